"""Questions as they stand after what people said: merged, split, corrected, each pair with its judgement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.matching.copies import Copies
from claimcheck.matching.profile import ClaimInContext
from claimcheck.store.judgements import Judgement, claim_key
from claimcheck.store.standing import Standing, meant_verdict
from claimcheck.verdict import Verdict, decide
from claimcheck.verdict.question import Question, assemble_question


@dataclass(frozen=True)
class JudgedQuestion:
    """A question with what people said of it. ``read`` has the claims as the machine read them, by their key."""

    question: Question
    standing: Standing
    read: Mapping[str, ClaimInContext]

    def to_json(self) -> dict[str, Any]:
        """The question as the JSON contract has it, with each claim's ``key`` and what was ``corrected`` in it.

        ``verdict`` is after the judgements, ``machine_verdict`` before.
        """
        keys = {item.claim.id: claim_key(item.claim) for item in self.question.claims}
        ids = {claim: self.read[key].claim.id for claim, key in keys.items()}
        data = self.question.to_json()
        data.update(verdict=self.verdict, machine_verdict=self.question.verdict)
        for claim in data["claims"]:
            key = keys[claim["id"]]
            claim.update(id=ids[claim["id"]], key=key, corrected=self._describe_correction(key))
        for comparison in data["comparisons"]:
            a, b = comparison["a"], comparison["b"]
            judgement = self.standing.describe_pair(keys[a], keys[b])
            comparison.update(a=ids[a], b=ids[b], judgement=judgement)
        return data

    @property
    def verdict(self) -> str:
        """The question's verdict with people's words in place of the machine's; a misread pair counts for nothing."""
        keys = {item.claim.id: claim_key(item.claim) for item in self.question.claims}
        comparisons = []
        for comparison in self.question.comparisons:
            decision = self.standing.decisions.get(frozenset((keys[comparison.a], keys[comparison.b])))
            if decision is None or decision.action == "not_sure":
                comparisons.append(comparison)
            elif meant := meant_verdict(decision):
                outcome = replace(comparison.outcome, verdict=Verdict(meant))
                comparisons.append(replace(comparison, outcome=outcome))
        return replace(self.question, comparisons=tuple(comparisons)).verdict

    def _describe_correction(self, key: str) -> dict[str, Any] | None:
        entries = self.standing.corrections.get(key)
        if not entries:
            return None
        after: dict[str, Any] = {}
        for entry in entries:
            after.update(entry.after or {})
        return {**after, "by": entries[-1].reviewer, "at": _moment(entries[-1])}


class Judge:
    """Lays judgements over questions; what does not depend on the judgements is worked out once."""

    def __init__(self, questions: Iterable[Question], copies: Copies) -> None:
        self._questions = tuple(questions)
        self._copies = copies
        self._groups = [tuple(claim_key(item.claim) for item in question.claims) for question in self._questions]
        self._unchanged = dict(zip(self._groups, self._questions, strict=True))
        self._read = {
            key: item
            for group, question in zip(self._groups, self._questions, strict=True)
            for key, item in zip(group, question.claims, strict=True)
        }

    def judge(self, standing: Standing) -> list[JudgedQuestion]:
        """The questions after all judgements that stand; only those that one changes are worked out again."""
        return [self._judge_group(group, standing) for group in standing.regroup(self._groups)]

    def _judge_group(self, group: tuple[str, ...], standing: Standing) -> JudgedQuestion:
        read = {key: self._read[key] for key in group}
        question = self._unchanged.get(group)
        if question is None or any(key in standing.corrections for key in group):
            question = _assemble(list(read.values()), standing, self._copies)
        return JudgedQuestion(question, standing, read)


def _assemble(items: Sequence[ClaimInContext], standing: Standing, copies: Copies) -> Question:
    corrected = [ClaimInContext(standing.correct(item.claim, claim_key(item.claim)), item.profile) for item in items]
    return assemble_question(corrected, compare=decide, copies=copies)


def _moment(entry: Judgement) -> str | None:
    return None if entry.created_at is None else entry.created_at.isoformat(timespec="seconds")
