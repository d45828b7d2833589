"""Where the statement after a cue opens, beyond what the parser took for the cue's own objects."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.nominals import FINITE
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon

_CLAUSES = ("ccomp", "csubj")
_WHILE = frozenset({"as", "while", "after", "before", "until"})
"""Conjunctions of what happened as it was said."""
_ASIDE_MARKS = 2
"""Commas around an aside."""
_CONDITIONS = frozenset({"if", "unless", "although", "though", "because", "even", "once"})
_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where"})
_AMOUNTS = frozenset({"about", "around", "between", "over", "under", "nearly", "at least", "at most", "up to"})
_PHRASE_PARTS = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM"})


def clause_child(tree: Tree, draft: Draft) -> int | None:
    """The clause after the cue, which is no part of its source; none stands behind "Y, X said;"."""
    if tree.text[draft.token + 1 : draft.token + 2] == [";"]:
        return None
    start, end = draft.source.tokens if draft.source is not None else (0, 0)
    verb = draft.token
    return next(
        (
            k
            for k in tree.kids[verb]
            if k > verb and tree.dep[k] in _CLAUSES and not start <= k < end and tree.lower[tree.left[k]] not in _WHILE
        ),
        None,
    )


def clause_start(tree: Tree, clause: int) -> int:
    """Where a clause after its cue starts: at its "that", even past an aside that the parser hung on the clause."""
    start = min(tree.left[clause], clause)
    that = next((k for k in tree.kids[clause] if tree.lower[k] == "that" and tree.dep[k] == "mark"), start)
    return that if start < that < clause else start


def with_condition(tree: Tree, verb: int, start: int) -> int:
    """Where the statement starts if its condition stands before it: "said if it rained, she would stay"."""
    comma = start - 1
    for kid in tree.kids[verb]:
        first = tree.left[kid]
        if first == verb + 1 and tree.dep[kid] == "advcl" and tree.lower[first] in _CONDITIONS:
            parted = tree.right[kid] == comma and tree.text[comma] == ","
            return first if parted or tree.right[kid] == start else start
    return start


def asks(tree: Tree, draft: Draft, opening: int) -> bool:
    """Whether an indirect question follows: "did not say when", "asked whether"."""
    word = tree.lower[opening]
    entry = cue_lexicon().verbs.get(tree.lower[draft.token])
    if entry is not None and entry.stance == "asks" and opening > draft.token:
        return word in _QUESTIONS
    if opening != draft.token + 1:
        return False
    return word in ("whether", "how", "why", "what", "who") or (draft.negated and tree.tag[opening] == "WRB")


def with_noun(tree: Tree, verb: int, start: int) -> int:
    """Where the statement starts if its clause belongs to a noun, or if its subject was taken for the cue's object."""
    noun, obj = start - 1, tree.child_after(verb, "obj")
    if noun <= verb:
        return start
    if tree.lower[start] == "that" and tree.lower[noun] in cue_lexicon().nouns:
        return max(verb + 1, tree.left[noun])
    word = cue_lexicon().verbs.get(tree.lower[verb])
    misread = obj is not None and (_goes_on(tree, tree.right[obj], start) or _is_split(tree, verb, obj, start))
    if obj is not None and misread and (word is None or "whom" not in word.frames):
        return tree.left[obj]
    return start


def _is_split(tree: Tree, verb: int, obj: int, start: int) -> bool:
    """Whether the cue's object and the clause right behind it are one: "said attention of late helped her"."""
    if tree.left[obj] != verb + 1 or tree.ent[obj] == "DATE":
        return False
    return tree.right[obj] == start and tree.lower[start] not in _QUESTIONS and tree.lower[start] != "that"


def split_subject(tree: Tree, verb: int) -> TokenRange | None:
    """Where a statement starts and where its clause goes on, if the parser took its subject for the cue's object.

    So it does where an aside parts the subject from its verb: "says the young, now 75 million, are the majority".
    """
    obj, word = tree.child_after(verb, "obj"), cue_lexicon().verbs.get(tree.lower[verb])
    if obj is None or tree.left[obj] != verb + 1 or tree.ent[obj] == "DATE" or word is None or "whom" in word.frames:
        return None
    limit = tree.sentence[verb][1]
    breaks = [i for i in range(obj + 1, limit - 1) if tree.text[i] == ","]
    if len(breaks) < _ASIDE_MARKS:
        return None
    for comma in breaks[1:]:
        place = comma + 1
        while place < limit - 1 and (tree.tag[place] in ("``", "''") or tree.pos[place] == "ADV"):
            place += 1
        predicate = tree.head[place] if tree.dep[place].startswith(("aux", "cop")) else place
        if tree.tag[place] in FINITE and tree.head[predicate] == verb and tree.child(predicate, "nsubj") is None:
            return tree.left[obj], place
    return None


def quoted_from(tree: Tree, verb: int, opening: int) -> int:
    """Where a statement starts whose second half alone is quoted: "found that 7 in 10 “went without”"."""
    obj, word = tree.child_after(verb, "obj"), cue_lexicon().verbs.get(tree.lower[verb])
    if obj is None or tree.right[obj] < opening or (word is not None and "whom" in word.frames):
        return opening
    return tree.left[obj] if verb < tree.left[obj] < opening else opening


def is_scare(tree: Tree, verb: int, opening: int) -> bool:
    """Whether the quotation is a part of what was said about the cue's object: "stressed her work at a “forum”"."""
    obj, word = tree.child_after(verb, "obj"), cue_lexicon().verbs.get(tree.lower[verb])
    if obj is None or word is None or "object" not in word.frames or "whom" in word.frames:
        return False
    return tree.ent[obj] != "DATE" and tree.right[obj] < opening and tree.text[opening - 1] not in (",", ":")


def _goes_on(tree: Tree, end: int, start: int) -> bool:
    """Whether nothing but adverbs, or an apposition's comma, stands between the object and a clause's verb after it."""
    while start < len(tree) - 1 and (tree.pos[start] == "ADV" or tree.text[start] == ","):
        start += 1
    return (
        tree.tag[start] in FINITE
        and end <= start
        and all(tree.pos[i] == "ADV" or tree.text[i] == "," for i in range(end, start))
    )


def relative_antecedent(tree: Tree, draft: Draft) -> list[TokenRange]:
    """The noun phrase that the statement says something of: "the third time X said it had failed"."""
    verb, source = draft.token, draft.source
    if source is None or draft.inherited or draft.content[0][0] < verb or clause_child(tree, draft) is None:
        return []
    end = source.tokens[0]
    if end == 0:
        return []
    head = end - 1
    apart = tree.pos[end] in ("DET", "PRON") or (tree.dep[verb] == "acl:relcl" and tree.head[verb] == head)
    if not apart or tree.pos[head] not in ("NOUN", "NUM", "SYM") or tree.ent[head] in ("DATE", "TIME"):
        return []
    if tree.tag[source.head] in ("WP", "WDT"):
        return []
    governor = cue_lexicon().verbs.get(tree.lower[tree.head[head]])
    if governor is not None and "whom" in governor.frames and tree.head[head] < head:
        return []  # "told police she thinks"
    start = head
    while start and tree.pos[start - 1] in _PHRASE_PARTS:
        start -= 1
    opens = start == tree.sentence[verb][0] or tree.pos[start - 1] in ("ADP", "PUNCT", "SPACE", "SCONJ")
    return [] if opens else [(start, end)]


def is_amount(tree: Tree, kid: int) -> bool:
    """Whether what the parser took for an adjunct is a number with a hedge: "said about half of it was lost"."""
    first = tree.left[kid]
    hedge = 1 if tree.lower[first] in _AMOUNTS else 2
    hedged = " ".join(tree.lower[first : first + hedge]) in _AMOUNTS and first + hedge < tree.right[kid]
    if tree.dep[kid] != "obl" or not hedged:
        return False
    return tree.tag[first + hedge] in ("CD", "$") or tree.lower[first + hedge] == "half"
