"""What a user's country cell means: ISO 3166-1 alpha-2 codes, or nothing.

A cell holds a code, a name in any of many languages, a people, or several of these. What is not in
the tables is unknown; nothing is guessed from likeness. A name that two states bear ("Korea",
"Congo") gives both codes, so that a comparison agrees with either.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from ensign.fields.towns import towns
from ensign.tables import rows
from ensign.text import lexicon
from ensign.text.words import fold

_CACHE: Final = 1 << 12
_TOWN_AND_STATE: Final = 2
"""Parts of a cell with the code of a state behind a town."""

_NONE: Final[frozenset[str]] = frozenset()

_BETWEEN: Final = re.compile(r"\s*(?:[;|\n\r\t]|/|\+|&|\band\b|\bor\b|\bet\b|\by\b|\bund\b)\s*", re.IGNORECASE)
_COMMA: Final = re.compile(r"\s*[,，、]\s*|\s+[-–—]\s+")
_BRACKET: Final = re.compile(r"^(?P<name>[^()\[\]]+)[(\[](?P<more>[^()\[\]]+)[)\]]\s*$")
_ARTICLE: Final = re.compile(r"^the ")
_BEFORE: Final = re.compile(r"^(?:the\s+)?(?:republic|kingdom|commonwealth|government) of\s+|^false\s+", re.IGNORECASE)
"""What may stand before a country's name; of ships that use a state's flag without being in its register, GISIS writes
False."""

_BEHIND: Final = re.compile(r"\s+\d{4,7}$")
"""A postal code."""

_REGION: Final = re.compile(r"([A-Z]{2})-[A-Z0-9]{1,3}")
"""A part of a country by its code (ISO 3166-2): GB-ENG."""

_CODE_TWICE: Final = re.compile(r"([A-Z]{2,3})\s+(\D+)")
"""A code before the name that it stands for: RU Russia."""

_SAME_LETTERS: Final = str.maketrans({"ي": "ی", "ك": "ک"})
"""Letters that Arabic and Persian keyboards write differently in one word."""

_INVISIBLE: Final = "Cf"
"""Characters that say how others are written (Unicode 15, 23.2): which way, joined, where a line of Khmer may break."""


@lru_cache(_CACHE)
def parse_country(text: str) -> frozenset[str]:
    """The alpha-2 codes (lower case) that a cell names; empty where any reading would be a guess.

    Parts are separated by ";", "|", "/", "&", "and", commas or dashes. Of a comma-separated cell that is
    not a list of countries ("Phnom Penh, Cambodia") the last part counts, as in an address. "NA"
    alone is "not available", not Namibia.
    """
    whole = " ".join(text.split()) if "\n" not in text else text.strip()
    if not whole:
        return _NONE
    if found := _named(whole):
        return found
    parts = [p for p in _BETWEEN.split(whole) if p]
    if len(parts) > 1:
        return frozenset(code for part in parts for code in parse_country(part))
    parts = [p for p in _COMMA.split(whole) if p]
    if len(parts) == _TOWN_AND_STATE and (country := _of_state(*parts)):
        return frozenset({country})
    if len(parts) > 1:
        each = [_named(p) for p in parts]
        return frozenset(code for codes in each for code in codes) if all(each) else each[-1]
    return _beside(whole)


def is_of_several(codes: str) -> bool:
    """Whether one name is that of several states, by their codes in order, joined by "|": Korea is kp|kr."""
    return codes in _of_several()


def country_label(code: str) -> str:
    """What a country is called in a sentence; a code that is none of today's stays as it is."""
    return _labels().get(code.lower(), code.upper())


def _of_state(town: str, state: str) -> str:
    """The country of a town with the code of its state, which is another country's code, too: Lebanon, PA; Atlanta, GA.

    A name and a code are of two kinds, and no list of countries; but a country may have its own code behind it.
    """
    code = state.lower()
    if not state.isupper() or code not in _states() or len(town) == len(state):
        return ""
    named = _named(town)
    is_town = bool(named) and code not in named
    return _states()[code] if is_town or (fold(town), code) in towns() else ""


def _beside(whole: str) -> frozenset[str]:
    """The codes of a name with something else around it."""
    if region := _REGION.fullmatch(whole):
        return _named(region[1])
    if twice := _CODE_TWICE.fullmatch(whole):
        return _named(twice[1]) & _named(twice[2])
    bare = _BEHIND.sub("", _BEFORE.sub("", whole))
    return _named(bare) if bare != whole else _NONE


def _named(part: str) -> frozenset[str]:
    """The codes of one name, in any order of its parts ("Korea, Republic of", "Iran (Islamic Republic of)")."""
    for reading in _readings(part):
        codes = _known(reading)
        if codes:
            return frozenset(codes.split("|"))
    return _NONE


def _readings(part: str) -> Iterator[str]:
    """The name as written, turned round at a bracket or comma ("Congo (Democratic Republic)"), and without brackets."""
    yield part
    bracket = _BRACKET.match(part)
    name, more = (bracket["name"], bracket["more"]) if bracket else (part.partition(",")[0], part.partition(",")[2])
    if more.strip() and "," not in more:
        yield f"{more.strip()} {name.strip()}"
        yield f"{more.strip()} of {name.strip()}"
        if bracket:
            yield name.strip()


def _known(name: str) -> str:
    if all(c.isascii() or "LATIN" in unicodedata.name(c, "") for c in name if c.isalpha()):
        key = _ARTICLE.sub("", fold(name))
        return lexicon.country_words().get(key) or _names().get(key, "")
    plain = unicodedata.normalize("NFKC", name).casefold().translate(_SAME_LETTERS)
    plain = "".join(char for char in plain if unicodedata.category(char) != _INVISIBLE)
    return _names().get(" ".join(plain.split()), "")


@cache
def _of_several() -> frozenset[str]:
    """The codes of names that several states bear, with the codes in order."""
    return frozenset(codes for codes in lexicon.country_words().values() if "|" in codes)


@cache
def _states() -> Mapping[str, str]:
    """The countries of states and provinces by their codes."""
    return MappingProxyType({row["code"]: row["country"] for row in rows("ensign.fields", "states")})


@cache
def _labels() -> Mapping[str, str]:
    """The English name of each code."""
    return MappingProxyType({row["code"]: row["name"] for row in rows("ensign.fields", "country_labels")})


@cache
def _names() -> Mapping[str, str]:
    """Codes and names of countries in many languages that the table of firms' words does not hold."""
    return MappingProxyType({row["name"]: row["code"] for row in rows("ensign.fields", "country_names")})
