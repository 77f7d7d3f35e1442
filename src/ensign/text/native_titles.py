"""Titles before a person's name in the scripts of Southeast Asia and India, often written in one with it, and Muslims'
in Arabic letters and Kana; behind a name in those of East Asia.

Known by how they are written (tables/native_titles.csv): นายสมชาย is Mr Somchai, ဦးသန့် U Thant, سیدعلی Sayyid Ali; and
behind a name (titles_behind.csv), 王明先生 is Mr Wang Ming, プーチン大統領 President Putin.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from ensign.tables import pairs, rows

_MOST: Final = 3
"""So many can follow one another: His Excellency Oknha Dr."""

_APART: Final = " .,・･、，\u3000"
"""What may stand between a name and a title behind it."""

# Before what is no letter that stands by itself, a title is the beginning of a word: Nayika, Nangnoi.
_BEFORE_NAME: Final = r"[\s.・･\u200c]*(?=[^\W\d_])(?![\u0e30-\u0e3a\u0e47\u0eb0-\u0ebd])"

_ATTACHED: Final = {
    "yes": "",
    "no": r"(?=[\s・･])",  # Shrikant is a name, so that Shri is a title only where a blank follows.
    "long": r"(?=\u200c?[^\W\d_]{3,}\s)",  # Seydou is one, too, and so is Seydi.
}
"""What stands behind a title by how it is attached to a name: by itself, or in one with a word of three letters."""


def without_titles(raw: str) -> tuple[str, tuple[str, ...]]:
    """A name without the titles before and behind it, and those; a name of nothing else stays whole."""
    found: list[str] = []
    name = raw
    while not name.isascii() and len(found) < _MOST and (title := _titles().match(name)):
        found.append(title[1])
        name = name[title.end() :]
    while not name.isascii() and len(found) < _MOST and (behind := _behind(said := name.rstrip(_APART))):
        found.append(behind.lstrip(_APART))
        name = said.removesuffix(behind).rstrip(_APART)
    return name, tuple(found)


def may_have(chunk: str) -> bool:
    """Whether what stands between blanks may begin a title, or end one that stands behind a name."""
    return chunk.startswith(_beginnings()) or chunk.endswith(_endings())


def _behind(said: str) -> str:
    """The longest title with which a text ends behind letters enough for a name; "" where none does."""
    if not said.endswith(_endings()):
        return ""  # nearly every name
    letters = sum(map(str.isalpha, said))
    are_behind = (t for t, least in _letters_before().items() if letters - sum(map(str.isalpha, t)) >= least)
    return next(filter(said.endswith, are_behind), "")


@cache
def _letters_before() -> Mapping[str, int]:
    """Titles that stand behind a name, the longest first, with how many letters that has at least."""
    known = sorted(pairs("ensign.text", "titles_behind", "title", "letters"), key=lambda row: -len(row[0]))
    return {title: int(letters) for title, letters in known}


@cache
def _endings() -> tuple[str, ...]:
    """With what they end."""
    return tuple(_letters_before())


@cache
def _beginnings() -> tuple[str, ...]:
    """What stands before the first blank of titles."""
    return tuple({row["title"].split()[0] for row in rows("ensign.text", "native_titles")})


@cache
def _titles() -> re.Pattern[str]:
    """A title at the beginning, the longest that is there."""
    titles = sorted(rows("ensign.text", "native_titles"), key=lambda row: -len(row["title"]))
    written = "|".join(re.escape(row["title"]) + _ATTACHED[row["attached"]] for row in titles)
    return re.compile(rf"\s*({written}){_BEFORE_NAME}")
