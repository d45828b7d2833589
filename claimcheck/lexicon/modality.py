"""Words that say whether an event has happened, is planned, possible, conditional or demanded, and words of denial."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicon.inflection import noun_forms, verb_forms
from claimcheck.lexicon.loader import invert, load_toml, word_set


@dataclass(frozen=True, slots=True)
class Bids:
    """Words around a figure that somebody offers, asks for or has to fear; verbs as lemmas, some with a preposition."""

    offering: frozenset[str]
    asking: frozenset[str]
    facing: frozenset[str]
    offers: frozenset[str]
    """Nouns of what is offered."""
    requests: frozenset[str]
    """Nouns of what is asked for."""
    telling: frozenset[str]
    """Verbs between such a noun and its figure."""
    accepting: frozenset[str]
    """Verbs that take such a noun and make a fact of it."""
    penalties: frozenset[str]
    """Measures of what one can face."""


@dataclass(frozen=True, slots=True)
class ModalityLexicon:
    """The lists of modality.toml; each mapping is word -> modality ("future_in_past" for "would")."""

    auxiliaries: Mapping[str, str]
    verbs: Mapping[str, str]
    objects: Mapping[str, str]
    """Verbs whose object is not there yet."""
    sights: frozenset[str]
    """Verbs that in the present foresee a level."""
    attitudes: frozenset[str]
    """Verbs of those whose share a poll tells."""
    of_gerunds: Mapping[str, str]
    """Verb and preposition before a gerund: "think_of"."""
    of_deeds: Mapping[str, str]
    """Verbs before the noun of a deed."""
    bids: Bids
    raising: frozenset[str]
    adjectives: Mapping[str, str]
    nouns: Mapping[str, str]
    adverbs: Mapping[str, str]
    cues: Mapping[str, str]
    """The forms of the verbs, as the cue of an attribution has them."""
    stances: Mapping[str, str]
    conditions: frozenset[str]
    negations: frozenset[str]
    denials: frozenset[str]
    denied_nouns: frozenset[str]
    """Nouns that deny what hangs from them where "no" is before them."""
    negation_raising: frozenset[str]
    ended: frozenset[str]
    never: frozenset[str]
    """Nouns that deny a clause with a preposition and "no" before them."""
    litotes: frozenset[str]
    none: frozenset[str]
    exceptions: frozenset[str]
    """Words before a figure of those of whom the rest is told, as they stand."""
    rejecting: frozenset[str]
    """Words that put a figure aside for the one before it."""
    before_rejected: frozenset[str]
    """Words that may stand between them and the figure."""
    pending: frozenset[str]
    """Words between "have" or "be" and an infinitive that has not come about."""
    remaining: frozenset[str]
    """Verbs whose passive infinitive has not come about."""
    untrue: frozenset[str]
    untrue_nouns: frozenset[str]
    """What can be untrue, in both numbers."""
    untrue_verbs: frozenset[str]
    """Base forms of the verbs that call it so."""
    unreal: frozenset[str]
    """Verb and noun that say of a report, where they are negated, that it is untrue: "correspond_reality"."""
    truths: frozenset[str]
    """The nouns of those, of which there is none in what is untrue: "no truth in reports that"."""
    lacking: frozenset[str]
    """Verb and noun that say so themselves: "lack_basis"."""
    true: frozenset[str]
    never_arranged: frozenset[str]
    """Verbs that behind "be to" tell how it is, and no plan: "was to blame"."""
    open_marks: frozenset[str]
    open_verbs: frozenset[str]
    open_words: frozenset[str]
    received: frozenset[str]
    """Verbs of who has only been told, or looks into it: "had received reports of 12 deaths"."""
    tellings: frozenset[str]
    """What they have received, in both numbers."""
    checking: frozenset[str]
    future: frozenset[str]
    ends: frozenset[str]
    until: frozenset[str]
    leaving_out: frozenset[str]
    """Verbs by whose gerund, negated, a figure is left out of another."""
    backwards: frozenset[str]
    """Words that open a clause on what came before, whatever is planned above it."""
    foreseeing: frozenset[str]
    """Base forms of the verbs of forecasts and aims."""
    foreseen: frozenset[str]
    """Their participles."""
    awaiting: frozenset[str]
    """Participles with their prepositions that say as much."""
    set_against: frozenset[str]
    """Words behind which "the" and a number is one that another is set against."""
    foresights: frozenset[str]
    """Nouns of forecasts and aims."""
    vicinities: frozenset[str]
    """Nouns by which a figure is only roughly told."""
    estimates: frozenset[str]
    """Nouns that are forecasts where one of the ``forecasters`` stands before them."""
    forecasters: frozenset[str]


@cache
def modality_lexicon() -> ModalityLexicon:
    """The lists, loaded once.

    Raises:
        LexiconError: a word stands twice in a list, or under two modalities.
    """
    data = load_toml("modality")
    where = "lexicon/en/modality.toml"
    return ModalityLexicon(
        auxiliaries=invert(data["auxiliaries"], f"{where} [auxiliaries]"),
        verbs=invert(data["verbs"], f"{where} [verbs]"),
        objects=invert(data["objects"], f"{where} [objects]"),
        sights=word_set(data["foreseeing"]["verbs"], f"{where} [foreseeing]"),
        attitudes=word_set(data["attitudes"]["verbs"], f"{where} [attitudes]"),
        of_gerunds=invert(data["of_gerunds"], f"{where} [of_gerunds]"),
        of_deeds=invert(data["of_deeds"], f"{where} [of_deeds]"),
        bids=Bids(**{name: word_set(words, f"{where} [bids]") for name, words in data["bids"].items()}),
        raising=word_set(data["raising"]["words"], f"{where} [raising]"),
        adjectives=invert(data["adjectives"], f"{where} [adjectives]"),
        nouns=invert(data["nouns"], f"{where} [nouns]"),
        adverbs=invert(data["adverbs"], f"{where} [adverbs]"),
        cues={
            form: mood
            for mood, verbs in data["verbs"].items()
            for verb in verbs
            if "_" not in verb
            for form in verb_forms(verb)
        },
        stances=data["stances"],
        conditions=word_set(data["conditions"]["words"], f"{where} [conditions]"),
        negations=word_set(data["negation"]["words"], f"{where} [negation]"),
        denials=word_set(data["negation"]["verbs"], f"{where} [negation] verbs"),
        denied_nouns=word_set(data["negation"]["nouns"], f"{where} [negation] nouns"),
        negation_raising=word_set(data["negation"]["raising"], f"{where} [negation] raising"),
        never=word_set(data["negation"]["never"], f"{where} [negation] never"),
        ended=word_set(data["negation"]["ended"], f"{where} [negation] ended"),
        litotes=word_set(data["negation"]["litotes"], f"{where} [negation] litotes"),
        none=word_set(data["negation"]["none"], f"{where} [negation] none"),
        exceptions=word_set(data["negation"]["exceptions"], f"{where} [negation] exceptions"),
        rejecting=word_set(data["negation"]["rejecting"], f"{where} [negation] rejecting"),
        before_rejected=word_set(data["negation"]["before_rejected"], f"{where} [negation] before_rejected"),
        pending=word_set(data["negation"]["pending"], f"{where} [negation] pending"),
        remaining=word_set(data["negation"]["remaining"], f"{where} [negation] remaining"),
        untrue=word_set(data["untrue"]["words"], f"{where} [untrue] words"),
        untrue_nouns=frozenset(form for noun in data["untrue"]["nouns"] for form in noun_forms(noun)),
        untrue_verbs=word_set(data["untrue"]["verbs"], f"{where} [untrue] verbs"),
        unreal=word_set(data["untrue"]["unreal"], f"{where} [untrue] unreal"),
        truths=frozenset(pair.split("_")[1] for pair in data["untrue"]["unreal"]),
        lacking=word_set(data["untrue"]["lacking"], f"{where} [untrue] lacking"),
        never_arranged=word_set(data["arranged"]["never"], f"{where} [arranged]"),
        true=word_set(data["untrue"]["opposites"], f"{where} [untrue] opposites"),
        open_marks=word_set(data["open"]["marks"], f"{where} [open] marks"),
        open_verbs=word_set(data["open"]["verbs"], f"{where} [open] verbs"),
        open_words=word_set(data["open"]["words"], f"{where} [open] words"),
        received=word_set(data["open"]["received"], f"{where} [open] received"),
        tellings=frozenset(form for noun in data["open"]["tellings"] for form in noun_forms(noun)),
        checking=word_set(data["open"]["checking"], f"{where} [open] checking"),
        future=word_set(data["future"]["words"], f"{where} [future]"),
        ends=word_set(data["future"]["ends"], f"{where} [future]"),
        until=word_set(data["future"]["until"], f"{where} [future]"),
        leaving_out=word_set(data["leaving_out"]["words"], f"{where} [leaving_out]"),
        backwards=word_set(data["backwards"]["words"], f"{where} [backwards]"),
        foreseeing=word_set(data["foreseen"]["verbs"], f"{where} [foreseen] verbs"),
        foreseen=frozenset(
            form
            for verb in data["foreseen"]["verbs"]
            for form, tag in verb_forms(verb).items()
            if tag in ("VBD", "VBN")
        ),
        awaiting=word_set(data["foreseen"]["awaiting"], f"{where} [foreseen] awaiting"),
        set_against=word_set(data["foreseen"]["against"], f"{where} [foreseen] against"),
        foresights=word_set(data["foreseen"]["nouns"], f"{where} [foreseen] nouns"),
        vicinities=word_set(data["vicinities"]["words"], f"{where} [vicinities]"),
        estimates=word_set(data["foreseen"]["estimates"], f"{where} [foreseen] estimates"),
        forecasters=frozenset(form for noun in data["foreseen"]["forecasters"] for form in noun_forms(noun)),
    )
