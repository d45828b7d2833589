"""How strong a quake was, where no word for the scale stands beside the number."""

from __future__ import annotations

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.nouns import singularize

_STRONGEST = 10
_QUAKE = "earthquake"


def read_strengths(page: Page, figures: list[Figure]) -> None:
    """Makes magnitudes of numbers with a decimal in sentences on quakes: "was put at 7.0", "one measuring 5.8"."""
    for figure in figures:
        if _may_be_strength(page, figure) and _tells_quake(page, figure):
            figure.unit = figure.dimension = "magnitude"
            figure.head = None


def _may_be_strength(page: Page, figure: Figure) -> bool:
    """Whether it is a bare number such as 6.9, with no noun of its own but the quake's."""
    written = page.text[figure.number_start : figure.number_end]
    bare = figure.measure is None and figure.number.kind == "figure" and not figure.number.scale
    own = figure.head is None or _is_quake(figure.head.lower_)
    return bare and own and "." in written and 0 < figure.low < _STRONGEST


def _tells_quake(page: Page, figure: Figure) -> bool:
    return any(_is_quake(token.lower_) for token in page.doc[figure.first].sent)


def _is_quake(word: str) -> bool:
    return event_lexicon().occasions.get(singularize(word)) == _QUAKE
