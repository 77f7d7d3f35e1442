"""How listed words begin and end: what lets most neighbours in names go without being looked up (joining.py).

Neighbours and a word that are the same but for one slip of the pen share all that is before the neighbour with the
slip, or all that is after it. So there is one table, by the hash of a beginning or an ending, of the lengths that
listed words so have, in bits. Two of one place are told apart no more, which only lets more be looked up.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from ensign.matching.arrays.hashing import HASH
from ensign.matching.arrays.strings import LONGEST, POWERS, Ints, Strings, mixed
from ensign.matching.words import joined_words
from ensign.matching.words.joined_words import SPELT, Words, joinable
from ensign.matching.words.joins import SLACK, WIDE
from ensign.matching.words.word_columns import WordColumns

# What begins or ends, as a salt: the letters of a word, and its keys.
BEGUN: Final = 5
ENDED: Final = 6
BEGUN_SPELLED: Final = 7
BEGUN_CONSONANT: Final = 8

# Columns of what a word reaches: the lengths of the listed words that begin or end with it, or begin with its keys.
BEGINS: Final = 0
ENDS: Final = 1
SPELLED: Final = 2
CONSONANT: Final = 3

_SPARSE: Final = 4
"""Bits more than there are words, so that few beginnings share a place."""

_MOST: Final = 20
"""Bits of a place, at most: eight megabytes."""

_AT_ONCE: Final = 4096


def ends_of(words: Words, columns: WordColumns) -> Ints:
    """The table of some words: at `mixed` hashes, as far as it reaches, the lengths of the words, a bit each."""
    kept, own = joinable(words, columns)
    found = np.zeros(1 << min(_MOST, len(kept).bit_length() + _SPARSE), dtype=np.int64)
    lengths = words.lengths
    spelt = [columns.spelt[n].encode() for n in kept.tolist()]
    # A word that is written short is found by what it stands for, too.
    full = [text for n in kept.tolist() if len(text := columns.texts[n].encode()) <= LONGEST]
    for letters in (spelt, full):
        sizes = np.fromiter(map(len, letters), np.int64, len(letters))
        _enter(found, letters, 1 << sizes, BEGUN)
        _enter(found, letters, 1 << sizes, ENDED)
    for salt, name in ((BEGUN_SPELLED, "spelling"), (BEGUN_CONSONANT, "consonants")):
        column = columns.column(name)
        _enter(found, [column[n].encode()[:LONGEST] for n in own.tolist()], 1 << lengths[own], salt)
    abjad = own[columns.abjad[own]].tolist()
    several = [(key, n) for n in abjad for key in columns.skeletons(n)]
    bits = _widened(1 << lengths[[n for _, n in several]])
    _enter(found, [key.encode()[:LONGEST] for key, _ in several], bits, BEGUN_CONSONANT)
    return found


def reach_of(words: Words, table: Ints) -> Ints:
    """How far words reach in the table of others, in its bits: a row for each, with the columns above."""
    asked = np.empty((len(words.numbers), 4), dtype=np.uint64)
    for column, key, salt in (
        (BEGINS, SPELT, BEGUN),
        (ENDS, SPELT, ENDED),
        (SPELLED, joined_words.SPELLED, BEGUN_SPELLED),
        (CONSONANT, joined_words.CONSONANT, BEGUN_CONSONANT),
    ):
        asked[:, column] = mixed(words.keys[:, key, HASH], salt)
    found: Ints = table[asked & np.uint64(len(table) - 1)]
    found[words.abjad, CONSONANT] = _widened(found[words.abjad, CONSONANT])
    return found


def _widened(bits: Ints) -> Ints:
    """Lengths, and all that are as near as WIDE lets them be."""
    found = bits.copy()
    for by in range(1, WIDE - SLACK + 1):
        found |= bits << by | bits >> by
    return found


def _enter(table: Ints, keys: Sequence[bytes], lengths: Ints, salt: int) -> None:
    """Enter all beginnings of keys, or all endings, with the lengths of their words in bits."""
    for at in range(0, len(keys), _AT_ONCE):
        strings = Strings(keys[at : at + _AT_ONCE])
        begins = np.arange(strings.begins.shape[1])
        there = begins <= strings.lengths[:, None]
        hashes = strings.begins
        if salt == ENDED:
            after = np.where(there, strings.lengths[:, None] - begins, 0)
            hashes = strings.hashes[:, None] - strings.begins * POWERS[after]
        bits = lengths[at : at + _AT_ONCE]
        places = (mixed(hashes[there], salt) & np.uint64(len(table) - 1)).astype(np.int64)
        np.bitwise_or.at(table, places, np.repeat(bits, there.sum(axis=1)))
