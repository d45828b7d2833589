"""The log of what people said of claims: entries are added, never changed; undoing is an entry of its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from claimcheck.claim import Claim
from claimcheck.errors import InputError
from claimcheck.store.models import JudgementRow
from claimcheck.store.store import Store

PAIR_ACTIONS = ("confirm", "dismiss", "not_sure", "note")
"""Actions on two claims that were compared."""
ACTIONS = (*PAIR_ACTIONS, "merge", "split", "correct", "undo")
"""``merge`` joins the questions of two claims, ``split`` takes ``claim_a`` out of its question, ``correct`` puts
another value or source on ``claim_a``, ``undo`` takes an earlier entry back."""

REASONS = {
    "other_event": "not_comparable",
    "subset": "not_comparable",
    "other_measure": "not_comparable",
    "misread": None,
    "update": "updated",
}
"""Why a verdict is dismissed, and the verdict that a person means by it (None: the claim itself was misread)."""

_LONGEST_NOTE = 10_000


@dataclass(frozen=True, slots=True)
class Judgement:
    """One entry of the log. ``id`` and ``undoes`` are numbers of this store; ``uid`` is the same in every store.

    ``claim_a`` and ``claim_b`` are keys from :func:`claim_key`. ``before`` is what the machine said and the words it
    said it of, ``after`` what holds from now on.
    """

    action: str
    reviewer: str
    claim_a: str | None = None
    claim_b: str | None = None
    question: str | None = None
    verdict: str | None = None
    reason: str | None = None
    note: str | None = None
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None
    undoes: int | None = None
    created_at: datetime | None = None
    id: int | None = None

    @property
    def uid(self) -> str:
        """Made of the content alone, so that an entry carried to another store is known again."""
        content = {k: v for k, v in asdict(self).items() if k not in ("id", "undoes", "created_at")}
        at = "" if self.created_at is None else _as_utc(self.created_at).isoformat()
        return hashlib.sha256(json.dumps([at, content], sort_keys=True).encode()).hexdigest()[:16]

    @property
    def pair(self) -> frozenset[str]:
        """The keys of the claims it speaks of."""
        return frozenset(key for key in (self.claim_a, self.claim_b) if key is not None)


def claim_key(claim: Claim) -> str:
    """What a judgement holds on to: the article's digest and the place of the figure (or of the statement) in it.

    A new version of the extractor that reads a figure at the same place keeps the key; another text never has it.
    """
    place = repr(claim.content or claim.span) if claim.quantity is None else repr(claim.quantity.number_span)
    return hashlib.sha256("\x1f".join((claim.article, str(claim.kind), place)).encode()).hexdigest()[:16]


def check_judgement(judgement: Judgement) -> None:
    """Refuse an entry that says nothing or contradicts itself.

    Raises:
        InputError: an unknown action or reason, a claim that is missing, a note beyond all measure.
    """
    if judgement.action not in ACTIONS:
        raise InputError("judgement", f"unknown action {judgement.action!r}; one of {', '.join(ACTIONS)}")
    if judgement.action == "undo":
        needed = judgement.undoes is not None
    elif judgement.action in ("split", "correct"):
        needed = judgement.claim_a is not None
    else:
        needed = len(judgement.pair) == 2
    if not needed:
        raise InputError("judgement", f"{judgement.action} needs the claims or the entry it speaks of")
    if judgement.action == "dismiss" and judgement.reason not in REASONS:
        raise InputError("judgement", f"dismissing needs a reason: one of {', '.join(REASONS)}")
    if len(judgement.note or "") > _LONGEST_NOTE:
        raise InputError("judgement", f"a note may have {_LONGEST_NOTE:,} characters")
    if not judgement.reviewer.strip():
        raise InputError("judgement", "who says so? Give a name")


def add_judgement(store: Store, judgement: Judgement) -> Judgement:
    """Write one entry; return it with its number and the time.

    Raises:
        InputError: the entry says nothing or contradicts itself, or undoes what is not there.
        StoreError: the database refused.
    """
    check_judgement(judgement)
    stamped = replace(judgement, created_at=judgement.created_at or datetime.now(UTC))
    with store.writing() as session:
        if stamped.undoes is not None and session.get(JudgementRow, stamped.undoes) is None:
            raise InputError("judgement", f"there is no entry {stamped.undoes} to undo")
        return _insert(session, stamped)


def read_judgements(store: Store, *, after: int = 0) -> list[Judgement]:
    """The log, the oldest entry first; with ``after`` only the entries that came after the one of that number."""
    query = select(JudgementRow).where(JudgementRow.id > after).order_by(JudgementRow.id)
    with store.reading() as session:
        return [_from_row(row) for row in session.scalars(query)]


def export_judgements(judgements: Sequence[Judgement]) -> Iterable[dict[str, Any]]:
    """One JSON object for each entry; ``undoes`` names the entry by its uid."""
    uids = {judgement.id: judgement.uid for judgement in judgements}
    for judgement in judgements:
        data = asdict(judgement)
        data["created_at"] = None if judgement.created_at is None else _as_utc(judgement.created_at).isoformat()
        data["undoes"] = uids.get(judgement.undoes)
        del data["id"]
        yield {"uid": judgement.uid, **data}


def import_judgements(store: Store, lines: Iterable[tuple[str, str]]) -> int:
    """Add entries from JSON lines ``(where, line)``, in order, those that are there already left alone.

    All come in, or none.

    Raises:
        InputError: a line is broken, or undoes what is not there.
    """
    added = 0
    with store.writing() as session:
        known = {_from_row(row).uid: row.id for row in session.scalars(select(JudgementRow))}
        for where, line in lines:
            uid, judgement = _read_line(where, line, known)
            if uid not in known:
                known[uid] = _insert(session, judgement).id or 0
                added += 1
    return added


def _read_line(where: str, line: str, known: dict[str, int]) -> tuple[str, Judgement]:
    try:
        data = json.loads(line)
        undoes = data["undoes"]
        names = {field.name for field in fields(Judgement)} - {"id", "undoes", "created_at"}
        judgement = Judgement(
            **{name: data[name] for name in names},
            undoes=None if undoes is None else known[undoes],
            created_at=datetime.fromisoformat(data["created_at"]),
        )
        check_judgement(judgement)
    except InputError as error:
        raise InputError(where, error.problem) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(where, f"no judgement as claimcheck review --export writes it ({error})") from None
    return judgement.uid, judgement


def _insert(session: Session, judgement: Judgement) -> Judgement:
    values = {k: v for k, v in asdict(judgement).items() if k != "id"}
    number = session.scalars(insert(JudgementRow).returning(JudgementRow.id), [values]).one()
    return replace(judgement, id=number)


def _from_row(row: JudgementRow) -> Judgement:
    values = {field.name: getattr(row, field.name) for field in fields(Judgement)}
    return Judgement(**{**values, "created_at": _as_utc(row.created_at)})


def _as_utc(moment: datetime) -> datetime:
    """SQLite gives times back without a zone; what is written is always UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
