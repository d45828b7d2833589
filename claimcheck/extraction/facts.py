"""All that is read around a figure or a statement: event, mood, scope, time, place, and who takes part."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.article import Article
from claimcheck.claim import Attribution, Counted, Event, Modality, Origin, Polarity, TimeRef
from claimcheck.extraction.arguments import phrase, read_arguments, subject_of
from claimcheck.extraction.events import EventReading, Figure, predicate_lemma, read_figure_event, statement_measure
from claimcheck.extraction.frames import Frame
from claimcheck.extraction.mentions import Mentions
from claimcheck.extraction.modality import Mood, read_mood
from claimcheck.extraction.participants import count_phrase, find_names, find_owner
from claimcheck.extraction.scope import Scope, read_scope
from claimcheck.extraction.setting import Setting
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.lexicon.events import event_lexicon
from claimcheck.quantity import Quantity, Span

_OLD = 45
"""Days between an event's own time and the publication from which it is background."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a claim says besides its words; the fields are those of :class:`claimcheck.claim.Claim`."""

    attribution: Attribution | None
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
        self._said = said
        self._setting = Setting(
            self.tree, article, frozenset(i for a in said for span in a.cue for i in range(*self._tokens(span)))
        )
        self._names: dict[TokenRange, list[tuple[int, str]]] = {}

    def read_figures(self, quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, Facts]]:
        """The facts around each quantity; parallel figures share a predicate ("35 dead in Amatrice, 11 in Accumoli")."""
        before: tuple[Figure, EventReading] | None = None
        for quantity in quantities:
            figure = self._figure(quantity)
            reading = read_figure_event(self.tree, figure, before)
            before = figure, reading
            yield quantity, self._figure_facts(quantity, figure, reading)

    def _figure(self, quantity: Quantity) -> Figure:
        tokens = self._tokens(quantity.span)
        if quantity.head is not None:
            noun = _top(self.tree, self._tokens(quantity.head))
            return Figure(tokens, noun, True, quantity.dimension)
        number = quantity.number_span if quantity.number_span[1] > quantity.number_span[0] else quantity.span
        return Figure(tokens, _top(self.tree, self._tokens(number)), False, quantity.dimension)

    def _figure_facts(self, quantity: Quantity, figure: Figure, reading: EventReading) -> Facts:
        tree = self.tree
        holder = self._holder(quantity.span)
        predicate = figure.noun if reading.frame.predicate is None else reading.frame.predicate
        scope = read_scope(tree, figure, reading.frame)
        facts = self._facts(predicate, figure.noun, holder, figure.noun, reading, scope)
        return replace(
            facts,
            counted=count_phrase(tree, figure, self._mentions),
            owner=find_owner(tree, figure, reading.frame, self._mentions),
            score=_score(reading, facts, figure),
        )

    def read_content(self, attribution: Attribution) -> Facts:
        """The facts of what an attribution says."""
        tree = self.tree
        tokens = self._tokens((attribution.content[0][0], attribution.content[-1][1]))
        predicate = _top(tree, tokens)
        reading = EventReading(
            Frame(predicate, predicate), predicate_lemma(tree, predicate), statement_measure(tree, predicate)
        )
        return self._facts(predicate, predicate, attribution, tokens[0], reading, Scope())

    def _facts(
        self, predicate: int, noun: int, holder: Attribution | None, first: int, reading: EventReading, scope: Scope
    ) -> Facts:
        tree = self.tree
        mood = self._mood(predicate, holder)
        time = self._setting.time_of(predicate, noun, future=mood.tense == "future")
        background = self._is_background(time)
        located = self._setting.place_of(predicate, noun, background=background)
        arguments = read_arguments(tree, predicate, self._mentions)
        subject = subject_of(tree, predicate)
        event = Event(
            predicate=reading.predicate,
            measure=reading.measure,
            arguments=arguments,
            scope=scope.marks,
            attacker=scope.attacker,
            role=reading.frame.role,
            occasion=self._occasion(predicate, noun),
            tense=mood.tense,
            whole=scope.whole,
            background=background,
        )
        return Facts(
            attribution=holder,
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

    def _mood(self, predicate: int, holder: Attribution | None) -> Mood:
        if holder is None:
            return read_mood(self.tree, predicate, self.tree.sentence[predicate])
        inside = self._tokens((holder.content[0][0], holder.content[-1][1]))
        return read_mood(self.tree, predicate, inside, stance=holder.own.stance, cue=holder.own.cue)

    def _is_background(self, time: TimeRef | None) -> bool:
        """Whether the event's own time lies well before the publication."""
        published = self._article.published
        if time is None or published is None or time.origin is Origin.CONTEXT or time.relation not in ("on", "before"):
            return False
        return time.end is not None and (published - time.end).days > _OLD

    def _occasion(self, predicate: int, noun: int) -> str | None:
        """The kind of event that the sentence names, the nearest to the predicate."""
        tree = self.tree
        start, end = tree.sentence[predicate]
        kinds = event_lexicon().occasions
        found = [
            (abs(i - predicate) + (i == noun) * 99, i)
            for i in range(start, end)
            if tree.lemma[i].lower() in kinds and tree.pos[i] == "NOUN"
        ]
        return kinds[tree.lemma[min(found)[1]].lower()] if found else None

    def _names_in(self, sentence: TokenRange, holder: Attribution | None) -> tuple[str, ...]:
        """The names of a sentence, those of the sources left out."""
        if sentence not in self._names:
            self._names[sentence] = list(find_names(self.tree, sentence, self._mentions))
        speaking = [self._tokens(span) for span in holder.source] if holder is not None else []
        return tuple(sorted({name for i, name in self._names[sentence] if not any(s <= i < e for s, e in speaking)}))

    def _holder(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content holds the span: the longest chain, then the shortest content."""
        holding = [a for a in self._said if any(s <= span[0] and span[1] <= e for s, e in a.content)]
        if not holding:
            return None
        return min(holding, key=lambda a: (-len(a.chain), sum(e - s for s, e in a.content), a.content))

    def _tokens(self, span: Span) -> TokenRange:
        """The tokens that a span of the text touches."""
        first = max(0, bisect.bisect_right(self.tree.starts, span[0]) - 1)
        return first, max(first + 1, bisect.bisect_left(self.tree.starts, span[1]))


def _top(tree: Tree, tokens: TokenRange) -> int:
    """The token of the range that hangs from outside; of several the first that is no function word."""
    start, end = tokens
    tops = [i for i in range(start, end) if not start <= tree.head[i] < end or tree.head[i] == i]
    return next(
        (i for i in tops if tree.pos[i] not in ("PUNCT", "ADP", "ADV", "SPACE", "DET", "CCONJ")),
        tops[0] if tops else start,
    )


def _score(reading: EventReading, facts: Facts, figure: Figure) -> float:
    """1, less a tenth for each of: no predicate, no counted noun nor status word, a long sentence, an unnamed source."""
    score = facts.score
    score -= 0.1 * (reading.frame.predicate is None)
    score -= 0.1 * (not figure.has_noun and reading.measure is None)
    score -= 0.1 * (facts.attribution is not None and facts.attribution.own.name is None)
    return round(max(0.0, score), 2)
