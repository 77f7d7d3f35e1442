"""The listed words that are a slip of the pen away from a word, found without comparing it with each.

Two words of optimal string alignment distance d become the same word when some d letters, or
fewer, are left out of each: a substitution leaves one out on either side, an insertion or deletion
one on one side, and of two swapped neighbours the same one on both. So short words are looked up by
themselves with up to two letters left out.

They also differ, as bags of letters, in at most d letters on either side. So more slips, and those in
longer words, are looked for among the words of like length whose masks (the letters that a word has
at least once and at least twice) differ in few enough bits: among those that begin alike, and, as it
counts against a slip to be in the first sound, less far among all. Nothing within the distance is
left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from ensign.matching.lookups import Lookup
from ensign.matching.segments import groups
from ensign.matching.similarity import EDIT_LENGTHS
from ensign.matching.strings import LONGEST, Flags, Hashes, Ints, Strings, mixed
from ensign.matching.term import Term
from ensign.matching.texts import Texts
from ensign.settings import Similarities
from ensign.text import folds
from ensign.text.scripts import Script

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzSJZCA"
_AGAIN: Final = 32
_BITS: Final = np.array([1 << _LETTERS.index(c) if (c := chr(n)) in _LETTERS else 0 for n in range(128)], np.uint64)

SHORT: Final = 11
"""Letters up to which a word is looked up without one or two of them."""

_LENGTHS: Final = 1 << 7
_CELLS: Final = 1 << 22


class Near(NamedTuple):
    """Which of the words asked for (its number) is how alike to which listed one (its position)."""

    numbers: Ints
    positions: Ints
    similarities: Ints


class Spellings:
    """Some words of a vocabulary in folded spelling, by first sound and then by length, and by length alone."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """What `arrays` made under this name."""
        self.text = Texts.of(name, arrays)
        self.positions: Ints = arrays[f"{name}.positions"]
        self.lengths: Ints = arrays[f"{name}.lengths"]
        self.masks: Hashes = arrays[f"{name}.masks"]
        self.firsts: Ints = arrays[f"{name}.firsts"]
        self.cut = Lookup(f"{name}.cut", arrays)
        self._order: Ints = self.firsts * _LENGTHS + self.lengths
        self._by_length: Ints = arrays[f"{name}.by_length"]
        self._sorted_lengths = self.lengths[self._by_length]

    @staticmethod
    def arrays(
        name: str, terms: Sequence[Term], positions: Sequence[int], s: Similarities
    ) -> dict[str, npt.NDArray[Any]]:
        """The words at the given positions as arrays to be kept."""
        folded = [(folds.spelling(terms[v].spelt), v) for v in positions]
        # By first sound and not by first letter: `beginning` searches in that order, and all vowels are one sound.
        kept = sorted(
            (pair for pair in folded if len(pair[0]) <= LONGEST),
            key=lambda p: (folds.first_sound(p[0][:1]), len(p[0]), p),
        )
        words = [word for word, _ in kept]
        lengths = np.array([len(word) for word in words], dtype=np.int64)
        return {
            **Texts.arrays(name, words),
            f"{name}.positions": np.array([v for _, v in kept], dtype=np.int64),
            f"{name}.lengths": lengths,
            f"{name}.masks": masks_of(words),
            f"{name}.firsts": firsts_of(words),
            f"{name}.by_length": np.argsort(lengths, kind="stable"),
            **Lookup.arrays(f"{name}.cut", *_cut(words, s)),
        }

    def beginning(self, first: int, low: int, high: int) -> Ints:
        """The places of the words with this first sound that have so many letters."""
        begin, end = np.searchsorted(self._order, (first * _LENGTHS + low, first * _LENGTHS + high + 1))
        return np.arange(begin, end)

    def long(self, low: int, high: int) -> Ints:
        """The places of all words that have so many letters."""
        begin, end = np.searchsorted(self._sorted_lengths, (low, high + 1))
        return self._by_length[begin:end]

    def near(self, asked: Sequence[tuple[int, Term]], s: Similarities) -> Near:
        """For (number, term), the listed words that are a slip away, each with its similarity.

        The formula is similarity.edit_similarity's.
        """
        words = _Asked.of(asked)
        size = max(1, len(self.positions))
        parts = [_looked_up(words, self, s), *_begun_alike(words, self, s), *_any(words, self, s)]
        pairs = np.sort(np.concatenate([rows * size + near for rows, near in parts]))
        pairs = pairs[np.diff(pairs, prepend=-1) > 0]
        rows, near = _possible(words, pairs // size, self, pairs % size, s)
        similarity = spelt_alike_each([words.texts[i] for i in rows.tolist()], self.text.take(near))
        lengths, own, latin = self.lengths[near], words.lengths[rows], words.latin[rows]
        longer = np.maximum(lengths, own)
        similarity -= np.where(latin & (words.firsts[rows] != self.firsts[near]), s.edit_first_sound, 0)
        kept = np.minimum(lengths, own) >= EDIT_LENGTHS[0]
        kept &= (similarity >= s.edit_least) & (longer >= EDIT_LENGTHS[1]) & (longer <= LONGEST)
        return Near(words.numbers[rows[kept]], self.positions[near[kept]], similarity[kept])


class _Asked(NamedTuple):
    """Words that are asked for: by which number, in Latin letters or not, and what the masks are made of."""

    texts: Sequence[str]
    numbers: Ints
    latin: Flags
    lengths: Ints
    masks: Hashes
    firsts: Ints

    @classmethod
    def of(cls, asked: Sequence[tuple[int, Term]]) -> "_Asked":
        texts = [folds.spelling(term.spelt) for _, term in asked]
        return cls(
            texts,
            np.array([number for number, _ in asked], dtype=np.int64),
            np.array([term.script is Script.LATIN for _, term in asked], dtype=bool),
            np.array([len(text) for text in texts], dtype=np.int64),
            masks_of(texts),
            firsts_of(texts),
        )


def spelt_alike_each(mine: Sequence[str], theirs: Sequence[str]) -> Ints:
    """similarity.spelt_alike of the first with the first, the second with the second, and so on."""
    longer = np.array([max(len(p), len(q), 1) for p, q in zip(mine, theirs, strict=True)], dtype=np.int64)
    distances = cpdist(mine, theirs, scorer=OSA.distance, dtype=np.int32).astype(np.int64)
    alike: Ints = 1000 * (longer - distances) // longer
    return alike


def masks_of(words: Sequence[str]) -> Hashes:
    """For each word one bit for each letter or digit in it, another for each letter that is there twice."""
    found = np.zeros(len(words), dtype=np.uint64)
    for begin in range(0, len(words), 4096):
        part = found[begin : begin + 4096]
        for column in Strings(words[begin : begin + 4096]).letters.T:
            bits = _BITS[np.minimum(column, 127).astype(np.int64)]
            # The second time, the bit of a letter is already there.
            part |= bits | ((part & bits) << np.uint64(_AGAIN))
    return found


def firsts_of(words: Sequence[str]) -> Ints:
    """The code of the sound that each folded word begins with, 0 where it has none."""
    return np.array([ord(folds.first_sound(word[0])) if word else 0 for word in words], dtype=np.int64)


def _cut(words: Sequence[str], s: Similarities) -> tuple[Hashes, Ints]:
    """Hashes of short words, of each less one letter and of the longer less two; and the number of each one's word."""
    least = min(_leasts(s).values())
    longer = -(-2000 // max(1, 1000 - least))  # letters of which two may differ
    twice = -(-longer * least // 1000)
    hashes, owners = [np.empty(0, dtype=np.uint64)], [np.empty(0, dtype=np.int64)]
    short = np.array([n for n, word in enumerate(words) if len(word) <= SHORT], dtype=np.int64)
    for begin in range(0, len(short), 4096):
        part = short[begin : begin + 4096]
        some = Strings([words[n] for n in part.tolist()])
        every = np.arange(len(part))
        for own, found in (
            (every, some.hashes),
            some.deletions(every),
            some.double_deletions(np.flatnonzero(some.lengths >= twice)),
        ):
            owners.append(part[own])
            hashes.append(mixed(found))
    return np.concatenate(hashes), np.concatenate(owners)


def _looked_up(asked: _Asked, listed: Spellings, s: Similarities) -> tuple[Ints, Ints]:
    """Places of words and of listed words that are at most two letters apart, both of them short."""
    hashes, owners = _cut(asked.texts, s)
    numbers, places = listed.cut.find(hashes)
    return owners[numbers], places


def _begun_alike(asked: _Asked, listed: Spellings, s: Similarities) -> Iterator[tuple[Ints, Ints]]:
    """Places of words and of listed words with the same first sound."""
    keys = asked.firsts * _LENGTHS + np.minimum(asked.lengths, _LENGTHS - 1)
    for key, rows in groups(keys):
        first, length = divmod(key, _LENGTHS)
        if EDIT_LENGTHS[0] <= length <= LONGEST:
            low, high = max(EDIT_LENGTHS[0], -(-length * s.edit_least // 1000)), length * 1000 // s.edit_least
            yield from _close(asked, rows, listed, listed.beginning(first, low, high), s.edit_least)


def _any(asked: _Asked, listed: Spellings, s: Similarities) -> Iterator[tuple[Ints, Ints]]:
    """Places of words and of listed words whatever they begin with; what two letters bring was looked up."""
    for latin, least in _leasts(s).items():
        # Of two words no longer than `cover`, at most two letters may differ.
        cover = min(SHORT, -(-3000 // max(1, 1000 - least)) - 1)
        lengths = np.where(asked.latin == latin, np.minimum(asked.lengths, _LENGTHS - 1), 0)
        for length, rows in groups(lengths):
            if EDIT_LENGTHS[0] <= length <= LONGEST:
                low, high = max(EDIT_LENGTHS[0], -(-length * least // 1000)), length * 1000 // least
                low = max(low, cover + 1) if length <= cover else low
                yield from _close(asked, rows, listed, listed.long(low, high), least)


def _possible(asked: _Asked, rows: Ints, listed: Spellings, near: Ints, s: Similarities) -> tuple[Ints, Ints]:
    """The pairs that neither lengths nor letters rule out."""
    mine, theirs = asked.masks[rows], listed.masks[near]
    apart = np.maximum(np.bitwise_count(theirs & ~mine), np.bitwise_count(~theirs & mine))
    longer = np.maximum(asked.lengths[rows], listed.lengths[near])
    leasts = _leasts(s)
    least = np.where(asked.latin[rows], leasts[True], leasts[False])
    least = np.where(asked.firsts[rows] == listed.firsts[near], s.edit_least, least)
    kept = np.flatnonzero(apart <= (1000 - least) * longer // 1000)
    return rows[kept], near[kept]


def _leasts(s: Similarities) -> dict[bool, int]:
    """How alike words must be, before any deduction, whose first sounds differ: in Latin letters or not."""
    return {True: s.edit_least + s.edit_first_sound, False: s.edit_least_same_script}


def _close(asked: _Asked, rows: Ints, listed: Spellings, places: Ints, least: int) -> Iterator[tuple[Ints, Ints]]:
    """The pairs whose letters do not rule them out; all words asked for have one length."""
    if not len(places):
        return
    theirs, lengths = listed.masks[places], listed.lengths[places]
    most = (1000 - least) * np.maximum(lengths, asked.lengths[rows[0]]) // 1000
    at_once = max(1, _CELLS // len(places))
    for begin in range(0, len(rows), at_once):
        some = rows[begin : begin + at_once]
        mine = asked.masks[some][:, None]
        near = np.bitwise_count(theirs & ~mine) <= most
        near &= np.bitwise_count(~theirs & mine) <= most
        row, column = np.nonzero(near)
        yield some[row], places[column]
