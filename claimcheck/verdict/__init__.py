"""From two claims and their match weight to a verdict with a reason. Pure: the same claims give the same verdict."""

from claimcheck.verdict.decide import decide
from claimcheck.verdict.outcome import Outcome, Verdict

__all__ = ["Outcome", "Verdict", "decide"]
