"""Names that are read word by word, each by itself, as rows of the numbers of their words: in arrays, all at once.

What the words of a firm are from the first on that may begin a legal form is looked up as a whole: there are far
fewer such endings than names.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.parts import (
    ADDING,
    FORM,
    FORM_BEFORE,
    FORM_BEHIND,
    JOINING,
    JOINING_BEFORE,
    JOINING_BEHIND,
    LETTER,
    RUSSIAN_FIRST,
    TELLING,
    TELLING_BEFORE,
    TELLING_BEHIND,
    TELLING_FIRST,
)  # fmt: skip
from ensign.fields.readings import Plainly
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.interned import Bytes, Interned
from ensign.matching.arrays.segments import spread, sums
from ensign.matching.arrays.strings import Flags, Ints
from ensign.matching.reading.said import said_in

_NUMBERS: Final = np.empty(0, np.int64)


class PlainNames(NamedTuple):
    """The numbers of the words of names, where each name begins and the last ends, and which were read.

    Of others there is no word.
    """

    row: Ints
    starts: Ints
    are_read: Flags


def unread(many: int) -> PlainNames:
    """So many names of which none is read."""
    return PlainNames(_NUMBERS, np.zeros(many + 1, np.int64), np.zeros(many, dtype=bool))


class PlainRows:
    """Words by their numbers, with what each may be, and the endings of names."""

    def __init__(self, plainly: Plainly) -> None:
        """None is met yet."""
        self._plainly = plainly
        self._words, self._endings, self._pairs = Interned(), Interned(), Interned()
        self._texts: list[str] = []
        self._parts, self._pair_parts = Grown(_NUMBERS), Grown(_NUMBERS)
        self._kept, self._kept_begins = Grown(_NUMBERS), Grown(np.zeros(1, np.int64))
        self._russian, self._readable = Grown(np.empty(0, dtype=bool)), Grown(np.empty(0, dtype=bool))

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, number: int) -> str:
        return self._texts[number]

    def read(self, names: Sequence[str]) -> PlainNames:
        """The words that stand for tokens of each name."""
        said = said_in(names, of_firms=self._plainly.of_firms)
        row = self._words.numbers(said.letters, said.begins, said.ends)
        new = [word.decode() for word in self._words.since(len(self))]
        self._texts += new
        self._parts.add(np.array(self._plainly.parts(new), np.int64))
        begins, ends = said.starts[:-1], said.starts[1:]
        if self._plainly.turned:
            row = _pieced(row, (said.turns, begins), (ends, said.turns))
        row, starts, are_read = self._without_endings(row, said.starts)
        are_read &= (said.signs & self._plainly.signs) == 0
        return self._without_joining(PlainNames(row, starts, are_read))

    def _without_endings(self, row: Ints, starts: Ints) -> PlainNames:
        """Names without what is a legal form of what they say from the first word on that may begin one.

        Those that may begin with a legal form, or with a letter before one, are not read, nor Russian ones of which the
        first word is read otherwise, nor Turkish ones.
        """
        begins, ends, parts = starts[:-1], starts[1:], self._parts.rows[row]
        may_be = (parts & FORM) > 0
        may_be |= self._begin(row, (parts & FORM_BEFORE) > 0, (parts & FORM_BEHIND) > 0, FORM)
        forms = np.append(np.flatnonzero(may_be), len(row))
        firsts = np.minimum(forms[np.searchsorted(forms, begins)], ends)
        lettered = (firsts == begins + 1) & (np.append(parts & LETTER, 0)[begins] > 0) & (firsts < ends)
        are_read = ((firsts > begins) | (ends == begins)) & ~lettered
        ending = np.flatnonzero(are_read & (firsts < ends))
        if not len(ending):
            return PlainNames(row, starts, are_read)
        numbers = self._numbers_of_endings(row, firsts[ending], ends[ending])
        are_read[ending] &= ~self._russian.rows[numbers] | ((parts[begins[ending]] & RUSSIAN_FIRST) == 0)
        are_read[ending] &= self._readable.rows[numbers]
        kept_begins, kept_ends = np.zeros_like(begins), np.zeros_like(begins)
        kept_begins[ending] = self._kept_begins.rows[numbers] + len(row)
        kept_ends[ending] = self._kept_begins.rows[numbers + 1] + len(row)
        stems = np.where(are_read, firsts, begins)
        found = _pieced(np.append(row, self._kept.rows), (begins, kept_begins), (stems, kept_ends))
        return PlainNames(found, np.append(0, np.cumsum(stems - begins + kept_ends - kept_begins)), are_read)

    def _begin(self, row: Ints, first: Flags, second: Flags, part: int) -> Flags:
        """Which words may be the first of a part of a name that has several, if they and those behind them may be."""
        found = np.zeros(len(row), dtype=bool)
        places = np.flatnonzero(first[:-1] & second[1:])
        before = len(self._pairs)
        numbers = self._pairs.numbers(*_coded(row, places, places + 2))
        pairs = [[self._texts[word] for word in _decoded(pair)] for pair in self._pairs.since(before)]
        self._pair_parts.add(np.array([self._plainly.pair(one, behind) for one, behind in pairs], np.int64))
        found[places] = (self._pair_parts.rows[numbers] & part) > 0
        return found

    def _numbers_of_endings(self, row: Ints, begins: Ints, ends: Ints) -> Ints:
        """The numbers of endings; what stays of new ones is looked up."""
        before = len(self._endings)
        found = self._endings.numbers(*_coded(row, begins, ends))
        stems: list[int] = []
        begins_of, russian, readable = [], [], []
        for ending in self._endings.since(before):
            words = _decoded(ending)
            said = self._plainly.ending(tuple(map(self._texts.__getitem__, words)))
            stems += [words[at] for at in said.kept]
            begins_of.append(len(self._kept) + len(stems))
            russian.append(said.is_russian)
            readable.append(said.is_read)
        self._russian.add(np.array(russian, dtype=bool))
        self._readable.add(np.array(readable, dtype=bool))
        self._kept.add(np.array(stems, np.int64))
        self._kept_begins.add(np.array(begins_of, np.int64))
        return found

    def _without_joining(self, names: PlainNames) -> PlainNames:
        """Names without words that only join others; those that have to be read by what is around a word are not."""
        row, starts, are_read = names
        parts, begins, ends = self._parts.rows[row], starts[:-1], starts[1:]
        owners = np.repeat(np.arange(len(begins)), ends - begins)
        joins = ((parts & JOINING) > 0) & ~_initials(parts, owners)
        last = ends[ends - begins > 1] - 1
        joins[last] &= (parts[last] & JOINING_BEFORE) == 0
        tells = (parts & TELLING) > 0
        tells |= self._begin(row, (parts & TELLING_BEFORE) > 0, (parts & TELLING_BEHIND) > 0, TELLING)
        filled = begins[ends > begins]
        joins[filled] &= (parts[filled] & JOINING_BEHIND) == 0
        tells[filled] |= (parts[filled] & TELLING_FIRST) > 0
        joining = sums(joins, begins, ends)
        kept = ends - begins - joining
        are_read &= (sums(tells, begins, ends) == 0) & ((joining == 0) | (kept > 1))
        stays = are_read[owners] & ~joins
        kept[~are_read] = 0
        return PlainNames(row[stays], np.append(0, np.cumsum(kept)), are_read)


def _coded(row: Ints, begins: Ints, ends: Ints) -> tuple[Bytes, Ints, Ints]:
    """Numbers as bytes, with some parts of them."""
    coded = row.astype(np.int32)
    return coded.view(np.uint8), begins * coded.itemsize, ends * coded.itemsize


def _decoded(part: bytes) -> list[int]:
    """The numbers of a part."""
    found: list[int] = memoryview(part).cast("i").tolist()
    return found


def _initials(parts: Ints, owners: Ints) -> Flags:
    """Which words are letters that stand beside letters, as in J.D. and M & A, and join nothing."""
    others = np.flatnonzero((parts & ADDING) == 0)
    letters, owners = (parts[others] & LETTER) > 0, owners[others]
    pairs = np.flatnonzero(letters[:-1] & letters[1:] & (owners[:-1] == owners[1:]))
    found = np.zeros(len(parts), dtype=bool)
    found[others[pairs]] = found[others[pairs + 1]] = True
    return found


def _pieced(row: Ints, begins: tuple[Ints, ...], ends: tuple[Ints, ...]) -> Ints:
    """Rows of which each is made of pieces of a row, in order."""
    first, last = np.stack(begins, axis=1).ravel(), np.stack(ends, axis=1).ravel()
    return row[spread(first, first, last)[1]]
