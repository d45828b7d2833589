"""What the match weight means as a probability, and from which probability on a difference is flagged."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.quantity.relation import Relation


@dataclass(frozen=True, slots=True)
class Curve:
    """Platt's sigmoid: probability = 1 / (1 + exp(-(slope * weight + offset)))."""

    slope: float
    offset: float

    def probability(self, weight: float) -> float:
        """The probability that two claims of this match weight answer one question."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.slope * weight + self.offset))))


@dataclass(frozen=True)
class Calibration:
    """``apart`` is for figures that cannot both be true, ``fitting`` for those that can.

    ``flag`` is the probability from which figures that are apart are called a conflict, ``sure`` the one at which nine
    of ten flags were right on the pairs that people read, ``link`` the one from which fitting figures are one question.
    """

    apart: Curve
    fitting: Curve
    flag: float
    sure: float
    link: float

    def probability(self, weight: float, relation: Relation) -> float:
        """Probability of one question, given how the two figures stand to each other."""
        return (self.apart if relation is Relation.APART else self.fitting).probability(weight)

    def match(self, weight: float, relation: Relation) -> float:
        """:meth:`probability` moved so that 0.5 is where two claims are taken to answer one question."""
        return logistic(log_odds(self.probability(weight, relation)) - log_odds(self.threshold(relation)))

    def threshold(self, relation: Relation) -> float:
        """From which probability on the two are taken to answer one question."""
        return self.flag if relation is Relation.APART else self.link


def logistic(odds: float) -> float:
    """The probability, 0 to 1, that log odds stand for."""
    return 1 / (1 + math.exp(-odds))


def log_odds(probability: float) -> float:
    """The log odds of a probability; of 0 and 1 those of what hardly differs from them."""
    inside = min(1 - 1e-9, max(1e-9, probability))
    return math.log(inside / (1 - inside))


def read_calibration(data: Mapping[str, Any]) -> Calibration:
    """A calibration from its table in calibration.toml."""
    curves = {name: Curve(data[name]["slope"], data[name]["offset"]) for name in ("apart", "fitting")}
    return Calibration(curves["apart"], curves["fitting"], data["flag"], data["sure"], data["link"])
