"""What the search page of the UK Sanctions List exports (ODS): eight columns, a row a designation, no aliases.

Cells and headers are padded with blanks. It says who is listed and why, and lacks nearly all by which
a party is known: aliases, birth dates, nationalities, numbers of passports and ships. It is read all
the same, with its doubts, since a list with one name a party is better than none.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from ensign.errors import WatchlistError
from ensign.lists import sheets
from ensign.lists.cross_join import Blocks, folded, positions
from ensign.lists.delimited import as_wide, header_doubts
from ensign.lists.expectations import UNSEEN
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.uk_list import KEY, PAGE, build
from ensign.watchlist import Watchlist

_WHOLE_NAME: Final = ("", "", "", "", "", "Name", "", "")
_PLACES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "name": _WHOLE_NAME,
        "listing": ("Regime Name", "Designation source", "Sanctions Imposed", "Date Designated", ""),
        "ofsi": ("OFSI Group ID",),
        "type": ("Type",),
    }
)
"""Blocks of uk.py by columns of the export; "" where it has none."""

COLUMNS: Final = (KEY, *(column for columns in _PLACES.values() for column in columns if column))
_NEEDED: Final = (KEY, "Name", "Type", "Regime Name")
_MISSING: Final = (
    "an export of the search page has no aliases, birth dates or numbers, by which most parties are met: "
    f"fetch the XML from {PAGE}"
)
_PART: Final = "a search may have left parties out of it, and it does not say of what date it is"


def is_uk_list_export(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return any(row[:1] == [KEY] and "Name" in row and "Regime Name" in row for row in sheets.top(file))


def read_uk_list_export(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it cannot be opened, or no party is there."""
    (file,) = files
    found = sheets.rows(file)
    header = next((row for _, row in found if KEY in row), None)
    if header is None:
        raise WatchlistError(f"{file.name} has no header: it is damaged", AGAIN)
    doubts = header_doubts(file, header, known=COLUMNS, needed=_NEEDED)
    places = positions(header, _PLACES)
    return build(
        file,
        _designations(as_wide(file, header, found), header.index(KEY), places),
        date="",
        reader="uk-list-export/1",
        doubts=(_MISSING, _PART, UNSEEN, *doubts),
        partial=_PART,
    )


def _designations(
    found: Iterator[tuple[int, list[str]]], place: int, places: Mapping[str, list[int | None]]
) -> Iterator[tuple[str, str, Blocks]]:
    """A designation for each row."""
    for line, row in found:
        ((key, said),) = folded([(row[place].strip(), row)], places).items()
        yield f"row {line}", key, said
