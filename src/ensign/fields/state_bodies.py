"""Bodies of a state that are called as others' are: a Ministry of Defence says not whose it is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from ensign.fields.names import Kind, Way
from ensign.fields.readings import parse
from ensign.fields.telling import is_anybodys
from ensign.tables import rows
from ensign.text.words import fold

_CACHE: Final = 1 << 12
_MINISTRY: Final = "ministry"
_MINISTERS: Final = ("minist", "miniszt")
"""How the word begins in languages of Europe that have it from Latin, but Hungarian, and Hungarian."""

_NO_MINISTERS: Final = "administ"


@lru_cache(_CACHE)
def is_of_any_state(name: str) -> bool:
    """Whether a name says of a state's body what it is, in any language that is read, and no more than its country; or
    that it is a ministry, as many more languages write it (Försvarsministeriet). With a legal form it is a firm's.
    """
    read = parse(name, Way.FIRM)
    if read.legal:
        return False
    words = {token.text for token in read.tokens}
    if _MINISTRY in words or any(map(_is_ministry, fold(name).split())):
        return True
    return any(words.issuperset(body) for body in _bodies()) and is_anybodys(name)


def _is_ministry(word: str) -> bool:
    """Whether a word is made of that for a minister, which administration is not."""
    return any(part in word for part in _MINISTERS) and _NO_MINISTERS not in word


@lru_cache(_CACHE)
def countries_in(name: str) -> frozenset[str]:
    """The countries in a name, as alpha-2 codes in lower case."""
    tokens = parse(name, Way.FIRM).tokens
    return frozenset(code.lower() for t in tokens if t.kind is Kind.COUNTRY for code in t.text.split("|"))


def country_of_city_behind(name: str) -> frozenset[str]:
    """The country of a large city that is all that stands behind the last comma of a name."""
    return _cities().get(fold(name.rpartition(",")[2]), frozenset()) if "," in name else frozenset()


@cache
def _cities() -> Mapping[str, frozenset[str]]:
    """The countries of large cities, as alpha-2 codes in lower case."""
    found = defaultdict[str, set[str]](set)
    for row in rows("ensign.fields", "cities"):
        found[fold(row["name"])].add(row["country"])
    return {name: frozenset(countries) for name, countries in found.items()}


@cache
def _bodies() -> Sequence[frozenset[str]]:
    """The words of which each tells such a body, or all together."""
    return [frozenset(row["body"].split()) for row in rows("ensign.fields", "state_bodies")]
