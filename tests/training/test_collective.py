"""What third claims say of a pair is learned: from made-up pairs that follow a rule comes the rule."""

from __future__ import annotations

import numpy as np
import pytest

from training.verdicts.collective import fit


def test_the_weights_that_pairs_follow_are_found() -> None:
    rng = np.random.default_rng(7)
    match, shared, alone = rng.normal(size=20_000), rng.exponential(size=20_000), rng.exponential(size=20_000)
    odds = -0.5 + 0.9 * match + 2.0 * shared - 1.2 * alone
    same = rng.random(20_000) < 1 / (1 + np.exp(-odds))
    found = fit(np.column_stack([match, shared, alone, same]))
    assert found.shared == pytest.approx(2.0, abs=0.15)
    assert found.alone == pytest.approx(1.2, abs=0.15)
