"""Whether one statement says that what another says is not so; statements that ask or demand say neither.

Who denies a thing denies no more than it: "we did not use gas" leaves open that gas was used. So a denial contradicts
only what would make the denied true (monotonicity under negation: van Benthem, Essays in Logical Semantics, 1986).
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from claimcheck.claim import Argument, Origin, Polarity, Source
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.verbs import known_verbs
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import days_and_months, tokens
from claimcheck.matching.statements.apart import (
    CORE,
    are_at_other_times,
    are_elsewhere,
    are_of_others,
    are_others,
    meet,
    name_other_sides,
    name_other_things,
    name_others,
)
from claimcheck.matching.statements.deeds import tells_deed_itself
from claimcheck.matching.statements.parties import (
    Parties,
    agents_of,
    content_of,
    name_parties,
    patients_of,
    places_of,
    refused_by,
    terms_of,
    text_terms,
)
from claimcheck.matching.statements.predicates import (
    Predicates,
    meet_contested,
    predicate_of,
    presupposes,
    relate_predicates,
    tell_of_moves,
)


def denies(side: ClaimInContext) -> bool:
    """Whether the source says that the content is not so: it denies it, or the statement is negated.

    Who denies what another claims does so as if he denied it himself; a denial denied affirms.
    """
    outer = sum(source.stance in listed("opposites", "denying") for source in side.claim.sources[:-1])
    inner = side.claim.stance in listed("opposites", "denying") or side.claim.polarity is Polarity.NEGATED
    if _calls_untrue(side):
        inner = not inner
    inner = inner and refused_by(side) is None
    return (outer + inner) % 2 == 1


def _calls_untrue(side: ClaimInContext) -> bool:
    """Whether it is its predicate alone that denies the statement: "the claim is false" tells what "fake" tells."""
    words, told = modality_lexicon(), side.claim.event.arguments
    predicate = side.claim.predicate or ""
    named = predicate == "be" and not words.untrue.isdisjoint(content_of(side).lower().split())  # "is a fake"
    if not named and predicate.removeprefix("be_") not in words.untrue:
        return False
    claims = words.untrue_nouns | {"it", "this", "that", "they", "these", "those"}
    return any(argument.role == "agent" and argument.head in claims for argument in told)


def speakers(side: ClaimInContext) -> tuple[Source, ...]:
    """The sources that stand for what :func:`denies` says: those inside a denial said what is denied."""
    sources = side.claim.sources
    for at, source in enumerate(sources[:-1]):
        if source.stance in listed("opposites", "denying"):
            return sources[: at + 1]
    return sources


def leaves_open(side: ClaimInContext) -> bool:
    """Whether the source says neither that it is so nor that it is not: it asks, demands, offers or refuses it."""
    content = content_of(side)
    words = content.lower().split()
    before = side.profile.article.text[: _start(side)].split()[-1:]
    if any(word.lower() in listed("opposites", "asking") for word in (*words[:1], *before)):
        return True
    if side.claim.predicate in listed("opposites", "spoken_of") and len(terms_of(side)) == 1:
        return True  # "confirmed the report": of what?
    return (
        words[:1] != ["that"]
        and refused_by(side) is None
        and side.claim.predicate in listed("opposites", "demands")
        and agents_of(side) is None
    )


def contradicts(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether what one side denies would have to be true if the other is right; both leave nothing open.

    Only who does it, to what and where are looked at: what else makes a statement narrower is left to the weight of the
    pair. Two that deny nothing but exclude each other say it of the same party.
    """
    if a.sentence.split() == b.sentence.split():
        return False
    if are_at_other_times(a, b) or _are_no_two_pleas(a, b):
        return False
    contested = meet_contested(a, b)
    if contested is not None:
        told = _plain_words(a), _plain_words(b)
        said = _words_of_content(a), _words_of_content(b)
        one_tells_more = any(x <= y and u <= v for (x, y), (u, v) in ((told, said), (told[::-1], said[::-1])))
        # "The army did not do it" leaves open that the rebels did.
        of_another = contested and denies(a) != denies(b) and are_others(agents_of(a), agents_of(b))
        if name_other_things(a, b) or are_others(patients_of(a), patients_of(b)):
            return False
        return not (one_tells_more or of_another or are_elsewhere(a, b))
    if denies(a) == denies(b):
        return not (are_of_others(a, b) or are_two_moves(a, b))
    affirming, denying = (b, a) if denies(a) else (a, b)
    if presupposes(affirming, denying):
        return True
    if relate_predicates(a, b) is Predicates.OTHER:
        return False
    if _denies_less(denying, affirming) or _denies_purpose(denying, affirming):
        return False
    if (
        name_others(affirming, denying)
        or name_other_sides(affirming, denying)
        or _tell_of_other_partners(affirming, denying)
    ):
        return False
    where, denied_where = places_of(affirming), places_of(denying)
    if are_partners(affirming, denying):
        where = ()  # "held talks with Selva" is told by who "held no talks with Norvia"
    if where and denied_where and denied_where[0] not in where:
        return False
    named = _names_patient(affirming) and _names_patient(denying)
    of_another = named and are_others(patients_of(affirming), patients_of(denying))
    if tells_deed_itself(denying.claim):
        parties = (agents_of(affirming) or frozenset()) | (patients_of(affirming) or frozenset())
        return are_partners(affirming, denying) or not are_others(parties or None, patients_of(denying))
    denied = agents_of(denying)
    if denied is None or meet(agents_of(affirming), denied):
        return not of_another
    if agents_of(affirming) is None and meet(patients_of(affirming), denied):
        return True  # "Norvian troops had been sent" is denied by who denies that Norvia sent troops
    # "No oil was leaking from the tanker" denies that the tanker was leaking oil.
    return patients_of(denying) is None and meet(patients_of(affirming), denied)


_PLEA = "plead"


def _are_no_two_pleas(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether a plea is told, and not another of the same day beside it: a verdict, or a later plea, denies none.

    That of a day which the sentence names is no plea of no day.
    """
    pleas = [any((source.cue or "").startswith(_PLEA) for source in side.claim.sources) for side in (a, b)]
    day, other = a.profile.published, b.profile.published
    apart = day != other and (day is None or other is None or abs((day - other).days) > 1)
    return any(pleas) and (apart or not all(pleas) or _day_told(a) != _day_told(b))


def _day_told(side: ClaimInContext) -> tuple[date | None, date | None] | None:
    """The first and the last day of the time that the statement's own clause names; None where it names none."""
    time = side.claim.time
    return None if time is None or time.origin is not Origin.CLAUSE else (time.start, time.end)


def _names_patient(side: ClaimInContext) -> bool:
    """Whether the statement names to what it is done: no "it", nor the plans of "no plans to close it"."""
    told = [argument.text for argument in side.claim.event.arguments if argument.role == "patient"]
    named = all(text.lower() not in listed("opposites", "pronouns") for text in told)
    return bool(told) and named and predicate_of(side) == side.claim.predicate


def _words_of_content(side: ClaimInContext) -> frozenset[str]:
    return frozenset(map(str.lower, tokens(content_of(side))))


@lru_cache(maxsize=1 << 14)
def _plain_words(side: ClaimInContext) -> frozenset[str]:
    """The words of the sentence but for "reportedly" and the like, which one outlet adds and another leaves out."""
    return frozenset(map(str.lower, tokens(side.sentence))) - cue_lexicon().adverbs.keys()


def tell_other_circumstances(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the two are told with other words behind one preposition: "was in Selvan waters", "in foreign waters"."""
    left, right = (_circumstances(side) for side in (a, b))
    return any(
        left[role] and right[role] and not (left[role] <= right[role] or right[role] <= left[role])
        for role in left.keys() & right.keys()
    )


def _circumstances(side: ClaimInContext) -> dict[str, frozenset[str]]:
    """The words of what stands behind each preposition, days and months left out."""
    found: dict[str, frozenset[str]] = {}
    for argument in side.claim.event.arguments:
        if argument.role not in CORE and not days_and_months(argument.text):
            found[argument.role] = found.get(argument.role, frozenset()) | {*text_terms(argument.text)}
    return found


def _denies_less(denying: ClaimInContext, affirming: ClaimInContext) -> bool:
    """Whether what is denied is narrower by a word the other has not: "not charged with murder" leaves open with what.

    A time or a place is compared as such, and "in the attack" narrows nothing where all tell of it; "in the back" does.
    """
    known = {*text_terms(_joined(affirming.sentence)), *terms_of(affirming)}
    for argument in denying.claim.event.arguments:
        if argument.role == "until":
            return True  # "was not told until Friday": then he was
        if argument.text.lower().split()[0] in listed("opposites", "anybodies"):
            continue  # "did not confess to anything" denies all there is
        known_one = argument.text.lower().split()[0] in listed("opposites", "known")
        if argument.role in CORE or (known_one and argument.head not in listed("opposites", "body")):
            continue
        own = text_terms(_joined(argument.text))
        elsewhere = days_and_months(argument.text) or _is_place(argument, denying)
        if own and known.isdisjoint(own) and not elsewhere:
            return True
    return False


def _denies_purpose(denying: ClaimInContext, affirming: ClaimInContext) -> bool:
    """Whether only the denial tells what for: "denied that he met Roe to discuss the contract"."""
    known = {*text_terms(_joined(affirming.sentence)), *terms_of(affirming)}
    predicate = predicate_of(denying) or ""
    for told in _PURPOSE.findall(content_of(denying)):
        own = text_terms(_joined(told))
        if own and told.split()[0] in known_verbs() and predicate not in told.split() and known.isdisjoint(own):
            return True
    return False


_PURPOSE = re.compile(r"(?<=\w) to ([a-z]+ (?:[\w'’-]+ ?){1,4})")
"""What somebody does a thing for, or is to do: a verb with some of its words."""


def _tell_of_other_partners(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the two tell from whom, with whom or against whom, and of two: "took gifts from the firm"."""
    if are_partners(a, b):
        return False
    left, right = (
        {x.role: frozenset(text_terms(_joined(x.text))) for x in side.claim.event.arguments if x.role in _PARTNERS}
        for side in (a, b)
    )
    unnamed = {term for word in listed("opposites", "unnamed_sides") for term in text_terms(word)}
    return any(
        left[role]
        and right[role]
        and left[role].isdisjoint(right[role])
        and unnamed.isdisjoint(left[role] | right[role])
        for role in left.keys() & right.keys()
    )


def are_partners(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether each tells of the other what both did: "Norvia held talks with Selva", "Selva held none with Norvia"."""
    return meet(_doers(a), _partners(b)) and meet(_doers(b), _partners(a))


def _doers(side: ClaimInContext) -> Parties:
    own = name_parties(side.claim.sources[-1].name or "") if side.claim.sources else frozenset()
    return own | (agents_of(side) or frozenset())


def _partners(side: ClaimInContext) -> Parties:
    told = (x.text for x in side.claim.event.arguments if x.role == "with" or " with " in x.text)
    return frozenset(term for text in told for term in text_terms(text))


_PARTNERS = frozenset({"from", "with", "against", "to", "for"})


def _joined(text: str) -> str:
    """The text with words that one writer joins with a hyphen and another does not in one: "cease-fire"."""
    return text.replace("-", "")


def _is_place(argument: Argument, side: ClaimInContext) -> bool:
    return any(place in argument.text for place in side.claim.places)


PASSING = 10
"""Days between two articles from which on what goes up in the one may well go down in the other."""


def are_two_moves(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two articles that lie apart tell where something went that goes up and down from day to day."""
    first, second = a.profile.published, b.profile.published
    apart = first is not None and second is not None and abs((first - second).days) > PASSING
    return apart and tell_of_moves(a, b)


def _start(side: ClaimInContext) -> int:
    return side.claim.content[0][0] if side.claim.content else side.claim.span[0]
