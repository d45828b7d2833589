"""What a level stood at before it moved: "fell 4 cents to $16.76" was at $16.80, and so was "off 2 cents at $16.78".

Prices and indices are told anew every hour, in the same words. Two of them are of one day where they have moved from
one level, and of two days where they have not: the level before tells the day better than any word of the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.claim import Claim
from claimcheck.lexicon.hedges import load_hedges
from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.fields import NOTHING, Compared
from claimcheck.matching.fields.stages import measures_of
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound, Change, Interval, Quantity
from claimcheck.quantity.conversion import hundreds_in
from claimcheck.quantity.tolerance import is_rough, written_decimals

_LEVEL_ROLES = frozenset({"to", "at"})
"""What the level reached is to the verb: "fell TO 927", "was up 5 AT 931"."""
_CHANGE_ROLES = frozenset({"patient", "measure", "attribute", "by", "subject"})
_OF_NO_SESSION = ("running", "happenings", "reported")
"""Lists of lexicon/en/updates.toml of the measures that are not told anew from hour to hour."""
_NEAR = 30
"""Code points between an amount and the level that it has led to, at the most."""
_SETTLED_LATE = Decimal("0.0001")
"""By what share of itself the level before may be told otherwise: closing values are corrected overnight."""
_SHARP = Decimal("0.002")
"""How wide the level before may be, as a share of itself, for two that meet to be one."""


@dataclass(frozen=True, slots=True)
class Move:
    """The levels from which a figure can have come, and whether the figure is the level reached or a change of it.

    There are two where the words do not say whether it rose or fell.
    """

    before: tuple[Interval, ...]
    is_level: bool
    percent: bool


_POINTS = "point"
"""The dimension of what an index is told in."""


@lru_cache(maxsize=1 << 14)
def is_traded(side: ClaimInContext) -> bool:
    """Whether the figure says how something traded has moved, or where it stood: that is told anew every day."""
    claim, quantity = side.claim, side.claim.quantity
    if quantity is None or any(claim.event.measure in measures_of(name) for name in _OF_NO_SESSION):
        return False
    if quantity.dimension == _POINTS or read_move(side) is not None:
        return True
    if quantity.dimension == "count" and claim.counted is not None and claim.counted.head is not None:
        return False  # the jobs that a firm cut before its shares fell
    if not side.may_tell("updates", "trading"):
        return False
    named = any_listed("updates", "traded").search(side.own_part)
    return named is not None and any_listed("updates", "trading").search(side.own_part) is not None


def are_traded_without_day(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both say how something traded moved, and nobody knows whether it was on one day."""
    undated = a.profile.published is None or b.profile.published is None
    return undated and is_traded(a) and is_traded(b)


def compare_levels(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """0 the two moved from different levels, or one is a level and the other a change. None otherwise."""
    left, right = read_move(a), read_move(b)
    if left is None or right is None or (left.is_level == right.is_level and _meet(left, right)):
        return NOTHING
    return Compared(0.0, _show(left), _show(right))


def compare_moves(a: ClaimInContext, b: ClaimInContext) -> Compared:
    """1 both are the level reached, or the change, of a move from one level that both tell sharply. None otherwise."""
    left, right = read_move(a), read_move(b)
    if left is None or right is None or (left.is_level, left.percent) != (right.is_level, right.percent):
        return NOTHING
    sharp = any(_is_sharp(one) and _is_sharp(other) for one, other in _meet(left, right))
    return Compared(1.0, _show(left), _show(right)) if sharp else NOTHING


def _meet(left: Move, right: Move) -> list[tuple[Interval, Interval]]:
    return [(one, other) for one in left.before for other in right.before if one.overlaps(other)]


@lru_cache(maxsize=1 << 14)
def read_move(side: ClaimInContext) -> Move | None:
    """The move that the figure belongs to; None where it tells of none, of a count that goes on, or of a period."""
    claim = side.claim
    if claim.quantity is None or any(claim.event.measure in measures_of(name) for name in _OF_NO_SESSION):
        return None
    others = side.profile.claims_beside(claim)
    if not others:
        return None
    beside = [claim, *(one for one in others if _are_of_one_move(one, claim))]
    told = sorted((one for one in beside if one.quantity), key=lambda one: one.span)
    level = next((one for one in told if _is_level(one)), None)
    changes = [one for one in told if one is not level and level is not None and _may_change(one, level)]
    if level is None or not changes or (claim is not level and claim not in changes):
        return None
    exact = next((one for one in changes if one.quantity and one.quantity.dimension != "percent"), changes[0])
    before = _before(level, exact)
    percent = claim.quantity.dimension == "percent"
    return None if before is None else Move(before, claim is level, percent)


def _are_of_one_move(one: Claim, other: Claim) -> bool:
    """Whether one verb tells both of one thing, or the one that says where it came to rest: "rose 6 to close at 21"."""
    if one.quantity is None:
        return False
    verbs = {one.predicate, other.predicate}
    settled = not verbs.isdisjoint(measures_of("settling"))
    if settled and abs(one.span[0] - other.span[0]) <= _NEAR:
        return True  # "ended 12 points lower at 3,106": the parser may give the two no verb in common
    return one.subject == other.subject and (len(verbs) == 1 or settled)


def _is_level(claim: Claim) -> bool:
    return claim.event.role in _LEVEL_ROLES and claim.quantity is not None and claim.quantity.change is Change.EQUAL


def _may_change(claim: Claim, level: Claim) -> bool:
    """Whether the figure can be what the level has changed by: as much of the same unit or of its part, or a share."""
    figure, reached = claim.quantity, level.quantity
    if figure is None or reached is None or isinstance(figure.value, tuple):
        return False
    if figure.change is Change.EQUAL and claim.event.role not in _CHANGE_ROLES:
        return False
    return _in_units_of(figure, reached) is not None or (figure.dimension == "percent" != reached.dimension)


def _in_units_of(figure: Quantity, level: Quantity) -> Decimal | None:
    """The figure in the unit of the level: 35 cents are 0.35 of a dollar, and points are what an index has."""
    assert isinstance(figure.value, Decimal)
    parts = hundreds_in(level.unit, figure.unit)
    if parts is not None:
        return figure.value * parts
    index = {figure.unit, level.unit} <= {"point", "-"}
    return figure.value if figure.unit == level.unit or index else None


def _before(level: Claim, change: Claim) -> tuple[Interval, ...] | None:
    reached, moved = level.quantity, change.quantity
    if (
        reached is None
        or moved is None
        or not isinstance(reached.value, Decimal)
        or not isinstance(moved.value, Decimal)
    ):
        return None
    if any(is_rough(one) or one.bound is not Bound.EXACT for one in (reached, moved)):
        return None
    by = _in_units_of(moved, reached)
    slack = _half_step(reached) + _SETTLED_LATE * abs(reached.value)
    signs = {Change.UP: (1,), Change.DOWN: (-1,)}.get(_direction(change), (1, -1))
    if by is not None:
        slack += _half_step(moved) * (by / moved.value if moved.value else 1)
        return tuple(Interval(reached.value - sign * by - slack, reached.value - sign * by + slack) for sign in signs)
    share, loose = moved.value / 100, _half_step(moved) / 100
    if share + loose >= 1:
        return None
    ends = ((reached.value / (1 + sign * (share + end)) for end in (-loose, loose)) for sign in signs)
    return tuple(Interval(min(pair) - slack, max(pair) + slack) for pair in map(tuple, ends))


def _direction(change: Claim) -> Change:
    """Whether it went up or down, by the figure's own mark or by the verb."""
    if change.quantity is not None and change.quantity.direction is not Change.EQUAL:
        return change.quantity.direction
    words = {*(change.predicate or "").split("_")}
    hedges = load_hedges()
    up, down = not words.isdisjoint(hedges.up_verbs), not words.isdisjoint(hedges.down_verbs)
    return Change.UP if up and not down else Change.DOWN if down and not up else Change.EQUAL


def _half_step(quantity: Quantity) -> Decimal:
    """Half a unit of the last digit as written: the zero of 20.40 counts."""
    return Decimal(1).scaleb(-written_decimals(quantity)) / 2


def _is_sharp(interval: Interval) -> bool:
    assert interval.low is not None
    assert interval.high is not None
    return interval.high - interval.low <= _SHARP * abs(interval.high)


def _show(move: Move) -> str:
    middles = {((one.low or 0) + (one.high or 0)) / 2 for one in move.before}
    return " or ".join(f"{middle:.4g}" if middle < 100 else f"{middle:,.2f}" for middle in sorted(middles))
