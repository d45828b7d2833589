"""The packaged English pipeline, and the components that claimcheck adds to it."""

from claimcheck.language.pipeline import load_pipeline

__all__ = ["load_pipeline"]
