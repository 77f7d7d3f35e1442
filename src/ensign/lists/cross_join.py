"""Rows of a cross join, folded back: what each party has in each block of columns.

Some publishers make a table of what was a tree: a row for every name with every birth date with every
address, each with all that is said once, or a row for each of these with the others left empty. Columns
that belong together (a town and its country) are a block; a block's values are kept once, in order,
and the rows are let go of, so that a table of 88,000 rows takes no more room than its 6,000 parties.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from ensign.model import Rejection

Key = TypeVar("Key", bound=Hashable)
Blocks = Mapping[str, tuple[tuple[str, ...], ...]]
"""What is said of a party: by block, its distinct values in order, each with a text for every column of the block."""


def keyed(
    rows: Iterable[tuple[int, Sequence[str]]], place: int, rejections: list[Rejection], reason: str
) -> Iterator[tuple[str, Sequence[str]]]:
    """Rows by the number that stands at a place; one without it is added to the rejections, with its line."""
    for line, row in rows:
        if key := row[place].strip():
            yield key, row
        elif any(cell.strip() for cell in row):
            rejections.append(Rejection(f"line {line}", reason))


def positions(header: Sequence[str], blocks: Mapping[str, Sequence[str]]) -> dict[str, list[int | None]]:
    """Where the columns of each block stand in a table with a header; None for one that it lacks."""
    at = {column: place for place, column in reversed([*enumerate(header)])}
    return {name: [at.get(column) for column in columns] for name, columns in blocks.items()}


def folded(rows: Iterable[tuple[Key, Sequence[str]]], columns: Mapping[str, Sequence[int | None]]) -> dict[Key, Blocks]:
    """What the rows of each key say, in the order in which the keys first come.

    `columns` are the `positions` of each block's columns. A block that is empty in a row says nothing.
    """
    found: dict[Key, dict[str, dict[tuple[str, ...], None]]] = {}
    for key, cells in rows:
        blocks = found.setdefault(key, {})
        for name, places in columns.items():
            value = tuple("" if place is None else cells[place].strip() for place in places)
            if any(value):
                blocks.setdefault(name, {})[value] = None
    return {key: {name: tuple(values) for name, values in blocks.items()} for key, blocks in found.items()}
