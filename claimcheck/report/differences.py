"""What else differs between two claims besides the figure, who says it, and what would settle the case."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claim import Source
from claimcheck.quantity import Span
from claimcheck.report.model import ReportClaim, ReportComparison, ReportQuestion

_MODALITY_WORDS = {
    "actual": "told as fact",
    "planned": "planned or under way",
    "possible": "told as possible",
    "conditional": "depends on a condition",
    "demanded": "demanded",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One aspect in which two claims differ, in words."""

    aspect: str
    a: str
    b: str


def name_source(source: Source) -> str:
    """The source's name, or as the article mentions it where it has none."""
    return source.name or source.mention or "an unnamed source"


def format_sources(claim: ReportClaim) -> str:
    """The chain of sources in words: "Volodymyr Zelenskyy, citing his government"; the outlet where there is none."""
    names = [name_source(source) for source in claim.sources]
    return ", citing ".join(names) if names else f"{claim.article.outlet or 'the article'} itself"


def format_stance(claim: ReportClaim) -> str:
    """The stance of the innermost source where it is more than saying ("denies"); else empty."""
    stance = claim.sources[-1].stance if claim.sources else "says"
    return "" if stance == "says" else stance


def format_told_on(claim: ReportClaim) -> str:
    """The time the claim is about, in the article's words and as a date; empty where it has none."""
    time = claim.time
    if time is None:
        return ""
    if time.start is None and time.end is None:
        return time.text
    days = sorted({day.isoformat() for day in (time.start, time.end) if day is not None})
    return f"{time.text} ({' to '.join(days)})"


def list_differences(a: ReportClaim, b: ReportClaim) -> tuple[Difference, ...]:
    """What differs between two claims besides their figures; empty where nothing else does."""
    pairs = (
        ("event", _event(a), _event(b)),
        ("told as", _told_as(a), _told_as(b)),
        ("source", format_sources(a), format_sources(b)),
        ("stance", format_stance(a) or "says", format_stance(b) or "says"),
        ("counted", _counted(a), _counted(b)),
        ("time", format_told_on(a), format_told_on(b)),
        ("place", ", ".join(a.places), ", ".join(b.places)),
        ("published", _published(a), _published(b)),
    )
    return tuple(
        Difference(aspect, left or "not given", right or "not given") for aspect, left, right in pairs if left != right
    )


def _told_as(claim: ReportClaim) -> str:
    words = _MODALITY_WORDS.get(claim.modality, claim.modality)
    return words if claim.polarity == "affirmed" else f"{words}, denied"


def _event(claim: ReportClaim) -> str:
    return claim.measure or claim.predicate or ""


def _counted(claim: ReportClaim) -> str:
    if claim.quantity is None:
        return ""
    return claim.quantity.referent or " ".join(claim.quantity.concept)


def _published(claim: ReportClaim) -> str:
    return "" if claim.article.published is None else claim.article.published.isoformat()


def advise(question: ReportQuestion, comparison: ReportComparison | None) -> str:
    """One sentence on what would settle the question; empty where nothing is open."""
    if question.verdict == "single_source":
        return "A second source that does not repeat the first."
    verdict = None if comparison is None else comparison.standing_verdict
    if comparison is None or verdict not in ("discrepant", "unclear", "updated"):
        return ""
    a, b = question.by_id[comparison.a], question.by_id[comparison.b]
    if verdict == "updated":
        return "A later report than these: the count may still be running."
    if verdict == "unclear":
        known = {"time": a.time and b.time, "place": a.places and b.places}
        missing = [aspect for aspect, given in known.items() if not given]
        if missing:
            return f"The {' and the '.join(missing)} of the event: not given in both articles."
        return "A report that names the event, the day and what is counted."
    first, second = format_sources(a), format_sources(b)
    if first == second:
        return f"The original words: {first} is given with two accounts."
    if a.quantity is None or b.quantity is None:
        return f"The original words of {first} and of {second}, and a witness who depends on neither."
    basis = f"the basis of each figure, from {first} and from {second}."
    if a.modality != b.modality:
        return f"Whether the one ({_told_as(a)}) counts what the other does ({_told_as(b)}); then {basis}"
    return basis[0].upper() + basis[1:]


def decisive_comparison(question: ReportQuestion) -> ReportComparison | None:
    """The comparison that carries the question's verdict: the surest of that verdict, then the widest apart."""
    carrying = [c for c in question.comparisons if c.standing_verdict == question.verdict]
    return max(carrying, key=lambda c: (c.confidence, c.ratio or 0.0, place_of(question, c)), default=None)


def place_of(question: ReportQuestion, comparison: ReportComparison) -> list[tuple[str, Span]]:
    """Where the two claims stand: an order that another version of the extractor does not change, as ids would."""
    return [(claim.article.id, claim.span) for claim in map(question.by_id.__getitem__, (comparison.a, comparison.b))]
