"""Sources, days and verbs as a sentence names them."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.claim import Source, SourceKind
from claimcheck.verdict.naming import name_chain, name_days, name_source, tell_event, tell_verb


def source(name: str | None, mention: str | None, kind: str = "organisation") -> Source:
    return Source(name, mention, SourceKind(kind), "said", "says")


@pytest.mark.parametrize(
    ("name", "mention", "kind", "told"),
    [
        ("Pentagon", "The Pentagon", "organisation", "the Pentagon"),
        ("Pentagon", "it", "organisation", "the Pentagon"),
        ("senior official", "A senior official", "anonymous", "a senior official"),
        ("relief agency", "It", "organisation", "the relief agency"),
        ("police", "police", "organisation", "police"),
        ("officials", "officials", "anonymous", "officials"),
        ("his government", "his government", "organisation", "his government"),
        ("city's fire chief", "the city's fire chief", "anonymous", "the city's fire chief"),
        ("Ada Brenn", "she", "person", "Ada Brenn"),
        (None, None, "anonymous", "an unnamed source"),
    ],
)
def test_a_source_has_the_article_that_its_name_needs(
    name: str | None, mention: str | None, kind: str, told: str
) -> None:
    assert name_source(source(name, mention, kind)) == told


def test_a_chain_is_told_outermost_first() -> None:
    chain = (source("Ada Brenn", "she", "person"), source("her office", "her office"))
    assert name_chain(chain) == "Ada Brenn, citing her office"


def test_nobody_cites_himself() -> None:
    assert name_chain((source("Ada Brenn", "Brenn", "person"), source("Ada Brenn", "she", "person"))) == "Ada Brenn"


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2025-06-09", "2025-06-09", "9 Jun 2025"),
        ("2024-10-01", "2024-10-11", "1 to 11 Oct 2024"),
        ("2024-09-28", "2024-10-02", "28 Sep to 2 Oct 2024"),
        ("2024-12-30", "2025-01-02", "30 Dec 2024 to 2 Jan 2025"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2024-12-01", "2024-12-31", "Dec 2024"),
        ("2026-01-01", "2026-12-31", "2026"),
        ("2024-10-01", "2024-11-30", "1 Oct to 30 Nov 2024"),
    ],
)
def test_days_are_told_shortly(start: str, end: str, told: str) -> None:
    assert name_days(date.fromisoformat(start), date.fromisoformat(end)) == told


@pytest.mark.parametrize(
    ("lemma", "told"),
    [
        ("send", "sent"),
        ("lay_off", "laid off"),
        ("be_missing", "was missing"),
        ("kill", "killed"),
        ("kidnap", "kidnapped"),
    ],
)
def test_verbs_are_told_in_the_past(lemma: str, told: str) -> None:
    assert tell_verb(lemma) == told


@pytest.mark.parametrize(
    ("lemma", "modality", "told"),
    [
        ("win", "actual", "won"),
        ("win", "conditional", "would win"),
        ("lay_off", "planned", "will lay off"),
        ("prepare", "planned", "prepared"),
        ("be_missing", "demanded", "should be missing"),
    ],
)
def test_what_has_not_happened_is_not_told_as_past(lemma: str, modality: str, told: str) -> None:
    assert tell_event(lemma, modality) == told
