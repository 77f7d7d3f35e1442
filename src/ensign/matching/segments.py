"""Arrays in segments, one after the other: where each begins, and where the last ends."""

from typing import Final

import numpy as np

from ensign.matching.strings import Flags, Ints

LEAST: Final = np.iinfo(np.int64).min
"""What is less than any number that is reckoned with."""


def spread(labels: Ints, begins: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """The places of some segments, segment by segment, each with the label of its segment."""
    sizes = ends - begins
    offsets = np.repeat(begins - np.cumsum(sizes) + sizes, sizes)
    return np.repeat(labels, sizes), offsets + np.arange(len(offsets))


def greatest(values: Ints, sizes: Ints) -> Ints:
    """The greatest value of each segment of so many; LEAST of an empty one."""
    filled, found = np.flatnonzero(sizes), np.full(len(sizes), LEAST)
    if len(filled):
        found[filled] = np.maximum.reduceat(values, (np.cumsum(sizes) - sizes)[filled])
    return found


def sums(values: Ints | Flags, begins: Ints, ends: Ints) -> Ints:
    """The sum of the values of each of some segments, which may overlap; of flags, how many are set."""
    before = np.append(0, np.cumsum(values))
    found: Ints = before[ends] - before[begins]
    return found


def distinct(values: Ints) -> Ints:
    """The different values, ascending; np.unique, which does not sort numbers any more, takes ten times as long."""
    ordered = np.sort(values)
    found: Ints = ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]
    return found
