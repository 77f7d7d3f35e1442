"""Words of names that follow each other, with each way to write their initials as a hash: a compiled loop."""

from typing import Final, NamedTuple

import numpy as np

from ensign.matching.arrays.compiling import Kernel, part
from ensign.matching.arrays.strings import BASE, Hashes, Ints

MOST_WAYS: Final = 128
"""Ways to write the initials of some words, at most: of more there is the one as the words are written."""

_STEPS: Final = 20
"""What one word takes, in the measure of compiling.MUCH."""

_ROOM: Final = 8
"""Ways for each word that there is room for at once: nearly always enough."""


class Runs(NamedTuple):
    """Where some words begin, how many they are, and the hash of their initials, for each way."""

    places: Ints
    sizes: Ints
    written: Hashes


class Letters(NamedTuple):
    """Of each word the hash of its first letter, 0 where it has none; in which row of `table` other letters are and how
    many; whether the word tells who somebody is beside initials; and whether it is a letter itself.
    """

    own: Hashes
    rows: Ints
    table: Hashes
    counts: Ints
    tells: Ints
    alone: Ints


class Asked(NamedTuple):
    """How many words may be abbreviated at most; and how many, though no other tells who it is."""

    most: int
    telling: int


def _running(letters: Letters, row: Ints, starts: Ints, asked: Asked, room: int) -> tuple[int, Ints, Ints, Hashes]:
    """How many there are, never all words of a name; those there is room for."""
    places, sizes, written = np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.uint64)
    ways, found = np.zeros(MOST_WAYS, np.uint64), 0
    for n in range(len(starts) - 1):
        begin, end, telling = starts[n], starts[n + 1], 0
        for at in range(begin, end):
            telling += letters.tells[row[at]]
        for at in range(begin, end):
            known, tell, alone, ways[0] = 1, 0, 0, 0
            for size in range(1, min(asked.most, end - at, end - begin - 1) + 1):
                word = row[at + size - 1]
                if not letters.own[word]:
                    break
                known = _one_more(ways, known, letters, word)
                tell, alone = tell + letters.tells[word], alone + letters.alone[word]
                if telling > tell or size >= asked.telling or alone == size:
                    for way in range(known if known <= MOST_WAYS else 1):
                        if found < room:
                            places[found], sizes[found], written[found] = at, size, ways[way]
                        found += 1
    return found, places, sizes, written


@part
def _one_more(ways: Hashes, known: int, letters: Letters, word: int) -> int:
    """How many ways there are with one word more, which are written down; the first is with its own letter."""
    own, kind, found = letters.own[word], letters.rows[word], known
    for other in range(letters.counts[kind]):
        found += known * (letters.table[kind, other] != own)
    if found > MOST_WAYS:
        ways[0] = ways[0] * BASE + own
        return MOST_WAYS + 1
    found = known
    for other in range(letters.counts[kind]):
        if letters.table[kind, other] != own:
            for way in range(known):
                ways[found + way] = ways[way] * BASE + letters.table[kind, other]
            found += known
    for way in range(known):
        ways[way] = ways[way] * BASE + own
    return found


def _running_few(letters: Letters, row: Ints, starts: Ints, asked: Asked, room: int) -> tuple[int, Ints, Ints, Hashes]:
    with np.errstate(over="ignore"):
        return _running(letters, row, starts, asked, room)


_runs: Final = Kernel(_running, plain=_running_few)


def runs_of(letters: Letters, row: Ints, starts: Ints, asked: Asked) -> Runs:
    """Of names, never all words of one; where none of the others tells who it is only of so many words, or letters."""
    room = _ROOM * len(row) + MOST_WAYS
    found, places, sizes, written = _runs.for_steps(_STEPS * len(row))(letters, row, starts, asked, room)
    if found > room:
        _, places, sizes, written = _runs.for_steps(_STEPS * len(row))(letters, row, starts, asked, found)
    return Runs(places[:found], sizes[:found], written[:found])
