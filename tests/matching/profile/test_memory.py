"""While claims are read nobody looks for garbage, and afterwards all is as it was before."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from claimcheck.matching.profile.memory import kept_in_memory


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    gc.enable()


def fail() -> None:
    """Break off inside of two that are one within the other."""
    with kept_in_memory(), kept_in_memory():
        assert not gc.isenabled()
        raise KeyError


def test_the_search_is_off_and_on_again_even_after_an_error() -> None:
    with pytest.raises(KeyError):
        fail()
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off() -> None:
    gc.disable()
    with kept_in_memory():
        pass
    assert not gc.isenabled()
