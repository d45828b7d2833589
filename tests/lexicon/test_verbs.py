"""Base forms of verbs."""

from __future__ import annotations

import pytest

from claimcheck.lexicon.inflection import inflect, verb_forms
from claimcheck.lexicon.verbs import base_of, known_verbs


@pytest.mark.parametrize(
    ("form", "guess", "base"),
    [
        ("rammed", "ramm", "ram"),
        ("exploded", "explod", "explode"),
        ("striking", "strik", "strike"),
        ("kidnapped", "kidnappe", "kidnap"),
        ("bused", "buse", "bus"),
        ("found", "find", "find"),
        ("lied", "ly", "lie"),
        ("left", "leave", "leave"),
        # In no list: by the rules of spelling.
        ("triaged", "triag", "triage"),
        ("jettisoned", "jettisone", "jettison"),
        ("underlined", "underlin", "underline"),
        ("gouged", "goug", "gouge"),
        ("shinnied", "shinni", "shinny"),
        # No inflected form: as the lemmatizer has it.
        ("been", "be", "be"),
        ("oomph", "oomph", "oomph"),
    ],
)
def test_base_of_a_form(form: str, guess: str, base: str) -> None:
    assert base_of(form, guess) == base


@pytest.mark.parametrize(
    ("base", "tags", "form"),
    [
        ("send", ("VBD",), "sent"),
        ("shrink", ("VBN", "VBD"), "shrunk"),
        ("shrink", ("VBD",), "shrank"),
        ("wound", ("VBN", "VBD"), "wounded"),
        ("travel", ("VBG",), "traveling"),
        ("hit", ("NN",), "hit"),
    ],
)
def test_form_of_a_verb(base: str, tags: tuple[str, ...], form: str) -> None:
    assert inflect(base, *tags) == form


def test_no_known_verb_is_changed() -> None:
    assert all(base_of(base, base) == base for base in set(known_verbs().values()))


def test_every_regular_form_goes_back_to_a_verb_that_has_it() -> None:
    assert all(form in verb_forms(base) for form, base in known_verbs().items())
