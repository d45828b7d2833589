"""Which of two figures that are apart replaces the other."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from claimcheck.claim import SourceKind
from claimcheck.matching.profile import ClaimInContext
from claimcheck.verdict.reasons import explain_update
from claimcheck.verdict.updates import find_overtaken_bound, find_update
from tests.matching.factory import make_article, make_claim, make_source, place_in_context, read_figure


def tell(
    text: str, day: str | None = None, measure: str | None = None, source: tuple[str, SourceKind] | None = None
) -> ClaimInContext:
    article = make_article(text, day=day)
    sources = (make_source(*source),) if source else ()
    [item] = place_in_context(article, make_claim(article, text, measure=measure, sources=sources))
    return item


@pytest.mark.parametrize(
    ("first", "second", "updated"),
    [
        ("A preliminary count came to 44 barns.", "The fire took 42 barns.", True),
        ("The fire took 42 barns.", "A preliminary count came to 44 barns.", True),
        ("A preliminary count came to 44 barns.", "A preliminary count came to 42 barns.", False),
        ("A preliminary talk was held on what to do with the 44 barns.", "The fire took 42 barns.", False),
        ("The fire took 44 barns.", "The fire took 42 barns.", False),
    ],
)
def test_what_is_preliminary_is_replaced(first: str, second: str, updated: bool) -> None:
    found = find_update(tell(first), tell(second))
    assert (found is not None) is updated
    if found is not None:
        assert "preliminary" in found.earlier.sentence


@pytest.mark.parametrize(
    ("told", "figure", "other", "updated"),
    [
        ("Roe said the number of wounded rose to 15.", "15", "11", True),
        ("Roe said the number of wounded rose to 15.", "15", "19", False),
        ("Roe said the number of wounded was 15.", "15", "11", False),
    ],
)
def test_who_says_that_a_count_rose_replaces_what_any_other_source_said_that_day(
    nlp: Language, told: str, figure: str, other: str, updated: bool
) -> None:
    a, b = read_figure(nlp, told, figure), read_figure(nlp, f"Brenn said the shooting left {other} wounded.", other)
    assert (find_update(a, b) is not None) is (find_update(b, a) is not None) is updated


@pytest.mark.parametrize(
    ("earlier", "later", "updated"),
    [
        (("At least 12 people died.", "2025-06-09"), ("The toll rose to 19.", "2025-06-11"), True),
        (("At least 12 people died.", None), ("Some 19 people died.", None), False),
    ],
)
def test_a_running_count_is_replaced_days_later(
    earlier: tuple[str, str | None], later: tuple[str, str | None], updated: bool
) -> None:
    a, b = (tell(*side, measure="killed") for side in (earlier, later))
    found = find_update(a, b)
    assert (found is not None) is updated
    assert (find_update(b, a) is not None) is updated
    if found is not None:
        assert (found.earlier, found.later) == (a, b)


@pytest.mark.parametrize(
    ("first", "second", "measure", "updated"),
    [
        ("The match drew 38,200 people.", "Some 41,000 people saw the match.", None, False),
        ("The club paid 50 million crowns.", "The fee was 56 million crowns.", "paid", False),
        ("Police held 202 people.", "Police held 180 people.", "arrested", False),
        ("Police held 202 people.", "Police held 215 people.", "arrested", True),
        ("The storm damaged 40 barns.", "The storm damaged 300 barns.", "damaged", True),
        ("Police held 202 people.", "The number was corrected to 180 people.", "arrested", True),
        ("Some 90 divers are missing.", "Some 40 divers are missing.", "missing", True),
        ("Some 310 guests have come.", "The number of guests rose to 350.", None, True),
        ("Some 108 fires were burning.", "The number of fires had fallen to 88.", None, True),
        ("Some 108 fires were burning.", "Some 88 fires were burning.", None, False),
        ("Marnholt has won 71 medals.", "Marnholt has now won 132 medals.", None, True),
        ("Marnholt has won 71 medals.", "Marnholt has won 132 medals.", None, False),
        ("They found 90 bodies.", "They found 88 bodies, correcting an earlier count.", "killed", True),
    ],
)
def test_a_day_later_a_figure_is_replaced_only_if_it_is_of_a_count_that_goes_on(
    first: str, second: str, measure: str | None, updated: bool
) -> None:
    a, b = tell(first, "2025-06-09", measure), tell(second, "2025-06-10", measure)
    assert (find_update(a, b) is not None) is updated
    assert (find_update(b, a) is not None) is updated


@pytest.mark.parametrize(
    ("first", "second", "updated"),
    [
        ("Partial results gave the party 49 seats.", "The party had 48 seats.", True),
        ("With 34% of votes counted, it had 49 seats.", "With 99.7% of votes counted, it had 48 seats.", True),
        ("With 34% of votes counted, it had 49 seats.", "With 34% of votes counted, it had 48 seats.", False),
        ("So far 100 lenders have come.", "The number of lenders climbed to 190.", True),
        ("Some 100 lenders have come.", "The number of lenders was 190.", False),
    ],
)  # fmt: skip
def test_the_fuller_count_replaces_the_other(nlp: Language, first: str, second: str, updated: bool) -> None:
    sides = ((first, date(2025, 6, 9)), (second, date(2025, 6, 11)))
    a, b = (read_figure(nlp, text, _number(text), day) for text, day in sides)
    assert (find_update(a, b) is not None) is (find_update(b, a) is not None) is updated


def _number(text: str) -> str:
    """The last whole number of two digits or more."""
    return [word.rstrip(".") for word in text.split() if word.rstrip(".").isdigit() and len(word.rstrip(".")) > 1][-1]


@pytest.mark.parametrize(
    ("first", "second", "updated"),
    [
        ("Police had arrested 48 people by noon.", "Police had arrested 132 people by 8 p.m.", True),
        ("Police had arrested 132 people by noon.", "Police had arrested 48 people by 8 p.m.", False),
        ("Police had arrested 48 people at noon.", "Police had arrested 132 people at 8 p.m.", False),
    ],
)
def test_a_count_by_noon_is_replaced_by_that_of_the_evening(
    nlp: Language, first: str, second: str, updated: bool
) -> None:
    day = date(2025, 6, 9)
    a, b = (read_figure(nlp, text, _number(text), day) for text in (first, second))
    assert (find_update(a, b) is not None) is (find_update(b, a) is not None) is updated


def test_who_tells_the_other_count_as_that_of_another_replaces_nothing(nlp: Language) -> None:
    first = read_figure(nlp, "The ministry said 132 people were killed.", "132", date(2025, 6, 9))
    text = "Residents said 160 people were killed, while the ministry said that 132 people were killed."
    assert find_update(first, read_figure(nlp, text, "160", date(2025, 6, 10))) is None
    alone = "Residents said 160 people were killed."
    assert find_update(first, read_figure(nlp, alone, "160", date(2025, 6, 10))) is not None


DOCTOR = ("the doctor", SourceKind.PERSON)
RIGHTS_GROUP = ("the rights group", SourceKind.ORGANISATION)
AGENCY = ("the agency", SourceKind.OUTLET)


@pytest.mark.parametrize(
    ("first", "second", "updated"),
    [
        (DOCTOR, RIGHTS_GROUP, False),
        (DOCTOR, None, True),
        (AGENCY, RIGHTS_GROUP, True),
    ],
)
def test_two_who_count_on_one_day_contradict_each_other(
    first: tuple[str, SourceKind] | None, second: tuple[str, SourceKind] | None, updated: bool
) -> None:
    a = tell("The raid has so far killed 57 people.", "2025-06-09", "killed", first)
    b = tell("The raid killed 100 people.", "2025-06-09", "killed", second)
    assert (find_update(a, b) is not None) is updated


HOSPITAL = ("the hospital", SourceKind.ORGANISATION)
OFFICIALS = ("officials", SourceKind.ANONYMOUS)


@pytest.mark.parametrize(
    ("first", "second", "updated"),
    [
        (HOSPITAL, RIGHTS_GROUP, False),
        (HOSPITAL, OFFICIALS, True),  # who may be the hospital's own
        (HOSPITAL, AGENCY, True),
        (HOSPITAL, None, True),
    ],
)
def test_nor_do_counts_of_one_day_that_lie_close(
    first: tuple[str, SourceKind], second: tuple[str, SourceKind] | None, updated: bool
) -> None:
    a = tell("The raid killed 57 people.", "2025-06-09", "killed", first)
    b = tell("The raid killed 61 people.", "2025-06-09", "killed", second)
    assert (find_update(a, b) is not None) is (find_update(b, a) is not None) is updated


def test_what_came_first_on_one_day_is_only_guessed() -> None:
    a, b = (tell(f"The raid killed {count} people.", "2025-06-09", "killed") for count in (57, 61))
    found = find_update(a, b)
    assert found is not None
    assert found.guessed
    assert "probably later" in explain_update(found)


def test_of_what_happened_long_ago_no_count_goes_on(nlp: Language) -> None:
    day = date(2025, 6, 9)
    texts = ("In 1992 a blast killed 263 miners in Orla.", "In 1992, 270 miners were killed in a blast in Orla.")
    a, b = (read_figure(nlp, text, number, day) for text, number in zip(texts, ("263", "270"), strict=True))
    assert find_update(a, b) is find_update(b, a) is None


@pytest.mark.parametrize(
    "text",
    [
        "Kessler will cut 180 jobs, up from the 120 announced in May.",
        "Kessler has lowered the number of jobs it is cutting to 180, from an earlier 120.",
        "Kessler will cut 180 jobs, and not the 120 jobs first announced.",
        "Kessler will cut 180 jobs. An earlier figure of 120 jobs was wrong.",
    ],
)
def test_who_gives_a_figure_up_replaces_it(nlp: Language, text: str) -> None:
    former, now = read_figure(nlp, "Kessler will cut 120 jobs.", "120"), read_figure(nlp, text, "180")
    found = find_update(former, now)
    assert found is not None
    assert (found.earlier, found.later) == (former, now)
    other = read_figure(nlp, "Kessler will cut 140 jobs.", "140")
    assert find_update(other, read_figure(nlp, "Kessler will cut 180 jobs.", "180")) is None


def test_the_figure_of_another_year_was_not_given_up(nlp: Language) -> None:
    then = read_figure(nlp, "Kessler cut 120 jobs.", "120")
    now = read_figure(nlp, "Kessler cut 180 jobs, compared with 120 a year earlier.", "180")
    assert find_update(then, now) is None


@pytest.mark.parametrize(
    ("text", "words", "overtaken"),
    [
        ("The toll from the flood rose to 62 by noon.", "62", True),
        ("The toll of the flood touched 62 by noon.", "62", True),
        ("Four bodies came up, taking the dead to 62.", "62", True),
        ("The count of the dead, pushing the toll above 62, went on.", "62", True),
        ("The flood killed 62 people.", "62", False),
    ],
)
def test_a_lower_bound_is_overtaken_where_the_count_is_said_to_have_gone_on(
    nlp: Language, text: str, words: str, overtaken: bool
) -> None:
    first = read_figure(nlp, "At least 51 people were killed in the flood.", "51", date(2025, 6, 11))
    assert (find_overtaken_bound(first, read_figure(nlp, text, words, date(2025, 6, 11))) is not None) is overtaken


def test_what_is_counted_since_a_day_is_overtaken_days_later(nlp: Language) -> None:
    first = read_figure(nlp, "More than 900 people have left the valley since May.", "900", date(2025, 6, 4))
    later = read_figure(nlp, "Some 1,400 people have left the valley since May.", "1,400", date(2025, 6, 11))
    once = read_figure(nlp, "Some 1,400 people left the valley in May.", "1,400", date(2025, 6, 11))
    assert find_overtaken_bound(first, later) is not None
    assert find_overtaken_bound(first, once) is None


@pytest.mark.parametrize(("measure", "updated"), [("population", False), ("depth", False), ("killed", True)])
def test_what_stays_what_it_is_goes_on_by_no_word_of_its_sentence(measure: str, updated: bool) -> None:
    a = tell("It has come to 12 so far.", "2025-06-09", measure)
    b = tell("Officials so far speak of 19.", "2025-06-11", measure)
    assert (find_update(a, b) is not None) is updated


@pytest.mark.parametrize(
    ("first", "second", "updated"),
    [
        ("Since January, 41 doses have been given.", "Since January, 52 doses have been given.", True),
        ("Since January, 52 doses have been given.", "Since January, 41 doses have been given.", False),
        ("Since January, 41 doses have been given.", "Since April, 52 doses have been given.", False),
    ],
)
def test_a_larger_count_to_a_later_day_replaces_the_one_from_the_same_day_on(
    nlp: Language, first: str, second: str, updated: bool
) -> None:
    earlier = read_figure(nlp, first, first.split()[2], date(2025, 6, 9))
    later = read_figure(nlp, second, second.split()[2], date(2025, 8, 20))
    assert (find_update(earlier, later) is not None) is updated


JULY = "The economy added 163 jobs in July."


@pytest.mark.parametrize(
    ("text", "figure", "updated"),
    [
        ("Friday's report showed revisions to older data: 181 jobs were added in July.", "181", True),
        ("The number of jobs added in July was revised to 141.", "141", True),
        ("The economy added 96 jobs in August, down from 141 jobs in July.", "141", True),
        ("The economy added 181 jobs in July.", "181", False),
        # Of a month whose figure was long told.
        ("Friday's report showed revisions to older data: 181 jobs were added in February.", "181", False),
    ],
)
def test_the_figure_of_a_month_that_is_over_is_revised_by_a_later_report(
    nlp: Language, text: str, figure: str, updated: bool
) -> None:
    earlier, later = read_figure(nlp, JULY, "163", date(2025, 8, 1)), read_figure(nlp, text, figure, date(2025, 9, 5))
    found = find_update(earlier, later), find_update(later, earlier)
    assert (found[0] is not None) is (found[1] is not None) is updated
    assert all(one is None or one.later is later for one in found)


def test_the_figure_of_no_month_is_that_of_the_last_one(nlp: Language) -> None:
    text = "Friday's report showed revisions to older data: 181 jobs were added in July."
    later = read_figure(nlp, text, "181", date(2025, 10, 3))
    told = "Hiring was slow again, with 163 jobs added."
    soon, late = (read_figure(nlp, told, "163", day) for day in (date(2025, 8, 1), date(2025, 9, 26)))
    assert find_update(soon, later) is not None
    assert find_update(late, later) is None


@pytest.mark.parametrize(
    ("first", "second", "updated"),
    [
        ("Some 66 people remain in hospital.", "Some 58 people are still in hospital.", True),
        ("Of the 66 people who were still in hospital, 13 were badly hurt.", "Some 58 people remain there.", True),
        ("Some 66 people were taken to hospital.", "Some 58 people are still in hospital.", False),
        ("Some 66 people were hurt, 13 of whom are still there.", "Some 58 people were hurt and remain there.", False),
        ("Some 66 people were taken to hospital.", "Some 58 people were taken to hospital.", False),
    ],
)
def test_what_still_holds_is_told_anew_on_another_day(nlp: Language, first: str, second: str, updated: bool) -> None:
    a, b = read_figure(nlp, first, "66", date(2025, 6, 9)), read_figure(nlp, second, "58", date(2025, 6, 10))
    assert (find_update(a, b) is not None) is (find_update(b, a) is not None) is updated


def test_families_are_separated_while_a_story_runs() -> None:
    a = tell("Agents took 1900 children from their parents.", "2025-06-15", "separated")
    b = tell("Agents took 2300 children from their parents.", "2025-06-20", "separated")
    found = find_update(a, b)
    assert found is not None
    assert (found.earlier, found.later) == (a, b)


@pytest.mark.parametrize(
    ("second", "figure", "updated"),
    [
        ("Roe is 58-3 with 51 KOs.", "51", True),
        ("Roe is 52-3 with 47 KOs.", "47", False),
        ("Roe has 51 KOs.", "51", False),
    ],
)
def test_of_more_fights_is_the_later_figure(nlp: Language, second: str, figure: str, updated: bool) -> None:
    a = read_figure(nlp, "Roe (52-3, 46 KOs) knocked Olen (30-7) out.", "46")
    b = read_figure(nlp, second, figure)
    found = find_update(a, b), find_update(b, a)
    assert [one is not None for one in found] == [updated, updated]
    assert all(one is None or one.later is b for one in found)
