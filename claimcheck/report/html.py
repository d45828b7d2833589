"""The report as one self-contained HTML file: no request to anywhere, nothing of an article acts as markup."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from claimcheck.report.differences import Difference, format_told_on
from claimcheck.report.figures import FigureGroup, counted_word, scale_unit
from claimcheck.report.folding import CLOSE, DATA, OPEN, fold
from claimcheck.report.judgements import describe_correction, describe_judgement
from claimcheck.report.model import Report, ReportClaim, ReportComparison, ReportQuestion
from claimcheck.report.outline import Outline
from claimcheck.report.overview import count_of, explain_nothing, summarise
from claimcheck.report.plots import draw_dots, draw_timeline, list_waterfall
from claimcheck.report.quotes import one_line, quote_passage, web_address
from claimcheck.report.verdicts import VERDICTS, VerdictStyle, say_confidence, style_of
from claimcheck.verdict.naming import name_day, name_source, start_sentence

_BLANK_LINES = re.compile(r"\n\s*\n")
_NO_BREAK = "\u00a0"
_SHORT_FACT = 24
_MOST_PAIRS = 12
"""Pairs listed under a question: beyond, the machine-readable forms hold them all."""


@dataclass(frozen=True)
class PairView:
    """A comparison as the page shows it."""

    comparison: ReportComparison
    a: str
    b: str
    letters: str
    outlets: str


@dataclass(frozen=True)
class ToldPairs:
    """Pairs of one verdict for one reason, told once. ``reason`` is empty where the letters' figures are all of it."""

    style: VerdictStyle
    reason: str
    pairs: list[PairView]


@dataclass(frozen=True)
class QuestionView:
    """A question as the page shows it; ``anchor`` is its fragment in the page."""

    anchor: str
    question: ReportQuestion
    style: VerdictStyle
    facts: list[str]
    groups: tuple[FigureGroup, ...]
    dots: Markup
    timeline: Markup
    decisive: PairView | None
    differences: tuple[Difference, ...]
    waterfall: Markup
    others: list[ToldPairs]
    more_pairs: int
    advice: str


def render_html(report: Report) -> str:
    """The whole page as text, to be written as UTF-8."""
    style, script = page_style(), f"{waterfall_script()}\n{_asset('report.js')}"
    page = _template().render(
        report=report,
        title=one_line(report.topic or "Everything in the store"),
        overview=summarise(report),
        nothing=explain_nothing(report),
        counted=_by_unit(report),
        views=list(_views(report)),
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script),
    )
    return fold(_BLANK_LINES.sub("\n", page))


def _views(report: Report) -> Iterator[QuestionView]:
    for index, question in enumerate(report.questions, start=1):
        outline = Outline(question)
        pairs = [_view_pair(outline, pair) for pair in outline.pairs]
        first = pairs[0] if pairs else None
        is_open = first is not None and first.comparison.is_open
        yield QuestionView(
            anchor=f"q{index}",
            question=question,
            style=outline.style,
            facts=[_keep_together(fact) for fact in outline.facts],
            groups=outline.groups,
            dots=draw_dots(outline.groups, scale_unit(question)),
            timeline=draw_timeline(outline.groups),
            decisive=first,
            differences=outline.list_differences(first.comparison) if first else (),
            waterfall=list_waterfall(first.comparison, question.spellings) if first and is_open else Markup(),
            others=_tell_once(question, pairs[1:_MOST_PAIRS]),
            more_pairs=max(0, len(pairs) - _MOST_PAIRS),
            advice=outline.advice,
        )


def _keep_together(fact: str) -> str:
    """The fact with no line break inside where it is short, else with none between its last words: "4 claims"."""
    words = one_line(fact)
    return words.replace(" ", _NO_BREAK) if len(words) <= _SHORT_FACT else _NO_BREAK.join(words.rsplit(" ", 1))


def _view_pair(outline: Outline, pair: ReportComparison) -> PairView:
    a, b = outline.letters[pair.a], outline.letters[pair.b]
    return PairView(pair, a, b, outline.tell_letters(pair), outline.tell_outlets(pair))


def _tell_once(question: ReportQuestion, pairs: Sequence[PairView]) -> list[ToldPairs]:
    """Pairs by verdict and reason; that two figures cannot both be true is told by their letters."""
    told: dict[tuple[str, str], list[PairView]] = {}
    for pair in pairs:
        by_figure = pair.comparison.verdict == "discrepant" and question.by_id[pair.comparison.a].quantity is not None
        reason = "" if by_figure else _with_letters(question, pair)
        told.setdefault((pair.comparison.verdict, reason), []).append(pair)
    return [ToldPairs(style_of(verdict), reason, same) for (verdict, reason), same in told.items()]


def _with_letters(question: ReportQuestion, pair: PairView) -> str:
    """The pair's reason with letters for the figures that it quotes: the table above has figure, source and date."""
    reason = pair.comparison.reason
    for letter, identifier in ((pair.a, pair.comparison.a), (pair.b, pair.comparison.b)):
        quantity = question.by_id[identifier].quantity
        if quantity is None or pair.a == pair.b:
            return reason
        before, quoted, after = reason.partition(f"“{quantity.text}”")
        if quoted:
            after = after.partition(")")[2] if after.startswith(" (") else after
            reason = f"{before}{letter}{after}"
    return reason


def _by_unit(report: Report) -> list[tuple[str, int]]:
    names = Counter("statements" if q.unit == "-" else q.unit for q in report.questions)
    return sorted(names.items(), key=lambda item: (-item[1], item[0]))[:8]


def format_day(claim: ReportClaim) -> str:
    """The day the article was published, as a reader writes it."""
    day = claim.article.published
    return "no date" if day is None else name_day(day)


def page_style() -> str:
    """The style sheet of the report, which the review page shares."""
    return _asset("report.css") + _verdict_rules()


def waterfall_script() -> str:
    """The script that draws the bars of match weights, which the review page shares."""
    return _asset("waterfall.js")


def _verdict_rules() -> str:
    styles = map(style_of, VERDICTS)
    # The second, empty content is the sign's name for screen readers: the word beside it says the same.
    sign = '.{0}::before{{content:"{1} ";content:"{1} " / ""}}'
    return "".join(f"\n.{s.verdict}{{color:{s.ink}}}" + sign.format(s.verdict, s.sign) for s in styles)


def _policy(style: str, script: str) -> str:
    """Content-Security-Policy that lets this page's own style and script run, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(source: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}"


@cache
def _asset(name: str) -> str:
    source = files("claimcheck.report").joinpath("templates", name).read_text(encoding="utf-8")
    return _BLANK_LINES.sub("\n", source.strip())


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("claimcheck.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        clean=one_line,
        source_name=lambda source: start_sentence(name_source(source)),
        day=format_day,
        told_on=format_told_on,
        noun=lambda group: "" if group.quantity is None else counted_word(group.quantity),
        judged=describe_judgement,
        corrected=describe_correction,
        address=web_address,
        style_of=style_of,
        confidence=lambda comparison: say_confidence(comparison.verdict, comparison.confidence),
        count_of=count_of,
    )
    environment.globals.update(passage=quote_passage, fold=OPEN, unfold=CLOSE, folded=DATA)
    return environment.get_template("report.html")
