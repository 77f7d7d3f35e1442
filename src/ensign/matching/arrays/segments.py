"""Arrays in segments, one after the other: where each begins, and where the last ends."""

from typing import TypeVar

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.strings import Flags, Ints

N = TypeVar("N", np.int64, np.uint64)


def spread(labels: Ints, begins: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """The places of some segments, segment by segment, each with the label of its segment."""
    sizes = ends - begins
    offsets = np.repeat(begins - np.cumsum(sizes) + sizes, sizes)
    return np.repeat(labels, sizes), offsets + np.arange(len(offsets))


def before(values: npt.NDArray[N]) -> npt.NDArray[N]:
    """The sum of the values before each place, and at last that of all; of hashes modulo 2^64."""
    found = np.zeros(len(values) + 1, values.dtype)
    np.cumsum(values, out=found[1:])
    return found


def sums(values: Ints | Flags, begins: Ints, ends: Ints) -> Ints:
    """The sum of the values of each of some segments, which may overlap; of flags, how many are set."""
    up_to = before(values.astype(np.int64, copy=False))
    found: Ints = up_to[ends] - up_to[begins]
    return found


def bits_of_any(values: Ints, begins: Ints, ends: Ints) -> Ints:
    """The bits of each of some segments that any of its values has."""
    found: Ints = np.bitwise_or.reduceat(np.append(values, 0), begins)
    found[begins == ends] = 0
    return found


def distinct(values: npt.NDArray[N]) -> npt.NDArray[N]:
    """The different values, ascending; np.unique, which does not sort numbers any more, takes ten times as long."""
    ordered = np.sort(values)
    found: npt.NDArray[N] = ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]
    return found


def has_within(flags: Flags, first: Ints, last: Ints) -> Flags:
    """Which segments have a flagged word that is not the first nor one of the last two."""
    begins, ends = np.minimum(first + 1, last), np.maximum(last - 2, np.minimum(first + 1, last))
    found: Flags = sums(flags, begins, ends) > 0
    return found


def set_at(values: Ints, places: Ints) -> Flags:
    """Which values are set at some places; none is where there is no such place."""
    found: Flags = np.append(values, 0)[np.minimum(places, len(values))] > 0
    return found
