"""Hebrew letters romanised as names are: by where in the word a letter stands, without points.

A stroke (geresh) behind a letter makes it one of another language: j, ch, zh, kh.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.tables import rows

_GERESH: Final = "'"
_STROKE: Final = re.compile("(?<=[א-ת])['’`´׳]")
_UNIT: Final = re.compile(f".{_GERESH}?", re.DOTALL)


_LONGEST: Final = 20
"""Letters of a word that others romanise otherwise, at most: what has more is no name."""

_MOST: Final = 4
"""Letters of it that have others, at most, or different ones of more."""

_LONG_U: Final = re.compile("או.")


class _Letter(NamedTuple):
    """What a letter is at the beginning of a word, in it, and at its end; and what it may be anywhere."""

    initial: str
    inner: str
    final: str
    others: tuple[str, ...] = ()

    def at(self, place: int, last: int) -> str:
        """What it is at a place of a word whose last place is told."""
        if place == 0:
            return self.initial
        return self.inner if place < last else self.final


def is_letter(char: str) -> bool:
    """Whether a character is a Hebrew letter."""
    return char in _letters()


def romanised(word: str) -> str:
    """A word with its Hebrew letters as Latin ones; what is none stays."""
    return "".join([latin for _, latin in _read(word)])


def otherwise(word: str) -> Iterator[str]:
    """A word as others romanise it: each letter that has other Latin ones with one of them, of many the same wherever
    it stands; and a long u at the beginning, which alef carries (Un, Ortega).
    """
    if len(word) > _LONGEST:
        return
    letters, read = _letters(), _read(word)
    if _LONG_U.match(word):
        yield "u" + "".join([latin for _, latin in read[2:]])
    various = [n for n, (unit, _) in enumerate(read) if unit in letters and letters[unit].others]
    # Of few letters each is read by itself: in Abramovich one is b, and one v.
    is_few = len(various) <= _MOST
    others = {(n if is_few else 0, read[n][0]): letters[read[n][0]].others for n in various}
    if len(others) > _MOST:
        return
    for chosen in product(*(("", *more) for more in others.values())):
        said = dict(zip(others, chosen, strict=True))
        if any(chosen):
            yield "".join([said.get((n if is_few else 0, unit)) or latin for n, (unit, latin) in enumerate(read)])


def _read(word: str) -> list[tuple[str, str]]:
    """The letters of a word, with a stroke behind those that have one, and the Latin ones for each."""
    letters, units = _letters(), _UNIT.findall(_STROKE.sub(_GERESH, word))
    last = len(units) - 1
    return [(unit, _said(unit, letters).at(n, last)) for n, unit in enumerate(units)]


def _said(unit: str, letters: Mapping[str, "_Letter"]) -> "_Letter":
    """What a letter is, by itself where it is none that a stroke changes."""
    return letters.get(unit) or letters.get(unit[0]) or _Letter(unit, unit, unit)


@cache
def _letters() -> Mapping[str, _Letter]:
    found = {
        row["letter"]: _Letter(row["initial"], row["inner"], row["final"], tuple(row["others"].split()))
        for row in rows("ensign.text", "hebrew_letters")
    }
    return MappingProxyType(found)
