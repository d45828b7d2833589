"""What holds for every text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from claimcheck.extraction.attributions import find_attributions
from claimcheck.extraction.mentions import resolve_mentions

_PIECES = (
    *(
        "The mayor said",
        "he added",
        "according to Reuters",
        "“We lost it all,”",
        "“We will",
        "go home.”",
        "the dam broke",
    ),
    *(
        "''No,''",
        ", ",
        ". ",
        "\n\n",
        ": ",
        " — ",
        "who denied",
        "that 40 people left",
        "citing police",
        "allegedly",
        "Anna Roe",
    ),
    *("she claimed", "was accused of theft", "\u00a0", "(R-Ohio)", "“", "”", '"', "'", "put the toll at 12", "and"),
    *("called on both sides to stop", "her claim that it rained"),
)


@given(st.lists(st.sampled_from(_PIECES), max_size=14), st.sampled_from(["", " "]))
@example(["The mayor said", "The mayor said", "citing police"], " ")
@example(
    [
        *["he added", "The mayor said"] * 2,
        "\n\n",
        "The mayor said",
        "according to Reuters",
        " — ",
        "called on both sides to stop",
        "\u00a0",
        "her claim that it rained",
        "(R-Ohio)",
        "'",
        " — ",
    ],
    " ",
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_spans_stand_in_the_text_and_apart(nlp: Language, pieces: list[str], glue: str) -> None:
    text = glue.join(pieces)
    doc = nlp(text)
    for attribution in find_attributions(doc, resolve_mentions(doc)):
        for start, end in (*attribution.source, *attribution.cue, *attribution.content):
            assert 0 <= start < end <= len(text)
        assert attribution.chain
        assert attribution.own.mention is None or attribution.own.mention in text
        parts = sorted(attribution.content)
        assert all(first[1] <= second[0] for first, second in pairwise(parts))
        assert not any(s < e2 and s2 < e for s, e in attribution.cue for s2, e2 in attribution.content)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_read(nlp: Language, text: str) -> None:
    doc = nlp(text)
    find_attributions(doc, resolve_mentions(doc))


def test_same_text_gives_the_same_attributions(nlp: Language) -> None:
    text = "The mayor said forty people were hurt, according to Reuters. “We lost it all,” he added."
    first, second = (nlp(text) for _ in range(2))
    assert find_attributions(first, resolve_mentions(first)) == find_attributions(second, resolve_mentions(second))
