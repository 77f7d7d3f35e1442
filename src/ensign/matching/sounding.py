"""Words that may sound alike across scripts, found among listed words in a loop that can be compiled.

Their likeness is that of their consonants, or the mean of the likenesses of sound and spelling; each is the share of
letters that the two keys have in common in order. For that to be enough one of the three must be, which rules out most
words by the masks of their letters alone (spelt_words.py).
"""

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist, cpdist

from ensign.matching.compiling import Kernel, part
from ensign.matching.slips import BLOCK, texts_of
from ensign.matching.strings import Hashes, Ints, Small

_ALPHABET: Final = 1 << 8
_BATCH: Final = 64
_ROUNDED: Final = 2
"""By how many thousandths fractions may be wrong."""

MOST: Final = 63
"""Letters of a key, each of which has a bit."""


class Heard(NamedTuple):
    """A key of some words: the letters one after the other, where each word's begin, their masks."""

    letters: npt.NDArray[np.uint8]
    begins: Ints
    masks: Hashes


class Sounding(NamedTuple):
    """Words by their three keys."""

    consonants: Heard
    sounds: Heard
    spellings: Heard


@part
def _ones(value: np.uint64) -> np.uint64:
    """How many bits are set."""
    value = value - ((value >> np.uint64(1)) & np.uint64(0x5555555555555555))
    value = (value & np.uint64(0x3333333333333333)) + ((value >> np.uint64(2)) & np.uint64(0x3333333333333333))
    value = (value + (value >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return (value * np.uint64(0x0101010101010101)) >> np.uint64(56)


@part
def _alike(mine: int, theirs: int, common: int) -> int:
    """The thousandths of letters in common."""
    return 2000 * common // max(mine + theirs, 1)


@part
def _sought(mine: Heard, q: int, least: int) -> tuple[int, np.uint64, np.uint64]:
    """How many letters the key of a word has, their mask, and how many of them a key may miss that is so alike."""
    length = mine.begins[q + 1] - mine.begins[q]
    # What is not there is missed by all.
    mask = mine.masks[q] if length else ~np.uint64(0)
    return length, mask, np.uint64(length + -length * least // (2000 - least))


@part
def _at_most(mine: int, mask: np.uint64, theirs: Heard, place: int) -> int:
    """How alike two keys can be by their letters in any order."""
    length = theirs.begins[place + 1] - theirs.begins[place]
    return _alike(mine, length, min(length, mine - int(_ones(mask & ~theirs.masks[place]))))


@part
def _in_order(mine: int, where: Hashes, theirs: Heard, place: int) -> int:
    """How alike two keys are: `where` has each letter's places in the one as bits.

    After Hyyrö, Bit-Parallel LCS-length Computation Revisited (2004): one bit for each letter of the one that adds
    nothing to what is in common.
    """
    begin, end, rest = theirs.begins[place], theirs.begins[place + 1], ~np.uint64(0)
    for p in range(begin, end):
        here = rest & where[theirs.letters[p]]
        rest = (rest + here) | (rest - here)
    return _alike(mine, end - begin, int(_ones(~rest & ((np.uint64(1) << np.uint64(mine)) - np.uint64(1)))))


@part
def _write(mine: Heard, q: int, where: Hashes) -> None:
    """Write down where the letters of a key are."""
    where[:] = 0
    for p in range(mine.begins[q], mine.begins[q + 1]):
        where[mine.letters[p]] |= np.uint64(1) << np.uint64(p - mine.begins[q])


def _alikes(asked: Sounding, listed: Sounding, least: int) -> tuple[Small, Small, Small]:
    """Words by number, the places of listed words that are at least so alike, and how alike they are."""
    consonants, sounds, spellings = asked
    by_consonants, by_sound, by_spelling = listed
    size, found, many = len(by_sound.begins) - 1, np.empty((3, 1024), np.int32), 0
    where_c, where_s, where_p = (
        np.zeros(_ALPHABET, np.uint64), np.zeros(_ALPHABET, np.uint64), np.zeros(_ALPHABET, np.uint64),
    )  # fmt: skip
    for q in range(len(sounds.masks)):
        in_c, mask_c, most_c = _sought(consonants, q, least)
        in_s, mask_s, most_s = _sought(sounds, q, least)
        in_p, mask_p, most_p = _sought(spellings, q, least)
        _write(consonants, q, where_c)
        _write(sounds, q, where_s)
        _write(spellings, q, where_p)
        for block in range(0, size, BLOCK):
            some_c = by_consonants.masks[block : block + BLOCK]
            some_s = by_sound.masks[block : block + BLOCK]
            some_p = by_spelling.masks[block : block + BLOCK]
            hits = np.uint64(0)
            for k in range(BLOCK):
                one = _ones(mask_c & ~some_c[k]) <= most_c
                one |= _ones(mask_s & ~some_s[k]) <= most_s
                one |= _ones(mask_p & ~some_p[k]) <= most_p
                hits |= np.uint64(one) << np.uint64(k)
            if size - block < BLOCK:
                hits &= (np.uint64(1) << np.uint64(size - block)) - np.uint64(1)
            while hits:
                place = block + int(_ones(~hits & (hits - np.uint64(1))))
                hits &= hits - np.uint64(1)
                both = _at_most(in_s, mask_s, by_sound, place) + _at_most(in_p, mask_p, by_spelling, place)
                if max(_at_most(in_c, mask_c, by_consonants, place), both // 2) < least:
                    continue
                both = _in_order(in_s, where_s, by_sound, place) + _in_order(in_p, where_p, by_spelling, place)
                alike = max(_in_order(in_c, where_c, by_consonants, place), both // 2)
                if alike >= least:
                    if many == found.shape[1]:
                        found = np.concatenate((found, found), axis=1)
                    found[0, many], found[1, many], found[2, many] = q, place, alike
                    many += 1
    return found[0, :many], found[1, :many], found[2, :many]


def _alikes_as_texts(asked: Sounding, listed: Sounding, least: int) -> tuple[Small, Small, Small]:
    """The same a few words at a time, each with each."""
    found = [np.empty((3, 0), np.int32)]
    theirs, mine = [_texts(heard) for heard in listed], [_texts(heard) for heard in asked]
    for begin in range(0, len(mine[0]), _BATCH):
        batch = [own[begin : begin + _BATCH] for own in mine]
        rows, places = _close(batch, theirs, (least - _ROUNDED) / 1000)
        by_consonants, by_sound, by_spelling = (
            _shares([own[row] for row in rows.tolist()], [others[place] for place in places.tolist()])
            for own, others in zip(batch, theirs, strict=True)
        )
        best = np.maximum(by_consonants, (by_sound + by_spelling) // 2)
        kept = best >= least
        found.append(np.stack((begin + rows[kept], places[kept], best[kept])).astype(np.int32))
    numbers, places, best = np.concatenate(found, axis=1)
    return numbers, places, best


def _close(mine: list[list[str]], theirs: list[list[str]], least: float) -> tuple[Ints, Ints]:
    """The pairs that are about so alike: as fractions, each with each, that is quicker than in whole numbers."""
    consonants, sounds, spellings = (
        cdist(own, others, scorer=Indel.normalized_similarity, dtype=np.float32)
        for own, others in zip(mine, theirs, strict=True)
    )
    rows, places = np.nonzero((consonants >= least) | (sounds + spellings >= 2 * least))
    return rows, places


def _shares(mine: list[str], theirs: list[str]) -> Ints:
    """The thousandths of letters in common of the first with the first, and so on."""
    total = np.array([len(p) + len(q) for p, q in zip(mine, theirs, strict=True)], dtype=np.int64)
    distances = cpdist(mine, theirs, scorer=Indel.distance, dtype=np.int32)
    found: Ints = 1000 * (total - distances) // np.maximum(total, 1)
    return found


def _texts(heard: Heard) -> list[str]:
    return texts_of(heard.letters, heard.begins, np.arange(len(heard.begins) - 1))


alikes: Final = Kernel(_alikes, plain=_alikes_as_texts)
