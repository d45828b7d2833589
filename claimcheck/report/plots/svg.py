"""The few SVG elements that the plots are made of. All text is escaped; classes are styled by the report's CSS.

Attributes that are numbers or class names stand without quotation marks, as HTML allows: a page holds a hundred plots.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from claimcheck.report.quotes import one_line

CHARACTER_WIDTH = 7.0
"""Mean width of a character at the plots' 12 pixels, on the wide side."""


def lines(segments: Iterable[tuple[float, float, float, float]], css: str) -> Markup:
    """Straight lines (x1, y1, x2, y2) of one kind."""
    return _path("".join(_segment(*ends) for ends in segments), css)


def _path(path: str, css: str) -> Markup:
    return Markup('<path class={} d="{}"/>').format(css, path) if path else Markup()


def _segment(x1: float, y1: float, x2: float, y2: float) -> str:
    if x1 == x2:
        return f"M{_n(x1)} {_n(y1)}V{_n(y2)}"
    if y1 == y2:
        return f"M{_n(x1)} {_n(y1)}H{_n(x2)}"
    return f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}"


def names(labels: Iterable[tuple[float, float, str]], css: str) -> Markup:
    """Soft labels (x, y, words) of an axis; ``css`` is ``m`` where x is their middle, ``e`` where it is their end."""
    texts = Markup("").join(text(x, y, words) for x, y, words in labels)
    return Markup("<g class={}>{}</g>").format(css, texts) if texts else Markup()


def dots(places: Iterable[tuple[float, float]], css: str = "p") -> Markup:
    """Dots (x, y) of one kind: the round ends of lines without a length, so that one element draws them all."""
    return _path("".join(f"M{_n(x)} {_n(y)}h0" for x, y in places), css)


def rings(places: Iterable[tuple[float, float]]) -> Markup:
    """Rings (x, y): a large dot under a small one in the colour of the paper."""
    spots = list(places)
    return dots(spots) + dots(spots, "o")


def arrow(x: float, y: float, *, right: bool) -> Markup:
    """The head of an arrow whose tip is at (x, y)."""
    back = x - 8 if right else x + 8
    return _path(f"M{_n(x)} {_n(y)}L{_n(back)} {_n(y - 5)}V{_n(y + 5)}z", "h")


def text(x: float, y: float, words: str, css: str = "") -> Markup:
    """One line of text with its baseline at ``y``."""
    named = Markup(" class={}").format(css) if css else ""
    across = Markup(" x={}").format(_n(x)) if x else ""
    return Markup("<text{} y={}{}>{}</text>").format(across, _n(y), named, one_line(words))


def drawing(width: float, height: float, parts: Iterable[Markup], alternative: str) -> Markup:
    """The whole plot; ``alternative`` says in words what it shows."""
    return Markup('<svg viewBox="0 0 {} {}" role=img aria-label="{}">{}</svg>').format(
        _n(width), _n(height), one_line(alternative), Markup("").join(parts)
    )


def shorten(words: str, room: float) -> str:
    """``words`` cut to what fits into ``room`` pixels."""
    most = max(4, int(room / CHARACTER_WIDTH))
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _n(number: float) -> str:
    return f"{number:.0f}"
