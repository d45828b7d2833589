"""Which form of report a file's suffix names: the built-in forms, and those that an installed package adds."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import PurePath

from claimcheck.errors import ClaimcheckError
from claimcheck.report.model import Report

Renderer = Callable[[Report], str | bytes]

GROUP = "claimcheck.forms"
"""Entry points of this group add forms: the name is a suffix (".txt"), the object a :data:`Renderer`."""

_BUILT_IN = {
    ".html": ("claimcheck.report.html", "render_html"),
    ".md": ("claimcheck.report.markdown", "render_markdown"),
    ".json": ("claimcheck.report.json_form", "render_json"),
    ".jsonl": ("claimcheck.report.json_form", "render_jsonl"),
    ".csv": ("claimcheck.report.csv_form", "render_csv"),
    ".xlsx": ("claimcheck.report.xlsx_form", "render_xlsx"),
    ".jsonld": ("claimcheck.report.jsonld", "render_jsonld"),
}

SUFFIXES = tuple(_BUILT_IN)
"""The suffixes of the built-in forms."""


def check_suffix(path: str) -> str:
    """The suffix of ``path``, if it names a form.

    Raises:
        ClaimcheckError: no form of report has that suffix.
    """
    suffix = PurePath(path).suffix.lower()
    added = sorted({point.name for point in entry_points(group=GROUP)} - set(SUFFIXES))
    if suffix not in (*SUFFIXES, *added):
        known = ", ".join((*SUFFIXES, *added))
        raise ClaimcheckError(f"{path}: a report is written as one of {known}; name the file so")
    return suffix


def render(report: Report, suffix: str) -> bytes:
    """``report`` in the form of ``suffix``, as the bytes of a file. A built-in form is never replaced.

    Raises:
        ClaimcheckError: the package that adds the form cannot be loaded.
    """
    rendered = _find_renderer(suffix)(report)
    return rendered if isinstance(rendered, bytes) else rendered.encode("utf-8", "replace")


def _find_renderer(suffix: str) -> Renderer:
    if suffix in _BUILT_IN:
        module, name = _BUILT_IN[suffix]
        built_in: Renderer = getattr(import_module(module), name)
        return built_in
    (point, *_) = sorted(entry_points(group=GROUP, name=suffix), key=lambda point: point.value)
    try:
        added: Renderer = point.load()
    except (ImportError, AttributeError) as error:
        raise ClaimcheckError(f"{suffix}: the form that {point.value} adds cannot be loaded: {error}") from None
    return added
