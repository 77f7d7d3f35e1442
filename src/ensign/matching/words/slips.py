"""Words that may be a slip of the pen apart, found among listed words in loops that can be compiled.

Two words of optimal string alignment distance d differ, as bags of letters, in at most d letters on either side. So
of the listed words of like length only those are compared letter by letter whose masks (the letters that a word
has at least once and at least twice) differ in few enough bits.
"""

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist, cpdist

from ensign.matching.arrays.compiling import Kernel, maker, part
from ensign.matching.arrays.strings import LONGEST, Hashes, Ints, Small

_ALPHABET: Final = 1 << 8
FIRSTS: Final = 1 << 8
_FOURTH: Final = 15
"""Letters of a word that leave room for three others in one number."""

_FOUR: Final = 4

BLOCK: Final = 64
"""So many masks are looked at together: so many of no word follow those of listed words."""


class Spelt(NamedTuple):
    """Words in folded spelling: their letters one after the other, as the numbers of spellings.spelt_of.

    `order` is the length and the first sound in one number, in which listed words ascend.
    """

    letters: npt.NDArray[np.uint8]
    begins: Ints
    masks: Hashes
    order: Ints


class Limits(NamedTuple):
    """How alike, in thousandths, words must be that begin with one sound, and that do not; the fewest letters."""

    same_first: int
    other_first: int
    shortest: int


class Maybe(NamedTuple):
    """Listed words that may be near a word: their places, by how many slips at most, and by how many they are."""

    places: Small
    most: Small
    slips: Small


@part
def _bits_of_bytes(value: np.uint64) -> np.uint64:
    """How many bits are set in each byte."""
    value = value - ((value >> np.uint64(1)) & np.uint64(0x5555555555555555))
    value = (value & np.uint64(0x3333333333333333)) + ((value >> np.uint64(2)) & np.uint64(0x3333333333333333))
    return (value + (value >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)


@part
def _bits(value: np.uint64) -> np.uint64:
    """How many bits are set."""
    return (_bits_of_bytes(value) * np.uint64(0x0101010101010101)) >> np.uint64(56)


@part
def _pick(
    masks: Hashes, begin: int, end: int, turned: np.uint64, counted: np.uint64, most: int, maybe: Maybe, many: int
) -> int:
    """Write down the words, from one place to another, of whose bits (turned or not) at most so many are counted.

    64 words at a time make one number: the loop over them has no branch and is run on several words at once.
    """
    one, limit = np.uint64(1), np.uint64(most)
    for block in range(begin, end, BLOCK):
        some, hits = masks[block : block + BLOCK], np.uint64(0)
        for k in range(BLOCK):
            hits |= np.uint64(_bits((some[k] ^ turned) & counted) <= limit) << np.uint64(k)
        if end - block < BLOCK:
            hits &= (one << np.uint64(end - block)) - one
        while hits:
            maybe.places[many] = block + int(_bits(~hits & (hits - one)))
            maybe.most[many] = most
            many += 1
            hits &= hits - one
    return many


@part
def _distance(letters: npt.NDArray[np.uint8], begin: int, end: int, length: int, where: Hashes) -> int:
    """Optimal string alignment distance from a word of that length: `where` has each letter's places in it as bits.

    After Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances (2003): the
    columns of the table of distances as differences of one, one bit a row. The last column begins with the length of
    the other word, and ends with the distance.
    """
    one = np.uint64(1)
    rising, falling, level, before = ~np.uint64(0), np.uint64(0), np.uint64(0), np.uint64(0)
    for p in range(begin, end):
        here = where[letters[p]]
        swapped = ((~level & here) << one) & before
        level = (((here & rising) + rising) ^ rising) | here | falling | swapped
        up, down = falling | ~(level | rising), level & rising
        up, down = (up << one) | one, down << one
        rising, falling, before = down | ~(level | up), up & level, here
    rows = (one << np.uint64(length)) - one
    return end - begin + int(_bits(rising & rows)) - int(_bits(falling & rows))


@part
def _distances(
    letters: npt.NDArray[np.uint8], begins: tuple[int, int, int, int], size: int, length: int, where: Hashes
) -> np.uint64:
    """The distances from a word of that length, at most _FOURTH, to four words of one size, in a fourth of it each."""
    one, byte, second, third, fourth = np.uint64(1), np.uint64(8), np.uint64(16), np.uint64(32), np.uint64(48)
    firsts = (one << fourth) | (one << third) | (one << second) | one
    rows = ((one << np.uint64(length)) - one) * firsts
    rising, falling, level, before = rows, np.uint64(0), np.uint64(0), np.uint64(0)
    a, b = letters[begins[0] : begins[0] + size], letters[begins[1] : begins[1] + size]
    c, d = letters[begins[2] : begins[2] + size], letters[begins[3] : begins[3] + size]
    for p in range(size):
        here = where[a[p]] | (where[b[p]] << second) | (where[c[p]] << third) | (where[d[p]] << fourth)
        swapped = ((~level & here) << one) & before
        level = (((here & rising) + rising) ^ rising) | here | falling | swapped
        up, down = falling | ~(level | rising), level & rising
        up, down = (up << one) | firsts, down << one
        # What goes beyond the rows of a word would get into the next.
        rising, falling, before = (down | ~(level | up)) & rows, up & level & rows, here
    more, less = _bits_of_bytes(rising), _bits_of_bytes(falling)
    more, less = more + (more >> byte), less + (less >> byte)
    counted = np.uint64(0x00FF00FF00FF00FF)
    return np.uint64(size) * firsts + (more & counted) - (less & counted)


@part
def _lengths(length: int, limits: Limits) -> tuple[int, int]:
    """How many letters at least and at most a word has that is near one of so many."""
    return max(limits.shortest, -(-length * limits.same_first // 1000)), length * 1000 // limits.same_first


@part
def _maybe(asked: Spelt, q: int, masks: Hashes, starts: Small, limits: Limits, maybe: Maybe) -> int:
    """Write down the listed words that may be near a word: how many there are.

    `starts` says where the words of each order begin.
    """
    length, mask, begins_with = asked.begins[q + 1] - asked.begins[q], asked.masks[q], asked.order[q] % FIRSTS
    low, high = _lengths(length, limits)
    none, many = np.uint64(0), 0
    for other in range(low, min(high, LONGEST) + 1):
        longer = max(length, other)
        order = other * FIRSTS
        first, last = starts[order + begins_with], starts[order + begins_with + 1]
        # The letters that only the longer word has are the more.
        turned, counted = (none, ~mask) if other >= length else (~none, mask)
        most = (1000 - limits.other_first) * longer // 1000
        if longer - min(length, other) <= most:
            many = _pick(masks, starts[order], first, turned, counted, most, maybe, many)
            many = _pick(masks, last, starts[order + FIRSTS], turned, counted, most, maybe, many)
        most = (1000 - limits.same_first) * longer // 1000
        many = _pick(masks, first, last, turned, counted, most, maybe, many)
    return many


@part
def _measure(listed: Spelt, many: int, length: int, where: Hashes, maybe: Maybe) -> None:
    """Write down by how many slips so many words are apart from a word of that length."""
    begins, n = listed.begins, 0
    while n < many:
        place = maybe.places[n]
        size, last = begins[place + 1] - begins[place], n
        while last + 1 < min(many, n + _FOUR):
            place = maybe.places[last + 1]
            if begins[place + 1] - begins[place] != size:
                break
            last += 1
        if length > _FOURTH or last == n:
            begin = begins[maybe.places[n]]
            maybe.slips[n] = _distance(listed.letters, begin, begin + size, length, where)
            n += 1
            continue
        # Where there are fewer than four the last one is measured more than once.
        a, b, c, d = maybe.places[n], maybe.places[n + 1], maybe.places[min(n + 2, last)], maybe.places[last]
        apart = _distances(listed.letters, (begins[a], begins[b], begins[c], begins[d]), size, length, where)
        for k in range(n, last + 1):
            maybe.slips[k] = int(apart & np.uint64(0xFFFF))
            apart >>= np.uint64(16)
        n = last + 1


@part
def _compare(asked: Spelt, q: int, listed: Spelt, many: int, where: Hashes, maybe: Maybe) -> int:
    """Compare a word with so many that may be near it: how many stay, and come first."""
    start, length = asked.begins[q], asked.begins[q + 1] - asked.begins[q]
    for p in range(length):
        where[asked.letters[start + p]] |= np.uint64(1) << np.uint64(p)
    _measure(listed, many, length, where, maybe)
    for p in range(length):
        where[asked.letters[start + p]] = np.uint64(0)
    kept = 0
    for n in range(many):
        maybe.places[kept], maybe.slips[kept] = maybe.places[n], maybe.slips[n]
        kept += maybe.slips[n] <= maybe.most[n]
    return kept


@maker
def _starts(order: Ints) -> Small:
    """Where the listed words begin that are at least so long and so begun."""
    found, at = np.empty((LONGEST + 1) * FIRSTS + 1, np.int32), 0
    for value in range(len(found)):
        while at < len(order) and order[at] < value:
            at += 1
        found[value] = at
    return found


def _slips(asked: Spelt, listed: Spelt, limits: Limits) -> tuple[Small, Small, Small]:
    """Words, by number, the places of listed words that may be near, and how many slips they are apart."""
    size, where = len(listed.order), np.zeros(_ALPHABET, np.uint64)
    maybe = Maybe(np.empty(size, np.int32), np.empty(size, np.int32), np.empty(size, np.int32))
    starts = _starts(listed.order)
    found, many = np.empty((3, 1024), np.int32), 0
    for q in range(len(asked.masks)):
        if limits.shortest <= asked.begins[q + 1] - asked.begins[q] <= LONGEST:
            some = _maybe(asked, q, listed.masks, starts, limits, maybe)
            some = _compare(asked, q, listed, some, where, maybe)
            while many + some > found.shape[1]:
                found = np.concatenate((found, found), axis=1)
            for n in range(some):
                found[0, many + n], found[1, many + n], found[2, many + n] = q, maybe.places[n], maybe.slips[n]
            many += some
    return found[0, :many], found[1, :many], found[2, :many]


def _slips_of_few(asked: Spelt, listed: Spelt, limits: Limits) -> tuple[Small, Small, Small]:
    """The same a word at a time, quick without being compiled."""
    found = [np.empty((3, 0), np.int32)]
    lengths = np.diff(listed.begins)
    for q, text in enumerate(texts_of(asked.letters, asked.begins, np.arange(len(asked.masks)))):
        if limits.shortest <= len(text) <= LONGEST:
            low, high = _lengths(len(text), limits)
            begin, end = np.searchsorted(listed.order, (low * FIRSTS, (high + 1) * FIRSTS))
            near = slice(begin, end)
            others, longer = listed.masks[near], np.maximum(lengths[near], len(text))
            apart = np.maximum(np.bitwise_count(others & ~asked.masks[q]), np.bitwise_count(~others & asked.masks[q]))
            alike = listed.order[near] % FIRSTS == asked.order[q] % FIRSTS
            most = (1000 - np.where(alike, limits.same_first, limits.other_first)) * longer // 1000
            places = begin + np.flatnonzero(apart <= most)
            distances = cdist(
                [text], texts_of(listed.letters, listed.begins, places), scorer=OSA.distance, dtype=np.int32
            )[0]
            stay = distances <= most[places - begin]
            found.append(np.stack((np.full(stay.sum(), q), places[stay], distances[stay])).astype(np.int32))
    numbers, places, distances = np.concatenate(found, axis=1)
    return numbers, places, distances


def _apart(asked: Spelt, listed: Spelt, numbers: Ints, places: Ints) -> Small:
    """How many slips some words, by number, and listed words at some places are apart; none of them is too long."""
    where, found = np.zeros(_ALPHABET, np.uint64), np.empty(len(numbers), np.int32)
    for n in range(len(numbers)):
        begin, end = asked.begins[numbers[n]], asked.begins[numbers[n] + 1]
        for p in range(begin, end):
            where[asked.letters[p]] |= np.uint64(1) << np.uint64(p - begin)
        place = places[n]
        found[n] = _distance(listed.letters, listed.begins[place], listed.begins[place + 1], end - begin, where)
        for p in range(begin, end):
            where[asked.letters[p]] = np.uint64(0)
    return found


def _apart_as_texts(asked: Spelt, listed: Spelt, numbers: Ints, places: Ints) -> Small:
    found: Small = cpdist(
        texts_of(asked.letters, asked.begins, numbers),
        texts_of(listed.letters, listed.begins, places),
        scorer=OSA.distance,
        dtype=np.int32,
    )
    return found


def texts_of(letters: npt.NDArray[np.uint8], begins: Ints, places: Ints) -> list[str]:
    """Some of the words in arrays as texts."""
    text = letters.tobytes().decode("latin-1")
    return [text[b:e] for b, e in zip(begins[places].tolist(), begins[places + 1].tolist(), strict=True)]


slips = Kernel(_slips, plain=_slips_of_few, seconds=2)
apart = Kernel(_apart, plain=_apart_as_texts)
