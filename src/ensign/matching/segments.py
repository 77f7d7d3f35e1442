"""Arrays in segments, one after the other: where each begins, and where the last ends."""

import numpy as np

from ensign.matching.strings import Flags, Ints


def spread(labels: Ints, begins: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """The places of some segments, segment by segment, each with the label of its segment."""
    sizes = ends - begins
    offsets = np.repeat(begins - np.cumsum(sizes) + sizes, sizes)
    return np.repeat(labels, sizes), offsets + np.arange(len(offsets))


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
