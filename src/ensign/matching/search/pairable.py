"""Which words of candidates could stand for one another: the others, nearly all, need not be compared letter by letter.

The index knows completely which listed words each word could stand for (vocabulary.py), but for initials.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from ensign.matching.alignment import Places
from ensign.matching.arrays.segments import before, distinct, spread
from ensign.matching.arrays.strings import Flags, Ints, Small
from ensign.matching.reading.rows import Named
from ensign.matching.search import listed as lists
from ensign.matching.search.listed import Listed
from ensign.matching.search.subject_words import SubjectWords
from ensign.matching.search.work import INITIAL, LETTER, NEAR, NEAR_END, POSITION

_BATCH: Final = 4096
"""Candidates that are looked at together, so that many take no more memory than few."""

_PAIRS: Final = 1 << 20
"""Pairs of words that are looked at together: a name of thousands of words has as many with a few candidates."""


def pairable(named: Named, numbers: Ints, positions: Small, known: SubjectWords, listed: Listed) -> Iterator[Places]:
    """For each subject, by its number, and the listed name beside it the places of such words, in order."""
    widths = named.starts[numbers + 1] - named.starts[numbers]
    pairs = before(widths * (listed.names[positions, lists.ROW_END] - listed.names[positions, lists.ROW]))
    begins = np.flatnonzero(np.diff(pairs[:-1] // _PAIRS, prepend=-1))
    begins = distinct(np.concatenate((begins, np.arange(0, len(numbers), _BATCH))))
    for begin, end in pairwise([*begins.tolist(), len(numbers)]):
        some = slice(begin, end)
        yield from _pairable(named, numbers[some], positions[some], known, listed)


def _pairable(named: Named, numbers: Ints, positions: Small, known: SubjectWords, listed: Listed) -> list[Places]:
    begins, theirs = named.starts[numbers], listed.names[positions, lists.ROW]
    pairs, mine = spread(np.arange(len(numbers)), begins, named.starts[numbers + 1])
    ends_of_theirs = listed.names[positions, lists.ROW_END]
    found = []
    for begin in range(0, max(1, len(mine)), step := _step(mine, ends_of_theirs - theirs)):
        some = slice(begin, begin + step)
        again, other = spread(np.arange(len(mine))[some], theirs[pairs[some]], ends_of_theirs[pairs[some]])
        kept = np.flatnonzero(_are_alike(named.row[mine[again]], listed.row[other], known, listed))
        found.append((again[kept], other[kept]))
    again, other = (np.concatenate(column) for column in zip(*found, strict=True))
    pairs, mine = pairs[again], mine[again]
    places = list(zip((mine - begins[pairs]).tolist(), (other - theirs[pairs]).tolist(), strict=True))
    ends = np.searchsorted(pairs, np.arange(len(numbers) + 1)).tolist()
    return [places[begin:end] for begin, end in pairwise(ends)]


def _step(mine: Ints, widths: Ints) -> int:
    """How many of the subjects' words are looked at together: all, but where both names have thousands."""
    return max(1, min(len(mine), 4 * _PAIRS // max(1, int(widths.max(initial=1)))))


def _are_alike(mine: Ints, theirs: Ints, known: SubjectWords, listed: Listed) -> Flags:
    """Whether the first word of the subjects could stand for the first listed one, and so on; or one is its initial."""
    words, size = distinct(mine), len(listed.words)
    owners, rows = spread(words, known.words[words, NEAR], known.words[words, NEAR_END])
    there, asked = owners * size + known.near[rows, POSITION], mine * size + theirs
    at = np.searchsorted(there, asked)
    initials = (known.words[mine, INITIAL] > 0) | (listed.words[theirs, lists.SINGLE] > 0)
    initials &= known.words[mine, LETTER] == listed.words[theirs, lists.LETTER]
    found: Flags = initials | (np.append(there, -1)[at] == asked)
    return found
