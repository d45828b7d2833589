"""All that is read around a figure or a statement: event, mood, scope, time, place, and who takes part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.article import Article
from claimcheck.claim import Argument, Attribution, Counted, Event, Modality, Origin, Polarity, TimeRef
from claimcheck.extraction.embedded import charged_with
from claimcheck.extraction.events.arguments import phrase, read_arguments, subject_of
from claimcheck.extraction.events.bids import read_bid
from claimcheck.extraction.events.contenders import settle_contender
from claimcheck.extraction.events.frames import Figure, Frame
from claimcheck.extraction.events.participants import count_phrase, find_names, find_owner
from claimcheck.extraction.events.predicates import is_strike_of_workers, predicate_lemma
from claimcheck.extraction.events.reading import EventReading, read_figure_event
from claimcheck.extraction.events.scope import Scope, read_scope
from claimcheck.extraction.events.steps import as_former
from claimcheck.extraction.events.verbs import statement_measure
from claimcheck.extraction.governing import Anchor
from claimcheck.extraction.holders import AttributionIndex, cue_tokens
from claimcheck.extraction.mentions import Mentions
from claimcheck.extraction.modality import Mood, read_mood
from claimcheck.extraction.occasions import find_occasions
from claimcheck.extraction.quantities.tallies import TALLY_UNIT
from claimcheck.extraction.setting import OLD, Setting
from claimcheck.extraction.settling import settle_mood, turn_polarity
from claimcheck.extraction.statements import find_statement_predicate, find_top, part_statement
from claimcheck.extraction.times.clauses import tells_precedent
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.scope import scope_lexicon
from claimcheck.quantity import Quantity, Span


@dataclass(frozen=True, slots=True)
class Facts:
    """What a claim says besides its words; the fields are those of :class:`claimcheck.claim.Claim`."""

    attribution: Attribution | None
    span: Span
    """The figure with the phrases that say of what or whence ("10,000 troops from the north"), or the statement."""
    sentence: Span
    subject: str | None
    event: Event
    polarity: Polarity
    modality: Modality
    time: TimeRef | None
    places: tuple[str, ...]
    place_origin: Origin | None
    counted: Counted | None
    owner: str | None
    names: tuple[str, ...]
    score: float


class FactReader:
    """Reads figures and statements of one article; what several share is read once."""

    def __init__(self, mentions: Mentions, article: Article, said: Sequence[Attribution]) -> None:
        self.tree = mentions.tree
        self._mentions = mentions
        self._article = article
        self._attributions = AttributionIndex(self.tree, said)
        self._setting = Setting(self.tree, article, cue_tokens(self.tree, said))
        self._arguments: dict[int, tuple[Argument, ...]] = {}
        self._occasions: dict[TokenRange, list[tuple[int, str]]] = {}
        self._names: dict[TokenRange, list[tuple[int, str]]] = {}

    def read_figures(self, quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, Facts]]:
        """The facts around each quantity; parallel figures share a predicate ("9 dead in one town, 11 in another")."""
        before: tuple[Figure, EventReading] | None = None
        of_kind: dict[str, tuple[Figure, EventReading]] = {}
        read: dict[Span, EventReading] = {}
        for given in quantities:
            quantity = given.level or given
            figure = self._figure(quantity)
            speaks = self._attributions.speaks(quantity)
            reading = read_figure_event(self.tree, figure, None if speaks else before)
            if before is not None and figure.is_tally and before[0].is_tally and _touch_nearly(figure, before[0]):
                reading = replace(before[1], frame=replace(before[1].frame, noun=figure.noun))
            elif before is not None and self._is_rival(quantity, figure, reading, *before):
                told = replace(before[1].frame, noun=figure.noun)
                reading = replace(before[1], frame=told, foreseen=reading.foreseen)
            elif quantity.retold in read and reading.measure in (None, read[quantity.retold].measure):
                told_before = read[quantity.retold]
                reading = replace(told_before, frame=replace(told_before.frame, noun=figure.noun))
            reading = settle_contender(self.tree, figure, reading, of_kind.get(figure.dimension))
            before = figure, reading
            read[quantity.number_span] = reading
            if not reading.given:  # "78 of the 200 seats, and Progress 72"
                of_kind[figure.dimension] = before
            yield quantity, self._figure_facts(quantity, figure, reading)
            if given.former is not None:
                yield given.former, self._former_facts(given.former, reading)

    def _former_facts(self, former: Quantity, reading: EventReading) -> Facts:
        """The facts of the level before, which was there whatever comes, and of which the clause tells the same."""
        figure = self._figure(former)
        facts = self._figure_facts(former, figure, replace(reading, frame=replace(reading.frame, noun=figure.noun)))
        event = replace(facts.event, scope=as_former(facts.event.scope))
        time = facts.time if facts.modality is Modality.ACTUAL else None  # "will rise from 1.8% to 2.5% by 2028"
        return replace(facts, event=event, modality=Modality.ACTUAL, polarity=Polarity.AFFIRMED, time=time)

    def _is_rival(
        self, quantity: Quantity, figure: Figure, reading: EventReading, other: Figure, told: EventReading
    ) -> bool:
        """Whether somebody else gives no more than another figure for what was told of the one before.

        "Police said 900 people marched; organisers spoke of 2,000."
        """
        tree = self.tree
        if figure.has_noun or told.measure is None or figure.dimension != other.dimension:
            return False
        if reading.measure not in (None, told.measure) or tree.sentence[figure.noun] != tree.sentence[other.noun]:
            return False
        holder, _ = self._attributions.holder_of(quantity)
        if holder is None or any(s <= tree.starts[other.range[0]] < e for s, e in holder.content):
            return False
        said = [i for span in holder.content for i in range(*tree.tokens(span))]
        is_told = any(tree.pos[i] == "VERB" for i in said)
        return not is_told and len(said) <= figure.range[1] - figure.range[0] + _BESIDE

    def _figure(self, quantity: Quantity) -> Figure:
        tokens = self.tree.tokens(quantity.span)
        if quantity.head is not None and not _touch(quantity.head, quantity.number_span):
            noun = find_top(self.tree, self.tree.tokens(quantity.head))
            return Figure(tokens, noun, True, quantity.dimension)
        number = quantity.number_span if quantity.number_span[1] > quantity.number_span[0] else quantity.span
        noun = find_top(self.tree, self.tree.tokens(number))
        return Figure(tokens, noun, False, quantity.dimension, is_tally=quantity.unit == TALLY_UNIT)

    def _figure_facts(self, quantity: Quantity, figure: Figure, reading: EventReading) -> Facts:
        tree = self.tree
        holder, refused = self._attributions.holder_of(quantity)
        predicate = figure.noun if reading.frame.predicate is None else reading.frame.predicate
        holder = None if holder is not None and self._is_done(holder, predicate, quantity) else holder
        scope = read_scope(tree, figure, reading.frame, reading.measure)
        facts = self._facts(predicate, figure.noun, holder, figure.noun, reading, scope, figure.range)
        modality, polarity = settle_mood(
            tree, Mood(facts.modality, facts.polarity), figure, reading, predicate, refused
        )
        if modality is Modality.ACTUAL:
            modality = Modality.PLANNED if reading.foreseen else read_bid(tree, figure, reading) or modality
        if reading.contender is not None:
            facts = _of_contender(facts, tree.words(reading.contender))
        return replace(
            facts,
            span=self._figure_span(quantity, figure),
            modality=modality,
            polarity=polarity,
            counted=count_phrase(tree, figure, reading.frame, self._mentions),
            owner=find_owner(tree, figure, reading, self._mentions),
            score=_score(reading, facts, figure),
        )

    def _is_done(self, holder: Attribution, predicate: int, quantity: Quantity) -> bool:
        """Whether the cue only tells what was done to those of whom the figure is: "was charged with two counts"."""
        tree = self.tree
        told = holder.own.mention is None and any(s <= tree.starts[predicate] < e for s, e in holder.cue)
        return told and (quantity.dimension == "age" or statement_measure(tree, predicate) is not None)

    def _figure_span(self, quantity: Quantity, figure: Figure) -> Span:
        """The quantity's words with the "of" and "from" phrases of its noun that follow at once."""
        tree, end = self.tree, figure.range[1]
        if not figure.has_noun or end <= figure.noun:
            return quantity.span
        for kid in tree.kids[figure.noun]:
            if tree.left[kid] == end and tree.dep[kid] == "nmod" and tree.lower[end] in ("of", "from"):
                end = phrase(tree, kid)[1]
        return quantity.span if end == figure.range[1] else (quantity.span[0], tree.ends[end - 1])

    def read_contents(self, attribution: Attribution) -> Iterator[tuple[Attribution, Facts]]:
        """Each statement of what an attribution says, with its facts: "that A happened and that B did not" has two."""
        tree = self.tree
        parts = [part for span in attribution.content for part in part_statement(tree, tree.tokens(span))]
        if len(parts) == len(attribution.content):
            yield attribution, self._read_content(attribution)
            return
        for part in parts:
            alone = replace(attribution, content=(tree.span(part),))
            yield alone, self._read_content(alone)

    def _read_content(self, attribution: Attribution) -> Facts:
        tree = self.tree
        parts = [tree.tokens(span) for span in attribution.content]
        spoken = frozenset(i for span in (*attribution.cue, *attribution.source) for i in range(*tree.tokens(span)))
        tops = [find_statement_predicate(tree, part, spoken) for part in parts]
        said = next((top for top in tops if tree.pos[top] == "VERB" or tree.child(top, "cop") is not None), None)
        if said is None:
            # "Were blamed by the army for the attack": the charge stands apart from those charged.
            said = next((top for top in tops[1:] if charged_with(tree, top) is not None), None)
        if said is None and attribution.own.mention is None and tree.head[tops[0]] in spoken:
            said = tree.head[tops[0]]  # "two men were charged with fraud": nobody is named who says it
        predicate = tops[0] if said is None else said
        return self._statement_facts(predicate, parts[0][0], attribution.content, attribution)

    def read_own_words(self, part: TokenRange) -> Facts | None:
        """The facts of what the outlet states in its own voice; None where the part is no clause."""
        tree = self.tree
        predicate = find_statement_predicate(tree, part, frozenset())
        if tree.pos[predicate] not in ("VERB", "AUX") and tree.child(predicate, "cop") is None:
            return None
        return self._statement_facts(predicate, part[0], (tree.span(part),), None)

    def _statement_facts(
        self, predicate: int, first: int, content: tuple[Span, ...], holder: Attribution | None
    ) -> Facts:
        tree = self.tree
        reading = EventReading(
            Frame(predicate, predicate), predicate_lemma(tree, predicate), statement_measure(tree, predicate)
        )
        facts = self._facts(predicate, predicate, holder, first, reading, Scope())
        polarity = turn_polarity(facts.polarity) if _says_none(tree, predicate) else facts.polarity
        return replace(facts, span=(content[0][0], content[-1][1]), polarity=polarity)

    def _facts(
        self,
        predicate: int,
        noun: int,
        holder: Attribution | None,
        first: int,
        reading: EventReading,
        scope: Scope,
        figure: TokenRange | None = None,
    ) -> Facts:
        tree = self.tree
        mood = self._mood(predicate, holder, figure)
        anchor = Anchor(predicate, noun, self._attributions.cues_around(noun))
        time = self._setting.time_of(anchor, future=mood.tense == "future")
        background = tells_precedent(tree, predicate)
        if background and time is not None and time.origin is Origin.CONTEXT:
            time = None
        background = background or self._is_background(time)
        located = self._setting.place_of(anchor, background=background)
        if predicate not in self._arguments:
            self._arguments[predicate] = read_arguments(tree, predicate, self._mentions)
        subject = subject_of(tree, predicate)
        arguments = self._arguments[predicate]
        joint = {"combined"} if figure is not None and located.has_others and located.origin is Origin.CLAUSE else set()
        marked = joint | {m for a in arguments for m in scope_lexicon().arguments.get(f"{a.role} {a.head}", ())}
        event = Event(
            predicate=reading.predicate,
            measure=reading.measure,
            arguments=arguments,
            scope=tuple(sorted({*scope.marks, *marked})),
            attacker=scope.attacker,
            role=reading.frame.role,
            occasion=self._occasion(predicate, noun),
            tense=mood.tense,
            whole=scope.whole,
            background=background,
        )
        return Facts(
            attribution=holder,
            span=tree.span((first, first + 1)),
            sentence=tree.span(tree.sentence[first]),
            subject=None if subject is None else tree.words(phrase(tree, subject)),
            event=event,
            polarity=mood.polarity,
            modality=mood.modality,
            time=time,
            places=located.places,
            place_origin=located.origin,
            counted=None,
            owner=None,
            names=self._names_in(tree.sentence[first], holder),
            score=0.9 if tree.sentence[first][1] - tree.sentence[first][0] > 60 else 1.0,
        )

    def _mood(self, predicate: int, holder: Attribution | None, figure: TokenRange | None) -> Mood:
        if holder is None:
            return read_mood(self.tree, predicate, self.tree.sentence[predicate], figure=figure)
        inside = self.tree.tokens((holder.content[0][0], holder.content[-1][1]))
        own = holder.own
        return read_mood(self.tree, predicate, inside, stance=own.stance, cue=own.cue, figure=figure)

    def _is_background(self, time: TimeRef | None) -> bool:
        """Whether the event's own time lies well before the publication."""
        published = self._article.published
        if time is None or published is None or time.relation not in ("on", "before"):
            return False
        return time.end is not None and (published - time.end).days > OLD

    def _occasion(self, predicate: int, noun: int) -> str | None:
        """The kind of event that the sentence names, the nearest to the predicate."""
        sentence = self.tree.sentence[predicate]
        if sentence not in self._occasions:
            self._occasions[sentence] = find_occasions(self.tree, sentence)
        found = [(abs(i - predicate) + 99 * (i == noun), i, kind) for i, kind in self._occasions[sentence]]
        if not found:
            return None
        _, at, kind = min(found)
        of_workers = self.tree.lemma[at].lower() == "strike" and is_strike_of_workers(self.tree, predicate)
        return "walkout" if of_workers else kind

    def _names_in(self, sentence: TokenRange, holder: Attribution | None) -> tuple[str, ...]:
        """The names of a sentence, those of the sources left out."""
        if sentence not in self._names:
            self._names[sentence] = list(find_names(self.tree, sentence, self._mentions))
        speaking = [self.tree.tokens(span) for span in holder.source] if holder is not None else []
        return tuple(sorted({name for i, name in self._names[sentence] if not any(s <= i < e for s, e in speaking)}))


_BESIDE = 3
"""Tokens with which a figure is all that somebody gives: "of", "at nearly", "it at"."""


def _of_contender(facts: Facts, words: str) -> Facts:
    """The facts of a figure that is another side's: it is no earlier one of the first ("against 47% for Korla")."""
    scope = tuple(mark for mark in facts.event.scope if mark != "previous")
    return replace(facts, subject=words, event=replace(facts.event, scope=scope))


def _touch_nearly(figure: Figure, before: Figure) -> bool:
    """Whether a word or none stands between two figures: "217-213", "217 to 213"."""
    return 0 <= figure.range[0] - before.range[1] <= 1


def _touch(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _says_none(tree: Tree, predicate: int) -> bool:
    """ "There is ZERO indication": what a figure would give as nought, a statement denies."""
    sides = [kid for kid in tree.kids[predicate] if tree.dep[kid] in ("nsubj", "nsubj:pass", "obj")]
    return any(tree.lower[kid] == "zero" and tree.dep[kid] == "nummod" for side in sides for kid in tree.kids[side])


def _score(reading: EventReading, facts: Facts, figure: Figure) -> float:
    """1, less a tenth for each of: no predicate, no counted noun nor measure, a long sentence, an unnamed source."""
    score = facts.score
    score -= 0.1 * (reading.frame.predicate is None)
    score -= 0.1 * (not figure.has_noun and reading.measure is None)
    score -= 0.1 * (facts.attribution is not None and facts.attribution.own.name is None)
    return round(max(0.0, score), 2)
