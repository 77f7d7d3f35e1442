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


def is_letter(char: str) -> bool:
    """Whether a character is a Hebrew letter."""
    return char in _letters()


def romanised(word: str) -> str:
    """A word with its Hebrew letters as Latin ones; what is none stays."""
    letters, last = _letters(), len(word) - 1
    found = []
    for n, char in enumerate(word):
        letter = letters.get(char)
        found.append(
            char if letter is None else letter.initial if not n else letter.inner if n < last else letter.final
        )
    return "".join(found)


@cache
def _letters() -> Mapping[str, _Letter]:
    found = {
        row["letter"]: _Letter(row["initial"], row["inner"], row["final"])
        for row in rows("ensign.text", "hebrew_letters")
    }
    return MappingProxyType(found)
