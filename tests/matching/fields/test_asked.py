"""What somebody asked for or offered is not contradicted by what came of it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.contradiction import Bar, find_bar
from tests.matching.factory import read_only_figure

PAID = "Vell paid £55m for the port."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Vell offered £42m for the port.", PAID, Bar.ASKED),
        ("The town asked Vell for £42m for the port.", PAID, Bar.ASKED),
        ("The town wants £42m for the port.", PAID, Bar.ASKED),
        ("Prosecutors asked for nine years in prison for Roe.", "Roe was sentenced to six years in prison.", Bar.ASKED),
        ("Roe should be jailed for nine years, prosecutors said.", "Roe was jailed for six years.", Bar.ASKED),
        ("Vell has a bounty of £5m on his head.", "Osk offered £4m for Vell.", None),
        ("Osk paid a reward of £5m for Vell.", "Osk offered £4m for Vell.", Bar.ASKED),
        # Two offers are two accounts of one thing, and what has to be paid is a fact.
        ("Vell offered £42m for the port.", "Vell offered £45m for the port.", None),
        ("Vell must pay £42m for the port.", PAID, None),
        ("Vell paid £42m for the port.", PAID, None),
    ],
)
def test_a_wish_does_not_contradict_the_outcome(nlp: Language, one: str, other: str, expected: Bar | None) -> None:
    a, b = read_only_figure(nlp, one), read_only_figure(nlp, other)
    assert find_bar(a, b) is find_bar(b, a) is expected
