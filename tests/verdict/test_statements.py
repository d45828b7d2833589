"""Verdicts on what two sources say: they agree, one denies what the other affirms, or the two exclude each other."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind
from claimcheck.comparison import Comparer, Side
from claimcheck.extraction.reading import read_articles
from claimcheck.matching.profile import ArticleProfile
from claimcheck.verdict import Verdict, decide
from tests.verdict.conftest import judge_both_ways

AGREE, COMPATIBLE, UPDATED = Verdict.AGREE, Verdict.COMPATIBLE, Verdict.UPDATED
DISCREPANT, NOT_COMPARABLE, UNCLEAR = Verdict.DISCREPANT, Verdict.NOT_COMPARABLE, Verdict.UNCLEAR

PAIRS = [
    # One affirms what the other denies.
    ("Norvia said Selva's navy had mined the strait.", "Selva denied that its navy had mined the strait.", DISCREPANT),
    ("Norvia said Selva's navy had mined the strait.", "Selva rejected claims that its navy mined it.", DISCREPANT),
    ("The coach said the skier took the pills.", "The skier said she never took the pills.", DISCREPANT),
    ("The judge said Holm was sacked.", "Holm denied having been sacked.", DISCREPANT),
    (
        "The harbour master said the ferry was leaking oil.",
        "The owner said no oil was leaking from the ferry.",
        DISCREPANT,
    ),
    ("The minister said Norvia would send ships.", "A diplomat said Norvia would not send ships.", DISCREPANT),
    ("The aide said Mayor Dahl will resign.", "Mayor Dahl has no plans to resign, her spokesman said.", DISCREPANT),
    # The two exclude each other.
    ("The army said it had captured the airfield at Orla.", "Rebels said they held the airfield at Orla.", DISCREPANT),
    ("The mayor said the Holm bridge was open.", "The police said the Holm bridge was closed.", DISCREPANT),
    ("The mayor said the Holm bridge was hit.", "The army said the Holm bridge was intact.", DISCREPANT),
    ("The union said Dahl had resigned.", "The board said it had sacked Dahl.", DISCREPANT),
    ("The council said wages had risen.", "The union said wages had fallen.", DISCREPANT),
    (
        "Hamas claimed responsibility for the attack in Orla.",
        "Fatah said it carried out the attack in Orla.",
        DISCREPANT,
    ),
    ("Witnesses said the suspect was armed.", "The family said the suspect was unarmed.", DISCREPANT),
    (
        "The owner said the miners at Orla had been rescued.",
        "The union said the miners at Orla remained trapped.",
        DISCREPANT,
    ),
    ("The mayor said the dam at Orla had burst.", "The engineer said the dam at Orla was intact.", DISCREPANT),
    ("Police said the captain was arrested.", "The captain is on the run, the coroner said.", DISCREPANT),
    ("The minister said the fire was arson.", "The coroner said the fire was an accident.", DISCREPANT),
    (
        "Norvia said it would keep its troops in Orla.",
        "An envoy said Norvia would withdraw its troops from Orla.",
        DISCREPANT,
    ),
    # Who is not named but by those whom he sent.
    (
        "Kenyan troops had been sent to Orla, the rebels said.",
        "The envoy denied that Kenya had sent troops to Orla.",
        DISCREPANT,
    ),
    # The same in other words.
    ("The mayor said the Holm bridge was closed.", "The police said the Holm bridge had been shut.", AGREE),
    ("Kyiv said Russia had sent soldiers to Orla.", "Ukraine said Moscow has deployed troops to Orla.", AGREE),
    ("The skier denied taking the pills.", "The skier said she never took the pills.", AGREE),
    # Other things, places, days and parties.
    ("The army said it took the town of Orla.", "The army said it lost the town of Breden.", NOT_COMPARABLE),
    ("The council said exports had risen in March.", "The council said exports had fallen in April.", NOT_COMPARABLE),
    ("The envoy said the president backed the bill.", "The senator said he opposed the bill.", NOT_COMPARABLE),
    ("The clinic said the serum was safe.", "The clinic said the serum would arrive soon.", NOT_COMPARABLE),
    ("The owner said the ferry sank.", "The captain denied that the ferry was overloaded.", NOT_COMPARABLE),
    ("Officials said the ship blocked the canal.", "Officials said the dispatch blocked the canal.", NOT_COMPARABLE),
    ("The clinic said 40 miners were hurt.", "The mayor said 90 miners were hurt in 1911.", NOT_COMPARABLE),
    ("The owner said the ship was in Kenyan waters.", "The crew said the ship was in foreign waters.", NOT_COMPARABLE),
    (
        "Witnesses said the rebels overran the airfield at Orla.",
        "The army said it repelled the rebel assault on the airfield at Orla.",
        NOT_COMPARABLE,
    ),
    # Another thing, and another person, than the one that is denied.
    ("Norvia admitted that it had used mines in Orla.", "Norvia denied that it had used gas in Orla.", UNCLEAR),
    ("Dahl's deputy took bribes, prosecutors said.", "Dahl said he never took bribes.", UNCLEAR),
    ("Dahl's clinic took bribes, prosecutors said.", "Dahl denied that her clinic took bribes.", DISCREPANT),
    # Who denies one deed leaves open another one, and that another party did it.
    ("The mayor said Norvia had armed herders in Orla.", "Norvia denied shelling herders in Orla.", UNCLEAR),
    ("Norvia said Selva had carried out a raid on Norvia.", "Norvia denied it carried out the raid.", UNCLEAR),
    (
        "Norvia said shells fell on Orla after the truce announcement.",
        "The rebels denied there was a truce.",
        NOT_COMPARABLE,
    ),
    ("Norvia said shells fell on Orla in breach of the truce.", "The rebels denied there was a truce.", DISCREPANT),
    # A denial of less than the other affirms; and what is put in the place of what is denied.
    ("The union said the guard was shot.", "The coroner said the guard was never shot in the back.", UNCLEAR),
    (
        "The union said the guard was shot in the back.",
        "The coroner said the guard was never shot in the back.",
        DISCREPANT,
    ),
    ("The union said the guard was shot.", "The coroner said the guard was not shot in the raid.", DISCREPANT),
    (
        "Friends said the dead sailor is a Norvian.",
        "The navy said the dead sailor is not Roe but a Norvian.",
        NOT_COMPARABLE,
    ),
    ("Roe said he has denied all the allegations.", "The paper said it had confirmed the allegations.", UNCLEAR),
    # What is asked, demanded or only possible contradicts nothing.
    ("The coach said the skier took the pills.", "The judge asked whether the skier took the pills.", UNCLEAR),
    ("The coach said the skier took the pills.", "The judge said the skier may not have taken the pills.", UNCLEAR),
    ("The envoy demanded that Norvia send ships.", "The minister said Norvia had sent no ships.", UNCLEAR),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_the_verdict_on_two_statements(comparer: Comparer, one: str, other: str, expected: Verdict) -> None:
    assert judge_both_ways(comparer, one, other) == {expected}


@pytest.mark.parametrize("text", sorted({text for one, other, _ in PAIRS for text in (one, other)}))
def test_a_statement_does_not_conflict_with_itself(comparer: Comparer, text: str) -> None:
    assert not comparer.compare(Side(text), Side(text)).outcome.verdict.is_conflict


def test_who_later_says_otherwise_has_changed_his_word(comparer: Comparer) -> None:
    before = Side("The operator said the Holm tunnel was closed.", published=date(2024, 3, 1))
    after = Side("The operator said the Holm tunnel was open.", published=date(2024, 3, 4))
    found = comparer.compare(after, before).outcome
    assert found.verdict is UPDATED
    assert found.reason.index("1 Mar 2024") < found.reason.index("4 Mar 2024")


@pytest.mark.parametrize(("day", "expected"), [(3, DISCREPANT), (28, NOT_COMPARABLE)])
def test_what_went_up_may_go_down_weeks_later(comparer: Comparer, day: int, expected: Verdict) -> None:
    first = Side("The council said wages had risen in Orla.", published=date(2024, 3, 1))
    later = Side("The union said wages had fallen in Orla.", published=date(2024, 3, day))
    assert comparer.compare(first, later).outcome.verdict is expected


def test_what_is_another_matter_days_later_is_no_change(comparer: Comparer) -> None:
    first = Side("Halvorsen said Marsk was arrested over unpaid customs duties.", published=date(2024, 3, 1))
    later = Side("Halvorsen said Marsk was not arrested during the weekend riot.", published=date(2024, 3, 6))
    assert comparer.compare(first, later).outcome.verdict is UNCLEAR


def test_figures_that_agree_do_not_hide_a_denial(comparer: Comparer) -> None:
    one, other = "Police said the two guards took bribes.", "Their lawyer said the two guards never took bribes."
    assert comparer.compare(Side(one), Side(other)).outcome.verdict is DISCREPANT
    assert not comparer.compare(Side(one, "two guards"), Side(other, "two guards")).outcome.verdict.is_conflict


def test_where_nothing_is_said_the_reason_tells_so(comparer: Comparer) -> None:
    found = comparer.compare(Side("A bridge at Orla."), Side("Nobody knew why.")).outcome
    assert found.verdict is UNCLEAR
    assert "No figure was found in either statement" in found.reason


def test_one_name_and_one_verb_are_no_matter_of_dispute(comparer: Comparer) -> None:
    one = Side("Court records show Anna Roe was arrested in March over a robbery at a jeweller.")
    other = Side("Her lawyer said Anna Roe was not arrested near the burning warehouse.")
    assert not comparer.compare(one, other).outcome.verdict.is_conflict
    denied = Side("Her lawyer said Anna Roe was not arrested in March.")
    assert comparer.compare(one, denied).outcome.verdict is DISCREPANT


def test_a_sentence_with_a_doubt_or_a_detail_more_is_no_rival_of_itself(nlp: Language) -> None:
    one = "The mayor said her team, of the old town of Tana, reportedly won the cup."
    other = "The mayor said her team, of the old town of Tana, won the silver cup."
    readings = read_articles(nlp, [Article(one), Article(other)])
    sides = [ArticleProfile(reading.article, reading.claims).items for reading in readings]
    assert all(sides)
    assert not any(decide(a, b).verdict.is_conflict for a in sides[0] for b in sides[1])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("40", "forty", AGREE),
        ("about 40", "41", AGREE),
        # A lower bound leaves room for more, and says nothing of any number.
        ("at least 40", "44", COMPATIBLE),
        ("at least 40", "900", NOT_COMPARABLE),
        ("40", "90", NOT_COMPARABLE),
        # What fits a number of something else is not told: 61 are the ones that were hurt.
        ("61 of 114", "more than 70", NOT_COMPARABLE),
    ],
)
def test_statements_say_the_same_only_where_their_figures_do(
    nlp: Language, one: str, other: str, expected: Verdict
) -> None:
    texts = (f"The clinic said on Friday that {figure} miners were hurt at Orla." for figure in (one, other))
    articles = [Article(text, published=date(2024, 3, 1)) for text in texts]
    sides = [
        next(item for item in ArticleProfile(article, reading.claims).items if item.claim.kind is Kind.ATTRIBUTIVE)
        for article, reading in zip(articles, read_articles(nlp, articles), strict=True)
    ]
    assert {decide(*sides).verdict, decide(*reversed(sides)).verdict} == {expected}
