"""The report on a terminal: every question with its figures on a scale, who says them, and why they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from claimcheck.report.differences import advise, decisive_comparison, format_sources, format_stance, list_differences
from claimcheck.report.figures import FigureGroup, counted_word, group_by_figure
from claimcheck.report.judgements import describe_judgement
from claimcheck.report.model import Report, ReportClaim, ReportComparison, ReportQuestion
from claimcheck.report.overview import count_of, headline_facts, pairs_worth_showing, summarise
from claimcheck.report.quotes import one_line, quote_sentence
from claimcheck.report.terminal_scale import Glyphs, draw_scale
from claimcheck.report.verdicts import VerdictStyle, style_of

_WIDEST = 110
"""Longer lines are hard to read, however wide the window."""
_PAIRS_SHOWN = 4
_EVIDENCE_SHOWN = 8
_WORTH_TELLING = 0.05
"""A smaller rest would be shown as 0.0."""


@dataclass(frozen=True)
class _Page:
    """What every part of the page needs to know."""

    report: Report
    glyphs: Glyphs
    width: int
    verbose: bool


def print_report(report: Report, console: Console, *, verbose: bool = False) -> None:
    """Print ``report``, fitted to the console's width; ``verbose`` adds pairs and the weight of evidence."""
    glyphs = Glyphs.for_encoding(console.encoding)
    page = _Page(report, glyphs, min(console.width, _WIDEST), verbose)
    parts = [_head(page), *(_question(page, question) for question in report.questions)]
    if report.orphans:
        parts.append(_orphans(page))
    for part in parts:
        _print_part(part, console, page.width)


def _print_part(part: RenderableType, console: Console, width: int) -> None:
    if console.is_terminal:
        console.print(part, width=width, highlight=False)
        return
    with console.capture() as capture:
        console.print(part, width=width, highlight=False)
    for line in capture.get().splitlines():
        console.file.write(line.rstrip() + "\n")


def _head(page: _Page) -> RenderableType:
    overview = summarise(page.report)
    title = Text(one_line(page.report.topic or "Everything in the store"), style="bold")
    sizes = ((len(page.report.questions), "question"), (overview.claims, "claim"), (overview.articles, "article"))
    title.append("  " + ", ".join(count_of(number, noun) for number, noun in sizes), style="dim")
    if not page.report.questions:
        return Group(title, Text("Nothing in the store bears on this."))
    counts = Text()
    for verdict, number in overview.by_verdict:
        style = style_of(verdict)
        counts.append(f"{_sign(page, style)} {number:,} {style.title.lower()}", style=style.terminal)
        counts.append("   ")
    counts.rstrip()
    return Group(title, counts)


def _sign(page: _Page, style: VerdictStyle) -> str:
    return style.plain_sign if page.glyphs.plain else style.sign


def _question(page: _Page, question: ReportQuestion) -> RenderableType:
    groups = group_by_figure(question.claims)
    decisive = decisive_comparison(question)
    parts: list[RenderableType] = [
        Text(),
        Rule(Text(one_line(question.label), style="bold"), align="left", characters=page.glyphs.rule, style="dim"),
        _headline(page, question),
    ]
    figures = [group for group in groups if group.quantity is not None]
    if len(figures) > 1:
        parts.append(Padding(draw_scale(figures, page.width - 2, page.glyphs), (1, 0, 0, 2)))
    parts.extend(_group(page, group) for group in groups)
    parts.extend(_reasons(page, question, groups, decisive))
    return Group(*parts)


def _headline(page: _Page, question: ReportQuestion) -> Text:
    style = style_of(question.verdict)
    line = Text.assemble((f"{_sign(page, style)} {style.title.upper()}", style.terminal))
    for fact in headline_facts(question):
        line.append(f" {page.glyphs.dot} ", style="dim")
        line.append(fact)
    return line


def _group(page: _Page, group: FigureGroup) -> RenderableType:
    noun = "" if group.quantity is None else counted_word(group.quantity)
    title = Text.assemble((f"{group.letter} ", "bold cyan"), (f"{group.label} {noun}".rstrip(), "bold"))
    rows: list[RenderableType] = [Text(), title]
    for claims in group.reprints:
        rows.append(Padding(_claim(page, claims), (0, 0, 0, 2)))
    return Group(*rows)


def _claim(page: _Page, claims: tuple[ReportClaim, ...]) -> RenderableType:
    claim = claims[0]
    line = Text(one_line(format_sources(claim)))
    if stance := format_stance(claim):
        line.append(f" ({stance})")
    line.append(f" {page.glyphs.dot} {_where(claim)}", style="dim")
    quote = quote_sentence(page.report, claim)
    words = Text("“" if not page.glyphs.plain else '"')
    words.append(quote.before)
    words.append(quote.marked, style="bold underline")
    words.append(quote.after + ("”" if not page.glyphs.plain else '"'))
    rows: list[RenderableType] = [line, Padding(words, (0, 0, 0, 2))]
    if len(claims) > 1:
        places = "; ".join(dict.fromkeys(_where(other) for other in claims[1:]))
        rows.append(Padding(Text(f"also, from the same source, in {places}", style="dim"), (0, 0, 0, 2)))
    return Group(*rows)


def _where(claim: ReportClaim) -> str:
    published = claim.article.published
    day = "no date" if published is None else f"{published.day} {published:%b %Y}"
    return f"{one_line(claim.article.name)}, {day}"


def _reasons(
    page: _Page, question: ReportQuestion, groups: tuple[FigureGroup, ...], decisive: ReportComparison | None
) -> Iterator[RenderableType]:
    letters = {claim.id: group.letter for group in groups for claim in group.claims}
    telling = pairs_worth_showing(question, groups)
    shown = telling if page.verbose else telling[:_PAIRS_SHOWN]
    rows: list[RenderableType] = []
    for index, comparison in enumerate(shown):
        rows.append(_pair(page, question, comparison, letters, with_differences=index == 0 or page.verbose))
    if len(telling) > len(shown):
        rows.append(
            Text(f"{count_of(len(telling) - len(shown), 'more pair')} of figures: --verbose shows them.", style="dim")
        )
    if advice := advise(question, decisive):
        rows.append(Text.assemble(("What would settle it: ", "bold"), one_line(advice)))
    if rows:
        yield Text()
        yield from rows


def _pair(
    page: _Page,
    question: ReportQuestion,
    comparison: ReportComparison,
    letters: dict[str, str],
    *,
    with_differences: bool,
) -> RenderableType:
    style = style_of(comparison.verdict)
    both = page.glyphs.against.join(dict.fromkeys((letters[comparison.a], letters[comparison.b])))
    pair = f"{_sign(page, style)} {both} "
    line = Text.assemble(
        (pair + style.title.lower(), style.terminal), (f" ({comparison.confidence:.0%} sure): ", "dim")
    )
    line.append(one_line(comparison.reason))
    rows: list[RenderableType] = [line]
    if comparison.judgement is not None:
        judged = Text.assemble(("Judged: ", "bold"), describe_judgement(comparison.judgement))
        rows.append(Padding(judged, (0, 0, 0, 4)))
    if with_differences and comparison.is_open:
        rows.extend(_differences(question.by_id[comparison.a], question.by_id[comparison.b], letters))
    if page.verbose and comparison.evidence:
        rows.append(Padding(_evidence(page, comparison), (0, 0, 0, 4)))
    return Group(*rows)


def _differences(a: ReportClaim, b: ReportClaim, letters: dict[str, str]) -> Iterable[RenderableType]:
    found = list_differences(a, b)
    if not found:
        return
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    for difference in found:
        left = Text.assemble((f"{letters[a.id]} ", "bold cyan"), one_line(difference.a))
        right = Text.assemble((f"{letters[b.id]} ", "bold cyan"), one_line(difference.b))
        grid.add_row(difference.aspect, left, right)
    yield Padding(Group(Text("What else differs", style="dim"), Padding(grid, (0, 0, 0, 2))), (0, 0, 0, 4))


def _evidence(page: _Page, comparison: ReportComparison) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    shown, rest = comparison.strongest_evidence(_EVIDENCE_SHOWN)
    largest = max((abs(line.weight) for line in shown), default=0.0) or 1.0
    for line in shown:
        bar = page.glyphs.bar * round(8 * abs(line.weight) / largest)
        grid.add_row(f"{line.weight:+.1f}", bar, Text(one_line(line.told), "dim"))
    if abs(rest) >= _WORTH_TELLING:
        grid.add_row(f"{rest:+.1f}", "", Text("all else, and the base that every pair starts from", style="dim"))
    total = f"{comparison.weight:+.1f}"
    grid.add_row(Text(total, style="bold"), "", Text("match weight, in log odds", style="bold"))
    return grid


def _orphans(page: _Page) -> RenderableType:
    text = f"{count_of(len(page.report.orphans), 'judgement')} without a claim: the text they were made on has changed."
    return Group(Text(), Text(text + " See claimcheck review --orphans.", style="yellow"))
