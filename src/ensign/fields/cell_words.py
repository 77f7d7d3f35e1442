"""The words of a cell, with what stands between them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ensign.text.words import texts

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_SIGNS: Final = frozenset(":–—/#*|;,([{")
"""What parts a note from a name; a hyphen does beside a blank."""


class CellWord(NamedTuple):
    """A word of a cell, folded, where it begins and ends, and what stands before it."""

    text: str
    begin: int
    end: int
    before: str

    @property
    def has_figure(self) -> bool:
        """Whether it has a figure."""
        return any(map(str.isdigit, self.text))

    @property
    def is_parted(self) -> bool:
        """Whether a sign stands before it."""
        return not _SIGNS.isdisjoint(self.before) or ("-" in self.before and " " in self.before)


def cell_words(cell: str) -> Iterator[CellWord]:
    """The words of a cell."""
    end = 0
    for found in _WORD.finditer(cell):
        word = found.group()
        if text := word.lower().replace("'", "") if word.isascii() else "".join(texts(word)):
            yield CellWord(text, found.start(), found.end(), cell[end : found.start()])
        end = found.end()
