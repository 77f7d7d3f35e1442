"""Australia's consolidated list (DFAT), XLSX and the older XLS: a row for each name, "147a" an alias of 147.

https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list. The workbook
has no count of its own, but a workbook that was cut cannot be opened. The older XLS has no strength
of aliases.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.lists import sheets
from ensign.lists.dates import birth_dates, iso_date
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.values import place, squeezed, without_repeats
from ensign.model import Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Reference, Rejection
from ensign.watchlist import Watchlist

LIST: Final = "au"
Row = Mapping[str, str]

_HEADER: Final = ("reference", "name of individual or entity")
_TYPES: Final = {"individual": EntityType.PERSON, "entity": EntityType.ORGANIZATION, "vessel": EntityType.VESSEL}
_NUMBER: Final = re.compile(r"(\d+)\s*[a-z]*", re.IGNORECASE)
_UN: Final = re.compile(r"\b[A-Z]{2,3}[ie]\.\d{3}\b")
_DATES: Final = re.compile(r"[,;\n]\s*")
_LISTED: Final = re.compile(r"Listed on\s+(\d{1,2}\s+[A-Za-z]+\.?\s+\d{4})")
_MEASURES: Final = ("Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction")


def is_australia(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return any(tuple(cell.lower() for cell in row[:2]) == _HEADER for row in sheets.top(file)[:1])


def read_australia(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it cannot be opened or holds no party."""
    (file,) = files
    header, *body = sheets.rows(file)
    groups: dict[str, list[Row]] = defaultdict(list)
    rejections: list[Rejection] = []
    for line, cells in enumerate(body, 2):
        row = dict(zip(header, cells, strict=False))
        number = _NUMBER.fullmatch(row.get("Reference", ""))
        if number is None:
            if any(cells):
                rejections.append(Rejection(f"row {line}", "it has no reference number"))
        elif not row["Name of Individual or Entity"]:
            rejections.append(Rejection(f"row {line}", "it has no name"))
        else:
            groups[number[1]].append(row)
    if not groups:
        raise WatchlistError(f"{file.name} holds no party", AGAIN)
    return watchlist.build(
        LIST,
        "Australia DFAT Consolidated List",
        max(iso_date(row.get("Control Date", "")) for rows in groups.values() for row in rows),
        (_entity(number, rows) for number, rows in groups.items()),
        source=file.name,
        rejections=rejections,
        publisher="Australian Department of Foreign Affairs and Trade (DFAT)",
        reader="au-workbook/1",
        proof="the workbook's own directory",
        doubts=("the workbook has no date: its last control date stands for it",),
    )


def _name(row: Row) -> Name:
    kind = row.get("Name Type", "").strip().lower()
    found = NameKind.PRIMARY if "primary" in kind else NameKind.ALIAS
    if "original" in kind:
        found = NameKind.ORIGINAL_SCRIPT
    elif "formerly" in kind or kind.startswith("f"):
        found = NameKind.FORMER
    return Name(
        squeezed(row["Name of Individual or Entity"]), found, weak=row.get("Alias Strength", "").lower() == "weak"
    )


def _each(rows: Sequence[Row], column: str) -> list[str]:
    return list(dict.fromkeys(v for row in rows if (v := row.get(column, "").strip())))


def _entity(number: str, rows: Sequence[Row]) -> Entity:
    kind = _TYPES.get(rows[0].get("Type", "").strip().lower(), EntityType.UNKNOWN)
    names = sorted(without_repeats(map(_name, rows)), key=lambda n: n.kind is not NameKind.PRIMARY)
    dates = birth_dates(part for cell in _each(rows, "Date of Birth") for part in _DATES.split(cell) if part)
    prose = _each(rows, "Additional Information")
    listed = _LISTED.search(" ".join(_each(rows, "Listing Information")))
    imo = [n for cell in _each(rows, "IMO Number") for n in re.findall(r"\d{7}", cell)]
    effect = "; ".join(m for m in _MEASURES if any(row.get(m, "").lower() == "true" for row in rows))
    acts = _each(rows, "Instrument of Designation")
    own = [m[0] for text in prose[:1] if (m := _UN.match(text))]
    return Entity(
        id=f"{LIST}-{number}",
        list=LIST,
        type=kind,
        names=tuple(names),
        birth_dates=dates.read,
        places=tuple(dict.fromkeys(_places(rows))),
        identifiers=tuple(Identifier("imo", n) for n in dict.fromkeys(imo)),
        addresses=tuple(_each(rows, "Address")),
        listings=tuple(
            Listing(
                program,
                iso_date(listed[1].replace(".", "")) if listed else "",
                effect=effect,
                reference=number,
                authority="; ".join(acts),
                updated=max(map(iso_date, _each(rows, "Control Date")), default=""),
            )
            for program in _each(rows, "Committees") or [""]
        ),
        notes="\n".join([*prose, *(f"birth date: {d}" for d in dates.unread)]),
        references=tuple(Reference("un", n) for n in own),
    )


def _places(rows: Sequence[Row]) -> Iterator[Place]:
    for cell in _each(rows, "Citizenship"):
        for part in re.split(r"[;\n]", cell):
            yield from place(part, "nationality")
    for born in _each(rows, "Place of Birth"):
        yield from place(born.rpartition(",")[2] or born, "birth", whole=born)
    for address in _each(rows, "Address"):
        # An address whose last part is no country alone stays what it is: an address.
        yield from (p for p in place(address.rpartition(",")[2], "location") if p.country)
