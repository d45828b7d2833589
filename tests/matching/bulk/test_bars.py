"""Bars asked for on arrays hold apart the very pairs that they hold apart one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from spacy.language import Language

from claimcheck.extraction import read_article
from claimcheck.matching.bulk.bars import Barred
from claimcheck.matching.contradiction import BARS, LENDS, SIDE_BY_SIDE, Bar, may_share_question
from claimcheck.matching.profile import ArticleProfile, ClaimInContext
from tests.matching.factory import make_article, make_claim, make_source

TOLD = [
    ("In Bireun, Aceh, the quake damaged 15 houses and hurt 4 people, two of them children.", "2025-03-03"),
    ("In Bireun, Aceh, the quake damaged 17 houses and hurt 9 people, two of them children.", "2025-03-04"),
    ("The quake damaged 16 houses in Sorong, West Papua.", "2025-03-03"),
    ("A quake of magnitude 6.1 struck near Draven.", "2025-03-03"),
    ("A quake of magnitude 7 was felt in Marnholt.", "2025-03-04"),
    ("Police detained 84 people over the riot.", "2025-03-03"),
    ("Police charged 19 people over the riot.", "2025-03-03"),
    ("The raid on Osk killed 44 civilians, 12 of them children.", "2025-03-03"),
    ("The flood killed 6 children.", "2025-03-03"),
    ("The flood killed 10 people.", "2025-03-04"),
    ("Some 3,100 civilians have been killed in Osk since the war began.", "2025-08-03"),
    ("Both sides are tired of the three-year-old siege.", None),
    ("For almost two years, Varga has avoided a vote on the siege.", None),
    ("The shooting at 2.09 a.m. wounded 4 people.", "2025-03-03"),
    ("The shooting at 7.30 a.m. wounded 5 people.", "2025-03-03"),
    ("Unemployment rose to 6.1 percent.", "2025-03-03"),
    ("Unemployment rose to 6.4 percent.", "2025-04-03"),
    ("Employers added 12,000 jobs in May 2025.", "2025-06-03"),
    ("Employers added 19,000 jobs in April 2025.", "2025-06-03"),
    ("Analysts had expected the plant to shed 500 jobs.", None),
    ("The plant shed 700 jobs in the end.", None),
    ("The plant could shed 900 jobs.", None),
    ("Vell offered £42m for the port.", None),
    ("Vell paid £55m for the port.", None),
    ("The party took 49 seats, down from 60.", None),
    ("The party took 71 seats.", None),
    ("Those who make less than $75,000 get all of it.", None),
    ("For everyone making more than $75,000 it shrinks.", None),
    ("Ada Brenn was shot seven times in the leg.", None),
    ("Jon Olen was hit eight times in the chest.", None),
    ("Ada Brenn, who was 18 years old at the time of the crash, was hurt.", None),
    ("Ada Brenn, 21, was hurt.", None),
    ("Tens of thousands marched in Osk. Police counted 4,000.", None),
]


@pytest.fixture(scope="module")
def figures(nlp: Language) -> list[ClaimInContext]:
    """The figures of these texts, and two voices in one article."""
    found: list[ClaimInContext] = []
    for text, day in TOLD:
        article = make_article(text, day=day)
        found.extend(ArticleProfile(article, read_article(nlp, article).claims).figures)
    told = [f"The fire destroyed {number} barns." for number in (40, 60, 70)]
    article = make_article(" ".join(told))
    sources = [(make_source("Ada Brenn"),), (make_source("Jon Olen"),), ()]
    claims = [make_claim(article, one, sources=source) for one, source in zip(told, sources, strict=True)]
    return [*found, *ArticleProfile(article, claims).items]


def test_each_bar_is_lent_to_by_those_that_it_holds_apart(figures: Sequence[ClaimInContext]) -> None:
    pairs = list(combinations(figures, 2))
    for bar in [one for one in BARS if one not in SIDE_BY_SIDE]:
        held = [pair for pair in pairs if BARS[bar](*pair)]
        assert held, bar
        if bar in LENDS:
            tells, both = LENDS[bar]
            assert all((all if both else any)(map(tells, pair)) for pair in held), bar
        else:
            assert bar in (Bar.PLACES, Bar.DAYS)


def test_barred_are_the_figures_that_cannot_stand_under_one_question(figures: Sequence[ClaimInContext]) -> None:
    pairs = np.array(list(combinations(range(len(figures)), 2)))
    expected = [float(not may_share_question(figures[a], figures[b])) for a, b in pairs.tolist()]
    assert len(set(expected)) > 1
    assert Barred(figures).compare(*pairs.T).tolist() == expected
