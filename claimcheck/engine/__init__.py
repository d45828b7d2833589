"""How a scan is spread over more than one process."""

from claimcheck.engine.processes import Processes

__all__ = ["Processes"]
