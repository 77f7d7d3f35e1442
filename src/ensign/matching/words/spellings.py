"""The listed words that are a slip of the pen away from a word, in folded spelling (slips.py finds them)."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.mapped import read_only
from ensign.matching.arrays.strings import LONGEST, Ints
from ensign.matching.words.neighbours import Near
from ensign.matching.words.similarity import EDIT_LENGTHS
from ensign.matching.words.slips import BLOCK, FIRSTS, Limits, Spelt, apart, slips
from ensign.matching.words.spelt_words import first_of, spelt_of
from ensign.matching.words.word_columns import WordColumns
from ensign.settings import Similarities

_STEPS: Final = 12
"""What comparing two words takes, in the measure of compiling.MUCH."""


class Spellings:
    """Some words of a vocabulary in folded spelling, by length and then by first sound."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]], size: int) -> None:
        """What `arrays` made under this name of some of so many words."""
        self._positions: Ints = arrays[f"{name}.positions"]
        spelt = Spelt(*(arrays[f"{name}.{field}"] for field in Spelt._fields))
        self._spelt = spelt._replace(masks=read_only(np.append(spelt.masks, np.zeros(BLOCK, np.uint64))))
        self._places = np.full(size, -1)
        self._places[self._positions] = np.arange(len(self._positions))

    @staticmethod
    def arrays(name: str, columns: WordColumns) -> dict[str, npt.NDArray[Any]]:
        """The words that are compared as arrays to be kept."""
        folded = [(columns.column("spelling")[v], v) for v in np.flatnonzero(columns.compared).tolist()]
        kept = sorted((len(word), first_of(word), word, v) for word, v in folded if len(word) <= LONGEST)
        spelt = spelt_of([word for _, _, word, _ in kept])
        return {
            f"{name}.positions": np.array([v for *_, v in kept], dtype=np.int64),
            **{f"{name}.{field}": array for field, array in spelt._asdict().items()},
        }

    def near(self, asked: WordColumns, s: Similarities) -> Near:
        """The listed words that are a slip away from words, each with its similarity.

        The formula is similarity.edit_similarity's.
        """
        spelt = asked.folded
        limits = Limits(s.edit_least, min(s.edit_least + s.edit_first_sound, s.edit_least_same_script), EDIT_LENGTHS[0])
        rows, places, distances = slips.for_steps(len(asked) * len(self._positions) // 4)(spelt, self._spelt, limits)
        longer = np.maximum(spelt.order[rows], self._spelt.order[places]) // FIRSTS
        similarity = 1000 * (longer - distances) // longer
        other_first = spelt.order[rows] % FIRSTS != self._spelt.order[places] % FIRSTS
        similarity -= np.where(asked.latin[rows] & other_first, s.edit_first_sound, 0)
        kept = asked.compared[rows] & (similarity >= s.edit_least) & (longer >= EDIT_LENGTHS[1])
        return Near(rows[kept].astype(np.int64), self._positions[places[kept]], similarity[kept])

    def alike(self, asked: WordColumns, numbers: Ints, positions: Ints) -> Ints:
        """similarity.spelt_alike of words and listed words, the first with the first; 1000 where either is no word."""
        spelt, places = asked.folded, self._places[positions]
        fits = (places >= 0) & (spelt.order[numbers] < (LONGEST + 1) * FIRSTS)
        numbers, places = numbers[fits], places[fits]
        longer = np.maximum(np.maximum(spelt.order[numbers], self._spelt.order[places]) // FIRSTS, 1)
        found = np.full(len(fits), 1000, dtype=np.int64)
        distances = apart.for_steps(len(places) * _STEPS)(spelt, self._spelt, numbers, places)
        found[fits] = 1000 * (longer - distances) // longer
        return found
