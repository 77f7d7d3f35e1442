"""What a publisher's file holds, by counts that know nothing of Ensign's readers: records, and different parties.

A record is a row, line, result or element; a party is what the publisher's own key tells apart. "" where a
file has no such key that can be counted without reading it (Japan's sheets).
"""

import csv
import gzip
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path

import python_calamine

ELEMENTS = re.compile(
    rb"<(?:sdnEntry|DistinctParty|INDIVIDUAL|ENTITY|sanctionEntity|Designation|record|target|entity)(?=[\s>])[^>]*"
)
"""The elements that are one party each: OFAC's three formats, UN, EU, UK, Canada, Switzerland."""

REPEATED = re.compile(rb'euReferenceNumber="([^"]+)"')
"""The EU has a party again for each programme, under one number."""

KEYS = (
    ("Unique ID", ()),
    ("Group ID", ()),
    ("Entity_LogicalId", ()),
    ("", ("Name", "Effective_Date")),
    ("_id", ()),
    ("entity_number", ("source", "name", "start_date")),
    ("Reference", ()),
    ("id", ()),
)
"""The column of the publisher's number and, for rows that have none, those that tell parties apart."""

SIGNS = re.compile(r"[\W_]+")
"""BIS writes AL NASER and AL-NASER in two rows of one order."""

ALIAS = re.compile(r"^(\d+)[a-z]+$")
"""Australia's reference of an alias: 147a is another name of 147."""

TEXT = (".csv", ".txt")


def counts(path: Path) -> tuple[str, str]:
    """How many records and how many different parties a file or a folder of OFAC's CSV set has."""
    if path.is_dir():
        widths = ((len(row), row) for file in sorted(path.glob("*.csv")) for row in table(file.read_bytes()))
        rows = [row for width, row in widths if width == 12]
        return str(len(rows)), str(len({row[0] for row in rows}))
    whole = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    if path.suffix == ".xml":
        found = [element[0] for element in ELEMENTS.finditer(whole)]
        numbers = [number[1] for element in found if (number := REPEATED.search(element))]
        return str(len(found)), str(len(found) - len(numbers) + len(set(numbers)))
    if path.suffix in {".xlsx", ".ods"}:
        sheet = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(whole)).get_sheet_by_index(0)
        return keyed([[shown(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)])
    if ".json" in path.name:
        return lines(whole)
    return keyed(table(whole)) if path.name.removesuffix(".gz").endswith(TEXT) else ("", "")


def table(whole: bytes) -> list[list[str]]:
    """The rows of a delimited file."""
    try:
        text = whole.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = whole.decode("cp1252")
    first = text[: text.find("\n")]
    delimiter = max(",\t;", key=first.count)
    return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row and row != ["\x1a"]]


def keyed(rows: Sequence[Sequence[str]]) -> tuple[str, str]:
    """Rows under a header, and different parties; without a header the first field is the number."""
    for at, row in enumerate(rows[:3]):
        header = [cell.strip() for cell in row]
        for number, others in KEYS:
            if {number, *others} - {""} <= {*header}:
                body = [dict(zip(header, row, strict=True)) for row in rows[at + 1 :] if len(row) == len(header)]
                told = [[row[number]] if row.get(number) else [row[other] for other in others] for row in body]
                keys = {tuple(map(key, cells)) for cells in told}
                return str(len(body)), str(len(keys))
    return str(len(rows)), str(len({row[0] for row in rows}))


def key(text: str) -> str:
    """A cell by which parties are told apart: 147a is 147, signs and case say nothing."""
    return SIGNS.sub(" ", ALIAS.sub(r"\1", text)).strip().casefold()


def lines(whole: bytes) -> tuple[str, str]:
    """The objects of JSON lines or of an array of results; of linked ones only the targets are parties."""
    try:
        found = json.loads(whole)["results"]
    except (ValueError, KeyError):
        found = [json.loads(line) for line in whole.splitlines() if line.strip()]
    return str(len(found)), str(sum(one.get("target", True) for one in found))


def shown(cell: object) -> str:
    """A cell as text, a whole number without a point."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()
