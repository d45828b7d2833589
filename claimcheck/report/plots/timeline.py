"""The timeline: how the figure told for a question moved from day to day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from markupsafe import Markup

from claimcheck.quantity import Bound, Quantity
from claimcheck.report.figures import FigureGroup, format_number
from claimcheck.report.plots import svg
from claimcheck.report.scale import Axis, choose_axis

_WIDTH = 480.0
_HEIGHT = 160.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 70.0, 24.0, 10.0, 136.0
_MOST_DAYS = 5

Point = tuple[date, FigureGroup, Quantity, tuple[float, float]]
"""The day for which a figure is told, its group, the figure, and its ends on the question's scale."""


def draw_timeline(groups: Sequence[FigureGroup]) -> Markup:
    """Every figure at the day it is told for; empty where all are told for one day."""
    told = {(point[0], point[1].letter): point for point in _points(groups)}
    points = [told[key] for key in sorted(told)]
    days = sorted({day for day, *_ in points})
    if len(days) < 2:
        return Markup()
    axis = choose_axis([end for *_, ends in points for end in ends])
    assert axis is not None
    parts = [*_value_ticks(axis), _day_ticks(days)]
    spots: dict[bool, list[tuple[float, float]]] = {False: [], True: []}
    for day, group, quantity, ends in points:
        x, y = _x(days, day), _y(axis, ends[1])
        spots[quantity.bound is not Bound.EXACT].append((x, y))
        parts.extend(_reach(axis, x, quantity, ends))
        parts.append(svg.text(x + 9, y + 4, group.letter))
    parts += [svg.dots(spots[False]), svg.rings(spots[True])]
    words = "; ".join(f"{day.isoformat()} {group.letter} {group.label}" for day, group, *_ in points)
    return svg.drawing(_WIDTH, _HEIGHT, parts, f"Figures by day: {words}.")


def _points(groups: Sequence[FigureGroup]) -> Iterator[Point]:
    for group in groups:
        for claim in group.claims:
            if group.ends is not None and claim.quantity is not None and claim.told_on is not None:
                yield claim.told_on, group, claim.quantity, group.ends


def _x(days: Sequence[date], day: date) -> float:
    place = (day - days[0]) / (days[-1] - days[0])
    return _LEFT + 16 + place * (_WIDTH - _RIGHT - _LEFT - 16)


def _y(axis: Axis, value: float) -> float:
    return _BOTTOM - axis.position(value) * (_BOTTOM - _TOP)


def _value_ticks(axis: Axis) -> Iterator[Markup]:
    places = [(tick, _y(axis, tick)) for tick in axis.ticks]
    yield svg.lines(((_LEFT, y, _WIDTH - _RIGHT, y) for _, y in places), "g")
    yield svg.names(((_LEFT - 6, y + 4, svg.shorten(format_number(tick), _LEFT)) for tick, y in places), "e")


def _day_ticks(days: Sequence[date]) -> Markup:
    shown: Sequence[date] = days
    if len(days) > _MOST_DAYS:
        step = (days[-1] - days[0]) / (_MOST_DAYS - 1)
        shown = [days[0] + timedelta(days=round(step.days * n)) for n in range(_MOST_DAYS - 1)] + [days[-1]]
    labels = []
    free_from = 0.0
    for day in shown:
        name = f"{day.day} {day:%b %Y}"
        half = len(name) * svg.CHARACTER_WIDTH / 2
        place = min(_x(days, day), _WIDTH - half)
        if place - half >= free_from:
            labels.append((place, _HEIGHT - 6, name))
            free_from = place + half + 6
    return svg.names(labels, "m")


def _reach(axis: Axis, x: float, quantity: Quantity, ends: tuple[float, float]) -> Iterator[Markup]:
    """How far the figure reaches up and down: a stroke for an open end, a bar for a range."""
    low, high = (_y(axis, end) for end in ends)
    if quantity.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        yield svg.lines([(x, low, x, max(_TOP, low - 18))], "r")
    elif quantity.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        yield svg.lines([(x, low, x, min(_BOTTOM, low + 18))], "r")
    elif low != high:
        yield svg.lines([(x, low, x, high)], "r")
