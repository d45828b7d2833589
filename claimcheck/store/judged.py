"""Questions as they stand after what people said: merged, split, corrected, each pair with its judgement."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import comb
from typing import Any

from claimcheck.matching.grouping.copies import Copies
from claimcheck.matching.profile import ClaimInContext
from claimcheck.store.judgements import Judgement, claim_key
from claimcheck.store.standing import Standing, meant_verdict
from claimcheck.store.told import FreshQuestion, Place, Told
from claimcheck.verdict import Outcome, decide
from claimcheck.verdict.question import Comparison, assemble_question, sum_up

Load = Callable[[Collection[str]], tuple[Sequence[ClaimInContext], Copies]]
"""From claims' ids to the claims in their articles, and which of these are copies."""

_Corrections = Mapping[str, tuple[Judgement, ...]]


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
        voice = {claim["id"]: claim["origin"] or claim["id"] for claim in data["claims"]}
        machine, verdicts = data["verdict"], []
        for claim in data["claims"]:
            claim["corrected"] = self._describe_correction(claim["key"])
        for comparison in data["comparisons"]:
            pair = (keys[comparison["a"]], keys[comparison["b"]])
            comparison["judgement"] = self.standing.describe_pair(*pair)
            final = self._final_verdict(frozenset(pair), comparison["verdict"])
            if final is not None:
                verdicts.append((final, voice[comparison["a"]] != voice[comparison["b"]]))
        data.update(verdict=sum_up(verdicts, data["independent_sources"]), machine_verdict=machine)
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
        self._places = {told.keys: at for at, told in enumerate(questions)}
        self._whole: dict[tuple[str, ...], tuple[_Corrections, Told]] = {}

    def judge(self, standing: Standing) -> list[JudgedQuestion]:
        """The questions after all judgements that stand."""
        return [JudgedQuestion(self.tell(group, standing), standing) for group in standing.regroup(self._told)]

    @property
    def groups(self) -> list[tuple[str, ...]]:
        """The content keys of the claims of each question, before merges and splits."""
        return list(self._told)

    def rearrange(self, standing: Standing) -> dict[int, list[tuple[str, ...]]]:
        """What becomes of those :attr:`groups` that were merged or split, by their places among them."""
        touched = {self._by_key[key].keys for key in standing.named if key in self._by_key}
        return standing.rearrange({self._places[keys]: keys for keys in touched})

    def tell(self, group: tuple[str, ...], standing: Standing) -> Told:
        """The question of one group of those that merges and splits come to, before any judgement on its pairs."""
        return self.outline(group, standing, None)[0]

    def outline(self, group: tuple[str, ...], standing: Standing, most: int | None) -> tuple[Told, bool]:
        """The question as :meth:`tell` gives it, and whether it is whole.

        It is not where more than ``most`` pairs would have to be compared. Then those that were never compared are left
        out, and what was said of claims before they were corrected stays.
        """
        corrections = {key: standing.corrections[key] for key in group if key in standing.corrections}
        if group in self._told and not corrections:
            return self._told[group], True
        before, told = self._whole.get(group, (None, None))
        if told is not None and before == corrections:
            return told, True
        told, is_whole = self._assemble(group, standing, most)
        if is_whole:
            self._whole[group] = (corrections, told)
        return told, is_whole

    def _assemble(self, group: tuple[str, ...], standing: Standing, most: int | None) -> tuple[FreshQuestion, bool]:
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
                unlike.add(item.claim.id)
        before = _find_compared(parts, set(read_as.values()))
        known = {pair for pair in before if unlike.isdisjoint(pair)}
        is_whole = most is None or comb(len(items), 2) - len(known) <= most
        kept = {pair: place for pair, (place, _) in before.items() if pair in known or not is_whole}

        def compare(a: ClaimInContext, b: ClaimInContext) -> Outcome | None:
            pair = (read_as[a.claim.id], read_as[b.claim.id])
            if pair in kept:
                return before[pair][1]
            return decide(a, b) if is_whole else None

        question = assemble_question(corrected, compare=compare, copies=copies)
        return FreshQuestion(question, read_as, kept), is_whole


def _find_compared(parts: Sequence[Told], claims: Collection[str]) -> dict[tuple[str, str], tuple[Place, Outcome]]:
    """Of each two of the claims, by id, that one of the parts compares: where that is told, and what came out."""
    return {
        (told["a"], told["b"]): ((part, at), Comparison.from_json(told).outcome)
        for part in parts
        for at, told in enumerate(part.read(evidence=False)["comparisons"])
        if told["a"] in claims and told["b"] in claims
    }


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
