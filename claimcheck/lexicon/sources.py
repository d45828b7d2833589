"""The words that tell what a source is, and which of them are no part of its name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.inflection import noun_forms
from claimcheck.lexicon.loader import load_toml, word_set
from claimcheck.lexicon.nouns import people_nouns, singularize

_WHERE = "lexicon/en/sources.toml"


@dataclass(frozen=True, slots=True)
class SourceLexicon:
    """Lower-case words; nouns in both numbers."""

    voices: frozenset[str]
    anonymous: frozenset[str]
    group: frozenset[str]
    organisation: frozenset[str]
    bodies: dict[str, frozenset[str]]
    """A noun for a body, with the words that its full name has: "agency" for an Authority."""
    document: frozenset[str]
    outlet_nouns: frozenset[str]
    outlet_names: frozenset[str]
    lookalikes: frozenset[str]
    """Acronyms in capitals that are common words otherwise: "WHO"."""
    titles: frozenset[str]
    title_modifiers: frozenset[str]
    saints: frozenset[str]
    determiners: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]


@cache
def source_lexicon() -> SourceLexicon:
    """The lists of ``lexicon/en/sources.toml``."""
    data = load_toml("sources")
    given = data["given_names"]
    return SourceLexicon(
        voices=_nouns(data["voices"], "voices"),
        anonymous=_nouns(data["anonymous"], "anonymous"),
        group=_nouns(data["group"], "group"),
        organisation=_nouns(data["organisation"], "organisation"),
        bodies={noun: word_set(words, f"{_WHERE}, {noun}") for noun, words in data["bodies"].items()},
        document=_nouns(data["document"], "document"),
        outlet_nouns=_nouns(data["outlet_nouns"], "outlet_nouns"),
        outlet_names=_words(data["outlet_names"], "outlet_names"),
        lookalikes=word_set(data["lookalikes"], f"{_WHERE}, lookalikes"),
        titles=_words(data["titles"], "titles"),
        title_modifiers=_words(data["title_modifiers"], "title_modifiers"),
        saints=_words(data["saints"], "saints"),
        determiners=_words(data["determiners"], "determiners"),
        female=_words(given["female"], "female"),
        male=_words(given["male"], "male"),
    )


def is_source_noun(noun: str) -> bool:
    """Whether a lower-case noun tells of people, bodies or papers that news quotes: "ministry", "survivors"."""
    words = source_lexicon()
    kinds = (words.anonymous, words.group, words.organisation, words.document, words.outlet_nouns)
    return any(noun in kind for kind in kinds)


def is_body(before: str, noun: str) -> bool:
    """Whether a lower-case noun is of a body that speaks, by itself or with the word before it: "coast guard"."""
    bodies = source_lexicon().organisation
    return noun in bodies or f"{before} {noun}" in bodies


def is_person_noun(noun: str) -> bool:
    """Whether a lower-case noun in either number is of somebody who is not named: "girlfriends", "officials"."""
    return noun in source_lexicon().anonymous or singularize(noun) in people_nouns()


def _words(words: list[str], name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in word_set(words, f"{_WHERE}, {name}"))


def _nouns(words: list[str], name: str) -> frozenset[str]:
    irregular = {"man": "men", "woman": "women", "policeman": "policemen", "gunman": "gunmen", "spokesman": "spokesmen"}
    singular = _words(words, name)
    return frozenset(form for word in singular for form in (*noun_forms(word), irregular.get(word, word)))
