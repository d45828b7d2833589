"""The words that ascribe statements to sources, with their stances and the shapes in which they take a statement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.errors import LexiconError
from claimcheck.lexicon.inflection import noun_forms, verb_forms
from claimcheck.lexicon.loader import invert, load_toml

_SHAPES = frozenset(
    {
        "clause",
        "object",
        "infinitive",
        "as",
        "at",
        "figure",
        "tally",
        "level",
        "whom",
        "deed",
        "blow",
        "quote",
        "active",
        "bench",
        "act",
    }
)
_WHERE = "lexicon/en/cues.toml"


@dataclass(frozen=True, slots=True)
class CueWord:
    """One entry: its base form, stance, and frames (:data:`_SHAPES`, or for nouns "of" and "have")."""

    base: str
    stance: str
    frames: frozenset[str]
    prepositions: frozenset[str] = frozenset()
    tag: str = ""
    """Penn tag of the inflected form that was looked up."""


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """Lower-case word forms to entries."""

    verbs: dict[str, CueWord]
    nouns: dict[str, CueWord]
    adverbs: dict[str, str]
    phrases: dict[tuple[str, str], str]
    """Stance of a verb with a preposition, where it is not the verb's own."""
    prepositions: dict[tuple[str, ...], str]
    reckonings: dict[str, str]
    """Stance of a noun behind "by" and its owner: "by the ministry's count"."""
    evidence: frozenset[str]
    topics: frozenset[str]
    decided: frozenset[str]
    """What a body decides on: "motion", "appeal"."""
    figures: frozenset[str]
    standing: frozenset[str]
    """Verbs, in base form, before the figure that such a noun has: "the ministry's tally stood at 12"."""
    benches: frozenset[str]
    """Before whom something is told: "court", "inquest"."""
    ruling: frozenset[str]
    """Verbs, in base form, behind which a thing is called one of the :attr:`rulings`: "found the ban unlawful"."""
    rulings: frozenset[str]
    making: frozenset[str]
    """Verbs whose subject makes the statement of their object: "issued a denial that"."""
    unnamed: tuple[str, ...]
    unsaid: tuple[str, ...]
    """Words right before a verb after which nobody says it: "stopped short of accusing"."""
    idioms: frozenset[tuple[str, str]]
    """Base form of a verb with an object, together no statement."""


@cache
def cue_lexicon() -> CueLexicon:
    """The cues of ``lexicon/en/cues.toml``.

    Raises:
        LexiconError: a word stands under two stances.
    """
    data = load_toml("cues")
    return CueLexicon(
        _verbs(data["verbs"]),
        _nouns(data["nouns"]),
        dict(data["adverbs"]),
        {(verb, word): stance for phrase, stance in data["phrases"].items() for verb, word in [phrase.split()]},
        {tuple(words.split()): stance for words, stance in data["prepositions"].items()},
        {form: stance for noun, stance in data["reckonings"].items() for form in noun_forms(noun)},
        frozenset(form for base in data["evidence"]["verbs"] for form in verb_forms(base)),
        _listed(data["topics"]["nouns"]),
        _listed(data["decided"]["nouns"]),
        _listed(data["figures"]["nouns"]),
        frozenset(data["figures"]["verbs"]),
        _listed(data["benches"]["nouns"]),
        frozenset(data["rulings"]["verbs"]),
        frozenset(data["rulings"]["words"]),
        frozenset(form for base in data["making"]["verbs"] for form in verb_forms(base)),
        tuple(data["unnamed"]["phrases"]),
        tuple(data["unsaid"]["before"]),
        frozenset(
            (verb, form) for verb, nouns in data["idioms"].items() for noun in nouns for form in noun_forms(noun)
        ),
    )


def _listed(nouns: list[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in noun_forms(noun))


def _verbs(stances: dict[str, dict[str, str]]) -> dict[str, CueWord]:
    invert({stance: list(words) for stance, words in stances.items()}, _WHERE)
    table: dict[str, CueWord] = {}
    for stance, words in stances.items():
        for base, shapes in words.items():
            frames = frozenset(shapes.split())
            for form, tag in verb_forms(base).items():
                if form in table and form != base and table[form].base != base:
                    raise LexiconError(f"{_WHERE}: {form!r} is a form of {base!r} and of {table[form].base!r}")
                table[form] = CueWord(base, stance, frames & _SHAPES, frames - _SHAPES, tag)
    return table


def _nouns(stances: dict[str, dict[str, str]]) -> dict[str, CueWord]:
    invert({stance: list(words) for stance, words in stances.items()}, _WHERE)
    return {
        form: CueWord(base, stance, frozenset(frames.split()))
        for stance, words in stances.items()
        for base, frames in words.items()
        for form in noun_forms(base)
    }
