"""Chinese and Korean names as Russians and Ukrainians write them: Си Цзиньпин is Xi Jinping, Ким Чен Ын Kim Jong Un.

tables/cyrillic_chinese.csv and cyrillic_korean.csv have the syllables, which in other names stand for themselves: a
name is read by them where it is nothing else, and no word of it is a name of Europeans (Анна would be an and na).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from anyascii import anyascii

from ensign.tables import rows
from ensign.text import folds, lexicon
from ensign.text.syllables import cut

_WORD: Final = re.compile(r"[Ѐ-ӿ'’ʼ]+")
_ONLY_UKRAINIAN: Final = re.compile("[іїєґ]|[йь]о")
LONGEST: Final = 20
"""Letters of such a name with its blanks, at most: of others nothing is asked."""

_FEWEST: Final = 2
_MOST: Final = 4
"""Syllables of a name."""

_KNOWN: Final = ("chinese", "korean")
_KOREAN: Final = 3
"""A name of so many words of one syllable is a Korean one, if it can be."""


def east_asian(text: str) -> Sequence[tuple[str, str]]:
    """The words of a name and each in the Latin letters of its country, where it is a Chinese or Korean name."""
    if len(text) > LONGEST:
        return ()
    small = text.lower()
    words = _WORD.findall(small)
    if not _FEWEST <= len(words) <= _MOST or any(char.isalpha() for char in _WORD.sub("", small)):
        return ()
    return list(zip(words, _read(words), strict=False))


def _read(words: Sequence[str]) -> Sequence[str]:
    """The words in Latin letters; none where they are no such name."""
    read = {language: [_syllables(word, language) for word in _as_russians(words, language)] for language in _KNOWN}
    is_korean = len(words) >= _KOREAN and all(len(syllables) == 1 for syllables in read["korean"])
    for language in reversed(_KNOWN) if is_korean else _KNOWN:
        found = read[language]
        if all(found) and _FEWEST <= sum(map(len, found)) <= _MOST and not any(map(_is_european, words, found)):
            return ["".join(syllables) for syllables in found]
    return ()


def _as_russians(words: Sequence[str], language: str) -> Sequence[str]:
    """The words of a name, Ukrainian ones as Russians would write them; Korean syllables have the same e in both."""
    if not any(map(_ONLY_UKRAINIAN.search, words)):
        return words
    russian = folds.apply_all("ukrainian", words)
    return folds.apply_all("ukrainian chinese", russian) if language == "chinese" else russian


def _syllables(word: str, language: str) -> Sequence[str]:
    """The syllables that a word is made of; none where it is not."""
    known = _by_syllable()[language]
    return [known[syllable] for syllable in cut(word, known)]


def _is_european(word: str, syllables: Sequence[str]) -> bool:
    """Whether a word of several syllables is known as another name."""
    text = anyascii(word).lower().replace("'", "")
    return len(syllables) > 1 and (text in lexicon.frequent_names() or text in lexicon.name_variants())


@cache
def _by_syllable() -> Mapping[str, Mapping[str, str]]:
    """The tables by language."""
    tables = {language: rows("ensign.text", f"cyrillic_{language}") for language in _KNOWN}
    return {language: {row["written"]: row["latin"] for row in table} for language, table in tables.items()}
