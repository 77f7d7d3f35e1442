"""Whose child, wife or widow somebody is, as registers write it behind a name: X s/o Y, X viuda de Y, X épouse Y.

Such a name is screened without that, too. What is short (s/o, w/o) needs its slash: S. O. are initials.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from ensign.fields.cell_words import CellWord, Phrase, notes_in
from ensign.text import lexicon

_LEAST: Final = 2
"""Words of a name, at least, that says by itself who somebody is."""

_SHORT: Final = re.compile(r"\b[sdwh]\s?/\s?o\b", re.IGNORECASE)
"""Son, daughter, wife and husband of, as India, Pakistan and Bangladesh write it."""


def has_short(cell: str) -> bool:
    """Whether a cell has one of the forms with a slash."""
    return "/" in cell and _SHORT.search(cell) is not None


def kin_behind(said: Sequence[CellWord], words: Phrase) -> int:
    """How many of the last words say whose child, wife or widow is meant; 0 where none do."""
    if telling().isdisjoint(words) and "o" not in words:
        return 0
    for at in range(_LEAST, len(words) - 1):
        length = next((n for n in (2, 1) if words[at : at + n] in _kin()), 0)
        is_whole = words[at - 1] not in lexicon.particles()  # Hijos de la Viuda de Khek
        if length and is_whole and at + length < len(words) and (len(words[at]) > 1 or "/" in said[at + 1].before):
            return len(words) - at
    return 0


@cache
def telling() -> frozenset[str]:
    """Words of which each cell has one that has such a note without a slash."""
    return frozenset(note[0] for note in _kin() if len(note[0]) > 1)


@cache
def _kin() -> frozenset[Phrase]:
    """The words before a relative's name."""
    return notes_in("notes")["before a relative"]
