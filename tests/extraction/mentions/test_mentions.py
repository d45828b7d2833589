"""Pronouns, roles and short names, resolved to the name they stand for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.claim import SourceKind
from claimcheck.extraction.mentions import resolve_mentions


def name(nlp: Language, text: str, mention: str) -> str | None:
    """The name of the last place where ``mention`` stands in ``text``."""
    doc = nlp(text)
    start = text.rindex(mention)
    span = doc.char_span(start, start + len(mention), alignment_mode="expand")
    return resolve_mentions(doc).name_of(span)


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("NATO Secretary-General Mark Rutte spoke first.", "NATO Secretary-General Mark Rutte", "Mark Rutte"),
        ("Anna Lindqvist met the press. Lindqvist was late.", "Lindqvist", "Anna Lindqvist"),
        ("Anna Lindqvist met the press. She was late.", "She", "Anna Lindqvist"),
        ("Volodymyr Zelenskyy spoke. Zelensky was brief.", "Zelensky", "Volodymyr Zelenskyy"),
        ("Mr. Holm met Ms. Roe. She smiled.", "She", "Roe"),
        ("Mr. Holm met Ms. Roe. He smiled.", "He", "Holm"),
        ("It rained. She was late.", "She", None),
        ("The judge told Mr. Holm he understood.", "he", None),
        ("Mr. Holm told the judge he understood.", "he", "Holm"),
        ("France sent boats. They were old.", "They", None),
        ("The Taliban attacked the base. They left at noon.", "They", "Taliban"),
        ("Court documents were read. They were long.", "They", None),
        ("Warren County Sheriff Martin Pace spoke.", "Warren County Sheriff Martin Pace", "Martin Pace"),
        ("Roe met a doctor at a clinic in Leeds who reported 300 deaths.", "who", "doctor"),
        ("It was Halvorsen who announced the truce.", "who", "Halvorsen"),
        ("The Taliban attacked the base.", "The Taliban", "Taliban"),
        ("Several witnesses ran away.", "Several witnesses", "witnesses"),
        ("Peter Holm, a fisherman, slept.", "Peter Holm", "Peter Holm"),
        (
            "Britain's UN Ambassador Barbara Woodward spoke.",
            "Britain's UN Ambassador Barbara Woodward",
            "Barbara Woodward",
        ),
    ],
)
def test_name(nlp: Language, text: str, mention: str, expected: str | None) -> None:
    assert name(nlp, text, mention) == expected


@pytest.mark.parametrize(
    ("text", "mention", "kind"),
    [
        ("Anna Lindqvist spoke.", "Anna Lindqvist", SourceKind.PERSON),
        ("Reuters said so.", "Reuters", SourceKind.OUTLET),
        ("The health ministry closed the ward.", "The health ministry", SourceKind.ORGANISATION),
        ("The coast guard closed the port.", "The coast guard", SourceKind.ORGANISATION),
        ("A guard closed the port.", "A guard", SourceKind.ANONYMOUS),
        ("The study was short.", "The study", SourceKind.DOCUMENT),
        ("The protesters left.", "The protesters", SourceKind.GROUP),
        ("Two officials left.", "Two officials", SourceKind.ANONYMOUS),
    ],
)
def test_kind(nlp: Language, text: str, mention: str, kind: SourceKind) -> None:
    doc = nlp(text)
    start = text.index(mention)
    span = doc.char_span(start, start + len(mention), alignment_mode="expand")
    assert resolve_mentions(doc).kind_of(span) is kind


def test_relative_pronoun_stands_for_its_noun(nlp: Language) -> None:
    doc = nlp("The minister, who resigned on Monday, has left the country.")
    assert resolve_mentions(doc).name_of(doc[3]) == "minister"
