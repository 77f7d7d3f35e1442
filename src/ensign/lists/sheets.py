"""The rows of a publisher's workbook as text: XLSX, XLS or ODS, refused where it unpacks to an absurd size."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from typing import Final

import python_calamine as calamine

from ensign.errors import WatchlistError
from ensign.lists.files import AGAIN, ListFile
from ensign.readers.panics import contained

_DAMAGE: Final = (
    *(calamine.CalamineError, zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError),
    *(NotImplementedError, RuntimeError),  # a way of packing that is none, and encryption
)
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
_HEADS: Final = "heads"
_HEAD: Final = 12
_FIRST: Final = 4
"""Rows and sheets by which a format is recognised."""

_MOST: Final = 1 << 30
"""The largest official list in a workbook is a hundredth of this, unpacked."""


def is_workbook(file: ListFile) -> bool:
    """Whether a file begins as a workbook does."""
    return file.is_zip or file.head.startswith(_COMPOUND)


def heads(file: ListFile) -> tuple[list[list[str]], ...]:
    """The first rows of the first sheets that have any, by which a format is known; none of a damaged workbook.

    Kept, since each workbook's format asks, and a workbook must be unpacked whole to see its first row.
    """
    if _HEADS not in file.kept:
        try:
            some = (found for _, found in sheets(file, _HEAD) if found) if is_workbook(file) else iter(())
            file.kept[_HEADS] = tuple(islice(some, _FIRST))
        except WatchlistError:
            file.kept[_HEADS] = ()
    known: tuple[list[list[str]], ...] = file.kept[_HEADS]
    return known


def top(file: ListFile) -> list[list[str]]:
    """The first rows of the first sheet that has any; none of what is no workbook or a damaged one."""
    return next(iter(heads(file)), [])


def rows(file: ListFile) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet that has any, by their number and without empty ones. Raises WatchlistError."""
    first = next((found for _, found in sheets(file) if found), [])
    return ((number, row) for number, row in enumerate(first, 1) if any(row))


def table(file: ListFile, is_header: Callable[[list[str]], bool]) -> Iterator[tuple[int, list[str]]]:
    """The rows of the sheet that has the header among its first ones, from it on; notes may stand before it.

    Rows come by their number, without empty ones and without the header once more. Raises WatchlistError, too
    where several sheets have the header: one of them alone would be less than the list.
    """
    found: list[tuple[int, list[str]]] = []
    for _, every in sheets(file):
        at = next((n for n, row in enumerate(every[:_HEAD]) if is_header(row)), None)
        if at is None:
            continue
        if found:
            raise WatchlistError(f"{file.name} has the list's header in several sheets", "give the one that is current")
        found = [
            (n, row) for n, row in enumerate(every, 1) if n == at + 1 or (n > at and any(row) and row != every[at])
        ]
    return iter(found)


def check(file: ListFile) -> None:
    """Raise WatchlistError where a workbook is damaged, whatever can be made of its rest."""
    for _ in sheets(file, 1):
        pass


def sheets(file: ListFile, most: int | None = None) -> Iterator[tuple[str, list[list[str]]]]:
    """The sheets by name, each with its rows, at most so many. Raises WatchlistError where it cannot be read."""
    with file.open() as stream:
        data = stream.read()
    try:
        if file.is_zip:
            _refuse_bomb(data, file)
        with contained():
            book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            with contained():
                found = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=most)
            yield name, [[_shown(cell) for cell in row] for row in found]
    except _DAMAGE as e:
        raise WatchlistError(f"{file.name} is a damaged workbook", AGAIN) from e


def _refuse_bomb(data: bytes, file: ListFile) -> None:
    """Unpack each part, counting: what an archive says of its own size may be a lie."""
    left = _MOST
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in archive.infolist():
            with archive.open(part) as stream:
                while block := stream.read(1 << 20):
                    left -= len(block)
                    if left < 0:
                        raise WatchlistError(
                            f"{file.name} unpacks to an absurd size: it was not read", "is it the right file?"
                        )


def _shown(cell: object) -> str:
    """A cell as text: a date as ISO 8601, a whole number without a point."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).replace("\u00a0", " ").strip()
