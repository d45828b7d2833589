"""Chromium over playwright, and the review page served for it. Without a chromium these tests are passed over."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask

from claimcheck.review.app import create_app
from claimcheck.review.desk import Desk
from claimcheck.review.server import open_server
from claimcheck.store import judged
from tests.review.newsroom import StoryWorkspace

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api")
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("chromium is not installed")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=path, args=arguments)
        yield opened
        opened.close()


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens windows, each with a session of its own; what goes wrong in one fails the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def keep_errors(message: ConsoleMessage) -> None:
        # The page's server may be gone before its window is: a request on its way then fails, and that is no fault.
        if message.type == "error" and "net::ERR_" not in message.text:
            faults.append(message.text)

    def open_window(**options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(f"dialog: {dialog.message}"))
        page.on("console", keep_errors)
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert faults == []


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The address at which ``app`` answers."""
    server = open_server(app, "127.0.0.1", 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StoryWorkspace]:
    with StoryWorkspace(tmp_path / "browser.db") as opened:
        monkeypatch.setattr(judged, "decide", opened.compare)
        yield opened


@pytest.fixture
def desk(workspace: StoryWorkspace) -> Desk:
    return Desk(workspace)


@pytest.fixture
def address(desk: Desk) -> Iterator[str]:
    """The review page of the stories, as Ada sees it."""
    with served(create_app(desk, "Ada")) as url:
        yield url


def find_faults(page: Page) -> list[str]:
    """What axe-core finds serious or critical on a page (WCAG 2.2 A and AA, and good practice)."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:200]}"
        for violation in found["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]
