"""Values that stand in a column and tell nothing: a country that is none, a type that no table has, half a number.

They are no fault of the file's, and the row is screened without them; but who believes that they count should know.
Names without a word are screened as they are, and so clear: where a file has many, another column holds its names.
A value is never shown, for rows are personal data: how many there are, and in which row the first stands.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ensign.fields.countries import parse_country
from ensign.fields.dates import parse_date
from ensign.fields.identifiers import identifiers_of
from ensign.fields.types import tells_type
from ensign.schema import NUMBER_FIELDS, SEPARATOR, SUBJECT_FIELDS

_MOST: Final = 5_000
"""Different values of a field from which no more are looked at; of numbers every row may have another."""

_WORD: Final = re.compile(r"[^\W\d_]{2}|[^\W\d_\x00-\x7f]")
"""Two letters, or one of a script that may write a word with it."""


def _numbers(scheme: str) -> Callable[[str], bool]:
    """Whether a cell of a column for a scheme of numbers holds one that tells who it is, or that its row doubts."""
    return lambda value: bool(identifiers_of(scheme, value))


_TELLS: Final[Mapping[str, Callable[[str], bool]]] = MappingProxyType(
    {
        "type": tells_type,
        "country": lambda value: bool(parse_country(value)),
        "flag": lambda value: bool(parse_country(value)),
        "birth_date": lambda value: parse_date(value) is not None,
        **{scheme: _numbers(scheme) for scheme in NUMBER_FIELDS},
    }
)


def tells(field: str, value: str) -> bool:
    """Whether something is understood of a field's value; nothing of an empty one need be."""
    told = _TELLS.get(field)
    return told is None or all(told(part) for part in value.split(SEPARATOR) if part.strip())


def is_wordless(name: str) -> bool:
    """Whether a name is there and has no word: a row's number, an amount, a date."""
    return bool(name) and not name[:2].isalpha() and not _WORD.search(name)


class Unread:
    """Counts such values while rows pass; many rows have the same."""

    def __init__(self) -> None:
        self._rows = 0
        self._told: dict[str, dict[str, bool]] = {}
        self._counts: dict[str, tuple[int, int]] = {}
        """How many rows of a field, and the first."""

    def add(self, subjects: Mapping[str, Sequence[str]]) -> None:
        """Look at the next rows, by field."""
        names = self._numbered(subjects.get("name", ()))
        # Nearly all begin with two letters, which is told quickest here.
        self._count("name", [at for at, name in names if not name[:2].isalpha() and is_wordless(name)])
        for field in subjects.keys() & _TELLS.keys():
            values = subjects[field]
            told = self._told.setdefault(field, {"": True})
            if len(told) < _MOST:
                told |= {value: tells(field, value) for value in set(values) - told.keys()}
            if all(map(told.get, values, (True,) * len(values))):  # nearly always
                continue
            self._count(field, [at for at, value in self._numbered(values) if not told.get(value, True)])
        self._rows += max(map(len, subjects.values()), default=0)

    def _numbered(self, values: Sequence[str]) -> Iterable[tuple[int, str]]:
        """Values with their rows."""
        return enumerate(values, self._rows + 1)

    def _count(self, field: str, rows: Sequence[int]) -> None:
        """Add the rows in which a field's value is such a one."""
        if rows:
            count, first = self._counts.get(field, (0, rows[0]))
            self._counts[field] = (count + len(rows), first)

    @property
    def said(self) -> tuple[str, ...]:
        """A sentence for each field that has any, in the order of the fields."""
        return tuple(
            self._wordless(*counted) if field == "name" else _said(field, *counted)
            for field in SUBJECT_FIELDS
            if (counted := self._counts.get(field))
        )

    def _wordless(self, count: int, first: int) -> str:
        many = "1 name has" if count == 1 else f"{count:,} names have"
        said = f"name: {many} no word, only numbers or single letters {_where(count, first)}"
        return f"{said}: is this the column of the names?" if count * 2 >= self._rows else said


def _said(field: str, count: int, first: int) -> str:
    what = field.replace("_", " ")
    many = "1 value counts" if count == 1 else f"{count:,} values count"
    why = "too short, or no such number" if field in NUMBER_FIELDS else "not understood"
    return f"{what}: {many} for nothing: {why} {_where(count, first)}"


def _where(count: int, first: int) -> str:
    """Where the rows stand, in words."""
    return f"({'' if count == 1 else 'the first in '}row {first})"
