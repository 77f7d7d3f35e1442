"""Chinese names in Hangul, which write how they are read in China: 시진핑 is Xi Jinping, 리커창 Li Keqiang.

tables/hangul_chinese.csv has the syllables, some of which stand for several of pinyin. A name is read by them where it
is no Korean one, and a Chinese surname and one or two more without a blank between, which others have.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Final

from ensign.tables import several
from ensign.text import lexicon
from ensign.text.korean_names import may_be_korean
from ensign.text.syllables import cut

_NAME: Final = re.compile("[가-힣]+")
_FEWEST: Final = 3
_MOST: Final = 8
"""Blocks of a name: of two it may be anybody's, and no syllable has more than two or three."""

_LONGEST: Final = 3
_RARER: Final = frozenset(
    {"bao", "bi", "bian", "dou", "fei", "ge", "geng", "guan", "huo", "ji", "kang", "lang", "lian", "ling", "miao"}
    | {"mu", "nie", "ning", "pang", "qu", "xi", "you"}
)
"""Of the Hundred Family Surnames (百家姓) those that are not among the frequent names."""

_CACHE: Final = 1 << 12


def chinese(text: str) -> Sequence[tuple[str, str]]:
    """The surname and the given name, each as written and in pinyin, where a text is a Chinese name in Hangul."""
    if not _FEWEST <= len(text) <= _MOST or not _NAME.fullmatch(text):
        return ()
    if may_be_korean(text, whole=True):
        return ()
    cuts = [(text[:at], text[at:]) for at in range(_LONGEST, 0, -1)]
    found = next((names for names in cuts if names[0] in _surnames() and cut(names[1], _syllables())), ())
    return [(name, _read(name)[0]) for name in found]


def otherwise(name: str) -> Sequence[str]:
    """What else a name in Hangul may be in pinyin: 커창 is Keqiang as well as Kechang."""
    return _read(name)[1:]


@lru_cache(_CACHE)
def _read(name: str) -> Sequence[str]:
    """What a name may be in pinyin, the commonest first; nothing where it is none."""
    return ["".join(read) for read in product(*(_syllables()[one] for one in cut(name, _syllables())))]


@cache
def _syllables() -> Mapping[str, Sequence[str]]:
    """The table: of syllables that are written alike, the commonest in surnames first."""
    return several("ensign.text", "hangul_chinese", "written", "latin")


@cache
def _surnames() -> frozenset[str]:
    """The syllables that are Chinese surnames."""
    frequent = {name for name, part in lexicon.frequent_among("Chinese") if part in {"family", "both"}}
    known = frequent.union(lexicon.pinyin(), _RARER)
    return frozenset(written for written, read in _syllables().items() if not known.isdisjoint(read))
