"""Claims and what they are made of: plain data, JSON both ways. See docs/reference for the words."""

from claimcheck.claim.attribution import Attribution, Source, SourceKind
from claimcheck.claim.claim import Claim, Kind
from claimcheck.claim.event import Argument, Counted, Event
from claimcheck.claim.factuality import Modality, Polarity
from claimcheck.claim.setting import Origin, TimeRef

__all__ = [
    "Argument",
    "Attribution",
    "Claim",
    "Counted",
    "Event",
    "Kind",
    "Modality",
    "Origin",
    "Polarity",
    "Source",
    "SourceKind",
    "TimeRef",
]
