"""Several processes give what one gives, in its order."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.check import open_store, scan
from claimcheck.engine import Processes
from claimcheck.errors import InputError
from claimcheck.extraction import stream
from claimcheck.extraction.stream import batch_articles, read_stream

ARTICLES = [
    Article(f"At least {number} people were killed in Draven on Monday, police said.", external_id=str(number))
    for number in range(20, 32)
]


def test_readings_are_those_of_one_process(nlp: Language, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(stream, "BATCH_ARTICLES", 2)
    items = [*ARTICLES[:5], InputError("news.jsonl:6", "no text"), *ARTICLES[5:]]
    with Processes(2) as processes:
        found = list(processes.read(items))
        with open_store(str(tmp_path / "news.db")) as workspace:
            assert scan(workspace.store, ARTICLES, read=processes.read).stored == len(ARTICLES)
    assert [str(one) if isinstance(one, InputError) else one for one in found] == [
        str(one) if isinstance(one, InputError) else one for one in read_stream(items)
    ]


def test_batches_are_bounded_and_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "BATCH_CHARACTERS", 200)
    batches = list(batch_articles(ARTICLES))
    assert [article for batch in batches for article in batch] == ARTICLES
    assert {len(batch) for batch in batches} == {4}
