"""Which of several statements names a question."""

from __future__ import annotations

import pytest

from claimcheck.verdict.statement import LONGEST, dateline_length, pick_statement


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (["that the bridge was safe"], "The bridge was safe"),
        (["any troops had crossed the river"], "Troops had crossed the river"),
        (["it was safe", "the old bridge at Orla was safe"], "The old bridge at Orla was safe"),
        (["“The bridge was safe last week,”"], "The bridge was safe last week"),
        (["the bridge, he said, “was safe"], "The bridge, he said, was safe"),
        (["DRAVEN (Meridian Wire) — The bridge was safe last week."], "The bridge was safe last week"),
        (["DRAVEN, Norvia — The bridge was safe last week"], "The bridge was safe last week"),
    ],
)
def test_the_label_is_a_statement_that_stands_alone(texts: list[str], label: str) -> None:
    assert pick_statement(texts) == label


def test_a_long_statement_is_cut_at_a_word() -> None:
    label = pick_statement(["the bridge " + "was safe and " * 20])
    assert len(label) <= LONGEST
    assert label.endswith(("safe…", "was…", "and…"))


@pytest.mark.parametrize("text", ["The bridge — an old one — fell.", "NATO said so.", "It fell – again.", ""])
def test_no_dateline_is_seen_where_there_is_none(text: str) -> None:
    assert dateline_length(text) == 0
