"""Places that share a name: the table of towns and regions, and which of them an article means."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources

LARGE = 100
"""People in thousands from which a town is taken for the one meant, though nothing else in the article tells of its
region: below, places of the same name are too many that the table lacks."""
CITY = 500
"""People in thousands from which a town, or a region, tells by itself in which country an article plays."""
METROPOLIS = 1000
"""People in thousands from which a town is not taken for a small one of its name in another region."""


@dataclass(frozen=True, slots=True)
class Town:
    """One place of a name: its region ("" where not known), country code, and people in thousands."""

    region: str
    country: str
    people: int


@dataclass(frozen=True, slots=True)
class Vicinity:
    """What an article says of where it plays; it decides which of several places of one name is meant.

    ``countries`` are codes, ``regions`` folded names; ``stated`` has the places that the text itself sets within wider
    ones ("Rochester, Minn."), folded, each with its path.
    """

    countries: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    stated: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    home: tuple[str, ...] = ()
    """The town where the article was filed, with what holds it."""
    land: tuple[str, ...] = ()
    """The country, with its region before it, where the article speaks of no other."""


NOWHERE = Vicinity()


def choose_town(towns: Sequence[Town], key: str, near: Vicinity) -> Town | None:
    """The one of ``towns``, which all have the folded name ``key``, that is meant; None where that is not sure.

    Its region is left away where only its country is sure.
    """
    if not towns:
        return None
    best = max(towns, key=lambda t: (fold(t.region or key) in near.regions, t.country in near.countries, t.people))
    if fold(best.region or key) in near.regions:
        return best
    nearby = best.country in near.countries
    if best.people < LARGE and (near.regions or not nearby):
        return Town("", best.country, best.people) if nearby else None
    others = [t for t in towns if t is not best and not _is_same(t, best, key)]
    rivals = [t for t in others if t.country == best.country or not nearby]
    if all(t.people * _times_larger(best, t) <= best.people for t in rivals):
        return best
    return Town("", best.country, 0) if all(t.country == best.country for t in rivals) else None


def _times_larger(town: Town, rival: Town) -> float:
    """How many times larger than its rival a place must be, for it to be meant where nothing else tells."""
    if town.people >= METROPOLIS:
        return 1.5
    return 3 if town.country == rival.country else 6


def _is_same(town: Town, other: Town, key: str) -> bool:
    """Whether two entries are a region and the town that it has its name from."""
    return town.country == other.country and {fold(town.region), fold(other.region)} <= {"", key}


def fold(name: str) -> str:
    """Lower case, without marks and apostrophes: what the lookups go by."""
    if name.isascii():
        return name.lower().replace("'", "")
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode()
    return plain.lower().replace("'", "")


def load_towns() -> dict[str, tuple[Town, ...]]:
    """The regions and towns of the world by folded name, of each name the largest first."""
    table: dict[str, list[Town]] = {}
    text = resources.files(__package__).joinpath("en", "places.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        country, region, towns = line.split("\t")
        everybody = 0
        for town in filter(None, towns.split("|")):
            name, people = town.rsplit(":", 1)
            table.setdefault(fold(name), []).append(Town(region, country, int(people)))
            everybody += int(people)
        if region:
            table.setdefault(fold(region), []).append(Town("", country, everybody))
    return {name: tuple(sorted(found, key=lambda t: -t.people)) for name, found in table.items()}
