"""Gives elided units back: "12 people were killed and 30 wounded" counts 30 people."""

from __future__ import annotations

import itertools
from decimal import Decimal

from spacy.tokens import Token

from claimcheck.extraction.quantities.figure import Figure, Page
from claimcheck.extraction.quantities.surroundings import counts_plural, is_listed, token_after, token_before
from claimcheck.lexicon.contexts import load_number_contexts
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.nouns import people_nouns, singularize

_FARTHEST = 140
_NEAR = Decimal(8)
_BARE = frozenset({"obj", "conj", "nsubj", "nsubj:pass", "obl", "appos", "nummod", "nmod", "flat", "nmod:unmarked"})
_PARALLEL = frozenset({"by", "of", "at", "than", "versus", "with"})
_GENERAL = frozenset({"others", "more", "missing"})
_AUXILIARIES = frozenset(
    {
        "was",
        "were",
        "had",
        "have",
        "has",
        "been",
        "is",
        "are",
        "be",
        "feared",
        "presumed",
        "believed",
        "confirmed",
        "reported",
    }
)
_AFTER_OBJECT = frozenset({",", ".", ";", "and", "in", "on", "at", "when", "after", "during", "others"})
_PLACING = frozenset({"in", "at", "across", "over", "from", "on", "throughout"})
_FAR = Decimal(1000)
"""How many times another count is the most that one has its noun from it: "14 analysts ... 3 billion"."""
_THEM = frozenset({"them", "whom", "which", "these", "those"})

_SAYING = frozenset({"clause", "at", "figure", "level"})
"""Shapes of the verbs of those who tell a number of others."""

_LABEL = 2
"""Words of a label before its noun: "Newly confirmed deaths: 2"."""
_LARGE = Decimal(1_000_000)
"""What is told without a unit beside a sum of money, and is one, at the least; thousands may be anything."""


def inherit_units(page: Page, figures: list[Figure]) -> None:
    """Sets the unit of every figure that leaves it to an earlier one in its sentence."""
    counted: Figure | None = None
    measured: Figure | None = None
    wholes: list[Figure] = []
    for figure in figures:
        if _are_children_of(page, figure):
            figure.unit, figure.is_claim = figure.unit if figure.unit != "-" else "child", False
            continue
        counted = _whole_of(page, wholes, figure) or counted
        if figure.unit != "-":
            if figure.measure is None and figure.dimension == "count":
                kept = counted is not None and (_is_part(page, counted, figure) or _is_setting(page, counted, figure))
                counted = counted if kept else figure
                wholes.append(figure)
            elif figure.dimension not in ("duration", "age"):
                measured = figure
        elif measured is not None and _is_measured_alike(page, measured, figure):
            figure.unit, figure.dimension, figure.per = measured.unit, measured.dimension, measured.per
        elif _counts_others(page, figure) and counted is not None and _is_of_people(counted):
            figure.unit = "person"
        elif counted is not None and _counts_the_same(page, counted, figure):
            if _is_more_than_last(wholes[-2:], counted, figure):
                continue
            unit = "person" if _is_of_all_harmed(page, counted, figure) else counted.unit
            figure.unit = unit if figure.per is None else f"{unit} per {figure.per}"
        elif _counts_people(page, figure):
            figure.unit = "person"
            counted = counted or figure
        else:
            _read_label(page, figure)


def _read_label(page: Page, figure: Figure) -> None:
    """ "Deaths: 2": the noun that is counted stands before a colon at the head of a line or sentence."""
    colon = page.token_at(figure.start) - 1
    if colon < 1 or page.doc[colon].text != ":" or figure.low % 1 or figure.measure is not None:
        return
    label: Token = page.doc[colon - 1]
    opens = colon - 1 - label.sent.start <= _LABEL
    if opens and label.tag_ == "NNS" and singularize(label.lower_) in load_number_contexts().tallied | people_nouns():
        figure.head, figure.unit = label, singularize(label.lower_)


def _whole_of(page: Page, wholes: list[Figure], figure: Figure) -> Figure | None:
    """The last count that can be the sum of a list behind a colon: the drones of "59 drones in six towns: 26 in A"."""
    if page.doc[page.token_at(figure.start) - 1].text != ":":
        return None
    return next((w for w in reversed(wholes) if w.high >= figure.high and _is_near(page, w, figure)), None)


def _is_setting(page: Page, earlier: Figure, figure: Figure) -> bool:
    """Whether those counted here only tell where: the centres of "900 people were in 40 centres, 300 of them in A"."""
    if figure.head is None or not _is_of_people(earlier) or _is_of_people(figure):
        return False
    return token_before(page, figure) in _PLACING and _is_near(page, earlier, figure)


def _is_part(page: Page, whole: Figure, figure: Figure) -> bool:
    """ "80 people, including 33 children", "80 people, among them 33 children": what follows counts people again."""
    at = page.token_at(figure.start if figure.hedge_start is None else figure.hedge_start)
    before = [token.lower_ for token in page.doc[max(0, at - 2) : at]]
    parts = before[-1:] in (["including"], ["includes"], ["included"])
    parts = parts or (before[:1] in (["among"], ["amongst"]) and before[-1] in _THEM)
    return parts and _is_near(page, whole, figure)


def _is_more_than_last(wholes: list[Figure], last: Figure, figure: Figure) -> bool:
    """Whether it counts more than the last of two kinds that were told: "12 jets and six ships; nine were hit"."""
    if len(wholes) < 2 or wholes[-1] is not last or last.head is None or wholes[0].head is None:
        return False
    return last.head.head == wholes[0].head and last.head.dep_ == "conj" and figure.low > last.high


def _is_of_all_harmed(page: Page, earlier: Figure, figure: Figure) -> bool:
    """Whether those harmed or held are people of any kind: no things, and not only the first named of those harmed.

    "Two trains collided, killing 9", "killed three firefighters and a guard and injured 16", but "killed 40 cows and
    injured 9".
    """
    if not _counts_people(page, figure):
        return False
    if _is_of_people(earlier):
        joined = [] if earlier.head is None else [kid for kid in earlier.head.children if kid.dep_ == "conj"]
        return any(kid.i < figure.first and singularize(kid.lower_) in people_nouns() for kid in joined)
    named = earlier.head is not None and earlier.head.text[0].isupper()
    return not named and earlier.unit.split(" ")[-1].lower() not in load_number_contexts().animals


def _counts_people(page: Page, figure: Figure) -> bool:
    """A bare count that a word of harm follows or rules: "3 injured", "three others were hurt", "killed 12"."""
    if figure.measure is not None or figure.dimension != "count" or figure.low % 1 or figure.number.kind == "fraction":
        return False
    harmed = load_number_contexts().casualties
    after = [t.lower_ for t in page.doc[figure.last + 1 : figure.last + 5]]
    if ("shot", "down") in itertools.pairwise(after):
        return False  # that is done to aircraft
    if after[:2] == ["of", "others"]:
        after = after[1:]  # "dozens of others were hurt"
    if after[:1] and after[0] in harmed - _GENERAL:
        return True
    helped = list(itertools.dropwhile(lambda word: word in _AUXILIARIES, after))
    if helped != after and helped and helped[0] in (harmed - _GENERAL) | load_number_contexts().taken:
        return True
    if (after[:1] == ["others"] or (after[:1] == ["more"] and after[1:2] != ["than"])) and not harmed.isdisjoint(
        after[1:]
    ):
        return True
    before = token_before(page, figure)
    return before in load_number_contexts().harming and bool(after) and after[0] in _AFTER_OBJECT


def _are_children_of(page: Page, figure: Figure) -> bool:
    """ "A mother of three", "the father of two young girls": what befalls the parent does not befall so many."""
    parent, after = page.doc[max(0, page.token_at(figure.start) - 2)], token_after(page, figure)
    if token_before(page, figure) != "of" or singularize(parent.lower_) not in load_number_contexts().parents:
        return False
    if after is not None and after.lower_ in ("of", "-"):
        return False  # "the mother of two of the victims"
    bare = figure.unit == "-" and figure.head is None
    own = figure.head is not None and parent.tag_ == "NN" and figure.unit.split(" ")[-1] in load_number_contexts().young
    return (bare or own) and figure.measure is None and not figure.low % 1


def _is_near(page: Page, earlier: Figure, figure: Figure) -> bool:
    near = figure.start - earlier.end <= _FARTHEST
    return near and bool(page.doc[earlier.first].sent == page.doc[figure.first].sent)


def _is_measured_alike(page: Page, earlier: Figure, figure: Figure) -> bool:
    listed = _is_parallel(page, earlier, figure) or _is_listed_size(page, earlier, figure)
    return listed or _is_sum_again(page, earlier, figure)


def _is_sum_again(page: Page, earlier: Figure, figure: Figure) -> bool:
    """ "Losses, first put at 2.9 billion pesos, now stand at 3.6 billion": millions of nothing beside a sum of money.

    A country or a town "of 12 million" has people.
    """
    if earlier.dimension != "money" or figure.number.scale is None or not _is_near(page, earlier, figure):
        return False
    if figure.head is not None or figure.low < _LARGE or counts_plural(page, figure):
        return False
    ruled = page.doc[figure.last].head
    return not (token_before(page, figure) == "of" and singularize(ruled.lower_) in load_number_contexts().peopled)


def _is_parallel(page: Page, earlier: Figure, figure: Figure) -> bool:
    """The same preposition before both, and figures of like size: "rose by 2% but fell by 1"."""
    if not _is_near(page, earlier, figure) or figure.number.kind != "figure" or not figure.low or not earlier.low:
        return False
    word = token_before(page, figure)
    same_slot = word in _PARALLEL and word == token_before(page, earlier)
    return same_slot and 1 / _NEAR < abs(figure.low / earlier.low) < _NEAR


def _is_listed_size(page: Page, earlier: Figure, figure: Figure) -> bool:
    """ "magnitude 2.9 and 2.2"."""
    return earlier.dimension == "magnitude" and is_listed(page, earlier, figure)


def _is_of_people(figure: Figure) -> bool:
    return figure.unit.split(" ")[-1].lower() in people_nouns()


def _counts_the_same(page: Page, earlier: Figure, figure: Figure) -> bool:
    if not _is_near(page, earlier, figure) or _tells_of(page, earlier, figure) or figure.low > earlier.high * _FAR:
        return False
    if _is_whole_of_part(page, figure):
        return False
    after = token_after(page, figure)
    if after is not None and after.lower_ in load_number_contexts().casualties:
        return _is_of_people(earlier)
    token = page.doc[figure.last]
    before = token_before(page, figure)
    in_slot = token.dep_ in _BARE or before in ("and", "with") or _is_of_them(page, figure)
    in_slot = in_slot or (before in _PARALLEL and before == token_before(page, earlier))
    return token.pos_ == "NUM" and figure.low >= 1 and in_slot


def _is_whole_of_part(page: Page, figure: Figure) -> bool:
    """ "Three nurses were among the seven killed": a whole has not the noun of its part."""
    at = page.token_at(figure.start if figure.hedge_start is None else figure.hedge_start) - 1
    at -= at > 0 and page.doc[at].lower_ == "the"
    return at > 0 and page.doc[at].lower_ in ("among", "amongst")


def _counts_others(page: Page, figure: Figure) -> bool:
    """ "Three guards and seven others": these are others than guards."""
    after = token_after(page, figure)
    return after is not None and after.lower_ == "others" and figure.measure is None and not figure.low % 1


def _is_of_them(page: Page, figure: Figure) -> bool:
    """ "60 passengers, 22 of them tourists": the pronoun stands for what was counted."""
    after = page.doc[figure.last + 1 : figure.last + 3]
    return len(after) == 2 and after[0].lower_ == "of" and after[1].lower_ in _THEM


def _tells_of(page: Page, earlier: Figure, figure: Figure) -> bool:
    """Whether those counted first say how many others there are: "two officials said 40 had died", "put it at 40"."""
    token = page.doc[earlier.last]
    noun = token.head if token.dep_ == "nummod" else token
    verb = noun.head
    if noun.dep_ not in ("nsubj", "obj", "obl"):
        return False
    cue = cue_lexicon().verbs.get(verb.lower_)
    if cue is None:
        return False
    if noun.dep_ != "nsubj":
        return "whom" in cue.frames or verb.lower_ in cue_lexicon().evidence
    return not _SAYING.isdisjoint(cue.frames) and earlier.last < verb.i < figure.first
