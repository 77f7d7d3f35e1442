"""Japanese names in Kanji: 田中花子 is Tanaka Hanako, where the characters one by one would be read as Chinese.

A name is read so where a Japanese surname of two characters or more begins it, what is behind can be a given name, and
it has four characters or a blank between the two: no Chinese name has; or three, of which the first is no surname of
Chinese: 佐藤博. Which of the readings of a given name its bearer uses no one can tell who does not know (正 is Tadashi,
Masashi, Akira): so it has all of them, the commonest first.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Final, NamedTuple

from ensign.tables import rows
from ensign.text import han, han_dialects

_SURNAMES: Final = (3, 2)
"""Characters of a surname."""

_GIVEN: Final = 3
"""Characters of a given name, at most."""

_FEWEST: Final = 4
"""Characters of a name without a blank, at least; one fewer where the first cannot be the surname of a Chinese."""

_MOST: Final = 5
"""Readings of one character of three, at most."""

ALONE: Final = " "
"""What stands behind the one character of a given name, which in a Chinese name is read as what it is."""

_HAN: Final = re.compile("[一-鿿々]+")
_AGAIN: Final = re.compile("(.)々")
_LONG_O: Final = re.compile("ou(?![aeiou])|oo")
_LONG: Final = re.compile(f"{_LONG_O.pattern}|uu")
_BEFORE_LIPS: Final = re.compile("n(?=[bmp])")
NEXT: Final = "'"
"""What stands between the readings of two characters, where no vowel is long: Kou and ichi, Koichi."""


def may_begin(chunk: str) -> bool:
    """Whether what stands between blanks is one of the two words of such a name."""
    return _HAN.fullmatch(chunk) is not None and len(chunk) <= _GIVEN and folded(chunk) in _surnames()


class Part(NamedTuple):
    """The surname or the given name: as it is written, what `readings` knows it by, and its commonest reading."""

    shown: str
    written: str
    latin: str


def japanese(text: str) -> Sequence[Part]:
    """The surname and the given name of a text, where it is a Japanese name."""
    parts = text.split()
    size = sum(map(len, parts)) + len(parts) - 1
    if not all(map(_HAN.fullmatch, parts)) or size < _FEWEST - 1:
        return ()
    if size < _FEWEST and han_dialects.is_surname(folded(text.strip()[0])):
        return ()
    known = _surnames()
    for first, given in _cuts(parts):
        family, own = folded(first), folded(given)
        if family in known and (read := _given(own)):
            own = own if len(own) > 1 else own + ALONE
            return Part(first, family, plain(known[family][0])), Part(given, own, plain(read[0]))
    return ()


@lru_cache(1 << 12)
def readings(written: str) -> tuple[str, ...]:
    """All that a word of such a name is read as, long vowels in several ways; nothing of a single character."""
    if len(written) == 1:
        return ()
    read = _surnames().get(written) or _given(written.removesuffix(ALONE))
    return tuple(sorted({way for one in read for way in spelt(one)}))


def _cuts(parts: Sequence[str]) -> Sequence[tuple[str, str]]:
    """Where the surname may end; of two words it is the first, as Japanese write it, or the last."""
    if len(parts) == 1:
        return [(parts[0][:n], parts[0][n:]) for n in _SURNAMES]
    first, *others = parts
    return [(first, others[0]), (others[0], first)] if len(others) == 1 else ()


def _given(word: str) -> Sequence[str]:
    """What a given name may be read as."""
    if not 0 < len(word) <= _GIVEN:
        return ()
    if len(word) == 1:
        return _alone().get(word, ())
    each = [_within().get(char, ()) for char in word]
    return tuple(map(NEXT.join, product(*(some[:_MOST] if len(word) == _GIVEN else some for some in each))))


def plain(reading: str) -> str:
    """A reading as passports have it, which write no long vowels."""
    return _LONG.sub(lambda found: found[0][0], reading).replace(NEXT, "")


def spelt(reading: str) -> set[str]:
    """A reading as it may be spelt: Ono, Oono, Ohno; Nanba, Namba."""
    found = {reading.replace(NEXT, ""), plain(reading), _LONG_O.sub("oh", reading).replace(NEXT, "")}
    return found | {_BEFORE_LIPS.sub("m", one) for one in found}


def folded(text: str) -> str:
    """Characters as they are looked up."""
    return "".join(map(han.folded, _AGAIN.sub(r"\1\1", text)))


def surname(written: str) -> Sequence[str]:
    """The readings of a folded surname; nothing of another word."""
    return _surnames().get(written, ())


def is_surname(written: str) -> bool:
    """Whether folded characters are one."""
    return written in _surnames()


def within(char: str) -> Sequence[str]:
    """What a folded character may be read as in a given name of several."""
    return _within().get(char, ())


@cache
def _surnames() -> Mapping[str, tuple[str, ...]]:
    """The readings of surnames."""
    return _readings("kanji_surnames", "readings")


@cache
def _alone() -> Mapping[str, tuple[str, ...]]:
    """The readings of characters that are all of a given name."""
    return _readings("kanji_given", "alone")


@cache
def _within() -> Mapping[str, tuple[str, ...]]:
    """The readings of characters in given names of several."""
    return _readings("kanji_given", "within")


def _readings(table: str, column: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("ensign.text", table):
        written = folded(row["written"])
        found[written] = tuple(dict.fromkeys((*found.get(written, ()), *row[column].split())))
    return found
