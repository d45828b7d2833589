"""When and where: the times and places of an article, and which of them belong to an event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from claimcheck.article import Article
from claimcheck.claim import Origin, TimeRef
from claimcheck.extraction.governing import FAR, Anchor, clause_distance, clause_of
from claimcheck.extraction.places import Located, PlaceWords, find_places, place_event
from claimcheck.extraction.times.bases import base_around, is_of_aside
from claimcheck.extraction.times.clauses import (
    dated_figures,
    dates_main_clause,
    dates_what_follows,
    is_attribute,
    is_compared_with,
    is_of_former_deed,
    is_of_record,
    is_past,
    looks_ahead,
    relation_above,
)
from claimcheck.extraction.times.dates import resolve_time
from claimcheck.extraction.times.stretches import UNKNOWN, Dates
from claimcheck.extraction.times.words import TimeWords, find_times, may_tell_time
from claimcheck.extraction.tree import TokenRange, Tree
from claimcheck.extraction.vicinity import agency_place, dateline_place, played_in, read_vicinity
from claimcheck.lexicon.events import event_lexicon
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.toponyms import Vicinity

OLD = 45
"""Days between an event's own time and the publication from which it is background."""
_NESTED = 10
"""Distance from which a time stands in a clause of its own."""
_LOOKS_BACK = 2
"""Sentences before its own in which the time is looked for that "a day later" counts from."""
_JUST = 3
"""Days since one that is spoken of by its name as past."""
_GOES_ON = 2
"""Sentences back to the one that dates what a paragraph tells."""
_LEAD = 3
"""Sentences at the head of the running text that tell when and where the story plays."""


_PERIODS = frozenset({"share", "month", "year", "decade"})
"""Times that are too long for a day on which somebody spoke."""


def _dates_content(tree: Tree, token: int, words: TimeWords) -> bool:
    """ "The firm reported sales of $3 billion for 2019": a period after "for", or right before the noun of what is
    reported ("reported second-quarter sales"), is that of what is reported.
    """
    attributive = tree.dep[token] in ("amod", "compound", "nummod") and tree.pos[tree.head[token]] == "NOUN"
    if attributive and token < tree.head[token] and "month" not in words.parts:
        return not _PERIODS.isdisjoint(words.parts)
    told_for = any(tree.dep[kid] == "case" and tree.lower[kid] == "for" for kid in tree.kids[token])
    return told_for and not _PERIODS.isdisjoint(words.parts)


class Setting:
    """Times and places of one article. ``reporting`` are the tokens of all its cues."""

    def __init__(self, tree: Tree, article: Article, reporting: frozenset[int]) -> None:
        self._tree = tree
        self._article = article
        self._reporting = reporting
        self._times: dict[TokenRange, list[tuple[TimeWords, int]]] = {}

    def time_of(self, anchor: Anchor, *, future: bool) -> TimeRef | None:
        """The time of an event: that of its clause, else of its sentence.

        Else that of what the sentence goes on from ("In 2011 he robbed a bank. He shot two guards."), else that of the
        article's lead.
        """
        own, nested = self._time_in_sentence(anchor, future=future)
        aside = own is not None and nested and self._is_old(own.end)
        if own is not None and aside and (self._lead_time is not None or self._only_names(own, anchor)):
            return self._lead_time  # "the nurse, who fell ill in 2011, won 12 prizes"
        return own if own is not None or future else self._time_before(anchor) or self._lead_time

    def _only_names(self, time: TimeRef, anchor: Anchor) -> bool:
        """Whether a time only says which thing the clause is about: "the boat that sank two years ago carried 90"."""
        tree = self._tree
        if time.span is None:
            return False
        clause = clause_of(tree, tree.tokens(time.span)[0])
        if tree.dep[clause] != "acl:relcl" or tree.head[tree.head[clause]] != anchor.predicate:
            return False
        subject = tree.head[clause]
        return subject < anchor.predicate and tree.lemma[subject].lower() not in event_lexicon().occasions

    def _time_before(self, anchor: Anchor) -> TimeRef | None:
        """The time of the sentence before, or the one before that, which the paragraph goes on from in the past."""
        tree = self._tree
        sentence, told_in = tree.sentence[anchor.predicate], clause_of(tree, anchor.predicate)
        if tree.tag[anchor.predicate] in ("VBZ", "VBP") or ("this", "time") in pairwise(tree.lower[slice(*sentence)]):
            return None
        own = sentence
        for _ in range(_GOES_ON):
            start = sentence[0]
            if start == 0 or "\n" in tree.text[start - 1] or not is_past(tree, told_in):
                return None
            sentence = tree.sentence[start - 1]
            told_in = next((i for i in range(*sentence) if tree.head[i] == i), start - 1)
            if told := self._times_of(sentence):
                words, token = told[0]
                goes_on = dates_main_clause(tree, token) and self._is_told(words, token)
                goes_on = goes_on and not self._turns_back(own, sentence[0])
                return self._refer(words, Origin.CONTEXT, future=False) if goes_on else None
        return None

    def _turns_back(self, sentence: TokenRange, dated: int) -> bool:
        """Whether a sentence is about somebody told of before the dated one, and not in it: "The mother said"."""
        tree = self._tree
        root = next((i for i in range(*sentence) if tree.head[i] == i), sentence[0])
        about = tree.child(root, "nsubj", "nsubj:pass")
        if about is None or about > root or tree.pos[about] not in ("NOUN", "PROPN"):
            return False
        known = tree.pos[about] == "PROPN" or any(tree.lower[kid] == "the" for kid in tree.kids[about])
        name = tree.lower[about]
        return known and name in tree.lower[:dated] and name not in tree.lower[dated : sentence[0]]

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
        times = self._times_of(tree.sentence[anchor.predicate])
        firsts = [tree.tokens(words.span)[0] for words, _ in times]
        for (words, token), first, owner in zip(times, firsts, dated_figures(tree, firsts), strict=True):
            own = owner is not None and (anchor.noun in (owner, tree.head[owner]) or tree.head[anchor.noun] == owner)
            elsewhere = (owner is not None and not own) or is_compared_with(tree, token, anchor.noun)
            base = base_around(tree, words, [time for time, _ in times])
            elsewhere = elsewhere or (base is not None and not base[0] <= anchor.noun < base[1])
            of_record = is_of_record(tree, first) and not self._dates_next(words, anchor)
            if elsewhere or of_record or is_of_aside(tree, token, anchor):
                continue
            within = tree.left[anchor.noun] <= token < tree.right[anchor.noun]
            barred = frozenset[int]() if _dates_content(tree, token, words) else anchor.barred
            distance = 0 if within else clause_distance(tree, token, anchor.predicate, barred)
            distance = -1 if own else distance
            if distance < FAR:
                ranked.append((distance, abs(token - anchor.predicate), token, words))
        if not ranked:
            return None, False
        distance, _, token, words = min(ranked, key=lambda item: item[:3])
        nested = distance >= _NESTED
        ahead = (future or looks_ahead(tree, token, words.relation)) and not (
            nested and tree.tag[clause_of(tree, token)] == "VBD"
        )
        if ahead and (is_of_former_deed(tree, token) or (is_attribute(tree, token) and self._is_just_past(words))):
            ahead = False
        if self._dates_next(words, anchor):
            words = replace(words, relation="on")
        elif words.relation == "on" and (relation := relation_above(tree, token, anchor.noun)) is not None:
            words = replace(words, relation=relation)
        return self._refer(words, Origin.SENTENCE if nested else Origin.CLAUSE, future=ahead), nested

    def _dates_next(self, words: TimeWords, anchor: Anchor) -> bool:
        """Whether the time is that of a clause that goes on from it: "the worst since 1995, when 358 died"."""
        return dates_what_follows(self._tree, self._tree.tokens(words.span)[1], anchor.predicate)

    def _is_just_past(self, words: TimeWords) -> bool:
        """Whether a day has just been: by Thursday, "Wednesday's fine" is yesterday's, whatever it will come to."""
        first, _ = resolve_time(words, self._article.published)
        published = self._article.published
        return published is not None and first is not None and (published - first).days <= _JUST

    def _refer(self, words: TimeWords, origin: Origin, *, future: bool) -> TimeRef:
        published = self._article.published
        reference = self._reference(words) if "moved" in words.parts else UNKNOWN
        start, end = resolve_time(words, published, future=future, reference=reference)
        if "moved" in words.parts and not future and published and start and start > published:
            start = end = None  # counted from a time that is not the story's
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

    def _is_of_base(self, words: TimeWords) -> bool:
        """Whether a time is only that of what something is compared with."""
        times = self._times_of(self._tree.sentence[self._tree.tokens(words.span)[0]])
        return base_around(self._tree, words, [time for time, _ in times]) is not None

    def _head(self, words: TimeWords) -> int:
        tree = self._tree
        first, last = tree.tokens(words.span)
        return next((i for i in range(first, last) if not first <= tree.head[i] < last), first)

    def _reference(self, moved: TimeWords) -> Dates:
        """The time that "a day earlier" counts from: what was told last before it, else the story's own."""
        tree, published = self._tree, self._article.published
        sentence = tree.sentence[tree.tokens(moved.span)[0]]
        for _ in range(1 + _LOOKS_BACK):
            for words, token in reversed(self._times_of(sentence)):
                if words.span[1] <= moved.span[0] and self._is_told(words, token):
                    dates = resolve_time(words, published)
                    if None not in dates:
                        return dates
            if sentence[0] == 0:
                break
            sentence = tree.sentence[sentence[0] - 1]
        lead = self._lead_words
        dates = UNKNOWN if lead is None else resolve_time(lead[0], published)
        return (published, published) if None in dates else dates

    def _is_told(self, words: TimeWords, token: int) -> bool:
        """Whether a time is one of what happened, which the next may count from."""
        past = words.relation == "on" and "moved" not in words.parts and not looks_ahead(self._tree, token, "on")
        past = past and not self._is_of_saying(token) and not self._is_of_base(words)
        return past and not is_of_record(self._tree, self._tree.tokens(words.span)[0])

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
                ahead = ahead or looks_ahead(self._tree, token, words.relation)
                told = words.relation == "on" and "moved" not in words.parts and not ahead
                if not told or self._is_of_saying(token) or self._is_of_base(words):
                    continue
                first, last = resolve_time(words, self._article.published)
                published = self._article.published
                if not self._is_old(last) and not (published and first and first > published):
                    return words, token
        return None

    def _is_of_saying(self, token: int) -> bool:
        return self._tree.head[token] in self._reporting

    @cached_property
    def _lead_place(self) -> Located:
        for sentence in self._lead_sentences:
            root = next((i for i in range(*sentence) if self._tree.head[i] == i), sentence[0])
            found = self._place_in_sentence(Anchor(root, root))
            if found.places and (len(found.places) > 1 or gazetteer().knows(found.places[0])):
                return Located(found.places, Origin.CONTEXT)
        if (land := self._land_of_story) is not None:
            return Located((land,), Origin.CONTEXT)
        filed = self._filed or agency_place(self._tree, self._vicinity)
        return Located(filed, Origin.DATELINE) if filed else Located()

    @cached_property
    def _land_of_story(self) -> str | None:
        """The country where the story plays, where the dateline's is another."""
        end = self._lead_sentences[-1][1] if self._lead_sentences else 0
        names = [place.tokens for place in self._all_places]
        return played_in(self._tree, names, self._article.title, end, self._near)

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
        """What the article says of where it plays; unknown places lie in the one country of the story."""
        land, near = self._land_of_story, self._near
        return near if near.land or land is None else replace(near, land=(land,))

    @cached_property
    def _near(self) -> Vicinity:
        return read_vicinity(self._tree, [place.tokens for place in self._all_places])
