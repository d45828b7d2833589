"""What is left of a number told after it: "all but three of the 28 crew" are 25."""

from __future__ import annotations

import re
from itertools import pairwise

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.patterns import any_of

_REACH = 24
_OF = re.compile(r" of (?:(?:the|its|his|her|their|our|these|those) )?(?:about |some )?", re.IGNORECASE)


def read_remainders(page: Page, figures: list[Figure]) -> list[Figure]:
    """The figures, with what is left of the whole in the place of each that is taken off it.

    Without a whole ("all but five were freed") the figure stays, and what is told is denied of it.
    """
    for part, whole in pairwise(figures):
        start = _start_of_all(page, part)
        if start is None or _OF.fullmatch(page.text, part.number_end, whole.number_start) is None:
            continue
        plain = part.measure is None and whole.measure is None and not part.is_range and not whole.is_range
        if plain and 0 < part.low < whole.low:
            part.low = part.high = whole.low - part.low
            part.start, part.first = start, page.token_at(start)
    return figures


def _start_of_all(page: Page, part: Figure) -> int | None:
    """Where the "all but" right before the figure starts."""
    excepted = any_of(modality_lexicon().exceptions)
    match = re.compile(rf"\b{excepted} $", re.IGNORECASE).search(
        page.text, max(0, part.number_start - _REACH), part.number_start
    )
    return None if match is None else match.start()
