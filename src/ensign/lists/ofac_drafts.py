"""A party as OFAC's four formats give it, before it is an entity: names, facts and addresses in OFAC's own words.

The formats say the same in different places: a birth date is a clause of the remarks, an element or
a feature. Each reader brings a `Draft`; tables/ofac_labels.csv says what OFAC's word for a fact is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign import tables
from ensign.fields.countries import parse_country
from ensign.model import Listing, Name, NameKind

_STREET: Final = ("ADDRESS1", "ADDRESS2", "ADDRESS3")
_TOWN: Final = ("CITY", "STATE/PROVINCE", "POSTAL CODE")
ALIASES: Final = MappingProxyType({"a": NameKind.ALIAS, "f": NameKind.FORMER, "n": NameKind.ALIAS})
"""By the first letter of a.k.a., f.k.a. and n.k.a., with or without the points."""

REGION: Final = "Region: "
"""Before what stands for a country and is none."""

_UNSPACED: Final = ("Chinese", "Japanese", "Korean")
_LATIN: Final = "Latin"
_COMPARED: Final = frozenset({"birth date", "birth place", "nationality", "gender"})
"""What OFAC's words for facts stand for that a party's own are compared with."""

DOUBTED: Final = frozenset({"fraudulent", "false"})
"""OFAC's words for a fact that is not one."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that OFAC says of a party: its own word for what it is ("Passport", "DOB"), and the value.

    A `document` is known to be a number whatever its word; `doubt` is as in Identifier.
    """

    label: str
    value: str
    country: str = ""
    issued: str = ""
    expires: str = ""
    doubt: str = ""
    document: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A party as a format gives it.

    `lists` are OFAC's words for the lists that it is on, `linked` its relations: predicate, the
    other's number or "", its name or "".
    """

    number: str
    kind: str
    names: tuple[Name, ...]
    programs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    addresses: tuple[tuple[str, str], ...] = ()
    listings: tuple[Listing, ...] = ()
    lists: tuple[str, ...] = ()
    linked: tuple[tuple[str, str, str], ...] = ()
    notes: tuple[str, ...] = ()


@cache
def labels() -> Mapping[str, str]:
    """What OFAC's words for facts are to the model, the longest words first."""
    found = {row["label"]: row["role"] for row in tables.rows("ensign.lists", "ofac_labels")}
    return MappingProxyType(dict(sorted(found.items(), key=lambda item: -len(item[0]))))


def role_of(label: str) -> str:
    """What a word stands for: its own row, or that of its beginning ("Digital Currency Address - XBT"); "" if new."""
    plain = label.replace("\u2019", "'")
    known = labels()
    return known.get(plain) or next((role for word, role in known.items() if plain.startswith(word)), "")


def in_doubt(label: str, doubt: str) -> str:
    """OFAC's word for a fact, with the doubt before it where the fact would be compared: it is then one to read."""
    return f"{doubt.capitalize()}: {label}" if doubt and role_of(label) in _COMPARED else label


def names_of(word: str, forms: Iterable[tuple[str, str]], *, primary: bool, weak: bool) -> Iterator[Name]:
    """The names that the forms of one name are, each as printed and with its script; `word` is OFAC's for their kind.

    A second Latin form of the main name is an alias.
    """
    kind = ALIASES.get(word[:1].casefold(), NameKind.ALIAS)
    first = NameKind.PRIMARY if primary else kind
    for whole, script in forms:
        if whole and script and script != _LATIN:
            yield Name(whole, NameKind.ORIGINAL_SCRIPT, weak=weak, script=script)
        elif whole:
            yield Name(whole, first, weak=weak)
            first = kind


def full_name(family: str, given: str, script: str = "") -> str:
    """A name as OFAC prints it, the last name first; a firm's or ship's is all `family`."""
    return ("" if script.startswith(_UNSPACED) else ", ").join(part for part in (family, given) if part)


def one_line(street: Iterable[str], town: Iterable[str], country: str) -> str:
    """An address in one line; `town` is city, state and postal code, as the CSV set has them ("Miami, FL 33126")."""
    city, state, code = town
    place = " ".join(part for part in (", ".join(p for p in (city, state) if p), code) if part)
    return ", ".join(part for part in (*street, place, country) if part)


def address_of(parts: Mapping[str, str], country: str) -> tuple[str, str]:
    """An address whose parts go by OFAC's words for them, in one line, and its country, or else its region."""
    country = country or (f"{REGION}{parts['REGION']}" if parts.get("REGION") else "")
    street, town = ([parts.get(kind, "") for kind in kinds] for kinds in (_STREET, _TOWN))
    return one_line(street, town, country), country


def countries(text: str) -> list[str]:
    """The codes of the country that a text names; OFAC adds a former name ("Cabo Verde.  Previously ...")."""
    return sorted(parse_country(text) or parse_country(text.partition(". ")[0]))
