"""What the words at both ends of a cell may be together: the same name twice, or initials beside the name."""

from functools import cache
from typing import Final

import numpy as np

from ensign.fields import own_initials
from ensign.matching.arrays.interned import Bytes
from ensign.matching.arrays.strings import Flags, Ints
from ensign.matching.reading.said import Said
from ensign.text import lexicon

_JOINING: Final = 2
"""Words one behind the other that only join others, at most: University of the Arts."""


def may_be_twice(row: Ints, first: Ints, last: Ints) -> Flags:
    """Which cells have the same words at the ends of both halves."""
    words = last - first
    found: Flags = (words > 2) & (words % 2 == 0)
    half, begins = words[found] // 2, first[found]
    found[found] = (row[begins] == row[begins + half]) & (row[begins + half - 1] == row[begins + 2 * half - 1])
    return found


def may_have_initials(said: Said) -> Flags:
    """Which cells begin or end with a word that may be the initials of the others, by its first letters."""
    words = np.diff(said.starts)
    found: Flags = words > own_initials.SHORTEST
    at = np.flatnonzero(found)
    first, last = said.starts[at], said.starts[at + 1] - 1
    found[at] = _may_be(said, last, first, last) | _may_be(said, first, first + 1, last + 1)
    return found


@cache
def _longest_joining() -> int:
    """Letters of a word that may only join others, at most."""
    return max(map(len, lexicon.stopwords()))


def _may_be(said: Said, word: Ints, others: Ints, end: Ints) -> Flags:
    """Whether each word may be the initials of others, from a first one to an end."""
    begins, letters = said.begins, said.letters
    firsts, lengths_of = letters[begins], said.ends - begins
    lengths = lengths_of[word]
    found: Flags = (lengths >= own_initials.SHORTEST) & (lengths <= own_initials.LONGEST) & (lengths <= end - others)
    found &= firsts[word] == firsts[others]
    place = others.copy()
    for nth in range(1, own_initials.SHORTEST):
        at = np.flatnonzero(found)
        place[at] = _next_with(letters[begins[word[at]] + nth], (firsts, lengths_of), place[at], end[at])
        found[at] = place[at] > 0
    return found


def _next_with(letter: Bytes, words: tuple[Bytes, Ints], place: Ints, end: Ints) -> Ints:
    """The next of the words, of each of which the first letter and the length are given, that begins with a letter, but
    for short ones between; 0 where none does.
    """
    firsts, lengths = words
    found, may_join = np.zeros_like(place), np.ones(len(place), dtype=bool)
    for further in range(1, _JOINING + 2):
        at = np.minimum(place + further, end - 1)
        found[may_join & (found == 0) & (place + further < end) & (firsts[at] == letter)] = further
        may_join &= lengths[at] <= _longest_joining()
    found[found > 0] += place[found > 0]
    return found
