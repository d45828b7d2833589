"""Writes what was learned to the commented data files that claimcheck reads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from claimcheck.matching.pair import FIELDS
from claimcheck.matching.weights.calibration import Calibration, Curve
from claimcheck.matching.weights.models import CollectiveWeights, Learned, Model, ModelPair, Scale

FOLDER = Path(__file__).parents[2] / "claimcheck" / "matching" / "weights"
WEIGHTS = FOLDER / "weights.toml"
CALIBRATION = FOLDER / "calibration.toml"
COLLECTIVE = FOLDER / "collective.toml"

_WEIGHTS_HEAD = """\
# What the levels of each field are worth, in log odds that two claims answer one question: a sum of these and `base`.
#   null      nothing to compare on one side
#   cuts      where a level ends and the next begins, on the field's scale (see claimcheck/matching/fields)
#   weights   one more than cuts: the first for values below the first cut, the last for values from the last cut on
# `story` is for two claims in their articles that somebody compares, `store` for all those that meet in a store, `bare`
# for sentences without an article around them; of each, `apart` is for two figures that cannot both be true, `fitting`
# for all others.
# Written by training/verdicts; do not edit by hand.
"""
_CALIBRATION_HEAD = """\
# What a match weight means. Probability of one question = 1 / (1 + exp(-(slope * weight + offset))), separately for
# figures that are apart and figures that fit; fitted on topics that the weights were not.
#   flag   from this probability on, figures apart are called a conflict
#   sure   from this probability on, nine of ten such calls were right on the pairs that people read
#   link   from this probability on, figures that fit are taken to answer one question
# Written by training/verdicts; do not edit by hand.
"""
_COLLECTIVE_HEAD = """\
# What the other claims of a store say of a pair, in log odds for each unit of log(1 + closeness); closeness is the sum
# of the squared matches with other claims (see claimcheck/matching/grouping/collective.py).
#   shared   of those that are close to both: speaks for one question
#   alone    of those that are close to one of the two alone, for each of the two: speaks against it
# Written by training/verdicts/collective.py; do not edit by hand.
"""


def write_weights(learned: Mapping[str, Learned]) -> None:
    """Write weights.toml; ``learned`` holds "story" and "bare"."""
    WEIGHTS.write_text(_WEIGHTS_HEAD + "".join(_pair(name, found.models) for name, found in learned.items()), "utf-8")


def write_calibration(learned: Mapping[str, Learned]) -> None:
    """Write calibration.toml; ``learned`` holds "story" and "bare"."""
    text = "".join(_calibration(name, found.calibration) for name, found in learned.items())
    CALIBRATION.write_text(_CALIBRATION_HEAD + text, "utf-8")


def write_collective(found: CollectiveWeights) -> None:
    """Write collective.toml."""
    COLLECTIVE.write_text(f"{_COLLECTIVE_HEAD}\nshared = {found.shared}\nalone = {found.alone}\n", "utf-8")


def _pair(name: str, models: ModelPair) -> str:
    return _model(f"{name}.apart", models.apart) + _model(f"{name}.fitting", models.fitting)


def _model(name: str, model: Model) -> str:
    lines = [f"\n[{name}]\nbase = {model.base}\n"]
    for field in FIELDS:
        scale = model.scales.get(field.name)
        if scale is not None:
            lines.append(_scale(f'{name}.fields."{field.name}"', scale, field.levels))
    return "".join(lines)


def _scale(table: str, scale: Scale, levels: tuple[str, ...]) -> str:
    note = f"  # {', '.join(levels)}" if levels else ""
    return (
        f"\n[{table}]{note}\nnull = {scale.null}\ncuts = [{_numbers(scale.cuts)}]\n"
        f"weights = [{_numbers(scale.weights)}]\n"
    )


def _numbers(values: tuple[float, ...]) -> str:
    return ", ".join(f"{value:g}" if value else "0.0" for value in map(float, values))


def _calibration(name: str, found: Calibration) -> str:
    return (
        f"\n[{name}]\nflag = {found.flag}\nsure = {found.sure}\nlink = {found.link}\n"
        f"apart = {_curve(found.apart)}\nfitting = {_curve(found.fitting)}\n"
    )


def _curve(curve: Curve) -> str:
    return f"{{ slope = {curve.slope}, offset = {curve.offset} }}"
