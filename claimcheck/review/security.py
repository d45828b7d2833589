"""What keeps the page to the person in front of it: who may ask, from which page, and what a page may run."""

from __future__ import annotations

import hmac
import ipaddress
import secrets
import socket
from collections.abc import Callable

from flask import Flask, Response, abort, request, session

from claimcheck.errors import ClaimcheckError

LOOPBACK = ("127.0.0.1", "::1", "localhost")
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
LARGEST_FORM = 64 * 1024
"""Bytes of a form; the longest note fits in."""


def check_binding(host: str, password: str | None) -> None:
    """Refuse to be reachable from other machines without a password.

    Raises:
        ClaimcheckError: ``host`` is not loopback and there is no password.
    """
    if not is_loopback(host) and not password:
        raise ClaimcheckError(f"{host} can be reached from other machines; that needs a password")


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach ``host``."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def secure(app: Flask, *, host: str, password: str | None) -> None:
    """Put all checks before every request of ``app``, and the headers on every answer."""
    app.config.update(
        SECRET_KEY=secrets.token_bytes(32),
        SESSION_COOKIE_NAME="claimcheck",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        MAX_CONTENT_LENGTH=LARGEST_FORM,
        MAX_FORM_MEMORY_SIZE=LARGEST_FORM,
        MAX_FORM_PARTS=50,
    )
    app.before_request(_host_check(host))
    if password:
        app.before_request(_password_check(password))
    app.before_request(_check_form)
    app.after_request(_add_headers)
    app.jinja_env.globals["csrf_token"] = csrf_token


def csrf_token() -> str:
    """The token that every form of this browser session carries."""
    token: str = session.setdefault("csrf", secrets.token_urlsafe(32))
    return token


def _host_check(host: str) -> Callable[[], None]:
    names = {*LOOPBACK, host.lower(), socket.gethostname().lower(), socket.getfqdn().lower()}

    def check() -> None:
        # A page elsewhere can make its own name point here (DNS rebinding); an address it cannot.
        asked = _host_name(request.headers.get("Host", ""))
        if asked not in names and not (not is_loopback(host) and _is_address(asked)):
            abort(400, "This page is not served under that name.")

    return check


def _host_name(header: str) -> str:
    name = header.lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    return name.partition(":")[0]


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _password_check(password: str) -> Callable[[], Response | None]:
    def check() -> Response | None:
        given = request.authorization.password if request.authorization else None
        if hmac.compare_digest((given or "").encode(), password.encode()):
            return None
        return Response("A password is needed.", 401, {"WWW-Authenticate": 'Basic realm="claimcheck", charset="UTF-8"'})

    return check


def _check_form() -> None:
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        abort(403, "This form came from another site.")
    sent, expected = request.form.get("csrf", ""), session.get("csrf", "")
    if not expected or not hmac.compare_digest(sent.encode(), expected.encode()):
        abort(400, "This form is out of date. Go back, reload the page and try again: nothing was written.")


def _add_headers(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers[name] = value
    if response.mimetype in ("text/css", "text/javascript"):
        response.headers["Cache-Control"] = "private, max-age=300"
    return response
