"""Subjects' names as rows of numbers, one for each different word that an index has met.

Nearly all words are read by themselves, and looked up: no token or term is made of a word that is known.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.names import Token, Way
from ensign.fields.person_names import may_be_wifes
from ensign.fields.readings import PLAINLY
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.segments import distinct, spread
from ensign.matching.arrays.strings import Ints
from ensign.matching.reading.plain_rows import PlainRows, unread
from ensign.matching.reading.said import FEW
from ensign.text.remembered import Remembered
from ensign.text.words import Word

_START: Final = np.zeros(1, dtype=np.int64)
_NONE: Final = np.empty(0, dtype=np.int64)


class Named(NamedTuple):
    """The numbers of the tokens of names, one name after the other, and where each name begins; the last one's end.

    `wives` is 1 for each person's name in which a husband's surname may be, else 0; empty where nobody asks.
    """

    row: Ints
    starts: Ints
    wives: Ints = _NONE


def wives_among(names: Sequence[str], way: Way) -> Ints:
    """What is Named.wives of names."""
    if way is not Way.PERSON:
        return np.zeros(len(names), np.int64)
    return np.fromiter(map(may_be_wifes, names), np.int64, len(names))


class Rows:
    """The numbers of the tokens of one way, counted from 0 in the order in which they are met."""

    def __init__(self, way: Way, few: int = FEW) -> None:
        """None is met yet; fewer names at once than `few` are read one by one."""
        self.way, self._few = way, few
        self._plain = PlainRows(PLAINLY[way])
        self._places: Remembered[str | Word | Token, int] = Remembered(self._next)
        self._of_word = Grown(np.empty(0, np.int64))
        self._new: list[tuple[Token, ...]] = []
        self._begins: Ints = _START

    def __len__(self) -> int:
        return int(self._begins[-1])

    def read(self, names: Sequence[str]) -> tuple[Named, list[Token]]:
        """The tokens of names, as `parse` gives them, and those of them whose numbers are new, in order."""
        plain = self._plain.read(names) if len(names) >= self._few else unread(len(names))
        others = np.flatnonzero(~plain.are_read)
        places, starts = self._with(
            self._places_of(plain.row), plain.starts, others, [names[n] for n in others.tolist()]
        )
        new, self._new = self._new, []
        many = np.cumsum(np.fromiter(map(len, new), np.int64, len(new)))
        self._begins = np.append(self._begins, self._begins[-1] + many)
        begins, ends = self._begins[places], self._begins[places + 1]
        before = np.append(0, np.cumsum(ends - begins))
        _, row = spread(places, begins, ends)
        return Named(row, before[starts], wives_among(names, self.way)), list(chain.from_iterable(new))

    def _places_of(self, words: Ints) -> Ints:
        """The places of words by their numbers in plain rows."""
        self._of_word.add(np.full(len(self._plain) - len(self._of_word), -1, np.int64))
        places = self._of_word.rows
        for word in distinct(words[places[words] < 0]).tolist():
            places[word] = self._places[self._plain[word]]
        found: Ints = places[words]
        return found

    def _with(self, places: Ints, starts: Ints, numbers: Ints, names: Sequence[str]) -> tuple[Ints, Ints]:
        """The places of all names, and where each name's begin, with those of some, empty so far, read one by one."""
        if not len(names):
            return places, starts
        found = list(map(PLAINLY[self.way].words, names))
        lengths = np.fromiter(map(len, found), np.int64, len(found))
        others = np.fromiter(map(self._places.__getitem__, chain.from_iterable(found)), np.int64, int(lengths.sum()))
        begins, ends = starts[:-1].copy(), starts[1:].copy()
        ends[numbers] = len(places) + np.cumsum(lengths)
        begins[numbers] = ends[numbers] - lengths
        _, at = spread(begins, begins, ends)
        return np.append(places, others)[at], np.append(0, np.cumsum(ends - begins))

    def _next(self, word: str | Word | Token) -> int:
        """The place of a new word, or of a token that is read by the words around it."""
        self._new.append((word,) if isinstance(word, Token) else PLAINLY[self.way].tokens(word))
        return len(self._places)
