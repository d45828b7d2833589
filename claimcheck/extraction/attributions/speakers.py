"""Who speaks where a cue verb has no subject of its own: the subject that it shares, or who stands by a participle."""

from __future__ import annotations

from claimcheck.extraction.attributions.beside import NAMING
from claimcheck.extraction.attributions.draft import Phrase
from claimcheck.extraction.attributions.nominals import ANY_SUBJECT, FINITE, NOMINAL, SUBJECTS, noun_phrase, top_nominal
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.sources import is_source_noun, source_lexicon

_CLIMB = frozenset({"conj", "advcl", "xcomp", "acl", "dep", "ccomp", "nmod:unmarked", "obl:unmarked"})


def with_absolute(tree: Tree, verb: int) -> Phrase | None:
    """Who stands between "with" and a participle: ", with the Herald putting the toll at 40"."""
    if tree.tag[verb] != "VBG" or verb < 2 or tree.pos[verb - 1] not in NAMING:
        return None
    start = verb - 1
    while start > 0 and tree.pos[start] in ("PROPN", "NOUN", "ADJ", "DET", "NUM", "PART"):
        start -= 1
    opens = tree.lower[start] == "with" and tree.text[start - 1] in (",", "—", "–", "--")
    return Phrase((start + 1, verb), verb - 1) if opens and can_speak(tree, verb - 1) else None


def find_seen(tree: Tree, verb: int) -> Phrase | None:
    """Who is seen saying it: "footage of Jane Roe asking"."""
    if tree.tag[verb] != "VBG" or verb < 2:
        return None
    start = before = verb - 1
    while start > 1 and tree.pos[start] == "PROPN" and tree.ent[start] == "PERSON":
        start -= 1
    seen = start < before and tree.lower[start] == "of" and tree.lower[start - 1] in source_lexicon().document
    return Phrase((start + 1, verb), before) if seen else None


def find_inherited(tree: Tree, quotes: QuoteIndex, verb: int) -> Phrase | None:
    """The subject that a verb without its own takes over: "X nodded, saying …", "a report saying …"."""
    phrase = _climb(tree, quotes, verb)
    if phrase is not None and tree.lower[phrase.head] in ("the", "a", "an"):
        phrase = None
    if phrase is not None or tree.tag[verb] not in ("VBG", "VBD", "VBZ", "VBP"):
        return phrase
    before = tree.text[verb - 1] if tree.pos[verb - 1] != "ADV" else tree.text[verb - 2]
    if tree.tag[verb] != "VBG" and before not in ("and", "but", ","):
        return None
    subject = _last_speaker(tree, quotes, verb)
    return None if subject is None else noun_phrase(tree, subject, verb)


def _climb(tree: Tree, quotes: QuoteIndex, verb: int) -> Phrase | None:
    """The nearest subject above the verb in the parse; of a participle behind a comma, the last speaker's."""
    apart = tree.tag[verb] == "VBG" and tree.text[verb - 1] in (",", "—", "--")
    beside = verb - 1
    if (issuer := _issuer(tree, verb)) is not None:
        return noun_phrase(tree, issuer, verb)
    if tree.dep[verb] == "acl" and not apart and tree.pos[beside] == "PROPN":
        return noun_phrase(tree, top_nominal(tree, beside, tree.sentence[verb][0], verb), verb)
    if apart and (subject := _last_speaker(tree, quotes, verb)) is not None:
        return noun_phrase(tree, subject, verb)
    token = verb
    for _ in range(5):
        parent, dep = tree.head[token], tree.dep[token]
        if parent == token or (dep not in _CLIMB and not apart):
            return None
        subject = tree.child(parent, *ANY_SUBJECT)
        suffers = tree.child(parent, "aux:pass") is not None and tree.child(verb, "ccomp") is None
        if dep == "conj" and tree.tag[verb] == "VBN" and suffers:
            return None  # "was arrested and charged"
        if tree.ent[parent] == "DATE" and subject is None:
            token = parent
            continue
        kept = (None, tree.tag[verb], "MD" if tree.lower[verb - 1] == "but" else None)
        if dep == "conj" and tree.tag[verb] in FINITE and _finite_tag(tree, parent) not in kept:
            token = parent
            continue
        if dep == "acl" and tree.pos[parent] == "NOUN" and not can_speak(tree, parent):
            owner = tree.head[parent]
            if tree.dep[parent] == "nmod" and tree.pos[owner] == "NOUN" and can_speak(tree, owner):
                return noun_phrase(tree, owner, verb)
            if tree.tag[verb] == "VB":
                return None
        if tree.pos[parent] in NAMING and dep in ("acl", "conj", "advcl", "dep") and not apart:
            return noun_phrase(tree, subject if subject is not None and dep == "conj" else parent, verb)
        outside = subject is not None and tree.pos[subject] in NOMINAL and quotes.at(subject) is None
        if (
            subject is not None
            and outside
            and (dep != "conj" or tree.dep[parent] != "ccomp" or can_speak(tree, subject))
        ):
            return noun_phrase(tree, subject, verb)
        token = parent
    return None


def _issuer(tree: Tree, verb: int) -> int | None:
    """Whose document it is that a participle goes with: "the council issued a statement calling it a breach"."""
    noun = tree.head[verb]
    if tree.dep[verb] != "acl" or tree.dep[noun] != "obj" or tree.lower[noun] not in source_lexicon().document:
        return None
    subject = tree.child(tree.head[noun], *SUBJECTS)
    return subject if subject is not None and subject < verb and tree.pos[subject] in NOMINAL else None


def can_speak(tree: Tree, head: int) -> bool:
    """Whether a noun names somebody or something that makes statements: a ship does not."""
    named = tree.pos[head] in ("PROPN", "PRON") or (tree.text[head].isupper() and len(tree.text[head]) > 1)
    return named or is_source_noun(tree.lower[head])


def _finite_tag(tree: Tree, verb: int) -> str | None:
    """Tag of the verb, or of its first auxiliary, that has the tense."""
    if tree.tag[verb] in FINITE:
        return tree.tag[verb]
    return next((tree.tag[kid] for kid in tree.kids[verb] if kid < verb and tree.tag[kid] in FINITE), None)


def _last_speaker(tree: Tree, quotes: QuoteIndex, verb: int) -> int | None:
    """The subject of the nearest finite verb before a participle, outside quotations and relative clauses."""
    if quotes.at(verb) is not None:
        return None
    for i in range(verb - 1, tree.sentence[verb][0] - 1, -1):
        if tree.tag[i] not in ("VBD", "VBZ", "VBP", "VBN") or quotes.at(i) is not None:
            continue
        if tree.dep[i] in ("ROOT", "parataxis") or (tree.dep[i] == "conj" and tree.dep[tree.head[i]] == "ROOT"):
            subject = (
                tree.child(i, *SUBJECTS)
                if tree.dep[i] != "conj"
                else tree.child(i, *SUBJECTS) or tree.child(tree.head[i], *SUBJECTS)
            )
            if subject is not None and tree.pos[subject] in NOMINAL and quotes.at(subject) is None:
                return subject
    return None
