"""The words of a cell, with what stands between them."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.tables import rows
from ensign.text.remembered import Remembered
from ensign.text.scripts import has_ascii_letter
from ensign.text.words import texts
from ensign.text.words import words as words_of

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_LETTER: Final = "a"


def _as_letter(point: int) -> str:
    """A character as a pattern is to see it: a vowel sign, or what joins letters and cannot be seen, as one of them."""
    char = chr(point)
    category = unicodedata.category(char)
    return _LETTER if category[0] == "M" or category == "Cf" else char


_AS_LETTERS: Final = Remembered(_as_letter)

_SIGNS: Final = frozenset(":–—/#*|;,([{")
"""What parts a note from a name; a hyphen does beside a blank."""

DASH: Final = " [-–—]|[-–—] "
"""A hyphen or dash beside a blank, which parts words, as a pattern."""

_LETTERS: Final = re.compile(r"[a-z0-9]+")
_YEAR: Final = 4
"""Figures of a year."""

_RUSSIAN: Final = re.compile(r"филиал|філія|представ|\bг\.|уроже|граждан|прожива", re.IGNORECASE)
"""Words of notes that Russians and Ukrainians write beside a name."""

_FEW: Final = 16
"""Cells that are remembered: one is asked for by one rule after another."""


Phrase = tuple[str, ...]
"""Words that stand together, folded."""


class CellWord(NamedTuple):
    """A word of a cell, folded, where it begins and ends, and what stands before it."""

    text: str
    begin: int
    end: int
    before: str

    @property
    def has_figure(self) -> bool:
        """Whether it has a figure."""
        return not self.text.isalpha() and any(map(str.isdigit, self.text))

    @property
    def is_parted(self) -> bool:
        """Whether a sign stands before it that parts a note from a name."""
        return self.is_behind(_SIGNS)

    def is_behind(self, signs: frozenset[str]) -> bool:
        """Whether one of some signs stands before it, or a hyphen beside a blank."""
        return not signs.isdisjoint(self.before) or ("-" in self.before and " " in self.before)


_FOLDED: Final[Remembered[str, str]] = Remembered(lambda word: "".join(texts(word)), 1 << 14)
"""Words that are not of ASCII, folded: most come again."""


@lru_cache(_FEW)
def cell_words(cell: str) -> tuple[CellWord, ...]:
    """The words of a cell."""
    words, end = [], 0
    for found in _WORD.finditer(cell if cell.isascii() else cell.translate(_AS_LETTERS)):
        begin, stop = found.span()
        word = cell[begin:stop]
        if text := word.lower().replace("'", "") if word.isascii() else _FOLDED[word]:
            words.append(CellWord(text, begin, stop, cell[end:begin]))
        end = stop
    return tuple(words)


@lru_cache(_FEW)
def rough_words(cell: str) -> Sequence[str]:
    """The words of a cell that are read letter by letter, for a quick look whether a rule can apply.

    None where it has no letter of ASCII, as nearly all that the rules know is written in such letters, but beside a
    year, a long number, behind a word with a colon (ИНН 7707083893), or where a branch, a town or who lives
    there is said in Russian.
    """
    if cell.isascii():
        return _LETTERS.findall(cell.lower().replace("'", ""))
    is_asked = has_ascii_letter(cell) or ":" in cell or sum(map(str.isdigit, cell)) >= _YEAR
    is_asked = is_asked or _RUSSIAN.search(cell) is not None
    return [word.text for word in words_of(cell.replace("'", "")) if not word.written] if is_asked else ()


@cache
def notes_in(table: str) -> Mapping[str, frozenset[Phrase]]:
    """The notes of a table by where they stand."""
    found: dict[str, set[Phrase]] = {}
    for row in rows("ensign.fields", table):
        found.setdefault(row["where"], set()).add(tuple(row["note"].split()))
    return MappingProxyType({where: frozenset(notes) for where, notes in found.items()})
