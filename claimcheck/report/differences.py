"""What else differs between two claims besides the figure, who says it, and what would settle the case."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.quantity import Span
from claimcheck.report.figures import counted_word
from claimcheck.report.model import ReportClaim, ReportComparison, ReportQuestion
from claimcheck.verdict.naming import name_chain, name_day, name_days, tell_verb

_MODALITY_WORDS = {
    "actual": "told as fact",
    "planned": "planned or under way",
    "possible": "told as possible",
    "conditional": "told under a condition",
    "demanded": "demanded",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One aspect in which two claims differ, in words."""

    aspect: str
    a: str
    b: str


def format_sources(claim: ReportClaim) -> str:
    """The chain of sources in words: "Volodymyr Zelenskyy, citing his government"; the outlet where there is none."""
    return name_chain(claim.sources) or f"{claim.article.outlet or 'the article'} itself"


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
    if time.start is not None and time.end is not None:
        days = name_days(time.start, time.end)
    else:
        days = f"from {name_day(time.start)}" if time.start else f"until {name_day(time.end)}" if time.end else ""
    return days if time.text == days else f"{time.text} ({days})"


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
    if claim.measure:
        return claim.measure.replace("_", " ")
    return tell_verb(claim.predicate) if claim.predicate else ""


def _counted(claim: ReportClaim) -> str:
    if claim.quantity is None:
        return ""
    return claim.quantity.referent or counted_word(claim.quantity)


def _published(claim: ReportClaim) -> str:
    return "" if claim.article.published is None else name_day(claim.article.published)


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
        return f"Whether a figure {_told_as(a)} and one {_told_as(b)} count the same; then {basis}"
    return basis[0].upper() + basis[1:]


def decisive_comparison(question: ReportQuestion) -> ReportComparison | None:
    """The comparison that carries the question's verdict: the surest of that verdict, then the widest apart."""
    carrying = [c for c in question.comparisons if c.standing_verdict == question.verdict]
    return max(carrying, key=lambda c: (c.confidence, c.ratio or 0.0, place_of(question, c)), default=None)


def place_of(question: ReportQuestion, comparison: ReportComparison) -> list[tuple[str, Span]]:
    """Where the two claims stand: an order that another version of the extractor does not change, as ids would."""
    return [(claim.article.id, claim.span) for claim in map(question.by_id.__getitem__, (comparison.a, comparison.b))]
