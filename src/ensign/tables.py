"""Word and fact tables: CSV files inside a package, read by name."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from operator import itemgetter


def rows(package: str, name: str) -> Iterator[dict[str, str]]:
    """The rows of `tables/NAME.csv` in a package, each by column, in the order of the file."""
    columns, found = _read(package, name)
    return map(dict, map(zip, repeat(columns), found))  # much quicker than csv.DictReader


@cache
def kept(package: str, name: str) -> Sequence[Mapping[str, str]]:
    """The same of a table that is asked several questions: it is read once."""
    return tuple(rows(package, name))


def column(package: str, name: str, one: str) -> Iterator[str]:
    """The values of a column, which is quicker than whole rows."""
    columns, found = _read(package, name)
    return map(itemgetter(columns.index(one)), found)


def pairs(package: str, name: str, one: str, other: str) -> Iterator[tuple[str, str]]:
    """The values of two columns."""
    columns, found = _read(package, name)
    return map(itemgetter(columns.index(one), columns.index(other)), found)


def several(package: str, name: str, one: str, other: str) -> Mapping[str, Sequence[str]]:
    """The values of a column by those of another, of which each may have several, in their order."""
    found: dict[str, list[str]] = {}
    for key, value in pairs(package, name, one, other):
        found.setdefault(key, []).append(value)
    return found


def _read(package: str, name: str) -> tuple[list[str], Iterator[list[str]]]:
    """The names of the columns, and the rows."""
    text = (files(package) / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    found = csv.reader(text.splitlines())
    return next(found), found
