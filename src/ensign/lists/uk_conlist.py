"""The UK's former OFSI consolidated list (ConList), CSV: a row for each name, birth date and address of a group.

Closed on 28 January 2026 in favour of the UK Sanctions List, and still around. 29 columns to 2020,
36 from 2022; older files are in Windows-1252. Ships' numbers stand in "Other Information" only. The
file has no count and no end mark: only the width of its rows can show that it was cut.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.lists.dates import birth_dates, iso_date
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.values import is_number, place, squeezed, without_repeats
from ensign.model import Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Reference, Rejection, Vessel
from ensign.watchlist import Watchlist

LIST: Final = "uk"
Row = Mapping[str, str]

_FIRST: Final = re.compile(r'\ufeff?"?Last Updated"?,"?\d\d/\d\d/\d{4}', re.IGNORECASE)
_TYPES: Final = {"individual": EntityType.PERSON, "entity": EntityType.ORGANIZATION, "ship": EntityType.VESSEL}
_KINDS: Final = {"prime": NameKind.PRIMARY, "primary": NameKind.PRIMARY, "fka": NameKind.FORMER}
_ORDER: Final = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
_ADDRESS: Final = (*(f"Address {n}" for n in range(1, 7)), "Post/Zip Code", "Country")
_SEVERAL: Final = re.compile(r"\(\d{1,2}\)\s*")
_FACT: Final = re.compile(r"\((?P<label>[^()]{3,60})\):")
_SHIP: Final = {
    "IMO number": "imo",
    "Flag of ship": "flag",
    "Previous flags": "former flag",
    "Type of ship": "kind",
    "Tonnage of ship": "tonnage",
    "Length of ship": "length",
    "Year built": "built",
    "Current owners": "owner",
    "Previous owners": "former_owner",
}
_UK_NUMBER: Final = re.compile(r"\(UK Sanctions List Ref\):\s*([A-Z]{3}\d{4})")
_UN_NUMBER: Final = re.compile(r"\bUN Ref(?:erence)?\b[^A-Z]{0,12}([A-Z]{2,3}[ie]\.\d{3})", re.IGNORECASE)
_UNKNOWN_PART: Final = re.compile(r"^(?:00/)+")


def is_conlist(file: ListFile) -> bool:
    """Whether a file is in this format, with either number of columns."""
    first, _, rest = file.text_head.partition("\n")
    return _FIRST.match(first) is not None and rest.lstrip('"').startswith("Name 6")


def read_conlist(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where a row does not fit the header or none is there."""
    (file,) = files
    date, rows = _rows(file)
    groups: dict[str, list[Row]] = defaultdict(list)
    rejections: list[Rejection] = []
    for line, row in rows:
        if row["Group ID"].strip():
            groups[row["Group ID"].strip()].append(row)
        else:
            rejections.append(Rejection(f"line {line}", "it has no group number"))
    entities = []
    for group, members in groups.items():
        names = without_repeats(n for row in members for n in _names(row))
        if names:
            entities.append(_entity(group, members, names))
        else:
            rejections.append(Rejection(f"group {group}", "it has no name"))
    if not entities:
        raise WatchlistError(f"{file.name} holds no party", AGAIN)
    return watchlist.build(
        LIST,
        "UK OFSI Consolidated List",
        date,
        entities,
        source=file.name,
        rejections=rejections,
        publisher="HM Treasury, Office of Financial Sanctions Implementation (OFSI)",
        reader="uk-conlist-csv/1",
        doubts=("the list was closed on 28 January 2026: the UK Sanctions List is in force",),
    )


def _rows(file: ListFile) -> tuple[str, list[tuple[int, Row]]]:
    """The date of the list, and the rows with their lines."""
    line = 0
    with file.open() as stream:
        data = stream.read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    found: list[tuple[int, Row]] = []
    try:
        date = iso_date(next(reader)[1])
        header = [cell.strip() for cell in next(reader)]
        for row in reader:
            line = reader.line_num
            if len(row) != len(header):
                raise WatchlistError(
                    f"{file.name}: line {line} has {len(row)} fields where the header has {len(header)}: "
                    "the file ends early or is damaged",
                    AGAIN,
                )
            found.append((line, dict(zip(header, row, strict=True))))
    except (csv.Error, StopIteration, IndexError) as e:
        raise WatchlistError(f"{file.name}: line {line + 1} cannot be read: it ends early or is damaged", AGAIN) from e
    return date, found


def _names(row: Row) -> Iterator[Name]:
    kind = next((k for word, k in _KINDS.items() if row["Alias Type"].lower().startswith(word)), NameKind.ALIAS)
    if kind is NameKind.PRIMARY and "variation" in row["Alias Type"].lower():
        kind = NameKind.ALIAS
    weak = row.get("Alias Quality", "").lower().startswith("low")
    yield Name(squeezed(" ".join(row[part] for part in _ORDER)), kind, weak=weak)
    yield Name(
        squeezed(row.get("Name Non-Latin Script", "")),
        NameKind.ORIGINAL_SCRIPT,
        script=row.get("Non-Latin Script Type", ""),
        language=row.get("Non-Latin Script Language", ""),
    )


def _entity(group: str, rows: Sequence[Row], names: tuple[Name, ...]) -> Entity:
    kind = _TYPES.get(rows[0]["Group Type"].strip().lower(), EntityType.UNKNOWN)
    dates = birth_dates(_UNKNOWN_PART.sub("", d) for d in _each(rows, "DOB"))
    others = list(_each(rows, "Other Information", split=False))
    facts = _facts(others) if kind is EntityType.VESSEL else {}
    documents = [*_documents(rows), *(Identifier("imo", n) for n in re.findall(r"\d{7}", facts.get("imo", ""))[:1])]
    notes = [*others, *(f"birth date: {d}" for d in dates.unread)]
    notes += [f"passport: {t}" for t in _each(rows, "Passport Details")]
    vessel = {k: v for k, v in facts.items() if k not in {"imo", "flag", "former flag"}}
    ordered = sorted(names, key=lambda n: n.kind is not NameKind.PRIMARY)
    listed = [iso_date(d) for d in _each(rows, "Listed On", split=False)]
    updated = [iso_date(d) for d in _each(rows, "Last Updated", split=False)]
    regimes = dict.fromkeys(_each(rows, "Regime", split=False))
    return Entity(
        id=f"{LIST}-{group}",
        list=LIST,
        type=kind,
        names=tuple(ordered),
        birth_dates=dates.read,
        places=tuple(dict.fromkeys(_places(rows, facts))),
        identifiers=tuple(dict.fromkeys(documents)),
        addresses=tuple(
            dict.fromkeys(a for row in rows if (a := ", ".join(v for p in _ADDRESS if (v := squeezed(row[p])))))
        ),
        roles=tuple(dict.fromkeys(v for f in ("Title", "Position") for v in _each(rows, f))),
        listings=tuple(
            Listing(r, min(filter(None, listed), default=""), reference=group, updated=max(updated, default=""))
            for r in regimes
        ),
        notes="\n".join(note for note in notes if note),
        references=tuple(_references(" ".join(others))),
        vessel=Vessel(**vessel) if vessel else None,
    )


def _references(text: str) -> Iterator[Reference]:
    """The party's numbers on the UK Sanctions List and the UN's, which stand in prose."""
    for list_, pattern in ((LIST, _UK_NUMBER), ("un", _UN_NUMBER)):
        yield from (Reference(list_, number) for number in dict.fromkeys(pattern.findall(text)))


def _each(rows: Sequence[Row], column: str, *, split: bool = True) -> Iterator[str]:
    """The distinct values of a column, each of several in a cell, "(1) … (2) …"."""
    cells = dict.fromkeys(row.get(column, "").strip() for row in rows)
    values = (part for cell in cells for part in (_SEVERAL.split(cell) if split else (cell,)))
    return iter(dict.fromkeys(v for value in values if (v := squeezed(value).strip(" ."))))


def _facts(texts: Sequence[str]) -> dict[str, str]:
    """What is said of a ship, "(Flag of ship):Panama (Type of ship):Tanker"."""
    found: dict[str, str] = {}
    for text in texts:
        marks = [*_FACT.finditer(text)]
        for mark, following in zip(marks, [*marks[1:], None], strict=True):
            key = _SHIP.get(mark["label"].strip())
            value = squeezed(text[mark.end() : following.start() if following else len(text)]).strip(" .")
            if key and value:
                found.setdefault(key, value)
    return found


def _documents(rows: Sequence[Row]) -> Iterator[Identifier]:
    columns = (
        ("Passport Number", "passport"),
        ("National Identification Number", "national"),
        ("NI Number", "national"),
        ("Passport Details", "passport"),
    )
    for column, scheme in columns:
        for value in _each(rows, column):
            # Older files have prose about the number in the same cell; only what is a number alone is one.
            if is_number(value) and (column != "Passport Details" or re.fullmatch(r"[A-Z0-9/-]{5,20}", value)):
                yield Identifier(scheme, value, label=column)


def _places(rows: Sequence[Row], facts: Mapping[str, str]) -> Iterator[Place]:
    for nationality in _each(rows, "Nationality"):
        yield from place(nationality, "nationality")
    towns = " ".join(_each(rows, "Town of Birth"))
    for country in _each(rows, "Country of Birth"):
        yield from place(country, "birth", whole=f"{towns}, {country}" if towns else "")
    for country in _each(rows, "Country"):
        yield from place(country, "location")
    for role in ("flag", "former flag"):
        if role in facts:
            yield from place(facts[role], role)
