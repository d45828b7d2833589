from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.matching.blocking import SHARED, find_candidates
from claimcheck.matching.keys import QuestionKey, read_key
from tests.matching.factory import make_article, make_claim, place_in_context

MARKS = [f"mark{n}" for n in range(6)]


@st.composite
def question_keys(draw: st.DrawFn) -> QuestionKey:
    def some(prefix: str, most: int) -> tuple[str, ...]:
        return tuple(prefix + mark for mark in draw(st.lists(st.sampled_from(MARKS), max_size=most, unique=True)))

    return QuestionKey(some("what ", 2), some("", 3), some("", 3), draw(st.none() | st.integers(738_000, 738_060)))


def pairs(keys: list[QuestionKey], **options: int) -> set[tuple[int, int]]:
    return {(int(first), int(second)) for first, second in find_candidates(keys, **options)}


def shared_anchors(a: QuestionKey, b: QuestionKey) -> int:
    return len({*a.names, *a.typical} & {*b.names, *b.typical}) + len({*a.names} & {*b.names})


@given(st.lists(question_keys(), max_size=12))
def test_below_the_cap_the_pairs_are_those_that_share_enough(keys: list[QuestionKey]) -> None:
    expected = {
        (i, j)
        for j, b in enumerate(keys)
        for i, a in enumerate(keys[:j])
        if set(a.what) & set(b.what) and shared_anchors(a, b) >= SHARED
    }
    assert pairs(keys) == expected


@given(st.lists(question_keys(), max_size=12))
def test_splitting_finds_no_pair_that_was_none(keys: list[QuestionKey]) -> None:
    assert pairs(keys, cap=2) <= pairs(keys)


def test_an_oversized_block_is_split_and_never_dropped() -> None:
    keys = [QuestionKey(("measure killed",), ("draven", "osk"), (), 738_000) for _ in range(50)]
    found = pairs(keys, cap=8)
    assert {at for pair in found for at in pair} == set(range(50))
    assert len(found) < 50 * 8
    reached = {0}
    for _ in range(50):
        reached |= {b for a, b in found if a in reached} | {a for a, b in found if b in reached}
    assert reached == set(range(50)), "the windows overlap, so that the whole block stays connected"


def test_time_splits_what_one_more_anchor_does_not() -> None:
    keys = [QuestionKey(("measure killed",), ("draven", "osk"), (), 738_000 + 100 * (at % 2)) for at in range(12)]
    assert pairs(keys, cap=6) == {(a, b) for b in range(12) for a in range(b) if (a - b) % 2 == 0}


def test_claims_meet_whatever_their_figures() -> None:
    told = "In Draven 3,000 soldiers were sent to Osk."
    retold = "Some 10,000 troops went from Draven to Osk."
    one, other = make_article(told), make_article(retold)
    names = ("Draven", "Osk")
    items = [
        *place_in_context(one, make_claim(one, told, head="soldier", names=names)),
        *place_in_context(other, make_claim(other, retold, head="troop", names=names)),
    ]
    assert pairs([read_key(item) for item in items]) == {(0, 1)}


def test_killed_and_injured_do_not_meet_on_the_measure() -> None:
    told = "In Draven by the Osk 12 were killed and 30 were injured."
    article = make_article(told)
    killed, injured = (make_claim(article, told, head=None, measure=measure) for measure in ("killed", "injured"))
    [a, b] = [read_key(item) for item in place_in_context(article, killed, injured)]
    assert not set(a.what) & set(b.what)
