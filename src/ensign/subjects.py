"""A row of the user's file as a Subject, or the reason why it cannot be screened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ensign.fields.countries import parse_country
from ensign.fields.identifiers import identifier_in, identifiers_of
from ensign.fields.parties import pieces
from ensign.fields.types import type_of
from ensign.model import EntityType, Identifier, Place, Subject
from ensign.schema import SEPARATOR
from ensign.text.words import fold

_SCHEMES: Final = ("imo", "mmsi", "call_sign", "identifier")
_ROLES: Final = (("country", ""), ("flag", "flag"))
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
    identifiers = tuple(dict.fromkeys(_identifiers(values, names)))
    readable = tuple(n for n in names if fold(n))
    if not readable and not identifiers:
        if any(values.values()):
            return Unscreenable(NO_LETTERS if names else NO_NAME)
        return Unscreenable(BLANK)
    kinds = [type_of(t) for t in _several(values, "type")]
    return Subject(
        names=readable,
        type=next((k for k in kinds if k is not EntityType.UNKNOWN), EntityType.UNKNOWN),
        places=tuple(_places(values)),
        birth_date=next(_several(values, "birth_date"), ""),
        identifiers=identifiers,
        address=", ".join(_several(values, "address")),
        pieces=tuple(dict.fromkeys(p for name in readable for p in pieces(name) if fold(p))),
    )


def _places(values: Mapping[str, str]) -> Iterator[Place]:
    """The countries of each column for them, with what the column says that they are."""
    for field, role in _ROLES:
        codes = {code for text in _several(values, field) for code in parse_country(text)}
        yield from (Place(code, role) for code in sorted(codes))


def _several(values: Mapping[str, str], name: str) -> Iterator[str]:
    """The values of a field, one for each column that it came from; empty ones left out."""
    return (v for part in values.get(name, "").split(SEPARATOR) if (v := part.strip()))


def _identifiers(values: Mapping[str, str], names: tuple[str, ...]) -> Iterator[Identifier]:
    """What the identifier columns hold, and an IMO number written behind a name."""
    for scheme in _SCHEMES:
        for text in _several(values, scheme):
            yield from identifiers_of(scheme, text)
    for name in names:
        found = identifier_in(name)
        if found is not None:
            yield found
