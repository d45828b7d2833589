"""Text and Markdown files: split into articles, with what their front matter says."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.article import Article
from claimcheck.errors import InputError
from claimcheck.ingest.markdown import strip_markdown
from claimcheck.ingest.text import read_text, split_articles

FIRST = "Flood kills twelve in Draven\n\nTwelve people died on Monday.\n\nForty are missing, police said."
SECOND = "Plant in Marnholt to close this year\n\nThe maker will cut 1,200 jobs.\n\nA union spoke of 1,800."


def read(text: str, *, markdown: bool = False) -> list[Article]:
    results = list(read_text(text, "news.md" if markdown else "news.txt", markdown=markdown))
    assert not any(isinstance(result, InputError) for result in results), results
    return [result for result in results if isinstance(result, Article)]


def test_one_article_takes_its_first_line_as_title() -> None:
    (article,) = read(FIRST)
    assert article.title == "Flood kills twelve in Draven"
    assert article.external_id == "news"
    assert article.location == "news.txt:1"


def test_first_sentence_is_no_title() -> None:
    (article,) = read("Twelve people died on Monday.\n\nForty are missing.")
    assert article.title is None
    assert article.apart == ()


def test_wide_gap_before_a_headline_parts_two_articles() -> None:
    first, second = read(f"{FIRST}\n\n\n\n{SECOND}\n")
    assert first.text == FIRST
    assert second.text == SECOND
    assert second.location == "news.txt:9"
    assert [first.external_id, second.external_id] == ["news#1", "news#2"]


def test_repeated_headline_parts_two_articles_without_a_wide_gap() -> None:
    headline = SECOND.partition("\n")[0]
    assert [text for text, _ in split_articles(f"{FIRST}\n\n{headline}\n\n{SECOND}")] == [
        FIRST,
        f"{headline}\n\n{SECOND}",
    ]


@pytest.mark.parametrize(
    "text",
    [
        FIRST.replace("\n\n", "\n\n\n\n"),
        f"{FIRST}\n\nWhat is known about the river\n\nThe river rose by three metres.",
        f"{FIRST}\n\n\nSee also",
        f"{FIRST}\n\n\n\nMore follows\n\nas we get it",
    ],
    ids=["wide gaps everywhere", "subhead", "last line", "no prose after it"],
)
def test_what_is_one_article_stays_one(text: str) -> None:
    assert len(split_articles(text)) == 1


def test_front_matter_gives_what_is_known() -> None:
    text = (
        "---\nid: a7\ntitle: 'Toll: twelve'\noutlet: Valley Courier\nbyline: A. Reporter\ndate: June 9, 2025\n"
        "url: https://valley.example/a7\ntags:\n  - flood\n---\nTwelve people died.\n"
    )
    (article,) = read(text)
    assert (article.external_id, article.title, article.outlet) == ("a7", "Toll: twelve", "Valley Courier")
    assert (article.author, article.published) == ("A. Reporter", date(2025, 6, 9))
    assert article.url == "https://valley.example/a7"
    assert article.text == "Twelve people died."
    assert article.location == "news.txt:11"


def test_several_front_matters_are_several_articles() -> None:
    first, second = read(
        "---\noutlet: One\n---\nTwelve died.\n\n---\noutlet: Two\n---\nNineteen died.\n", markdown=True
    )
    assert [(a.outlet, a.text) for a in (first, second)] == [("One", "Twelve died."), ("Two", "Nineteen died.")]


def test_rules_between_paragraphs_are_no_front_matter() -> None:
    (article,) = read("Twelve people died.\n\n---\n\nForty are missing.\n\n---\n\nPolice said so.", markdown=True)
    assert article.text == "Twelve people died.\n\nForty are missing.\n\nPolice said so."


def test_date_that_is_none_is_refused_with_its_line() -> None:
    results = list(read_text("---\noutlet: One\n---\nTwelve died.\n---\ndate: soon\n---\nNineteen died.", "n.md"))
    assert isinstance(results[0], Article)
    assert str(results[1]).startswith("n.md:6: the date in the front matter is none: 'soon'")


def test_line_ends_of_any_kind_are_one_kind() -> None:
    (article,) = read("Twelve people died.\r\n\r\nForty are missing.\rPolice said so.")
    assert article.text == "Twelve people died.\n\nForty are missing.\nPolice said so."


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("# Toll rises\n\nText.", "Toll rises\n\nText."),
        ("**12 people** died, _police_ said.", "12 people died, police said."),
        ("See [the report](https://a.example/x_y) now.", "See the report now."),
        ("![A street](a.png)", "A street"),
        ("> Nobody had time,\n> he said.", "Nobody had time,\nhe said."),
        ("- 12 dead\n- 40 missing", "12 dead\n40 missing"),
        ("3 * 4 and 5 * 6", "3 * 4 and 5 * 6"),
        ("a snake_case_name", "a snake_case_name"),
        ("12 died.\n<!-- check -->\n40 missing.", "12 died.\n\n40 missing."),
        ("Price: \\$5\\*", "Price: \\$5*"),
    ],
)
def test_strip_markdown(markdown: str, plain: str) -> None:
    assert strip_markdown(markdown) == plain


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: x\npublished: 32 Foobar\nTwelve people died.", 1),
        ("\n\n---\ntitle: x\n\nTwelve people died.", 3),
        ("---\nTwelve people died.", None),
        ("---\nPolice: twelve people died.", None),
        ("Twelve people died.\n---\ntitle: x", None),
    ],
)
def test_front_matter_without_an_end_is_named_and_no_text(text: str, line: int | None) -> None:
    (result,) = read_text(text, "n.md")
    if line is None:
        assert isinstance(result, Article)
    else:
        assert str(result) == f"n.md:{line}: the front matter has no end; close it with a line of three hyphens"
