"""A list of the user's own: any file that Ensign reads, with a name column and whatever else is there.

The columns are recognised as in a file to screen. tables/own_headers.csv has what a list has besides:
more names, which semicolons, `|` or line ends part, a mark for weak ones, programs, listing dates,
roles, ships' facts. Every other column is a note for the reader. Nobody's authority stands behind
such a list, so it is marked as research.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ensign import tables, watchlist
from ensign.errors import WatchlistError
from ensign.fields.countries import parse_country
from ensign.fields.dates import parse_date
from ensign.fields.genders import gender_of
from ensign.fields.identifiers import TOO_SHORT, identifiers_of
from ensign.fields.types import tells_type, type_of
from ensign.lists.dates import iso_date
from ensign.lists.values import slug, untaken
from ensign.model import Basis, Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Rejection, Vessel
from ensign.readers.columns import is_numbered
from ensign.readers.inputs import Input, open_input
from ensign.readers.nulls import is_no_name, is_null
from ensign.readers.oddities import SURPLUS, SWALLOWED
from ensign.readers.subjects import subject_frame
from ensign.readers.unread import is_wordless
from ensign.readers.words import fold_header
from ensign.schema import NUMBER_FIELDS, SEPARATOR
from ensign.text.visible import clean
from ensign.watchlist import Watchlist

_NAMES: Final = MappingProxyType(
    {
        "alias": NameKind.ALIAS,
        "former": NameKind.FORMER,
        "original": NameKind.ORIGINAL_SCRIPT,
        "weak": NameKind.ALIAS,
    }
)
_LISTING: Final = ("effect", "authority", "reference", "url")
_WEAK: Final = re.compile(r"(?:weak|low|yes|y|true|1|x|ja|oui|si)\b", re.IGNORECASE)
_SEPARATORS: Final = re.compile(r"[;|\n\x1f]")
_NUMBERED: Final = re.compile(r"\s+\d{1,2}$")

_KNOWN: Final[Mapping[str, Callable[[str], object]]] = MappingProxyType(
    {"type": tells_type, "gender": gender_of, "country": parse_country, "flag": parse_country}
)
"""How it is told whether a value is understood."""

Cells = Mapping[str, Sequence[str]]
"""The cells of a row that are no subject field, by their use."""


def read_own(path: Path) -> Watchlist:
    """The user's own list in a file, named after it.

    Raises InputError, UsageError or BrokenInput as reading any file does, WatchlistError where it
    holds no party or a row has more cells than the header.
    """
    source = open_input(path)
    name = slug(path.name.split(".")[0]) or "own"
    entities: dict[str, Entity] = {}
    rejections: list[Rejection] = []
    unread: list[str] = []
    for number, fields, cells in _rows(source, path):
        if not any(map(str.strip, cells)):
            continue
        if not fields["name"]:
            rejections.append(Rejection(f"row {number}", "it has no name"))
            continue
        key = f"{name}-{fields['key']}" if fields["key"] else ""
        key = key if key and key not in entities else untaken(f"{name}-row-{number}", entities)
        found = _identifiers(fields)
        unread += [f"row {number}, {_headers(source, strange.partition(':')[0])}" for strange in found[1]]
        entity = _entity(key, fields, _others(source, cells), found)
        entities[entity.id] = replace(entity, list=name)
    wordless = [e.id for e in entities.values() if all(is_wordless(name.text) for name in e.names)]
    _refuse(path, source, len(entities), len(wordless))
    return watchlist.build(
        name,
        clean(path.stem),
        "",
        entities.values(),
        research=True,
        source=clean(path.name),
        rejections=rejections,
        reader=f"{watchlist.OWN}/1",
        recognised=source.read,
        doubts=tuple(_doubts(source, unread, wordless)),
    )


def _refuse(path: Path, source: Input, parties: int, wordless: int) -> None:
    """Raise WatchlistError for what can be no list of so many parties, some of them without a word in their names."""
    if not parties:
        raise WatchlistError(f"{path.name} holds no party with a name", "is it the right file?")
    if parties == 1 and is_numbered(source.header):  # "Too Many Requests" is no list of that name
        raise WatchlistError(
            f"{path.name} is a single line without a header, as a failed download leaves",
            "if it is a list, put a header above it in which the column of the names is called name",
        )
    if parties == wordless:  # every row would be clear
        raise WatchlistError(
            f"{path.name}: no name has a word, only numbers or single letters: {source.columns}",
            "call the column of the names name",
        )


def _doubts(source: Input, unread: Sequence[str], wordless: Sequence[str]) -> Iterator[str]:
    """What is doubtful in the file: where the numbers stand that can be none, and names that have no word."""
    if wordless:
        yield f"parties without a word in their names, only numbers: {len(wordless):,} (first: {wordless[0]})"
    if unread:
        numbers = f"{len(unread):,} of its numbers cannot be numbers of their kind (a wrong check figure, or too short)"
        yield f"{numbers}: not used (first: {unread[0]})"
    yield from (f"{left}; save each that has names as a file of its own" for left in source.left)
    if source.doubt:
        yield f"{source.doubt}; if names look wrong, save it as UTF-8"


def _headers(source: Input, field: str) -> str:
    """The headers of the columns that hold a field."""
    return ", ".join(dict.fromkeys(source.header[place] for group in source.columns.of(field) for place in group))


def _rows(source: Input, path: Path) -> Iterator[tuple[int, dict[str, str], Sequence[str]]]:
    """Each row's number from 1, its subject fields, and all its cells."""
    number = 0
    for frame in source.frames():
        if frame.attrs.get(SURPLUS):
            raise WatchlistError(
                f"{path.name}: row {number + 1 + min(frame.attrs[SURPLUS])} has more cells than the header",
                "put the value that holds the delimiter in quotes",
            )
        if frame.attrs.get(SWALLOWED):
            raise WatchlistError(
                f"{path.name}: row {number + 1 + min(frame.attrs[SWALLOWED])} has a value that looks like whole rows",
                "close the quotation mark before it, or double one that belongs to a value",
            )
        subjects = subject_frame(frame, source.columns)
        fields = subjects.to_dict("records")
        for row, cells in zip(fields, frame.itertuples(index=False, name=None), strict=True):
            number += 1
            if any("\0" in cell for cell in cells if isinstance(cell, str)):
                raise WatchlistError(f"{path.name}: row {number} holds a NUL: it is no text", "is it the right file?")
            yield number, {str(k): str(v) for k, v in row.items()}, cells


@cache
def _uses() -> Mapping[str, str]:
    return MappingProxyType({row["words"]: row["use"] for row in tables.rows("ensign.lists", "own_headers")})


@cache
def _use(header: str) -> str:
    """What a column is for, by its words; "" where they say nothing that is known."""
    folded = fold_header(header)
    return _uses().get(folded) or _uses().get(_NUMBERED.sub("", folded), "")


def _others(source: Input, cells: Sequence[str]) -> Cells:
    """The cells by their use; "" has those of columns that are neither known nor a subject field."""
    taken = {place for _, groups in source.columns.groups for group in groups for place in group}
    found: dict[str, list[str]] = {}
    for place, (header, cell) in enumerate(zip(source.header, cells, strict=True)):
        if is_null(cell):
            continue
        use = _use(header)
        if use:
            found.setdefault(use, []).append(cell.strip())
        elif place not in taken and header.strip():
            found.setdefault("", []).append(f"{header.strip()}: {cell.strip()}")
    return found


def _entity(key: str, fields: dict[str, str], others: Cells, found: tuple[tuple[Identifier, ...], list[str]]) -> Entity:
    numbers, strange = found
    kinds = [type_of(text) for text in fields["type"].split(SEPARATOR)]
    dates, unread = _dates(fields["birth_date"])
    vessel = {use.removeprefix("vessel:"): "; ".join(v) for use, v in others.items() if use.startswith("vessel:")}
    return Entity(
        id=key,
        list="",
        type=next((k for k in kinds if k is not EntityType.UNKNOWN), EntityType.UNKNOWN),
        names=_names(fields["name"], others),
        basis=Basis.OWN,
        birth_dates=dates,
        gender=gender_of(fields["gender"]),
        places=tuple(dict.fromkeys(_places(fields, others))),
        identifiers=numbers,
        addresses=tuple(fields["address"].split(SEPARATOR)) if fields["address"] else (),
        roles=tuple(dict.fromkeys(_each(others, "role"))),
        listings=_listings(others),
        notes="\n".join([*others.get("note", ()), *others.get("", ()), *unread, *strange, *_unknown(fields, others)]),
        vessel=Vessel(**vessel) if vessel else None,
    )


def _names(cell: str, others: Cells) -> tuple[Name, ...]:
    """The names, each once; a mark for weak ones is about the aliases where there are any, else about the name."""
    first = _split(cell)
    aliases = [(text, use) for use in _NAMES for text in _each(others, use) if not is_no_name(text)]
    weak = any(_WEAK.match(text) for text in others.get("weak flag", ()))
    found = {
        text: Name(text, NameKind.ALIAS if i else NameKind.PRIMARY, weak=weak and (not aliases or bool(i)))
        for i, text in enumerate(first)
        if not i or not (is_no_name(text) or text in {alias for alias, _ in aliases})
    }
    for text, use in aliases:
        found.setdefault(text, Name(text, _NAMES[use], weak=weak or use == "weak"))
    return tuple(found.values())


def _dates(cell: str) -> tuple[tuple[str, ...], list[str]]:
    """Birth dates in ISO 8601; one of two readings as it is written, for a comparison tries both."""
    read, unread = [], []
    for text in _split(cell):
        found = parse_date(text)
        if found is None:
            unread.append(f"birth date: {text}")
        else:
            read.append(text if len(found.readings) > 1 else str(found))
    return tuple(dict.fromkeys(read)), unread


def _unknown(fields: Mapping[str, str], others: Cells) -> Iterator[str]:
    """Notes of what stands in the columns of types, genders, countries and dates of listing and is not understood."""
    kept = {text for use in others if use.startswith("place:") for text in _each(others, use)}
    for field, is_known in _KNOWN.items():
        yield from (f"{field}: {text}" for text in _split(fields[field]) if text not in kept and not is_known(text))
    for use, said in (("date", "listed"), ("ends", "ends")):
        yield from (f"{said}: {text}" for text in others.get(use, ()) if not iso_date(text))


def _places(fields: dict[str, str], others: Cells) -> Iterator[Place]:
    """Its countries with what their column says that they are; plain ones only where no other column has them."""
    known: set[str] = set()
    for use in (use for use in others if use.startswith("place:")):
        for text in _each(others, use):
            codes = sorted(parse_country(text))
            role = use.removeprefix("place:")
            known.update(codes)
            yield from (Place(code, role, text if role == "birth" else "") for code in codes)
            if not codes:
                yield Place("", role, text)
    for field, role in (("country", ""), ("flag", "flag")):
        for text in _split(fields[field]):
            for code in sorted(parse_country(text)):
                if role or code not in known:
                    yield Place(code, role)


def _identifiers(fields: dict[str, str]) -> tuple[tuple[Identifier, ...], list[str]]:
    """Its numbers, and notes of what stands in their columns and is none.

    One that is too short to find a party by is kept as others' lists keep it: it agrees beside a name.
    """
    found: list[Identifier] = []
    strange: list[str] = []
    for scheme in NUMBER_FIELDS:
        for text in _split(fields[scheme]):
            read = identifiers_of(scheme, text)
            short = (replace(number, doubt="") for number in read if number.doubt == TOO_SHORT)
            numbers = [number for number in read if not number.doubt] or [*short]
            found += numbers
            strange += [] if numbers else [f"{scheme}: {text}"]
    return tuple(dict.fromkeys(found)), strange


def _listings(others: Cells) -> tuple[Listing, ...]:
    """Why it is listed: one for each program, or one without where only a date or an effect is given."""
    said = {use: "; ".join(others[use]) for use in _LISTING if use in others}
    said |= {use: day for use in ("date", "ends") for text in others.get(use, ()) if (day := iso_date(text))}
    programs: Iterable[str] = dict.fromkeys(_each(others, "program"))
    return tuple(Listing(program, **said) for program in (programs or ([""] if said else ())))


def _each(others: Cells, use: str) -> list[str]:
    return [text for cell in others.get(use, ()) for text in _split(cell)]


def _split(cell: str) -> list[str]:
    """The values of a cell, which semicolons, bars or line ends separate."""
    return [v for part in _SEPARATORS.split(cell) if (v := part.strip())]
