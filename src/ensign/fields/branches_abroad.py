"""Branches as Persians, Arabs, Chinese, Japanese and Koreans write them behind a name: بانک ملی ایران شعبه دبی and
中国银行纽约分行.

Where no blank parts a name from a place, what ends a name tells (a bank, 有限公司). The words are in
tables/branches_abroad.csv.
"""

import re
from functools import cache
from typing import Final

from ensign.tables import kept

_LEAST: Final = 2
"""Words of a name before the word for a branch, at least: شعبه and مكتب begin names, too."""

_LONGEST: Final = 8
"""Characters of a place, at most, where no blank parts it from a name."""


def may_have_branch(cell: str) -> bool:
    """Whether a look tells that a branch may be behind a name."""
    return not cell.isascii() and _telling().search(cell) is not None


def without_branch(cell: str) -> str:
    """The cell without a branch behind the name; as it is where none is."""
    if not may_have_branch(cell):
        return cell
    found = _behind().match(cell)
    return (found["apart"] or found["joined"]).rstrip(" ,،-–(") if found else cell


def _words(stand: str) -> str:
    """The words that stand so, as a pattern."""
    return "|".join(row["word"] for row in kept("ensign.fields", "branches_abroad") if row["stands"] == stand)


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_words('before a place')})\s|(?:{_words('behind a place')})[)）]?$")


@cache
def _behind() -> re.Pattern[str]:
    """A name of several words, a word for a branch and its place; or one that ends as names do, a place and a word."""
    before, behind, ends = map(_words, ("before a place", "behind a place", "ends a name"))
    words = rf"(?P<apart>\S+(?:\s+\S+){{{_LEAST - 1},}}?)"
    return re.compile(
        rf"{words}\s+(?:{before})\s+\S.*$|(?P<joined>.*(?:{ends}))[\s(（]*[^()（）]{{1,{_LONGEST}}}[)）]?(?:{behind})[)）]?$"
    )
