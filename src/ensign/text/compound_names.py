"""Names that are two names in one, as Iranians and their neighbours write them: Alireza is Ali Reza.

A word is two names only where custom has the one first and the other behind it (compound_names.csv), in any spelling:
Mohammadhossein, Gholamhosein, and in Cyrillic letters Мохаммадхоссейн; with an article between them, Ziaulhaq and
نورالحق, and behind Abu, Abolfazl. A surname that is made of such a name is one word: Alizadeh, Mohammadian.
"""

import re
from functools import cache
from typing import Final

from ensign.tables import rows
from ensign.text import folds, lexicon
from ensign.text.words import texts

_SHORTEST: Final = 3
"""Letters of a name, at least, of which others are made."""

_OTHERWISE: Final = 4
"""Letters of one in another spelling, at least: Moh is Mohammad for short, and Mohali a town."""

_SHORT: Final = frozenset({"aly", "rza"})
"""Spellings of fewer letters that are no short forms."""

_KH: Final = re.compile("(?<![bcdfgjklmnpqrstvwxz])h|(?<=m)h")
"""An h that Russian has as kh: no second letter of one sound."""

_ABU: Final = re.compile(r"ab(?:oua?|ua?|o)l(\w{3,})")
"""Abu with an article and another name behind it."""

_ARTICLE: Final = re.compile(r"(\w{3,}?)(?:ou|[aeiou])(?:l|([rstndz])(?=\2))(\w{3,})")
"""A name with an article behind it, as it is spoken (Habiburrahman), and another name."""

_ABU_UNVOWELLED: Final = re.compile(r"abwal(\w{2,})")
_ARTICLE_UNVOWELLED: Final = re.compile(r"(\w{2,})al(\w{2,})")


def names_in(word: str) -> tuple[str, ...]:
    """The names of which a folded Latin word is made, without a title; empty where it is none such."""
    if (abu := _ABU.fullmatch(word)) and _is_in(abu[1], "behind father"):
        return ("abu", abu[1])
    if (found := _ARTICLE.fullmatch(word)) and _is_in(found[3], "behind article"):
        return (found[1], found[3])
    if not word.startswith(_first()):
        return ()  # nearly every word
    return next((names for end in range(_SHORTEST, len(word) - _SHORTEST + 1) if (names := _parted(word, end))), ())


def names_unvowelled(word: str) -> tuple[str, ...]:
    """The same of a word in Arabic letters, romanised letter by letter; two that no article parts stay one, which
    joins find (joins.py): of most people there would be more that agrees, Mohammadreza and Hamidreza.
    """
    if (abu := _ABU_UNVOWELLED.fullmatch(word)) and abu[1] in _unvowelled("behind father"):
        return ("abw", abu[1])
    if (found := _ARTICLE_UNVOWELLED.fullmatch(word)) and found[2] in _unvowelled("behind article"):
        return (found[1], found[2])
    bare = (word[len(title) :] for title in sorted(_unvowelled("title")) if word.startswith(title))
    return next(((name,) for name in bare if name in _unvowelled("second")), ())


def _parted(word: str, end: int) -> tuple[str, ...]:
    """The names before and from a letter on; empty where they are none."""
    first, second = word[:end], word[end:]
    if not _is_in(second, "second"):
        return ()
    if first in _spelt("title"):
        return (second,)
    return (first, second) if first in _spelt("first") else ()


def _is_in(word: str, place: str) -> bool:
    """Whether a word is a name that has a place, in any spelling."""
    return word in _spelt(place) or (len(word) >= _OTHERWISE and folds.spelling(word) in _keys(place))


@cache
def _first() -> tuple[str, ...]:
    """All with which such a word may begin."""
    return tuple(sorted(_spelt("first") | _spelt("title")))


@cache
def _unvowelled(place: str) -> frozenset[str]:
    """The names in Arabic letters that have a place, romanised letter by letter."""
    return frozenset(text for row in _rows(place) for text in texts(row["arabic"]))


@cache
def _keys(place: str) -> frozenset[str]:
    """The spelling keys of the names that have a place."""
    return frozenset(map(folds.spelling, _spelt(place)))


@cache
def _spelt(place: str) -> frozenset[str]:
    """The names that have a place, in all their spellings, and with kh for h, as from Russian."""
    names = [row["name"] for row in _rows(place)]
    known = lexicon.name_variants()
    groups = frozenset().union(*(known.get(name, frozenset()) for name in names))
    others = {name for name, own in known.items() if not groups.isdisjoint(own)}
    others |= {_KH.sub("kh", name) for name in (*names, *others)}
    return frozenset({*names, *(name for name in others if len(name) >= _OTHERWISE or name in _SHORT)})


def _rows(place: str) -> list[dict[str, str]]:
    """The rows of names that have a place."""
    return [row for row in rows("ensign.text", "compound_names") if place in row["places"].split("|")]
