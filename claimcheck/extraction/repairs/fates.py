"""What became of some, and of others, which the parser tells of all: "ten people died and 31 WERE HURT".

Behind a bare count it takes what is told first for a clause of those counted, or makes both counts one subject.
"""

from __future__ import annotations

from claimcheck.extraction.repairs.parse import Parse
from claimcheck.lexicon.measures import measure_lexicon

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_TOLD = frozenset({"conj", "ccomp", "xcomp", "advcl", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_OF_THEM = frozenset({"whom", "them", "which", "these"})
_REACH = 12
"""Words from a count to the verb that tells of it, at the most."""


def part_fates(parse: Parse) -> None:
    """Give each count the verb that stands right behind it, and the one before what it told of before."""
    for count in range(1, len(parse.head) - 1):
        if parse.tag[count] != "CD" or parse.dep[count] not in ("conj", "appos"):
            continue
        first = _verb_behind(parse, count)
        verb = None if first is None else _main_verb(parse, first)
        if first is None or verb is None:
            continue
        if parse.dep[count] == "appos" or _is_of_them(parse, count):
            _part_from_whole(parse, count, verb)
        elif parse.pos[count - 1] == "CCONJ" or parse.tag[count - 1] in ("DT", "JJS", "RB", "IN"):
            _part_counts(parse, count, first, verb)


def _verb_behind(parse: Parse, count: int) -> int | None:
    """The finite verb or auxiliary right behind a count, its "of them" and adverbs passed over."""
    at = count + 1
    if at + 1 < len(parse.head) and parse.lower[at] == "of" and parse.lower[at + 1] in _OF_THEM:
        at += 2
    while at + 1 < len(parse.head) and parse.pos[at] == "ADV":
        at += 1
    if at >= len(parse.head):
        return None  # a text that breaks off behind "three of them"
    return at if parse.tag[at] in _FINITE or (_acts(parse.lower[at]) and parse.tag[at] == "VBN") else None


def _main_verb(parse: Parse, first: int) -> int | None:
    """The verb that the first of a clause's verbs is the auxiliary of, or that verb itself, if it takes no object."""
    verb = parse.head[first] if parse.dep[first] in _HELPS else first
    near = first <= verb < first + _REACH
    taken = any(parse.head[i] == verb and parse.dep[i] == "obj" for i in range(first, min(len(parse.head), verb + 6)))
    return verb if near and not taken else None


def _is_of_them(parse: Parse, count: int) -> bool:
    behind = parse.lower[count + 1 : count + 3]
    return behind[:1] == ["of"] and behind[-1] in _OF_THEM


def _part_counts(parse: Parse, count: int, first: int, verb: int) -> None:
    """Part two counts of which each has its verb: the first before "and", the second behind it."""
    head, dep, tag = parse.head, parse.dep, parse.tag
    above = head[count]
    noun = head[above]
    if dep[above] == "acl" and parse.pos[above] == "VERB" and head[noun] == verb and dep[noun] in _SUBJECTS:
        # "ten people died and 31 were hurt", where "died" was taken for a clause of the people
        head[above], dep[above] = (above if head[verb] == verb else head[verb]), dep[verb]
        tag[above] = "VBD"
        head[noun], dep[noun] = above, "nsubj"
        _go_on(parse, count, first, verb, above)
    elif parse.pos[above] in ("NOUN", "NUM") and (before := _taker(parse, above, verb)) is not None:
        head[above], dep[above] = before, "obj"  # "killed ten people and 31 are missing"
        _go_on(parse, count, first, verb, before)
    elif parse.pos[above] == "VERB" and first == verb and head[verb] == above and dep[verb] in (*_TOLD, "acl"):
        _go_on(parse, count, first, verb, above)  # "two boats sank and nine drowned"


def _part_from_whole(parse: Parse, count: int, verb: int) -> None:
    """Give a part its verb, and the whole the one before it: "wounded nine people, three of whom died"."""
    head, dep, tag = parse.head, parse.dep, parse.tag
    whole = head[count]
    if not _is_of_them(parse, count) or whole > count or verb < count:
        return
    before = _taker(parse, whole, verb)
    doer = head[whole]
    if before is None and dep[whole] == "appos" and head[doer] == verb and dep[doer] in _SUBJECTS:
        # "Monday's attack wounded nine people", of people that an attack is
        before = next((i for i in range(doer + 1, whole) if head[i] == whole and tag[i] in ("VBN", "VBD")), None)
        if before is not None:
            head[before], dep[before] = (before if head[verb] == verb else head[verb]), dep[verb]
            head[doer], dep[doer] = before, "nsubj"
            tag[before], parse.pos[before] = "VBD", "VERB"
    if before is not None:
        head[whole], dep[whole] = before, "obj"
        _go_on(parse, count, verb, verb, before)


def _taker(parse: Parse, noun: int, verb: int) -> int | None:
    """The verb before a noun whose object it is, or would be but for the verb behind, with which that one goes on."""
    head, dep = parse.head, parse.dep
    if dep[noun] == "obj" and head[noun] < noun and verb != head[noun]:
        return head[noun] if head[verb] == head[noun] and dep[verb] in _TOLD else None
    before = head[verb]
    if dep[noun] not in _SUBJECTS or head[noun] != verb or before > noun or parse.pos[before] != "VERB":
        return None
    lexicon = measure_lexicon()
    harms = lexicon.of_verb(lexicon.base.get(parse.lower[before], ""), "count") is not None
    return before if dep[verb] == "conj" or (harms and dep[verb] in _TOLD) else None


def _go_on(parse: Parse, count: int, first: int, verb: int, before: int) -> None:
    """Make the count the subject of its verb, with which the sentence goes on behind the verb before."""
    head, dep = parse.head, parse.dep
    passive = any(head[i] == verb and dep[i] == "aux:pass" for i in range(first, verb))
    head[verb], dep[verb] = before, "conj"
    parse.tag[verb] = "VBD" if first == verb and parse.tag[verb] == "VBN" else parse.tag[verb]
    head[count], dep[count] = verb, "nsubj:pass" if passive else "nsubj"
    for i in range(before + 1, count):
        if head[i] == count and dep[i] == "cc":
            head[i] = verb


def tell_fates(parse: Parse) -> None:
    """Make a clause of its own of what became of people: "three of the 45 on board SURVIVED, police said".

    The parser takes it for a modifier of those people, of whom it makes the speakers; or for something done to them.
    """
    head, dep, tag = parse.head, parse.dep, parse.tag
    for verb in (i for i, word in enumerate(parse.lower) if i and _acts(word) and tag[i] in ("VBD", "VBN")):
        noun = head[verb]
        said = head[noun]
        if dep[verb] in ("acl", "nmod") and noun < verb < said and dep[noun] in (*_SUBJECTS, "advmod", "ccomp"):
            if tag[said] in _FINITE and any(dep[i] in _SUBJECTS and head[i] == said for i in range(verb + 1, said)):
                head[verb], dep[verb], tag[verb], parse.pos[verb] = said, "ccomp", "VBD", "VERB"
                head[noun], dep[noun] = verb, "nsubj"
                _free_place(parse, verb, noun)
        elif not any(head[i] == verb and dep[i] in _HELPS for i in range(max(0, verb - _REACH), verb)):
            for i in range(max(0, verb - _REACH), verb):
                dep[i] = "nsubj" if head[i] == verb and dep[i] == "nsubj:pass" else dep[i]


def _free_place(parse: Parse, verb: int, noun: int) -> None:
    """Hang from those told of the "on board" or "aboard" that the parser hung from what became of them."""
    for i in range(noun + 1, verb):
        if parse.head[i] == verb and parse.dep[i] in ("case", "fixed"):
            parse.head[i], parse.dep[i] = noun, "advmod"


def _acts(word: str) -> bool:
    lexicon = measure_lexicon()
    base = lexicon.base.get(word, "")
    return (base, "count") in lexicon.subject_verbs and (base, "count") not in lexicon.verbs
