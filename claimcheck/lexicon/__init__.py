"""Words are data: commented TOML lists for English, loaded into frozen dataclasses, one module for each list."""

from claimcheck.lexicon.loader import invert, load_toml, word_set

__all__ = ["invert", "load_toml", "word_set"]
