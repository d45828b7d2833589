"""Who is meant by the pronouns, roles and short names of an article."""

from claimcheck.extraction.mentions.people import Mentions, resolve_mentions

__all__ = ["Mentions", "resolve_mentions"]
