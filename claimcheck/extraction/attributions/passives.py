"""Attributions whose cue is a passive: "X is said to …", "the toll was put at …", "X was charged with …"."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.extraction.attributions.deeds import is_blow
from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.extents import statement_end
from claimcheck.extraction.attributions.judgements import find_judged
from claimcheck.extraction.attributions.nominals import FINITE, noun_phrase, without_case
from claimcheck.extraction.attributions.quotes import QuoteIndex
from claimcheck.extraction.attributions.quoting import quoting_agent, quoting_start, said_in_quote
from claimcheck.extraction.attributions.spans import extend_over_quotes, trim
from claimcheck.extraction.repairs.ascribing import Words, find_ascriptions
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import CueWord, cue_lexicon
from claimcheck.lexicon.sources import is_person_noun

_LONGEST_AGENT = 12
"""Tokens of "by two of the officers on duty that", behind the verb."""
_FRAMES = frozenset({"clause", "object", "infinitive", "as", "at"})


def read_passive(tree: Tree, quotes: QuoteIndex, draft: Draft, word: CueWord) -> Draft | None:
    """ "X is said to …", "it was reported that …", "the toll was put at …", "was confirmed by the ministry"."""
    verb = draft.token
    if (saying := said_in_quote(tree, verb)) is not None:
        return _quoted(tree, quotes, draft, saying)
    if draft.source is not None and (judged := find_judged(tree, verb)):
        draft.shape, draft.content, draft.judges = "passive", judged, True
        return draft
    subject = tree.child(verb, "nsubj:pass", "csubj:pass", "nsubj")
    if (ascribed := ascribed_to(tree, verb, word)) and subject is not None:
        draft.shape, draft.source = "figure", ascribed[0].source
        draft.content = [noun_phrase(tree, subject, verb).tokens, ascribed[0].figure]
        return draft
    rest = tree.child_after(verb, "xcomp", "ccomp")
    if rest is None:
        rest = _object_of_passive(tree, draft, word)
    if rest is None and draft.stance == "asks" and (asked := _asked(tree, draft)) is not None:
        draft.shape, draft.begins = "passive", asked
        draft.content = [extend_over_quotes(tree, quotes, asked, statement_end(tree, quotes, verb, asked))]
        return draft
    if "whom" in word.frames and subject is not None and (that := _told(tree, draft)) is not None:
        draft.shape, draft.begins = "passive", that
        draft.content = [extend_over_quotes(tree, quotes, that, statement_end(tree, quotes, verb, that))]
        return draft
    if rest is None and (draft.source is None or "object" not in word.frames):
        return None  # "the report was written by 91 scientists"
    if word.frames.isdisjoint(_FRAMES) or ("deed" in word.frames and _is_of_person(tree, subject)):
        return None
    if subject is not None and is_blow(tree, verb, subject, word):
        return None
    content: list[TokenRange] = []
    if subject is None and tree.dep[verb] == "acl":
        subject = tree.head[verb]
        draft.backs = tree.lower[verb] in cue_lexicon().evidence  # "according to police, cited by the Echo"
    if subject is not None and tree.lower[subject] in ("that", "which", "who") and tree.head[verb] < subject:
        content.append(trim(tree, without_case(tree, tree.head[verb]).tokens[0], subject))
    elif subject is not None and tree.lower[subject] != "it" and not _is_addressee(tree, word, rest):
        start, end = noun_phrase(tree, subject, verb).tokens
        if tree.dep[verb] == "acl" and not draft.backs:
            start = max(without_case(tree, subject).tokens[0], _after_copula(tree, subject))
        content.append((start, end))
    if rest is not None:
        content.append(trim(tree, tree.left[rest], _fronted_end(tree, quotes, verb, tree.left[rest], tree.right[rest])))
    draft.content = content
    draft.shape = "passive"
    return draft if content else None


class Ascribed(NamedTuple):
    """A figure and who gives it."""

    source: Phrase
    figure: TokenRange


def ascribed_to(tree: Tree, verb: int, word: CueWord) -> list[Ascribed]:
    """The figures that a passive puts something at, each with its own agent: "put at 40 by police and 90 by medics"."""
    if word.frames.isdisjoint({"at", "figure"}) or tree.child(verb, "aux:pass") is None:
        return []
    found = find_ascriptions(Words(tree.lower, tree.pos, tree.tag), verb)
    return [
        Ascribed(Phrase(one.source, one.head), (one.figure[0] - (tree.pos[one.figure[0] - 1] == "ADP"), one.figure[1]))
        for one in found
        if max(one.source[1], one.figure[1]) <= tree.sentence[verb][1]
    ]


def _after_copula(tree: Tree, noun: int) -> int:
    """Where a noun that is a predicate begins: "the 12" in "the toll is above the 12 acknowledged by the army"."""
    parts = [kid for kid in tree.kids[noun] if kid < noun and tree.dep[kid] in ("nsubj", "cop", "case", "advmod")]
    return max((kid + 1 for kid in parts), default=0) if tree.child(noun, "cop") is not None else 0


def _quoted(tree: Tree, quotes: QuoteIndex, draft: Draft, saying: int) -> Draft | None:
    """ "Y was quoted by X as saying Z": X relays what Y says; where nobody is named, Y simply says it."""
    draft.source = quoting_agent(tree, draft.token, saying)
    if draft.source is None:
        return None
    draft.shape, draft.backs = "passive", True
    end = statement_end(tree, quotes, draft.token, saying)
    draft.content = [extend_over_quotes(tree, quotes, quoting_start(tree, draft.token), max(end, saying + 1))]
    return draft


def _is_of_person(tree: Tree, subject: int | None) -> bool:
    """Whether it is done to people who are not named: "his girlfriend was questioned by the police"."""
    return subject is not None and is_person_noun(tree.lower[subject])


def _is_addressee(tree: Tree, word: CueWord, rest: int | None) -> bool:
    """Whether the subject is whom it was told: "residents were told that the dam had broken"."""
    return "whom" in word.frames and rest is not None and tree.dep[rest] == "ccomp"


def _object_of_passive(tree: Tree, draft: Draft, word: CueWord) -> int | None:
    """What somebody is accused of, charged with or described as."""
    phrases, verb = cue_lexicon().phrases, draft.token
    for kid in tree.kids[verb]:
        first = tree.lower[tree.left[kid]]
        stance = phrases.get((word.base, first), draft.stance)
        if kid > verb and stance == "accuses" and first in ("of", "for", "with"):
            draft.stance = stance
            return kid
        if kid > verb and first == "as" and "as" in word.frames and tree.dep[kid] != "advcl":
            return kid
    return None


def _asked(tree: Tree, draft: Draft) -> int | None:
    """Where the question starts that somebody was asked, behind whoever asked it."""
    start, end = draft.token + 1, tree.sentence[draft.token][1]
    if draft.source is not None and draft.source.tokens[0] > draft.token:
        start = draft.source.tokens[1]
    return next((i for i in range(start, end) if tree.lower[i] in ("whether", "if", "about", "why", "how")), None)


def _told(tree: Tree, draft: Draft) -> int | None:
    """The "that" of what somebody was told, behind whoever told it: "had been told by the crew that it was safe"."""
    verb, limit = draft.token, tree.sentence[draft.token][1]
    that = next((i for i in range(verb + 1, min(limit, verb + _LONGEST_AGENT)) if tree.lower[i] == "that"), limit)
    agent = draft.source
    if agent is None or agent.tokens[0] < verb:
        return that if that == verb + 1 < limit else None
    if that >= limit or any(tree.pos[i] == "PUNCT" or tree.tag[i] in FINITE for i in range(verb + 1, that)):
        return None
    if agent.head < that:
        draft.source = Phrase((agent.tokens[0], min(agent.tokens[1], that)), agent.head)
    return that


def _fronted_end(tree: Tree, quotes: QuoteIndex, verb: int, start: int, end: int) -> int:
    """Where what was asked ends when it opens the sentence: "Asked whether it rained, Roe said no"."""
    if any(tree.pos[i] not in ("PUNCT", "SPACE", "SCONJ") for i in range(tree.sentence[verb][0], verb)):
        return end
    return next((i for i in range(start, end) if tree.text[i] in (",", "”") and quotes.at(i) is None), end)
