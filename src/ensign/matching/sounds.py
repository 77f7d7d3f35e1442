"""The listed words that sound alike in another script, measured by their fold keys."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist, cpdist

from ensign.matching.neighbours import Near
from ensign.matching.strings import Ints
from ensign.matching.term import Term
from ensign.matching.texts import Texts
from ensign.text import folds

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
    def arrays(name: str, terms: Sequence[Term], positions: Sequence[int]) -> dict[str, npt.NDArray[Any]]:
        """The words at the given positions as arrays to be kept."""
        found: dict[str, npt.NDArray[Any]] = {f"{name}.positions": np.array(positions, dtype=np.int64)}
        for key, texts in zip(_KEYS, _keys_of([terms[v] for v in positions]), strict=True):
            found |= Texts.arrays(f"{name}.{key}", texts)
        return found

    def near(self, asked: Sequence[tuple[int, Term]], least: int) -> Near:
        """For (number, term), the words at least so alike, with their likeness."""
        found = [Near(*(np.empty(0, dtype=np.int64),) * 3)]
        for begin in range(0, len(asked) if self._positions.size else 0, _BATCH):
            batch = asked[begin : begin + _BATCH]
            mine = _keys_of([t for _, t in batch])
            rows, columns = self._close(mine, (least - _ROUNDED) / 1000)
            consonants, sounds, spellings = (
                _alike([own[row] for row in rows.tolist()], keys.all()[columns].tolist())
                for own, keys in zip(mine, self._keys, strict=True)
            )
            alike = np.maximum(consonants, (sounds + spellings) // 2)
            near = np.flatnonzero(alike >= least)
            numbers = np.array([q for q, _ in batch], dtype=np.int64)
            found.append(Near(numbers[rows[near]], self._positions[columns[near]], alike[near]))
        return Near(*(np.concatenate(parts) for parts in zip(*found, strict=True)))

    def _close(self, mine: Sequence[Sequence[str]], least: float) -> tuple[Ints, Ints]:
        """The pairs that are about so alike: as fractions, each with each, that is quicker than in whole numbers."""
        consonants, sounds, spellings = (
            cdist(own, keys.all(), scorer=Indel.normalized_similarity, dtype=np.float32)
            for own, keys in zip(mine, self._keys, strict=True)
        )
        rows, columns = np.nonzero((consonants >= least) | (sounds + spellings >= 2 * least))
        return rows, columns


def _keys_of(terms: Sequence[Term]) -> tuple[list[str], ...]:
    """The keys by which sounds are compared, in the order of _KEYS."""
    return (
        [folds.consonants(t.spelt, t.script) for t in terms],
        [folds.sound(t.spelt, t.script) for t in terms],
        [folds.spelling(t.spelt) for t in terms],
    )


def _alike(mine: Sequence[str], theirs: Sequence[str]) -> Ints:
    """similarity._indel of the first with the first, and so on: the thousandths of letters in common."""
    total = np.array([len(p) + len(q) for p, q in zip(mine, theirs, strict=True)], dtype=np.int64)
    distances = cpdist(mine, theirs, scorer=Indel.distance, dtype=np.int32)
    alike: Ints = 1000 * (total - distances) // np.maximum(total, 1)
    return alike
