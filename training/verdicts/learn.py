"""Fits models and calibrations on examples, and measures them on topics that they were not fitted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from claimcheck.comparison import Comparison, choose
from claimcheck.matching.contradiction import find_sure_bar
from claimcheck.matching.pair import weigh_fields
from claimcheck.matching.weights.calibration import Calibration, Curve
from claimcheck.matching.weights.models import Learned, Model, ModelPair, Models
from claimcheck.quantity.relation import Relation
from training.verdicts.additive import fit_model
from training.verdicts.calibrate import Weighed, fit_calibration
from training.verdicts.candidates import Candidate, Example
from training.verdicts.scores import CONFLICT

FOLDS = 5


@dataclass(frozen=True)
class Recipe:
    """How models are fitted: the ridge penalty, what a pair of each set counts (others are not used), by how much more
    figures that are apart on one question count, for they are rare, the sets that the calibration is for, and whether
    fields have steps, for which it takes many pairs."""

    shrinkage: float
    counts: Mapping[str, float]
    conflict: float
    meant_for: frozenset[str]
    steps: bool = True


STORY = Recipe(100.0, {"pairs": 4.0, "natural": 3.0, "labelled": 0.25}, 2.0, frozenset({"pairs", "natural"}))
"""For two figures in their articles that somebody chose to compare."""
STORE = Recipe(
    100.0,
    {
        "pairs": 4.0,
        "natural": 4.0,
        "labelled": 1.0,
        "labelled across": 1.0,
        "stories": 1.0,
        "two stories": 2.0,
    },
    1.0,
    frozenset({"pairs", "natural"}),
)
"""For all pairs that blocking brings together in a store; our own stories are many, and real news counts more. The
labelled pairs count no more than they do: they are those that older weights took for one question most readily."""
BARE = Recipe(
    20.0,
    {"headlines": 1.0, "sentences": 1.0, "bare pairs": 0.1, "bare natural": 0.1},
    2.0,
    frozenset({"headlines", "sentences"}),
    steps=False,
)
"""For bare sentences; pairs without their articles only lend a hand."""


def learn(examples: Sequence[Example], recipe: Recipe, seed: int = 0) -> Learned:
    """Models and calibration from examples; the calibration rests on folds that the models were not fitted on."""
    usable = [example for example in examples if example.candidates and recipe.counts.get(example.row.source)]
    weighed: list[Weighed] = []
    for train, test in split(usable, seed + 100):
        pair = _fit(train, recipe)
        weighed.extend(_weigh(example, pair) for example in test if example.row.source in recipe.meant_for)
    return Learned(_fit(usable, recipe), fit_calibration(weighed))


def _fit(examples: Sequence[Example], recipe: Recipe) -> ModelPair:
    """Twice: which figures of a pair of sentences belong together is taken from the first models."""
    pair: ModelPair | None = None
    several = any(len(example.candidates) > 1 for example in examples)
    for _ in range(2 if several else 1):
        chosen = [(example, example.best(pair)) for example in examples]
        pair = ModelPair(*(_fit_part(chosen, recipe, apart=apart) for apart in (True, False)))
    assert pair is not None
    return pair


def _fit_part(chosen: Sequence[tuple[Example, Candidate]], recipe: Recipe, *, apart: bool) -> Model:
    part = [(e, c) for e, c in chosen if (c.relation.relation is Relation.APART) is apart]
    return fit_model(
        [candidate.values for _, candidate in part],
        [is_same(example) for example, _ in part],
        [recipe.counts[e.row.source] * (recipe.conflict if apart and is_same(e) else 1.0) for e, _ in part],
        recipe.shrinkage,
        steps=recipe.steps,
    )


def is_same(example: Example) -> bool:
    """Whether the two answer one question; the made-up sentence pairs of the stress set all do."""
    return example.row.source == "stress" or example.row.is_same_question


def _weigh(example: Example, pair: ModelPair) -> Weighed:
    best: Candidate = example.best(pair)
    row, relation = example.row, best.relation.relation
    weight = weigh_fields(best.seen, best.relation, _uncalibrated(pair)).weight
    settled = weight != pair.of(relation).score(best.values)
    barred = find_sure_bar(best.a, best.b) is not None
    return Weighed(row.source, weight, relation, is_same(example), row.label in CONFLICT, settled, barred)


def _uncalibrated(pair: ModelPair) -> Models:
    learned = Learned(pair, Calibration(Curve(1.0, 0.0), Curve(1.0, 0.0), 0.5, 0.5, 0.5))
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


def judge_out_of_fold(examples: Sequence[Example], recipe: Recipe, seed: int) -> Judged:
    """The verdict on every example by a model that was fitted without its topic, by set."""
    judged: Judged = defaultdict(list)
    for train, test in split(examples, seed):
        learned = learn(train, recipe, seed)
        models = Models(learned, learned)
        for example in test:
            judged[example.row.source].append((example, judge(example, models)))
    return judged


def judge(example: Example, models: Models) -> Comparison | None:
    """What ``claimcheck compare`` says of a row; None where a side has no figure."""
    if not example.candidates:
        return None
    return choose([((c.a, c.b), weigh_fields(c.seen, c.relation, models)) for c in example.candidates])
