"""Verbs in the past that the parser takes for participles: "officials said the delegates MET in Orla"."""

from __future__ import annotations

from claimcheck.extraction.repairs.parse import Parse, climb, hangs_from, kids_near, subject_before
from claimcheck.lexicon.cues import CueWord, cue_lexicon

_PAST = frozenset({"VBN", "VBD"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM", "PART", "ADP", "CCONJ"})
_REACH = 10
"""Tokens of the subject between a verb of saying and the verb of what is said, at the most."""


def make_told(parse: Parse, cue: int, word: CueWord) -> None:
    """Make a clause of what is said, where the parser sees a noun with a participle and no verb at all.

    What is announced or reported may well be a thing: "announced measures aimed at the poor".
    """
    takes_noun = not word.frames.isdisjoint({"object", "quote"}) and word.base != "say"
    if (takes_noun and parse.lower[cue + 1 : cue + 2] != ["that"]) or parse.pos[cue + 1 : cue + 2] == ["ADP"]:
        return
    kids = kids_near(parse, cue)
    if any(i > cue and parse.dep[i] == "ccomp" and _is_clause(parse, i) for i in kids):
        return
    start = cue + 1 + (parse.lower[cue + 1 : cue + 2] == ["that"])
    verb = _past_behind(parse, cue, start)
    if verb is None:
        return
    taken = parse.head[verb] if parse.dep[verb] == "amod" else None
    subject = verb - 1 if taken is not None else parse.head[verb]
    if parse.tag[subject] not in ("NN", "NNS", "NNP", "NNPS") or not start <= subject < verb:
        return
    if hangs_from(parse, cue, subject):
        return
    _hang_clause(parse, cue, subject, verb, taken)


def _is_clause(parse: Parse, token: int) -> bool:
    return any(parse.dep[i] in ("nsubj", "nsubj:pass", "cop", "aux") for i in kids_near(parse, token))


def _past_behind(parse: Parse, cue: int, start: int) -> int | None:
    """The participle right behind the noun phrase that opens what is said, where no verb follows it."""
    for at in range(start, min(start + _REACH, len(parse.head))):
        if parse.tag[at] in _PAST and parse.dep[at] in ("acl", "amod") and at > start:
            helped = any(parse.dep[i].startswith("aux") for i in kids_near(parse, at))
            return None if helped or not hangs_from(parse, at, cue) or _has_verb(parse, at, cue) else at
        if parse.pos[at] not in _NAMING:
            return None
    return None


def _has_verb(parse: Parse, verb: int, cue: int) -> bool:
    """Whether the sentence goes on with a verb that what is said can have: "said the men held there were freed"."""
    for at in range(verb + 1, min(verb + 3 * _REACH, len(parse.head))):
        if parse.lower[at] in (".", "!", "?", ";"):
            return False
        if parse.tag[at] in _FINITE and parse.dep[at] not in ("acl", "acl:relcl", "advcl", "amod"):
            head = parse.head[at] if parse.dep[at].startswith(("aux", "cop")) else at
            if head == cue or parse.dep[head] not in ("acl:relcl", "advcl"):
                return True
    return False


def _hang_clause(parse: Parse, cue: int, subject: int, verb: int, taken: int | None) -> None:
    """Hang the verb from the cue, and from the verb who does it and what it is done to."""
    top = subject if taken is None else taken
    for above in climb(parse, top):
        if above <= cue:
            break
        top = above
    stray = [
        i for i in range(cue + 1, min(verb + 2 * _REACH, len(parse.head))) if parse.head[i] in (subject, taken, top)
    ]
    parse.head[verb], parse.dep[verb], parse.pos[verb], parse.tag[verb] = cue, "ccomp", "VERB", "VBD"
    parse.head[subject], parse.dep[subject] = verb, "nsubj"
    for i in stray:
        if i in (verb, subject):
            continue
        if i < subject:
            parse.head[i] = subject
        elif i > verb and i != taken and (taken is None or i > taken) and parse.head[i] == subject:
            parse.head[i] = verb
            parse.dep[i] = "obl" if parse.dep[i] == "nmod" else parse.dep[i]
    if taken is None:
        return
    parse.head[taken], parse.dep[taken] = verb, "obj"
    for i in stray:
        if i > taken and parse.head[i] == taken and parse.dep[i] == "nmod" and _has_by(parse, taken, i):
            parse.head[i], parse.dep[i] = verb, "obl"  # "lowered the price by 12%"


def _has_by(parse: Parse, start: int, noun: int) -> bool:
    return any(parse.head[i] == noun and parse.lower[i] == "by" for i in range(start + 1, noun))


def free_past(parse: Parse) -> None:
    """Hang from a verb with a subject the object that the parser makes it an attribute of: "the army lost control"."""
    for verb in range(1, len(parse.head)):
        noun = parse.head[verb]
        if parse.tag[verb] != "VBD" or parse.dep[verb] != "amod" or noun <= verb or parse.pos[noun] != "NOUN":
            continue
        subject = subject_before(parse, verb)
        if subject is None or parse.lower[verb] in cue_lexicon().verbs:
            continue
        kids = kids_near(parse, noun)
        if any(parse.dep[i] in ("cop", "nsubj", "nsubj:pass") for i in kids):
            continue
        root = parse.head[noun] == noun
        parse.head[verb], parse.dep[verb] = (verb if root else parse.head[noun]), parse.dep[noun]
        parse.pos[verb] = "VERB"
        parse.head[noun], parse.dep[noun] = verb, "obj"
        for i in kids:
            if i < verb or parse.dep[i] == "punct":
                parse.head[i] = verb
