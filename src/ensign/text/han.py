"""Han characters: folded, so that what the writing reforms of China and Japan write otherwise is one (貿, 贸; 電, 电),
and as Koreans read them and Hong Kong writes them in names.

The tables of forms are OpenCC's (Open Chinese Convert, opencc.byvoid.com), as the package opencc-python-reimplemented
has them: of each traditional character its simplified form, and the Japanese one.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from ensign.tables import column, rows
from ensign.text import hangul

_IN_HONG_KONG: Final = "han_cantonese"

_RARE: Final = 0x20000
"""Characters from here on (Unicode, plane 2) are read otherwise by each source, and hardly in names."""


def folded(char: str) -> str:
    """A Han character as China writes it now; idempotent."""
    return _folds().get(char, char)


def korean(char: str) -> tuple[str, ...]:
    """How Koreans read a folded character, each reading as Hangul is romanised; of rare ones none is known."""
    return _in_korea().get(char, ())


def cantonese(char: str) -> tuple[str, ...]:
    """How a folded character is written in names in Hong Kong, each reading; of rare ones none is known."""
    return _in_hong_kong().get(char, ())


def is_cantonese(word: str) -> bool:
    """Whether a folded Latin word is a syllable as names have it in Hong Kong."""
    return word in _hong_kong_syllables()


@cache
def _hong_kong_syllables() -> frozenset[str]:
    return frozenset(column("ensign.text", _IN_HONG_KONG, "reading"))


@cache
def _in_hong_kong() -> Mapping[str, tuple[str, ...]]:
    return _readings(_IN_HONG_KONG)


@cache
def _in_korea() -> Mapping[str, tuple[str, ...]]:
    return _readings("han_korean", lambda reading: "".join(hangul.syllables(reading)))


def _readings(table: str, romanised: Callable[[str], str] = str) -> Mapping[str, tuple[str, ...]]:
    """The readings of each folded character, by a table of the characters of each reading."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("ensign.text", table):
        reading = romanised(row["reading"])
        for char in dict.fromkeys(map(folded, row["characters"])):
            found[char] = (*found.get(char, ()), reading)
    return found


@cache
def _folds() -> dict[str, str]:
    """Characters by the forms that are others: the first that is given, followed to the end."""
    found = dict(_rows("TSCharacters"))
    simplified = set(found.values())
    for traditional, japanese in _rows("JPVariants"):
        if japanese not in found and japanese not in simplified:  # as where both reforms write alike
            found[japanese] = found.get(traditional, traditional)
    return {char: _last(char, found) for char in found}


def _last(char: str, folds: dict[str, str]) -> str:
    """The form that is folded no more."""
    seen = {char}
    while (after := folds.get(char, char)) not in seen:
        char = after
        seen.add(char)
    return char


def _rows(name: str) -> Iterator[tuple[str, str]]:
    """The pairs of one of OpenCC's tables of single characters."""
    text = (files("opencc") / "dictionary" / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        char, _, forms = line.partition("\t")
        form = forms.split(" ")[0]
        if char != form and len(char) == len(form) == 1 and ord(form) < _RARE:
            yield char, form
