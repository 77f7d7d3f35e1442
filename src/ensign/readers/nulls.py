"""What people write for "nothing".

tables/nulls.csv has the words, and where each is empty:

- anywhere: in a fact, a name and a part of one. One that is called Unknown or Redacted names nobody, and to call it
  clear would say that somebody was screened.
- alone: in a fact, and as a name by itself. None, Null and Na are surnames: beside a first name they are kept.
- name: as a name by itself, but not in a fact (0, See attached).
"""

from functools import cache
from typing import Final, NamedTuple

from ensign import tables

_LONGEST: Final = 23
"""The letters of the longest word in the table."""

_AROUND: Final = "()[]<>{}*\"'-–—_ "
"""What stands around such a word: [redacted], *** N/A ***."""


class _Words(NamedTuple):
    """The words that are empty in a fact, as a name (which are all), and as a part of one."""

    facts: frozenset[str]
    names: frozenset[str]
    parts: frozenset[str]


@cache
def _tables() -> _Words:
    where: dict[str, set[str]] = {"anywhere": set(), "alone": set(), "name": set()}
    for row in tables.rows("ensign.readers", "nulls"):
        where[row["where"]].add(row["written"])
    parts, alone, name = map(frozenset, where.values())
    return _Words(facts=parts | alone, names=parts | alone | name, parts=parts)


def is_null(value: str) -> bool:
    """Whether a fact's value says that there is none."""
    return _says(value.strip(), _tables().facts)


def is_no_name(value: str) -> bool:
    """Whether a part of a name is nobody's: nothing, signs alone, or a mark that no party bears."""
    return _says(value.strip(), _tables().parts)


def is_nobody(value: str) -> bool:
    """Whether a whole name is nobody's: the same, or a word for nothing that is no name without others."""
    return _says(value.strip(), _tables().names)


def is_plainly_something(value: str) -> bool:
    """Whether one look tells that a value is no word for nothing, nor has blanks around it."""
    if not value[:1].isalnum() or value[-1].isspace():
        return False
    return len(value) > _LONGEST or value.casefold() not in _tables().names


def _says(text: str, nulls: frozenset[str]) -> bool:
    if is_plainly_something(text):
        return False
    folded = text.casefold()
    return folded in nulls or folded.strip(_AROUND) in nulls or not any(map(str.isalnum, text))
