"""What abbreviates a word of a ship's name, which may be one of several: S. JORGE is SÃO JORGE or SAN JORGE.

tables/ship_words.csv has them; the words themselves are not of one another (SAN, SÃO). Before many Thai ships stands a
letter, or its name (thai_letters.csv): ส., S. and SOR. CHOKCHAI.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign import tables

_TABLE: Final = ("ensign.text", "ship_words", "short", "full")
_VOWEL: Final = "or"
"""What stands behind the consonant in a letter's name."""


@cache
def full_words() -> Mapping[str, frozenset[str]]:
    """What an abbreviation may stand for, and itself; and each word in full as itself."""
    found: dict[str, set[str]] = {}
    for short, full in tables.pairs(*_TABLE):
        found.setdefault(short, {short}).add(full)
        found.setdefault(full, {full})
    for letter, names in tables.pairs("ensign.text", "thai_letters", "letter", "names"):
        for name in names.split(" "):
            for short in filter(None, (letter, name.removesuffix(_VOWEL))):
                found.setdefault(short, {short}).add(name)
            found.setdefault(name, {name})
    return MappingProxyType({word: frozenset(words) for word, words in found.items()})
