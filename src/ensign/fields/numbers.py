"""Numbers in the names of firms and ships: figures, words, ordinals and Roman numerals are one."""

import re
from typing import Final

from ensign.text import lexicon

_ORDINAL: Final = re.compile(r"(\d+)(?:st|nd|rd|th)")


def number_of(word: str, *, first: bool) -> str | None:
    """The figures that a word stands for, without leading zeros; None where it is no number.

    At the beginning of a name a Roman numeral of one letter, "First" and 1st are words.
    """
    number = lexicon.number_words().get(word)
    if number is not None:
        return None if first and number.only_after_word else str(number.value)
    if ordinal := _ORDINAL.fullmatch(word):
        word = ordinal[1]
    return word.lstrip("0") or "0" if word.isdigit() else None
