"""Views for other programs: claims with their articles, judgements with their undoing."""

from __future__ import annotations

from sqlalchemy import text

from claimcheck.store import Store
from claimcheck.store.judgements import Judgement, add_judgement
from claimcheck.store.surveys import Known, State, keep_known
from claimcheck.store.told import KeptQuestion
from tests.store.readings import make_reading


def test_a_claim_stands_beside_its_article_and_sources(store: Store) -> None:
    store.add([make_reading()], "1")
    with store.engine.connect() as connection:
        (row,) = connection.execute(text("SELECT * FROM claims_in_articles")).mappings()
    assert (row["outlet"], row["sources"], row["measure"]) == ("Valley Courier", "police", "killed")


def test_a_judgement_tells_who_took_it_back(store: Store) -> None:
    first = add_judgement(store, Judgement("confirm", "Ada", "a", "b", verdict="discrepant"))
    add_judgement(store, Judgement("undo", "Ben", "a", "b", undoes=first.id))
    query = text("SELECT action, undone_by_reviewer FROM judgements_and_undoings ORDER BY id")
    with store.engine.connect() as connection:
        rows = connection.execute(query).all()
    assert [tuple(row) for row in rows] == [("confirm", "Ben"), ("undo", None)]


def test_questions_stand_in_their_order_with_their_sizes(store: Store) -> None:
    asked = [
        KeptQuestion("qa", "People killed", "discrepant", 2, ("a" * 16, "b" * 16), ("k", "l"), b"", b"", "d"),
        KeptQuestion("qb", "Houses", "agree", 3, ("c" * 16, "d" * 16, "e" * 16), ("m", "n", "o"), b"", b"", "d"),
    ]
    keep_known(store, State({}), Known(asked, [], {}, frozenset()))
    query = text("SELECT rank, label, verdict, independent_sources, claims, question FROM questions_by_contest")
    with store.engine.connect() as connection:
        rows = connection.execute(query).all()
    assert [tuple(row) for row in rows] == [
        (1, "People killed", "discrepant", 2, 2, "qa"),
        (2, "Houses", "agree", 3, 3, "qb"),
    ]
