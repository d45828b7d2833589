"""Lines for a terminal: text wrapped at words behind an indent, and short tables.

rich's own layout measures and wraps everything once for each box that it stands in, which is slow for a long report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

_GAP = 2
_NARROWEST = 8


@dataclass(frozen=True)
class Sheet:
    """Wraps for one console, to ``width`` columns."""

    console: Console
    width: int

    def wrap(self, text: Text, indent: int = 0) -> Iterator[Text]:
        """The lines of ``text``, each behind ``indent`` spaces."""
        for line in self._fold(text, max(_NARROWEST, self.width - indent)):
            if indent:
                line.pad_left(indent)
            yield line

    def _fold(self, text: Text, width: int) -> Iterable[Text]:
        if cell_len(text.plain) <= width and "\n" not in text.plain:
            return (text,)
        lines = text.wrap(self.console, width)
        for line in lines:
            line.rstrip()
        return lines

    def table(self, rows: Sequence[Sequence[Text]], indent: int = 0) -> Iterator[Text]:
        """Rows of equally many cells: the last two columns share what the others leave, and wrap."""
        natural = [max(cell_len(row[at].plain) for row in rows) for at in range(len(rows[0]))]
        room = self.width - indent - sum(natural[:-2]) - _GAP * (len(natural) - 1)
        first = min(natural[-2], max(room // 2, room - natural[-1], _NARROWEST))
        widths = [*natural[:-2], first, max(_NARROWEST, min(natural[-1], room - first))]
        for row in rows:
            yield from self._lay(row, widths, indent)

    def _lay(self, row: Sequence[Text], widths: Sequence[int], indent: int) -> Iterator[Text]:
        cells = [list(self._fold(cell, width)) for cell, width in zip(row, widths, strict=True)]
        for at in range(max(map(len, cells))):
            line = Text(" " * indent)
            for cell, width in zip(cells, widths, strict=True):
                part = cell[at] if at < len(cell) else Text()
                line.append_text(part)
                line.append(" " * (width - cell_len(part.plain) + _GAP))
            line.rstrip()
            yield line

    def heading(self, words: str, rule: str) -> Text:
        """The words in bold, cut to one line, and a rule to the right edge."""
        title = Text(words, style="bold")
        title.truncate(self.width - 2, overflow="ellipsis")
        return Text.assemble(title, " ", (rule * (self.width - 1 - cell_len(title.plain)), "dim"))

    def print(self, lines: Iterable[Text]) -> None:
        """Write the lines as they are."""
        text = Text("\n").join(lines)
        self.console.print(text, no_wrap=True, overflow="ignore", crop=False, highlight=False)
