"""Which of many names are one name of one party, with no number beside it, as their signs and words tell at a look.

Of others a longer look may tell the same (subjects.py).
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from ensign.fields.identifiers import LEAST_DIGITS
from ensign.fields.notes import may_be_number, may_end_place, telling, telling_of_number
from ensign.fields.parties import SIGNS, may_part
from ensign.fields.parts import UNREAD
from ensign.matching.grown import Grown
from ensign.matching.interned import Interned
from ensign.matching.said import points_of, said_of
from ensign.matching.segments import sums
from ensign.matching.strings import Flags, Ints

# What a character is, in bits: no letter or digit, a digit, what may part two parties, a blank.
_SIGN: Final = 1
_DIGIT: Final = 2
_PARTING: Final = 4
_BLANK: Final = 8
_COMMA: Final = 16
_HYPHEN: Final = 32

# What a word may be, in bits: of a separator or of a note beside the name, of a note with a number, the last of a
# place, a number of a vendor.
_TELLING: Final = 1
_OF_NUMBER: Final = 2
_PLACE: Final = 4
_NUMBER: Final = 8


def _part(word: str) -> int:
    """What a word may be."""
    return (
        _TELLING * (may_part(word) or word in telling())
        | _OF_NUMBER * (word in telling_of_number())
        | _PLACE * may_end_place(word)
        | _NUMBER * may_be_number(word)
    )


def _kind(char: str) -> int:
    """What a character of ASCII is."""
    if char.isalnum():
        return _DIGIT * char.isdigit()
    parts = char in SIGNS or char == "#" or not char.isprintable()
    return _SIGN | _BLANK * (char == " ") | _PARTING * parts | _COMMA * (char == ",") | _HYPHEN * (char == "-")


_KINDS: Final = np.array([*map(_kind, map(chr, range(128))), 0], np.uint8)
"""Of each character of ASCII, and behind them of every letter of another alphabet."""

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
        found &= sums((kinds & _PARTING) > 0, begins, ends) == 0
        found &= (ends > begins) & ((kinds[begins] & _SIGN) == 0) & ((kinds[ends - 1] & _BLANK) == 0)
        commas, hyphens, figures = (sums((kinds & kind) > 0, begins, ends) for kind in (_COMMA, _HYPHEN, _DIGIT))
        found &= (commas == 0) | ((commas == 1) & ~_at(parts & _PLACE, last - 1))
        found &= (figures == 0) | ((figures < LEAST_DIGITS) & (commas + hyphens == 0))
        found &= (figures == 0) | (sums((parts & _OF_NUMBER) > 0, first, last) == 0)
        found &= ~_at(parts & _NUMBER, first)
        return found


def _at(values: Ints, places: Ints) -> Flags:
    """Which values are set at some places; none is where there is no such place."""
    found: Flags = np.append(values, 0)[np.minimum(places, len(values))] > 0
    return found
