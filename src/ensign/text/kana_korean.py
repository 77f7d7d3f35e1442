"""Korean names in kana: キム・ヨンチョル is Kim Yong Chol, its given name two syllables written as one word.

tables/kana_korean.csv has the syllables. A name is read by them where it is a Korean surname and one or two more, and
the given name is none of Europeans (アン・マリ would be an, ma and ri).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from ensign.tables import rows
from ensign.text import folds, lexicon
from ensign.text.kana import romanised

_PARTS: Final = re.compile(r"[・･\s,、，=＝]+")
_KANA: Final = re.compile(r"[ァ-ヶ]+")
_FEWEST: Final = 2
"""Parts of a name, which has one more where the syllables of the given name are apart."""

_TOGETHER: Final = 2
"""Syllables of a given name, at most."""


def korean(text: str) -> Sequence[tuple[str, str]]:
    """The syllables of a name and each as Hangul is romanised, where it is a Korean name in kana."""
    parts = [part for part in _PARTS.split(text) if part]
    if not _FEWEST <= len(parts) <= _FEWEST + 1 or not all(map(_KANA.fullmatch, parts)):
        return ()
    surname, *given = parts
    if surname not in _surnames() or romanised("".join(given)) in lexicon.frequent_names():
        return ()
    syllables = [syllable for part in given for syllable in _cut(part)] if all(map(_cut, given)) else []
    if not 1 <= len(syllables) <= _TOGETHER:
        return ()
    return [(syllable, _syllables()[syllable]) for syllable in (surname, *syllables)]


def _cut(part: str) -> Sequence[str]:
    """A part of a name as one syllable, or as two of which the first is as long as can be (チョル, ナム)."""
    known = _syllables()
    if part in known:
        return (part,)
    cuts = ((part[:n], part[n:]) for n in range(len(part) - 1, 0, -1))
    return next((cut for cut in cuts if all(syllable in known for syllable in cut)), ())


@cache
def _syllables() -> Mapping[str, str]:
    """The table."""
    return {row["written"]: row["latin"] for row in rows("ensign.text", "kana_korean")}


@cache
def _surnames() -> frozenset[str]:
    """The syllables that are Korean surnames."""
    spelt = (row["name"] for row in rows("ensign.text", "name_variants") if row["language"] == "Korean surname")
    frequent = (
        row["name"]
        for row in rows("ensign.text", "frequent_names")
        if row["region"] == "kr" and row["part"] in {"family", "both"}
    )
    known = {folds.korean(name) for name in (*spelt, *frequent)}
    return frozenset(syllable for syllable, latin in _syllables().items() if folds.korean(latin) in known)
