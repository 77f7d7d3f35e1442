"""Names that are two names in one, as Iranians and their neighbours write them: Alireza is Ali Reza.

A word is two names only where custom has the one first and the other behind it (compound_names.csv), in any spelling:
Mohammadhossein, Gholamhosein, and in Cyrillic letters Мохаммадхоссейн; with an article between them, Ziaulhaq and
نورالحق, and behind Abu, Abolfazl. A surname that is made of such a name is one word: Alizadeh, Mohammadian.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from ensign.tables import rows
from ensign.text import folds, lexicon
from ensign.text.words import texts

_SHORTEST: Final = 3
"""Letters of a name, at least, of which others are made."""

_OTHERWISE: Final = 4
"""Letters of one spelt as the table does not, at least: Moh is Mohammad for short, and Mohali a town."""

_ARTICLE: Final = re.compile(r"(\w{3,}?)(?:ou|[aeiou])(?:l|([rstndz])(?=\2))(\w{3,})")
"""A name with an article behind it, as it is spoken (Habiburrahman), and another name."""

_ARTICLE_UNVOWELLED: Final = re.compile(r"(\w{2,})al(\w{2,})")


def names_in(word: str) -> tuple[str, ...]:
    """The names of which a folded Latin word is made, without a title; empty where it is none such."""
    if word.startswith(_fathers("name")) and _is_in(behind := _behind(_fathers("name"), word), "behind father"):
        return ("abu", behind)
    if (found := _ARTICLE.fullmatch(word)) and _is_in(found[3], "behind article"):
        return (found[1], found[3])
    if word[:_SHORTEST] not in _beginnings() or not word.startswith(_first()):
        return ()  # nearly every word
    return next((names for end in range(_SHORTEST, len(word) - _SHORTEST + 1) if (names := _parted(word, end))), ())


def names_unvowelled(word: str) -> tuple[str, ...]:
    """The same of a word in Arabic letters, romanised letter by letter; two that no article parts stay one, which
    joins find (joins.py): of most people there would be more that agrees, Mohammadreza and Hamidreza.
    """
    if (behind := _behind(_fathers("arabic"), word)) in _unvowelled("behind father"):
        return ("abw", behind)
    if (found := _ARTICLE_UNVOWELLED.fullmatch(word)) and found[2] in _unvowelled("behind article"):
        return (found[1], found[2])
    bare = (word[len(title) :] for title in sorted(_unvowelled("title")) if word.startswith(title))
    return next(((name,) for name in bare if name in _unvowelled("second")), ())


def takes_article(word: str) -> bool:
    """Whether a folded Latin word is a name that is written in one with an article behind it: Nurul, Saiful, Abdur."""
    return _is_in(word, "before article")


def _behind(begun: Iterable[str], word: str) -> str:
    """What is behind that of some beginnings with which a word begins; "" where it begins with none of them."""
    return next((word[len(one) :] for one in begun if word.startswith(one)), "")


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
def _beginnings() -> frozenset[str]:
    """The first letters of those."""
    return frozenset(name[:_SHORTEST] for name in _first())


@cache
def _fathers(letters: str) -> tuple[str, ...]:
    """Abu with an article, in the letters of a column of the table."""
    return tuple(text for row in _rows("father with article") for text in texts(row[letters]))


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
    others |= {folds.applied("russian h", name) for name in (*names, *others)}
    return frozenset({*names, *(name for name in others if len(name) >= _OTHERWISE)})


def _rows(place: str) -> list[dict[str, str]]:
    """The rows of names that have a place."""
    return [row for row in rows("ensign.text", "compound_names") if place in row["places"].split("|")]
