"""Given names of Koreans that are written in one: Jeongeun is Jeong Eun, Kwangmyong Kwang Myong.

Two syllables of the Latin letters of Koreans are an ordinary word of others, too (Hasan, Sunil). So a word is read as
two only where one of them is written as in no other language: with eo or eu, as by Revised Romanization, or Myong,
Kyung and Hyok. What is a frequent name, or a short one, as it stands is one (Simeon, Seun), and oeu is Khmer (Koeung).
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign.tables import kept, rows
from ensign.text import folds, hangul, lexicon
from ensign.text.syllables import cut

_KOREAN: Final = re.compile("(?<!o)e[ou]|[kgmpbr]y[ou]ng|hy[ou][nk]|[kg]wang")
_VOWEL: Final = re.compile("[aeiou]+")
_LONGEST: Final = 13
_SYLLABLES: Final = 2
_SURNAME: Final = "Korean surname"
_CUSTOM: Final = "Korean given name syllable"
"""How the table of variants calls such syllables as they are customarily written."""


def given_name(word: str) -> tuple[str, ...]:
    """The two syllables of a folded Latin word that is a Korean given name; empty where it is none."""
    if len(word) > _LONGEST or not _KOREAN.search(word):
        return ()
    found = cut(word, syllables())
    is_other = word in lexicon.frequent_names() or word in lexicon.groups_by_kind()[1]
    return found if len(found) == _SYLLABLES and not is_other else ()


def surname(word: str) -> tuple[str, ...]:
    """As what systems romanise a surname that custom writes otherwise: Pak of Park; empty of all other words."""
    return _surnames().get(word, ())


@cache
def _surnames() -> Mapping[str, tuple[str, ...]]:
    """Surnames to those that are first in their groups, where no fold makes them one."""
    found: dict[str, tuple[str, ...]] = {}
    first: dict[str, str] = {}
    for row in kept("ensign.text", "name_variants"):
        if row["language"] == _SURNAME:
            system = first.setdefault(row["group"], row["name"])
            if folds.korean(row["name"]) != folds.korean(system):
                found[row["name"]] = (*found.get(row["name"], ()), system)
    return MappingProxyType(found)


def may_be_korean(blocks: str, *, whole: bool = False) -> bool:
    """Whether a word of Hangul blocks may be a Korean's surname or given name: two at most, each of a Han character.

    Or his `whole` name in one, which has three.
    """
    syllables, most = hangul.syllables(blocks), _SYLLABLES + whole
    return len(blocks) <= most and len(syllables) == len(blocks) and _read().issuperset(syllables)


@cache
def _read() -> frozenset[str]:
    """The syllables as which Koreans read Han characters."""
    return frozenset(s for row in rows("ensign.text", "han_korean") for s in hangul.syllables(row["reading"]))


@cache
def syllables() -> frozenset[str]:
    """The syllables of which names are made, as systems and custom write them; a vowel alone ends any word (Mateo)."""
    custom = {row["name"] for row in kept("ensign.text", "name_variants") if row["language"] == _CUSTOM}
    known = custom.union(*map(hangul.systems, _read()))
    return frozenset(syllable for syllable in known if not _VOWEL.fullmatch(syllable))
