"""What a column, or a person's name, says of the bearer's gender, where it says so outright: M, Mrs, bint, -ovna, Thị.

tables/gender_words.csv has the words and where they count. Given names are not asked, nor words that
either sex may bear: -ovich is a surname as well, "bin" stands in women's names too, and Vietnamese Văn
(of men) without its mark is written as Vân (of women).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from ensign.tables import rows
from ensign.text.words import fold

_LEAST_BEFORE_ENDING: Final = 3
_TWO_PEOPLE: Final = re.compile(r"[&+/]|\b(?:and|or|und|et|y|e)\b", re.IGNORECASE)
_BEHIND: Final = re.compile(r"\s*[,;/(\[]\s*(?:(?:sex|gender)\s*[:=]\s*)?(\w+)\s*[)\]]?\s*$", re.IGNORECASE)


@lru_cache(1 << 10)
def gender_of(cell: str) -> str:
    """The gender that a cell of a column for it, or for a form of address, names, "" where it names none or both."""
    found = {gender for part in re.split(r"[/,;]", cell) if (gender := _column().get(fold(part), ""))}
    return found.pop() if len(found) == 1 else ""


def without_gender(name: str) -> tuple[str, str]:
    """A name without the gender written behind it ("Khek Sakara, Female"), and the gender, "" where there is none."""
    if not name.rstrip(" )]").lower().endswith(_behind()):
        return name, ""  # nearly every name
    found = _BEHIND.search(name)
    gender = _words("behind").get(found[1].lower(), "") if found else ""
    return (name[: found.start()], gender) if found and gender and found.start() else (name, "")


def behind() -> frozenset[str]:
    """The words, folded, that may be a gender behind a name."""
    return frozenset(_words("behind"))


@cache
def _behind() -> tuple[str, ...]:
    return tuple(_words("behind"))


@cache
def _column() -> dict[str, str]:
    return {fold(word): gender for where in ("beginning", "column") for word, gender in _words(where).items()}


@lru_cache(1 << 10)
def gender_in(name: str) -> str:
    """The gender ("male" or "female") where the name says it, "" where it does not or says both."""
    found = set(() if _TWO_PEOPLE.search(name) else _said(name))
    return found.pop() if len(found) == 1 else ""


def _said(name: str) -> Iterator[str]:
    parts = [fold(part).split() for part in name.split(",")]
    words = [word for part in parts for word in part]
    for part in parts:
        if part[:1]:
            yield from _of("beginning", part[0])
    for word in words[1:] if len(words) > 2 else ():
        yield from _of("between", word)
    for ending, gender in _words("ending").items():
        if any(w.endswith(ending) and len(w) >= len(ending) + _LEAST_BEFORE_ENDING for w in words):
            yield gender
    if words and words[0] in _words("vietnamese family"):
        written = unicodedata.normalize("NFC", name.casefold()).replace(",", " ").split()
        for word in written[1:-1]:
            yield from _of("vietnamese", word)


def _of(where: str, word: str) -> Iterator[str]:
    gender = _words(where).get(word)
    if gender:
        yield gender


@cache
def _words(where: str) -> dict[str, str]:
    """The words that count at a place."""
    return {row["word"]: row["gender"] for row in rows("ensign.fields", "gender_words") if row["where"] == where}
