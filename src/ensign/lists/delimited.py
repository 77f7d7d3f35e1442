"""The rows of a publisher's delimited file, each as wide as the header: one that is not shows damage.

Such a format has no end mark. What can be seen of damage is seen here: bytes of no encoding, a row
of another width, a quotation mark that is never closed, a header without the columns that are needed,
a last row without its line end. A file that was cut at the end of a row shows nothing.
"""

import codecs
import csv
import io
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from ensign.errors import WatchlistError
from ensign.lists.files import AGAIN, ListFile

Row = Mapping[str, str]
"""A row by the names of its columns."""

UNENDED: Final = "its last line has no line end: it may have been cut there"
_BLOCK: Final = 1 << 20
_FEWEST: Final = 10
"""Column names by which a header is known; fewer another table may have, too."""

_AROUND: Final = ' "\ufeff\r'
_SHOWN: Final = 4
"""Columns that a sentence names one by one."""


def lines(file: ListFile, *, older: str = "") -> Iterator[str]:
    """A file's lines: in UTF-8 (UTF-16 by its mark), or in the `older` encoding where they are that as a whole.

    Raises WatchlistError for bytes that are in neither. Letters of several bytes that are right here
    and wrong there are those of a damaged UTF-8 file, which in another encoding would be read as
    names that nobody bears.
    """
    wrong_at = _not_utf_8(file)
    if wrong_at is None:
        with file.text() as stream:
            yield from stream
        return
    with file.open() as stream_of_bytes:
        data = stream_of_bytes.read()
    replaced = data.decode("utf-8", "replace")
    wrong = replaced.count("\ufffd")
    right = sum(not char.isascii() for char in replaced) - wrong
    if not older or right > wrong:
        raise WatchlistError(f"{file.name} is not text in UTF-8: it is damaged at byte {wrong_at:,}", AGAIN)
    yield from io.StringIO(data.decode(older, "replace"), newline="")


def _not_utf_8(file: ListFile) -> int | None:
    """Where a file is no UTF-8; None where all of it is, or it says that it is UTF-16. Nothing of it is kept."""
    if file.encoding == "utf-16":
        return None
    decoder = codecs.getincrementaldecoder("utf-8")()
    read = 0
    with file.open() as stream:
        try:
            while block := stream.read(_BLOCK):
                decoder.decode(block)
                read += len(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as e:
            # What was left of the block before stands in front of this one.
            return read - len(decoder.getstate()[0]) + e.start
    return None


def rows(
    file: ListFile, text: Iterable[str], *, delimiter: str = ",", strict: bool = True
) -> Iterator[tuple[int, list[str]]]:
    """The rows in a file's lines with the line that each ends in; empty ones are left out.

    Raises WatchlistError where a quotation mark is never closed or, if `strict`, does not end a cell.
    """
    line = 0
    reader = csv.reader(text, delimiter=delimiter, strict=strict)
    try:
        for row in reader:
            line = reader.line_num
            if row:
                yield line, row
    except csv.Error as e:
        raise WatchlistError(
            f"{file.name}: line {line + 1} cannot be read: the file ends early or is damaged", AGAIN
        ) from e


def as_wide(
    file: ListFile, header: list[str], found: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    """The rows behind a header, but for the header once more. Raises WatchlistError for one of another width."""
    for line, row in found:
        if [cell.strip() for cell in row] == header:
            continue
        if len(row) != len(header):
            raise WatchlistError(
                f"{file.name}: line {line} has {len(row)} fields where the header has {len(header)}: "
                "the file ends early or is damaged",
                AGAIN,
            )
        yield line, row


def headed(file: ListFile, columns: Collection[str], delimiter: str = ",") -> Iterator[tuple[int, Row]]:
    """The rows by column, each with the line that it ends in.

    An older file may lack a column, and a newer one have more. Raises WatchlistError where both are
    so, which is a damaged header, or a row does not fit it.
    """
    found = rows(file, lines(file), delimiter=delimiter)
    header = [cell.strip() for cell in next(found, (0, [""]))[1]]
    header_doubts(file, header, known=columns, needed=() if set(header) <= {*columns} else columns)
    for line, row in as_wide(file, header, found):
        yield line, dict(zip(header, row, strict=True))


def header_of(file: ListFile, delimiter: str = ",") -> tuple[str, ...]:
    """The cells of a file's first line; what is no text under a header gives some that nobody knows."""
    first = file.text_head.lstrip("\ufeff").splitlines()[:1]
    return tuple(cell.strip() for cell in next(csv.reader(first, delimiter=delimiter), []))


def is_ended(file: ListFile) -> bool:
    """Whether a file's last line has a line end, in whatever encoding."""
    last = b""
    with file.open() as stream:
        while block := stream.read(_BLOCK):
            last = block[-2:]
    return last.strip(b"\0")[-1:] in {b"\n", b"\r"}


def is_header(cells: Sequence[str], known: Collection[str]) -> bool:
    """Whether cells are a publisher's column names, in any order and though some may be damaged."""
    count = len({cell.strip(_AROUND) for cell in cells} & set(known))
    return count >= _FEWEST and count * 2 > len(cells)


def header_doubts(
    file: ListFile, header: Sequence[str], *, known: Collection[str], needed: Collection[str]
) -> tuple[str, ...]:
    """What a header leaves open: columns that it lacks, and those that nobody knows.

    Raises WatchlistError where a needed one is missing or one comes twice, as in a damaged header.
    """
    if missing := [column for column in needed if column not in header]:
        raise WatchlistError(f"{file.name}: its header has no column {_named(missing)}: it is damaged, or new", AGAIN)
    if twice := [c for c in dict.fromkeys(header) if c and header.count(c) > 1]:
        raise WatchlistError(f"{file.name}: its header has the column {_named(twice)} twice: it is damaged", AGAIN)
    lacking = [column for column in known if column not in header]
    strange = [column for column in header if column and column not in known]
    said = []
    if lacking:
        said.append(f"its header has no column {_named(lacking)}: what these say is missing")
    if strange:
        said.append(f"its header has the column {_named(strange)}, which Ensign does not know and did not read")
    return tuple(said)


def _named(columns: Sequence[str]) -> str:
    shown = ", ".join(columns[:_SHOWN])
    return f"{shown} and {len(columns) - _SHOWN} more" if len(columns) > _SHOWN else shown
