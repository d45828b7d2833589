"""The noun phrase that stands beside a cue, by its words: what names the source where the parse does not."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Phrase
from claimcheck.extraction.attributions.nominals import NOMINAL, has_clause, noun_phrase, top_nominal
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.sources import is_source_noun, source_lexicon

CLOSERS = frozenset({",", "”", '"', "''", "’", "'", "—", "–", "--"})
NAMING = frozenset({"NOUN", "PROPN", "PRON"})


def find_beside(tree: Tree, verb: int) -> Phrase | None:
    """Where the parse has no subject: the noun phrase right before the cue, or right after it ("said John Doe")."""
    start, end = _clause_start(tree, verb), tree.sentence[verb][1]
    start = next((i + 1 for i in range(verb - 1, start, -1) if tree.tag[i] == "''" or tree.text[i] == "”"), start)
    before = _skip_date(tree, _skip_inserted(tree, before_cue(tree, verb), start), start)
    if before >= start and (tree.pos[before] in NAMING or tree.lower[before] in source_lexicon().document):
        region = after_break(tree, start, before)
        if region < before and tree.pos[region] in NOMINAL and not has_clause(tree, region, before):
            return _first_phrase(tree, region, before + 1)
        phrase = _with_head(tree, noun_phrase(tree, top_nominal(tree, before, start, verb), verb), start)
        return Phrase((max(start, phrase.tokens[0]), phrase.tokens[1]), phrase.head)
    if before > start and tree.text[before] == "," and (named := _named_beside(tree, start, before)) is not None:
        return named
    if (
        before > start
        and tree.text[before] == ","
        and (not has_clause(tree, start, verb) or _has_relative(tree, start, before))
    ):
        return _first_phrase(tree, start, before)
    word = cue_lexicon().verbs.get(tree.lower[verb])
    if word is not None and "whom" in word.frames:
        return None
    after = verb + 1
    while after < end and tree.pos[after] in ("DET", "ADJ", "NOUN", "NUM"):
        after += 1
    if after < end and tree.pos[after] == "PROPN":
        return noun_phrase(tree, top_nominal(tree, after, verb + 1, end), verb)
    quoted = verb > 0 and tree.text[verb - 1] in CLOSERS
    if quoted and tree.pos[after - 1] == "NOUN" and is_source_noun(tree.lower[after - 1]):
        return Phrase((verb + 1, after), after - 1)  # "“Y,” said a soldier who goes by the call sign Fox"
    return None


def _has_relative(tree: Tree, start: int, end: int) -> bool:
    """Whether nothing but a name and what is told of its bearer fills the range: "Coach Ana Roe, whose side won"."""
    comma = next((i for i in range(start, end) if tree.text[i] == ","), end)
    relative = comma < end and tree.tag[comma + 1] in ("WP", "WP$")
    return relative and all(tree.pos[i] in NOMINAL or tree.text[i][0].isupper() for i in range(start, comma))


def named_aside(tree: Tree, verb: int) -> Phrase | None:
    """The name with what its bearer is before a cue that closes a sentence: "12 died, Ana Roe, a nurse, told AFP"."""
    start = tree.sentence[verb][0]
    if verb - 1 <= start or tree.text[verb - 1] != "," or tree.tag[verb] not in ("VBD", "VBZ", "VBP"):
        return None
    role = next((i for i in range(verb - 2, start, -1) if tree.text[i] in CLOSERS), start)
    if (
        tree.text[role] != ","
        or tree.pos[role + 1] not in ("DET", "ADJ", "NOUN", "PROPN")
        or has_clause(tree, role, verb - 1)
    ):
        return None
    name = role - 1
    while name > start and (tree.text[name][0].isupper() or tree.lower[name] in ("for", "of")):
        name -= 1
    if name < role - 1 and tree.pos[name] == "DET":
        name -= 1
    opens = name < role - 1 and tree.text[name] in CLOSERS
    return Phrase((name + 1, verb - 1), role - 1) if opens and has_clause(tree, start, name) else None


def _skip_date(tree: Tree, token: int, start: int) -> int:
    """The noun before when it was published: "figures released on Monday show"."""
    place = token
    while place > start and tree.ent[place] == "DATE":
        place -= 1
    if place == token or tree.tag[place] not in ("VBN", "VBD", "IN"):
        return token
    while place > start and (tree.tag[place] in ("VBN", "VBD", "IN", "TO") or tree.pos[place] == "AUX"):
        place -= 1
    return place if tree.pos[place] in NAMING or tree.lower[place] in source_lexicon().document else token


def _with_head(tree: Tree, phrase: Phrase, start: int) -> Phrase:
    """The phrase with the noun that its preposition ties it to, or without the preposition: "papers from the firm"."""
    first, end = phrase.tokens
    if tree.pos[first] != "ADP" or first >= phrase.head:
        return phrase
    noun = first - 1
    if tree.tag[noun] in ("VBN", "VBD") and noun > start and is_source_noun(tree.lower[noun - 1]):
        noun -= 1  # "analysts contacted by the paper say"
    if noun < start or tree.pos[noun] not in ("NOUN", "PROPN"):
        return Phrase((first + 1, end), phrase.head)
    opening = tree.left[noun]
    while opening < noun and tree.pos[opening] in ("ADP", "SCONJ", "PUNCT", "CCONJ"):
        opening += 1
    return Phrase((max(opening, start), end), noun)


def _named_beside(tree: Tree, start: int, comma: int) -> Phrase | None:
    """The role and the name before the cue's comma: "Y, a spokesman for the bank, John Roe, said"."""
    name = after_break(tree, start, comma - 1)
    role = role_start(tree, name, start) if all(tree.pos[i] == "PROPN" for i in range(name, comma)) else name
    return Phrase((role, comma), comma - 1) if role < name else None


def after_break(tree: Tree, start: int, before: int) -> int:
    """The token after the last comma, dash or closing mark."""
    return next((i + 1 for i in range(before, start, -1) if tree.text[i] in CLOSERS), start)


def _first_phrase(tree: Tree, start: int, end: int) -> Phrase | None:
    """The noun phrase that opens a sentence, with its appositions: "Jane Roe, head of the union in Essen, said"."""
    while start < end and tree.pos[start] in ("SPACE", "PUNCT", "CCONJ", "ADV", "SCONJ"):
        start += 1
    ends = (i for i in range(start, end) if tree.pos[i] in NAMING and tree.pos[i + 1] not in NAMING)
    ends = (i for i in ends if not (tree.text[i][0].isupper() and tree.text[i + 1][0].isupper()))
    head = next((i for i in ends if tree.tag[i + 1] != "POS" and tree.text[i + 1] != "-" != tree.text[i]), None)
    return None if head is None or tree.pos[start] == "ADP" else Phrase((start, end), head)


def _skip_inserted(tree: Tree, token: int, start: int) -> int:
    """The token before a bracket or dashes that stand between subject and cue: "the leader (R-Okla.) said"."""
    if token - 2 > start and tree.text[token] == "," and tree.pos[token - 1] == "NUM" and tree.text[token - 2] == ",":
        return token - 3
    pairs = {")": "(", "—": "—", "–": "–", "--": "--"}
    if token < start or tree.text[token] not in pairs:
        return token
    opening = pairs[tree.text[token]]
    for i in range(token - 1, max(start, token - 25), -1):
        if tree.text[i] == opening:
            return i - 1
    return token


def before_cue(tree: Tree, verb: int) -> int:
    """The last token before the cue's adverbs and auxiliaries."""
    start = _clause_start(tree, verb)
    before = verb - 1
    while before >= start and (tree.pos[before] in ("AUX", "ADV", "PART") or tree.dep[before] == "aux"):
        before -= 1
    return before if before >= start else -1


def _clause_start(tree: Tree, verb: int) -> int:
    """Where the cue's sentence starts, or the one before where the parser cut between subject and cue."""
    start = tree.sentence[verb][0]
    cut = start and verb - start < 3 and (tree.pos[start - 1] in NAMING or tree.text[start - 1] == ")")
    return tree.sentence[start - 1][0] if cut else start


def role_start(tree: Tree, name: int, start: int) -> int:
    """Where the role begins that stands before a name at its end: "a spokeswoman, Jane Roe"."""
    if name < 2 or tree.text[name - 1] != "," or tree.pos[name] != "PROPN":
        return name
    first = next((i + 1 for i in range(name - 2, max(start, name - 12), -1) if tree.text[i] in CLOSERS), name)
    roles = source_lexicon().anonymous
    owned = tree.tag[first] in ("DT", "PRP$") or any(tree.tag[i] == "POS" for i in range(first, name - 1))
    known = owned and any(tree.lower[i] in roles for i in range(first, name - 1))
    return first if known and not has_clause(tree, first, name) else name
