"""Claims: what was read, put together with who says it, when and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.article import Article
from claimcheck.claim import Attribution, Claim, Kind
from claimcheck.extraction.facts import FactReader, Facts
from claimcheck.extraction.mentions import Mentions
from claimcheck.lexicon.sources import is_person_noun, source_lexicon
from claimcheck.quantity import Quantity, Span

_RELAYED = 0.7
"""Share of an attribution's content that another one takes up, with source and cue, where the first only relays it."""
_FEW = 12
"""Speakers up to which how many they are is no news."""


def build_claims(
    article: Article,
    *,
    quantities: list[Quantity],
    attributions: list[Attribution],
    mentions: Mentions,
    version: str,
) -> list[Claim]:
    """The numeric and attributive claims of the document, in the order of the text.

    A numeric claim is made of every quantity that measures something, and of each end of what changed; its
    sources are the chain of the innermost attribution whose content holds it. An attributive claim is made of every
    attribution that asserts something, but for those whose content is little more than another attribution: the chain
    of the inner one has them as its links. What is denied is told beside who claims it.
    """
    said = [a for a in attributions if a.content and not any(article.is_apart(part) for part in a.content)]
    figures = [q for q in quantities if _is_told(q.level or q, article, said)]
    if not said and not figures:
        return []
    reader = FactReader(mentions, article, said)
    claims = [_numeric(article, quantity, facts, version) for quantity, facts in reader.read_figures(figures)]
    parts = sorted(((start, at) for at, a in enumerate(said) for start, _ in a.content))
    told_by = [a for a in said if a.is_claim and not _relays(a, _within(a, said, parts))]
    claims += [_attributive(article, part, facts, version) for a in told_by for part, facts in reader.read_contents(a)]
    return sorted(claims, key=lambda claim: (claim.span, claim.kind, claim.content))


def build_own_statements(
    article: Article, within: Span, *, attributions: list[Attribution], mentions: Mentions, version: str
) -> list[Claim]:
    """What the outlet states in its own voice: one claim for each sentence of ``within`` in which no source speaks.

    No article's claims hold them, for it states something in every other sentence.
    """
    said = [a for a in attributions if a.content]
    reader, tree = FactReader(mentions, article, said), mentions.tree
    claims = []
    for start, end in sorted(set(tree.sentence)):
        while end > start and tree.pos[end - 1] in ("PUNCT", "SPACE"):
            end -= 1
        if end == start:
            continue
        first, last = span = tree.span((start, end))
        told = any(a.is_claim and a.content[0][0] < last and first < a.content[-1][1] for a in said)
        if told or first < within[0] or last > within[1]:
            continue
        facts = reader.read_own_words((start, end))
        if facts is not None:
            claims.append(_claim(article, Kind.ATTRIBUTIVE, article.text[first:last], facts, version, content=(span,)))
    return claims


def _is_told(quantity: Quantity, article: Article, said: Sequence[Attribution]) -> bool:
    return quantity.is_claim and not article.is_apart(quantity.span) and not _counts_voices(quantity, said)


def _counts_voices(quantity: Quantity, said: Sequence[Attribution]) -> bool:
    """Whether it only counts those who speak: "one diplomat told the paper", "two officials said"; no crowd of them.

    Behind what they say ("…, two neighbours said") anybody is there but to speak; before it, some two men may be news.
    """
    if quantity.dimension != "count" or quantity.low != quantity.high or quantity.high is None or quantity.high > _FEW:
        return False
    if quantity.high == 1:
        sources = (span for a in said for span in a.source)
        return any(start <= quantity.span[0] and quantity.span[1] <= end for start, end in sources)
    noun = quantity.unit.split(" ")[-1]
    told = [a for a in said for start, end in a.source if start == quantity.span[0] and quantity.span[1] <= end]
    behind = (a for a in told if a.content[-1][1] <= quantity.span[0])
    return (noun in source_lexicon().voices and bool(told)) or (is_person_noun(noun) and any(behind))


def _numeric(article: Article, quantity: Quantity, facts: Facts, version: str) -> Claim:
    text = article.text[facts.span[0] : facts.span[1]]
    return _claim(article, Kind.NUMERIC, text, facts, version, quantity=quantity)


def _attributive(article: Article, attribution: Attribution, facts: Facts, version: str) -> Claim:
    text = article.quote(attribution.content)
    return _claim(article, Kind.ATTRIBUTIVE, text, facts, version, content=attribution.content)


def _claim(
    article: Article,
    kind: Kind,
    text: str,
    facts: Facts,
    version: str,
    *,
    quantity: Quantity | None = None,
    content: tuple[Span, ...] = (),
) -> Claim:
    return Claim(
        article=article.digest,
        kind=kind,
        span=facts.span,
        text=text,
        sentence=facts.sentence,
        quantity=quantity,
        content=content,
        subject=facts.subject,
        event=facts.event,
        polarity=facts.polarity,
        modality=facts.modality,
        sources=() if facts.attribution is None else facts.attribution.chain,
        time=facts.time,
        places=facts.places,
        place_origin=facts.place_origin,
        counted=facts.counted,
        owner=facts.owner,
        names=facts.names,
        score=facts.score,
        version=version,
    )


def _relays(outer: Attribution, within: Iterable[Attribution]) -> bool:
    """Whether the content of ``outer`` is little more than what one of those within it says, and is not denied."""
    if outer.own.stance == "denies":
        return False
    for inner in within:
        if inner is outer or not inner.is_claim or len(inner.chain) <= len(outer.chain):
            continue
        parts = (*inner.content, *inner.source, *inner.cue)
        covered = sum(end - start for start, end in parts if any(s <= start and end <= e for s, e in outer.content))
        if covered >= _RELAYED * sum(end - start for start, end in outer.content):
            return True
    return False


def _within(outer: Attribution, said: Sequence[Attribution], parts: Sequence[tuple[int, int]]) -> Iterator[Attribution]:
    """Those with a part of their content in one of ``outer``'s; ``parts`` are the starts of all, with their places."""
    for start, end in outer.content:
        for _, at in parts[bisect_left(parts, (start, 0)) : bisect_left(parts, (end, 0))]:
            if any(start <= part[0] and part[1] <= end for part in said[at].content):
                yield said[at]
