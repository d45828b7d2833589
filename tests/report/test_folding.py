"""The HTML report stays light, and what is packed into it is what an unpacked one shows."""

from __future__ import annotations

import base64
import json
import re
import zlib

import pytest

from claimcheck.report import folding
from claimcheck.report.html import render_html
from claimcheck.report.model import Report
from tests.report.crowded import crowded
from tests.report.payloads import PAYLOADS
from tests.report.stories import newsroom
from tests.report.test_forms import hostile_report

_PACKED = re.compile('<data id=folded hidden value="([^"]*)">')


def packed_parts(page: str) -> list[str]:
    (packed,) = _PACKED.findall(page)
    parts: list[str] = json.loads(zlib.decompress(base64.b64decode(packed))) if packed else []
    return parts


def test_fifty_busy_questions_stay_under_300_kilobytes() -> None:
    report = crowded(50).report()
    assert {len(question.comparisons) for question in report.questions} == {10}
    assert len(render_html(report).encode()) < 300_000


def test_a_light_page_is_left_whole() -> None:
    page = render_html(newsroom().report())
    assert packed_parts(page) == []
    assert "match weight" in page
    assert not set(page) & {folding.OPEN, folding.CLOSE, folding.DATA}


def test_what_is_packed_is_what_a_whole_page_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = render_html(newsroom().report())
    monkeypatch.setattr(folding, "LIGHT", 0)
    page = render_html(newsroom().report())
    parts = iter(packed_parts(page))
    filled = re.sub(r"<i></i>|<div class=f></div>", lambda place: place[0].replace("><", f">{next(parts)}<"), page)
    assert _PACKED.sub("", filled) == _PACKED.sub("", whole)
    assert next(parts, None) is None


def test_verdicts_quotes_and_sources_are_never_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "LIGHT", 0)
    report = newsroom().report()
    page = render_html(report)
    for question in report.questions:
        for claim in question.claims:
            assert f"<mark>{(claim.quantity or claim).text}</mark>" in page.replace("&#39;", "'")


@pytest.mark.parametrize("payload", [*PAYLOADS, f"{folding.OPEN}x", f"x{folding.CLOSE}", folding.DATA])
def test_no_text_of_an_article_meddles_with_the_packing(payload: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "LIGHT", 0)
    page = render_html(Report(payload, hostile_report(payload).questions, hostile_report(payload).texts))
    places = len(re.findall(r"<i></i>|<div class=f></div>", page))
    assert len(packed_parts(page)) == places
    assert not any("<script" in part.lower() or "<img" in part.lower() for part in packed_parts(page))
