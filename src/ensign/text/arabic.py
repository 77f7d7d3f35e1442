"""Arabic letters before they are romanised: those that stand for vowels are written so, the article is taken off."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign.tables import rows

_ARTICLE: Final = "ال"
SUN_LETTERS: Final = frozenset("dnrstz")
"""With what those letters begin, in Latin ones, of which an article before them takes the sound."""

_LONG: Final = 3
"""So many letters and fewer do not begin with an article: they are a name."""

_WITH_ARTICLE: Final = 6
"""Letters of a Latin word, at least, that begins with an article."""

# Allah behind another word is one name with it, as in Latin letters: Hidayat Allah is Hidayatullah, Abd Allah Abdullah,
# Hizb Allah Hizballah (Intelligence Community Standard for the Transliteration of Arabic Personal Names, 2004: names
# that incorporate Allah are written as one). Vowel signs may be written, and h as in Urdu.
_ALLAH: Final = re.compile(
    r"(?<=\w)(?<!لله)(ة?)\s+(?=ا[\u064b-\u0652\u0670]*(?:ل[\u064b-\u0652\u0670]*){2}[هہ][يىی]?(?!\w)|ﷲ)"
)

_ALIF: Final = str.maketrans(
    {
        "ا": "a", "أ": "a", "إ": "a", "آ": "a", "ع": "a", "ى": "a",  # read as a vowel in names
        "ة": "", "ء": "", "ئ": "y", "ؤ": "w",  # ta marbuta is silent before a pause; hamza carriers
    }
)  # fmt: skip

# Uyghur and Kurdish write every vowel, with letters that Arabic has not (Unicode 15, Arabic block): one that begins a
# syllable is carried by a hamza on yeh, what Arabs read as a is i, and names have a for short e (Talabani, Shohrat).
_ALL_VOWELS: Final = re.compile("[ەۇۈېۆێۋ]|ى(?=.)|^ئ(?=[اوى])")
_CARRIED: Final = str.maketrans({"ئ": "", "ى": "ي", "ە": "a"})

_ONE: Final = str.maketrans("یکأإ", "يكاا")
"""Letters that Persian, or care, writes otherwise."""

_HE: Final = re.compile("(?<=.[سز])[هہ]$")
"""He at the end, which is silent, where it would be romanised with the letter before as one: Nafiseh, Hamzeh."""

_NG: Final = re.compile("نغ$")
"""How Arabs write ng, with which no word of theirs ends so: جونغ, Jong; بينغ, Ping."""

_WITHOUT_BLANK: Final = re.compile(r"(?<=\w\w[اأإآدذرزژوؤ])(?=ال(?!له)\w{3})")
"""Before an article behind a letter that is not joined to the next: as there is a gap, the blank is left out."""

_AYN: Final = "ع"
_LONG_U: Final = re.compile("[اأ]و.")
_YEHS: Final = frozenset("ىيی")
"""Final i, and a final a, which Egyptians, Sudanese and Persians write alike (Unicode 15, 9.2: yeh without dots)."""


def with_allah(raw: str) -> str:
    """A name with Allah in one with the word before it, whose ta marbuta is heard as t (Rahmatullah)."""
    return raw if raw.isascii() else _ALLAH.sub(lambda blank: "ت" if blank[1] else "", raw)


def with_vowels(letters: str) -> str:
    """A word without vowel signs; of another script than Arabic, as it is."""
    if letters == "الله":
        return "allah"
    if _ALL_VOWELS.search(letters):
        letters = letters.translate(_CARRIED)
    name = _names().get(letters.translate(_ONE))
    if name is None and has_article(letters):
        letters = letters[len(_ARTICLE) :]
    return _NG.sub("نگ", _HE.sub("", name or letters)).translate(_ALIF)


def with_blank(letters: str) -> str:
    """A word with the blank before an article that nobody misses behind r and d: بشارالاسد, Bashar al-Asad."""
    return _WITHOUT_BLANK.sub(" ", letters)


def has_article(letters: str) -> bool:
    """Whether a word in Arabic letters begins with the article, without which it is read."""
    return letters.startswith(_ARTICLE) and len(letters) > _LONG


def without_article(word: str) -> str:
    """A folded Latin word without the article that it is written in one with, as on the Arabian peninsula: Alzahrani,
    Assuwaidi; "" of one that has none.
    """
    as_next = word[:1] in "ae" and word[1:2] == word[2:3] and word[1:2] in SUN_LETTERS
    return word[2:] if len(word) >= _WITH_ARTICLE and (as_next or word.startswith(("al", "el"))) else ""


def otherwise(letters: str) -> Sequence[str]:
    """A word without vowel signs as others hear it: without an ayn behind its first letter (Badi, Matiullah), with i
    for a final a that may be one (Gharbi), or with a long u at the beginning, which alif carries (Un, Orhan).
    """
    found = [with_vowels(letters)]
    if _AYN in letters[1:]:
        found.append(with_vowels(letters[0] + letters[1:].replace(_AYN, "")))
    if letters[-1] in _YEHS:
        found += [f"{word[:-1]}y" for word in found if word.endswith("a")]
    if _LONG_U.match(letters):
        found.append(f"u{letters[2:].translate(_ALIF)}")
    return found[1:]


@cache
def _names() -> Mapping[str, str]:
    """Names as they are written in Persian, or without care, to their spelling; with an article they may be others."""
    return MappingProxyType({row["written"]: row["name"] for row in rows("ensign.text", "arabic_spellings")})
