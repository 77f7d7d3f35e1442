"""Which of the Windows encodings of Latin letters a text is in: cp1252, or cp1250 or cp1254, by its words.

They differ in a few letters: where cp1252 has ð ý þ, cp1254 has Turkish ğ ı ş; where it has è ì ø ¹ ³ ¿, cp1250 has
Czech č ě ř and Polish ą ł ż. So each word with such a letter is held against tables/latin_alphabets.csv: the alphabets,
and what never stands side by side in their languages. It is cp1252 unless enough words say otherwise that it cannot
have and another encoding can. What is found is a guess, and whoever uses it says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from ensign import tables

WESTERN: Final = "cp1252"

# Bytes that are letters in some of these encodings, or signs only in cp1252; the others part words in all of them.
_WORD: Final = re.compile(
    rb"(?:[A-Za-z\x83\x8a\x8c-\x8f\x9a\x9c-\x9f\xa1-\xa3\xa5\xaa\xaf]|[\xb2\xb3\xb9\xba\xbc-\xd6\xd8-\xf6\xf8-\xff]){2,}"
)
_BESIDE: Final = re.compile("^[¡¿](?=[A-ZÀ-Þ])|(?<=^.)[ªº¹²³]$|(?<=^..)[ªº¹²³]$")
"""Signs of cp1252 that stand beside words in good text: ¿Qué, Nº, km²."""

_TOLD: Final = 4
"""One word in so many speaks for another encoding, at least, of those that read differently in it."""

_FEWER: Final = 3
"""So many times fewer words speak against it."""

_FEWEST: Final = 2
"""Words by which another encoding is told: one alone is a name from abroad."""

_LEAD: Final = 0.25
_COVERED: Final = 0.9
"""How much larger a share of the words one language has, and how many it has, where hardly a word tells by itself."""


@dataclass(frozen=True, slots=True)
class _Language:
    """A language's letters, and what never stands in its words."""

    codec: str
    letters: re.Pattern[str]
    never: re.Pattern[str] | None

    def has(self, word: str) -> bool:
        """Whether a word in small letters can be one of the language."""
        return self.letters.fullmatch(word) is not None and not (self.never and self.never.search(word))


@cache
def _languages() -> tuple[_Language, ...]:
    found = []
    for row in tables.rows("ensign.readers", "latin_alphabets"):
        plain = "".join(c for c in "abcdefghijklmnopqrstuvwxyz" if c not in row["absent"])
        letters = re.compile(f"[{plain}{row['letters']}]+")
        found.append(_Language(row["codec"], letters, re.compile(row["never"]) if row["never"] else None))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Case:
    """What the words of a text say for another encoding.

    `told` read differently in it; of them `good` are words there and not in cp1252, `bad` the other way round. `share`
    is how many of all words with accents its best language has, `western` how many the best one of cp1252 has.
    """

    codec: str
    told: int = 0
    good: int = 0
    bad: int = 0
    words: int = 0
    share: float = 0
    western: float = 0

    @property
    def is_possible(self) -> bool:
        """Whether enough words speak for it to doubt cp1252, or one language has nearly all that none of cp1252 has."""
        is_told = 0 < self.good * _TOLD >= self.told and self.good > self.bad * _FEWER
        return is_told or (self.told >= _FEWEST and not self.bad and self._leads(2 * _LEAD))

    def _leads(self, lead: float) -> bool:
        return self.share >= _COVERED and self.share - self.western >= lead

    @property
    def is_likely(self) -> bool:
        """Whether it is the better guess: by several words, or by a language that has what none of cp1252's has."""
        if self.words < _FEWEST or not self.is_possible or self.share <= self.western:
            return False
        return self.good >= _FEWEST or (self.good > 0 and self._leads(_LEAD))


def accents_of(sample: bytes) -> tuple[str, bool]:
    """The codec of a text of Latin letters, and whether it is doubtful. Any but cp1252 always is."""
    words = tuple({word for word in _WORD.findall(sample) if not word.isascii()})
    if not words:
        return WESTERN, False
    cases = [_case(words, codec) for codec in dict.fromkeys(language.codec for language in _languages())]
    if likely := [case for case in cases if case.is_likely]:
        return max(likely, key=lambda case: (case.share, case.good)).codec, True
    return WESTERN, any(case.is_possible for case in cases)


def _case(words: Sequence[bytes], codec: str) -> _Case:
    told = good = bad = 0
    for word in words:
        here, there = _read(word, WESTERN), _read(word, codec)
        if here != there:
            is_here, is_there = _is_word(here, WESTERN), _is_word(there, codec)
            told += 1
            good += is_there and not is_here
            bad += is_here and not is_there
    if not told:
        return _Case(codec)
    return _Case(codec, told, good, bad, len(words), _share(words, codec), _share(words, WESTERN))


def _share(words: Sequence[bytes], codec: str) -> float:
    """The share of the words that the best of a codec's languages has."""
    texts = [_read(word, codec) for word in words]
    folded = [_folded(text) for text in texts if not _is_broken(text)]
    known = [language for language in _languages() if language.codec == codec]
    return max((sum(map(language.has, folded)) for language in known), default=0) / len(words)


def _read(word: bytes, codec: str) -> str:
    text = word.decode(codec, "replace")
    return _BESIDE.sub("", text) if codec == WESTERN else text


@lru_cache(1 << 14)
def _is_word(text: str, codec: str) -> bool:
    """Whether a word can be one of some language of a codec."""
    if text.isascii():
        return True
    folded = _folded(text)
    return not _is_broken(text) and any(language.has(folded) for language in _languages() if language.codec == codec)


def _is_broken(text: str) -> bool:
    """Whether a capital with an accent, as no keyboard writes it, stands behind a small letter."""
    return any(a.islower() and b.isupper() and not b.isascii() for a, b in pairwise(text))


def _folded(text: str) -> str:
    """Small letters; the dot of a Turkish capital does not become a letter of its own."""
    return text.replace("İ", "i").lower()
