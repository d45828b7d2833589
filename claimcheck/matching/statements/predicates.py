"""How what two statements say of a thing stands to each other: the same, the opposite, or something else.

Verbs and adjectives stand on scales (lexicon/en/opposites.toml): those of one side say the same of a thing, those of
two sides exclude each other. Who holds, wins or did a thing that only one can hold, win or have done is told by the
same word of two parties, or by opposite words of the two: "the army lost it" is what "the rebels took it" says.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from claimcheck.claim import Modality, Polarity
from claimcheck.lexicon.inflection import verb_forms
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.verbs import known_verbs
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.rarity import rarity
from claimcheck.matching.profile.scales import (
    Place,
    contested_scales,
    converse_scales,
    key_of,
    passing_scales,
    places_of,
)
from claimcheck.matching.profile.words import function_words, stem, tokens
from claimcheck.matching.statements.apart import name_other_agents, name_other_sides
from claimcheck.matching.statements.causes import find_cause, name_one_cause
from claimcheck.matching.statements.deeds import deed_of, verb_of_noun
from claimcheck.matching.statements.doers import are_two_doers
from claimcheck.matching.statements.opposed import are_opposed, find_turns
from claimcheck.matching.statements.parties import (
    agents_of,
    content_of,
    doer_of,
    excludes_what_may_come,
    patients_of,
    refused_by,
    terms_of,
    text_terms,
)


class Predicates(IntEnum):
    """How two predicates stand to each other."""

    OTHER = 0
    OPPOSITE = 1
    SAME = 2


@lru_cache(maxsize=1 << 14)
def predicate_of(side: ClaimInContext) -> str | None:
    """The lemma of what the statement says; of "has no plans to resign" what is not planned, of a refusal its verb."""
    planned = _denied_plan().search(content_of(side))
    if planned:
        return planned[1]
    return refused_by(side) or deed_of(side.claim) or side.claim.predicate


@lru_cache(maxsize=1 << 14)
def modality_of(side: ClaimInContext) -> Modality:
    """Whether the statement tells a fact; a plan that is denied, or what is ruled out, tells what is to come."""
    to_come = excludes_what_may_come(side) or _denied_plan().search(content_of(side)) is not None
    return Modality.PLANNED if to_come else side.claim.modality


def modalities_of(a: ClaimInContext, b: ClaimInContext) -> set[Modality]:
    """How the two are told; that somebody agreed to pay is a fact where the other says that he did not agree to it."""
    words = modality_lexicon()
    ruling = all(side.claim.predicate in words.verbs.keys() | words.denials for side in (a, b))
    return {Modality.ACTUAL if ruling and not _is_ahead(side) else modality_of(side) for side in (a, b)}


def _is_ahead(side: ClaimInContext) -> bool:
    words = content_of(side).lower().split()
    if words[:1] == ["to"] or words[:2] == ["not", "to"]:
        return True  # "decided not to seek help"
    return not modality_lexicon().auxiliaries.keys().isdisjoint(words)


def read_predicate(side: ClaimInContext) -> Hashable:
    """All that :func:`relate_predicates` looks at on one side."""
    told = (
        agents_of(side),
        _agent_texts(side),
        terms_of(side),
        _only_spoken_of(side),
        _tells_existence(side),
        _is_phrase(side),
        doer_of(side),
    )
    words = find_turns(side), _things_of(side), claim_first(side), find_cause(side)
    return predicate_of(side), _places_on_scales(side), _affirms(side), *words, *told


def _agent_texts(side: ClaimInContext) -> frozenset[tuple[str, str]]:
    return frozenset(
        (argument.head, argument.text) for argument in side.claim.event.arguments if argument.role == "agent"
    )


def relate_predicates(a: ClaimInContext, b: ClaimInContext) -> Predicates | None:
    """How the predicates of two statements stand to each other; None where one has none."""
    left, right = predicate_of(a), predicate_of(b)
    if not left or not right:
        return None
    met = _find_scale(a, b)
    if met is not None:
        scale, alike = met
        if not alike and scale in converse_scales() and not are_rivals(a, b):
            return Predicates.OTHER  # who bought it may have sold it since
        rivals = contested_scales()[scale] and are_rivals(a, b)
        if rivals and alike and not are_surely_two(a, b):
            rivals = False  # the rebels may well be M23
        same = alike != rivals
        return Predicates.SAME if same != are_opposed(a, b) else Predicates.OPPOSITE
    if claim_first(a) and claim_first(b) and are_rivals(a, b) and are_surely_two(a, b):
        return Predicates.OPPOSITE
    if key_of(left) == key_of(right) and _tell_alike(a, b):
        return Predicates.OPPOSITE if are_opposed(a, b) else Predicates.SAME
    if _answers_for(a, b) or _answers_for(b, a) or name_one_cause(a, b):
        return Predicates.SAME
    return Predicates.SAME if presupposes(a, b) or presupposes(b, a) else Predicates.OTHER


def _answers_for(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether ``a`` tells who is responsible for what ``b`` tells: "denied any part in the attack", "attacked"."""
    guilt = any(name == "involvement" for name, _, _ in _places_on_scales(a))
    done = {*_verb_terms_of(b)}
    return (
        guilt
        and not done.isdisjoint(_things_of(a))
        and not any(name == "involvement" for name, _, _ in _places_on_scales(b))
    )


@lru_cache(maxsize=1 << 14)
def _things_of(side: ClaimInContext) -> frozenset[str]:
    """The words of what somebody has a part in."""
    told = (argument.head for argument in side.claim.event.arguments if argument.role != "agent")
    return frozenset(term for head in told for term in (*text_terms(head), *text_terms(verb_of_noun(head) or "")))


def _verb_terms_of(side: ClaimInContext) -> tuple[str, ...]:
    return text_terms((predicate_of(side) or "").partition("_")[0])


@lru_cache(maxsize=1 << 14)
def claim_first(side: ClaimInContext) -> bool:
    """Whether somebody is told to have done it before the other did: "fired first", "was the first to shoot"."""
    return _FIRST.search(content_of(side)) is not None


_FIRST = re.compile(r"\bfirst(?= to\b|$|[,.]| (?:at|in|on|near|during|and)\b)")


def _tell_alike(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one word says the same of both: "have" and "be" do so only with the same object, a noun only alone."""
    if _tells_existence(a) and _tells_existence(b):
        return not are_rivals(a, b)
    predicate = predicate_of(a) or ""
    if predicate in listed("opposites", "light"):
        left, right = (terms_of(side) - (agents_of(side) or frozenset()) for side in (a, b))
        if predicate == "be" and left - right and right - left:
            return False  # "was in Selvan waters", "was in foreign waters"
        return bool(left and right) and 2 * len(left & right) >= max(len(left), len(right))
    verbal = "_" in predicate or predicate in known_verbs()
    return verbal or (_is_phrase(a) and _is_phrase(b))


_PHRASE = 10
"""Words of a statement that is no clause, at the most; the head of a longer one was hardly read right."""


def _is_phrase(side: ClaimInContext) -> bool:
    return len(content_of(side).split()) <= _PHRASE


def presupposes(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether what ``a`` tells needs what ``b`` says there was: "sank after a collision", "there was a collision"."""
    if not _tells_existence(b) or _tells_existence(a):
        return False
    verbs = modality_lexicon().verbs  # who wants talks, or calls for them, has none yet
    return terms_of(b) <= terms_of(a) and predicate_of(a) not in verbs and terms_of(b).isdisjoint(_only_spoken_of(a))


@lru_cache(maxsize=1 << 14)
def _only_spoken_of(side: ClaimInContext) -> frozenset[str]:
    """The words of what the statement only has a noun of speech or of plans for: "the ceasefire announcement"."""
    words, speech = [word.lower() for word in tokens(content_of(side))], listed("opposites", "spoken_of")
    spoken, told = set[str](), set[str]()
    for word, following in pairwise([*words, "."]):
        (spoken if singularize(following) in speech else told).update(text_terms(word))
    return frozenset(spoken - told)


def meet_contested(a: ClaimInContext, b: ClaimInContext) -> bool | None:
    """Where both tell who holds, won or did what only one can: whether by words of one side; None where they do not.

    What two parties are said to have done with such a thing excludes each other.
    """
    if claim_first(a) and claim_first(b) and are_rivals(a, b) and are_surely_two(a, b):
        return True
    met = _find_scale(a, b)
    return met[1] if met is not None and contested_scales()[met[0]] else None


def stands_on(side: ClaimInContext, scale: str) -> bool:
    """Whether the statement has a word of the first side of a scale."""
    return any(name == scale and one for name, one, _ in _places_on_scales(side))


def tells_of_both(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one of two that affirm tells what the other does, too: "released a man who had been arrested"."""
    verbs = {stem((predicate_of(side) or "").partition("_")[0]) for side in (a, b)}
    return len(verbs) > 1 and any(_tells_verb_of(one, other) for one, other in ((a, b), (b, a)))


def _tells_verb_of(side: ClaimInContext, other: ClaimInContext) -> bool:
    verb = (predicate_of(other) or "").partition("_")[0]
    words = {word.lower() for word in tokens(content_of(side))}
    affirmed = words.isdisjoint(modality_lexicon().negations) and _affirms(side) and _affirms(other)
    if verb not in known_verbs() or verb in listed("opposites", "light") or not affirmed:
        return False
    forms = {form for form, tag in verb_forms(verb).items() if tag in ("VBD", "VBN")}
    return not forms.isdisjoint(words)


def have_common_scale(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one scale has the predicates of both on one side, or both have one predicate."""
    met = _find_scale(a, b)
    return predicate_of(a) == predicate_of(b) if met is None else met[1]


def tell_of_moves(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both tell where something went that goes up and down from one day to the next."""
    met = _find_scale(a, b)
    return met is not None and met[0] in passing_scales()


def _find_scale(a: ClaimInContext, b: ClaimInContext) -> tuple[str, bool] | None:
    """The first scale on which each of the two stands on one side, one of them for sure; and whether it is the same."""
    left, right = _places_on_scales(a), _places_on_scales(b)
    shared = {name for name, _, _ in left} & {name for name, _, _ in right}
    for scale in contested_scales() if shared else ():
        if scale not in shared:
            continue
        sides = [{one for name, one, _ in found if name == scale} for found in (left, right)]
        if all(len(one) == 1 for one in sides) and any(name == scale and sure for name, _, sure in left | right):
            return scale, sides[0] == sides[1]
    return None


def are_rivals(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the two tell what two parties did; two versions of one sentence do not, nor one without subject.

    Two armies are two parties where each is called by what is rarer than that: "the Norvian army", "the Selvan army".
    """
    left, right = agents_of(a), agents_of(b)
    if left is None or right is None:
        return False
    told = terms_of(a), terms_of(b)
    affirmed = left.isdisjoint(right) and _affirms(a) and _affirms(b)
    if not affirmed and (told[0] <= told[1] or told[1] <= told[0]):
        return False
    shared, own = left & right, (left - right, right - left)
    if not all(own):
        return False
    if name_other_agents(a, b):
        return True
    return max(map(rarity, shared), default=0.0) < min(max(map(rarity, words)) for words in own)


def are_surely_two(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether who does it in the one cannot be meant in the other."""
    left, right = doer_of(a), doer_of(b)
    if left is None or right is None:
        return False
    if are_two_doers(left, right) or name_other_agents(a, b) or name_other_sides(a, b):
        return True
    speakers = [side.claim.sources[-1].name if side.claim.sources else None for side in (a, b)]
    return None not in speakers and (speakers[1], speakers[0]) == (left, right)  # each says it of the other


def _affirms(side: ClaimInContext) -> bool:
    denying = any(source.stance in listed("opposites", "denying") for source in side.claim.sources)
    return side.claim.polarity is Polarity.AFFIRMED and not denying


@lru_cache(maxsize=1 << 14)
def _tells_existence(side: ClaimInContext) -> bool:
    """Whether the statement says no more than that there was something: "there were talks", "live rounds were used"."""
    words = content_of(side).lower().split()
    there = "there" in words[:2] and side.claim.predicate == "be"
    passive = agents_of(side) is None and patients_of(side) is not None
    return there or (passive and side.claim.predicate in listed("opposites", "occurring"))


@lru_cache(maxsize=1 << 14)
def _places_on_scales(side: ClaimInContext) -> frozenset[Place]:
    predicate = predicate_of(side)
    if predicate is None:
        return frozenset()
    verb = predicate.partition("_")[0]
    # "Was still there" tells that he stayed, "is still alive" that he lives.
    staying = "_" not in predicate or not places_of(predicate)
    told = (f"{verb}_{word}" for word in _words_behind(side, predicate) if word != _STILL or staying)
    found = frozenset[Place]().union(*map(places_of, told))
    # "Shot himself" stands where it does, whatever "shot" does.
    named = {name for name, _, _ in found}
    found |= {place for place in places_of(predicate) if "_" in predicate or place[0] not in named}
    return frozenset(place for place in found if place[2] or (place[0], place[1], True) not in found)


_STILL = "still"


def scale_terms(side: ClaimInContext) -> frozenset[str]:
    """The words behind the verb that put the statement on a scale: the "arson" of "was arson"."""
    predicate = predicate_of(side)
    if predicate is None:
        return frozenset()
    verb = predicate.partition("_")[0]
    placing = (word for word in _words_behind(side, predicate) if places_of(f"{verb}_{word}"))
    return frozenset(term for word in placing for term in text_terms(word))


def _words_behind(side: ClaimInContext, predicate: str) -> Iterator[str]:
    """The words soon behind the verb, in lower case; a preposition only right behind it."""
    words = [word.lower() for word in tokens(content_of(side))]
    if predicate == "be" and "there" in words[:2] and not listed("opposites", "asking").isdisjoint(words):
        return  # "there is no doubt who is responsible"
    forms = {*verb_forms(predicate.partition("_")[0]), *(_BE if predicate.startswith("be") else ())}
    at = next((at for at, word in enumerate(words) if word in forms), None)
    if at is not None:
        yield from (word for word in words[at + 1 : at + 1 + _BEHIND] if word not in function_words())
        yield from words[at + 1 : at + 2]


_BEHIND = 7
"""How far behind its verb a word can belong to it: "took full control of", "seized the small eastern town of"."""
_BE = ("is", "are", "was", "were", "been", "being", "'s", "’s")


@lru_cache(maxsize=1)
def _denied_plan() -> re.Pattern[str]:
    return re.compile(
        rf"\bno (?:\w+ )?(?:{'|'.join(sorted(listed('opposites', 'plans')))}) (?:to|of) (\w+)", re.IGNORECASE
    )
