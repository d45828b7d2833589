"""Who stands behind the figures of a sentence, the outermost source first, in the word orders that news has."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind
from claimcheck.extraction import read_article


def sources_of(nlp: Language, text: str) -> list[list[str | None]]:
    """The chains of all figures of a text, in its order."""
    claims = read_article(nlp, Article(text)).claims
    return [[source.name for source in claim.sources] for claim in claims if claim.kind is Kind.NUMERIC]


AT_THE_END = [
    ("The ferry carried 80 people, the ministry states.", "ministry"),
    ("Some 900 houses lie in ruins, the report notes.", "report"),
    ("Losses this week exceed 700, the General Staff claims.", "General Staff"),
    ("They were led 20 kilometres through the forest, a survivor recounted.", "survivor"),
    ("The blast left six dead, said police.", "police"),
    ("Mortars killed six, say residents.", "residents"),
    ("Fighters took 12 villages, the Tana Centre, a rights group, said Friday.", "Tana Centre"),
    ("The march drew 4,000 people, the Tana Observatory for Human Rights, a local monitor, said Sunday.",
     "Tana Observatory for Human Rights"),
    ("Thirty people were killed in the attack, residents and a nurse said.", "residents and a nurse"),
    ("Twelve children were asleep when the shell hit, the mayor said.", "mayor"),
    ("Nine people were killed, per local police.", "local police"),
    ("Twice as many people were killed, police said.", "police"),
    ("Three times as many people fled, the mission said.", "mission"),
    ("The Greens won 30 percent, the electoral commission said with most votes counted.", "electoral commission"),
]  # fmt: skip


GIVEN = [
    ("Police put the number of people detained at 31.", "Police"),
    ("Officials put damage caused by the flood at $2 billion.", "Officials"),
    ("Local officials put the toll as high as 70.", "Local officials"),
    ("The governor's office gave a figure of 640.", "governor's office"),
    ("The union gave the number of strikers as 3,200.", "union"),
    ("The ministry has recorded 45 deaths.", "ministry"),
    ("Aid workers counted 22 bodies in the school.", "Aid workers"),
    ("The army claims to have killed 25 fighters.", "army"),
]


NAMED_TOGETHER = [
    ("Jane Hill and Omar Diaz said 12 men were missing.", "Jane Hill and Omar Diaz"),
    ("Mayor Jane Hill and Police Chief Omar Diaz said 12 men were missing.", "Jane Hill and Omar Diaz"),
    ("Jane Hill, a friend of Omar Diaz, said 12 men were missing.", "Jane Hill"),
]


NAMES = [
    ("Doctors Without Borders said 12 people were killed.", "Doctors Without Borders"),
    ("Reporters Without Borders said on Monday that 45 reporters were in jail.", "Reporters Without Borders"),
    ("According to Doctors Without Borders, 12 people were killed.", "Doctors Without Borders"),
    ("Save the Children said 40 schools were hit.", "Save the Children"),
    ("At least 40 schools were hit, Save the Children said.", "Save the Children"),
    ("According to the newspaper El Faro, 20 people died.", "newspaper El Faro"),
    ("The minister in a statement said 40 people had died.", "minister"),
    ("The army in a report said 40 people had died.", "army"),
    ("The mayor of Osk in an interview said 40 people had died.", "mayor of Osk"),
    ("Five miners were confirmed dead, the mayor said.", "mayor"),
]


ALONE = [*NAMES, *AT_THE_END, *GIVEN, *NAMED_TOGETHER]


@pytest.mark.parametrize(("text", "source"), ALONE, ids=[text for text, _ in ALONE])
def test_who_closes_the_sentence_gives_the_figure_or_speaks_with_others_is_its_source(
    nlp: Language, text: str, source: str
) -> None:
    assert sources_of(nlp, text) == [[source]]


def test_what_is_given_to_somebody_is_no_figure(nlp: Language) -> None:
    assert sources_of(nlp, "The king has given Hill authority to send about 4,000 more soldiers.") == [[]]


def test_a_storm_is_no_source_of_the_toll_that_it_raises(nlp: Language) -> None:
    assert sources_of(nlp, "The storm raised the toll to 40.") == [[]]


QUOTED = [
    ("Six men drowned, the harbour master was quoted as saying by state television.",
     ["state television", "harbour master"]),
    ("“Six men drowned,” the harbour master was quoted as saying.", ["harbour master"]),
    ("“Six men drowned,” the Courier quoted the harbour master as saying.", ["Courier", "harbour master"]),
    ("Six men drowned, according to the agency, citing “credible witnesses”.", ["agency", "credible witnesses"]),
    ("According to Radio Tana, which cited the army, six men were shot.", ["Radio Tana", "army"]),
    ("The Courier reported, citing a letter, that six men had drowned.", ["Courier", "letter"]),
    ("Six men drowned, state television said, quoting rescuers.", ["state television", "rescuers"]),
    ("State television said six men had drowned, citing rescuers.", ["State television", "rescuers"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chain"), QUOTED, ids=[text for text, _ in QUOTED])
def test_who_is_quoted_follows_who_quotes(nlp: Language, text: str, chain: list[str]) -> None:
    claims = read_article(nlp, Article(text)).claims
    figure, statement = [[source.name for source in claim.sources] for claim in claims]
    assert figure == statement == chain


TURNS = [
    ("Nine nurses died, the charity confirmed. At least 14 were hurt, it said.", "charity"),
    ("Peru's navy said a ship had sunk. Reuters could not verify that. Forty men were lost, it said.", "Peru's navy"),
    ("The minister, Omar Diaz, met reporters. “It will get worse,” a doctor warned. She saw 19 children, she said.",
     "doctor"),
    ("The ministry put the toll of the flood in Sudan at 430. Later, it said 510 had died.", "ministry"),
    ("Kenya sent 40 men to Sudan. It said 900 had left.", "Kenya"),
    ("Omar Diaz said the road was safe. Jane Hill, who runs the clinic, was angry. She saw 19 children, she said.",
     "Jane Hill"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), TURNS, ids=[text for text, _ in TURNS])
def test_a_pronoun_stands_for_who_spoke_last_unless_a_nearer_name_fits(nlp: Language, text: str, source: str) -> None:
    assert sources_of(nlp, text)[-1] == [source]


DENIED = [
    "An army official denied on Monday that 40 soldiers had been captured.",
    "A rebel spokesman denied on Friday that its men had shot 12 villagers.",
    "The company denies hiring 300 foreign workers.",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_is_told_as_not_so(nlp: Language, text: str) -> None:
    claims = read_article(nlp, Article(text)).claims
    assert claims
    assert {claim.polarity.value for claim in claims} == {"negated"}
    assert {source.stance for claim in claims for source in claim.sources} == {"denies"}


BESIDE = [
    ("The group, which Lima says receives $70 million a year from abroad, is growing.", "Lima"),
    ("The raid, which the army said killed nine fighters, hit a school.", "army"),
    ("The men, who police said were armed with 12 rifles, escaped.", "police"),
    ("The talks lasted, and 900 men would go home, a diplomat briefed on the deal said.",
     "diplomat"),
    ("The firm plans to leave, people familiar with the plan said, and may close three plants.",
     "people familiar with the plan"),
    ("The raid hit a school, hospital officials said, among them nine women.", "hospital officials"),
    ("Two aides, who asked not to be named because they were discussing the talks, said the first 30 trucks had left.",
     "aides"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), BESIDE, ids=[text for text, _ in BESIDE])
def test_a_cue_amid_its_sentence_keeps_what_stands_around_it(nlp: Language, text: str, source: str) -> None:
    assert sources_of(nlp, text)[-1] == [source]


def test_who_wants_no_name_says_nothing_by_that(nlp: Language) -> None:
    text = "Two aides, who asked not to be named because they were discussing the talks, said the border was open."
    claims = read_article(nlp, Article(text)).claims
    assert [claim.text for claim in claims if claim.kind is Kind.ATTRIBUTIVE] == ["the border was open"]


def test_a_dateline_is_no_part_of_a_name(nlp: Language) -> None:
    text = "TAMPA, Fla. (WXYZ) - Officials with the Florida Department of Fish said 12 people were hurt."
    assert sources_of(nlp, text) == [["Officials with the Florida Department of Fish"]]
    text = "LONDON - Acme plc, the British brewer, said on Monday that it had 40 pubs."
    assert sources_of(nlp, text) == [["Acme plc"]]


def test_the_refusal_and_the_statement_of_one_sentence_have_one_speaker(nlp: Language) -> None:
    assert sources_of(nlp, "The general would not confirm it but said 12 men had been trained.") == [["general"]]


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        # Nobody is named who confirms or knows it.
        ("Five miners have been confirmed dead.", [[]]),
        ("The flood is known to have killed 166 people.", [[]]),
        ("Five miners are believed to have died.", [[None]]),
        # A headline's "says" before its colon, and a poll that signs or opens its shares.
        ("Governor tweets: 6 injured in drone attack", [["Governor"]]),
        ("Mayor says: 6 injured in drone attack", [["Mayor"]]),
        ("Greens 34%, Blues 25%: poll", [["poll"], ["poll"]]),
        ("Poll: 300 voters", [[]]),
        # On whom something is blamed blames nobody, and a town that is claimed is no statement.
        ("The raid, in which 40 people died, was blamed by the army on rebels.", [["army"]]),
        ("The rebels and the army both claim the town of 9,000 people.", [[]]),
        # Who is taken to a clinic admits nothing, and estimates are no cue behind who is counted.
        ("Of the 40 patients admitted to the ward, 12 have died, a doctor said.", [["doctor"], ["doctor"]]),
        ("Crowd estimates ranged from 10,000 to 40,000.", [[]]),
        ("The mayor admitted that 12 people had died.", [["mayor"]]),
    ],
)
def test_what_looks_like_a_source_and_is_none(nlp: Language, text: str, chains: list[list[str | None]]) -> None:
    assert sources_of(nlp, text) == chains
