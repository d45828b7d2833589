"""Where an event happens, and what holds the place."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind, Origin
from claimcheck.extraction import read_article
from claimcheck.extraction.places import dateline_place
from claimcheck.lexicon.gazetteer import gazetteer
from tests.extraction.test_events import read_figure


@pytest.mark.parametrize(
    ("name", "near", "path"),
    [
        ("Kursk", (), ("Kursk", "Russia")),
        ("the Kursk region", (), ("Kursk", "Russia")),
        ("U.S.", (), ("United States",)),
        ("Orlando", (), ("Orlando", "Florida", "United States")),
        ("Fla.", (), ("Florida", "United States")),
        ("Gaza", (), ("Gaza", "Palestinian Territories")),
        ("London", (), ("London", "England", "United Kingdom")),
        ("London", ("CA",), ("London", "Ontario", "Canada")),
        ("Nowhereville", (), ("Nowhereville",)),
        ("Norman Street", (), ("Norman Street",)),
        ("ORLANDO", (), ("Orlando", "Florida", "United States")),
    ],
)
def test_what_holds_a_place(name: str, near: tuple[str, ...], path: tuple[str, ...]) -> None:
    assert gazetteer().within(name, near) == path


@pytest.mark.parametrize(
    ("word", "country"), [("Russian", "Russia"), ("North Koreans", "North Korea"), ("Martian", None)]
)
def test_the_country_of_a_people(word: str, country: str | None) -> None:
    assert gazetteer().country_of_people(word) == country


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("A bomb killed <nine people> in Nairobi.", "Nairobi"),
        ("In Kenya, <nine people> died in Nairobi.", "Nairobi"),
        ("A bombing in the Kenyan capital killed <nine people>.", "Nairobi"),
        ("<Nine people> were hurt at the Nairobi airport.", "Nairobi"),
        ("Rockets were fired from Lebanon into Israel, killing <nine people>.", "Israel"),
        ("The army said in Ankara that <nine rebels> had been killed in Mosul.", "Mosul"),
        ("The storm killed 20 people in Haiti and <11> in Cuba.", "Cuba"),
        ("Robbers took <$4 million> from a Paris boutique.", "Paris"),
        ("<Twelve workers> were hurt at the plant in Lindau.", "Lindau"),
    ],
)
def test_the_place_of_an_event(nlp: Language, marked: str, first: str) -> None:
    claim = read_figure(nlp, marked)
    assert claim.places[:1] == (first,)
    assert claim.place_origin in (Origin.CLAUSE, Origin.SENTENCE)


def test_a_people_is_no_place(nlp: Language) -> None:
    claim = read_figure(nlp, "The blast killed <nine Russian soldiers>.")
    assert claim.places == ()
    assert claim.counted is not None
    assert claim.counted.names == ("Russia",)


def test_where_somebody_spoke_is_no_place_of_the_event(nlp: Language) -> None:
    assert read_figure(nlp, '"We lost <20 men>," the general told reporters in Berlin.').places == ()


def test_a_state_after_a_town_tells_which(nlp: Language) -> None:
    claim = read_figure(nlp, "<Three people> were hurt in Venice, Fla., on Monday.")
    assert claim.places == ("Venice", "Florida", "United States")


def test_the_lead_places_what_follows(nlp: Language) -> None:
    text = "A bus fell into a ravine in Peru on Monday, the police said.\n\nAt least 24 passengers were killed."
    claims = [c for c in read_article(nlp, Article(text)).claims if c.kind is Kind.NUMERIC]
    assert claims[-1].places == ("Peru",)
    assert claims[-1].place_origin is Origin.CONTEXT


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("NAIROBI, Kenya (AP) — A bus fell into a ravine.", ("Nairobi", "Kenya")),
        ("PARIS, March 3 (Reuters) - Shares rose.", ("Paris", "Ile-de-France", "France")),
        ("BREAKING NEWS - Shares rose.", ()),
        ("ROCHESTER, Minn. — A house burned down.", ("Rochester", "Minnesota", "United States")),
    ],
)
def test_the_dateline(text: str, path: tuple[str, ...]) -> None:
    assert dateline_place(text, ()) == path


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("MARNHOLT — The maker will close its plant in Marnholt next year.", ("Marnholt",)),
        ("UPDATE — The maker will close its plant in Marnholt next year.", ()),
    ],
)
def test_a_dateline_that_no_gazetteer_knows(text: str, place: tuple[str, ...]) -> None:
    assert dateline_place(text, ()) == place
