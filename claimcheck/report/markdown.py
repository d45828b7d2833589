"""The report as Markdown, for a wiki, a ticket or a message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.report.differences import advise, decisive_comparison, format_sources, format_stance, list_differences
from claimcheck.report.figures import FigureGroup, counted_word, group_by_figure
from claimcheck.report.judgements import describe_correction, describe_judgement
from claimcheck.report.model import Report, ReportClaim, ReportComparison, ReportQuestion
from claimcheck.report.overview import (
    count_of,
    explain_nothing,
    headline_facts,
    pairs_worth_showing,
    summarise,
    tell_outlets,
)
from claimcheck.report.quotes import one_line, quote_sentence, web_address
from claimcheck.report.verdicts import style_of
from claimcheck.verdict.naming import name_day, start_sentence

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")
"""No text of an article ever begins a line here, so what is special only there can stay."""


def render_markdown(report: Report) -> str:
    """The whole report; every text of an article is escaped, so that none of it acts as markup."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    overview = summarise(report)
    yield f"# {escape(report.topic or 'Everything in the store')}"
    yield ""
    counts = [f"{number} {style_of(verdict).title.lower()}" for verdict, number in overview.by_verdict]
    sizes = f"{count_of(len(report.questions), 'question')} from {count_of(overview.articles, 'article')}"
    yield f"{sizes}{': ' if counts else ''}{', '.join(counts)}."
    if not report.questions:
        yield ""
        yield escape(explain_nothing(report))
    for question in report.questions:
        yield from _question(report, question)
    if report.orphans:
        yield ""
        yield f"{count_of(len(report.orphans), 'judgement')} without a claim: the text they were made on has changed."


def _question(report: Report, question: ReportQuestion) -> Iterator[str]:
    style = style_of(question.verdict)
    groups = group_by_figure(question)
    yield ""
    yield f"## {style.sign} {escape(question.label)}"
    yield ""
    yield " · ".join([f"**{style.title}**", *(escape(fact) for fact in headline_facts(question))])
    yield ""
    yield "| | figure | source | outlet | date | in the article's words |"
    yield "|---|---|---|---|---|---|"
    for group in groups:
        for claims in group.reprints:
            yield _row(report, group, claims)
    pairs = pairs_worth_showing(question, groups)
    if pairs:
        yield ""
    letters = {claim.id: group.letter for group in groups for claim in group.claims}
    for index, comparison in enumerate(pairs):
        outlets = tell_outlets(question, groups, comparison)
        yield from _pair(question, comparison, letters, outlets, with_differences=index == 0)
    if advice := advise(question, decisive_comparison(question)):
        yield ""
        yield f"What would settle it: {escape(advice)}"


def _row(report: Report, group: FigureGroup, claims: tuple[ReportClaim, ...]) -> str:
    claim = claims[0]
    noun = "" if claim.quantity is None else counted_word(claim.quantity)
    quote = quote_sentence(report, claim)
    stance = format_stance(claim)
    outlet = escape(claim.article.name)
    address = web_address(claim.article.url)
    if address:
        outlet = f"[{outlet}](<{address}>)"
    reprints = ", ".join(dict.fromkeys(escape(other.article.name) for other in claims[1:]))
    correction = describe_correction(claim)
    cells = (
        group.letter,
        escape(f"{group.label} {noun}"),
        escape(start_sentence(format_sources(claim)) + (f" ({stance})" if stance else "")),
        outlet + (f"; from the same source also in {reprints}" if reprints else ""),
        "" if claim.article.published is None else name_day(claim.article.published),
        f"{escape(quote.before, strip=False)}**{escape(quote.marked)}**{escape(quote.after, strip=False)}"
        + (f" ({escape(correction)})" if correction else ""),
    )
    return "| " + " | ".join(cells) + " |"


def _pair(
    question: ReportQuestion,
    comparison: ReportComparison,
    letters: dict[str, str],
    outlets: str,
    *,
    with_differences: bool,
) -> Iterator[str]:
    a, b = letters[comparison.a], letters[comparison.b]
    style = style_of(comparison.verdict)
    both = " and ".join(dict.fromkeys((a, b)))
    sure = f"({comparison.confidence:.0%} sure{f'; {escape(outlets)}' if outlets else ''})"
    yield f"- {style.sign} **{both}: {style.title.lower()}** {sure}. {escape(comparison.reason)}"
    if comparison.judgement is not None:
        yield f"  - Judged: {escape(describe_judgement(comparison.judgement))}"
    if with_differences and comparison.is_open:
        for difference in list_differences(question.by_id[comparison.a], question.by_id[comparison.b]):
            yield f"  - {difference.aspect}: {escape(difference.a)} ({a}); {escape(difference.b)} ({b})"


def escape(text: str, *, strip: bool = True) -> str:
    """``text`` on one line with every character that Markdown or HTML could act on escaped."""
    line = one_line(text)
    if not strip:
        line = " " * text[:1].isspace() + line + " " * (text[-1:].isspace() and bool(line))
    return _SPECIAL.sub(r"\\\1", line)
