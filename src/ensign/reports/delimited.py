"""CSV and TSV: UTF-8, line feeds, a value in quotes only where it needs them.

A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end as a formula
(OWASP, "CSV Injection"). Ensign's own columns can hold a list's words, so they are made safe with a
leading apostrophe; the input's columns keep their values unless asked otherwise.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ensign.reports.atomic import Output
from ensign.reports.report import Report
from ensign.reports.rows import Block, Header

_CELLS: Final = "\x00"
# Full-width forms are run by spreadsheets in East Asian settings (same source).
_FORMULA: Final = re.compile("[=+\\-@\t\r\n＝＋－＠]")
_FORMULA_IN_COLUMN: Final = re.compile(f"(?:^|{_CELLS})[=+\\-@\t\r\n＝＋－＠]")
_OTHERS: Final = re.compile('["\r\n]')
_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)*\Z")


class Delimited(Report):
    """A report as delimited text."""

    def __init__(
        self, output: Output, header: Header, *, delimiter: str = ",", bom: bool = False, escape: bool = False
    ) -> None:
        self._write = output.write
        self._delimiter = delimiter
        self._special = re.compile(f'["\r\n{delimiter}]')
        self._escape = escape
        names = [escape_formula(n) for n in header.input] if escape else list(header.input)
        top = self._delimiter.join(map(self._quoted, (*names, *map(escape_formula, header.results))))
        output.write((("\ufeff" if bom else "") + top + "\n").encode("utf-8", "replace"))

    def write(self, block: Block) -> None:
        """Append rows."""
        if len(block):
            lines = map(self._delimiter.join, zip(*map(self._column, block.given), self._ends(block), strict=True))
            self._write(("\n".join(lines) + "\n").encode("utf-8", "replace"))

    def _column(self, values: Sequence[str]) -> Sequence[str]:
        """A column's values as they are written. Most need nothing, which one search over all of them shows."""
        joined = _CELLS.join(values)
        if self._escape and _FORMULA_IN_COLUMN.search(joined):
            values = [escape_formula(value) for value in values]
        special = self._special.search
        if not special(joined):
            return values
        if not _OTHERS.search(joined):  # but delimiters, in some names
            return [f'"{value}"' if self._delimiter in value else value for value in values]
        return [_quote(value) if special(value) else value for value in values]

    def _ends(self, block: Block) -> Iterator[str]:
        """The results of each row as they are written, each made once: nearly all rows are clear and have the same."""
        numbers = list(map(id, block.results))
        ends = {number: self._end(row) for number, row in dict(zip(numbers, block.results, strict=True)).items()}
        return map(ends.__getitem__, numbers)

    def _end(self, values: Iterable[str]) -> str:
        return self._delimiter.join(map(self._quoted, map(escape_formula, values)))

    def _quoted(self, value: str) -> str:
        return _quote(value) if self._special.search(value) else value


def escape_formula(value: str) -> str:
    """The value with an apostrophe in front where a spreadsheet would run it; a plain number is not run."""
    return "'" + value if _FORMULA.match(value) and not _NUMBER.match(value) else value


def _quote(value: str) -> str:
    return '"' + value.replace('"', '""') + '"'
