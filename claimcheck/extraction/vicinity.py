"""Where an article plays: its dateline, and the countries and regions that its place names show."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace

from claimcheck.article import dateline_end, find_dateline
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.toponyms import CITY, LARGE, NOWHERE, Vicinity, fold


def read_vicinity(tree: Tree, names: Collection[TokenRange]) -> Vicinity:
    """What the place names and peoples of a document, and its dateline, show of where it plays."""
    known = gazetteer()
    surely = {code for _, code in peoples(tree)}
    maybe: set[str] = set()
    regions: Counter[str] = Counter()
    for word, times in Counter(tree.words(tokens) for tokens in names).items():
        if known.is_two_lands(word):
            continue
        if (code := known.code_of(word)) is not None:
            surely.add(code)
        elif (town := known.plain_place(word)) is not None:
            (surely if town.people >= CITY else maybe).add(town.country)
            if town.people >= LARGE:
                regions[fold(town.region or known.canonical(word))] += times
    near = Vicinity(frozenset(surely or maybe), frozenset(regions))
    stated = {fold(path[0]): path for path in _stated(tree, names, near) if len(path) > 1}
    surely |= {code for path in stated.values() if (code := known.code_of(path[-1]))}
    regions.update(2 * [fold(part) for path in stated.values() for part in path[1:-1]])
    near = Vicinity(
        frozenset(surely or maybe),
        frozenset(regions),
        stated,
        land=_land(surely, [region for region, votes in regions.items() if votes > 1]),
    )
    home = dateline_place(tree.string, near) or agency_place(tree, near)
    return replace(near, home=home if len(home) > 1 else ())


def peoples(tree: Tree) -> Iterator[tuple[int, str]]:
    """The first token of each name of a people in the document, and its country's code."""
    known = gazetteer()
    for ent in tree.doc.ents:
        named = ent.label_ == "NORP" or (ent.label_ == "GPE" and known.is_people_only(ent.text))
        if named and (code := known.code_of(ent.text)) is not None:
            yield ent.start, code


def played_in(tree: Tree, names: Collection[TokenRange], title: str | None, lead: int, near: Vicinity) -> str | None:
    """The country where a story plays that was filed from another: "JOHANNESBURG - Congo has reported 500 deaths".

    It is the one country that the title and the first ``lead`` tokens name, where they do not name the dateline's; else
    the one whose people act there, where the article says nothing else of the dateline's country. None where the
    dateline has none, or nothing tells of another.
    """
    known = gazetteer()
    filed = dateline_place(tree.string, near)
    home = known.code_of(filed[-1]) if filed else None
    if home is None:
        return None
    after = dateline_end(tree.string)
    named: list[tuple[int, str]] = []
    for tokens in names:
        code = known.code_of(known.within(tree.words(tokens), near)[-1])
        if code is not None and tree.starts[tokens[0]] >= after:
            named.append((tokens[0], code))
    called = list(peoples(tree))
    told = {code for _, code in (*named, *called)}
    heading = {code for code in _named_in(title or "") if code in told}
    by_name = {code for token, code in named if token < lead and not known.is_two_lands(known.names[code])} | heading
    by_people = {code for token, code in called if token < lead and _act(tree, token)}
    if by_name and home not in by_name | {code for token, code in called if token < lead}:
        return known.names[by_name.pop()] if len(by_name) == 1 else None
    if not by_name and home not in told and len(by_people) == 1:
        return known.names[by_people.pop()]
    return None


def _act(tree: Tree, people: int) -> bool:
    """Whether those named after a people do something: "Syrian insurgents have seized", but not "a German tourist".

    Weapons and attacks do not: "Russian missiles" mostly strike elsewhere.
    """
    top, words = tree.head[people], event_lexicon()
    noun = singularize(tree.lower[top])
    subject = any(tree.dep[at].startswith("nsubj") for at in (people, top))
    return subject and noun not in words.weapons and noun not in words.occasions


def _named_in(title: str) -> Iterator[str]:
    """The codes of the countries that a title names."""
    known = gazetteer()
    words = re.findall(r"[\w.'’-]+", title)
    for start in range(len(words)):
        for end in range(start + 1, min(start + 6, len(words) + 1)):
            name = re.sub("['’]s?$", "", " ".join(words[start:end]))
            if name[:1].isupper() and (code := known.countries.get(fold(name))) is not None:
                yield code


def _land(countries: set[str], regions: list[str]) -> tuple[str, ...]:
    """The one country that an article speaks of, its one region before it: what the small places in it lie in."""
    if len(countries) != 1:
        return ()
    known, (country,) = gazetteer(), countries
    path = known.within(regions[0].title(), Vicinity(frozenset(countries))) if len(regions) == 1 else ()
    name = known.names.get(country)
    return path if len(path) == 2 and path[-1] == name else () if name is None else (name,)


def _stated(tree: Tree, names: Collection[TokenRange], here: Vicinity) -> Iterator[tuple[str, ...]]:
    """Paths of the places that the text sets within a wider one, the dateline's last."""
    for tokens in names:
        name, _, wide = tree.words(tokens).partition(", ")
        if wide and gazetteer().is_region(wide):
            yield gazetteer().within_named(name, wide, here)
        elif (region := region_after(tree, tokens[1])) is not None:
            yield gazetteer().within_named(tree.words(tokens), region, here)
    filed = find_dateline(tree.string)
    if filed is not None and filed.land and gazetteer().knows(filed.land):
        yield gazetteer().within_named(filed.place, filed.land, here)


def region_after(tree: Tree, at: int) -> str | None:
    """The region or state that stands behind a name and a comma at the token ``at``: "Albany, New York"."""
    if at + 1 >= len(tree) or tree.lower[at] != ",":
        return None
    known = gazetteer()
    if tree.text[at + 1] in known.postal:
        return known.postal[tree.text[at + 1]]
    named = (tree.words((at + 1, end)) for end in (at + 3, at + 2) if end <= len(tree))
    return next((name for name in named if name[0].isupper() and known.is_region(name)), None)


def dateline_place(text: str, near: Vicinity = NOWHERE) -> tuple[str, ...]:
    """Where the article was filed from: "KABUL, Afghanistan (AP) —"."""
    filed = find_dateline(text)
    if filed is None:
        return ()
    name, land = filed.place, filed.land
    known = gazetteer()
    if land and known.knows(land):
        return known.within_named(name, land, near)
    if not known.knows(name):
        # A small town is taken for one where the article itself speaks of it as a place; "UPDATE —" is none.
        return (name,) if re.search(rf"\b(?:in|near|outside) {re.escape(name)}\b", text) else ()
    return known.within(name, near)


def agency_place(tree: Tree, near: Vicinity) -> tuple[str, ...]:
    """The place whose police an article quotes ("Toledo police said"), () where none that is known does."""
    known = gazetteer()
    for at, word in enumerate(tree.lower):
        if word not in ("police", "sheriff", "deputies") or at == 0 or tree.pos[at - 1] != "PROPN":
            continue
        start = at - 1
        while start > 0 and at - start < 4 and tree.pos[start - 1] == "PROPN" and tree.ent[start - 1] != "DATE":
            start -= 1
        for first in range(start, at):
            name = tree.words((first, at))
            path = known.within(name, near)
            here = known.code_of(path[-1]) in near.countries if near.countries else known.is_in_one_country(name)
            if len(path) > 1 and here:
                return path
            named = tree.doc[first].ent_iob_ == "B" or at - first == 2
            if tree.lower[at - 1] == "county" and first < at - 1 and named:
                return (*path[:1], *near.land)
    return ()
