"""OpenSanctions `targets.simple.csv`: one row an entity, lists within cells joined by semicolons.

The format has no weak names, no roles of countries and no listing dates; `program_ids` came in 2025,
`last_change` in 2022. A value that holds a semicolon is quoted within its cell. A file with a row of
another width ends early or is damaged and is refused whole.
"""

import csv
from collections.abc import Mapping
from typing import Final

from ensign.lists.delimited import headed, header_of
from ensign.lists.files import ListFile
from ensign.lists.opensanctions import build, dates, identifier, kind_of, list_name, places, refused
from ensign.model import Entity, Listing, Name, NameKind, Rejection
from ensign.watchlist import Watchlist

COLUMNS: Final = (
    *("id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions"),
    *("phones", "emails", "program_ids", "dataset", "first_seen", "last_seen", "last_change"),
)
_LINE_ENDS: Final = str.maketrans("\r\n", "  ")
_FIRST: Final = COLUMNS[:4]
_NEEDED: Final = frozenset({*_FIRST, "birth_date", "countries", "addresses", "identifiers", "sanctions", "dataset"})


def is_targets(file: ListFile) -> bool:
    """Whether a file begins with this format's header."""
    header = header_of(file)
    return header[:4] == _FIRST and set(header) >= _NEEDED


def read_targets(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format.

    Raises WatchlistError where a row does not fit the header or a quote is never closed, which is
    what a file that ends early looks like, or where no entity is in it.
    """
    (file,) = files
    rows = list(headed(file, COLUMNS))
    datasets = sorted({row["dataset"] for _, row in rows})
    name = list_name(file, datasets)
    entities: dict[str, Entity] = {}
    rejections: list[Rejection] = []
    for line, row in rows:
        reason = refused(row["schema"], row["id"], (row["name"], *_values(row["aliases"])), entities)
        if reason:
            rejections.append(Rejection(f"line {line}", reason))
        else:
            entities[row["id"]] = _entity(row, name)
    changed = [max((row.get(column, "") for _, row in rows), default="") for column in ("last_change", "last_seen")]
    return build(
        file,
        datasets,
        entities.values(),
        date=next(filter(None, changed), ""),
        reader="opensanctions-csv/1",
        rejections=rejections,
    )


def _entity(row: Mapping[str, str], name: str) -> Entity:
    kind = kind_of(row["schema"]).type
    names = dict.fromkeys([row["name"].strip(), *_values(row["aliases"])])
    texts = [text for text in names if text]
    countries, strange = places(_values(row["countries"]))
    born, unread = dates(_values(row["birth_date"]))
    programs = _values(row.get("program_ids", ""))
    sanctions = _values(row["sanctions"])
    notes = [*strange, *unread, *(sanctions if programs else ())]
    return Entity(
        id=row["id"],
        list=name,
        type=kind,
        names=tuple(Name(t, NameKind.ALIAS if i else NameKind.PRIMARY) for i, t in enumerate(texts)),
        birth_dates=born,
        places=countries,
        identifiers=tuple(dict.fromkeys(identifier(v, kind) for v in _values(row["identifiers"]))),
        addresses=tuple(_values(row["addresses"])),
        listings=tuple(Listing(program) for program in dict.fromkeys(programs or sanctions)),
        notes="\n".join(notes),
    )


def _values(cell: str) -> list[str]:
    """The values of a cell: a line of CSV with semicolons, for a value that holds one is quoted within the cell."""
    cell = cell.translate(_LINE_ENDS)
    plain = ";" not in cell and '"' not in cell
    found = [cell] if plain else next(csv.reader([cell], delimiter=";"), [])
    return [v for value in found if (v := value.strip())]
