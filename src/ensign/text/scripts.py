"""Which script a character or word is in, as far as matching treats scripts differently."""

import re
from enum import StrEnum
from typing import Final


class Script(StrEnum):
    """Scripts by how far their letters can be compared once romanised.

    `LATIN` also stands for every alphabet whose romanisation keeps the vowels (Cyrillic, Greek,
    Armenian, Georgian); `ABJAD` writes few vowels (Arabic, Hebrew); `HANGUL`, `KANA` and `HAN` are
    read by syllable, as is `BURMESE`; `FOREIGN_HAN` is Han where it writes what is heard of a foreign word;
    `THAI` (with Lao) and `KHMER` leave out a vowel here and there; `OTHER` are the scripts of India and Ethiopia, whose
    machine romanisation is far from the customary one.
    """

    LATIN = "L"
    ABJAD = "A"
    HANGUL = "H"
    KANA = "K"
    HAN = "Z"
    THAI = "T"
    KHMER = "C"
    BURMESE = "B"
    FOREIGN_HAN = "F"
    OTHER = "O"


UNVOWELLED: Final = frozenset({Script.ABJAD, Script.THAI, Script.KHMER, Script.OTHER})
"""The scripts that leave vowels out: Arabic and Hebrew nearly all, those of India and Southeast Asia a short one."""

_ASCII_LETTER: Final = re.compile("[A-Za-z]")

_BLOCKS = (
    # first code point after the block, script (Unicode 15, Blocks.txt)
    (0x0590, Script.LATIN),
    (0x0780, Script.ABJAD),
    (0x07C0, Script.LATIN),  # Thaana of the Maldives, which writes all vowels
    (0x0800, Script.ABJAD),
    (0x08A0, Script.OTHER),
    (0x0900, Script.ABJAD),
    (0x0E00, Script.OTHER),
    (0x0F00, Script.THAI),  # Thai and Lao
    (0x1000, Script.OTHER),
    (0x10A0, Script.BURMESE),
    (0x1100, Script.LATIN),  # Georgian
    (0x1200, Script.HANGUL),
    (0x1780, Script.OTHER),
    (0x1800, Script.KHMER),
    (0x1C80, Script.OTHER),
    (0x1CC0, Script.LATIN),  # Cyrillic and Georgian extensions
    (0x1D00, Script.OTHER),
    (0x2D80, Script.LATIN),
    (0x2DE0, Script.OTHER),  # Ethiopic
    (0x2E80, Script.LATIN),
    (0x3040, Script.HAN),
    (0x3100, Script.KANA),
    (0x3130, Script.OTHER),
    (0x3190, Script.HANGUL),
    (0x31F0, Script.HAN),
    (0x3200, Script.KANA),
    (0xA000, Script.HAN),
    (0xA640, Script.OTHER),
    (0xA6A0, Script.LATIN),
    (0xA720, Script.OTHER),
    (0xA800, Script.LATIN),
    (0xAB30, Script.OTHER),
    (0xAB70, Script.LATIN),
    (0xAC00, Script.OTHER),
    (0xD7FF, Script.HANGUL),
    (0xF900, Script.OTHER),
    (0xFB00, Script.HAN),
    (0xFB1D, Script.LATIN),
    (0xFE00, Script.ABJAD),
    (0xFE70, Script.OTHER),
    (0xFF00, Script.ABJAD),
    (0x20000, Script.OTHER),
    (0x323B0, Script.HAN),
)


def script_of(text: str) -> Script:
    """The script of a word: that of its first letter outside Latin, else Latin."""
    if text.isascii():
        return Script.LATIN
    for char in text:
        if char.isalpha():
            point = ord(char)
            found = next((s for end, s in _BLOCKS if point < end), Script.OTHER)
            if found is not Script.LATIN:
                return found
    return Script.LATIN


def has_ascii_letter(text: str) -> bool:
    """Whether a text has a letter of ASCII, without which it has no word that is written in such letters."""
    return _ASCII_LETTER.search(text) is not None
