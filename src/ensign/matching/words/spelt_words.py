"""Words in folded spelling as arrays: their letters, and the bits by which those of many words are compared."""

from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.compiling import Kernel
from ensign.matching.arrays.strings import Hashes, Ints
from ensign.matching.words.slips import FIRSTS, Spelt
from ensign.matching.words.sounding import Heard
from ensign.text import folds

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzSJZCA"
_AGAIN: Final = 32
_BITS: Final = np.array([1 << _LETTERS.index(c) if (c := chr(n)) in _LETTERS else 0 for n in range(256)], np.uint64)

_STEPS: Final = 3
"""What one letter takes in arrays, in the measure of compiling.MUCH."""

_OTHER: Final = 255
"""What letters count as that are no Latin ones: all as one, which only makes words more alike."""


def spelt_of(words: Sequence[str]) -> Spelt:
    """Words in folded spelling as arrays."""
    letters, begins, masks = heard_of(words)
    lengths = np.diff(begins)
    firsts = np.zeros(len(words), dtype=np.int64)
    firsts[lengths > 0] = _firsts()[letters[begins[:-1][lengths > 0]]]
    return Spelt(letters, begins, masks, lengths * FIRSTS + firsts)


def heard_of(words: Sequence[str]) -> Heard:
    """A key of words as arrays."""
    text = "".join(words)
    coded = text.encode() if text.isascii() else text.encode("utf-32-le")
    codes = np.frombuffer(coded, np.uint8 if text.isascii() else np.uint32)
    letters = np.minimum(codes, _OTHER).astype(np.uint8)
    begins = np.append(0, np.cumsum(np.fromiter(map(len, words), np.int64, len(words))))
    return Heard(letters, begins, masks_of(letters, begins))


def masks_of(letters: npt.NDArray[np.uint8], begins: Ints) -> Hashes:
    """For each word one bit for each letter in it, another for each letter that is there twice."""
    return _masking.for_steps(len(letters) * _STEPS)(letters, begins, _BITS)


def _masks(letters: npt.NDArray[np.uint8], begins: Ints, bits: Hashes) -> Hashes:
    found = np.zeros(len(begins) - 1, np.uint64)
    for n in range(len(found)):
        once, twice = np.uint64(0), np.uint64(0)
        for letter in letters[begins[n] : begins[n + 1]]:
            bit = bits[letter]
            twice |= once & bit
            once |= bit
        found[n] = once | (twice << np.uint64(_AGAIN))
    return found


def _masks_in_arrays(letters: npt.NDArray[np.uint8], begins: Ints, bits: Hashes) -> Hashes:
    owners = np.repeat(np.arange(len(begins) - 1), np.diff(begins))
    own = bits[letters]
    order = np.lexsort((own, owners))
    owners, own = owners[order], own[order]
    again = np.diff(owners, prepend=-1) == 0
    again &= np.diff(own, prepend=np.uint64(0)) == 0
    found = np.zeros(len(begins) - 1, dtype=np.uint64)
    np.bitwise_or.at(found, owners, own | np.where(again, own << np.uint64(_AGAIN), np.uint64(0)))
    return found


_masking: Final = Kernel(_masks, plain=_masks_in_arrays)


def first_of(word: str) -> int:
    """The code of the sound that a folded word begins with, 0 where it has none."""
    return min(_OTHER, ord(folds.first_sound(word[0]))) if word else 0


@cache
def _firsts() -> Ints:
    """By its code, that of the sound of a letter that a folded word begins with."""
    return np.array([first_of(chr(code)) for code in range(_OTHER + 1)], dtype=np.int64)
