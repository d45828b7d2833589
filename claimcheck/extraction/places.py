"""Where an event happens: from its clause, its sentence, the article's lead or its dateline, within what holds it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.article import dateline_end
from claimcheck.claim import Origin
from claimcheck.extraction.events.frames import case_of
from claimcheck.extraction.governing import FAR, Anchor, clause_distance
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.extraction.vicinity import region_after
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.nouns import people_nouns, singularize
from claimcheck.lexicon.toponyms import Vicinity

_PARTS = frozenset({"nmod", "appos", "conj", "compound", "flat", "nmod:poss", "nmod:desc", "nmod:unmarked"})
_YEAR_DIGITS = 4
_CODE = re.compile(r"[A-Z]{1,3}-?\d+")
_ELSEWHERE = 10
"""Rank from which a place belongs to the sentence, not surely to the event."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """A place name in the text: its tokens, head token, and the preposition before it."""

    tokens: TokenRange
    head: int
    case: str | None
    name: str
    dep_of_whole: str
    """How the phrase hangs that the name is a part of ("the Kabul office": the office)."""
    is_of_place: bool
    """Whether that phrase is itself a place ("Turkey's capital", "the Kabul airport")."""
    is_land: bool = True
    """Whether it is a town, region or country, no sea or mountain."""


@dataclass(frozen=True, slots=True)
class Located:
    """Places of an event, narrowest first, and where they were read."""

    places: tuple[str, ...] = ()
    origin: Origin | None = None
    has_others: bool = False
    """Whether it happened at other places, too, which are joined to the first ("in Baghdad and Mosul")."""


def find_places(tree: Tree) -> list[PlaceWords]:
    """Every place name of the document, in order. Names of peoples and of speakers' offices are none."""
    found = []
    persons = {word for ent in tree.doc.ents if ent.label_ == "PERSON" for word in tree.lower[ent.start : ent.end]}
    bodies = {tree.words((ent.start, ent.end)) for ent in tree.doc.ents if ent.label_ == "ORG"}
    filed = dateline_end(tree.string)
    for ent in tree.doc.ents:
        label, start = ent.label_, ent.start
        while start + 1 < ent.end and tree.starts[start] < filed < tree.ends[ent.end - 1]:
            start += 1  # one name was made of the dateline and the first word: "CAIRO - Egypt"
        placed = label in ("GPE", "LOC") or (label in ("NORP", "PERSON") and _is_placed(tree, start, ent.end))
        if placed and not _is_no_place(tree, start, ent.end, persons, bodies):
            found.append(_place_words(tree, start, ent.end))
        if label in ("GPE", "NORP") and (capital := _capital(tree, start, ent.end)) is not None:
            found.append(capital)
    opening = bisect_left(tree.starts, filed) if filed else len(tree)
    if opening < len(tree) and not tree.ent[opening] and _is_land(tree.text[opening]):
        # The recogniser may miss a name that stands first behind names in capitals: "CAIRO - Egypt has…".
        found.append(replace(_place_words(tree, opening, opening + 1), is_land=True))
        found.sort(key=lambda place: place.tokens)
    return found


def _is_placed(tree: Tree, start: int, end: int) -> bool:
    """Whether a preposition of places makes a place of a country or region that is taken for people: "in Niger"."""
    known, name = gazetteer(), tree.words((start, end))
    if not start or tree.dep[start - 1] != "case" or tree.lower[start - 1] not in known.locating - known.aiming:
        return False
    return (
        known.knows(name)
        and not known.is_people_only(name)
        and (known.code_of(name) is not None or known.is_region(name))
    )


def _is_land(name: str) -> bool:
    return gazetteer().code_of(name) is not None and not gazetteer().is_people_only(name)


def _is_no_place(tree: Tree, start: int, end: int, persons: set[str], bodies: set[str]) -> bool:
    """Whether a name tagged as a place is a body's ("Cork City Council"), a shop's ("Mabel's Bakery") or a person's."""
    known = gazetteer()
    name = tree.words((start, end))
    if start and tree.text[start - 1].isdigit() and len(tree.text[start - 1]) == _YEAR_DIGITS:
        return not known.knows(name)  # "a 1995 Lincoln Continental"
    if (
        known.is_people_only(name)
        or _is_code(tree, start, end)
        or (name.lower() in known.general and not known.knows(name))
    ):
        return True  # "the Burkinabe town", "M23 rebels", "north and south of the Republic"
    if name.lower() in known.never | known.directions or not (name[0].isalpha() and any(map(str.isupper, name))):
        return True
    one_of_a_person = end - start == 1 and tree.lower[start] in persons
    if known.knows(name):
        placed = start > 0 and tree.lower[start - 1] in known.locating
        return one_of_a_person and not placed and known.code_of(tree.text[start]) is None
    owned = end + 1 < len(tree) and tree.lower[end] in ("'s", "’s") and tree.pos[end + 1] == "PROPN"
    return owned or tree.lower[end - 1] in known.bodies or one_of_a_person or name in bodies


def _is_code(tree: Tree, start: int, end: int) -> bool:
    """Whether a name is a group's or a thing's of letters and digits; of roads alone one is "on" them."""
    if not _CODE.fullmatch(tree.words((start, end))):
        return False
    return tree.lower[max(0, start - 2) : start][:1] not in (["on"], ["along"], ["off"])


def _capital(tree: Tree, start: int, end: int) -> PlaceWords | None:
    """The city that "the Afghan capital" is."""
    above = tree.head[end - 1]
    known = gazetteer()
    if tree.lower[above] != "capital" or tree.child(above, "appos") is not None:
        return None
    code = known.code_of(tree.words((start, end)))
    name = known.capitals.get(code or "")
    if name is None:
        return None
    return PlaceWords((above, above + 1), above, case_of(tree, above), name, tree.dep[above], False)


def place_event(tree: Tree, anchor: Anchor, places: Sequence[PlaceWords], near: Vicinity) -> Located:
    """The place of an event among the place names of its sentence.

    Of several that fit alike the one that lies within another is taken ("In Nepal, 12 died in Kathmandu"), else the one
    nearest to the figure.
    """
    ranked = [(rank, place) for place in places if (rank := _rank(tree, anchor, place)) < FAR]
    if not ranked:
        return Located()
    best = min(rank for rank, _ in ranked)
    alike = [place for rank, place in ranked if rank == best]
    paths = {place.head: _within(tree, place, places, near) for place in alike}
    chosen = min(alike, key=lambda p: (_is_wide(paths, p), abs(p.head - anchor.noun), p.head))
    path = paths[chosen.head]
    if len(path) == 1 and (site := gazetteer().within_site(chosen.name, near)):
        path = (*path, *site)
    elif len(path) == 1 and _is_road(chosen.name):
        towns = [place for rank, place in ranked if rank < _ELSEWHERE and not _is_road(place.name)]
        town = min(towns, key=lambda p: abs(p.head - chosen.head), default=None)
        path = (*path, *(near.home if town is None else _within(tree, town, places, near)))
    joined = any(_are_joined(tree, chosen, place) for place in places)
    joined = joined or any(_goes_on_with_another(tree, place) for place in alike)
    return Located(path, Origin.CLAUSE if best < _ELSEWHERE else Origin.SENTENCE, joined)


def _are_joined(tree: Tree, one: PlaceWords, other: PlaceWords) -> bool:
    """Whether two names stand side by side for two places: "in Dallas and Baton Rouge"."""
    first, second = sorted((one, other), key=lambda place: place.head)
    side_by_side = first.head < second.head and tree.dep[second.head] == "conj" and tree.head[second.head] == first.head
    return side_by_side and not _lies_in_part(tree, first, second)


def _lies_in_part(tree: Tree, place: PlaceWords, other: PlaceWords) -> bool:
    """Whether the other is told as what holds the place, though parsed as a second one: "Osk, northern Norvia"."""
    between = tree.lower[place.tokens[1] : other.head]
    goes_on = any(tree.dep[kid] == "conj" and kid > other.head for kid in tree.kids[place.head])
    return between[:1] == [","] and bool(between[1:]) and set(between[1:]) <= gazetteer().directions and not goes_on


def _goes_on_with_another(tree: Tree, place: PlaceWords) -> bool:
    """Whether a known place goes on behind "and", whatever the parser takes it for: "in Osk, Ohio, and Kiel"."""
    stop = tree.sentence[place.head][1]
    at = _behind_region(tree, place.tokens[1], stop)
    if at + 1 >= stop or tree.lower[at] != "and" or tree.dep[at + 1].startswith("nsubj"):
        return False
    end = next((i for i in range(at + 1, stop) if not tree.text[i][0].isupper()), stop)
    owns = end < stop and tree.is_possessive(end)  # "in Texas and Ohio's governor said"
    return end > at + 1 and not owns and gazetteer().knows(tree.words((at + 1, end)))


def _behind_region(tree: Tree, at: int, stop: int) -> int:
    """The token behind the region that stands at ``at`` and the comma that closes it; ``at`` where none does."""
    if at >= stop or region_after(tree, at) is None:
        return at
    last = next((i for i in range(at + 1, stop) if tree.text[i] == "," or tree.lower[i] == "and"), stop)
    return last + (last < stop and tree.text[last] == ",")


def _is_road(name: str) -> bool:
    """Whether a name is that of a street or site, which lies within a town."""
    known, words = gazetteer(), name.lower().split()
    return len(words) > 1 and (words[-1] in known.roads or words[-1] in known.sites) and not known.knows(name)


def _is_wide(paths: dict[int, tuple[str, ...]], place: PlaceWords) -> bool:
    """Whether another place lies within this one."""
    return any(paths[place.head][0] in path[1:] for head, path in paths.items() if head != place.head)


def _rank(tree: Tree, anchor: Anchor, place: PlaceWords) -> int:
    """How badly a place fits: 0 right after the figure, then by clauses, its preposition deciding between equals."""
    if place.case in gazetteer().locating and _is_right_after(tree, anchor, place):
        return 0
    if _is_of_career(tree, place) or _is_aside(tree, place):
        return FAR
    distance = clause_distance(tree, place.head, anchor.predicate, anchor.barred)
    if distance == FAR:
        return FAR
    if place.case in gazetteer().locating:
        return 1 + 2 * distance + (place.case in gazetteer().aiming)
    if tree.dep[place.head] in ("obj", "nsubj:pass") or (
        place.dep_of_whole in ("obj", "nsubj:pass") and place.is_of_place
    ):
        return 3 + 2 * distance
    beside = place.is_of_place and place.dep_of_whole.startswith("obl")
    if place.case == "from" and (beside or tree.dep[place.head].startswith("obl")):
        return 5 + 2 * distance
    if place.is_of_place and place.case in (None, "of"):
        return _ELSEWHERE + distance
    return FAR


def _is_of_career(tree: Tree, place: PlaceWords) -> bool:
    """Whether the place only says who somebody is: "a former mayor of Lund", "A prosecutor in Ohio, Roe said"."""
    noun = tree.head[place.head]
    if tree.dep[place.head] != "nmod" or noun >= place.head or not _is_person(tree, noun):
        return False
    if any(tree.lower[kid] in gazetteer().former for kid in tree.kids[noun]):
        return True
    opens, behind = tree.sentence[noun][0], place.tokens[1]
    if tree.lower[opens] not in ("a", "an") or behind + 1 >= len(tree) or tree.text[behind] != ",":
        return False
    named = tree.pos[behind + 1] in ("PROPN", "PRON")
    return named and not any(tree.pos[i] == "VERB" for i in range(opens, behind))


def _is_aside(tree: Tree, place: PlaceWords) -> bool:
    """Whether nothing happens there: those hurt are taken to a hospital, talks "between" lands are held elsewhere."""
    if place.case == "to" and singularize(tree.lower[place.tokens[1] - 1]) in gazetteer().clinics:
        return True
    return place.case == "between" and gazetteer().code_of(place.name) is not None


def _is_person(tree: Tree, noun: int) -> bool:
    return tree.pos[noun] == "NOUN" and singularize(tree.lower[noun]) in people_nouns()


def _is_right_after(tree: Tree, anchor: Anchor, place: PlaceWords) -> bool:
    """Whether only the place's own phrase stands between: "11 in the capital"."""
    between = range(anchor.noun + 1, place.tokens[0])
    return 0 < len(between) <= 6 and all(
        tree.pos[i] in ("ADP", "DET", "ADJ", "NOUN", "ADV") and tree.lower[i] != "and" for i in between
    )


def _place_words(tree: Tree, start: int, end: int) -> PlaceWords:
    head = next((i for i in range(start, end) if not start <= tree.head[i] < end or tree.head[i] == i), end - 1)
    while end > start + 1 and (tree.is_possessive(end - 1) or tree.lower[end - 1] == ","):
        end -= 1
    at, case = head, case_of(tree, head)
    for _ in range(4):
        if case not in (None, "of") or tree.dep[at] not in _PARTS or not _may_hold_place(tree, at):
            break
        at = tree.head[at]
        case = case_of(tree, at)
    general = at == head or tree.lemma[at].lower() in gazetteer().general
    land = tree.ent[start] == "GPE"
    return PlaceWords((start, end), head, case, tree.words((start, end)), tree.dep[at], general and at != head, land)


def _may_hold_place(tree: Tree, at: int) -> bool:
    """Whether the noun above tells where: a city, an office; people "from Kabul" and "Kabul's army" do not."""
    above = tree.head[at]
    if tree.dep[at] in ("conj", "appos", "flat", "nmod:desc", "nmod:unmarked"):
        return True
    return tree.lemma[above].lower() in gazetteer().general


def _within(tree: Tree, place: PlaceWords, places: Sequence[PlaceWords], near: Vicinity) -> tuple[str, ...]:
    """The place, the places named right beside it that hold it ("Lyon, France"), and what the gazetteer adds."""
    known = gazetteer()
    if (town := _town_of_part(tree, place, places, near)) is not None:
        return (place.name, *town)
    region = region_after(tree, place.tokens[1])
    if region is not None:
        return known.within_named(place.name, region, near)
    path = list(known.within(place.name, near))
    for other in places:
        holds, held = tree.head[other.head] == place.head, tree.head[place.head] == other.head
        hanging = other if holds else place
        if other is place or not (holds or held):
            continue
        if tree.dep[hanging.head] == "conj" and not (holds and _lies_in_part(tree, place, other)):
            continue
        if case_of(tree, hanging.head) not in (None, "in", "of"):
            continue
        narrow, wide = (place, other) if holds else (other, place)
        if narrow is place or not known.knows(narrow.name):
            path = list(known.within_named(narrow.name, wide.name, near))
            path += [name for name in known.within(wide.name, near) if name not in path]
        elif tree.dep[narrow.head] != "nmod:poss":
            path = [name for name in known.within(narrow.name, near) if name not in path] + path
    if len(path) == 1 and place.is_land and not _is_road(place.name) and not known.knows(path[0]):
        path += near.land
    return tuple(dict.fromkeys(path))


def _town_of_part(
    tree: Tree, place: PlaceWords, places: Sequence[PlaceWords], near: Vicinity
) -> tuple[str, ...] | None:
    """The town of "the Russell neighborhood", whatever town has that name: told with it, or the story's own."""
    noun = place.tokens[1]
    if noun >= len(tree) or tree.lower[noun] not in gazetteer().quarters:
        return None
    told = (other for other in places if tree.head[other.head] == noun and other is not place)
    town, known = next(told, None), gazetteer()
    if town is None:
        return near.home or near.land
    own, other = known.plain_place(place.name), known.plain_place(town.name)
    if town.head > noun and own is not None and (other is None or other.people < own.people):
        return None  # "the Seattle neighborhood of Ballard" is in Seattle
    return known.within(town.name, near)
