"""What the match weight means as a probability, and from which probability on a difference is flagged."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
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

    def threshold(self, relation: Relation) -> float:
        """From which probability on the two are taken to answer one question."""
        return self.flag if relation is Relation.APART else self.link


@dataclass(frozen=True)
class Calibrations:
    """One calibration for each model: ``story`` for claims with their articles, ``bare`` for sentences alone."""

    story: Calibration
    bare: Calibration

    def pick(self, values: Mapping[str, float | None]) -> Calibration:
        """The calibration that goes with the model that weighed the pair."""
        return self.bare if values["articles"] is None else self.story


def read_calibration(data: Mapping[str, Any]) -> Calibration:
    """A calibration from its table in calibration.toml."""
    curves = {name: Curve(data[name]["slope"], data[name]["offset"]) for name in ("apart", "fitting")}
    return Calibration(curves["apart"], curves["fitting"], data["flag"], data["sure"], data["link"])


@lru_cache(maxsize=1)
def shipped_calibrations() -> Calibrations:
    """The calibrations of calibration.toml."""
    data = tomllib.loads(resources.files(__package__).joinpath("calibration.toml").read_text("utf-8"))
    return Calibrations(read_calibration(data["story"]), read_calibration(data["bare"]))
