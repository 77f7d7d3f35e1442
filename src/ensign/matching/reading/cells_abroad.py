"""Which of many names have another spelling in English than the one that they are written in (spelt_abroad.py)."""

from collections.abc import Sequence

import numpy as np

from ensign.fields.spelt_abroad import readings
from ensign.matching.arrays.segments import sums
from ensign.matching.arrays.strings import Flags, Ints
from ensign.matching.reading.words_of_cells import GIVEN, OF_FIRM, SIGNED, TRADE


def are_spelt_abroad(
    cells: Sequence[str], people: Flags, are_marked: Flags, has: Ints, words: tuple[Ints, Ints]
) -> Flags:
    """Of each cell whether it is spelt so, by its characters and what its words may be: few have to be read.

    `people` are those that may name a person, as all do that are spelt so. `are_marked` says which have a letter with a
    mark (spelt_abroad.MARKED), `has` what any word of each may be; `words` are what all words may be, one cell after
    the other, and where each cell's begin, and the last one's end.
    """
    parts, starts = words
    of_firms = ((parts & (TRADE | OF_FIRM)) > 0) & ((parts & GIVEN) == 0)
    may_be: Flags = are_marked | (((has & GIVEN) > 0) & ((has & SIGNED) > 0))
    may_be &= people & (sums(of_firms, starts[:-1], starts[1:]) == 0)
    found = np.zeros(len(cells), dtype=bool)
    for n in np.flatnonzero(may_be).tolist():
        found[n] = bool(readings(cells[n]))
    return found
