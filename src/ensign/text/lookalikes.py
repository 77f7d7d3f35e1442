"""Words with letters of two alphabets that look alike: СВЕRВАNК, Вiктар with a Latin i. Lists have some, forgers more.

The letters are in tables/lookalikes.csv (Unicode Technical Standard #39). Figures that a scanner, or a forger, took for
letters are put right where a name is read once more: 8ANK. So is a capital I that a scanner took for a small l: KlM,
lranian.
"""

import re
from functools import cache
from typing import Final

from ensign.tables import rows

MIXED: Final = (0x370, 0x530)
"""Where Greek and Cyrillic letters begin and end (Unicode, Blocks.txt)."""

_OTHERS: Final = f"{chr(MIXED[0])}-{chr(MIXED[1] - 1)}"
_IS_MIXED: Final = re.compile(f"[A-Za-z][{_OTHERS}]|[{_OTHERS}][A-Za-z]")
LEAST_FIGURED: Final = 4
"""Letters and figures of a word in which figures stand for letters, at least."""

_FIGURED: Final = re.compile(
    rf"(?<!\w)(?!\d+(?:st|nd|rd|th)\b)(?=\w*\d[A-Z])[A-Z0134589]{{{LEAST_FIGURED},}}(?!\w)", re.IGNORECASE
)
"""A word of letters and figures that look like letters, one of which is before a letter."""

_SHORT: Final = re.compile(r"(?<=\w )0(?:F(?= \w)|IL\b)", re.IGNORECASE)
"""Short words of firms' names of which a figure makes none: of, oil."""

_AMONG_SMALL: Final = re.compile(r"(?<=[a-z])II(?=[a-z])")
"""Two capital I between small letters, as no word has them: MeIIi."""

_AMONG_CAPITALS: Final = re.compile(r"(?<![^\W_])(?=[A-Z]*l)(?=(?:l*[A-Z]){2})[A-Zl]+(?![^\W_])")
"""A word of capitals, two at least, and small l."""

_FIRST_L: Final = re.compile(r"(?<![^\W_])l(?=[bcdfgkmnpqrstvxz][a-z]{2})(?!tda\b)")
"""A small l before a consonant with which no word begins behind one: but Ljubljana, Lhasa, Lloyd, and the form Ltda."""

_BEFORE_LETTER: Final = re.compile(r"\d[A-Za-z]")
_LETTERS: Final = ("01345789", "oieastbg")
FIGURES: Final = str.maketrans(*_LETTERS)
"""Figures to the letters that they stand for in scanned or disguised names."""

_CAPITALS: Final = str.maketrans(_LETTERS[0], _LETTERS[1].upper())
_SHARE: Final = 3
"""Letters to each figure of such a word, at least; a naught stands for no number between letters (R0S0B0R0NEXP0RT)."""

_DISGUISED: Final = 4
"""Letters of a word whose figures are all naughts, at least: G00GLE, but not A0B0."""

_LATIN: Final = re.compile("[A-Za-z]")
_OTHER: Final = re.compile(f"[{_OTHERS}]")


def of_one_alphabet(word: str) -> str:
    """The word with its letters of one alphabet, where look-alikes allow: of the one that has more, where of both."""
    if word.isascii() or not _IS_MIXED.search(word):
        return word
    latin, others = _LATIN.findall(word), _OTHER.findall(word)
    for letters, alike in sorted(((others, _to_latin()), (latin, _to_other(word))), key=lambda way: len(way[0])):
        if alike.keys() >= set(letters):
            return "".join([alike.get(letter, letter) for letter in word])
    return word


def with_letters(name: str) -> str:
    """The name with letters for figures that stand among them: 8ANK is BANK, 0F is OF; B2B, 2nd and Area51 stay.

    A small l is a capital I among capitals, and before a consonant with which no word goes on. Two capital I are two l
    among small letters.
    """
    if "l" in name:
        name = _FIRST_L.sub("I", _AMONG_CAPITALS.sub(lambda found: found[0].replace("l", "I"), name))
    if "II" in name:
        name = _AMONG_SMALL.sub("ll", name)
    if not _BEFORE_LETTER.search(name):
        return name
    return _FIGURED.sub(_lettered, _SHORT.sub(lambda found: found[0].translate(_CAPITALS), name))


def _lettered(found: re.Match[str]) -> str:
    word = found.group()
    figures = sum(map(str.isdigit, word))
    letters = len(word) - figures
    is_disguised = figures == word.count("0") and letters >= _DISGUISED and figures <= letters
    return word.translate(_CAPITALS) if is_disguised or figures * _SHARE <= letters else word


@cache
def _to_latin() -> dict[str, str]:
    """Letters of the other alphabets to the Latin ones that they look like."""
    return {row["letter"]: row["looks_like"] for row in rows("ensign.text", "lookalikes")}


def _to_other(word: str) -> dict[str, str]:
    """Latin letters to those of the other alphabet of a word that look like them."""
    return _by_script()["Cyrillic" if re.search("[Ѐ-ԯ]", word) else "Greek"]


@cache
def _by_script() -> dict[str, dict[str, str]]:
    """Latin letters to those that look like them, the first of the table where several do (У, Ү), by alphabet."""
    found: dict[str, dict[str, str]] = {}
    for row in rows("ensign.text", "lookalikes"):
        found.setdefault(row["script"], {}).setdefault(row["looks_like"], row["letter"])
    return found
