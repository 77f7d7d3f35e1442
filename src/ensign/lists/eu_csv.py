"""The EU's list as CSV 1.1: semicolons, 118 columns, a row for each name, address, birth date, number and citizenship.

Columns are named by their blocks (`NameAlias_WholeName`), in the XML's words but for a few. A record's
own columns stand in every row, the other blocks are empty where the row is about another. Not yet
seen whole: of a real file the first 21 columns of two rows were at hand, the names of the others are
known from users of the file. Nothing shows where it ends.
"""

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from ensign.errors import WatchlistError
from ensign.lists.cross_join import folded, positions
from ensign.lists.dates import iso_date
from ensign.lists.delimited import as_wide, header_doubts, is_header, lines, rows
from ensign.lists.eu import FETCH, REMARK, Part, Record, build
from ensign.lists.expectations import UNSEEN
from ensign.lists.files import AGAIN, ListFile
from ensign.watchlist import Watchlist

_DATE: Final = "fileGenerationDate"
_REGULATION: Final = ("Type", "OrganisationType", "PublicationDate", "EntryIntoForceDate", "NumberTitle", "Programme")
_ACT: Final = tuple(f"Regulation_{word}" for word in (*_REGULATION, "PublicationUrl"))
_LAST: Final = ("LogicalId", "RegulationLanguage", "Remark", *_ACT)
_COUNTRY: Final = ("CountryIso2Code", "CountryDescription")
_BLOCKS: Final = MappingProxyType(
    {
        "NameAlias": (
            *("LastName", "FirstName", "MiddleName", "WholeName", "NameLanguage", "Gender", "Title", "Function"),
            *_LAST,
        ),
        "Address": (
            *("City", "Street", "PoBox", "ZipCode", "Region", "Place", "AsAtListingTime", "ContactInfo"),
            *(*_COUNTRY, *_LAST),
        ),
        "BirthDate": (
            *("BirthDate", "Day", "Month", "Year", "YearRangeFrom", "YearRangeTo", "Circa", "CalendarType"),
            *("ZipCode", "Region", "Place", "City", *_COUNTRY, *_LAST),
        ),
        "Identification": (
            *("Number", "Diplomatic", "KnownExpired", "KnownFalse", "ReportedLost", "RevokedByIssuer", "IssuedBy"),
            *("IssuedDate", "ValidFrom", "ValidTo", "LatinNumber", "NameOnDocument", "TypeCode", "TypeDescription"),
            *("Region", *_COUNTRY, *_LAST),
        ),
        "Citizenship": ("Region", *_COUNTRY, *_LAST),
    }
)
_ENTITY: Final = (
    *("LogicalId", "EU_ReferenceNumber", "UnitedNationId", "DesignationDate", "DesignationDetails", "Remark"),
    *("SubjectType", "SubjectType_ClassificationCode", *_ACT),
)
_WORDS: Final = MappingProxyType(
    {
        "EU_ReferenceNumber": "euReferenceNumber",
        "BirthDate": "birthdate",
        "Day": "dayOfMonth",
        "Month": "monthOfYear",
        "IssuedDate": "issueDate",
        "TypeCode": "identificationTypeCode",
        "TypeDescription": "identificationTypeDescription",
        "Remark": REMARK,
        "SubjectType": "code",
        "SubjectType_ClassificationCode": "classificationCode",
    }
)
"""Columns whose names are not the XML's with a capital."""

COLUMNS: Final = (
    _DATE,
    *(f"Entity_{name}" for name in _ENTITY),
    *(f"{block}_{name}" for block, names in _BLOCKS.items() for name in names),
)
_KEY: Final = "Entity_LogicalId"
_NEEDED: Final = (_DATE, _KEY, "Entity_SubjectType", "Entity_Regulation_Programme", "NameAlias_WholeName")
_ROW: Final = re.compile(r'\ufeff?"?(?:fileGenerationDate"?;"?Entity_|\d\d/\d\d/\d{4}"?;(?:[^;]*;){20})')
_DELIMITER: Final = ";"
_OTHERS: Final = (",", "\t")
_TOP: Final = 3
_WRAPPED: Final = re.compile(r"\((?P<inside>[^()]*)\)")


def is_eu_csv(file: ListFile) -> bool:
    """Whether a file is in this format: by its header, or a row of it where that is damaged.

    So is one that another program has saved with its own delimiter, which is no list of the user's own.
    """
    top = file.text_head.splitlines()[:_TOP]
    header = any(is_header(line.split(delimiter), COLUMNS) for line in top for delimiter in (_DELIMITER, *_OTHERS))
    return header or any(_ROW.match(line) for line in top)


def read_eu_csv(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format.

    Raises WatchlistError where a row does not fit the header, rows are of several editions, or none is a party.
    """
    (file,) = files
    # A quotation mark within a cell is a part of it, by what users of the file say of it.
    found = rows(file, lines(file), delimiter=_DELIMITER, strict=False)
    header = [cell.strip() for cell in next(found, (0, [""]))[1]]
    if len(header) == 1 and any(is_header(header[0].split(other), COLUMNS) for other in _OTHERS):
        raise WatchlistError(
            f"{file.name} is the EU's list as another program has saved it: its dates and numbers may have changed",
            "give the file as the publisher gives it, with semicolons",
        )
    if _KEY not in header and not is_header(header, COLUMNS):
        raise WatchlistError(f"{file.name} has no header in its first line: it is damaged", AGAIN)
    doubts = header_doubts(file, header, known=COLUMNS, needed=_NEEDED)
    dates: dict[str, None] = {}
    records = [*_records(header, _dated(as_wide(file, header, found), header.index(_DATE), dates))]
    if len(dates) > 1:
        raise WatchlistError(f"{file.name} has rows of several dates: it is no one edition", FETCH)
    date = iso_date(next(iter(dates), ""))
    undated = () if date else ("its rows have no date",)
    return build(file, records, date=date, reader="eu-csv/4", doubts=(UNSEEN, *undated, *doubts))


def _dated(found: Iterator[tuple[int, list[str]]], place: int, dates: dict[str, None]) -> Iterator[list[str]]:
    """The rows, and the dates that they have of their edition."""
    for _, row in found:
        dates[row[place].strip()] = None
        yield row


def _records(header: Sequence[str], found: Iterator[list[str]]) -> Iterator[Record]:
    """The records: rows with the same values of their own."""
    every = {block: [f"{block}_{name}" for name in names] for block, names in (("Entity", _ENTITY), *_BLOCKS.items())}
    places = positions(header, every)
    own = places.pop("Entity")
    keyed = ((tuple("" if p is None else row[p].strip() for p in own), row) for row in found)
    for key, said in folded(keyed, places).items():
        about = _part(_ENTITY, key)
        parts = {block: [_part(names, value) for value in said.get(block, ())] for block, names in _BLOCKS.items()}
        yield Record(
            f"record {about.get('logicalId', '')}".strip(),
            about,
            [about] if "programme" in about or "numberTitle" in about else [],
            [about],
            parts["NameAlias"],
            parts["Citizenship"],
            parts["BirthDate"],
            parts["Address"],
            parts["Identification"],
        )


def _part(names: Sequence[str], values: Sequence[str]) -> Part:
    """A block by the XML's words; a remark without the brackets that stand around it here."""
    found = {_word(name): value for name, value in zip(names, values, strict=True) if value}
    if wrapped := _WRAPPED.fullmatch(found.get(REMARK, "")):
        found[REMARK] = wrapped["inside"].strip()
    return found


def _word(name: str) -> str:
    plain = name.removeprefix("Regulation_")
    return _WORDS.get(plain, plain[:1].lower() + plain[1:])
