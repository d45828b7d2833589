"""Places of the world, each within its country, and the countries that peoples are named after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.toponyms import CITY, METROPOLIS, NOWHERE, Town, Vicinity, choose_town, fold, load_towns

_LONGEST_INITIALS = 4
"""Letters of initials at most: longer names in capitals are only shouted."""


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
    """Nouns of places; ``quarters`` those behind the name of a part of a town."""
    quarters: frozenset[str]
    locating: frozenset[str]
    """Prepositions before a place where something happens; ``aiming`` those of them that rather tell an aim."""
    aiming: frozenset[str]
    holding: frozenset[str]
    """Nouns of regions, which a name does without."""
    directions: frozenset[str]
    """Words before a name that say which part of the place: "southern", "NW"."""
    bodies: frozenset[str]
    """Words that make a name one of a body, not of a place: "police", "department"."""
    roads: frozenset[str]
    """Last words of names that lie within a town: "street", "park"; ``sites`` those that come after the town's name."""
    sites: frozenset[str]
    clinics: frozenset[str]
    """Those where people are taken after what befell them elsewhere."""
    postal: Mapping[str, str]
    """The postal codes of US states."""
    never: frozenset[str]
    """Names that are no places of events."""
    saying: frozenset[str]
    """Verbs whose place is the speaker's."""
    former: frozenset[str]
    """Words before what somebody was, and where."""

    def country_of_people(self, word: str) -> str | None:
        """The country's name for "Russian" or "Russians"."""
        code = self.demonyms.get(fold(word))
        return None if code is None else self.names[code]

    def is_people_only(self, name: str) -> bool:
        """Whether the name is a people's and no place's: "Burkinabe", but not "Niger" or "Lebanon"."""
        return fold(name) in self.demonyms and not self._has(name)

    def canonical(self, name: str) -> str:
        """The name that claims use for a place: "U.S." -> "United States", "Kursk region" -> "Kursk"."""
        key = fold(name)
        code = self.countries.get(key)
        if code is not None:
            return self.names[code]
        shouted = name.isupper() and len(name) > _LONGEST_INITIALS and "." not in name
        return self.abbreviations.get(name) or self._without_general(name.title() if shouted else name)

    def within(self, name: str, near: Vicinity = NOWHERE) -> tuple[str, ...]:
        """The place and what holds it, the narrowest first: ``("Kursk", "Russia")``; the name alone where unknown.

        Of several places of the name the one is meant that lies in a region, else in a country of ``near``, else the
        one that is much the largest; between equals only the country that they share is told.
        """
        canonical = self.canonical(name)
        key = fold(canonical)
        if key in near.stated:
            return near.stated[key]
        if key in self.countries and not (name in self.abbreviations or self._is_region_here(key, near)):
            return (canonical,)
        if key in self.regions:
            code = self.regions[key]
            return (canonical, self.names[code]) if code in self.names else (canonical,)
        town = self._choose(key, near)
        if town is None:
            return (canonical, *self._within_city(canonical, near))
        country = self.names.get(town.country, town.country)
        region = town.region if not fold(town.region).startswith(key) else ""
        return (canonical, region, country) if region else (canonical, country)

    def _within_city(self, name: str, near: Vicinity) -> tuple[str, ...]:
        """What holds the part of a large town: "West Philadelphia"; () where the name is none of a part."""
        first, _, rest = name.partition(" ")
        town = self._choose(fold(rest), near) if rest and first.lower() in self.directions else None
        return self.within(rest, near) if town is not None and town.people >= CITY else ()

    def _is_region_here(self, key: str, near: Vicinity) -> bool:
        """Whether the name of a country is the region's of that name: Georgia in an article about the United States."""
        here = any(t.country in near.countries for t in self.towns.get(key, ()) if not t.region)
        return here and self.countries[key] not in near.countries

    def is_two_lands(self, name: str) -> bool:
        """Whether a country and another one's region have the name, as Georgia and Niger."""
        key = fold(self.canonical(name))
        return any(t.country != self.countries.get(key, t.country) for t in self.towns.get(key, ()) if not t.region)

    def _choose(self, key: str, near: Vicinity) -> Town | None:
        return choose_town(self.towns.get(key, ()), key, near)

    def is_in_one_country(self, name: str) -> bool:
        """Whether all places of the name lie in one country."""
        return len({town.country for town in self.towns.get(fold(self.canonical(name)), ())}) == 1

    def plain_place(self, name: str) -> Town | None:
        """The region or town of the name, where no other is nearly as large: what shows where an article plays."""
        key = fold(self.canonical(name))
        if key in self.regions:
            return Town("", self.regions[key], CITY) if self.regions[key] else None
        town = self._choose(key, NOWHERE)
        return None if town is None or not (town.region or town.people) else town

    def within_site(self, name: str, near: Vicinity) -> tuple[str, ...]:
        """What holds a site that has a town's name in front: "Dublin Airport"; () where it has none."""
        words = name.split()
        if words[-1].lower() not in self.sites or "County" in words:
            return ()
        paths = (self.within(" ".join(words[:end]), near) for end in range(len(words) - 1, 0, -1))
        return next((path for path in paths if len(path) > 1), ())

    def within_named(self, name: str, wide: str, near: Vicinity = NOWHERE) -> tuple[str, ...]:
        """The place that the text itself sets within a wider one: "Rochester, Minn.", also a town the table lacks."""
        holder = None if self.code_of(name) else self._holder(name, wide, near)
        if holder is None:
            return self.within(name, near)
        canonical = self.canonical(name)
        if len(holder) > 1:
            return (canonical, *(part for part in holder if part != canonical))
        code = self.code_of(holder[0]) or ""
        path = self.within(name, Vicinity(frozenset({code}), near.regions))
        return path if path[-1] == holder[0] else (canonical, holder[0])

    def _holder(self, name: str, wide: str, near: Vicinity) -> tuple[str, ...] | None:
        """The path of the wider place, if it is a country or region and may hold the other."""
        towns = self.towns.get(fold(self.canonical(name)), ())
        region = fold(self.canonical(wide))
        inside = any(fold(town.region) == region for town in towns)
        if self.is_two_lands(wide) and (inside or wide in self.abbreviations):
            land = next(t for t in self.towns[region] if not t.region and t.country != self.countries[region])
            return (self.canonical(wide), self.names[land.country])
        path = self.within(wide, near)
        if len(path) == 1 and fold(path[0]) in self.countries:
            return path
        elsewhere = not inside and any(town.people >= METROPOLIS for town in towns)
        return path if self.is_region(path[0]) and not elsewhere else None

    def is_region(self, name: str) -> bool:
        """Whether the name is a region's, as of "Fla." or "Kursk region"."""
        key = fold(self.canonical(name))
        return key in self.regions or any(not town.region for town in self.towns.get(key, ()))

    def code_of(self, name: str) -> str | None:
        """The country code of a country's name, or of a people's."""
        key = fold(name)
        return self.countries.get(key) or self.demonyms.get(key)

    def knows(self, name: str) -> bool:
        """Whether the name is a place's."""
        return self._has(self.canonical(name))

    def _without_general(self, name: str) -> str:
        """Leave away "the", "region", "province of", "south" around a name that is known without."""
        words = name.split()
        while len(words) > 1 and not self._has(" ".join(words)) and self._is_aside(words):
            words = words[1:]
        if len(words) > 1 and words[-1].lower() in self.holding and words[-2].lower() not in self.directions:
            shorter = " ".join(words[:-1])
            county = words[-1].lower() == "county" and any(t.country == "US" for t in self.towns.get(fold(shorter), ()))
            known = fold(shorter) in self.towns or fold(shorter) in self.regions
            if known and not county and not self._is_own_name(name):
                return shorter
        return " ".join(words)

    def _is_own_name(self, name: str) -> bool:
        """Whether the longer name is a town's own: Kansas City is not in Kansas, but New York City is New York."""
        own = self.towns.get(fold(name), ()) if name.lower().endswith(" city") else ()
        return fold(name) not in self.regions and any(town.region or town.people for town in own)

    def _is_aside(self, words: list[str]) -> bool:
        """Whether the first word only says which part is meant, or that a name follows; capitals may be of the name."""
        first = words[0]
        if first.lower() in ("the", "city", "of"):
            return True
        written = first.islower() or first.isupper() or self._is_wide(" ".join(words[1:]))
        return first.lower() in self.directions and written

    def _has(self, name: str) -> bool:
        key = fold(name)
        return key in self.countries or key in self.regions or key in self.towns

    def _is_wide(self, name: str) -> bool:
        """Whether the name is a country's or region's, so that a part of it is meant: "Southern Lebanon"."""
        key = fold(name)
        return key in self.countries or key in self.regions or any(not t.region for t in self.towns.get(key, ()))


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
        towns=load_towns(),
        abbreviations=data["abbreviations"],
        general=frozenset(data["general"]["words"]),
        quarters=frozenset(data["quarters"]["words"]),
        locating=frozenset(data["prepositions"]["locating"]),
        aiming=frozenset(data["prepositions"]["aiming"]),
        holding=frozenset(data["holding"]["words"]),
        directions=frozenset(data["directions"]["words"]),
        bodies=frozenset(data["bodies"]["words"]),
        clinics=frozenset(data["clinics"]["words"]),
        roads=frozenset(data["roads"]["words"]),
        sites=frozenset(data["sites"]["words"]),
        postal=data["postal"],
        never=frozenset(data["never"]["words"]),
        saying=frozenset(data["saying"]["words"]),
        former=frozenset(data["former"]["words"]),
    )
