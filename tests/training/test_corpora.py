from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from training.corpora import Corpus, CorpusError, check_digests, load_manifest, read_mentions
from training.mentions import Mention

LINE = '{"text": "Ines Falk left.", "spans": [[0, 9, "PERSON"]], "src": "made up"}\n'


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    (tmp_path / "made_up.jsonl").write_text(LINE, encoding="utf8")
    digest = hashlib.sha256(LINE.encode()).hexdigest()
    return Corpus("made_up", "made_up.jsonl", "ner-train", digest, "https://example.org/made/up", "0" * 40, "CC0")


def test_a_corpus_with_the_right_digest_is_read(tmp_path: Path, corpus: Corpus) -> None:
    check_digests(tmp_path, [corpus])
    (passage,) = read_mentions(tmp_path, corpus)
    assert passage.mentions == (Mention(0, 9, "PERSON"),)


def test_faulty_corpora_are_all_named(tmp_path: Path, corpus: Corpus) -> None:
    changed = replace(corpus, sha256="0" * 64)
    missing = replace(corpus, path="nowhere.jsonl")
    with pytest.raises(CorpusError, match=r"(?s)made_up\.jsonl is not.*nowhere\.jsonl is missing"):
        check_digests(tmp_path, [changed, missing])


def test_documents_are_kept_by_the_beginning_of_their_name(corpus: Corpus) -> None:
    only, without = replace(corpus, only=("A_news",)), replace(corpus, without=("A_news",))
    assert [only.keeps("A_news_1"), only.keeps("A_bio_1"), without.keeps("A_news_1"), without.keeps("A_bio_1")] == [
        True,
        False,
        False,
        True,
    ]


def test_nothing_is_trained_on_that_is_measured_on() -> None:
    corpora = load_manifest()
    tested = [corpus for corpus in corpora if corpus.use.endswith("-test")]
    for corpus in corpora:
        if corpus.use.endswith("-train"):
            overlapping = [test for test in tested if test.path == corpus.path]
            assert all(test.only == corpus.without != () for test in overlapping)


def test_every_corpus_has_a_use_a_version_and_a_licence() -> None:
    for corpus in load_manifest():
        assert corpus.use in ("syntax-train", "syntax-test", "ner-train", "ner-test")
        assert len(corpus.commit) == 40
        assert corpus.licence
        assert corpus.title or corpus.use.endswith("-train")
