"""Several ships in one cell: "MV ARANTA & MV SAKARA", "M/V ARANTA, M/V SAKARA and M/T KHEK", "MVs ARANTA and SAKARA".

What joins them is in ships' own names, too (ROMEO & JULIET): it parts two where a hull prefix stands before each, or
the plural of one before the first. In a row that says that it is about a ship it parts two names without a prefix as
well; the whole is a name of the row's in any case.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ensign.fields.ship_names import has_any_prefix, has_hull_prefix
from ensign.fields.telling import is_named_firm
from ensign.fields.two_people import JOINING
from ensign.tables import rows
from ensign.text.words import texts

_WORDS: Final = rf"\s(?:{'|'.join(sorted(JOINING))})(?=\s)"
_JOINS: Final = re.compile(rf"\s*[&+,]\s*(?:(?:and|&)(?=\s))?|{_WORDS}|\s[-–—](?=\s)", re.IGNORECASE)
"""What may stand between two ships."""

_JOINED: Final = re.compile(rf"&|{_WORDS}", re.IGNORECASE)
"""What does so between two names of which neither has a prefix; then commas do, as well."""

_SLASHED: Final = re.compile(r"(?<=[^\W\d_]{4})/(?=[^\W\d_]{4})")
"""And a slash between two words that are no short forms: not M/V, N/A, ARANTA/DBA."""

_PARTING: Final = re.compile(rf"\s*[&,]\s*(?:and(?=\s))?|{_WORDS}|{_SLASHED.pattern}", re.IGNORECASE)
_BRACKETED: Final = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
_EDGES: Final = " ,;:-–—/&+"
_FAR: Final = 100
"""Characters in which a hull prefix ends, and what is written before one."""

_LEAST: Final = 2
"""Letters of a ship's name that has no prefix, at least: none is called A."""


def ships_in(cell: str) -> tuple[str, ...]:
    """The ships of a cell that begins with a hull prefix; empty where it names one."""
    if not has_hull_prefix(cell):
        return ()  # nearly every cell
    cell = " ".join(cell.split())
    first = _JOINS.search(cell)
    if first is None or is_named_firm(cell):
        return ()
    plural = _plural().search(cell, 0, first.start())
    sides = sides_of(cell, _JOINS, plural.end()) if plural else _prefixed(cell)
    found = [side.strip(_EDGES) for side in sides]
    if len(found) == 1 or not all(map(_is_name, found)):
        return ()
    return tuple(f"{plural[1]} {side}" if plural and not has_any_prefix(side) else side for side in found)


def joined_in(cell: str) -> tuple[str, ...]:
    """The names that a sign or word may join, or a slash, in a row of a ship; empty where there is none."""
    if not _JOINED.search(cell) and not _SLASHED.search(cell):
        return ()
    found = tuple(side.strip(_EDGES) for side in sides_of(" ".join(cell.split()), _PARTING))
    return found if len(found) > 1 and all(map(_is_name, found)) else ()


def sides_of(cell: str, signs: re.Pattern[str], begin: int = 0) -> Iterator[str]:
    """What signs part of a cell from a place on, but not within brackets."""
    for sign in signs.finditer(without_brackets(cell), begin):
        yield cell[begin : sign.start()]
        begin = sign.end()
    yield cell[begin:]


def without_brackets(cell: str) -> str:
    """A cell with something else in the place of all that is within brackets."""
    return _BRACKETED.sub(lambda found: "_" * len(found[0]), cell)


def _prefixed(cell: str) -> Iterator[str]:
    """The cell parted before each further hull prefix."""
    begin = 0
    for sign in _JOINS.finditer(without_brackets(cell)):
        if has_any_prefix(cell[sign.end() : sign.end() + _FAR].lstrip()):
            yield cell[begin : sign.start()]
            begin = sign.end()
    yield cell[begin:]


def _is_name(side: str) -> bool:
    """Whether a side has a word that a ship may be called."""
    return any(len(word) >= _LEAST and not word.isdigit() for word in texts(side))


@cache
def plurals() -> frozenset[str]:
    """The plurals of hull prefixes, before the first of several ships: each of them is handed on with it."""
    known = rows("ensign.text", "hull_prefixes")
    return frozenset(row["prefix"] for row in known if row["meaning"] == "several ships")


@cache
def _plural() -> re.Pattern[str]:
    """One of them, and what is before the name behind it."""
    written = "|".join(prefix.replace(" ", "[/ ]") for prefix in sorted(plurals()))
    return re.compile(rf"\b({written})\b\W*(?=\w)", re.IGNORECASE)
