"""Which character separates the fields of a delimited text, and how its lines end.

A delimiter is judged by reading the first records with it: half of the rows are of one width, and hardly any has
more. A sign in the middle of values does not do that. But a first line of a header's words tells it at once.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ensign.readers.headers import PREAMBLE
from ensign.readers.options import ONE_COLUMN
from ensign.readers.records import parse, usual_width
from ensign.readers.words import names_a_column, names_a_party

_USUAL: Final = (",", ";", "\t", "|")
_RARE: Final = ("^", "~", "\x01", "\x1e", "\x1f", "¦", "#", "@", "!", ":")
_TOLD: Final = re.compile(r"sep=([^\r\n])(?=[\r\n]|$)", re.IGNORECASE)
_STEADY: Final = 0.7
_RARE_STEADY: Final = 0.95
"""Share of the rows that have as many cells as most, at least, for a usual delimiter and for a rare one."""

_NAMED: Final = 2
"""Columns that a header names, from which on its delimiter is told, however uneven the few rows below are."""

_RECORDS: Final = 200
"""Rows by which a delimiter is told."""

_SHOWN: Final = {"\t": "tab", ONE_COLUMN: "none", "\x01": "0x01", "\x1e": "0x1E", " ": "blank"}


@dataclass(frozen=True, slots=True)
class _Trial:
    """How a delimiter did: which share of rows is no wider than the commonest width, that width, known header words."""

    delimiter: str
    steady: float
    width: int
    words: int


def find_delimiter(text: str) -> str:
    """The delimiter of a text from its first records; ONE_COLUMN where no character separates anything."""
    if (told := told_delimiter(text)) is not None:
        return told
    trials = [t for d in _USUAL if (t := _try(text, d, _STEADY))]
    if not any(t.words for t in trials):
        trials += [t for d in _USUAL if (t := _try_header(text, d))]
    trials = trials or [t for d in _RARE if d in text and (t := _try(text, d, _RARE_STEADY))]
    if not trials:
        return ONE_COLUMN
    best = max(trials, key=lambda t: (t.words, round(t.steady, 1), t.width, -(_USUAL + _RARE).index(t.delimiter)))
    return best.delimiter


def told_delimiter(text: str) -> str | None:
    """What a first line `sep=;` says, as Excel writes and reads it; None where there is none."""
    found = _TOLD.match(text)
    return found[1] if found else None


def describe_delimiter(delimiter: str) -> str:
    """A delimiter as it is told to a person."""
    return f"delimiter {_SHOWN.get(delimiter, repr(delimiter))}"


def describe_line_ends(text: str) -> str:
    """How the lines of a text end: LF, CRLF, CR, or a mixture."""
    used = _line_ends(text)
    if len(used) > 1:
        # Line feeds within quoted fields are no line ends.
        used = _line_ends("".join(text.split('"')[::2]))
    return " and ".join(used) + " line ends" if used else "one line"


def _line_ends(text: str) -> list[str]:
    """The kinds of line ends that a text has."""
    pairs = text.count("\r\n")
    counts = {"CRLF": pairs, "LF": text.count("\n") - pairs, "CR": text.count("\r") - pairs}
    return [name for name, count in counts.items() if count]


def _try(text: str, delimiter: str, steady: float) -> _Trial | None:
    """How the first records read with a delimiter; None where it does not separate them."""
    if delimiter not in text:
        return None
    rows = [row for row in parse(text, delimiter)[0] if row][:_RECORDS]
    width, count = usual_width(rows)
    if width < 2:
        return None
    # A preamble's rows are narrower; the header is not.
    first = next(at for at, row in enumerate(rows) if len(row) >= width)
    body = rows[first if first < PREAMBLE else 0 :]
    if len(rows[0]) == 1 and names_a_column(rows[0][0]) and not _is_title(rows[:first], body):
        return None
    share = sum(1 for row in body if not any(row[width:])) / len(body)
    words = sum(1 for cell in body[0] if names_a_column(cell))
    is_steady = share >= steady or words >= _NAMED
    return _Trial(delimiter, share, width, words) if is_steady and count * 2 >= len(body) else None


def _try_header(text: str, delimiter: str) -> _Trial | None:
    """A delimiter whose first line is plainly a header, however uneven the rows below are; None for others.

    One of its cells is a word for names, none is empty or comes twice, and brackets are not torn apart; and some row
    below has several cells, too: a list of names may be called "Name, Country".
    """
    rows = [row for row in parse(text, delimiter)[0] if row][:_RECORDS] if delimiter in text else []
    cells = [cell.strip() for cell in rows[0]] if rows else []
    if len(cells) < 2 or not all(cells) or len(set(map(str.casefold, cells))) < len(cells):
        return None
    if any(cell.count("(") != cell.count(")") for cell in cells) or not any(map(names_a_party, cells)):
        return None
    words = sum(map(names_a_column, cells))
    return _Trial(delimiter, 1, len(cells), words) if any(len(row) > 1 for row in rows[1:]) else None


def _is_title(before: Sequence[Sequence[str]], body: Sequence[Sequence[str]]) -> bool:
    """Whether rows of one cell are a preamble to a table, not a one-column file with a delimiter in some values."""
    return len(body) > 1 and any(names_a_column(cell) for cell in body[0]) and all(len(row) == 1 for row in before)
