"""Firms that say that they are Japanese (株式会社), and ships (kanji_ships.py): their Kanji are read as Japanese.

One by one the characters would be read as Chinese. Which of its readings a firm uses no one can tell who does not
know: two or three beside one another are one word and have all of them, the Sino-Japanese one first (白嶺 is Hakurei,
黒岩 Kuroiwa or Kokugan); behind a surname one is a word by itself, 山田組.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, groupby, product
from typing import Final

from ensign.tables import kept, rows
from ensign.text import kanji
from ensign.text.scripts import Script
from ensign.text.words import Word

_TWO: Final = 2
_LONGEST: Final = 3
"""Characters of a word; more are words of two each."""

_MOST: Final = 4
"""Readings of one character, at most."""

_LOST: Final = re.compile(rf"(?P<before>.+)(?:(?:tsu|chi){kanji.NEXT}(?=[kstc])|ku{kanji.NEXT}(?=k))(?P<behind>.+)")
"""What is lost where readings meet."""

_JAPAN: Final = "jp"


def is_japanese(raw: str) -> bool:
    """Whether a name has a legal form that only Japanese write."""
    return not _beginnings().isdisjoint(raw) and any(form in raw for form in _forms())


def read(found: Sequence[Word]) -> Sequence[Word]:
    """The words of a Japanese name, of which the characters beside one another are words that have readings."""
    out: list[Word] = []
    for are_han, run in groupby(found, lambda word: len(word.char) == 1):
        words = list(run)
        out += chain.from_iterable(map(_word, _cut(words))) if are_han else words
    return out


@lru_cache(1 << 12)
def readings(written: str) -> tuple[str, ...]:
    """All that a word of such a name is read as; nothing of a single character."""
    if len(written) < _TWO:
        return ()
    read = _read(written.removesuffix(kanji.ALONE))
    return tuple(sorted({*kanji.readings(written), *(spelt for one in read for spelt in kanji.spelt(one))}))


def _cut(words: Sequence[Word]) -> Sequence[Sequence[Word]]:
    """Characters as words: of two and three one, of more several of two."""
    begins = kanji.is_surname("".join([word.char for word in words[:_TWO]]))
    if len(words) <= (_TWO if begins else _LONGEST):
        return [words] if words else []
    return [words[:_TWO], *_cut(words[_TWO:])]


def _word(words: Sequence[Word]) -> Sequence[Word]:
    """Characters as one word, if it can be read."""
    char = "".join([word.char for word in words])
    known = _read(char)
    if not known:
        return words
    char = char if len(char) >= _TWO else char + kanji.ALONE
    return [Word(kanji.plain(known[0]), Script.HAN, char, "".join([word.written for word in words]))]


def _read(written: str) -> Sequence[str]:
    """The readings of a word, as a whole and by its characters."""
    each = [(_readings().get(char) or kanji.within(char))[:_MOST] for char in written]
    whole = _readings().get(written, ()) if len(written) >= _TWO else ()
    surname = kanji.surname(written)
    met = [met for one, other in product(*each) if (met := _met(one, other))] if len(each) == _TWO else []
    return (*whole, *surname, *met, *map(kanji.NEXT.join, product(*each)))


def _met(one: str, other: str) -> str:
    """Two Sino-Japanese readings of which the first loses its last vowel before the other: tetsu and kou, Tekko; ""
    where it does not.
    """
    if (found := _LOST.fullmatch(one + kanji.NEXT + other)) is None:
        return ""
    before, behind = found["before"], found["behind"]
    return before + ("t" if behind.startswith("ch") else behind[0]) + behind


@cache
def _readings() -> Mapping[str, tuple[str, ...]]:
    """The readings of characters and words."""
    return {kanji.folded(row["written"]): tuple(row["readings"].split()) for row in rows("ensign.text", "kanji_firms")}


@cache
def _forms() -> tuple[str, ...]:
    """The legal forms of Japan."""
    table = kept("ensign.text", "legal_forms")
    return tuple(row["original"] for row in table if row["attached"] == "yes" and row["countries"] == _JAPAN)


@cache
def _beginnings() -> frozenset[str]:
    """The letters with which they begin."""
    return frozenset(form[0] for form in _forms())
