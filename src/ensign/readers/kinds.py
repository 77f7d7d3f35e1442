"""What a file is, by its content: one of the formats that are read, or one that is refused in one sentence."""

import re
from enum import StrEnum
from typing import Final

from ensign.errors import InputError
from ensign.readers.encodings import recognise_head


class Kind(StrEnum):
    """The formats that are read."""

    DELIMITED = "delimited text"
    WORKBOOK = "workbook"
    JSON_LINES = "JSON lines"
    PARQUET = "Parquet"


_READ: Final = (
    (b"PK\x03\x04", Kind.WORKBOOK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind.WORKBOOK),
    (b"PAR1", Kind.PARQUET),
)

_AS_TABLE: Final = "open it in a spreadsheet and save it as XLSX or CSV"
_UNPACK: Final = "unpack it first and give the file inside"

_REFUSED: Final = (
    (b"%PDF", "a PDF document", "export the table as CSV or XLSX where it was made"),
    (b"%!PS", "a PostScript document", "export the table as CSV or XLSX where it was made"),
    (b"{\\rtf", "a rich-text document", _AS_TABLE),
    (b"PK\x05\x06", "an empty ZIP archive", "give a file with rows"),
    (b"\x1f\x8b", "a gzip file within a gzip file", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"\x89PNG", "a picture", "give the table itself, not a picture of it"),
    (b"\xff\xd8\xff", "a picture", "give the table itself, not a picture of it"),
    (b"SQLite format 3\x00", "a database", "export the table as CSV"),
    (b"ARROW1", "an Arrow file", "write it as Parquet"),
    (b"MIME-Version:", "a web page saved as an archive", _AS_TABLE),
)
"""How files begin that are no tables: their first bytes, what they are, what to do."""

_MARKUP: Final = re.compile(r"<(!doctype html|html|head|body|meta|table|style|script|div|!--)(?!\w)", re.IGNORECASE)
_XML: Final = re.compile(r"<\?xml|<[a-z]+:[a-z]+\s", re.IGNORECASE)
_NO_OBJECTS: Final = re.compile(r'\[\s*(?:\[\s*)?(?:"|(?:-?\d[\d.]*|null|true|false)\s*,)|\[\s*\[\s*\{')
"""How JSON begins that is a list of texts, numbers or lists: as delimited text, its first row would be a header."""

_CONTROLS: Final = bytes(c for c in range(32) if c not in b"\0\x01\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f")
_CONTROLS_AT: Final = 0.02
_ZEROS_AT: Final = 0.3
"""Shares of control characters, and of zeros, from which on bytes are no text."""

_FEW: Final = 8
"""Control characters that a short text may have all the same."""


def recognise(head: bytes, name: str, *, is_text: bool) -> Kind:
    """What a file that begins with these bytes is; `is_text` where the user named its encoding.

    Raises InputError for what Ensign does not read.
    """
    for magic, kind in _READ:
        if head.startswith(magic):
            return kind
    for magic, what, hint in _REFUSED:
        if head.lstrip(b"\r\n\t ").startswith(magic):
            raise InputError(f"{name} is {what}, not a table", hint)
    encoding = recognise_head(head)
    text = head[encoding.mark if encoding else 0 :].decode(encoding.codec if encoding else "latin-1", "replace")
    start = text.lstrip("\ufeff\r\n\t ")
    _refuse_markup(start, name)
    if encoding is None and not is_text and _is_binary(head):
        raise InputError(f"{name} is a binary file of a kind that Ensign does not read", "save it as CSV or XLSX")
    if _NO_OBJECTS.match(start):
        raise InputError(f"{name} is JSON whose rows are no objects", "write each row as an object, one a line")
    if start.startswith("{") and re.match(r'\{\s*("|\})', start):
        return Kind.JSON_LINES
    if re.match(r"\[\s*\{|\[\s*\]\s*$", start):  # an empty array, too: it holds no row, not one that reads []
        return Kind.JSON_LINES
    return Kind.DELIMITED


def _refuse_markup(start: str, name: str) -> None:
    if _MARKUP.match(start) or (_XML.match(start) and "<html" in start.lower()):
        raise InputError(
            f"{name} is a web page (HTML), whatever its name says",
            f"{_AS_TABLE}; if it was downloaded, it may be an error page",
        )
    if _XML.match(start):
        raise InputError(f"{name} is an XML file, not a table", _AS_TABLE)


def _is_binary(head: bytes) -> bool:
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > max(_FEW, _CONTROLS_AT * len(head)) or head.count(0) > _ZEROS_AT * len(head)
