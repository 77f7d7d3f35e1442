"""Names of other languages in Cyrillic, Greek, Armenian and Georgian letters: Хорхе is Jorge, Уайт White.

These alphabets write what is heard, and Latin letters what each language has made of it. Romanised letter by letter a
Russian, Serbian or Arabic name is what lists have; a Spanish, English or Vietnamese one is not. So a word has further
spellings, by the rules of a language each (folds.csv, in the letters of the alphabet), and by several together. Given
names of English, of which the spelling follows from no rule, are in tables/english_written.csv: Майкл is Michael.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from anyascii import anyascii

from ensign.tables import several
from ensign.text import digraphs, folds, hangul_chinese

_LETTERS: Final = {
    "cyrillic": re.compile("[а-ӿ]+"),
    "greek": re.compile("[ά-ώ]+"),
    "armenian": re.compile("[ա-և]+"),
    "georgian": re.compile("[ა-ჰ]+"),
    "azerbaijani": re.compile("(?=.*[əğış\u0307])[a-zçəğıöşü\u0307]+"),  # a dot is left of capital İ
    "romanian": re.compile("(?=.*[țţș])[a-zăâîșşțţ]+"),
}
_HANGUL: Final = re.compile("[가-힣]+")
"""And in this, syllables of Chinese names stand for several of pinyin."""

_LONGEST: Final = 20
"""Letters of a word with further spellings, at most: what has more is no name."""

_CACHE: Final = 1 << 14


@lru_cache(_CACHE)
def own(word: str) -> str:
    """A word in small letters, if it is in one of these alphabets and may be spelt otherwise; else nothing."""
    small = word.lower()
    return small if otherwise(small) else ""


@lru_cache(_CACHE)
def otherwise(small: str) -> Sequence[str]:
    """A word in small letters as others may spell it, in Latin ones; nothing of most."""
    alphabet = next((name for name, letters in _LETTERS.items() if letters.fullmatch(small)), "")
    if not alphabet or len(small) > _LONGEST:
        return hangul_chinese.otherwise(small) if _HANGUL.fullmatch(small) else ()
    found = {small: None}
    for custom in folds.of_custom(alphabet):
        found |= dict.fromkeys(folds.applied(custom, word) for word in tuple(found))
    plain, *others = map(_romanised, found)
    others += (name for one in found for name in _english().get(one, ()))
    return tuple(dict.fromkeys(latin for latin in others if latin not in {plain, ""}))


def _romanised(word: str) -> str:
    """What is left of an alphabet's letters as Latin ones, small, with nothing between."""
    return "".join(filter(str.isalnum, anyascii(digraphs.romanised(word)).lower()))


@cache
def _english() -> Mapping[str, Sequence[str]]:
    """English given names by how they are written."""
    return several("ensign.text", "english_written", "written", "name")
