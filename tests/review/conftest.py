"""A review of the stories, without the language model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.review.desk import Desk
from claimcheck.store import judged
from tests.review.newsroom import StoryWorkspace


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StoryWorkspace]:
    with StoryWorkspace(tmp_path / "review.db") as opened:
        monkeypatch.setattr(judged, "decide", opened.compare)
        yield opened


@pytest.fixture
def desk(workspace: StoryWorkspace) -> Desk:
    return Desk(workspace)
