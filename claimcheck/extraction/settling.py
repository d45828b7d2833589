"""What the mood of its clause means for a figure: whether it is told as so, as not so, or left open."""

from __future__ import annotations

from claimcheck.claim import Attribution, Modality, Polarity
from claimcheck.extraction.events.frames import Figure
from claimcheck.extraction.events.reading import EventReading
from claimcheck.extraction.modality import Mood, is_only_received, read_mood
from claimcheck.extraction.negations import is_put_instead, is_rejected
from claimcheck.extraction.tree import Tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.modality import modality_lexicon
from claimcheck.lexicon.nouns import people_nouns, singularize


def settle_mood(
    tree: Tree, mood: Mood, figure: Figure, reading: EventReading, predicate: int, refused: Attribution | None
) -> tuple[Modality, Polarity]:
    """What the clause's mood means for the figure: nothing for a mere age, an open question where none says so.

    ``refused`` is the attribution of what somebody would not say, where the figure stands in it.
    """
    checking = modality_lexicon().checking
    if reading.given or _is_mere_trait(tree, figure, reading) or _is_of_known_thing(tree, figure, reading):
        return Modality.ACTUAL, Polarity.AFFIRMED
    if tree.pos[predicate] == "ADJ" and reading.frame.role == "to":
        return mood.modality, Polarity.AFFIRMED  # "pleaded not guilty to two charges"
    share = reading.measure == "opinion" or (figure.dimension == "percent" and reading.frame.role == "agent")
    if share and tree.lemma[predicate].lower() in modality_lexicon().attitudes:
        return Modality.ACTUAL, mood.polarity  # "57% of voters wanted him to resign"
    if mood.polarity is Polarity.NEGATED and any(
        tree.lemma[at].lower() in checking for at in (predicate, tree.head[predicate])
    ):
        return Modality.POSSIBLE, Polarity.AFFIRMED  # "could not verify the toll of 12"
    if mood.modality is Modality.ACTUAL and is_only_received(tree, figure.noun):
        return Modality.POSSIBLE, mood.polarity
    if refused is not None:
        asked = read_mood(tree, predicate, tree.tokens((refused.content[0][0], refused.content[-1][1])))
        return Modality.POSSIBLE if asked.modality is Modality.ACTUAL else asked.modality, asked.polarity
    if tree.lower[figure.range[0]] in ("not", "n't", "n’t", "never"):
        return mood.modality, Polarity.AFFIRMED  # "would not exceed 3 percent": at most that
    if is_rejected(tree, figure.range):
        return mood.modality, Polarity.NEGATED
    if is_put_instead(tree, figure.range):
        return mood.modality, Polarity.AFFIRMED
    before = " ".join(tree.lower[max(0, figure.range[0] - 2) : figure.range[0]])
    excepted = before in modality_lexicon().exceptions  # "all but five were freed" leaves five held
    return mood.modality, turn_polarity(mood.polarity) if excepted else mood.polarity


def _is_mere_trait(tree: Tree, figure: Figure, reading: EventReading) -> bool:
    """Whether an age or a term of years stands beside somebody: what its bearer may do or is denied leaves it alone."""
    if reading.measure == "duration":
        return singularize(tree.lower[figure.range[1] - 1]) in people_nouns()
    whole = tree.head[figure.noun]
    if (
        tree.dep[figure.noun] == "nmod"
        and tree.dep[whole].startswith("obl")
        and tree.lower[whole] not in cue_lexicon().figures | modality_lexicon().vicinities
    ):
        return True  # "in a city of 40,000 people the blast did no damage"
    # "Would raise the age to 67" tells of no bearer.
    return reading.measure == "age" and reading.predicate != "be_old" and reading.frame.role != "to"


def _is_of_known_thing(tree: Tree, figure: Figure, reading: EventReading) -> bool:
    """Whether the figure measures a thing that is there, whatever may become of it: "wants to sell THE 40-TONNE ship".

    A sum that says what the deed itself is worth is none ("plans to buy the $40 million bonds").
    """
    first, after = figure.range
    at = next((i for i in range(first, after) if tree.tag[i] == "CD"), first)
    while tree.dep[at] in _BEFORE_NOUN and tree.head[at] >= first:
        at = tree.head[at]
    joined = "HYPH" in tree.tag[first:after] and figure.dimension != "money"
    if tree.pos[at] != "NOUN" or not (joined or (figure.dimension == "money" and reading.measure is None)):
        return False
    kids = [kid for kid in tree.kids[at] if kid < at]
    known = any(
        (tree.dep[kid] == "det" and tree.lower[kid] in _DEFINITE) or tree.dep[kid] == "nmod:poss" for kid in kids
    )
    words = modality_lexicon()
    return known and not any(tree.lower[kid] in words.foreseen or tree.lower[kid] in words.adjectives for kid in kids)


_BEFORE_NOUN = frozenset({"nummod", "compound", "amod", "nmod", "nmod:desc", "nmod:unmarked"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def turn_polarity(polarity: Polarity) -> Polarity:
    """The other of the two."""
    return Polarity.NEGATED if polarity is Polarity.AFFIRMED else Polarity.AFFIRMED
