"""Fits models and calibrations on examples, and measures them on topics that they were not fitted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from claimcheck.comparison import Comparison, choose
from claimcheck.matching.calibration import Calibration, Curve
from claimcheck.matching.pair import Learned, Model, Models, weigh_fields
from claimcheck.quantity.relation import Relation
from training.verdicts.additive import Effort, fit_model
from training.verdicts.calibrate import Weighed, fit_calibration
from training.verdicts.candidates import Candidate, Example
from training.verdicts.scores import CONFLICT

FOLDS = 5
STORY = Effort(rounds=200, smallest=20.0, shrinkage=30.0)
BARE = Effort(rounds=300, smallest=10.0, shrinkage=5.0)
WEIGHT = {"stress": 0.0, "bare pairs": 0.2, "bare natural": 0.2}
"""Sets that only lend a hand, or are only measured, count for less."""


def learn(examples: Sequence[Example], effort: Effort, seed: int = 0) -> Learned:
    """Model and calibration from examples; the calibration rests on folds that the model was not fitted on."""
    usable = [example for example in examples if example.candidates and WEIGHT.get(example.row.source, 1.0) > 0]
    weighed: list[Weighed] = []
    for train, test in split(usable, seed + 100):
        model = _fit(train, effort)
        weighed.extend(_weigh(example, model) for example in test if example.row.source not in WEIGHT)
    return Learned(_fit(usable, effort), fit_calibration(weighed))


def _fit(examples: Sequence[Example], effort: Effort) -> Model:
    """Twice: which figures of a pair of sentences belong together is taken from the first model."""
    model: Model | None = None
    several = any(len(example.candidates) > 1 for example in examples)
    for _ in range(2 if several else 1):
        chosen = [example.best(model) for example in examples]
        model = fit_model(
            [candidate.values for candidate in chosen],
            [is_same(example) for example in examples],
            [_weight(example, candidate) for example, candidate in zip(examples, chosen, strict=True)],
            effort,
        )
    assert model is not None
    return model


def _weight(example: Example, candidate: Candidate) -> float:
    """Real conflicts are rare and looked for: they count double, and so does the set that is rich in them."""
    weight = WEIGHT.get(example.row.source, 1.0)
    if example.row.source == "pairs":
        weight *= 2
    if candidate.relation.relation is Relation.APART and is_same(example):
        weight *= 2
    return weight


def is_same(example: Example) -> bool:
    """Whether the two answer one question; the made-up sentence pairs of the stress set all do."""
    return example.row.source == "stress" or example.row.is_same_question


def _weigh(example: Example, model: Model) -> Weighed:
    best: Candidate = example.best(model)
    row = example.row
    return Weighed(
        row.source, model.score(best.values), best.relation.relation, is_same(example), row.label in CONFLICT
    )


def _uncalibrated(model: Model) -> Models:
    learned = Learned(model, Calibration(Curve(1.0, 0.0), Curve(1.0, 0.0), 0.5, 0.5, 0.5))
    return Models(learned, learned)


def split(examples: Sequence[Example], seed: int) -> Iterator[tuple[list[Example], list[Example]]]:
    """Folds by topic: no topic stands on both sides."""
    groups = sorted({example.row.group for example in examples})
    order = np.random.default_rng(seed).permutation(len(groups))
    fold = {group: int(place) % FOLDS for group, place in zip(groups, order, strict=True)}
    for number in range(FOLDS):
        yield (
            [example for example in examples if fold[example.row.group] != number],
            [example for example in examples if fold[example.row.group] == number],
        )


Judged = dict[str, list[tuple[Example, Comparison | None]]]


def judge_out_of_fold(examples: Sequence[Example], effort: Effort, seed: int) -> Judged:
    """The verdict on every example by a model that was fitted without its topic, by set."""
    judged: Judged = defaultdict(list)
    for train, test in split(examples, seed):
        learned = learn(train, effort, seed)
        models = Models(learned, learned)
        for example in test:
            judged[example.row.source].append((example, judge(example, models)))
    return judged


def judge(example: Example, models: Models) -> Comparison | None:
    """What ``claimcheck compare`` says of a row; None where a side has no figure."""
    if not example.candidates:
        return None
    return choose([((c.a, c.b), weigh_fields(c.seen, c.relation, models)) for c in example.candidates])
