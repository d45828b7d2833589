"""The figures by which verdicts are measured: conflict, discrepant, support, false alarm, macro-F1, calibration."""

from __future__ import annotations

from collections.abc import Sequence

CONFLICT = frozenset({"discrepant", "updated", "disagree", "contradiction"})
SUPPORT = frozenset({"agree", "compatible", "entailment"})
APART = frozenset({"not_comparable", "neutral"})
_COARSE = {
    "agree": "agree",
    "compatible": "agree",
    "updated": "disagree",
    "discrepant": "disagree",
    "not_comparable": "not_comparable",
    "unclear": "not_comparable",
}
_INFERENCE = {"agree": "entailment", "disagree": "contradiction", "not_comparable": "neutral"}


def score(gold: Sequence[str], predicted: Sequence[str]) -> dict[str, float]:
    """All figures in percent, over verdicts in the words of the set that ``gold`` comes from."""
    labels = sorted(set(gold))
    if "disagree" in labels:
        predicted = [_COARSE[verdict] for verdict in predicted]
    elif "contradiction" in labels:
        predicted = [_INFERENCE[_COARSE[verdict]] for verdict in predicted]
    apart = [verdict for label, verdict in zip(gold, predicted, strict=True) if label in APART]
    conflict = f1(gold, predicted, CONFLICT)
    found = {
        "macro": sum(f1(gold, predicted, frozenset({label}))[2] for label in labels) / len(labels),
        "conflict P": conflict[0],
        "conflict R": conflict[1],
        "conflict F1": conflict[2],
        "support F1": f1(gold, predicted, SUPPORT)[2],
        "false alarm": 100 * sum(v in CONFLICT for v in apart) / len(apart) if apart else 0.0,
    }
    if "discrepant" in labels:
        found["discrepant F1"] = f1(gold, predicted, frozenset({"discrepant"}))[2]
    return {name: round(value, 1) for name, value in found.items()}


def f1(gold: Sequence[str], predicted: Sequence[str], wanted: frozenset[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of the wanted labels, in percent."""
    right = sum(g in wanted and p in wanted for g, p in zip(gold, predicted, strict=True))
    called, there = sum(p in wanted for p in predicted), sum(g in wanted for g in gold)
    precision, recall = right / called if called else 0.0, right / there if there else 0.0
    both = precision + recall
    return 100 * precision, 100 * recall, 200 * precision * recall / both if both else 0.0


def calibration_error(probabilities: Sequence[float], outcomes: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error: mean distance of stated probability and share, over bins of equal width."""
    total = 0.0
    for low in range(bins):
        inside = [(p, o) for p, o in zip(probabilities, outcomes, strict=True) if min(bins - 1, int(p * bins)) == low]
        if inside:
            stated = sum(p for p, _ in inside) / len(inside)
            total += abs(stated - sum(o for _, o in inside) / len(inside)) * len(inside)
    return total / max(1, len(probabilities))
