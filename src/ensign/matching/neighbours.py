"""Words, and the listed words that each could stand for."""

from typing import NamedTuple

import numpy as np

from ensign.matching.strings import Ints, Small


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


def highest(near: Near, least: int, count: int, size: int) -> Neighbours:
    """For so many words each pair once, with the highest of its similarities, where that is at least so much."""
    kept = near.similarities >= least
    keys, similarities = near.numbers[kept] * size + near.positions[kept], near.similarities[kept]
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.diff(keys[order], prepend=-1))
    pairs = keys[order][starts]
    highest = np.maximum.reduceat(similarities[order], starts) if len(starts) else similarities
    begins = np.searchsorted(pairs, np.arange(count + 1) * size)
    return Neighbours(begins, (pairs % size).astype(np.int32), highest.astype(np.int32))
