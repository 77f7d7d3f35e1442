"""Korean names in kana: キム・ヨンチョル is Kim Yong Chol, its given name two syllables written as one word.

tables/kana_korean.csv has the syllables. A name is read by them where it is a Korean surname and one or two more, and
the given name is none of Europeans (アン・マリ would be an, ma and ri).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Final

from ensign.tables import kept, rows
from ensign.text import folds, lexicon
from ensign.text.kana import romanised
from ensign.text.syllables import cut

_PARTS: Final = re.compile(r"[・･\s,、，=＝]+")
_KANA: Final = re.compile(r"[ァ-ヶ]+")
_FEWEST: Final = 2
"""Parts of a name, which has one more where the syllables of the given name are apart."""

_MOST: Final = 3
"""Syllables of a name: one of the surname, one or two of the given name."""


def korean(text: str) -> Sequence[tuple[str, str]]:
    """The syllables of a name and each as Hangul is romanised, where it is a Korean name in kana."""
    parts = [part for part in _PARTS.split(text) if part]
    if not _FEWEST <= len(parts) <= _FEWEST + 1 or not all(map(_KANA.fullmatch, parts)):
        return ()
    surname, *given = parts
    if surname not in _surnames() or romanised("".join(given)) in lexicon.frequent_names():
        return ()
    known = _syllables()
    cuts = [cut(part, known) for part in given]
    syllables = [surname, *chain.from_iterable(cuts)]
    return [(syllable, known[syllable]) for syllable in syllables] if all(cuts) and len(syllables) <= _MOST else ()


@cache
def _syllables() -> Mapping[str, str]:
    """The table."""
    return {row["written"]: row["latin"] for row in rows("ensign.text", "kana_korean")}


@cache
def _surnames() -> frozenset[str]:
    """The syllables that are Korean surnames."""
    spelt = (row["name"] for row in kept("ensign.text", "name_variants") if row["language"] == "Korean surname")
    frequent = (name for name, part in lexicon.frequent_among("Korean") if part in {"family", "both"})
    known = {folds.korean(name) for name in (*spelt, *frequent)}
    return frozenset(syllable for syllable, latin in _syllables().items() if folds.korean(latin) in known)
