"""The records of the U.S. Consolidated Screening List, CSV and JSON, in one form.

The CSV joins several values of a cell by "; " and the parts of a number by ", ", the number's country,
expiry and issue before it where they are known; so it is read from the right. An address ends
with its country's code where that is known. The header has come without `_id` (2020).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ensign.lists.delimited import Row, headed, header_of
from ensign.lists.files import ListFile
from ensign.lists.json_records import Object, members, texts
from ensign.lists.ofac_drafts import Fact

COLUMNS: Final = (
    *("_id", "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice"),
    *("start_date", "end_date", "standard_order", "license_requirement", "license_policy", "call_sign", "vessel_type"),
    *("gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner", "remarks", "source_list_url"),
    *("alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth", "source_information_url"),
    "ids",
)
_NEEDED: Final = frozenset({"source", "entity_number", "type", "programs", "name", "addresses", "alt_names"})
_DELIMITERS: Final = (",", "\t")
_SEVERAL: Final = ("programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth")
_BETWEEN: Final = re.compile(r";\s+|;$")
_CODE: Final = re.compile(r"[A-Z]{2}")
_NAMIBIA: Final = {"NA": "Namibia"}
"""The code that in other cells says that there is none."""

_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_RESULTS: Final = re.compile(r'"results"\s*:\s*\[')
_MEMBER: Final = re.compile(r'"(?:source_list_url|source_information_url|federal_register_notice|alt_names)"\s*:')
_ADDRESS: Final = ("address", "city", "state", "postal_code", "country")


@dataclass(frozen=True, slots=True)
class Record:
    """One row or result: the texts of its columns, the values of those that hold several, addresses and numbers.

    An address is its line and its country's code, "" where it has none.
    """

    place: str
    cells: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    addresses: tuple[tuple[str, str], ...] = ()
    numbers: tuple[Fact, ...] = ()

    def __getitem__(self, column: str) -> str:
        """The text of a column, "" where it has none."""
        return self.cells.get(column, "")

    def several(self, column: str) -> tuple[str, ...]:
        """The values of a column that holds several."""
        return self.lists.get(column, ())


def delimiter_of(file: ListFile) -> str:
    """What parts the columns of the CSV or TSV; "" where a file is neither."""
    return next((d for d in _DELIMITERS if set(header_of(file, d)) >= _NEEDED), "")


def missing_from(file: ListFile) -> list[str]:
    """The columns that the CSV does not have; the id came only in 2021."""
    header = header_of(file, delimiter_of(file))
    return [column for column in COLUMNS[1:] if column not in header]


def is_json(file: ListFile) -> bool:
    """Whether a file begins as the JSON does."""
    text = file.text_head
    return text.lstrip().startswith("{") and bool(_RESULTS.search(text)) and bool(_MEMBER.search(text))


def from_rows(file: ListFile) -> Iterator[Record]:
    """The records of the CSV. Raises WatchlistError where a row does not fit the header."""
    for line, row in headed(file, COLUMNS, delimiter_of(file)):
        yield _of_row(line, row)


def from_json(file: ListFile) -> Iterator[tuple[str, Any]]:
    """The members of the JSON, each result as ("results", a Record, or None where it is no object)."""
    number = 0
    for name, value in members(file, "results"):
        if name == "results":
            number += 1
            yield name, _of_object(number, value) if isinstance(value, dict) else None
        else:
            yield name, value


def _of_row(line: int, row: Row) -> Record:
    return Record(
        f"line {line}",
        {column: cell.strip() for column, cell in row.items() if cell.strip()} | {"id": row.get("_id", "").strip()},
        {column: tuple(_parts(row.get(column, ""))) for column in _SEVERAL},
        tuple(_address(part) for part in _parts(row["addresses"])),
        tuple(_number(part) for part in _parts(row.get("ids", ""))),
    )


def _parts(cell: str) -> list[str]:
    return [text for part in _BETWEEN.split(cell) if (text := part.strip())]


def _address(text: str) -> tuple[str, str]:
    """An address and the country that it ends with; "SY" is a country alone."""
    line, _, last = text.rpartition(",")
    code = last.strip() if _CODE.fullmatch(last.strip()) else ""
    return text if line or not code else "", _NAMIBIA.get(code, code)


def _number(text: str) -> Fact:
    """`QA, 2014-08-30, 2009-08-31, K475336, Passport`: read from the right, for what stands before may be missing."""
    rest, _, label = text.rpartition(", ")
    if not rest:
        return Fact(text, "")
    pieces = rest.split(", ")
    country = pieces.pop(0) if len(pieces) > 1 and _CODE.fullmatch(pieces[0]) else ""
    country = _NAMIBIA.get(country, country)
    dates: list[str] = []
    while len(pieces) > 1 and len(dates) < 2 and _DATE.fullmatch(pieces[0]):
        dates.append(pieces.pop(0))
    number = ", ".join(pieces)
    if len(dates) == 1:
        # In OFAC's own files a third of these is the issue, the others the expiry: the CSL does not say which.
        return Fact(f"{label} (dated {dates[0]})", number, country)
    expires, issued = dates or ("", "")
    return Fact(label, number, country, issued, expires)


def _of_object(number: int, found: Object) -> Record:
    cells = {name: " ".join(values) for name, value in found.items() if (values := texts(value))}
    addresses = found.get("addresses")
    numbers = found.get("ids")
    return Record(
        f"record {number}",
        cells,
        {name: texts(found.get(name)) for name in _SEVERAL},
        tuple(map(_structured, addresses if isinstance(addresses, list) else ())),
        tuple(map(_document, numbers if isinstance(numbers, list) else ())),
    )


def _structured(address: Any) -> tuple[str, str]:
    if not isinstance(address, dict):
        return " ".join(texts(address)), ""
    parts = [" ".join(texts(address.get(name))) for name in _ADDRESS]
    return ", ".join(part for part in parts if part), _NAMIBIA.get(parts[-1], parts[-1])


def _document(found: Any) -> Fact:
    if not isinstance(found, dict):
        return Fact(" ".join(texts(found)), "")
    said = {name: " ".join(texts(found.get(name))) for name in ("type", "number", "country")}
    issued, expires = (" ".join(texts(found.get(name))) for name in ("issue_date", "expiration_date"))
    return Fact(said["type"], said["number"], said["country"], issued, expires)
