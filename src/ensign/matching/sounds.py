"""The listed words that sound alike in another script, measured by their fold keys."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from ensign.matching.spellings import Near
from ensign.matching.strings import Ints
from ensign.matching.term import Term
from ensign.matching.texts import Texts
from ensign.text import folds

_BATCH: Final = 64
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
            consonants, sounds, spellings = (
                _alike(mine, keys.all().tolist())
                for keys, mine in zip(self._keys, _keys_of([t for _, t in batch]), strict=True)
            )
            alike = np.maximum(consonants, (sounds + spellings) // 2)
            rows, columns = np.nonzero(alike >= least)
            numbers = np.array([q for q, _ in batch], dtype=np.int64)
            found.append(Near(numbers[rows], self._positions[columns], alike[rows, columns].astype(np.int64)))
        return Near(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


def _keys_of(terms: Sequence[Term]) -> tuple[list[str], ...]:
    """The keys by which sounds are compared, in the order of _KEYS."""
    return (
        [folds.consonants(t.spelt, t.script) for t in terms],
        [folds.sound(t.spelt, t.script) for t in terms],
        [folds.spelling(t.spelt) for t in terms],
    )


def _alike(mine: Sequence[str], theirs: Sequence[str]) -> npt.NDArray[np.int32]:
    """similarity._indel of each of `mine` with each of `theirs`: the thousandths of letters in common."""
    lengths = [np.array([len(k) for k in keys], dtype=np.int32) for keys in (mine, theirs)]
    total = lengths[0][:, None] + lengths[1][None, :]
    distance = cdist(mine, theirs, scorer=Indel.distance, dtype=np.int32)
    alike: npt.NDArray[np.int32] = 1000 * (total - distance) // np.maximum(total, 1)
    return alike
