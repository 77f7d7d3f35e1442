"""The UN Security Council's consolidated list, XML: individuals and entities, weak aliases marked.

https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list. The file has no count of its
own; its end tag shows it to be whole. An IMO number stands only in the comments of an entity.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ensign import watchlist
from ensign.fields.genders import gender_of
from ensign.lists import un_names
from ensign.lists.dates import birth_dates, date_or_span, iso_date, span
from ensign.lists.files import ListFile, refuse_empty
from ensign.lists.labelled import labelled
from ensign.lists.numbers import numbers_told
from ensign.lists.values import imo_in, is_number, place, scheme_of, squeezed, strange_words, swift_in, without_repeats
from ensign.lists.xml import Element, child, children, local, records, strange, strange_elements, text
from ensign.model import Entity, EntityType, Identifier, Listing, Name, Place, Reference, Rejection
from ensign.watchlist import Watchlist

LIST: Final = "un"
_ADDRESS: Final = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")
_BORN: Final = ("STREET", "CITY", "STATE_PROVINCE", "COUNTRY")
_ALIAS_BORN: Final = ("CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")
_TAGS: Final = frozenset(
    (
        *("DATAID", "VERSIONNUM", "UN_LIST_TYPE", "REFERENCE_NUMBER", "LISTED_ON", "SUBMITTED_ON", "SUBMITTED_BY"),
        *("SORT_KEY", "SORT_KEY_LAST_MOD", "VALUE", "GENDER", "COMMENTS1", "NAME_ORIGINAL_SCRIPT", "QUALITY"),
        *("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "ALIAS_NAME", "DATE_OF_BIRTH", *_ALIAS_BORN),
        *("TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE", *_ADDRESS, "CITY_OF_ISSUE"),
        *("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "DATE_OF_ISSUE"),
    )
)
"""All that has been met in the files of 2021-03-12 and 2026-02-27."""

_PASSPORT: Final = re.compile(
    r"\bpassport\s+(?:number|no)\b[.:\s]*(?P<number>(?:[A-Z]{1,3} ?)?\d[\w/-]*)", re.IGNORECASE
)
_MONTH: Final = re.compile(r"[A-Z][a-z]{2,8}\.?")
_PAGE: Final = "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list"


def is_un(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "CONSOLIDATED_LIST"


def read_un(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it is not well-formed to its end or empty."""
    (file,) = files
    entities: dict[str, Entity] = {}
    rejections: list[Rejection] = []
    qualities: list[str] = []
    unknown: list[str] = []
    for number, element in enumerate(records(file, {"INDIVIDUAL", "ENTITY"}), 1):
        key = text(element, "DATAID")
        unknown += strange(element, _TAGS)
        qualities += [text(alias, "QUALITY") for alias in un_names.aliases(element)]
        names = without_repeats(un_names.names(element))
        if not key or not names or f"{LIST}-{key}" in entities:
            why = "it has no name" if not names else "its number comes a second time" if key else "it has no number"
            rejections.append(Rejection(f"record {number}", why))
        else:
            entities[f"{LIST}-{key}"] = _entity(element, f"{LIST}-{key}", names)
    refuse_empty(file, entities)
    return watchlist.build(
        LIST,
        "United Nations Security Council Consolidated List",
        _generated(file),
        entities.values(),
        source=file.name,
        rejections=rejections,
        publisher="United Nations Security Council",
        reader="un-xml/4",
        proof="its end tag",
        doubts=(
            *strange_words("the quality of an alias", qualities, un_names.QUALITIES),
            *strange_elements(unknown),
        ),
    )


def _generated(file: ListFile) -> str:
    """The date that the root element carries."""
    _, _, rest = file.text_head.partition("dateGenerated=")
    return iso_date(rest[1:11]) if rest else ""


def _entity(element: Element, key: str, names: tuple[Name, ...]) -> Entity:
    person = local(element) == "INDIVIDUAL"
    dates = [*map(_born, children(element, "INDIVIDUAL_DATE_OF_BIRTH")), *_born_under_aliases(element)]
    read = birth_dates(date for date in dates if date)
    documents = [_document(d) for d in children(element, "INDIVIDUAL_DOCUMENT")]
    comments = text(element, "COMMENTS1")
    numbers = [number for found, _ in documents for number in found]
    numbers += [*_passports(element)]
    numbers += [] if person else [*imo_in(comments, ship=False), *swift_in(comments)]
    reference = text(element, "REFERENCE_NUMBER")
    updated = [iso_date(text(v)) for v in children(element, "LAST_DAY_UPDATED", "VALUE")]
    notes = [comments, *(f"birth date: {d}" for d in read.unread), *(note for _, note in documents), *_remarks(element)]
    return Entity(
        id=key,
        list=LIST,
        type=EntityType.PERSON if person else EntityType.ORGANIZATION,
        names=names,
        birth_dates=read.read,
        gender=gender_of(text(element, "GENDER")),
        places=tuple(dict.fromkeys(_places(element))),
        identifiers=tuple(dict.fromkeys((*numbers, *labelled(comments, numbers)))),
        addresses=tuple(dict.fromkeys(a for e in _addresses(element) if (a := _joined(e, _ADDRESS)))),
        roles=tuple(
            dict.fromkeys(
                v for tag in ("TITLE", "DESIGNATION") for e in children(element, tag, "VALUE") if (v := text(e))
            )
        ),
        listings=(
            Listing(
                text(element, "UN_LIST_TYPE"),
                iso_date(text(element, "LISTED_ON")),
                reference=reference,
                url=_PAGE,
                updated=max(updated, default=""),
            ),
        ),
        notes="\n".join(dict.fromkeys(note for note in notes if note)),
        references=(Reference(LIST, reference),) if reference else (),
    )


def _addresses(element: Element) -> list[Element]:
    return [*children(element, "INDIVIDUAL_ADDRESS"), *children(element, "ENTITY_ADDRESS")]


def _joined(element: Element, tags: tuple[str, ...]) -> str:
    return ", ".join(value for tag in tags if (value := text(element, tag)))


def _places(element: Element) -> Iterator[Place]:
    for value in children(element, "NATIONALITY", "VALUE"):
        yield from place(text(value), "nationality")
    for born in _births(element):
        yield from place(text(born, "COUNTRY"), "birth", whole=_joined(born, _BORN))
    for alias in un_names.aliases(element):
        yield from place(text(alias, "COUNTRY_OF_BIRTH"), "birth", whole=_joined(alias, _ALIAS_BORN))
    for address in _addresses(element):
        yield from place(text(address, "COUNTRY"), "location")


def _born(element: Element) -> str:
    """A birth date in words that `birth_dates` reads: the day, the year, or a range; about, where it says so."""
    about = "circa " if text(element, "TYPE_OF_DATE").upper().startswith("APPROX") else ""
    if child(element, "FROM_YEAR") is not None or child(element, "TO_YEAR") is not None:
        found = span(text(element, "FROM_YEAR"), text(element, "TO_YEAR"))
    else:
        found = date_or_span(text(element, "DATE")) or _year(element)
    return f"{about}{found}" if found else ""


def _year(element: Element) -> str:
    """A year, with the month where the note on it is one; the note where there is no year."""
    year, note = text(element, "YEAR"), text(element, "NOTE")
    return (date_or_span(f"{note} {year}") if year and _MONTH.fullmatch(note) else "") or year or note


def _born_under_aliases(element: Element) -> Iterator[str]:
    """The birth dates that are given with another name."""
    for date in children(element, "INDIVIDUAL_ALIAS", "DATE_OF_BIRTH"):
        yield date_or_span(text(date)) or text(date)


def _document(element: Element) -> tuple[tuple[Identifier, ...], str]:
    """A document's numbers, and what more is said of it. The number may stand in the words for it or in the note."""
    words = [text(element, tag) for tag in ("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2")]
    word, number, note = squeezed(" ".join(dict.fromkeys(words))), text(element, "NUMBER"), text(element, "NOTE")
    issuer = next(
        (p.country for tag in ("COUNTRY_OF_ISSUE", "ISSUING_COUNTRY") for p in place(text(element, tag), "")), ""
    )
    issued = iso_date(text(element, "DATE_OF_ISSUE"))
    places = (number,) if number else (words[1], note)
    label = word if number else words[0]
    found = next((told for one in places if (told := numbers_told(scheme_of(word), one, issuer, label))), ())
    if not found and is_number(number):
        found = (Identifier(scheme_of(word), number, issuer, word),)
    is_plain = [one.value for one in found] == [number]
    said = [text(element, "CITY_OF_ISSUE"), note] if is_plain else [number, text(element, "CITY_OF_ISSUE"), note]
    more = "; ".join(one for one in said if one)
    shown = f"{word} {number}" if is_plain else word
    return tuple(replace(one, issued=issued) for one in found), squeezed(f"{shown}: {more}") if more else ""


def _passports(element: Element) -> Iterator[Identifier]:
    """The passports that are named beside other names."""
    for said in un_names.remarks(element):
        for told in _PASSPORT.finditer(said):
            yield Identifier("passport", told["number"], label="Passport")


def _remarks(element: Element) -> Iterator[str]:
    """The notes on names, addresses, places and dates of birth, and who proposed the listing."""
    yield from un_names.remarks(element)
    kinds = (("address", _addresses(element), _ADDRESS), ("place of birth", _births(element), _BORN))
    for word, parts, tags in kinds:
        for part in parts:
            if note := text(part, "NOTE"):
                yield f"{word}: {', '.join(filter(None, (_joined(part, tags), note)))}"
    for date in children(element, "INDIVIDUAL_DATE_OF_BIRTH"):
        if (note := text(date, "NOTE")) and text(date, "DATE"):
            yield f"birth date {text(date, 'DATE')}: {note}"
    if proposed := text(element, "SUBMITTED_BY"):
        yield f"submitted by {proposed}"


def _births(element: Element) -> list[Element]:
    return children(element, "INDIVIDUAL_PLACE_OF_BIRTH")
