"""Chains of sources: who says that somebody says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claim import Attribution, Polarity, Source, SourceKind
from claimcheck.extraction.attributions.draft import Draft, Phrase, index_holders
from claimcheck.extraction.attributions.turns import last_speaker
from claimcheck.extraction.denials import is_called_untrue, is_untrue
from claimcheck.extraction.mentions import Mentions
from claimcheck.extraction.tree import TokenRange, Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})


def chain_drafts(mentions: Mentions, drafts: list[Draft]) -> list[Attribution]:
    """Attributions with their whole chains: a draft whose cue stands in another's content is relayed by it."""
    tree = mentions.tree
    own = [_source(mentions, draft, last_speaker(mentions, drafts, draft)) for draft in drafts]
    holders, places = index_holders(drafts), {id(draft): at for at, draft in enumerate(drafts)}
    relaying = (_relaying(tree, draft, holders[draft.token]) for draft in drafts)
    outer = [None if above is None else places[id(above)] for above in relaying]
    denied = [
        _is_denied(tree, draft, None if above is None else drafts[above])
        for draft, above in zip(drafts, outer, strict=True)
    ]
    order = sorted(range(len(drafts)), key=lambda i: (drafts[i].content or drafts[i].cue)[0][0])
    attributions = []
    depth = {i: _depth(outer, i) for i in order}
    for i in sorted(
        order, key=lambda i: (min(s for s, _ in _all_parts(drafts[_top(outer, i)])), depth[i], drafts[i].token)
    ):
        draft = drafts[i]
        backing = (_cited(mentions, phrase) for phrase in draft.evidence)
        cited = tuple(source for source in backing if not _is_itself(source, own[i]))
        path = [own[j] for j in _path(outer, i)]
        if denied[i]:
            path[-2] = replace(path[-2], stance="denies")
        chain = _distinct(path) + cited
        attributions.append(
            Attribution(
                source=(tree.span(draft.source.tokens),) if draft.source is not None else (),
                cue=tuple(tree.span(part) for part in draft.cue),
                content=tuple(tree.span(part) for part in _apart(draft)),
                chain=chain,
                polarity=_polarity(tree, draft),
                is_claim=not draft.negated
                and not draft.backs
                and bool(draft.content)
                and not (denied[i] and _is_nobodys(path)),
                is_relayed=outer[i] is not None,
                judges=draft.judges,
                cited=len(cited),
            )
        )
    return attributions


def _is_denied(tree: Tree, draft: Draft, above: Draft | None) -> bool:
    """Whether what is claimed is called untrue by who tells of the claim: "said the charge that he lied was false"."""
    if above is None:
        return False
    return any(is_called_untrue(tree, draft.token, part) for part in above.content)


def _is_nobodys(path: list[Source]) -> bool:
    """Whether nobody but who tells of the claim could have made it."""
    return path[-1].name is None or path[-1].name == path[-2].name


def _distinct(chain: list[Source]) -> tuple[Source, ...]:
    """The chain without whoever only speaks of himself in it: "the station said it had counted"."""
    inner = [source.name for source in chain[1:]] + [None]
    return tuple(source for source, name in zip(chain, inner, strict=True) if name is None or source.name != name)


def _is_itself(cited: Source, own: Source) -> bool:
    """Whether a source cites itself: "an FT report, citing the FT"."""
    if cited.name is None or own.name is None:
        return False
    return own.name == cited.name or own.name.startswith(f"{cited.name} ")


def _all_parts(draft: Draft) -> list[TokenRange]:
    return [*draft.cue, *draft.content, *([draft.source.tokens] if draft.source else [])]


def _polarity(tree: Tree, draft: Draft) -> Polarity:
    """Negated where the source denies something, or says that it is not so; not where both cancel out."""
    tops = (
        i
        for start, end in draft.content
        for i in range(start, end)
        if not start <= tree.head[i] < end or tree.head[i] == i
    )
    top = next((i for i in tops if tree.pos[i] in ("VERB", "AUX", "ADJ", "NOUN", "PROPN")), None)
    negated = top is not None and any(tree.lower[kid] in _NEGATIONS for kid in tree.kids[top])
    if top is not None and draft.content:
        negated ^= is_untrue(tree, top, draft.content[0])
    return Polarity.NEGATED if negated != (draft.stance == "denies") else Polarity.AFFIRMED


def _apart(draft: Draft) -> list[TokenRange]:
    """The parts of the content in order, joined where they touch, without the tokens of the cue."""
    tokens = sorted(
        {i for start, end in draft.content for i in range(start, end)}
        - {i for start, end in draft.cue for i in range(start, end)}
    )
    seams = {start for start, _ in draft.content}
    parts: list[TokenRange] = []
    for token in tokens:
        if parts and parts[-1][1] == token and token not in seams:
            parts[-1] = parts[-1][0], token + 1
        else:
            parts.append((token, token + 1))
    return parts


def _relaying(tree: Tree, draft: Draft, holders: Iterable[Draft]) -> Draft | None:
    """The narrowest of those that hold the cue of this draft whose own cue this one's content lacks.

    Who denies something "as claimed by the rebels" does not deny that they claim it, nor what else they say.
    """
    best: Draft | None = None
    for other in holders:
        if other is draft or draft.holds(other.token):
            continue
        if other.stance == "denies" and _is_beside(tree, draft.token, other):
            continue
        if best is None or _size(other) < _size(best):
            best = other
    return best


def _is_beside(tree: Tree, token: int, outer: Draft) -> bool:
    """Whether a cue stands in a clause with "as" that is only put to what is said."""
    while outer.holds(token) and tree.head[token] != token:
        if tree.dep[token] in ("acl", "advcl") and any(tree.lower[kid] == "as" for kid in tree.kids[token]):
            return True
        token = tree.head[token]
    return False


def _size(draft: Draft) -> int:
    return sum(end - start for start, end in draft.content)


def _path(outer: list[int | None], index: int) -> list[int]:
    path = [index]
    while (above := outer[path[0]]) is not None and above not in path:
        path.insert(0, above)
    return path


def _depth(outer: list[int | None], index: int) -> int:
    return len(_path(outer, index))


def _top(outer: list[int | None], index: int) -> int:
    return _path(outer, index)[0]


def _source(mentions: Mentions, draft: Draft, meant: Phrase | None) -> Source:
    """Who says it; ``meant`` is whom its pronoun stands for."""
    tree, cue = mentions.tree, _cue_words(mentions.tree, draft)
    if draft.source is None:
        return Source(None, None, SourceKind.ANONYMOUS, cue, draft.stance)
    tokens, named = draft.source.tokens, meant or draft.source
    kind = mentions.kind(named.tokens, named.head)
    stance = "reports" if kind is SourceKind.OUTLET and draft.stance == "says" else draft.stance
    return Source(_name(mentions, named), tree.words(tokens), kind, cue, stance, tree.span(tokens))


def _name(mentions: Mentions, phrase: Phrase) -> str | None:
    """The name of who speaks; of several people side by side all their names ("Jane Roe and John Doe said")."""
    name = mentions.name(phrase.tokens, phrase.head)
    people = mentions.people_beside(phrase.tokens)
    names = [one.name for one in people]
    return name if len(names) < 2 or name not in names else f"{', '.join(names[:-1])} and {names[-1]}"


def _cue_words(tree: Tree, draft: Draft) -> str:
    """The cue as a reader names it: the verb alone, "according to" whole, a noun without its owner's ending."""
    if draft.shape == "noun" or (draft.shape == "preposition" and len(draft.cue) == 1):
        return tree.words(draft.cue[0]).removeprefix("'s ").removeprefix("’s ")
    return tree.words((draft.token, draft.token + 1))


def _cited(mentions: Mentions, phrase: Phrase) -> Source:
    tokens, head = phrase.tokens, phrase.head
    mention, span = mentions.tree.words(tokens), mentions.tree.span(tokens)
    return Source(_name(mentions, phrase), mention, mentions.kind(tokens, head), "citing", "says", span)
