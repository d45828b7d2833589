"""The HTML report in a browser: it asks nothing of the network, can be searched, and says everything in words too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.report import folding
from claimcheck.report.html import render_html
from claimcheck.report.jsonld import render_jsonld
from claimcheck.report.model import Report
from tests.browser.conftest import find_faults
from tests.report.payloads import PAYLOADS
from tests.report.stories import newsroom
from tests.report.story import JUDGED
from tests.report.test_forms import hostile_report

if TYPE_CHECKING:
    from playwright.sync_api import Page

Window = Callable[..., "Page"]


@pytest.fixture
def page(window: Window, tmp_path: Path) -> Page:
    path = tmp_path / "report.html"
    path.write_text(render_html(newsroom(JUDGED).report()), encoding="utf-8")
    opened = window()
    opened.goto(path.as_uri())
    return opened


def shown(page: Page) -> int:
    return page.locator(".question:visible").count()


def test_the_report_has_no_serious_fault(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    assert find_faults(page) == []


def test_the_filter_hides_other_verdicts(page: Page) -> None:
    assert shown(page) == 5
    page.get_by_label("Discrepant (2)").uncheck()
    assert shown(page) == 3
    assert page.inner_text(".found") == "3 of 5 questions"


def test_search_finds_sources_and_figures(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("white HOUSE 181")
    assert shown(page) == 1
    assert page.locator("tr[data-for]:visible").count() == 1


def test_keys_go_from_question_to_question(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "q2"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == "q1"


def test_every_plot_has_an_alternative_in_words(page: Page) -> None:
    plots = page.locator("svg[role=img]")
    assert plots.count() == 5
    assert all(len(plot.get_attribute("aria-label") or "") > 20 for plot in plots.all())
    bars = page.locator("svg:not([role=img])")
    assert bars.count() == page.locator(".w li svg[aria-hidden=true]").count() > 0


@pytest.fixture
def packed(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Page]:
    """Opens a report that was too heavy to be left whole."""
    monkeypatch.setattr(folding, "LIGHT", 0)
    path = tmp_path / "packed.html"
    path.write_text(render_html(newsroom(JUDGED).report()), encoding="utf-8")

    def open_packed(**options: object) -> Page:
        opened = window(**options)
        opened.goto(path.as_uri())
        return opened

    return open_packed


def test_a_packed_report_shows_all_that_a_whole_one_shows(page: Page, packed: Callable[..., Page]) -> None:
    opened = packed()
    opened.locator(".w").first.wait_for(state="attached")
    assert opened.locator(".unread:visible").count() == 0
    for selector in (".w svg", "q i", ".differs", ".pairs li", "svg[role=img]"):
        assert opened.locator(selector).count() == page.locator(selector).count() > 0
    opened.keyboard.press("/")
    opened.keyboard.type("what else differs")
    assert shown(opened) > 0


def test_a_packed_report_without_javascript_has_its_quotes_and_says_what_is_missing(
    packed: Callable[..., Page],
) -> None:
    opened = packed(java_script_enabled=False)
    assert opened.locator(".unread:visible").count() == 1
    assert opened.locator("q:visible").count() == opened.locator("q").count() > 0
    assert opened.locator(".why:visible").count() > 0


def test_context_waits_behind_a_toggle(page: Page) -> None:
    words = page.locator("q i").first
    assert not words.is_visible()
    page.get_by_text("In context").first.click()
    assert words.is_visible()


def test_without_javascript_everything_is_there(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(render_html(newsroom().report()), encoding="utf-8")
    opened = window(java_script_enabled=False)
    opened.goto(path.as_uri())
    assert shown(opened) == 5
    assert opened.locator(".filter:visible").count() == 0
    assert opened.locator("q i:visible").count() == opened.locator("q i").count() > 0


def test_it_prints(page: Page) -> None:
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.locator(".filter:visible").count() == 0


@pytest.mark.parametrize("light", [0, folding.LIGHT])
def test_no_payload_runs_and_nothing_is_asked_of_the_network(
    light: int, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folding, "LIGHT", light)
    questions = tuple(question for payload in PAYLOADS for question in hostile_report(payload).questions)
    texts = {key: text for payload in PAYLOADS for key, text in hostile_report(payload).texts.items()}
    path = tmp_path / "hostile.html"
    path.write_text(render_html(Report(PAYLOADS[0], questions, texts)), encoding="utf-8", errors="replace")
    opened = window()
    requests: list[str] = []
    opened.on("request", lambda request: requests.append(request.url))
    opened.goto(path.as_uri())
    opened.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    opened.wait_for_timeout(200)
    assert opened.evaluate("window.pwned") is None
    assert requests == [path.as_uri()]
    assert (
        opened.locator("a[href^='javascript' i], a[href^='data' i], iframe, object, embed, form[action], base").count()
        == 0
    )
    assert opened.locator("script").count() == 1


def test_no_payload_runs_in_a_page_that_holds_the_linked_data(window: Window) -> None:
    opened = window()
    for payload in PAYLOADS:
        data = render_jsonld(hostile_report(payload)).encode("utf-8", "replace").decode()
        opened.set_content(f'<script type="application/ld+json">{data}</script><p>after</p>')
        assert opened.locator("p").count() == 1
        assert opened.evaluate("window.pwned") is None
