"""Names chunk by chunk, as blanks part them: most chunks are read alike whatever stands beside them, and come again."""

import unicodedata
from collections.abc import Callable
from typing import Final

from ensign.text.arabic import with_allah
from ensign.text.remembered import WORDS, Remembered
from ensign.text.words import APOSTROPHES, Word, latin_as_texts, words_beside_others

Read = tuple[str | Word, ...] | None
"""The words of a chunk, Latin ones as their texts; None where they may be others beside other chunks."""

_FEWEST: Final = 2
"""Chunks with words: one that is alone in a name may be read otherwise."""


class Chunks:
    """How a way reads chunks, of which each is read once."""

    def __init__(self, read: Callable[[str], Read]) -> None:
        """`read` says it of a chunk that stands alone."""
        self._known: Remembered[str, Read] = Remembered(
            lambda chunk: read(chunk) if _stands_alone(chunk) else None, WORDS
        )

    def words(self, name: str) -> list[str | Word] | None:
        """The words of a name that has other letters than those of ASCII; None where it is to be read as a whole."""
        if name.isascii():
            return None
        found: list[str | Word] = []
        several = 0
        for chunk in name.split(" "):
            read = self._known[chunk]
            if read is None:
                return None
            found += read
            several += bool(read)
        return found if several >= _FEWEST else None


def words_of_chunk(chunk: str) -> tuple[str | Word, ...]:
    """The words of a chunk beside others."""
    return latin_as_texts(words_beside_others(chunk))


def _stands_alone(chunk: str) -> bool:
    """Whether a chunk is as it is in a name: not parted any further, nor joined to the one before."""
    if not APOSTROPHES.isdisjoint(chunk) or len(chunk.split()) != bool(chunk):
        return False
    joined = f"0 {chunk}"
    return chunk.isascii() or (unicodedata.normalize("NFKC", chunk) == chunk and with_allah(joined) == joined)
