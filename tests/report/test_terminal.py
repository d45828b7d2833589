"""The report on a terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from claimcheck.report.model import Report
from claimcheck.report.terminal import print_report
from tests.report.golden import assert_golden
from tests.report.payloads import PAYLOADS
from tests.report.stories import korea, newsroom
from tests.report.story import JUDGED, Desk, Story, claim, question


def printed(
    report: Report, width: int = 100, *, verbose: bool = False, encoding: str = "utf-8", **options: object
) -> str:
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    console = Console(file=out, width=width, **options)  # type: ignore[arg-type]
    print_report(report, console, verbose=verbose)
    out.flush()
    return out.buffer.getvalue().decode(encoding)  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("width", [44, 72, 100, 200])
def test_the_whole_report_fits_the_width(width: int) -> None:
    text = printed(newsroom(JUDGED).report(), width)
    assert_golden(f"terminal-{width}.txt", text)
    assert max(map(len, text.splitlines())) <= width


def test_verbose_shows_the_weight_of_the_evidence() -> None:
    text = printed(newsroom(JUDGED).report(), verbose=True)
    assert_golden("terminal-verbose.txt", text)
    assert "match weight" in text


def test_ascii_output_gets_ascii_marks() -> None:
    text = printed(korea().report(), encoding="ascii")
    assert_golden("terminal-ascii.txt", text)
    assert "X DISCREPANT" in text


def test_colour_carries_nothing_that_the_words_do_not() -> None:
    plain = printed(newsroom().report())
    coloured = printed(newsroom().report(), force_terminal=True, color_system="truecolor")
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain


def test_an_empty_report_says_so() -> None:
    assert "Nothing in the store bears on this." in printed(Desk("nothing", [], []).report())
    assert "No two claims" in printed(Desk(None, [], []).report())


def test_orphaned_judgements_are_shown() -> None:
    report = Report(None, korea().report().questions, {}, ({"id": "1"},))
    assert "1 judgement without a claim" in printed(report)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_text_of_an_article_steers_the_terminal(payload: str) -> None:
    story = Story(payload, "2024-01-02", payload, f"It was said that 7 people {payload} were seen.")
    found = claim(story, "7 people", story.text, 7, noun="people")
    text = printed(Desk(payload, [story], [question(payload, "single_source", [found])]).report())
    assert not any(mark in text for mark in ("\x1b", "\x07", "\x00", "\r", "\u202e"))
