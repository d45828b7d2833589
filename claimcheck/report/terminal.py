"""The report on a terminal: every question with its figures on a scale, who says them, and why they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from claimcheck.report.differences import format_sources, format_stance
from claimcheck.report.figures import FigureGroup, counted_word, scale_unit
from claimcheck.report.judgements import describe_correction, describe_judgement
from claimcheck.report.model import WORTH_TELLING, Report, ReportClaim, ReportComparison, ReportQuestion
from claimcheck.report.outline import Outline
from claimcheck.report.overview import count_of, explain_nothing, summarise
from claimcheck.report.quotes import one_line, quote_sentence
from claimcheck.report.terminal_lines import Sheet
from claimcheck.report.terminal_scale import Glyphs, draw_scale
from claimcheck.report.verdicts import VerdictStyle, say_confidence, style_of
from claimcheck.verdict.naming import name_day, start_sentence

_WIDEST = 110
"""Longer lines are hard to read, however wide the window."""
_PAIRS_SHOWN = 4
_EVIDENCE_SHOWN = 8


@dataclass(frozen=True)
class _Page:
    """What every part of the page needs to know."""

    report: Report
    glyphs: Glyphs
    sheet: Sheet
    verbose: bool


def print_report(report: Report, console: Console, *, verbose: bool = False) -> None:
    """Print ``report``, fitted to the console's width; ``verbose`` adds pairs and the weight of evidence."""
    sheet = Sheet(console, min(console.width, _WIDEST))
    page = _Page(report, Glyphs.for_encoding(console.encoding), sheet, verbose)
    sheet.print(_head(page))
    for question in report.questions:
        sheet.print(_question(page, question))
    if report.orphans:
        sheet.print(_orphans(page))


def _head(page: _Page) -> Iterator[Text]:
    overview = summarise(page.report)
    title = Text.assemble((one_line(page.report.topic or "Everything in the store"), "bold"))
    sizes = ((len(page.report.questions), "question"), (overview.claims, "claim"), (overview.articles, "article"))
    title.append("  " + ", ".join(count_of(number, noun) for number, noun in sizes), style="dim")
    yield from page.sheet.wrap(title)
    if not page.report.questions:
        yield from page.sheet.wrap(Text(explain_nothing(page.report)))
        return
    counts = Text()
    for verdict, number in overview.by_verdict:
        style = style_of(verdict)
        counts.append(f"{_sign(page, style)} {number:,} {style.title.lower()}", style=style.terminal)
        counts.append("   ")
    counts.rstrip()
    yield from page.sheet.wrap(counts)


def _sign(page: _Page, style: VerdictStyle) -> str:
    return style.plain_sign if page.glyphs.plain else style.sign


def _question(page: _Page, question: ReportQuestion) -> Iterator[Text]:
    outline = Outline(question)
    yield Text()
    yield page.sheet.heading(one_line(question.label), page.glyphs.rule)
    yield from page.sheet.wrap(_headline(page, outline))
    figures = [group for group in outline.groups if group.ends is not None]
    if len(figures) > 1:
        yield Text()
        for line in draw_scale(figures, page.sheet.width - 2, page.glyphs, scale_unit(question)):
            line.pad_left(2)
            yield line
    for group in outline.groups:
        yield from _group(page, group)
    yield from _reasons(page, outline)


def _headline(page: _Page, outline: Outline) -> Text:
    style = outline.style
    line = Text.assemble((f"{_sign(page, style)} {style.title.upper()}", style.terminal))
    for fact in outline.facts:
        line.append(f" {page.glyphs.dot} ", style="dim")
        line.append(fact)
    return line


def _group(page: _Page, group: FigureGroup) -> Iterator[Text]:
    noun = "" if group.quantity is None else counted_word(group.quantity)
    yield Text()
    title = Text.assemble((f"{group.letter} ", "bold cyan"), (one_line(f"{group.label} {noun}"), "bold"))
    yield from page.sheet.wrap(title)
    for claims in group.reprints:
        yield from _claim(page, claims)


def _claim(page: _Page, claims: tuple[ReportClaim, ...]) -> Iterator[Text]:
    claim = claims[0]
    line = Text(start_sentence(one_line(format_sources(claim))))
    if stance := format_stance(claim):
        line.append(f" ({stance})")
    line.append(f" {page.glyphs.dot} {_where(claim)}", style="dim")
    yield from page.sheet.wrap(line, 2)
    opening, closing = ('"', '"') if page.glyphs.plain else ("“", "”")
    quote = quote_sentence(page.report, claim)
    words = Text.assemble(opening, quote.before, (quote.marked, "bold underline"), quote.after, closing)
    yield from page.sheet.wrap(words, 4)
    if correction := describe_correction(claim):
        yield from page.sheet.wrap(Text.assemble((correction, "bold")), 4)
    if len(claims) > 1:
        places = "; ".join(dict.fromkeys(_where(other) for other in claims[1:]))
        yield from page.sheet.wrap(Text.assemble((f"also, from the same source, in {places}", "dim")), 4)


def _where(claim: ReportClaim) -> str:
    published = claim.article.published
    day = "no date" if published is None else name_day(published)
    return f"{one_line(claim.article.name)}, {day}"


def _reasons(page: _Page, outline: Outline) -> Iterator[Text]:
    telling, advice = outline.pairs, outline.advice
    shown = telling if page.verbose else telling[:_PAIRS_SHOWN]
    if shown or advice:
        yield Text()
    for index, pair in enumerate(shown):
        yield from _pair(page, outline, pair, with_differences=index == 0 or page.verbose)
    if len(telling) > len(shown):
        more = count_of(len(telling) - len(shown), "more pair")
        yield from page.sheet.wrap(Text.assemble((f"{more} of figures: --verbose shows them.", "dim")))
    if advice:
        yield from page.sheet.wrap(Text.assemble(("What would settle it: ", "bold"), one_line(advice)))


def _pair(page: _Page, outline: Outline, pair: ReportComparison, *, with_differences: bool) -> Iterator[Text]:
    style, outlets = style_of(pair.verdict), outline.tell_outlets(pair)
    verdict = f"{_sign(page, style)} {outline.tell_letters(pair, page.glyphs.against)} {style.title.lower()}"
    told = say_confidence(pair.verdict, pair.confidence)
    sure = f" ({told}{f'; {one_line(outlets)}' if outlets else ''}): "
    yield from page.sheet.wrap(Text.assemble((verdict, style.terminal), (sure, "dim"), one_line(pair.reason)))
    if pair.judgement is not None:
        judged = Text.assemble(("Judged: ", "bold"), describe_judgement(pair.judgement))
        yield from page.sheet.wrap(judged, 4)
    if with_differences:
        yield from _differences(page, outline, pair)
    if page.verbose and pair.evidence:
        yield from _evidence(page, pair, outline.question.spellings)


def _differences(page: _Page, outline: Outline, pair: ReportComparison) -> Iterator[Text]:
    a, b = outline.letters[pair.a], outline.letters[pair.b]
    rows = [
        (
            Text.assemble((difference.aspect, "dim")),
            Text.assemble((f"{a} ", "bold cyan"), one_line(difference.a)),
            Text.assemble((f"{b} ", "bold cyan"), one_line(difference.b)),
        )
        for difference in outline.list_differences(pair)
    ]
    if rows:
        yield Text.assemble(("    What else differs", "dim"))
        yield from page.sheet.table(rows, indent=6)


def _evidence(page: _Page, comparison: ReportComparison, spellings: Mapping[str, str]) -> Iterator[Text]:
    shown, rest = comparison.strongest_evidence(_EVIDENCE_SHOWN)
    largest = max((abs(line.weight) for line in shown), default=0.0) or 1.0
    rows = []
    for line in shown:
        bar = page.glyphs.bar * round(8 * abs(line.weight) / largest)
        rows.append((Text(f"{line.weight:+.1f}"), Text(bar), Text.assemble((one_line(line.tell(spellings)), "dim"))))
    if abs(rest) >= WORTH_TELLING:
        words = "all else, and the base that every pair starts from"
        rows.append((Text(f"{rest:+.1f}"), Text(), Text.assemble((words, "dim"))))
    total = Text.assemble((f"{comparison.weight:+.1f}", "bold"))
    rows.append((total, Text(), Text.assemble(("match weight, in log odds", "bold"))))
    yield from page.sheet.table(rows, indent=4)


def _orphans(page: _Page) -> Iterator[Text]:
    count = count_of(len(page.report.orphans), "judgement")
    words = f"{count} without a claim: the text they were made on has changed. See claimcheck review --orphans."
    yield Text()
    yield from page.sheet.wrap(Text.assemble((words, "yellow")))
