"""Topics: what a person types, matched with claims in spite of abbreviations, synonyms and typing errors.

Text and topic are brought to one form (stems, countries by one name, abbreviations spelled out). A topic is a list of
terms, and a term is matched where one of its alternatives stands: "N. Korean soldiers" is [north korea] and [soldier,
troop, serviceman, …]. Where a term matches nothing at all, the words most like it take its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from claimcheck.lexicon.alike import words_alike
from claimcheck.lexicon.topics import country_names, short_forms, skipped_words
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.profile.words import beginnings, stem, tokens

RELEVANT = 0.6
"""Relevance, 0 to 1, from which on a claim is about the topic."""

_LIKE = 80
"""Similarity, 0 to 100, from which on a word may be meant by a mistyped one."""

_WEIGHTS = {"claim": 1.0, "title": 0.75, "lead": 0.6, "text": 0.4}
"""What a term is worth by where it stands."""

_LEAD = 500
"""Code points of the text that count as its lead."""

_LONGEST = 4
"""Words in the longest name of a country that is looked for."""


@dataclass(frozen=True)
class Topic:
    """What is asked for. Each term is the set of its alternatives, phrases of stems as :func:`plain_words` has them."""

    text: str
    terms: tuple[frozenset[str], ...]

    @classmethod
    def parse(cls, text: str) -> Topic:
        """Read what a person typed; a topic without a word to look up has no terms and matches nothing."""
        units = (unit for unit in _units(text, typed=True) if " ".join(unit) not in skipped_words())
        terms = dict.fromkeys(_alternatives(unit) for unit in units)
        return cls(text, tuple(terms))

    def correct(self, vocabulary: Iterable[str]) -> Topic:
        """The topic with each term that no word of ``vocabulary`` holds replaced by the words most like it.

        ``vocabulary`` is every word that may be looked up, in any case; longer alternatives are judged by their words.
        """
        known = sorted({stem(word) for word in vocabulary})
        terms = []
        for term in self.terms:
            missed = term if all(set(phrase.split()) - set(known) for phrase in term) else ()
            likest = (process.extract(word, known, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=3) for word in missed)
            terms.append(term | {word for found in likest for word, _, _ in found})
        return Topic(self.text, tuple(terms))

    def may_concern(self, text: str) -> bool:
        """Whether claims of an article with these words may be relevant: quick, and never wrong where it says no."""
        plain = text.lower().replace("’", "'").replace(".", "")
        return bool(self.terms) and all(any(sign in plain for sign in _signs(term)) for term in self.terms)

    def relevance(self, item: ClaimInContext) -> float:
        """How much a claim is about the topic, 0 to 1: the mean over the terms of where each stands."""
        if not self.terms:
            return 0.0
        own = _plain(f"{item.sentence}\n{'; '.join(item.claim.names)}")
        title, lead, text = _article_forms(item.profile)
        total = 0.0
        for term in self.terms:
            for place, words in (("claim", own), ("title", title), ("lead", lead), ("text", text)):
                if any(f" {alternative} " in words for alternative in term):
                    total += _WEIGHTS[place]
                    break
            else:
                return 0.0
        return total / len(self.terms)

    @property
    def lookups(self) -> tuple[tuple[str, ...], ...]:
        """For a full-text index: an article worth reading has, for each term, one of these phrases; lower case, sorted.

        A phrase's last word is a stem: look it up as a beginning. Written abbreviations stand without their dots.
        """
        spellings: dict[str, set[str]] = {}
        for name, country in country_names().items():
            spellings.setdefault(_phrase(country), set()).add(" ".join(name))
        return tuple(
            tuple(sorted(set().union(term, *(spellings.get(alternative, ()) for alternative in term))))
            for term in self.terms
        )


def _units(text: str, *, typed: bool) -> list[tuple[str, ...]]:
    """Lower-case words in order, the words of a country's name together.

    In an article only capitals make an abbreviation ("US" is not "us"); what is ``typed`` may be in any case.
    """
    words: list[str] = []
    for token in tokens(text):
        for part in token.replace(".", "").split("-"):
            short = short_forms().get(part.lower()) if typed or part.isupper() else None
            words.extend(short or ((part.lower(),) if typed or part != "us" else ("-",)))
    units: list[tuple[str, ...]] = []
    at = 0
    while at < len(words):
        known = (tuple(words[at : at + size]) for size in range(min(_LONGEST, len(words) - at), 0, -1))
        found = next((name for name in known if name in country_names()), None)
        units.append(country_names()[found] if found else (words[at],))
        at += len(found) if found else 1
    return units


def _phrase(unit: tuple[str, ...]) -> str:
    return " ".join(stem(word) for word in unit)


def _plain(text: str) -> str:
    """A text in the form in which topics are matched: stems with spaces around, countries by one name."""
    return f" {' '.join(_phrase(unit) for unit in _units(text, typed=False))} "


def _alternatives(unit: tuple[str, ...]) -> frozenset[str]:
    """The unit, and the words that are told for it; a plural is looked up by its singular."""
    found = {_phrase(unit)}
    if len(unit) == 1:
        word = unit[0]
        for form in (word, word.removesuffix("s"), word.removesuffix("es")):
            found.update(_phrase(tuple(other.replace("_", " ").split())) for other in words_alike(form))
    return frozenset(found)


@lru_cache(maxsize=64)
def _signs(term: frozenset[str]) -> tuple[str, ...]:
    """Strings of which a text that holds the term has one: the beginnings of all words that are brought to its form."""
    stems = {phrase.split()[0] for phrase in term}
    names = {name[0] for name, country in country_names().items() if stems.intersection(map(stem, country))}
    found = {form for one in stems for form in beginnings(one)} | names
    for short, full in short_forms().items():
        if names.intersection(full) or stems.intersection(map(stem, full)):
            found.add(short)
    return tuple(sorted(found, key=len))


@lru_cache(maxsize=4096)
def _article_forms(profile: ArticleProfile) -> tuple[str, str, str]:
    """Title, lead and whole text of an article in the form in which topics are matched."""
    text = profile.article.text
    return _plain(profile.article.title or ""), _plain(text[:_LEAD]), _plain(text)
