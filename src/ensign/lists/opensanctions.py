"""OpenSanctions `targets.simple.csv`: one row an entity, lists within cells joined by semicolons.

The format has no weak names, no roles of countries and no listing dates; `program_ids` came in 2025,
`last_change` in 2022. Ids are OpenSanctions' own, which are unique across its data sets and are kept
as they are. A file with a row of another width ends early or is damaged and is refused whole.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from ensign import tables, watchlist
from ensign.errors import WatchlistError
from ensign.lists.files import AGAIN, ListFile
from ensign.model import Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Rejection
from ensign.watchlist import Watchlist

_FIRST: Final = ("id", "schema", "name", "aliases")
_NEEDED: Final = frozenset({*_FIRST, "birth_date", "countries", "addresses", "identifiers", "sanctions", "dataset"})
_IMO: Final = re.compile(r"IMO\s*(\d{7})", re.IGNORECASE)
_MMSI: Final = re.compile(r"[2-7]\d{8}")
_CALL_SIGN: Final = re.compile(r"(?=.*[A-Z])[A-Z0-9]{4,7}")
_LEI: Final = re.compile(r"[A-Z0-9]{18}\d{2}")
_DATE: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_COUNTRY: Final = re.compile(r"([a-z]{2})(-[a-z0-9]{1,3})?")
_SLUG: Final = re.compile(r"[\W_]+")
_ENDING: Final = re.compile(r"[._-]?targets([._-]simple)?$|[._-]simple$")


class _Kind(NamedTuple):
    """What a schema is to Ensign: a type, or the reason why it is not screened."""

    type: EntityType
    reason: str


@cache
def _kinds() -> Mapping[str, _Kind]:
    schemas = tables.rows("ensign.lists", "opensanctions_schemas")
    return {r["schema"]: _Kind(EntityType(r["type"] or "unknown"), r["reason"]) for r in schemas}


def is_targets(file: ListFile) -> bool:
    """Whether a file begins with this format's header."""
    header = next(csv.reader(file.text_head.lstrip("\ufeff").splitlines()[:1]), [])
    return tuple(header[:4]) == _FIRST and set(header) >= _NEEDED


def read_targets(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format.

    Raises WatchlistError where a row does not fit the header or a quote is never closed, which is
    what a file that ends early looks like, or where no entity is in it.
    """
    (file,) = files
    rows = list(_rows(file))
    datasets = sorted({row["dataset"] for _, row in rows})
    name = _list_name(file.path, datasets)
    entities: dict[str, Entity] = {}
    rejections: list[Rejection] = []
    for line, row in rows:
        reason = "its id comes a second time" if row["id"] in entities else _refuse(row)
        if reason:
            rejections.append(Rejection(f"line {line}", reason))
        else:
            entities[row["id"]] = _entity(row, name)
    if not entities:
        raise WatchlistError(f"{file.name} holds no entity that can be screened", AGAIN)
    changed = max(row.get("last_change", "") for _, row in rows) or max(row.get("last_seen", "") for _, row in rows)
    return watchlist.build(
        name,
        f"OpenSanctions: {datasets[0]}" if len(datasets) == 1 else "OpenSanctions",
        changed[:10],
        entities.values(),
        source=file.name,
        rejections=rejections,
    )


def _rows(file: ListFile) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the line that each ends in."""
    line = 0
    try:
        with file.text() as text:
            reader = csv.reader(text, strict=True)
            header = next(reader)
            for row in reader:
                line = reader.line_num
                if len(row) != len(header):
                    raise WatchlistError(
                        f"{file.name}: line {line} has {len(row)} fields where the header has {len(header)}: "
                        "the file ends early or is damaged",
                        AGAIN,
                    )
                yield line, dict(zip(header, row, strict=True))
    except csv.Error as e:
        raise WatchlistError(
            f"{file.name}: line {line + 1} cannot be read: the file ends early or is damaged", AGAIN
        ) from e


def _list_name(path: Path, datasets: list[str]) -> str:
    """`opensanctions-` and the data set; a collection of several sets has its name only in the file's."""
    stem = path.name.removesuffix(".gz").removesuffix(".csv").lower()
    of = datasets[0] if len(datasets) == 1 else _ENDING.sub("", stem)
    return f"opensanctions-{_SLUG.sub('-', of.lower()).strip('-') or 'collection'}"


def _refuse(row: Mapping[str, str]) -> str:
    """Why a row is no entity to screen; "" where it is one. A schema that is not known yet is screened in every way."""
    kind = _kinds().get(row["schema"])
    if kind is not None and kind.reason:
        return kind.reason
    if not row["id"]:
        return "it has no id"
    return "" if row["name"].strip() or any(_values(row["aliases"])) else "it has no name"


def _entity(row: Mapping[str, str], name: str) -> Entity:
    kind = _kinds().get(row["schema"], _Kind(EntityType.UNKNOWN, "")).type
    names = dict.fromkeys([row["name"].strip(), *_values(row["aliases"])])
    texts = [text for text in names if text]
    places, strange = _places(row["countries"])
    dates = _values(row["birth_date"])
    programs = _values(row.get("program_ids", ""))
    sanctions = _values(row["sanctions"])
    notes = [*strange, *(f"birth date: {d}" for d in dates if not _DATE.fullmatch(d)), *(sanctions if programs else ())]
    return Entity(
        id=row["id"],
        list=name,
        type=kind,
        names=tuple(Name(t, NameKind.ALIAS if i else NameKind.PRIMARY) for i, t in enumerate(texts)),
        birth_dates=tuple(d for d in dates if _DATE.fullmatch(d)),
        places=places,
        identifiers=tuple(dict.fromkeys(_identifier(v, kind) for v in _values(row["identifiers"]))),
        addresses=tuple(_values(row["addresses"])),
        listings=tuple(Listing(program) for program in dict.fromkeys(programs or sanctions)),
        notes="\n".join(notes),
    )


def _values(cell: str) -> list[str]:
    """The values of a cell: a line of CSV with semicolons, for a value that holds one is quoted within the cell."""
    plain = ";" not in cell and '"' not in cell
    found = [cell] if plain else next(csv.reader([cell], delimiter=";"), [])
    return [v for value in found if (v := value.strip())]


def _places(cell: str) -> tuple[tuple[Place, ...], list[str]]:
    """The countries, a part of one as the whole (`gb-sct`), and notes of codes that are none of today's."""
    places, strange = [], []
    for code in _values(cell):
        found = _COUNTRY.fullmatch(code.lower())
        if found:
            places.append(Place(found[1], text=code if found[2] else ""))
        else:
            strange.append(f"country: {code}")
    return tuple(places), strange


def _identifier(value: str, kind: EntityType) -> Identifier:
    """A number with the scheme that its form shows; the format itself does not say."""
    if imo := _IMO.fullmatch(value):
        return Identifier("imo", imo[1])
    if kind is EntityType.VESSEL and _MMSI.fullmatch(value):
        return Identifier("mmsi", value)
    if kind is EntityType.VESSEL and _CALL_SIGN.fullmatch(value):
        return Identifier("call_sign", value)
    if _LEI.fullmatch(value) and int("".join(str(int(c, 36)) for c in value)) % 97 == 1:
        return Identifier("lei", value)
    return Identifier("other", value)
