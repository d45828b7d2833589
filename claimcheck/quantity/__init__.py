"""Pure arithmetic on figures: intervals, bounds and units. Knows nothing of language."""

from claimcheck.quantity.interval import Interval
from claimcheck.quantity.quantity import Bound, Change, Quantity, Span, plain

__all__ = ["Bound", "Change", "Interval", "Quantity", "Span", "plain"]
