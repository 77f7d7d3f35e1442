"""Arrays in segments, one after the other: where each begins, and where the last ends."""

from collections.abc import Iterator

import numpy as np

from ensign.matching.strings import Ints


def spread(labels: Ints, begins: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """The places of some segments, segment by segment, each with the label of its segment."""
    sizes = ends - begins
    offsets = np.repeat(begins - np.cumsum(sizes) + sizes, sizes)
    return np.repeat(labels, sizes), offsets + np.arange(len(offsets))


def groups(keys: Ints) -> Iterator[tuple[int, Ints]]:
    """Each key with the places where it stands."""
    order = np.argsort(keys, kind="stable")
    begins = np.flatnonzero(np.diff(keys[order], prepend=-1))
    yield from zip(keys[order][begins].tolist(), np.split(order, begins[1:]) if len(begins) else (), strict=True)


def distinct(values: Ints) -> tuple[Ints, Ints]:
    """The different values, ascending, and for each value its place among them."""
    order = np.argsort(values, kind="stable")
    fresh = np.diff(values[order], prepend=-1) != 0
    places = np.empty(len(values), dtype=np.int64)
    places[order] = np.cumsum(fresh) - 1
    return values[order][fresh], places


def peaks(values: Ints, begins: Ints) -> Ints:
    """The greatest value of each segment; 0 for an empty one."""
    return _reduced(np.maximum, values, begins)


def sums(values: Ints, begins: Ints) -> Ints:
    """The sum of each segment."""
    return _reduced(np.add, values, begins)


def running(values: Ints, begins: Ints) -> Ints:
    """For each place the sum from the beginning of its segment."""
    before = np.append(0, np.cumsum(values))
    found: Ints = before[1:] - np.repeat(before[begins[:-1]], np.diff(begins))
    return found


def _reduced(how: np.ufunc, values: Ints, begins: Ints) -> Ints:
    found = np.zeros(len(begins) - 1, dtype=np.int64)
    filled = begins[1:] > begins[:-1]
    if len(values):
        found[filled] = how.reduceat(values, begins[:-1][filled])
    return found
