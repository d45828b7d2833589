"""How attributions of one sentence bear on each other: one relays, backs, or goes on with another."""

from __future__ import annotations

from claimcheck.extraction.attributions.draft import Draft, Phrase, index_holders
from claimcheck.extraction.attributions.spans import trim
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.sources import source_lexicon

_AGAINST = frozenset({"but", "yet"})
"""Words beside the conjunctions of contrast that set one statement against another."""
_TENSES = {"VBD": "past", "VBZ": "present", "VBP": "present"}


def part_speakers(tree: Tree, drafts: list[Draft]) -> None:
    """End a statement before a participle that has the same speaker: "X said A, adding that B" are two statements."""
    for inner in drafts:
        if not inner.inherited or inner.source is None or tree.tag[inner.token] not in ("VBG", "VBD", "VBZ", "VBP"):
            continue
        before = inner.cue[0][0] - 1
        if tree.pos[before] != "CCONJ" and tree.text[before] not in (",", "—", "--", "–", "”", "''", '"'):
            continue
        for outer in drafts:
            if (
                outer is not inner
                and outer.source
                and outer.source.head == inner.source.head
                and outer.holds(inner.token)
            ):
                outer.content = [
                    trim(tree, start, min(end, inner.cue[0][0])) if start <= inner.token < end else (start, end)
                    for start, end in outer.content
                    if start < inner.cue[0][0] or not start <= inner.token < end
                ]


def part_coordinates(tree: Tree, drafts: list[Draft]) -> None:
    """End a statement before another speaker's: "X said A, and Y warned that B"; "X said A, but Y puts B"."""
    holders = index_holders(drafts)
    for inner in drafts:
        if inner.source is None or inner.inherited or inner.source.tokens[0] > inner.token:
            continue
        start = _coordination(tree, inner.source.tokens[0])
        if start is None:
            start = _conjunction(tree, inner.token)
        if start is None:
            continue
        for outer in holders[inner.token]:
            told = outer.shape in ("clause", "object", "figure") and outer.token < start
            own = told and _is_own(tree, outer.token, inner.token)
            if _closes_before(outer, start) and outer.holds(inner.token):
                outer.content = [part for part in outer.content if not part[0] <= inner.token < part[1]]
            elif (own or _is_set_against(tree, outer, start)) and outer.holds(inner.token) and outer.holds(start):
                outer.content = [
                    trim(tree, s, min(e, start)) if s <= start else (s, e)
                    for s, e in outer.content
                    if s < start or s > inner.token
                ]


def part_deniers(tree: Tree, drafts: list[Draft]) -> None:
    """End a statement before a denial that the article puts to its last name: "accuse the mayor, who denies taking"."""
    for inner in drafts:
        if inner.source is None or inner.stance != "denies" or tree.lower[inner.source.head] != "who":
            continue
        comma = inner.source.tokens[0] - 1
        if tree.text[comma] != "," or _tense_of(tree, inner.token) not in ("VBZ", "VBP") or not inner.content:
            continue
        for outer in drafts:
            closes = outer.token < comma and max((e for _, e in outer.content), default=0) <= inner.content[-1][1]
            if outer is not inner and closes and outer.holds(inner.token):
                outer.content = [trim(tree, s, min(e, comma)) for s, e in outer.content if s < comma]


def _closes_before(outer: Draft, joint: int) -> bool:
    """Whether "according to" closes its statement right before the joint: "A, according to X, but Y says B"."""
    if outer.shape != "preposition" or outer.stance == "urges" or not outer.content:
        return False
    return outer.content[0][1] <= outer.token and outer.block[1] == joint


def _is_set_against(tree: Tree, outer: Draft, joint: int) -> bool:
    """Whether what follows the joint is set against what opens with "according to": "according to X, A; Y says B".

    What follows "and" may be told by the same one, and what an outlet or a document tells may be of several people.
    """
    if outer.shape != "preposition" or outer.stance == "urges" or outer.source is None or not outer.content:
        return False
    if not outer.token < outer.content[0][0] < joint or _relays_others(tree, outer.source):
        return False
    words = tree.lower[joint : joint + 2]
    return words[0] == ";" or not (_AGAINST | listed("attributions", "contrasts")).isdisjoint(words)


def _relays_others(tree: Tree, source: Phrase) -> bool:
    """Whether it is an outlet or a document, which give the word to many: "according to the report, Y says"."""
    words, noun = source_lexicon(), tree.lower[source.head]
    name = " ".join(tree.lower[slice(*source.tokens)]).removeprefix("the ")
    return noun in words.document | words.outlet_nouns or name in words.outlet_names


def _is_own(tree: Tree, outer: int, inner: int) -> bool:
    """Whether the second cue is the article's own by its tense: what somebody said keeps no present tense.

    Of "put" nobody sees the tense.
    """
    if tree.lower[inner] == "put":
        return True
    tenses = [_TENSES.get(_tense_of(tree, verb), tree.tag[verb]) for verb in (outer, inner)]
    return tenses[0] == tenses[1] or tenses == ["past", "present"]


def _tense_of(tree: Tree, verb: int) -> str:
    """Tag of the verb, or of the present "have" or "is" before it."""
    helpers = (tree.tag[kid] for kid in tree.kids[verb] if kid < verb and tree.tag[kid] in ("VBZ", "VBP"))
    return next(helpers, tree.tag[verb]) if tree.tag[verb] in ("VBN", "VBG") else tree.tag[verb]


def part_absolutes(tree: Tree, drafts: list[Draft]) -> None:
    """End a statement before a circumstance with a source of its own, and that one before the next name's figure."""
    for inner in drafts:
        if not inner.apart or inner.source is None:
            continue
        start = inner.source.tokens[0] - 1
        inner.content = [(s, _before_next_name(tree, s, e)) for s, e in inner.content]
        for outer in drafts:
            if outer is not inner and outer.token < start and outer.holds(inner.token):
                outer.content = [trim(tree, s, min(e, start)) for s, e in outer.content if s < start]


def _before_next_name(tree: Tree, start: int, end: int) -> int:
    """Where a figure is followed by somebody else's: "showing her ahead 4 points, the Herald 3 points"."""
    for i in range(start + 1, end - 2):
        if tree.text[i] == "," and tree.pos[i + 1] in ("PROPN", "DET"):
            last = i + 1
            while last < end - 1 and tree.pos[last] in ("PROPN", "DET"):
                last += 1
            if tree.tag[last] == "CD":
                return i
    return end


def part_closers(tree: Tree, drafts: list[Draft]) -> None:
    """End a statement before whoever relays its whole sentence: "X found that A, the Herald reported"."""
    holders = index_holders(drafts)
    for outer in drafts:
        if outer.source is None or outer.inherited or outer.shape != "clause" or len(outer.content) != 1:
            continue
        if tree.pos[outer.source.head] == "PRON":
            continue  # "Roe said it mattered because “few know of it,” she said"
        start = outer.block[0]
        if outer.content[0][1] > start:
            continue
        for inner in holders[outer.token]:
            if inner is not outer and inner.token < start and outer.holds(inner.token) and inner.holds(outer.token):
                inner.content = [trim(tree, s, min(e, start)) for s, e in inner.content if s < start]


def is_repeat(draft: Draft, drafts: list[Draft], tree: Tree) -> bool:
    """Whether the noun only tells in what the speaker of a verb says it: "X said in its report that Y"."""
    if draft.shape != "noun" or draft.source is None or tree.tag[draft.source.head] != "PRP$":
        return False
    return any(d.shape == "clause" and d.token < draft.token and d.content == draft.content for d in drafts)


def _conjunction(tree: Tree, verb: int) -> int | None:
    """The "and" or "but" that joins the verb's whole clause to another: "said A, and when asked, Y replied that B"."""
    if tree.dep[verb] != "conj":
        return None
    first = tree.left[verb]
    joins = next((kid for kid in tree.kids[verb] if kid < verb and tree.dep[kid] == "cc"), None)
    return joins - (tree.text[joins - 1] == ",") if joins is not None and joins == first else None


def part_governors(tree: Tree, drafts: list[Draft]) -> None:
    """End what is said in a subordinate clause before the main clause: "as X claimed A, Y said B"."""
    holders = index_holders(drafts)
    for inner in drafts:
        if inner.source is None or inner.inherited or inner.source.tokens[0] > inner.token:
            continue
        start = inner.source.tokens[0]
        for outer in holders[inner.token]:
            governed = outer.token < start and outer.holds(inner.token) and inner.token in tree.ancestors(outer.token)
            if governed and outer.shape == "clause":
                outer.content = [
                    trim(tree, s, min(e, start)) if s < start else (s, e)
                    for s, e in outer.content
                    if s < start or s > inner.token
                ]


def _coordination(tree: Tree, start: int) -> int | None:
    """The separator before a clause that starts at ``start``, where the clause is joined by it to the one before."""
    place = start - 1
    while place > 0 and (tree.pos[place] == "CCONJ" or tree.lower[place] in listed("attributions", "contrasts")):
        place -= 1
    joined = place < start - 1 and tree.text[place] in (",", "—", "--", "–")
    if joined or tree.text[place] == ";":
        return place
    if tree.lower[place + 1] == "but":
        return place + 1
    return place if tree.text[place] == "," and _is_headline(tree, start) else None


def _is_headline(tree: Tree, token: int) -> bool:
    """Whether the line ends as no sentence does: "Army says 30 killed, rebels claim 50 captured"."""
    end = tree.sentence[token][1]
    while end and tree.pos[end - 1] == "SPACE":
        end -= 1
    return tree.pos[end - 1] != "PUNCT"


def part_relays(tree: Tree, drafts: list[Draft]) -> None:
    """Order "according to" and the cue it meets: at the end it relays the whole, amid a statement it backs that."""
    holders = index_holders(drafts)
    for phrase in drafts:
        if phrase.shape != "preposition" or phrase.stance != "says" or phrase.source is None:
            continue
        for said in holders[phrase.token]:
            if said is phrase or said.token > phrase.token or not said.holds(phrase.token):
                continue
            if any(start > phrase.token for start, _ in phrase.content):
                phrase.content = [part for part in (_common(part, said.content) for part in phrase.content) if part]
            else:
                said.content = [
                    trim(tree, start, min(end, phrase.token)) if start <= phrase.token else (start, end)
                    for start, end in said.content
                ]


def _common(part: TokenRange, others: list[TokenRange]) -> TokenRange | None:
    """What ``part`` has in common with the first of the others that it touches."""
    for start, end in others:
        if start < part[1] and part[0] < end:
            return max(start, part[0]), min(end, part[1])
    return None


def widen_relays(drafts: list[Draft]) -> None:
    """Give "“A. B,” Roe said, according to Y" all that Roe says: what is relayed goes back to where it starts."""
    for outer in drafts:
        if outer.shape != "preposition" or outer.stance != "says":
            continue
        for inner in drafts:
            if inner is not outer and inner.shape == "clause" and outer.holds(inner.token):
                outer.content += [
                    part for part in inner.content if not any(s < part[1] and part[0] < e for s, e in outer.content)
                ]
                outer.content = [_joined(part, inner.content) for part in outer.content]


def _joined(part: TokenRange, others: list[TokenRange]) -> TokenRange:
    touching = [other for other in others if other[0] < part[1] and part[0] < other[1]]
    return min([part[0], *(s for s, _ in touching)]), max([part[1], *(e for _, e in touching)])
