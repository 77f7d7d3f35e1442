"""XLSX, XLSB, XLS and ODS workbooks: one sheet, its cells as text."""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, BinaryIO, Final

import pandas as pd
import python_calamine as calamine

from ensign.errors import InputError, UsageError
from ensign.readers.cells import show_cell_of_sheet
from ensign.readers.content import Content
from ensign.readers.formulas import without_values
from ensign.readers.frames import Framer
from ensign.readers.headers import find_header
from ensign.readers.options import ReadOptions
from ensign.readers.panics import contained
from ensign.readers.sources import Source
from ensign.readers.words import names_a_column

_SAMPLE: Final = 200
"""Rows by which header and columns are told."""

_LOOKED: Final = 30
"""Rows by which a sheet is told that looks like a table."""

_WITH_VALUE: Final = 2
"""Cells of a row that are a word and its value."""

_FIRST: Final = 500
"""Rows of the first part, so that the first results are soon there."""

_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
_MOST_UNPACKED: Final = 1 << 32
"""A workbook holds at most a million rows; one that unpacks to more than 4 GiB is an attack."""

_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OTHERS: Final = (("word/", "a Word document"), ("ppt/", "a presentation"), ("Index/", "a Numbers or Pages document"))
_SAVE: Final = "save the table as XLSX or CSV"


def open_workbook(source: Source, options: ReadOptions) -> Content:
    """The table of a workbook's sheet: the one asked for, or the first visible one that looks like a table.

    Raises InputError where it is no workbook, damaged or protected, UsageError where it has no such sheet.
    """
    with source.spooled() as stream:
        kind = _check(stream, source)
        stream.seek(0)
        try:
            with contained():
                book = calamine.CalamineWorkbook.from_filelike(stream)
                sheet, left = _choose(book, options.sheet, source.name)
                cells = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        except (calamine.CalamineError, OSError, ValueError) as e:
            if "password" in str(e).lower():
                raise _protected(source.name) from e
            raise InputError(f"{source.name} is a workbook that cannot be read", f"open it and {_SAVE}") from e
        stream.seek(0)
        missing = without_values(stream, sheet) if kind == "XLSX" else ""
    rows = [[show_cell_of_sheet(cell) for cell in row] for row in cells]
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise InputError(f"{source.name}: sheet {sheet!r} is empty", missing or "name another sheet with --sheet")
    content = _content(rows, (kind, f"sheet {sheet!r}"), options, source.name)
    return replace(content, missing=missing, left=left)


def _content(rows: list[list[str]], said: tuple[str, ...], options: ReadOptions, name: str) -> Content:
    width = max(max((i + 1 for i, cell in enumerate(row) if cell), default=0) for row in rows)
    trimmed = [row[:width] for row in rows]
    header = find_header(trimmed[:_SAMPLE], no_header=options.no_header, skip=options.skip_lines, name=name)
    names = header.names + ("",) * (width - len(header.names))
    body = trimmed[header.skipped :]

    def frames() -> Iterator[pd.DataFrame]:
        framer = Framer(len(names), ",", options.chunk_rows)
        size = min(_FIRST, options.chunk_rows)
        start = 0
        while start < len(body):
            yield framer.of_rows(body[start : start + size])
            start, size = start + size, options.chunk_rows

    return Content(names, body[:_SAMPLE], (*said, *header.said), frames)


def _check(stream: BinaryIO, source: Source) -> str:
    """What kind of workbook it is. Raises InputError for anything else that begins as one does."""
    if source.head.startswith(_COMPOUND):
        stream.seek(0)
        data = stream.read()
        if _ENCRYPTED in data:
            raise _protected(source.name)
        if "WordDocument".encode("utf-16-le") in data:
            raise InputError(f"{source.name} is a Word document, not a workbook", _SAVE)
        return "XLS"
    try:
        with zipfile.ZipFile(stream) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as e:  # as of a version that no ZIP has
        raise InputError(f"{source.name} is a damaged workbook or archive", "is the file cut short?") from e
    names = [entry.filename for entry in entries]
    if sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
        raise InputError(f"{source.name} unpacks to more than 4 GiB", "save the table as CSV")
    if any(n.startswith("xl/") for n in names):
        return "XLSB" if "xl/workbook.bin" in names else "XLSX"
    if "content.xml" in names:
        return "ODS"
    for start, what in _OTHERS:
        if any(n.startswith(start) for n in names):
            raise InputError(f"{source.name} is {what}, not a workbook", _SAVE)
    raise InputError(f"{source.name} is a ZIP archive, not a table", "unpack it first and give the file inside")


def _choose(book: Any, asked: str, name: str) -> tuple[str, tuple[str, ...]]:
    """The sheet to read and what to say of the others."""
    sheets = [m for m in book.sheets_metadata if m.typ == calamine.SheetTypeEnum.WorkSheet]
    visible = [m.name for m in sheets if m.visible == calamine.SheetVisibleEnum.Visible]
    hidden = [m.name for m in sheets if m.name not in visible]
    names = [m.name for m in sheets]
    if asked:
        sheet = _asked(asked, names, name)
    else:
        full = [s for s in visible if (first := _first_rows(book, s)) and any(any(map(str.strip, r)) for r in first)]
        if not full:
            raise InputError(
                f"{name} has no visible sheet with rows",
                f"its hidden sheets are {_listed(hidden)}; name one with --sheet" if hidden else "",
            )
        sheet = next((s for s in full if _is_table(_first_rows(book, s))), full[0])
    rest = (("other", [n for n in visible if n != sheet]), ("hidden", [n for n in hidden if n != sheet]))
    return sheet, tuple(f"{which} sheets not read: {_listed(left)}" for which, left in rest if left)


def _asked(asked: str, names: list[str], name: str) -> str:
    if asked in names:
        return asked
    near = [n for n in names if n.strip().casefold() == asked.strip().casefold()]
    if near:
        return near[0]
    if asked.isascii() and asked.isdigit() and 0 < int(asked) <= len(names):
        return names[int(asked) - 1]
    raise UsageError(f"{name} has no sheet {asked!r}", f"its sheets are {_listed(names)}")


def _first_rows(book: Any, sheet: str) -> Sequence[Sequence[str]]:
    cells = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False, nrows=_LOOKED)
    return [[show_cell_of_sheet(cell) for cell in row] for row in cells]


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a row holds words that columns are called by, with rows below it; a cover sheet or form does not."""
    heads = [
        n
        for n, row in enumerate(rows)
        if any(map(names_a_column, row)) and (not n or len(list(filter(str.strip, row))) > 1)
    ]
    if not heads or _is_form(rows):
        return False
    return len(rows) == _LOOKED or any(any(map(str.strip, row)) for row in rows[heads[0] + 1 :])


def _is_form(rows: Sequence[Sequence[str]]) -> bool:
    """Whether such words stand below each other, each with its value beside it (Company: …, Date: …), and no more."""
    said = [list(filter(str.strip, row)) for row in rows]
    pairs = [cells for cells in said if len(cells) == _WITH_VALUE]
    words = [word for word, value in pairs if names_a_column(word) and not names_a_column(value)]
    return len(words) > 1 and max(map(len, said)) <= _WITH_VALUE


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(repr, names))


def _protected(name: str) -> InputError:
    return InputError(f"{name} is protected by a password", "open it, take the password off and save it")
