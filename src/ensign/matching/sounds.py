"""The listed words that sound alike in another script, measured by their fold keys."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist, cpdist

from ensign.matching.neighbours import Near
from ensign.matching.strings import Ints
from ensign.matching.texts import Texts
from ensign.matching.word_columns import WordColumns

_BATCH: Final = 64
_ROUNDED: Final = 2
"""By how many thousandths fractions may be wrong."""

_KEYS: Final = ("consonants", "sound", "spelling")


class Sounds:
    """The fold keys of some words."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """What `arrays` made under this name."""
        self._positions: Ints = arrays[f"{name}.positions"]
        self._keys = [Texts.of(f"{name}.{key}", arrays) for key in _KEYS]

    @staticmethod
    def arrays(name: str, columns: WordColumns, positions: Ints) -> dict[str, npt.NDArray[Any]]:
        """The words at the given positions as arrays to be kept."""
        found: dict[str, npt.NDArray[Any]] = {f"{name}.positions": positions}
        for key in _KEYS:
            texts = columns.column(key)
            found |= Texts.arrays(f"{name}.{key}", [texts[v] for v in positions.tolist()])
        return found

    def near(self, asked: WordColumns, numbers: Ints, least: int) -> Near:
        """For some of the words asked for, by their numbers, the words at least so alike, with their likeness."""
        found = [Near(*(np.empty(0, dtype=np.int64),) * 3)]
        for begin in range(0, len(numbers) if self._positions.size else 0, _BATCH):
            batch = numbers[begin : begin + _BATCH]
            mine = [[texts[q] for q in batch.tolist()] for texts in map(asked.column, _KEYS)]
            rows, columns = self._close(mine, (least - _ROUNDED) / 1000)
            consonants, sounds, spellings = (
                _alike([own[row] for row in rows.tolist()], keys.all()[columns].tolist())
                for own, keys in zip(mine, self._keys, strict=True)
            )
            alike = np.maximum(consonants, (sounds + spellings) // 2)
            near = np.flatnonzero(alike >= least)
            found.append(Near(batch[rows[near]], self._positions[columns[near]], alike[near]))
        return Near(*(np.concatenate(parts) for parts in zip(*found, strict=True)))

    def _close(self, mine: Sequence[Sequence[str]], least: float) -> tuple[Ints, Ints]:
        """The pairs that are about so alike: as fractions, each with each, that is quicker than in whole numbers."""
        consonants, sounds, spellings = (
            cdist(own, keys.all(), scorer=Indel.normalized_similarity, dtype=np.float32)
            for own, keys in zip(mine, self._keys, strict=True)
        )
        rows, columns = np.nonzero((consonants >= least) | (sounds + spellings >= 2 * least))
        return rows, columns


def _alike(mine: Sequence[str], theirs: Sequence[str]) -> Ints:
    """similarity._indel of the first with the first, and so on: the thousandths of letters in common."""
    total = np.array([len(p) + len(q) for p, q in zip(mine, theirs, strict=True)], dtype=np.int64)
    distances = cpdist(mine, theirs, scorer=Indel.distance, dtype=np.int32)
    alike: Ints = 1000 * (total - distances) // np.maximum(total, 1)
    return alike
