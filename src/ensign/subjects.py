"""A row of the user's file as a Subject, or the reason why it cannot be screened."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
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
    identifiers = tuple(dict.fromkeys(_identifiers(values, numbered)))
    readable = tuple(name for name in names if _is_readable(name))
    if not readable and all(i.doubt for i in identifiers):
        return _unscreenable(values, names, identifiers)
    kinds = (type_of(t) for t in _several(values, "type"))
    kind = next((k for k in kinds if k is not EntityType.UNKNOWN), EntityType.UNKNOWN)
    ship = kind is EntityType.VESSEL or any(i.scheme in SHIP_SCHEMES for i in identifiers)
    return Subject(
        names=readable,
        type=kind,
        places=tuple(_places(values)),
        birth_date=next(_several(values, "birth_date"), ""),
        identifiers=identifiers,
        address=", ".join(_several(values, "address")),
        pieces=tuple(dict.fromkeys(_pieces(readable, numbered, ship=ship))),
    )


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


def _pieces(names: Iterable[str], numbered: Container[str], *, ship: bool) -> Iterator[str]:
    """The parties that a name names beside itself, and a name without the numbers that are written beside it."""
    for name in names:
        bare = without_identifiers(name) if name in numbered else name
        if bare != name:
            yield from (part for part in (bare,) if _is_readable(part))
        is_ship = ship or (" ex " in bare.lower() and has_hull_prefix(bare))
        yield from (part for part in pieces(bare, ship=is_ship) if _is_readable(part))


def _places(values: Mapping[str, str]) -> Iterator[Place]:
    """The countries of each column for them, with what the column says that they are."""
    for field, role in _ROLES:
        if not values.get(field):
            continue
        codes = {code for text in _several(values, field) for code in parse_country(text)}
        yield from (Place(code, role) for code in sorted(codes))


def _several(values: Mapping[str, str], name: str) -> Iterator[str]:
    """The values of a field, one for each column that it came from; empty ones left out."""
    value = values.get(name, "").strip()
    if SEPARATOR not in value:
        return iter((value,) if value else ())
    return (v for part in value.split(SEPARATOR) if (v := part.strip()))


def _identifiers(values: Mapping[str, str], numbered: Mapping[str, tuple[Identifier, ...]]) -> Iterator[Identifier]:
    """What the identifier columns hold, and the IMO numbers and MMSI written behind a name."""
    for scheme in _SCHEMES:
        if not values.get(scheme):
            continue
        for text in _several(values, scheme):
            yield from identifiers_of(scheme, text)
    for found in numbered.values():
        yield from found
