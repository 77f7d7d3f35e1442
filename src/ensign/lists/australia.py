"""Australia's consolidated list (DFAT), XLSX and the older XLS: a row for each name, "147a" an alias of 147.

https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list. The workbook
has no count of its own, but a workbook that was cut cannot be opened. The older XLS has no strength
of aliases and no column of IMO numbers, and spells the types of its names and parties in many ways:
case, blanks and stops in them say nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign import tables, watchlist
from ensign.errors import WatchlistError
from ensign.fields.genders import gender_of
from ensign.lists import sheets
from ensign.lists.dates import birth_dates, iso_date
from ensign.lists.delimited import header_doubts
from ensign.lists.expectations import UNSEEN
from ensign.lists.files import AGAIN, ListFile, refuse_empty
from ensign.lists.labelled import labelled
from ensign.lists.values import (
    LETTERED,
    UN_NUMBER,
    country_last,
    imo_in,
    imos,
    place,
    squeezed,
    strange_words,
    swift_in,
    without_repeats,
)
from ensign.model import Entity, EntityType, Listing, Name, NameKind, Place, Reference, Rejection
from ensign.watchlist import Watchlist

LIST: Final = "au"
Row = Mapping[str, str]

COLUMNS: Final = (
    *("Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth"),
    *("Place of Birth", "Citizenship", "Address", "Additional Information", "Listing Information", "IMO Number"),
    *("Committees", "Control Date", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban"),
    *("Arms Embargo", "Maritime Restriction"),
)
_TYPES: Final = {
    "individual": EntityType.PERSON,
    "person": EntityType.PERSON,
    "entity": EntityType.ORGANIZATION,
    "vessel": EntityType.VESSEL,
}
_STRENGTHS: Final = frozenset({"strong", "weak"})
_NUMBER: Final = re.compile(r"(\d+)\s*[a-z]*", re.IGNORECASE)
_UN: Final = re.compile(rf"{UN_NUMBER.pattern}\b", re.IGNORECASE)
_LAST: Final = len("i.001")
_GENDER: Final = re.compile(r"\bGender:\s*(\w+)", re.IGNORECASE)
_DATES: Final = re.compile(r"[,;\n]\s*|(?<=[\s/.]\d{4})\s+(?=\d{1,2}/)|(?<=^\d{4})\s+(?=\d{1,2}/)")
"""Between birth dates, also a blank: 06/10/1956 20/06/1956."""

_RUN_TOGETHER: Final = re.compile(r"\b(\d{1,2}/\d{1,2})(\d{4})\b")
"""A date without its second slash: 10/061962."""

_LISTED: Final = re.compile(
    r"(?<![\w-])(?:listed|designated)\b(?: this \w+)?(?: by (?:the )?(?:UN )?\d+ Committee| under the [A-Z][\w ]+?)?"
    r"(?: on)?:?\s+(?P<day>\d{1,2}\s+[A-Z][a-z]+\.?\s+\d{4}|\d{1,2}/\d{1,2}/\d{4})",
    re.IGNORECASE,
)
"""Listed on: 6 Aug. 2019; Listed by the 1267 Committee on 28 January 2003; but not relisted."""

_LISTED_AS: Final = re.compile(
    r"\s*\((?:previously|formerly) listed as\s*[.,]?\s*(?:in [a-z]+:\s*(?P<script>[^()]+?))?\s*\)", re.IGNORECASE
)
_KNOWN_AS: Final = re.compile(r"^formerly known as\s+", re.IGNORECASE)
"""What stands behind or before a former name: "(previously listed as, in Arabic: …)"."""

_BETWEEN: Final = re.compile(r";\s*|\n\s*\n")
"""Between addresses; a line end alone is within one."""

_REMARKED: Final = re.compile(r"\s*\([^()]*\)")
_MEASURES: Final = ("Targeted Financial Sanction", "Travel Ban", "Arms Embargo", "Maritime Restriction")


def is_australia(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return any(_is_header(row) for rows in sheets.heads(file) for row in rows)


def _is_header(row: Sequence[str]) -> bool:
    return set(COLUMNS[:2]) <= {*_columns(row)}


def read_australia(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it cannot be opened or holds no party."""
    (file,) = files
    (_, first), *body = sheets.table(file, _is_header)
    header = _columns(first)
    if missing := [column for column in COLUMNS[:4] if column not in header]:
        raise WatchlistError(
            f"{file.name} has no column {missing[0]}: its header is damaged, or the layout is new", AGAIN
        )
    groups: dict[str, list[Row]] = defaultdict(list)
    rejections: list[Rejection] = []
    for line, cells in body:
        row = dict(zip(header, cells, strict=False))
        number = _NUMBER.fullmatch(row.get("Reference", ""))
        if number is None:
            rejections.append(Rejection(f"row {line}", "it has no reference number"))
        elif not any(name.text for name in _names(row)):
            rejections.append(Rejection(f"row {line}", "it has no name"))
        else:
            groups[number[1]].append(row)
    refuse_empty(file, groups)
    return watchlist.build(
        LIST,
        "Australia DFAT Consolidated List",
        max(iso_date(row.get("Control Date", "")) for rows in groups.values() for row in rows),
        (_entity(number, rows) for number, rows in groups.items()),
        source=file.name,
        rejections=rejections,
        publisher="Australian Department of Foreign Affairs and Trade (DFAT)",
        reader="au-workbook/5",
        proof="the workbook's own directory",
        doubts=(
            *_strange(groups),
            "the workbook has no date: its last control date stands for it",
            *header_doubts(file, header, known=COLUMNS, needed=()),
            *(() if "Alias Strength" in header else ("it does not say how strong its aliases are", UNSEEN)),
        ),
    )


def _strange(groups: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    """What the types and strengths are that are not known."""
    rows = [row for group in groups.values() for row in group]
    for what, column, known in (
        ("the type of a party", "Type", _TYPES),
        ("an alias' strength", "Alias Strength", _STRENGTHS),
    ):
        yield from strange_words(what, (_folded(row.get(column, "")) for row in rows), known)


def _columns(header: Sequence[str]) -> tuple[str, ...]:
    """The header as it is written today; what is none of its columns stays as it is."""
    known = {_folded(column): column for column in COLUMNS}
    return tuple(known.get(_folded(cell), cell) for cell in header)


def _folded(text: str) -> str:
    """Words in small letters without stops, one blank between them."""
    return squeezed(text.replace(".", "")).lower()


@cache
def _kinds() -> Mapping[str, NameKind]:
    return MappingProxyType(
        {row["words"]: NameKind(row["kind"]) for row in tables.rows("ensign.lists", "australia_name_types")}
    )


def _names(row: Row) -> Iterator[Name]:
    """The name of a row without what says that it is a former one, and that name in its own script."""
    written = squeezed(row["Name of Individual or Entity"])
    text = _KNOWN_AS.sub("", _LISTED_AS.sub("", written))
    kind = _kinds().get(_folded(row.get("Name Type", "")), NameKind.ALIAS)
    weak = _folded(row.get("Alias Strength", "")) == "weak"
    yield Name(text, NameKind.FORMER if text != written and kind is NameKind.ALIAS else kind, weak=weak)
    if (told := _LISTED_AS.search(written)) and told["script"]:
        yield Name(told["script"], NameKind.ORIGINAL_SCRIPT, weak=weak)


def _each(rows: Sequence[Row], column: str) -> list[str]:
    return list(dict.fromkeys(v for row in rows if (v := row.get(column, "").strip())))


def _entity(number: str, rows: Sequence[Row]) -> Entity:
    kind = next((_TYPES[t] for row in rows if (t := _folded(row.get("Type", ""))) in _TYPES), EntityType.UNKNOWN)
    names = sorted(
        without_repeats(name for row in rows for name in _names(row)), key=lambda n: n.kind is not NameKind.PRIMARY
    )
    born = (_RUN_TOGETHER.sub(r"\1/\2", cell) for cell in _each(rows, "Date of Birth"))
    dates = birth_dates(part for cell in born for part in _DATES.split(cell) if part)
    prose = _each(rows, "Additional Information")
    listed = [*map(squeezed, _each(rows, "Listing Information"))]
    days = [day for text in listed for m in _LISTED.finditer(text) if (day := iso_date(m["day"].replace(".", "")))]
    numbers = [number for cell in _each(rows, "IMO Number") for number in imos(cell)]
    if kind is EntityType.VESSEL and not numbers:
        numbers = [n for text in prose for n in imo_in(text, ship=True)]
    if kind is EntityType.ORGANIZATION:
        numbers += [n for text in prose for n in swift_in(text)]
        told = (*prose, *_each(rows, "Address"))
        numbers += [n for text in told for n in imo_in(text, ship=False) if n.scheme == "imo_company"]
    numbers += [*labelled("\n".join(prose), numbers)]
    effect = "; ".join(m for m in _MEASURES if any(row.get(m, "").lower() == "true" for row in rows))
    acts = _each(rows, "Instrument of Designation")
    said = [f"listing: {text}" for text in listed if text not in {*map(squeezed, acts)}]
    own = [_as_uns(m[0]) for text in prose[:1] if (m := _UN.match(text))]
    return Entity(
        id=f"{LIST}-{number}",
        list=LIST,
        type=kind,
        names=tuple(names),
        birth_dates=dates.read,
        gender=next((g for text in prose for m in _GENDER.finditer(text) if (g := gender_of(m[1]))), ""),
        places=tuple(dict.fromkeys(_places(rows))),
        identifiers=tuple(dict.fromkeys(numbers)),
        addresses=tuple(_addresses(rows)),
        listings=tuple(
            Listing(
                program,
                min(days, default=""),
                effect=effect,
                reference=number,
                authority="; ".join(acts),
                updated=max(map(iso_date, _each(rows, "Control Date")), default=""),
            )
            for program in _each(rows, "Committees") or [""]
        ),
        notes="\n".join([*prose, *said, *(f"birth date: {d}" for d in dates.unread)]),
        references=tuple(Reference("un", n) for n in own),
    )


def _as_uns(number: str) -> str:
    """The UN's number as the UN writes it: Qdi.350 is QDi.350."""
    return number[:-_LAST].upper() + number[-_LAST:].lower()


def _places(rows: Sequence[Row]) -> Iterator[Place]:
    for cell in _each(rows, "Citizenship"):
        for part in re.split(r"[;\n]", cell):
            yield from place(part, "nationality")
    for born in _each(rows, "Place of Birth"):
        yield from place(born.rpartition(",")[2] or born, "birth", whole=born)
    for address in _addresses(rows):
        # An address that ends with no country stays what it is: an address.
        if code := country_last(_REMARKED.sub("", address)):
            yield Place(code, "location")


def _addresses(rows: Sequence[Row]) -> list[str]:
    """The addresses, of which a cell may hold several."""
    cells = (part for cell in _each(rows, "Address") for part in _BETWEEN.split(cell))
    parts = (squeezed(part) for cell in cells for part in LETTERED.split(cell))
    return list(dict.fromkeys(part for text in parts if (part := text.strip(" ,;"))))
