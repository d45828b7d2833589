"""The stories that the weights are fitted to or measured on: marks are read as written; all hold what can compare."""

from __future__ import annotations

import pytest

from benchmarks import matched
from training.verdicts.tellings import STORIES as FITTED
from training.verdicts.tellings import read_stories, read_story

STORIES = read_stories(FITTED) | read_stories(matched.STORIES)


def test_marks_are_taken_out_of_the_text_and_kept_as_spans() -> None:
    told = "@a Courier | 2019-03-04 | [[dead|Two]] die\n[[dead|Two people]] died,\n[[hurt|nine]] were hurt.\n"
    text = told + "@b Wire | - | Crash\nNone.\n"
    first, second = read_story(text)
    article = first.article
    assert (article.title, article.outlet, str(article.published)) == ("Two die", "Courier", "2019-03-04")
    assert article.text == "Two people died,\nnine were hurt."
    assert {article.text[start:end]: key for (start, end), key in first.keys.items()} == {
        "Two people": "dead",
        "nine": "hurt",
    }
    assert first.key_of((0, 3)) == "dead"
    assert first.key_of((4, 12)) is None
    assert (second.article.published, second.article.text, second.keys) == (None, "None.", {})


@pytest.mark.parametrize("name", STORIES)
def test_every_story_has_outlets_that_answer_one_question(name: str) -> None:
    keys = [set(telling.keys.values()) for telling in STORIES[name]]
    assert any(one & other for at, one in enumerate(keys) for other in keys[:at])
    assert all("[[" not in telling.article.text for telling in STORIES[name])
    marked = [telling.article.text[slice(*span)] for telling in STORIES[name] for span in telling.keys]
    assert [words.strip() for words in marked] == marked
    assert all(marked)
