"""The listed words that sound alike in another script, measured by their fold keys (sounding.py finds them)."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.mapped import read_only
from ensign.matching.arrays.strings import Ints
from ensign.matching.words.neighbours import Near
from ensign.matching.words.slips import BLOCK
from ensign.matching.words.sounding import MOST, Heard, Sounding, alikes
from ensign.matching.words.spelt_words import heard_of
from ensign.matching.words.word_columns import WordColumns

_KEYS: Final = ("consonants", "sound", "spelling")
_STEPS: Final = 2
"""What comparing three pairs of words takes, in the measure of compiling.MUCH."""


class Sounds:
    """The fold keys of some words."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """What `arrays` made under this name."""
        self._positions: Ints = arrays[f"{name}.positions"]
        none, found = np.zeros(BLOCK, np.uint64), []
        for key in _KEYS:
            letters, begins, masks = (arrays[f"{name}.{key}.{field}"] for field in Heard._fields)
            found.append(Heard(letters, begins, read_only(np.append(masks, none))))
        self._keys = Sounding(*found)

    @staticmethod
    def arrays(name: str, columns: WordColumns, positions: Ints) -> dict[str, npt.NDArray[Any]]:
        """The words at the given positions as arrays to be kept."""
        found: dict[str, npt.NDArray[Any]] = {f"{name}.positions": positions}
        for key in _KEYS:
            heard = _heard(columns, key, positions)
            found |= {f"{name}.{key}.{field}": array for field, array in heard._asdict().items()}
        return found

    def near(self, asked: WordColumns, numbers: Ints, least: int) -> Near:
        """For some of the words asked for, by their numbers, the words at least so alike, with their likeness."""
        found = [Near(*(np.empty(0, dtype=np.int64),) * 3)]
        long = np.diff(asked.folded.begins)[numbers] > MOST
        for some, find in (
            (numbers[~long], alikes.for_steps(len(numbers) * len(self._positions) * _STEPS // 3)),
            (numbers[long], alikes.plain),
        ):
            if len(some) and len(self._positions):
                rows, places, alike = find(Sounding(*(_heard(asked, key, some) for key in _KEYS)), self._keys, least)
                found.append(Near(some[rows], self._positions[places], alike.astype(np.int64)))
        return Near(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def _heard(columns: WordColumns, key: str, numbers: Ints) -> Heard:
    texts = columns.column(key)
    return heard_of([texts[n] for n in numbers.tolist()])
