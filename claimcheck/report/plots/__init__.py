"""Plots as SVG text, drawn here: no library, no request, a text alternative in each."""

from claimcheck.report.plots.dots import draw_dots
from claimcheck.report.plots.timeline import draw_timeline
from claimcheck.report.plots.waterfall import list_waterfall

__all__ = ["draw_dots", "draw_timeline", "list_waterfall"]
