"""The listed names of a way as tables, for the search of candidates.

A table is one array with a column for each thing that is known of a word or name: loops that are compiled take it
as it is, and what they need of one word lies together in memory.
"""

from typing import Final, NamedTuple, Self

import numpy as np

from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.strings import Ints

# Columns of the table of listed words and joins: which names have it, those with an initial first.
WEIGHT: Final = 0
NAMES: Final = 1
NAMES_WITH_INITIALS_END: Final = 2
NAMES_END: Final = 3
LETTER: Final = 4
SINGLE: Final = 5
FIRST: Final = 6

# Columns of the table of listed names, as many as lie in one line of a processor's memory: what touches a name, the sum
# of the brackets of (1) in index.py and of what pairs agree, all of which are blank before a subject is looked at; then
# its weight, where its words are, how many of them are initials and (times COUNTED) no abbreviation of the name and
# whether (times WIVES) a husband's surname may be in it, and by bits with which letters initials and (times WORDS)
# words begin.
TOUCHED: Final = 0
VALUES: Final = 1
GAINS: Final = 2
TOTAL: Final = 3
ROW: Final = 4
ROW_END: Final = 5
COUNTS: Final = 6
LETTERS: Final = 7

COUNTED: Final = 1 << 20
WIVES: Final = 1 << 40
WORDS: Final = 1 << 32


class Listed(NamedTuple):
    """Listed words and then joins, listed names, the words of all names, and the names of all words.

    A word has its first LETTER (0 for a number), and is SINGLE where that is all of it; a join has the place in its
    name of its FIRST word. Only `size` words are no joins; `lettered` are the names that have an initial.
    """

    words: Ints
    names: Ints
    row: Ints
    posted: Ints
    lettered: Ints
    size: int
    heaviest_initial: int

    @classmethod
    def open(cls, arrays: Arrays) -> Self:
        """What building.arrays_of made."""
        begins, starts, size = arrays["begins"], arrays["starts"], len(arrays["single"])
        words = np.zeros((len(begins) - 1, 7), dtype=np.int64)
        words[:, WEIGHT], words[:, NAMES], words[:, NAMES_END] = arrays["weights"], begins[:-1], begins[1:]
        words[:, NAMES_WITH_INITIALS_END] = begins[:-1] + arrays["with_initials"]
        words[:size, LETTER], words[:size, SINGLE] = arrays["letters"], arrays["single"]
        words[size:, FIRST] = arrays["firsts"]
        counted = np.add.reduceat(np.append(~arrays["acronyms"][arrays["row"]], 0), starts[:-1])
        counted[starts[:-1] == starts[1:]] = 0
        names = np.zeros((len(starts) - 1, 8), dtype=np.int64)
        names[:, TOTAL], names[:, ROW], names[:, ROW_END] = arrays["totals"], starts[:-1], starts[1:]
        names[:, COUNTS] = arrays["initials"] + counted * COUNTED + arrays["wives"] * WIVES
        names[:, LETTERS] = arrays["begun"]
        heaviest = int(words[:size, WEIGHT][arrays["single"]].max(initial=0))
        lettered = np.flatnonzero(arrays["initials"])
        return cls(words, names, arrays["row"], arrays["posted"], lettered, size, heaviest)


def begun_with(letters: Ints) -> Ints:
    """First letters (0 for a number) as one bit each, by which Latin ones are told apart."""
    latin = (letters >= ord("a")) & (letters <= ord("z"))
    return np.left_shift(1, np.where(latin, letters - ord("a"), 26)) * (letters > 0)
