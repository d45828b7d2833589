"""Clauses with verbs of saying that the parser takes apart: "officials denied reports", "a claim the army rejects"."""

from __future__ import annotations

from claimcheck.extraction.repairs.accusing import make_accuser, make_charge, make_gerund, make_plea, make_ruling
from claimcheck.extraction.repairs.parse import Parse, climb, kids_near, subject_before
from claimcheck.extraction.repairs.past import make_told
from claimcheck.extraction.repairs.reported import (
    join_participles,
    make_complement,
    make_reported,
    make_role,
    make_verb,
    raise_denial,
)
from claimcheck.lexicon.cues import CueWord, cue_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.sources import is_source_noun

_JUDGING = frozenset({"denies", "doubts", "confirms"})
_CALLING = frozenset({"demands", "urges"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
_UNSURE = frozenset({"VB", "VBP", "VBN"})
"""Tags that the verb of an unseen subject may have."""
_OPENERS = frozenset({";", ",", "and", "but", "while", "whereas"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM", "PART"})
_BREAKS = frozenset({",", "—", "–", "--"})
_SHORT = 4
"""Tokens at the most from a verb to the word that calls something untrue."""
_REACH = 8
"""Tokens at the most between the noun of a claim and the verb of who judges it."""


def mend_clauses(parse: Parse) -> None:
    """Mend the parse around every verb of saying, above all around those that deny, doubt or confirm."""
    verbs, untrue = cue_lexicon().verbs, modality_lexicon().untrue_verbs
    for i, word in enumerate(parse.lower):
        cue = verbs.get(word)
        if cue is None:
            continue
        make_verb(parse, i)
        _make_finite(parse, i, cue)
        _make_speaker(parse, i)
        _make_document(parse, i)
        make_role(parse, i)
        if cue.stance in ("accuses", "believes"):
            make_accuser(parse, i)
            make_charge(parse, i, cue)
        if cue.stance in ("accuses", "believes", "denies"):
            make_gerund(parse, i)
        make_ruling(parse, i, cue)
        make_plea(parse, i, cue)
        if "clause" in cue.frames:
            _make_clause(parse, i)
            if "whom" in cue.frames:
                _make_told_clause(parse, i)
            make_reported(parse, i)
            make_told(parse, i, cue)
        _make_asking(parse, i, cue)
        if "infinitive" in cue.frames:
            join_participles(parse, i)
            make_complement(parse, i)
        _make_ascription(parse, i)
        if not (cue.stance in _JUDGING or cue.base in untrue):
            continue
        if parse.tag[i][:2] == "VB":
            raise_denial(parse, i)
            if parse.dep[i] == "amod":
                _make_governor(parse, i)
            _make_active(parse, i)
            _make_giver(parse, i)
        if parse.tag[i][:2] == "VB" or parse.tag[i] == "NNS":
            _make_judgement(parse, i)


def _make_governor(parse: Parse, verb: int) -> None:
    """Hang the noun from the verb that has a subject: "the ministry rejected reports" is no phrase of reports."""
    noun, subject = parse.head[verb], subject_before(parse, verb)
    if noun == verb + 1 and subject is None and subject_before(parse, noun) == verb - 1:
        subject = verb - 1
    if subject is None or noun != verb + 1 or any(parse.dep[i] == "cop" for i in kids_near(parse, noun)):
        return
    if parse.tag[verb] == "VBN":
        parse.tag[verb] = "VBD"
    parse.head[verb] = verb if parse.head[noun] == noun else parse.head[noun]
    parse.dep[verb], parse.pos[verb] = parse.dep[noun], "VERB"
    parse.head[noun], parse.dep[noun] = verb, "obj"
    for kid in kids_near(parse, noun):
        if kid < verb:
            parse.head[kid] = verb


def _make_active(parse: Parse, verb: int) -> None:
    """Make a finite verb of what has an object and thus is no passive: "Officials denied reports that"."""
    if _calls_what_follows(parse, verb):
        noun = parse.head[verb]
        parse.head[verb], parse.dep[verb], parse.tag[verb] = verb, "ROOT", "VBD"
        parse.head[noun], parse.dep[noun] = verb, "nsubj"
        for kid in kids_near(parse, noun):
            if kid > verb:
                parse.head[kid] = verb
        return
    kids = kids_near(parse, verb)
    if parse.tag[verb] != "VBN" or any(parse.dep[i].startswith("aux") for i in kids):
        return
    subject = subject_before(parse, verb)
    taken = next((i for i in kids if i > verb and parse.dep[i] == "obj"), None)
    if subject is not None and taken is not None and parse.lower[taken] in modality_lexicon().untrue_nouns:
        parse.tag[verb], parse.dep[subject] = "VBD", "nsubj"


def _calls_what_follows(parse: Parse, verb: int) -> bool:
    """Whether a participle calls untrue what stands behind it: "Officials dismissed as false claims that"."""
    noun, behind = parse.head[verb], parse.lower[verb + 1 : verb + 1 + _SHORT]
    if parse.tag[verb] != "VBN" or noun != verb - 1 or parse.head[noun] != noun or behind[:1] != ["as"]:
        return False
    claims = modality_lexicon().untrue_nouns.intersection(parse.lower[verb + 2 : verb + _REACH])
    return calls_untrue(parse.lower, verb) and bool(claims)


def _make_giver(parse: Parse, verb: int) -> None:
    """Hang from a claim who makes it, and what it says: "dismissed claims by the rebels that" has no agent."""
    kids = kids_near(parse, verb)
    claim = next((i for i in kids if i > verb and parse.dep[i] == "obj"), None)
    giver = next((i for i in kids if i > verb and parse.dep[i] == "obl:agent"), None)
    if (
        claim is None
        or giver is None
        or parse.lower[claim : claim + 2][1:] != ["by"]
        or subject_before(parse, verb) is None
    ):
        return
    if parse.lower[claim] not in modality_lexicon().untrue_nouns:
        return
    parse.head[giver], parse.dep[giver] = claim, "nmod"
    that = giver + 1
    if parse.lower[that : that + 1] == ["that"] and parse.dep[that] == "mark" and parse.head[parse.head[that]] == giver:
        clause = parse.head[that]
        parse.head[clause], parse.dep[clause] = claim, "acl"


def _make_clause(parse: Parse, verb: int) -> None:
    """Make a clause of a bare figure and its verb: "claimed 20,000 attended", and, of headlines, "say 7 killed"."""
    said = next(
        (i for i in kids_near(parse, verb) if i > verb and parse.dep[i] == "xcomp" and parse.tag[i] == "VBN"), None
    )
    figure = None if said is None else said - 1
    if said is None or figure is None or parse.tag[figure] != "CD" or parse.head[figure] != said:
        return
    parse.dep[said] = "ccomp"
    if measure_lexicon().is_state(parse.lower[said]):
        parse.dep[figure] = "nsubj:pass"
    else:
        parse.dep[figure], parse.tag[said] = "nsubj", "VBD"


def _make_document(parse: Parse, verb: int) -> None:
    """Make a noun of the subject that opens the sentence and is taken for a verb: "Figures from the ministry show"."""
    subject = subject_before(parse, verb)
    if subject is None or parse.tag[subject] != "VBZ" or not is_source_noun(singularize(parse.lower[subject])):
        return
    parse.tag[subject], parse.pos[subject] = "NNS", "NOUN"
    for kid in kids_near(parse, subject):
        if kid > subject and parse.dep[kid] == "obl":
            parse.dep[kid] = "nmod"


def _make_told_clause(parse: Parse, verb: int) -> None:
    """Make what is told of a clause that the parser takes for a relative one: "told Radio Sila that rebels"."""
    that = verb + 1
    while that < min(verb + _REACH, len(parse.head)) and parse.pos[that] in _NAMING and parse.lower[that] != "that":
        that += 1
    if that >= len(parse.head) or parse.lower[that] != "that" or that == verb + 1:
        return
    clause = parse.head[that]
    kids = kids_near(parse, clause)
    subject = any(that < i < clause and parse.dep[i] in ("nsubj", "nsubj:pass") for i in kids)
    taken = parse.dep[that] == "mark" or any(i > clause and parse.dep[i] == "obj" for i in kids)
    if parse.dep[clause] in ("acl", "acl:relcl") and verb < parse.head[clause] < that and subject and taken:
        parse.head[clause], parse.dep[clause], parse.dep[that] = verb, "ccomp", "mark"


def _make_finite(parse: Parse, token: int, cue: CueWord) -> None:
    """Make the verb of what the parser takes for a noun with who speaks before it: "Norvia's army claims to have"."""
    speaker, kids = token - 1, kids_near(parse, token)
    if parse.tag[token] != "NNS" or cue.tag != "VBZ" or parse.dep[token] != "ROOT" or speaker < 0:
        return
    if parse.dep[speaker] != "compound" or parse.head[speaker] != token or not is_source_noun(parse.lower[speaker]):
        return
    clause = next((i for i in kids if i > token and parse.dep[i] in ("acl", "acl:relcl")), None)
    if clause is None or parse.tag[clause] == "VBG":
        return
    if parse.tag[clause] == "VBN" and clause == token + 1:
        return  # "Crowd estimates ranged from 900 to 4,000"
    to = any(parse.lower[i] == "to" and parse.head[i] == clause for i in range(token + 1, clause))
    parse.dep[clause] = "xcomp" if to else "ccomp"
    for kid in kids:
        if kid < speaker:
            parse.head[kid] = speaker
    parse.dep[speaker], parse.tag[token], parse.pos[token] = "nsubj", "VBZ", "VERB"


def _make_speaker(parse: Parse, verb: int) -> None:
    """Make the subject of whom the parser takes for an aside: "Organisers put the crowd at 9,000" calls on nobody.

    So it does behind a semicolon, where it may take the number for the subject: "; organisers said 30,000".
    """
    speaker = verb - 1
    beside = speaker >= 0 and parse.dep[speaker] == "advmod" and parse.tag[verb] == "VBD"
    if speaker < 0 or not (beside or parse.tag[verb] in _UNSURE) or subject_before(parse, verb) not in (None, speaker):
        return
    apart = parse.tag[verb] == "VBN"
    named = parse.tag[speaker] in ("NNS", "NNPS", "NNP") or parse.pos[speaker] == "VERB"
    taken_for = ("discourse", "vocative", "advmod", *(("nsubj",) if apart else ()))
    aside = parse.head[speaker] == verb and parse.dep[speaker] in taken_for
    opens = not apart or speaker == 0 or parse.lower[speaker - 1] in _OPENERS
    if not (aside and named and opens and is_source_noun(parse.lower[speaker])):
        return
    if apart and any(parse.dep[i].startswith("aux") for i in kids_near(parse, verb)):
        return
    parse.dep[speaker], parse.pos[speaker], parse.tag[verb] = "nsubj", "NOUN", "VBD"
    if parse.tag[speaker][:2] == "VB":
        parse.tag[speaker] = "NNS"
    figure = verb + 1
    if apart and figure < len(parse.head) and parse.head[figure] == verb and parse.tag[figure] == "CD":
        parse.dep[figure] = "obj"


def _make_asking(parse: Parse, verb: int, cue: CueWord) -> None:
    """Make a finite verb of what calls for something: "Prosecutors asked for nine years" is no passive."""
    subject = subject_before(parse, verb)
    after = parse.lower[verb + 1] if verb + 1 < len(parse.lower) else ""
    wanted = cue_lexicon().phrases.get((cue.base, after), "") in _CALLING
    if not wanted or parse.tag[verb] != "VBN" or subject is None or parse.dep[verb] != "ROOT":
        return
    if not any(parse.dep[i].startswith("aux") for i in kids_near(parse, verb)):
        parse.tag[verb], parse.dep[subject] = "VBD", "nsubj"


def _make_ascription(parse: Parse, verb: int) -> None:
    """Hang a participle from the figure that it ascribes to somebody: "more than the 120 admitted by the army"."""
    figure = verb - 1
    if figure < 1 or parse.tag[figure] != "CD" or parse.lower[figure - 1] != "the":
        return
    if parse.tag[verb] not in _PARTICIPLES or parse.lower[verb + 1 : verb + 2] != ["by"] or parse.head[verb] == figure:
        return
    above, at = parse.head[verb], figure
    for upper in climb(parse, at):
        if upper == verb:
            break
        at = upper
    if parse.head[at] == verb:
        root = above == verb
        parse.head[at], parse.dep[at] = (at, "ROOT") if root else (above, parse.dep[verb])
    parse.head[verb], parse.dep[verb], parse.tag[verb] = figure, "acl", "VBN"


def _make_judgement(parse: Parse, verb: int) -> None:
    """Make a relative clause of what somebody says of the claim just told: ", a claim the rebels denied"."""
    noun = _claim_before(parse, verb)
    speaker = None if noun is None else _speaker_between(parse, noun, verb)
    if noun is None or speaker is None or not _ends_behind(parse, verb):
        return
    comma = noun - 1 - (parse.lower[noun - 1] not in _BREAKS)
    above = next((at for at in (parse.head[noun], parse.head[verb]) if at < comma), comma - 1)
    _root_before(parse, above, comma)
    for i in range(comma, min(len(parse.head), verb + 2 * _REACH)):
        inside = comma <= parse.head[i] <= verb
        if i < noun:
            parse.head[i] = noun
        elif noun < i < verb and i != speaker and not (speaker >= parse.head[i] > noun):
            parse.head[i], parse.dep[i] = (speaker, parse.dep[i]) if i < speaker else (verb, "advmod")
        elif i > verb and inside:
            parse.head[i] = verb
    plural = parse.lower[noun].endswith("s")
    parse.head[noun], parse.dep[noun], parse.pos[noun], parse.tag[noun] = (
        above,
        "appos",
        "NOUN",
        "NNS" if plural else "NN",
    )
    parse.head[speaker], parse.dep[speaker] = verb, "nsubj"
    if parse.pos[speaker] == "ADJ":
        parse.pos[speaker], parse.tag[speaker] = "NOUN", "NN"
    parse.head[verb], parse.dep[verb], parse.pos[verb] = noun, "acl:relcl", "VERB"
    parse.tag[verb] = {"VBN": "VBD", "NNS": "VBZ"}.get(parse.tag[verb], parse.tag[verb])


def _claim_before(parse: Parse, verb: int) -> int | None:
    """The noun of a claim that stands alone behind a comma, before a verb and who it is said of."""
    nouns = modality_lexicon().untrue_nouns | listed("attributions", "taken_up")
    for i in range(verb - 2, max(1, verb - _REACH) - 1, -1):
        if parse.lower[i] in _BREAKS:
            return None
        before = i - 1 - (parse.pos[i - 1] == "DET")
        if parse.lower[i] in nouns and before > 0 and parse.lower[before] in _BREAKS:
            return i
    return None


def _speaker_between(parse: Parse, noun: int, verb: int) -> int | None:
    """The head of the name between the noun, or its "that", and the verb; helping words may stand before the verb."""
    start, end = noun + 1 + (parse.lower[noun + 1] in ("that", "which")), verb
    while end > start and parse.pos[end - 1] in ("AUX", "ADV"):
        end -= 1
    if end == start or any(parse.pos[i] not in _NAMING for i in range(start, end)):
        return None
    return end - 1 if parse.pos[end - 1] in ("NOUN", "PROPN", "PRON", "ADJ") else None


def _ends_behind(parse: Parse, verb: int) -> bool:
    """Whether the verb takes nothing more than what it judges: it ends its clause but for how, when and as what."""
    if calls_untrue(parse.lower, verb):
        return True
    return verb + 1 >= len(parse.head) or parse.pos[verb + 1] in ("PUNCT", "ADP", "ADV", "SCONJ", "CCONJ", "SPACE")


def calls_untrue(lower: list[str], verb: int) -> bool:
    """Whether the verb calls untrue what stands before it: "a claim the army called a lie"."""
    base = cue_lexicon().verbs[lower[verb]].base if lower[verb] in cue_lexicon().verbs else lower[verb]
    words = modality_lexicon()
    return base in words.untrue_verbs and not words.untrue.isdisjoint(lower[verb + 1 : verb + _SHORT])


def _root_before(parse: Parse, token: int, comma: int) -> None:
    """Make what stands above a token end before the comma, where the parser has it hang from what follows."""
    for above in climb(parse, token):
        if above >= comma:
            parse.head[token], parse.dep[token] = token, "ROOT"
            return
        token = above
