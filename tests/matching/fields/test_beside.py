"""One more figure that two sentences share ties the figures that differ to one event."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.matching.fields.beside import compare_beside
from tests.matching.factory import read_figure

SURVEY = "The survey followed 1,400 farmers for 12 years."
TRACKED = "Researchers tracked 1,700 farmers over 12 years."
CREW = "The barge carried 31 passengers and a crew of four."
CREW_TOO = "The barge had 38 passengers and four crew on board."
FREED = "Of the 24 arrested, 16 were freed."
CHARGED = "Eight of the 24 people have been charged."


@pytest.mark.parametrize(
    ("one", "other", "tied"),
    [
        ((SURVEY, "1,400"), (TRACKED, "1,700"), True),
        ((CREW, "31"), (CREW_TOO, "38"), True),
        ((SURVEY, "1,400"), ("Researchers tracked 1,700 farmers over nine years.", "1,700"), False),
        ((CREW, "31"), ("Four tourists and 38 locals were at the market.", "38"), False),
        (("A bomb in Iraq killed 31 and hurt 64.", "31"), ("A fire in Peru killed 38 and hurt 64.", "38"), False),
        ((FREED, "16"), (CHARGED, "Eight"), False),
    ],
)
def test_a_shared_figure_ties_those_that_differ(
    nlp: Language, one: tuple[str, str], other: tuple[str, str], tied: bool
) -> None:
    a, b = read_figure(nlp, *one), read_figure(nlp, *other)
    expected = 1.0 if tied else None
    assert compare_beside(a, b).value == expected
    assert compare_beside(b, a).value == expected
