"""Evidence in plain words: every field and level of the match weight has some."""

from __future__ import annotations

import pytest

from claimcheck.lexicon.evidence import evidence_words, tell_evidence
from claimcheck.matching.pair import FIELDS
from claimcheck.matching.statements.weighing import STATEMENT_FIELDS

TECHNICAL = [(field.name, field.levels) for field in (*FIELDS, *STATEMENT_FIELDS)]


@pytest.mark.parametrize(("field", "levels"), TECHNICAL)
def test_every_field_and_level_has_words(field: str, levels: tuple[str, ...]) -> None:
    words = evidence_words().get(field)
    assert words is not None, f'lexicon/en/evidence.toml: add ["{field}"]'
    missing = [key for key in levels or () if key not in words.levels]
    missing += [] if words.name else ["name"]
    missing += [] if levels or (words.for_it and words.against_it) else ["for and against"]
    assert not missing, f'lexicon/en/evidence.toml: ["{field}"] lacks {", ".join(missing)}'


@pytest.mark.parametrize(
    ("level", "values", "weight", "told"),
    [
        ("noun: same", ("troops", "troops"), 0.3, "what is counted: the same (troops)"),
        ("noun: synonym", ("troops", "soldiers"), 0.3, "what is counted: two words for the same (troops / soldiers)"),
        ("better partner: 0.51 (0.3416–)", ("", ""), -0.2, "another figure of the other article: one fits better"),
        ("better partner: -0.20 (–-0.1)", ("", ""), 0.2, "another figure of the other article: none fits better"),
        ("words: half", ("euro, stol", "stol"), 2.0, "words of the two statements: half of them in common"),
        ("measure: same", ("laid_off", "laid_off"), 0.2, "what happened to it: the same (laid off)"),
        ("region: decisive", ("Aceh", "Papua"), -4.0, "region: settles it (Aceh / Papua)"),
        ("days: different", ("tue", "jan, wed"), -0.5,
         "weekdays and months named in the sentences: different ones (Tuesday / January, Wednesday)"),
        ("other claims: 2.31", ("close to this one alone: 0.20", ""), 1.4, "other reports: close to both"),
        ("other claims: 0.00", ("", ""), -1.4, "other reports: close to one of the two alone"),
        ("moon: full", ("a", ""), 1.0, "moon: full (a)"),
        ("moon: 0.34 (0.2–0.5)", ("a", "b"), 1.0, "moon (a / b)"),
        ("moon", ("", ""), 1.0, "moon"),
    ],
)  # fmt: skip
def test_evidence_is_told_in_plain_words(level: str, values: tuple[str, str], weight: float, told: str) -> None:
    assert tell_evidence(level, values, weight) == told
