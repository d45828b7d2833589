"""Attributions whose cue is a verb."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.attributions.beside import find_beside
from claimcheck.extraction.attributions.contents import (
    clause_content,
    following_paragraph,
    following_quote,
    rest_content,
)
from claimcheck.extraction.attributions.deeds import is_deed
from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.extents import statement_end
from claimcheck.extraction.attributions.manners import before_meeting, before_other_clause
from claimcheck.extraction.attributions.mistagged import mistagged
from claimcheck.extraction.attributions.openings import is_amount, relative_antecedent
from claimcheck.extraction.attributions.passives import read_passive
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.spans import extend_over_quotes, trim
from claimcheck.extraction.attributions.speakers import find_inherited, find_quoted, with_absolute
from claimcheck.extraction.attributions.subjects import find_subject
from claimcheck.extraction.attributions.voice import is_passive
from claimcheck.extraction.denials import called_untrue
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import CueWord, cue_lexicon
from claimcheck.lexicon.modality import modality_lexicon

_DECLINING = frozenset({"decline", "refuse", "fail"})
_COMPLEMENTS = frozenset({"obl", "xcomp", "advcl", "nmod", "ccomp", "obj", "obl:unmarked"})
_ASKED = frozenset({"asked", "questioned", "pressed"})
_QUESTIONS = frozenset({"whether", "if", "about", "who", "what", "why", "how", "when", "where", "which", "to"})
_RELATIVES = frozenset({"who", "which", "whose", "where"})
_OCCASIONS = frozenset({"when", "whenever", "if", "unless"})
_PARTICLES = frozenset({"up", "off", "down", "over", "away", "around"})
_FIGURE_PLACES = frozenset({"at", "above", "below", "near", "close", "closer", "around", "between"})
_TOPICS = frozenset({"of", "about"})
_GOVERNED = frozenset({"obl", "advcl", "nmod", "xcomp", "ccomp", "obj", "compound:prt"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_AMOUNTS = frozenset({"number", "numbers", "total", "amount", "sum", "level", "value"})
_NOMINAL_ROLES = frozenset({"obj", "nsubj", "nsubj:pass", "iobj", "obl", "nmod"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor"})


def find_verb_drafts(tree: Tree, quotes: QuoteIndex) -> list[Draft]:
    """One draft for each cue verb that has a statement, or that says that there is none."""
    words = cue_lexicon().verbs
    drafts = []
    for token, lower in enumerate(tree.lower):
        word, retagged = words.get(lower), False
        if word is None:
            continue
        if (tree.tag[token] not in _FINITE or tree.dep[token] == "amod") and mistagged(tree, quotes, token, word):
            tree.tag[token], tree.pos[token] = "VBZ" if lower.endswith("s") else "VBD", "VERB"
        elif not _is_verb(tree, token) or _is_phrasal(tree, token, word):
            continue
        elif retagged := tree.tag[token][:2] != "VB":
            tree.tag[token], tree.pos[token] = "VBP" if word.tag == "VB" else word.tag, "VERB"
        draft = _draft(tree, quotes, token, word, retagged=retagged)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _is_verb(tree: Tree, token: int) -> bool:
    """Tagged so, or tagged a noun though it has a subject, an auxiliary or a clause as only verbs do."""
    if _is_plural_noun(tree, token):
        return False
    if tree.tag[token][:2] == "VB" or tree.pos[token] == "VERB":
        if tree.dep[token] in ("amod", "compound"):
            return tree.tag[token] in ("VBD", "VBZ", "VBP") and tree.child(token, "nsubj") is not None
        return tree.dep[token] not in ("case", "fixed", "aux")
    return tree.pos[token] in ("NOUN", "PROPN") and any(tree.dep[kid] in ("ccomp", "aux") for kid in tree.kids[token])


def _is_plural_noun(tree: Tree, token: int) -> bool:
    """Whether it is what is said of that others say: "denied reports that", "says claims that … are false"."""
    if tree.lower[token] not in cue_lexicon().nouns or not tree.lower[token].endswith("s"):
        return False
    if tree.child(token, "nsubj", "aux") is not None:
        return False
    if tree.dep[token] in _NOMINAL_ROLES:
        return True
    return token > 0 and tree.tag[token] == "VBZ" and tree.tag[token - 1] in _FINITE and tree.pos[token - 1] == "VERB"


def _is_phrasal(tree: Tree, token: int, word: CueWord) -> bool:
    """Whether a particle makes another verb of it: "failed to show up"."""
    obj = tree.child_after(token, "obj")
    particles = {
        tree.lower[kid]
        for kid in tree.kids[token]
        if tree.dep[kid] == "compound:prt" and not (obj is not None and obj < kid and tree.pos[obj] != "PRON")
    }
    return not particles.isdisjoint(_PARTICLES - word.prepositions)


def _draft(tree: Tree, quotes: QuoteIndex, token: int, word: CueWord, *, retagged: bool) -> Draft | None:
    passive = is_passive(tree, token)
    fronted = bool(_fronted(tree, quotes, token))
    apart = with_absolute(tree, token)
    source = apart or (None if fronted else find_subject(tree, quotes, token) or find_quoted(tree, token))
    if source is None and retagged and not passive:
        source = find_beside(tree, token)
    inherited = False
    if source is None and not passive and not fronted:
        source = find_inherited(tree, quotes, token)
        if source is not None and tree.lower[source.tokens[0]] == "as" and source.tokens[0] < source.head:
            source = Phrase((source.tokens[0] + 1, source.tokens[1]), source.head)
        inherited = source is not None
        governed = tree.tag[token] == "VBG" and tree.pos[token - 1] == "ADP"
        if source is None and not governed and ("clause" in word.frames or _is_finite(tree, token, word)):
            source = find_beside(tree, token)
    if source is not None and not passive and _is_amount(tree, source, word):
        return None
    unnamed = source is None or (inherited and "at" in word.frames)
    if "active" in word.frames and tree.tag[token] in ("VBN", "VBD") and unnamed:
        return None  # "watches valued at $400"
    draft = Draft(token, [_cue_range(tree, token)], word.stance, source, inherited=inherited)
    if (source is None and not passive and _is_unsaid(tree, token)) or _is_conjunction(tree, token):
        return None
    draft.negated = _is_negated(tree, token)
    if passive and not fronted:
        return read_passive(tree, quotes, draft, word)
    draft.apart = apart is not None
    draft.content = [part for part in _statement(tree, quotes, draft, word) if _has_words(tree, part)]
    if draft.shape == "clause" and draft.content:
        draft.content = relative_antecedent(tree, draft) + draft.content
    if not draft.content and "clause" in word.frames:
        draft.content = following_paragraph(tree, quotes, token + 1) or following_quote(tree, quotes, token)
    if draft.shape != "clause" and _is_generic(tree, token):
        return None
    if not draft.content and not draft.negated:
        return None
    return draft if draft.source is not None or draft.content else None


def _is_amount(tree: Tree, source: Phrase, word: CueWord) -> bool:
    """Whether what the verb is said of is a number of things, which tells nothing: "the number of jobs added"."""
    return tree.lower[source.head] in _AMOUNTS and word.stance != "reports"


def _is_finite(tree: Tree, verb: int, word: CueWord) -> bool:
    """Whether the verb is finite; "put" may be so whatever its tag, as all its forms look alike."""
    helped = any(tree.dep[kid].startswith(("aux", "mark")) for kid in tree.kids[verb])
    return tree.tag[verb] in _FINITE or (word.base == "put" and tree.lower[verb] == "put" and not helped)


def _is_unsaid(tree: Tree, verb: int) -> bool:
    """Whether the verb names an action that nobody is said to do: "the time to discuss it", "it is worth noting"."""
    if tree.tag[verb] == "VB":
        return any(kid < verb and tree.lower[kid] == "to" for kid in tree.kids[verb])
    return tree.tag[verb] == "VBG" and tree.lower[verb - 1] == "worth"


def _is_conjunction(tree: Tree, verb: int) -> bool:
    """Whether a participle only joins clauses: "it was a miracle, considering he fired 18 rounds"."""
    return tree.lower[verb] == "considering" and tree.child(verb, "aux", "nsubj") is None and tree.dep[verb] != "ROOT"


def _is_generic(tree: Tree, verb: int) -> bool:
    """Whether the clause tells on what occasion something happens, ever: "when sailors ask for help"."""
    opens = any(kid < verb and tree.lower[kid] in _OCCASIONS for kid in tree.kids[verb])
    return opens and tree.tag[verb] in ("VBP", "VBZ")


def _has_words(tree: Tree, part: TokenRange) -> bool:
    return any(tree.text[i][0].isalnum() for i in range(*part))


def _statement(tree: Tree, quotes: QuoteIndex, draft: Draft, word: CueWord) -> list[TokenRange]:
    """The content by the first of the verb's frames that is met."""
    verb = draft.token
    if fronted := _fronted(tree, quotes, verb):
        return fronted
    if tree.lower[verb] in cue_lexicon().evidence and (quoted := tree.child_after(verb, "obj")) is not None:
        saying = tree.right[quoted] if tree.lower[tree.right[quoted] - 1] != "as" else tree.right[quoted] - 1
        if tree.lower[saying : saying + 1] == ["as"] and tree.tag[saying + 1] == "VBG":
            draft.shape = "object"  # "quoted a miner as saying"
            return [
                extend_over_quotes(
                    tree, quotes, tree.left[quoted], statement_end(tree, quotes, verb, tree.left[quoted])
                )
            ]
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
            draft.shape = "preposition"
            return content
    gerund = tree.child_after(verb, "xcomp")
    if "clause" in word.frames and gerund is not None and tree.tag[gerund] == "VBG":
        return [_participial(tree, quotes, draft, word, gerund)]
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


def _is_quoted_speech(tree: Tree, quotes: QuoteIndex, draft: Draft, content: list[TokenRange]) -> bool:
    """Whether the statement is quoted, stands before the cue, or has its "that" right behind it: "responded that"."""
    if any(quotes.starting_at(i) is not None for part in content for i in range(*part)):
        return True
    start = content[0][0]
    return start < draft.token or (start == draft.token + 1 and tree.lower[start] == "that")


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
    xcomp = tree.child_after(verb, "xcomp", "advcl", "ccomp")
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


def _fronted(tree: Tree, quotes: QuoteIndex, verb: int) -> list[TokenRange]:
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
    for kid in tree.kids[verb] if obj is None else [*tree.kids[verb], *tree.kids[obj]]:
        first = tree.left[kid]
        placed = tree.lower[first] in _FIGURE_PLACES
        if kid > verb and placed and any(tree.tag[i] == "CD" for i in range(first, tree.right[kid])):
            return [trim(tree, verb + 1 if obj is None else tree.left[obj], tree.right[kid])]
    return []


def _names(tree: Tree, quotes: QuoteIndex, start: int, end: int) -> bool:
    """Whether the object is called something: "called her a star", "called the show “a farce”"."""
    return tree.dep[start] == "iobj" or any(quotes.starting_at(i) is not None for i in range(start, end))


def _prepositional(tree: Tree, quotes: QuoteIndex, draft: Draft, word: CueWord) -> list[TokenRange]:
    """The phrase after one of the verb's prepositions or particles, with the infinitive that goes with it."""
    verb = draft.token
    for first in _prepositions(tree, verb, word):
        draft.cue = [draft.cue[0], (first, first + 1)]
        draft.stance = cue_lexicon().phrases.get((word.base, tree.lower[first]), draft.stance)
        governed = tree.head[first]
        if (
            governed <= first
            or tree.dep[first] == "compound:prt"
            or draft.stance == "urges"
            or tree.lower[first] in _TOPICS
        ):
            draft.begins = first + 1
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


def _cue_range(tree: Tree, token: int) -> TokenRange:
    """The verb with the auxiliaries, negations and adverbs before it."""
    start = token
    while (
        start
        and (tree.head[start - 1] == token or tree.head[start - 1] == start)
        and tree.dep[start - 1] in ("aux", "advmod", "aux:pass")
        and tree.pos[start - 1] in ("AUX", "ADV", "PART")
    ):
        start -= 1
    return start, token + 1


def _is_negated(tree: Tree, token: int) -> bool:
    if any(kid < token and tree.lower[kid] in _NEGATIONS for kid in tree.kids[token]):
        return True
    parent = tree.head[token]
    return parent != token and tree.dep[token] == "xcomp" and tree.lemma[parent].lower() in _DECLINING
