"""Questions as they stand after what people said: merged, split, corrected, each pair with its judgement."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claimcheck.matching.copies import Copies
from claimcheck.matching.profile import ClaimInContext
from claimcheck.store.judgements import claim_key
from claimcheck.store.standing import Standing, meant_verdict
from claimcheck.store.told import FreshQuestion, Told
from claimcheck.verdict import Outcome, decide
from claimcheck.verdict.question import Comparison, assemble_question, sum_up

Load = Callable[[Collection[str]], tuple[Sequence[ClaimInContext], Copies]]
"""From claims' ids to the claims in their articles, and which of these are copies."""


@dataclass(frozen=True)
class JudgedQuestion:
    """A question with what people said of it; ``told`` as the machine tells it."""

    told: Told
    standing: Standing

    def to_json(self, *, evidence: bool = True) -> dict[str, Any]:
        """The question as the JSON contract has it, with each claim's ``key`` and what was ``corrected`` in it.

        ``verdict`` is after the judgements, ``machine_verdict`` before. Without ``evidence`` there is none in it.
        """
        data = self.told.read(evidence=evidence)
        keys = {claim["id"]: claim["key"] for claim in data["claims"]}
        machine, verdicts = data["verdict"], []
        for claim in data["claims"]:
            claim["corrected"] = self._describe_correction(claim["key"])
        for comparison in data["comparisons"]:
            pair = (keys[comparison["a"]], keys[comparison["b"]])
            comparison["judgement"] = self.standing.describe_pair(*pair)
            verdicts.append(self._final_verdict(frozenset(pair), comparison["verdict"]))
        final = sum_up((verdict for verdict in verdicts if verdict), data["independent_sources"])
        data.update(verdict=final, machine_verdict=machine)
        return data

    def _final_verdict(self, pair: frozenset[str], machine: str) -> str | None:
        """A person's verdict on two claims in place of the machine's; None where one is misread and counts nothing."""
        decision = self.standing.decisions.get(pair)
        return machine if decision is None or decision.action == "not_sure" else meant_verdict(decision)

    def _describe_correction(self, key: str) -> dict[str, Any] | None:
        entries = self.standing.corrections.get(key)
        if not entries:
            return None
        after: dict[str, Any] = {}
        for entry in entries:
            after.update(entry.after or {})
        return {**after, "by": entries[-1].reviewer, "at": _moment(entries[-1].created_at)}


class Judge:
    """Lays judgements over questions; those that nobody merged, split or corrected stay as they are told."""

    def __init__(self, questions: Sequence[Told], load: Load) -> None:
        self._load = load
        self._told = {told.keys: told for told in questions}
        self._by_key = {key: told for told in questions for key in told.keys}

    def judge(self, standing: Standing) -> list[JudgedQuestion]:
        """The questions after all judgements that stand."""
        return [JudgedQuestion(self.tell(group, standing), standing) for group in standing.regroup(self._told)]

    def regroup(self, standing: Standing) -> list[tuple[str, ...]]:
        """The content keys of the claims of each question, after merges and splits."""
        return standing.regroup(self._told)

    def tell(self, group: tuple[str, ...], standing: Standing) -> Told:
        """The question of one group of those that :meth:`regroup` gives, before any judgement on its pairs."""
        told = self._told.get(group)
        if told is None or not standing.corrections.keys().isdisjoint(group):
            return self._assemble(group, standing)
        return told

    def _assemble(self, group: tuple[str, ...], standing: Standing) -> FreshQuestion:
        """The question anew. What the machine said of two claims that stood together and are as it read them stays."""
        parts = list({id(told): told for told in map(self._by_key.__getitem__, group)}.values())
        ids = {key: claim for told in parts for key, claim in zip(told.keys, told.claim_ids, strict=True)}
        items, copies = self._load([ids[key] for key in group])
        corrected, read_as, unlike = [], {}, set()
        for item in items:
            key = claim_key(item.claim)
            claim = standing.correct(item.claim, key)
            corrected.append(ClaimInContext(claim, item.profile))
            read_as[claim.id] = item.claim.id
            if key in standing.corrections:
                unlike.add(claim.id)
        known = {(told["a"], told["b"]): told for part in parts for told in part.read()["comparisons"]}

        def compare(a: ClaimInContext, b: ClaimInContext) -> Outcome:
            pair = (a.claim.id, b.claim.id)
            told = known.get(pair) if unlike.isdisjoint(pair) else None
            return decide(a, b) if told is None else Comparison.from_json(told).outcome

        return FreshQuestion(assemble_question(corrected, compare=compare, copies=copies), read_as)


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
