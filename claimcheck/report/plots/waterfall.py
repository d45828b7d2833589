"""The waterfall of a match weight: what each piece of evidence added or took away, and where the sum ends."""

from __future__ import annotations

from markupsafe import Markup

from claimcheck.report.model import ReportComparison
from claimcheck.report.plots import svg

_WIDTH = 640.0
_ROW = 20.0
_LABEL = 330.0
_RIGHT = 590.0


def draw_waterfall(comparison: ReportComparison) -> Markup:
    """One bar for each line of evidence, starting where the one before ended; empty without evidence."""
    lines = [line for line in comparison.evidence if line.weight]
    if not lines:
        return Markup()
    sums = [0.0]
    for evidence in lines:
        sums.append(sums[-1] + evidence.weight)
    low, high = min(sums), max(sums)
    scale = (_RIGHT - _LABEL) / ((high - low) or 1.0)
    zero = _LABEL - low * scale
    parts = [svg.lines([(zero, 0, zero, _ROW * len(lines))], "g")]
    for index, (evidence, before, after) in enumerate(zip(lines, sums, sums[1:], strict=False)):
        left, right = _LABEL + (min(before, after) - low) * scale, _LABEL + (max(before, after) - low) * scale
        y = _ROW * index
        values = " / ".join(dict.fromkeys(value for value in (evidence.a, evidence.b) if value))
        label = evidence.level + (f": {values}" if values else "")
        parts.append(svg.text(0, y + 14, svg.shorten(label, _LABEL - 8)))
        parts.append(svg.bar(left, y + 3, max(1.0, right - left), _ROW - 6, "up" if evidence.weight > 0 else "down"))
    y = _ROW * len(lines)
    parts.append(svg.text(0, y + 14, "match weight (bits)", "b"))
    weights = [*(f"{evidence.weight:+.1f}" for evidence in lines), f"{sums[-1]:+.1f}"]
    parts.append(svg.names(((_WIDTH, _ROW * n + 14, weight) for n, weight in enumerate(weights)), "end"))
    told = "; ".join(f"{line.level} {line.weight:+.1f}" for line in lines)
    return svg.drawing(_WIDTH, y + _ROW, parts, f"Match weight: {told}; in all {sums[-1]:+.1f} bits.")
