"""Claims of an article: which are made, with whom as the source, and where they stand in the text."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Claim, Kind, Modality, Origin, Polarity
from claimcheck.extraction import read_article

STORY = """At least 14 miners were killed on Monday when a tunnel collapsed near Katowice in Poland, officials said.

Another 30 were injured, six of them badly, a hospital spokeswoman said.
The mine's owner denied that the tunnel was old.

In 2009, 20 miners died in a fire in the same region. The firm plans to close two shafts next year."""

PUBLISHED = date(2024, 10, 29)


@pytest.fixture(scope="module")
def claims(nlp: Language) -> tuple[Claim, ...]:
    return read_article(nlp, Article(STORY, published=PUBLISHED)).claims


def figure(claims: tuple[Claim, ...], words: str) -> Claim:
    return next(c for c in claims if c.kind is Kind.NUMERIC and words in c.text)


def test_every_figure_is_a_claim_with_its_words(claims: tuple[Claim, ...]) -> None:
    for claim in claims:
        start, end = claim.sentence
        assert start <= claim.span[0] < end
        if claim.kind is Kind.NUMERIC:
            assert STORY[slice(*claim.span)] == claim.text
        else:
            assert claim.text == Article(STORY).quote(claim.content)
        for argument in claim.event.arguments:
            assert STORY[slice(*argument.span)] == argument.text
        if claim.time is not None and claim.time.span is not None:
            assert STORY[slice(*claim.time.span)] == claim.time.text
    values = [c.quantity.value for c in claims if c.quantity is not None]
    assert [int(v) for v in values if not isinstance(v, tuple)] == [14, 30, 6, 20, 2]


def test_sources_and_the_outlets_own_voice(claims: tuple[Claim, ...]) -> None:
    assert [s.name for s in figure(claims, "14").sources] == ["officials"]
    assert figure(claims, "20 miners").sources == ()


def test_a_denial_is_negated(claims: tuple[Claim, ...]) -> None:
    denied = next(c for c in claims if c.kind is Kind.ATTRIBUTIVE and c.stance == "denies")
    assert denied.polarity is Polarity.NEGATED


def test_zero_signs_are_no_signs(nlp: Language) -> None:
    article = Article("The ministry said that there is zero risk of a flood.")
    [stated] = [c for c in read_article(nlp, article).claims if c.kind is Kind.ATTRIBUTIVE]
    assert stated.polarity is Polarity.NEGATED


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("The raid came three weeks after a man shot six people in Leeds.", True),
        ("It is the deadliest crash since a bus killed 29 people.", True),
        ("The sinking is the worst since a vessel caught fire off Basilan, killing 29 people.", True),
        ("It is the deadliest crash since 1995, when 29 people died near Osk.", True),
        ("It comes eight months after a bus crash in the same valley killed 29 people.", True),
        ("Thirty years ago 29 people died in a like collision.", True),
        ("An earlier raid on the same market in March killed 29 people.", True),
        ("Two months after the quake 29 people died in a landslide.", False),
        ("It was the worst storm since 1990, killing 29 people.", False),
        ("The raid came days after rebels shot six people.", False),
        ("Since the war began, 29 people have been shot.", False),
    ],
)
def test_what_another_event_is_compared_with_is_background(nlp: Language, text: str, background: bool) -> None:
    article = Article(text, published=PUBLISHED)
    [told] = [c for c in read_article(nlp, article).claims if c.quantity is not None and c.quantity.unit == "person"]
    assert told.event.background is background


def test_an_older_event_is_background(claims: tuple[Claim, ...]) -> None:
    old, new = figure(claims, "20 miners"), figure(claims, "14")
    assert old.event.background
    assert old.time is not None
    assert old.time.end == date(2009, 12, 31)
    assert not new.event.background
    assert new.time is not None
    assert new.time.start == date(2024, 10, 28)


def test_a_time_is_taken_over_from_the_lead(claims: tuple[Claim, ...]) -> None:
    time = figure(claims, "30").time
    assert time is not None
    assert (time.start, time.origin) == (date(2024, 10, 28), Origin.CONTEXT)


def test_a_plan_has_its_time_ahead(claims: tuple[Claim, ...]) -> None:
    plan = figure(claims, "two shafts")
    assert (str(plan.modality), plan.event.tense) == ("planned", "future")
    assert plan.time is not None
    assert plan.time.start == date(2025, 1, 1)


def test_what_is_set_apart_yields_no_claim(nlp: Language) -> None:
    text = "Smoke over the mine where 12 men died.\n\nThe mine was closed, the owner said."
    apart = ((0, text.index("\n")),)
    read = read_article(nlp, Article(text, apart=apart)).claims
    assert [c.kind for c in read] == [Kind.ATTRIBUTIVE]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The mayor said nine people had died.", ["mayor"]),
        ("State radio reported that the mayor said nine people had died.", ["State radio", "mayor"]),
        ("Nine people have died.", []),
    ],
)
def test_the_chain_is_that_of_the_innermost_statement(nlp: Language, text: str, chain: list[str]) -> None:
    (claim,) = [c for c in read_article(nlp, Article(text)).claims if c.kind is Kind.NUMERIC]
    assert [s.name for s in claim.sources] == chain


def test_a_source_covers_the_sentence_that_its_own_goes_on_from(nlp: Language) -> None:
    text = "Moving 4,000 families out will strain the town. It will also empty the schools, local officials say."
    claim = next(c for c in read_article(nlp, Article(text)).claims if c.kind is Kind.NUMERIC)
    assert [s.name for s in claim.sources] == ["local officials"]


def test_a_relayed_statement_is_one_claim(nlp: Language) -> None:
    text = "State radio reported that the mayor said nine people had died."
    claims = [c for c in read_article(nlp, Article(text)).claims if c.kind is Kind.ATTRIBUTIVE]
    assert [len(c.sources) for c in claims] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez and her 11-year-old brother were hurt.",
        "Maria Lopez knew two nurses, both 31.",
        "Maria Lopez saw a 40-year-old driver.",
        "Boston police are investigating after a 9-year-old shot himself.",
    ],
)
def test_an_age_of_somebody_without_a_name(nlp: Language, text: str) -> None:
    ages = [c for c in read_article(nlp, Article(text)).claims if c.quantity and c.quantity.dimension == "age"]
    assert [c.owner for c in ages] == [None]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Maria Lopez, 41, was elected mayor.", "Maria Lopez"),
        ("Maria Lopez is 41 years old.", "Maria Lopez"),
        ("Toyota's revenue rose to $3 billion.", "Toyota"),
        ("BlinkChat has 410 million users.", "BlinkChat"),
        ("Ukraine lost 40 tanks in a week.", "Ukraine"),
        ("Russian forces lost 45 tanks in a week.", "Russia"),
        ("Ukrainian losses near the town came to 1,750 men.", "Ukraine"),
        ("Some 40 tanks were lost.", None),
        ("Toyota posted a net loss of $30 million.", "Toyota"),
        ("Toyota swung to a loss of $30 million.", "Toyota"),
        ("Toyota said it would cut 1,800 jobs.", "Toyota"),
    ],
)
def test_whose_figure_it_is(nlp: Language, text: str, owner: str) -> None:
    found = [c.owner for c in read_article(nlp, Article(text)).claims if c.kind is Kind.NUMERIC]
    assert found == [owner]


def test_reading_twice_gives_the_same(nlp: Language) -> None:
    article = Article(STORY, published=PUBLISHED)
    assert read_article(nlp, article).claims == read_article(nlp, article).claims


def test_each_age_is_that_of_the_name_before_it(nlp: Language) -> None:
    text = "Vincent Barr, 32, and Lina Holm, 31, are facing charges."
    owners = [c.owner for c in read_article(nlp, Article(text)).claims if c.kind is Kind.NUMERIC]
    assert owners == ["Vincent Barr", "Lina Holm"]


def test_an_age_is_that_of_the_name_after_it(nlp: Language) -> None:
    text = "They found 25-year-old Dan Gault and 21-year-old Jake Robb."
    owners = [c.owner for c in read_article(nlp, Article(text)).claims if c.kind is Kind.NUMERIC]
    assert owners == ["Dan Gault", "Jake Robb"]


def test_what_people_were_able_to_do_they_did(nlp: Language) -> None:
    (claim,) = read_article(nlp, Article("More than 2,000 people were able to leave.")).claims
    assert claim.modality is Modality.ACTUAL


def test_an_age_is_actual_whatever_its_bearer_may_do(nlp: Language) -> None:
    (claim,) = read_article(nlp, Article("Ana Ruiz, 31, will face a judge.")).claims
    assert claim.modality is Modality.ACTUAL


def test_somebody_who_speaks_is_not_counted(nlp: Language) -> None:
    claims = read_article(nlp, Article("“It will be long,” one diplomat told the Herald on Monday.")).claims
    assert [claim.kind for claim in claims] == [Kind.ATTRIBUTIVE]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "In this May 4, 2001 photo he waves.\n\nThe dam above the village broke on Sunday. It killed 12 people.",
            date(2024, 10, 27),
        ),
        (
            "Will it snow tomorrow?\n\nThe old dam above the village broke on Sunday. It killed 12 people.",
            date(2024, 10, 27),
        ),
        (
            "On Sunday the old dam above the village broke. The nurse, who fell ill in 2011, helped 12 people.",
            date(2024, 10, 27),
        ),
    ],
)
def test_an_old_or_coming_day_is_not_that_of_the_story(nlp: Language, text: str, start: date) -> None:
    claims = read_article(nlp, Article(text, published=date(2024, 10, 28))).claims
    time = figure(claims, "12 people").time
    assert time is not None
    assert time.start == start


def test_a_statement_in_two_parts_has_the_predicate_of_what_is_said(nlp: Language) -> None:
    text = "“The dam broke,” the mayor said on Monday. “Nobody warned us of the flood.”"
    (claim,) = read_article(nlp, Article(text)).claims
    assert claim.predicate == "break"


def test_claims_give_the_level_that_something_came_from_and_the_one_it_came_to(nlp: Language) -> None:
    read = read_article(nlp, Article("The toll rose from 46 on Monday to at least 81 deaths."))
    former, level = [c.quantity for c in read.claims if c.quantity is not None]
    assert (former.text, former.low, former.high) == ("46", 46, 46)
    assert (level.text, level.low, level.high) == ("at least 81 deaths", 81, None)


def test_the_no_of_a_count_of_nobody_negates_nothing(nlp: Language) -> None:
    told = {
        "Nobody was hurt.": Polarity.AFFIRMED,
        "There were no casualties.": Polarity.AFFIRMED,
        "There were 340 cases of cholera but no deaths.": Polarity.AFFIRMED,
        "Quake hits Norvia; no deaths": Polarity.AFFIRMED,
        "The army denied that there were no casualties.": Polarity.NEGATED,
    }
    for text, polarity in told.items():
        claims = [claim for claim in read_article(nlp, Article(text)).claims if claim.kind is Kind.NUMERIC]
        assert [claim.polarity for claim in claims if claim.quantity and claim.quantity.value == 0] == [polarity]


def test_the_no_of_one_count_does_not_negate_the_next(nlp: Language) -> None:
    claims = read_article(nlp, Article("Officials reported no deaths and 12 injuries.")).claims
    told = {claim.text: claim.polarity for claim in claims if claim.kind is Kind.NUMERIC}
    assert told == {"no deaths": Polarity.AFFIRMED, "12": Polarity.AFFIRMED}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two diplomats who attended the talks said he had named four brigades.", ["four brigades"]),
        ("One diplomat told the paper that four bombs fell.", ["four bombs"]),
        ("Two elderly men said four bombs fell.", ["Two elderly men", "four bombs"]),
        ("More than 3,000 doctors warned of a crisis.", ["More than 3,000 doctors"]),
        ("The owner of two mills said four men were hurt.", ["two mills", "four men"]),
    ],
)
def test_how_many_speak_is_no_claim(nlp: Language, text: str, figures: list[str]) -> None:
    claims = read_article(nlp, Article(text)).claims
    assert [claim.text for claim in claims if claim.kind is Kind.NUMERIC] == figures


@pytest.mark.parametrize(
    ("text", "figure", "head"),
    [
        ("Twelve of the dead were women.", "Twelve", "woman"),
        ("The blast killed 18 people, 14 of them foreigners.", "14", "foreigner"),
        ("At least 18 people were killed in the attack, 14 of them foreigners.", "14", "foreigner"),
        ("Twelve of the dead were flown home.", "Twelve", None),
        ("Twelve of them were Norvian.", "Twelve", None),
    ],
)
def test_what_some_of_a_whole_are_said_to_be(nlp: Language, text: str, figure: str, head: str | None) -> None:
    [claim] = [claim for claim in read_article(nlp, Article(text)).claims if claim.text == figure]
    assert claim.counted is not None
    assert claim.counted.head == head


def test_a_part_without_a_verb_is_told_of_the_clause_before(nlp: Language) -> None:
    text = "At least 18 people were killed in the attack, 14 of them foreigners."
    [claim] = [claim for claim in read_article(nlp, Article(text)).claims if claim.text == "14"]
    assert claim.event.measure == "killed"
    assert "subset" in claim.event.scope


@pytest.mark.parametrize(
    ("text", "head", "modifiers"),
    [
        ("The ministry put the number of Dravian soldiers there at 3,000.", "soldier", ("dravian",)),
        ("The number of ships waiting outside Lindau rose to 41.", "ship", ()),
        ("The toll rose to 41.", None, ()),
    ],
)
def test_the_number_of_what_a_figure_tells(
    nlp: Language, text: str, head: str | None, modifiers: tuple[str, ...]
) -> None:
    [claim] = [claim for claim in read_article(nlp, Article(text)).claims if claim.kind is Kind.NUMERIC]
    assert claim.counted is not None
    assert (claim.counted.head, claim.counted.modifiers) == (head, modifiers)


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 9 men, two neighbours said.",
        "The blast killed 9 men, two people briefed on the matter said.",
        "The blast killed 9 men, according to two nurses.",
    ],
)
def test_who_speaks_behind_is_not_counted(nlp: Language, text: str) -> None:
    (figure,) = (c.quantity for c in read_article(nlp, Article(text)).claims if c.quantity)
    assert figure.value == 9


def test_a_crowd_that_speaks_does_not_undergo_what_it_tells(nlp: Language) -> None:
    claims = read_article(nlp, Article("The blast killed nine men, 40 doctors said in a letter.")).claims
    assert [c.event.measure for c in claims if c.quantity] == ["killed", None]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Nineteen sailors were found, the admiral said, including those of two crews.",
            "Nineteen sailors were found … including those of two crews",
        ),
        ("“We will fight,” the mayor said, “to the end.”", "“We will fight,” … “to the end.”"),
        ("The bridge was closed in May, the mayor said.", "The bridge was closed in May"),
        ("The mayor said the bridge was closed in May.", "the bridge was closed in May"),
    ],
)
def test_a_quotation_shows_what_it_leaves_out(nlp: Language, text: str, quote: str) -> None:
    assert quote in [c.text for c in read_article(nlp, Article(text)).claims if c.kind is Kind.ATTRIBUTIVE]


@pytest.mark.parametrize(
    "text",
    [
        "QUITO — A landslide buried the village of Alto on Monday night, killing at least 40 people, the mayor said.",
        "LIMA, Peru - The minister announced new aid for farmers on Friday, a day after floods hit the north.",
        "OSLO (Northern News) – The prime minister unveiled 40 million euros for schools, three weeks before a vote.",
        "HARARE -- Some 40 miners were trapped, the union said on Monday.",
    ],
)
def test_the_dateline_is_no_part_of_a_claim(nlp: Language, text: str) -> None:
    town = text.split()[0].rstrip(",")
    claims = read_article(nlp, Article(text)).claims
    assert claims
    for claim in claims:
        assert town not in (*claim.text.split(), *(claim.subject or "").split())
        assert claim.sentence[0] > 0
