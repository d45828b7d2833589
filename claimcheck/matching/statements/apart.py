"""Whether two statements are told of other parties, places or times, whatever they say of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from claimcheck.claim import Argument
from claimcheck.lexicon.alike import class_of_thing
from claimcheck.lexicon.loader import listed, load_toml
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.sources import source_lexicon
from claimcheck.matching.profile import ClaimInContext
from claimcheck.matching.profile.words import countries, days_and_months, function_words, tokens, years
from claimcheck.matching.statements.parties import (
    Parties,
    agents_of,
    content_of,
    patients_of,
    places_of,
    refused_by,
    text_terms,
)

CORE = frozenset({"agent", "patient", "possessor", "measure"})
"""Roles that are compared by themselves; all others are prepositions."""


def meet(left: Parties | None, right: Parties | None) -> bool:
    """Whether both are told, and have something in common."""
    return left is not None and right is not None and not left.isdisjoint(right)


def are_others(left: Parties | None, right: Parties | None) -> bool:
    """Whether both are told, and have nothing in common."""
    return left is not None and right is not None and left.isdisjoint(right)


def are_of_others(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether the two are told of other parties, places or days; what crashed may well have been shot down."""
    if are_elsewhere(a, b) or are_at_other_times(a, b):
        return True
    if meet(agents_of(a), patients_of(b)) or meet(agents_of(b), patients_of(a)):
        # The deputy who was sacked is not the minister who resigned.
        crossed = ((_only(a, "agent"), _only(b, "patient")), (_only(a, "patient"), _only(b, "agent")))
        return any(_are_set_apart(one, other) for one, other in crossed)
    found = all((side.claim.predicate or "").partition("_")[0] in listed("opposites", "finding") for side in (a, b))
    if any(are_others(read(a), read(b)) for read in ((patients_of,) if found else (agents_of, patients_of))):
        return True
    return name_others(a, b)


def are_elsewhere(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both statements tell where, and neither place holds the other."""
    left, right = places_of(a), places_of(b)
    return bool(left and right) and left[0] not in right and right[0] not in left


def are_at_other_times(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both statements tell when, and not of one time: by weekdays, months, years, parts of the day, or days."""
    left, right = content_of(a), content_of(b)
    if any(
        _differ(read(left), read(right))
        for read in (_days_and_months, _parts_of_day, lambda text: frozenset(map(str, years(text))))
    ):
        return True
    first, second = _own_days(a), _own_days(b)
    if first is None or second is None or first[2] == second[2]:
        return False  # "tonight" in two papers of two days may be one quotation
    day, other = a.profile.published, b.profile.published
    between = 0 if day is None or other is None else abs((day - other).days)
    return max((second[0] - first[1]).days, (first[0] - second[1]).days) > between


def _differ(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and left.isdisjoint(right)


def _days_and_months(text: str) -> frozenset[str]:
    """The days that are told, those of a weekend among them."""
    return days_and_months(text) | (_WEEKEND if "weekend" in text.lower() else frozenset())


_WEEKEND = frozenset({"sat", "sun"})


def _parts_of_day(text: str) -> frozenset[str]:
    words = set(text.lower().split())
    return frozenset(name for name, told in load_toml("opposites")["day"].items() if not words.isdisjoint(told))


def _own_days(side: ClaimInContext) -> tuple[date, date, str] | None:
    """The first and the last of the days that the statement itself names, within which it happens, and the words."""
    time = side.claim.time
    if time is None or time.span is None or time.relation != "on" or time.start is None or time.end is None:
        return None
    first, last = time.span
    inside = any(start <= first and last <= end for start, end in side.claim.content)
    return (time.start, time.end, time.text.lower()) if inside else None


def swap_roles(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether who does it in the one suffers it in the other: "Porto beat Braga", "Porto was beaten".

    Two who meet do so whoever is named first.
    """
    if listed("opposites", "mutual") & {a.claim.predicate, b.claim.predicate}:
        return False
    return any(
        meet(_told_as(one, "agent"), _told_as(other, "patient"))
        and not meet(_told_as(one, "agent"), _told_as(other, "agent"))
        and are_others(_told_as(one, "patient"), _told_as(other, "patient"))
        for one, other in ((a, b), (b, a))
    )


def _told_as(side: ClaimInContext, role: str) -> Parties | None:
    """The words of who takes part in the role, without the countries of towns: two clubs may be of one."""
    told = [argument for argument in side.claim.event.arguments if argument.role == role]
    texts = [f"{argument.text} {argument.name or ''}" for argument in told]
    if side.claim.sources and not listed("opposites", "own").isdisjoint(argument.text.lower() for argument in told):
        texts.append(side.claim.sources[-1].name or "")
    return frozenset(term for text in texts for term in text_terms(text)) or None


def do_to_themselves(side: ClaimInContext) -> bool:
    """ "Had shot herself": who does it suffers it."""
    told = (argument.text.lower() for argument in side.claim.event.arguments if argument.role == "patient")
    return any(text.endswith(("self", "selves")) for text in told)


def name_others(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both tell with one noun who does it, or to what, and mean two: "Norvian guards", "Selvan guards"."""
    return _are_of_two_speakers(a, b) or any(
        _are_namesakes(a, b, role)
        or _are_set_apart(*(_told_or_refused(side, role) for side in (a, b)))
        or any(_call_differently(a, b, role, read) for read in (_names_in, _owners_in))
        for role in ("agent", "patient")
    )


def call_agents_differently(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both tell with one noun who does it, and each with a word of its own: "a rebel rocket", "an army rocket".

    These may be two words for one: it takes more to say that the two contradict each other.
    """
    return _call_differently(a, b, "agent", _words_before)


def name_other_agents(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether both tell with one noun who does it, by other names: "Norvian guards", "Selvan guards"."""
    return any(_call_differently(a, b, "agent", read) for read in (_names_in, _owners_in))


def name_other_things(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether it is done to two things: "the north of the town", "the south of the town"."""
    named = any(_call_differently(a, b, "patient", read) for read in (_names_in, _owners_in))
    return named or _are_set_apart(_only(a, "patient"), _only(b, "patient"))


def name_other_sides(a: ClaimInContext, b: ClaimInContext) -> bool:
    """The same, where both words are of a side that nobody else is called by: not "government troops"."""
    sides = [_only(side, "agent") for side in (a, b)]
    unnamed = {term for word in listed("opposites", "unnamed_sides") for term in text_terms(word)}
    named = all(side is not None and unnamed.isdisjoint(_words_before(side)) for side in sides)
    return named and call_agents_differently(a, b)


def _call_differently(
    a: ClaimInContext, b: ClaimInContext, role: str, read: Callable[[Argument], frozenset[str]]
) -> bool:
    one, other = _only(a, role), _only(b, role)
    if one is None or other is None or class_of_thing(one.head) != class_of_thing(other.head):
        return False
    return _differ(read(one), read(other))


def _only(side: ClaimInContext, role: str) -> Argument | None:
    """Who takes part in the role, where it is one."""
    found = [argument for argument in side.claim.event.arguments if argument.role == role]
    return found[0] if len(found) == 1 else None


def _words_before(argument: Argument) -> frozenset[str]:
    """The words before the noun that say which are meant; none where the noun is a name."""
    words = tokens(argument.text)
    at = next((at for at, word in enumerate(words) if text_terms(word) == text_terms(argument.head)), None)
    return frozenset() if at is None or words[at][0].isupper() else frozenset(text_terms(" ".join(words[:at])))


def _names_in(argument: Argument) -> frozenset[str]:
    """The words of the names in a phrase; its first word only opens it where it is an article."""
    return frozenset(term for name in _NAME.findall(argument.text) for term in text_terms(name))


def _are_namesakes(a: ClaimInContext, b: ClaimInContext, role: str) -> bool:
    """Whether the two are called by one last name, and by two first names: "Ann Roe", "Beth Roe"."""
    one, other = _only(a, role), _only(b, role)
    if one is None or other is None:
        return False
    left, right = _NAME.findall(one.text)[-1:], _NAME.findall(other.text)[-1:]
    if not left or not right or left[0].split()[-1] != right[0].split()[-1]:
        return False
    titles = source_lexicon().titles
    first, second = ({w.lower() for w in name[0].split()[:-1]} - titles - function_words() for name in (left, right))
    return _differ(frozenset(first), frozenset(second))


def _owners_in(argument: Argument) -> frozenset[str]:
    """The words of whose it is: "the mediator's offer"."""
    return frozenset(term for owner in _OWNER.findall(argument.text) for term in text_terms(" ".join(owner)))


_NAME = re.compile(r"(?:^(?!(?:The|An?|His|Her|Its|Their|No|All|Some)\b)|(?<=\s))[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
_OWNER = re.compile(r"([\w-]+)['’]s\b|(\w+s)['’](?=\s)")


def _are_set_apart(one: Argument | None, other: Argument | None) -> bool:
    """Whether words set the two apart of which a thing has one: "the northern crossing", "the southern crossing".

    A rank does so alone: what the deputy minister did, the minister did not. So do two purposes or owners behind one
    preposition: "the drug for adults", "the drug for children".
    """
    if one is None or other is None:
        return False
    if one.head == other.head and any(
        _differ(*(_told_behind(x.text, word) for x in (one, other))) for word in _NARROWING
    ):
        return True
    if _is_part_of(one, other) or _is_part_of(other, one):
        return True
    left, right = (_until_noun(argument) for argument in (one, other))
    kinds = load_toml("opposites")["kinds"]
    if any(_differ(left & frozenset(words), right & frozenset(words)) for words in kinds.values()):
        return True
    ranks = listed("opposites", "ranks")
    return one.head == other.head and left & ranks != right & ranks


def _told_or_refused(side: ClaimInContext, role: str) -> Argument | None:
    """Who takes part in the role; what somebody turned down is the whole of the statement: "rejected the drug"."""
    if role != "patient" or refused_by(side) is None:
        return _only(side, role)
    text = content_of(side)
    return Argument(role, text, singularize(_head_of(text)), side.claim.span)


def _head_of(text: str) -> str:
    """The last word before the first preposition: the "drug" of "the drug for children"."""
    return re.split(r" (?:for|against|with|of|in|to|by|from|on|at)\b", text.lower())[0].split()[-1]


_NARROWING = ("for", "against", "with")
"""Prepositions behind a noun that say which is meant."""


def _is_part_of(part: Argument, whole: Argument) -> bool:
    """Whether the one is told as a part of the other: "the east wing of the hospital", "the hospital"."""
    found = _OF.search(part.text)
    return found is not None and part.head != whole.head and singularize(found[1].lower()) == whole.head


_OF = re.compile(r"\sof (?:the|this|its|his|her|their) ([a-z][\w-]*)$")


def _told_behind(text: str, preposition: str) -> frozenset[str]:
    return frozenset(text_terms(text.partition(f" {preposition} ")[2]))


def _until_noun(argument: Argument) -> frozenset[str]:
    """The words up to the noun itself, and those right behind it: "the north of the town"."""
    words = argument.text.lower().replace("-", " ").split()
    at = next((at for at, word in enumerate(words) if text_terms(word) == text_terms(argument.head)), len(words))
    return frozenset(words[: at + 1])


def _are_of_two_speakers(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether two countries each speak of their own: "Norvia said its troops had left", "Selva said its troops had"."""
    told = [_countries_of_own(side) for side in (a, b)]
    return _differ(*told)


def _countries_of_own(side: ClaimInContext) -> frozenset[str]:
    own = listed("opposites", "own")
    for role in ("agent", "patient"):
        argument = _only(side, role)
        if argument is not None and argument.text.lower().split()[0] in own and argument.name is None:
            return countries(side.claim.sources[-1].name or "") if side.claim.sources else frozenset()
    return frozenset()
