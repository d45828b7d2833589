"""Which question stands where on the desk, and which of them a claim or a case is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from claimcheck.review.queue import QueuedCase, QueuedQuestion

Keys = tuple[str, ...]
"""The content keys of the claims of one question."""


class Layout:
    """The questions in their order.

    Each stands at a place: that of the survey's question that it is, or was split off from, or into which others were
    merged. So a judgement is laid out without a look at all the other questions.
    """

    def __init__(self, groups: Iterable[Keys], make: Callable[[Keys], QueuedQuestion]) -> None:
        """One place for each group, with its question as ``make`` gives it."""
        self._groups, self._make = list(groups), make
        self._moved: Mapping[int, Sequence[Keys]] = {}
        self._by_key: dict[str, QueuedQuestion] = {}
        self._by_pair: dict[frozenset[str], tuple[QueuedCase, QueuedQuestion]] = {}
        self._by_term: dict[str, dict[str, QueuedQuestion]] = {}
        self._places = [[self._add(keys)] for keys in self._groups]
        self._place_of = {keys[0]: at for at, keys in enumerate(self._groups)}

    def __iter__(self) -> Iterator[QueuedQuestion]:
        """The questions in their order."""
        return chain.from_iterable(self._places)

    def find(self, key: str) -> QueuedQuestion | None:
        """The question of a claim, None where it is under none."""
        return self._by_key.get(key)

    def find_pair(self, pair: frozenset[str]) -> tuple[QueuedCase, QueuedQuestion] | None:
        """The case of two claims, and its question; None where they are not compared."""
        return self._by_pair.get(pair)

    def find_like(self, own: QueuedQuestion) -> list[QueuedQuestion]:
        """The other questions whose labels share a word with that of ``own``: the more the earlier, else in order."""
        shared = Counter(key for term in own.terms for key in self._by_term.get(term, ()) if key != own.keys[0])
        found = [(-count, self._find_place(self._by_key[key].keys), key) for key, count in shared.items()]
        return [self._by_key[key] for _, _, key in sorted(found)]

    def holds(self, keys: Keys) -> bool:
        """Whether a question of just these claims stands here."""
        question = self._by_key.get(keys[0])
        return question is not None and question.keys == keys

    def renew(self, keys: Keys, question: QueuedQuestion | None = None) -> None:
        """Put a question in place of the one of the same claims; without it, as it is made anew."""
        place = self._places[self._find_place(keys)]
        at = next(at for at, other in enumerate(place) if other.keys == keys)
        self._forget(place[at])
        place[at] = self._add(keys, question)

    def rearrange(self, moved: Mapping[int, Sequence[Keys]]) -> None:
        """Have at these places the questions of these groups, and at all others what was there at first."""
        touched = sorted(moved.keys() | self._moved.keys())
        groups = {at: moved.get(at, (self._groups[at],)) for at in touched}
        staying, before = set(chain.from_iterable(groups.values())), dict[Keys, QueuedQuestion]()
        for question in chain.from_iterable(self._places[at] for at in touched):
            if question.keys in staying:
                before[question.keys] = question
            else:
                self._forget(question)
        for at, wanted in groups.items():
            self._places[at] = [before[keys] if keys in before else self._add(keys) for keys in wanted]
        self._moved = moved

    def _find_place(self, keys: Keys) -> int:
        return next((at for at, groups in self._moved.items() if keys in groups), self._place_of.get(keys[0], -1))

    def _add(self, keys: Keys, question: QueuedQuestion | None = None) -> QueuedQuestion:
        question = question or self._make(keys)
        self._by_key.update(dict.fromkeys(keys, question))
        self._by_pair.update({case.pair: (case, question) for case in question.cases})
        for term in question.terms:
            self._by_term.setdefault(term, {})[keys[0]] = question
        return question

    def _forget(self, question: QueuedQuestion) -> None:
        for key in question.keys:
            self._by_key.pop(key, None)
        for case in question.cases:
            self._by_pair.pop(case.pair, None)
        for term in question.terms:
            self._by_term.get(term, {}).pop(question.keys[0], None)
