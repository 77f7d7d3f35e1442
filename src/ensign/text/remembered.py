"""What was made of a word, kept for the next time: a million names have no more than 200,000 different words.

A dict and not functools.lru_cache, since `map(found.__getitem__, words)` looks up all the words of a name
without a call of Python's for each.
"""

import sys
from collections.abc import Callable, Hashable, Mapping
from itertools import islice
from typing import Final, TypeVar

WORDS: Final = 1 << 17
"""Different words that are kept: half a million names have 100,000. Beyond, all are forgotten: memory stays flat."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Remembered(dict[K, V]):
    """A dict that makes what it does not hold. Once it holds `most` it forgets all, so that memory stays flat."""

    __slots__ = ("_make", "_most")

    def __init__(self, make: Callable[[K], V], most: int = sys.maxsize) -> None:
        """`make` depends on nothing but the key, so that what was forgotten is made again the same."""
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, key: K) -> V:
        """What is asked for the first time."""
        if len(self) >= self._most:
            self.clear()
        found = self[key] = self._make(key)
        return found

    def learn(self, found: Mapping[K, V]) -> None:
        """Take what was made of many at once; what is known stays with no more than `most` of it."""
        if len(self) + len(found) > self._most:
            self.clear()
        self.update(islice(found.items(), self._most))
