"""The listed words that sound alike in another script, measured by their fold keys."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from ensign.matching.alignment import JOIN_SLACK
from ensign.matching.terms import Term
from ensign.matching.texts import Texts
from ensign.text import folds

_BATCH: Final = 64
_KEYS: Final = ("consonants", "sound", "spelling")


class Sounds:
    """The fold keys of some words, shortest first."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """What `arrays` made under this name."""
        self._positions, self._lengths = arrays[f"{name}.positions"], arrays[f"{name}.lengths"]
        self._keys = [Texts.of(f"{name}.{key}", arrays) for key in _KEYS]

    @staticmethod
    def arrays(name: str, terms: Sequence[Term], positions: Iterable[int]) -> dict[str, npt.NDArray[Any]]:
        """The words at the given positions as arrays to be kept."""
        ordered = sorted(positions, key=lambda v: (len(terms[v].spelt), v))
        chosen = [terms[v] for v in ordered]
        found = {
            f"{name}.positions": np.array(ordered, dtype=np.int64),
            f"{name}.lengths": np.array([len(t.spelt) for t in chosen], dtype=np.int64),
        }
        for key, texts in zip(_KEYS, _keys_of(chosen), strict=True):
            found |= Texts.arrays(f"{name}.{key}", texts)
        return found

    def near(self, asked: Sequence[tuple[int, Term]], least: int, *, joins: bool) -> Iterator[tuple[int, int, int]]:
        """For (number, term), the number, a position and the likeness of each word at least so alike.

        Where one of the two is a join, their lengths differ by little (alignment.py).
        """
        ordered = sorted(asked, key=lambda x: len(x[1].spelt))
        for begin in range(0, len(ordered) if self._positions.size else 0, _BATCH):
            batch = ordered[begin : begin + _BATCH]
            terms = [t for _, t in batch]
            low, high = 0, len(self._positions)
            if joins:
                shortest, longest = len(terms[0].spelt) - JOIN_SLACK, len(terms[-1].spelt) + JOIN_SLACK
                low, high = np.searchsorted(self._lengths, [shortest, longest + 1]).tolist()
            if low == high:
                continue
            consonants, sounds, spellings = (
                _alike(mine, keys.all()[low:high].tolist())
                for keys, mine in zip(self._keys, _keys_of(terms), strict=True)
            )
            alike = np.maximum(consonants, (sounds + spellings) // 2)
            rows, columns = np.nonzero(alike >= least)
            values = alike[rows, columns].tolist()
            places = self._positions[low + columns].tolist()
            yield from zip([batch[r][0] for r in rows.tolist()], places, values, strict=True)


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
