"""What else differs, and what would settle a question."""

from __future__ import annotations

import pytest

from claimcheck.report.articles import ArticleRef
from claimcheck.report.differences import advise, decisive_comparison, format_sources, list_differences
from claimcheck.report.model import Evidence, ReportClaim, ReportQuestion
from tests.report.stories import denial_question, flood_question, korea_question, missiles_question, single_question
from tests.report.story import Story, claim, pair, question


def advice(data: dict[str, object]) -> str:
    made = ReportQuestion.from_json(data)
    return advise(made, decisive_comparison(made))


def test_the_widest_of_the_surest_conflicts_is_decisive() -> None:
    made = ReportQuestion.from_json(korea_question())
    decisive = decisive_comparison(made)
    assert decisive is not None
    assert decisive.confidence == 0.86


def test_all_that_differs_is_listed() -> None:
    made = ReportQuestion.from_json(korea_question())
    decisive = decisive_comparison(made)
    assert decisive is not None
    found = list_differences(made.by_id[decisive.a], made.by_id[decisive.b])
    assert [difference.aspect for difference in found] == ["event", "told as", "source", "stance", "counted"]


def test_a_chain_of_sources_reads_outermost_first() -> None:
    claims = ReportQuestion.from_json(korea_question()).claims
    assert format_sources(claims[0]) == "Volodymyr Zelenskyy, citing his government"


def test_an_outlet_in_its_own_voice_is_named() -> None:
    assert format_sources(ReportQuestion.from_json(missiles_question()).claims[0]) == "Gulf Observer itself"


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ({"outlet": "Valley Courier", "title": "Flood"}, "Valley Courier"),
        ({"title": "Flood", "url": "https://www.valley.example/flood"}, "Flood"),
        ({"url": "https://www.valley.example/flood", "external_id": "f1"}, "valley.example"),
        ({"url": "http://[no address", "external_id": "f1"}, "f1"),
        ({"url": "no address"}, "article 0123abcd"),
        ({"title": "W" * 60}, "W" * 47 + "…"),
    ],
)
def test_an_article_is_named_by_what_is_known_of_it(known: dict[str, str], name: str) -> None:
    nothing = {"external_id": None, "title": None, "outlet": None, "published": None, "url": None}
    assert ArticleRef.from_json({"id": "0123abcd4567ef89", **nothing, **known}).name == name


def test_evidence_spells_names_as_the_claims_do() -> None:
    spellings = ReportQuestion.from_json(korea_question()).spellings
    line = Evidence("place: same", "united states", "troop, russia", 1.6)
    assert line.tell(spellings).endswith("(United States / troop, Russia)")
    assert line.tell({}).endswith("(united states / troop, russia)")


def test_advice_names_what_is_open() -> None:
    assert "told as fact" in advice(korea_question())
    assert "the Kremlin" in advice(denial_question())
    assert "still be running" in advice(flood_question())
    assert "second source" in advice(single_question())
    assert advice(missiles_question()) == ""


def test_an_unclear_case_asks_for_what_is_missing() -> None:
    one = Story("Echo", None, None, "A strike killed 4 people.")
    other = Story("Post", None, None, "A strike killed 3 people.")
    a = claim(one, "4 people", one.text, 4, noun="people", predicate="kill")
    b = claim(other, "3 people", other.text, 3, noun="people", predicate="kill")
    data = question("Killed in a strike", "unclear", [a, b], [pair(a, b, "unclear", "No day and no place.")])
    assert advice(data) == "The time and the place of the event: not given in both articles."


@pytest.mark.parametrize(
    ("time", "day"),
    [
        (None, "2024-10-28"),
        (("Friday", "2024-10-25", "2024-10-25"), "2024-10-25"),
        (("the weekend", "2024-10-26", "2024-10-27"), "2024-10-27"),
        (("next year", "2025-01-01", "2025-12-31"), "2024-10-28"),
        (("tomorrow", "2024-10-29", "2024-10-29"), "2024-10-28"),
        (("2023", "2023-01-01", "2023-12-31"), "2024-10-28"),
    ],
)
def test_a_figure_is_told_for_its_day_or_for_that_of_publication(time: tuple[str, str, str] | None, day: str) -> None:
    story = Story("Echo", "2024-10-28", None, "There are 12 boats.")
    made = ReportClaim.from_json(claim(story, "12 boats", story.text, 12, noun="boats", time=time))
    assert str(made.told_on) == day
