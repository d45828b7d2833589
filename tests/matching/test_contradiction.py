from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from spacy.language import Language

from claimcheck.claim import Origin, Source, TimeRef
from claimcheck.matching.contradiction import Bar, find_bar, find_sure_bar, may_contradict, may_share_question
from claimcheck.matching.profile import ClaimInContext
from claimcheck.quantity import Bound
from tests.matching.factory import make_article, make_claim, make_source, place_in_context, read_figure

BARNS = "The fire destroyed 40 barns."
LATER = "Later the talk was of 60 barns."


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((), (), False),
        ((make_source("Ada Brenn"),), (make_source("Ada Brenn"),), False),
        ((make_source("Ada Brenn"),), (), False),
        ((make_source("Ada Brenn"),), (make_source("Jon Olen"),), True),
    ],
)
def test_within_one_article_only_two_named_voices_contradict(
    one: tuple[Source, ...], other: tuple[Source, ...], expected: bool
) -> None:
    article = make_article(f"{BARNS} {LATER}")
    a, b = place_in_context(article, make_claim(article, BARNS, sources=one), make_claim(article, LATER, sources=other))
    assert may_contradict(a, b) is expected


def tell(text: str, **options: object) -> ClaimInContext:
    article = make_article(text)
    [item] = place_in_context(article, make_claim(article, text, **options))  # type: ignore[arg-type]
    return item


def loosely(item: ClaimInContext) -> ClaimInContext:
    quantity = replace(item.claim.quantity, bound=Bound.ORDER_OF_MAGNITUDE)  # type: ignore[type-var]
    return ClaimInContext(replace(item.claim, quantity=quantity), item.profile)


def test_two_articles_may_contradict_each_other() -> None:
    assert may_contradict(tell(BARNS), tell(LATER))


def test_two_figures_of_a_sentence_told_twice_do_not() -> None:
    sentence = "It killed 5 people and hurt 9 others."
    first, second = make_article(f"One. {sentence}"), make_article(f"Two. {sentence}")
    [a] = place_in_context(first, make_claim(first, sentence))
    [b] = place_in_context(second, make_claim(second, sentence))
    assert may_contradict(a, b)
    at = second.text.index("9")
    moved = replace(b.claim, quantity=replace(b.claim.quantity, number_span=(at, at + 1)))  # type: ignore[type-var]
    assert not may_contradict(a, place_in_context(second, moved)[0])


@pytest.mark.parametrize(
    ("place", "region", "more", "expected"),
    [
        ("Sorong", "Papua", "", Bar.SCENE),
        ("Sorong", "Papua", " It was felt in Aceh.", None),
        ("Sigli", "Aceh", "", None),
        ("Sorong", None, "", None),
    ],
)
def test_articles_that_play_in_two_regions_tell_of_two_events(
    place: str, region: str | None, more: str, expected: Bar | None
) -> None:
    def told_in(text: str, *places: str) -> ClaimInContext:
        item = tell(text)
        return place_in_context(item.profile.article, replace(item.claim, places=places, place_origin=Origin.CLAUSE))[0]

    a = told_in("The quake damaged 15 houses in Bireun in Aceh.", "Bireun", "Aceh", "Indonesia")
    there = (place, region, "Indonesia") if region else (place,)
    b = told_in(f"The quake damaged 16 houses in {place} in {region}.{more}", *there)
    assert find_bar(a, b) is find_bar(b, a) is expected
    stated = [replace(side.claim, quantity=None) for side in (a, b)]
    one, other = (place_in_context(side.profile.article, claim)[0] for side, claim in zip((a, b), stated, strict=True))
    assert find_bar(one, other) is expected


@pytest.mark.parametrize(("more", "expected"), [("", Bar.SCENE), (" A girl died in Ohio, too.", None)])
def test_statements_filed_from_two_regions_are_of_two_events(more: str, expected: Bar | None) -> None:
    def filed(text: str, *places: str) -> ClaimInContext:
        item = tell(text)
        claim = replace(item.claim, quantity=None, places=places, place_origin=Origin.DATELINE)
        return place_in_context(item.profile.article, claim)[0]

    a = filed("The mother of 2 was at home in Akron.", "Akron", "Ohio", "United States")
    b = filed(f"The mother of 2 was not at home in Tampa.{more}", "Tampa", "Florida", "United States")
    assert find_bar(a, b) is find_bar(b, a) is expected
    assert find_bar(a, filed("The mother of 2 was not at home.", "United States")) is None


def test_figures_filed_from_two_regions_are_of_two_events() -> None:
    def filed(text: str, *places: str) -> ClaimInContext:
        item = tell(text)
        claim = replace(item.claim, places=places, place_origin=Origin.DATELINE)
        return place_in_context(item.profile.article, claim)[0]

    akron = filed("A gunman wounded 4 people after the fireworks.", "Akron", "Ohio", "United States")
    tampa = filed("A gunman wounded 5 people at a party.", "Tampa", "Florida", "United States")
    assert find_bar(akron, tampa) is find_bar(tampa, akron) is Bar.SCENE
    dayton = filed("A gunman wounded 5 people at a party.", "Dayton", "Ohio", "United States")
    assert find_bar(akron, dayton) is None


def test_what_a_firm_reports_is_one_wherever_it_is_written() -> None:
    def filed(text: str, *places: str) -> ClaimInContext:
        item = tell(text, measure="revenue")
        claim = replace(item.claim, owner="Halvorsen", places=places, place_origin=Origin.DATELINE)
        return place_in_context(item.profile.article, claim)[0]

    oslo = filed("The firm sold 40 robots.", "Oslo", "Oslo County", "Norway")
    gdansk = filed("The firm sold 60 robots.", "Gdansk", "Pomerania", "Poland")
    assert find_bar(oslo, gdansk) is None


def test_a_part_may_be_set_against_a_whole_by_whoever_compares_them_but_not_children_against_people() -> None:
    part, whole = marked(tell(BARNS), "subset"), tell(LATER)
    assert find_bar(part, whole) is Bar.PART
    assert find_sure_bar(part, whole) is None
    assert not may_share_question(part, whole)
    few, many = tell("The flood killed 6.", head="child"), tell("The flood killed 10 people.", head="people")
    assert find_sure_bar(few, many) is Bar.SOME


def test_two_loose_counts_stand_under_one_question() -> None:
    assert may_share_question(loosely(tell(BARNS)), loosely(tell(LATER)))


def test_what_befell_two_places_together_is_more_than_what_befell_one() -> None:
    joint, single = marked(tell(BARNS), "combined"), tell(LATER)
    assert find_bar(joint, single) is find_bar(single, joint) is Bar.PART
    assert find_bar(joint, marked(tell(LATER), "combined")) is None


@pytest.mark.parametrize(
    ("some", "number", "expected"),
    [
        ("child", 6, Bar.SOME),
        ("policeman", 9, Bar.SOME),
        ("civilian", 6, Bar.SOME),
        ("child", 12, None),
        ("rebel", 6, None),
        ("people", 6, None),
    ],
)
def test_some_people_are_a_part_of_all_unless_they_are_more(some: str, number: int, expected: Bar | None) -> None:
    few = tell(f"The flood killed {number}.", head=some)
    many = tell("The flood killed 10 people.", head="people")
    assert find_bar(few, many) is find_bar(many, few) is expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [("The ferry carried 30 passengers and a crew of six.", Bar.SOME), ("The ferry carried 30 passengers.", None)],
)
def test_passengers_told_beside_the_crew_are_not_all_aboard(nlp: Language, told: str, expected: Bar | None) -> None:
    passengers, everybody = read_figure(nlp, told, "30"), read_figure(nlp, "The ferry carried 38 people.", "38")
    assert find_bar(passengers, everybody) is find_bar(everybody, passengers) is expected


@pytest.mark.parametrize(("name", "expected"), [("Draven", True), ("Marnholt", False)])
def test_magnitudes_are_of_one_quake_only_where_both_name_it(name: str, expected: bool) -> None:
    def quake(text: str, place: str) -> ClaimInContext:
        item = tell(text, names=(place,))
        quantity = replace(item.claim.quantity, dimension="magnitude")  # type: ignore[type-var]
        return place_in_context(item.profile.article, replace(item.claim, quantity=quantity))[0]

    assert may_contradict(quake("A quake of 6 hit.", "Draven"), quake("A tremor of 7 was felt.", name)) is expected


@pytest.mark.parametrize(
    ("lead", "expected"), [("Department spokesman Jon Olen came late.", False), ("The baker Jon Olen came late.", True)]
)
def test_who_has_a_title_somewhere_speaks_for_the_police(lead: str, expected: bool) -> None:
    article = make_article(f"{lead} {BARNS} {LATER}")
    police, olen = make_source("Police"), make_source("Jon Olen")
    first, second = make_claim(article, BARNS, sources=(police,)), make_claim(article, LATER, sources=(olen,))
    assert may_contradict(*place_in_context(article, first, second)) is expected


def test_police_and_their_sergeant_are_one_voice_and_two_countries_are_not() -> None:
    def voices(one: str, other: str) -> bool:
        article = make_article(f"{BARNS} {LATER}")
        first = make_claim(article, BARNS, sources=(make_source(one),))
        second = make_claim(article, LATER, sources=(make_source(other),))
        return may_contradict(*place_in_context(article, first, second))

    assert not voices("Marnholt police", "Sgt. Ada Brenn")
    assert voices("Ukrainian police", "Russian investigators")


def marked(item: ClaimInContext, *scope: str) -> ClaimInContext:
    event = replace(item.claim.event, scope=scope)
    return ClaimInContext(replace(item.claim, event=event), item.profile)


def test_a_part_contradicts_no_whole() -> None:
    assert find_bar(marked(tell(BARNS), "subset"), tell(LATER)) is Bar.PART
    assert may_contradict(marked(tell(BARNS), "subset"), marked(tell(LATER), "subset"))


def test_two_loose_counts_do_not_contradict() -> None:
    assert not may_contradict(loosely(tell(BARNS)), loosely(tell(LATER)))
    assert may_contradict(loosely(tell(BARNS)), tell(LATER))


@pytest.mark.parametrize("measure", ["approval", "vote_share", "wind"])
@pytest.mark.parametrize(("day", "expected"), [("2025-06-04", False), ("2025-06-01", True)])
def test_what_moves_from_day_to_day_is_read_twice_on_two_days(measure: str, day: str, expected: bool) -> None:
    def measured(text: str, published: str) -> ClaimInContext:
        article = make_article(text, day=published)
        return place_in_context(article, make_claim(article, text, measure=measure))[0]

    a, b = measured("It stands at 41 today.", "2025-06-01"), measured("It stands at 44 today.", day)
    assert may_contradict(a, b) is expected


@pytest.mark.parametrize(("first", "second", "expected"), [(5, 5, True), (5, 4, False)])
def test_two_readings_of_one_month_are_one(first: int, second: int, expected: bool) -> None:
    def counted(month: int, percent: int, day: str) -> ClaimInContext:
        sentence = f"Unemployment was {percent} percent."
        article = make_article(sentence, day=day)
        claim = make_claim(article, sentence, measure="unemployment")
        time = TimeRef("that month", date(2025, month, 1), date(2025, month, 28), origin=Origin.CLAUSE)
        return place_in_context(article, replace(claim, time=time))[0]

    a, b = counted(first, 5, "2025-06-04"), counted(second, 6, "2025-06-20")
    assert may_contradict(a, b) is expected


def test_others_beside_another_measure_are_all_of_them() -> None:
    sentence = "It killed 5 people and hurt 9 others."
    article = make_article(sentence)
    killed = make_claim(article, sentence, measure="killed")
    at = sentence.index("9")
    quantity = replace(killed.quantity, span=(at, at + 1), number_span=(at, at + 1))  # type: ignore[type-var]
    event = replace(killed.event, measure="injured", scope=("additional",))
    [_, hurt] = place_in_context(article, killed, replace(killed, span=(at, at + 1), quantity=quantity, event=event))
    assert may_contradict(hurt, tell("The fire hurt 14 people.", measure="injured"))
    alone = marked(tell("It hurt 9 others.", measure="injured"), "additional")
    assert not may_contradict(alone, tell("The fire hurt 14 people.", measure="injured"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The House passed the farm bill 227-205.", "The House passed the tax bill 227-203.", False),
        ("The House passed the Marnholt Act 227-205.", "The House passed the Marnholt Act 227-203.", True),
    ],
)
def test_each_vote_has_numbers_of_its_own(nlp: Language, one: str, other: str, expected: bool) -> None:
    assert may_contradict(read_figure(nlp, one, "205"), read_figure(nlp, other, "203")) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The quake at 2:09 a.m. had 12 aftershocks.", "The quake at 7.30am had 9 aftershocks.", False),
        ("The quake at 2:09 a.m. had 12 aftershocks.", "The quake at 2:15 a.m. had 9 aftershocks.", True),
        ("The quake at 2:09 a.m. had 12 aftershocks.", "The quake had 9 aftershocks.", True),
        ("The quake at 9 p.m. had 12 aftershocks.", "The quake at 1 a.m. GMT had 9 aftershocks.", True),
    ],
)
def test_events_of_two_hours_are_two(one: str, other: str, expected: bool) -> None:
    def counted(text: str) -> ClaimInContext:
        item = tell(text)
        at = text.index(next(number for number in ("12", "9 after") if number in text))
        quantity = replace(item.claim.quantity, number_span=(at, at + 2))  # type: ignore[type-var]
        return ClaimInContext(replace(item.claim, quantity=quantity), item.profile)

    assert may_contradict(counted(one), counted(other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "figures", "expected"),
    [
        (
            "Talks went on over the fate of 190 girls kidnapped in May.",
            "Rebels kidnapped 240 girls.",
            ("190", "240"),
            True,
        ),
        ("They are to release the 190 girls kidnapped in May.", "Rebels kidnapped 240 girls.", ("190", "240"), True),
        ("Rebels kidnapped 190 girls in May.", "Rebels kidnapped 240 girls.", ("190", "240"), False),
        (
            "Including debt, the firm paid $14 billion for Orlin.",
            "Orlin was bought for $12 billion.",
            ("$14", "$12"),
            True,
        ),
        ("The firm paid $14 billion for Orlin.", "Orlin was bought for $12 billion.", ("$14", "$12"), False),
    ],
)
def test_those_not_back_yet_are_a_part_and_so_is_what_leaves_something_out(
    nlp: Language, one: str, other: str, figures: tuple[str, str], expected: bool
) -> None:
    a, b = (read_figure(nlp, text, figure) for text, figure in zip((one, other), figures, strict=True))
    assert (find_bar(a, b) is Bar.PART) is (find_bar(b, a) is Bar.PART) is expected


@pytest.mark.parametrize(("day", "expected"), [("2013-10-01", None), ("2017-04-06", Bar.DAYS), (None, None)])
def test_a_denial_is_of_nothing_that_is_told_years_later(day: str | None, expected: Bar | None) -> None:
    def stated(text: str, published: str | None) -> ClaimInContext:
        article = make_article(text, day=published)
        return place_in_context(article, replace(make_claim(article, text), quantity=None))[0]

    a = stated("The regime gassed the 2 towns.", "2013-08-27")
    b = stated("The regime did not gas the 2 towns.", day)
    assert find_bar(a, b) is find_bar(b, a) is expected


@pytest.mark.parametrize(
    ("one", "other", "days", "expected"),
    [
        ("The Dow closed 120 points lower.", "The Dow closed 250 points lower.", ("2025-06-02", "2025-06-05"), True),
        # A close is news on the next day, too, and of an index nobody trades in the profit of a firm.
        ("The Dow closed 120 points lower.", "The Dow closed 250 points lower.", ("2025-06-02", "2025-06-03"), False),
        ("The firm made 120 boats.", "The firm made 250 boats.", ("2025-06-02", "2025-06-05"), False),
        ("Shares fell and 120 jobs went.", "Shares rose and 250 jobs went.", ("2025-06-02", "2025-06-05"), False),
        ("Police arrested 12 people.", "Police arrested 25 people.", ("2025-06-02", "2025-06-05"), True),
        ("Police arrested 12 people.", "Police arrested 25 people.", ("2025-06-02", "2025-06-03"), False),
        ("Police arrested 12 people.", "So far 25 people were arrested.", ("2025-06-02", "2025-06-05"), False),
        ("Police arrested 12 people.", "Overnight 25 people were arrested.", ("2025-06-02", "2025-06-03"), True),
    ],
)
def test_what_comes_anew_every_day_is_of_two_days(
    nlp: Language, one: str, other: str, days: tuple[str, str], expected: bool
) -> None:
    def told(text: str, day: str) -> ClaimInContext:
        return read_figure(
            nlp, text, next(word for word in ("120", "250", "12", "25") if word in text), date.fromisoformat(day)
        )

    a, b = told(one, days[0]), told(other, days[1])
    assert (find_bar(a, b) is Bar.READINGS) is (find_bar(b, a) is Bar.READINGS) is expected


@pytest.mark.parametrize(("month", "expected"), [("April", Bar.PERIODS), ("May", None)])
def test_what_two_months_brought_are_two_figures(nlp: Language, month: str, expected: Bar | None) -> None:
    a = read_figure(nlp, "The mills hired 120 people in May 2025.", "120", date(2025, 6, 6))
    b = read_figure(nlp, f"The mills hired 140 people in {month} 2025.", "140", date(2025, 6, 6))
    assert find_bar(a, b) is find_bar(b, a) is expected


@pytest.mark.parametrize(
    ("figure", "more", "expected"),
    [
        ("$700 million", " Roe took more than $700 million, a spokesman said.", Bar.ROUGH),
        ("$700 million", " Roe took about $700 million, a spokesman said.", Bar.ROUGH),
        # Told so of nothing, of another figure, and a figure that is as exact as the other.
        ("$700 million", "", None),
        ("$700 million", " Roe took more than $600 million, a spokesman said.", None),
        ("$727 million", " Roe took more than $700 million, a spokesman said.", None),
    ],
)
def test_a_round_figure_that_its_article_tells_as_rough_leaves_room(
    nlp: Language, figure: str, more: str, expected: Bar | None
) -> None:
    a = read_figure(nlp, f"Roe took {figure} from the fund, Olen said.{more}", figure)
    b = read_figure(nlp, "Roe took $716 million from the fund, the paper said.", "$716 million")
    assert find_bar(a, b) is find_bar(b, a) is expected
    assert may_share_question(a, b)


@pytest.mark.parametrize(
    ("more", "expected"),
    [("", Bar.SCENE), (" There was a blast in Ramadi, too.", None)],
)
def test_what_happened_in_two_countries_is_two_events(more: str, expected: Bar | None) -> None:
    def told_in(text: str, *places: str) -> ClaimInContext:
        item = tell(text, measure="killed")
        return place_in_context(item.profile.article, replace(item.claim, places=places, place_origin=Origin.CLAUSE))[0]

    a = told_in("A suicide bomber killed 5 soldiers in Ramadi.", "Ramadi", "Anbar", "Iraq")
    b = told_in(f"An ambush in Lebanon killed 6 soldiers.{more}", "Lebanon")
    assert find_bar(a, b) is find_bar(b, a) is expected
    at_home = told_in("An ambush in Iraq killed 6 soldiers.", "Iraq")
    assert find_bar(a, at_home) is None


@pytest.mark.parametrize(
    ("loose", "number", "expected"),
    [
        ("Hundreds of rockets", "1,573", Bar.ROUGH),
        ("Thousands of rockets", "849", Bar.ROUGH),
        ("Hundreds of rockets", "2,300", None),
        ("Several hundred rockets", "1,573", None),
    ],
)
def test_who_has_not_counted_contradicts_no_count_near_by(
    nlp: Language, loose: str, number: str, expected: Bar | None
) -> None:
    a = read_figure(nlp, f"{loose} were fired into Norvia.", loose.split()[0])
    b = read_figure(nlp, f"Some {number} rockets were fired into Norvia.", number)
    assert find_bar(a, b) is find_bar(b, a) is expected
