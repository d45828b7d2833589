"""Whether a figure is a forecast, which what has happened since does not contradict: it may just have missed."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.claim import Modality
from claimcheck.lexicon.loader import listed
from claimcheck.lexicon.patterns import any_listed
from claimcheck.matching.profile import ClaimInContext

_PAST = "past"


@lru_cache(maxsize=1 << 14)
def is_forecast(side: ClaimInContext) -> bool:
    """Whether the figure's part of its sentence tells what was expected: "economists had expected 8.1 percent".

    Who was killed in the crash over which a trial is expected was killed.
    """
    happened = side.claim.modality is Modality.ACTUAL and (
        side.claim.event.measure in listed("updates", "happenings") or _is_beside_forecast(side)
    )
    if side.claim.modality is Modality.PLANNED and any_listed("modality", "foreseen", "nouns").search(side.own_part):
        return True
    if happened or not side.may_tell("modality", "forecasts", "words"):
        return False
    return any_listed("modality", "forecasts", "words").search(side.own_part) is not None


def _is_beside_forecast(side: ClaimInContext) -> bool:
    """Whether the forecast is a figure beside it: "delivered 443,956, above the 439,302 expected"."""
    beside = (one.claim for one in side.profile.figures if one.claim.sentence == side.claim.sentence)
    return any(claim.modality is Modality.PLANNED for claim in beside)


@lru_cache(maxsize=1 << 14)
def _has_happened(side: ClaimInContext) -> bool:
    """Whether the figure is of what has happened, with no word that looks ahead."""
    if side.claim.modality is not Modality.ACTUAL or side.claim.event.tense != _PAST or is_forecast(side):
        return False
    return any_listed("modality", "ahead", "words").search(side.own_part) is None


def are_forecast_and_fact(a: ClaimInContext, b: ClaimInContext) -> bool:
    """Whether one figure was expected, and the other is what came of it.

    Of 60 such pairs of figures apart that were read, three answer one question, of which two are misread.
    """
    return (is_forecast(a) and _has_happened(b)) or (is_forecast(b) and _has_happened(a))
