"""The listed words that are a slip of the pen away from a word, found without comparing it with each.

Two words of optimal string alignment distance d differ, as bags of letters, in at most d letters on
either side: a substitution changes one on each, an insertion or deletion one on one side, and
swapping neighbours none. So each word has a mask of the letters that it has at least once and at
least twice, and only the words whose masks differ in few enough bits are measured. Lengths bound
the distance in the same way. Nothing within the distance is left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from ensign.matching.similarity import EDIT_LENGTHS
from ensign.matching.terms import Term
from ensign.matching.texts import Texts
from ensign.settings import Similarities
from ensign.text import folds
from ensign.text.scripts import Script

Ints = npt.NDArray[np.int64]
Masks = npt.NDArray[np.uint64]

_LETTERS: Final = {c: 1 << i for i, c in enumerate("abcdefghijklmnopqrstuvwxyz0123456789")}
_AGAIN: Final = {c: 1 << (36 + i) for i, c in enumerate("abcdefghijklmnopqrstuvwxyz")}


class _Words:
    """Words as arrays, shortest first: positions in the vocabulary, lengths, masks, first letters, and how to slice."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        self.text = Texts.of(name, arrays)
        self.positions: Ints = arrays[f"{name}.positions"]
        self.lengths: Ints = arrays[f"{name}.lengths"]
        self.masks: Masks = arrays[f"{name}.masks"]
        self.firsts: Ints = arrays[f"{name}.firsts"]
        # Where the words of each length begin.
        self.begins = np.searchsorted(self.lengths, np.arange(int(self.lengths.max(initial=0)) + 2)).tolist()

    @staticmethod
    def arrays(name: str, texts: Sequence[str], positions: Sequence[int]) -> dict[str, npt.NDArray[Any]]:
        order = sorted(range(len(texts)), key=lambda i: (len(texts[i]), texts[i]))
        return {
            **Texts.arrays(name, [texts[i] for i in order]),
            f"{name}.positions": np.array([positions[i] for i in order], dtype=np.int64),
            f"{name}.lengths": np.array([len(texts[i]) for i in order], dtype=np.int64),
            f"{name}.masks": np.array([_mask(texts[i]) for i in order], dtype=np.uint64),
            f"{name}.firsts": np.array([ord(texts[i][0]) if texts[i] else 0 for i in order], dtype=np.int64),
        }


class Spellings:
    """Some words of a vocabulary as written and as folded, by length."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """What `arrays` made under this name."""
        self._plain = _Words(f"{name}.plain", arrays)
        self._folded = _Words(f"{name}.folded", arrays)
        self._changed = _Words(f"{name}.changed", arrays)

    @staticmethod
    def arrays(name: str, terms: Sequence[Term], positions: Sequence[int]) -> dict[str, npt.NDArray[Any]]:
        """The words at the given positions as arrays to be kept."""
        plain = [terms[v].spelt for v in positions]
        folded = [folds.spelling(w) for w in plain]
        changed = [i for i, (p, f) in enumerate(zip(plain, folded, strict=True)) if p != f]
        return {
            **_Words.arrays(f"{name}.plain", plain, positions),
            **_Words.arrays(f"{name}.folded", folded, positions),
            **_Words.arrays(f"{name}.changed", [folded[i] for i in changed], [positions[i] for i in changed]),
        }

    def near(
        self, batch: Sequence[tuple[int, Term]], least: int, slack: int | None, s: Similarities
    ) -> Iterator[tuple[int, int, int]]:
        """For (number, term), the number, a position and the similarity of each word at least so alike.

        `slack` is the most by which lengths as written may differ, where there is such a limit. The formula
        is similarity.edit_similarity's; within another script there is no deduction and no most, without
        which the similarity is only higher.
        """
        plain = [(q, t.spelt, t.script is Script.LATIN, self._plain) for q, t in batch]
        folded = []
        for q, t in batch:
            word = folds.spelling(t.spelt)
            # A pair that folding leaves as it is was measured as written, which counts for more.
            folded.append((q, word, t.script is Script.LATIN, self._changed if word == t.spelt else self._folded))
        yield from _measured(plain, least, slack, 1000, s)
        # Folding may shorten one of two words of like length.
        yield from _measured(folded, least, None, s.edit_after_folding, s)


def _mask(word: str) -> int:
    """One bit for each letter or digit in a word, another for each letter that is there twice."""
    mask = 0
    for c in word:
        bit = _LETTERS.get(c, 0)
        mask |= _AGAIN.get(c, 0) if mask & bit else bit
    return mask


def _measured(
    asked: Sequence[tuple[int, str, bool, _Words]], least: int, slack: int | None, factor: int, s: Similarities
) -> Iterator[tuple[int, int, int]]:
    """What is near each word that is asked for: its number, position and similarity."""
    found = [
        (i, near) for i, (_, word, _, listed) in enumerate(asked) if (near := _close(word, listed, least, slack)).size
    ]
    if not found:
        return
    rows = np.repeat([i for i, _ in found], [near.size for _, near in found])
    mine = [word for i, near in found for word in (asked[i][1],) * near.size]
    theirs = [w for i, near in found for w in asked[i][3].text.take(near)]
    distance = cpdist(mine, theirs, scorer=OSA.distance, dtype=np.int32).astype(np.int64)
    lengths = np.concatenate([asked[i][3].lengths[near] for i, near in found])
    own = np.array([len(word) for _, word, _, _ in asked], dtype=np.int64)[rows]
    longer = np.maximum(lengths, own)
    similarity = 1000 * (longer - distance) // longer
    latin = np.array([is_latin for _, _, is_latin, _ in asked], dtype=bool)[rows]
    firsts = np.concatenate([asked[i][3].firsts[near] for i, near in found])
    begins = np.array([ord(word[0]) if word else 0 for _, word, _, _ in asked], dtype=np.int64)[rows]
    similarity -= np.where(latin & (begins != firsts), s.edit_first_letter, 0)
    kept = (similarity >= least) & (np.minimum(lengths, own) >= EDIT_LENGTHS[0]) & (longer >= EDIT_LENGTHS[1])
    lowered = np.minimum(similarity * factor // 1000, s.edit_most)
    similarity = np.where(latin, lowered, similarity)
    positions = np.concatenate([asked[i][3].positions[near] for i, near in found])
    numbers = np.array([q for q, _, _, _ in asked], dtype=np.int64)[rows]
    yield from zip(numbers[kept].tolist(), positions[kept].tolist(), similarity[kept].tolist(), strict=True)


def _close(word: str, listed: _Words, least: int, slack: int | None) -> Ints:
    """The places of the listed words that lengths and letters do not rule out."""
    length = len(word)
    low = max(EDIT_LENGTHS[0], -(-length * least // 1000), length - slack if slack is not None else 0)
    high = min(length * 1000 // least, length + slack if slack is not None else length * 2)
    last = len(listed.begins) - 1
    begin, end = listed.begins[min(low, last)], listed.begins[min(high + 1, last)]
    if length < EDIT_LENGTHS[0] or begin >= end:
        return np.empty(0, dtype=np.int64)
    mask = np.uint64(_mask(word))
    theirs = listed.masks[begin:end]
    apart = np.maximum(np.bitwise_count(theirs & ~mask), np.bitwise_count(~theirs & mask))
    most = (1000 - least) * np.maximum(listed.lengths[begin:end], length) // 1000
    near: Ints = np.flatnonzero(apart <= most) + begin
    return near
