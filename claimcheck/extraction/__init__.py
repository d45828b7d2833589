"""From an article to its quantities, attributions and claims: the reading that everything else stands on."""

from claimcheck.extraction.reading import EXTRACTOR_VERSION, Reading, read_article, read_articles

__all__ = ["EXTRACTOR_VERSION", "Reading", "read_article", "read_articles"]
