"""The report as a workbook with a sheet each for questions, claims and comparisons."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from claimcheck.report.model import Report
from claimcheck.report.tables import (
    CLAIM_COLUMNS,
    COMPARISON_COLUMNS,
    QUESTION_COLUMNS,
    Row,
    claim_rows,
    comparison_rows,
    defuse,
    question_rows,
)

_LONGEST = 32_000
"""Excel refuses cells of more than 32,767 characters."""
_UNDATED = datetime(1980, 1, 1)
"""When every workbook says it was made; the archive that it is can tell nothing earlier."""

_WIDE = {"text", "label", "reason", "title", "judgement", "source"}


def render_xlsx(report: Report) -> bytes:
    """The workbook's bytes, the same for the same report. Texts are defused, so that none becomes a formula."""
    out = io.BytesIO()
    # Rows go to a temporary file as they come, so that memory does not grow with them.
    workbook = Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"created": _UNDATED})
    bold = workbook.add_format({"bold": True})
    _add_sheet(workbook.add_worksheet("Questions"), bold, QUESTION_COLUMNS, question_rows(report))
    _add_sheet(workbook.add_worksheet("Claims"), bold, CLAIM_COLUMNS, claim_rows(report))
    _add_sheet(workbook.add_worksheet("Comparisons"), bold, COMPARISON_COLUMNS, comparison_rows(report))
    workbook.close()
    return out.getvalue()


def _add_sheet(sheet: Worksheet, bold: Format, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    sheet.freeze_panes(1, 0)
    for at, name in enumerate(columns):
        sheet.set_column(at, at, 48 if name in _WIDE else 16)
        sheet.write_string(0, at, name, bold)
    for line, row in enumerate(rows, start=1):
        for at, name in enumerate(columns):
            cell = defuse(row[name])
            if isinstance(cell, str):
                sheet.write_string(line, at, cell[:_LONGEST])
            elif cell is not None:
                sheet.write_number(line, at, cell)
