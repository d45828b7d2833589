from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.extraction.reading import read_articles
from claimcheck.matching.grouping.blocking import FRESH, FRESH_STORY, NEWS, OLD_STORY, STORY, find_candidates
from claimcheck.matching.profile import ArticleProfile
from claimcheck.matching.profile.keys import RARE, QuestionKey, read_key
from claimcheck.matching.profile.rarity import rarity
from tests.matching.factory import make_article, make_claim, place_in_context

COMMON = ["police", "city", "report"]
NAMES = ["draven", "osk", "marnholt", *COMMON]
WORDS = ["flood", "weir", "sluice", "dyke", "water"]


def some(values: list[str], most: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


@st.composite
def question_keys(draw: st.DrawFn) -> list[QuestionKey]:
    """Keys of some claims in up to five articles."""
    stories = draw(
        st.lists(st.tuples(some(WORDS, 5), st.none() | st.integers(738_000, 738_060)), min_size=1, max_size=5)
    )
    keys = []
    for _ in range(draw(st.integers(0, 12))):
        article = draw(st.integers(0, len(stories) - 1))
        measure = draw(st.sampled_from(["", "killed", "hurt"]))
        keys.append(
            QuestionKey(
                article=str(article),
                what=draw(some(["thing people", "measure killed", "dimension money"], 2)),
                excludes=(("measure", measure),) if measure else (),
                names=draw(some(NAMES, 3)),
                story=stories[article][0],
                day=stories[article][1],
                figure=draw(st.sampled_from([None, None, "figure 12", "figure 31"])),
            )
        )
    return keys


def pairs(keys: list[QuestionKey], **options: int) -> set[tuple[int, int]]:
    return {(int(first), int(second)) for first, second in find_candidates(keys, **options)}


def should_meet(a: QuestionKey, b: QuestionKey) -> bool:
    """What the module says in words, for two claims at a time."""
    names = set(a.names) & set(b.names)
    passed = abs(a.day - b.day) if a.day is not None and b.day is not None else FRESH + 1
    shared = sum(rarity(word) for word in set(a.story) & set(b.story))
    least = FRESH_STORY if passed <= FRESH else STORY if passed <= NEWS else OLD_STORY
    story = a.article == b.article or shared >= least
    tied = story or len(names) > 1 or any(rarity(name) >= RARE for name in names)
    apart = any(facet == other and value != twin for facet, value in a.excludes for other, twin in b.excludes)
    shared = set(a.what) & set(b.what) or (a.figure is not None and a.figure == b.figure)
    return bool(shared) and tied and not apart


@given(question_keys())
def test_below_the_cap_the_pairs_are_those_that_measure_alike_and_are_tied(keys: list[QuestionKey]) -> None:
    assert pairs(keys) == {(i, j) for j in range(len(keys)) for i in range(j) if should_meet(keys[i], keys[j])}


@given(question_keys())
def test_splitting_finds_no_pair_that_was_none(keys: list[QuestionKey]) -> None:
    assert pairs(keys, cap=2) <= pairs(keys)


def test_an_oversized_block_is_split_and_never_dropped() -> None:
    keys = [QuestionKey(str(at), ("measure killed",), (), ("draven",), (), 738_000) for at in range(50)]
    found = pairs(keys, cap=8)
    assert len(found) < 50 * 8
    reached = {0}
    for _ in range(50):
        reached |= {b for a, b in found if a in reached} | {a for a, b in found if b in reached}
    assert reached == set(range(50)), "the windows overlap, so that the whole block stays connected"


def test_an_oversized_story_is_split_by_one_more_word() -> None:
    words = (("flood", "weir", "sluice"), ("flood", "dyke", "barge"))
    keys = [QuestionKey(str(at), ("measure killed",), (), (), words[at % 2], None) for at in range(12)]
    assert pairs(keys, cap=6) == {(a, b) for b in range(12) for a in range(b) if (b - a) % 2 == 0}


def test_time_splits_what_no_further_mark_does() -> None:
    days = [738_000 + 100 * (at % 2) for at in range(12)]
    keys = [QuestionKey(str(at), ("measure killed",), (), ("draven",), (), day) for at, day in enumerate(days)]
    assert pairs(keys, cap=6) == {(a, b) for b in range(12) for a in range(b) if (b - a) % 2 == 0}


@pytest.mark.parametrize(
    ("words", "days", "meet"),
    [
        (("marnholt",), (738_000, 738_003), True),
        (("marnholt",), (738_000, 738_004), False),
        (("marnholt",), (738_000, None), False),
        (("flood",), (738_000, 738_000), False),
        (("marnholt", "flood"), (738_000, 738_030), True),
        (("marnholt", "flood"), (738_000, 738_031), False),
        (("marnholt", "flood"), (None, None), True),
        (("marnholt", "draven"), (738_000, 738_031), False),
        (("marnholt", "draven", "sluice"), (738_000, 738_031), True),
    ],
)
def test_the_more_days_lie_between_two_articles_the_rarer_the_words_that_tell_one_story(
    words: tuple[str, ...], days: tuple[int | None, int | None], meet: bool
) -> None:
    keys = [QuestionKey(str(at), ("measure killed",), (), (), words, day) for at, day in enumerate(days)]
    assert pairs(keys) == ({(0, 1)} if meet else set())


def test_claims_meet_whatever_their_figures() -> None:
    told = "In Draven 3,000 soldiers were sent to Osk."
    retold = "Some 10,000 troops went from Draven to Osk."
    one, other = make_article(told), make_article(retold)
    names = ("Draven", "Osk")
    items = [
        *place_in_context(one, make_claim(one, told, head="soldier", names=names)),
        *place_in_context(other, make_claim(other, retold, head="troop", names=names)),
    ]
    assert pairs([read_key(item) for item in items]) == {(0, 1)}


@pytest.mark.parametrize(
    ("told", "retold"),
    [
        ("The breach exposed 640,000 globetrotters.", "The thieves copied 640,000 passport numbers."),
        ("The tower stands 48 metres above the square.", "The square is dwarfed by it, at 45 metres."),
        ("The mayor opened 294 polling stations.", "They said 294 were too few."),
        ("The merged firm will save $55 million.", "The merged firm hopes to save $60 million a year."),
        ("The army saw 15 drones.", "The port was hit by 11 unmanned aircraft."),
    ],
)
def test_a_thing_told_in_other_words_meets_by_the_figure_or_the_words_near_it(
    told: str, retold: str, nlp: Language
) -> None:
    brief = "The council of Draven met on Monday by the sluice. "
    readings = read_articles(nlp, [Article(brief + told), Article(brief + retold)])
    items = [item for one in readings for item in ArticleProfile(one.article, one.claims).figures]
    assert len(items) == 2
    assert pairs([read_key(item) for item in items]) == {(0, 1)}


def test_killed_and_injured_never_meet_but_shot_and_injured_do() -> None:
    told = "In Draven by the Osk 12 were killed, 30 injured and 42 shot."
    article = make_article(told)
    measures = ("killed", "injured", "shot")
    claims = [make_claim(article, told, head=None, measure=measure) for measure in measures]
    assert pairs([read_key(item) for item in place_in_context(article, *claims)]) == {(1, 2)}


def test_the_ages_of_two_people_whom_nobody_names_do_not_meet(nlp: Language) -> None:
    brief = "The council of Draven met on Monday by the sluice. "
    told = ("A woman in her 20s fell.", "A guard in his 50s was bitten.")
    readings = read_articles(nlp, [Article(brief + text) for text in told])
    items = [item for one in readings for item in ArticleProfile(one.article, one.claims).figures]
    assert [item.claim.text for item in items if item.claim.event.measure == "age"] == ["in her 20s", "in his 50s"]
    assert pairs([read_key(item) for item in items if item.claim.event.measure == "age"]) == set()
