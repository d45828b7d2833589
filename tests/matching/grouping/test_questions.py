from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.grouping.blocking import find_candidates
from claimcheck.matching.grouping.questions import NEAREST, SAME, Group, close_triangles, group_claims
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.keys import read_keys
from tests.matching.factory import make_article, make_claim, place_in_context

PLACES = ["Draven", "Marnholt", "Osk"]
FACTS = [
    ("{n} people were killed in {place}.", "people", "killed"),
    ("{n} people were injured in {place}.", "people", "injured"),
    ("{n} houses were destroyed in {place}.", "house", "destroyed"),
]


def tell(number: int, *facts: tuple[int, int, int]) -> list[ClaimInContext]:
    """An article whose sentences give (fact, place, figure) each."""
    sentences = [FACTS[fact][0].format(n=figure, place=PLACES[place]) for fact, place, figure in facts]
    text = " ".join([*dict.fromkeys(sentences), f"This is what report {number} has to say on the flood of the weir."])
    article = make_article(text, title=f"Flood report {number}", day=f"2025-06-{1 + number % 28:02}")
    claims = [
        make_claim(article, sentence, head=FACTS[fact][1], measure=FACTS[fact][2], names=(PLACES[place],))
        for sentence, (fact, place, _) in zip(sentences, facts, strict=True)
    ]
    return place_in_context(article, *claims)


def same_fact_and_place(a: ClaimInContext, b: ClaimInContext) -> float:
    """A stand-in for the match weight: the measure and the place decide."""
    same = a.claim.event.measure == b.claim.event.measure and a.claim.names == b.claim.names
    return 0.9 if same else 0.1


def ids(groups: list[Group]) -> dict[frozenset[str], str]:
    """The claims of each group, and the digest of what its verdicts depend on."""
    return {frozenset(item.claim.id for item in group.claims): group.digest for group in groups}


facts = st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(1, 40))
stores = st.lists(st.lists(facts, min_size=1, max_size=4, unique=True), min_size=1, max_size=6)


def build(store: list[list[tuple[int, int, int]]]) -> list[ClaimInContext]:
    return [item for number, told in enumerate(store) for item in tell(number, *told)]


def test_claims_on_one_question_meet_whatever_their_figures() -> None:
    items = [*tell(1, (0, 0, 12)), *tell(2, (0, 0, 19)), *tell(3, (1, 0, 30)), *tell(4, (0, 1, 5))]
    sizes = sorted(len(group.claims) for group in group_claims(items, weigh=same_fact_and_place))
    assert sizes == [1, 1, 2]


@given(stores)
@settings(max_examples=40, deadline=None)
def test_every_claim_stands_in_one_question(store: list[list[tuple[int, int, int]]]) -> None:
    items = build(store)
    groups = group_claims(items, weigh=same_fact_and_place)
    assert sorted(item.claim.id for group in groups for item in group.claims) == sorted(
        {item.claim.id for item in items}
    )


@given(stores, st.integers(0, 1000))
@settings(max_examples=40, deadline=None)
def test_the_order_of_scanning_changes_nothing(store: list[list[tuple[int, int, int]]], seed: int) -> None:
    items = build(store)
    shuffled = random.Random(seed).sample(items, len(items))
    assert ids(group_claims(shuffled, weigh=same_fact_and_place)) == ids(group_claims(items, weigh=same_fact_and_place))


@given(stores, st.integers(1, 500))
@settings(max_examples=40, deadline=None)
def test_an_unrelated_article_changes_no_question(store: list[list[tuple[int, int, int]]], figure: int) -> None:
    items = build(store)
    text = f"The orchestra of Lindau played {figure} concerts abroad."
    article = make_article(text, title="Concerts abroad", day="2025-06-03")
    stranger = place_in_context(article, make_claim(article, text, head="concert", names=("Lindau",)))
    before = ids(group_claims(items, weigh=same_fact_and_place))
    after = ids(group_claims([*items, *stranger], weigh=same_fact_and_place))
    assert after.pop(frozenset({stranger[0].claim.id}))
    assert after == before


@given(stores, st.integers(0, 1000))
@settings(max_examples=40, deadline=None)
def test_asking_for_some_gives_the_groups_of_all(store: list[list[tuple[int, int, int]]], seed: int) -> None:
    items = build(store)
    rng = random.Random(seed)
    matches: dict[frozenset[str], float] = {}

    def weigh(a: ClaimInContext, b: ClaimInContext) -> float:
        return matches.setdefault(frozenset((a.claim.id, b.claim.id)), rng.random())

    everything = ids(group_claims(items, weigh=weigh))
    chosen = items[seed % len(items)].claim.id
    some = ids(group_claims(items, wanted=lambda item: item.claim.id == chosen, weigh=weigh))
    assert some == {group: digest for group, digest in everything.items() if chosen in group}


@pytest.mark.parametrize("linked", [SAME - 0.01, SAME])
def test_the_threshold_decides(linked: float) -> None:
    items = [*tell(1, (0, 0, 12)), *tell(2, (0, 0, 19))]
    assert len(group_claims(items, weigh=lambda a, b: linked)) == (1 if linked >= SAME else 2)


def report(text: str, *places: str, day: str) -> ClaimInContext:
    article = make_article(text, title="", day=day)
    return place_in_context(article, make_claim(article, text, head="people", measure="killed", names=places))[0]


def test_claims_that_blocking_keeps_apart_are_compared_where_a_third_is_linked_to_both() -> None:
    draven = report("12 people were killed in Draven.", "Draven", day="2025-03-01")
    both = report("12 people were killed between Draven and Osk.", "Draven", "Osk", day="2025-05-01")
    osk = report("12 people were killed on the road to Osk.", "Osk", day="2025-07-01")
    items = [draven, both, osk]
    keys = read_keys(items)
    assert [0, 2] not in find_candidates(keys).tolist()
    matches = {frozenset((draven, both)): 0.9, frozenset((both, osk)): 0.3, frozenset((draven, osk)): 0.9}
    assert len(group_claims(items, weigh=lambda a, b: matches[frozenset((a, b))])) == 1
    assert len(group_claims(items, weigh=lambda a, b: matches[frozenset((a, b))] - 0.6 * (osk in (a, b)))) == 2


def test_a_claim_with_many_links_brings_the_best_of_them_together() -> None:
    days = [f"2025-03-{day:02}" for day in range(1, NEAREST + 4)]
    middle, *ends = (report(f"{at + 3} people were killed in Draven.", day=day) for at, day in enumerate(days))
    pairs = np.array([[0, at] for at in range(1, len(ends) + 1)])
    found = close_triangles(pairs, np.linspace(0.9, 0.5, len(ends)), [middle, *ends])
    assert found.tolist() == [list(pair) for pair in combinations(range(1, NEAREST + 1), 2)]
