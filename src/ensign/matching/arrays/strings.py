"""Many short words at once: their hashes, also with a letter left out, and those of words written together.

A word's hash is a polynomial in its bytes, modulo 2^64. So the hash of two words written as one
follows from theirs, and that of a word without a letter from its beginning and its end; nothing is
ever put together letter by letter. Two words of one hash would only bring candidates too many,
never too few, which is all that the index asks of it.
"""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Small = npt.NDArray[np.int32]
Short = npt.NDArray[np.int16]
Hashes = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]

LONGEST: Final = 60
"""Letters up to which words are joined, or compared with slips of the pen; longer ones are no words."""

BASE: Final = np.uint64(0x9E3779B97F4A7C15)
"""What the polynomials are taken of."""

_ONE: Final = np.uint64(1)
SPREAD: Final = np.uint64(0xD6E8FEB86659FD93)
"""An odd number by which `mixed` multiplies."""

SALT: Final = np.uint64(0xA0761D6478BD642F)
"""What it adds for each salt. Were this BASE, a salt more would be a letter more at the last place but one."""


def _powers() -> Hashes:
    found = np.ones(2 * LONGEST + 2, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for i in range(1, len(found)):
            found[i] = found[i - 1] * BASE
    return found


POWERS: Final = _powers()
"""The base to each power that a length can be."""


class Strings:
    """Words as a matrix of the hashes of their beginnings."""

    def __init__(self, coded: Sequence[bytes]) -> None:
        """Of words in UTF-8, none longer than LONGEST."""
        self.lengths: Ints = np.array([len(word) for word in coded], dtype=np.int64)
        width = int(self.lengths.max(initial=0))
        letters = np.zeros((len(coded), width), dtype=np.uint64)
        filled = np.arange(width) < self.lengths[:, None]
        letters[filled] = np.frombuffer(b"".join(coded), dtype=np.uint8)
        self.letters = letters
        self.begins: Hashes = np.zeros((len(coded), width + 1), dtype=np.uint64)
        for k in range(width):
            grown = self.begins[:, k] * BASE + letters[:, k] + _ONE
            self.begins[:, k + 1] = np.where(filled[:, k], grown, self.begins[:, k])

    @property
    def hashes(self) -> Hashes:
        """The hash of each word."""
        return self.begins[:, -1]

    def deletions(self) -> Hashes:
        """For each word the hash of every way to leave one letter out, the first letter first."""
        lengths, begins = self.lengths, self.begins
        at = np.arange(begins.shape[1] - 1)
        there = at < lengths[:, None]
        after = np.where(there, lengths[:, None] - at - 1, 0)
        ends = begins[:, -1:] - begins[:, 1:] * POWERS[after]
        found: Hashes = (begins[:, :-1] * POWERS[after] + ends)[there]
        return found


def mixed(hashes: Hashes, salt: int | npt.NDArray[Any] = 0) -> Hashes:
    """Hashes spread over all 64 bits, other ones for each salt: what tables are looked up by."""
    found = (hashes + np.asarray(salt, dtype=np.uint64) * SALT) * SPREAD
    found ^= found >> np.uint64(32)
    found *= SPREAD
    found ^= found >> np.uint64(29)
    return found
