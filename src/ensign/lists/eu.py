"""The EU's consolidated financial sanctions list (FSD 1.1), XML or CSV: a record as found, and the entity that it is.

https://webgate.ec.europa.eu/fsd/fsf (a token is needed). The two formats say the same, the XML in
attributes, the CSV in columns; a reader brings a `Record` with the XML's words. Vessels come as
enterprises, and an IMO number may be a shipping company's: what is right by the rule for ships alone, or
stands beside a name with a ship's prefix, shows one. No name is marked as the main one: the first is shown.
The quality of an alias stands in its remark ("low quality alias"), since `strong` is true of all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from ensign import watchlist
from ensign.fields.genders import gender_of
from ensign.fields.identifiers import key_of
from ensign.fields.imo_numbers import imo_company_is_valid, imo_ship_is_valid
from ensign.fields.ship_names import has_hull_prefix
from ensign.lists.dates import birth_dates, iso_date, span
from ensign.lists.files import ListFile, refuse_empty
from ensign.lists.labelled import labelled
from ensign.lists.values import is_bic, is_number, merged, place, scheme_of, squeezed, strange_words, without_repeats
from ensign.model import Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Reference, Rejection
from ensign.watchlist import Watchlist

LIST: Final = "eu"
FETCH: Final = "fetch xmlFullSanctionsList_1_1 or csvFullSanctionsList_1_1 from https://webgate.ec.europa.eu/fsd/fsf"
_TYPES: Final = MappingProxyType(
    {
        "person": EntityType.PERSON,
        "p": EntityType.PERSON,
        "enterprise": EntityType.ORGANIZATION,
        "e": EntityType.ORGANIZATION,
    }
)
_ADDRESS: Final = ("street", "poBox", "place", "city", "region", "zipCode", "countryDescription")
_BORN: Final = ("place", "city", "region", "countryDescription")
_DOUBTS: Final = (
    ("knownFalse", "known false"),
    ("knownExpired", "known to be expired"),
    ("reportedLost", "reported lost"),
    ("revokedByIssuer", "revoked by its issuer"),
)
_OF_DOCUMENTS: Final = ("issuedBy", "region", "nameOnDocument", "remark")
"""What is said of a document beside its number: who gave it out, where, and under which name."""

_LATIN: Final = re.compile("[A-Za-z]")
"""A letter of the names that are read in English."""

_UNKNOWN: Final = "00"
_WEAK: Final = re.compile(r"\blow quality\b", re.IGNORECASE)
_KINDS: Final = (
    (re.compile(r"\bformerly known as\b|\bf\.?k\.?a\b", re.IGNORECASE), NameKind.FORMER),
    (re.compile(r"\boriginal script\b", re.IGNORECASE), NameKind.ORIGINAL_SCRIPT),
)
"""What remarks on names say (XML 1.1 of 2021-03-02: 51 low quality, 17 formerly known as, 14 original script)."""

_OF_NAMES: Final = re.compile(r"\W*(?:(?:good|low) quality\W.*|formerly known as|original script)\W*", re.IGNORECASE)
REMARK: Final = "remark"
"""Under this word a part holds the remarks on it."""

Part = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """A record as a format gives it: its own attributes, and those of its parts, by the XML's words."""

    where: str
    own: Part
    regulations: Sequence[Part] = ()
    subjects: Sequence[Part] = ()
    names: Sequence[Part] = ()
    citizenships: Sequence[Part] = ()
    births: Sequence[Part] = ()
    addresses: Sequence[Part] = ()
    documents: Sequence[Part] = ()


def build(
    file: ListFile, records: Iterable[Record], *, date: str, reader: str, proof: str = "", doubts: Sequence[str] = ()
) -> Watchlist:
    """The list of the records. Raises WatchlistError where none is a party."""
    entities: dict[str, Entity] = {}
    kinds: list[str] = []
    rejections: list[Rejection] = []
    for record in records:
        key = record.own.get("logicalId", "")
        names = without_repeats(_name(i, alias) for i, alias in enumerate(sorted(record.names, key=_is_no_caption)))
        if not key.isdecimal() or not names:
            why = "it has no name" if key.isdecimal() else "it has no number"
            rejections.append(Rejection(record.where, why))
            continue
        kinds += [part.get("code", "") for part in record.subjects]
        found = _entity(record, f"{LIST}-{key}", names)
        # A party that two regimes name comes twice under one number.
        entities[found.id] = merged(entities[found.id], found) if found.id in entities else found
    refuse_empty(file, entities)
    return watchlist.build(
        LIST,
        "European Union Consolidated Financial Sanctions List",
        date,
        entities.values(),
        source=file.name,
        rejections=rejections,
        publisher="European Commission",
        reader=reader,
        proof=proof,
        doubts=(*doubts, *strange_words("the type of a party", kinds, _TYPES)),
    )


def _is_no_caption(alias: Part) -> bool:
    """Whether an alias is not what the party is called in English: 170 of 2,248 begin with one of another language."""
    is_english = alias.get("nameLanguage", "").upper() in {"", "EN"} and _LATIN.search(_text(alias)) is not None
    return not is_english or alias.get("strong", "true") == "false" or REMARK in alias


def _text(alias: Part) -> str:
    parts = " ".join(alias.get(part, "") for part in ("firstName", "middleName", "lastName"))
    return squeezed(alias.get("wholeName", "")) or squeezed(parts)


def _name(number: int, alias: Part) -> Name:
    """An alias; the first is the caption, for none is marked as such."""
    remark = alias.get(REMARK, "")
    kind = next((kind for pattern, kind in _KINDS if pattern.search(remark)), NameKind.ALIAS)
    return Name(
        _text(alias),
        kind if number else NameKind.PRIMARY,
        weak=alias.get("strong", "true") == "false" or bool(_WEAK.search(remark)),
        language=alias.get("nameLanguage", "").lower(),
    )


def _entity(record: Record, key: str, names: tuple[Name, ...]) -> Entity:
    documents = [_document(part) for part in record.documents]
    ship = _is_ship(names, [key_of(d)[1] for d in documents if d and d.scheme == "imo"])
    codes = [part.get(word, "").lower() for part in record.subjects for word in ("code", "classificationCode")]
    kind = next((_TYPES[c] for c in codes if c in _TYPES), EntityType.UNKNOWN)
    if ship and kind is not EntityType.PERSON:
        kind = EntityType.VESSEL
    numbers = [_of(kind, d) for d in documents if d]
    # What has no place of its own the publisher remarks on the party or on its address.
    numbers += labelled("\n".join(part.get(REMARK, "") for part in (record.own, *record.addresses)), numbers)
    dates = birth_dates(d for part in record.births if (d := _born(part)))
    return Entity(
        id=key,
        list=LIST,
        type=kind,
        names=names,
        birth_dates=dates.read,
        gender=next((g for part in record.names if (g := gender_of(part.get("gender", "")))), ""),
        places=tuple(dict.fromkeys(_places(record))),
        identifiers=tuple(dict.fromkeys(numbers)),
        addresses=tuple(dict.fromkeys(a for part in record.addresses if (a := _joined(part, _ADDRESS)))),
        roles=tuple(
            dict.fromkeys(
                v for part in record.names for word in ("title", "function") if (v := squeezed(part.get(word, "")))
            )
        ),
        listings=tuple(_listing(record.own, part) for part in record.regulations),
        notes="\n".join(_notes(record, documents, dates.unread)),
        references=tuple(_references(record.own)),
    )


def _is_ship(names: Iterable[Name], imos: Sequence[str]) -> bool:
    """Whether IMO numbers are of a ship: by their figures, or, where those fit a company or neither, by a name."""
    of_ships = any(imo_ship_is_valid(n) and not imo_company_is_valid(n) for n in imos)
    return of_ships or (bool(imos) and any(has_hull_prefix(name.text) for name in names))


def _of(kind: EntityType, document: Identifier) -> Identifier:
    """A document with the scheme that it is of: an IMO number of no ship is a company's, where it can be one."""
    if document.scheme != "imo" or kind is EntityType.VESSEL or not imo_company_is_valid(key_of(document)[1]):
        return document
    return replace(document, scheme="imo_company")


def _notes(record: Record, documents: Sequence[Identifier | None], dates: Sequence[str]) -> Iterator[str]:
    """Narrative, what could not be read, and the remarks on parts, each with what it is on."""
    yield from filter(None, (record.own.get(REMARK, ""), record.own.get("designationDetails", "")))
    yield from (f"birth date: {date}" for date in dates)
    for part, found in zip(record.documents, documents, strict=True):
        number = part.get("number", "")
        more = [squeezed(part[word]) for word in _OF_DOCUMENTS if part.get(word, "").strip()]
        if (number and found is None) or more:
            yield f"{part.get('identificationTypeDescription', '')}: {' '.join(filter(None, (number, *more)))}"
    kinds = (
        *(("name", record.names), ("birth", record.births), ("address", record.addresses)),
        ("citizenship", record.citizenships),
    )
    for word, parts in kinds:
        for remark in dict.fromkeys(part.get(REMARK, "") for part in parts):
            if remark and not _OF_NAMES.fullmatch(remark):
                yield f"{word}: {remark}"
    yield from (f"address: {said}" for part in record.addresses if (said := part.get("contactInfo", "")))


def _listing(own: Part, regulation: Part) -> Listing:
    return Listing(
        regulation.get("programme", ""),
        iso_date(own.get("designationDate", "")) or iso_date(regulation.get("entryIntoForceDate", "")),
        reference=own.get("euReferenceNumber", ""),
        url=regulation.get("publicationUrl", "").strip(),
        authority=regulation.get("numberTitle", ""),
    )


def _references(own: Part) -> Iterator[Reference]:
    for list_, word in ((LIST, "euReferenceNumber"), ("un", "unitedNationId")):
        if number := own.get(word, "").strip():
            yield Reference(list_, number)


def _country(part: Part) -> str:
    code = part.get("countryIso2Code", "")
    return "" if code in {"", _UNKNOWN} else code.lower()


def _joined(part: Part, words: tuple[str, ...]) -> str:
    found = (squeezed(part.get(word, "")) for word in words)
    return ", ".join(text for text in found if text and text.upper() != "UNKNOWN")


def _places(record: Record) -> Iterator[Place]:
    kinds = (
        (record.citizenships, "nationality", ()),
        (record.births, "birth", _BORN),
        (record.addresses, "location", ()),
    )
    for parts, role, whole in kinds:
        for part in parts:
            written = _joined(part, whole) if whole else ""
            if code := _country(part):
                yield Place(code, role, written)
            else:
                country = squeezed(part.get("countryDescription", "")).replace("UNKNOWN", "")
                yield from place(country, role, whole=written)


def _born(part: Part) -> str:
    """A birth date in words that `birth_dates` reads; a date of another calendar is left as it is written."""
    year, month = part.get("year", ""), part.get("monthOfYear", "")
    first, last = part.get("yearRangeFrom", ""), part.get("yearRangeTo", "")
    if part.get("calendarType", "GREGORIAN") not in {"GREGORIAN", ""}:
        return f"{part.get('birthdate', '') or year} of the {part.get('calendarType', '').lower()} calendar"
    found = part.get("birthdate", "")
    if not found and first and last:
        found = span(first, last)
    elif not found and (first or last):
        found = f"not before {first}" if first else f"not after {last}"
    if not found and year:
        found = f"{year}-{int(month):02}" if month.isdigit() else year
    about = "circa " if part.get("circa", "").lower() == "true" else ""
    return f"{about}{found}" if found else ""


def _document(part: Part) -> Identifier | None:
    """A document's number; None where prose stands in its place."""
    number = squeezed(part.get("number", "")) or squeezed(part.get("latinNumber", ""))
    code, word = part.get("identificationTypeCode", ""), part.get("identificationTypeDescription", "")
    scheme = scheme_of(code) if scheme_of(code) != "other" else scheme_of(word)
    if not is_number(number) and not (scheme == "swift" and is_bic(number)):
        return None
    return Identifier(
        scheme,
        number,
        _country(part),
        word,
        iso_date(part.get("issueDate", "") or part.get("validFrom", "")),
        iso_date(part.get("validTo", "")),
        "; ".join(said for attribute, said in _DOUBTS if part.get(attribute, "").lower() == "true"),
    )
