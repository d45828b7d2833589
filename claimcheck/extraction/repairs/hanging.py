"""Clauses that the parser hangs from the wrong word: what is told of those "aged" so, and of a part of some."""

from __future__ import annotations

from claimcheck.extraction.repairs.parse import Parse

_AGES = frozenset({"aged", "ages"})
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_TELLING = frozenset({"ccomp", "parataxis", "ROOT"})
"""Labels of what is told as a clause of its own."""
_CLAUSES = frozenset({"conj", "advcl", "ccomp", "xcomp", "parataxis", "acl", "acl:relcl"})
_PARTICIPLES = frozenset({"VBN", "VBD", "VBG"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SINCE = frozenset({"since", "after", "before"})
_OF_SEVERAL = frozenset({"have", "are", "were"})
_AMOUNTS = frozenset({"many", "much", "few", "little"})
_MULTIPLES = frozenset({"twice", "thrice", "times"})
_REACH = 24
"""Words behind "aged" in which the verb of those who are so old can stand."""


def hang_ages(parse: Parse) -> None:
    """Give those told to be "aged" the clause that tells of them: "four guests, aged eight and 12, died in a fire".

    The parser makes "aged" the verb of the sentence, or hangs from it, or from an age, what became of them.
    """
    lower, head, dep, pos, tag = parse.lower, parse.head, parse.dep, parse.pos, parse.tag
    for at in (i for i, word in enumerate(lower) if word in _AGES):
        kids = [i for i in range(max(0, at - 8), min(len(head), at + _REACH)) if head[i] == at and i != at]
        subject = next((i for i in kids if i < at and dep[i] in _SUBJECTS), None)
        verb = _verb_behind(kids, head, dep, pos)
        if subject is not None:
            _make_aside(at, subject, head, dep)
        elif pos[head[at]] in ("NOUN", "PROPN", "PRON") and head[at] < at:
            subject = head[at]
        else:
            _give_next_clause(at, head, dep, pos)
        if subject is not None and verb is not None and verb > at:
            _give_verb(subject, verb, head, dep, tag)
        if subject is not None:
            _take_clauses_of_ages(at, subject, head, dep, tag)


def _give_next_clause(at: int, head: list[int], dep: list[str], pos: list[str]) -> None:
    """Make those so old the subject of the next verb, where the parser made the noun, the age and the verb one list.

    "A man was killed and his two sons, aged six and nine, were hurt".
    """
    noun = at - 1 if pos[at - 1] != "PUNCT" else at - 2
    above = head[at]
    if noun < 0 or pos[noun] not in ("NOUN", "PROPN") or head[noun] != above or dep[noun] != "conj" or above > noun:
        return
    kids = [i for i in range(at + 1, min(len(head), at + _REACH)) if head[i] == above and i != above]
    verb = _verb_behind(kids, head, dep, pos)
    if verb is None or dep[verb] != "conj":
        return
    passive = any(head[i] == verb and dep[i] == "aux:pass" for i in range(at, verb))
    head[noun], dep[noun] = verb, "nsubj:pass" if passive else "nsubj"
    head[at], dep[at] = noun, "acl"


def _verb_behind(kids: list[int], head: list[int], dep: list[str], pos: list[str]) -> int | None:
    """The verb, or what stands for one with "were", that has no subject but the one before "aged"."""
    for verb in kids:
        own = [i for i in range(max(0, verb - 8), min(len(head), verb + 8)) if head[i] == verb and i != verb]
        helped = any(dep[i] in ("aux", "aux:pass", "cop") for i in own)
        if dep[verb] in _CLAUSES and (pos[verb] == "VERB" or helped) and not any(dep[i] in _SUBJECTS for i in own):
            return verb
    return None


def _make_aside(at: int, subject: int, head: list[int], dep: list[str]) -> None:
    """Hang "aged" from its subject, which takes its place: "her two children, aged three and five, were found"."""
    head[subject], dep[subject] = (subject if head[at] == at else head[at]), dep[at]
    head[at], dep[at] = subject, "acl"


def _give_verb(subject: int, verb: int, head: list[int], dep: list[str], tag: list[str]) -> None:
    """Make the noun the subject of the verb, which takes its place; of an object, the verb is what became of it."""
    if dep[subject] not in _TELLING:
        head[verb], dep[verb] = subject, "acl"
        return
    helps = [i for i in range(max(0, verb - 8), verb) if head[i] == verb and dep[i] in ("cop", "aux", "aux:pass")]
    for i in helps:
        dep[i] = "aux:pass" if dep[i] == "cop" and tag[verb] == "VBN" else dep[i]
    passive = any(dep[i] == "aux:pass" for i in helps)
    head[verb], dep[verb] = (verb if head[subject] == subject else head[subject]), dep[subject]
    head[subject], dep[subject] = verb, "nsubj:pass" if passive else "nsubj"


def _take_clauses_of_ages(at: int, subject: int, head: list[int], dep: list[str], tag: list[str]) -> None:
    """Hang from the noun what the parser told of an age: "two boys aged ten and 12 who went missing"."""
    for i in range(at + 2, min(len(head), at + _REACH)):
        if dep[i] == "acl:relcl" and tag[head[i]] == "CD" and at < head[i] < i:
            head[i] = subject


def hang_main_verbs(parse: Parse) -> None:
    """Make the verb with an auxiliary that of the clause, where the parser took a participle before it for that.

    "Eight of the 15 miners trapped underground have been rescued", "Seven of the guards hurt in it are in hospital",
    "Two of the 43 people missing since the landslide have been found".
    """
    lower, head, dep, tag = parse.lower, parse.head, parse.dep, parse.tag
    for at in (i for i, word in enumerate(tag) if word in _PARTICIPLES):
        kids = [i for i in range(max(0, at - _REACH), min(len(head), at + _REACH)) if head[i] == at and i != at]
        if any(dep[i] in ("aux", "aux:pass", "cop") for i in kids):
            continue
        verb = _verb_with_auxiliary(at, kids, lower, head, dep, tag)
        subject = next((i for i in kids if i < at and dep[i] in _SUBJECTS), None)
        if subject is not None and dep[at] == "csubj" and tag[at] == "VBN":
            head[subject], dep[subject] = head[at], "nsubj"
        elif subject is not None and verb is not None and dep[at] in (*_TELLING, "conj"):
            _put_above(verb, at, subject, head, dep)
        elif verb is not None and dep[at] == "acl":
            top = _top_of(head[at], head, dep)
            if dep[top] in (*_TELLING, "conj"):
                _put_above(verb, top, top, head, dep)
            continue
        else:
            continue
        whole = next((i for i in range(subject + 1, at) if head[i] == subject and dep[i] == "nmod"), subject)
        head[at], dep[at] = whole, "acl"


def _top_of(noun: int, head: list[int], dep: list[str]) -> int:
    """The number of which the noun is the "of" phrase: the "two" of "two of the 43 people"."""
    return head[noun] if dep[noun] == "nmod" and head[noun] < noun else noun


def _put_above(verb: int, below: int, subject: int, head: list[int], dep: list[str]) -> None:
    """Give the verb the place of a word below it, and its subject."""
    passive = any(head[i] == verb and dep[i] == "aux:pass" for i in range(below, verb))
    head[verb], dep[verb] = (verb if head[below] == below else head[below]), dep[below]
    head[subject], dep[subject] = verb, "nsubj:pass" if passive else "nsubj"


def _verb_with_auxiliary(
    at: int, kids: list[int], lower: list[str], head: list[int], dep: list[str], tag: list[str]
) -> int | None:
    """The verb behind a participle that nothing joins to it, and that has no subject but the one before it.

    Behind "since the landslide" the parser takes the noun for its subject, though "have been" is of several.
    """
    for verb in (i for i in kids if i > at and dep[i] in ("conj", "ccomp", "advcl")):
        own = [i for i in range(at + 1, verb) if head[i] == verb]
        if len(own) > 2 and lower[own[0]] in _SINCE and dep[own[0]] == "mark":
            time, helped = own[1], own[2]
            if tag[time] in ("NN", "NNP") and dep[time] in _SUBJECTS and lower[helped] in _OF_SEVERAL:
                head[own[0]], dep[own[0]], head[time], dep[time] = time, "case", at, "obl"
                return verb
        finite = bool(own) and tag[own[0]] in _FINITE  # but "denied having been sacked"
        helps = finite and dep[own[0]] in ("aux", "aux:pass", "cop") and "," not in lower[at:verb]
        if helps and not any(dep[i] in (*_SUBJECTS, "cc", "mark", "punct") for i in own):
            return verb
    return None


def hang_bare_objects(parse: Parse) -> None:
    """Make a verb of what the parser took for an adjective of a bare number: "to open 60 shops and CLOSE 25"."""
    lower, head, dep, pos, tag = parse.lower, parse.head, parse.dep, parse.pos, parse.tag
    for at in range(2, len(head)):
        word, above = at - 1, head[at]
        joined = lower[at - 2] in ("and", "but", "or") and dep[at] == "conj" and tag[at] == "CD"
        if joined and tag[above] == "VB" and above < word and head[word] == at and tag[word] == "JJ":
            head[word], dep[word], pos[word], tag[word] = above, "conj", "VERB", "VB"
            head[at], dep[at] = word, "obj"
            head[at - 2] = word


def hang_multiples(parse: Parse) -> None:
    """Make the main clause of one that opens with a comparison: "Twice as many people fled, the mission said".

    The parser takes its "as" for the conjunction of what happened while something was said.
    """
    lower, head, dep = parse.lower, parse.head, parse.dep
    for at in (i for i in range(1, len(head) - 1) if lower[i] == "as" and lower[i + 1] in _AMOUNTS):
        clause = head[at]
        if dep[at] == "mark" and lower[at - 1] in _MULTIPLES and clause > at and head[at + 1] != at:
            head[at], dep[at] = at + 1, "advmod"
            if dep[clause] == "advcl" and head[clause] > clause:
                dep[clause] = "ccomp"


def hang_agos(parse: Parse) -> None:
    """Give "two years ago" to the clause that it closes: "a boat that sank two years ago carried 90"."""
    head, dep = parse.head, parse.dep
    for ago in (i for i, word in enumerate(parse.lower) if word == "ago" and head[i] > i):
        main, first = head[ago], max(0, ago - _REACH)
        if any(parse.pos[i] == "PUNCT" for i in range(ago + 1, main)):
            continue
        clause = next((i for i in range(ago - 1, first, -1) if dep[i] == "acl:relcl" or parse.pos[i] == "PUNCT"), None)
        if clause is None or dep[clause] != "acl:relcl":
            continue
        subject = head[clause]
        if head[subject] == main and dep[subject] in _SUBJECTS:
            head[ago] = clause
