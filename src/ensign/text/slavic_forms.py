"""Words of Slavic legal forms in any romanisation: obschestvo, obshestvo, obshhestvo are obshchestvo.

Each of the four words of Общество с ограниченной ответственностью has several spellings in Latin letters, and a form in
one that is not known would be four words of a name, which all other firms with it share.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from ensign.tables import kept
from ensign.text.slavic import spelt

_CYRILLIC: Final = re.compile("[а-я]", re.IGNORECASE)

_TWICE: Final = re.compile(r"(.)\1")
"""A letter that is often written once: ogranichenoy."""

_LEAST: Final = 8
"""Letters of such a word, at least."""

_BEGINNING: Final = 2
"""Letters that all spellings of a word begin with."""

_ONE_LETTER: Final = (("w", "v"), ("shch", "sh"), ("shh", "sh"))
"""Romanisations of one Cyrillic letter each, and what stands for both."""


def rightly(word: str) -> str:
    """The word of a legal form that a folded Latin one is, as the table spells it; else "" ."""
    if len(word) < _LEAST or word[:_BEGINNING] not in _beginnings():
        return ""
    return _words().get(_key(word), "")


def _key(word: str) -> str:
    """What all spellings of a word have in common."""
    for one, other in _ONE_LETTER:
        word = word.replace(one, other)
    return _TWICE.sub(r"\1", spelt(word).replace("shch", "sh"))


@cache
def _words() -> Mapping[str, str]:
    """The words of the forms that the table has in Cyrillic letters, by what their spellings share."""
    forms = (row["form"] for row in kept("ensign.text", "legal_forms") if _CYRILLIC.search(row["original"]))
    words = sorted({word for form in forms for word in form.split() if len(word) >= _LEAST})
    return {_key(word): word for word in words}


@cache
def _beginnings() -> frozenset[str]:
    """With what they begin."""
    return frozenset(word[:_BEGINNING] for word in _words().values())
