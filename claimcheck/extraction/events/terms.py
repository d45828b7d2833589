"""The measure class of years that somebody gets: a term in prison, a ban."""

from __future__ import annotations

from claimcheck.extraction.events.frames import Figure, Frame
from claimcheck.extraction.events.predicates import is_premodifier, verb_lemma, word_after
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.measures import measure_lexicon

_TERM = "prison_term"
_LINKS = frozenset({"of", "to", "for"})
_NO_TERM = frozenset(
    {"to", "of", "ago", "later", "earlier", "as", "old", "before", "after", "more", "in", "on", "with"}
)
"""Words behind years that are no term: "gave them two years to reply", "served three years as a judge"."""
_REACH = 5
"""Words between a verb of punishing and the "for" of its term: "to jail Ivo Roe for seven years"."""
_WHOM = frozenset({"NOUN", "PROPN", "DET", "PRON", "ADJ"})


def term_class(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """The class of years that somebody gets: "nine years for the murder", "sentences of 14 and 11 years"."""
    if figure.dimension != "duration":
        return None
    if is_premodifier(tree, figure):
        return _class_of_named_term(tree, frame, figure)
    at = figure.range[0] - 1
    while at > 0 and (tree.tag[at] == "CD" or tree.lower[at] in (",", "and", "or")):
        at -= 1
    if at > 0 and tree.lower[at] in _LINKS and (told := _class_before(tree, at)) is not None:
        return told
    if word_after(tree, figure) in _NO_TERM and not _is_behind_bars(tree, figure):
        return None
    verb = frame.predicate
    if verb is None or frame.role not in ("patient", "measure") or not _is_served(tree, verb):
        return None
    return _TERM if _tells_punishment(tree, verb) or _is_bare_term(tree, verb, figure) else None


def _is_behind_bars(tree: Tree, figure: Figure) -> bool:
    """ "Six years in a penal colony": where they are served stands right behind."""
    after = figure.range[1]
    words = tree.lower[after : after + _REACH]
    return words[:1] == ["in"] and not event_lexicon().penal.isdisjoint(words)


def _class_before(tree: Tree, link: int) -> str | None:
    """The class of a noun or verb before "of", "to" or "for", whom it is done to left out."""
    lexicon, at = measure_lexicon(), link - 1
    told = lexicon.of_noun(tree.lower[at], "duration") or lexicon.of_verb(tree.lower[at], "duration")
    if told in event_lexicon().punishing:
        return told
    first = max(tree.sentence[link][0], link - _REACH)
    while at > first and tree.pos[at] in _WHOM and lexicon.of_verb(tree.lower[at], "duration") is None:
        at -= 1
    told = lexicon.of_verb(verb_lemma(tree, at), "duration") or lexicon.of_verb(tree.lower[at], "duration")
    return told if told in event_lexicon().punishing else None


def _class_of_named_term(tree: Tree, frame: Frame, figure: Figure) -> str | None:
    """ "Got a seven-year term" is one in prison, but "won a four-year term" none."""
    named = tree.lower[figure.range[1] - 1] == "term" or word_after(tree, figure) == "term"
    verb = tree.head[figure.noun] if frame.predicate is None else frame.predicate
    above = (verb, *tree.ancestors(figure.noun))
    served = next((at for at in above if tree.pos[at] == "VERB"), None)
    if not named or served is None or not _is_served(tree, served):
        return None
    given = verb_lemma(tree, served).partition("_")[0] in event_lexicon().handing
    return _TERM if given or _tells_punishment(tree, served) else None


def _is_served(tree: Tree, verb: int) -> bool:
    return verb_lemma(tree, verb).partition("_")[0] in event_lexicon().serving


def _tells_punishment(tree: Tree, verb: int) -> bool:
    return not event_lexicon().penal.isdisjoint(tree.lower[slice(*tree.sentence[verb])])


def _is_bare_term(tree: Tree, verb: int, figure: Figure) -> bool:
    """ "Roe got seven years.", "will serve seven years": years with nothing behind them that they would be for."""
    after = figure.range[1]
    closed = after >= len(tree) or tree.lower[after] in (".", ",", ";")
    handed = verb_lemma(tree, verb).partition("_")[0] in event_lexicon().handing
    return closed and (handed or tree.lemma[verb].lower() == "serve")
