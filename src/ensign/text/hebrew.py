"""Hebrew letters romanised as names are: by where in the word a letter stands, without points."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from ensign.tables import rows


class _Letter(NamedTuple):
    """What a letter is at the beginning of a word, in it, and at its end."""

    initial: str
    inner: str
    final: str

    def at(self, place: int, last: int) -> str:
        """What it is at a place of a word whose last place is told."""
        if place == 0:
            return self.initial
        return self.inner if place < last else self.final


def is_letter(char: str) -> bool:
    """Whether a character is a Hebrew letter."""
    return char in _letters()


def romanised(word: str) -> str:
    """A word with its Hebrew letters as Latin ones; what is none stays."""
    letters, last = _letters(), len(word) - 1
    return "".join([letters[char].at(n, last) if char in letters else char for n, char in enumerate(word)])


@cache
def _letters() -> Mapping[str, _Letter]:
    found = {
        row["letter"]: _Letter(row["initial"], row["inner"], row["final"])
        for row in rows("ensign.text", "hebrew_letters")
    }
    return MappingProxyType(found)
