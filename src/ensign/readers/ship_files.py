"""Files whose rows are ships, though no column says their type: the name's column is called Vessel, or rows have a
tonnage.

A ship's name is an ordinary word too often to hold every row against ships. Who writes "Vessel" above a column has said
what is in it, and neither people nor firms have a deadweight. A type that a row gives itself counts before both.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from ensign import tables
from ensign.fields.types import type_of
from ensign.model import EntityType
from ensign.readers.columns import Columns
from ensign.readers.nulls import is_null
from ensign.readers.words import foldings, is_plain_name, names_ships, read_header

SHIP: Final = str(EntityType.VESSEL)


def with_ships(columns: Columns) -> Columns:
    """The columns, and what of them tells that rows are ships."""
    named = [[columns.header[place] for place in group] for group in columns.of("name")]
    named = [group for group in named if not _is_alias(group)]
    if named and all(names_ships(header) for group in named for header in group):
        said = "the rows are ships, as their column's name says, but where they have another type"
        return replace(columns, kind=SHIP, said=(*columns.said, said))
    if len(named) == 1 and all(map(is_plain_name, named[0])):
        taken = {place for _, groups in columns.groups for group in groups for place in group}
        telling = (at for at, header in enumerate(columns.header) if not _of_ships().isdisjoint(foldings(header)))
        return replace(columns, telling=tuple(at for at in telling if at not in taken))
    return columns


def with_types(types: Sequence[str], columns: Columns, telling: Sequence[Sequence[str]]) -> list[str]:
    """The types of rows, and that of ships for rows that give none which is known; `telling` are those columns."""
    if columns.kind:
        return [_or_ship(value) for value in types]
    told = [any(map(_is_measure, row)) for row in zip(*telling, strict=True)]
    return [_or_ship(value) if is_told else value for value, is_told in zip(types, told, strict=True)]


def _or_ship(value: str) -> str:
    return value if value and type_of(value) is not EntityType.UNKNOWN else SHIP


def _is_measure(value: str) -> bool:
    """Whether a cell holds a number, which is not 0."""
    return not is_null(value) and any(c.isdigit() and c != "0" for c in value)


def _is_alias(group: Sequence[str]) -> bool:
    """Whether a column is of other names of the party, whatever they are the names of."""
    found = read_header(group[0])
    return found is not None and found.field == "alias"


@cache
def _of_ships() -> frozenset[str]:
    """What columns are called that only rows of ships fill."""
    return frozenset(row["words"] for row in tables.rows("ensign.readers", "ship_headers"))
