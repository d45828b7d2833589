"""The scale of a question drawn with characters: one row for each figure, its mark standing where its value is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from claimcheck.quantity import Bound, Quantity
from claimcheck.report.figures import FigureGroup, format_number
from claimcheck.report.scale import Axis, choose_axis

_NARROWEST = 24


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters that a scale and the page around it are drawn with."""

    plain: bool
    rule: str
    dot: str
    against: str
    bar: str
    line: str
    tick: str
    exact: str
    about: str
    start: str
    end: str
    right: str
    left: str
    vague: str

    @classmethod
    def for_encoding(cls, encoding: str) -> Glyphs:
        """Box-drawing characters where the output can show them, else ASCII."""
        return _BOXES if encoding.lower().replace("-", "").startswith("utf") else _ASCII


_BOXES = Glyphs(False, "─", "·", "↔", "█", "─", "┬", "●", "○", "├", "┤", "▶", "◀", "┄")
_ASCII = Glyphs(True, "-", "-", "/", "#", "-", "+", "*", "o", "|", "|", ">", "<", ".")


def draw_scale(groups: Sequence[FigureGroup], width: int, glyphs: Glyphs, unit: str = "") -> list[Text]:
    """Rows "A about 200 ──○──" over a common axis, ``width`` columns wide. All groups have ends."""
    places = [(group.quantity, group.ends) for group in groups if group.quantity is not None and group.ends is not None]
    axis = choose_axis([end for _, ends in places for end in ends])
    if axis is None:
        return []
    labels = [f"{group.letter} {group.label}" for group in groups]
    label_width = min(max(len(label) for label in labels), max(8, width - _NARROWEST - 2))
    room = max(8, width - label_width - 2)
    rows = [*_axis_rows(axis, room, label_width, glyphs, unit)]
    for label, (quantity, ends) in zip(labels, places, strict=True):
        name = label if len(label) <= label_width else label[: label_width - 1] + "…"
        mark = _mark(axis, quantity, ends, room, glyphs).rstrip()
        rows.append(Text.assemble((f"{name:<{label_width}}  ", "cyan"), (mark, "bold")))
    return rows


def _column(axis: Axis, value: float, room: int) -> int:
    return round(axis.position(value) * (room - 1))


def _axis_rows(axis: Axis, room: int, label_width: int, glyphs: Glyphs, unit: str) -> tuple[Text, Text]:
    line = [glyphs.line] * room
    names = [" "] * room
    free_from = 0
    for tick in axis.ticks:
        column = _column(axis, tick, room)
        name = format_number(tick)
        start = min(max(0, column - len(name) // 2), room - len(name))
        if start < free_from:
            continue
        line[column] = glyphs.tick
        names[start : start + len(name)] = name
        free_from = start + len(name) + 2
    kind = " ".join(part for part in ("log" if axis.logarithmic else "", unit) if part)[:label_width]
    lead = f"{kind:>{label_width}}  "
    numbers = " " * len(lead) + "".join(names).rstrip()
    return Text.assemble((numbers, "dim")), Text.assemble((lead + "".join(line), "dim"))


def _mark(axis: Axis, quantity: Quantity, ends: tuple[float, float], room: int, glyphs: Glyphs) -> str:
    row = [" "] * room
    start, end = (_column(axis, value, room) for value in ends)
    if isinstance(quantity.value, tuple):
        body = glyphs.vague if quantity.bound is Bound.ORDER_OF_MAGNITUDE else glyphs.line
        row[start : end + 1] = body * (end - start + 1)
        row[start], row[end] = glyphs.start, glyphs.end
    elif quantity.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        row[start:] = glyphs.line * (room - start)
        row[start], row[-1] = glyphs.start, glyphs.right
    elif quantity.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        row[: end + 1] = glyphs.line * (end + 1)
        row[end], row[0] = glyphs.end, glyphs.left
    else:
        row[start] = glyphs.about if quantity.bound is Bound.ABOUT else glyphs.exact
    return "".join(row)
