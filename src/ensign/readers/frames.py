"""Rows of cells to frames of text, every one as wide as the header.

Short rows are padded. A row with more cells than the header keeps them all: what is beyond the
last column is put behind its value with the delimiter between, as in the file, and the cells are
kept in `frame.attrs[SURPLUS]`, for one of them may be the name (an unquoted "Smith, John"). A row
with a value that looks like other rows is in `frame.attrs[SWALLOWED]`.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import pandas as pd

from ensign.readers.oddities import SURPLUS, SWALLOWED, swallowed
from ensign.readers.records import Records, count_lines, parse

_SMALL: Final = 1 << 17
_TEXT: Final = "str"


class Framer:
    """Records of one file to frames of `width` columns, numbered from 0, of at most `most` rows each."""

    def __init__(self, width: int, delimiter: str, most: int) -> None:
        self._width = width
        self._delimiter = delimiter
        self._most = most
        self._usual = width

    def frames(self, records: Iterable[Records]) -> Iterator[pd.DataFrame]:
        """All records, in order."""
        for part in records:
            yield from slices(self.frame(part), self._most)

    def frame(self, part: Records) -> pd.DataFrame:
        """One frame of all records of a part."""
        frame = self._frame(part)
        # Where there are as many rows as lines, no value holds a line end; the last line may be without one.
        if count_lines(part) > len(frame):
            columns = [frame[i].tolist() for i in frame.columns]
            if found := swallowed(columns, self._delimiter):
                frame.attrs[SWALLOWED] = found
        return frame

    def _frame(self, part: Records) -> pd.DataFrame:
        if not part.text:
            return self.of_rows(part.rows)
        if len(part.text) >= _SMALL and self._delimiter.isascii():
            found = self._parse_fast(part.text)
            if found is not None:
                return found
        rows, _ = parse(part.text.decode("utf-8"), self._delimiter)
        return self.of_rows(rows)

    def of_rows(self, rows: Sequence[Sequence[str]]) -> pd.DataFrame:
        """A frame of rows of any length."""
        surplus: dict[int, tuple[str, ...]] = {}
        width = self._width
        if any(len(row) != width for row in rows):
            rows = [self._fitted(i, row, surplus) for i, row in enumerate(rows)]
        columns = zip(*rows, strict=True) if rows else [()] * width
        frame = pd.DataFrame({i: pd.Series(list(c), dtype=_TEXT) for i, c in enumerate(columns)})
        if surplus:
            frame.attrs[SURPLUS] = surplus
        return frame

    def _fitted(self, place: int, row: Sequence[str], surplus: dict[int, tuple[str, ...]]) -> Sequence[str]:
        missing = self._width - len(row)
        if missing >= 0:
            return (*row, *[""] * missing)
        if any(row[self._width :]):
            surplus[place] = tuple(row)
            return (*row[: self._width - 1], self._delimiter.join(row[self._width - 1 :]).rstrip(self._delimiter))
        return row[: self._width]

    def _parse_fast(self, text: bytes) -> pd.DataFrame | None:
        """The frame of regular text, by the width that its block has throughout; None where it varies."""
        import pyarrow as pa  # noqa: PLC0415 - a short file does without
        from pyarrow import csv  # noqa: PLC0415 - a short file does without

        first, _ = parse(_first_line(text), self._delimiter)
        self._usual = len(first[0]) if first and first[0] else self._usual
        if self._usual > self._width:
            return None
        names = [str(i) for i in range(self._usual)]
        try:
            table = csv.read_csv(
                io.BytesIO(text),
                read_options=csv.ReadOptions(column_names=names, block_size=len(text) + 1),
                parse_options=csv.ParseOptions(
                    delimiter=self._delimiter, newlines_in_values=True, ignore_empty_lines=False
                ),
                convert_options=csv.ConvertOptions(
                    column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
                ),
            )
        except pa.ArrowInvalid:
            return None
        frame: pd.DataFrame = table.to_pandas()
        frame.columns = pd.RangeIndex(self._usual)
        for i in range(self._usual, self._width):
            frame[i] = pd.Series([""] * len(frame), dtype=_TEXT)
        return frame.astype(_TEXT) if any(t != _TEXT for t in frame.dtypes) else frame


def slices(frame: pd.DataFrame, most: int) -> Iterator[pd.DataFrame]:
    """A frame in pieces of at most `most` rows, as even as can be, each numbered from 0."""
    rows = len(frame)
    if rows <= most:
        yield frame
        return
    odd = {kind: frame.attrs[kind] for kind in (SURPLUS, SWALLOWED) if kind in frame.attrs}
    pieces = -(-rows // most)
    for i in range(pieces):
        start, end = rows * i // pieces, rows * (i + 1) // pieces
        piece = frame.iloc[start:end].reset_index(drop=True)
        piece.attrs = {}
        for kind, places in odd.items():
            if here := {k - start: v for k, v in places.items() if start <= k < end}:
                piece.attrs[kind] = here
        yield piece


def _first_line(text: bytes) -> str:
    """The start of a block, long enough for its first record in all but strange cases."""
    start = text[: 1 << 12]
    cut = max(start.rfind(b"\n"), start.rfind(b"\r"))
    return start[: cut + 1].decode("utf-8") if cut > 0 else start.decode("utf-8", "ignore")
