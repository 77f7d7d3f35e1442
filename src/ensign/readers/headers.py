"""Where a table's header is: behind a preamble, in the first row, or nowhere.

A row is a header because it holds words that name columns (tables/header_words.csv), or because it
is as wide as the rows below and none of its cells is a date, a number or an address of any kind.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ensign.errors import UsageError
from ensign.readers.records import usual_width
from ensign.readers.words import names_a_column, names_a_party, names_another

PREAMBLE: Final = 30
"""Rows before a header, at most."""

_DATA: Final = re.compile(
    r"\s*(?:[-+(]?[€$£]?\s?\d[\d.,' ]*[)%]?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ].*)?|IMO ?\d{7}|\S+@\S+\.\S+|https?://.*)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """A table's column names as written, how many records stand before its rows, and what to say about it.

    Without a header the names are the places, "1", "2", ….
    """

    names: tuple[str, ...]
    skipped: int
    said: tuple[str, ...] = ()


def find_header(rows: Sequence[Sequence[str]], *, no_header: bool, skip: int | None, name: str) -> Header:
    """The header of a table from its first rows. Raises UsageError where nothing is left to be one."""
    if skip is not None:
        rows, start = rows[skip:], skip
    else:
        start = 0
    blank = next((i for i, row in enumerate(rows) if any(c.strip() for c in row)), len(rows))
    if blank == len(rows):
        if skip is None:
            raise UsageError(f"{name} has no header and no rows", "give a file with a header and rows")
        raise UsageError(f"{name} has no header and no rows after the lines to skip", "give fewer to --skip-lines")
    width, _ = usual_width(rows[blank:])
    if no_header:
        widest = max(width, len(rows[blank]))
        return Header(tuple(str(i + 1) for i in range(widest)), start, ("no header",))
    at = blank if skip is not None else _find(rows, blank, width)
    names = list(rows[at])
    if skip is None and _is_data(rows, at, width):
        said = ("no header found, the first row is screened too",)
        return Header(tuple(str(i + 1) for i in range(max(width, len(names)))), start + at, said)
    names += [""] * (_reliable_width(rows[at + 1 :]) - len(names))
    before = any(map(any, rows[:at]))
    skipped = (f"{at} line{'' if at == 1 else 's'} before the header skipped",) if before else ()
    below = _second_row(names, rows[at + 1 : at + 2]) if skip is None else ()  # who skips lines says which row it is
    if below:
        return Header(below, start + at + 2, (*skipped, "a header of 2 rows"))
    return Header(tuple(names), start + at + 1, skipped)


def _second_row(names: Sequence[str], below: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The columns' names where cells of the header are merged over several that the next row names; () elsewhere.

    Every cell of that row stands under such a merged cell, of which only the first holds anything; two or more, and at
    least half, are words that columns are called by. A group of another party's is told by its first column, and the
    others are no field of the row's own party: a director's date of birth is not the firm's.
    """
    row = [*below[0], *[""] * len(names)][: len(names)] if below else []
    filled = [place for place, cell in enumerate(row) if cell.strip()]
    groups = {place: _group(names, place) for place in filled}
    known = sum(1 for place in filled if names_a_column(row[place]))
    if known < 2 or known * 2 < len(filled) or not all(groups.values()) or any(map(_DATA.fullmatch, row)):
        return ()
    if all(names[place].strip() for place in filled):
        return ()
    found = list(names)
    for place in filled:
        group = groups[place]
        if names_another(group):
            found[place] = names[place] or f"{group} {row[place]}"
        else:
            found[place] = f"{group} {row[place]}" if names_a_column(f"{group} {row[place]}") else row[place]
    twice = {name for name in found if name and found.count(name) > 1}
    return tuple(f"{groups[at]} {name}" if at in groups and name in twice else name for at, name in enumerate(found))


def _group(names: Sequence[str], place: int) -> str:
    """The cell of a header that may be merged over a place and others, "" where the place has one of its own."""
    first = next((at for at in range(place, -1, -1) if names[at].strip()), None)
    if first is None or first + 1 >= len(names) or names[first + 1].strip():
        return ""
    return names[first].strip()


def _find(rows: Sequence[Sequence[str]], first: int, width: int) -> int:
    """The header's place: a row of known words, or the first that is not plainly narrower than the table.

    A header may lack cells: notes beside a list often have no word above them. So a narrow row with a
    word for names is the header, unless it is a title: then the first wide row is known by most of its cells.
    """
    if width < 2:
        return first
    before = range(first, min(len(rows), PREAMBLE))
    wide = next((i for i in before if _filled(rows[i]) > max(1, width // 2) and len(rows[i]) >= width - 1), None)
    known = _known(rows[first])
    if wide is not None and _known(rows[wide]) * 2 > _filled(rows[wide]) and _known(rows[wide]) > known:
        return wide
    if known and _filled(rows[first]) > 1:
        return first
    lone = (
        i
        for i in range(first, before.stop if wide is None else wide)
        if _filled(rows[i]) == 1 and any(map(names_a_party, rows[i]))
    )
    return next(lone, first if wide is None else wide)


def _is_data(rows: Sequence[Sequence[str]], at: int, width: int) -> bool:
    """Whether the row in a header's place is unmistakably one of the table's own."""
    row = rows[at]
    if any(map(names_a_column, row)):
        return False
    if width == 1:
        return True
    below = rows[at + 1 : at + 50]
    alike = [i for i, cell in enumerate(row) if _DATA.fullmatch(cell)]
    return any(sum(1 for r in below if i < len(r) and _DATA.fullmatch(r[i])) * 2 >= len(below) for i in alike)


def _known(row: Sequence[str]) -> int:
    """How many of its cells are words that columns are called by."""
    return sum(map(names_a_column, row))


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _reliable_width(rows: Sequence[Sequence[str]]) -> int:
    """How wide rows are that are not so by accident: the width that half of them fill, header or not."""
    widths = sorted(max((i + 1 for i, c in enumerate(row) if c.strip()), default=0) for row in rows if row)
    return widths[len(widths) // 2] if widths else 0
