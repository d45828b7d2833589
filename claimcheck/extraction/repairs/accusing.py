"""Accusations and rulings that the parser takes apart: who accuses whom of what, and what a court finds unlawful."""

from __future__ import annotations

from claimcheck.extraction.repairs.parse import Parse, hangs_from, kids_near, subject_before
from claimcheck.lexicon.cues import CueWord, cue_lexicon
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.sources import is_source_noun

_PAST = frozenset({"VBN", "VBD"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART", "ADP", "PRON", "ADV"})
_REACH = 10
"""Tokens of what is ruled on, at the most."""


def make_accuser(parse: Parse, verb: int) -> None:
    """Make the subject of a bare noun before an accusation: "Prosecutors accused Roe of fraud" is no noun phrase."""
    noun = parse.head[verb]
    bare = parse.tag[verb] in _PAST and parse.dep[verb] == "acl" and noun == verb - 1 and parse.head[noun] == noun
    if not bare or not is_source_noun(parse.lower[noun]) or subject_before(parse, verb) is not None:
        return
    kids = kids_near(parse, verb)
    if any(parse.dep[i].startswith("aux") for i in kids) or not any(i > verb and parse.dep[i] == "obj" for i in kids):
        return
    for i in kids_near(parse, noun):
        if i > verb:
            parse.head[i] = verb
    parse.head[verb], parse.dep[verb], parse.pos[verb], parse.tag[verb] = verb, "ROOT", "VERB", "VBD"
    parse.head[noun], parse.dep[noun] = verb, "nsubj"


def make_gerund(parse: Parse, verb: int) -> None:
    """Make a verb of the gerund that is taken for a part of its object: "of shelling Orla", "denied shelling it"."""
    start = next(
        (i for i in range(verb + 1, min(verb + _REACH, len(parse.head))) if parse.lower[i] in ("of", "for")), verb
    )
    deed = start + 1 + (parse.lower[start + 1 : start + 2] == ["having"])
    if deed >= len(parse.head) or parse.dep[deed] not in ("amod", "compound"):
        return
    noun = parse.head[deed]
    if not deed < noun <= deed + 3 or parse.pos[noun] not in ("NOUN", "PROPN") or noun == parse.head[noun]:
        return
    if not (parse.lower[deed].endswith("ing") if deed == start + 1 else parse.tag[deed] in _PAST):
        return
    above = parse.head[noun]
    if start <= above < deed and above != verb:
        return
    parse.head[deed], parse.pos[deed] = above, "VERB"
    parse.tag[deed] = "VBG" if deed == start + 1 else "VBN"
    parse.dep[deed] = "xcomp" if start == verb else "advcl"
    parse.head[noun], parse.dep[noun] = deed, "obj"
    for i in range(start + (start != verb), deed):
        if i != verb:
            parse.head[i], parse.dep[i] = deed, "aux" if parse.lower[i] == "having" else "mark"


def make_charge(parse: Parse, verb: int, word: CueWord) -> None:
    """Hang from the verb what the parser hangs from the accuser: "was accused by the army of shelling the town"."""
    accuser = next((i for i in kids_near(parse, verb) if i > verb and parse.dep[i] == "obl:agent"), None)
    if accuser is None:
        return
    for deed in kids_near(parse, accuser):
        first = next((i for i in range(accuser + 1, deed) if parse.head[i] == deed), deed)
        if deed > accuser and f"{word.base}_{parse.lower[first]}" in event_lexicon().accusing:
            parse.head[deed], parse.dep[deed] = verb, "advcl" if parse.pos[deed] == "VERB" else "obl"


def make_ruling(parse: Parse, verb: int, word: CueWord) -> None:
    """Make a clause of a thing and what a court calls it: "found the ban unlawful", "declared the election void"."""
    if word.base not in cue_lexicon().ruling:
        return
    for at in range(verb + 1, min(verb + _REACH, len(parse.head))):
        if parse.lower[at] in cue_lexicon().rulings and at > verb + 1:
            if not any(hangs_from(parse, verb, i) for i in range(verb + 1, at + 1)):
                _make_clause(parse, verb, at)
            return
        if parse.pos[at] not in _NAMING:
            return


def _make_clause(parse: Parse, verb: int, ruled: int) -> None:
    thing = ruled - 1
    while parse.pos[thing] in ("ADV", "PART") and thing > verb + 1:
        parse.head[thing], parse.dep[thing] = ruled, "advmod"  # "found the skipper NOT guilty"
        thing -= 1
    while parse.dep[thing] in ("compound", "flat", "case", "nmod", "nummod") and verb < parse.head[thing] < thing:
        thing = parse.head[thing]
    for i in range(verb + 1, ruled):
        of_ruling = parse.head[i] == ruled and i > thing
        if i != thing and not of_ruling and not verb < parse.head[i] < ruled:
            parse.head[i] = thing
    parse.head[thing], parse.dep[thing] = ruled, "nsubj"
    parse.head[ruled], parse.dep[ruled], parse.pos[ruled], parse.tag[ruled] = verb, "ccomp", "ADJ", "JJ"


def make_plea(parse: Parse, verb: int, word: CueWord) -> None:
    """Make a state of what somebody pleads: "pleaded guilty to fraud"."""
    plea = verb + 1 + (parse.lower[verb + 1 : verb + 2] == ["not"])
    if word.base != "plead" or parse.lower[plea : plea + 1] not in (["guilty"], ["innocent"]):
        return
    if hangs_from(parse, verb, plea) or hangs_from(parse, verb, plea - 1):
        return
    parse.head[plea], parse.dep[plea], parse.pos[plea], parse.tag[plea] = verb, "xcomp", "ADJ", "JJ"
    if plea > verb + 1:
        parse.head[plea - 1], parse.dep[plea - 1] = plea, "advmod"
