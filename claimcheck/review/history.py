"""Entries of the log in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claimcheck.report.judgements import DECISIONS, REASONS
from claimcheck.report.quotes import one_line
from claimcheck.store.judgements import Judgement
from claimcheck.store.standing import live_entries, meant_verdict


def describe_entry(entry: Judgement) -> str:
    """What one entry says: "the machine is right: discrepant (12,000 soldiers / 500 officers)"."""
    words = _WORDS.get(entry.action, _describe_decision)(entry)
    if entry.note:
        words += f" – note: {entry.note}"
    return one_line(words)


def _describe_decision(entry: Judgement) -> str:
    words = DECISIONS.get(entry.action, entry.action)
    verdict = (entry.verdict or "").replace("_", " ")
    if entry.reason:
        words += f": {REASONS.get(entry.reason, entry.reason)}{f', not {verdict}' if meant_verdict(entry) else ''}"
    elif entry.action == "confirm" and verdict:
        words += f": {verdict}"
    before = entry.before or {}
    figures = [str(_at(before, side, "text") or "") for side in ("a", "b")]
    return f"{words} ({' / '.join(figure for figure in figures if figure)})" if any(figures) else words


def _describe_note(entry: Judgement) -> str:
    before = entry.before or {}
    return f"noted on {_at(before, 'a', 'text')} / {_at(before, 'b', 'text')}"


def _describe_split(entry: Judgement) -> str:
    before = entry.before or {}
    return f"split off: {_at(before, 'claim', 'text')}, out of “{before.get('label')}”"


def _describe_merge(entry: Judgement) -> str:
    return f"merged “{(entry.before or {}).get('label')}” with another question"


def _describe_correction(entry: Judgement) -> str:
    before, after = entry.before or {}, entry.after or {}
    changes = [f"{name} {before.get(name)} is {value}" for name, value in after.items()]
    return f"corrected {before.get('text')}: {', '.join(changes)}"


def _describe_undo(entry: Judgement) -> str:
    return f"undid entry {entry.undoes}"


_WORDS = {
    "note": _describe_note,
    "split": _describe_split,
    "merge": _describe_merge,
    "correct": _describe_correction,
    "undo": _describe_undo,
}


def _at(data: dict[str, Any], *path: str) -> Any:
    value: Any = data
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def list_history(log: Sequence[Judgement], identifier: str) -> Iterator[tuple[Judgement, bool]]:
    """The entries about a claim or question whose key or id begins with ``identifier``, and whether each stands.

    Undoings of these entries belong to them.
    """
    standing = {entry.id for entry in live_entries(log)}
    chosen: set[int | None] = set()
    for entry in log:
        names = (entry.claim_a, entry.claim_b, entry.question, entry.uid)
        if entry.undoes in chosen or any(name is not None and name.startswith(identifier) for name in names):
            chosen.add(entry.id)
            yield entry, entry.id in standing
