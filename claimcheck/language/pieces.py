"""Parses texts of any length in batches of bounded size: what a parser needs in memory grows with what it is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

PIECE = 60_000
"""Code points that are parsed at once, of one text or of several; a million would need four gigabytes."""


def parse_texts(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """One document for each text, in order. A text beyond :data:`PIECE` is cut at line breaks, else at spaces."""
    counts: list[int] = []

    def pieces() -> Iterator[str]:
        for text in texts:
            parts = cut_text(text)
            counts.append(len(parts))
            yield from parts

    docs = (doc for batch in _batches(pieces()) for doc in nlp.pipe(batch, batch_size=len(batch)))
    for first in docs:
        count = counts.pop(0)
        if count == 1:
            yield first
        else:
            yield Doc.from_docs([first, *(next(docs) for _ in range(count - 1))], ensure_whitespace=False)


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
        if batch and characters + len(piece) > PIECE:
            yield batch
            batch, characters = [], 0
        batch.append(piece)
        characters += len(piece)
    if batch:
        yield batch
