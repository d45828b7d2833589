"""Runs the command line in this process, as the shell would."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from claimcheck.cli import main


@dataclass(frozen=True)
class Run:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Claimcheck = Callable[..., Run]


@pytest.fixture
def claimcheck(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], nlp: Language) -> Claimcheck:
    """``claimcheck("scan", path, stdin=b"…")``; the pipeline is loaded once for all tests."""
    monkeypatch.delenv("CLAIMCHECK_DB", raising=False)

    def run(*arguments: object, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "argv", ["claimcheck", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin))))
        capfd.readouterr()
        with pytest.raises(SystemExit) as caught:
            main()
        captured = capfd.readouterr()
        assert "Traceback" not in captured.err
        assert isinstance(caught.value.code, int)
        return Run(caught.value.code, captured.out, captured.err)

    return run


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


@pytest.fixture
def toll(tmp_path: Path) -> Path:
    """An article with one figure and its source."""
    path = tmp_path / "toll.md"
    path.write_text(
        "---\ntitle: Flood in Draven\noutlet: Valley Courier\npublished: 2025-06-09\n---\n"
        "At least 12 people were killed when a river burst its banks on Monday, the interior ministry said.\n"
    )
    return path
