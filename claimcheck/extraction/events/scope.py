"""Scope of a figure: what part of the events it covers, and whether the count has the attacker in it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extraction.events.arguments import phrase
from claimcheck.extraction.events.complements import clause_class
from claimcheck.extraction.events.frames import Figure, Frame
from claimcheck.extraction.events.steps import step_marks
from claimcheck.extraction.events.wholes import listed_class
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.nouns import singularize
from claimcheck.lexicon.numbers import rank_of
from claimcheck.lexicon.scope import scope_lexicon

_DEFINITE = frozenset({"CD", "PRP$", "DT", "PRP", "WP", "WDT"})
_OUT_OF = frozenset({"of", "among", "amongst"})
_THEM = frozenset({"those", "these", "them"})
_FRACTIONS = ("half", "third", "thirds", "quarter", "quarters", "fourth", "fifth", "fifths", "tenth")
_UNTIMED = frozenset({"each", "remaining"})
"""Marks that words of a duration or an age only seem to set: "half an hour", "the last three days", "a year old"."""
_REACH = 5
"""Words looked at on either side of a figure; marks have no more."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Sorted marks of scope.toml, the words of the whole where the figure is a part, and the attacker's side."""

    marks: tuple[str, ...] = ()
    whole: str | None = None
    attacker: str | None = None


def read_scope(tree: Tree, figure: Figure, frame: Frame, measure: str | None) -> Scope:
    """The scope marks of a figure with its ``measure``."""
    start, end = tree.sentence[figure.noun]
    marks = _marks_beside(tree, figure, start, end) | step_marks(tree, figure, frame, measure)
    if "subset" in marks and _tells_all(tree, figure, frame, measure):
        marks.discard("subset")
    lower = tree.lower[start:end]
    if not scope_lexicon().anywhere_words.isdisjoint(lower):
        sentence = f" {' '.join(lower)} "
        for words, names in scope_lexicon().anywhere.items():
            if f" {words} " in sentence:
                marks.update(names)
    if figure.dimension != "count":
        marks.discard("subset")
    if " ".join(tree.lower[figure.range[0] : figure.range[0] + 2]) in modality_lexicon().exceptions:
        marks.discard("all")  # "all but three of the 28 crew"
    if figure.dimension in ("duration", "age"):
        marks -= _UNTIMED
    is_rate = "per" in tree.lower[figure.range[0] : figure.range[1]] and figure.dimension != "count"
    if is_rate or figure.dimension == "speed" or _is_before_moment(tree, figure):
        marks.discard("each")
    whole = None
    if listed_class(tree, frame, figure) is not None:
        marks.add("subset")  # "four nurses were among the wounded"
    if figure.dimension == "count" and rank_of(tree.lower[figure.range[0]]) is not None:
        marks.add("so_far")  # "a fourth person has died"
    if _is_listed_in_brackets(tree, figure):
        marks.add("subset")
    if frame.whole is not None and not _is_own_force(tree, frame.whole):
        marks.add("subset")
        whole = _whole_words(tree, frame.whole, figure)
    return Scope(tuple(sorted(marks)), whole, _attacker(tree, figure, start, end))


def _is_own_force(tree: Tree, whole: int) -> bool:
    """ "Five of its men were killed": a side tells all that it lost, and not a part of what another counts."""
    kids = {tree.dep[kid] for kid in tree.kids[whole]}
    owned = "nmod:poss" in kids and "nummod" not in kids
    return owned and singularize(tree.lower[whole]) in event_lexicon().forces


def _is_listed_in_brackets(tree: Tree, figure: Figure) -> bool:
    """ "21 civilians killed (11 women, seven men, three children)": those in brackets are some of the count before."""
    first, start = figure.range[0], tree.sentence[figure.noun][0]
    if figure.dimension != "count" or not figure.has_noun:
        return False
    at = next((i for i in range(first - 1, max(start, first - _LIST), -1) if tree.text[i] in ("(", ")")), None)
    return at is not None and tree.text[at] == "(" and "CD" in tree.tag[max(start, at - _REACH) : at]


_LIST = 12
"""Words from a bracket to a figure of the list in it, at the most."""


def _marks_beside(tree: Tree, figure: Figure, start: int, end: int) -> set[str]:
    """The marks that stand right before the figure, in its own words, or right after it."""
    words = scope_lexicon()
    first, last = figure.range[0], max(figure.range[1], figure.noun + 1)
    marks: set[str] = set()
    inside = _plain(tree.lower[first:last])
    for before in _before(tree, start, first):
        if not words.before_words.isdisjoint(before):
            for length in range(1, _REACH):
                marks.update(words.before.get(tuple(before[-length:]), ()))
    if not words.before_words.isdisjoint(inside):
        for length in range(1, _REACH):
            marks.update(words.before.get(tuple(inside[:length]), ()))
    after = inside[1:] + _plain(tree.lower[last : min(end, last + _REACH)])
    if not words.after_words.isdisjoint(after):
        for i in range(max(1, len(inside))):
            for length in range(1, _REACH):
                marks.update(words.after.get(tuple(after[i : i + length]), ()))
    several = _is_of_several(tree, first, last) and not _is_own_force(tree, figure.noun)
    if several or _is_of_those(tree, figure.noun) or _is_after_whole(tree, figure):
        marks.add("subset")
    return marks


def _is_before_moment(tree: Tree, figure: Figure) -> bool:
    """ "61 percent an hour before polls closed": the hour is none of a rate."""
    last = max(figure.range[1], figure.noun + 1)
    opens, behind = tree.lower[last : last + 1], tree.lower[last + 2 : last + 3]
    return opens in (["a"], ["an"]) and not scope_lexicon().moments.isdisjoint(behind)


def _is_of_those(tree: Tree, noun: int) -> bool:
    """ "Of those killed, five were tourists"."""
    kids = (kid for kid in tree.kids[noun] if tree.dep[kid] in ("nmod", "det") and tree.lower[kid] in _THEM)
    return any(tree.lower[tree.left[kid]] == "of" for kid in kids)


def _is_after_whole(tree: Tree, figure: Figure) -> bool:
    """ "Of the suspects, 45 are minors", "Among those held, 20 had been held before"."""
    start = tree.sentence[figure.noun][0]
    if figure.has_noun or figure.dimension not in ("count", "percent") or tree.lower[start] not in _OUT_OF:
        return False
    definite = tree.lower[start + 1] in _THEM or tree.tag[start + 1] in _DEFINITE
    return definite and "," in tree.lower[start : figure.range[0]]


def _is_of_several(tree: Tree, first: int, last: int) -> bool:
    """ "One of five guards", "12 of his officers": a count out of some that the text has."""
    for at in range(first + 1, min(last + 1, len(tree) - 1)):
        counted = tree.tag[at - 1] == "CD" or tree.lower[at - 1].endswith(_FRACTIONS)
        if tree.lower[at] == "of" and (counted or tree.lower[at - 1] in scope_lexicon().vague):
            if tree.lower[at - 1] in scope_lexicon().vague:  # "dozens of his men" is a count by itself
                return tree.lower[at + 1] in ("the", "these", "those", "them", "whom")
            if tree.lower[at + 1] in ("a", "an"):
                return False  # "a quarter of a million people"
            return tree.lower[at + 1] in ("several", "many") or tree.tag[at + 1] in _DEFINITE
    return False


def _tells_all(tree: Tree, figure: Figure, frame: Frame, measure: str | None) -> bool:
    """Whether a count out of a number is all to whom that happened: "took 101 of the 230 seats".

    It is a part where its measure is that of those it is out of ("nine of the 40 wounded are children"), and where some
    of the wounded have died, for others died before.
    """
    at, noun = frame.predicate, figure.noun
    counted = figure.has_noun and sum(tree.tag[i] == "CD" for i in range(*figure.range)) > 1
    if not counted or at is None or tree.pos[at] != "VERB" or frame.role not in ("patient", "agent"):
        return False
    words = tree.lower[slice(*figure.range)]
    if _is_of_those(tree, noun) or _is_after_whole(tree, figure) or "of" not in words or "other" in words:
        return False
    whole = measure_lexicon().of_kind(tree.lower[noun], "count") or clause_class(tree, noun, "count")
    return measure is not None and measure != whole and (whole is None or measure != "killed")


def _plain(words: list[str]) -> list[str]:
    """ "more than" is a bound, not a mark of more on top; "per cent" is a unit."""
    return [w for i, w in enumerate(words) if (w, words[i + 1 : i + 2]) not in (("more", ["than"]), ("per", ["cent"]))]


def _whole_words(tree: Tree, whole: int, figure: Figure) -> str | None:
    """The phrase of the whole, up to the figure that is a part of it."""
    start, end = phrase(tree, whole)
    if start <= figure.range[0] < end:
        end = figure.range[0]
        while end > whole + 1 and (
            tree.lower[end - 1] in event_lexicon().partitives or tree.pos[end - 1] in ("PUNCT", "CCONJ")
        ):
            end -= 1
    return tree.words((start, end)) if whole != figure.noun and end > start else None


def _before(tree: Tree, start: int, first: int) -> list[list[str]]:
    """The words right before the figure, and those before its hedges."""
    at = first
    while at > start and tree.lower[at - 1] in scope_lexicon().hedges:
        at -= 1
    near = _plain(tree.lower[max(start, first - _REACH) : first])
    return [near] if at == first else [near, _plain(tree.lower[max(start, at - _REACH) : at])]


def _attacker(tree: Tree, figure: Figure, start: int, end: int) -> str | None:
    """Whether the figure's count has the attacker in it: "four dead, including the gunman, and 14 wounded"."""
    words = scope_lexicon()
    if words.attackers.isdisjoint(tree.lower[start:end]):
        return None
    for i in range(start, end):
        if tree.lower[i] in words.attackers:
            near = " ".join(tree.lower[max(start, i - _REACH) : i])
            if any(_ends_with(near, phrase) for phrase in words.attacker_excluded):
                return "excluded" if _is_told_of(tree, figure, start, i, last_only=False) else None
            if any(_ends_with(near, phrase) for phrase in words.attacker_included if phrase != "and"):
                return "included" if _is_told_of(tree, figure, start, i, last_only=True) else None
    return None


def _is_told_of(tree: Tree, figure: Figure, start: int, attacker: int, *, last_only: bool) -> bool:
    """Whether words on the attacker are about the figure: about those before them, or where there are none, after them.

    Of several before them, who is included is in the last; who is excluded is in none.
    """
    if figure.range[0] > attacker:
        return not any(_is_count(tree, i) for i in range(start, attacker))
    return not (last_only and any(_is_count(tree, i) for i in range(figure.range[1], attacker)))


def _is_count(tree: Tree, token: int) -> bool:
    return tree.tag[token] == "CD" and tree.ent[token] not in ("DATE", "TIME")


def _ends_with(near: str, phrase: str) -> bool:
    """Whether ``near`` ends with the phrase and at most two words more ("including the suspected")."""
    tokens, wanted = near.split(), phrase.split()
    return any(tokens[len(tokens) - len(wanted) - gap : len(tokens) - gap] == wanted for gap in range(3))
