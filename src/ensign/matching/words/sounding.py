"""Words that may sound alike across scripts, found among listed words in a loop that can be compiled.

Their likeness is that of their consonants, or the mean of the likenesses of sound and spelling; each is the share of
letters that the two keys have in common in order. Most words are ruled out by the masks of their letters alone
(spelt_words.py).
"""

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist, cpdist

from ensign.matching.arrays.compiling import Kernel, maker, part
from ensign.matching.arrays.strings import Hashes, Ints, Small
from ensign.matching.words.slips import BLOCK, texts_of

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


class Lengths(NamedTuple):
    """How many letters the keys of each word have."""

    consonants: Hashes
    sounds: Hashes
    spellings: Hashes


@part
def _ones(value: np.uint64) -> np.uint64:
    """How many bits are set."""
    value = value - ((value >> np.uint64(1)) & np.uint64(0x5555555555555555))
    value = (value & np.uint64(0x3333333333333333)) + ((value >> np.uint64(2)) & np.uint64(0x3333333333333333))
    value = (value + (value >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return (value * np.uint64(0x0101010101010101)) >> np.uint64(56)


@part
def _length(heard: Heard, n: int) -> np.uint64:
    """How many letters a word has."""
    return np.uint64(heard.begins[n + 1] - heard.begins[n])


@maker
def _lengths(heard: Heard) -> Hashes:
    """How many letters each word has, and none for what fills the last block."""
    found = np.zeros(len(heard.masks), np.uint64)
    for n in range(len(heard.begins) - 1):
        found[n] = _length(heard, n)
    return found


@part
def _in_order(mine: np.uint64, where: Hashes, theirs: Heard, place: int) -> int:
    """How alike two keys are: `where` has each letter's places in the one as bits.

    After Hyyrö, Bit-Parallel LCS-length Computation Revisited (2004): one bit for each letter of the one that adds
    nothing to what is in common.
    """
    begin, end, rest = theirs.begins[place], theirs.begins[place + 1], ~np.uint64(0)
    for p in range(begin, end):
        here = rest & where[theirs.letters[p]]
        rest = (rest + here) | (rest - here)
    common = int(_ones(~rest & ((np.uint64(1) << mine) - np.uint64(1))))
    return int(2000 * common // max(int(mine) + end - begin, 1))


@maker
def _nowhere() -> Hashes:
    """No places of any letter."""
    return np.zeros(_ALPHABET, np.uint64)


@part
def _write(mine: Heard, q: int, where: Hashes) -> np.uint64:
    """Write down where the letters of a key are: how many there are."""
    for letter in range(_ALPHABET):
        where[letter] = 0
    begin, end = mine.begins[q], mine.begins[q + 1]
    for p in range(begin, end):
        where[mine.letters[p]] |= np.uint64(1) << np.uint64(p - begin)
    return np.uint64(end - begin)


@part
def _apart(mine: Heard, q: int, theirs: Heard, place: int) -> tuple[int, int]:
    """How many letters only one of two keys has, at least, and how many both have together."""
    of_both = mine.begins[q + 1] - mine.begins[q] + theirs.begins[place + 1] - theirs.begins[place]
    return int(_ones(mine.masks[q] ^ theirs.masks[place])), int(of_both)


@part
def _maybe(asked: Sounding, q: int, listed: Sounding, lengths: Lengths, least: int, places: Small) -> int:
    """Write down the places of the listed words that may be so alike: how many there are.

    The letters that only one of two keys has are at least as many as the bits in which the masks differ, and there is
    room for a share of all letters. Of two keys the mean of whose likenesses is so much, one is alike enough by
    itself, and as it is not more than the same, the other has at most twice the room.
    """
    one, thousand, room = np.uint64(1), np.uint64(1000), np.uint64(1000 - least)
    size, many = len(listed.sounds.begins) - 1, 0
    in_c, in_s, in_p = _length(asked.consonants, q), _length(asked.sounds, q), _length(asked.spellings, q)
    mask_c, mask_s, mask_p = asked.consonants.masks[q], asked.sounds.masks[q], asked.spellings.masks[q]
    for block in range(0, size, BLOCK):
        end = block + BLOCK
        some_c, lengths_c = listed.consonants.masks[block:end], lengths.consonants[block:end]
        some_s, lengths_s = listed.sounds.masks[block:end], lengths.sounds[block:end]
        some_p, lengths_p = listed.spellings.masks[block:end], lengths.spellings[block:end]
        hits = np.uint64(0)
        for k in range(BLOCK):
            near_c = _ones(mask_c ^ some_c[k]) * thousand <= (in_c + lengths_c[k]) * room
            apart_s, room_s = _ones(mask_s ^ some_s[k]) * thousand, (in_s + lengths_s[k]) * room
            apart_p, room_p = _ones(mask_p ^ some_p[k]) * thousand, (in_p + lengths_p[k]) * room
            near = (apart_s <= room_s) | (apart_p <= room_p)
            near &= (apart_s <= room_s + room_s) & (apart_p <= room_p + room_p)
            hits |= np.uint64(near | near_c) << np.uint64(k)
        if size - block < BLOCK:
            hits &= (one << np.uint64(size - block)) - one
        while hits:
            places[many] = block + int(_ones(~hits & (hits - one)))
            many += 1
            hits &= hits - one
    return many


def _alikes(asked: Sounding, listed: Sounding, least: int) -> tuple[Small, Small, Small]:
    """Words by number, the places of listed words that are at least so alike, and how alike they are."""
    places, found, many = np.empty(len(listed.sounds.begins), np.int32), np.empty((3, 1024), np.int32), 0
    lengths = Lengths(_lengths(listed.consonants), _lengths(listed.sounds), _lengths(listed.spellings))
    where_c, where_s, where_p, room = _nowhere(), _nowhere(), _nowhere(), 1000 - least
    for q in range(len(asked.sounds.masks)):
        in_c = _write(asked.consonants, q, where_c)
        in_s = _write(asked.sounds, q, where_s)
        in_p = _write(asked.spellings, q, where_p)
        for place in places[: _maybe(asked, q, listed, lengths, least, places)]:
            apart_c, of_c = _apart(asked.consonants, q, listed.consonants, place)
            apart_s, of_s = _apart(asked.sounds, q, listed.sounds, place)
            apart_p, of_p = _apart(asked.spellings, q, listed.spellings, place)
            alike = _in_order(in_c, where_c, listed.consonants, place) if apart_c * 1000 <= of_c * room else 0
            if (apart_s * of_p + apart_p * of_s) * 500 <= of_s * of_p * room:
                sound = _in_order(in_s, where_s, listed.sounds, place)
                alike = max(alike, (sound + _in_order(in_p, where_p, listed.spellings, place)) // 2)
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


alikes: Final = Kernel(_alikes, plain=_alikes_as_texts, seconds=2)
