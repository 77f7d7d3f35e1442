"""Which of many names are one name of one party, with no number beside it, as their signs and words tell at a look.

Of others a longer look may tell the same (subjects.py).
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from ensign.fields import web_addresses
from ensign.fields.identifiers import LEAST_DIGITS
from ensign.fields.notes import may_be_number, may_begin, may_end, may_end_place, telling, telling_of_number
from ensign.fields.parties import SIGNS, may_part
from ensign.fields.parts import UNREAD
from ensign.matching.compiling import Kernel, part
from ensign.matching.grown import Grown
from ensign.matching.interned import Interned
from ensign.matching.said import points_of, said_of
from ensign.matching.segments import sums
from ensign.matching.strings import Flags, Ints
from ensign.text.damage import LEADS, TRAILS

# What a character is, in bits: no letter or digit, a digit, what may part two parties, a blank, a comma, a hyphen, a
# small letter, a capital, the first and the second of two that may be one, misread (text/damage.py).
_SIGN: Final = 1
_DIGIT: Final = 2
_PARTING: Final = 4
_BLANK: Final = 8
_COMMA: Final = 16
_HYPHEN: Final = 32
_SMALL: Final = 64
_CAPITAL: Final = 128
_LEAD: Final = 256
_TRAIL: Final = 512

# What a word may be, in bits: of a separator or of a note with words on either side, of a note with a number, the last
# of a place, the first of a note before a name, the last of one behind it.
_TELLING: Final = 1
_OF_NUMBER: Final = 2
_PLACE: Final = 4
_FIRST: Final = 8
_LAST: Final = 16


def _part(word: str) -> int:
    """What a word may be."""
    return (
        _TELLING * (may_part(word) or word in telling() or word in web_addresses.TELLING)
        | _OF_NUMBER * (word in telling_of_number())
        | _PLACE * may_end_place(word)
        | _FIRST * (may_be_number(word) or may_begin(word))
        | _LAST * may_end(word)
    )


def _kind(char: str) -> int:
    """What a character is."""
    if char.isalnum() or not char.isascii():
        pair = _LEAD * (char in LEADS) | _TRAIL * (char in TRAILS)
        return _DIGIT * (char.isascii() and char.isdigit()) | _SMALL * char.islower() | _CAPITAL * char.isupper() | pair
    parts = char in SIGNS or char in "#@" or not char.isprintable()
    return _SIGN | _BLANK * (char == " ") | _PARTING * parts | _COMMA * (char == ",") | _HYPHEN * (char == "-")


_END: Final = 0x500
"""Where Cyrillic letters end (Unicode, Blocks.txt)."""

Kinds = npt.NDArray[np.int16]


@cache
def _kinds() -> Kinds:
    """Of each character up to the Cyrillic ones, and behind them of every letter of another alphabet."""
    return np.array([*map(_kind, map(chr, range(_END))), 0], np.int16)


# What the characters of a cell say, in bits.
_ODD: Final = 1
_FIGURE: Final = 2
_ONE_COMMA: Final = 4

_STEPS: Final = 15
"""What one character takes, in the measure of compiling.MUCH."""

_SPACED: Final = 2
"""So many are among four letters with blanks between them."""

_MOST: Final = 1 << 17
"""Words that are remembered; beyond, all are forgotten and memory stays flat."""


class PlainCells:
    """A look at many cells, for which each different word is looked up once."""

    def __init__(self) -> None:
        """None is met yet."""
        self._words, self._part = Interned(), Grown(np.empty(0, np.int64))

    def are(self, cells: Sequence[str]) -> Flags:
        """Of each cell whether it surely is."""
        if len(self._words) > _MOST:
            self._words, self._part = Interned(), Grown(np.empty(0, np.int64))
        points, ends = points_of(cells)
        said, kinds = said_of(points, ends), _kinds()[np.minimum(points, _END)]
        row = self._words.numbers(said.letters, said.begins, said.ends)
        new = self._words.since(len(self._part))
        self._part.add(np.array([_part(word.decode()) for word in new], np.int64))
        parts, first, last = self._part.rows[row], said.starts[:-1], said.starts[1:]
        signs = _looked_at.for_steps(len(kinds) * _STEPS)(kinds, ends)
        has_figure, has_comma = (signs & _FIGURE) > 0, (signs & _ONE_COMMA) > 0
        found: Flags = ((said.signs & UNREAD) == 0) & ((signs & _ODD) == 0)
        found &= sums((parts & _TELLING) > 0, first, last) == 0
        found &= ~(has_figure & (sums((parts & _OF_NUMBER) > 0, first, last) > 0))
        found &= ~(has_comma & _at(parts & _PLACE, last - 1)) & ~_at(parts & _FIRST, first)
        found &= ~_at(parts & _LAST, last - 1) & ~_may_be_twice(row, first, last)
        return found


@part
def _is_odd(kinds: Kinds, k: int, begin: int, end: int) -> bool:
    """Whether a character may part two parties, begin a word within another, be the letter behind a figure, or the
    second of two that may be one.
    """
    kind, before = kinds[k], kinds[k - 1] if k > begin else 0
    if kind & _PARTING or (before & _DIGIT and kind & (_SMALL | _CAPITAL)) or (before & _LEAD and kind & _TRAIL):
        return True
    if not (kind & _CAPITAL and before & _SMALL) or k < begin + 2 or k + 1 >= end:
        return False
    return bool(kinds[k - 2] & _SMALL and kinds[k + 1] & _SMALL)


def _looking_at(kinds: Kinds, ends: Ints) -> Ints:
    """Of each cell, by its characters: _ODD where it is not plain, whether it has a _FIGURE, and _ONE_COMMA."""
    found, begin = np.zeros(len(ends), np.int64), 0
    for n in range(len(ends)):
        end, odd, spaced, commas, hyphens, figures = ends[n], False, 0, 0, 0, 0
        for k in range(begin, end):
            kind = kinds[k]
            odd = odd or _is_odd(kinds, k, begin, end)
            spaced += bool(kind & _BLANK and k > begin + 1 and kinds[k - 2] & _BLANK)
            commas, hyphens = commas + bool(kind & _COMMA), hyphens + bool(kind & _HYPHEN)
            figures += bool(kind & _DIGIT)
        odd = (
            odd or spaced >= _SPACED or commas > 1 or figures >= LEAST_DIGITS or (figures > 0 and commas + hyphens > 0)
        )
        odd = odd or end == begin or bool(kinds[begin] & _SIGN) or bool(kinds[end - 1] & _BLANK)
        found[n] = _ODD * odd | _FIGURE * (figures > 0) | _ONE_COMMA * (commas > 0)
        begin = end
    return found


_looked_at: Final = Kernel(_looking_at)


def _may_be_twice(row: Ints, first: Ints, last: Ints) -> Flags:
    """Which cells have the same word at the beginning and in the middle."""
    words = last - first
    found: Flags = (words > 2) & (words % 2 == 0)
    found[found] = row[first[found]] == row[first[found] + words[found] // 2]
    return found


def _at(values: Ints, places: Ints) -> Flags:
    """Which values are set at some places; none is where there is no such place."""
    found: Flags = np.append(values, 0)[np.minimum(places, len(values))] > 0
    return found
