"""From a form of the review page to an entry of the log."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from claimcheck.errors import InputError
from claimcheck.review.cases import Case, snapshot_claim
from claimcheck.store.judgements import REASONS, Judgement

ACTIONS_ON_CLAIMS = ("note", "correct")
"""Actions after which the reviewer stays at the case."""


def read_judgement(form: Mapping[str, str], case: Case, reviewer: str) -> Judgement:
    """The entry that a form asks for.

    ``action`` is confirm, not_sure, note, ``dismiss:REASON``, ``split:a`` or ``split:b``, merge or correct.

    Raises:
        InputError: the form asks for nothing that can be written.
    """
    action, _, detail = form.get("action", "").partition(":")
    common: dict[str, Any] = {
        "reviewer": reviewer,
        "question": case.question.id,
        "note": form.get("note", "").strip() or None,
    }
    if action == "split":
        return _split(case, detail, common)
    if action == "merge":
        return _merge(case, form.get("other", ""), common)
    if action == "correct":
        return _correct(case, form, common)
    if action == "note" and common["note"] is None:
        raise InputError("note", "there are no words in it")
    verdict = case.comparison.verdict
    reason = detail or None
    after = {"verdict": verdict if action == "confirm" else REASONS.get(detail)}
    return Judgement(
        action,
        claim_a=case.a,
        claim_b=case.b,
        verdict=verdict,
        reason=reason,
        before=case.snapshot(),
        after=None if action == "note" else after,
        **common,
    )


def _side(case: Case, side: str) -> tuple[str, dict[str, Any]]:
    if side not in ("a", "b"):
        raise InputError("form", "say which of the two claims is meant")
    return (case.a, snapshot_claim(case.claim_a)) if side == "a" else (case.b, snapshot_claim(case.claim_b))


def _split(case: Case, side: str, common: dict[str, Any]) -> Judgement:
    key, claim = _side(case, side)
    rest = [other.data["key"] for other in case.question.claims if other.data["key"] != key]
    before = {"label": case.question.label, "claim": claim, "with": rest}
    return Judgement("split", claim_a=key, before=before, after={"with": []}, **common)


def _merge(case: Case, other: str, common: dict[str, Any]) -> Judgement:
    if not other:
        raise InputError("merge", "choose the question to merge with")
    before = {"label": case.question.label, "claim": snapshot_claim(case.claim_a)}
    return Judgement("merge", claim_a=case.a, claim_b=other, before=before, **common)


def _correct(case: Case, form: Mapping[str, str], common: dict[str, Any]) -> Judgement:
    key, claim = _side(case, form.get("side", ""))
    value, source = form.get("value", "").strip(), form.get("source", "").strip()
    if not value and not source:
        raise InputError("correction", "give the right value or the right source")
    after: dict[str, Any] = {}
    if value:
        after["value"] = _read_number(value)
    if source:
        after["source"] = source[:500]
    return Judgement("correct", claim_a=key, before=claim, after=after, **common)


def _read_number(value: str) -> int | float:
    try:
        number = Decimal(value.replace(",", "").replace(" ", ""))
    except InvalidOperation:
        raise InputError("correction", f"{value[:40]!r} is no number; write it in figures") from None
    if not number.is_finite() or abs(number.adjusted()) > 30:
        raise InputError("correction", f"{value[:40]!r} is beyond all measure")
    return int(number) if number == number.to_integral_value() else float(number)
