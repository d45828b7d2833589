"""Places of the world, each within its country, and the countries that peoples are named after."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from claimcheck.lexicon.loader import load_toml

_LONGEST_INITIALS = 4
"""Letters of initials at most: longer names in capitals are only shouted."""


@dataclass(frozen=True, slots=True)
class Town:
    """One place of a name: its region ("" where not known), country code, and people in thousands."""

    region: str
    country: str
    people: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Lookups by name in lower case, folded to ASCII."""

    countries: Mapping[str, str]
    """Name -> country code."""
    names: Mapping[str, str]
    """Country code -> the name that claims use."""
    demonyms: Mapping[str, str]
    """"russian", "russians" -> country code."""
    capitals: Mapping[str, str]
    """Country code -> name of the capital."""
    regions: Mapping[str, str]
    """Regions of places.toml -> country code, "" for none."""
    towns: Mapping[str, tuple[Town, ...]]
    abbreviations: Mapping[str, str]
    general: frozenset[str]
    """Nouns of places."""
    locating: frozenset[str]
    """Prepositions before a place where something happens; ``aiming`` those of them that rather tell an aim."""
    aiming: frozenset[str]
    holding: frozenset[str]
    """Nouns of regions, which a name does without."""
    never: frozenset[str]
    """Names that are no places of events."""
    saying: frozenset[str]
    """Verbs whose place is the speaker's."""

    def country_of_people(self, word: str) -> str | None:
        """The country's name for "Russian" or "Russians"."""
        code = self.demonyms.get(fold(word))
        return None if code is None else self.names[code]

    def canonical(self, name: str) -> str:
        """The name that claims use for a place: "U.S." -> "United States", "Kursk region" -> "Kursk"."""
        key = fold(name)
        code = self.countries.get(key)
        if code is not None:
            return self.names[code]
        shouted = name.isupper() and len(name) > _LONGEST_INITIALS and "." not in name
        return self.abbreviations.get(name) or self._without_general(name.title() if shouted else name)

    def within(self, name: str, near: Collection[str] = ()) -> tuple[str, ...]:
        """The place and what holds it, the narrowest first: ``("Kursk", "Russia")``; the name alone where unknown.

        ``near`` are codes of countries that the article names: of several places of the name one there is meant, else
        the largest.
        """
        canonical = self.canonical(name)
        key = fold(canonical)
        if key in self.countries:
            return (canonical,)
        if key in self.regions:
            code = self.regions[key]
            return (canonical, self.names[code]) if code in self.names else (canonical,)
        towns = self.towns.get(key)
        if not towns:
            return (canonical,)
        town = next((t for t in towns if t.country in near), towns[0])
        country = self.names.get(town.country, town.country)
        region = town.region if not fold(town.region).startswith(key) else ""
        return (canonical, region, country) if region else (canonical, country)

    def within_named(self, name: str, wide: str, near: Collection[str] = ()) -> tuple[str, ...]:
        """The place that the text itself sets within a wider one: "Rochester, Minn.", also a town the table lacks."""
        code = self.code_of(wide)
        if code is not None:
            path = self.within(name, {code})
            return path if path[-1] == self.names[code] else (self.canonical(name), self.names[code])
        holder = self.within(wide, near)
        if not self.is_region(holder[0]):
            return self.within(name, near)
        return (self.canonical(name), *(part for part in holder if part != self.canonical(name)))

    def is_region(self, name: str) -> bool:
        """Whether the name is a region's, as of "Fla." or "Kursk region"."""
        key = fold(self.canonical(name))
        return key in self.regions or any(not town.region for town in self.towns.get(key, ()))

    def country_named(self, name: str) -> str | None:
        """The code of the one country that a place of this name can lie in, or that a people lives in."""
        code = self.code_of(name)
        if code is not None:
            return code
        key = fold(self.canonical(name))
        found = {town.country for town in self.towns.get(key, ())}
        if key in self.regions:
            found.add(self.regions[key])
        return found.pop() or None if len(found) == 1 else None

    def code_of(self, name: str) -> str | None:
        """The country code of a country's name, or of a people's."""
        key = fold(name)
        return self.countries.get(key) or self.demonyms.get(key)

    def knows(self, name: str) -> bool:
        """Whether the name is a place's."""
        key = fold(self.canonical(name))
        return key in self.countries or key in self.regions or key in self.towns

    def _without_general(self, name: str) -> str:
        """Leave away "the", "region", "province of" around a name that is known without."""
        words = name.split()
        while len(words) > 1 and words[0].lower() in (
            "the",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "downtown",
            "city",
            "of",
        ):
            words = words[1:]
        if len(words) > 1 and words[-1].lower() in self.holding:
            shorter = " ".join(words[:-1])
            if fold(shorter) in self.towns or fold(shorter) in self.regions:
                return shorter
        return " ".join(words)


def fold(name: str) -> str:
    """Lower case, without marks and apostrophes: what the lookups go by."""
    if name.isascii():
        return name.lower().replace("'", "")
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode()
    return plain.lower().replace("'", "")


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, loaded once: a few hundredths of a second.

    Raises:
        LexiconError: places.toml is missing or malformed.
    """
    data = load_toml("places")
    names = {code: words[0] for code, words in data["countries"].items()}
    countries = {fold(word): code for code, words in data["countries"].items() for word in words}
    demonyms = {
        fold(form): code for code, words in data["demonyms"].items() for word in words for form in (word, word + "s")
    }
    return Gazetteer(
        countries=countries,
        names=names,
        demonyms=demonyms,
        capitals=data["capitals"],
        regions={fold(name): code for name, code in data["regions"].items()},
        towns=_load_towns(),
        abbreviations=data["abbreviations"],
        general=frozenset(data["general"]["words"]),
        locating=frozenset(data["prepositions"]["locating"]),
        aiming=frozenset(data["prepositions"]["aiming"]),
        holding=frozenset(data["holding"]["words"]),
        never=frozenset(data["never"]["words"]),
        saying=frozenset(data["saying"]["words"]),
    )


def _load_towns() -> dict[str, tuple[Town, ...]]:
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
