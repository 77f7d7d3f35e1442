"""The border of a report: the input's columns, unchanged and first, then Ensign's own.

A `Block` is a run of finished rows, all text. Nothing here knows a file format.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from ensign.errors import UsageError
from ensign.schema import RESULT_COLUMNS

NUMBERS: Final = frozenset({"match_score", "match_name_score", "match_count"})
"""Result columns that a format with numbers shows as numbers."""


@dataclass(frozen=True, slots=True)
class Header:
    """The names of a report's columns: `input` as written in the user's file, then `results`."""

    input: tuple[str, ...]
    results: tuple[str, ...] = RESULT_COLUMNS

    @property
    def all(self) -> tuple[str, ...]:
        """Every column in order."""
        return self.input + self.results

    @property
    def distinct(self) -> tuple[str, ...]:
        """Every column in order under a name of its own, for formats that need one: `Name`, `Name (2)`."""
        taken = set(self.all)
        seen: dict[str, int] = {}
        found = []
        for name in self.all:
            count = seen[name] = seen.get(name, 0) + 1
            fresh = name
            while count > 1 and fresh in taken:
                fresh = f"{name} ({count})"
                count += 1
            taken.add(fresh)
            found.append(fresh)
        return tuple(found)

    def place(self, result: str) -> int:
        """Where a result column stands, by its unprefixed name."""
        return len(self.input) + RESULT_COLUMNS.index(result)


@dataclass(frozen=True, slots=True)
class Block:
    """Finished rows: the input's column by column, and the results row by row, since nearly all of those are one.

    `numbers` has each row's place in the input, from 1; `names` what was read as its name, for
    tables that show a row without its input columns.
    """

    header: Header
    given: tuple[Sequence[str], ...]
    results: Sequence[tuple[str, ...]]
    numbers: Sequence[int]
    names: Sequence[str]

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def columns(self) -> tuple[Sequence[str], ...]:
        """All columns, those of the results last."""
        return (*self.given, *(zip(*self.results, strict=True) if self.results else ((),) * len(RESULT_COLUMNS)))

    def result(self, name: str) -> Sequence[str]:
        """A result column by its unprefixed name."""
        return list(map(itemgetter(RESULT_COLUMNS.index(name)), self.results))

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The rows one by one."""
        return zip(*self.columns, strict=True)

    def without(self, outcome: str) -> "Block":
        """The same rows but those of one outcome."""
        keep = [i for i, found in enumerate(self.result("match_outcome")) if found != outcome]
        if len(keep) == len(self):
            return self
        return Block(
            self.header,
            tuple([column[i] for i in keep] for column in self.given),
            [self.results[i] for i in keep],
            [self.numbers[i] for i in keep],
            [self.names[i] for i in keep],
        )


def make_header(columns: Iterable[str], prefix: str = "") -> Header:
    """The header of a report on an input with these columns. Raises UsageError where a name would be taken twice."""
    names = tuple(columns)
    results = tuple(prefix + name for name in RESULT_COLUMNS)
    if taken := sorted(set(names) & set(results)):
        raise UsageError(
            f"the input already has a column {taken[0]!r}, which is a result's name"
            + (f" (and {len(taken) - 1} more)" if len(taken) > 1 else ""),
            "choose other names for the results, for instance --prefix new_",
        )
    return Header(names, results)
