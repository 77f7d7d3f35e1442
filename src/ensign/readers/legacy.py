"""Encodings from before Unicode, of scripts other than Latin: which of them a text is in, by its letters.

Every byte is a letter in some of them, so only how well the letters go together tells them apart. What is found is
a guess, and whoever uses it says so. tables/legacy_encodings.csv has for each encoding the commonest letters of its
languages or, where a character is a pair of bytes, where in a standard's table the common characters stand.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from ensign import tables

_BLOCK: Final = re.compile(r"([0-9A-F]{2})-([0-9A-F]{2})")
NOT_ASCII: Final = re.compile(rb"[\x80-\xff]+")
_WITHIN: Final = re.compile(rb"(?<=[A-Za-z])[\x80-\xff]+|[\x80-\xff]+(?=[A-Za-z])")
"""Such bytes in a word with letters of ASCII."""

_AMID: Final = re.compile(
    r"(?<=[A-Za-z])[^\0-\x7f]{1,2}(?=[A-Za-z])|(?<=[A-Za-z])[^\0-\x7f](?![^\0-\x7f])|(?<![^\0-\x7f])[^\0-\x7f](?=[A-Za-z])"
)
"""One or two characters in such a word: accented letters, each with the one behind it, that were read as pairs."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_RUN: Final = 1.5
"""Bytes of a run that are not ASCII, on the average, from which a text is not in Latin letters with accents."""

_FEWEST: Final = 6
"""Letters by which an encoding is judged, at least; half as many characters of two bytes."""

_COMMON: Final = 0.62
"""The share of running text that the ten commonest letters of a language have."""

_SURE: Final = 0.75
_AS_GOOD: Final = 0.03
_LEAD: Final = 0.05
"""What the best guess scores at least, which others are as good, and by how much it is better than the rest."""


@dataclass(frozen=True, slots=True)
class Legacy:
    """One row of the table: how a text that was decoded by the codec is judged, from 0 to 1."""

    codec: str
    has_pairs: bool
    judge: Callable[[str], float]


@cache
def _table() -> tuple[Legacy, ...]:
    found = []
    for row in tables.rows("ensign.readers", "legacy_encodings"):
        has_pairs = row["kind"] == "pairs"
        found.append(Legacy(row["codec"], has_pairs, (_pairs if has_pairs else _letters)(row["letters"])))
    return tuple(found)


def guess(sample: bytes) -> str:
    """The codec of a text in another script, "" where none is plainly better than the others.

    Of two that are about as good the first of the table is taken: its characters fill a smaller part of the other's.
    """
    in_runs = _is_in_runs(sample)
    entries = [entry for entry in _table() if entry.has_pairs or in_runs]
    scored = [(entry.judge(sample.decode(entry.codec, "replace")), entry.codec) for entry in entries]
    best = max(score for score, _ in scored)
    score, codec = next(pair for pair in scored if pair[0] >= best - _AS_GOOD)
    rivals = [score for score, _ in scored if score < best - _AS_GOOD]
    return codec if best >= _SURE and score - max(rivals, default=0) >= _LEAD else ""


def _is_in_runs(sample: bytes) -> bool:
    """Whether the bytes that are not ASCII come in runs of their own, as those of accented letters in words do not."""
    runs = NOT_ASCII.findall(sample)
    if 2 * sum(1 for _ in _WITHIN.finditer(sample)) > len(runs):
        return False
    return sum(map(len, runs)) >= max(_FEWEST, _RUN * len(runs))


def _letters(common: str) -> Callable[[str], float]:
    """A judge of one-byte encodings: common letters, words that begin with a capital, and none that end with one."""
    has_capitals = common.upper() != common

    def judge(text: str) -> float:
        found = [c for c in _plain(text) if c.isalpha() and not c.isascii()]
        strange = sum(
            1 for c in text if not c.isascii() and not c.isalpha() and unicodedata.category(c)[0] not in "MPZ"
        )
        if len(found) < _FEWEST:
            return 0
        share = sum(1 for c in found if c in common) / len(found)
        turned = sum(1 for a, b in pairwise(text) if a.islower() and b.isupper()) / len(found)
        words = [word for word in _WORD.findall(text) if not word.isascii()]
        begun = sum(1 for word in words if word[0].isupper()) / len(words) if has_capitals else 1
        return min(1, share / _COMMON, 4 * begun) * max(0, 1 - 4 * turned) * max(0, 1 - 4 * strange / len(found))

    return judge


def _pairs(standard: str) -> Callable[[str], float]:
    """A judge of two-byte encodings: the share of characters that a standard has among the common ones.

    Where most stand one by one in words of Latin letters, they are none.
    """
    codec = standard.split(maxsplit=1)[0]
    common = {lead for first, last in _BLOCK.findall(standard) for lead in range(int(first, 16), int(last, 16) + 1)}

    def judge(text: str) -> float:
        found = [c for c in text if not c.isascii() and unicodedata.category(c)[0] not in "PZ"]
        if len(found) < _FEWEST // 2 or 2 * sum(map(len, _AMID.findall(text))) > len(found):
            return 0
        return sum(1 for c in found if c.encode(codec, "replace")[0] in common) / len(found)

    return judge


def _plain(text: str) -> str:
    """Small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
