"""Quantities in a parsed text: numbers with their unit, bound, change and what they count.

The steps, one module each: numbers are read from the raw text (:mod:`atoms`, :mod:`numerals`), their units beside them
(:mod:`measures`); what measures nothing is dropped (:mod:`exclusions`); two ends become a range (:mod:`ranges`); the
parse gives the counted noun (:mod:`counted`); then come hedges and change (:mod:`hedging`) and what it is about
(:mod:`describe`).
"""

from __future__ import annotations

from decimal import Decimal

from spacy.tokens import Doc, Token

from claimcheck.extraction.quantities.absences import read_absences, without_absent
from claimcheck.extraction.quantities.ages import read_bare_ages
from claimcheck.extraction.quantities.changes import read_change, read_direction
from claimcheck.extraction.quantities.concepts import read_concepts
from claimcheck.extraction.quantities.counted import read_counted
from claimcheck.extraction.quantities.decades import read_decades
from claimcheck.extraction.quantities.describe import read_referent
from claimcheck.extraction.quantities.ellipsis import inherit_units
from claimcheck.extraction.quantities.exclusions import is_excluded
from claimcheck.extraction.quantities.figure import Figure, Page, new_figure
from claimcheck.extraction.quantities.hedging import read_bound
from claimcheck.extraction.quantities.numerals import Number, read_numbers
from claimcheck.extraction.quantities.ordinals import find_ranks, read_ordinals
from claimcheck.extraction.quantities.proportions import join_proportions
from claimcheck.extraction.quantities.ranges import add_part, join_parts, join_ranges, share_measures
from claimcheck.extraction.quantities.remainders import read_remainders
from claimcheck.extraction.quantities.retellings import read_retellings
from claimcheck.extraction.quantities.singles import read_singles
from claimcheck.extraction.quantities.strengths import read_strengths
from claimcheck.extraction.quantities.tallies import TALLY_UNIT, is_tally
from claimcheck.extraction.quantities.units import read_unit
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.quantity import Bound, Quantity

__all__ = ["find_quantities"]

_NO_FIGURE = Decimal(10) ** 24
"""Digits that come to more are a number of an account or a key, and beyond what Decimal divides exactly."""


def find_quantities(doc: Doc) -> list[Quantity]:
    """Every quantity of the document, in the order of the text."""
    page = Page(doc)
    numbers = [number for number in read_numbers(page.text) if abs(number.value) < _NO_FIGURE]
    absences, decades, ranks = read_absences(page), read_decades(page), find_ranks(page)
    numbers = sorted([*numbers, *read_singles(page)], key=lambda number: number.start)
    if not (numbers or absences or decades or ranks):
        return []
    numbers = without_absent(numbers, absences)
    figures = [figure for figure in _read_figures(page, numbers) if not is_excluded(page, figure)]
    figures = join_ranges(page, join_parts(page, figures))
    share_measures(page, figures)
    figures = sorted([*figures, *absences, *decades], key=lambda figure: figure.start)
    following: Figure | None = None
    for figure in reversed(figures):
        if is_tally(page, figure):
            figure.unit = TALLY_UNIT
        else:
            read_counted(page, figure, following)
        for end in figure.ends:
            read_counted(page, end, following)
            figure.unit = end.unit if figure.unit == "-" else figure.unit
        following = figure
    figures = read_remainders(page, join_proportions(page, figures))
    read_bare_ages(page, figures)
    read_strengths(page, figures)
    previous: Figure | None = None
    for figure in figures:
        if not any(figure is none for none in absences):  # "at least no one was hurt" is no bound
            read_bound(page, figure, previous)
        for end in figure.ends:
            read_bound(page, end, None)
        previous = figure
    inherit_units(page, figures)
    read_retellings(page, figures)
    figures = sorted([*figures, *read_ordinals(page, ranks, figures)], key=lambda figure: figure.start)
    concepts = read_concepts(page, figures)
    return [_to_quantity(page, f, concept) for f, concept in zip(figures, concepts, strict=True)]


def _read_figures(page: Page, numbers: list[Number]) -> list[Figure]:
    """The numbers with their measures; a digit inside a unit ("32 m2") is no number of its own."""
    figures: list[Figure] = []
    for number in numbers:
        if figures and (number.start < figures[-1].end or add_part(page, figures[-1], number)):
            continue
        figures.append(new_figure(page, number, read_unit(page.text, number)))
    return figures


def _end_of(page: Page, figure: Figure, end: Figure | None, concept: tuple[str, ...]) -> Quantity | None:
    """One level of what changed "from 12 to 40", with the unit that both have."""
    if end is None:
        return None
    if end.unit == "-":
        end.unit, end.dimension, end.per = figure.unit, figure.dimension, figure.per
    return _to_quantity(page, end, concept)


def _to_quantity(page: Page, figure: Figure, concept: tuple[str, ...]) -> Quantity:
    low, high = _open_ends(figure)
    start, end = _span(figure)
    vague = figure.bound is Bound.ORDER_OF_MAGNITUDE
    return Quantity(
        span=(start, end),
        text=page.text[start:end],
        value=(figure.low, figure.high) if figure.is_range or vague else figure.low,
        low=low,
        high=high,
        bound=figure.bound,
        unit=figure.unit,
        dimension=figure.dimension,
        change=read_change(page, figure),
        direction=read_direction(page, figure),
        per=figure.per,
        referent=read_referent(page, figure),
        concept=concept,
        number_span=(figure.number_start, figure.number_end),
        head=None if figure.head is None else (figure.head.idx, figure.head.idx + len(figure.head)),
        is_claim=figure.is_claim and not _is_label(page, figure),
        level=_end_of(page, figure, figure.level, concept),
        former=_end_of(page, figure, figure.former, concept),
        retold=None if figure.retold is None else (figure.retold.number_start, figure.retold.number_end),
    )


def _is_named(page: Page, figure: Figure, head: Token) -> bool:
    """ "1200 Mill Road", and "the 405 freeway": the one that has this number."""
    one = head.lower_ in load_number_contexts().name_nouns and page.text[head.idx - 1] == " " and figure.high > 1
    return head.text[0].isupper() or (one and figure.first > 0 and page.doc[figure.first - 1].lower_ == "the")


def _is_label(page: Page, figure: Figure) -> bool:
    """ "one thing", "the two sides", "text it to 27463", "1200 Mill Road": nothing to differ on."""
    if figure.measure is not None:
        return False
    noun = figure.unit.split(" ")[-1].lower()
    if figure.unit == "-":
        written = page.text[figure.number_start : figure.number_end]
        return written.isdigit() and len(written) >= _CODE
    if figure.head is not None and noun in load_number_contexts().name_nouns and _is_named(page, figure, figure.head):
        return True
    return (
        noun in ("caliber", "calibre")
        or _is_one_of_the_best(page, figure)
        or (figure.high <= 2 and noun in load_number_contexts().vague_nouns)
    )


def _is_one_of_the_best(page: Page, figure: Figure) -> bool:
    """ "one of the largest heists in history", "one of its few allies": praise, no count."""
    if figure.high != 1 or figure.head is None or page.doc[figure.last + 1 : figure.last + 2].text.lower() != "of":
        return False
    between = page.doc[figure.last + 2 : figure.head.i + 1]
    return any(token.tag_ in ("JJS", "RBS") or token.lower_ in load_number_contexts().ratings for token in between)


_CODE = 5
"""Digits of a bare number without marks of thousands from which it is rather a code."""


def _open_ends(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """What the words allow, before any widening: "more than 20" has no high end."""
    if figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return figure.low, None
    if figure.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return None, figure.high
    return figure.low, figure.high


def _span(figure: Figure) -> tuple[int, int]:
    start = figure.start if figure.hedge_start is None else min(figure.start, figure.hedge_start)
    end = figure.end
    if figure.complement is not None:
        end = max(end, figure.complement.idx + len(figure.complement))
    return start, end
