"""What somebody says of a statement that the text has told before: "a claim the rebels denied", "as X claims"."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extraction.attributions.reading import read

Told = list[tuple[list[str | None], str, str]]
"""Chain, stance and content of each attribution."""


def read_stances(nlp: Language, text: str) -> Told:
    return [
        ([source.name for source in one.chain], one.own.stance, " … ".join(text[s:e] for s, e in one.content))
        for one in read(nlp, text)
    ]


@pytest.mark.parametrize(
    ("text", "maker", "judge", "content"),
    [
        ("The army said the rebels had shot 40 villagers, a claim the rebels denied.",
         ("army", "says"), ("rebels", "denies"), "the rebels had shot 40 villagers"),
        ("The opposition says the vote was stolen, a claim the electoral commission rejects.",
         ("opposition", "says"), ("electoral commission", "denies"), "the vote was stolen"),
        ("Villagers said soldiers had shot nine people, an allegation the military denies.",
         ("Villagers", "says"), ("military", "denies"), "soldiers had shot nine people"),
        ("The mayor accused the firm of dumping 40 barrels, a charge that the firm rejected on Monday.",
         ("mayor", "accuses"), ("firm", "denies"), "the firm of dumping 40 barrels"),
        ("Prosecutors allege that Roe took $50,000, something his lawyers reject.",
         ("Prosecutors", "claims"), ("his lawyers", "denies"), "that Roe took $50,000"),
        ("The union said 900 workers had struck, a number disputed by the company.",
         ("union", "says"), ("company", "denies"), "900 workers had struck"),
        ("The rebels say they shot 60 soldiers — a claim Norvia's defence ministry has denied.",
         ("rebels", "says"), ("Norvia's defence ministry", "denies"), "they shot 60 soldiers"),
        ("The rebels claimed to have shot 28 soldiers and captured 11, figures the army dismissed as propaganda.",
         ("rebels", "claims"), ("army", "denies"), "to have shot 28 soldiers and captured 11"),
        ("The rebels said they had shot 40 soldiers, a claim the army described as a lie.",
         ("rebels", "says"), ("army", "denies"), "they had shot 40 soldiers"),
        ("The rebels put army losses at 90 men in a week, a figure that the ministry dismissed as fantasy.",
         ("rebels", "says"), ("ministry", "denies"), "army losses at 90 men"),
        ("The rebels say they shot 90 men, which the army called an exaggeration.",
         ("rebels", "says"), ("army", "denies"), "they shot 90 men"),
        ("The mayor said 300 barns had burned, a figure residents confirmed.",
         ("mayor", "says"), ("residents", "confirms"), "300 barns had burned"),
        ("The ministry accuses the agency of spying, which it denies.",
         ("ministry", "accuses"), ("agency", "denies"), "the agency of spying"),
    ],
)  # fmt: skip
def test_a_judgement_is_told_of_the_statement_before_it(
    nlp: Language, text: str, maker: tuple[str, str], judge: tuple[str, str], content: str
) -> None:
    told = read_stances(nlp, text)
    assert sorted(told) == sorted([([maker[0]], maker[1], content), ([judge[0]], judge[1], content)])


def test_what_follows_a_report_may_judge_nothing(nlp: Language) -> None:
    assert read_stances(nlp, "The inspector found 12 leaks, a report the mayor read.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Roe denied that he took $50,000, as prosecutors allege.",
         [(["Roe"], "denies", "that he took $50,000"), (["prosecutors"], "claims", "that he took $50,000")]),
        ("Contrary to what the minister claimed, no deal was signed, the embassy said.",
         [(["embassy"], "says", "Contrary to what the minister claimed, no deal was signed")]),
        ("Despite what the mayor says, 300 barns are empty.", []),
        ("Forty people died, as the Echo reported on Monday.", [(["Echo"], "reports", "Forty people died")]),
    ],
)  # fmt: skip
def test_a_comment_tells_what_is_denied_and_no_opposite(nlp: Language, text: str, expected: Told) -> None:
    assert read_stances(nlp, text) == expected
