"""What the review page works on: the survey of a store kept at hand, and the log of judgements laid over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from sys import setswitchinterval
from threading import RLock, Thread
from typing import Generic, TypeVar

from claimcheck.article import Article
from claimcheck.check import Survey, Workspace
from claimcheck.report.model import ReportClaim, ReportQuestion
from claimcheck.review.cases import Case
from claimcheck.review.filters import Filters
from claimcheck.review.layout import Layout
from claimcheck.review.queue import QueuedCase, QueuedQuestion
from claimcheck.store.judged import JudgedQuestion
from claimcheck.store.judgements import Judgement, add_judgement, read_judgements
from claimcheck.store.standing import Standing, find_orphans, live_entries, settle
from claimcheck.store.told import Told

_PATIENCE = 1.0
"""Seconds that the first look after a scan waits for what was scanned."""

_AT_ONCE = 12
"""Pairs of claims that are compared while the page waits, some ten milliseconds; more of them are beside it."""

_TURN = 0.0005
"""Seconds after which work beside the page lets the page go on (5 ms if not set; a page takes some thirty turns)."""

_SELECTIONS = 50
"""Filters whose cases are remembered, until the next judgement."""


T = TypeVar("T")


def find_bearing(log: Sequence[Judgement]) -> dict[str, set[int]]:
    """The numbers of the entries that stand, by the keys of the claims they speak of."""
    bearing: dict[str, set[int]] = {}
    for entry in live_entries(log):
        for key in entry.pair:
            bearing.setdefault(key, set()).add(entry.id or 0)
    return bearing


class _Work(Generic[T]):
    """Something that is worked out beside the page; ``stamp`` says for which state of the store."""

    def __init__(self, stamp: object, work: Callable[[], T]) -> None:
        self.stamp = stamp
        self._work = work
        self._found: T | Exception | None = None
        self._thread = Thread(target=self._run, daemon=True)  # whoever stops the page does not wait for it
        self._thread.start()

    def _run(self) -> None:
        try:
            self._found = self._work()
        except Exception as error:
            self._found = error

    @property
    def is_done(self) -> bool:
        """Whether there is something to take."""
        return self._found is not None

    def wait(self, seconds: float | None) -> None:
        """Wait until it is done, so many seconds at most."""
        self._thread.join(seconds)

    def take(self) -> T:
        """What was found; what went wrong is raised."""
        if isinstance(self._found, Exception):
            raise self._found
        assert self._found is not None
        return self._found


class Desk:
    """Cases with their judgements, kept up to date with the store; safe to use from several threads.

    At hand is what the queue shows. A question is read with its claims and its evidence when one of its cases is
    opened. The survey is made anew only when the store's articles have changed, and after a judgement only those
    questions are read again on whose claims it bears.
    """

    def __init__(
        self, workspace: Workspace, topic: str | None = None, *, watch: Callable[[int, int], None] | None = None
    ) -> None:
        """Survey the store of ``workspace``, on a topic or on everything; ``watch`` as in ``check.diff``.

        Raises:
            ClaimcheckError: no word of the topic can be looked up, or the database refused.
        """
        self._workspace, self._store, self._topic = workspace, workspace.store, topic
        self._watch = watch
        self._lock = RLock()
        self._stamp: object = None
        self._working: _Work[Survey] | None = None
        self._comparing: _Work[list[tuple[tuple[str, ...], Told]]] | None = None
        self._uncompared: set[tuple[str, ...]] = set()
        self._log: list[Judgement] = []
        self._structure: tuple[Judgement, ...] = ()
        self._bearing: dict[str, set[int]] = {}
        self._selected: dict[Filters, list[QueuedCase]] = {}
        self.standing = Standing()
        self.skipped: set[frozenset[str]] = set()
        setswitchinterval(_TURN)
        self.refresh()
        self._watch = None  # nobody waits for what is taken in later
        self.select(Filters())  # so that the first page does not wait for it

    def refresh(self) -> None:
        """Take in what was scanned and what others judged since the last look.

        Where it takes long to work out what was scanned, the desk shows what was there before, until that is done.
        """
        with self._lock:
            stamp, changed = self._store.stamp(), False
            if self._working is None and stamp != self._stamp:
                self._working = _Work(stamp, partial(self._workspace.diff, self._topic, watch=self._watch))
                self._working.wait(None if self._stamp is None else _PATIENCE)
            if self._working is not None and self._working.is_done:
                work, self._working = self._working, None
                self._survey, self._stamp = work.take(), work.stamp
                changed = True
            new = read_judgements(self._store, after=self._log[-1].id or 0 if self._log else 0)
            if new:
                self._log.extend(new)
                self.standing = settle(self._log)
            if changed:
                self._layout, self._structure = Layout(self._survey.judge.groups, self._make), ()
            if new or changed:
                self._lay_out()
            self._compare_rest()

    @property
    def is_behind(self) -> bool:
        """Whether what was scanned is still being worked out."""
        return self._working is not None

    @property
    def is_comparing(self) -> bool:
        """Whether pairs are still to be compared that a merge or a correction brought up."""
        return bool(self._uncompared)

    def _compare_rest(self) -> None:
        """Take in what was compared beside the page, and have compared what is left."""
        self._uncompared = {keys for keys in self._uncompared if self._layout.holds(keys)}
        stamp = (self._stamp, self.standing.structure, self.standing.corrections)
        if self._comparing is not None and self._comparing.is_done:
            work, self._comparing = self._comparing, None
            for keys, source in work.take() if work.stamp == stamp else ():
                self._uncompared.discard(keys)
                self._layout.renew(keys, self._queue(keys, source))
                self._selected.clear()
        if self._uncompared and self._comparing is None:
            tell = partial(self._survey.judge.tell, standing=self.standing)
            left = tuple(self._uncompared)
            self._comparing = _Work(stamp, lambda: [(keys, tell(keys)) for keys in left])

    def _lay_out(self) -> None:
        """Queue what is new and what other judgements bear on than before; the rest stays as it is."""
        before, self._bearing = self._bearing, find_bearing(self._log)
        asked = [self._layout.find(key) for key in before.keys() | self._bearing.keys()]
        if self.standing.structure != self._structure:
            self._layout.rearrange(self._survey.judge.rearrange(self.standing))
            self._structure = self.standing.structure
        for keys, entries in {question.keys: question.entries for question in asked if question is not None}.items():
            if entries != self._entries_on(keys) and self._layout.holds(keys):
                self._layout.renew(keys)
        self._selected.clear()

    def _make(self, keys: tuple[str, ...]) -> QueuedQuestion:
        source, is_whole = self._survey.judge.outline(keys, self.standing, _AT_ONCE)
        if not is_whole:
            self._uncompared.add(keys)
        return self._queue(keys, source)

    def _queue(self, keys: tuple[str, ...], source: Told) -> QueuedQuestion:
        return QueuedQuestion.of(keys, source, self._report(source), self._entries_on(keys))

    def _entries_on(self, keys: tuple[str, ...]) -> frozenset[int]:
        return frozenset().union(*(self._bearing.get(key, ()) for key in keys))

    def _report(self, source: Told) -> ReportQuestion:
        """The question after the judgements on its pairs, without their evidence."""
        return ReportQuestion.from_json(JudgedQuestion(source, self.standing).to_json(evidence=False))

    def add(self, judgement: Judgement) -> Judgement:
        """Write a judgement and show what follows from it.

        Raises:
            InputError: the judgement says nothing or contradicts itself.
            StoreError: the database refused.
        """
        with self._lock:
            written = add_judgement(self._store, judgement)
            self.refresh()
            return written

    @property
    def cases(self) -> list[QueuedCase]:
        """All pairs that tell the story of their question, the most contested questions first."""
        with self._lock:
            return [case for question in self._layout for case in question.cases]

    def select(self, filters: Filters) -> list[QueuedCase]:
        """The cases that pass the filters, in their order."""
        with self._lock:
            if filters not in self._selected:
                if len(self._selected) >= _SELECTIONS:
                    self._selected.clear()
                self._selected[filters] = filters.select(self._layout, self.standing)
            return self._selected[filters]

    def find_case(self, a: str, b: str) -> Case | None:
        """The case of two claims by their keys, None where they are not compared (any more)."""
        with self._lock:
            found = self._layout.find_pair(frozenset((a, b)))
            if found is None:
                return None
            queued, asked = found
            question = self._report(asked.source)
        for at, (comparison, first, second) in enumerate(question.pairs()):
            if {first.data["key"], second.data["key"]} == queued.pair:
                shown = replace(comparison, data={**comparison.data, "evidence": asked.source.read_evidence(at)})
                return Case.of(question, shown if first.data["key"] == queued.a else shown.turned())
        return None

    def find_question(self, key: str) -> ReportQuestion | None:
        """The question under which a claim stands, by the claim's key; None where it is not (any more) under any."""
        with self._lock:
            asked = self._layout.find(key)
            return None if asked is None else self._report(asked.source)

    def find_claim(self, key: str) -> ReportClaim | None:
        """A claim by its key, None where it is not (any more) under any question."""
        question = self.find_question(key)
        return None if question is None else next(claim for claim in question.claims if claim.data["key"] == key)

    def find_questions(self, words: str, *, but: str) -> list[QueuedQuestion]:
        """The questions that hold all of the ``words``, as they are ranked, that may be one with that of ``but``.

        They are figures like it, or statements. Without words: those that share a word of their label with that
        question, the more the earlier.
        """
        wanted = words.lower().split()
        with self._lock:
            own = self._layout.find(but)
            if own is None:
                return []
            others = list(self._layout) if wanted else self._layout.find_like(own)
        others = [other for other in others if other is not own and not own.kinds.isdisjoint(other.kinds)]
        return [other for other in others if all(word in other.words for word in wanted)]

    def find_article(self, identifier: str) -> Article | None:
        """An article by the id that reports use."""
        return self._store.find_article(identifier)

    @property
    def log(self) -> Sequence[Judgement]:
        """All entries, the oldest first."""
        return tuple(self._log)

    @property
    def orphans(self) -> list[Judgement]:
        """Judgements whose claims no longer stand in the store."""
        return find_orphans(self._log, self._survey.keys)

    def last_by(self, reviewer: str) -> Judgement | None:
        """The reviewer's last entry that can still be undone."""
        return next((entry for entry in reversed(live_entries(self._log)) if entry.reviewer == reviewer), None)
