"""Claims: what was read, put together with who says it, when and where."""

from __future__ import annotations

from collections.abc import Sequence

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
    told_by = [a for a in said if a.is_claim and not _relays(a, said)]
    claims += [_attributive(article, part, facts, version) for a in told_by for part, facts in reader.read_contents(a)]
    return sorted(claims, key=lambda claim: (claim.span, claim.kind, claim.content))


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


def _relays(outer: Attribution, said: Sequence[Attribution]) -> bool:
    """Whether the content of ``outer`` is little more than what another attribution says in it, and is not denied."""
    if outer.own.stance == "denies":
        return False
    for inner in said:
        if inner is outer or not inner.is_claim or len(inner.chain) <= len(outer.chain) or not _within(inner, outer):
            continue
        parts = (*inner.content, *inner.source, *inner.cue)
        covered = sum(end - start for start, end in parts if any(s <= start and end <= e for s, e in outer.content))
        if covered >= _RELAYED * sum(end - start for start, end in outer.content):
            return True
    return False


def _within(inner: Attribution, outer: Attribution) -> bool:
    return any(s <= part[0] and part[1] <= e for part in inner.content for s, e in outer.content)
