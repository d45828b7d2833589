"""Claims go to JSON and back without loss."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claim import (
    Argument,
    Claim,
    Counted,
    Event,
    Kind,
    Modality,
    Origin,
    Polarity,
    Source,
    SourceKind,
    TimeRef,
)
from claimcheck.quantity import Bound, Quantity

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
MAYBE = st.none() | WORDS
SPANS = st.tuples(st.integers(0, 500), st.integers(500, 999))
LISTS = st.lists(WORDS, max_size=3).map(tuple)
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
NUMBERS = st.decimals(0, 10**9, places=2).map(lambda d: Decimal(repr(float(d))))

QUANTITIES = st.builds(
    Quantity, SPANS, WORDS, NUMBERS | st.tuples(NUMBERS, NUMBERS), st.none() | NUMBERS, st.none() | NUMBERS,
    bound=st.sampled_from(Bound), unit=WORDS, per=MAYBE, referent=MAYBE, concept=LISTS, number_span=SPANS,
    head=st.none() | SPANS,
)  # fmt: skip
EVENTS = st.builds(
    Event, predicate=MAYBE, measure=MAYBE, scope=LISTS, attacker=MAYBE, role=MAYBE, occasion=MAYBE, whole=MAYBE,
    background=st.booleans(),
    arguments=st.lists(st.builds(Argument, WORDS, WORDS, WORDS, SPANS, MAYBE), max_size=2).map(tuple),
)  # fmt: skip
CLAIMS = st.builds(
    Claim,
    article=WORDS,
    kind=st.sampled_from(Kind),
    span=SPANS,
    text=WORDS,
    sentence=SPANS,
    quantity=st.none() | QUANTITIES,
    content=st.lists(SPANS, max_size=3).map(tuple),
    subject=MAYBE,
    event=EVENTS,
    polarity=st.sampled_from(Polarity),
    modality=st.sampled_from(Modality),
    sources=st.lists(
        st.builds(Source, MAYBE, MAYBE, st.sampled_from(SourceKind), MAYBE, WORDS, st.none() | SPANS), max_size=2
    ).map(tuple),
    time=st.none() | st.builds(TimeRef, WORDS, DAYS, DAYS, st.none() | SPANS, WORDS, st.sampled_from(Origin)),
    places=LISTS,
    place_origin=st.none() | st.sampled_from(Origin),
    counted=st.none() | st.builds(Counted, MAYBE, LISTS, LISTS),
    owner=MAYBE,
    names=LISTS,
    score=st.floats(0, 1),
    version=WORDS,
)


@given(claim=CLAIMS)
def test_json_gives_the_claim_back(claim: Claim) -> None:
    data = json.loads(json.dumps(claim.to_json()))
    again = Claim.from_json(data, article=claim.article, version=claim.version)
    assert again == claim
    assert again.id == claim.id


@given(claim=CLAIMS)
def test_the_keys_of_the_contract_are_there(claim: Claim) -> None:
    assert claim.to_json().keys() >= {
        "id", "kind", "span", "text", "sentence", "quantity", "subject", "predicate", "event", "polarity", "modality",
        "sources", "time", "places", "score",
    }  # fmt: skip


def test_the_id_tells_figures_of_one_span_apart() -> None:
    def claim(value: int) -> Claim:
        quantity = Quantity((0, 9), "a to b", Decimal(value), Decimal(value), Decimal(value))
        return Claim("d", Kind.NUMERIC, (0, 9), "a to b", (0, 9), quantity=quantity)

    assert claim(1).id != claim(2).id
    assert claim(1).id == claim(1).id
