"""Plain text and Markdown files: split into articles, each with its headline and what its front matter says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePath
from statistics import median_low

from claimcheck.article import Article, Line, is_headline, split_lines
from claimcheck.errors import InputError
from claimcheck.ingest.admit import admit
from claimcheck.ingest.dates import parse_published
from claimcheck.ingest.frontmatter import Part, check_date, find_unclosed, split_front_matter
from claimcheck.ingest.markdown import strip_markdown

_REPEAT_WITHIN = 12
"""A headline that opens an article and is repeated is repeated within so many lines."""


def read_text(text: str, name: str, *, markdown: bool = False) -> Iterator[Article | InputError]:
    """The articles of one text file.

    ``name`` is the file's; messages name it, and an article's id is its stem, with ``#2`` for the second of several.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (unclosed := find_unclosed(text)) is not None:
        yield InputError(f"{name}:{unclosed}", "the front matter has no end; close it with a line of three hyphens")
        return
    parts = [(part, piece, line) for part in split_front_matter(text) for piece, line in _pieces(part, markdown)]
    if not parts:
        yield InputError(name, "no text in it")
    stem = PurePath(name).stem
    for number, (part, piece, line) in enumerate(parts, start=1):
        where = f"{name}:{line}"
        identifier = part.fields.get("id") or (stem if len(parts) == 1 else f"{stem}#{number}")
        try:
            check_date(part, name)
            yield _article(part, piece, where, identifier)
        except InputError as error:
            yield error


def _pieces(part: Part, markdown: bool) -> list[tuple[str, int]]:
    if not part.text.strip():
        return []
    if markdown:
        return [(strip_markdown(part.text), part.line)]
    if part.fields:
        return [(part.text, part.line)]
    return [(piece, part.line + lines) for piece, lines in split_articles(part.text)]


def _article(part: Part, text: str, where: str, identifier: str) -> Article:
    fields = part.fields
    title = fields.get("title")
    headline = None if title else first_headline(text)
    article = Article(
        text=text,
        title=title or headline,
        outlet=fields.get("outlet"),
        author=fields.get("author"),
        published=parse_published(fields["published"]) if "published" in fields else None,
        url=fields.get("url"),
        external_id=identifier,
        location=where,
    )
    return admit(article, where, titled=headline is not None)


def first_headline(text: str) -> str | None:
    """The first line, where it reads like a headline and has a text below it."""
    lines = list(split_lines(text))
    if len(lines) < 2 or not is_headline(lines[0].words):
        return None
    return lines[0].words


def split_articles(text: str) -> list[tuple[str, int]]:
    """The articles of a plain text, each with the number of lines before it.

    An article begins at a line that reads like a headline and either is repeated a few lines below, or follows a gap
    that is wider than the gaps between the file's paragraphs; and only where running text stands before and after it.
    """
    lines = list(split_lines(text))
    gaps = [_gap(text, before, line) for before, line in pairwise(lines)]
    usual = median_low(gaps) if gaps else 0
    starts = [0]
    for i in range(1, len(lines)):
        if not is_headline(lines[i].words) or not _has_prose(lines[starts[-1] : i]) or not _has_prose(lines[i + 1 :]):
            continue
        wide = gaps[i - 1] > max(usual, 1) and len(lines[i].words.split()) >= 4
        if wide or (gaps[i - 1] and _is_repeated(lines, i, starts[-1])):
            starts.append(i)
    return [_cut(text, lines, first, last) for first, last in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _gap(text: str, before: Line, line: Line) -> int:
    """Blank lines between two lines."""
    return text.count("\n", before.span[1], line.span[0]) - 1


def _has_prose(lines: list[Line]) -> bool:
    return any(re.search(r"[.!?][\"'”’)]*$", line.words) for line in lines)


def _is_repeated(lines: list[Line], at: int, start: int) -> bool:
    """Whether the line stands again soon, and is not the running article's own headline or a caption of it."""
    folded = lines[at].folded
    if any(line.folded == folded for line in lines[start:at]):
        return False
    return any(line.folded == folded for line in lines[at + 1 : at + 1 + _REPEAT_WITHIN])


def _cut(text: str, lines: list[Line], first: int, last: int) -> tuple[str, int]:
    start, end = lines[first].span[0], lines[last - 1].span[1]
    return text[start:end], text.count("\n", 0, start)
