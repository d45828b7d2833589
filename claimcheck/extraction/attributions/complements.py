"""The statement of a cue verb: what its frames take as complement, by the first frame that is met."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from claimcheck.extraction.attributions.contents import clause_content, rest_content
from claimcheck.extraction.attributions.deeds import is_deed
from claimcheck.extraction.attributions.draft import Draft
from claimcheck.extraction.attributions.extents import statement_end
from claimcheck.extraction.attributions.fronted import find_fronted
from claimcheck.extraction.attributions.judgements import find_judged, is_contrary, told_of_clause
from claimcheck.extraction.attributions.manners import before_meeting, before_other_clause
from claimcheck.extraction.attributions.objects import find_complement, find_given_figure
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.quoting import backing_content, said_in_quote
from claimcheck.extraction.attributions.spans import extend_over_quotes, trim
from claimcheck.extraction.denials import called_untrue
from claimcheck.extraction.repairs.saying import calls_untrue
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import CueWord, cue_lexicon
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.verbs import base_of

_TOPICS = frozenset({"of", "about"})
_HEDGED = 4
"""Tokens in which a figure has begun behind its preposition: "spoke of at least 12"."""
_GOVERNED = frozenset({"obl", "advcl", "nmod", "xcomp", "ccomp", "obj", "compound:prt"})


class _Cue(NamedTuple):
    """A cue verb where it stands."""

    tree: Tree
    quotes: QuoteIndex
    draft: Draft
    word: CueWord


Frame = Callable[[_Cue], list[TokenRange] | None]
"""Looks for the content in one shape: None where the verb has it not, [] where that settles that nothing is said."""


def find_statement(tree: Tree, quotes: QuoteIndex, draft: Draft, word: CueWord) -> list[TokenRange]:
    """The content by the first of the verb's frames that is met."""
    for frame in _FRAMES:
        content = frame(_Cue(tree, quotes, draft, word))
        if content is not None:
            return content
    return rest_content(tree, quotes, draft) if "clause" in word.frames and "quote" not in word.frames else []


def _fronted(cue: _Cue) -> list[TokenRange] | None:
    return find_fronted(cue.tree, cue.quotes, cue.draft.token) or None


def _quoted_as_saying(cue: _Cue) -> list[TokenRange] | None:
    """ "Quoted a miner as saying": whom and what."""
    saying, quoted = said_in_quote(cue.tree, cue.draft.token), cue.tree.child_after(cue.draft.token, "obj")
    if saying is None or quoted is None:
        return None
    cue.draft.shape, cue.draft.backs = "object", True
    end = statement_end(cue.tree, cue.quotes, cue.draft.token, cue.tree.left[quoted])
    return [extend_over_quotes(cue.tree, cue.quotes, cue.tree.left[quoted], max(end, saying + 1))]


def _backed(cue: _Cue) -> list[TokenRange] | None:
    return _in_shape(cue, "object", backing_content(cue.tree, cue.draft.token))


def _judged(cue: _Cue) -> list[TokenRange] | None:
    judged = find_judged(cue.tree, cue.draft.token)
    cue.draft.judges = bool(judged)
    if judged and calls_untrue(cue.tree.lower, cue.draft.token):
        cue.draft.stance = "denies"
    return _in_shape(cue, "object", judged)


def _of_antecedent(cue: _Cue) -> list[TokenRange] | None:
    return (_told_of_antecedent(cue.tree, cue.draft) or None) if "clause" in cue.word.frames else None


def _of_clause(cue: _Cue) -> list[TokenRange] | None:
    return _in_shape(cue, "object", told_of_clause(cue.tree, cue.draft.token)) if "object" in cue.word.frames else None


def _called(cue: _Cue) -> list[TokenRange] | None:
    called = _called_what(cue.tree, cue.quotes, cue.draft.token) if cue.word.frames & {"as", "at"} else []
    return _in_shape(cue, "as", called)


def _called_untrue(cue: _Cue) -> list[TokenRange] | None:
    """ "Called the report baseless"."""
    untrue = called_untrue(cue.tree, cue.draft.token) if cue.word.base in modality_lexicon().untrue_verbs else None
    if untrue is None:
        return None
    cue.draft.stance, cue.draft.shape = "denies", "as" if "as" in cue.word.frames else "object"
    return [trim(cue.tree, *untrue)]


def _pleaded(cue: _Cue) -> list[TokenRange] | None:
    """ "Pleaded not guilty to fraud"."""
    plea = cue.tree.child_after(cue.draft.token, "xcomp") if cue.word.base == "plead" else None
    if plea is None or cue.tree.pos[plea] != "ADJ":
        return None
    cue.draft.stance, cue.draft.shape = "says", "as"
    behind = [
        cue.tree.right[kid] for kid in cue.tree.kids[cue.draft.token] if cue.tree.lower[cue.tree.left[kid]] == "to"
    ]
    return [trim(cue.tree, cue.tree.left[plea], max([cue.tree.right[plea], *behind]))]


def _clause(cue: _Cue) -> list[TokenRange] | None:
    """A that-clause, or a quotation; an infinitive that the verb does not take tells what is done, and says nothing."""
    put_it = cue.word.base == "put" and cue.tree.lower[cue.draft.token + 1 : cue.draft.token + 2] == ["it"]
    if "clause" not in cue.word.frames and not put_it:
        return None
    if is_contrary(cue.tree, cue.draft.token):
        return []
    content = [part for part in clause_content(cue.tree, cue.quotes, cue.draft) if part[0] < part[1]]
    if not content:
        return None
    start, end = content[0]
    if cue.tree.lower[start] == "to" and start == cue.draft.token + 2 and cue.tree.lower[start - 1] == "close":
        content[0] = (start - 1, end)  # the hedge of a figure, which the parser parts: "said close to 900 people"
    elif cue.tree.lower[start] == "to" and "infinitive" not in cue.word.frames and start > cue.draft.token:
        return []
    if len(content) == 1 and end - start == 1 and cue.tree.pos[start] == "ADJ":
        return None  # "if the reports prove true"
    if "quote" in cue.word.frames and not _is_quoted_speech(cue.tree, cue.quotes, cue.draft, content):
        return None
    cue.draft.shape = "clause"
    return content


def _after_preposition(cue: _Cue) -> list[TokenRange] | None:
    return (_prepositional(cue.tree, cue.quotes, cue.draft, cue.word) or None) if cue.word.prepositions else None


def _gerund(cue: _Cue) -> list[TokenRange] | None:
    """ "Denies arming rebels"."""
    gerund = cue.tree.child_after(cue.draft.token, "xcomp") or _denied_gerund(cue.tree, cue.draft.token, cue.word)
    if "clause" not in cue.word.frames or gerund is None:
        return None
    if _is_taken_for_noun(cue.tree, gerund):
        _make_gerund(cue.tree, gerund)
    if cue.tree.tag[gerund] != "VBG":
        return None
    return [_participial(cue.tree, cue.quotes, cue.draft, cue.word, gerund)]


def _figure_given(cue: _Cue) -> list[TokenRange] | None:
    return _in_shape(cue, "figure", find_given_figure(cue.tree, cue.draft, cue.word))


def _in_shape(cue: _Cue, shape: str, content: list[TokenRange]) -> list[TokenRange] | None:
    """The content, of which the draft then has the shape; None where there is none."""
    if not content:
        return None
    cue.draft.shape = shape
    return content


def _shaped(cue: _Cue) -> list[TokenRange] | None:
    """An infinitive, a figure, what it is called, or an object, unless that tells a deed or begins a clause."""
    verb = cue.draft.token
    for shape in ("infinitive", "at", "as", "object"):
        content = find_complement(cue.tree, cue.quotes, verb, shape) if shape in cue.word.frames else []
        if not content:
            continue
        if shape == "object" and is_deed(cue.tree, cue.quotes, verb, cue.word):
            return []
        if shape == "object" and "clause" in cue.word.frames and _is_clause(cue.tree, verb):
            return None
        cue.draft.shape = shape
        return _with_rest(cue.tree, cue.quotes, cue.draft, content) if shape == "object" else content
    return None


_FRAMES: tuple[Frame, ...] = (
    _fronted,
    _quoted_as_saying,
    _backed,
    _judged,
    _of_antecedent,
    _of_clause,
    _called,
    _called_untrue,
    _pleaded,
    _clause,
    _after_preposition,
    _gerund,
    _figure_given,
    _shaped,
)
"""In this order: what the words around the verb show goes before what its own frames allow."""


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


def _is_taken_for_noun(tree: Tree, token: int) -> bool:
    """Whether a gerund is a noun to the tagger though it has an object: "denied dumping barrels"."""
    noun = tree.lower[token].endswith("ing") and tree.tag[token] == "NN"
    return noun and tree.child_after(token, "obj") is not None


def _make_gerund(tree: Tree, token: int) -> None:
    """Mend the tree, so that what is read of the statement after this has its verb."""
    tree.tag[token], tree.pos[token] = "VBG", "VERB"
    tree.lemma[token] = base_of(tree.lower[token], tree.lower[token])


def _participial(tree: Tree, quotes: QuoteIndex, draft: Draft, word: CueWord, gerund: int) -> TokenRange:
    """What somebody is shown doing, or admits doing: "showed Roe losing voters", "admitted taking the money"."""
    obj, start = tree.child_after(draft.token, "obj"), tree.left[gerund]
    if obj is not None and "whom" not in word.frames and tree.right[obj] == start:
        draft.begins = start = tree.left[obj]
        return extend_over_quotes(tree, quotes, start, statement_end(tree, quotes, draft.token, start))
    return trim(tree, start, tree.right[gerund])


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
            if "figure" in word.frames and any(
                tree.tag[i] == "CD" for i in range(first + 1, min(first + _HEDGED, len(tree)))
            ):
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
        dated = tree.pos[i] == "ADP" and tree.ent[i - 1] == "DATE"
        if tree.lower[i] in word.prepositions and (i == verb + 1 or dated):
            yield i
