"""The rows of a publisher's workbook as text: XLSX, XLS or ODS, refused where it unpacks to an absurd size."""

import io
import zipfile
import zlib
from datetime import datetime
from functools import lru_cache
from typing import Final

import python_calamine as calamine

from ensign.errors import WatchlistError
from ensign.lists.files import AGAIN, ListFile

_DAMAGED: Final = (
    *(calamine.CalamineError, zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError),
    *(NotImplementedError, RuntimeError),  # a way of packing that is none, and encryption
)
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
_TOP: Final = 6
"""Rows by which a format is recognised."""

_MOST: Final = 1 << 30
"""The largest official list in a workbook is a hundredth of this, unpacked."""


def is_workbook(file: ListFile) -> bool:
    """Whether a file begins as a workbook does."""
    return file.is_zip or file.head.startswith(_COMPOUND)


def top(file: ListFile) -> tuple[tuple[str, ...], ...]:
    """The first rows, by which a format is recognised; none of what is no workbook or cannot be read as one."""
    if not is_workbook(file):
        return ()
    said = file.path.stat()
    return _top(file, said.st_size, said.st_mtime_ns)


@lru_cache(maxsize=8)
def _top(file: ListFile, _size: int, _changed: int) -> tuple[tuple[str, ...], ...]:
    """Kept, since each workbook's format asks, and a workbook must be unpacked whole to see its first row."""
    try:
        return tuple(map(tuple, rows(file, _TOP)))
    except WatchlistError:
        return ()


def rows(file: ListFile, most: int | None = None) -> list[list[str]]:
    """The rows of the first sheet that has any, at most so many. Raises WatchlistError where it cannot be read."""
    with file.open() as stream:
        data = stream.read()
    try:
        if file.is_zip:
            _refuse_bomb(data, file)
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            found = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=most)
            if found:
                return [[_shown(cell) for cell in row] for row in found]
    except _DAMAGED as e:
        raise WatchlistError(f"{file.name} is a damaged workbook", AGAIN) from e
    return []


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
