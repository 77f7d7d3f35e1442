"""Byte strings by number, many at once: words by their letters, rows of words by their numbers."""

from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.compiling import Kernel
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.strings import Ints, Small

Bytes = npt.NDArray[np.uint8]

_BITS: Final = 40
_MASK: Final = (1 << _BITS) - 1
_FACTOR: Final = 0x9E379
"""Odd, and so small that a hash times it stays below 2^63."""

_LEAST: Final = 10
"""Bits of the smallest table."""

_STEPS: Final = 15
"""What one byte takes, in the measure of compiling.MUCH."""


class Interned:
    """Byte strings, each with a number, counted from 0 in the order in which they are met; compared byte by byte."""

    def __init__(self) -> None:
        """None is met yet."""
        self._bytes, self._ends = Grown(np.empty(0, np.uint8)), Grown(np.zeros(1, np.int64))
        self._hashes = Grown(np.empty(0, np.int64))
        self._slots: Small = np.full(1 << _LEAST, -1, np.int32)

    def __len__(self) -> int:
        return len(self._hashes)

    def since(self, number: int) -> list[bytes]:
        """Those from a number on."""
        ends = self._ends.rows[number:].tolist()
        text, first = self._bytes.rows[ends[0] :].tobytes(), ends[0]
        return [text[begin - first : end - first] for begin, end in pairwise(ends)]

    def numbers(self, text: Bytes, begins: Ints, ends: Ints) -> Ints:
        """The number of each part of a text."""
        before, more, size = len(self), len(begins), int(np.sum(ends - begins))
        most = before + more
        if 2 * most > len(self._slots):
            self._slots = np.full(1 << most.bit_length() + 1, -1, np.int32)
            _place.for_steps(before)(self._hashes.rows, self._slots, self._shift)
        tables = self._bytes.with_room(size), self._ends.with_room(more), self._hashes.with_room(more)
        run = _numbered.for_steps(size * _STEPS)
        numbers, many = run(text, begins, ends, self._slots, self._shift, *tables, before)
        self._ends.keep(many - before)
        self._hashes.keep(many - before)
        self._bytes.keep(int(self._ends.rows[-1]) - len(self._bytes))
        return numbers

    @property
    def _shift(self) -> int:
        """By the first bits of its hash a string is looked for from a place on."""
        return _BITS + 1 - len(self._slots).bit_length()


def _placing(hashes: Ints, slots: Small, shift: int) -> None:
    """Put numbers into an empty table by their hashes."""
    for number in range(len(hashes)):
        at = hashes[number] >> shift
        while slots[at] >= 0:
            at = (at + 1) & (len(slots) - 1)
        slots[at] = number


def _numbering(
    text: Bytes, begins: Ints, ends: Ints, slots: Small, shift: int, held: Bytes, held_ends: Ints, hashes: Ints,
    many: int,
) -> tuple[Ints, int]:  # fmt: skip
    """The number of each part of a text, and how many there are now; new ones are written to the tables."""
    numbers = np.empty(len(begins), np.int64)
    for n in range(len(begins)):
        begin, length = begins[n], ends[n] - begins[n]
        value = int(length) + 1
        for k in range(begin, begin + length):
            value = ((value ^ int(text[k])) * _FACTOR) & _MASK
        at = value >> shift
        while slots[at] >= 0:
            number = slots[at]
            first = held_ends[number]
            if hashes[number] == value and held_ends[number + 1] - first == length:
                k = 0
                while k < length and held[first + k] == text[begin + k]:
                    k += 1
                if k == length:
                    break
            at = (at + 1) & (len(slots) - 1)
        if slots[at] < 0:
            first = held_ends[many]
            for k in range(length):
                held[first + k] = text[begin + k]
            slots[at], hashes[many], held_ends[many + 1] = many, value, first + length
            many += 1
        numbers[n] = slots[at]
    return numbers, many


_place: Final = Kernel(_placing)
_numbered: Final = Kernel(_numbering)
