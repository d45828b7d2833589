"""The waterfall of a match weight: what each piece of evidence added or took away, and where the sum ends."""

from __future__ import annotations

from itertools import accumulate, pairwise

from markupsafe import Markup

from claimcheck.report.model import WORTH_TELLING, ReportComparison
from claimcheck.report.plots import svg

_WIDTH = 640.0
_ROW = 20.0
_LABEL = 330.0
_RIGHT = 590.0


_MOST = 6
"""Lines of evidence drawn one by one; the rest is one bar."""


def draw_waterfall(comparison: ReportComparison) -> Markup:
    """One bar for each strong line of evidence, starting where the one before ended; empty without evidence."""
    shown, rest = comparison.strongest_evidence(_MOST)
    if not shown:
        return Markup()
    steps = [(svg.shorten(line.told, _LABEL - 8), line.weight) for line in shown]
    if abs(rest) >= WORTH_TELLING:
        steps.insert(0, ("the base, and all else", rest))
    sums = [0.0, *accumulate(weight for _, weight in steps)]
    scale = (_RIGHT - _LABEL) / ((max(sums) - min(sums)) or 1.0)
    zero = _LABEL - min(sums) * scale
    bars = [
        (zero + min(before, after) * scale, _ROW * index + 3, max(1.0, abs(after - before) * scale), _ROW - 6)
        for index, (before, after) in enumerate(pairwise(sums))
    ]
    parts = [
        svg.lines([(zero, 0, zero, _ROW * len(steps))], "g"),
        svg.bars((bar for bar, (_, weight) in zip(bars, steps, strict=True) if weight > 0), "up"),
        svg.bars((bar for bar, (_, weight) in zip(bars, steps, strict=True) if weight <= 0), "down"),
        *(svg.text(0, _ROW * index + 14, label) for index, (label, _) in enumerate(steps)),
        svg.text(0, _ROW * len(steps) + 14, "match weight (log odds)", "b"),
    ]
    weights = [*(f"{weight:+.1f}" for _, weight in steps), f"{sums[-1]:+.1f}"]
    parts.append(svg.names(((_WIDTH, _ROW * n + 14, weight) for n, weight in enumerate(weights)), "end"))
    told = "; ".join(f"{label} {weight:+.1f}" for label, weight in steps)
    alternative = f"Match weight: {told}; in all {sums[-1]:+.1f} in log odds."
    return svg.drawing(_WIDTH, _ROW * (len(steps) + 1), parts, alternative)
