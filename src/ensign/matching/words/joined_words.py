"""Neighbours read as one word, and the words that they could be, by hashes: joins.py for many names at once.

Words and joins meet in one table of hashes, whichever of the two is listed: of the letters, of the
letters less one (two words one slip apart become the same when one letter or none is left out of
each), and of the keys of spelling, consonants and Chinese syllables.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

import numpy as np

from ensign.fields.names import Kind, Way
from ensign.matching.arrays.hashing import HASH, LENGTH, hashed
from ensign.matching.arrays.segments import spread
from ensign.matching.arrays.strings import LONGEST, POWERS, Flags, Hashes, Ints, mixed
from ensign.matching.words.joins import CONSONANTS, JOIN_LENGTH, LEADING_VOWEL, SIZES, SLACK, SYLLABLES, WIDE
from ensign.matching.words.neighbours import Near
from ensign.matching.words.word_columns import WordColumns
from ensign.settings import Similarities
from ensign.text import chinese_names

# Which key.
SPELT: Final = 0
SPELLED: Final = 1
CONSONANT: Final = 2
CORE: Final = 3
SYLLABLE: Final = 4
SAME: Final = 1
SLIP: Final = 2
SPELLING: Final = 3
SKELETON: Final = 4
READ: Final = 5


class Asked(NamedTuple):
    """Hashes to look up or to be found by: whose each is, and how alike the two would be, in thousandths."""

    owners: Ints
    hashes: Hashes
    similarities: Ints


class Likeness(NamedTuple):
    """What sharing a key says, in thousandths, and the least that counts (settings.py)."""

    same: int
    spelling: int
    consonants: int
    chinese: int
    join_least: int

    @classmethod
    def of(cls, s: Similarities) -> Self:
        """What the settings say."""
        return cls(s.same, s.spelling, s.consonants, s.chinese, s.join_least)


class Key(NamedTuple):
    """A key of each word: its hash, that without the first letter, its first and last letters and its length."""

    hashes: Hashes
    tails: Hashes
    firsts: Hashes
    lasts: Hashes
    lengths: Hashes

    def take(self, at: Ints) -> "Key":
        """Those of some words."""
        return Key(self.hashes[at], self.tails[at], self.firsts[at], self.lasts[at], self.lengths[at])

    def then(self, other: "Key", *, once: bool) -> "Key":
        """Written together with another; with `once` a letter doubled where the two meet is written once."""
        doubled = (self.lasts == other.firsts) & (self.lengths > 0) & (other.lengths > 0) & once
        lengths = other.lengths - doubled
        hashes = self.hashes * POWERS[lengths] + np.where(doubled, other.tails, other.hashes)
        lasts = np.where(lengths > 0, other.lasts, self.lasts)
        return Key(hashes, hashes, self.firsts, lasts, self.lengths + lengths)


class Words(NamedTuple):
    """What joining needs to know of words, one row a word.

    `keys` has for each word and each of SPELT to SYLLABLE the columns of `Key`; `cut` the hashes of the word less one
    letter, from `cut_begins` on. `numbers` are numbers, `characters` Han, `abjad` in Arabic or Hebrew letters.
    """

    keys: Hashes
    numbers: Flags
    characters: Flags
    abjad: Flags
    cut_begins: Ints
    cut: Hashes

    @classmethod
    def of(cls, columns: WordColumns) -> Self:
        """Of words in columns."""
        core = [key.removeprefix(LEADING_VOWEL) for key in columns.column("consonants")]
        syllables = map(chinese_names.key, columns.spelt) if columns.way is Way.PERSON else [""] * len(columns)
        spelt, others = columns.letters, [columns.table(name) for name in ("spelling", "consonants")]
        return cls(
            np.stack((spelt.table, *others, hashed(core).table, hashed(list(syllables)).table), axis=1),
            columns.are(Kind.NUMBER),
            columns.characters,
            columns.abjad,
            spelt.begins,
            spelt.cut,
        )

    def key(self, which: int) -> Key:
        """One of the keys of all words."""
        return Key(*self.keys[:, which].T)

    @property
    def lengths(self) -> Ints:
        """How many letters each has."""
        found: Ints = self.keys[:, SPELT, LENGTH].astype(np.int64)
        return found


@dataclass(frozen=True, slots=True)
class Joins:
    """Neighbours of many names: the places of the first word and behind the last in the row of all, their length."""

    firsts: Ints
    ends: Ints
    lengths: Ints
    asked: Asked


def joins_in(words: Words, row: Ints, starts: Ints, s: Likeness) -> Joins:
    """The neighbours in names that may be one word of at most LONGEST letters.

    `row` holds the words of all names, one after the other, by their number in `words`; `starts` says
    where each name begins, and where the last ends.
    """
    ends = np.repeat(starts[1:], np.diff(starts))
    found = [_joins_of(words, row, ends, size, s) for size in SIZES]
    before = np.cumsum([0, *(len(j.firsts) for j in found)]).tolist()
    asked = [j.asked._replace(owners=j.asked.owners + n) for j, n in zip(found, before, strict=False)]
    firsts, behind, lengths = (
        np.concatenate(c) for c in zip(*((j.firsts, j.ends, j.lengths) for j in found), strict=True)
    )
    return Joins(firsts, behind, lengths, _all(*asked))


def joinable(words: Words, columns: WordColumns) -> tuple[Ints, Ints]:
    """Which words neighbours could be, and which of them by keys of spelling and consonants, too."""
    lengths = words.lengths
    fits = ~columns.are(Kind.NUMBER) & np.array([not char for char in columns.chars], dtype=bool)
    fits &= (lengths >= JOIN_LENGTH) & (lengths <= LONGEST)
    return np.flatnonzero(fits), np.flatnonzero(fits & columns.are(Kind.WORD))


def asked_of(words: Words, columns: WordColumns, s: Likeness) -> Asked:
    """By what single words are found as joins of the other side, or find them."""
    kept, own = joinable(words, columns)
    # A word that is written short is found by what it stands for, too.
    full = mixed(columns.text_table[kept, HASH], SAME)
    spelt = words.key(SPELT).take(kept)
    again, cut = spread(kept, words.cut_begins[kept], words.cut_begins[kept + 1])
    several = columns.keys("skeletons")  # by the customs of romanisation
    several = several.where(np.isin(several.owners, own[columns.abjad[own]]))
    return _all(
        Asked(kept, full, np.full(len(kept), s.same)),
        _asked(spelt, kept, SAME, s.same),
        _asked(spelt, kept, SLIP, 0),
        Asked(again, mixed(words.cut[cut], SLIP), np.zeros(len(again), dtype=np.int64)),
        _asked(words.key(SPELLED).take(own), own, SPELLING, s.spelling),
        _asked(words.key(CONSONANT).take(own), own, SKELETON, s.consonants, CONSONANTS),
        Asked(several.owners, mixed(several.hashes, SKELETON), np.full(len(several.owners), s.consonants)),
        _asked_by_syllables(columns, own, s),
    )


def _asked_by_syllables(columns: WordColumns, own: Ints, s: Likeness) -> Asked:
    """By what words are found as the given names of Chinese, of which each may be several."""
    some = own[columns.latin[own]].tolist() if columns.way is Way.PERSON else ()
    found = [(n, key) for n in some for key in chinese_names.keys(columns.spelt[n])]
    hashes = mixed(hashed([key for _, key in found]).table[:, HASH], READ)
    return Asked(np.array([n for n, _ in found], dtype=np.int64), hashes, np.full(len(found), s.chinese))


def near_of(asked: Asked, found: tuple[Ints, Ints], mine: Ints, theirs: Ints, s: Likeness) -> Near:
    """Words and joins of such lengths that were found by one another: numbers of what was asked, and positions.

    How alike they are is what they share, but for a slip (0), which hangs on the lengths of both.
    """
    numbers, positions = found
    owners, given = asked.owners[numbers], asked.similarities[numbers]
    mine, theirs = mine[owners], theirs[positions]
    longer, apart = np.maximum(mine, theirs), np.abs(mine - theirs)
    slip = np.where(apart < 2, 1000 * (longer - 1) // longer, 0)
    # What stands for an abbreviation may be of any length, consonants of scripts that leave vowels out of more.
    fits = (apart <= SLACK) | (given == s.same) | ((given == s.consonants) & (apart <= WIDE))
    alike = np.where(given > 0, np.where(fits, given, 0), slip)
    return Near(owners, positions, np.where(alike >= s.join_least, alike, 0))


def _joins_of(words: Words, row: Ints, ends: Ints, size: int, s: Likeness) -> Joins:
    """The joins of so many neighbours."""
    firsts = np.arange(max(0, len(row) - size + 1))
    firsts = firsts[firsts + size <= ends[: len(firsts)]]
    parts, lengths_of = [row[firsts + k] for k in range(size)], words.lengths
    lengths = sum((lengths_of[p] for p in parts), np.zeros(len(firsts), dtype=np.int64))
    kept = (lengths >= JOIN_LENGTH) & (lengths <= LONGEST) & ~words.numbers[parts[0]] & ~words.numbers[parts[-1]]
    firsts, lengths, parts = firsts[kept], lengths[kept], [p[kept] for p in parts]
    owners = np.arange(len(firsts))
    spelt, spelling, consonants = (words.key(which).take(parts[0]) for which in (SPELT, SPELLED, CONSONANT))
    for p in parts[1:]:
        spelt = spelt.then(words.key(SPELT).take(p), once=False)
        spelling = spelling.then(words.key(SPELLED).take(p), once=True)
        consonants = consonants.then(words.key(CORE).take(p), once=True)
    whole = np.flatnonzero(np.all([lengths_of[p] > 1 for p in parts], axis=0))
    parts = [p[whole] for p in parts]
    alphabetic = np.flatnonzero(~np.any([words.characters[p] for p in parts], axis=0))
    asked = _all(
        _asked(spelt, owners, SAME, s.same),
        _asked(spelt.take(whole), whole, SLIP, 0),
        *(_without_a_letter(words, parts[:k], p, parts[k + 1 :], whole) for k, p in enumerate(parts)),
        _asked(spelling.take(whole), whole, SPELLING, s.spelling),
        _asked(consonants.take(whole[alphabetic]), whole[alphabetic], SKELETON, s.consonants, CONSONANTS),
        *_asked_as_syllables(words, parts, whole, s),
    )
    return Joins(firsts, firsts + size, lengths, asked)


def _asked_as_syllables(words: Words, parts: Sequence[Ints], labels: Ints, s: Likeness) -> Iterator[Asked]:
    """Two neighbours that are Chinese syllables, by the keys of these."""
    if len(parts) == SYLLABLES:
        first, second = (words.key(SYLLABLE).take(p) for p in parts)
        known = np.flatnonzero((first.lengths > 0) & (second.lengths > 0))
        yield _asked(first.take(known).then(second.take(known), once=False), labels[known], READ, s.chinese)


def _without_a_letter(words: Words, before: Sequence[Ints], part: Ints, after: Sequence[Ints], labels: Ints) -> Asked:
    """Joined words less each letter of one of their parts."""
    owners, at = spread(np.arange(len(part)), words.cut_begins[part], words.cut_begins[part + 1])
    hashes, lengths_of, hash_of = np.zeros(len(part), dtype=np.uint64), words.lengths, words.key(SPELT).hashes
    for p in before:
        hashes = hashes * POWERS[lengths_of[p]] + hash_of[p]
    found = hashes[owners] * POWERS[lengths_of[part[owners]] - 1] + words.cut[at]
    for p in after:
        found = found * POWERS[lengths_of[p[owners]]] + hash_of[p[owners]]
    return Asked(labels[owners], mixed(found, SLIP), np.zeros(len(owners), dtype=np.int64))


def _asked(key: Key, owners: Ints, salt: int, similarity: int, least: int = 2) -> Asked:
    """One key of each that is not too short to say anything."""
    kept = key.lengths >= least
    return Asked(owners[kept], mixed(key.hashes[kept], salt), np.full(int(kept.sum()), similarity))


def _all(*parts: Asked) -> Asked:
    return Asked(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))
