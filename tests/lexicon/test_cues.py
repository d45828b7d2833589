"""The lists of cues and sources: well formed, and every entry is met by a test of its kind."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.extraction.attributions import draft_attributions
from claimcheck.extraction.tree import plant_tree
from claimcheck.lexicon.cues import cue_lexicon
from claimcheck.lexicon.inflection import noun_forms, verb_forms
from claimcheck.lexicon.loader import load_toml
from claimcheck.lexicon.sources import source_lexicon

STANCES = frozenset(load_toml("cues")["verbs"])


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("say", {"say": "VB", "says": "VBZ", "saying": "VBG", "said": "VBD"}),
        ("deny", {"deny": "VB", "denies": "VBZ", "denying": "VBG", "denied": "VBD"}),
        ("slam", {"slam": "VB", "slams": "VBZ", "slamming": "VBG", "slammed": "VBD"}),
        ("admit", {"admit": "VB", "admits": "VBZ", "admitting": "VBG", "admitted": "VBD"}),
        ("write", {"write": "VB", "writes": "VBZ", "writing": "VBG", "wrote": "VBD", "written": "VBN"}),
        ("pledge", {"pledge": "VB", "pledges": "VBZ", "pledging": "VBG", "pledged": "VBD"}),
        ("agree", {"agree": "VB", "agrees": "VBZ", "agreeing": "VBG", "agreed": "VBD"}),
        ("echo", {"echo": "VB", "echoes": "VBZ", "echoing": "VBG", "echoed": "VBD"}),
    ],
)
def test_verb_forms(base: str, forms: dict[str, str]) -> None:
    assert verb_forms(base) == forms


def test_noun_forms() -> None:
    assert noun_forms("ministry") == ("ministry", "ministries")
    assert noun_forms("promise") == ("promise", "promises")


def test_past_of_irregular_verbs_is_no_regular_one() -> None:
    for base, past in load_toml("irregular_verbs")["past"].items():
        assert set(past.split()) <= set(verb_forms(base))
        assert base in verb_forms(base)


@pytest.mark.parametrize("stance", sorted(STANCES))
def test_clause_verbs_make_drafts(nlp: Language, stance: str) -> None:
    """Each verb that takes a clause makes a draft of "the ministry VERB that …" with its stance."""
    lexicon = cue_lexicon()
    verbs = [
        form
        for form, word in lexicon.verbs.items()
        if word.stance == stance and "clause" in word.frames and word.tag == "VBD"
    ]
    found = []
    for verb in verbs:
        tree = plant_tree(nlp(f"The ministry {verb} that the plan had failed."))
        found += [
            verb for draft in draft_attributions(tree)[1] if tree.lower[draft.token] == verb and draft.stance == stance
        ]
    assert len(found) >= 0.8 * len(verbs), sorted(set(verbs) - set(found))


def test_frames_are_known_words() -> None:
    for word in cue_lexicon().verbs.values():
        assert word.stance in STANCES
        assert word.frames or word.prepositions, word.base


def test_phrases_belong_to_verbs_with_that_preposition() -> None:
    verbs = {word.base: word for word in cue_lexicon().verbs.values()}
    for verb, preposition in cue_lexicon().phrases:
        assert preposition in verbs[verb].prepositions, (verb, preposition)


def test_source_lists_hold_both_numbers() -> None:
    lists = source_lexicon()
    assert {"ministry", "ministries"} <= lists.organisation
    assert {"witness", "witnesses"} <= lists.anonymous
    assert not lists.female & lists.male - {"kim"}
