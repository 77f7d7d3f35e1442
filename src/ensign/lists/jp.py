"""Japan's list of parties under asset freezes, the Ministry of Finance's workbook, XLS or XLSX.

https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html; the
ministry calls it provisional. One sheet a measure, each with columns of its own below a title and
notes; a sheet 【解除】 is of a measure that was lifted, a row 削除 of a party that was taken off. What a
column is stands in tables/jp_headers.csv; one that is not there is kept as a note, and said. A party
is known by the number of its sheet and that of its notice. The first sheet names the measures: where
each has its sheet, none is missing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign import tables, watchlist
from ensign.lists import sheets
from ensign.lists.files import ListFile, refuse_empty
from ensign.lists.jp_cells import births, country, documents, items, located, notice_day
from ensign.lists.jp_names import Names, is_unknown, names_in, plain
from ensign.lists.values import UN_NUMBER, squeezed, swift_in, without_repeats
from ensign.model import Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Reference, Rejection
from ensign.watchlist import Watchlist

LIST: Final = "jp"
TITLE: Final = "Japan Ministry of Finance: parties under asset freezes"

_PAGE: Final = "https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html"
_EFFECT: Final = "asset freeze (資産凍結等の措置)"
_FIRST: Final = ("告示日付", "告示番号")
_LIFTED: Final = "【解除】"
_DELETED: Final = "削除"
_LOOK: Final = 12
"""Rows in which a sheet's header stands: titles and notes come before it."""

_NUMBER: Final = re.compile(r"\d+")
_SHEET: Final = re.compile(r"(\d+)\s*[.．]")
_KINDS: Final = {
    "english": NameKind.PRIMARY,
    "japanese": NameKind.ALIAS,
    "alias": NameKind.ALIAS,
    "weak": NameKind.ALIAS,
    "former": NameKind.FORMER,
}
_PERSON: Final = "個人"
_FIRMS: Final = ("団体", "銀行")

Cells = Mapping[str, Sequence[str]]
"""The cells of a row by their use, those of unknown columns with their header before them."""


class _Measure(NamedTuple):
    """A measure: the number and name of its sheet, and its title."""

    number: str
    name: str
    title: str


@dataclass(slots=True)
class _Found:
    """What was read so far, and what was not, by its number."""

    entities: dict[str, Entity] = field(default_factory=dict)
    rejections: list[Rejection] = field(default_factory=list)
    deleted: int = 0
    lifted: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    together: int = 0
    dates: list[str] = field(default_factory=list)


def is_japan(file: ListFile) -> bool:
    """Whether a file is in this format: a workbook, one of whose first sheets has the ministry's header."""
    return any(_header_at(rows) is not None for rows in sheets.heads(file))


def read_japan(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it cannot be opened or holds no party."""
    (file,) = files
    found = _Found()
    measures: dict[str, str] = {}
    seen: set[str] = set()
    for position, (name, rows) in enumerate(sheets.sheets(file)):
        numbered = _SHEET.match(plain(name))
        number = numbered[1] if numbered else str(position)
        at = _header_at(rows)
        if numbered:
            seen.add(number)
        if _LIFTED in name:
            found.lifted.append(name)
        elif at is not None:
            title = measures.get(number) or _title(rows[:at])
            _read_sheet(_Measure(number, _SHEET.sub("", plain(name)), title), rows, at, found)
        elif not measures and not numbered:
            measures = _measures(rows)
        elif any(any(row) for row in rows):
            found.rejections.append(Rejection(f"sheet {name.strip()}", "it has no header row: it was not read"))
    refuse_empty(file, found.entities)
    missing = [number for number in measures if number not in seen]
    return watchlist.build(
        LIST,
        TITLE,
        max(found.dates, default=""),
        found.entities.values(),
        source=file.name,
        rejections=found.rejections,
        publisher="Japanese Ministry of Finance (財務省)",
        reader="jp-workbook/1",
        proof=f"its own list of {len(measures)} measures, each of which has its sheet"
        if measures and not missing
        else "",
        doubts=tuple(_doubts(found, missing)),
    )


def _doubts(found: _Found, missing: Sequence[str]) -> Iterator[str]:
    """What the workbook leaves open, a sentence each."""
    yield "the ministry calls the workbook provisional: the notices of the foreign ministry decide"
    yield "the workbook has no date: the newest notice in it stands for it"
    if missing:
        yield f"it names {len(missing):,} measures that have no sheet (the first is {missing[0]})"
    if found.deleted or found.lifted:
        yield f"{found.deleted:,} numbers that were taken off and {len(found.lifted):,} lifted measures are left out"
    if found.together:
        yield f"in {found.together:,} cells several names could not be told apart: each is kept as one"
    if found.unknown:
        yield f"columns that are not known are kept as notes: {', '.join(dict.fromkeys(found.unknown))}"


def _header_at(rows: Sequence[Sequence[str]]) -> int | None:
    """Where a sheet's header stands, None where it has none."""
    headers = (tuple(_bare(cell) for cell in row[:2]) for row in rows[:_LOOK])
    return next((at for at, cells in enumerate(headers) if cells == _FIRST), None)


def _bare(cell: str) -> str:
    return "".join(plain(cell).split())


def _title(rows: Sequence[Sequence[str]]) -> str:
    """What stands above a sheet's header, its notes left out."""
    return squeezed(" ".join(cell for row in rows for cell in row if cell and not plain(cell).startswith("(注")))


def _measures(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """The measures by the number of their sheet, as the first sheet names them."""
    return {row[0]: squeezed(row[1]) for row in rows if len(row) > 1 and row[0].isdecimal() and row[1]}


@cache
def _uses() -> Mapping[str, str]:
    return MappingProxyType({row["words"]: row["use"] for row in tables.rows("ensign.lists", "jp_headers")})


def _read_sheet(measure: _Measure, rows: Sequence[Sequence[str]], at: int, found: _Found) -> None:
    header = [_bare(cell) for cell in rows[at]]
    found.unknown += [word for word in header if word and word not in _uses()]
    last = ""
    for line, row in enumerate(rows[at + 1 :], at + 2):
        cells = _cells(header, row)
        notice = _NUMBER.search(plain("".join(cells.get("number", ""))))
        place = f"sheet {measure.number}, row {line}"
        if not cells.get("english") and not cells.get("japanese"):
            last = _beside(cells, notice[0] if notice else "", place, last, found)
        elif notice is None:
            found.rejections.append(Rejection(place, "it has no number of a notice"))
        else:
            last = _party(f"{LIST}-{measure.number}-{notice[0]}", measure, cells, place, found)


def _cells(header: Sequence[str], row: Sequence[str]) -> Cells:
    cells: dict[str, list[str]] = {}
    for word, cell in zip(header, row, strict=False):
        if cell.strip():
            use = _uses().get(word, "note")
            named = use == "note" and word and word not in {"その他の情報", "詳細"}
            cells.setdefault(use, []).append(f"{word}: {cell.strip()}" if named else cell.strip())
    return cells


def _beside(cells: Cells, notice: str, place: str, last: str, found: _Found) -> str:
    """A row without a name: of a party that was taken off, more of the notes of the one above, or unread."""
    if not cells:
        return last
    if _DELETED in "".join(cells.get("date", ())):
        found.deleted += 1
    elif not notice and set(cells) == {"note"} and last:
        entity = found.entities[last]
        found.entities[last] = replace(entity, notes="\n".join([entity.notes, *cells["note"]]).strip())
        return last
    else:
        found.rejections.append(Rejection(place, "it has no name"))
    return ""


def _party(key: str, measure: _Measure, cells: Cells, place: str, found: _Found) -> str:
    """Take the party of a row; its key."""
    read = [
        (use, names_in(cell, kind, weak=use == "weak")) for use, kind in _KINDS.items() for cell in cells.get(use, ())
    ]
    found.together += sum(one.together for _, one in read)
    names = without_repeats(_ordered(read))
    if not names or key in found.entities:
        found.rejections.append(Rejection(place, "its number comes a second time" if names else "it has no name"))
        return ""
    entity = _entity(key, measure, cells, names)
    found.entities[key] = entity
    found.dates += [max(listing.date, listing.updated) for listing in entity.listings]
    return key


def _ordered(read: Sequence[tuple[str, Names]]) -> list[Name]:
    """The English name first, a second one in its cell as an alias; the Japanese one where there is no other."""
    names = [name for _, one in read for name in one.names]
    if not names:
        return []
    first = min(names, key=lambda n: (n.kind is NameKind.ORIGINAL_SCRIPT, n.weak))
    others = (replace(n, kind=NameKind.ALIAS) if n.kind is NameKind.PRIMARY else n for n in names if n is not first)
    return [replace(first, kind=NameKind.PRIMARY), *others]


def _entity(key: str, measure: _Measure, cells: Cells, names: Sequence[Name]) -> Entity:
    dates, unread = _births(cells)
    kind = _type(measure, cells)
    numbers = [*_numbers(cells, kind)]
    said = [f"birth date: {text}" for text in unread]
    said += [f"number: {text}" for text in numbers if isinstance(text, str)]
    notes = [*(note for note in cells.get("note", ()) if not is_unknown(plain(note))), *said]
    addresses = [text for cell in cells.get("address", ()) for text in items(cell)]
    notices = [text for text in "".join(cells.get("date", ())).split("\n") if text.strip()]
    days = [found for text in notices if (found := notice_day(plain(text)))]
    un = [n for cell in cells.get("un number", ()) for n in UN_NUMBER.findall(plain(cell))]
    return Entity(
        id=key,
        list=LIST,
        type=kind,
        names=tuple(names),
        birth_dates=dates,
        places=tuple(dict.fromkeys(_places(cells, addresses))),
        identifiers=tuple(dict.fromkeys(n for n in numbers if isinstance(n, Identifier))),
        addresses=tuple(dict.fromkeys(addresses)),
        roles=tuple(dict.fromkeys(text for cell in cells.get("role", ()) for text in items(cell))),
        listings=(
            Listing(
                measure.name,
                days[0] if days else "",
                effect=_EFFECT,
                reference=plain("".join(cells.get("number", ()))),
                url=_PAGE,
                authority=measure.title,
                updated=max(days[1:], default=""),
            ),
        ),
        notes="\n".join(notes),
        references=tuple(Reference("un", number) for number in dict.fromkeys(un)),
    )


def _numbers(cells: Cells, kind: EntityType) -> Iterator[Identifier | str]:
    """The documents of a party, what is none of them as its text, and the banks' codes among its notes."""
    for scheme in ("passport", "national"):
        for cell in cells.get(scheme, ()):
            yield from documents(cell, scheme)
    for note in cells.get("note", ()) if kind is EntityType.ORGANIZATION else ():
        yield from swift_in(plain(note))


def _births(cells: Cells) -> tuple[tuple[str, ...], list[str]]:
    read: list[str] = []
    unread: list[str] = []
    for cell in cells.get("birth", ()):
        dates, others = births(cell)
        read += dates
        unread += others
    return tuple(dict.fromkeys(read)), unread


def _type(measure: _Measure, cells: Cells) -> EntityType:
    """A person where the measure or the row is of people; what neither shows is unknown."""
    title = plain(measure.title)
    people, firms = _kinds_in(title)
    if people and firms:
        # "個人及び団体(個人)": a measure for both, whose sheet is of the one in the last bracket.
        people, firms = _kinds_in(title.rpartition("(")[2])
        if people and firms:
            people = firms = False
    if any(cells.get(use) for use in ("birth", "passport")) or people:
        return EntityType.PERSON
    return EntityType.ORGANIZATION if firms else EntityType.UNKNOWN


def _kinds_in(title: str) -> tuple[bool, bool]:
    """Whether a title is of people, and whether of bodies."""
    return _PERSON in title, any(word in title for word in _FIRMS)


def _places(cells: Cells, addresses: Sequence[str]) -> Iterator[Place]:
    for cell in cells.get("nationality", ()):
        for text in items(cell):
            codes = country(text)
            yield from (Place(code, "nationality") for code in codes)
            if not codes:
                yield Place("", "nationality", text)
    for cell in cells.get("birth place", ()):
        yield from located(items(cell), "birth")
    yield from (place for place in located(addresses, "location") if place.country)
