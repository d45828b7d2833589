"""Sources that a sentence sets against each other, where the verb, the noun or both are told once."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind
from claimcheck.extraction import read_article


def read_rivals(nlp: Language, text: str) -> list[tuple[str, str | None, str | None]]:
    """Each figure with its measure and its innermost source."""
    claims = [claim for claim in read_article(nlp, Article(text)).claims if claim.kind is Kind.NUMERIC]
    return [
        (claim.quantity.text, claim.event.measure, claim.sources[-1].name if claim.sources else None)
        for claim in claims
        if claim.quantity
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry says 18,000 people marched; the organisers, 200,000.",
         [("18,000 people", "protested", "ministry"), ("200,000", "protested", "organisers")]),
        ("Police put the crowd at 5,000, organisers at nearly 20,000.",
         [("5,000", "attended", "Police"), ("nearly 20,000", "attended", "organisers")]),
        ("The government says 12 people died in the clashes, the opposition 45.",
         [("12 people", "killed", "government"), ("45", "killed", "opposition")]),
        ("The ministry gave the toll as 31, the hospital as 38 and the Red Cross as 44.",
         [("31", "killed", "ministry"), ("38", "killed", "hospital"), ("44", "killed", "Red Cross")]),
        ("Residents speak of 30 dead, officials of nine.",
         [("30", "killed", "Residents"), ("nine", "killed", "officials")]),
        ("According to the mayor 40 houses burned down, according to the insurers 65.",
         [("40 houses", "destroyed", "mayor"), ("65", "destroyed", "insurers")]),
        ("The ministry puts inflation at 9 percent, the opposition at 14 percent.",
         [("9 percent", "inflation", "ministry"), ("14 percent", "inflation", "opposition")]),
        ("Local media reported 14 deaths, the mayor's office 11.",
         [("14 deaths", "killed", "Local media"), ("11", "killed", "mayor's office")]),
        ("The union puts the number of jobs to be cut at 1,800, the company at 1,200.",
         [("1,800", "laid_off", "union"), ("1,200", "laid_off", "company")]),
        # With a verb of its own, but no more than a figure.
        ("Rescuers counted 42 dead, while the army put the number at 17.",
         [("42", "killed", "Rescuers"), ("17", "killed", "army")]),
        ("Police said 900 strikers marched to the bank; organizers spoke of 2,000.",
         [("900 strikers", "protested", "Police"), ("2,000", "protested", "organizers")]),
        ("Officials said 23 people were killed, but a doctor at the hospital put the toll at 37.",
         [("23 people", "killed", "Officials"), ("37", "killed", "doctor at the hospital")]),
        ("Officials say that 300 homes were destroyed; aid groups say more than 1,000.",
         [("300 homes", "destroyed", "Officials"), ("more than 1,000", "destroyed", "aid groups")]),
        # The first behind its statement, the second in a clause of contrast.
        ("Forty people drowned, according to the coastguard, while villagers said 70 were missing.",
         [("Forty people", "killed", "coastguard"), ("70", "missing", "villagers")]),
        ("Some 3,000 people marched, according to police, whereas the union said 20,000 took part.",
         [("Some 3,000 people", "protested", "police"), ("20,000", "participated", "union")]),
        ("About 900 people marched in Osk, according to the city, though organisers spoke of 4,000.",
         [("About 900 people", "protested", "city"), ("4,000", "protested", "organisers")]),
        ("Nine miners died, according to the governor, but the army said nobody had been killed.",
         [("Nine miners", "killed", "governor"), ("nobody", "killed", "army")]),
        ("Some 60 people were held, according to the ministry; a rights group said more than 200 were.",
         [("Some 60 people", None, "ministry"), ("more than 200", None, "rights group")]),
        ("Some 5,000 people attended, according to the mayor, while the opposition claimed 30,000 attended.",
         [("Some 5,000 people", "attended", "mayor"), ("30,000", "attended", "opposition")]),
        ("Local radio reported that 60 people had died; the authorities have confirmed only 12 deaths.",
         [("60 people", "killed", "Local radio"), ("12 deaths", "killed", "authorities")]),
        # The first before its statement: what is set against it is the second one's alone.
        ("According to the militia, 44 people died in the raid; the Norvian army says it killed 12 fighters.",
         [("44 people", "killed", "militia"), ("12 fighters", "killed", "Norvian army")]),
        ("According to the union, 700 nurses went on strike; the health board said 90 took part.",
         [("700 nurses", "on_strike", "union"), ("90", "participated", "health board")]),
        ("According to Breden, 30 missiles were shot down, but Norvia says only nine were lost.",
         [("30 missiles", "intercepted", "Breden"), ("nine", None, "Norvia")]),
        ("According to the mayor, 40 houses burned down, while the insurers said 65 were destroyed.",
         [("40 houses", "destroyed", "mayor"), ("65", "destroyed", "insurers")]),
        # Without a comma, or with nothing else.
        ("Officials said 25 people had drowned but aid workers put the toll at more than 70.",
         [("25 people", "killed", "Officials"), ("more than 70", "killed", "aid workers")]),
        ("Villagers say 30 people were killed, but the army put the number at six.",
         [("30 people", "killed", "Villagers"), ("six", "killed", "army")]),
        ("Army says 20 rebels killed, rebels claim 40 soldiers captured",
         [("20 rebels", "killed", "Army"), ("40 soldiers", "captured", "rebels")]),
        ("Police estimated the crowd at 12,000; organisers said 30,000.",
         [("12,000", "attended", "Police"), ("30,000", "attended", "organisers")]),
        ("Police said 700 people marched; residents said 2,000.",
         [("700 people", "protested", "Police"), ("2,000", "protested", "residents")]),
        ("Some 300 joined a sit-in, the town said; organisers put the crowd at 900.",
         [("Some 300", "participated", "town"), ("900", "attended", "organisers")]),
        # The first ends where another is set against it, whatever the parser ties together.
        ("Thieves took stamps worth $9 million, the insurer Vell said, while the owner put the loss at $12 million.",
         [("$9 million", "value", "Vell"), ("$12 million", "loss", "owner")]),
        # A passive puts it at one figure by each.
        ("The toll was put at 31 by the police and 64 by doctors.",
         [("31", "killed", "police"), ("64", "killed", "doctors")]),
        ("The death toll was put by the ministry at 31 and by doctors at 64.",
         [("31", "killed", "ministry"), ("64", "killed", "doctors")]),
        ("The crowd was estimated at 5,000 by police and at 20,000 by the unions.",
         [("5,000", "attended", "police"), ("20,000", "attended", "unions")]),
        ("The crowd was estimated by police at 5,000.", [("5,000", "attended", "police")]),
        ("The toll was given as 31 by the interior ministry.", [("31", "killed", "interior ministry")]),
        ("The damage was put at $2 billion by insurers and $5 billion by the government.",
         [("$2 billion", "harm", "insurers"), ("$5 billion", "harm", "government")]),
        # Two of them share a verb, or have one each.
        ("Some 9,000 people, according to police, and more than 40,000, according to the unions, marched in Osk.",
         [("Some 9,000 people", "protested", "police"), ("more than 40,000", "protested", "unions")]),
        ("The shell killed nine people, according to the army, and 40, according to residents.",
         [("nine people", "killed", "army"), ("40", "killed", "residents")]),
        ("Nine people died, according to the army, and 40 were hurt, according to residents.",
         [("Nine people", "killed", "army"), ("40", "injured", "residents")]),
        ("Some 9,000 people (police) and 40,000 (organisers) marched in Osk.",
         [("Some 9,000 people", "protested", "police"), ("40,000", "protested", "organisers")]),
        ("The unions counted 60,000 marchers, the prefecture 17,000.",
         [("60,000 marchers", "protested", "unions"), ("17,000", "protested", "prefecture")]),
    ],
)  # fmt: skip
def test_each_figure_has_its_own_source(
    nlp: Language, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert read_rivals(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Officials said the army lost 12 men, the rebels 30.", "Officials"),
        ("Ana Roe said Germany won 12 medals, France 10 and Italy 8.", "Ana Roe"),
        ("Police said two officers were hurt, Sergeant Miller, 45, and Lieutenant Doe, 38.", "Police"),
        ("The ministry said that 12 people died in Osk, seven in Draven and 15 in Marnholt.", "ministry"),
        ("The ministry counted 40 fires in May, the most since 2014.", "ministry"),
        ("Nine miners died, according to the company, and six were hurt.", "company"),
        ("Nine miners died, according to the company, while six were hurt.", "company"),
        ("According to the company, nine miners died, but six were saved.", "company"),
        ("According to the company, nine miners died; six were hurt.", "company"),
        ("The governor said 25 people had drowned but divers had saved 40.", "governor"),
        ("Nine people died and 40 were hurt, according to residents.", "residents"),
        ("Some 40 people, according to the mayor, and 12 dogs were saved.", "mayor"),
    ],
)
def test_what_one_source_tells_of_several_stays_its_own(nlp: Language, text: str, source: str) -> None:
    assert {told for _, _, told in read_rivals(nlp, text)} == {source}


@pytest.mark.parametrize(
    "text",
    [
        "The clinic hired 40 people (nurses) and 60 others (drivers).",
        "The lake was raised by 40 centimetres by the rain.",
        "The firm pays $40, per worker, each month.",
        "The firm earns 40 euros per customer.",
    ],
)
def test_what_is_no_source_gives_no_figure(nlp: Language, text: str) -> None:
    assert {told for _, _, told in read_rivals(nlp, text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "According to the report, the envoy fled with 2 million euros, while officials said he took nothing.",
        "According to the governor, 40 people drowned, and doctors said 12 were missing.",
    ],
)
def test_who_gives_the_word_to_others_relays_them(nlp: Language, text: str) -> None:
    *_, last = read_article(nlp, Article(text)).claims
    assert len(last.sources) == 2
