"""Delimited text cut into whole records, a block at a time.

What a record is, is what Python's csv module says: a quote opens a field only at its start, two
quotes within one are a quote, LF, CRLF and CR end a record outside of quotes alike. Most blocks
keep these rules so strictly that whoever reads them reads the same; `is_regular` proves it for a
block, which a faster parser then takes. The others go through csv itself. So memory holds a
block, and rows do not depend on where the text is cut.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np
import numpy.typing as npt

from ensign.errors import BrokenInput

_QUOTE: Final = 34
_ENDS: Final = b"\r\n"
_END_MARK: Final = b"\x1a"
"""What DOS wrote behind the last line."""

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_SENTINEL: Final = "\x1aEND"
"""One more line, which is a row of its own unless a quote is still open."""

_LONGEST_RECORD: Final = 1 << 23


@dataclass(frozen=True, slots=True)
class Records:
    """Whole records, either still as UTF-8 text that any parser reads alike, or as rows of cells."""

    text: bytes = b""
    rows: tuple[list[str], ...] = ()


def parse(text: str, delimiter: str) -> tuple[list[list[str]], bool]:
    """The rows of a text as csv reads them, [] for an empty line, and whether the last one is whole.

    A last row that is not whole (its quote is still open) is left out.
    """
    lines = io.StringIO(text if not text or text.endswith(("\n", "\r")) else text + "\n", newline="")
    csv.field_size_limit(2 * _LONGEST_RECORD)
    rows = list(csv.reader(chain(lines, [_SENTINEL]), delimiter=delimiter))
    whole = rows.pop() == [_SENTINEL]
    return rows, whole


def usual_width(rows: Iterable[Sequence[str]]) -> tuple[int, int]:
    """The commonest number of cells of rows that have any, the greater of two, and how many rows have it."""
    counts = Counter(len(row) for row in rows if row)
    width = max(counts, key=lambda n: (counts[n], n), default=0)
    return width, counts[width]


def measure(text: str, rows: Iterable[list[str]]) -> int:
    """The length of the text that holds these rows, its first ones."""
    count = sum(map(_count_in_row, rows))
    lines = io.StringIO(text, newline="")
    return sum(len(line) for _, line in zip(range(count), lines, strict=False))


def split(blocks: Iterable[bytes], delimiter: str, name: str, lines: int = 0) -> Iterator[Records]:
    """Blocks of UTF-8 as whole records; empty lines at the very end are left out.

    `lines` went before. Raises BrokenInput where a quote is opened and never closed.
    """
    carry = b""
    for block in blocks:
        carry += block
        found, carry = _cut(carry, delimiter, final=False)
        if found is not None:
            yield found
            lines += count_lines(found)
        if len(carry) > _LONGEST_RECORD:
            if carry.strip(_ENDS):
                raise _unclosed(name, lines + 1)
            yield Records(rows=([],) * (carry.count(b"\n") or carry.count(b"\r")))
            carry = b""
    carry = _without_end_mark(carry)
    found, carry = _cut(carry, delimiter, final=True)
    if carry:
        raise _unclosed(name, lines + (count_lines(found) if found else 0) + 1)
    if found is not None:
        yield found


def is_regular(data: npt.NDArray[np.uint8], quotes: npt.NDArray[np.intp], delimiter: int) -> bool:
    """Whether every quote of a block that begins with a record opens, closes or doubles one.

    Taken in order, the quotes at even places must open: each stands behind a delimiter, a line
    end or nothing, or right behind the quote before it, which makes both a doubled quote. Then,
    by induction, a character is inside quotes where an odd number of quotes stands before it.
    """
    opening = quotes[::2]
    before = data[np.maximum(opening - 1, 0)]
    good = (opening == 0) | (before == delimiter) | (before == _ENDS[0]) | (before == _ENDS[1])
    closing = quotes[1::2]
    follows = closing[: len(opening) - 1] + 1
    good[1:] |= opening[1:] == follows
    return bool(good.all())


def _cut(data: bytes, delimiter: str, *, final: bool) -> tuple[Records | None, bytes]:
    """The whole records of some text without the empty lines behind them, and the rest."""
    if not data:
        return None, b""
    last = len(data) - 1 if final else max(data.rfind(b"\n", 0, -1), data.rfind(b"\r", 0, -1))
    if not final and data.endswith(b"\n"):
        last = len(data) - 1
    if last < 0:
        return None, data
    if b'"' in data:
        array = np.frombuffer(data, dtype=np.uint8)
        quotes = np.flatnonzero(array[: last + 1] == _QUOTE)
        if not delimiter.isascii() or not is_regular(array, quotes, ord(delimiter)):
            return _cut_rows(data, last, delimiter)
        if len(quotes) % 2:
            if final:
                return None, data
            last = _last_end(data, quotes)
    if final:
        return Records(data), b""
    whole = data[: last + 1].rstrip(_ENDS)
    end = len(whole) + (2 if data[len(whole) : len(whole) + 2] == b"\r\n" else 1)
    return (Records(data[:end]), data[end:]) if whole else (None, data)


def _cut_rows(data: bytes, last: int, delimiter: str) -> tuple[Records | None, bytes]:
    """The same for text with stray quotes, by csv."""
    text = data[: last + 1].decode("utf-8")
    rows, whole = parse(text, delimiter)
    while rows and not rows[-1]:
        rows.pop()
    if not rows:
        return None, data
    used = _end_of(text) if whole else measure(text, rows)
    return Records(rows=tuple(rows)), data[len(text[:used].encode("utf-8")) :]


def _end_of(text: str) -> int:
    """Where the last record of a text of whole records ends, its line end included."""
    bare = len(text.rstrip("\r\n"))
    return min(len(text), bare + (2 if text[bare : bare + 2] == "\r\n" else 1))


def _last_end(data: bytes, quotes: npt.NDArray[np.intp]) -> int:
    """The last line end outside of quotes, of regular text whose last quote is open; -1 where there is none."""
    opened = len(quotes) - 1
    while opened >= 0:
        start = int(quotes[opened])
        floor = int(quotes[opened - 1]) if opened else -1
        last = max(data.rfind(b"\n", floor + 1, start), data.rfind(b"\r", floor + 1, start))
        if last >= 0:
            return last
        opened -= 2
    return -1


def _without_end_mark(data: bytes) -> bytes:
    """Text without the empty lines at its end and the mark that may stand behind or between them."""
    data = data.rstrip(_ENDS)
    while data.endswith(_END_MARK) and (len(data) == 1 or data[-2] in _ENDS):
        data = data[:-1].rstrip(_ENDS)
    return data


def count_lines(records: Records) -> int:
    """How many line ends records hold, those within values among them."""
    if records.text:
        return records.text.count(b"\n") or records.text.count(b"\r")
    return sum(map(_count_in_row, records.rows))


def _count_in_row(row: list[str]) -> int:
    """How many lines a row takes: one, and one for each line end within its cells."""
    return 1 + sum(len(_LINE_END.findall(cell)) for cell in row if "\n" in cell or "\r" in cell)


def _unclosed(name: str, line: int) -> BrokenInput:
    return BrokenInput(
        f"{name}: the record that begins in line {line} has a quote that is opened and never closed",
        "remove that quote, or double it if it belongs to the value",
    )
