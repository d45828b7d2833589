"""What a cue verb takes for an object: a noun phrase, an infinitive, what it is called, or a figure."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.nominals import FINITE
from claimcheck.extraction.attributions.openings import is_amount
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.spans import extend_over_quotes, trim
from claimcheck.extraction.attributions.speakers import can_speak
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import CueWord, cue_lexicon
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.sources import is_source_noun

_COMPLEMENTS = frozenset({"obl", "xcomp", "advcl", "nmod", "ccomp", "obj", "obl:unmarked"})
_RELATIVES = frozenset({"who", "which", "whose", "where"})
_FIGURE_PLACES = frozenset({"at", "above", "below", "near", "close", "closer", "around", "between"})
_OF_COUNTS = frozenset({"NUM", "NOUN", "ADJ"})
_REACH = 8
"""Tokens of a figure with its unit, at the end of what it is put for."""


def find_complement(tree: Tree, quotes: QuoteIndex, verb: int, shape: str) -> list[TokenRange]:
    """The object, infinitive, figure or "as" phrase of a verb; an object stands before its infinitive or "as"."""
    obj = tree.child_after(verb, "obj") or (_indirect(tree, verb) if shape == "object" else None)
    if shape == "infinitive":
        return _infinitive(tree, verb, obj)
    if shape == "at":
        return _figure(tree, verb, obj)
    if obj is None:
        return _small_clause(tree, quotes, verb) if shape == "as" else []
    start, end = tree.left[obj], _object_end(tree, verb, obj, shape)
    indirect = tree.child_after(verb, "iobj")
    if indirect is not None and indirect < obj:
        start = min(start, tree.left[indirect])
    if quotes.starting_at(end) is not None:
        end += 1
    elif shape == "as" and end == _phrase_end(tree, obj) and not _names(tree, quotes, start, end):
        return []
    return [extend_over_quotes(tree, quotes, start, end)]


def _infinitive(tree: Tree, verb: int, obj: int | None) -> list[TokenRange]:
    clause = tree.child_after(verb, "xcomp", "advcl", "ccomp", "acl")
    if clause is None or tree.lower[tree.left[clause]] != "to":
        return []
    start = tree.left[obj] if obj is not None and obj < clause else tree.left[clause]
    return [trim(tree, start, tree.right[clause])]


def _small_clause(tree: Tree, quotes: QuoteIndex, verb: int) -> list[TokenRange]:
    small = tree.child_after(verb, "ccomp", "xcomp")
    if small is None:
        return []
    end = tree.right[small] + (quotes.starting_at(tree.right[small]) is not None)
    return [extend_over_quotes(tree, quotes, tree.left[small], end)]


def _object_end(tree: Tree, verb: int, obj: int, shape: str) -> int:
    """Where the object ends, with what it is called and with the phrases and the clause that go with it."""
    end = _phrase_end(tree, obj)
    for kid in tree.kids[verb]:
        if kid <= obj or tree.left[kid] > end + 1 or tree.dep[kid] not in _COMPLEMENTS:
            continue
        called = tree.dep[kid] in ("xcomp", "obj", "ccomp") or (
            tree.dep[kid] == "obl:unmarked" and tree.ent[kid] != "DATE"
        )
        if tree.lower[tree.left[kid]] in ("of", "as", "for", "to") or (shape == "as" and called):
            end = max(end, tree.right[kid])
    if end < len(tree) and tree.lower[end] == "that" and tree.lower[obj] in modality_lexicon().untrue_nouns:
        # "Dismissed claims that troops had left": the parser may hang the clause on the verb.
        clauses = (kid for kid in tree.kids[verb] if tree.dep[kid] == "ccomp" and tree.left[kid] == end)
        end = max((tree.right[kid] for kid in clauses), default=end)
    return end


def _phrase_end(tree: Tree, noun: int) -> int:
    """Where the noun phrase ends, before a clause that tells more of it: "the health of Roe, who is 70"."""
    end = tree.right[noun]
    breaks = (i for i in range(noun + 1, end - 1) if tree.text[i] == ",")
    return next((i for i in breaks if not _RELATIVES.isdisjoint(tree.lower[i + 1 : min(i + 3, end)])), end)


def _indirect(tree: Tree, verb: int) -> int | None:
    """What stands for an object: whom it was told, or an amount: "reported between $5 and $7 in interest"."""
    return tree.child_after(verb, "iobj") or next((k for k in tree.kids[verb] if k > verb and is_amount(tree, k)), None)


def _figure(tree: Tree, verb: int, obj: int | None) -> list[TokenRange]:
    """What is put at which figure: "put the toll at 12", "puts it closer to 15"."""
    start = verb + 1 if obj is None else tree.left[obj]
    for kid in tree.kids[verb] if obj is None else [*tree.kids[verb], *tree.kids[obj]]:
        if kid > verb and _places_figure(tree, tree.left[kid], tree.right[kid]):
            return [trim(tree, start, _with_parts(tree, verb, tree.right[kid]))]
    if obj is None:
        return []
    # The parser hangs the figure on what stands nearest: "the number of people arrested at 48".
    limit = tree.sentence[verb][1]
    for end in (tree.right[obj], next((i for i in range(obj, limit) if tree.text[i] in (",", ";", ".")), limit)):
        if any(_places_figure(tree, i, end) and end - i <= _REACH for i in range(obj + 1, end)):
            return [trim(tree, start, _with_parts(tree, verb, end))]
    return []


def _with_parts(tree: Tree, verb: int, end: int) -> int:
    """Where a figure ends with what is told of its parts: "put the toll at 40, including 12 children"."""
    limit = tree.sentence[verb][1]
    end = _with_states(tree, end, limit)
    if end + 1 >= limit or tree.text[end] != "," or tree.lower[end + 1] not in event_lexicon().partitives:
        return end
    return next((i for i in range(end + 1, limit) if tree.text[i] in (",", ";") or tree.tag[i] in FINITE), limit)


def _with_states(tree: Tree, end: int, limit: int) -> int:
    """Where a figure ends with what became of those counted, and of others: "at 23 soldiers dead and 60 wounded"."""
    is_state = measure_lexicon().is_state
    if end < limit and is_state(tree.lower[end]):
        end += 1
    while end + 2 < limit and tree.lower[end] in ("and", ",") and tree.tag[end + 1] == "CD":
        state = next((i for i in range(end + 2, min(end + 2 + _REACH, limit)) if tree.pos[i] not in _OF_COUNTS), limit)
        state = next((i for i in range(end + 2, state + 1) if i < limit and is_state(tree.lower[i])), limit)
        if state == limit:
            break
        end = state + 1
    return end


def _places_figure(tree: Tree, first: int, end: int) -> bool:
    """Whether "at 12" or "as high as 12" stands here."""
    extent = tree.lower[first] == "as" and tree.lower[first + 1 : first + 2] != ["well"]
    placed = tree.lower[first] in _FIGURE_PLACES or (extent and "as" in tree.lower[first + 2 : end + 2])
    return placed and any(tree.tag[i] == "CD" for i in range(first, min(len(tree), end + 2 * extent)))


def find_given_figure(tree: Tree, draft: Draft, word: CueWord) -> list[TokenRange]:
    """The figure that somebody gives, or the things that somebody counted, with all that the verb has behind it."""
    verb = draft.token
    obj = tree.child_after(verb, "obj", "xcomp")
    if obj is None or draft.source is None or not can_speak(tree, draft.source.head):
        return []  # "the storm raised the toll to 40"
    if _is_bare_claim(tree, verb, obj, word):
        return [trim(tree, verb + 1, tree.right[obj])]
    if word.frames.isdisjoint({"figure", "tally", "level"}):
        return []
    counted = "tally" in word.frames and any(tree.tag[i] == "CD" for i in (obj, *_numbers(tree, obj)))
    made = "level" in word.frames and _makes_it(tree, verb) and _is_somebody(tree, draft.source.head)
    whom = [kid for kid in tree.kids[verb] if word.base == "give" and tree.lower[tree.left[kid]] == "to"]
    behind = (kid for kid in tree.kids[verb] if kid >= obj and kid not in whom and not _parts_from(tree, kid))
    end = max((tree.right[kid] for kid in behind), default=obj)
    named = "figure" in word.frames and tree.lower[obj] in cue_lexicon().figures
    if not counted and not made and not (named and any(tree.tag[i] == "CD" for i in range(obj, tree.right[verb]))):
        return []
    return [trim(tree, verb + 2 if made else tree.left[obj], end)]


def _is_bare_claim(tree: Tree, verb: int, obj: int, word: CueWord) -> bool:
    """Whether nothing but a number is claimed: "police counted 12,000, while organisers claimed 50,000"."""
    if word.stance != "claims" or tree.tag[obj] != "CD" or tree.left[obj] != verb + 1:
        return False
    end = tree.right[obj]
    return end >= tree.sentence[verb][1] or tree.pos[end] in ("PUNCT", "CCONJ", "SCONJ", "SPACE")


def _is_somebody(tree: Tree, head: int) -> bool:
    """Whether it is a name, a pronoun or a noun of people and bodies: what is older makes a thing no figure."""
    people = tree.pos[head] == "PRON" and tree.lower[head] not in ("it", "this", "that", "which")
    return people or tree.pos[head] == "PROPN" or is_source_noun(tree.lower[head])


def _makes_it(tree: Tree, verb: int) -> bool:
    """Whether "it" and a figure follow: "make it 12", "makes it nearly 12", but not "make it public in 12 towns"."""
    after = range(verb + 2, min(verb + 2 + _REACH, tree.sentence[verb][1]))
    figure = next((i for i in after if tree.pos[i] not in ("ADV", "ADP", "SCONJ")), None)
    return tree.lower[verb + 1] == "it" and figure is not None and tree.tag[figure] in ("CD", "$")


def _parts_from(tree: Tree, kid: int) -> bool:
    """Whether the verb's own words end here: "counted 12 dead, but police spoke of nine"."""
    another = tree.dep[kid] in ("conj", "parataxis") and tree.lower[kid] in cue_lexicon().verbs
    return tree.dep[kid] == "punct" or another


def _numbers(tree: Tree, noun: int) -> list[int]:
    return [kid for kid in tree.kids[noun] if tree.dep[kid] == "nummod"]


def _names(tree: Tree, quotes: QuoteIndex, start: int, end: int) -> bool:
    """Whether the object is called something: "called her a star", "called the show “a farce”"."""
    return tree.dep[start] == "iobj" or any(quotes.starting_at(i) is not None for i in range(start, end))
