"""Neighbours read as one word, and the words that they could be, by hashes: joins.py for many names at once.

Words and joins meet in one table of hashes, whichever of the two is listed: of the letters, of the
letters less one (two words one slip apart become the same when one letter or none is left out of
each), and of the keys of spelling and consonants.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final, NamedTuple, Self

import numpy as np

from ensign.fields.names import Kind
from ensign.matching.joins import CONSONANTS, JOIN_LENGTH, LEADING_VOWEL, SIZES, SLACK
from ensign.matching.segments import spread
from ensign.matching.strings import LONGEST, POWERS, Flags, Hashes, Ints, Strings, mixed
from ensign.matching.term import Term
from ensign.settings import Similarities
from ensign.text import folds
from ensign.text.scripts import Script

_SAME: Final = 1
_SLIP: Final = 2
_SPELLING: Final = 3
_CONSONANTS: Final = 4


class Asked(NamedTuple):
    """Hashes to look up or to be found by: whose each is, and how alike the two would be, in thousandths."""

    owners: Ints
    hashes: Hashes
    similarities: Ints


@dataclass(frozen=True, slots=True)
class _Key:
    """A key of each word: its hash, that without the first letter, its first and last letters and its length."""

    hashes: Hashes
    tails: Hashes
    firsts: Ints
    lasts: Ints
    lengths: Ints

    @classmethod
    def of(cls, keys: Sequence[str]) -> Self:
        found = Strings(keys)
        lengths, rows = found.lengths, np.arange(len(keys))
        if not found.letters.size:
            nothing = np.zeros(len(keys), dtype=np.int64)
            return cls(found.hashes, found.hashes, nothing, nothing, nothing)
        powers = POWERS[np.maximum(lengths - 1, 0)]
        tails = np.where(lengths > 0, found.hashes - found.begins[:, 1] * powers, found.hashes)
        lasts = found.letters[rows, np.maximum(lengths - 1, 0)].astype(np.int64)
        return cls(found.hashes, tails, found.letters[:, 0].astype(np.int64), lasts, lengths)

    def take(self, at: Ints) -> "_Key":
        return _Key(*(getattr(self, f.name)[at] for f in fields(self)))

    def then(self, other: "_Key", *, once: bool) -> "_Key":
        """Written together with another; with `once` a letter doubled where the two meet is written once."""
        doubled = (self.lasts == other.firsts) & (self.lengths > 0) & (other.lengths > 0) & once
        lengths = other.lengths - doubled
        hashes = self.hashes * POWERS[lengths] + np.where(doubled, other.tails, other.hashes)
        lasts = np.where(lengths > 0, other.lasts, self.lasts)
        return _Key(hashes, hashes, self.firsts, lasts, self.lengths + lengths)

    def and_(self, other: "_Key") -> "_Key":
        return _Key(*(np.concatenate((getattr(self, f.name), getattr(other, f.name))) for f in fields(self)))


@dataclass(frozen=True, slots=True)
class Words:
    """What joining needs to know of words, one row a word."""

    spelt: _Key
    spelling: _Key
    consonants: _Key
    core: _Key
    weights: Ints
    numbers: Flags
    characters: Flags
    cut_begins: Ints
    cut: Hashes

    @classmethod
    def of(cls, terms: Sequence[Term]) -> Self:
        """Of some terms, in order."""
        spelt = [t.spelt[: LONGEST + 1] for t in terms]
        consonants = [folds.consonants(t.spelt, t.script) for t in terms]
        owners, cut = Strings(spelt).deletions(np.arange(len(spelt)))
        return cls(
            _Key.of(spelt),
            _Key.of([folds.spelling(t.spelt) for t in terms]),
            _Key.of(consonants),
            _Key.of([key.removeprefix(LEADING_VOWEL) for key in consonants]),
            np.array([t.weight for t in terms], dtype=np.int64),
            np.array([t.kind is Kind.NUMBER for t in terms], dtype=bool),
            np.array([t.script is Script.HAN for t in terms], dtype=bool),
            np.searchsorted(owners, np.arange(len(spelt) + 1)),
            cut,
        )

    def and_(self, other: "Words") -> "Words":
        """These words and then others."""
        return Words(
            self.spelt.and_(other.spelt),
            self.spelling.and_(other.spelling),
            self.consonants.and_(other.consonants),
            self.core.and_(other.core),
            np.concatenate((self.weights, other.weights)),
            np.concatenate((self.numbers, other.numbers)),
            np.concatenate((self.characters, other.characters)),
            np.concatenate((self.cut_begins[:-1], other.cut_begins + self.cut_begins[-1])),
            np.concatenate((self.cut, other.cut)),
        )


@dataclass(frozen=True, slots=True)
class Joins:
    """Neighbours of many names: the place of the first word in the row of all words, their weight and length."""

    firsts: Ints
    weights: Ints
    lengths: Ints
    asked: Asked


def joins_in(words: Words, row: Ints, starts: Ints, s: Similarities) -> Joins:
    """The neighbours in names that may be one word of at most LONGEST letters.

    `row` holds the words of all names, one after the other, by their number in `words`; `starts` says
    where each name begins, and where the last ends.
    """
    ends = np.repeat(starts[1:], np.diff(starts))
    found = [_joins_of(words, row, ends, size, s) for size in SIZES]
    before = np.cumsum([0, *(len(j.firsts) for j in found)]).tolist()
    asked = [j.asked._replace(owners=j.asked.owners + n) for j, n in zip(found, before, strict=False)]
    firsts, weights, lengths = (
        np.concatenate(c) for c in zip(*((j.firsts, j.weights, j.lengths) for j in found), strict=True)
    )
    return Joins(firsts, weights, lengths, _all(*asked))


def asked_of(words: Words, begin: int, terms: Sequence[Term], s: Similarities) -> Asked:
    """By what single words are found as joins of the other side, or find them.

    The terms are those numbered from `begin` in `words`; owners are counted from 0.
    """
    at = begin + np.arange(len(terms))
    lengths = words.spelt.lengths[at]
    fits = np.array([t.kind is not Kind.NUMBER and not t.token.char for t in terms], dtype=bool)
    fits &= (lengths >= JOIN_LENGTH) & (lengths <= LONGEST)
    keyed = fits & np.array([t.kind is Kind.WORD for t in terms], dtype=bool)
    kept, own = np.flatnonzero(fits), np.flatnonzero(keyed)
    # A word that is written short is found by what it stands for, too.
    full = mixed(Strings([terms[i].token.text for i in kept.tolist()]).hashes, _SAME)
    spelt = words.spelt.take(at[kept])
    again, cut = spread(kept, words.cut_begins[at[kept]], words.cut_begins[at[kept] + 1])
    return _all(
        Asked(kept, full, np.full(len(kept), s.same)),
        _asked(spelt, kept, _SAME, s.same),
        _asked(spelt, kept, _SLIP, 0),
        Asked(again, mixed(words.cut[cut], _SLIP), np.zeros(len(again), dtype=np.int64)),
        _asked(words.spelling.take(at[own]), own, _SPELLING, s.spelling),
        _asked(words.consonants.take(at[own]), own, _CONSONANTS, s.consonants, CONSONANTS),
    )


def similarities_of(given: Ints, mine: Ints, theirs: Ints, s: Similarities) -> Ints:
    """How alike words and joins are that were found by one another; a slip (0) hangs on the lengths of both."""
    longer, apart = np.maximum(mine, theirs), np.abs(mine - theirs)
    slip = np.where(apart < 2, 1000 * (longer - 1) // longer, 0)
    # What stands for an abbreviation may be of any length.
    found = np.where(given > 0, np.where((apart <= SLACK) | (given == s.same), given, 0), slip)
    return np.where(found >= s.join_least, found, 0)


def _joins_of(words: Words, row: Ints, ends: Ints, size: int, s: Similarities) -> Joins:
    """The joins of so many neighbours."""
    firsts = np.arange(max(0, len(row) - size + 1))
    firsts = firsts[firsts + size <= ends[: len(firsts)]]
    parts = [row[firsts + k] for k in range(size)]
    lengths = sum((words.spelt.lengths[p] for p in parts), np.zeros(len(firsts), dtype=np.int64))
    kept = (lengths >= JOIN_LENGTH) & (lengths <= LONGEST) & ~words.numbers[parts[0]] & ~words.numbers[parts[-1]]
    firsts, lengths, parts = firsts[kept], lengths[kept], [p[kept] for p in parts]
    owners = np.arange(len(firsts))
    spelt, spelling, consonants = (key.take(parts[0]) for key in (words.spelt, words.spelling, words.consonants))
    for p in parts[1:]:
        spelt = spelt.then(words.spelt.take(p), once=False)
        spelling = spelling.then(words.spelling.take(p), once=True)
        consonants = consonants.then(words.core.take(p), once=True)
    weights = sum((words.weights[p] for p in parts), np.zeros(len(firsts), dtype=np.int64))
    whole = np.flatnonzero(np.all([words.spelt.lengths[p] > 1 for p in parts], axis=0))
    parts = [p[whole] for p in parts]
    alphabetic = np.flatnonzero(~np.any([words.characters[p] for p in parts], axis=0))
    asked = _all(
        _asked(spelt, owners, _SAME, s.same),
        _asked(spelt.take(whole), whole, _SLIP, 0),
        *(_without_a_letter(words, parts[:k], p, parts[k + 1 :], whole) for k, p in enumerate(parts)),
        _asked(spelling.take(whole), whole, _SPELLING, s.spelling),
        _asked(consonants.take(whole[alphabetic]), whole[alphabetic], _CONSONANTS, s.consonants, CONSONANTS),
    )
    return Joins(firsts, weights, lengths, asked)


def _without_a_letter(words: Words, before: Sequence[Ints], part: Ints, after: Sequence[Ints], labels: Ints) -> Asked:
    """Joined words less each letter of one of their parts."""
    owners, at = spread(np.arange(len(part)), words.cut_begins[part], words.cut_begins[part + 1])
    hashes = np.zeros(len(part), dtype=np.uint64)
    for p in before:
        hashes = hashes * POWERS[words.spelt.lengths[p]] + words.spelt.hashes[p]
    found = hashes[owners] * POWERS[words.spelt.lengths[part[owners]] - 1] + words.cut[at]
    for p in after:
        found = found * POWERS[words.spelt.lengths[p[owners]]] + words.spelt.hashes[p[owners]]
    return Asked(labels[owners], mixed(found, _SLIP), np.zeros(len(owners), dtype=np.int64))


def _asked(key: _Key, owners: Ints, salt: int, similarity: int, least: int = 2) -> Asked:
    """One key of each that is not too short to say anything."""
    kept = key.lengths >= least
    return Asked(owners[kept], mixed(key.hashes[kept], salt), np.full(int(kept.sum()), similarity))


def _all(*parts: Asked) -> Asked:
    return Asked(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))
