"""The report as a workbook with a sheet each for questions, claims and comparisons."""

from __future__ import annotations

import io
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from claimcheck.report.model import Report
from claimcheck.report.tables import (
    CLAIM_COLUMNS,
    COMPARISON_COLUMNS,
    QUESTION_COLUMNS,
    Cell,
    Row,
    claim_rows,
    comparison_rows,
    defuse,
    question_rows,
)

_LONGEST = 32_000
"""Excel refuses cells of more than 32,767 characters."""
_WIDE = {"text", "label", "reason", "title", "judgement", "source"}


def render_xlsx(report: Report) -> bytes:
    """The workbook's bytes. Texts are defused, so that none becomes a formula."""
    workbook = Workbook(write_only=True)
    _add_sheet(workbook, "Questions", QUESTION_COLUMNS, question_rows(report))
    _add_sheet(workbook, "Claims", CLAIM_COLUMNS, claim_rows(report))
    _add_sheet(workbook, "Comparisons", COMPARISON_COLUMNS, comparison_rows(report))
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _add_sheet(workbook: Workbook, title: str, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "A2"
    for index, name in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = 48 if name in _WIDE else 16
    bold = Font(bold=True)
    heads = [WriteOnlyCell(sheet, name) for name in columns]
    for head in heads:
        head.font = bold
    sheet.append(heads)
    for row in rows:
        sheet.append([_cell(row[name]) for name in columns])


def _cell(value: Cell) -> Cell:
    cell = defuse(value)
    return cell[:_LONGEST] if isinstance(cell, str) else cell
