"""By how much something changed: "shares fell 3%" and "up 3%" tell of a change, "fell to 3%" of a level."""

from __future__ import annotations

from collections.abc import Container

from claimcheck.extraction.events.frames import Figure, Frame, noun_class
from claimcheck.extraction.events.predicates import is_premodifier, verb_lemma, word_after
from claimcheck.extraction.quantities.differences import direction_behind
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon
from claimcheck.lexicon.nouns import singularize
from claimcheck.quantity import Change

_AMOUNTS = frozenset({"percent", "money"})
_DEGREES = frozenset({"temperature", "angle"})
_POINTS = frozenset({"point", "percentage point"})
_CHANGE = "change"
_EACH = frozenset({"a", "an", "per", "each"})
_BEHIND = 16
"""Words behind a figure that a comparison with its base may take."""
_HOW_FAR = frozenset({"patient", "measure", "by", "attribute", "subject"})
"""What an amount is to the verb that it says the extent of; a level is reached "to" or "at" it."""
_LEVELS = frozenset({"to", "at"})
"""Words before what is reached, whatever the parser takes it for."""
_CLAUSES = frozenset({"conj", "advcl", "ccomp", "xcomp", "acl", "acl:relcl", "csubj"})
_SOFT = frozenset({"about", "around", "some", "nearly", "roughly", "just", "only", "almost", "barely", "a"})
_FAR = 6
"""Words of an amount that is put otherwise right after it, at the most: "up 3 dollars 20, or 2%"."""


def change_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of an amount by which something changed, by its verb, the word before it or what it is an amount of."""
    if (found := difference_class(tree, figure)) is not None:
        return found
    if figure.dimension in _DEGREES:
        return _by_degrees(tree, frame, figure)
    if figure.dimension not in _AMOUNTS:
        return None
    return _by_words(tree, figure) or _by_verb(tree, frame, figure)


def changed_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """What a percentage of change is a change of, where that is no level in percent: the profit of "profit rose 3%"."""
    if figure.dimension != "percent" or frame.container is None:
        return None
    if measure_lexicon().nouns.get((tree.lower[frame.container], "percent")) is not None:
        return None  # unemployment that rose 0.2% is at another level
    return noun_class(tree, frame.container, "percent")


def difference_class(tree: Tree, figure: Figure) -> str | None:
    """The class of what another figure is larger or smaller by: "27 died, nine more than last year".

    "Four points lower" has none: points are those of an index or a score, whose moves are told in nothing else.
    """
    if figure.dimension in _POINTS or (figure.dimension == "percent" and is_premodifier(tree, figure)):
        return None
    first, after = figure.range
    if not figure.has_noun and figure.dimension == "count" and first > 1 and tree.lower[first - 1] == "by":
        moved = measure_lexicon().moves.get(measure_lexicon().base.get(tree.lower[first - 2], ""))
        if moved is not None:
            return moved  # "rose by 14"
    number = next((i for i in range(first, after) if tree.tag[i] == "CD"), first)
    for at in range(number + 1, after + 1):
        behind = tree.lower[at : at + _BEHIND]
        if direction_behind(behind, figure.dimension, is_rate=_is_rate(tree, figure)) is not Change.EQUAL:
            return _CHANGE
    return None


def _is_rate(tree: Tree, figure: Figure) -> bool:
    """ "£111 a year", "$3 per barrel"."""
    return figure.dimension == "money" and not _EACH.isdisjoint(tree.lower[figure.range[0] : figure.range[1]])


def _by_degrees(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """ "A rise of 2C", "temperatures fell by 10 degrees"."""
    noun = figure.noun if figure.has_noun else tree.head[figure.noun]
    if tree.pos[noun] == "NOUN" and noun_class(tree, noun, "percent") in measure_lexicon().changes:
        return _CHANGE
    return _by_verb(tree, frame, figure)


def _by_words(tree: Tree, figure: Figure) -> str | None:
    """ "Up 3%", "3% lower", "a rise of 3%", "a 3% rise"."""
    lexicon = measure_lexicon()
    told = _word_before(tree, figure)
    found = None if told is None or _is_part_of_verb(tree, told) else lexicon.before.get(tree.lower[told])
    if found is not None and told and tree.pos[told - 1] == "NOUN" and found not in lexicon.changes:
        found = noun_class(tree, told - 1, figure.dimension) or found  # "a prize worth $3 million"
    if found is None and told is not None and figure.dimension == "percent":
        verb = lexicon.base.get(tree.lower[told])
        found = lexicon.moves.get(verb or "")  # "Orla Bank slips 1.1%", where the tagger sees a noun
    if found is not None:
        return found
    noun = figure.noun if figure.has_noun else tree.head[figure.noun]
    reached = told is not None and tree.lower[told] in _LEVELS  # "a rise in inflation to 4%"
    found = noun_class(tree, noun, figure.dimension) if tree.pos[noun] == "NOUN" and not reached else None
    return found if found in lexicon.changes else None


def _word_before(tree: Tree, figure: Figure) -> int | None:
    """The word before the figure, and before the amount that it puts otherwise: "up $2, or 3%", "up by 3%"."""
    at = figure.range[0] - 1
    if at > 0 and tree.lower[at] == "by":
        at -= 1
    if at > 0 and tree.lower[at] == "or":
        amount = range(at - 1, max(at - _FAR, 0) - 1, -1)
        at = next((i for i in amount if tree.pos[i] not in ("NUM", "SYM", "NOUN", "PUNCT")), at)
    return at if at >= 0 else None


def _is_part_of_verb(tree: Tree, particle: int) -> bool:
    """Whether "up" belongs to the verb before it: "put up $5 million", "lay off 5%", but not "was up $5"."""
    at = particle - 1
    return at >= 0 and tree.pos[at] == "VERB" and verb_lemma(tree, at).partition("_")[0] not in measure_lexicon().after


def _by_verb(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """ "Soared 28 percent", "cut the budget by 5%"."""
    if frame.predicate is None or frame.role not in _HOW_FAR or word_after(tree, figure) == "of":
        return None  # "shed 5% of its staff"
    first = figure.range[0]
    if first and tree.lower[first - 1] in _LEVELS:
        return None
    lexicon, lemma = measure_lexicon(), verb_lemma(tree, frame.predicate)
    verb = lemma if lemma in lexicon.moves else lemma.partition("_")[0]
    if figure.dimension == "percent" or frame.role == "by":
        return lexicon.moves.get(verb) or lexicon.moved.get(verb)
    return lexicon.moves.get(verb)


def whole_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of a percentage by what it is of: "took 12% of the vote"; the vote of a poll is none that was cast.

    Of votes that are told to be counted, spoiled or cast somewhere it is a part like any other.
    """
    after = figure.range[1]
    if figure.dimension != "percent" or tree.lower[after : after + 1] != ["of"] or tree.dep[after] != "case":
        return None
    whole = tree.head[after]
    found = measure_lexicon().wholes.get(tree.lower[whole])
    told = tree.child(whole, "acl", "acl:relcl")
    if told is not None and tree.lemma[told].lower() not in measure_lexicon().stances:  # "of the vote, followed by"
        return None
    if found is None or not _is_taken(tree, frame):
        return None
    return _contest_of(tree, figure, _words_above(tree, figure)) or found


def stance_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of what one side of a vote or poll has: "she leads by 49 percent to 44 in the poll"."""
    if figure.dimension != "percent" or frame.predicate is None or word_after(tree, figure) == "of":
        return None
    if not _is_taken(tree, frame) or frame.role == "agent":
        return None
    return _contest_of(tree, figure) or ("vote_share" if _is_placed(tree, figure) else None)


def _is_placed(tree: Tree, figure: Figure) -> bool:
    """ "The Reds came THIRD ON 16.4%": the place of one side of a vote, with its share."""
    first, after = figure.range
    ranks = event_lexicon().ranks
    if first < 2 or tree.lower[first - 1] not in ("on", "with") or tree.lower[first - 2] not in ranks:
        return False
    return after >= len(tree) or tree.pos[after] in ("PUNCT", "CCONJ", "SPACE")


def _is_taken(tree: Tree, frame: Frame) -> bool:
    """Whether a side has, wins or is given the share."""
    if frame.predicate is None or frame.role == "with":
        return True
    return verb_lemma(tree, frame.predicate).partition("_")[0] in measure_lexicon().stances


def _words_above(tree: Tree, figure: Figure) -> frozenset[int]:
    """The words of the figure's clause and those above it; what another clause tells is another matter.

    "Polls had shown a lead, but the Greens won with 51% of the vote" has no share of a poll.
    """
    above = [figure.noun, *tree.ancestors(figure.noun)]
    beside = next(
        (i for i in above if tree.dep[i] == "conj" and tree.child(i, "nsubj", "nsubj:pass") is not None), None
    )
    if beside is not None:
        above = above[: above.index(beside) + 1]
    clauses = {i for i in above if tree.pos[i] in ("VERB", "AUX") or i == above[-1]}
    words = range(*tree.sentence[figure.noun])
    return frozenset(
        i for i in words if next((at for at in (i, *tree.ancestors(i)) if _heads_clause(tree, at)), i) in clauses
    )


def _heads_clause(tree: Tree, at: int) -> bool:
    return tree.head[at] == at or (tree.pos[at] in ("VERB", "AUX") and tree.dep[at] in _CLAUSES)


def _contest_of(tree: Tree, figure: Figure, within: Container[int] | None = None) -> str | None:
    """The class by the words of the sentence, the last in the lexicon's order where there are several."""
    contests = measure_lexicon().contests
    words = (i for i in range(*tree.sentence[figure.noun]) if within is None or i in within)
    told = {
        "vote_share" if _is_voting(tree, i) else contests[tree.lower[i]] for i in words if tree.lower[i] in contests
    }
    return next((name for name in reversed(list(dict.fromkeys(contests.values()))) if name in told), None)


def _is_voting(tree: Tree, polls: int) -> bool:
    """Whether people vote there: "took 49 percent at the polls", "went to the polls"."""
    return (
        tree.lower[polls] == "polls" and polls > 1 and tree.lower[polls - 1] == "the" and tree.lower[polls - 2] in _AT
    )


_AT = frozenset({"at", "to"})


def margin_class(tree: Tree, figure: Figure) -> str | None:
    """The class of how far one side of a vote is before the other: "won by 312 votes", "a majority of 11,342"."""
    if figure.dimension != "count":
        return None
    words, noun = event_lexicon(), singularize(tree.lower[figure.noun])
    of_votes = figure.has_noun and measure_lexicon().of_noun(noun, "count") in words.contested
    if figure.has_noun and not of_votes:
        return None
    at, after = figure.range[0] - 1, max(figure.range[1], figure.noun + 1)
    while at > 0 and tree.lower[at] in _SOFT:
        at -= 1
    if at > 0 and tree.lower[at] == "of" and tree.lower[at - 1] in words.margins:
        return "margin"
    opposed = after < len(tree) and tree.lower[after] in ("to", "against", "versus")
    return "margin" if of_votes and at > 0 and tree.lower[at] == "by" and not opposed else None
