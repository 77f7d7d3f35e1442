"""Kana romanised by syllable: チョ is cho and ファ fa, where each sign by itself would be chiyo and fua.

Hepburn's system, and for syllables that only words of other languages have the Cabinet's notice on the writing of
foreign words (外来語の表記, 28 June 1991). Long vowels are written as short ones, as most do in names.
"""

import re
from typing import Final

from anyascii import anyascii

_HIRAGANA: Final = {point: point + 0x60 for point in range(0x3041, 0x3097)}
"""Hiragana to katakana: the blocks of Unicode have the same order."""

_SMALL: Final = dict(zip("ァィゥェォャュョヮ", ("a", "i", "u", "e", "o", "ya", "yu", "yo", "wa"), strict=True))
_DOUBLED: Final = "ッ"
_LONG: Final = "ー"
_BEFORE_W: Final = ("k", "g")
_WITHOUT_Y: Final = ("sh", "ch", "j")
_CONSONANT: Final = re.compile(r"[^aeiou]")
_VOWEL: Final = re.compile(r"[aeiou]$")


def romanised(piece: str) -> str:
    """A run of kana in Latin letters; other letters as they are."""
    said: list[str] = []
    doubled = False
    for char in piece.translate(_HIRAGANA):
        if char == _DOUBLED:
            doubled = True
        elif char in _SMALL and said:
            said[-1] = _with_small(said[-1], _SMALL[char])
        elif char != _LONG:
            said.append(_twice(_by_itself(char)) if doubled else _by_itself(char))
            doubled = False
    return "".join(said)


def _by_itself(char: str) -> str:
    return _SMALL.get(char) or anyascii(char).lower()


def _with_small(syllable: str, small: str) -> str:
    """A syllable with a small sign behind it, whose vowel it has."""
    consonant = _VOWEL.sub("", syllable)
    if syllable == "i":
        return f"y{small.removeprefix('y')}"  # イェ ye
    if consonant.endswith(_WITHOUT_Y):
        return consonant + small.removeprefix("y")
    if syllable.endswith("u") and len(small) == 1 and (not consonant or consonant in _BEFORE_W):
        return f"{consonant}w{small}"  # ウィ wi, クァ kwa
    return consonant + small


def _twice(syllable: str) -> str:
    """A syllable whose consonant is doubled: kk, tch."""
    if not _CONSONANT.match(syllable):
        return syllable
    return f"t{syllable}" if syllable.startswith("ch") else syllable[0] + syllable
