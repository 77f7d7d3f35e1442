"""Subjects' names as rows of numbers, one for each different word that an index has met.

A name whose words are each read by themselves, as nearly all are, is looked up word by word: no token or term
is made of a word that is known.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from ensign.fields.names import Token, Way
from ensign.fields.readings import PLAINLY, parse


class Rows:
    """The numbers of the words of one way, counted from 0 in the order in which they are met."""

    def __init__(self, way: Way) -> None:
        """None is met yet."""
        self.way = way
        self._many = 0
        self._by_word: dict[str, tuple[int, ...]] = {}
        self._by_token: dict[Token, int] = {}

    def __len__(self) -> int:
        return self._many

    def read(self, names: Sequence[str]) -> tuple[list[Sequence[int]], list[Token]]:
        """The numbers of the tokens of each name, as `parse` gives them, and the tokens of the numbers that are new."""
        words_of, tokens_of = PLAINLY[self.way]
        known = self._by_word
        new: list[Token] = []
        found = [words_of(name) for name in names]
        for word in dict.fromkeys(chain.from_iterable([words for words in found if words is not None])):
            if word not in known:
                tokens = tokens_of(word)
                known[word] = (self._next(tokens[0], new),) if len(tokens) == 1 else self._numbers(tokens, new)
        rows = [None if words is None else _together(words, known) for words in found]
        whole = (parse(name, self.way).tokens for name, row in zip(names, rows, strict=True) if row is None)
        return [self._numbers(next(whole), new) if row is None else row for row in rows], new

    def _numbers(self, tokens: Iterable[Token], new: list[Token]) -> tuple[int, ...]:
        """The numbers of tokens that may be those of other words."""
        for token in tokens:
            if token not in self._by_token:
                self._by_token[token] = self._next(token, new)
        return tuple([self._by_token[token] for token in tokens])

    def _next(self, token: Token, new: list[Token]) -> int:
        new.append(token)
        self._many += 1
        return self._many - 1


def _together(words: Sequence[str], known: Mapping[str, tuple[int, ...]]) -> list[int] | None:
    """The numbers of a name's words; None where it has to be read as a whole."""
    numbers = list(chain.from_iterable(map(known.__getitem__, words)))
    return numbers if len(numbers) > 1 or len(numbers) == len(words) else None
