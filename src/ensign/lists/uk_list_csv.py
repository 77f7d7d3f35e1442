"""The UK Sanctions List as a table of 58 columns, CSV or a workbook: a cross join of all that is said of a designation.

Line 1 is the date of the report, line 2 the header. Not yet seen whole: of a real file only these two
lines were at hand. Rows are grouped by `Unique ID`. Nothing in the CSV shows where it ends; the width
of its rows and the number of its parties are all that can be checked.
"""

import re
from collections.abc import Iterator
from typing import Final

from ensign.errors import WatchlistError
from ensign.lists import sheets
from ensign.lists.cross_join import folded, keyed, positions
from ensign.lists.dates import iso_date
from ensign.lists.delimited import as_wide, header_doubts, is_header, lines, rows
from ensign.lists.expectations import UNSEEN
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.uk_list import BLOCKS, KEY, build
from ensign.model import Rejection
from ensign.watchlist import Watchlist

Rows = Iterator[tuple[int, list[str]]]

_REPORT: Final = re.compile(r'\ufeff?"?Report Date\s*:?\s*(?P<date>[^",;]*)', re.IGNORECASE)
_ROW: Final = re.compile(r'"?\d\d/\d\d/\d{4}"?,"?[A-Z]{3}\d{4}"?,"?\d*"?,')
_TOP: Final = 4
"""Lines within which the header stands."""

COLUMNS: Final = (KEY, *(column for block in BLOCKS.values() for column in block.columns))
_NEEDED: Final = (
    *(KEY, "Designation Type", "Regime Name", "D.O.B", "Nationality(/ies)", "IMO number"),
    *BLOCKS["name"].columns,
    "Name non-latin script",
)
"""Columns without which a party would be met too seldom, or too often."""


def is_uk_list_csv(file: ListFile) -> bool:
    """Whether a file is in this format: by the report's date, the header, or a row of it where both are damaged."""
    top = file.text_head.splitlines()[:_TOP]
    header = any(is_header(line.split(","), COLUMNS) for line in top)
    return header or any(_REPORT.match(line) or _ROW.match(line) for line in top)


def is_uk_list_workbook(file: ListFile) -> bool:
    """Whether a file is a workbook with the same columns."""
    return any(is_header(row, COLUMNS) for row in sheets.top(file))


def read_uk_list_csv(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a CSV. Raises WatchlistError where its rows do not fit its header, or no party is there."""
    (file,) = files
    return _read(file, rows(file, lines(file)), reader="uk-list-csv/3", proof="")


def read_uk_list_workbook(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a workbook. Raises WatchlistError where it cannot be opened, or no party is there."""
    (file,) = files
    return _read(file, sheets.rows(file), reader="uk-list-workbook/3", proof="the workbook's own directory")


def _read(file: ListFile, found: Rows, *, reader: str, proof: str) -> Watchlist:
    date, header = _head(file, found)
    doubts = header_doubts(file, header, known=COLUMNS, needed=_NEEDED)
    places = positions(header, {name: block.columns for name, block in BLOCKS.items()})
    rejections: list[Rejection] = []
    numbered = keyed(as_wide(file, header, found), header.index(KEY), rejections, "it has no number")
    designations = [(f"designation {key}", key, said) for key, said in folded(numbered, places).items()]
    undated = () if date else ("its report has no date",)
    return build(
        file,
        designations,
        date=date,
        reader=reader,
        proof=proof,
        doubts=(UNSEEN, *undated, *doubts),
        rejections=rejections,
    )


def _head(file: ListFile, found: Rows) -> tuple[str, list[str]]:
    """The report's date and the header. Raises WatchlistError where the header is not where it should be."""
    date = ""
    for (line, row), _ in zip(found, range(_TOP), strict=False):
        cells = [cell.strip().lstrip("\ufeff") for cell in row]
        if report := _REPORT.match(cells[0]):
            date = iso_date(report["date"]) or next((d for cell in cells[1:] if (d := iso_date(cell))), "")
        elif KEY in cells:
            return date, cells
        else:
            raise WatchlistError(f"{file.name}: line {line} stands where the header should: it is damaged", AGAIN)
    raise WatchlistError(f"{file.name} has no header: it ends early or is damaged", AGAIN)
