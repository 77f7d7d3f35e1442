"""What people write for "nothing".

tables/nulls.csv has the words. In a fact any of them is empty. In a name only those are that can be
nobody's: None, Null and Na are surnames, and a row that is called so must be screened. One that is called Unknown or
Redacted names nobody, and to call it clear would say that somebody was screened.
"""

from functools import cache
from typing import Final

from ensign import tables

_LONGEST: Final = 22
"""Longer than any word in the table."""


@cache
def _tables() -> tuple[frozenset[str], frozenset[str]]:
    """The words that are empty anywhere, and those that are empty in a fact."""
    anywhere, facts = set(), set()
    for row in tables.rows("ensign.readers", "nulls"):
        facts.add(row["written"])
        if row["where"] == "anywhere":
            anywhere.add(row["written"])
    return frozenset(anywhere), frozenset(facts)


def is_null(value: str) -> bool:
    """Whether a fact's value says that there is none."""
    return _says(value.strip(), _tables()[1])


def is_no_name(value: str) -> bool:
    """Whether a name's value is nobody's: nothing, signs alone, or a mark that no party bears."""
    return _says(value.strip(), _tables()[0])


def is_plainly_something(value: str) -> bool:
    """Whether one look tells that a value is no word for nothing, nor has blanks around it."""
    if not value[:1].isalnum() or value[-1].isspace():
        return False
    return len(value) > _LONGEST or value.casefold() not in _tables()[1]


def _says(text: str, nulls: frozenset[str]) -> bool:
    if is_plainly_something(text):
        return False
    return text.casefold() in nulls or not any(map(str.isalnum, text))
