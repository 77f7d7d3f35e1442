"""The listed words that are a slip of the pen away from a word, in folded spelling (slips.py finds them)."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from ensign.matching.arrays import read_only
from ensign.matching.neighbours import Near
from ensign.matching.similarity import EDIT_LENGTHS
from ensign.matching.slips import BLOCK, FIRSTS, Limits, Spelt, slips
from ensign.matching.strings import LONGEST, Hashes, Ints
from ensign.matching.term import Term
from ensign.settings import Similarities
from ensign.text import folds
from ensign.text.scripts import Script

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzSJZCA"
_AGAIN: Final = 32
_BITS: Final = np.array([1 << _LETTERS.index(c) if (c := chr(n)) in _LETTERS else 0 for n in range(256)], np.uint64)

_OTHER: Final = 255
"""What letters count as that are no Latin ones: all as one, which only makes words more alike."""


class Spellings:
    """Some words of a vocabulary in folded spelling, by length and then by first sound."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """What `arrays` made under this name."""
        self._positions: Ints = arrays[f"{name}.positions"]
        spelt = Spelt(*(read_only(arrays[f"{name}.{field}"]) for field in Spelt._fields))
        self._spelt = spelt._replace(masks=read_only(np.append(spelt.masks, np.zeros(BLOCK, np.uint64))))

    @staticmethod
    def arrays(name: str, terms: Sequence[Term], positions: Sequence[int]) -> dict[str, npt.NDArray[Any]]:
        """The words at the given positions as arrays to be kept."""
        folded = [(folds.spelling(terms[v].spelt), v) for v in positions]
        kept = sorted((len(word), _first_of(word), word, v) for word, v in folded if len(word) <= LONGEST)
        spelt = spelt_of([word for _, _, word, _ in kept])
        return {
            f"{name}.positions": np.array([v for *_, v in kept], dtype=np.int64),
            **{f"{name}.{field}": array for field, array in spelt._asdict().items()},
        }

    def near(self, asked: Sequence[tuple[int, Term]], s: Similarities) -> Near:
        """For (number, term), the listed words that are a slip away, each with its similarity.

        The formula is similarity.edit_similarity's.
        """
        spelt = spelt_of([folds.spelling(term.spelt) for _, term in asked])
        limits = Limits(s.edit_least, min(s.edit_least + s.edit_first_sound, s.edit_least_same_script), EDIT_LENGTHS[0])
        rows, places, distances = slips.for_steps(len(asked) * len(self._positions) // 4)(spelt, self._spelt, limits)
        latin = np.array([term.script is Script.LATIN for _, term in asked], dtype=bool)
        longer = np.maximum(spelt.order[rows], self._spelt.order[places]) // FIRSTS
        similarity = 1000 * (longer - distances) // longer
        apart = spelt.order[rows] % FIRSTS != self._spelt.order[places] % FIRSTS
        similarity -= np.where(latin[rows] & apart, s.edit_first_sound, 0)
        kept = (similarity >= s.edit_least) & (longer >= EDIT_LENGTHS[1])
        numbers = np.array([number for number, _ in asked], dtype=np.int64)
        return Near(numbers[rows[kept]], self._positions[places[kept]], similarity[kept])


def spelt_of(words: Sequence[str]) -> Spelt:
    """Words in folded spelling as arrays."""
    lengths = np.array([len(word) for word in words], dtype=np.int64)
    codes = np.frombuffer("".join(words).encode("utf-32-le"), dtype=np.uint32)
    firsts = np.array([_first_of(word) for word in words], dtype=np.int64)
    letters = np.minimum(codes, _OTHER).astype(np.uint8)
    begins = np.cumsum(np.append(0, lengths))
    return Spelt(letters, begins, masks_of(letters, begins), lengths * FIRSTS + firsts)


def spelt_alike_each(mine: Sequence[str], theirs: Sequence[str]) -> Ints:
    """similarity.spelt_alike of the first with the first, the second with the second, and so on."""
    longer = np.array([max(len(p), len(q), 1) for p, q in zip(mine, theirs, strict=True)], dtype=np.int64)
    distances = cpdist(mine, theirs, scorer=OSA.distance, dtype=np.int32).astype(np.int64)
    alike: Ints = 1000 * (longer - distances) // longer
    return alike


def masks_of(letters: npt.NDArray[np.uint8], begins: Ints) -> Hashes:
    """For each word one bit for each letter or digit in it, another for each letter that is there twice."""
    owners = np.repeat(np.arange(len(begins) - 1), np.diff(begins))
    bits = _BITS[letters]
    order = np.lexsort((bits, owners))
    owners, bits = owners[order], bits[order]
    again = np.diff(owners, prepend=-1) == 0
    again &= np.diff(bits, prepend=np.uint64(0)) == 0
    found = np.zeros(len(begins) - 1, dtype=np.uint64)
    np.bitwise_or.at(found, owners, bits | np.where(again, bits << np.uint64(_AGAIN), np.uint64(0)))
    return found


def _first_of(word: str) -> int:
    """The code of the sound that a folded word begins with, 0 where it has none."""
    return min(_OTHER, ord(folds.first_sound(word[0]))) if word else 0
