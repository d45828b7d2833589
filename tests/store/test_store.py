"""Articles and claims go in and come out as they were, in both databases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from claimcheck.article import Article
from claimcheck.errors import StoreError
from claimcheck.extraction import Reading
from claimcheck.store import Store
from claimcheck.store import store as store_module
from claimcheck.store.models import ClaimRow
from claimcheck.store.store import Added
from tests.store.readings import ARTICLE, TOLL, make_reading, numeric


def test_what_is_stored_comes_back_whole(store: Store) -> None:
    article = replace(
        ARTICLE, author="A. Reporter", url="https://v.example", external_id="a1", location="x.txt:1", apart=((0, 2),)
    )
    reading = make_reading(article)
    assert store.add([reading], "1") == Added(stored=1)
    assert store.load() == {article: list(reading.claims)}


def test_same_article_is_stored_once(store: Store) -> None:
    reading = make_reading()
    assert store.find_unread([ARTICLE], "1") == [ARTICLE]
    assert [store.add([reading, reading], "1").stored, store.add([reading], "1").stored] == [1, 0]
    assert store.find_unread([ARTICLE], "1") == []


def test_same_text_from_another_outlet_is_another_article(store: Store) -> None:
    other = replace(ARTICLE, outlet="Meridian Wire")
    assert store.add([make_reading(), make_reading(other)], "1") == Added(stored=2)
    assert len({claim.id for claim in numeric(store.load())}) == 2


def test_corrected_date_and_new_extractor_replace_the_claims(store: Store) -> None:
    store.add([make_reading()], "1")
    corrected = replace(ARTICLE, published=date(2025, 6, 10))
    assert store.find_unread([corrected], "1") == [corrected]
    assert store.add([make_reading(corrected, names=("Orla",))], "1") == Added(stored=1)
    ((article, (claim,)),) = store.load().items()
    assert (article.published, claim.names) == (date(2025, 6, 10), ("Orla",))
    assert store.find_unread([corrected], "2") == [corrected]


LONG = "The flood came at night, when the dam above the town burst after three days of rain, and the river rose fast. "
EARLIER = replace(ARTICLE, text=f"{LONG}It killed 12 people.", url="https://v.example/flood", external_id="f1")


@pytest.mark.parametrize(
    ("changes", "replaced"),
    [
        ({"text": f"{LONG}It killed 21 people, police say."}, True),
        ({"text": f"{LONG}It killed 21 people, police say.", "external_id": "f2", "title": "Flood kills 21"}, True),
        ({"text": f"{LONG}It killed 21 people, police say.", "url": "https://v.example/other"}, False),
        ({"text": f"{LONG}It killed 21 people, police say.", "outlet": "Meridian Wire"}, False),
        ({"text": "A page that tells another story every day had 21 readers this time, and no more."}, False),
    ],
)
def test_a_corrected_text_takes_the_place_of_the_earlier(store: Store, changes: dict[str, str], replaced: bool) -> None:
    store.add([make_reading(EARLIER)], "1")
    later = replace(EARLIER, **changes)
    assert store.add([make_reading(later)], "1") == Added(stored=1, replaced=int(replaced))
    assert list(store.load()) == [later] if replaced else [EARLIER, later]
    assert [article for _, article in store.search_claims([["21"]])] == [later]


@pytest.mark.parametrize("outlet", ["Valley Courier", None])
def test_without_an_address_the_id_tells_whose_text_it_is(store: Store, outlet: str | None) -> None:
    earlier = replace(EARLIER, url=None, outlet=outlet)
    later = replace(earlier, text=f"{LONG}It killed 21 people.")
    store.add([make_reading(earlier)], "1")
    assert store.add([make_reading(replace(later, external_id=None))], "1").replaced == 0
    assert (
        store.add([make_reading(replace(later, text=f"{LONG}It killed 21.", url="https://v.example"))], "1").replaced
        == 0
    )
    assert store.add([make_reading(later)], "1").replaced == 0  # stored above, under no id
    assert store.add([make_reading(replace(later, text=f"{LONG}It killed 22 people."))], "1").replaced == 1


def test_what_came_in_beside_it_is_not_replaced(store: Store) -> None:
    later = replace(EARLIER, text=f"{LONG}It killed 21 people.")
    store.add([make_reading(EARLIER)], "1")
    assert store.add([make_reading(later)], "1", beside={EARLIER.digest}) == Added(stored=1)


def test_claim_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    reading = make_reading()
    store.add([reading], "1")
    (claim,) = reading.claims
    assert store.find_claims(claim.id[:6]) == [(claim, ARTICLE)]
    assert store.find_claims("%") == []


def test_claims_are_found_by_the_words_of_their_sentence(store: Store) -> None:
    reading = make_reading()
    store.add([reading], "1")
    assert store.search_claims([["kill"], ["draven"]]) == [(reading.claims[0], ARTICLE)]
    assert store.search_claims([["kill"], ["marnholt"]]) == []


def test_full_text_search_needs_every_term_and_takes_any_alternative(store: Store) -> None:
    store.add([make_reading()], "1")
    assert list(store.load([["kill"], ["dravens", "draven"]])) == [ARTICLE]
    assert list(store.load([["people were kil"]])) == [ARTICLE]
    assert list(store.load([["flood"]])) == [ARTICLE]
    assert store.load([["kill"], ["marnholt"]]) == {}
    assert store.load([["'\"(*:&|!<->"]]) == {}


def test_search_follows_what_is_changed(store: Store) -> None:
    store.add([make_reading()], "1")
    store.add([make_reading(replace(ARTICLE, title="Deluge"))], "1")
    assert store.load([["flood"]]) == {}
    assert len(store.load([["deluge"]])) == 1


def test_failure_keeps_what_was_stored_and_nothing_of_the_batch(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add([make_reading()], "1")
    second, third = (replace(ARTICLE, outlet=name) for name in ("Second", "Third"))
    add_claims = Store._add_claims

    def fail_at_third(self: Store, session: object, reading: Reading, number: int) -> None:
        if reading.article == third:
            raise KeyboardInterrupt
        add_claims(self, session, reading, number)  # type: ignore[arg-type]

    monkeypatch.setattr(store_module.Store, "_add_claims", fail_at_third)
    with pytest.raises(KeyboardInterrupt):
        store.add([make_reading(second), make_reading(third)], "1")
    assert list(store.load()) == [ARTICLE]


def test_articles_without_claims_are_stored(store: Store) -> None:
    store.add([Reading(ARTICLE, (), (), ())], "1")
    assert store.load() == {ARTICLE: []}


def test_judgements_are_never_changed(store: Store) -> None:
    with store.writing() as session:
        session.execute(
            text("INSERT INTO judgements (created_at, reviewer, action) VALUES ('2025-06-09', 'editor', 'confirm')")
        )
    for statement in ("UPDATE judgements SET reviewer = 'x'", "DELETE FROM judgements"):
        with pytest.raises(StoreError, match="never changed or deleted"), store.writing() as session:
            session.execute(text(statement))


def test_claims_of_an_article_go_with_it(store: Store) -> None:
    store.add([make_reading()], "1")
    with store.writing() as session:
        session.execute(text("DELETE FROM articles"))
    with store.reading() as session:
        assert session.query(ClaimRow).count() == 0


def test_long_words_and_all_of_unicode(store: Store) -> None:
    long = Article("x" * 300_000 + f" 7 {TOLL} \U0001f30a \ufffd", outlet="’“É’")
    store.add([Reading(long, (), (), ())], "1")
    assert list(store.load()) == [long]


@pytest.fixture
def two(url: str, store: Store) -> Iterator[Store]:
    with Store(url) as second:
        yield second


def test_two_programs_write_in_turn(store: Store, two: Store) -> None:
    for number in range(5):
        for program in (store, two):
            program.add([make_reading(replace(ARTICLE, outlet=f"{program is two} {number}"))], "1")
    assert len(store.load()) == 10


def test_claim_in_another_form_names_the_command(store: Store) -> None:
    store.add([make_reading()], "1")
    with store.writing() as session:
        session.execute(text("UPDATE claims SET data = '{}'"))
    with pytest.raises(StoreError, match=r"written by another version of claimcheck .* run: claimcheck db reread"):
        store.load()
