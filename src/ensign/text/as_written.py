"""Words as they are written in an alphabet that is no Latin one, where they are known in Latin letters: ким for kim.

Who reads why two names are alike looks for the words in his own file.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from ensign.text.words import fold

_WORD: Final = re.compile(r"[^\W\d_]+")
_FOLDED: Final = re.compile("[a-z]+")


def words_by_latin(text: str) -> Mapping[str, str]:
    """The words of a text in other alphabets, in small letters, by what they are in Latin ones."""
    if text.isascii():
        return {}
    others = (word for word in _WORD.findall(text) if not _is_latin(word))
    return {latin: word.lower() for word in others if _FOLDED.fullmatch(latin := fold(word))}


def as_written(said: str, words: Mapping[str, str]) -> str:
    """A text of Latin words with those of `words_by_latin` in their stead."""
    return _FOLDED.sub(lambda found: words.get(found[0], found[0]), said) if words else said


def _is_latin(word: str) -> bool:
    """Whether any letter is one of Latin (Unicode's names of characters)."""
    return any(unicodedata.name(letter, "").startswith("LATIN") for letter in word)
