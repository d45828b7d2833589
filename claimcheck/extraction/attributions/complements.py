"""The statement of a cue verb: what its frames take as complement, by the first frame that is met."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.attributions.contents import clause_content, rest_content
from claimcheck.extraction.attributions.deeds import is_deed
from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.extents import statement_end
from claimcheck.extraction.attributions.manners import before_meeting, before_other_clause
from claimcheck.extraction.attributions.openings import is_amount
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.quoting import backing_content, said_in_quote
from claimcheck.extraction.attributions.spans import extend_over_quotes, trim
from claimcheck.extraction.attributions.speakers import can_speak
from claimcheck.extraction.denials import called_untrue
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import CueWord, cue_lexicon
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.modality import modality_lexicon

_COMPLEMENTS = frozenset({"obl", "xcomp", "advcl", "nmod", "ccomp", "obj", "obl:unmarked"})
_ASKED = frozenset({"asked", "questioned", "pressed"})
_QUESTIONS = frozenset({"whether", "if", "about", "who", "what", "why", "how", "when", "where", "which", "to"})
_RELATIVES = frozenset({"who", "which", "whose", "where"})
_FIGURE_PLACES = frozenset({"at", "above", "below", "near", "close", "closer", "around", "between"})
_TOPICS = frozenset({"of", "about"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HEDGED = 4
"""Tokens in which a figure has begun behind its preposition: "spoke of at least 12"."""
_REACH = 8
"""Tokens of a figure with its unit, at the end of what it is put for."""
_GOVERNED = frozenset({"obl", "advcl", "nmod", "xcomp", "ccomp", "obj", "compound:prt"})


def find_statement(tree: Tree, quotes: QuoteIndex, draft: Draft, word: CueWord) -> list[TokenRange]:
    """The content by the first of the verb's frames that is met."""
    verb = draft.token
    if fronted := find_fronted(tree, quotes, verb):
        return fronted
    if (saying := said_in_quote(tree, verb)) is not None and (quoted := tree.child_after(verb, "obj")) is not None:
        draft.shape, draft.backs = "object", True  # "quoted a miner as saying"
        end = statement_end(tree, quotes, verb, tree.left[quoted])
        return [extend_over_quotes(tree, quotes, tree.left[quoted], max(end, saying + 1))]
    if backing := backing_content(tree, verb):
        draft.shape = "object"
        return backing
    if "clause" in word.frames and (told := _told_of_antecedent(tree, draft)):
        return told
    if "object" in word.frames and (told := _told_of_clause(tree, verb)):
        draft.shape = "object"
        return told
    if word.frames & {"as", "at"} and (called := _called_what(tree, quotes, verb)):
        draft.shape = "as"
        return called
    untrue = called_untrue(tree, verb) if word.base in modality_lexicon().untrue_verbs else None
    if untrue is not None:
        draft.stance, draft.shape = "denies", "as" if "as" in word.frames else "object"
        return [trim(tree, *untrue)]
    if "clause" in word.frames or (word.base == "put" and tree.lower[verb + 1 : verb + 2] == ["it"]):
        content = clause_content(tree, quotes, draft)
        if content and tree.lower[content[0][0]] == "to" and "infinitive" not in word.frames and content[0][0] > verb:
            return []
        if len(content) == 1 and content[0][1] - content[0][0] == 1 and tree.pos[content[0][0]] == "ADJ":
            content = []  # "if the reports prove true"
        if content and "quote" in word.frames and not _is_quoted_speech(tree, quotes, draft, content):
            content = []
        if content:
            draft.shape = "clause"
            return content
    if word.prepositions:
        content = _prepositional(tree, quotes, draft, word)
        if content:
            return content
    gerund = tree.child_after(verb, "xcomp") or _denied_gerund(tree, verb, word)
    if "clause" in word.frames and gerund is not None and tree.tag[gerund] == "VBG":
        return [_participial(tree, quotes, draft, word, gerund)]
    if given := _given_figure(tree, draft, word):
        draft.shape = "figure"
        return given
    for shape in ("infinitive", "at", "as", "object"):
        content = _complement(tree, quotes, verb, shape) if shape in word.frames else []
        if content and shape == "object" and is_deed(tree, quotes, verb, word):
            return []
        if content and shape == "object" and "clause" in word.frames and _is_clause(tree, verb):
            break
        if content:
            draft.shape = shape
            return _with_rest(tree, quotes, draft, content) if shape == "object" else content
    return rest_content(tree, quotes, draft) if "clause" in word.frames and "quote" not in word.frames else []


def _told_of_antecedent(tree: Tree, draft: Draft) -> list[TokenRange]:
    """What is said of the noun before a relative clause: "the group, which officials say has 300 men, left"."""
    verb, after = draft.token, draft.token + 1
    if draft.source is None or draft.source.tokens[1] != verb or after >= tree.sentence[verb][1]:
        return []
    relative = draft.source.tokens[0] - 1
    if relative < 1 or tree.tag[relative] not in ("WDT", "WP") or tree.text[relative - 1] != ",":
        return []
    if tree.pos[after] not in ("VERB", "AUX"):
        return []
    limit = tree.sentence[verb][1]
    end = next((i for i in range(after, limit) if tree.text[i] == ","), limit)
    return [trim(tree, after, end)]


def _told_of_clause(tree: Tree, verb: int) -> list[TokenRange]:
    """The whole clause that "which" takes up: "claimed that the ship had sunk, which Tehran denied"."""
    which = next((k for k in tree.kids[verb] if k < verb and tree.tag[k] == "WDT" and tree.dep[k] == "obj"), None)
    clause = tree.head[verb]
    if which is None or tree.text[which - 1] != "," or tree.pos[clause] not in ("VERB", "AUX") or clause > which:
        return []
    return [trim(tree, tree.left[clause], which)]


def _called_what(tree: Tree, quotes: QuoteIndex, verb: int) -> list[TokenRange]:
    """What something is called in a clause with "what": "in what Roe described as a first", "what it called a joke"."""
    what = next((i for i in range(tree.left[verb], verb) if tree.lower[i] == "what"), None)
    if what is not None and verb not in (tree.head[what], tree.head[tree.head[what]]):
        return []
    named = tree.child_after(verb, "obj", "obl", "xcomp")
    if what is None or named is None or tree.left[named] != verb + 1:
        return []
    start = verb + 1 + (tree.lower[verb + 1] == "as")
    return [trim(tree, start, max(tree.right[named], statement_end(tree, quotes, verb, start)))]


def _is_quoted_speech(tree: Tree, quotes: QuoteIndex, draft: Draft, content: list[TokenRange]) -> bool:
    """Whether the statement is quoted, stands before the cue, or has its "that" right behind it: "responded that"."""
    if any(quotes.starting_at(i) is not None for part in content for i in range(*part)):
        return True
    start = content[0][0]
    return start < draft.token or (start == draft.token + 1 and tree.lower[start] == "that")


def _denied_gerund(tree: Tree, verb: int, word: CueWord) -> int | None:
    """What is denied or admitted right behind the verb, whatever the parser makes of it: "denies arming rebels"."""
    kid = tree.child_after(verb, "acl", "advcl")
    return kid if kid == verb + 1 and word.stance in ("denies", "confirms") else None


def _participial(tree: Tree, quotes: QuoteIndex, draft: Draft, word: CueWord, gerund: int) -> TokenRange:
    """What somebody is shown doing, or admits doing: "showed Roe losing voters", "admitted taking the money"."""
    obj, start = tree.child_after(draft.token, "obj"), tree.left[gerund]
    if obj is not None and "whom" not in word.frames and tree.right[obj] == start:
        draft.begins = start = tree.left[obj]
        return extend_over_quotes(tree, quotes, start, statement_end(tree, quotes, draft.token, start))
    return trim(tree, start, tree.right[gerund])


def _complement(tree: Tree, quotes: QuoteIndex, verb: int, shape: str) -> list[TokenRange]:
    """The object, infinitive or "as" phrase of a verb; an object stands before its infinitive or "as"."""
    obj = tree.child_after(verb, "obj") or (_indirect(tree, verb) if shape == "object" else None)
    xcomp = tree.child_after(verb, "xcomp", "advcl", "ccomp", "acl")
    if shape == "infinitive":
        if xcomp is None or tree.lower[tree.left[xcomp]] != "to":
            return []
        start = tree.left[obj] if obj is not None and obj < xcomp else tree.left[xcomp]
        return [trim(tree, start, tree.right[xcomp])]
    if shape == "at":
        return _figure(tree, verb, obj)
    if obj is None and shape == "as":
        small = tree.child_after(verb, "ccomp", "xcomp")
        if small is None:
            return []
        end = tree.right[small] + (quotes.starting_at(tree.right[small]) is not None)
        return [extend_over_quotes(tree, quotes, tree.left[small], end)]
    if obj is None:
        return []
    start, end = tree.left[obj], _phrase_end(tree, obj)
    for kid in tree.kids[verb]:
        if kid <= obj or tree.left[kid] > end + 1 or tree.dep[kid] not in _COMPLEMENTS:
            continue
        first = tree.lower[tree.left[kid]]
        called = tree.dep[kid] in ("xcomp", "obj", "ccomp") or (
            tree.dep[kid] == "obl:unmarked" and tree.ent[kid] != "DATE"
        )
        if first in ("of", "as", "for", "to") or (shape == "as" and called):
            end = max(end, tree.right[kid])
    indirect = tree.child_after(verb, "iobj")
    if indirect is not None and indirect < obj:
        start = min(start, tree.left[indirect])
    if quotes.starting_at(end) is not None:
        end += 1
    elif shape == "as" and end == _phrase_end(tree, obj) and not _names(tree, quotes, start, end):
        return []
    return [extend_over_quotes(tree, quotes, start, end)]


def _phrase_end(tree: Tree, noun: int) -> int:
    """Where the noun phrase ends, before a clause that tells more of it: "the health of Roe, who is 70"."""
    end = tree.right[noun]
    return next((i for i in range(noun + 1, end - 1) if tree.text[i] == "," and tree.lower[i + 1] in _RELATIVES), end)


def _indirect(tree: Tree, verb: int) -> int | None:
    """What stands for an object: whom it was told, or an amount: "reported between $5 and $7 in interest"."""
    return tree.child_after(verb, "iobj") or next((k for k in tree.kids[verb] if k > verb and is_amount(tree, k)), None)


def find_fronted(tree: Tree, quotes: QuoteIndex, verb: int) -> list[TokenRange]:
    """What somebody was asked, before the answer: "Asked on Sunday whether it rained, Roe said no"."""
    named = verb > tree.sentence[verb][0] and (
        tree.pos[verb - 1] in ("PROPN", "PRON", "NOUN") or tree.text[verb - 1] == ")"
    )
    if (
        tree.lower[verb] not in _ASKED
        or named
        or any(tree.dep[kid].startswith(("nsubj", "aux")) for kid in tree.kids[verb])
    ):
        return []
    limit = tree.sentence[verb][1]
    end = next((i for i in range(verb + 1, limit) if _parts_answer(tree, quotes, i)), limit)
    start = next((i for i in range(verb + 1, end) if tree.lower[i] in _QUESTIONS), None)
    return [] if start is None else [trim(tree, start, end)]


def _parts_answer(tree: Tree, quotes: QuoteIndex, token: int) -> bool:
    """Whether the question ends at the token: at a comma, or behind a quotation that has the comma within."""
    if quotes.ending_at(token) is not None and tree.text[token - 2][-1] == ",":
        return True
    return tree.text[token] in (",", "”") and quotes.at(token) is None


def _is_clause(tree: Tree, verb: int) -> bool:
    """Whether what the parser took for the object is the subject of a clause: "acknowledged funding was a reason"."""
    obj = tree.child_after(verb, "obj")
    after = tree.right[obj] if obj is not None else len(tree)
    return after < len(tree) and tree.tag[after] in ("VBD", "VBZ", "VBP", "MD")


def _with_rest(tree: Tree, quotes: QuoteIndex, draft: Draft, content: list[TokenRange]) -> list[TokenRange]:
    """What a finding says of its object: "a poll showed Green leading Brown, 45 to 18"."""
    if draft.stance not in ("reports", "says", "announces", "confirms"):
        return content
    draft.begins = start = content[0][0]
    end = max(content[-1][1], statement_end(tree, quotes, draft.token, start))
    return [extend_over_quotes(tree, quotes, start, before_meeting(tree, start, end))]


def _figure(tree: Tree, verb: int, obj: int | None) -> list[TokenRange]:
    """What is put at which figure: "put the toll at 12", "puts it closer to 15"."""
    start = verb + 1 if obj is None else tree.left[obj]
    for kid in tree.kids[verb] if obj is None else [*tree.kids[verb], *tree.kids[obj]]:
        if kid > verb and _places_figure(tree, tree.left[kid], tree.right[kid]):
            return [trim(tree, start, _with_parts(tree, verb, tree.right[kid]))]
    if obj is None:
        return []
    # The parser hangs the figure on what stands nearest: "the number of people arrested at 48".
    end = tree.right[obj]
    within = any(_places_figure(tree, i, end) and end - i <= _REACH for i in range(obj + 1, end))
    return [trim(tree, start, _with_parts(tree, verb, end))] if within else []


def _with_parts(tree: Tree, verb: int, end: int) -> int:
    """Where a figure ends with what is told of its parts: "put the toll at 40, including 12 children"."""
    limit = tree.sentence[verb][1]
    if end + 1 >= limit or tree.text[end] != "," or tree.lower[end + 1] not in event_lexicon().partitives:
        return end
    return next((i for i in range(end + 1, limit) if tree.text[i] in (",", ";") or tree.tag[i] in _FINITE), limit)


def _places_figure(tree: Tree, first: int, end: int) -> bool:
    """Whether "at 12" or "as high as 12" stands here."""
    extent = tree.lower[first] == "as" and tree.lower[first + 1 : first + 2] != ["well"]
    placed = tree.lower[first] in _FIGURE_PLACES or (extent and "as" in tree.lower[first + 2 : end + 2])
    return placed and any(tree.tag[i] == "CD" for i in range(first, min(len(tree), end + 2 * extent)))


def _given_figure(tree: Tree, draft: Draft, word: CueWord) -> list[TokenRange]:
    """The figure that somebody gives, or the things that somebody counted, with all that the verb has behind it."""
    verb = draft.token
    obj = tree.child_after(verb, "obj", "xcomp")
    if obj is None or draft.source is None or word.frames.isdisjoint({"figure", "tally", "level"}):
        return []
    if not can_speak(tree, draft.source.head):
        return []  # "the storm raised the toll to 40"
    counted = "tally" in word.frames and any(tree.tag[i] == "CD" for i in (obj, *_numbers(tree, obj)))
    made = "level" in word.frames and tree.lower[verb + 1] == "it" and "CD" in tree.tag[verb + 2 : verb + 6]
    whom = [kid for kid in tree.kids[verb] if word.base == "give" and tree.lower[tree.left[kid]] == "to"]
    behind = (kid for kid in tree.kids[verb] if kid >= obj and kid not in whom and not _parts_from(tree, kid))
    end = max((tree.right[kid] for kid in behind), default=obj)
    named = "figure" in word.frames and tree.lower[obj] in cue_lexicon().figures
    if not counted and not made and not (named and any(tree.tag[i] == "CD" for i in range(obj, tree.right[verb]))):
        return []
    return [trim(tree, verb + 2 if made else tree.left[obj], end)]


def _parts_from(tree: Tree, kid: int) -> bool:
    """Whether the verb's own words end here: "counted 12 dead, but police spoke of nine"."""
    another = tree.dep[kid] in ("conj", "parataxis") and tree.lower[kid] in cue_lexicon().verbs
    return tree.dep[kid] == "punct" or another


def _numbers(tree: Tree, noun: int) -> list[int]:
    return [kid for kid in tree.kids[noun] if tree.dep[kid] == "nummod"]


def _names(tree: Tree, quotes: QuoteIndex, start: int, end: int) -> bool:
    """Whether the object is called something: "called her a star", "called the show “a farce”"."""
    return tree.dep[start] == "iobj" or any(quotes.starting_at(i) is not None for i in range(start, end))


def _prepositional(tree: Tree, quotes: QuoteIndex, draft: Draft, word: CueWord) -> list[TokenRange]:
    """The phrase after one of the verb's prepositions or particles, with the infinitive that goes with it."""
    verb = draft.token
    for first in _prepositions(tree, verb, word):
        draft.cue = [draft.cue[0], (first, first + 1)]
        draft.stance = cue_lexicon().phrases.get((word.base, tree.lower[first]), draft.stance)
        draft.shape = "preposition"
        governed = tree.head[first]
        if (
            governed <= first
            or tree.dep[first] == "compound:prt"
            or draft.stance == "urges"
            or tree.lower[first] in _TOPICS
        ):
            draft.begins = first + 1
            if "figure" in word.frames and any(tree.tag[i] == "CD" for i in range(first + 1, first + _HEDGED)):
                draft.shape = "figure"
            end = before_other_clause(tree, quotes, first + 1, statement_end(tree, quotes, verb, first + 1))
            return [extend_over_quotes(tree, quotes, first + 1, end)]
        end = max(tree.right[governed], first + 2)
        for i in range(end, tree.sentence[verb][1]):
            if tree.lower[i] == "to" and tree.dep[i] == "mark" and all(tree.pos[j] == "PUNCT" for j in range(end, i)):
                end = max(end, statement_end(tree, quotes, verb, i))
        return [extend_over_quotes(tree, quotes, first + 1, end)]
    return []


def _prepositions(tree: Tree, verb: int, word: CueWord) -> Iterator[int]:
    """Where the verb's prepositions stand: as its particle or before its complement, even past whom and when."""
    for kid in tree.kids[verb]:
        if kid > verb and tree.dep[kid] in _GOVERNED and tree.lower[tree.left[kid]] in word.prepositions:
            yield tree.left[kid]
    for i in range(verb + 1, min(verb + 20, tree.sentence[verb][1])):
        if tree.pos[i] == "ADP" and tree.lower[i] in word.prepositions and (i == verb + 1 or tree.ent[i - 1] == "DATE"):
            yield i
