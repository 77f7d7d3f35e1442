"""Positions by key, in arrays: a table of 64-bit hashes that can be mapped from a file.

Two keys of one hash would only bring positions too many, never too few, which is all that the
index asks of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.hashing import hashes_of
from ensign.matching.arrays.segments import spread
from ensign.matching.arrays.strings import Hashes, Ints, mixed

_MANY: Final = 1 << 12
"""Keys asked for, from which it pays to rule out first what is not there."""

_SPARSE: Final = 5
"""Bits more than the table has keys, so that few places of the filter are taken."""

_SIX: Final = np.uint64(6)
_WORD: Final = np.uint64(63)
_ONE: Final = np.uint64(1)


class Table(NamedTuple):
    """Hashes, ascending, and the positions of each; of the first bits of a hash, whether any begins so, in bits."""

    hashes: Hashes
    begins: Ints
    positions: Ints
    taken: Hashes
    shift: np.uint64


class Lookup:
    """Positions under each key."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """What `arrays` made under this name."""
        self._hashes: Hashes = arrays[f"{name}.hashes"]
        self._begins: Ints = arrays[f"{name}.begins"]
        self._positions: Ints = arrays[f"{name}.positions"]
        self._shift = np.uint64(64 - min(26, max(8, len(self._hashes).bit_length() + _SPARSE)))

    @staticmethod
    def arrays(name: str, hashes: Hashes, positions: Ints) -> dict[str, npt.NDArray[Any]]:
        """Mixed hashes, each with a position, as arrays to be kept, under names that begin with the given one."""
        order = np.lexsort((positions, hashes))
        distinct, begins = np.unique(hashes[order], return_index=True)
        return {
            f"{name}.hashes": distinct,
            f"{name}.begins": np.append(begins, len(order)).astype(np.int64),
            f"{name}.positions": positions[order].astype(np.int64),
        }

    @classmethod
    def of_texts(cls, name: str, entries: Iterable[tuple[str, int]]) -> dict[str, npt.NDArray[Any]]:
        """Texts, each with a position, as arrays to be kept."""
        texts, positions = [], []
        for text, position in entries:
            texts.append(text)
            positions.append(position)
        return cls.arrays(name, mixed(hashes_of(texts)), np.array(positions, dtype=np.int64))

    def under(self, texts: Sequence[str]) -> list[int]:
        """The positions under texts, text by text."""
        found: list[int] = self.find(mixed(hashes_of(texts)))[1].tolist()
        return found

    def by_text(self, texts: Iterable[str]) -> dict[str, list[int]]:
        """The positions under each of different texts that is there, ascending."""
        asked, found = list(texts), dict[str, list[int]]()
        if asked:
            numbers, positions = self.find(mixed(hashes_of(asked)))
            for number, position in zip(numbers.tolist(), positions.tolist(), strict=True):
                found.setdefault(asked[number], []).append(position)
        return found

    def find(self, asked: Hashes) -> tuple[Ints, Ints]:
        """For the keys that are there, their number among those asked for, ascending, and each position."""
        if len(asked) < _MANY:
            return found_in(self._hashes, self._begins, self._positions, asked)
        places = asked >> self._shift
        maybe = np.flatnonzero(self.table.taken[places >> _SIX] >> (places & _WORD) & _ONE)
        numbers, positions = found_in(self._hashes, self._begins, self._positions, asked[maybe])
        return maybe[numbers], positions

    @cached_property
    def table(self) -> Table:
        """The arrays, and the filter."""
        taken = np.zeros(1 << (58 - int(self._shift)), dtype=np.uint64)
        places = self._hashes >> self._shift
        np.bitwise_or.at(taken, places >> _SIX, _ONE << (places & _WORD))
        return Table(self._hashes, self._begins, self._positions, taken, self._shift)


def found_in(hashes: Hashes, begins: Ints, positions: Ints, asked: Hashes) -> tuple[Ints, Ints]:
    """For the hashes that are there, their number among those asked for, ascending, and each position."""
    if not len(hashes):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    at = np.minimum(np.searchsorted(hashes, asked), len(hashes) - 1)
    numbers = np.flatnonzero(hashes[at] == asked)
    owners, places = spread(numbers, begins[at[numbers]], begins[at[numbers] + 1])
    return owners, positions[places]
