"""A quantity as the text gives it: the words, the value or range, the bound, the unit and what is counted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

Span = tuple[int, int]
"""``[start, end)`` in code points of the article's stored text."""


class Bound(StrEnum):
    """How the words relate the figure to the true value."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    ORDER_OF_MAGNITUDE = "order_of_magnitude"


class Change(StrEnum):
    """The change mark of the CQE annotation (Almasian et al., EMNLP 2023)."""

    EQUAL = "="
    ABOUT = "~"
    LESS = "<"
    MORE = ">"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure in an article.

    ``value`` is a number, or (low, high) for a range or a vague count. ``low`` and ``high`` are the ends of what the
    words allow before any hedge is widened (None: open). ``unit`` is a singular noun, "percentage", an ISO 4217 code,
    a measure's singular name, or "-". ``head`` is the span of the counted noun, where there is one in the text.
    """

    span: Span
    text: str
    value: Decimal | tuple[Decimal, Decimal]
    low: Decimal | None
    high: Decimal | None
    bound: Bound = Bound.EXACT
    unit: str = "-"
    dimension: str = "count"
    change: Change = Change.EQUAL
    per: str | None = None
    referent: str | None = None
    concept: tuple[str, ...] = ()
    number_span: Span = (0, 0)
    head: Span | None = None
    is_claim: bool = True
    """False for figures that measure nothing that two articles could differ on (an idiom, a pronoun "one")."""
    direction: Change = Change.EQUAL
    """UP or DOWN where it says by how much something changed or differs, however the annotation marks it."""
    level: Quantity | None = None
    """The level now, where both ends were told of what changed ("rose from 12 to 40"); claims give each end alone."""
    former: Quantity | None = None
    """The level before, of the same."""
    retold: Span | None = None
    """The number's span of the figure in the sentence before that somebody tells otherwise here."""

    def __post_init__(self) -> None:
        """Give every number the one form in which JSON brings it back: claims' ids are made of them."""
        value = tuple(map(_settle, self.value)) if isinstance(self.value, tuple) else _settle(self.value)
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "low", None if self.low is None else _settle(self.low))
        object.__setattr__(self, "high", None if self.high is None else _settle(self.high))

    @property
    def is_decade_of_life(self) -> bool:
        """Whether it is an age told by its decade ("in her 20s"), which has two ends and yet is one person's."""
        return self.dimension == "age" and isinstance(self.value, tuple) and self.text.lower().startswith("in ")

    def to_json(self) -> dict[str, Any]:
        """The quantity as the JSON contract has it."""
        value = [plain(v) for v in self.value] if isinstance(self.value, tuple) else plain(self.value)
        return {
            "span": list(self.span),
            "text": self.text,
            "value": value,
            "low": None if self.low is None else plain(self.low),
            "high": None if self.high is None else plain(self.high),
            "bound": str(self.bound),
            "unit": self.unit,
            "dimension": self.dimension,
            "change": str(self.change),
            "direction": str(self.direction),
            "per": self.per,
            "referent": self.referent,
            "concept": list(self.concept),
            "number_span": list(self.number_span),
            "head": None if self.head is None else list(self.head),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Quantity:
        """The quantity back from :meth:`to_json`; round-trips exactly."""
        raw = data["value"]
        value = (_decimal(raw[0]), _decimal(raw[1])) if isinstance(raw, list) else _decimal(raw)
        return cls(
            span=_span(data["span"]),
            text=data["text"],
            value=value,
            low=None if data["low"] is None else _decimal(data["low"]),
            high=None if data["high"] is None else _decimal(data["high"]),
            bound=Bound(data["bound"]),
            unit=data["unit"],
            dimension=data["dimension"],
            change=Change(data["change"]),
            direction=Change(data.get("direction", Change.EQUAL)),
            per=data["per"],
            referent=data["referent"],
            concept=tuple(data["concept"]),
            number_span=_span(data["number_span"]),
            head=None if data["head"] is None else _span(data["head"]),
        )


def plain(value: Decimal) -> int | float:
    """A JSON number: an int where the value is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def _settle(value: Decimal) -> Decimal:
    return _decimal(plain(value))


def _decimal(value: float | int) -> Decimal:
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def _span(pair: list[int]) -> Span:
    return pair[0], pair[1]
