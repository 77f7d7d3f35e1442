"""A ship's name: the hull prefix out, numbers as identity, Roman numerals as figures.

Spacing is noise (CHON MA SAN, CHONMASAN), numbers are not (SAM JONG 1, SAM JONG 2).
"""

import re
from functools import cache
from typing import Final

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.fields.numbers import number_of
from ensign.text import lexicon
from ensign.text.remembered import Remembered
from ensign.text.words import texts, words

_TRAILING_NUMBER: Final = re.compile(r"([a-z]{3,})(\d{1,4})")
_LONGEST_PREFIX: Final = 3


def read(raw: str) -> ParsedName:
    """A string read as a ship's name."""
    text = raw if raw.isascii() else _suffix().sub(" ", raw)
    found = words(text)
    prefix = _hull_prefix(texts(text))
    kept = found[prefix:]
    tokens: list[Token] = []
    for i, word in enumerate(kept):
        if m := _TRAILING_NUMBER.fullmatch(word.text):
            tokens.append(Token(m.group(1), shown=m.group(1)))
            tokens.append(Token(m.group(2).lstrip("0") or "0", Kind.NUMBER, shown=m.group(2)))
        elif (number := number_of(word.text, first=i == 0)) is not None:
            tokens.append(Token(number, Kind.NUMBER, shown=word.text))
        else:
            tokens.append(Token(word.text, Kind.WORD, word.script, word.char, word.written or word.text))
    return ParsedName(raw, Way.SHIP, tuple(tokens), dropped=tuple(w.text for w in found[:prefix]))


def _hull_prefix(found: tuple[str, ...]) -> int:
    """How many words at the beginning are a hull prefix (M/V, MT, F/V …); 0 where none or nothing else follows."""
    if not found or found[0] not in lexicon.hull_beginnings():
        return 0
    for length in range(min(_LONGEST_PREFIX, len(found) - 1), 0, -1):
        if " ".join(found[:length]) in lexicon.hull_prefixes():
            return length
    return 0


@cache
def _suffix() -> re.Pattern[str]:
    """What is written behind a ship's name of two letters or more, or its number."""
    return re.compile(rf"(?<=\w\w|\s\d)(?:{'|'.join(sorted(lexicon.hull_suffixes()))})(?!\w)")


def has_hull_prefix(raw: str) -> bool:
    """Whether a string begins as only ships' names do; the first letters or word nearly always tell."""
    return _MAY_BEGIN[raw[:2]] and _FIRST_MAY_BE[raw.partition(" ")[0]] and _hull_prefix(texts(raw)) > 0


def _first_may_be(first: str) -> bool:
    """Whether what stands before the first blank may begin a hull prefix; letters and signs of it may be several words.

    A word that is alone in a name may be read otherwise, but is no prefix of one.
    """
    words = texts(first)
    return not words or words[0] in lexicon.hull_beginnings()


_FIRST_MAY_BE: Final = Remembered(_first_may_be, 1 << 14)


def _may_begin(head: str) -> bool:
    """Whether a name with a hull prefix could begin with two characters, which are letters nearly always."""
    return len(head) < len("mv") or not (head.isascii() and head.isalpha()) or head.lower() in _first_letters()


_MAY_BEGIN: Final = Remembered(_may_begin, 1 << 14)


@cache
def _first_letters() -> frozenset[str]:
    """With which two letters hull prefixes begin."""
    return frozenset(word[:2] for word in lexicon.hull_beginnings())
