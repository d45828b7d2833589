"""Quotes in their context, and what is kept out of them."""

from __future__ import annotations

import pytest

from claimcheck.report.model import Report
from claimcheck.report.quotes import one_line, quote_context, quote_sentence, web_address
from tests.report.stories import korea
from tests.report.story import Desk, Story, claim, question


def long_report(words: int = 200) -> Report:
    filler = "and so on " * words
    sentence = f"The mayor said {filler}that 12 people were hurt {filler}in all."
    story = Story("Echo", "2024-01-02", None, f"Before it. {sentence} After it.")
    found = claim(story, "12 people", sentence, 12, noun="people")
    return Desk(None, [story], [question("Hurt", "single_source", [found])]).report()


def test_the_figure_is_marked_in_its_sentence() -> None:
    report = korea().report()
    (us,) = [c for c in report.questions[0].claims if c.quantity is not None and c.quantity.value == 3000]
    quote = quote_sentence(report, us)
    assert quote.marked == "around 3,000 soldiers"
    assert (
        quote.text == "The United States put the number already flown to Russia for training at around 3,000 soldiers."
    )


def test_a_long_sentence_is_cut_at_words_on_both_sides() -> None:
    report = long_report()
    quote = quote_sentence(report, report.questions[0].claims[0], width=80)
    assert quote.marked == "12 people"
    assert quote.before.startswith("… ")
    assert quote.after.endswith(" …")
    assert len(quote.text) <= 84


def test_context_reaches_beyond_the_sentence() -> None:
    report = korea().report()
    (seoul,) = [c for c in report.questions[0].claims if c.quantity is not None and c.quantity.value == 1500]
    assert quote_context(report, seoul).after.endswith("More are expected before the winter, the service said.")


def test_without_the_text_the_claims_own_words_are_shown() -> None:
    desk = korea()
    report = Report.from_json(desk.to_json())
    assert quote_sentence(report, report.questions[0].claims[0]).text == "some 10,000 troops"


def test_a_text_that_changed_is_not_quoted() -> None:
    desk = korea()
    changed = {key: "x" + text for key, text in desk.texts.items()}
    report = Report.from_json(desk.to_json(), changed)
    assert quote_sentence(report, report.questions[0].claims[0]).text == "some 10,000 troops"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\n\n b\tc", "a b c"),
        ("\x1b[31mred\x07", "\ufffd[31mred\ufffd"),
        ("left\u202eright", "left\ufffdright"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("Zelenskyy’s “word” 🙂", "Zelenskyy’s “word” 🙂"),
    ],
)
def test_what_steers_a_terminal_is_replaced(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(
    "url",
    [
        "javascript:x",
        " https://x.example",
        'https://x.example/"x',
        "https://x.example/<b>",
        "data:text/html,x",
        "",
        "ftp://x",
        None,
    ],
)
def test_only_plain_web_addresses_become_links(url: str | None) -> None:
    assert web_address(url) is None


def test_a_web_address_stays_as_it_is() -> None:
    assert web_address("https://herald.example/a?b=c&d=é#e") == "https://herald.example/a?b=c&d=é#e"
