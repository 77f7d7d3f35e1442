"""Positions by key, in arrays: a table of 64-bit hashes that can be mapped from a file.

Two keys of one hash would only bring positions too many, never too few, which is all that the
index asks of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.matching.segments import spread
from ensign.matching.strings import Hashes, Ints, hashes_of, mixed

_MANY: Final = 1 << 12
"""Keys asked for, from which it pays to rule out first what is not there."""

_SPARSE: Final = 3
"""Bits more than the table has keys, so that few places of the filter are taken."""


class Lookup:
    """Positions under each key."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """What `arrays` made under this name."""
        self._hashes: Hashes = arrays[f"{name}.hashes"]
        self._begins: Ints = arrays[f"{name}.begins"]
        self._positions: Ints = arrays[f"{name}.positions"]
        self._filter: npt.NDArray[np.bool_] | None = None
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

    def find(self, asked: Hashes) -> tuple[Ints, Ints]:
        """For the keys that are there, their number among those asked for, ascending, and each position."""
        numbers = np.arange(len(asked))
        if not len(self._hashes):
            return numbers[:0], numbers[:0]
        if len(asked) >= _MANY:
            numbers = np.flatnonzero(self._taken()[asked >> self._shift])
        at = np.minimum(np.searchsorted(self._hashes, asked[numbers]), len(self._hashes) - 1)
        there = self._hashes[at] == asked[numbers]
        at, numbers = at[there], numbers[there]
        owners, places = spread(numbers, self._begins[at], self._begins[at + 1])
        return owners, self._positions[places]

    def _taken(self) -> npt.NDArray[np.bool_]:
        """For the first bits of a hash, whether any key begins so."""
        if self._filter is None:
            self._filter = np.zeros(1 << (64 - int(self._shift)), dtype=bool)
            self._filter[self._hashes >> self._shift] = True
        return self._filter
