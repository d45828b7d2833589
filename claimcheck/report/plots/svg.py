"""The few SVG elements that the plots are made of. All text is escaped; classes are styled by the report's CSS."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from claimcheck.report.quotes import one_line

CHARACTER_WIDTH = 7.0
"""Mean width of a character at the plots' 12 pixels, on the wide side."""


def lines(segments: Iterable[tuple[float, float, float, float]], css: str) -> Markup:
    """Straight lines (x1, y1, x2, y2) of one kind."""
    path = "".join(_segment(*ends) for ends in segments)
    return Markup('<path d="{}" class="{}"/>').format(path, css) if path else Markup()


def _segment(x1: float, y1: float, x2: float, y2: float) -> str:
    if x1 == x2:
        return f"M{_n(x1)} {_n(y1)}V{_n(y2)}"
    if y1 == y2:
        return f"M{_n(x1)} {_n(y1)}H{_n(x2)}"
    return f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}"


def names(labels: Iterable[tuple[float, float, str]], anchor: str) -> Markup:
    """Soft labels (x, y, words) of one anchor: an axis's numbers."""
    texts = Markup("").join(text(x, y, words) for x, y, words in labels)
    return Markup('<g class="t" text-anchor="{}">{}</g>').format(anchor, texts) if texts else Markup()


def circle(x: float, y: float, css: str) -> Markup:
    """A dot."""
    return Markup('<circle cx="{}" cy="{}" r="5" class="{}"/>').format(_n(x), _n(y), css)


def arrow(x: float, y: float, css: str, *, right: bool) -> Markup:
    """The head of an arrow whose tip is at (x, y)."""
    back = x - 8 if right else x + 8
    return Markup('<path d="M{} {}L{} {}V{}z" class="{}"/>').format(_n(x), _n(y), _n(back), _n(y - 5), _n(y + 5), css)


def bars(boxes: Iterable[tuple[float, float, float, float]], css: str) -> Markup:
    """Rectangles (x, y, width, height) of one kind."""
    path = "".join(f"M{_n(x)} {_n(y)}h{_n(width)}v{_n(height)}h-{_n(width)}z" for x, y, width, height in boxes)
    return Markup('<path d="{}" class="{}"/>').format(path, css) if path else Markup()


def text(x: float, y: float, words: str, css: str = "", *, anchor: str = "start") -> Markup:
    """One line of text with its baseline at ``y``."""
    end = "" if anchor == "start" else Markup(' text-anchor="{}"').format(anchor)
    named = Markup(' class="{}"').format(css) if css else ""
    across = Markup(' x="{}"').format(_n(x)) if x else ""
    return Markup('<text{} y="{}"{}{}>{}</text>').format(across, _n(y), end, named, one_line(words))


def drawing(width: float, height: float, parts: Iterable[Markup], alternative: str) -> Markup:
    """The whole plot; ``alternative`` says in words what it shows."""
    return Markup('<svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        _n(width), _n(height), one_line(alternative), Markup("").join(parts)
    )


def shorten(words: str, room: float) -> str:
    """``words`` cut to what fits into ``room`` pixels."""
    most = max(4, int(room / CHARACTER_WIDTH))
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _n(number: float) -> str:
    return f"{number:.0f}"
