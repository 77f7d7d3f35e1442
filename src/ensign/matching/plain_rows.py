"""Names that are read word by word, each by itself, as rows of the numbers of their words: in arrays, all at once.

What the words of a firm are from the first on that may begin a legal form is looked up as a whole: there are far
fewer such endings than names.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.parts import FORM, JOINING, LETTER, TELLING, TELLING_BEFORE, TELLING_BEHIND, TELLING_FIRST
from ensign.fields.readings import Plainly
from ensign.matching.grown import Grown
from ensign.matching.interned import Interned
from ensign.matching.said import said_in
from ensign.matching.segments import spread, sums
from ensign.matching.strings import Flags, Ints

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
        self._words, self._endings = Interned(), Interned()
        self._texts: list[str] = []
        self._parts = Grown(_NUMBERS)
        self._kept, self._kept_begins = Grown(_NUMBERS), Grown(np.zeros(1, np.int64))

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, number: int) -> str:
        return self._texts[number]

    def read(self, names: Sequence[str]) -> PlainNames:
        """The words that stand for tokens of each name."""
        said = said_in(names, dotted=self._plainly.dotted)
        row = self._words.numbers(said.letters, np.append(0, said.ends)[:-1], said.ends)
        new = [word.decode() for word in self._words.since(len(self))]
        self._texts += new
        self._parts.add(np.array(list(map(self._plainly.part, new)), np.int64))
        begins, ends = said.starts[:-1], said.starts[1:]
        if self._plainly.turned:
            row = _pieced(row, (said.turns, begins), (ends, said.turns))
        row, starts, are_read = self._without_endings(row, said.starts)
        are_read &= (said.signs & self._plainly.signs) == 0
        return self._without_joining(PlainNames(row, starts, are_read))

    def _without_endings(self, row: Ints, starts: Ints) -> PlainNames:
        """Names without what is a legal form of what they say from the first word on that may begin one.

        Those that begin with such a word are not read.
        """
        begins, ends = starts[:-1], starts[1:]
        forms = np.append(np.flatnonzero(self._parts.rows[row] & FORM), len(row))
        firsts = np.minimum(forms[np.searchsorted(forms, begins)], ends)
        are_read = (firsts > begins) | (ends == begins)
        ending = np.flatnonzero(are_read & (firsts < ends))
        if not len(ending):
            return PlainNames(row, starts, are_read)
        numbers = self._numbers_of_endings(row, firsts[ending], ends[ending])
        kept_begins, kept_ends = np.zeros_like(begins), np.zeros_like(begins)
        kept_begins[ending] = self._kept_begins.rows[numbers] + len(row)
        kept_ends[ending] = self._kept_begins.rows[numbers + 1] + len(row)
        stems = np.where(are_read, firsts, begins)
        found = _pieced(np.append(row, self._kept.rows), (begins, kept_begins), (stems, kept_ends))
        return PlainNames(found, np.append(0, np.cumsum(stems - begins + kept_ends - kept_begins)), are_read)

    def _numbers_of_endings(self, row: Ints, begins: Ints, ends: Ints) -> Ints:
        """The numbers of endings; what stays of new ones is looked up."""
        coded, before = row.astype(np.int32), len(self._endings)
        width = coded.itemsize
        found = self._endings.numbers(coded.view(np.uint8), begins * width, ends * width)
        stems: list[int] = []
        begins_of = []
        for ending in self._endings.since(before):
            words = memoryview(ending).cast("i").tolist()
            stems += [words[at] for at in self._plainly.stem(tuple(map(self._texts.__getitem__, words)))]
            begins_of.append(len(self._kept) + len(stems))
        self._kept.add(np.array(stems, np.int64))
        self._kept_begins.add(np.array(begins_of, np.int64))
        return found

    def _without_joining(self, names: PlainNames) -> PlainNames:
        """Names without words that only join others; those that have to be read by what is around a word are not."""
        row, starts, are_read = names
        parts, begins, ends = self._parts.rows[row], starts[:-1], starts[1:]
        joins = (parts & JOINING) > 0
        joining, letters = sums(joins, begins, ends), sums((parts & LETTER) > 0, begins, ends)
        tells = (parts & TELLING) > 0
        tells[:-1] |= ((parts[:-1] & TELLING_BEFORE) > 0) & ((parts[1:] & TELLING_BEHIND) > 0)
        telling = sums(tells, begins, ends) > 0
        filled = np.flatnonzero(ends > begins)
        telling[filled] |= (parts[begins[filled]] & TELLING_FIRST) > 0
        kept = ends - begins - joining
        # Initials may stand beside one another, which join nothing.
        are_read &= ~telling & ((joining == 0) | ((kept > 1) & (letters < 2)))
        stays = np.repeat(are_read, ends - begins) & ~joins
        kept[~are_read] = 0
        return PlainNames(row[stays], np.append(0, np.cumsum(kept)), are_read)


def _pieced(row: Ints, begins: tuple[Ints, ...], ends: tuple[Ints, ...]) -> Ints:
    """Rows of which each is made of pieces of a row, in order."""
    first, last = np.stack(begins, axis=1).ravel(), np.stack(ends, axis=1).ravel()
    return row[spread(first, first, last)[1]]
