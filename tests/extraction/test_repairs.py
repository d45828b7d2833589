"""Mended parses are trees."""

from __future__ import annotations

import pytest

from claimcheck.extraction import repairs
from claimcheck.extraction.repairs.fates import part_fates
from claimcheck.extraction.repairs.parse import Parse, climb, hangs_from, is_circular


def make_parse(head: list[int]) -> Parse:
    words = [f"word{at}" for at in range(len(head))]
    return Parse(words, words.copy(), head, ["dep"] * len(head), ["NOUN"] * len(head), ["NN"] * len(head))


@pytest.mark.parametrize(
    ("head", "circular"),
    [([], False), ([0], False), ([1, 1, 1], False), ([1, 2, 0], True), ([1, 0, 2, 2], True), ([0, 2, 1], True)],
)
def test_a_circle_has_no_root(head: list[int], circular: bool) -> None:
    assert is_circular(make_parse(head)) is circular


def test_climbing_ends_in_a_circle() -> None:
    parse = make_parse([1, 2, 0, 3])
    assert len(list(climb(parse, 0))) <= 4
    assert hangs_from(parse, 0, 2)
    assert not hangs_from(parse, 0, 3)


def test_a_mend_that_closes_a_circle_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def turn(parse: Parse) -> None:
        parse.head[:], parse.dep[0] = [1, 2, 0], "turned"

    def label(parse: Parse) -> None:
        parse.dep[2] = "kept"

    monkeypatch.setattr(repairs, "_MENDS", (label, turn))
    parse = make_parse([0, 0, 0])
    repairs.repair_parse(parse)
    assert (parse.head, parse.dep) == ([0, 0, 0], ["dep", "dep", "kept"])


def test_a_text_may_break_off_behind_a_count() -> None:
    parse = make_parse([0, 0, 1, 2])
    parse.lower[2:] = ["of", "them"]
    parse.tag[1], parse.dep[1] = "CD", "conj"
    before = list(parse.head)
    part_fates(parse)
    assert parse.head == before
