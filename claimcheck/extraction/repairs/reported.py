"""What the parser hangs from the wrong clause around a verb of saying: who speaks, what is told, what is denied."""

from __future__ import annotations

from claimcheck.extraction.repairs.parse import Parse, kids_near, subject_before
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.sources import is_source_noun

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OF_SPEAKER = frozenset({"it", "he", "she", "they"})
_PARTED = frozenset({"list", "parataxis", "appos", "conj", "dep"})
"""How the parser hangs from a clause what stands behind the next one's verb."""
_REACH = 16
"""Tokens from a participle to one that goes on with it, at the most."""


def make_verb(parse: Parse, token: int) -> None:
    """Make the verb of what the parser takes for a cry behind an aside: "Police, however, say six died"."""
    told = any(i > token and parse.dep[i] == "ccomp" for i in kids_near(parse, token))
    if parse.tag[token] == "UH" and told and subject_before(parse, token) is not None:
        parse.tag[token], parse.pos[token] = "VBP", "VERB"


def make_role(parse: Parse, verb: int) -> None:
    """Make a part of the speaker's name of the bare verb before it: "45 had died but aid workers put" helps nobody."""
    speaker = subject_before(parse, verb)
    role = verb if speaker is None else speaker - 1
    if speaker is None or role < 1 or parse.tag[role] != "VB" or parse.dep[role] != "conj":
        return
    above = parse.head[role]
    alone = parse.pos[role - 1] == "CCONJ" and parse.head[verb] == above and parse.tag[above] != "VB"
    if alone and parse.tag[speaker] == "NNS" and is_source_noun(parse.lower[speaker]):
        parse.head[verb], parse.dep[verb] = above, "conj"
        parse.head[role - 1] = verb
        parse.head[role], parse.dep[role], parse.tag[role], parse.pos[role] = speaker, "compound", "NN", "NOUN"


def make_reported(parse: Parse, verb: int) -> None:
    """Hang what became of some from the verb before them, from which a headline parts them: "; mayor says 2 killed"."""
    figure = verb + 1
    if figure + 1 >= len(parse.head) or parse.tag[verb] not in _FINITE or parse.tag[figure] != "CD":
        return
    counted = parse.head[figure] if parse.dep[figure] == "nummod" else figure
    said = counted + 1
    alone = parse.head[counted] == counted
    parted = counted > verb and (alone or (parse.head[counted] < verb and parse.dep[counted] in _PARTED))
    if not parted or said >= len(parse.head) or parse.head[said] != counted or parse.tag[said] != "VBN":
        return
    if measure_lexicon().is_state(parse.lower[said]) and subject_before(parse, verb) is not None:
        parse.head[said], parse.dep[said] = verb, "ccomp"
        parse.head[counted], parse.dep[counted] = said, "nsubj:pass"


def raise_denial(parse: Parse, verb: int) -> None:
    """Hang a denial from the verb of saying whose statement it goes on with: "X said it had left and denied that".

    Who speaks of himself is the one that denies, and the denial is no part of what he is told to have said.
    """
    told = parse.head[verb]
    said = parse.head[told]
    if parse.dep[verb] != "conj" or parse.dep[told] != "ccomp" or not said < told < verb:
        return
    own, subject = subject_before(parse, verb), subject_before(parse, told)
    if own is not None or subject is None or parse.lower[subject] not in _OF_SPEAKER:
        return
    helped = any(parse.dep[i] in ("aux", "aux:pass", "mark") and i < verb for i in kids_near(parse, verb))
    bare = parse.lower[said] in cue_lexicon().verbs and parse.lower[said + 1 : subject] in ([], ["that"])
    if bare and not helped and parse.tag[verb] in (*_FINITE, "VBN") and subject_before(parse, said) is not None:
        parse.head[verb] = said
        parse.tag[verb] = "VBD" if parse.tag[verb] == "VBN" else parse.tag[verb]


def join_participles(parse: Parse, verb: int) -> None:
    """Hang a second participle from the first: "claimed to have downed two jets and killed 16 men" claims both."""
    kids = kids_near(parse, verb)
    first = next((i for i in kids if i > verb and parse.dep[i] == "xcomp" and parse.tag[i] == "VBN"), None)
    if first is None or not any(parse.lower[i] == "have" for i in kids_near(parse, first)):
        return
    for i in range(first + 1, min(len(parse.head), first + _REACH)):
        if parse.head[i] != verb or parse.dep[i] != "conj" or not parse.lower[i].endswith("ed"):
            continue
        if parse.pos[i - 1] == "CCONJ" and subject_before(parse, i) is None:
            parse.head[i], parse.tag[i] = first, "VBN"
            parse.head[i - 1] = i


def make_complement(parse: Parse, verb: int) -> None:
    """Make what is alleged of the infinitive behind a passive: "is alleged to have stabbed three men" tells no aim."""
    kids = kids_near(parse, verb)
    told = next((i for i in kids if i > verb and parse.dep[i] == "advcl"), None)
    if told is None or parse.lower[verb + 1] != "to" or parse.head[verb + 1] != told:
        return
    if any(parse.dep[i] == "aux:pass" for i in kids):
        parse.dep[told] = "xcomp"
