"""What holds after the whole log of judgements: pure, from entries to a state."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from claimcheck.claim import Claim, Source, SourceKind
from claimcheck.store.judgements import REASONS, Judgement


@dataclass(frozen=True)
class Standing:
    """The judgements that stand.

    ``decisions`` has the last word on each two claims, ``notes`` what was noted on them, ``structure`` the merges and
    splits in their order, ``corrections`` what was put right in a claim, by its key.
    """

    decisions: Mapping[frozenset[str], Judgement] = field(default_factory=dict)
    notes: Mapping[frozenset[str], tuple[Judgement, ...]] = field(default_factory=dict)
    structure: tuple[Judgement, ...] = ()
    corrections: Mapping[str, tuple[Judgement, ...]] = field(default_factory=dict)

    def describe_pair(self, a: str, b: str) -> dict[str, Any] | None:
        """The judgement on two claims as the JSON contract has it, None where nobody has judged."""
        pair = frozenset((a, b))
        notes = self.notes.get(pair, ())
        decision = self.decisions.get(pair)
        if decision is None:
            return None
        told = [note.note for note in (decision, *notes) if note.note]
        return {
            "id": decision.uid,
            "decision": decision.action,
            "verdict": meant_verdict(decision),
            "reason": decision.reason,
            "note": "; ".join(told) or None,
            "by": decision.reviewer,
            "at": None if decision.created_at is None else decision.created_at.isoformat(timespec="seconds"),
        }

    def correct(self, claim: Claim, key: str) -> Claim:
        """The claim with a person's value or source in place of the machine's."""
        for judgement in self.corrections.get(key, ()):
            claim = _corrected(claim, judgement.after or {})
        return claim

    def regroup(self, groups: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Groups of keys (the claims of each question) after merges and splits, in the order in which they were made.

        A merged group stands where the first of its parts stood, with its keys in the order they came in.
        """
        groups, named = list(groups), self.named
        moved = self.rearrange({at: group for at, group in enumerate(groups) if not named.isdisjoint(group)})
        return [part for at, group in enumerate(groups) for part in moved.get(at, (group,))]

    @property
    def named(self) -> frozenset[str]:
        """The keys of which merges and splits speak."""
        return frozenset().union(*(entry.pair for entry in self.structure))

    def rearrange(self, groups: Mapping[int, tuple[str, ...]]) -> dict[int, list[tuple[str, ...]]]:
        """What becomes of the groups that hold a key that is :attr:`named`, by the places at which they stand.

        See :meth:`regroup`. At a place may then be several groups, or none.
        """
        places = {at: [group] for at, group in sorted(groups.items())}
        order = {key: at for at, key in enumerate(key for group in places.values() for key in group[0])}
        for entry in self.structure:
            found = [(place, part) for place in places.values() for part in place if not entry.pair.isdisjoint(part)]
            if entry.action == "split" and found and len(found[0][1]) > 1:
                place, part = found[0]
                at = place.index(part)
                place[at : at + 1] = [tuple(key for key in part if key != entry.claim_a), tuple(entry.pair)]
            elif entry.action == "merge" and len(found) > 1:
                joined = sorted((key for _, part in found for key in part), key=order.__getitem__)
                place, first = found[0]
                place[place.index(first)] = tuple(joined)
                for place, part in found[1:]:
                    place.remove(part)
        return places


def meant_verdict(judgement: Judgement) -> str | None:
    """The verdict that a person's decision comes to; None where it says none (not sure, misread)."""
    if judgement.action == "confirm":
        return judgement.verdict
    if judgement.action == "dismiss":
        return REASONS.get(judgement.reason or "")
    return None


def settle(judgements: Iterable[Judgement]) -> Standing:
    """Fold the log, the oldest entry first, into what holds."""
    entries = live_entries(list(judgements))
    decisions: dict[frozenset[str], Judgement] = {}
    notes: dict[frozenset[str], tuple[Judgement, ...]] = {}
    structure: list[Judgement] = []
    corrections: dict[str, tuple[Judgement, ...]] = {}
    for entry in entries:
        if entry.action == "note":
            notes[entry.pair] = (*notes.get(entry.pair, ()), entry)
        elif entry.action in ("merge", "split"):
            structure.append(entry)
        elif entry.action == "correct" and entry.claim_a is not None:
            corrections[entry.claim_a] = (*corrections.get(entry.claim_a, ()), entry)
        else:
            decisions[entry.pair] = entry
    return Standing(decisions, notes, tuple(structure), corrections)


def live_entries(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The entries that are not undone and are no undoing; undoing an undoing brings the first back."""
    undone: set[int | None] = set()
    for entry in reversed(judgements):
        if entry.action == "undo" and entry.id not in undone:
            undone.add(entry.undoes)
    return [entry for entry in judgements if entry.action != "undo" and entry.id not in undone]


def find_orphans(judgements: Sequence[Judgement], keys: Collection[str]) -> list[Judgement]:
    """The standing entries that speak of a claim which is not among ``keys`` (a set) any more."""
    return [entry for entry in live_entries(judgements) if not all(key in keys for key in entry.pair)]


def _corrected(claim: Claim, after: Mapping[str, Any]) -> Claim:
    if claim.quantity is not None and after.get("value") is not None:
        try:
            value = Decimal(str(after["value"]))
        except InvalidOperation:
            return claim
        claim = replace(claim, quantity=replace(claim.quantity, value=value, low=value, high=value))
    if after.get("source"):
        name = str(after["source"])
        claim = replace(claim, sources=(Source(name, None, SourceKind.PERSON, None, "says"),))
    return claim
