"""The orchestrator: articles are read, stored, and their claims laid side by side. Only here core and store meet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from claimcheck.article import Article
from claimcheck.errors import InputError
from claimcheck.extraction.reading import EXTRACTOR_VERSION, Reading
from claimcheck.extraction.stream import BATCH_ARTICLES, read_stream
from claimcheck.ingest import read_paths
from claimcheck.store import Store

_BATCH = 4 * BATCH_ARTICLES
"""Articles that are looked up in the store at once, and stored in one transaction."""


@dataclass(slots=True)
class ScanResult:
    """What a scan did, counted in articles and claims; ``errors`` name what could not be read."""

    stored: int = 0
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
    watch: Callable[[ScanResult], None] | None = None,
) -> ScanResult:
    """Read articles and store what they claim, batch by batch: an interruption loses no more than the batch at hand.

    Articles that the store has already are passed over. ``watch`` is called with the counts so far after each batch.

    Raises:
        StoreError: the database refused; what was stored before stays.
    """
    result = ScanResult()
    version = EXTRACTOR_VERSION if model is None else f"{EXTRACTOR_VERSION} {model}"
    stream = iter(articles)
    while batch := list(islice(stream, _BATCH)):
        _scan_batch(store, batch, result, model, version)
        if watch is not None:
            watch(result)
    return result


def _scan_batch(
    store: Store, batch: list[Article | InputError], result: ScanResult, model: str | None, version: str
) -> None:
    result.errors.extend(item for item in batch if isinstance(item, InputError))
    articles = [item for item in batch if isinstance(item, Article)]
    worded = [article for article in articles if article.text.strip()]
    unread = store.find_unread({article.digest: article for article in worded}.values(), version)
    result.empty += len(articles) - len(worded)
    result.known += len(worded) - len(unread)
    readings: list[Reading] = []
    for reading in read_stream(unread, model=model):
        if isinstance(reading, InputError):
            result.errors.append(reading)
        else:
            readings.append(reading)
    result.stored += store.add(readings, version)
    result.claims += sum(len(reading.claims) for reading in readings)


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
