"""The pairs of the benchmark: both figures stand in the articles, and the labels are verdicts."""

from __future__ import annotations

from collections import Counter

from benchmarks.pairs import read_pairs
from claimcheck.verdict import Verdict

PAIRS = list(read_pairs())


def test_both_figures_stand_in_their_sentences_and_these_in_their_articles() -> None:
    for pair in PAIRS:
        for side in (pair.a, pair.b):
            assert side.context is not None
            assert side.focus is not None
            assert side.text in side.context, pair.id
            assert side.focus in side.text, pair.id


def test_every_pair_has_an_id_of_its_own_and_a_verdict() -> None:
    assert max(Counter(pair.id for pair in PAIRS).values()) == 1
    assert {pair.verdict for pair in PAIRS} == {str(verdict) for verdict in Verdict} - {"unclear"}
