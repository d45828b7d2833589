"""The review page in a browser, driven by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.check import Workspace, open_store
from claimcheck.review.app import create_app
from claimcheck.review.desk import Desk
from claimcheck.review.filters import Filters
from tests.browser.conftest import find_faults, served
from tests.report.payloads import PAYLOADS
from tests.report.stories import newsroom
from tests.report.story import Desk as Stories
from tests.report.story import Story, claim, pair, question, source
from tests.review.newsroom import StoryWorkspace, open_case

if TYPE_CHECKING:
    from playwright.sync_api import Page

SEEDS = Path(__file__).parents[2] / "seeds"
Window = Callable[..., "Page"]


def press(page: Page, key: str) -> None:
    """Press a key that sends a form or follows a link, and wait for the next page."""
    with page.expect_navigation():
        page.keyboard.press(key)


def start(page: Page, address: str) -> None:
    page.goto(address)
    press(page, "Enter")


def told(page: Page) -> str:
    return " ".join(page.locator(".told").all_inner_texts())


def test_the_seeds_are_reviewed_from_first_to_last_by_keyboard(window: Window, tmp_path: Path) -> None:
    with open_store(str(tmp_path / "seeds.db")) as workspace:
        result = workspace.scan(SEEDS)
        assert not result.errors
        desk = Desk(workspace)
        cases = len(desk.select(Filters()))
        assert cases > 5
        with served(create_app(desk, "Ada")) as url:
            page = window()
            start(page, url)
            for n in range(cases):
                assert page.locator(".sides mark").count() == 2
                press(page, "c1n2345"[n % 7])
            assert "Nothing is left here" in page.inner_text("main")
        assert len(desk.log) == cases
        shown = [c["judgement"] for q in workspace.diff().to_json()["questions"] for c in q["comparisons"]]
        assert len([judgement for judgement in shown if judgement]) == cases


def test_going_on_skips_and_comes_back(window: Window, address: str, desk: Desk) -> None:
    page = window()
    start(page, address)
    first = page.url
    press(page, "g")
    assert page.url != first
    assert "1 skipped" in page.inner_text(".progress")
    for _ in range(4):
        press(page, "c")
    assert page.url == first
    assert "4 of 5" in page.inner_text(".progress")


def test_undo_brings_the_case_back(window: Window, address: str, desk: Desk) -> None:
    page = window()
    start(page, address)
    first = page.url
    press(page, "2")
    press(page, "u")
    assert page.url == first
    assert "Undone: the machine is wrong: a part against the whole" in told(page)
    assert desk.standing.decisions == {}


def test_a_note_is_written_without_the_mouse(window: Window, address: str, desk: Desk) -> None:
    page = window()
    start(page, address)
    page.keyboard.press("t")
    page.keyboard.type("ask c1 about it")
    page.keyboard.press("Escape")
    press(page, "w")
    assert desk.log[0].note == "ask c1 about it"
    assert "ask c1 about it" in page.inner_text("main")


def test_split_and_merge_by_keyboard(window: Window, address: str, desk: Desk) -> None:
    page = window()
    start(page, address)
    press(page, "b")
    assert "split off" in told(page)
    page.keyboard.press("m")
    page.keyboard.type("Marlow")
    page.locator("#merge [role=status]", has_text="1 question with these words").wait_for()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    press(page, "Enter")
    assert [entry.action for entry in desk.log] == ["split", "merge"]
    press(page, "u")
    press(page, "u")
    assert len(desk.select(Filters())) == 5


def test_a_value_is_corrected_by_keyboard(window: Window, address: str, desk: Desk) -> None:
    page = window()
    start(page, address)
    page.keyboard.press("v")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("3,500")
    press(page, "Enter")
    assert desk.log[0].after == {"value": 3500}
    assert "corrected by Ada" in page.inner_text("main")


def test_two_windows_lose_no_word(window: Window, address: str, desk: Desk) -> None:
    with served(create_app(desk, "Ben")) as other_address:
        ada, ben = window(), window()
        start(ada, address)
        start(ben, other_address)
        press(ada, "c")
        press(ben, "3")
        assert "Meanwhile Ada had decided" in told(ben)
    assert [(entry.reviewer, entry.action) for entry in desk.log] == [("Ada", "confirm"), ("Ben", "dismiss")]


def test_a_rescan_in_between_disturbs_nobody(
    window: Window, address: str, desk: Desk, workspace: StoryWorkspace
) -> None:
    page = window()
    start(page, address)
    press(page, "c")
    workspace.add(newsroom().stories, version="next")
    press(page, "n")
    assert "2 of 5" in page.inner_text(".progress")
    assert desk.orphans == []


def test_scores_stay_hidden_until_judged(window: Window, address: str) -> None:
    page = window()
    page.goto(f"{address}/?scores=off")
    press(page, "Enter")
    assert "hidden until you judge" in page.inner_text("main")
    assert "% sure" not in page.inner_text("main")
    first = page.url
    press(page, "c")
    page.goto(first)
    assert "Discrepant" in page.inner_text("main")


def test_without_javascript_all_that_is_essential_works(window: Window, address: str, desk: Desk) -> None:
    page = window(java_script_enabled=False)
    page.goto(address)
    page.get_by_text("Start with the first").click()
    page.get_by_label("Note").fill("by hand")
    page.get_by_role("button", name="a part against the whole").click()
    page.get_by_role("button", name="Undo my last").click()
    page.get_by_role("button", name="Not sure").click()
    assert [entry.action for entry in desk.log] == ["dismiss", "undo", "not_sure"]
    page.get_by_role("link", name="Log").click()
    assert "a part against the whole" in page.inner_text("main")


def test_merging_without_javascript_goes_by_a_search(window: Window, address: str, desk: Desk) -> None:
    page = window(java_script_enabled=False)
    page.goto(f"{address}/?words=russia")
    page.get_by_text("Start with the first").click()
    page.get_by_text("Merge with another question").click()
    page.locator("#merge").get_by_label("Search").fill("mayor marlow")
    page.locator("#merge").get_by_role("button", name="Search").click()
    assert "words=russia" in page.url
    page.locator("select[name=other]").select_option(index=0)
    page.locator("#merge").get_by_role("button", name="Merge", exact=True).click()
    assert [entry.action for entry in desk.log] == ["merge"]


@pytest.mark.parametrize("path", ["/", "/history", "/?status=all&scores=off", "case", "merge", "article"])
def test_the_page_has_no_serious_fault(window: Window, address: str, desk: Desk, path: str) -> None:
    page = window()
    case = open_case(desk, desk.cases[0])
    if path == "case":
        start(page, address)
        press(page, "c")
        page.keyboard.press("x")
        page.keyboard.press("v")
    elif path == "merge":
        start(page, address)
        page.keyboard.press("m")
    elif path == "article":
        page.goto(f"{address}/article/{case.claim_a.article.id}?claim={case.a}#claim")
    else:
        page.goto(address + path)
    assert find_faults(page) == []


def test_no_payload_runs(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stories, asked = [], []
    for n, payload in enumerate(PAYLOADS):
        both = [Story(payload, "2024-01-02", payload, f"{m}{n} people {payload} were seen.", payload) for m in (7, 9)]
        claims = [
            claim(s, s.text.split(" people")[0] + " people", s.text, int(s.text.split(" ")[0]), noun="people",
                  sources=(source(payload, cue=payload),), places=(payload,))
            for s in both
        ]  # fmt: skip
        stories.extend(both)
        asked.append(question(payload, "discrepant", claims, [pair(*claims, "discrepant", payload)], low=7, high=9))
    with StoryWorkspace(tmp_path / "x.db", Stories(None, stories, asked)) as workspace:
        monkeypatch.setattr("claimcheck.store.judged.decide", workspace.compare)
        desk = Desk(workspace)
        page = window()
        with served(create_app(desk, PAYLOADS[0])) as url:
            elsewhere: list[str] = []
            page.on("request", lambda request: None if request.url.startswith(url) else elsewhere.append(request.url))
            for case in desk.cases:
                page.goto(f"{url}/case/{case.a}/{case.b}")
                assert page.evaluate("window.pwned") is None
            for path in ("/", "/history", f"/article/{open_case(desk, desk.cases[0]).claim_a.article.id}"):
                page.goto(url + path)
                assert page.evaluate("window.pwned") is None
            assert elsewhere == []
        assert len(desk.cases) == len(PAYLOADS)


def test_the_fixture_and_the_real_workspace_are_of_one_kind() -> None:
    assert issubclass(StoryWorkspace, Workspace)
