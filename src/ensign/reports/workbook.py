"""An Excel workbook: the results on one sheet, how they came about on a second.

Everything from the input is written as text, so that no value is run, rounded or turned into a date.
Rows go to disk as they come, so a long file needs no more memory than a short one.
"""

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Final

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from ensign.errors import OutputError
from ensign.reports.atomic import Output
from ensign.reports.facts import describe
from ensign.reports.lines import number
from ensign.reports.report import Report
from ensign.reports.rows import NUMBERS, Block, Header
from ensign.runs import Run
from ensign.schema import RESULT_COLUMNS
from ensign.text.visible import clean

# Excel's own limits ("Excel specifications and limits", support.microsoft.com).
MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
MOST_CHARACTERS: Final = 32_767

_WIDEST: Final = 48
_FILL: Final = {"exact": "#F4B6B0", "strong": "#F9D3B4", "possible": "#FBEFC2", "unscreenable": "#D9D9D9"}
_SAMPLE: Final = 1000


class Workbook(Report):
    """A report as XLSX."""

    def __init__(self, output: Output, header: Header) -> None:
        if len(header.all) > MOST_COLUMNS:
            raise OutputError(
                f"{output.name}: a workbook holds {MOST_COLUMNS:,} columns, and there are {len(header.all):,}",
                "write .csv or .parquet instead",
            )
        self._name = output.name
        self._header = header
        self._folder = tempfile.TemporaryDirectory(prefix="ensign-")
        self._book = xlsxwriter.Workbook(output, {"constant_memory": True, "tmpdir": self._folder.name})
        self._book.use_zip64()
        self._sheet = self._book.add_worksheet("Results")
        self._formats = {name: self._book.add_format({"bg_color": color}) for name, color in _FILL.items()}
        self._title = self._book.add_format({"bold": True, "bottom": 1, "bg_color": "#E8EEF4", "text_wrap": True})
        self._score = self._book.add_format({"num_format": "0.0"})
        self._own = len(header.input)
        self._widths = [len(name) for name in header.all]
        self._row = 0
        self._write_header()

    def write(self, block: Block) -> None:
        """Append rows. Raises OutputError where they are more, or a value is longer, than a workbook can hold."""
        if self._row + len(block) >= MOST_ROWS:
            raise OutputError(
                f"{self._name}: a workbook holds {MOST_ROWS:,} rows, and the results are more",
                "write .csv or .parquet instead, or only the matches with --only matches",
            )
        outcomes, bands = block.result("match_outcome"), block.result("match_band")
        for place, values in enumerate(block.rows()):
            self._row += 1
            fill = self._formats.get(bands[place] or outcomes[place])
            self._write_row(values, fill)
            if self._row <= _SAMPLE:
                self._widths = [max(w, len(v)) for w, v in zip(self._widths, values, strict=True)]

    def finish(self, run: Run) -> None:
        """Widths, filter and the second sheet, and the end of the file. Raises OSError where it cannot be written."""
        sheet = self._sheet
        for place, width in enumerate(self._widths):
            sheet.set_column(place, place, min(max(width, 8), _WIDEST) + 2)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)  # on paper the header stands on every page
        sheet.set_landscape()
        sheet.autofilter(0, 0, max(self._row, 1), len(self._widths) - 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:{_cell(self._row, len(self._widths) - 1)}"})
        self._write_run(run)
        try:
            self._book.close()
        except FileCreateError as e:  # the library's cover for what the system said
            raise OSError(*e.args[0].args) from e

    def close(self) -> None:
        """Remove the rows that waited on disk."""
        for sheet in self._book.worksheets():
            with suppress(OSError):  # a full disk, once more, when what is left in a buffer goes out
                sheet.row_data_fh.close()  # the file in which the library lets rows wait
        self._folder.cleanup()

    def _write_header(self) -> None:
        for place, name in enumerate(self._header.all):
            self._text(0, place, name, self._title)

    def _write_row(self, values: Sequence[str], fill: Any) -> None:
        for place in range(self._own):
            if values[place]:
                self._text(self._row, place, values[place], None)
        for place, name in enumerate(RESULT_COLUMNS, self._own):
            value = values[place]
            if not value:
                continue
            if name in NUMBERS:
                style = None if name == "match_count" else self._score
                self._sheet.write_number(self._row, place, number(value), style)
            else:
                self._text(self._row, place, value, fill if name in {"match_outcome", "match_band"} else None)

    def _text(self, row: int, column: int, value: str, style: Any) -> None:
        if len(value) > MOST_CHARACTERS:
            raise OutputError(
                f"{self._name}: a cell holds {MOST_CHARACTERS:,} characters, "
                f"and the value of column {self._header.all[column]!r} in row {row} is longer",
                "write .csv or .parquet instead",
            )
        self._sheet.write_string(row, column, value, style)

    def _write_run(self, run: Run) -> None:
        self._book.set_properties(
            {"title": f"Screening of {run.input.name}", "created": datetime.fromisoformat(run.started)}
        )
        sheet = self._book.add_worksheet("Run")
        sheet.set_column(0, 0, 26)
        sheet.set_column(1, 1, 100)
        for row, (what, value) in enumerate(describe(run)):
            sheet.write_string(row, 0, what, self._title)
            sheet.write_string(row, 1, clean(value))


def _cell(row: int, column: int) -> str:
    found: str = xlsxwriter.utility.xl_rowcol_to_cell(row, column)
    return found
