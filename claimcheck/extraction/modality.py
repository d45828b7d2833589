"""Whether an event has happened: polarity, modality and tense of a predicate, read up to the clause that reports it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claim import Modality, Polarity
from claimcheck.extraction.arrangements import is_announced, is_arranged, is_foreseen
from claimcheck.extraction.denials import is_untrue
from claimcheck.extraction.negations import count_negations, is_beyond_doubt, is_negated
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.modality import modality_lexicon

_VERBAL = frozenset({"VERB", "AUX"})
_SUBORDINATE = frozenset({"xcomp", "ccomp", "advcl", "csubj", "acl"})
_REPORTED = frozenset({"nmod", "acl", "acl:relcl", "nsubj", "nsubj:pass", "obj", "nummod", "compound"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PAST = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Mood:
    """How the text presents an event. ``tense`` is "past", "present" or "future"."""

    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    tense: str = "past"


def read_mood(
    tree: Tree,
    predicate: int,
    inside: TokenRange,
    *,
    stance: str | None = None,
    cue: str | None = None,
    figure: TokenRange | None = None,
) -> Mood:
    """The mood of ``predicate``; words outside the tokens ``inside`` (the content of its attribution) have no say.

    Of the attribution itself only its ``stance`` and ``cue`` count: what is demanded or denied is not actual. The "no"
    of the ``figure`` itself, of which the mood is told, is a count and negates nothing, nor does that of one beside it.
    """
    modality = _modality(tree, predicate, inside, figure) or _modality_of_cue(tree, predicate, inside, stance, cue)
    negated = is_negated(tree, predicate, inside, figure or (0, 0)) != (stance == "denies")
    negated ^= is_untrue(tree, predicate, inside)
    return Mood(modality, Polarity.NEGATED if negated else Polarity.AFFIRMED, _tense(tree, predicate, modality))


def is_only_received(tree: Tree, noun: int) -> bool:
    """Whether a figure stands in reports that somebody has received or looks into: "received reports of 12 deaths"."""
    words, at = modality_lexicon(), noun
    for _ in range(4):
        head = tree.head[at]
        if tree.lower[at] in words.tellings and at < noun:
            if tree.lower[at + 1] not in ("of", "that"):
                return False
            if any(tree.lower[kid] in words.open_words for kid in tree.kids[at]):
                return True  # "unconfirmed reports of 12 deaths"
            return tree.lemma[head].lower() in words.received and tree.dep[at] in ("obj", "nsubj:pass")
        if tree.dep[at] == "ccomp" and tree.lemma[head].lower() in words.received:
            told = tree.child(head, "obj")  # "investigating claims that 12 died", where the clause hangs from the verb
            return told is not None and tree.lower[told] in words.tellings and tree.lower[told + 1] == "that"
        if head == at or tree.dep[at] not in _REPORTED:
            return False
        at = head
    return False


def _modality_of_cue(tree: Tree, predicate: int, inside: TokenRange, stance: str | None, cue: str | None) -> Modality:
    """ "Demanded the soldier's release", "threatened to respond", "believed to be hiding"."""
    words = modality_lexicon()
    asked = words.stances.get(stance or "")
    if (asked is not None or cue) and _is_taken_for_granted(tree, predicate, inside):
        return Modality.ACTUAL
    if asked is not None:
        return Modality(asked)
    found = words.cues.get((cue or "").lower())
    begins = tree.lower[inside[0]] == "to" or tree.tag[inside[0]] == "VBG"  # "considering sending up to 2,000"
    if found == "possible" and stance == "claims":
        return Modality.ACTUAL  # who alleges it says that it is so
    if found is None or (found == "planned" and not begins and tree.tag[predicate] != "VB"):
        return Modality.ACTUAL
    return Modality(found)


def _is_taken_for_granted(tree: Tree, predicate: int, inside: TokenRange) -> bool:
    """Whether a clause in the past that only says of what is spoken tells it: "fear the gang THAT ROBBED 3 BANKS".

    So does one that opens with "after" or "despite".
    """
    at = predicate
    while inside[0] <= at < inside[1]:
        dep = tree.dep[at]
        helped = {tree.tag[kid] for kid in tree.kids[at] if tree.dep[kid].startswith("aux")}
        past = tree.tag[at] == "VBD" or (tree.tag[at] == "VBN" and bool(helped & _FINITE))
        if dep == "acl:relcl" and past and "MD" not in helped:
            return True
        if dep == "advcl" and _opens_backwards(tree, at):
            return True
        if tree.head[at] == at:
            break
        at = tree.head[at]
    return False


def _opens_backwards(tree: Tree, at: int) -> bool:
    """Whether a word opens the clause that leads to what came before: "after posting a loss"."""
    return any(tree.lower[kid] in modality_lexicon().backwards for kid in tree.kids[at] if kid < at)


def _modality(tree: Tree, predicate: int, inside: TokenRange, figure: TokenRange | None) -> Modality | None:
    """The first modality found on the predicate and the clauses above it."""
    words = modality_lexicon()
    if _has_condition(tree, predicate, inside):
        return Modality.CONDITIONAL
    for at, below in _clauses(tree, predicate, inside):
        if is_beyond_doubt(tree, at):
            return None
        if _is_open(tree, at):
            return Modality.POSSIBLE
        if is_arranged(tree, at) or is_announced(tree, at) or (figure is not None and is_foreseen(tree, at, figure)):
            return Modality.PLANNED
        for kid in tree.kids[at]:
            if tree.dep[kid].startswith("aux"):
                found = words.auxiliaries.get(tree.lower[kid])
                if found == "future_in_past":
                    return Modality.CONDITIONAL if _is_unreal(tree, at) else Modality.PLANNED
                if found is not None and not (_is_ability_in_past(tree, at, kid) or _is_inferred(tree, at, kid)):
                    return Modality(found)
            elif tree.dep[kid] == "mark" and tree.lower[kid] in words.adjectives:
                return Modality(words.adjectives[tree.lower[kid]])  # "due to hire", taken for a conjunction
            elif tree.dep[kid] == "advmod" and tree.lower[kid] in words.adverbs:
                return Modality(words.adverbs[tree.lower[kid]])
        if below is not None:
            governing = _governing(tree, at, below, figure)
            if governing is not None:
                return governing
        elif (inner := _inner(tree, at, figure)) is not None:
            return inner
    return None


def _is_open(tree: Tree, at: int) -> bool:
    """ "Whether 40 died", "asked if 40 died", "it is unclear how many died"."""
    words = modality_lexicon()
    if tree.lower[at] in words.open_words:
        return True
    marks = {tree.lower[kid] for kid in tree.kids[at] if tree.dep[kid] in ("mark", "cc", "advmod") and kid < at}
    if not marks.isdisjoint(words.open_marks):
        return True
    return (
        "if" in marks and tree.dep[at] in ("ccomp", "xcomp") and tree.lemma[tree.head[at]].lower() in words.open_verbs
    )


def _is_unreal(tree: Tree, at: int) -> bool:
    """ "It would have threatened thousands": what did not come about."""
    perfect = any(tree.dep[kid] == "aux" and tree.lower[kid] == "have" for kid in tree.kids[at])
    return perfect and tree.tag[at] in _PAST


def _governing(tree: Tree, at: int, below: int, figure: TokenRange | None) -> Modality | None:
    """What a word makes of the clause that hangs from it: "plans to", "is likely to", "a plan to"."""
    words = modality_lexicon()
    lemma = tree.lemma[at].lower()
    gerund = tree.tag[below] == "VBG" and tree.pos[below] in _VERBAL
    if gerund and tree.dep[below] == "advcl" and (mark := tree.child(below, "mark", "case")) is not None:
        found = words.of_gerunds.get(f"{lemma}_{tree.lower[mark]}")
        if found == "possible" and figure is None:
            return None  # an accusation is a statement that others deny; its figure alone is left open
        return None if found is None else Modality(found)
    if tree.dep[below] == "obj" and tree.lemma[below].lower() in event_lexicon().nominal:
        if measure_lexicon().of_noun(tree.lower[below], "count") == "killed":
            return None  # "considered the killing of 12 men a crime"
        found = words.of_deeds.get(lemma)
        return None if found is None else Modality(found)
    infinitive = tree.dep[below] == "advcl" and tree.pos[at] == "ADJ"  # "the economy is forecast to expand 2%"
    ruled = tree.dep[below] in ("xcomp", "ccomp", "acl", "csubj") or (gerund and tree.dep[below] == "obj") or infinitive
    if not ruled:
        return None
    if tree.dep[below] == "ccomp" and tree.lemma[below].lower() in event_lexicon().reporting:
        return None  # a quotation that the parser put above the verb that reports it
    if tree.pos[at] in _VERBAL:
        found = words.verbs.get(lemma)
        if found == "planned" and tree.dep[below] == "ccomp" and tree.tag[below] in _PAST:
            return None
    elif tree.pos[at] == "ADJ":
        found = None if _is_ability_shown(tree, at) else words.adjectives.get(lemma)
    else:
        found = words.nouns.get(lemma) if tree.tag[below] == "VB" or gerund else None
    return None if found is None else Modality(found)


def _inner(tree: Tree, at: int, figure: TokenRange | None) -> Modality | None:
    """A predicate that is itself such a word: "3,000 are feared dead", "were being readied"."""
    words = modality_lexicon()
    lemma = tree.lemma[at].lower()
    clause = None if _is_ability_shown(tree, at) else tree.child(at, "xcomp", "ccomp")
    if clause is not None and lemma in words.raising:
        return Modality.POSSIBLE  # "appear to have died"
    if clause is not None and tree.tag[clause] == "VB" and count_negations(tree, at) == 0:
        # The statement's own word rules what comes ("plans to send", "is due to talk"); denied, it is a plain state.
        found = words.adjectives.get(lemma) if tree.pos[at] == "ADJ" else words.verbs.get(lemma)
        if found is not None:
            return Modality(found)
    if clause is None and tree.pos[at] == "ADJ" and lemma in words.foreseeing and tree.child(at, "cop") is not None:
        return Modality.PLANNED  # "rain is forecast for Sunday"
    taken = words.objects.get(lemma)
    if (
        figure is not None
        and taken is not None
        and tree.child(at, "obj") is not None
        and tree.child(at, "aux:pass") is None
    ):
        return Modality(taken)  # "expects revenue of $2 billion"
    if (lemma == "ready" and tree.pos[at] != "ADJ") or (
        lemma in ("prepare", "expect", "schedule", "plan") and tree.tag[at] == "VBN"
    ):
        return Modality.PLANNED
    passive = tree.child(at, "aux:pass") is not None or tree.tag[at] == "VBN"
    if passive and words.verbs.get(lemma) == "possible" and lemma not in words.raising:
        return Modality.POSSIBLE
    for kid in tree.kids[at]:
        if tree.dep[kid] in ("conj", "advmod", "amod") and words.verbs.get(tree.lemma[kid].lower()) == "possible":
            return Modality.POSSIBLE if tree.tag[kid] in _PAST else None
    return None


def _is_ability_in_past(tree: Tree, at: int, auxiliary: int) -> bool:
    """ "She could see three boats": perceived, and so actual."""
    return tree.lower[auxiliary] in ("could", "can") and tree.lemma[at].lower() in ("see", "hear", "smell", "feel")


def _is_inferred(tree: Tree, at: int, auxiliary: int) -> bool:
    """ "There must have been 15 shots": who says so takes it for a fact."""
    return tree.lower[auxiliary] == "must" and any(
        tree.dep[kid].startswith("aux") and tree.lower[kid] == "have" for kid in tree.kids[at]
    )


def _is_ability_shown(tree: Tree, at: int) -> bool:
    """ "They were able to leave": they left."""
    return tree.lower[at] == "able" and any(tree.dep[kid] == "cop" and tree.tag[kid] == "VBD" for kid in tree.kids[at])


def _has_condition(tree: Tree, predicate: int, inside: TokenRange) -> bool:
    """Whether an "if" opens the predicate's clause, or one that hangs from it."""
    words = modality_lexicon().conditions
    start, end = max(tree.sentence[predicate][0], inside[0]), min(tree.sentence[predicate][1], inside[1])
    if words.isdisjoint(tree.lower[start:end]):
        return False
    for i in range(start, end):
        if tree.lower[i] in words and tree.dep[i] in ("mark", "advmod", "cc"):
            clause = tree.head[i]
            if clause == predicate or tree.head[clause] == predicate or _is_within(tree, predicate, clause):
                return tree.dep[clause] in ("advcl", "advcl:relcl", "parataxis", "ROOT", "conj", "dep")
    return False


def _is_within(tree: Tree, predicate: int, clause: int) -> bool:
    """Whether the clause holds the predicate, but no relative clause does, which tells what is so in any case."""
    at = predicate
    for above in tree.ancestors(predicate):
        if tree.dep[at] == "acl:relcl":
            return False
        if above == clause:
            return True
        at = above
    return False


def _clauses(tree: Tree, predicate: int, inside: TokenRange) -> Iterator[tuple[int, int | None]]:
    """The predicate and the words above it that rule it, each with the word below; within ``inside``."""
    at, below = _taker_of_state(tree, predicate), None
    for _ in range(6):
        yield at, below
        dep, head = tree.dep[at], tree.head[at]
        if dep == "conj" and tree.pos[head] in _VERBAL | {"ADJ"}:
            # A conjunct shares the auxiliary and what rules the first one, unless it has a subject or tense of its own.
            finite = tree.tag[at] in _FINITE and tree.child(head, "mark", "aux") is not None
            if finite or tree.child(at, "nsubj", "nsubj:pass") is not None:
                return
            at, below = head, None
        elif _is_ruled(tree, at):
            at, below = head, at
        else:
            return
        if not inside[0] <= at < inside[1]:
            return


def _taker_of_state(tree: Tree, predicate: int) -> int:
    """The verb that a figure hangs from, of whose state the predicate tells: "is preparing to RECEIVE 150 wounded"."""
    before = predicate - 1
    if tree.tag[predicate] not in ("JJ", "VBN") or before < 0 or tree.tag[before] != "CD":
        return predicate
    verb = tree.head[before]
    taken = tree.dep[before] in ("obj", "obl") and tree.tag[verb] == "VB" and verb < before
    return verb if taken and tree.dep[predicate] in ("advcl", "xcomp", "acl") else predicate


def _is_ruled(tree: Tree, at: int) -> bool:
    """Whether the mood of the word above holds for this one, too."""
    dep = tree.dep[at]
    if dep == "advcl" and _opens_backwards(tree, at):
        return False  # "would cut 300 jobs after posting a loss"
    if dep in ("xcomp", "ccomp", "acl", "csubj") or (dep in ("advcl", "obj") and tree.tag[at] == "VBG"):
        return True
    if dep == "advcl" and tree.tag[at] == "VB" and tree.pos[tree.head[at]] == "ADJ":
        return tree.lemma[tree.head[at]].lower() in modality_lexicon().foreseeing
    return dep in ("obj", "nsubj", "nsubj:pass", "nmod", "obl") and tree.pos[at] not in _VERBAL


def _tense(tree: Tree, predicate: int, modality: Modality) -> str:
    if modality in (Modality.PLANNED, Modality.CONDITIONAL, Modality.DEMANDED):
        return "future"
    at: int = predicate
    for _ in range(3):
        tags = {tree.tag[kid] for kid in tree.kids[at] if tree.dep[kid].startswith(("aux", "cop"))} | {tree.tag[at]}
        if tags & {"VBD", "VBN"}:
            return "past"
        if tags & {"VBZ", "VBP"}:
            return "present"
        if tree.head[at] == at:
            break
        at = tree.head[at]
    return "past"
