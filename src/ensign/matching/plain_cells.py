"""Which of many names are one name of one party, with no number beside it, as their signs and words tell at a look.

Of others a longer look may tell the same (subjects.py).
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from ensign.fields.identifiers import LEAST_DIGITS
from ensign.fields.parties import SIGNS, may_part
from ensign.fields.parts import UNREAD
from ensign.matching.grown import Grown
from ensign.matching.interned import Interned
from ensign.matching.said import points_of, said_of
from ensign.matching.segments import sums
from ensign.matching.strings import Flags

# What a character is, in bits: no letter or digit, a digit, what may part two parties, a blank.
_SIGN: Final = 1
_DIGIT: Final = 2
_PARTING: Final = 4
_BLANK: Final = 8


def _kind(char: str) -> int:
    """What a character of ASCII is."""
    if char.isalnum():
        return _DIGIT * char.isdigit()
    return _SIGN | _BLANK * (char == " ") | _PARTING * (char in SIGNS or not char.isprintable())


_KINDS: Final = np.array([*map(_kind, map(chr, range(128))), 0], np.uint8)
"""Of each character of ASCII, and behind them of every letter of another alphabet."""

_MOST: Final = 1 << 17
"""Words that are remembered; beyond, all are forgotten and memory stays flat."""


class PlainCells:
    """A look at many cells, for which each different word is looked up once."""

    def __init__(self) -> None:
        """None is met yet."""
        self._words, self._part = Interned(), Grown(np.empty(0, dtype=bool))

    def are(self, cells: Sequence[str]) -> Flags:
        """Of each cell whether it surely is."""
        if len(self._words) > _MOST:
            self._words, self._part = Interned(), Grown(np.empty(0, dtype=bool))
        points, ends = points_of(cells)
        begins, said = np.append(0, ends)[:-1], said_of(points, ends)
        # A sign behind the last cell, where an empty one would begin.
        kinds = np.append(_KINDS[np.minimum(points, len(_KINDS) - 1)], _SIGN)
        row = self._words.numbers(said.letters, said.begins, said.ends)
        new = self._words.since(len(self._part))
        self._part.add(np.array([may_part(word.decode()) for word in new], dtype=bool))
        found: Flags = (said.signs & UNREAD) == 0
        found &= sums(self._part.rows[row], said.starts[:-1], said.starts[1:]) == 0
        found &= sums((kinds & _PARTING) > 0, begins, ends) == 0
        found &= sums((kinds & _DIGIT) > 0, begins, ends) < LEAST_DIGITS
        found &= (ends > begins) & ((kinds[begins] & _SIGN) == 0) & ((kinds[ends - 1] & _BLANK) == 0)
        return found
