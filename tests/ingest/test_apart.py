"""What stands in a text without being part of it, and what must not be taken for it."""

from __future__ import annotations

import pytest

from claimcheck.article import Article, find_apart
from claimcheck.ingest.admit import admit

CAPTION = "Rescuers search a flooded street in Draven on Tuesday, June 10, 2025. (AP)"
HEADLINE = "Flood toll rises to 19 in Draven"
BODY = "The death toll rose to 19 on Wednesday, the ministry said."


def apart(text: str, title: str | None = None, *, titled: bool = False) -> list[str]:
    return [text[start:end] for start, end in find_apart(text, title, titled=titled)]


def test_headline_and_captions_that_stand_twice_are_all_apart() -> None:
    text = f"{HEADLINE}\n\n {CAPTION}\n{CAPTION}\nTT\n\n{HEADLINE}\n\n{BODY}"
    assert apart(text) == [HEADLINE, CAPTION, CAPTION, "TT", HEADLINE]


def test_headline_and_caption_that_stand_once_are_text() -> None:
    assert apart(f"{HEADLINE}\n\n{CAPTION}\n\n{BODY}", HEADLINE) == []


def test_first_line_is_apart_where_it_is_known_to_be_the_headline() -> None:
    assert apart(f"{HEADLINE}\n\n{BODY}", titled=True) == [HEADLINE]


def test_repeated_title_is_found_in_spite_of_quotation_marks_and_spaces() -> None:
    assert apart(f"Ministry: ‘no  danger’\n\n{BODY}\n\nMinistry: 'no danger'", "Ministry: 'No danger'") == [
        "Ministry: ‘no  danger’",
        "Ministry: 'no danger'",
    ]


def test_caption_without_credit_is_apart_where_it_stands_twice_before_the_text() -> None:
    caption = "A boat on the main street of Draven."
    assert apart(f"{caption}\n\n{caption}\n\n{BODY}") == [caption, caption]


def test_paragraph_pasted_twice_is_read_once() -> None:
    again = "Thirty people were hurt."
    text = f"{BODY}\n\n{again}\n\n{again}"
    assert find_apart(text) == ((text.rindex(again), len(text)),)


def test_sentence_that_comes_again_later_stays_text() -> None:
    assert apart(f"It takes 40 seats to win.\n\n{BODY}\n\nIt takes 40 seats to win.") == []


@pytest.mark.parametrize("line", ["TT", "ADVERTISEMENT", "Read more", "___", "Slideshow (21 Images)"])
def test_leftovers_are_apart_wherever_they_stand_alone(line: str) -> None:
    assert apart(f"{BODY}\n{line}\n{BODY} Again.") == [line]
    assert apart(f"{BODY} {line} {BODY}") == []


def test_admitted_article_says_what_is_apart() -> None:
    article = admit(Article(f"TT\n{BODY}"), "here")
    assert article.is_apart((0, 2))
    assert not article.is_apart((3, 10))


def test_headlines_of_other_articles_are_apart_up_to_the_next_sentence() -> None:
    links = ["Related Articles", "Storm kills 20 on the coast of Osk", "Draven votes on 12 new dams"]
    assert apart("\n".join([BODY, *links, "Thirty people were hurt.", HEADLINE])) == links
