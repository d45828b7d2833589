"""The subject of a cue verb: before it, inverted behind it, or closing its sentence, whatever the parser made of it."""

from __future__ import annotations

from claimcheck.extraction.attributions.beside import (
    CLOSERS,
    NAMING,
    after_break,
    before_cue,
    find_beside,
    named_aside,
    role_start,
)
from claimcheck.extraction.attributions.draft import Phrase
from claimcheck.extraction.attributions.judgements import find_judged
from claimcheck.extraction.attributions.nominals import (
    ANY_SUBJECT,
    FINITE,
    NOMINAL,
    has_clause,
    has_finite,
    noun_phrase,
    top_nominal,
    without_case,
)
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.voice import is_passive
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.sources import is_source_noun, source_lexicon

_LOOSE = frozenset({"conj", "parataxis", "appos", "list", "dep"})
"""How the parser hangs a cue on a statement that it takes for a noun phrase."""


def find_subject(tree: Tree, quotes: QuoteIndex, verb: int) -> Phrase | None:
    """The verb's own subject, before or after it; the agent of a passive.

    What the parser took for several subjects side by side is one: "campaign chairman" "Paul Roe", or "the mayor" and
    "Governor Jane Roe".
    """
    if is_passive(tree, verb):
        agent = tree.child(verb, "obl:agent")
        return None if agent is None else _before_blamed(tree, verb, without_case(tree, agent))
    closing = None if find_judged(tree, verb) else _find_closing(tree, quotes, verb) or named_aside(tree, verb)
    if closing is not None:
        return closing
    subjects = [
        k
        for k in tree.kids[verb]
        if tree.dep[k] in ANY_SUBJECT
        and (tree.pos[k] in NOMINAL or _is_unknown_name(tree, k))
        and tree.ent[k] != "DATE"
        and quotes.at(k) == quotes.at(verb)
    ]
    subject = _nearest(tree, subjects, verb)
    phrase = _find_inverted(tree, verb, subject) or _find_adjacent(tree, verb, subject)
    if phrase is not None:
        return phrase
    if subject is None:
        return None
    named = subject
    for other in subjects:
        apart = "," in tree.text[tree.left[other] - 1 : tree.left[other] + 1]
        if named < other < verb and tree.left[other] == tree.right[named] and not apart:
            named = other
    if named != subject:
        return Phrase((noun_phrase(tree, subject, verb).tokens[0], noun_phrase(tree, named, verb).tokens[1]), named)
    phrase = noun_phrase(tree, subject, verb)
    joined = next((k for k in subjects if subject < k < verb and tree.left[k] == tree.right[subject] + 1), subject)
    if joined != subject and tree.lower[tree.right[subject]] == "and":
        return Phrase((phrase.tokens[0], tree.right[joined]), subject)
    if tree.pos[phrase.tokens[0]] == "ADP" and "," in tree.text[phrase.tokens[0] : verb]:
        return find_beside(tree, verb) or phrase
    if tree.dep[phrase.tokens[0]] == "case" and phrase.tokens[0] < phrase.head:
        phrase = Phrase((phrase.tokens[0] + 1, phrase.tokens[1]), phrase.head)
    end = phrase.tokens[1]
    if end < verb and "-" in tree.text[end - 1 : end + 1]:
        return find_beside(tree, verb) or phrase
    return _whole_phrase(tree, phrase)


def _before_blamed(tree: Tree, verb: int, agent: Phrase) -> Phrase:
    """The agent without on whom something is blamed: "was blamed by the government on rebels"."""
    start, end = agent.tokens
    on = next((i for i in range(agent.head + 1, end) if tree.lower[i] == "on"), end)
    return Phrase((start, on), agent.head) if tree.lemma[verb].lower() == "blame" else agent


def _is_unknown_name(tree: Tree, token: int) -> bool:
    """Whether it is the end of a name in words that the tagger does not know: "Médecins Sans Frontières disputes"."""
    return token > 0 and tree.text[token][0].isupper() and tree.text[token - 1][0].isupper()


def _nearest(tree: Tree, subjects: list[int], verb: int) -> int | None:
    """The first subject before the verb, or a later one where a clause that the parser cut stands between them."""
    before = [k for k in subjects if k < verb]
    if not before:
        return subjects[0] if subjects else None
    last = before[-1]
    told = any(tree.pos[i] == "VERB" for i in range(before[0], tree.left[last])) and tree.text[tree.left[last]] == ","
    return last if told or has_clause(tree, before[0], last) or tree.text[last - 1] in CLOSERS else before[0]


def _find_closing(tree: Tree, quotes: QuoteIndex, verb: int) -> Phrase | None:
    """The phrase between comma and cue where the statement ends, whatever the parser made of it: "Y, state media said."

    It ends with its sentence, or before what somebody else says: "Y, state media said, while Z".
    """
    start, end = tree.sentence[verb]
    after = verb + 1
    word = cue_lexicon().verbs.get(tree.lower[verb])
    whom = ("NOUN", "PROPN", "DET", "ADJ") if word is not None and "whom" in word.frames else ()
    while after < end and (tree.ent[after] == "DATE" or tree.lower[after] in ("on", "in") or tree.pos[after] in whom):
        after += 1
    closed = after >= end or tree.text[after] in (".", "?", "!") or tree.pos[after] == "SPACE"
    contrasts = listed("attributions", "contrasts")
    closed = closed or (tree.text[after] == "," and not contrasts.isdisjoint(tree.lower[after + 1 : after + 2]))
    before = before_cue(tree, verb)
    if not closed or tree.tag[verb] not in ("VBD", "VBZ", "VBP") or before < start or tree.pos[before] not in NAMING:
        return None
    region = after_break(tree, start, before)
    states = has_clause(tree, start, region) or (tree.dep[verb] in _LOOSE and tree.head[verb] < region)
    told = next((i for i in range(region, before) if _is_verb(tree, i)), None)
    if told is not None and not _is_reduced(tree, told):
        return None
    if region <= start or not states or any(_is_verb(tree, i) for i in range((told or region) + 1, before)):
        return None
    if tree.tag[region] in ("WDT", "WP"):
        return None  # "the ship had sunk, which Tehran denied"
    named = tree.pos[before] == "PROPN" and tree.tag[region] == "VB"  # "search and rescue chief Ana Roe"
    if tree.pos[region] not in NOMINAL and not tree.text[region][0].isupper() and not named:
        return None
    if quotes.at(region) is not None or any(
        tree.pos[i] == "PUNCT" and tree.lower[i - 1] not in source_lexicon().titles for i in range(region, before)
    ):
        return None
    return Phrase((role_start(tree, region, start), before + 1), before if told is None else told - 1)


def _is_reduced(tree: Tree, verb: int) -> bool:
    """Whether a participle tells more of who speaks, whatever its tag: "a diplomat briefed on the talks said"."""
    return tree.pos[verb + 1] == "ADP" and is_source_noun(tree.lower[verb - 1])


def _is_verb(tree: Tree, token: int) -> bool:
    """A finite verb; one with a capital is a name that the tagger does not know."""
    return tree.tag[token] in FINITE and not tree.text[token][0].isupper()


def _whole_phrase(tree: Tree, phrase: Phrase) -> Phrase:
    """The phrase with what the parser cut off at an abbreviation: "Rep. Jane Roe (R-Fla." before ") said"."""
    start, end = phrase.tokens
    if start and tree.text[start - 1] == "(" and start > 1 and tree.pos[start - 2] == "PROPN":
        head = start - 2
        start = head
        while start and tree.pos[start - 1] in ("PROPN", "ADJ"):
            start -= 1
        return Phrase((start, end), head)
    if (first := role_start(tree, start, tree.sentence[start][0])) < start:
        return Phrase((first, end), phrase.head)
    first = start
    if start and _root(tree, start - 1) != _root(tree, start):
        while (
            start
            and first - start < 8
            and tree.pos[start - 1] in ("PROPN", "NOUN", "ADJ", "DET")
            and tree.pos[start] != "DET"
        ):
            start -= 1
    return Phrase((start, end), phrase.head)


def _root(tree: Tree, token: int) -> int:
    return (tree.ancestors(token) or [token])[-1]


def _find_inverted(tree: Tree, verb: int, subject: int | None) -> Phrase | None:
    """The phrase after the verb where the statement stands before it: "Y, said one source in the room"."""
    after = verb + 1
    while after < len(tree) and tree.pos[after] == "SPACE" and "\n" not in tree.text[after]:
        after += 1
    word = cue_lexicon().verbs.get(tree.lower[verb])
    if word is not None and ("whom" in word.frames or "clause" not in word.frames):
        return None
    if tree.tag[verb] not in ("VBD", "VBZ", "VBP") or after >= len(tree) or tree.text[verb - 1] not in CLOSERS:
        return None
    if tree.pos[after] not in NOMINAL or tree.tag[after] == "PRP" or _closes_aside(tree, verb, subject):
        return None
    if tree.ent[after] == "DATE":
        return None  # "the centre, a monitor, said Monday"
    head = top_nominal(tree, after, after, tree.sentence[verb][1])
    end = max(tree.right[head], head + 1)
    resumes = end + 1 < len(tree) and tree.text[end] == "," and tree.tag[end + 1] in FINITE
    if subject is not None and subject < verb and not resumes and not has_clause(tree, tree.left[subject], verb):
        return None
    if end < len(tree) and tree.tag[end] in FINITE and (said := _before_conjunction(tree, after, end)) is not None:
        return said
    if end < len(tree) and tree.pos[end] == "ADP":
        end = _phrase_end(tree, end, tree.sentence[verb][1])
    follows = tree.text[end] if end < len(tree) else "."
    if (
        follows not in (",", ".", ";", "—", "–", "--", ":", ")")
        and end < len(tree)
        and tree.pos[end] != "SPACE"
        and head != subject
    ):
        return None
    if has_clause(tree, after, end):
        return None
    phrase = noun_phrase(tree, head, verb)
    start, last = phrase.tokens
    adjunct = end > last + 1 and tree.pos[last] == "ADP" and tree.ent[last + 1] != "DATE"
    return _over_abbreviation(tree, Phrase((start, end), head) if adjunct else phrase)


def _before_conjunction(tree: Tree, start: int, end: int) -> Phrase | None:
    """The speaker alone, where the parser ties the next clause to the name: "Y, said Ana Roe, and Z followed"."""
    comma = next((i for i in range(start + 1, end - 1) if tree.text[i] == ","), None)
    if comma is None or tree.pos[comma + 1] != "CCONJ" or has_clause(tree, start, comma):
        return None
    return Phrase((start, comma), comma - 1) if tree.pos[comma - 1] in ("NOUN", "PROPN") else None


def _closes_aside(tree: Tree, verb: int, subject: int | None) -> bool:
    """Whether the dash before the verb closes an aside to its subject: "the rebels — who lost 40 men — showed"."""
    dash = tree.text[verb - 1]
    if subject is None or subject > verb or dash not in ("—", "–", "--"):
        return False
    return any(tree.text[i] == dash for i in range(subject + 1, verb - 1))


def _phrase_end(tree: Tree, start: int, limit: int) -> int:
    """Where the adjuncts of a noun phrase end: at the next mark, where no clause comes before it."""
    stop = next((i for i in range(start, limit) if tree.pos[i] in ("PUNCT", "SPACE")), limit)
    return start if has_finite(tree, start, stop) else stop


def _over_abbreviation(tree: Tree, phrase: Phrase) -> Phrase:
    """The phrase with the name that follows an abbreviation's full stop: "said Britain's UN. Ambassador Jane Roe"."""
    start, end = phrase.tokens
    if (
        end + 1 >= len(tree)
        or tree.text[end] != "."
        or not (tree.text[end - 1].isupper() or tree.lower[end - 1] in source_lexicon().titles)
        or tree.pos[end + 1] != "PROPN"
    ):
        return phrase
    last = end + 1
    while last + 1 < len(tree) and tree.pos[last + 1] == "PROPN":
        last += 1
    return Phrase((start, last + 1), last) if last > end + 1 else phrase


def _find_adjacent(tree: Tree, verb: int, subject: int | None) -> Phrase | None:
    """The noun phrase right before the cue of an inserted ", he said,", whatever the parser took for its subject."""
    before = before_cue(tree, verb)
    if subject is None or before < 1 or before == subject or not tree.left[subject] <= subject < before:
        return None
    if before < tree.right[subject] and tree.tag[before] != "PRP":
        return None
    if tree.tag[before] == "PRP" and tree.lower[before] in ("he", "she", "they", "it", "we", "i", "you"):
        return Phrase((before, before + 1), before)
    follows = tree.text[verb + 1] if verb + 1 < len(tree) else "."
    if tree.pos[before] not in NAMING or follows not in CLOSERS:
        return None
    start = before
    while start > subject and tree.text[start - 1] not in CLOSERS:
        start -= 1
    if start <= subject or has_clause(tree, start, verb):
        return None
    return Phrase((role_start(tree, start, subject), before + 1), before)
