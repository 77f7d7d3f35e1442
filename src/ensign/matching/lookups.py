"""Positions by key, in arrays: a table of 64-bit hashes that can be mapped from a file.

Two keys of one hash would only bring positions too many, never too few, which is all that the
index asks of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


class Lookup:
    """Positions under each key."""

    def __init__(self, hashes: npt.NDArray[np.uint64], begins: Ints, positions: Ints) -> None:
        """Ascending hashes, where the positions of each begin, and one more for the end."""
        self._hashes, self._begins, self._positions = hashes, begins, positions

    @staticmethod
    def arrays(name: str, entries: Iterable[tuple[str, int]]) -> dict[str, npt.NDArray[Any]]:
        """Keys with their positions as arrays to be kept, under names that begin with the given one."""
        keys, at = [], []
        for key, position in entries:
            keys.append(_hash(key))
            at.append(position)
        hashes, positions = np.array(keys, dtype=np.uint64), np.array(at, dtype=np.int64)
        order = np.lexsort((positions, hashes))
        distinct, begins = np.unique(hashes[order], return_index=True)
        return {
            f"{name}.hashes": distinct,
            f"{name}.begins": np.append(begins, len(order)).astype(np.int64),
            f"{name}.positions": positions[order],
        }

    @classmethod
    def of(cls, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> "Lookup":
        """The table that `arrays` made."""
        return cls(arrays[f"{name}.hashes"], arrays[f"{name}.begins"], arrays[f"{name}.positions"])

    def find(self, keys: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
        """For the keys that are there, their number among those asked for and the positions, ascending."""
        if not keys or not len(self._hashes):
            return
        asked = np.array([_hash(key) for key in keys], dtype=np.uint64)
        at = np.minimum(np.searchsorted(self._hashes, asked), len(self._hashes) - 1)
        there = np.flatnonzero(self._hashes[at] == asked)
        begins, ends = self._begins[at[there]].tolist(), self._begins[at[there] + 1].tolist()
        for number, begin, end in zip(there.tolist(), begins, ends, strict=True):
            yield number, self._positions[begin:end].tolist()


def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")
