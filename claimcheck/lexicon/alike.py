"""Words under which one thing is told by different writers: troops and soldiers, deploy and send."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.lexicon.loader import invert, load_toml, word_set


@cache
def _things() -> Mapping[str, str]:
    return invert(load_toml("counted")["groups"], "lexicon/en/counted.toml")


@cache
def _happenings() -> Mapping[str, str]:
    return invert(load_toml("alike")["happenings"], "lexicon/en/alike.toml")


@cache
def _apart() -> Mapping[str, str]:
    return invert(load_toml("alike")["apart"], "lexicon/en/alike.toml [apart]")


@cache
def _measures() -> Mapping[str, str]:
    return invert(load_toml("alike")["measures"], "lexicon/en/alike.toml")


@cache
def _open_measures() -> frozenset[str]:
    return word_set(load_toml("alike")["open"]["measures"], "lexicon/en/alike.toml [open]")


@cache
def _kinds() -> Mapping[str, str]:
    return invert(load_toml("counted")["kinds"], "lexicon/en/counted.toml")


def class_of_thing(noun: str) -> str:
    """The group of a lower-case singular noun ("soldier" is of the troops); the noun itself where no group holds it."""
    return _things().get(noun, noun)


def name_thing(head: str, modifiers: Sequence[str]) -> str:
    """The noun, with the word before it where a group holds both: an "unmanned aircraft" is no aircraft like others."""
    compound = f"{modifiers[-1]} {head}" if modifiers else head
    return compound if compound in _things() else head


def kind_of_thing(noun: str) -> str | None:
    """The kind that a noun's group belongs to ("soldier" is of the people), None where no kind holds it."""
    return _kinds().get(class_of_thing(noun))


def apart_from_others(noun: str) -> str | None:
    """The people that a noun names and no other noun does ("soldier" is of the soldiers), None where there are none."""
    return _apart().get(class_of_thing(noun))


def class_of_happening(verb: str) -> str:
    """The class of a lower-case verb lemma; the lemma itself where no class holds it."""
    return _happenings().get(verb, verb)


def class_of_measure(measure: str) -> str | None:
    """The group of a measure class ("readied" is of the sent), else the class itself; None for one that is open."""
    return None if measure in _open_measures() else _measures().get(measure, measure)


@cache
def words_alike(word: str) -> frozenset[str]:
    """All words that share a group with ``word``, itself among them."""
    found = {word}
    for table in (_things(), _happenings()):
        if word in table:
            found.update(other for other, group in table.items() if group == table[word])
    return frozenset(found)
