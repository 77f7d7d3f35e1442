"""Hashes of many words (strings.py) in loops that can be compiled: of each word, and of each less one letter."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from ensign.matching.compiling import Kernel
from ensign.matching.strings import BASE, LONGEST, POWERS, Hashes, Ints, Strings

# Columns of the table of hashes: of the word and of it less its first letter, its first and last letters, its length.
HASH: Final = 0
TAIL: Final = 1
FIRST: Final = 2
LAST: Final = 3
LENGTH: Final = 4

_STEPS: Final = 60
"""What one word takes in arrays, in the measure of compiling.MUCH."""


class Hashed(NamedTuple):
    """A table of hashes, one row a word; those less one letter follow one another, `begins` where each word's begin."""

    table: Hashes
    begins: Ints
    cut: Hashes


def hashed(words: Sequence[str], *, cut: bool = False) -> Hashed:
    """The hashes of words, of which LONGEST bytes count; with `cut` also those less one letter."""
    coded = [word.encode()[:LONGEST] for word in words]
    ends = np.fromiter(accumulate(map(len, coded), initial=0), dtype=np.int64, count=len(coded) + 1)
    letters = np.frombuffer(b"".join(coded), dtype=np.uint8)
    return _hashing.for_steps(len(coded) * _STEPS)(letters, ends, POWERS, cut)


def hashes_of(words: Sequence[str]) -> Hashes:
    """The hash of each word."""
    return hashed(words).table[:, HASH]


def _hashed(letters: npt.NDArray[np.uint8], ends: Ints, powers: Hashes, cut: bool) -> Hashed:  # noqa: FBT001
    words, one = len(ends) - 1, np.uint64(1)
    table, begins, before = (
        np.zeros((words, 5), np.uint64),
        np.zeros(words + 1, np.int64),
        np.zeros(LONGEST + 1, np.uint64),
    )
    less = np.empty(len(letters) if cut else 0, np.uint64)
    for n in range(words):
        length = ends[n + 1] - ends[n]
        tail = np.uint64(0)
        for k in range(length):
            letter = np.uint64(letters[ends[n] + k]) + one
            before[k + 1] = before[k] * BASE + letter
            if k:
                tail = tail * BASE + letter
        whole = before[length]
        table[n, HASH], table[n, TAIL], table[n, LENGTH] = whole, tail, length
        if length:
            table[n, FIRST], table[n, LAST] = letters[ends[n]], letters[ends[n + 1] - 1]
        if cut:
            begins[n + 1] = ends[n + 1]
            for k in range(length):
                after = powers[length - k - 1]
                less[ends[n] + k] = before[k] * after + whole - before[k + 1] * after
    return Hashed(table, begins, less)


def _in_arrays(letters: npt.NDArray[np.uint8], ends: Ints, powers: Hashes, cut: bool) -> Hashed:  # noqa: FBT001
    """The same a few thousand words at a time, so that one long word takes no room for all."""
    blob, found = letters.tobytes(), []
    for at in range(0, max(1, len(ends) - 1), 4096):
        some = ends[at : at + 4097].tolist()
        strings = Strings([blob[begin:end] for begin, end in pairwise(some)])
        table = np.zeros((len(strings.lengths), 5), np.uint64)
        if strings.letters.size:
            last = np.maximum(strings.lengths - 1, 0)
            table[:, HASH], table[:, LENGTH], table[:, FIRST] = strings.hashes, strings.lengths, strings.letters[:, 0]
            table[:, LAST] = strings.letters[np.arange(len(last)), last]
            table[:, TAIL] = np.where(strings.lengths > 0, strings.hashes - strings.begins[:, 1] * powers[last], 0)
        found.append((table, strings.deletions() if cut else np.empty(0, np.uint64)))
    tables, less = zip(*found, strict=True)
    begins = ends if cut else np.zeros_like(ends)
    return Hashed(np.concatenate(tables), begins, np.concatenate(less))


_hashing: Final = Kernel(_hashed, plain=_in_arrays)
