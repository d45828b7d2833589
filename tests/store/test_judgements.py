"""The log of judgements: it only grows, and it moves between stores."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from claimcheck.claim import Claim, Kind
from claimcheck.errors import InputError, StoreError
from claimcheck.store import Store
from claimcheck.store.judgements import (
    Judgement,
    add_judgement,
    claim_key,
    export_judgements,
    import_judgements,
    read_judgements,
)
from claimcheck.store.models import JudgementRow
from claimcheck.store.standing import find_orphans, settle

CONFIRM = Judgement("confirm", "Ada", "a", "b", verdict="discrepant")
DISMISS = Judgement("dismiss", "Ada", "a", "b", verdict="discrepant", reason="subset")


def lines(store: Store) -> list[tuple[str, str]]:
    return [
        (f"line {n}", json.dumps(data)) for n, data in enumerate(export_judgements(read_judgements(store)), start=1)
    ]


def test_entries_come_back_in_order(store: Store) -> None:
    written = [add_judgement(store, entry) for entry in (CONFIRM, DISMISS)]
    assert read_judgements(store) == written
    assert [entry.action for entry in written] == ["confirm", "dismiss"]
    assert read_judgements(store, after=written[0].id or 0) == written[1:]


@pytest.mark.parametrize("statement", [update(JudgementRow).values(note="x"), delete(JudgementRow)])
def test_the_database_itself_refuses_to_change_an_entry(store: Store, statement: object) -> None:
    add_judgement(store, CONFIRM)
    with pytest.raises(StoreError), store.writing() as session:
        session.execute(statement)  # type: ignore[call-overload]
    assert len(read_judgements(store)) == 1


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (replace(CONFIRM, action="shrug"), "unknown action"),
        (replace(CONFIRM, claim_b=None), "needs the claims"),
        (replace(CONFIRM, claim_b="a"), "needs the claims"),
        (replace(DISMISS, reason=None), "needs a reason"),
        (replace(DISMISS, reason="whim"), "needs a reason"),
        (replace(CONFIRM, note="x" * 10_001), "10,000 characters"),
        (replace(CONFIRM, reviewer="  "), "who says so"),
        (Judgement("undo", "Ada"), "needs the claims or the entry"),
        (Judgement("undo", "Ada", undoes=99), "no entry 99"),
        (Judgement("split", "Ada"), "needs the claims"),
    ],
)
def test_an_entry_that_says_nothing_is_refused(store: Store, entry: Judgement, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        add_judgement(store, entry)
    assert read_judgements(store) == []


def test_judgements_move_between_stores_once(store: Store, tmp_path: Path) -> None:
    first = add_judgement(store, CONFIRM)
    add_judgement(store, Judgement("undo", "Ada", "a", "b", undoes=first.id))
    add_judgement(store, DISMISS)
    with Store(str(tmp_path / "other.db"), create=True) as other:
        add_judgement(other, Judgement("confirm", "Ben", "c", "d", verdict="updated"))
        assert import_judgements(other, lines(store)) == 3
        assert import_judgements(other, lines(store)) == 0
        moved = read_judgements(other)
        assert [entry.uid for entry in moved[1:]] == [entry.uid for entry in read_judgements(store)]
        assert moved[2].undoes == moved[1].id
        assert settle(moved).decisions[frozenset("ab")].action == "dismiss"


@pytest.mark.parametrize(
    "line", ["", "{}", "[]", "{", '{"action": "confirm"}', json.dumps({"undoes": "feed", "action": "undo"})]
)
def test_a_broken_line_brings_in_nothing_and_is_named(store: Store, tmp_path: Path, line: str) -> None:
    add_judgement(store, CONFIRM)
    with Store(str(tmp_path / "other.db"), create=True) as other:
        with pytest.raises(InputError, match=r"moved\.jsonl:2"):
            import_judgements(other, [("moved.jsonl:1", lines(store)[0][1]), ("moved.jsonl:2", line)])
        assert read_judgements(other) == []


def entry(number: int, action: str, *keys: str, reviewer: str = "Ada", **more: object) -> Judgement:
    a, b = (*keys, None, None)[:2]
    return Judgement(action, reviewer, a, b, id=number, **more)  # type: ignore[arg-type]


def test_the_last_word_stands_and_no_word_is_lost() -> None:
    log = [
        entry(1, "confirm", "a", "b", verdict="discrepant"),
        entry(2, "dismiss", "b", "a", reviewer="Ben", reason="update"),
        entry(3, "note", "a", "b", note="ask Kyiv"),
    ]
    told = settle(log).describe_pair("a", "b")
    assert told is not None
    assert (told["by"], told["decision"], told["verdict"], told["note"]) == ("Ben", "dismiss", "updated", "ask Kyiv")


def test_undoing_brings_back_what_was_before_and_can_be_undone() -> None:
    log = [
        entry(1, "confirm", "a", "b", verdict="discrepant"),
        entry(2, "dismiss", "a", "b", reason="subset"),
        entry(3, "undo", undoes=2),
    ]
    assert settle(log).decisions[frozenset("ab")].id == 1
    assert settle([*log, entry(4, "undo", undoes=3)]).decisions[frozenset("ab")].id == 2
    assert settle([*log, entry(4, "undo", undoes=1)]).decisions == {}


@pytest.mark.parametrize(
    ("log", "groups"),
    [
        ([], [("a", "b", "c"), ("d", "e")]),
        ([entry(1, "split", "b")], [("a", "c"), ("b",), ("d", "e")]),
        ([entry(1, "merge", "a", "e")], [("a", "b", "c", "d", "e")]),
        ([entry(1, "merge", "a", "b")], [("a", "b", "c"), ("d", "e")]),
        ([entry(1, "split", "b"), entry(2, "merge", "b", "d")], [("a", "c"), ("b", "d", "e")]),
        ([entry(1, "split", "b"), entry(2, "merge", "b", "a")], [("a", "b", "c"), ("d", "e")]),
        ([entry(1, "merge", "a", "d"), entry(2, "split", "d")], [("a", "b", "c", "e"), ("d",)]),
        ([entry(1, "split", "x"), entry(2, "merge", "x", "y")], [("a", "b", "c"), ("d", "e")]),
    ],
)
def test_merges_and_splits_regroup_the_claims(log: list[Judgement], groups: list[tuple[str, ...]]) -> None:
    assert settle(log).regroup([("a", "b", "c"), ("d", "e")]) == groups


def test_a_judgement_whose_claim_is_gone_is_an_orphan() -> None:
    log = [entry(1, "confirm", "a", "b"), entry(2, "split", "c"), entry(3, "confirm", "a", "z")]
    assert [orphan.id for orphan in find_orphans(log, {"a", "b", "c"})] == [3]
    assert find_orphans([*log, entry(4, "undo", undoes=3)], {"a", "b", "c"}) == []


def test_a_key_holds_over_versions_and_never_over_texts() -> None:
    claim = Claim("digest", Kind.ATTRIBUTIVE, (5, 9), "told", (0, 20), content=((5, 9),), version="1")
    assert claim_key(claim) == claim_key(replace(claim, version="2", score=0.1, subject="x"))
    assert claim_key(claim) != claim_key(replace(claim, article="another digest"))
    assert claim_key(claim) != claim_key(replace(claim, content=((5, 10),)))
