"""Compares two statements, each a sentence or a figure in its article: what ``claimcheck compare`` calls."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Claim, Kind
from claimcheck.errors import InputError
from claimcheck.extraction.reading import read_article, read_articles
from claimcheck.language import load_pipeline
from claimcheck.matching.fields import PairWeight
from claimcheck.matching.fields.figures import is_verbatim
from claimcheck.matching.pair import weigh_pair
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.quantity import Span
from claimcheck.quantity.relation import Relation, is_sum
from claimcheck.verdict import Outcome, Verdict, decide
from claimcheck.verdict.decide import explain_sum


@dataclass(frozen=True, slots=True)
class Comparison:
    """A verdict with the two claims it rests on."""

    outcome: Outcome
    a: ClaimInContext | None
    b: ClaimInContext | None
    id: str | None = None

    def to_json(self) -> dict[str, Any]:
        """One line of ``claimcheck compare``."""
        outcome = self.outcome
        return {
            "id": self.id,
            "verdict": str(outcome.verdict),
            "reason": outcome.reason,
            "confidence": outcome.confidence,
            "weight": outcome.weight,
            "evidence": [evidence.to_json() for evidence in outcome.evidence],
            "ratio": outcome.ratio,
            "claim_a": None if self.a is None else self.a.claim.to_json(),
            "claim_b": None if self.b is None else self.b.claim.to_json(),
        }


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison.

    ``text`` is the statement, ``focus`` the words of the figure meant (all figures where it is None), ``context`` the
    article that it stands in.
    """

    text: str
    focus: str | None = None
    context: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: date | None = None

    def to_article(self) -> Article:
        """The article that is read: the context where it holds the statement, else the statement alone."""
        text = self.context if self.context and locate(self.text, self.context) else self.text
        return Article(text, title=self.title, outlet=self.outlet, published=self.published)


def locate(part: str, text: str) -> Span | None:
    """Where ``part`` stands in ``text``, whatever the white space between its words; None where it does not."""
    at = text.find(part)
    if at >= 0:
        return at, at + len(part)
    found = re.search(r"\s+".join(map(re.escape, part.split())), text)
    return found.span() if found else None


def pick_claims(claims: Iterable[Claim], statement: Span, focus: Span | None) -> list[Claim]:
    """The numeric claims whose figure lies in ``focus``, or anywhere in the statement where there is no focus."""
    start, end = focus or statement
    return [
        claim
        for claim in claims
        if claim.kind is Kind.NUMERIC
        and claim.quantity is not None
        and claim.quantity.number_span[0] < end
        and start < claim.quantity.number_span[1]
    ]


def pick_statements(claims: Iterable[Claim], statement: Span) -> list[Claim]:
    """The attributive claims that stand in ``statement``."""
    start, end = statement
    return [
        claim
        for claim in claims
        if claim.kind is Kind.ATTRIBUTIVE and start <= claim.content[0][0] and claim.content[-1][1] <= end
    ]


ArticleKey = tuple[str, str | None, date | None]
KEPT_ARTICLES = 4_000
"""So many articles stay in memory once read; the oldest goes first."""


class Comparer:
    """Compares sides with one language pipeline; an article that comes again is not read again."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._profiles: dict[ArticleKey, ArticleProfile] = {}

    def prepare(self, sides: Iterable[Side]) -> None:
        """Read the articles of many sides in one go, which is faster than one by one."""
        wanted = {_key(article): article for article in (side.to_article() for side in sides)}
        for reading in read_articles(self._nlp, [a for key, a in wanted.items() if key not in self._profiles]):
            self._keep(ArticleProfile(reading.article, reading.claims))

    def compare(self, a: Side, b: Side) -> Comparison:
        """The verdict on two sides, with the two claims that it rests on (None where a side has nothing to compare).

        Figures are compared with figures. Where a side has none, or none is meant and they do not conflict, what
        sources say on the two sides is: who affirms what the other denies contradicts him, figures or not.
        """
        figures = self.find_claims(a), self.find_claims(b)
        found = compare_claims(*figures) if all(figures) else None
        if a.focus or b.focus or (found is not None and found.outcome.verdict.is_conflict):
            return found or _nothing_found(*figures)
        statements = self.find_statements(a), self.find_statements(b)
        told = compare_claims(*statements) if all(statements) else None
        if found is None:
            return told or _nothing_found(*figures)
        return told if told is not None and told.outcome.verdict.is_conflict else found

    def find_claims(self, side: Side) -> list[ClaimInContext]:
        """The figures that a side means, in their article."""
        profile, statement = self._locate(side)
        text = profile.article.text
        focus = None
        if side.focus:
            found = locate(side.focus, text[statement[0] : statement[1]])
            focus = None if found is None else (statement[0] + found[0], statement[0] + found[1])
        picked = pick_claims(profile.claims, statement, focus)
        return [ClaimInContext(claim, profile) for claim in picked]

    def find_statements(self, side: Side) -> list[ClaimInContext]:
        """What sources are told to say in the words of a side, in their article."""
        profile, statement = self._locate(side)
        return [ClaimInContext(claim, profile) for claim in pick_statements(profile.claims, statement)]

    def _locate(self, side: Side) -> tuple[ArticleProfile, Span]:
        """The article of a side, and where in its text the side's own words stand."""
        profile = self.read(side.to_article())
        text = profile.article.text
        return profile, locate(side.text, text) or (0, len(text))

    def read(self, article: Article) -> ArticleProfile:
        """The article's profile, read once."""
        profile = self._profiles.get(_key(article))
        if profile is None:
            profile = self._keep(ArticleProfile(article, read_article(self._nlp, article).claims))
        return profile

    def _keep(self, profile: ArticleProfile) -> ArticleProfile:
        while len(self._profiles) >= KEPT_ARTICLES:
            del self._profiles[next(iter(self._profiles))]
        self._profiles[_key(profile.article)] = profile
        return profile


def _key(article: Article) -> ArticleKey:
    return article.digest, article.title, article.published


def compare_claims(left: Sequence[ClaimInContext], right: Sequence[ClaimInContext]) -> Comparison:
    """The verdict on two sets of figures, or of statements."""
    return choose([((a, b), weigh_pair(a, b)) for a in left for b in right])


WeighedPair = tuple[tuple[ClaimInContext, ClaimInContext], PairWeight]


def choose(weighed: Sequence[WeighedPair]) -> Comparison:
    """The verdict on all pairs of two sets of figures: aligned one to one, the strongest conflict decides.

    Without a conflict the pair that surest answers one question decides.
    """
    aligned = [(pair, decide(*pair, weight)) for pair, weight in _align(weighed)]
    added = find_sum(weighed)
    if added is not None:
        return added
    conflicts = [entry for entry in aligned if entry[1].verdict.is_conflict]
    (a, b), outcome = max(conflicts or aligned, key=lambda entry: (entry[1].verdict.is_same_question, entry[1].weight))
    return Comparison(outcome, a, b)


def find_sum(weighed: Sequence[WeighedPair]) -> Comparison | None:
    """Parts on one side that add up to the whole on the other ("one killed, eight hurt", "nine shot"); else None."""
    first, second = ({w[0][side].claim.id: w[0][side] for w in weighed} for side in (0, 1))
    whole, parts = (first, second) if len(first) == 1 else (second, first)
    if len(whole) != 1 or len(parts) < 2:
        return None
    (one,) = whole.values()
    if not is_sum([part.claim.quantity for part in parts.values()], one.claim.quantity):
        return None
    (a, b), weight = max(weighed, key=lambda w: w[1].weight)
    return Comparison(explain_sum(a, b, weight), a, b)


def _align(weighed: Sequence[WeighedPair]) -> list[WeighedPair]:
    """The best pairs first, each figure used once; figures of sentences that are alike go by their order."""
    first, second = (list(dict.fromkeys(w[0][side].claim.id for w in weighed)) for side in (0, 1))
    if len(first) == len(second) and is_verbatim(*weighed[0][0]):
        partners = dict(zip(first, second, strict=True))
        return [w for w in weighed if partners[w[0][0].claim.id] == w[0][1].claim.id]
    used: tuple[set[str], set[str]] = set(), set()
    chosen = []
    for (a, b), weight in sorted(weighed, key=_alignment_rank):
        if a.claim.id not in used[0] and b.claim.id not in used[1]:
            used[0].add(a.claim.id)
            used[1].add(b.claim.id)
            chosen.append(((a, b), weight))
    return chosen


def _alignment_rank(weighed: WeighedPair) -> tuple[bool, float, str, str]:
    """What has no unit in common is not meant by each other, however alike the words around it are."""
    (a, b), weight = weighed
    first, second = sorted((a.claim.id, b.claim.id))
    return weight.relation.relation is Relation.INCOMPARABLE, -weight.weight, first, second


def _nothing_found(left: Sequence[ClaimInContext], right: Sequence[ClaimInContext]) -> Comparison:
    """That a side has no figure, and that there are not two statements to compare either."""
    side = "the second statement" if left else "the first statement" if right else "either statement"
    reason = f"No figure was found in {side}, and no source that says something in both."
    return Comparison(Outcome(Verdict.UNCLEAR, reason, 0.0, 0.0, None), None, None)


def compare(
    a: Side | Mapping[str, Any] | str, b: Side | Mapping[str, Any] | str, *, model: str | None = None
) -> Comparison:
    """The verdict on two statements: bare sentences, sides, or their JSON objects as ``claimcheck compare`` reads them.

    Raises:
        InputError: a JSON object is no side.
        PipelineError: the pipeline called ``model`` is not installed or has other labels.
    """
    return Comparer(load_pipeline(model)).compare(_as_side(a), _as_side(b))


def _as_side(side: Side | Mapping[str, Any] | str) -> Side:
    if isinstance(side, Side):
        return side
    return Side(side) if isinstance(side, str) else read_side(side)


def compare_stream(lines: Iterable[str], where: str, *, model: str | None = None) -> Iterator[Comparison | InputError]:
    """One comparison for each JSON line ``{"id", "a": SIDE, "b": SIDE}``, in order; a bad line gives its error.

    No more than one batch of lines is held, and the pipeline is loaded with the first of them.
    """
    comparer: Comparer | None = None
    for batch in _batched(enumerate(lines, 1), BATCH_LINES):
        comparer = comparer or Comparer(load_pipeline(model))
        pairs = [_read_pair(line, f"{where}:{number}") for number, line in batch if line.strip()]
        comparer.prepare(side for pair in pairs if not isinstance(pair, InputError) for side in pair[1:])
        for pair in pairs:
            yield pair if isinstance(pair, InputError) else replace(comparer.compare(pair[1], pair[2]), id=pair[0])


BATCH_LINES = 64


def _batched(items: Iterable[tuple[int, str]], size: int) -> Iterator[list[tuple[int, str]]]:
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch


def _read_pair(line: str, where: str) -> tuple[str | None, Side, Side] | InputError:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        return InputError(where, f"no JSON ({error.msg} at column {error.colno})")
    if not isinstance(data, dict) or not isinstance(data.get("a"), dict) or not isinstance(data.get("b"), dict):
        return InputError(where, 'needs an object with "a" and "b", each an object with "text"')
    try:
        return data.get("id"), read_side(data["a"], where), read_side(data["b"], where)
    except InputError as error:
        return error


def read_side(data: Mapping[str, Any], where: str = "side") -> Side:
    """A side from its JSON object.

    Raises:
        InputError: ``text`` is missing, a field is no text, or ``published`` is no ISO date.
    """
    fields = {name: data.get(name) for name in ("text", "focus", "context", "title", "outlet")}
    for name, value in fields.items():
        if value is not None and not isinstance(value, str):
            raise InputError(where, f"{name} must be a text, not {value!r:.40}")
    text = fields["text"]
    if not text or not text.strip():
        raise InputError(where, "a side needs a text")
    try:
        day = date.fromisoformat(str(data["published"])[:10]) if data.get("published") else None
    except ValueError:
        raise InputError(where, f"published is no date: {data['published']!r:.40}") from None
    return Side(text, fields["focus"], fields["context"], fields["title"], fields["outlet"], day)
