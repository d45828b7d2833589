from __future__ import annotations

import json
from random import Random

import pytest

from training.mentions import Mention, Passage, add_countries, complete, edit, group_names, read_passages
from training.names import NameStock, rename

STOCK = NameStock(
    first=("Wilma", "Odd"),
    last=("Brandvold", "O'Hara"),
    cities=("Grimstad", "Port Louis"),
    countries=("Chad", "Costa Rica"),
    states=("Ohio",),
    organisations=("Harbour Board",),
)


def named(passage: Passage) -> list[tuple[str, str]]:
    return [(passage.text[m.start : m.end], m.label) for m in passage.mentions]


@pytest.fixture
def passage() -> Passage:
    text = "Ines Falk left Arendal. In Arendal, Falk led the Tin Union."
    found = [
        ("Ines Falk", "PERSON", 0),
        ("Arendal", "GPE", 0),
        ("Arendal", "GPE", 25),
        ("Falk", "PERSON", 34),
        ("Tin Union", "ORG", 0),
    ]
    return Passage(text, tuple(sorted(Mention(i := text.index(n, k), i + len(n), label) for n, label, k in found)))


def test_reading_cuts_outer_space_and_moves_offsets() -> None:
    line = json.dumps({"text": "  Ines Falk left. ", "spans": [[2, 11, "PERSON"]], "src": "made up"})
    (read,) = read_passages([line])
    assert named(read) == [("Ines Falk", "PERSON")]
    assert read.text == "Ines Falk left."


def test_edit_moves_the_mentions_behind_it(passage: Passage) -> None:
    assert named(edit(passage, [(10, 14, "was driven out of")])) == named(passage)


@pytest.mark.parametrize("seed", range(20))
def test_renaming_keeps_labels_and_order(passage: Passage, seed: int) -> None:
    renamed = rename(passage, STOCK, Random(seed))
    assert [m.label for m in renamed.mentions] == [m.label for m in passage.mentions]
    assert all(name.strip() == name and name for name, _ in named(renamed))


@pytest.mark.parametrize("seed", range(20))
def test_renaming_gives_one_name_one_new_name(passage: Passage, seed: int) -> None:
    names = named(rename(passage, STOCK, Random(seed)))
    assert names[1] == names[2]


def test_renaming_keeps_the_words_between(passage: Passage) -> None:
    renamed = rename(passage, STOCK, Random(3))
    assert " left " in renamed.text
    assert " led the " in renamed.text


def test_dates_and_groups_are_added_where_not_annotated() -> None:
    passage = Passage("Danes met Tove Dane on Friday. They may meet on 3 May 2021.", (Mention(10, 19, "PERSON"),))
    completed = complete(passage, frozenset({"Danes", "Dane"}))
    assert named(completed) == [("Danes", "NORP"), ("Tove Dane", "PERSON"), ("Friday", "DATE"), ("3 May 2021", "DATE")]


def test_group_names_are_those_seen_often_and_nearly_always_so() -> None:
    danes = [Passage("Danes", (Mention(0, 5, "NORP"),))] * 3
    split = [Passage("Mons", (Mention(0, 4, label),)) for label in ("NORP", "NORP", "NORP", "GPE")]
    assert group_names(danes + split) == {"Danes"}


def test_countries_are_added_where_they_stand_alone() -> None:
    passage = Passage("Chad and the Bank of Chad met in South Sudan.", (Mention(13, 25, "ORG"),))
    added = add_countries(passage, frozenset({"Chad", "Sudan", "South Sudan"}))
    assert named(added) == [("Chad", "GPE"), ("Bank of Chad", "ORG"), ("South Sudan", "GPE")]
