"""A row of the user's file as a Subject, or the reason why it cannot be screened."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ensign.fields.countries import parse_country
from ensign.fields.identifiers import SHIP_SCHEMES, identifiers_in, identifiers_of, without_identifiers
from ensign.fields.parties import pieces
from ensign.fields.ship_names import has_hull_prefix
from ensign.fields.types import type_of
from ensign.model import EntityType, Identifier, Place, Subject
from ensign.schema import SEPARATOR
from ensign.text.words import fold

_SCHEMES: Final = ("imo", "mmsi", "call_sign", "identifier")
_ROLES: Final = (("country", ""), ("flag", "flag"))
_PLAIN: Final = re.compile(r"[A-Za-z0-9]")
NO_NAME: Final = "the row has no name"
NO_LETTERS: Final = "the name has no letter or digit that can be read"
BLANK: Final = "the row is blank, or has only signs or words for nothing, in the columns that are screened"


@dataclass(frozen=True, slots=True)
class Unscreenable:
    """A row that cannot be screened, and why; never counted as clear."""

    reason: str


def read(values: Mapping[str, str]) -> Subject | Unscreenable:
    """The subject in the values of schema.SUBJECT_FIELDS (any may be missing or empty)."""
    names = tuple(dict.fromkeys(_several(values, "name")))
    numbered = {name: found for name in names if (found := identifiers_in(name))}
    identifiers = _identifiers(values, numbered)
    readable = tuple([name for name in names if _is_readable(name)])
    if not readable and all(i.doubt for i in identifiers):
        return _unscreenable(values, names, identifiers)
    kind = _kind(values)
    ship = kind is EntityType.VESSEL or any(i.scheme in SHIP_SCHEMES for i in identifiers)
    birth_dates, address = _several(values, "birth_date"), _several(values, "address")
    return Subject(
        readable,
        kind,
        _places(values),
        birth_dates[0] if birth_dates else "",
        identifiers,
        ", ".join(address) if address else "",
        _pieces(readable, numbered, ship=ship),
    )


def _kind(values: Mapping[str, str]) -> EntityType:
    """The first type that a column names."""
    for text in _several(values, "type"):
        if (kind := type_of(text)) is not EntityType.UNKNOWN:
            return kind
    return EntityType.UNKNOWN


def _unscreenable(
    values: Mapping[str, str], names: tuple[str, ...], identifiers: tuple[Identifier, ...]
) -> Unscreenable:
    """Why a row without a name, or a number that could be right, cannot be screened."""
    if not any(values.values()):
        return Unscreenable(BLANK)
    reason = NO_LETTERS if names else NO_NAME
    doubts = ", ".join(f"{i.scheme.upper()} {i.value}: {i.doubt}" for i in identifiers)
    return Unscreenable(f"{reason}, and no number that can be right ({doubts})" if doubts else reason)


def _is_readable(name: str) -> bool:
    """Whether a letter or digit of it can be read; nearly always the first look tells."""
    return bool(_PLAIN.search(name)) or bool(fold(name))


def _pieces(names: Iterable[str], numbered: Container[str], *, ship: bool) -> tuple[str, ...]:
    """The parties that a name names beside itself, and a name without the numbers that are written beside it."""
    found: list[str] = []
    for name in names:
        bare = without_identifiers(name) if name in numbered else name
        if bare != name:
            found.append(bare)
        is_ship = ship or (" ex " in bare.lower() and has_hull_prefix(bare))
        found += pieces(bare, ship=is_ship)
    return tuple(dict.fromkeys(filter(_is_readable, found))) if found else ()


def _places(values: Mapping[str, str]) -> tuple[Place, ...]:
    """The countries of each column for them, with what the column says that they are."""
    found: list[Place] = []
    for field, role in _ROLES:
        if values.get(field):
            codes = {code for text in _several(values, field) for code in parse_country(text)}
            found += [Place(code, role) for code in sorted(codes)]
    return tuple(found)


def _several(values: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The values of a field, one for each column that it came from; empty ones left out."""
    value = values.get(name, "")
    if not value or not (value := value.strip()):
        return ()
    if SEPARATOR not in value:
        return (value,)
    return tuple([v for part in value.split(SEPARATOR) if (v := part.strip())])


def _identifiers(values: Mapping[str, str], numbered: Mapping[str, tuple[Identifier, ...]]) -> tuple[Identifier, ...]:
    """What the identifier columns hold, and the IMO numbers and MMSI written behind a name."""
    found: list[Identifier] = []
    for scheme in _SCHEMES:
        if values.get(scheme):
            for text in _several(values, scheme):
                found += identifiers_of(scheme, text)
    for beside in numbered.values():
        found += beside
    return tuple(dict.fromkeys(found)) if found else ()
