"""What a statement speaks of: its words, where it happens, who does it and to whom; a pronoun is who it stands for."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.claim import Origin, Polarity, Source
from claimcheck.lexicon.alike import class_of_thing
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.inflection import verb_forms
from claimcheck.lexicon.loader import listed, load_toml
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.patterns import any_of
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import content_stem, content_stems, countries, stem, tokens
from claimcheck.matching.statements.deeds import deed_of, is_received, tells_deed_itself, verb_of_noun
from claimcheck.matching.statements.holding import Held, find_held

Parties = frozenset[str]
"""Content stems and countries of somebody or something."""


def content_of(side: ClaimInContext) -> str:
    """The words of the statement."""
    text = side.profile.article.text
    return " ".join(text[start:end] for start, end in side.claim.content) or side.claim.text


def places_of(side: ClaimInContext) -> tuple[str, ...]:
    """Where it happens, as the statement itself says: the narrowest place first, then what holds it."""
    return side.claim.places if side.claim.place_origin is Origin.CLAUSE else ()


@lru_cache(maxsize=1 << 14)
def agents_of(side: ClaimInContext) -> Parties | None:
    """Who does it; None where the statement does not say."""
    if (held := _held_in(side)) is not None:
        return _called(held.holder, None, side.claim.sources)
    if is_received(side.claim) or tells_deed_itself(side.claim):
        return None
    found = _parties_as(side, "agent", _where())
    if _is_nobody(side):
        return None
    if found is None and _parties_as(side, "patient") is not None:
        found = _parties_as(side, "by")  # "was hit by a rocket"
    own_deed = refused_by(side) is not None or _is_gerund(side) or _is_own_deed(side)
    if found is None and side.claim.sources and own_deed:
        # Who denies doing it is who would have done it: "denied carrying out the attack", "claimed responsibility".
        own, suffered = name_parties(side.claim.sources[-1].name or ""), _parties_as(side, "patient")
        return own if suffered is None or suffered.isdisjoint(own) else None  # "denied having been dismissed"
    return found


@lru_cache(maxsize=1 << 14)
def patients_of(side: ClaimInContext) -> Parties | None:
    """To whom or what it is done; None where the statement does not say."""
    if tells_deed_itself(side.claim):
        told = _parties_as(side, "agent") or frozenset()
        deed = deed_of(side.claim) or ""
        return frozenset(term for term in told if deed not in (term, verb_of_noun(term))) - {*text_terms(deed)} or None
    suffers = is_received(side.claim) or _held_in(side) is not None
    return _parties_as(side, "agent" if suffers else "patient")


@lru_cache(maxsize=1 << 14)
def doer_of(side: ClaimInContext) -> str | None:
    """The words for who does it, the name where a pronoun stands for one; None where the statement does not say."""
    arguments, speaker = side.claim.event.arguments, side.claim.sources[-1].name if side.claim.sources else None
    if (held := _held_in(side)) is not None:
        return speaker if held.holder.lower().split()[0] in listed("opposites", "own") else held.holder
    told = [x for x in arguments if x.role == "agent"]
    if not told and any(x.role == "patient" for x in arguments):
        told = [x for x in arguments if x.role == "by"]
    if len(told) != 1:
        return None if told or agents_of(side) is None else speaker
    own = told[0].text.lower().split()[0] in listed("opposites", "own")
    return (told[0].name or speaker) if own else told[0].text


def _is_nobody(side: ClaimInContext) -> bool:
    """Whether what is told is told of nobody: "nobody entered the church", "denied that anyone in Osk had it"."""
    told = (argument.text.lower().split() for argument in side.claim.event.arguments if argument.role == "agent")
    nobodies = listed("opposites", "nobodies")
    return any(words[0] in nobodies or " ".join(words[:2]) in nobodies for words in told if words)


@lru_cache(maxsize=1 << 14)
def _held_in(side: ClaimInContext) -> Held | None:
    return find_held(content_of(side), side.claim.predicate, side.claim.event.arguments)


def excludes_what_may_come(side: ClaimInContext) -> bool:
    """Whether the source rules it out, which is to deny what may come or may have been."""
    source = side.claim.sources[-1] if side.claim.sources else None
    if source is None or source.cue is None or source.stance not in listed("opposites", "denying"):
        return False
    return not _stems("excluding").isdisjoint(map(stem, source.cue.lower().split()))


def _parties_as(side: ClaimInContext, role: str, without: re.Pattern[str] | None = None) -> Parties | None:
    """Who takes part in the role; of their words all but those that match."""
    told = [argument for argument in side.claim.event.arguments if argument.role == role]
    if not told:
        return None
    texts = [argument.text if without is None else without.sub("", argument.text) for argument in told]
    named = zip(texts, told, strict=True)
    return frozenset().union(*(_called(text, argument.name, side.claim.sources) for text, argument in named))


@lru_cache(maxsize=1)
def _where() -> re.Pattern[str]:
    """What only says where somebody is: "the rebels in the east near Orla"."""
    return re.compile(r"(?<=\w) (?:in|near|at|around|outside|inside)\b.*", re.DOTALL)


def _called(text: str, name: str | None, sources: tuple[Source, ...]) -> Parties:
    """The parties of a phrase, with those who speak where it is of theirs."""
    own = _of_belonging().match(text)
    found = name_parties(own[1] if own else f"{text} {name or ''}")
    if text.lower().split()[0] in listed("opposites", "own") and name is None and sources:
        found |= name_parties(sources[-1].name or "")
    return found


@lru_cache(maxsize=1)
def _of_belonging() -> re.Pattern[str]:
    """Somebody who belongs to another, who is named before: "Roe's deputy", "his former aide"."""
    people = any_of(listed("opposites", "belonging"))
    return re.compile(rf"(?:.*['’]s?|his|her|their|its)\s+((?:[\w-]+\s+)*{people})", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def terms_of(side: ClaimInContext) -> frozenset[str]:
    """The words by which the statement is known again, but for its predicate: stems, one for all words for one thing.

    A country is known by its people and its capital, too, and a pronoun is who it stands for.
    """
    content, arguments, sources = content_of(side), side.claim.event.arguments, side.claim.sources
    if side.claim.polarity is Polarity.NEGATED:
        content = _CORRECTION.sub(r"\1", content)
    texts = [content, *(argument.name for argument in arguments if argument.name)]
    texts += [argument.text for argument in arguments if argument.role == "agent"]
    implied = agents_of(side) is not None and _parties_as(side, "agent") is None
    if sources and (implied or not listed("opposites", "own").isdisjoint(content.lower().split())):
        texts.append(sources[-1].name or "")
    found = {term for text in texts for term in text_terms(text)}
    told = found - _verb_terms(side.claim.predicate or "") - _stems("joining")
    return frozenset(told or found)


_CORRECTION = re.compile(r"(\bnot\b[^,;:]+?),? but .*", re.IGNORECASE | re.DOTALL)
"""What is put in the place of what is denied, "not Roe but her sister", is denied by nobody."""


@lru_cache(maxsize=1 << 12)
def _verb_terms(predicate: str) -> frozenset[str]:
    """The stems of all forms of a predicate's words."""
    words = predicate.split("_")
    return frozenset(term for form in (*verb_forms(words[0]), *words) for term in text_terms(form))


@lru_cache(maxsize=1 << 14)
def text_terms(text: str) -> tuple[str, ...]:
    """The content stems of ``text``: a country's for its people and capital, and one for all words for a thing."""
    words, at = tokens(text), 0
    found: list[str] = []
    while at < len(words):
        land, length = _country_at(words, at)
        found += content_stems(land) if land else _terms_of_word(words[at])
        at += length
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _terms_of_word(word: str) -> tuple[str, ...]:
    """The stem of a word, or of the group of things or happenings it stands for; none of what says nothing.

    A verb is taken for one where its form shows it: "the ship" is nothing that was sent.
    """
    term = content_stem(word)
    if term is None:
        return ()
    noun = singularize(word.lower())
    group = class_of_thing(noun)
    return (stem(group) if group != noun else _happenings().get(word.lower(), term),)


def _country_at(words: list[str], at: int) -> tuple[str | None, int]:
    """The country that the words name from ``at`` on, and how many they are."""
    for length in (2, 1) if words[at][0].isupper() else ():
        name = " ".join(words[at : at + length])
        code = gazetteer().code_of(name) or _of_capitals().get(name)
        if code is not None and len(words) >= at + length:
            return gazetteer().names.get(code), length
    return None, 1


@lru_cache(maxsize=1)
def _of_capitals() -> dict[str, str]:
    return {capital: code for code, capital in gazetteer().capitals.items()}


@lru_cache(maxsize=1)
def _happenings() -> dict[str, str]:
    """The past forms and gerunds of verbs by the stem of the class of what happens: "shipped" is sent."""
    found = {}
    for group, verbs in load_toml("alike")["happenings"].items():
        for verb in verbs:
            told = (form for form, tag in verb_forms(verb).items() if tag not in ("VB", "VBZ") and form != verb)
            found.update(dict.fromkeys(told, stem(group)))
    return found


def _is_gerund(side: ClaimInContext) -> bool:
    return any(word.endswith("ing") for word in content_of(side).split()[:2])


def _is_own_deed(side: ClaimInContext) -> bool:
    return stem(side.claim.predicate or "") in _stems("own_deeds")


@lru_cache(maxsize=1 << 12)
def name_parties(text: str) -> Parties:
    """The words that ``text`` is known again by, and the names of the countries in it."""
    places = {name.lower() for code in countries(text) for name in gazetteer().names.get(code, code).split()}
    return frozenset(text_terms(text)) | places


@lru_cache(maxsize=1 << 14)
def refused_by(side: ClaimInContext) -> str | None:
    """The verb by which the source turns down what is put to it, and so denies no claim: "rejected the plan"."""
    cue = side.claim.sources[-1].cue if side.claim.sources else None
    verbs = _refusing()
    verb = next((verbs[word] for word in map(stem, (cue or "").lower().split()) if word in verbs), None)
    if verb is None:
        return None
    words = content_of(side).lower().split()
    claimed = "that" in words and not modality_lexicon().untrue_nouns.isdisjoint(words[: words.index("that")])
    return None if claimed or words[0] == "that" or words[0].endswith("ing") else verb


@lru_cache(maxsize=1)
def _refusing() -> dict[str, str]:
    """The verbs of refusal by their stems."""
    return {stem(verb): verb for verb in listed("opposites", "refusing")}


@lru_cache(maxsize=8)
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, listed("opposites", name)))
