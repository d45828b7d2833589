"""What a whole report comes to: questions by verdict, and the sources that disagree most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.report.differences import decisive_comparison, format_sources
from claimcheck.report.figures import FigureGroup, figure_ends, format_figure, format_ratio, format_spread
from claimcheck.report.model import Report, ReportComparison, ReportQuestion
from claimcheck.report.verdicts import VERDICTS, rank_of, style_of


@dataclass(frozen=True)
class Overview:
    """Counts over a report; ``disagreeing`` lists (source, other source, number of discrepant pairs), most first."""

    by_verdict: tuple[tuple[str, int], ...]
    claims: int
    articles: int
    outlets: int
    disagreeing: tuple[tuple[str, str, int], ...]


def summarise(report: Report, *, most: int = 5) -> Overview:
    """The overview of ``report``, with the ``most`` pairs of sources that disagree most often."""
    verdicts = Counter(question.verdict for question in report.questions)
    claims = [claim for question in report.questions for claim in question.claims]
    return Overview(
        by_verdict=tuple((verdict, verdicts[verdict]) for verdict in VERDICTS if verdicts[verdict]),
        claims=len(claims),
        articles=len({claim.article.id for claim in claims}),
        outlets=len({claim.article.outlet for claim in claims if claim.article.outlet}),
        disagreeing=_disagreeing(report, most),
    )


def _disagreeing(report: Report, most: int) -> tuple[tuple[str, str, int], ...]:
    pairs: Counter[tuple[str, str]] = Counter()
    for question in report.questions:
        seen = set()
        for comparison, a, b in question.pairs():
            names = sorted((format_sources(a), format_sources(b)))
            if comparison.standing_verdict == "discrepant" and names[0] != names[1]:
                seen.add((names[0], names[1]))
        pairs.update(seen)
    ranked = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    return tuple((a, b, count) for (a, b), count in ranked[:most])


def explain_nothing(report: Report) -> str:
    """What to do where the report has no question."""
    if report.is_narrowed:
        return "The options leave nothing of it: ask again without some of the days, outlets or verdicts."
    if report.topic is None:
        return "No two claims in the store answer one question. To see single claims, ask for all."
    return "Nothing in the store bears on this. claimcheck topics lists what its articles are about."


def headline_facts(question: ReportQuestion) -> list[str]:
    """What stands beside the verdict: the figures that clash, the spread, how many sources and claims."""
    facts = [format_spread(question), count_of(question.independent_sources, "independent source")]
    facts.append(count_of(len(question.claims), "claim"))
    decisive = decisive_comparison(question)
    if decisive is not None and question.verdict == "discrepant":
        a, b = (question.by_id[side].quantity for side in (decisive.a, decisive.b))
        if a is not None and b is not None:
            first, second = sorted((a, b), key=lambda figure: figure_ends(figure, question.unit) or (0.0, 0.0))
            ratio = format_ratio(decisive.ratio)
            apart = f" ({ratio})" if ratio else ""
            facts.insert(0, f"{format_figure(first)} against {format_figure(second)}{apart}")
            facts[1] = f"in all {facts[1]}"
    machine = question.data.get("machine_verdict", question.verdict)
    if machine != question.verdict:
        facts.append(f"{style_of(machine).title.lower()} before people judged")
    return [fact for fact in facts if fact]


def pairs_worth_showing(question: ReportQuestion, groups: Sequence[FigureGroup]) -> list[ReportComparison]:
    """The pairs that tell the story, each turned so that the earlier letter is ``a``.

    The decisive pair comes first, then one for each two figures and verdict, the most contested first, and every pair
    that a person has judged. Pairs of equal figures tell nothing unless they are decisive or judged.
    """
    letters = {claim.id: index for index, group in enumerate(groups) for claim in group.claims}
    places = {claim.id: (claim.article.id, claim.span) for claim in question.claims}
    decisive = decisive_comparison(question)
    ranked = sorted(
        question.comparisons,
        key=lambda c: (
            c is not decisive,
            rank_of(c.verdict),
            c.judgement is None,
            -c.confidence,
            places[c.a],
            places[c.b],
        ),
    )
    shown: list[ReportComparison] = []
    seen: set[tuple[int, int, str]] = set()
    for comparison in ranked:
        first, second = sorted((letters[comparison.a], letters[comparison.b]))
        key = (first, second, comparison.verdict)
        new = key not in seen and first != second
        if new or comparison is decisive or comparison.judgement is not None:
            seen.add(key)
            shown.append(comparison if letters[comparison.a] == first else comparison.turned())
    return shown


def count_of(number: int, noun: str) -> str:
    """``count_of(1, "claim")`` is "1 claim", ``count_of(3, "claim")`` "3 claims"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
