"""Subjects' names as rows of numbers, one for each different word that an index has met.

A name whose words are each read by themselves, as nearly all are, is looked up word by word: no token or term
is made of a word that is known.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.names import Token, Way
from ensign.fields.readings import PLAINLY, parse
from ensign.matching.segments import spread
from ensign.matching.strings import Ints
from ensign.text.remembered import Remembered

_START: Final = np.zeros(1, dtype=np.int64)


class Named(NamedTuple):
    """The numbers of the tokens of names, one name after the other, and where each name begins; the last one's end."""

    row: Ints
    starts: Ints

    def take(self, names: Ints) -> "Named":
        """Some of the names."""
        begins, ends = self.starts[names], self.starts[names + 1]
        _, at = spread(names, begins, ends)
        return Named(self.row[at], np.append(0, np.cumsum(ends - begins)))


class Rows:
    """The numbers of the tokens of one way, counted from 0 in the order in which they are met."""

    def __init__(self, way: Way) -> None:
        """None is met yet."""
        self.way = way
        self._places: Remembered[str | Token, int] = Remembered(self._next)
        self._new: list[tuple[Token, ...]] = []
        self._begins: Ints = _START

    def __len__(self) -> int:
        return int(self._begins[-1])

    def read(self, names: Sequence[str]) -> tuple[Named, list[Token]]:
        """The tokens of names, as `parse` gives them, and those of them whose numbers are new, in order."""
        words_of = PLAINLY[self.way].words
        plain = [words_of(name) for name in names]
        found: list[Sequence[str | Token]] = [
            parse(name, self.way).tokens if words is None else words for name, words in zip(names, plain, strict=True)
        ]
        lengths = np.fromiter(map(len, found), np.int64, len(found))
        places = np.fromiter(map(self._places.__getitem__, chain.from_iterable(found)), np.int64, int(lengths.sum()))
        new, self._new = self._new, []
        many = np.cumsum(np.fromiter(map(len, new), np.int64, len(new)))
        self._begins = np.append(self._begins, self._begins[-1] + many)
        begins, ends = self._begins[places], self._begins[places + 1]
        before = np.append(0, np.cumsum(ends - begins))
        _, row = spread(places, begins, ends)
        return Named(row, before[np.append(0, np.cumsum(lengths))]), list(chain.from_iterable(new))

    def _next(self, word: str | Token) -> int:
        """The place of a new word, or of a token of a name that was read as a whole."""
        self._new.append(PLAINLY[self.way].tokens(word) if isinstance(word, str) else (word,))
        return len(self._places)
