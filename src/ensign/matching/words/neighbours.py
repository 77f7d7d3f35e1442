"""Words, and the listed words that each could stand for."""

from typing import Final, NamedTuple

import numpy as np

from ensign.matching.arrays.strings import Ints, Small

_BITS: Final = 10
"""Bits of a similarity in thousandths."""


class Near(NamedTuple):
    """Which of the words asked for (its number) is how alike to which listed one (its position)."""

    numbers: Ints
    positions: Ints
    similarities: Ints


class Neighbours(NamedTuple):
    """For each of some words, by its number, the listed words (positions, ascending) that it could stand for.

    Positions and similarities take half the usual room, as there are many and they are kept.
    """

    begins: Ints
    positions: Small
    similarities: Small

    @classmethod
    def none(cls) -> "Neighbours":
        """Of no words."""
        nothing = np.empty(0, dtype=np.int32)
        return cls(np.zeros(1, dtype=np.int64), nothing, nothing)


def highest(near: Near, least: int | Ints, count: int, size: int) -> Neighbours:
    """For so many words each pair once, with the highest of its similarities, where that is at least so much."""
    kept = near.similarities >= least
    # One number for all three sorts several times as fast as numbers do that carry others along.
    rows = ((near.numbers[kept] * size + near.positions[kept]) << _BITS) | near.similarities[kept]
    rows.sort()
    pairs = rows >> _BITS
    last = np.flatnonzero(np.diff(pairs, append=-1))
    pairs, similarities = pairs[last], rows[last] & (1 << _BITS) - 1
    begins = np.searchsorted(pairs, np.arange(count + 1) * size)
    return Neighbours(begins, (pairs % size).astype(np.int32), similarities.astype(np.int32))
