"""What is known of characters, in a table by code point that loops can look into; each is asked for when it is met."""

from collections.abc import Callable
from typing import Final

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.segments import distinct

Points = npt.NDArray[np.uint32]
Values = npt.NDArray[np.int64]

LAST: Final = 0xFFFF
"""No character (Unicode, section 23.7): stands for all that are beyond it."""

ASCII: Final = 0x80
"""Where the characters of ASCII end, which are known from the beginning: in most names there is no other."""

SLASH: Final = ord("/")
SMALLER: Final = ord("a") - ord("A")
"""The bit of a letter of ASCII that says that it is small."""

_UNMET: Final = np.iinfo(np.int64).min


class Characters:
    """A table that grows by what it is asked."""

    def __init__(self, of: Callable[[str], int]) -> None:
        """`of` says what a character is, and of chr(LAST) what those beyond are."""
        self._of = of
        self._table: Values = np.full(LAST + 1, _UNMET, np.int64)
        self._table[:ASCII] = [of(chr(point)) for point in range(ASCII)]

    def table(self, points: Points) -> Values:
        """By code point what these characters are, none of them beyond LAST; of others that may be missing."""
        others = points[points >= ASCII]
        for point in distinct(others[self._table[others] == _UNMET].astype(np.int64)).tolist():
            self._table[point] = self._of(chr(point))
        return self._table
