"""Many short words at once: their hashes, also with one or two letters left out, and those of words written together.

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
Hashes = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]

LONGEST: Final = 60
"""Letters up to which words are joined, or compared with slips of the pen; longer ones are no words."""

_BASE: Final = np.uint64(0x9E3779B97F4A7C15)
_ONE: Final = np.uint64(1)
_SPREAD: Final = np.uint64(0xD6E8FEB86659FD93)


def _powers() -> Hashes:
    found = np.ones(2 * LONGEST + 2, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for i in range(1, len(found)):
            found[i] = found[i - 1] * _BASE
    return found


POWERS: Final = _powers()
"""The base to each power that a length can be."""


class Strings:
    """Words as a matrix of the hashes of their beginnings; of what is longer than LONGEST only the beginning counts."""

    def __init__(self, words: Sequence[str]) -> None:
        coded = [word.encode()[:LONGEST] for word in words]
        self.lengths: Ints = np.array([len(word) for word in coded], dtype=np.int64)
        width = int(self.lengths.max(initial=0))
        letters = np.zeros((len(coded), width), dtype=np.uint64)
        filled = np.arange(width) < self.lengths[:, None]
        letters[filled] = np.frombuffer(b"".join(coded), dtype=np.uint8)
        self.letters = letters
        self.begins: Hashes = np.zeros((len(coded), width + 1), dtype=np.uint64)
        for k in range(width):
            grown = self.begins[:, k] * _BASE + letters[:, k] + _ONE
            self.begins[:, k + 1] = np.where(filled[:, k], grown, self.begins[:, k])

    @property
    def hashes(self) -> Hashes:
        """The hash of each word."""
        return self.begins[:, -1]

    def deletions(self, chosen: Ints) -> tuple[Ints, Hashes]:
        """For the words at some positions, each with the hash of every way to leave one letter out."""
        lengths, begins = self.lengths[chosen], self.begins[chosen]
        at = np.arange(begins.shape[1] - 1)
        there = at < lengths[:, None]
        after = np.where(there, lengths[:, None] - at - 1, 0)
        ends = begins[:, -1:] - begins[:, 1:] * POWERS[after]
        owners, columns = np.nonzero(there)
        found = begins[:, :-1] * POWERS[after] + ends
        return chosen[owners], found[owners, columns]

    def double_deletions(self, chosen: Ints) -> tuple[Ints, Hashes]:
        """The same with two letters left out."""
        owners, found = [], []
        lengths, begins = self.lengths[chosen], self.begins[chosen]
        at = np.arange(begins.shape[1] - 1)
        for i in range(max(0, begins.shape[1] - 2)):
            second = at[i + 1 :]
            there = second < lengths[:, None]
            middle = begins[:, i + 1 : -1] - begins[:, i + 1 : i + 2] * POWERS[second - i - 1]
            after = np.where(there, lengths[:, None] - second - 1, 0)
            ends = begins[:, -1:] - begins[:, i + 2 :] * POWERS[after]
            both = (begins[:, i : i + 1] * POWERS[second - i - 1] + middle) * POWERS[after] + ends
            rows, columns = np.nonzero(there)
            owners.append(rows)
            found.append(both[rows, columns])
        if not owners:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.uint64)
        return chosen[np.concatenate(owners)], np.concatenate(found)


def hashes_of(words: Sequence[str]) -> Hashes:
    """The hash of each word, a few thousand at a time, so that one long word takes no room for all."""
    parts = [Strings(words[at : at + 4096]).hashes for at in range(0, len(words), 4096)]
    return np.concatenate(parts) if parts else np.empty(0, dtype=np.uint64)


def mixed(hashes: Hashes, salt: int | npt.NDArray[Any] = 0) -> Hashes:
    """Hashes spread over all 64 bits, other ones for each salt: what tables are looked up by."""
    found = (hashes + np.asarray(salt, dtype=np.uint64) * _BASE) * _SPREAD
    found ^= found >> np.uint64(32)
    found *= _SPREAD
    found ^= found >> np.uint64(29)
    return found
