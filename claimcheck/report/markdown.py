"""The report as Markdown, for a wiki, a ticket or a message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.report.differences import format_sources, format_stance
from claimcheck.report.figures import FigureGroup, counted_word
from claimcheck.report.judgements import describe_correction, describe_judgement
from claimcheck.report.model import Report, ReportClaim, ReportComparison, ReportQuestion
from claimcheck.report.outline import Outline
from claimcheck.report.overview import count_of, explain_nothing, summarise
from claimcheck.report.quotes import one_line, quote_sentence, web_address
from claimcheck.report.verdicts import say_confidence, style_of
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
    outline = Outline(question)
    style = outline.style
    yield ""
    yield f"## {style.sign} {escape(question.label)}"
    yield ""
    yield " · ".join([f"**{style.title}**", *(escape(fact) for fact in outline.facts)])
    yield ""
    yield "| | figure | source | outlet | date | in the article's words |"
    yield "|---|---|---|---|---|---|"
    for group in outline.groups:
        for claims in group.reprints:
            yield _row(report, group, claims)
    if outline.pairs:
        yield ""
    for pair in outline.pairs:
        yield from _pair(outline, pair)
    if outline.advice:
        yield ""
        yield f"What would settle it: {escape(outline.advice)}"


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


def _pair(outline: Outline, pair: ReportComparison) -> Iterator[str]:
    style, outlets = style_of(pair.verdict), outline.tell_outlets(pair)
    told = say_confidence(pair.verdict, pair.confidence)
    sure = f"({told}{f'; {escape(outlets)}' if outlets else ''})"
    yield f"- {style.sign} **{outline.tell_letters(pair)}: {style.title.lower()}** {sure}. {escape(pair.reason)}"
    if pair.judgement is not None:
        yield f"  - Judged: {escape(describe_judgement(pair.judgement))}"
    if pair is outline.pairs[0]:
        a, b = outline.letters[pair.a], outline.letters[pair.b]
        for difference in outline.list_differences(pair):
            yield f"  - {difference.aspect}: {escape(difference.a)} ({a}); {escape(difference.b)} ({b})"


def escape(text: str, *, strip: bool = True) -> str:
    """``text`` on one line with every character that Markdown or HTML could act on escaped."""
    line = one_line(text)
    if not strip:
        line = " " * text[:1].isspace() + line + " " * (text[-1:].isspace() and bool(line))
    return _SPECIAL.sub(r"\\\1", line)
