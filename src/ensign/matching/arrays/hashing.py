"""Hashes of many words (strings.py) in loops that can be compiled: of each word, and of each less one letter."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.compiling import Kernel
from ensign.matching.arrays.strings import BASE, LONGEST, POWERS, Hashes, Ints, Strings

# Columns of the table of hashes: of the word and of it less its first letter, its first and last letters, its length.
HASH: Final = 0
TAIL: Final = 1
FIRST: Final = 2
LAST: Final = 3
LENGTH: Final = 4

_BREAK: Final = ord("\n")
_STEPS: Final = 60
"""What one word takes in arrays, in the measure of compiling.MUCH."""


class Hashed(NamedTuple):
    """A table of hashes, one row a word; those less one letter follow one another, `begins` where each word's begin."""

    table: Hashes
    begins: Ints
    cut: Hashes


def hashed(words: Sequence[str], *, cut: bool = False) -> Hashed:
    """The hashes of words, of which LONGEST bytes count; with `cut` also those less one letter."""
    return _hashes(*_one_after_the_other(words), cut=cut)


def hashed_in(letters: npt.NDArray[np.uint8], begins: Ints, ends: Ints) -> Hashed:
    """The same of parts of a text in UTF-8, with those less one letter."""
    return _hashes(letters, begins, ends, cut=True)


def _hashes(letters: npt.NDArray[np.uint8], begins: Ints, ends: Ints, *, cut: bool) -> Hashed:
    ends = np.minimum(ends, begins + LONGEST)
    return _hashing.for_steps(len(ends) * _STEPS)(letters, begins, ends, POWERS, cut)


def hashes_of(words: Sequence[str]) -> Hashes:
    """The hash of each word."""
    return hashed(words).table[:, HASH]


def _one_after_the_other(words: Sequence[str]) -> tuple[npt.NDArray[np.uint8], Ints, Ints]:
    """The letters of words in UTF-8 with something between, and from where to where each word is."""
    letters = np.frombuffer("\n".join(words).encode(), dtype=np.uint8)
    breaks = np.flatnonzero(letters == _BREAK)
    if len(breaks) == len(words) - 1:
        return letters, np.append(0, breaks + 1), np.append(breaks, len(letters))
    coded = [word.encode() for word in words]  # of no words, or of one that holds a break
    ends = np.fromiter(accumulate(map(len, coded)), dtype=np.int64, count=len(coded))
    return np.frombuffer(b"".join(coded), dtype=np.uint8), np.append(0, ends)[:-1], ends


def _hashed(letters: npt.NDArray[np.uint8], begins: Ints, ends: Ints, powers: Hashes, cut: bool) -> Hashed:  # noqa: FBT001
    words, one = len(ends), np.uint64(1)
    table, cuts, before = (
        np.zeros((words, 5), np.uint64),
        np.zeros(words + 1, np.int64),
        np.zeros(LONGEST + 1, np.uint64),
    )
    less = np.empty(np.sum(ends - begins) if cut else 0, np.uint64)
    for n in range(words):
        word = letters[begins[n] : ends[n]]
        length = len(word)
        tail = np.uint64(0)
        for k in range(length):
            letter = np.uint64(word[k]) + one
            before[k + 1] = before[k] * BASE + letter
            if k:
                tail = tail * BASE + letter
        whole = before[length]
        table[n, HASH], table[n, TAIL], table[n, LENGTH] = whole, tail, length
        if length:
            table[n, FIRST], table[n, LAST] = word[0], word[length - 1]
        if cut:
            cuts[n + 1] = cuts[n] + length
            for k in range(length):
                after = powers[length - k - 1]
                less[cuts[n] + k] = before[k] * after + whole - before[k + 1] * after
    return Hashed(table, cuts, less)


def _in_arrays(letters: npt.NDArray[np.uint8], begins: Ints, ends: Ints, powers: Hashes, cut: bool) -> Hashed:  # noqa: FBT001
    """The same a few thousand words at a time, so that one long word takes no room for all."""
    blob, found = letters.tobytes(), []
    for at in range(0, max(1, len(ends)), 4096):
        some = slice(at, at + 4096)
        strings = Strings([blob[b:e] for b, e in zip(begins[some].tolist(), ends[some].tolist(), strict=True)])
        table = np.zeros((len(strings.lengths), 5), np.uint64)
        if strings.letters.size:
            last = np.maximum(strings.lengths - 1, 0)
            table[:, HASH], table[:, LENGTH], table[:, FIRST] = strings.hashes, strings.lengths, strings.letters[:, 0]
            table[:, LAST] = strings.letters[np.arange(len(last)), last]
            table[:, TAIL] = np.where(strings.lengths > 0, strings.hashes - strings.begins[:, 1] * powers[last], 0)
        found.append((table, strings.deletions() if cut else np.empty(0, np.uint64)))
    tables, less = zip(*found, strict=True)
    lengths = (ends - begins) if cut else np.zeros_like(ends)
    return Hashed(np.concatenate(tables), np.append(0, np.cumsum(lengths)), np.concatenate(less))


_hashing: Final = Kernel(_hashed, plain=_in_arrays, seconds=0.8)
