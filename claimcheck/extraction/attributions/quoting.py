"""Who quotes whom: "X quoted Y as saying Z", "Z, Y was quoted by X as saying", "X, citing Y, said Z"."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft, Phrase
from claimcheck.extraction.attributions.nominals import SUBJECTS, has_finite, noun_phrase, without_case
from claimcheck.extraction.attributions.spans import trim
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.cues import cue_lexicon


def quoting_verb(tree: Tree, saying: int) -> int | None:
    """The verb of quoting whose "as saying" the participle is."""
    if tree.tag[saying] != "VBG" or saying < 2 or tree.lower[saying - 1] != "as":
        return None
    return next((up for up in tree.ancestors(saying) if tree.lower[up] in cue_lexicon().evidence), None)


def find_quoted(tree: Tree, saying: int) -> Phrase | None:
    """Whom somebody quotes: "X quoted a miner as saying", "a miner was quoted as saying"."""
    quoting = quoting_verb(tree, saying)
    if quoting is None:
        return None
    quoted = tree.child_after(quoting, "obj")
    if quoted is not None and quoted < saying - 1:
        return Phrase((tree.left[quoted], saying - 1), quoted)
    subject = _subject(tree, quoting)
    return None if subject is None else noun_phrase(tree, subject, quoting)


def _subject(tree: Tree, quoting: int) -> int | None:
    """The subject next to the verb: of two, the parser took the first from what is quoted."""
    subjects = [kid for kid in tree.kids[quoting] if kid < quoting and tree.dep[kid] in (*SUBJECTS, "nsubj:pass")]
    return max(subjects, default=None)


def said_in_quote(tree: Tree, quoting: int) -> int | None:
    """The participle behind the "as" of a verb of quoting."""
    if tree.lower[quoting] not in cue_lexicon().evidence:
        return None
    return next((i for i in range(quoting + 1, tree.sentence[quoting][1]) if quoting_verb(tree, i) == quoting), None)


def quoting_agent(tree: Tree, quoting: int, saying: int) -> Phrase | None:
    """Who quotes in a passive: "was quoted by Y as saying", "was quoted as saying by Y"."""
    kids = [*tree.kids[quoting], *tree.kids[saying]]
    agent = next((kid for kid in kids if kid > quoting and tree.lower[tree.left[kid]] == "by"), None)
    return None if agent is None else without_case(tree, agent)


def quoting_start(tree: Tree, quoting: int) -> int:
    """Where the clause of a verb of quoting starts, so that what is quoted may stand before it."""
    subject = _subject(tree, quoting)
    return quoting if subject is None else tree.left[subject]


def is_aside(tree: Tree, token: int) -> bool:
    """Whether a participle of quoting stands behind a comma, so that it is no adjective: ", quoting rescuers"."""
    quotes = tree.tag[token] == "VBG" and tree.lower[token] in cue_lexicon().evidence
    return quotes and token > 0 and tree.text[token - 1] == ","


def is_backing(tree: Tree, draft: Draft) -> bool:
    """Whether the draft is a participle that names what backs a statement: ", citing police"."""
    quotes = tree.tag[draft.token] == "VBG" and tree.lower[draft.token] in cue_lexicon().evidence
    return quotes and draft.shape == "object"


def backing_content(tree: Tree, verb: int) -> list[TokenRange]:
    """What a participle of quoting names, before a ", that" that goes on with the statement."""
    obj = tree.head[verb] if tree.dep[verb] == "amod" else tree.child_after(verb, "obj")
    if tree.tag[verb] != "VBG" or tree.lower[verb] not in cue_lexicon().evidence or obj is None:
        return []
    start, end = max(verb + 1, tree.left[obj]), tree.right[obj]
    stop = next((i for i in range(obj + 1, end - 1) if tree.text[i] == "," and tree.lower[i + 1] == "that"), end)
    return [trim(tree, start, stop)] if start < stop else []


def attach_evidence(tree: Tree, drafts: list[Draft]) -> None:
    """Give "X, citing Y, said" its evidence: the source Y stands behind what X says in the same sentence."""
    for citing in drafts:
        if not citing.content or not (is_backing(tree, citing) or _is_relative(tree, citing)):
            continue
        start, end = citing.content[0]
        tops = (i for i in range(start, end) if tree.head[i] == citing.token or not start <= tree.head[i] < end)
        head = next(tops, None)
        here = [d for d in drafts if d is not citing and tree.sentence[d.token] == tree.sentence[citing.token]]
        said = [d for d in here if _is_backed(tree, d, citing)]
        if head is None or not said:
            continue
        nearest = min(said, key=lambda d: abs(d.token - citing.token))
        nearest.evidence.append(Phrase((start, end), head))
        nearest.content = [part for whole in nearest.content for part in _without(tree, whole, citing.cue[0][0], end)]
        if nearest.source is not None:
            nearest.source = _without_cited(tree, nearest.source, citing.cue[0][0])
        citing.source = nearest.source
        citing.backs = not has_finite(tree, start, end)


def _without_cited(tree: Tree, source: Phrase, start: int) -> Phrase:
    """The source without whom it cites: "the Herald, citing police," is the Herald."""
    first, end = source.tokens
    return Phrase(trim(tree, first, start), source.head) if first <= source.head < start < end else source


def _is_relative(tree: Tree, draft: Draft) -> bool:
    """Whether it is told of a source that it quotes another: "according to X, which cited Y"."""
    quotes = tree.lower[draft.token] in cue_lexicon().evidence and draft.shape == "object"
    return quotes and draft.source is not None and tree.tag[draft.source.head] in ("WDT", "WP")


def _is_when(tree: Tree, token: int) -> bool:
    """Whether a word between two cues tells no more than when the first was said."""
    return tree.ent[token] in ("DATE", "TIME") or tree.text[token] == "," or tree.lower[token] in ("on", "in", "at")


def _is_backed(tree: Tree, said: Draft, citing: Draft) -> bool:
    """Whether the one who cites is who says it."""
    if said.source is None or not said.content:
        return False
    start, end = said.source.tokens
    if start <= citing.token < end:
        return True
    if said.shape == "preposition" and end in (citing.token, citing.token - 1):
        return True  # "according to X, citing Y"
    if said.token < citing.token and all(_is_when(tree, i) for i in range(said.token + 1, citing.token)):
        return True  # "X said, citing Y"; "X said on Monday, citing Y"
    return citing.source is not None and citing.source.head == said.source.head


def _without(tree: Tree, part: TokenRange, start: int, end: int) -> list[TokenRange]:
    """The part of a statement without the words of who is cited, and without the commas around them."""
    if not part[0] <= start < part[1]:
        return [part]
    rest = [(part[0], start), (min(end, part[1]), part[1])]
    return [trim(tree, *some) for some in rest if any(tree.text[i][0].isalnum() for i in range(*some))]
