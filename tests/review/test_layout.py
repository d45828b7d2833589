"""The layout: after merges, splits and undoings each question stands where it would, had it been so from the first."""

from __future__ import annotations

from unittest.mock import Mock

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.review.layout import Keys, Layout
from claimcheck.review.queue import QueuedCase, QueuedQuestion
from claimcheck.store.judgements import Judgement
from claimcheck.store.standing import settle

GROUPS = [("a", "b", "c"), ("d", "e"), ("f", "g"), ("h", "i", "j")]
KEYS = [key for group in GROUPS for key in group]


def make(keys: Keys) -> QueuedQuestion:
    terms = frozenset(keys) & {"a", "d"} | {"word"}
    sides = (("", ""), ("", ""))
    cases = [QueuedCase(keys[0], other, "", "agree", sides, "", frozenset()) for other in keys[1:]]
    return QueuedQuestion(keys, Mock(), "", "", terms, frozenset(), tuple(cases), frozenset())


logs = st.lists(
    st.one_of(
        st.tuples(st.just("merge"), st.sampled_from(KEYS), st.sampled_from(KEYS)),
        st.tuples(st.just("split"), st.sampled_from(KEYS), st.none()),
        st.tuples(st.just("undo"), st.none(), st.none()),
    ),
    max_size=8,
)


@given(logs)
def test_questions_stand_as_all_merges_and_splits_have_them(steps: list[tuple[str, str | None, str | None]]) -> None:
    layout, log = Layout(GROUPS, make), list[Judgement]()
    for number, (action, a, b) in enumerate(steps, start=1):
        log.append(Judgement(action, "Ada", a, b, id=number, undoes=number - 1 if action == "undo" else None))
        standing = settle(log)
        named = {at: group for at, group in enumerate(GROUPS) if not standing.named.isdisjoint(group)}
        layout.rearrange(standing.rearrange(named))
        wanted = standing.regroup(GROUPS)
        assert [question.keys for question in layout] == wanted
        assert all(layout.holds(keys) for keys in wanted)
        for keys in wanted:
            layout.renew(keys, make(keys))
        assert {key: layout.find(key) for key in KEYS} == {key: q for q in layout for key in q.keys}
        for own in layout:
            like = sorted((q for q in layout if q is not own), key=lambda other: -len(own.terms & other.terms))
            assert sorted(q.keys for q in layout.find_like(own)) == sorted(q.keys for q in like)
            counts = [len(own.terms & q.terms) for q in layout.find_like(own)]
            assert counts == sorted(counts, reverse=True)
        found = {(case, question) for question in layout for case in question.cases}
        assert {layout.find_pair(frozenset((a, b))) for a in KEYS for b in KEYS} - {None} == found
