"""Serves the review page on this machine until it is interrupted."""

from __future__ import annotations

import logging
from collections.abc import Callable

from flask import Flask
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from claimcheck.errors import ClaimcheckError
from claimcheck.review.security import is_loopback


class _Handler(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"
    """Keeps connections open: a case is four requests, and each new connection costs more than the answer."""


def open_server(app: Flask, host: str, port: int) -> BaseWSGIServer:
    """A server for ``app``, bound but not yet serving. Port 0 takes any free one.

    Raises:
        ClaimcheckError: the address is taken or not one of this machine's.
    """
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    try:
        return make_server(host, port, app, threaded=True, request_handler=_Handler)
    except (OSError, SystemExit):
        # werkzeug leaves the program with its own words where a port is taken
        raise ClaimcheckError(f"{host}:{port} is taken or not this machine's; choose another with --port") from None


def serve(app: Flask, host: str, port: int, *, ready: Callable[[str], None]) -> None:
    """Serve ``app``; ``ready`` is called with the page's address once it answers.

    Raises:
        ClaimcheckError: the address is taken or not one of this machine's.
    """
    server = open_server(app, host, port)
    name = "localhost" if is_loopback(host) and ":" in host else host
    ready(f"http://{name}:{server.server_port}/")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()
