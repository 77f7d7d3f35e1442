"""What OpenSanctions' formats have in common: schemas, topics, countries, numbers, and the list that is built.

https://www.opensanctions.org/docs/bulk/. Ids are OpenSanctions' own, unique across its data sets, and
are kept as they are. Schemas and properties are those of FollowTheMoney
(https://followthemoney.tech); which are what to Ensign stands in tables/opensanctions_*.csv. No
format has a count or an end mark.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign import tables, watchlist
from ensign.errors import WatchlistError
from ensign.fields.identifiers import MMSI, lei_is_valid
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.values import slug
from ensign.model import Entity, EntityType, Identifier, Place, Rejection
from ensign.watchlist import Watchlist

PAGE: Final = "https://www.opensanctions.org/entities/{}/"
"""OpenSanctions' page of a party, by its id."""

_IMO: Final = re.compile(r"(?:IMO)?\s*(\d{7})", re.IGNORECASE)
_MARKED_IMO: Final = re.compile(r"IMO\s*(\d{7})", re.IGNORECASE)
_CALL_SIGN: Final = re.compile(r"(?=.*[A-Z])[A-Z0-9]{4,7}")
_DATE: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_COUNTRY: Final = re.compile(r"([a-z]{2})(-[a-z0-9]{1,3})?")
_FILE: Final = re.compile(
    r"(?:[._-]?(?:targets|entities))?[._-]?(?:simple|nested|ftm|senzing)?\.(?:csv|json)(?:\.gz)?$"
)


class Kind(NamedTuple):
    """What a schema is to Ensign: a type, or the reason why it is not screened."""

    type: EntityType
    reason: str = ""


class Topic(NamedTuple):
    """What a topic says of a party, in OpenSanctions' words, and whether it is a designation."""

    words: str
    designation: bool


def kind_of(schema: str) -> Kind:
    """What a schema is; one that is not known yet is screened in every way."""
    return _kinds().get(schema, Kind(EntityType.UNKNOWN))


@cache
def _kinds() -> Mapping[str, Kind]:
    schemas = tables.rows("ensign.lists", "opensanctions_schemas")
    return MappingProxyType({r["schema"]: Kind(EntityType(r["type"] or "unknown"), r["reason"]) for r in schemas})


@cache
def topics() -> Mapping[str, Topic]:
    """The topics for which a party is in the data: each is a risk in business with it."""
    found = tables.rows("ensign.lists", "opensanctions_topics")
    return MappingProxyType({r["topic"]: Topic(r["words"], r["designation"] == "yes") for r in found})


def refused(schema: str, key: str, names: Iterable[str], known: Mapping[str, object]) -> str:
    """Why a party is not screened; "" where it is."""
    if reason := kind_of(schema).reason:
        return reason
    if not key:
        return "it has no id"
    if not any(name.strip() for name in names):
        return "it has no name"
    return "its id comes a second time" if key in known else ""


def places(codes: Iterable[str], role: str = "") -> tuple[tuple[Place, ...], list[str]]:
    """The countries, a part of one as the whole (`gb-sct`), and notes of codes that are none of today's."""
    found, strange = [], []
    for code in codes:
        known = _COUNTRY.fullmatch(code.lower())
        if known:
            found.append(Place(known[1], role, code if known[2] else ""))
        else:
            strange.append(f"country: {code}")
    return tuple(found), strange


def dates(values: Iterable[str]) -> tuple[tuple[str, ...], list[str]]:
    """Birth dates, which are ISO 8601, and notes of what is none."""
    given = list(values)
    strange = [f"birth date: {value}" for value in given if not _DATE.fullmatch(value)]
    return tuple(dict.fromkeys(value for value in given if _DATE.fullmatch(value))), strange


def identifier(value: str, kind: EntityType, scheme: str = "") -> Identifier:
    """A number of a scheme; where none is given, of the one that its form shows."""
    if imo := (_IMO if scheme == "imo" else _MARKED_IMO).fullmatch(value):
        return Identifier("imo", imo[1])
    if scheme == "registration" and kind is EntityType.AIRCRAFT:
        scheme = "aircraft"
    return Identifier(scheme or _scheme(value, kind), value)


def _scheme(value: str, kind: EntityType) -> str:
    if kind is EntityType.VESSEL and MMSI.fullmatch(value):
        return "mmsi"
    if kind is EntityType.VESSEL and _CALL_SIGN.fullmatch(value):
        return "call_sign"
    return "lei" if lei_is_valid(value) else "other"


def list_name(file: ListFile, datasets: Sequence[str]) -> str:
    """`opensanctions-` and the data set; a collection of several sets has its name only in the file's."""
    of = datasets[0] if len(datasets) == 1 else _FILE.sub("", file.path.name.lower())
    return f"opensanctions-{slug(of) or 'collection'}"


def build(
    file: ListFile,
    datasets: Sequence[str],
    entities: Iterable[Entity],
    *,
    date: str,
    reader: str,
    rejections: Sequence[Rejection],
    doubts: Sequence[str] = (),
) -> Watchlist:
    """The list of these parties. Raises WatchlistError where there are none."""
    found = list(entities)
    if not found:
        raise WatchlistError(f"{file.name} holds no entity that can be screened", AGAIN)
    return watchlist.build(
        list_name(file, datasets),
        f"OpenSanctions: {datasets[0]}" if len(datasets) == 1 else "OpenSanctions",
        date[:10],
        found,
        source=file.name,
        rejections=rejections,
        publisher="OpenSanctions",
        reader=reader,
        doubts=doubts,
    )
