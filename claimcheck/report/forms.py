"""Which form of report a file's suffix names."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from claimcheck.errors import ClaimcheckError
from claimcheck.report.model import Report

_RENDERERS = {
    ".html": ("claimcheck.report.html", "render_html"),
    ".md": ("claimcheck.report.markdown", "render_markdown"),
    ".json": ("claimcheck.report.json_form", "render_json"),
    ".jsonl": ("claimcheck.report.json_form", "render_jsonl"),
    ".csv": ("claimcheck.report.csv_form", "render_csv"),
    ".xlsx": ("claimcheck.report.xlsx_form", "render_xlsx"),
    ".jsonld": ("claimcheck.report.jsonld", "render_jsonld"),
}

SUFFIXES = tuple(_RENDERERS)
"""The suffixes of all forms that a report can be written in."""


def check_suffix(path: str) -> str:
    """The suffix of ``path``, if it names a form.

    Raises:
        ClaimcheckError: no form of report has that suffix.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix not in _RENDERERS:
        raise ClaimcheckError(f"{path}: a report is written as one of {', '.join(SUFFIXES)}; name the file so")
    return suffix


def render(report: Report, suffix: str) -> bytes:
    """``report`` in the form of ``suffix`` (one of :data:`SUFFIXES`), as the bytes of a file."""
    module, name = _RENDERERS[suffix]
    renderer: Callable[[Report], str | bytes] = getattr(import_module(module), name)
    rendered = renderer(report)
    return rendered if isinstance(rendered, bytes) else rendered.encode("utf-8", "replace")
