"""A publisher's text file of rows under a header: known columns, each row as wide as they, no quote left open.

All three are what a file that ends early or is damaged fails in. Where it was cut at the end of a row
none shows it, and a file whose last row has no line end may have lost the end of that row.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ensign.errors import WatchlistError
from ensign.lists.files import AGAIN, ListFile

Row = Mapping[str, str]

UNENDED: Final = "its last line has no line end: it may have been cut there"
_BLOCK: Final = 1 << 20


def header_of(file: ListFile, delimiter: str = ",") -> tuple[str, ...]:
    """The cells of a file's first line; what is no text under a header gives some that nobody knows."""
    first = file.text_head.lstrip("\ufeff").splitlines()[:1]
    return tuple(cell.strip() for cell in next(csv.reader(first, delimiter=delimiter), []))


def headed(file: ListFile, columns: Sequence[str], delimiter: str = ",") -> Iterator[tuple[int, Row]]:
    """The rows by column, each with the line that it ends in.

    Raises WatchlistError where a column of the header is none of those where one of them is missing,
    or a row does not fit the header or cannot be read.
    """
    line = 0
    try:
        with file.text() as text:
            reader = csv.reader(text, delimiter=delimiter, strict=True)
            header = [cell.strip() for cell in next(reader)]
            _check(header, columns, file)
            for row in reader:
                line = reader.line_num
                if row and len(row) != len(header):
                    raise WatchlistError(
                        f"{file.name}: line {line} has {len(row)} fields where the header has {len(header)}: "
                        "the file ends early or is damaged",
                        AGAIN,
                    )
                if row:
                    yield line, dict(zip(header, row, strict=True))
    except csv.Error as e:
        raise WatchlistError(
            f"{file.name}: line {line + 1} cannot be read: the file ends early or is damaged", AGAIN
        ) from e


def _check(header: Sequence[str], columns: Sequence[str], file: ListFile) -> None:
    """An older file may lack a column, and a newer one have more: both at once is a header that is damaged."""
    strange = [column for column in header if column not in columns]
    missing = [column for column in columns if column not in header]
    if len(set(header)) < len(header) or (strange and missing):
        what = f"no column {missing[0]}, but one" if missing else "a column twice or one"
        raise WatchlistError(
            f"{file.name} has {what} that is not known: its header is damaged, or the layout is new", AGAIN
        )


def is_ended(file: ListFile) -> bool:
    """Whether a file's last line has a line end."""
    last = b""
    with file.open() as stream:
        while block := stream.read(_BLOCK):
            last = block[-1:]
    return last in {b"\n", b"\r"}
