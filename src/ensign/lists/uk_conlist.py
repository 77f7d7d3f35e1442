"""The UK's former OFSI consolidated list (ConList), CSV or workbook: a row for each name, birth date and address.

Closed on 28 January 2026 in favour of the UK Sanctions List, and still around. 29 columns to 2020,
36 from 2022; older CSVs are in Windows-1252. `Group ID` is the key. What the columns have no place
for stands in "Other Information" as "(Flag of ship):Panama"; the rest of it is narrative. The CSV has
no count and no end mark: only the width of its rows can show that it was cut.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ensign import watchlist
from ensign.fields.imo_numbers import IMO_FIGURES
from ensign.lists import sheets, uk
from ensign.lists.cross_join import Blocks, folded, keyed, positions
from ensign.lists.dates import iso_date
from ensign.lists.delimited import as_wide, header_doubts, is_header, lines, rows
from ensign.lists.files import ListFile, refuse_empty
from ensign.lists.values import squeezed
from ensign.model import Entity, Listing, Reference, Rejection
from ensign.watchlist import Watchlist

_FIRST: Final = re.compile(r'\ufeff?"?Last Updated"?,"?\d', re.IGNORECASE)
_ROW: Final = re.compile(r",(?:Individual|Entity|Ship),(?:Prim(?:e Alias|ary name(?: variation)?)|AKA|FKA),")
_TOP: Final = 3
_KEY: Final = "Group ID"
_BLOCKS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "name": (*(f"Name {n}" for n in range(1, 7)), "Alias Type", "Alias Quality"),
        "script": ("Name Non-Latin Script", "Non-Latin Script Type", "Non-Latin Script Language"),
        "listing": ("Regime", "Listed On", "Last Updated"),
        "address": (*(f"Address {n}" for n in range(1, 7)), "Post/Zip Code", "Country"),
        "birth": ("Town of Birth", "Country of Birth"),
        "passport": ("Passport Number", "Passport Details"),
        "national": ("National Identification Number", "National Identification Details"),
        "type": ("Group Type",),
        "title": ("Title",),
        "position": ("Position",),
        "born": ("DOB",),
        "nationality": ("Nationality",),
        "information": ("Other Information",),
    }
)
_OTHERWISE: Final = MappingProxyType(
    {"NI Number": "National Identification Number", "NI Details": "National Identification Details"}
)
"""Columns of older files by their later names."""

_NOT_READ: Final = "UK Sanctions List Date Designated"
"""When it was put on the other list, which says so itself."""

_KNOWN: Final = (_KEY, _NOT_READ, *(column for columns in _BLOCKS.values() for column in columns))
_LATER: Final = frozenset(
    (
        *(*_BLOCKS["script"], "Passport Number", "Alias Quality", _NOT_READ),
        "National Identification Details",
    )
)
"""Columns that files of 29 columns have not or not yet."""

_NEWER: Final = _LATER - {"National Identification Details"}
"""Columns of which files of 29 columns have none."""

_NEEDED: Final = tuple(column for column in _KNOWN if column not in _LATER)
COLUMNS: Final = (*_KNOWN, *_OTHERWISE)
_FACT: Final = re.compile(r"\((?P<label>[^()]{3,60})\):")
_FACTS: Final = MappingProxyType(
    {
        "Gender": "gender",
        "Type of entity": "kind of entity",
        "Parent company": "parent",
        "Subsidiaries": "subsidiary",
        "Business Reg No": "registration",
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
)
"""Labels within "Other Information" by the blocks of uk.py."""

_LONGEST: Final = 200
"""Characters that such a fact has at most; behind the last, narrative may follow."""

_WORD: Final = re.compile(r"[A-Za-z]+")
_DOCUMENT: Final = re.compile(
    r"(?:passport\s+)?(?:number\b|no\b\.?)?[:\s]*(?P<number>(?=\S*\d{4})[A-Z0-9/-]{5,20})(?=$|[\s,.(])\W*(?P<about>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A number at the beginning of what older files say of a passport: "S335026 (Afghan)"."""

_UK_NUMBER: Final = re.compile(r"\(UK Sanctions List Ref\):\s*([A-Z]{3}\d{4})")
_UN_NUMBER: Final = re.compile(r"\bUN Ref(?:erence)?\b[^A-Z]{0,12}([A-Z]{2,3}[ie]\.\d{3})", re.IGNORECASE)
_CLOSED: Final = "the list was closed on 28 January 2026: the UK Sanctions List is in force"


def is_conlist_csv(file: ListFile) -> bool:
    """Whether a file is in this format, with either number of columns: by the header, or by what stands around it."""
    top = file.text_head.splitlines()[:_TOP]
    header = any(is_header(line.split(","), COLUMNS) for line in top)
    return header or any(_FIRST.match(top[0]) or _ROW.search(line) for line in top)


def is_conlist_workbook(file: ListFile) -> bool:
    """Whether a file is a workbook with the same rows."""
    return any(is_header(row, COLUMNS) for row in sheets.top(file))


def read_conlist_csv(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a CSV. Raises WatchlistError where a row does not fit the header or none is there."""
    (file,) = files
    return _read(file, rows(file, lines(file, older="cp1252")), reader="uk-conlist-csv/4", proof="")


def read_conlist_workbook(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a workbook. Raises WatchlistError where it cannot be opened or no party is there."""
    (file,) = files
    return _read(file, sheets.rows(file), reader="uk-conlist-workbook/3", proof="the workbook's own directory")


def _read(file: ListFile, found: Iterator[tuple[int, list[str]]], *, reader: str, proof: str) -> Watchlist:
    """The list of the rows: its date, the header, and a row for each combination of what is said of a group."""
    (_, first), (_, titles) = next(found, (0, [""])), next(found, (0, [""]))
    titles = [cell.strip() for cell in titles]
    header = [_OTHERWISE.get(title, title) for title in titles]
    known = _KNOWN if _NEWER.intersection(header) else _NEEDED
    doubts = [*header_doubts(file, header, known=(*known, *(c for c in header if c in _KNOWN)), needed=_NEEDED)]
    if "Alias Quality" not in header:
        doubts.append("it does not say how strong its aliases are")
    rejections: list[Rejection] = []
    grouped = keyed(as_wide(file, titles, found), header.index(_KEY), rejections, "it has no group number")
    groups = folded(grouped, positions(header, _BLOCKS))
    entities = []
    for group, blocks in groups.items():
        said = _said(blocks)
        if uk.names(said):
            entities.append(_entity(group, said))
        else:
            rejections.append(Rejection(f"group {group}", "it has no name"))
    refuse_empty(file, entities)
    return watchlist.build(
        uk.LIST,
        "UK OFSI Consolidated List",
        iso_date(first[1]) if len(first) > 1 else "",
        entities,
        source=file.name,
        rejections=rejections,
        publisher="HM Treasury, Office of Financial Sanctions Implementation (OFSI)",
        reader=reader,
        proof=proof,
        doubts=(_CLOSED, *uk.strange(groups.values()), *doubts),
    )


def _said(blocks: Blocks) -> Blocks:
    """What is said of a group, with the facts out of the prose and the numbers that stand among the details."""
    found = {name: tuple(tuple(map(squeezed, value)) for value in values) for name, values in blocks.items()}
    found |= _facts([text for (text,) in found.get("information", ())])
    found["passport"] = tuple(one for value in found.get("passport", ()) for one in _passports(*value))
    return found


def _passports(number: str, details: str) -> Iterator[tuple[str, ...]]:
    """Numbers, and what is said of them, which older files have in one column."""
    if number:
        yield number, details
        return
    for one in uk.several(details):
        told = _DOCUMENT.fullmatch(one)
        yield (told["number"], told["about"].strip(" ().")) if told else ("", one)


def _facts(texts: Sequence[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """What stands behind labels, "(Flag of ship):Panama (Type of ship):Tanker"."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for text in texts:
        for mark, behind in uk.marked(_FACT, text):
            block, value = _FACTS.get(mark["label"].strip(), ""), behind.strip(" .")
            if block == "gender" and (word := _WORD.match(value)):
                value = word[0]
            elif block == "imo" and (number := IMO_FIGURES.search(value)):
                value = number[0]
            if block and value and len(value) <= _LONGEST:
                found.setdefault(block, ((value,),))
    return found


def _entity(group: str, said: Blocks) -> Entity:
    dates: dict[str, list[tuple[str, str]]] = {}
    for regime, listed, updated in said.get("listing", ()):
        dates.setdefault(regime, []).append((listed, updated))
    told = {regime: uk.since(some) for regime, some in dates.items()}
    return uk.entity(
        group,
        said,
        listings=[
            Listing(regime, listed, reference=group, updated=updated) for regime, (listed, updated) in told.items()
        ],
        references=[*_references(" ".join(text for (text,) in said.get("information", ())))],
    )


def _references(text: str) -> Iterator[Reference]:
    """The party's numbers on the UK Sanctions List and the UN's, which stand in prose."""
    for list_, pattern in ((uk.LIST, _UK_NUMBER), ("un", _UN_NUMBER)):
        yield from (Reference(list_, number) for number in dict.fromkeys(pattern.findall(text)))
