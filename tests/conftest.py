"""What many tests share."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    from claimcheck.language import load_pipeline

    return load_pipeline()
