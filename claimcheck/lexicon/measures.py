"""Measure classes: what keeps one count apart from another (killed, injured, missing, revenue, profit…)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.errors import LexiconError
from claimcheck.lexicon.inflection import noun_forms, verb_forms
from claimcheck.lexicon.loader import load_toml

Family = str
"""Kind of figure a class is for: "count", "money", "percent", "length", "duration", "speed"."""

_FAMILIES = {"percent": ("percent", "count", "money"), "mass": ("count",), "volume": ("count",), "area": ("count",)}


@dataclass(frozen=True, slots=True)
class MeasureLexicon:
    """The classes of measures.toml by word. Keys are (word, family); verbs and nouns stand in every inflected form."""

    verbs: Mapping[tuple[str, Family], str]
    subject_verbs: Mapping[tuple[str, Family], str]
    nouns: Mapping[tuple[str, Family], str]
    kinds: Mapping[tuple[str, Family], str]
    had: Mapping[tuple[str, Family], str]
    """Noun of those whom a place or a firm has -> class."""
    adjectives: Mapping[tuple[str, Family], str]
    phrases: frozenset[str]
    """The verbs of several words, in base form: "call_up", "open_fire"."""
    base: Mapping[str, str]
    """Every form of the verbs -> base form; surer than a trained lemmatizer."""
    agents: Mapping[str, str]
    """Class of the figure that is the subject of the class's verbs."""
    whereabouts: Mapping[str, str]
    """Noun of the place that people are in or taken to -> class."""
    destinations: Mapping[str, str]
    """Noun of the place that people are brought to out of harm's way -> class."""
    origins: Mapping[str, str]
    """Noun of the place that people are brought out of -> class."""
    holders: Mapping[str, str]
    """Noun of the place that people have -> class: "home to 12,000 people"."""
    lost: Mapping[str, str]
    """Noun of what those lose of whom the class tells -> class: "the army lost 12 men"."""
    lacked: Mapping[str, str]
    """Noun of what people and homes are left without -> class."""
    settlements: Mapping[str, str]
    """Noun of the place that has people -> class: "a village of 400"."""
    harms: Mapping[str, str]
    """Noun of what people suffer -> class."""
    adverbs: Mapping[str, str]
    """How people were hurt -> class: "fatally"."""
    goods: Mapping[str, str]
    """Noun of what has a level -> class of that level: "gold closed at $2,300"."""
    per: Mapping[str, str]
    """Noun of what a rate is told for -> class: "$71 a barrel"."""
    moves: Mapping[str, str]
    """Verb, in base form -> class of the figure that says how far it goes: "fell 3%"."""
    changes: frozenset[str]
    """The classes of such figures."""
    moved: Mapping[str, str]
    """The same of percentages and of figures behind "by"."""
    before: Mapping[str, str]
    """Word right before a figure -> class: "up 3%"."""
    after: Mapping[str, str]
    """Verb before such a word, of which it is no part -> class: "closed up 3%"."""
    wholes: Mapping[str, str]
    """Noun of what a percentage is of -> class: "12% of the vote"."""
    contests: Mapping[str, str]
    """Noun of a sentence -> class of the percentages that its parties have."""
    stances: Mapping[str, str]
    """Verb, in base form, of which such percentages are told -> class."""
    people: Mapping[str, str]
    """Class -> the class in its place where its verbs are of people; "" for none."""
    things: Mapping[str, str]
    """The same where they are of things."""
    amounts: Mapping[str, str]
    """The same where they are of a weight or a volume."""
    either: Mapping[frozenset[str], str]
    """Classes of which it is told that those counted are one or another -> class of them all."""
    none_told: Mapping[str, str]
    """Noun of what it is news that there was none of -> class."""
    examples: Mapping[str, str]
    """A sentence for each class, its figure in angle brackets."""

    def of_verb(self, word: str, dimension: str) -> str | None:
        """The class of a figure that is the object of the verb."""
        return _find(self.verbs, word, dimension)

    def of_subject(self, word: str, dimension: str) -> str | None:
        """The class of a figure that is the subject of the verb."""
        found = _find(self.subject_verbs, word, dimension)
        if found is None:
            found = self.agents.get(_find(self.verbs, word, dimension) or "")
        return found

    def of_noun(self, word: str, dimension: str) -> str | None:
        """The class of a figure that the noun takes, or that counts the noun."""
        return _find(self.nouns, word, dimension)

    def of_kind(self, word: str, dimension: str) -> str | None:
        """The class that those counted are called after ("hostage", "passenger")."""
        return _find(self.kinds, word, dimension)

    def of_had(self, word: str, dimension: str) -> str | None:
        """The class of those counted where somebody has them ("staff", "inhabitant")."""
        return _find(self.had, word, dimension)

    def of_adjective(self, word: str, dimension: str) -> str | None:
        """The class of a figure whose noun has the adjective or participle."""
        return _find(self.adjectives, word, dimension)

    def of_state(self, word: str) -> str | None:
        """The class of people of whom the adjective or participle tells."""
        return self.of_adjective(word, "count") or self.of_verb(word, "count")

    def is_status(self, word: str) -> bool:
        """Whether the word, right after a number, says what became of those counted ("40 wounded")."""
        return (word, "count") in self.adjectives or (word, "count") in self.verbs

    def is_state(self, word: str) -> bool:
        """Whether the word is an adjective or participle of a class, which may stand as a noun ("the wounded")."""
        return (word, "count") in self.adjectives


def _find(table: Mapping[tuple[str, Family], str], word: str, dimension: str) -> str | None:
    for family in _FAMILIES.get(dimension, (dimension,)):
        found = table.get((word, family))
        if found is not None:
            return found
    return None


@cache
def measure_lexicon() -> MeasureLexicon:
    """The classes, loaded once.

    Raises:
        LexiconError: a word stands in two classes of one family.
    """
    data = load_toml("measures")
    return MeasureLexicon(
        verbs=_table(data, "verbs", _verb_words),
        subject_verbs=_table(data, "subject_verbs", _verb_words),
        nouns=_table(data, "nouns", _noun_words),
        kinds=_table(data, "kinds", _noun_words),
        had=_table(data, "had", _noun_words),
        phrases=frozenset(
            word for key in ("verbs", "subject_verbs") for _, word, _ in _entries(data, key) if "_" in word
        ),
        base={form: verb for verb in _single_verbs(data) for form in verb_forms(verb)},
        adjectives=_table(data, "adjectives", lambda word: [word]),
        agents={name: section["agents"] for name, section in data.items() if "agents" in section},
        whereabouts=_list(data, "whereabouts"),
        destinations=_list(data, "destinations"),
        origins=_list(data, "origins"),
        holders=_list(data, "holders"),
        lost=_list(data, "lost"),
        lacked=_list(data, "lacked"),
        settlements=_list(data, "settlements"),
        harms=_list(data, "harms"),
        adverbs=_list(data, "adverbs"),
        goods=_list(data, "goods"),
        per=_list(data, "per"),
        moves=_list(data, "moves"),
        changes=frozenset(_list(data, "moves").values()),
        moved=_list(data, "moved"),
        before=_list(data, "before"),
        after=_list(data, "after"),
        wholes=_list(data, "wholes"),
        contests=_list(data, "contests"),
        stances=_list(data, "stances"),
        people=_other(data, "people"),
        things=_other(data, "things"),
        amounts=_other(data, "amounts"),
        either=_mixes(data),
        none_told=_list(data, "none_told"),
        examples={name: section["example"] for name, section in data.items()},
    )


def _table(data: Mapping[str, Mapping[str, Any]], key: str, expand: Any) -> dict[tuple[str, Family], str]:
    table: dict[tuple[str, Family], str] = {}
    for name, word, family in _entries(data, key):
        for form in expand(word):
            known = table.setdefault((form, family), name)
            if known != name and form == word:
                raise LexiconError(f"lexicon/en/measures.toml: {key}: {word!r} stands under {known!r} and {name!r}")
    return table


def _list(data: Mapping[str, Mapping[str, Any]], key: str) -> dict[str, str]:
    """The class of each word that stands under ``key``; such words are of one family."""
    return {word: name for name, section in data.items() for word in section.get(key, ())}


def _other(data: Mapping[str, Mapping[str, Any]], key: str) -> dict[str, str]:
    """The class that stands under ``key`` of each class that has one."""
    return {name: section[key] for name, section in data.items() if key in section}


def _mixes(data: Mapping[str, Mapping[str, Any]]) -> dict[frozenset[str], str]:
    """The class of every mix of two classes or more that stand under ``either`` of it."""
    return {
        frozenset(mix): name
        for name, section in data.items()
        for size in range(2, len(section.get("either", ())) + 1)
        for mix in itertools.combinations(section["either"], size)
    }


def _entries(data: Mapping[str, Mapping[str, Any]], key: str) -> Iterator[tuple[str, str, Family]]:
    for name, section in data.items():
        for word in section.get(key, ()):
            for family in section.get("of", ("count",)):
                yield name, word, family


def _single_verbs(data: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The verbs and the first words of the phrasal ones."""
    keys = ("verbs", "subject_verbs", "moves", "moved")
    return [word.split("_")[0] for key in keys for _, word, _ in _entries(data, key)]


def _verb_words(word: str) -> list[str]:
    """All forms of a verb; of a phrase such as "call_up" or "take_hostage" the first word bends."""
    first, *rest = word.split("_")
    return ["_".join([form, *rest]) for form in verb_forms(first)]


def _noun_words(word: str) -> list[str]:
    *first, last = word.split()
    forms = (last, last[:-3] + "men") if last.endswith("man") else noun_forms(last)
    return [" ".join([*first, form]) for form in forms]
