"""When and where: the times and places of an article, and which of them belong to an event."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from claimcheck.article import Article
from claimcheck.claim import Origin, TimeRef
from claimcheck.extraction.governing import FAR, Anchor, clause_distance, clause_of
from claimcheck.extraction.places import Located, PlaceWords, find_places, place_event
from claimcheck.extraction.times import resolve_time
from claimcheck.extraction.timewords import TimeWords, find_times, may_tell_time
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.extraction.vicinity import agency_place, dateline_place, read_vicinity
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.toponyms import Vicinity

OLD = 45
"""Days between an event's own time and the publication from which it is background."""
_NESTED = 10
"""Distance from which a time stands in a clause of its own."""
_LEAD = 3
"""Sentences at the head of the running text that tell when and where the story plays."""


class Setting:
    """Times and places of one article. ``reporting`` are the tokens of all its cues."""

    def __init__(self, tree: Tree, article: Article, reporting: frozenset[int]) -> None:
        self._tree = tree
        self._article = article
        self._reporting = reporting
        self._times: dict[TokenRange, list[tuple[TimeWords, int]]] = {}

    def time_of(self, anchor: Anchor, *, future: bool) -> TimeRef | None:
        """The time of an event: that of its clause, else of its sentence, else of the article's lead."""
        own, nested = self._time_in_sentence(anchor, future=future)
        if own is not None and nested and self._is_old(own.end) and self._lead_time is not None:
            return self._lead_time  # "the nurse, who fell ill in 2011, won 12 prizes"
        return own if own is not None or future else self._lead_time

    def _is_old(self, last: date | None) -> bool:
        """Whether a day lies well before the publication, so that the story itself is not told of it."""
        published = self._article.published
        return published is not None and last is not None and (published - last).days > OLD

    def place_of(self, anchor: Anchor, *, background: bool) -> Located:
        """The place of an event: that of its clause or sentence; but for background the lead's, or the dateline."""
        own = self._place_in_sentence(anchor)
        return own if own.places or background else self._lead_place

    def _place_in_sentence(self, anchor: Anchor) -> Located:
        here = self._places.get(self._tree.sentence[anchor.predicate], ())
        found = place_event(self._tree, anchor, here, self._vicinity) if here else Located()
        if found.origin is not Origin.CLAUSE and self._is_here(anchor) and self._filed:
            return Located(self._filed, Origin.CLAUSE)
        return found

    def _is_here(self, anchor: Anchor) -> bool:
        """ "Three people were killed here": where the article was filed."""
        return any(
            self._tree.lower[kid] == "here" for at in (anchor.predicate, anchor.noun) for kid in self._tree.kids[at]
        )

    def _time_in_sentence(self, anchor: Anchor, *, future: bool) -> tuple[TimeRef | None, bool]:
        """The time that stands nearest to the predicate, and whether it dates a clause within or beside its own."""
        tree = self._tree
        ranked = []
        for words, token in self._times_of(tree.sentence[anchor.predicate]):
            within = tree.left[anchor.noun] <= token < tree.right[anchor.noun]
            distance = 0 if within else clause_distance(tree, token, anchor.predicate, anchor.barred)
            if distance < FAR:
                ranked.append((distance, abs(token - anchor.predicate), token, words))
        if not ranked:
            return None, False
        distance, _, token, words = min(ranked, key=lambda item: item[:3])
        nested = distance >= _NESTED
        ahead = future and not (nested and tree.tag[clause_of(tree, token)] == "VBD")
        return self._refer(words, Origin.SENTENCE if nested else Origin.CLAUSE, future=ahead), nested

    def _refer(self, words: TimeWords, origin: Origin, *, future: bool) -> TimeRef:
        start, end = resolve_time(words, self._article.published, future=future, reference=self._reference)
        return TimeRef(words.text, start, end, words.span, words.relation, origin)

    def _times_of(self, sentence: TokenRange) -> list[tuple[TimeWords, int]]:
        """The time expressions of a sentence, each with the token that heads it."""
        if sentence not in self._times:
            found: list[tuple[TimeWords, int]] = []
            if may_tell_time(self._tree.lower[sentence[0] : sentence[1]]):
                start, end = self._tree.span(sentence)
                told = ((words, self._head(words)) for words in find_times(self._article.text, start, end))
                found = [
                    (words, token)
                    for words, token in told
                    if self._tree.ent[token] != "PERSON" or words.parts.keys() != {"month"}  # "April Jones"
                ]
            self._times[sentence] = found
        return self._times[sentence]

    def _head(self, words: TimeWords) -> int:
        tree = self._tree
        first, last = tree.tokens(words.span)
        return next((i for i in range(first, last) if not first <= tree.head[i] < last), first)

    @cached_property
    def _reference(self) -> date | None:
        """The day that "a day earlier" counts from: the story's own."""
        lead = self._lead_words
        if lead is None:
            return self._article.published
        return resolve_time(lead[0], self._article.published)[1] or self._article.published

    @cached_property
    def _lead_time(self) -> TimeRef | None:
        lead = self._lead_words
        return None if lead is None else self._refer(lead[0], Origin.CONTEXT, future=False)

    @cached_property
    def _lead_words(self) -> tuple[TimeWords, int] | None:
        """The first time near the publication that the lead's sentences tell of what happened."""
        for sentence in self._lead_sentences:
            for words, token in self._times_of(sentence):
                ahead = words.parts.get("which") in ("next", "coming")
                ahead = ahead or self._looks_ahead(token)
                if words.relation != "on" or "moved" in words.parts or ahead or self._is_of_saying(token):
                    continue
                first, last = resolve_time(words, self._article.published)
                published = self._article.published
                if not self._is_old(last) and not (published and first and first > published):
                    return words, token
        return None

    def _looks_ahead(self, token: int) -> bool:
        """Whether the clause of a time is about what is to come: "will visit the city on Wednesday"."""
        tree, verb = self._tree, clause_of(self._tree, token)
        helpers = {tree.lower[kid] for kid in tree.kids[verb] if tree.dep[kid] == "aux" and kid < verb}
        return not helpers.isdisjoint({"will", "'ll", "’ll"})

    def _is_of_saying(self, token: int) -> bool:
        return self._tree.head[token] in self._reporting

    @cached_property
    def _lead_place(self) -> Located:
        for sentence in self._lead_sentences:
            root = next((i for i in range(*sentence) if self._tree.head[i] == i), sentence[0])
            found = self._place_in_sentence(Anchor(root, root))
            if found.places and (len(found.places) > 1 or gazetteer().knows(found.places[0])):
                return Located(found.places, Origin.CONTEXT)
        filed = self._filed or agency_place(self._tree, self._vicinity)
        return Located(filed, Origin.DATELINE) if filed else Located()

    @cached_property
    def _filed(self) -> tuple[str, ...]:
        """The place of the dateline."""
        return dateline_place(self._article.text, self._vicinity)

    @cached_property
    def _lead_sentences(self) -> list[TokenRange]:
        tree, at = self._tree, 0
        found: list[TokenRange] = []
        while at < len(tree) and len(found) < _LEAD:
            sentence = tree.sentence[at]
            if sentence[1] - sentence[0] > 6 and not self._article.is_apart(tree.span(sentence)):
                found.append(sentence)
            at = sentence[1]
        return found

    @cached_property
    def _places(self) -> dict[TokenRange, list[PlaceWords]]:
        table: dict[TokenRange, list[PlaceWords]] = {}
        for place in self._all_places:
            table.setdefault(self._tree.sentence[place.head], []).append(place)
        return table

    @cached_property
    def _all_places(self) -> list[PlaceWords]:
        return [place for place in find_places(self._tree) if not self._is_of_speech(place)]

    def _is_of_speech(self, place: PlaceWords) -> bool:
        """ "told reporters in Berlin": where somebody spoke."""
        tree = self._tree
        at, verb = place.head, tree.head[place.head]
        if tree.dep[at] == "nmod" and tree.dep[verb] in ("obj", "iobj"):
            at, verb = verb, tree.head[verb]
        spoken = tree.pos[verb] == "VERB" and tree.lemma[verb].lower() in gazetteer().saying
        beside = tree.dep[at] in ("obl", "obj", "iobj") and at > verb
        return spoken and beside and tree.child(verb, "nsubj:pass") is None

    @cached_property
    def _vicinity(self) -> Vicinity:
        return read_vicinity(self._tree, [place.tokens for place in self._all_places])
