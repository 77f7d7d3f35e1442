"""A list of the user's own: any file that Ensign reads, with a name column and whatever else is there.

The columns are recognised as in a file to screen. Besides, a column of aliases holds more names,
separated by semicolons, `|` or line ends, and a column of programs says why a party is listed.
Nobody's authority stands behind such a list, so it is marked as research.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.fields.countries import parse_country
from ensign.fields.identifiers import identifiers_of
from ensign.fields.types import type_of
from ensign.model import Basis, Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Rejection
from ensign.readers.frames import SURPLUS
from ensign.readers.inputs import Input, open_input
from ensign.readers.nulls import is_no_name, is_null
from ensign.readers.subjects import subject_frame
from ensign.readers.words import fold_header
from ensign.schema import SEPARATOR
from ensign.watchlist import Watchlist

_ALIAS_WORDS: Final = {
    "alias": NameKind.ALIAS,
    "aliases": NameKind.ALIAS,
    "aka": NameKind.ALIAS,
    "a k a": NameKind.ALIAS,
    "also known as": NameKind.ALIAS,
    "other name": NameKind.ALIAS,
    "other names": NameKind.ALIAS,
    "alternative name": NameKind.ALIAS,
    "alternative names": NameKind.ALIAS,
    "former name": NameKind.FORMER,
    "former names": NameKind.FORMER,
    "fka": NameKind.FORMER,
    "f k a": NameKind.FORMER,
    "original name": NameKind.ORIGINAL_SCRIPT,
    "native name": NameKind.ORIGINAL_SCRIPT,
}
"""Headers of columns with more names of the same party."""

_WEAK_WORDS: Final = frozenset({"weak alias", "weak aliases", "weak aka", "low quality alias", "low quality aliases"})
_PROGRAM_WORDS: Final = frozenset({"program", "programs", "programme", "programmes", "reason", "list", "sanctions"})
_SEPARATORS: Final = re.compile(r"[;|\n\x1f]")
_SLUG: Final = re.compile(r"[\W_]+")
_SCHEMES: Final = ("imo", "mmsi", "call_sign", "identifier")


def read_own(path: Path) -> Watchlist:
    """The user's own list in a file, named after it.

    Raises InputError, UsageError or BrokenInput as reading any file does, WatchlistError where it
    holds no party or a row has more cells than the header.
    """
    source = open_input(path)
    name = _SLUG.sub("-", path.name.split(".")[0].lower()).strip("-") or "own"
    entities: dict[str, Entity] = {}
    rejections: list[Rejection] = []
    for number, fields, cells in _rows(source, path):
        if not fields["name"]:
            rejections.append(Rejection(f"row {number}", "it has no name"))
            continue
        key = fields["key"] if fields["key"] and f"{name}-{fields['key']}" not in entities else f"row-{number}"
        entities[f"{name}-{key}"] = _entity(f"{name}-{key}", name, fields, _others(source.header, cells))
    if not entities:
        raise WatchlistError(f"{path.name} holds no party with a name", "is it the right file?")
    return watchlist.build(
        name, path.stem, "", entities.values(), research=True, source=path.name, rejections=rejections
    )


def _rows(source: Input, path: Path) -> Iterator[tuple[int, dict[str, str], Sequence[str]]]:
    """Each row's number from 1, its subject fields, and all its cells."""
    number = 0
    for frame in source.frames():
        if frame.attrs.get(SURPLUS):
            raise WatchlistError(
                f"{path.name}: row {number + 1 + min(frame.attrs[SURPLUS])} has more cells than the header",
                "put the value that holds the delimiter in quotes",
            )
        subjects = subject_frame(frame, source.columns)
        fields = subjects.to_dict("records")
        for row, cells in zip(fields, frame.itertuples(index=False, name=None), strict=True):
            number += 1
            yield number, {str(k): str(v) for k, v in row.items()}, cells


def _others(header: tuple[str, ...], cells: Sequence[str]) -> list[tuple[str, str]]:
    """The cells that are no subject field: folded header and value."""
    return [(fold_header(h), c) for h, c in zip(header, cells, strict=True) if not is_null(c)]


def _entity(key: str, name: str, fields: dict[str, str], others: list[tuple[str, str]]) -> Entity:
    names = {
        text: Name(text, NameKind.ALIAS if i else NameKind.PRIMARY) for i, text in enumerate(_split(fields["name"]))
    }
    for word, cell in others:
        for text in _split(cell) if word in _ALIAS_WORDS or word in _WEAK_WORDS else ():
            if text not in names and not is_no_name(text):
                names[text] = Name(text, _ALIAS_WORDS.get(word, NameKind.ALIAS), weak=word in _WEAK_WORDS)
    programs = [text for word, cell in others if word in _PROGRAM_WORDS for text in _split(cell)]
    kinds = [type_of(text) for text in fields["type"].split(SEPARATOR)]
    return Entity(
        id=key,
        list=name,
        type=next((k for k in kinds if k is not EntityType.UNKNOWN), EntityType.UNKNOWN),
        names=tuple(names.values()),
        basis=Basis.ADVISORY,
        birth_dates=tuple(_split(fields["birth_date"])),
        places=tuple(dict.fromkeys(_places(fields))),
        identifiers=tuple(dict.fromkeys(_identifiers(fields))),
        addresses=tuple(fields["address"].split(SEPARATOR)) if fields["address"] else (),
        listings=tuple(Listing(program) for program in dict.fromkeys(programs)),
    )


def _places(fields: dict[str, str]) -> Iterator[Place]:
    for field, role in (("country", ""), ("flag", "flag")):
        for text in _split(fields[field]):
            for code in sorted(parse_country(text)):
                yield Place(code, role)


def _identifiers(fields: dict[str, str]) -> Iterator[Identifier]:
    for scheme in _SCHEMES:
        for text in _split(fields[scheme]):
            yield from identifiers_of(scheme, text)


def _split(cell: str) -> list[str]:
    """The values of a cell, which semicolons, bars or line ends separate."""
    return [v for part in _SEPARATORS.split(cell) if (v := part.strip())]
