"""Originators: who a claim ultimately comes from, so that ten outlets printing one agency's text count once.

Two claims on one question have one originator where both cite the same named source anywhere in the chain. Where they
name nobody, they have one where both texts carry the same agency's credit, stand in near copies, or come from one
outlet; the outlet's own voice and its unnamed sources ("officials said") are two. Unnamed sources of two outlets are
told apart: nothing shows that they are the same people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from claimcheck.article import Article
from claimcheck.claim import Claim, Source, SourceKind
from claimcheck.lexicon.agencies import agency_named
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.sources import source_lexicon
from claimcheck.matching.grouping.copies import Copies

SAME_NAME = 85
"""Similarity, 0 to 100, from which on two spellings are one name (Zelensky, Zelenskyy)."""

_DATELINE = re.compile(r"[^()\n]{2,80}\(([A-Za-z .-]{2,40})\)\s*[-–—]")
_SIGNED = re.compile(r"[-–—(]\s*([A-Za-z .-]{2,40}?)\)?\s*$")
_EDITION = re.compile(r"\s*\([^)]*\)|\b(?:www\.|online\b|news\b|web\b)|\.(?:com|org|net|co\.uk)\b", re.IGNORECASE)
_ARTICLE_WORD = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)


def group_by_originator(claims: Sequence[Claim], copies: Copies) -> list[tuple[int, ...]]:
    """Partition the claims of one question, by position, into those that count once; groups and members ascend."""
    marks = [_read_marks(claim, copies.articles[claim.article]) for claim in claims]
    spelling = _merge_spellings({mark for one in marks for mark in one})
    parent = list(range(len(claims)))

    def root(at: int) -> int:
        while parent[at] != at:
            at = parent[at]
        return at

    def join(one: int, other: int) -> None:
        low, high = sorted((root(one), root(other)))
        parent[high] = low

    first: dict[tuple[str, str], int] = {}
    for at, one in enumerate(marks):
        for mark in one:
            join(at, first.setdefault(spelling[mark], at))
    unnamed = [at for at, one in enumerate(marks) if one[0][0] in _UNNAMED]
    for at, other in combinations(unnamed, 2):
        apart = marks[at][0][0] == marks[other][0][0] and root(at) != root(other)
        if apart and copies.are_copies(claims[at].article, claims[other].article):
            join(at, other)
    groups: dict[int, list[int]] = {}
    for at in range(len(claims)):
        groups.setdefault(root(at), []).append(at)
    return [tuple(group) for _, group in sorted(groups.items())]


def find_agency(article: Article) -> str | None:
    """The news agency whose text the article prints, by its outlet, byline, dateline or last line."""
    for line in (article.outlet, article.author):
        agency = None if line is None else agency_named(line)
        if agency:
            return agency
    dateline = _DATELINE.match(article.text)
    signed = _SIGNED.search(article.text[-60:].rstrip(" .\n"))
    for credit in (dateline, signed):
        agency = None if credit is None else agency_named(credit[1].strip())
        if agency:
            return agency
    return None


def name_outlet(outlet: str) -> str:
    """The publisher behind an edition: "CNN (Web News)" and "CNN Online" are "cnn"."""
    return " ".join(_EDITION.sub(" ", outlet).casefold().split()) or outlet.casefold()


_OWNING = re.compile("['’]s?$")
_LOOSE = frozenset({"own", "latest", "official", "new"})

Mark = tuple[str, str]
"""What two claims of one originator have in common: a kind of mark, and a name."""

_UNNAMED = ("unnamed", "outlet")
"""Kinds of marks of claims that name no source of their own."""


def _read_marks(claim: Claim, article: Article) -> tuple[Mark, ...]:
    named = tuple(_name_sources(claim.sources))
    if named:
        return named
    kind = "unnamed" if claim.sources else "outlet"
    who = [source.mention.casefold() for source in claim.sources if source.mention]
    agency = find_agency(article)
    outlet = agency.casefold() if agency else name_outlet(article.outlet) if article.outlet else article.digest
    return ((kind, " ".join((outlet, *who))),)


def _name_sources(sources: Sequence[Source]) -> Iterator[Mark]:
    for source in sources:
        body = None if source.name is None or source.kind is SourceKind.PERSON else _body_behind(source.name)
        if body is not None:
            yield "body", body
            continue
        if source.name is None or source.kind is SourceKind.ANONYMOUS:
            continue
        agency = agency_named(source.name)
        if agency:
            yield "outlet", agency.casefold()
            continue
        told = source.name if source.kind is SourceKind.PERSON else _without_trade(_by_country(source.name))
        name = _ARTICLE_WORD.sub("", told).replace(".", "").casefold()
        if source.kind is SourceKind.PERSON:
            yield "person", name
        else:
            yield "body", name


def _by_country(name: str) -> str:
    """The name with the people or the country that a body is of as the country: "Ukraine's", "the Ukrainian navy"."""
    first, _, rest = _ARTICLE_WORD.sub("", name).partition(" ")
    known = gazetteer()
    code = known.code_of(_OWNING.sub("", first)) if rest and first[:1].isupper() else None
    return name if code is None else f"{known.names[code]} {rest}"


def _without_trade(name: str) -> str:
    """The name without what is told of its trade in lower case before it: "energy company Voltis" is "Voltis"."""
    words = _ARTICLE_WORD.sub("", name).split()
    trade = next((at for at, word in enumerate(words) if not word.islower()), 0)
    told = trade > 0 and words[trade - 1] in source_lexicon().organisation
    return " ".join(words[trade:]) if told else name


def _body_behind(name: str) -> str | None:
    """The body whose spokesman, figures or statement it is: "army spokesman", "the agency's own figures"."""
    before = _ARTICLE_WORD.sub("", _by_country(name)).replace(".", "").casefold().split()
    if not before or before.pop() not in listed("voices", "speaking_for"):
        return None
    while before and before[-1] in _LOOSE:
        before.pop()
    body = " ".join(before).removesuffix("'s").removesuffix("’s").rstrip("'’")
    return body or None


def _merge_spellings(marks: set[Mark]) -> dict[Mark, Mark]:
    """One spelling for each name: the first, in alphabetical order, of those that stand for the same."""
    merged: dict[Mark, Mark] = {}
    kept: list[Mark] = []
    for mark in sorted(marks):
        same = (other for other in kept if other[0] == mark[0] and _is_same(mark, other))
        merged[mark] = next(same, mark)
        if merged[mark] == mark:
            kept.append(mark)
    return merged


def _is_same(one: Mark, other: Mark) -> bool:
    """A person's surname decides, since articles shorten the rest; of anything else the whole name."""
    if one[0] == "person":
        first, second = one[1].split()[-1:], other[1].split()[-1:]
        return bool(first) and fuzz.ratio(first[0], (second or [""])[0]) >= SAME_NAME
    if one[0] != "body":
        return False
    short, long = sorted((one[1], other[1]), key=len)
    if short in source_lexicon().organisation and long.endswith(f" {short}"):
        return True  # "the agency" is the disaster agency of that story
    return fuzz.ratio(one[1], other[1]) >= SAME_NAME
