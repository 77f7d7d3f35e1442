"""Canada's consolidated list of autonomous sanctions (SEMA and JVCFOA), XML, with the old and the new tags.

https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx.
A record has no number of its own: regulation, schedule and item stand for one. `Country` is the
regulation, not a nationality. Aliases are one string. The end tag shows the file to be whole; it
has no date, so the last date of a listing stands for it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ensign import watchlist
from ensign.fields.telling import is_form
from ensign.lists.alternatives import alternatives
from ensign.lists.dates import birth_dates, iso_date
from ensign.lists.files import ListFile, refuse_empty
from ensign.lists.values import imos, slug, squeezed, untaken, without_repeats
from ensign.lists.xml import Element, records, strange, strange_elements, text
from ensign.model import Entity, EntityType, Listing, Name, NameKind, Rejection, Vessel
from ensign.watchlist import Watchlist

LIST: Final = "ca"
_TAGS: Final = frozenset(
    (
        *("Country", "LastName", "GivenName", "EntityOrShip", "Entity", "TitleOrShip", "Title"),
        *("DateOfBirthOrShipBuildDate", "DateOfBirth", "ShipIMONumber", "Aliases", "Schedule", "Item", "DateOfListing"),
    )
)
_SEVERAL: Final = re.compile(r"\s*;\s*(?:or\s+)?|\s*,\s*(?:or\s+)?(?![^()]*\))")
"""Between aliases; a comma within brackets is none: Okar (Khmer Line, JSC)."""

_KNOWN_AS: Final = re.compile(r"(?P<name>[^()]*\S)\s*\(also known as (?P<others>.+?)\)?", re.IGNORECASE)
"""The bracket may never be closed."""

_LABEL: Final = re.compile(
    r"\b(?:Belarus+ian|Russian|Ukrainian|Persian|Arabic|Chinese|Korean|Burmese|also known as|a\.?k\.?a\.?)\s*:",
    re.IGNORECASE,
)
_AROUND: Final = re.compile(r"^(?:also(?: known as)?|and|aka|a\.k\.a\.?)\s+|\s+(?:aka|a\.k\.a\.?)$", re.IGNORECASE)
"""Words that are left of a list of aliases: "also Zeb Okar", "Zeb AKA"."""

_UNDATED: Final = "the file has no date: that of its last listing stands for it"
_AND: Final = re.compile(r"\s+and\s+")
_OTHER_LETTER: Final = re.compile(r"[^\W\d_a-zA-Z]")
_ABBREVIATION: Final = 5
"""Capitals of an alias, at most, that is an abbreviation, and so a weak one."""


def is_canada(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "data-set" and "<Country>" in file.text_head and "<record" in file.text_head


def read_canada(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it is not well-formed to its end or empty."""
    (file,) = files
    entities: dict[str, Entity] = {}
    seen: set[Entity] = set()
    rejections: list[Rejection] = []
    unknown: list[str] = []
    for number, element in enumerate(records(file, {"record"}), 1):
        unknown += strange(element, _TAGS)
        names = without_repeats(_names(element))
        if not names:
            rejections.append(Rejection(f"record {number}", "it has no name"))
            continue
        found = _entity(element, _key(element), names)
        if found in seen:  # a record that comes twice says nothing new
            continue
        seen.add(found)
        # Two records of one item are two parties: the format has no better number.
        key = untaken(found.id, entities)
        entities[key] = replace(found, id=key)
    refuse_empty(file, entities)
    date = max(listing.date for e in entities.values() for listing in e.listings)
    return watchlist.build(
        LIST,
        "Canada Consolidated Autonomous Sanctions List",
        date,
        entities.values(),
        source=file.name,
        rejections=rejections,
        publisher="Global Affairs Canada",
        reader="ca-xml/5",
        proof="its end tag",
        doubts=(
            _UNDATED if date else "neither the file nor its listings have a date: say it with --list-date",
            *strange_elements(unknown),
        ),
    )


def _key(element: Element) -> str:
    regulation = text(element, "Country").split("/")[0].strip()
    parts = (regulation, text(element, "Schedule"), text(element, "Item"))
    return "-".join((LIST, *(slug(part) for part in parts if part)))


def _names(element: Element) -> Iterator[Name]:
    whole = text(element, "EntityOrShip") or text(element, "Entity")
    person = bool(text(element, "LastName") or text(element, "GivenName"))
    told = None if person else _KNOWN_AS.fullmatch(whole)
    yield Name(
        squeezed(f"{text(element, 'GivenName')} {text(element, 'LastName')}") or (told["name"] if told else whole)
    )
    cells = (told["others"] if told else "", text(element, "Aliases"))
    for written in (one for cell in cells for one in _aliases(cell, person=person)):
        several = alternatives(written, person=person)
        for alias in several:
            # A given name alone says too little of a person to alert by itself, as does what abbreviates another name.
            short = person or (len(several) > 1 and alias.isupper() and len(alias) <= _ABBREVIATION)
            yield Name(alias, NameKind.ALIAS, weak=short and " " not in alias)


def _aliases(cell: str, *, person: bool) -> list[str]:
    """The names in a cell; a legal form behind a comma belongs to the name before it."""
    found: list[str] = []
    for part in _SEVERAL.split(_LABEL.sub(";", cell)):
        if found and is_form(part):
            found[-1] = f"{found[-1]}, {part}"
        else:
            found += [bare for one in _each(part, person=person) if (bare := _whole(_AROUND.sub("", one).strip()))]
    return found


def _whole(name: str) -> str:
    """A name without a bracket at its end or beginning that has no other."""
    return name.strip("() ") if name.count("(") != name.count(")") else name


def _each(part: str, *, person: bool) -> list[str]:
    """The names that "and" joins: of a person, or in another script, where it is no word of a firm's name."""
    several = _AND.split(part)
    return several if person or all(map(_OTHER_LETTER.search, several)) else [part]


def _entity(element: Element, key: str, names: tuple[Name, ...]) -> Entity:
    imo = text(element, "ShipIMONumber")
    person = bool(text(element, "LastName") or text(element, "GivenName"))
    kind = EntityType.VESSEL if imo else EntityType.PERSON if person else EntityType.ORGANIZATION
    date = text(element, "DateOfBirthOrShipBuildDate") or text(element, "DateOfBirth")
    dates = birth_dates([date] if date and person else [])
    title = text(element, "TitleOrShip") or text(element, "Title")
    regulation = squeezed(text(element, "Country").split("/")[0])
    return Entity(
        id=key,
        list=LIST,
        type=kind,
        names=names,
        birth_dates=dates.read,
        identifiers=tuple(imos(imo)),
        roles=(title,) if title and not imo else (),
        listings=(
            Listing(
                regulation,
                iso_date(text(element, "DateOfListing")),
                reference=", ".join(v for tag in ("Schedule", "Item") if (v := text(element, tag))),
            ),
        ),
        notes="\n".join(f"birth date: {d}" for d in dates.unread),
        vessel=Vessel(kind=title, built=date) if imo and (title or date) else None,
    )
