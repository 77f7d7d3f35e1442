"""What a user may say about a file instead of having it recognised."""

import codecs
from dataclasses import dataclass, fields
from typing import Any, Final

from ensign.errors import UsageError

ONE_COLUMN: Final = "\x1f"
"""The delimiter of a file that has none: the unit separator, which separates fields where it occurs at all."""

_WORDS: Final = {
    "comma": ",",
    "semicolon": ";",
    "tab": "\t",
    "\\t": "\t",
    "pipe": "|",
    "space": " ",
    "none": ONE_COLUMN,
}

CHUNK_ROWS: Final = 16_384


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Overrides for a reader; "" and None leave the choice to it.

    `encoding` is a codec that Python knows, `delimiter` one character or its name (tab, none, …),
    `sheet` a name or a number from 1, `skip_lines` the lines (of a workbook, rows) before the header,
    `columns` the mapping as on the command line (`name=First+Last,country=Ctry`), `chunk_rows` the
    most rows that one frame holds.
    """

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    skip_lines: int | None = None
    no_header: bool = False
    columns: str = ""
    chunk_rows: int = CHUNK_ROWS

    @property
    def given(self) -> dict[str, Any]:
        """What the user said, by name: all that is not as it is without a word. `skip_lines` of 0 is said, too."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name)) != f.default}


def read_delimiter(given: str) -> str:
    """The delimiter that a user meant. Raises UsageError unless it is one character or a known name."""
    found = _WORDS.get(given.lower(), given)
    if len(found) != 1 or found in '"\r\n\0':
        raise UsageError(
            f"a delimiter is one character, not {given!r}", "for instance --delimiter ';' or --delimiter tab"
        )
    return found


def read_encoding(given: str) -> str:
    """The codec's own name for an encoding. Raises UsageError where Python knows none, or it is no text encoding."""
    try:
        found = codecs.lookup(given).name
        "".encode(found)
    except (LookupError, ValueError) as e:
        raise UsageError(f"there is no encoding {given!r}", "for instance --encoding cp1252, utf-8 or utf-16") from e
    return found
