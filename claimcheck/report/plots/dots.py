"""The dot-and-interval plot: one row for each figure, its mark where its value stands, with its bound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from claimcheck.quantity import Bound, Quantity
from claimcheck.report.figures import FigureGroup, format_number
from claimcheck.report.plots import svg
from claimcheck.report.scale import Axis, choose_axis

_WIDTH = 480.0
_ROW = 22.0
_TOP = 26.0
_RIGHT = 14.0


def draw_dots(groups: Sequence[FigureGroup], unit: str = "") -> Markup:
    """The plot of the groups that have a figure on the question's scale; empty where fewer than two have.

    ``unit`` is that of the scale, where the figures do not tell it.
    """
    figures = [(g, g.quantity, g.ends) for g in groups if g.quantity is not None and g.ends is not None]
    axis = choose_axis([end for *_, ends in figures for end in ends])
    if axis is None or len(figures) < 2:
        return Markup()
    labels = [f"{group.letter}  {group.label}" for group, *_ in figures]
    left = min(180.0, max(map(len, labels)) * svg.CHARACTER_WIDTH + 12)
    height = _TOP + _ROW * len(figures) + 6
    frame = _Frame(axis, left, _WIDTH - _RIGHT, height)
    caption = ", ".join(part for part in ("log scale" if axis.logarithmic else "", unit) if part)
    parts = [*frame.ticks(), *([svg.text(0, 14, caption, "t")] if caption else [])]
    spots: dict[bool, list[tuple[float, float]]] = {False: [], True: []}
    for index, (label, (_, quantity, ends)) in enumerate(zip(labels, figures, strict=True)):
        y = _TOP + _ROW * (index + 0.5) + 3
        parts.append(svg.text(0, y + 4, svg.shorten(label, left - 8)))
        if is_point(quantity):
            spots[quantity.bound is Bound.ABOUT].append((frame.x(ends[0]), y))
        parts.extend(frame.mark(quantity, ends, y))
    parts += [svg.dots(spots[False]), svg.rings(spots[True])]
    kind = "logarithmic" if axis.logarithmic else "linear"
    named = "; ".join(f"{group.letter} {group.label}" for group, *_ in figures)
    return svg.drawing(_WIDTH, height, parts, f"Figures on a {kind} scale{f' in {unit}' if unit else ''}: {named}.")


def is_point(quantity: Quantity) -> bool:
    """Whether the figure is one number without an open end: a dot or, where it is rough, a ring."""
    open_ended = (Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN)
    return not isinstance(quantity.value, tuple) and quantity.bound not in open_ended


class _Frame:
    """The axis laid between ``left`` and ``right``."""

    def __init__(self, axis: Axis, left: float, right: float, bottom: float) -> None:
        self._axis, self._left, self._right, self._bottom = axis, left, right, bottom

    def x(self, value: float) -> float:
        """Where ``value`` stands across."""
        return self._left + self._axis.position(value) * (self._right - self._left)

    def ticks(self) -> Iterator[Markup]:
        """Grid lines with their numbers; numbers that would run into each other are left out."""
        places = [self.x(tick) for tick in self._axis.ticks]
        yield svg.lines(((x, _TOP - 4, x, self._bottom) for x in places), "g")
        labels = []
        free_from = self._left - 20
        for tick, x in zip(self._axis.ticks, places, strict=True):
            name = format_number(tick)
            half = len(name) * svg.CHARACTER_WIDTH / 2
            if x - half >= free_from and x + half <= _WIDTH + 4:
                labels.append((x, 14.0, name))
                free_from = x + half + 6
        yield svg.names(labels, "m")

    def mark(self, quantity: Quantity, ends: tuple[float, float], y: float) -> Iterator[Markup]:
        """A bar for a range, an arrow for an open end; points are drawn all at once."""
        start, end = (self.x(value) for value in ends)
        if isinstance(quantity.value, tuple):
            vague = quantity.bound is Bound.ORDER_OF_MAGNITUDE
            yield svg.lines([(start, y, end, y)], "d" if vague else "r")
            yield svg.lines([(start, y - 5, start, y + 5), (end, y - 5, end, y + 5)], "r")
        elif quantity.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
            yield from self._open(start, self._right, y)
        elif quantity.bound in (Bound.AT_MOST, Bound.LESS_THAN):
            yield from self._open(end, self._left, y)

    def _open(self, end: float, towards: float, y: float) -> Iterator[Markup]:
        yield svg.lines([(end, y, towards, y), (end, y - 5, end, y + 5)], "r")
        yield svg.arrow(towards, y, right=towards > end)
