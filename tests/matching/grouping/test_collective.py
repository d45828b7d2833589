from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claim import SourceKind
from claimcheck.matching.grouping.collective import MOST, Neighbours, Support
from claimcheck.matching.pair import weigh_pair
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.weights.models import store_models
from tests.matching.factory import make_article, make_claim, make_source, place_in_context

matches = st.dictionaries(st.sampled_from("cdefgh"), st.floats(0.3, 1.0))
closeness = st.floats(0, 50)


def know(a: dict[str, float], b: dict[str, float], between: float = 0.5) -> Neighbours:
    return Neighbours(
        {"a": {**a, "b": between}, "b": {**b, "a": between}}, {claim: claim.upper() for claim in "abcdefghz"}
    )


def tell(place: str, figure: int, day: int) -> ClaimInContext:
    text = f"{figure} people were killed in {place}."
    article = make_article(text, title=f"Deaths in {place}", day=f"2025-06-{day:02}")
    return place_in_context(article, make_claim(article, text, head="people", measure="killed", names=(place,)))[0]


@given(matches, matches, st.floats(0.3, 1.0))
def test_what_is_close_to_both_counts_once_and_what_they_are_to_each_other_not_at_all(
    a: dict[str, float], b: dict[str, float], between: float
) -> None:
    found = know(a, b, between).support("a", "b")
    assert found.shared == pytest.approx(sum(min(a[third], b[third]) for third in a.keys() & b.keys()), abs=1e-3)
    assert found.shared + found.alone_a == pytest.approx(sum(a.values()), abs=2e-3)
    assert found.shared + found.alone_b == pytest.approx(sum(b.values()), abs=2e-3)


@given(matches, matches)
def test_support_is_symmetric(a: dict[str, float], b: dict[str, float]) -> None:
    one, other = know(a, b).support("a", "b"), know(a, b).support("b", "a")
    assert (one.shared, one.alone_a, one.alone_b) == (other.shared, other.alone_b, other.alone_a)
    assert one.log_odds() == other.log_odds()


@given(matches, matches, st.floats(0.3, 1.0))
def test_a_claim_close_to_both_speaks_for_them_and_one_close_to_one_alone_against(
    a: dict[str, float], b: dict[str, float], match: float
) -> None:
    now = know(a, b).support("a", "b").log_odds()
    assert know({**a, "z": match}, {**b, "z": match}).support("a", "b").log_odds() >= now
    assert know({**a, "z": match}, b).support("a", "b").log_odds() <= now


@given(closeness, closeness, closeness)
def test_what_others_say_has_bounds(shared: float, alone_a: float, alone_b: float) -> None:
    assert -MOST <= Support(shared, alone_a, alone_b).log_odds() <= MOST


def test_without_other_claims_a_pair_is_weighed_by_itself() -> None:
    pair = weigh_pair(tell("Draven", 12, 1), tell("Draven", 19, 2), store_models())
    assert Support(0.0, 0.0, 0.0).add_to(pair, store_models().story) is pair


@given(closeness, closeness, closeness)
def test_what_others_say_is_one_line_of_evidence(shared: float, alone_a: float, alone_b: float) -> None:
    before = weigh_pair(tell("Draven", 12, 1), tell("Draven", 19, 2), store_models())
    support = Support(shared, alone_a, alone_b)
    after = support.add_to(before, store_models().story)
    added = sum(line.weight for line in after.evidence) - sum(line.weight for line in before.evidence)
    assert after.weight == pytest.approx(before.weight + added)
    assert (after.same - before.same) * support.log_odds() >= 0
    assert (after.match - before.match) * support.log_odds() >= 0
    assert (
        replace(after, weight=before.weight, same=before.same, match=before.match, evidence=before.evidence) == before
    )


def test_claims_of_one_article_are_no_neighbours_nor_is_what_hardly_matches() -> None:
    article = make_article("7 people died in Osk. 9 people died in Osk.")
    one, other = place_in_context(
        article, *(make_claim(article, f"{n} people died in Osk.", head="people", measure="killed") for n in (7, 9))
    )
    far = tell("Osk", 8, 3)
    neighbours = Neighbours.among([one, other, far], [(0, 1, 0.9), (0, 2, 0.6), (1, 2, 0.2)], 0.3)
    assert neighbours.near == {one.claim.id: {far.claim.id: 0.36}, far.claim.id: {one.claim.id: 0.36}}


def test_what_the_article_of_the_other_tells_besides_is_not_held_against_a_pair() -> None:
    told = know({"c": 0.8, "d": 0.6}, {"d": 0.5})
    in_their_article = Neighbours(told.near, {**told.article, "c": "B"})
    assert told.support("a", "b") == Support(0.5, 0.9, 0.0)
    assert in_their_article.support("a", "b") == Support(0.5, 0.1, 0.0)


def test_a_digest_changes_with_the_neighbours_of_the_claims_it_is_of_alone() -> None:
    known = know({"c": 0.5}, {})
    more = Neighbours({**known.near, "e": {"f": 0.9}, "f": {"e": 0.9}}, known.article)
    nearer = know({"c": 0.6}, {})
    assert known.digest("ab") == known.digest("ba") == more.digest("ab")
    assert len({known.digest("ab"), known.digest("a"), nearer.digest("ab"), more.digest("abe")}) == 4


def count_by(source: str | None, figure: int, day: int) -> ClaimInContext:
    text = f"{figure} people were killed in Osk."
    article = make_article(text, title=f"Deaths in Osk, by {source}", day=f"2025-06-{day:02}")
    sources = (make_source(source, SourceKind.GROUP),) if source else ()
    return place_in_context(article, make_claim(article, text, measure="killed", names=("Osk",), sources=sources))[0]


@pytest.mark.parametrize(
    ("source", "figure", "day", "others", "rivals"),
    [
        ("rebels", 90, 2, 8, True),
        # No source, one who saw some of it, the same body, a later day, and little that is close to both.
        (None, 90, 2, 8, False),
        ("doctor", 90, 2, 8, False),
        ("Red Moon", 90, 2, 8, False),
        ("rebels", 90, 9, 8, False),
        ("rebels", 90, 2, 3, False),
    ],
)
def test_who_repeats_one_of_two_rival_counts_does_not_speak_against_the_other(
    source: str | None, figure: int, day: int, others: int, rivals: bool
) -> None:
    a, b = count_by("Red Moon", 40, 1), count_by(source, figure, day)
    shared = {f"both {at}": 0.9 for at in range(others)}
    near = {a.claim.id: {**shared, "ours": 0.8}, b.claim.id: {**shared, "theirs": 0.7}}
    known = Neighbours(near, {claim: claim for one in near.values() for claim in one})
    found = known.support_between(a, b)
    assert found.shared == pytest.approx(0.9 * others)
    assert (found.alone_a == found.alone_b == 0.0) is rivals
