"""CSV and TSV: UTF-8, line feeds, a value in quotes only where it needs them.

A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end as a formula
(OWASP, "CSV Injection"). Ensign's own columns can hold a list's words, so they are made safe with a
leading apostrophe; the input's columns keep their values unless asked otherwise.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from ensign.reports.atomic import Output
from ensign.reports.report import Report
from ensign.reports.rows import Block, Header

_CELLS: Final = "\x00"
# Full-width forms are run by spreadsheets in East Asian settings (same source).
_FORMULA: Final = re.compile("[=+\\-@\t\r\n＝＋－＠]")
_FORMULA_IN_COLUMN: Final = re.compile(f"(?:^|{_CELLS})[=+\\-@\t\r\n＝＋－＠]")
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
        self._own = len(header.input)
        names = [escape_formula(n) for n in header.input] if escape else list(header.input)
        top = self._delimiter.join(map(self._quoted, (*names, *header.results)))
        output.write((("\ufeff" if bom else "") + top + "\n").encode("utf-8", "replace"))

    def write(self, block: Block) -> None:
        """Append rows."""
        if len(block):
            columns = [self._column(c, own=i >= self._own) for i, c in enumerate(block.columns)]
            lines = map(self._delimiter.join, zip(*columns, strict=True))
            self._write(("\n".join(lines) + "\n").encode("utf-8", "replace"))

    def _column(self, values: Sequence[str], *, own: bool) -> Sequence[str]:
        """A column's values as they are written. Most need nothing, which one search over all of them shows."""
        joined = _CELLS.join(values)
        if (own or self._escape) and _FORMULA_IN_COLUMN.search(joined):
            values = _each(values, escape_formula)
        return _each(values, self._quoted) if self._special.search(joined) else values

    def _quoted(self, value: str) -> str:
        return '"' + value.replace('"', '""') + '"' if self._special.search(value) else value


def escape_formula(value: str) -> str:
    """The value with an apostrophe in front where a spreadsheet would run it; a plain number is not run."""
    return "'" + value if _FORMULA.match(value) and not _NUMBER.match(value) else value


def _each(values: Sequence[str], change: Callable[[str], str]) -> list[str]:
    return [change(value) for value in values]
