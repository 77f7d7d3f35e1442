"""Which of many names are one name of one party, with no number beside it, as their signs and words tell at a look.

Of others a longer look may tell the same (subjects.py).
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from ensign.fields import web_addresses
from ensign.fields.identifiers import LEAST_DIGITS
from ensign.fields.notes import may_be_number, may_end_place, telling, telling_of_number
from ensign.fields.parties import SIGNS, may_part
from ensign.fields.parts import UNREAD
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

# What a word may be, in bits: of a separator or of a note beside the name, of a note with a number, the last of a
# place, a number of a vendor.
_TELLING: Final = 1
_OF_NUMBER: Final = 2
_PLACE: Final = 4
_NUMBER: Final = 8


def _part(word: str) -> int:
    """What a word may be."""
    return (
        _TELLING * (may_part(word) or word in telling() or word in web_addresses.TELLING)
        | _OF_NUMBER * (word in telling_of_number())
        | _PLACE * may_end_place(word)
        | _NUMBER * may_be_number(word)
    )


def _kind(char: str) -> int:
    """What a character is."""
    if char.isalnum() or not char.isascii():
        pair = _LEAD * (char in LEADS) | _TRAIL * (char in TRAILS)
        return _DIGIT * (char.isascii() and char.isdigit()) | _SMALL * char.islower() | _CAPITAL * char.isupper() | pair
    parts = char in SIGNS or char in "#@" or not char.isprintable()
    return _SIGN | _BLANK * (char == " ") | _PARTING * parts | _COMMA * (char == ",") | _HYPHEN * (char == "-")


_KINDS: Final = np.array([*map(_kind, map(chr, range(0x500))), 0], np.int16)
"""Of each character up to the Cyrillic ones, and behind them of every letter of another alphabet."""

Kinds = npt.NDArray[np.int16]

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
        begins, said = np.append(0, ends)[:-1], said_of(points, ends)
        # A sign behind the last cell, where an empty one would begin.
        kinds = np.append(_KINDS[np.minimum(points, len(_KINDS) - 1)], _SIGN)
        row = self._words.numbers(said.letters, said.begins, said.ends)
        new = self._words.since(len(self._part))
        self._part.add(np.array([_part(word.decode()) for word in new], np.int64))
        parts, first, last = self._part.rows[row], said.starts[:-1], said.starts[1:]
        found: Flags = (said.signs & UNREAD) == 0
        found &= sums((parts & _TELLING) > 0, first, last) == 0
        found &= sums(_are_odd(kinds, begins), begins, ends) == 0
        found &= sums(_are_spaced(kinds), begins, ends) < _SPACED
        found &= ~_may_be_twice(row, first, last)
        found &= (ends > begins) & ((kinds[begins] & _SIGN) == 0) & ((kinds[ends - 1] & _BLANK) == 0)
        commas, hyphens, figures = (sums((kinds & kind) > 0, begins, ends) for kind in (_COMMA, _HYPHEN, _DIGIT))
        found &= (commas == 0) | ((commas == 1) & ~_at(parts & _PLACE, last - 1))
        found &= (figures == 0) | ((figures < LEAST_DIGITS) & (commas + hyphens == 0))
        found &= (figures == 0) | (sums((parts & _OF_NUMBER) > 0, first, last) == 0)
        found &= ~_at(parts & _NUMBER, first)
        return found


def _are_odd(kinds: Kinds, begins: Ints) -> Flags:
    """Which characters may part two parties, or are the second of two that may be one, or part two words, or the letter
    behind a figure.
    """
    pairs, small = np.zeros(len(kinds), dtype=bool), (kinds & _SMALL) > 0
    pairs[2:-1] = small[:-3] & small[1:-2] & ((kinds[2:-1] & _CAPITAL) > 0) & small[3:]
    pairs[1:] |= ((kinds[:-1] & _DIGIT) > 0) & ((kinds[1:] & (_SMALL | _CAPITAL)) > 0)
    pairs[1:] |= ((kinds[:-1] & _LEAD) > 0) & ((kinds[1:] & _TRAIL) > 0)
    pairs[begins] = False  # what stands before is of another cell
    found: Flags = pairs | ((kinds & _PARTING) > 0)
    return found


def _are_spaced(kinds: Kinds) -> Flags:
    """Which characters are blanks with a blank before the one between them."""
    found: Flags = (kinds & _BLANK) > 0
    found[2:] &= (kinds[:-2] & _BLANK) > 0
    return found


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
