"""What a comparison needs to know of an article and of one claim in it, worked out once and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from claimcheck.article import Article
from claimcheck.claim import Claim, Origin
from claimcheck.lexicon.patterns import listed_signs, words_of
from claimcheck.matching.profile import words
from claimcheck.matching.profile.overlap import in_grains
from claimcheck.matching.profile.rarity import rarity
from claimcheck.matching.profile.text import TELLING, ArticleText
from claimcheck.quantity import Span
from claimcheck.quantity.tolerance import significant_digits

_OPENING = 600
"""Code points at the head of a text in which what is told is read for where it happens."""
_TOLD = (Origin.CLAUSE, Origin.SENTENCE)


class ArticleProfile(ArticleText):
    """Names, content words and figures of one article; ``claims`` are those read in it, in the order of the text."""

    def __init__(self, article: Article, claims: Sequence[Claim] = ()) -> None:
        super().__init__(article)
        self.claims = tuple(claims)

    @cached_property
    def stated(self) -> frozenset[tuple[str, str]]:
        """The distinct figures that the article gives, each with its dimension; round small ones say nothing."""
        found = set()
        for claim in self.claims:
            quantity = claim.quantity
            if quantity is None or isinstance(quantity.value, tuple) or significant_digits(quantity.value) < 2:
                continue
            found.add((str(quantity.value.normalize()), quantity.dimension))
        return frozenset(found)

    @cached_property
    def scenes(self) -> frozenset[str]:
        """The regions, within their countries, in which the figures and statements of the opening happen."""
        told = (claim for claim in self.claims if claim.sentence[0] < _OPENING and claim.place_origin in _TOLD)
        return frozenset(claim.places[-2] for claim in told if len(claim.places) > 1)

    @cached_property
    def items(self) -> tuple[ClaimInContext, ...]:
        """All claims of the article, in context."""
        return tuple(ClaimInContext(claim, self) for claim in self.claims)

    @cached_property
    def _by_sentence(self) -> Mapping[Span, Sequence[Claim]]:
        found: dict[Span, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.sentence, []).append(claim)
        return found

    def claims_beside(self, claim: Claim) -> list[Claim]:
        """The other claims of the claim's sentence."""
        return [one for one in self._by_sentence.get(claim.sentence, ()) if one is not claim and one.id != claim.id]

    @cached_property
    def figures(self) -> tuple[ClaimInContext, ...]:
        """All numeric claims of the article, in context: what else it gives a figure for."""
        return tuple(item for item in self.items if item.claim.quantity is not None)


@dataclass(frozen=True, eq=False)
class ClaimInContext:
    """A claim with its article, and the words around its figure."""

    claim: Claim
    profile: ArticleProfile

    @cached_property
    def sentence(self) -> str:
        """The words of the claim's sentence."""
        start, end = self.claim.sentence
        return self.profile.article.text[start:end]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence in lower case, cut at all that is no letter of English."""
        return words_of(self.sentence)

    def may_tell(self, name: str, *path: str) -> bool:
        """Whether the sentence can have a word or phrase of a list of the lexicon at all; most have none.

        It takes a tenth of the time in which they are looked for.
        """
        return not self.words.isdisjoint(listed_signs(name, *path))

    @cached_property
    def has_story(self) -> bool:
        """Whether the claim comes from an article: one with a title, a date, or more than its sentence."""
        article, (start, end) = self.profile.article, self.claim.sentence
        dated = article.published is not None or bool(article.title)
        return dated or len(article.text) > end - start + _STORY

    @cached_property
    def told(self) -> str:
        """The sentence, of the same length, with blanks for its sources: who says so is not what is said."""
        start, end = self.claim.sentence
        told = self.sentence
        for source in self.claim.sources:
            if source.span is not None and start <= source.span[0] and source.span[1] <= end:
                first, last = source.span[0] - start, source.span[1] - start
                told = told[:first] + " " * (last - first) + told[last:]
        return told

    @cached_property
    def masked(self) -> str:
        """The sentence in lower case with its figures masked."""
        return words.mask_figures(self.sentence)

    @cached_property
    def skeleton(self) -> tuple[str, ...]:
        """Content stems of the sentence in order: what is left of it without figures, hedges and bounds."""
        return tuple(self.profile.stems.between(*self.claim.sentence))

    @cached_property
    def terms(self) -> Mapping[str, float]:
        """Content stems of the sentence with their rarity."""
        return {term: rarity(term) for term in self.skeleton}

    @cached_property
    def before(self) -> tuple[str, ...]:
        """Content stems before the figure, the nearest first."""
        return tuple(self._stems_told(0, self._around()[0])[::-1][:_NEAR])

    @cached_property
    def after(self) -> tuple[str, ...]:
        """Content stems after the figure, the nearest first."""
        return tuple(self._stems_told(self._around()[1], len(self.told))[:_NEAR])

    def _stems_told(self, start: int, end: int) -> list[str]:
        """The content stems of a part of :attr:`told`."""
        if self.told != self.sentence:
            return words.content_stems(self.told[start:end])
        offset = self.claim.sentence[0]
        return self.profile.stems.between(offset + start, offset + end)

    @cached_property
    def nearest_name(self) -> str | None:
        """The name that stands closest to the figure, lower case; none of the dateline."""
        start, end = self._around()
        first, last = self.claim.sentence
        filed = self.profile.dateline_end
        filed = filed - first if filed <= last else 0  # it may stand below the head of the page
        best: tuple[int, str] | None = None
        for name, at in self._names:
            if at < filed:
                continue
            distance = at - end if at >= end else start - at - len(name)
            if best is None or distance < best[0]:
                best = distance, name
        return None if best is None else best[1]

    @cached_property
    def near(self) -> Mapping[str, float]:
        """Content stems close to the figure; the nearer and the rarer, the heavier."""
        weights: dict[str, float] = {}
        for side in (self.before, self.after):
            for distance, term in enumerate(side):
                weight = _weigh_near(rarity(term), distance)
                if weight > weights.get(term, 0.0):
                    weights[term] = weight
        return weights

    @cached_property
    def concept(self) -> Mapping[str, float]:
        """Content stems of what the figure measures, as the reading has it, with their rarity."""
        quantity, counted = self.claim.quantity, self.claim.counted
        if quantity is None:
            return {}
        parts = [*quantity.concept, quantity.referent or "", self.claim.event.measure or ""]
        if counted is not None:
            parts += [counted.head or "", *counted.modifiers, *counted.names]
        return {term: 1 + rarity(term) for part in parts for term in _stems_of(part)}

    @cached_property
    def participants(self) -> Mapping[str, float]:
        """Content stems of the subject and the arguments of the figure's event, with their rarity."""
        parts = [self.claim.subject or "", self.claim.owner or "", self.claim.event.occasion or ""]
        parts += [argument.name or argument.head for argument in self.claim.event.arguments]
        return {term: 1 + rarity(term) for part in parts for term in _stems_of(part)}

    @cached_property
    def surroundings(self) -> Mapping[str, float]:
        """Content stems of the sentence and of what stands before and after it, with their rarity."""
        return {term: rarity(term) for term in self.around}

    @property
    def around(self) -> list[str]:
        """Content stems of the sentence and of what stands before and after it, in order."""
        return self.profile.stems.between(*self.vicinity)

    @property
    def vicinity(self) -> Span:
        """The sentence with what stands before and after it, as a stretch of the text; it may go on beyond its end."""
        start, end = self.claim.sentence
        return max(0, start - _AROUND), end + _AROUND

    @cached_property
    def _names(self) -> list[tuple[str, int]]:
        return words.placed_names(self.told)

    @cached_property
    def names(self) -> frozenset[str]:
        """Names in the sentence, lower case, each word of the longer ones by itself."""
        found = {name for name, _ in self._names} | {name.lower() for name in self.claim.names if name in self.told}
        parts = {word for name in found for word in name.split()}
        telling = {word for word in parts if rarity(word) >= TELLING or words.country_of(word)}
        return frozenset(telling if len(telling) < len(parts) and words.is_headline(self.sentence) else parts)

    @cached_property
    def countries(self) -> frozenset[str]:
        """Codes of the countries that the sentence names."""
        return words.countries(self.sentence)

    @cached_property
    def years(self) -> frozenset[int]:
        """Years that the sentence names."""
        return words.years(self.sentence)

    @cached_property
    def own_years(self) -> frozenset[int]:
        """Those of them that the sentence names for the figure."""
        return words.years_of(self.sentence, self._figure()) if self.years else self.years

    @cached_property
    def own_part(self) -> str:
        """The part of the sentence that the figure stands in, with those that only say when or among whom."""
        return " ".join(words.own_parts(self.sentence, self._figure()))

    @cached_property
    def clock_times(self) -> frozenset[int]:
        """Times of day that the sentence names, as minutes after midnight."""
        return words.clock_times(self.sentence)

    @cached_property
    def days(self) -> frozenset[str]:
        """Weekdays and months that the sentence names."""
        return words.days_and_months(self.sentence)

    @cached_property
    def place_in_text(self) -> float:
        """Where in the article the claim stands: 0 the first word, 1 the last."""
        return self.claim.sentence[0] / max(1, len(self.profile.article.text))

    def _figure(self) -> Span:
        """The figure with what stands to it, as a stretch of the sentence: "less than 40 boats"."""
        quantity = self.claim.quantity
        start, end = self.claim.span if quantity is None else quantity.span
        offset = self.claim.sentence[0]
        return max(0, start - offset), max(0, end - offset)

    def _around(self) -> tuple[int, int]:
        quantity = self.claim.quantity
        start, end = self.claim.span if quantity is None else quantity.number_span
        offset = self.claim.sentence[0]
        return max(0, start - offset), max(0, end - offset)


@cache
def _weigh_near(rare: float, distance: int) -> float:
    return in_grains((2 + rare) / (1.5 + distance), 40)


_STORY = 40
"""Code points beside a claim's sentence, as many as a short one has, from which on there is an article around it."""
_AROUND = 350
"""Code points before and after the sentence that tell which event it is about."""
_NEAR = 7
"""Content words looked at on either side of the figure."""


@lru_cache(maxsize=1 << 16)
def _stems_of(phrase: str) -> tuple[str, ...]:
    return tuple(words.content_stems(phrase))
