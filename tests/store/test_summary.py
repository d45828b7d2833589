"""What is counted, and whether all still stands as it was scanned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import text

from claimcheck.claim import Kind
from claimcheck.extraction import Reading
from claimcheck.store import Store
from claimcheck.store.integrity import Tally, verify
from claimcheck.store.summary import SourceCount, TopicCount, count_sources, count_topics, measure
from tests.matching.factory import make_article, make_claim
from tests.store.readings import ARTICLE, make_reading


def fill(store: Store) -> None:
    other = replace(ARTICLE, outlet="Meridian Wire", published=date(2025, 6, 11))
    store.add([make_reading(names=("DRAVEN", "Draven", "Orla")), make_reading(other, source="ministry")], "1")


def test_topics_are_counted_by_articles(store: Store) -> None:
    fill(store)
    assert count_topics(store) == [TopicCount("Draven", 2, 2), TopicCount("Orla", 1, 1)]
    assert len(count_topics(store, 1)) == 1


def test_sources_are_counted_with_their_stances(store: Store) -> None:
    fill(store)
    assert count_sources(store) == [
        SourceCount("ministry", "person", 1, 1, ("says",)),
        SourceCount("police", "person", 1, 1, ("says",)),
    ]


def test_stats(store: Store) -> None:
    fill(store)
    stats = measure(store)
    assert (stats.articles, stats.outlets, stats.claims, stats.numeric, stats.attributive) == (2, 2, 2, 2, 0)
    assert stats.to_json()["first"] == "2025-06-09"
    assert stats.to_json()["last"] == "2025-06-11"


def test_stats_of_an_empty_store(store: Store) -> None:
    assert measure(store).to_json()["first"] is None


def faults(store: Store) -> list[str]:
    return [str(fault) for fault in verify(store, Tally())]


def test_untouched_store_has_no_faults(store: Store) -> None:
    fill(store)
    tally = Tally()
    assert list(verify(store, tally)) == []
    assert (tally.articles, tally.claims, tally.quotes) == (2, 2, 6)


def test_changed_text_is_found(store: Store) -> None:
    fill(store)
    with store.writing() as session:
        session.execute(text("UPDATE articles SET text = replace(text, '12', '13') WHERE outlet = 'Meridian Wire'"))
    found = faults(store)
    assert "not the one that was scanned" in found[0]
    assert any("its quote '12' does not stand" in fault for fault in found)


def test_a_quotation_made_of_two_pieces_must_show_it(store: Store) -> None:
    told = make_article("12 barns burned, the mayor said, and two mills.", outlet="Valley Courier")
    pieces = ((0, 15), (33, 46))
    words = told.quote(pieces)
    claim = replace(make_claim(told, told.text), kind=Kind.ATTRIBUTIVE, quantity=None, content=pieces, span=(0, 46))
    spliced = replace(claim, text=words.replace(" … ", " "))
    store.add([Reading(told, (), (), (spliced,))], "1")
    assert words == "12 barns burned … and two mills"
    assert any("does not stand at" in fault for fault in faults(store))


def test_exchanged_claim_is_found(store: Store) -> None:
    fill(store)
    with store.writing() as session:
        session.execute(text("UPDATE claims SET key = 'x' WHERE id = 1"))
    assert faults(store) == ["claim x: what is stored of it is another claim"]
