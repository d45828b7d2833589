"""What is known of a store's questions, kept beside its claims so that it is worked out once.

It is kept under a digest of the store's articles, with the moment at which each was read, and of the program that made
it: with another article or another claimcheck it is not found, and made anew. Every answer is the same without it.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from claimcheck.article import Article
from claimcheck.errors import StoreError
from claimcheck.matching.profile.words import tokens
from claimcheck.store.judgements import claim_key
from claimcheck.store.models import ArticleRow, QuestionRow, SurveyRow
from claimcheck.store.store import Holdings, Store
from claimcheck.store.told import FreshQuestion, KeptQuestion
from claimcheck.verdict.question import Question

DECIDING = (
    "matching",
    "verdict",
    "quantity",
    "lexicon",
    "store",
    "article.py",
    "claim",
    "check.py",
    "extraction/vicinity.py",
)
"""The parts of the program on which the questions of a store depend."""


@dataclass(frozen=True)
class Known:
    """What is known of a store: its ``questions`` of two claims and more, the most contested first.

    ``words`` are those of all titles and texts, in lower case; ``aliases`` the names of an article's claims that do not
    stand in its text as they are, by the article's digest; ``keys`` the content keys of all claims, to which judgements
    hold on.
    """

    questions: Sequence[KeptQuestion]
    words: Sequence[str]
    aliases: Mapping[str, str]
    keys: frozenset[str]

    @classmethod
    def of(cls, holdings: Holdings, questions: Iterable[Question | KeptQuestion]) -> Known:
        """What is known of a store with these articles, whose claims answer these questions."""
        aliases = {
            article.digest: "\n".join(missing)
            for article, claims in holdings.items()
            if (missing := sorted({name for claim in claims for name in claim.names if name not in article.text}))
        }
        kept = [one if isinstance(one, KeptQuestion) else KeptQuestion.of(FreshQuestion(one)) for one in questions]
        return cls(kept, find_words(holdings), aliases, find_keys(holdings))


def find_words(articles: Iterable[Article]) -> list[str]:
    """The words of all titles and texts, in lower case, each once."""
    return sorted({word.lower() for one in articles for word in tokens(f"{one.title or ''}\n{one.text}")})


def find_keys(holdings: Holdings) -> frozenset[str]:
    """The content keys of all claims."""
    return frozenset(claim_key(claim) for claims in holdings.values() for claim in claims)


@dataclass(frozen=True)
class State:
    """The state of a store on which its questions depend: when each article, by its number, was read."""

    moments: Mapping[int, str]

    @classmethod
    def of(cls, store: Store) -> State:
        """The state of ``store`` at this moment."""
        # Both columns stand in one index, so that no text is read.
        query = select(ArticleRow.id, ArticleRow.scanned_at).order_by(ArticleRow.scanned_at, ArticleRow.id)
        with store.reading() as session:
            return cls({number: moment.isoformat() for number, moment in session.execute(query)})

    @cached_property
    def key(self) -> str:
        """A digest of it, and of this program."""
        found = sha256(_program_digest().encode())
        for number, moment in self.moments.items():
            found.update(f"{number} {moment}\n".encode())
        return found.hexdigest()


def read_known(store: Store, state: State) -> Known | None:
    """What is known of the store in this state; None where nothing is."""
    with store.reading() as session:
        survey = session.execute(select(SurveyRow.id, SurveyRow.data).where(SurveyRow.key == state.key)).one_or_none()
        if survey is None:
            return None
        read = json.loads(zlib.decompress(survey.data))
        questions = _read_questions(session, survey.id, read["digests"])
    return Known(questions, read["words"], read["aliases"], frozenset(read["keys"]))


def read_unchanged(store: Store, state: State) -> dict[str, KeptQuestion]:
    """What is still true of what was known before, by the digests of the questions: those of this program.

    None of their articles was read again since.
    """
    with store.reading() as session:
        survey = session.execute(select(SurveyRow.id, SurveyRow.data)).one_or_none()
        read = {} if survey is None else json.loads(zlib.decompress(survey.data))
        if survey is None or read["program"] != _program_digest():
            return {}
        questions = _read_questions(session, survey.id, read["digests"])
    same = {number for number, moment in state.moments.items() if read["moments"].get(str(number)) == moment}
    claims = store.find_claims_of(same)
    return {one.digest: one for one in questions if claims.issuperset(one.claim_ids)}


def _read_questions(session: Session, survey: int, digests: Mapping[str, str]) -> list[KeptQuestion]:
    query = select(*_QUESTION).where(QuestionRow.survey_id == survey).order_by(QuestionRow.position)
    return [
        KeptQuestion(
            number,
            label,
            verdict,
            sources,
            tuple(claims.split()),
            tuple(keys.split()),
            outline,
            evidence,
            digests[number],
        )
        for number, label, verdict, sources, claims, keys, outline, evidence in session.execute(query)
    ]


_QUESTION = (
    QuestionRow.key,
    QuestionRow.label,
    QuestionRow.verdict,
    QuestionRow.independent_sources,
    QuestionRow.claims,
    QuestionRow.claim_keys,
    QuestionRow.outline,
    QuestionRow.evidence,
)


def keep_known(store: Store, state: State, known: Known) -> None:
    """Keep what is known in place of what was before; where the store may not be written, it is made anew each time."""
    data = {
        "words": known.words,
        "aliases": known.aliases,
        "keys": sorted(known.keys),
        "moments": state.moments,
        "program": _program_digest(),
        "digests": {question.id: question.digest for question in known.questions},
    }
    values = {"key": state.key, "made_at": datetime.now(UTC), "data": zlib.compress(json.dumps(data).encode())}
    try:
        with store.writing() as session:
            session.execute(delete(SurveyRow))
            survey = session.scalars(insert(SurveyRow).returning(SurveyRow.id), [values]).one()
            if known.questions:
                session.execute(insert(QuestionRow), [_row(survey, *entry) for entry in enumerate(known.questions)])
    except StoreError:
        return


def _row(survey: int, position: int, question: KeptQuestion) -> dict[str, Any]:
    return {
        "survey_id": survey,
        "position": position,
        "key": question.id,
        "label": question.label,
        "verdict": question.verdict,
        "independent_sources": question.independent_sources,
        "claims": " ".join(question.claim_ids),
        "claim_keys": " ".join(question.keys),
        "outline": question.outline,
        "evidence": question.evidence,
    }


@cache
def _program_digest() -> str:
    found = sha256()
    for name in DECIDING:
        for file in _files(resources.files("claimcheck").joinpath(name)):
            found.update(file.read_bytes())
    return found.hexdigest()


def _files(place: Traversable) -> Iterable[Traversable]:
    """The sources and word lists of a folder, or the one file."""
    if place.is_file():
        return [place]
    inside = sorted(place.iterdir(), key=lambda one: one.name)
    return [
        file
        for one in inside
        for file in (_files(one) if one.is_dir() else [one])
        if file.name.endswith((".py", ".toml", ".tsv"))
    ]
