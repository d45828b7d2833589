"""What is read of an article and of one claim in it: words and names, how rare they are, the key of its question."""

from claimcheck.matching.profile.context import ArticleProfile, ClaimInContext

__all__ = ["ArticleProfile", "ClaimInContext"]
