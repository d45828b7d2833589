"""Which draft holds which cue, looked up for all at once."""

from __future__ import annotations

import cProfile
import pstats

import pytest
from spacy.language import Language

from claimcheck.article import Article
from claimcheck.extraction import read_article
from claimcheck.extraction.attributions.draft import Draft, index_holders


@pytest.mark.parametrize(
    "contents",
    [
        [],
        [[(0, 9)]],
        [[(3, 12)], [(4, 6), (8, 9)], [], [(0, 3), (0, 12)], [(9, 10)]],
    ],
)
def test_the_index_finds_what_holds_a_cue_in_the_order_of_the_drafts(contents: list[list[tuple[int, int]]]) -> None:
    drafts = [Draft(2 * at, [(2 * at, 2 * at + 1)], "says", None, content) for at, content in enumerate(contents)]
    index = index_holders(drafts)
    assert set(index) == {draft.token for draft in drafts}
    for token, holders in index.items():
        assert [id(one) for one in holders] == [id(one) for one in drafts if one.holds(token)]


PARAGRAPH = (
    "Police in Orla said {} people were hurt when a bridge fell, and the mayor said 40 were missing. She said that {} "
    "shops had closed, according to the council.\n\n"
)


def count_calls(nlp: Language, paragraphs: int) -> int:
    """Calls that it takes to read what an article says; they do not depend on the machine."""
    article = Article("".join(PARAGRAPH.format(at, at + 3) for at in range(2, paragraphs)))
    profile = cProfile.Profile()
    profile.enable()
    read_article(nlp, article)
    profile.disable()
    calls: int = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
    return calls


def test_what_an_article_takes_to_read_grows_with_its_length(nlp: Language) -> None:
    count_calls(nlp, 10)  # lexicons are read once
    assert count_calls(nlp, 160) < 2.25 * count_calls(nlp, 80)
