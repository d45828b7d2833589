"""The report as JSON-LD: schema.org Claims, anchored in their articles by W3C Web Annotation selectors.

A ClaimReview stands only where a person has judged: the machine reviews nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from claimcheck.claim import Source, SourceKind
from claimcheck.report.judgements import describe_judgement
from claimcheck.report.model import Report, ReportClaim, ReportComparison, ReportQuestion
from claimcheck.report.quotes import web_address

_AROUND = 32
"""Code points of prefix and suffix in a quote selector: what the Web Annotation model's own examples use."""
_CONTEXT: tuple[Any, ...] = (
    "https://schema.org",
    {"oa": "http://www.w3.org/ns/oa#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
)
_SOURCE_TYPES = {SourceKind.PERSON: "Person", SourceKind.ORGANISATION: "Organization", SourceKind.GROUP: "Organization"}


def render_jsonld(report: Report) -> str:
    """One JSON-LD document; ``<`` is escaped so that it may stand in a page's script element."""
    graph = [node for question in report.questions for node in _nodes(report, question)]
    document = {"@context": list(_CONTEXT), "@graph": graph}
    return json.dumps(document, ensure_ascii=False, indent=1).replace("<", "\\u003c") + "\n"


def _nodes(report: Report, question: ReportQuestion) -> Iterator[dict[str, Any]]:
    for claim in question.claims:
        yield _claim(claim)
        yield _annotation(report, claim)
    for comparison in question.comparisons:
        if comparison.judgement is not None:
            yield _review(question, comparison)


def _claim_id(claim_id: str) -> str:
    return f"urn:claimcheck:claim:{claim_id}"


def _article(claim: ReportClaim) -> dict[str, Any]:
    article = claim.article
    node: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": web_address(article.url) or f"urn:claimcheck:article:{article.id}",
    }
    if article.title:
        node["headline"] = article.title
    if article.published:
        node["datePublished"] = article.published.isoformat()
    if article.outlet:
        node["publisher"] = {"@type": "Organization", "name": article.outlet}
    return node


def _source(source: Source) -> dict[str, Any]:
    return {"@type": _SOURCE_TYPES.get(source.kind, "Thing"), "name": source.name or source.mention or "unnamed"}


def _claim(claim: ReportClaim) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": "Claim",
        "@id": _claim_id(claim.id),
        "text": claim.text,
        "appearance": _article(claim),
    }
    if claim.sources:
        node["author"] = _source(claim.sources[-1])
    if len(claim.sources) > 1:
        node["claimInterpreter"] = [_source(source) for source in claim.sources[:-1]]
    return node


def _annotation(report: Report, claim: ReportClaim) -> dict[str, Any]:
    start, end = claim.span
    quote: dict[str, Any] = {"@type": "oa:TextQuoteSelector", "oa:exact": claim.text}
    text = report.texts.get(claim.article.id)
    if text is not None:
        quote["oa:prefix"] = text[max(0, start - _AROUND) : start]
        quote["oa:suffix"] = text[end : end + _AROUND]
    position = {"@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end}
    return {
        "@type": "oa:Annotation",
        "@id": f"urn:claimcheck:annotation:{claim.id}",
        "oa:motivatedBy": {"@id": "oa:identifying"},
        "oa:hasBody": {"@id": _claim_id(claim.id)},
        "oa:hasTarget": {"oa:hasSource": {"@id": _article(claim)["@id"]}, "oa:hasSelector": [quote, position]},
    }


def _review(question: ReportQuestion, comparison: ReportComparison) -> dict[str, Any]:
    judgement = comparison.judgement or {}
    node: dict[str, Any] = {
        "@type": "ClaimReview",
        "@id": f"urn:claimcheck:judgement:{judgement.get('id', f'{comparison.a}-{comparison.b}')}",
        "itemReviewed": [{"@id": _claim_id(comparison.a)}, {"@id": _claim_id(comparison.b)}],
        "claimReviewed": question.label,
        "reviewRating": {"@type": "Rating", "alternateName": describe_judgement(judgement)},
        "author": {"@type": "Person", "name": str(judgement.get("by") or "unnamed")},
    }
    if judgement.get("at"):
        node["datePublished"] = str(judgement["at"])[:10]
    if judgement.get("note"):
        node["reviewBody"] = str(judgement["note"])
    return node
