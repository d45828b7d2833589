"""Questions as they stand after what people said: merged, split, corrected, each pair with its judgement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.matching.copies import Copies
from claimcheck.matching.profile import ClaimInContext
from claimcheck.store.judgements import Judgement, claim_key
from claimcheck.store.standing import Standing
from claimcheck.verdict import decide
from claimcheck.verdict.question import Question, assemble_question


@dataclass(frozen=True)
class JudgedQuestion:
    """A question with what people said of it. ``read`` has the claims as the machine read them, by their key."""

    question: Question
    standing: Standing
    read: Mapping[str, ClaimInContext]

    def to_json(self) -> dict[str, Any]:
        """The question as the JSON contract has it, with each claim's ``key`` and what was ``corrected`` in it."""
        keys = {item.claim.id: claim_key(item.claim) for item in self.question.claims}
        ids = {claim: self.read[key].claim.id for claim, key in keys.items()}
        data = self.question.to_json()
        for claim in data["claims"]:
            key = keys[claim["id"]]
            claim.update(id=ids[claim["id"]], key=key, corrected=self._describe_correction(key))
        for comparison in data["comparisons"]:
            a, b = comparison["a"], comparison["b"]
            judgement = self.standing.describe_pair(keys[a], keys[b])
            comparison.update(a=ids[a], b=ids[b], judgement=judgement)
        return data

    def _describe_correction(self, key: str) -> dict[str, Any] | None:
        entries = self.standing.corrections.get(key)
        if not entries:
            return None
        after: dict[str, Any] = {}
        for entry in entries:
            after.update(entry.after or {})
        return {**after, "by": entries[-1].reviewer, "at": _moment(entries[-1])}


def judge_questions(questions: Iterable[Question], standing: Standing, copies: Copies) -> list[JudgedQuestion]:
    """The questions after all judgements that stand; only those that a judgement changes are worked out again."""
    known = list(questions)
    read = {claim_key(item.claim): item for question in known for item in question.claims}
    groups = [tuple(claim_key(item.claim) for item in question.claims) for question in known]
    unchanged = dict(zip(groups, known, strict=True))
    judged = []
    for group in standing.regroup(groups):
        question = unchanged.get(group)
        if question is None or standing.corrections.keys() & set(group):
            question = _assemble([read[key] for key in group], standing, copies)
        judged.append(JudgedQuestion(question, standing, {key: read[key] for key in group}))
    return judged


def _assemble(items: Sequence[ClaimInContext], standing: Standing, copies: Copies) -> Question:
    corrected = [ClaimInContext(standing.correct(item.claim, claim_key(item.claim)), item.profile) for item in items]
    return assemble_question(corrected, compare=decide, copies=copies)


def _moment(entry: Judgement) -> str | None:
    return None if entry.created_at is None else entry.created_at.isoformat(timespec="seconds")
