"""Where articles and claims are kept: SQLite by default, PostgreSQL by URL."""

from claimcheck.store.store import Holdings, Store

__all__ = ["Holdings", "Store"]
