"""Where a party is, as it is written behind its name without a sign or figure: MOSCOW RU, DALLAS TX 75201.

The codes of American and Canadian states and their large towns are in tables/states.csv and towns.csv, the large cities
of the world in cities.csv, and as other languages have them in city_exonyms.csv. What people are called by as well, as
Milan and Osaka, is in further_cities.csv: it is a city only behind what is a firm's (Aranta S.A., Milan).
"""

import re
from collections.abc import Callable, Container, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

from ensign.fields.cell_words import Phrase
from ensign.fields.identifiers import LEAST_DIGITS
from ensign.fields.towns import towns
from ensign.tables import column, rows
from ensign.text import legal_forms, lexicon
from ensign.text.words import fold

_LONGEST: Final = 5
"""Words of a place, at most."""

_PARTS: Final = 4
"""Town, state, postal code and country."""

_POSTAL_CODE: Final = 5
"""Digits of an American postal code."""

_BANK: Final = re.compile("^bank|^ban(?:ca|co|que|ka?)$|bank$")
_OF_BANK: Final = 8
"""Letters of a word that ends in "bank" and is the name of one, at least."""

_RIVER: Final = re.compile(r" (?:am|an der|on|upon) ")
"""Behind what the river of a city stands: Frankfurt am Main."""

_MARKS: Final = re.compile("[\u0300-\u036f]")
_PLAIN: Final = re.compile("[A-Za-z]+(?: [A-Za-z]+)*")
_SHORT: Final = 3
"""Letters of a city's last word that are too few to tell one."""

_OF_CITIES: Final = frozenset({"city", "town", "beach", "valley", "prince"})
"""Words of firms with which cities' names end: Panama City; others (Station, Centre) end too many firms' names."""

_CODE: Final = 2
"""Letters of a state's code."""


def may_end_place(word: str) -> bool:
    """Whether a word may be the last of a place's name, or the code of a country or state."""
    return word in ends_of_places_and_codes()


def may_be_state(word: str) -> bool:
    """Whether a word behind a town may be the code of its state, but a legal form without one: CA, CO."""
    return word in codes_of_forms()


def is_postal_code(word: str) -> bool:
    """Whether a word may be an American postal code; the four digits that may follow are not looked at."""
    return len(word) == _POSTAL_CODE and word.isdigit()


@cache
def ends_of_places() -> frozenset[str]:
    """The last words of places' names, but legal forms and joining words, with which most firms' names end."""
    ends = frozenset(word for word in _last_words() if len(word) > 1)
    return ends - legal_forms.ends().keys() - lexicon.stopwords()


@cache
def ends_of_places_and_codes() -> frozenset[str]:
    """The same, and those of cities that people are called by, and the codes of countries and states."""
    further = _last_words_of_cities() - legal_forms.ends().keys() - lexicon.stopwords()
    return ends_of_places() | further | _codes()


def may_end_with_place(words: Phrase) -> bool:
    """Whether a look tells that a place, a code or a postal code may be at the end of some words."""
    last = words[-1]
    if last in _last_words() or last in _last_words_of_cities() or last in _codes() or may_be_state(last):
        return True
    return any(map(str.isdigit, words[-2:]))


def places_behind(words: Phrase, form: int, least: int) -> int:
    """How many words at the end are a place behind a legal form, which ends at `form`, or an address of several parts:
    a town, its state, country or postal code. Of the name `least` words are left.
    """
    if 0 < form < len(words) and are_seats(words[form : len(words) - _code(words)]):
        return len(words) - form
    left, parts, is_told = words, 0, False
    while parts < _PARTS:
        code = _code(left)
        length = code or max(place(left), _town(left, words[len(left) :], least), _telephone(left))
        length = length or (_further_city(left) if any(map(says_bank, left)) else 0)
        if not length or len(left) - length < least:
            break
        part, before = left[-length:], left[:-length]
        if parts and not code and _are_anybodys(before):  # Bank Rossiya London
            break
        left = before
        parts += max(1, code)  # a postal code stands behind that of a state
        is_told |= code != 1  # codes alone may be anything: AI-CL
        if parts > 1 and not code and not _is_area(part):  # what is before a town is the name
            break
    if not is_told:
        return 0
    is_behind = parts > 1 or _ends_in_country(left) or _has_branches(left, words[len(left) :])
    return len(words) - len(left) if is_behind else 0


def _has_branches(words: Phrase, there: Phrase) -> bool:
    """Whether words are the name of a firm that may have a branch in a place: a bank anywhere (Arantabank Vienna),
    another one in a city, where a word says what it does (Aranta Air Vienna).

    A national one behind which stands a country, in any language that is read, is that country's: Narodowy Bank Polski.
    """
    if _are_anybodys(words):
        return False
    if not any(map(says_bank, words)):
        return " ".join(there) in _cities() and not lexicon.generic_words().keys().isdisjoint(words)
    return " ".join(there) not in lexicon.country_words() or not _are_translated(words)


def _are_anybodys(words: Phrase) -> bool:
    """Whether words are nothing but what any firm may use."""
    return lexicon.generic_words().keys() >= set(words)


def _are_translated(words: Phrase) -> bool:
    """Whether they are that as they are read: Narodowy Bank. What is romanised is a name: Bank Melli Germany."""
    known, names = lexicon.abbreviations(), lexicon.romanised_words()
    read = " ".join(word if word in names else known.get(word, word) for word in words)
    return _are_anybodys(tuple(read.split()))


def says_bank(word: str) -> bool:
    """Whether a word says that a firm is a bank, also as a part of it."""
    return _BANK.search(word) is not None


def says_kind(word: str) -> bool:
    """Whether a word says what kind of firm one is."""
    return word in lexicon.generic_words() or says_bank(word)


def is_banks_name(word: str) -> bool:
    """Whether a word is a bank's name by itself: Sberbank; not Nationalbank, nor a short one, a surname (Eubank)."""
    own = word.removesuffix("bank")
    is_known = own in lexicon.generic_words() or own in lexicon.abbreviations()
    return len(word) >= _OF_BANK and own != word and not is_known


def place(words: Phrase) -> int:
    """How many words at the end are a place, and no more of the name: Bank of Venezuela."""
    return _known(words, lambda words: " ".join(words) in _known_places())


def are_places(words: Phrase) -> bool:
    """Whether words are places and nothing else, or one code of a country or state."""
    if len(words) == 1 and words[0] in _codes():
        return True
    while length := place(words):
        words = words[:-length]
    return not words


def are_seats(words: Phrase) -> bool:
    """Whether words behind what is a firm's are places and nothing else, also cities that people are called by."""
    if are_places(words):
        return True
    while length := place(words) or _further_city(words):
        words = words[:-length]
    return not words


def _further_city(words: Phrase) -> int:
    """How many words at the end are a city that people are called by."""
    return _known(words, lambda words: " ".join(words) in _further_cities(), _last_words_of_cities())


def _ends_in_country(words: Phrase) -> bool:
    """Whether a name ends in a country, behind which nothing but a place can be: Bank of Aranta London."""
    lengths = range(1, min(_LONGEST, len(words)) + 1) if _may_end_in_name(words) else ()
    return any(" ".join(words[-n:]) in lexicon.country_words() for n in lengths)


def _is_area(words: Phrase) -> bool:
    """Whether words are the name of a state or country, before which a town may stand."""
    name = " ".join(words)
    return name in _states() or name in lexicon.country_words()


def _code(words: Phrase) -> int:
    """How many words at the end are the code of a country or state, or a postal code behind that of a state."""
    if words[-1] in _codes():
        return 1
    if may_be_state(words[-1]) and (_known_town(words[:-1], words[-1]) or _telephone(words[:-1])):
        return 1
    for length in (1, 2):  # TX 75201, TX 75201-1234
        state, postal = words[-length - 1 : -length], words[len(words) - length]
        if is_postal_code(postal) and state and len(state[0]) == _CODE and state[0] in _states():
            return length + 1
    return 0


def _telephone(words: Phrase) -> int:
    """How many words at the end are the number of a telephone, which stands for a town in what a card's bank sends."""
    if not words or not words[-1].isdigit():
        return 0
    figures = next((n for n, word in enumerate(reversed(words)) if not word.isdigit()), len(words))
    return figures if sum(map(len, words[len(words) - figures :])) >= LEAST_DIGITS else 0


def _town(words: Phrase, behind: Phrase, least: int) -> int:
    """How many words at the end are a town before the code of its state; one is before any with a postal code."""
    state = _states().get("".join(behind[:1])) or _states().get(" ".join(behind[:2]), "")
    is_told = bool(state) and is_postal_code("".join(behind[1:2])) and len(words) > least + 1
    return _known_town(words, state) or int(is_told)


def _known_town(words: Phrase, state: str) -> int:
    """How many words at the end are a town of a state, as its table says."""
    return _known(words, lambda words: (" ".join(words), state) in towns())


def _known(words: Phrase, is_known: Callable[[Phrase], bool], lasts: Container[str] | None = None) -> int:
    """How many of the last words are known together, the most that are; 0 where a joining word is before.

    `lasts` are the last words of what is known, if these are not places.
    """
    if not words or words[-1] not in (_last_words() if lasts is None else lasts):
        return 0
    length = next((n for n in range(min(_LONGEST, len(words)), 0, -1) if is_known(words[-n:])), 0)
    first = len(words) - length
    return 0 if first and words[first - 1] in lexicon.stopwords() else length


def _may_end_in_name(words: Phrase) -> bool:
    """Whether the last word may be the last one of a place's name."""
    return bool(words) and words[-1] in _last_words()


@cache
def _known_places() -> frozenset[str]:
    """Names of countries and large cities, and words of cities, states and provinces."""
    otherwise = (word for word, meant in lexicon.abbreviations().items() if meant in _cities())  # Moskau, Teheran
    return lexicon.place_words().union(lexicon.country_words(), _cities(), set(otherwise) - _of_people())


@cache
def _cities() -> frozenset[str]:
    """Large cities whose names no person bears, and end in no word that any firm may use; also without their river."""
    anybodys = lexicon.generic_words().keys() | lexicon.abbreviations().keys() | lexicon.number_words().keys()
    anybodys = anybodys | lexicon.stopwords() | legal_forms.words()
    ends = ((name, name.rpartition(" ")[2]) for name in _named("cities", "city_exonyms") - _of_people())
    return frozenset(name for name, last in ends if len(last) > _SHORT and last not in anybodys)


@cache
def _further_cities() -> frozenset[str]:
    """Cities that people are called by, and smaller ones where many firms are."""
    named = _named("cities", "city_exonyms", "further_cities") - legal_forms.words() - lexicon.stopwords()
    firms = lexicon.generic_words().keys() - _OF_CITIES
    return frozenset(name for name in named if " " not in name[-_SHORT - 1 :] and name.rpartition(" ")[2] not in firms)


def _named(*tables: str) -> frozenset[str]:
    """The names of cities in some tables."""
    return frozenset().union(*map(_named_in, tables))


@cache
def _named_in(table: str) -> frozenset[str]:
    """The names of cities in a table, also without their river."""
    parts = {part for name in column("ensign.fields", table, "name") for part in (name, _RIVER.split(name)[0])}
    return frozenset(map(_folded, parts))


def _folded(name: str) -> str:
    """A name as `fold` has it, which nearly all are sooner without their marks and hyphens."""
    bare = name if name.isascii() else _MARKS.sub("", normalize("NFKD", name))
    bare = bare.replace("-", " ")
    return bare.lower() if _PLAIN.fullmatch(bare) else fold(name)


@cache
def _last_words_of_cities() -> frozenset[str]:
    """The last words of their names."""
    return frozenset(name.rpartition(" ")[2] for name in _further_cities())


@cache
def _of_people() -> frozenset[str]:
    """What people are called by."""
    return frozenset(lexicon.frequent_names().keys() | lexicon.name_variants().keys())


@cache
def _last_words() -> frozenset[str]:
    """The last words of places' names."""
    known = _known_places().union(town for town, _ in towns())
    return frozenset(place.rpartition(" ")[2] for place in known)


@cache
def _codes() -> frozenset[str]:
    """Codes of countries and states, but those that are legal forms, too: Colombia's and Colorado's is Company's."""
    codes = frozenset(code for some in lexicon.country_words().values() for code in some.split("|"))
    return (codes | set(_states().values())) - legal_forms.ends().keys()


@cache
def codes_of_forms() -> frozenset[str]:
    """The codes of states that are legal forms, too."""
    return frozenset(_states().values()) & legal_forms.ends().keys()


@cache
def _states() -> Mapping[str, str]:
    """The codes of states and provinces by themselves and by their names."""
    states = [(row["code"], row["name"]) for row in rows("ensign.fields", "states")]
    return MappingProxyType({said: code for code, name in states for said in (code, name)})
