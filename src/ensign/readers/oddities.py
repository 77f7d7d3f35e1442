"""Rows of delimited text that are not what the header promises, and who should be told of them.

Such a row is screened as well as can be. But whoever takes its neighbours for clear should know that
it has more cells than the header, or a value in which other rows seem to be. A value is never shown.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import pandas as pd

SURPLUS: Final = "ensign-surplus"
"""`frame.attrs` key: row number in the frame to all cells of a row that has more than the header."""

SWALLOWED: Final = "ensign-swallowed"
"""`frame.attrs` key: row numbers in the frame of rows with a value that looks like rows, each to nothing."""

_REORDERED: Final = "reordered"
"""Of rows that are the header in another order: files were put one behind the other."""

_KINDS: Final = (SURPLUS, SWALLOWED, _REORDERED)

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def swallowed(columns: Sequence[Sequence[str]], delimiter: str) -> dict[int, tuple[str, ...]]:
    """The places of rows with a value that looks as if a quote that nobody closed had taken other rows in.

    So does one of several lines that has, between its first and last, one of a row's cells, mostly filled (in two
    columns, all but the last have, and no blank beside the delimiter); or that has a row's delimiters in all, and a
    quotation mark: that of the next row's value, which ended this one.
    """
    between = len(columns) - 1
    return {place: () for cells in columns for place in _broken(cells) if _holds_rows(cells[place], delimiter, between)}


def _broken(cells: Sequence[str]) -> Iterator[int]:
    """The places of the values of several lines."""
    return (place for place, cell in enumerate(cells) if "\n" in cell or "\r" in cell)


def _holds_rows(cell: str, delimiter: str, between: int) -> bool:
    if between < 1:
        return False
    if '"' in cell and cell.count(delimiter) >= between:
        return True
    lines = [line.split(delimiter) for line in _LINE_END.split(cell)[:-1]]
    if between > 1:
        return any(_is_row(line, between + 1) for line in lines[1:])
    # One delimiter is in any line of an address, with a blank behind it: Springfield, IL
    return len(lines) > 1 and all(_is_row(line, 2) and line == list(map(str.strip, line)) for line in lines)


def _is_row(cells: Sequence[str], width: int) -> bool:
    return len(cells) == width and sum(map(bool, map(str.strip, cells))) > width / 2


def _reordered(frame: pd.DataFrame) -> list[int]:
    """The places of rows that are the header in another order."""
    header = [str(name).strip() for name in frame.columns]
    if len(header) <= 1 or not all(header):
        return []
    likely = frame.iloc[:, 0].isin({*map(str, frame.columns)} | {*header}).to_numpy().nonzero()[0]
    rows = ((int(place), [str(cell).strip() for cell in frame.iloc[place]]) for place in likely)
    return [place for place, row in rows if row != header and sorted(row) == sorted(header)]


class Oddities:
    """Counts all rows, and such rows, while frames pass."""

    def __init__(self) -> None:
        self.rows = 0
        self._found: dict[str, tuple[int, int]] = {}
        """How many rows of a kind, and the first."""

    def add(self, frame: pd.DataFrame) -> None:
        """Look at the next rows."""
        for kind in _KINDS:
            if places := _reordered(frame) if kind == _REORDERED else frame.attrs.get(kind):
                count, first = self._found.get(kind, (0, self.rows + 1 + min(places)))
                self._found[kind] = (count + len(places), first)
        self.rows += len(frame)

    @property
    def said(self) -> tuple[str, ...]:
        """A sentence for each kind of which there is a row."""
        return tuple(_said(kind, *self._found[kind]) for kind in _KINDS if kind in self._found)


def _said(kind: str, count: int, first: int) -> str:
    many = "1 row has" if count == 1 else f"{count:,} rows have"
    where = f"({'' if count == 1 else 'the first is '}row {first})"
    if kind == SURPLUS:
        return (
            f"{many} more cells than the header {where}: the name is looked for wherever it may have moved to, "
            "and no other value of such a row counts"
        )
    if kind == _REORDERED:
        return (
            f"{many} the header's words in another order {where}: where files were put one behind the other, the rows "
            "behind it are read by the first header, and not as they are meant; screen each file by itself"
        )
    return (
        f"{many} a value that looks like whole rows {where}: where a quotation mark was never closed, "
        "the rows behind it are in that value, and not screened"
    )
