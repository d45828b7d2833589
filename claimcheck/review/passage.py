"""An article's text cut at the span of a claim."""

from __future__ import annotations

from claimcheck.report.model import ReportClaim
from claimcheck.report.quotes import strip_controls

_LONGEST = 500_000
"""Code points of an article that a page shows."""


def read_passage(text: str, claim: ReportClaim | None) -> tuple[str, str, str]:
    """What stands before the claim's words, the words, and what stands after them; without a claim all is before."""
    if claim is None or text[claim.span[0] : claim.span[1]] != claim.text:
        return strip_controls(text[:_LONGEST]), "", ""
    start, end = claim.span
    first = max(0, start - _LONGEST // 2)
    return (
        strip_controls(text[first:start]),
        strip_controls(text[start:end]),
        strip_controls(text[end : end + _LONGEST]),
    )
