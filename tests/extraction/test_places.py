"""Where an event happens, and what holds the place."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind, Origin
from claimcheck.extraction import read_article
from claimcheck.extraction.vicinity import dateline_place
from claimcheck.lexicon.gazetteer import gazetteer
from claimcheck.lexicon.toponyms import NOWHERE, Vicinity
from tests.extraction.events.test_events import read_figure

_CANADA = Vicinity(frozenset({"CA"}))
_AMERICA = Vicinity(frozenset({"US"}))
_OHIO = Vicinity(frozenset({"US"}), frozenset({"ohio"}))


@pytest.mark.parametrize(
    ("name", "near", "path"),
    [
        ("Kursk", NOWHERE, ("Kursk", "Russia")),
        ("the Kursk region", NOWHERE, ("Kursk", "Russia")),
        ("U.S.", NOWHERE, ("United States",)),
        ("Orlando", NOWHERE, ("Orlando", "Florida", "United States")),
        ("Fla.", NOWHERE, ("Florida", "United States")),
        ("Gaza", NOWHERE, ("Gaza", "Palestinian Territories")),
        ("London", NOWHERE, ("London", "England", "United Kingdom")),
        ("London", _CANADA, ("London", "Ontario", "Canada")),
        ("Nowhereville", NOWHERE, ("Nowhereville",)),
        ("Norman Street", NOWHERE, ("Norman Street",)),
        ("ORLANDO", NOWHERE, ("Orlando", "Florida", "United States")),
        ("Northern Ireland", NOWHERE, ("Northern Ireland", "United Kingdom")),
        ("southern Lebanon", NOWHERE, ("Lebanon",)),
        ("south Houston", NOWHERE, ("Houston", "Texas", "United States")),
        ("Springfield", NOWHERE, ("Springfield", "United States")),
        ("Springfield", _OHIO, ("Springfield", "Ohio", "United States")),
        ("Chelsea", NOWHERE, ("Chelsea",)),
        ("Chester", NOWHERE, ("Chester",)),
        ("Birmingham", _AMERICA, ("Birmingham", "Alabama", "United States")),
        ("Kensington", _OHIO, ("Kensington", "United States")),
        ("Georgia", NOWHERE, ("Georgia",)),
        ("Georgia", _AMERICA, ("Georgia", "United States")),
        ("Lancaster County", _OHIO, ("Lancaster County",)),
        ("Paris", _AMERICA, ("Paris", "Ile-de-France", "France")),
    ],
)
def test_what_holds_a_place(name: str, near: Vicinity, path: tuple[str, ...]) -> None:
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


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        ("<Ten soldiers> were killed in an ambush in Niger on Sunday.", "Niger"),
        ("In neighboring Lebanon, at least <40 people> were killed on Monday, officials said.", "Lebanon"),
        ("Some <3,000 people> have fled to neighbouring Uganda.", "Uganda"),
    ],
)
def test_a_neighbouring_place_is_the_event_s_own(nlp: Language, marked: str, first: str) -> None:
    claim = read_figure(nlp, marked)
    assert (claim.places[:1], claim.place_origin) == ((first,), Origin.CLAUSE)


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


@pytest.mark.parametrize(
    ("marked", "path"),
    [
        ("<Three people> were hurt in Venice, Fla., on Monday.", ("Venice", "Florida", "United States")),
        ("The firm has <350 employees> in the United States and Britain.", ("United States",)),
        (
            "Cleveland firefighters said that <two men> died on Holm Street in Parma.",
            ("Holm Street", "Parma", "Ohio", "United States"),
        ),
        ("AKRON, Ohio — <Two men> were killed here on Friday.", ("Akron", "Ohio", "United States")),
        (
            "MARNE COUNTY, Fla. — Deputies said that <two men> died in Marne County.",
            ("Marne County", "Florida", "United States"),
        ),
        ("Police in Savannah, Ga., said <two men> died in Pooler.", ("Pooler", "Georgia", "United States")),
        ("Anna Denver died. Denver, <35>, was a nurse.", ()),
        ("The thieves took <$900> at Mabel's Bakery.", ()),
        ("<Two men> were held at knifepoint.", ()),
        ("<Two men> died in Washington, D.C., on Friday.", ("Washington", "United States")),
        ("<Two men> died in Kansas City on Friday.", ("Kansas City", "Missouri", "United States")),
        ("<Two men> died in New York City on Friday.", ("New York", "United States")),
        (
            "CHICAGO — <Two men> were shot in the Gresham neighborhood.",
            ("Gresham", "Chicago", "Illinois", "United States"),
        ),
        ("<Two men> were shot in the Seattle neighborhood of Ballmere.", ("Seattle", "Washington", "United States")),
        (
            "<Two men> were shot in Louisville's Russell neighborhood.",
            ("Russell", "Louisville", "Kentucky", "United States"),
        ),
        ("<Two men> were shot on Friday and taken to Mount Carmel Hospital.", ()),
        ("Talks between Iran and Oman took <12 days>.", ()),
    ],
)
def test_a_place_within_what_the_article_tells(nlp: Language, marked: str, path: tuple[str, ...]) -> None:
    assert read_figure(nlp, marked).places == path


def test_an_agency_tells_where_the_article_plays(nlp: Language) -> None:
    claim = read_figure(nlp, "Akron police said <three people> were hurt.")
    assert claim.places == ("Akron", "Ohio", "United States")
    assert claim.place_origin is Origin.DATELINE


def test_a_county_has_its_whole_name(nlp: Language) -> None:
    claim = read_figure(nlp, "Palm Beach County deputies said <three people> were hurt.")
    assert claim.places[0] == "Palm Beach County"


@pytest.mark.parametrize(
    ("marked", "is_joint"),
    [
        ("<Twelve people> were killed in Baghdad and Mosul.", True),
        ("Raids in Dallas and Houston collectively cost <eight lives>.", True),
        ("The shootings in Dallas, Texas, and Akron, Ohio, that killed <31 people> were on one day.", True),
        ("Shootings in Dallas and Houston left <31 people> dead.", True),
        ("A man shot <22 people> in Dallas and fled to Houston.", False),
        ("<Twelve people> were killed in Texas and Ohio's governor was shocked.", False),
        ("<Twelve people> were killed in Lyon, France.", False),
        (
            "On April 14, <276 girls> were kidnapped by militants from a school in Chibok, northern Nigeria, "
            "according to official figures.",
            False,
        ),
        ("Bombs killed <12 people> in Kabul, southern Helmand and Kandahar.", True),
        ("<Five> were killed in Dallas and three in Houston.", False),
    ],
)
def test_a_figure_of_several_places_is_of_all_of_them(nlp: Language, marked: str, is_joint: bool) -> None:
    assert ("combined" in read_figure(nlp, marked).event.scope) is is_joint


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
        ("KANSAS CITY, Mo. — A house burned down.", ("Kansas City", "Missouri", "United States")),
        ("ST. LOUIS • A house burned down.", ("St. Louis", "Missouri", "United States")),
    ],
)
def test_the_dateline(text: str, path: tuple[str, ...]) -> None:
    assert dateline_place(text) == path


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("MARNHOLT — The maker will close its plant in Marnholt next year.", ("Marnholt",)),
        ("UPDATE — The maker will close its plant in Marnholt next year.", ()),
    ],
)
def test_a_dateline_that_no_gazetteer_knows(text: str, place: tuple[str, ...]) -> None:
    assert dateline_place(text) == place


@pytest.mark.parametrize(
    ("marked", "title", "place"),
    [
        ("JOHANNESBURG - Congo has reported 15,000 cases, its minister said.\n\n<Some 900> died.", None, "Congo"),
        ("BEIRUT (AP) — Syrian rebels seized 40 villages, a monitor said.\n\n<Some 240 people> died.", None, "Syria"),
        ("KYIV - Russian missiles struck a school overnight, officials said.\n\n<Four people> died.", None, "Kyiv"),
        ("PARIS - A court jailed nine men over the death of a German tourist.\n\n<Two> were freed.", None, "Paris"),
        (
            "DUBAI - A boat with migrants sank, an agency said.\n\n<Some 40> died. Yemen is poor.",
            "Boat sinks off Yemen",
            "Yemen",
        ),
        ("CHICAGO - The Bulls won on Monday.\n\nThey sold <20,000 tickets>.", "Jordan scores 30", "Chicago"),
        ("CAIRO - Egypt and Libya closed the border, officials said.\n\n<Some 40 drivers> waited.", None, "Cairo"),
        ("NAIROBI - The rebels took a Burkinabe town, the army said.\n\n<Nine people> died.", None, "Nairobi"),
    ],
)
def test_a_story_that_was_filed_from_another_country(nlp: Language, marked: str, title: str | None, place: str) -> None:
    at = marked.index("<")
    article = Article(marked.replace("<", "").replace(">", ""), title=title)
    (claim,) = [c for c in read_article(nlp, article).claims if c.kind is Kind.NUMERIC and c.span[0] == at]
    assert place in claim.places[0]


@pytest.mark.parametrize(
    "marked",
    [
        "The M23 took the town, killing <nine people>.",
        "<Nine people> died in the Burkinabe army.",
        "The <nine farms> lie in the north of the Republic.",
    ],
)
def test_what_is_named_like_a_place(nlp: Language, marked: str) -> None:
    assert read_figure(nlp, marked).places == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A former district attorney in Ohio, Roe said that the blast killed <1,429 people>.", ()),
        ("A nurse in Ohio, Roe said that the blast killed <12 people>.", ()),
        ("Ana Roe, a former mayor of Lund, said the blast killed <12 people>.", ()),
        ("A nurse in Chile said that the blast killed <12 people>.", ("Chile",)),
        ("The blast killed <12 former soldiers> in Chile.", ("Chile",)),
    ],
)
def test_where_somebody_once_worked_is_not_where_it_happened(nlp: Language, text: str, places: tuple[str, ...]) -> None:
    assert read_figure(nlp, text).places == places
