"""Compares sides: reads their articles, and finds the figures and statements that are meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Claim, Kind
from claimcheck.comparison.choosing import Comparison, compare_claims
from claimcheck.comparison.side import Side, locate
from claimcheck.extraction.reading import read_article, read_articles, read_own_statements
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from claimcheck.matching.statements.apart import are_of_others
from claimcheck.matching.statements.predicates import Predicates, relate_predicates
from claimcheck.quantity import Span
from claimcheck.verdict import Outcome, Verdict

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
        sources say on the two sides is: who affirms what the other denies contradicts him, figures or not. Where there
        is no figure on one of the two, an outlet's own words are a statement like those of its sources.
        """
        figures = self.find_claims(a), self.find_claims(b)
        found = compare_claims(*figures) if all(figures) else None
        if a.focus or b.focus or (found is not None and found.outcome.verdict.is_conflict):
            return found or _nothing_found(*figures)
        statements = self.find_statements(a), self.find_statements(b)
        if found is None:
            first, second = (told or self.find_own_words(side) for told, side in zip(statements, (a, b), strict=True))
            statements = first, second
        told = compare_claims(*statements) if all(statements) else None
        if found is None:
            beside = told is not None and any(figures) and not told.outcome.verdict.is_same_question
            return _nothing_found(*figures) if told is None or beside else told
        if told is not None and found.outcome.verdict is Verdict.AGREE and _tell_apart(told):
            return told
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

    def find_own_words(self, side: Side) -> list[ClaimInContext]:
        """What a side states in its outlet's own voice."""
        profile, statement = self._locate(side)
        claims = read_own_statements(self._nlp, profile.article, statement)
        return [ClaimInContext(claim, profile) for claim in claims]

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


def _tell_apart(told: Comparison) -> bool:
    """Whether two statements with one count are of two places, times or doers: "the two envoys met in Orla"."""
    a, b = told.a, told.b
    if a is None or b is None or told.outcome.verdict is not Verdict.NOT_COMPARABLE:
        return False
    return relate_predicates(a, b) is Predicates.SAME and are_of_others(a, b)


def _key(article: Article) -> ArticleKey:
    return article.digest, article.title, article.published


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


def _nothing_found(left: Sequence[ClaimInContext], right: Sequence[ClaimInContext]) -> Comparison:
    """That a side has no figure, and that there are not two statements to compare either."""
    side = "the second statement" if left else "the first statement" if right else "either statement"
    reason = f"No figure was found in {side}, and no source that says something in both."
    return Comparison(Outcome(Verdict.UNCLEAR, reason, 0.0, 0.0, None), None, None)
