"""Times against the day of publication: Monday, 28 October 2024, unless a test says otherwise; figures in their
clause against Wednesday, 11 June 2025."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.claim import Kind
from claimcheck.extraction import read_article
from claimcheck.extraction.times.dates import resolve_time
from claimcheck.extraction.times.words import find_times, load_time_lists, may_tell_time

MONDAY = date(2024, 10, 28)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("sentence", "words", "start", "end"),
    [
        ("The army said on Monday that it had left.", "Monday", "2024-10-28", "2024-10-28"),
        ("The bridge fell on Tuesday.", "Tuesday", "2024-10-22", "2024-10-22"),
        ("He claimed last Friday that it was so.", "last Friday", "2024-10-25", "2024-10-25"),
        ("The offices were raided last Monday.", "last Monday", "2024-10-21", "2024-10-21"),
        ("Early Saturday a boat sank.", "Early Saturday", "2024-10-26", "2024-10-26"),
        ("It began late on Sunday night.", "late on Sunday night", "2024-10-27", "2024-10-27"),
        ("Monday last week was a holiday.", "Monday last week", "2024-10-21", "2024-10-21"),
        ("The talks broke down last week.", "last week", "2024-10-21", "2024-10-27"),
        ("Earlier this week the dam broke.", "Earlier this week", "2024-10-28", "2024-10-28"),
        ("Shops burned over the weekend.", "over the weekend", "2024-10-26", "2024-10-27"),
        ("In October the toll grew.", "October", "2024-10-01", "2024-10-28"),
        ("In December the toll grew.", "December", "2023-12-01", "2023-12-31"),
        ("In May, rebels took the town.", "May", "2024-05-01", "2024-05-31"),
        ("The vote of December last year was void.", "December last year", "2023-12-01", "2023-12-31"),
        ("By the end of March all was over.", "the end of March", "", "2024-03-31"),
        ("It was signed in early 2023.", "early 2023", "2023-01-01", "2023-05-02"),
        ("The Oct. 1 attack was the second.", "Oct. 1", "2024-10-01", "2024-10-01"),
        ("On Jan. 4 two quakes struck.", "Jan. 4", "2024-01-04", "2024-01-04"),
        ("The strike of November 5 lasted a day.", "November 5", "2023-11-05", "2023-11-05"),
        ("It opened on 3 June 2019.", "3 June 2019", "2019-06-03", "2019-06-03"),
        ("They met on Friday, March 6, 2020.", "Friday, March 6, 2020", "2020-03-06", "2020-03-06"),
        ("The fair ran from June 3-5 in the hall.", "June 3-5", "2024-06-03", "2024-06-05"),
        ("In 2008 the bank failed.", "2008", "2008-01-01", "2008-12-31"),
        ("It was common in the 1990s.", "1990s", "1990-01-01", "1999-12-31"),
        ("The log says 2024-10-01.", "2024-10-01", "2024-10-01", "2024-10-01"),
        ("Yesterday the gates opened.", "Yesterday", "2024-10-27", "2024-10-27"),
        ("Last night a fire broke out.", "Last night", "2024-10-27", "2024-10-27"),
        ("Three days ago she resigned.", "Three days ago", "2024-10-25", "2024-10-25"),
        ("He left two years ago.", "two years ago", "2022-01-01", "2022-12-31"),
        ("In the past two weeks prices rose.", "the past two weeks", "2024-10-13", "2024-10-28"),
        ("Last summer the lake dried up.", "Last summer", "2024-06-01", "2024-08-31"),
        ("It was put off to this winter.", "this winter", "2024-12-01", "2025-02-28"),
        ("The fair was held this summer.", "this summer", "2024-06-01", "2024-08-31"),
        ("In this April 27, 2001 photo he smiles.", "April 27, 2001", "2001-04-27", "2001-04-27"),
        ("It broke last Monday night, October 21.", "October 21", "2024-10-21", "2024-10-21"),
        ("Last month sales fell.", "Last month", "2024-09-01", "2024-09-30"),
        ("Since July 8 the road is shut.", "July 8", "2024-07-08", "2024-10-28"),
        ("Until Friday nobody knew.", "Friday", "", "2024-10-25"),
        ("Four men died on Christmas Eve.", "Christmas Eve", "2023-12-24", "2023-12-24"),
        ("It rained on Thanksgiving Day, 2019.", "Thanksgiving Day, 2019", "2019-11-28", "2019-11-28"),
        ("It rained on Memorial Day.", "Memorial Day", "2024-05-27", "2024-05-27"),
        ("It rose in the first half of the year.", "the first half of the year", "2024-01-01", "2024-06-30"),
        ("It rose in the second quarter of 2019.", "the second quarter of 2019", "2019-04-01", "2019-06-30"),
        ("It fell in the last quarter of last year.", "the last quarter of last year", "2023-10-01", "2023-12-31"),
        ("Profit slumped in the second quarter.", "the second quarter", "2024-04-01", "2024-06-30"),
        ("Third-quarter profit doubled.", "Third-quarter", "2024-07-01", "2024-09-30"),
        ("The bank lost $3 million in the third quarter.", "the third quarter", "2024-07-01", "2024-09-30"),
        ("They outscored Selva by 12 in the third quarter on Sunday.", "Sunday", "2024-10-27", "2024-10-27"),
        ("Profit fell in the fourth quarter.", "the fourth quarter", "2024-10-01", "2024-10-28"),
        ("The first seven months of 2014 were dry.", "The first seven months of 2014", "2014-01-01", "2014-07-31"),
        ("The last 2 weeks of 2014 were dry.", "The last 2 weeks of 2014", "2014-12-18", "2014-12-31"),
        ("On 1 and 2 December it rained.", "1 and 2 December", "2023-12-01", "2023-12-02"),
        ("Between 3 and 9 June it rained.", "3 and 9 June", "2024-06-03", "2024-06-09"),
        ("On May 3 and 4, it rained.", "May 3 and 4", "2024-05-03", "2024-05-04"),
        ("On June 3 and 4 people drowned.", "June 3", "2024-06-03", "2024-06-03"),
        ("Between 30 May and 2 June it rained.", "30 May and 2 June", "2024-05-30", "2024-06-02"),
        ("On Saturday and Sunday it rained.", "Saturday and Sunday", "2024-10-26", "2024-10-27"),
        ("Between March and May 2021 it rained.", "March and May 2021", "2021-03-01", "2021-05-31"),
        ("Between December and March it rained.", "December and March", "2023-12-01", "2024-03-31"),
        ("It grew from 2019 to 2021.", "2019 to 2021", "2019-01-01", "2021-12-31"),
        # A period that ends with a month or a day, and is over.
        ("Sales fell in the nine months to June.", "nine months to June.", "2023-10-01", "2024-06-30"),
        ("Sales fell in the three months to December.", "three months to December", "2023-10-01", "2023-12-31"),
        ("Sales fell in the year to March.", "the year to March", "2023-04-01", "2024-03-31"),
        ("Sales fell in the fiscal year ended June 30, 2023.", "year ended June 30, 2023", "2022-07-01", "2023-06-30"),
        ("Sales fell in the 12 months to May 2022.", "12 months to May 2022", "2021-06-01", "2022-05-31"),
        ("Sales fell in the two weeks to June 14.", "two weeks to June 14", "2024-06-01", "2024-06-14"),
        ("The fair was put off by three months to June.", "June.", "2024-06-01", "2024-06-30"),
        # Half a year, some months, a whole year of business.
        ("First-half profit doubled.", "First-half", "2024-01-01", "2024-06-30"),
        ("Sales fell in the first nine months.", "first nine months", "2024-01-01", "2024-09-30"),
        ("Full-year sales fell.", "Full-year", "", ""),
        # A bare year before the noun that it dates.
        ("The state foresees a 2023 deficit of 3.5%.", "2023", "2023-01-01", "2023-12-31"),
        ("The 2025 budget gap will be 3.5%.", "2025", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_past_time(sentence: str, words: str, start: str, end: str) -> None:
    (found,) = find_times(sentence)
    assert found.text == words
    assert sentence[slice(*found.span)] == words
    assert resolve_time(found, MONDAY) == (day(start), day(end))


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("They will meet on Wednesday.", "2024-10-30", "2024-10-30"),
        ("They will meet next Monday.", "2024-11-04", "2024-11-04"),
        ("The vote will be held on November 5.", "2024-11-05", "2024-11-05"),
        ("The plant will close in December.", "2024-12-01", "2024-12-31"),
        ("It will open next week.", "2024-11-04", "2024-11-10"),
        ("They are to leave by Wednesday.", "", "2024-10-30"),
        ("He will resign tomorrow.", "2024-10-29", "2024-10-29"),
        ("It will start next year.", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_time_ahead(sentence: str, start: str, end: str) -> None:
    (found,) = find_times(sentence)
    assert resolve_time(found, MONDAY, future=True) == (day(start), day(end))


@pytest.mark.parametrize(
    ("words", "expected"),
    [("a day earlier", "2024-10-19"), ("two days later", "2024-10-22")],
)
def test_a_time_counted_from_another(words: str, expected: str) -> None:
    (found,) = find_times(f"The hall had been searched {words}.")
    assert resolve_time(found, MONDAY, reference=(date(2024, 10, 20),) * 2) == (day(expected), day(expected))
    assert resolve_time(found, MONDAY) == (None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "He may leave.",
        "They march through the town.",
        "It costs 2008 dollars.",
        "The A320 landed.",
        "She scored 1995 points.",
        "They walked for six minutes.",
        "The Sun rose over the lake.",
        "It was seen in the 1500 block of Mill Road.",
        "April Jones saw it.",
        "The path of the asteroid 2031 QX was known.",
        "A Christmas party was held.",
        "The battery should last two days.",
        "The talks did not last three weeks.",
        "He scored twice in the first half.",
        "Sales began in the first six months of the war.",
        "The club bought 2000 shares.",
    ],
)
def test_what_is_no_time(sentence: str) -> None:
    assert list(find_times(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "relation"), [("since Monday", "since"), ("by Monday", "until"), ("after Monday", "after")]
)
def test_the_word_before_gives_the_relation(sentence: str, relation: str) -> None:
    (found,) = find_times(f"It was shut {sentence}.")
    assert found.relation == relation


def test_without_a_publication_date_only_full_dates_are_known() -> None:
    (weekday,) = find_times("on Monday")
    (full,) = find_times("on 3 June 2019")
    assert resolve_time(weekday, None) == (None, None)
    assert resolve_time(full, None) == (date(2019, 6, 3), date(2019, 6, 3))


LISTS = load_time_lists()
PHRASES = st.one_of(
    st.sampled_from([w.title() for w in LISTS.weekdays if len(w) > 5]).map(lambda w: f"on {w}"),
    st.sampled_from([w.title() for w in LISTS.months]).map(lambda w: f"in {w}"),
    st.tuples(st.sampled_from([w.title() for w in LISTS.months]), st.integers(1, 31)).map(
        lambda p: f"on {p[0]} {p[1]}"
    ),
    st.tuples(
        st.sampled_from(["last", "this"]), st.sampled_from(["week", "month", "year", "weekend", *LISTS.seasons])
    ).map(" ".join),
    st.tuples(st.integers(1, 99), st.sampled_from(["hours", "days", "weeks", "months", "years"])).map(
        lambda p: f"{p[0]} {p[1]} ago"
    ),
    st.integers(1500, 2099).map(lambda year: f"in {year}"),
    st.sampled_from(list(LISTS.days)),
    st.sampled_from(list(LISTS.holidays)).map(lambda name: f"on {name.title()}"),
)
DAYS = st.dates(date(1990, 1, 1), date(2050, 12, 31))


@given(phrase=PHRASES, published=DAYS, future=st.booleans())
def test_the_end_is_never_before_the_start(phrase: str, published: date, future: bool) -> None:
    for found in find_times(phrase):
        start, end = resolve_time(found, published, future=future)
        assert start is None or end is None or start <= end


@given(phrase=PHRASES.filter(lambda p: "this" not in p and "tomorrow" not in p), published=DAYS)
def test_what_is_past_began_before_the_publication(phrase: str, published: date) -> None:
    for found in find_times(phrase):
        start, end = resolve_time(found, published)
        if start is not None and end is not None and "year" not in found.parts:
            assert start <= published + timedelta(2)
            assert end <= published + timedelta(2)


@given(phrase=PHRASES)
def test_the_quick_look_misses_nothing(phrase: str) -> None:
    if list(find_times(phrase)):
        assert may_tell_time(phrase.lower().split())


@pytest.mark.parametrize(
    ("marked", "start", "end"),
    [
        # What holds now holds until a day that is to come, what held did until one that is past.
        ("The camp has food for <12,000 people> until September.", "", "2025-09-30"),
        ("The town had <300 troops> until March.", "", "2025-03-31"),
        ("The bridge is closed until July to <9,000 drivers>.", "", "2025-07-31"),
        ("The strike by <700 nurses> lasted until Sunday.", "", "2025-06-08"),
        ("The airline suspended <90 flights> until June 30.", "", "2025-06-30"),
        ("By Tuesday evening <30 bodies> had been found.", "", "2025-06-10"),
        ("Rain is forecast through Friday, with <90 mm> in the hills.", "", "2025-06-13"),
        # What is arranged lies ahead.
        ("On Friday <12 men> are to be released.", "2025-06-13", "2025-06-13"),
        ("The court is to hear <12 witnesses> on Thursday.", "2025-06-12", "2025-06-12"),
        ("<Nine guards> are due in court on Monday.", "2025-06-16", "2025-06-16"),
        ("The plant is set to close in August, costing <400 jobs>.", "2025-08-01", "2025-08-31"),
        ("The mission of <700 soldiers> ends in December.", "2025-12-01", "2025-12-31"),
        ("The trial of <nine men> began on Monday.", "2025-06-09", "2025-06-09"),
        # "Later" and "earlier" count from what was told last.
        ("The bridge closed on 3 March. A month later <12 workers> were hired.", "2025-04-01", "2025-04-30"),
        ("He was shot on 1 February; two days later <three men> were arrested.", "2025-02-03", "2025-02-03"),
        ("A bomb hit the fair on Monday. A day later <nine shops> were shut.", "2025-06-10", "2025-06-10"),
        # A figure that others are compared with has its own time.
        ("The toll rose on Tuesday to 81, up from <46> a day earlier.", "2025-06-09", "2025-06-09"),
        ("The toll rose on Tuesday to 81, up from 46 a day earlier, with <20> missing.", "2025-06-10", "2025-06-10"),
        ("Cases fell to <40> in May, from 300 in March.", "2025-05-01", "2025-05-31"),
        ("Cases fell to 40 in May, from <300> in March.", "2025-03-01", "2025-03-31"),
        ("The storm killed 12 in 2017 and <nine> in 2019.", "2019-01-01", "2019-12-31"),
        ("It ran a deficit of 4.8% of output in 2017 and <3.7%> in 2019.", "2019-01-01", "2019-12-31"),
        ("There were 59 murders in 2017, down from <66> the year before.", "2016-01-01", "2016-12-31"),
        # A period after "for" is that of what is reported, and no day on which it was.
        ("The firm reported sales of <$3 billion> for 2023.", "2023-01-01", "2023-12-31"),
        ("The firm posted second-quarter profit of <$3 billion>.", "2025-04-01", "2025-06-11"),
        ("He was jailed over the Nov. 22 blast that hurt <17 people>.", "2024-11-22", "2024-11-22"),
        ("The film opens on June 20 in <400 cinemas>.", "2025-06-20", "2025-06-20"),
        # A record's beginning dates nothing.
        ("The worst flood since 1953 killed <30 people> on Monday.", "2025-06-09", "2025-06-09"),
        ("It was the strongest storm since records began 80 years ago, killing <12>.", None, None),
        ("<At least nine people> have died since May.", "2025-05-01", "2025-06-11"),
        # What a figure is compared with dates it not.
        ("<Some 95 people> drowned in May, fewer than in the same period of 2023.", "2025-05-01", "2025-05-31"),
        ("The margin of <17> was smaller than the one by which the bill passed in March.", None, None),
        ("The toll is higher than the <300> of 2010.", "2010-01-01", "2010-12-31"),
        ("The state jailed <975 men>, an increase of 17% on 2023.", None, None),
        ("Turnout was <61%>, four points lower than in 2019.", None, None),
        ("The fair had <900 visitors>, 9% fewer than in 2019.", None, None),
        ("It received <840 letters>, compared with 670 in 2023.", None, None),
        ("It received 840 letters, compared with <670> in 2023.", "2023-01-01", "2023-12-31"),
        ("Turnout fell to <58%> from 67% in 2021.", None, None),
        ("The deficit stood at <6.1%> of output, up from 4.8% in 2022.", None, None),
        ("Rents rose <5%> on 2023, a study found.", None, None),
        ("Sales rose <5%> on Monday.", "2025-06-09", "2025-06-09"),
        ("Exports rose 12% from a year earlier to <3,400 tonnes> in May.", "2025-05-01", "2025-05-31"),
        ("Rents were <£1,326> in May, £92 more than in May 2024.", "2025-05-01", "2025-05-31"),
        ("The flood hurt <12> and drove more than 50 people out in 2023.", "2023-01-01", "2023-12-31"),
        ("The flood hurt <12> and drove more than a dozen out in 2023.", "2023-01-01", "2023-12-31"),
        ("<Some 300 men> were held for more than a year in 2023.", "2023-01-01", "2023-12-31"),
        ("The house voted <231> against 190 on Monday.", "2025-06-09", "2025-06-09"),
        ("The police counted <840 thefts>, against 910 in 2023.", None, None),
        ("<Some 300> drowned, more than twice the number in 2019.", None, None),
        ("The ban covers <12 species> from June 2024.", "2024-06-01", "2024-06-30"),
        ("<Some 300 letters> from 12 villages came in 2023.", "2023-01-01", "2023-12-31"),
        ("Holm want <£80m> for Roe, who cost £42m in 2023.", None, None),
        ("Roe was sold for <£80m> by Holm, who paid £42m in 2023.", "2023-01-01", "2023-12-31"),
        # What has been done is past, whatever comes of it.
        ("The striker will miss <four games> after his part in Sunday's brawl.", "2025-06-08", "2025-06-08"),
        ("Tuesday's <$870 million> fine will not be the last.", "2025-06-10", "2025-06-10"),
        ("Friday's march will draw <20,000 people>.", "2025-06-13", "2025-06-13"),
        # The year of an event, and not of a car.
        ("She was hurt in a 2011 shooting that killed <six people>.", "2011-01-01", "2011-12-31"),
        ("He was in a 2007 Toyota when <six people> were hurt.", None, None),
        # "Since" holds for what its phrase dates.
        ("Since the coup in February 2021 <5,000 people> have been killed.", "2021-02-01", "2025-06-11"),
        ("<Some 900 people> have died since the outbreak began in January.", "2025-01-01", "2025-06-11"),
        ("Since the attack in May that killed <nine>, the road is shut.", "2025-05-01", "2025-05-31"),
    ],
)
def test_the_time_of_a_figure(nlp: Language, marked: str, start: str | None, end: str | None) -> None:
    at = marked.index("<")
    article = Article(marked.replace("<", "").replace(">", ""), published=date(2025, 6, 11))
    (claim,) = [c for c in read_article(nlp, article).claims if c.kind is Kind.NUMERIC and c.span[0] == at]
    if start is None:
        assert claim.time is None
    else:
        assert claim.time is not None
        assert (claim.time.start, claim.time.end) == (day(start), day(end or ""))


@pytest.mark.parametrize(
    ("text", "start", "is_background"),
    [
        # A sentence in the past goes on from the one before.
        ("In 2011 he robbed a bank. He shot two guards.", "2011-01-01", True),
        ("The raid came on Monday. Police found 40 guns.", "2025-06-09", False),
        # What is, what has been and what is told in the next paragraph do not, nor does anything from a flashback.
        ("In 2011 he robbed a bank. He owns two houses.", None, False),
        ("In 2011 he robbed a bank. He has shot two guards.", None, False),
        ("In 2011 he robbed a bank.\n\nHe shot two guards.", None, False),
        ("The city had planned it in 2011. Trams hit two guards.", None, False),
        # Nor does what is about somebody of whom the article told before, or of "this time".
        ("The driver wept. In 2011 a boat sank. The driver lost nine kilos.", None, False),
        ("The tram wept. In 2011 a driver sank. The driver lost nine kilos.", "2011-01-01", True),
        ("In 2011 riots broke out. Turnout this time was 82 percent.", None, False),
        # What a clause only says to name a thing is no time of what is told of it.
        ("A boat that sank two years ago carried 90 guests.", None, False),
        ("A boat that sank in 2011 carried 90 guests.", None, False),
        ("A boat sank two years ago with 90 guests.", "2023-01-01", True),
        ("The crash that shook Osk in 2011 killed 90 guests.", "2011-01-01", True),
    ],
)
def test_a_paragraph_goes_on_in_its_time(nlp: Language, text: str, start: str | None, is_background: bool) -> None:
    *_, claim = [c for c in read_article(nlp, Article(text, published=date(2025, 6, 11))).claims if c.quantity]
    assert (claim.time and str(claim.time.start)) == start
    assert claim.event.background is is_background
