"""The orchestrator: articles are read, stored, and their claims laid side by side. Only here core and store meet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from itertools import islice
from pathlib import Path
from typing import Any

from claimcheck.article import Article
from claimcheck.errors import ClaimcheckError, InputError
from claimcheck.extraction.reading import EXTRACTOR_VERSION, Reading
from claimcheck.extraction.stream import BATCH_ARTICLES, read_stream
from claimcheck.ingest import read_paths
from claimcheck.matching.grouping.copies import Copies
from claimcheck.matching.grouping.topic import Topic
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.store import Holdings, Store
from claimcheck.store.judged import Judge, JudgedQuestion
from claimcheck.store.judgements import Judgement, read_judgements
from claimcheck.store.standing import find_orphans, settle
from claimcheck.store.surveys import Known, State, find_keys, find_words, keep_known, read_known, read_unchanged
from claimcheck.store.told import FreshQuestion, Told
from claimcheck.verdict.question import Question
from claimcheck.verdict.survey import recall_questions, survey_claims

_BATCH = 4 * BATCH_ARTICLES
"""Articles that are looked up in the store at once, and stored in one transaction."""


Read = Callable[[Iterable[Article | InputError]], Iterator[Reading | InputError]]
"""One reading, or one error, for each article, in their order."""


@dataclass(slots=True)
class ScanResult:
    """What a scan did, counted in articles and claims; ``errors`` name what could not be read.

    Of those ``stored``, so many have ``replaced`` an earlier text of theirs.
    """

    stored: int = 0
    replaced: int = 0
    known: int = 0
    empty: int = 0
    claims: int = 0
    errors: list[InputError] = field(default_factory=list)

    @property
    def seen(self) -> int:
        """Articles that came in."""
        return self.stored + self.known + self.empty + len(self.errors)


def scan(
    store: Store,
    articles: Iterable[Article | InputError],
    *,
    model: str | None = None,
    read: Read | None = None,
    watch: Callable[[ScanResult], None] | None = None,
) -> ScanResult:
    """Read articles and store what they claim, batch by batch: an interruption loses no more than the batch at hand.

    Articles that the store has already are passed over. One that was corrected since takes the place of its earlier
    text, unless that came in again, too. ``read`` reads the others, in this process by default, with the pipeline
    called ``model``. ``watch`` is called with the counts so far after each batch.

    Raises:
        StoreError: the database refused; what was stored before stays.
    """
    result = ScanResult()
    version = EXTRACTOR_VERSION if model is None else f"{EXTRACTOR_VERSION} {model}"
    stream = iter(articles)
    came = set[str]()
    while batch := list(islice(stream, _BATCH)):
        came.update(item.digest for item in batch if isinstance(item, Article))
        _scan_batch(store, batch, result, read or partial(read_stream, model=model), version, came)
        if watch is not None:
            watch(result)
    return result


def reread(store: Store, *, model: str | None = None, watch: Callable[[ScanResult], None] | None = None) -> ScanResult:
    """Read all stored articles again with this program's extractor, as :func:`scan` does; what people said stays.

    Raises:
        StoreError: the database refused; the articles that were read again are kept, the others wait to be.
    """
    store.mark_unread()
    return scan(store, store.articles(), model=model, watch=watch)


def _scan_batch(
    store: Store,
    batch: list[Article | InputError],
    result: ScanResult,
    read: Read,
    version: str,
    came: Collection[str],
) -> None:
    result.errors.extend(item for item in batch if isinstance(item, InputError))
    articles = [item for item in batch if isinstance(item, Article)]
    worded = [article for article in articles if article.text.strip()]
    unread = store.find_unread({article.digest: article for article in worded}.values(), version)
    result.empty += len(articles) - len(worded)
    result.known += len(worded) - len(unread)
    readings: list[Reading] = []
    for reading in read(unread):
        if isinstance(reading, InputError):
            result.errors.append(reading)
        else:
            readings.append(reading)
    added = store.add(readings, version, beside=came)
    result.stored += added.stored
    result.replaced += added.replaced
    result.claims += sum(len(reading.claims) for reading in readings)


@dataclass(frozen=True)
class Selection:
    """Which articles are laid side by side: published from ``since`` to ``until``, by one of ``outlets`` (any case)."""

    since: date | None = None
    until: date | None = None
    outlets: tuple[str, ...] = ()

    def admits(self, article: Article) -> bool:
        """Whether the article is one of them; an article without a date is outside every span of dates."""
        if self.outlets and (article.outlet or "").lower() not in {outlet.lower() for outlet in self.outlets}:
            return False
        if article.published is None:
            return self.since is None and self.until is None
        return (self.since or article.published) <= article.published <= (self.until or article.published)


@dataclass(frozen=True)
class Survey:
    """The questions that a store's claims answer on a topic (None: on everything), the most contested first.

    ``questions`` are as the machine tells them; ``judged`` has them after all that people said, in ``log``. ``keys``
    are the content keys of all claims in the store, to which judgements hold on. Texts are read from ``store`` when
    they are asked for.
    """

    topic: str | None
    questions: tuple[Told, ...]
    store: Store
    keys: frozenset[str]
    log: tuple[Judgement, ...] = ()

    @cached_property
    def judge(self) -> Judge:
        """What lays judgements over the questions."""
        return Judge(self.questions, partial(_load_claims, self.store))

    @cached_property
    def judged(self) -> tuple[JudgedQuestion, ...]:
        """The questions after all judgements that stand, without the claims that somebody split off."""
        alone = {key for question in self.questions if len(question.keys) == 1 for key in question.keys}
        judged = self.judge.judge(settle(self.log))
        return tuple(item for item in judged if len(item.told.keys) > 1 or alone.issuperset(item.told.keys))

    @property
    def orphans(self) -> list[Judgement]:
        """Judgements on claims that no longer stand in the store."""
        return find_orphans(self.log, self.keys) if self.log else []

    def to_json(self) -> dict[str, Any]:
        """What ``claimcheck diff --format json`` prints."""
        return {"topic": self.topic, "questions": [question.to_json() for question in self.judged]}

    @property
    def texts(self) -> dict[str, str]:
        """The texts of the questions' articles, by the ids that the JSON calls them."""
        return self.store.read_texts({claim for question in self.questions for claim in question.claim_ids})


def diff(
    store: Store,
    topic: str | None = None,
    *,
    alone: bool = False,
    selection: Selection | None = None,
    watch: Callable[[int, int], None] | None = None,
) -> Survey:
    """Lay the store's claims side by side: all of them, or those on ``topic`` with what is said against them.

    ``alone`` also lists claims that nobody else speaks of; where that is all there is on a topic, they are listed
    anyhow. A word of the topic that stands nowhere is taken for the words most like it. ``watch`` is told how many of
    how many pairs of claims are weighed, where it is not known yet which of them answer one question.

    Raises:
        ClaimcheckError: the topic has no word that could be looked up.
    """
    wanted = None if topic is None else _read_topic(topic)
    if selection is None:
        known = _find_known(store, watch)
        keys, questions = known.keys, _recall(store, known, wanted, alone=alone)
    else:
        holdings = store.load()
        chosen = {article: claims for article, claims in holdings.items() if selection.admits(article)}
        keys, questions = find_keys(holdings), _work_out(chosen, wanted, alone=alone)
    return Survey(topic, tuple(questions), store, keys, tuple(read_judgements(store)))


def _find_known(store: Store, watch: Callable[[int, int], None] | None) -> Known:
    """What is known of the store, worked out and kept if need be."""
    state = State.of(store)
    known = read_known(store, state)
    if known is None:
        unchanged, holdings = read_unchanged(store, state), store.load()
        known = Known.of(holdings, survey_claims(holdings, known=unchanged, watch=watch))
        keep_known(store, state, known)
    return known


def _recall(store: Store, known: Known, topic: Topic | None, *, alone: bool) -> list[Told]:
    """The questions of a store of which these are known.

    On a topic the articles are read whose words may be about it, and all that stand under one question with a claim of
    theirs.
    """
    if topic is None:
        return _tell(recall_questions(store.load(), known.questions, alone=True)) if alone else list(known.questions)
    meant = topic.correct(known.words)
    numbers = store.find_about(lambda digest, words: meant.may_concern(f"{words}\n{known.aliases.get(digest, '')}"))
    about = {claim.id for claims in store.load(only=numbers).values() for claim in claims}
    bearing = [question for question in known.questions if not about.isdisjoint(question.claim_ids)]
    beside = {claim for question in bearing for claim in question.claim_ids}
    holdings = store.load(only=store.find_articles_of(beside).union(numbers))
    found = recall_questions(holdings, bearing, topic=meant, alone=alone)
    return _tell(found or recall_questions(holdings, bearing, topic=meant, alone=True))


def _work_out(articles: Holdings, topic: Topic | None, *, alone: bool) -> list[Told]:
    if topic is None:
        return _tell(survey_claims(articles, alone=alone))
    meant = topic.correct(find_words(articles))
    return _tell(survey_claims(articles, topic=meant, alone=alone) or survey_claims(articles, topic=meant, alone=True))


def _tell(questions: Iterable[Question | Told]) -> list[Told]:
    return [FreshQuestion(question) if isinstance(question, Question) else question for question in questions]


def _load_claims(store: Store, claims: Collection[str]) -> tuple[list[ClaimInContext], Copies]:
    """These claims, by id, in their articles, and which of these are copies."""
    holdings = store.load(only=store.find_articles_of(claims))
    items = [item for article, found in holdings.items() for item in ArticleProfile(article, found).items]
    return [item for item in items if item.claim.id in claims], Copies.among(holdings)


def _read_topic(words: str) -> Topic:
    topic = Topic.parse(words)
    if not topic.terms:
        raise ClaimcheckError(f"{words!r}: no word to look up in this topic; name what the claims are about")
    return topic


class Workspace:
    """A store, with what is done in it; what :func:`open_store` gives. Close it, or use it as a context manager."""

    def __init__(self, store: Store, model: str | None = None) -> None:
        """Work in ``store``, reading with the pipeline called ``model`` (the packaged one if None)."""
        self.store = store
        self.model = model

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Give up the connections to the database."""
        self.store.close()

    def scan(self, *sources: Article | Path | str) -> ScanResult:
        """Read files, folders and articles into the store; what cannot be read is in the result's ``errors``.

        Raises:
            StoreError: the database refused; what was stored before stays.
        """
        return scan(self.store, _read_sources(sources), model=self.model)

    def diff(
        self,
        topic: str | None = None,
        *,
        alone: bool = False,
        selection: Selection | None = None,
        watch: Callable[[int, int], None] | None = None,
    ) -> Survey:
        """What the articles in the store say on a topic, or on everything, and where they disagree (see :func:`diff`).

        Raises:
            ClaimcheckError: the topic has no word that could be looked up, or the database refused.
        """
        return diff(self.store, topic, alone=alone, selection=selection, watch=watch)


def _read_sources(sources: Iterable[Article | Path | str]) -> Iterator[Article | InputError]:
    for source in sources:
        if isinstance(source, Article):
            yield source
        else:
            yield from read_paths([Path(source)])


def open_store(url: str = "claimcheck.db", *, model: str | None = None, create: bool = True) -> Workspace:
    """Open the store at ``url``: a file, or a database URL; a new one is made unless ``create`` is False.

    Raises:
        StoreError: it cannot be opened, or has another schema than this program.
    """
    return Workspace(Store(url, create=create), model)
