"""Parses texts of any length in batches of bounded size: what a parser needs in memory grows with what it is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import ThreadpoolController

PIECE = 60_000
"""Code points of one text that are parsed at once; a million would need four gigabytes."""

_BATCH = 20_000
"""Code points of several texts that are parsed at once; what more of them need falls out of the processor's cache."""


def parse_texts(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """One document for each text, in order. A text beyond :data:`PIECE` is cut at line breaks, else at spaces."""
    counts: list[int] = []

    def pieces() -> Iterator[str]:
        for text in texts:
            parts = cut_text(text)
            counts.append(len(parts))
            yield from parts

    docs = (doc for batch in _batches(pieces()) for doc in _parse(nlp, batch))
    for first in docs:
        count = counts.pop(0)
        if count == 1:
            yield first
        else:
            yield Doc.from_docs([first, *(next(docs) for _ in range(count - 1))], ensure_whitespace=False)


def _parse(nlp: Language, batch: list[str]) -> list[Doc]:
    with one_thread():
        return list(nlp.pipe(batch, batch_size=len(batch)))


def one_thread() -> AbstractContextManager[object]:
    """A block in which the matrix library computes with one thread.

    More threads do not make networks as small as these any sooner, cost half as much again in CPU time, and may round
    otherwise on a machine with other cores.
    """
    limited: AbstractContextManager[object] = _thread_pools().limit(limits=1, user_api="blas")
    return limited


@cache
def _thread_pools() -> ThreadpoolController:
    """The matrix libraries of this process; numpy's is loaded with spaCy, so none comes later."""
    return ThreadpoolController()


def cut_text(text: str) -> list[str]:
    """The text in pieces of at most :data:`PIECE` code points; joined they are the text."""
    parts = []
    start = 0
    while len(text) - start > PIECE:
        end = start + PIECE
        for mark in "\n ":
            at = text.rfind(mark, start, end)
            if at > start:
                end = at + 1
                break
        parts.append(text[start:end])
        start = end
    return [*parts, text[start:]]


def _batches(pieces: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    characters = 0
    for piece in pieces:
        if batch and characters + len(piece) > _BATCH:
            yield batch
            batch, characters = [], 0
        batch.append(piece)
        characters += len(piece)
    if batch:
        yield batch
