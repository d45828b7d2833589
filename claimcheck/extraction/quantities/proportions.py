"""Shares that have what they are of between their two numbers: "one post in seven", "nine huts in ten"."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.surroundings import counts_plural

_IN = re.compile(r"\s+(?:in|out of)(?:\s+every)?\s+$")
_MOST = 10
"""Above it so many of some things stand in a place, or in a year."""
_LARGEST = 1000


def join_proportions(page: Page, figures: list[Figure]) -> list[Figure]:
    """The figures with every two joined that are a share of the things between them."""
    joined: list[Figure] = []
    for figure in figures:
        if joined and _is_share(page, joined[-1], figure):
            part = joined[-1]
            part.low = part.high = part.low / figure.low
            part.end, part.number_end, part.last = figure.end, figure.number_end, figure.last
        else:
            joined.append(figure)
    return joined


def _is_share(page: Page, part: Figure, whole: Figure) -> bool:
    """Whether only the counted noun and "in" stand between them, and the second number counts nothing else."""
    if part.head is None or whole.head is not None or part.measure or whole.measure or part.is_range or whole.is_range:
        return False
    between = page.text[part.head.idx + len(part.head) : whole.number_start]
    if part.head.idx < part.number_end or _IN.fullmatch(between) is None or counts_plural(page, whole):
        return False
    return 0 < part.low < whole.low <= _LARGEST and part.low <= _MOST and not _is_broken(part) and not _is_broken(whole)


def _is_broken(figure: Figure) -> bool:
    return figure.low % 1 != Decimal(0)
