"""Where an event happens: from its clause, its sentence, the article's lead or its dateline, within what holds it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from claimcheck.claim import Origin
from claimcheck.extraction.frames import case_of
from claimcheck.extraction.governing import FAR, clause_distance
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.gazetteer import gazetteer

_LOCATING = frozenset({"in", "at", "near", "on", "outside", "inside", "into", "around", "across", "throughout", "within", "over",
                       "along", "off", "between", "to", "towards", "toward", "onto", "through", "above", "against"})  # fmt: skip
_LEAVING = frozenset({"from", "by", "for", "with", "than", "about", "like", "including"})
_DATELINE = re.compile(
    r"^\W{0,3}(?P<place>[A-Z][A-Z.'’ -]{2,30})(?:,\s*(?P<land>[A-Z][\w.' ]{1,25}?))?\s*(?:,\s*\w+\.? \d+(?:, \d{4})?)?\s*(?:\([^)]{2,30}\)\s*)?[—–-]{1,2}\s",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """A place name in the text: its tokens, head token, and the preposition before it."""

    tokens: TokenRange
    head: int
    case: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Located:
    """Places of an event, narrowest first, and where they were read."""

    places: tuple[str, ...] = ()
    origin: Origin | None = None


def find_places(tree: Tree) -> list[PlaceWords]:
    """Every place name of the document, in order. Names of peoples and of speakers' offices are none."""
    return [_place_words(tree, ent.start, ent.end) for ent in tree.doc.ents if ent.label_ in ("GPE", "LOC")]


def countries_of(tree: Tree, places: Collection[PlaceWords]) -> frozenset[str]:
    """Codes of the countries that the document names, also by their people."""
    known = gazetteer()
    codes = {known.code_of(place.name) for place in places}
    codes |= {known.code_of(ent.text) for ent in tree.doc.ents if ent.label_ == "NORP"}
    return frozenset(code for code in codes if code)


def place_event(
    tree: Tree,
    predicate: int,
    noun: int,
    places: Collection[PlaceWords],
    *,
    near: Collection[str],
    barred: frozenset[int],
) -> Located:
    """The place of an event among the place names of its sentence."""
    ranked = sorted((rank, place.head) for place, rank in _ranked(tree, predicate, noun, places, barred))
    if not ranked or ranked[0][0] >= FAR:
        return Located()
    best = ranked[0][0]
    chosen = [place for place in places if (best, place.head) in ranked]
    path = _within(tree, chosen[0], places, near)
    return Located(path, Origin.CLAUSE if best < 10 else Origin.SENTENCE)


def _ranked(
    tree: Tree, predicate: int, noun: int, places: Collection[PlaceWords], barred: frozenset[int]
) -> Iterator[tuple[PlaceWords, int]]:
    """Each place with how badly it fits: nearness in clauses first, then its preposition."""
    start, end = tree.sentence[predicate]
    for place in places:
        if not start <= place.head < end:
            continue
        if tree.left[noun] <= place.head < tree.right[noun] and place.case in _LOCATING:
            yield place, 0
            continue
        distance = clause_distance(tree, place.head, predicate, barred)
        if distance == FAR:
            continue
        if place.case in _LOCATING:
            yield place, 2 * distance + (place.case in ("to", "against", "over", "between"))
        elif place.case in _LEAVING:
            yield place, 2 * distance + 8
        elif tree.dep[place.head] in ("nmod:poss", "compound", "nmod", "appos", "conj", "nmod:desc", "obj", "flat"):
            yield place, 2 * distance + 6
        else:
            yield place, 2 * distance + 12


def _place_words(tree: Tree, start: int, end: int) -> PlaceWords:
    head = next((i for i in range(start, end) if not start <= tree.head[i] < end or tree.head[i] == i), end - 1)
    while end > start + 1 and tree.lower[end - 1] in ("'s", "’s", "'", "’", ","):
        end -= 1
    return PlaceWords((start, end), head, _case_above(tree, head), tree.words((start, end)))


def _case_above(tree: Tree, head: int) -> str | None:
    """The preposition of the phrase that the name stands in: "in the southern city of Kunduz": in."""
    at = head
    for _ in range(4):
        case = case_of(tree, at)
        if case not in (None, "of"):
            return case
        if tree.dep[at] not in ("nmod", "appos", "conj", "compound", "flat", "nmod:poss", "nmod:desc", "nmod:unmarked"):
            return case
        at = tree.head[at]
    return None


def _within(tree: Tree, place: PlaceWords, places: Collection[PlaceWords], near: Collection[str]) -> tuple[str, ...]:
    """The place, the places named right beside it that hold it ("Kunduz, Afghanistan"), and what the gazetteer adds."""
    known = gazetteer()
    path = list(known.within(place.name, near))
    for other in places:
        if other is not place and (tree.head[other.head] == place.head or tree.head[place.head] == other.head):
            narrow, wide = (place, other) if tree.head[other.head] == place.head else (other, place)
            if narrow is place or known.knows(narrow.name) is False:
                code = known.code_of(wide.name)
                path = list(known.within(place.name, {code} if code else near))
                path += [name for name in known.within(wide.name, near) if name not in path]
            elif tree.dep[narrow.head] not in ("conj", "nmod:poss"):
                path = [name for name in known.within(narrow.name, near) if name not in path] + path
    return tuple(dict.fromkeys(path))


def dateline_place(text: str, near: Collection[str]) -> tuple[str, ...]:
    """Where the article was filed from: "KABUL, Afghanistan (AP) —"."""
    match = _DATELINE.search(text, 0, min(len(text), 3000))
    if match is None:
        return ()
    known = gazetteer()
    name = match["place"].strip().title()
    if not known.knows(name):
        return ()
    land = known.code_of(match["land"].strip()) if match["land"] else None
    return known.within(name, {land} if land else near)
