"""The words of an article around a claim, with the claim's own span marked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.quantity import Span
from claimcheck.report.model import Report, ReportClaim
from claimcheck.verdict.statement import dateline_length

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\{}|^\x00-\x20]+", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_OMITTED = "… "


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage in three parts; ``marked`` is the claim's figure, or its statement."""

    before: str
    marked: str
    after: str

    @property
    def text(self) -> str:
        """The passage in one piece."""
        return f"{self.before}{self.marked}{self.after}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote with the words that stand before and after it in its article; both may be empty.

    ``quote`` begins and ends where the lead and the tail go on, so that each word stands once. ``cut_before`` and
    ``cut_after`` tell whether the quote alone needs a mark of omission there.
    """

    lead: str
    quote: Quote
    tail: str
    cut_before: bool
    cut_after: bool


def strip_controls(text: str) -> str:
    """``text`` without the characters that steer a terminal or turn the reading direction."""
    return text if text.isprintable() else _CONTROLS.sub("\ufffd", text)


def one_line(text: str) -> str:
    """``text`` on one line, without control characters."""
    return strip_controls(" ".join(text.split()))


def quote_sentence(report: Report, claim: ReportClaim, *, width: int = 280) -> Quote:
    """The sentence of the claim, shortened at word boundaries to about ``width`` code points around what is marked."""
    return _quote(report, claim, claim.sentence, width)


def quote_context(report: Report, claim: ReportClaim, *, width: int = 320) -> Quote:
    """The claim with what stands before and after its sentence."""
    text = report.texts.get(claim.article.id)
    if text is None:
        return _quote(report, claim, claim.sentence, width)
    room = max(0, width - (claim.sentence[1] - claim.sentence[0])) // 2
    around = (max(0, claim.sentence[0] - room), min(len(text), claim.sentence[1] + room))
    return _quote(report, claim, around, width)


def quote_passage(report: Report, claim: ReportClaim) -> Passage:
    """The claim's sentence within its context, without saying any word twice."""
    quote, wide = quote_sentence(report, claim), quote_context(report, claim)
    before, after = quote.before.removeprefix(_OMITTED), quote.after.removesuffix(_OMITTED[::-1])
    if not wide.before.endswith(before) or not wide.after.startswith(after):
        return Passage("", quote, "", cut_before=False, cut_after=False)
    lead, tail = wide.before.removesuffix(before), wide.after.removeprefix(after)
    cut_before, cut_after = (bool(lead) and before != quote.before), (bool(tail) and after != quote.after)
    shown = Quote(before if lead else quote.before, quote.marked, after if tail else quote.after)
    return Passage(lead, shown, tail, cut_before=cut_before, cut_after=cut_after)


def _quote(report: Report, claim: ReportClaim, around: Span, width: int) -> Quote:
    text = report.texts.get(claim.article.id)
    marked = claim.span if claim.quantity is None else claim.quantity.span
    if text is None or text[claim.span[0] : claim.span[1]] != claim.text:
        return Quote("", one_line(claim.text), "")
    opening = claim.sentence[0] + dateline_length(text[claim.sentence[0] : claim.sentence[1]])
    marked = (max(marked[0], min(opening, marked[1] - 1)), marked[1])
    start, end = min(around[0], marked[0]), max(around[1], marked[1])
    if start == claim.sentence[0]:
        start = opening
    room = max(0, width - (marked[1] - marked[0]))
    before, after = text[start : marked[0]], text[marked[1] : end]
    keep_before = min(len(before), max(room // 2, room - len(after)))
    keep_after = min(len(after), room - keep_before)
    head = _cut_before(before, keep_before, whole=start in (0, opening))
    tail = _cut_after(after, keep_after, whole=end == len(text) or end == claim.sentence[1])
    middle = one_line(text[marked[0] : marked[1]])
    return Quote(_flat(head).lstrip(), middle, _flat(tail).rstrip())


def _flat(text: str) -> str:
    return strip_controls(_BLANKS.sub(" ", text))


def _cut_before(text: str, keep: int, *, whole: bool) -> str:
    if len(text) <= keep and whole:
        return text
    cut = text[len(text) - keep :]
    return _OMITTED + cut.partition(" ")[2] if " " in cut else _OMITTED


def _cut_after(text: str, keep: int, *, whole: bool) -> str:
    if len(text) <= keep and whole:
        return text
    cut = text[:keep]
    return cut.rpartition(" ")[0] + _OMITTED[::-1] if " " in cut else _OMITTED[::-1]


def web_address(url: str | None) -> str | None:
    """``url`` if it is a plain http or https address that may become a link, else None."""
    if url is None or not _WEB_ADDRESS.fullmatch(url):
        return None
    return url
