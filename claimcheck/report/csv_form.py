"""The report as CSV: one row a claim, one row a comparison, told apart by the first column."""

from __future__ import annotations

import csv
import io

from claimcheck.report.model import Report
from claimcheck.report.tables import CLAIM_COLUMNS, COMPARISON_COLUMNS, claim_rows, comparison_rows, defuse

COLUMNS = ("row", *CLAIM_COLUMNS, *(name for name in COMPARISON_COLUMNS if name not in CLAIM_COLUMNS))


def render_csv(report: Report) -> str:
    """The claims, then the comparisons. Columns that do not belong to a row's kind are empty; formulas are defused."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for kind, rows in (("claim", claim_rows(report)), ("comparison", comparison_rows(report))):
        for row in rows:
            writer.writerow([kind, *(defuse(row.get(name)) for name in COLUMNS[1:])])
    return out.getvalue()
