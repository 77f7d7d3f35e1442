"""The EU's consolidated financial sanctions list, XML 1.1 of the Financial Sanctions Database: all in attributes.

https://webgate.ec.europa.eu/fsd/fsf (a token is needed). Vessels come as enterprises; the numbers
show them. The file has no count of its own; its end tag shows it to be whole.
"""

from collections.abc import Iterator
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.lists.dates import birth_dates, iso_date, span
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.values import is_number, merged, place, scheme_of, squeezed, without_repeats
from ensign.lists.xml import Element, children, lines, records
from ensign.model import Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Reference, Rejection
from ensign.watchlist import Watchlist

LIST: Final = "eu"
_TYPES: Final = {"person": EntityType.PERSON, "p": EntityType.PERSON, "enterprise": EntityType.ORGANIZATION}
_ADDRESS: Final = ("street", "poBox", "city", "region", "zipCode", "countryDescription")
_BORN: Final = ("place", "city", "region", "countryDescription")
_DOUBTS: Final = (
    ("knownFalse", "known false"),
    ("knownExpired", "known to be expired"),
    ("reportedLost", "reported lost"),
    ("revokedByIssuer", "revoked by its issuer"),
)
_UNKNOWN: Final = "00"
_GENDERS: Final = {"M": "male", "F": "female"}


def is_eu(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "export" and "eu.europa.ec/fpi/fsd/export" in file.text_head


def read_eu(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it is not well-formed to its end or empty."""
    (file,) = files
    entities: dict[str, Entity] = {}
    rejections: list[Rejection] = []
    for number, element in enumerate(records(file, {"sanctionEntity"}), 1):
        key = element.get("logicalId", "")
        names = without_repeats(_name(i, alias) for i, alias in enumerate(children(element, "nameAlias")))
        if not key or not names:
            rejections.append(Rejection(f"record {number}", "it has no name" if key else "it has no number"))
            continue
        found = _entity(element, f"{LIST}-{key}", names)
        # A party that two regimes name comes twice under one number.
        entities[found.id] = merged(entities[found.id], found) if found.id in entities else found
    if not entities:
        raise WatchlistError(f"{file.name} holds no party", AGAIN)
    _, _, rest = file.text_head.partition("generationDate=")
    return watchlist.build(
        LIST,
        "European Union Consolidated Financial Sanctions List",
        iso_date(rest[1:11]),
        entities.values(),
        source=file.name,
        rejections=rejections,
        publisher="European Commission",
        reader="eu-xml/1",
        proof="its end tag",
    )


def _name(number: int, alias: Element) -> Name:
    """An alias; the first is the caption, for none is marked as such."""
    parts = " ".join(alias.get(part, "") for part in ("firstName", "middleName", "lastName"))
    return Name(
        squeezed(alias.get("wholeName", "")) or squeezed(parts),
        NameKind.ALIAS if number else NameKind.PRIMARY,
        weak=alias.get("strong", "true") == "false",
        language=alias.get("nameLanguage", "").lower(),
    )


def _entity(element: Element, key: str, names: tuple[Name, ...]) -> Entity:
    documents = [_document(e) for e in children(element, "identification")]
    ship = any(d and d.scheme == "imo" for d in documents)
    codes = [e.get("code", "").lower() for e in children(element, "subjectType")]
    kind = next((_TYPES[c] for c in codes if c in _TYPES), EntityType.UNKNOWN)
    aliases = children(element, "nameAlias")
    dates = birth_dates(d for e in children(element, "birthdate") if (d := _born(e)))
    notes = [lines(e) for e in children(element, "remark")]
    notes += [f"birth date: {d}" for d in dates.unread]
    notes += [
        f"{e.get('identificationTypeDescription', '')}: {e.get('number', '')}"
        for e, found in zip(children(element, "identification"), documents, strict=True)
        if found is None and e.get("number")
    ]
    return Entity(
        id=key,
        list=LIST,
        type=EntityType.VESSEL if ship and kind is not EntityType.PERSON else kind,
        names=names,
        birth_dates=dates.read,
        gender=next((_GENDERS[g] for e in aliases if (g := e.get("gender", "").upper()) in _GENDERS), ""),
        places=tuple(dict.fromkeys(_places(element))),
        identifiers=tuple(dict.fromkeys(d for d in documents if d)),
        addresses=tuple(dict.fromkeys(a for e in children(element, "address") if (a := _joined(e, _ADDRESS)))),
        roles=tuple(
            dict.fromkeys(v for e in aliases for tag in ("title", "function") if (v := squeezed(e.get(tag, ""))))
        ),
        listings=tuple(_listing(element, e) for e in children(element, "regulation")),
        notes="\n".join(note for note in notes if note),
        references=tuple(_references(element)),
    )


def _listing(element: Element, regulation: Element) -> Listing:
    url = next((e.text.strip() for e in children(regulation, "publicationUrl") if e.text), "")
    return Listing(
        regulation.get("programme", ""),
        iso_date(element.get("designationDate", "")) or iso_date(regulation.get("entryIntoForceDate", "")),
        reference=element.get("euReferenceNumber", ""),
        url=url,
        authority=regulation.get("numberTitle", ""),
    )


def _references(element: Element) -> Iterator[Reference]:
    for list_, attribute in ((LIST, "euReferenceNumber"), ("un", "unitedNationId")):
        if number := element.get(attribute, "").strip():
            yield Reference(list_, number)


def _country(element: Element) -> str:
    code = element.get("countryIso2Code", "")
    return "" if code in {"", _UNKNOWN} else code.lower()


def _joined(element: Element, attributes: tuple[str, ...]) -> str:
    words = (squeezed(element.get(a, "")) for a in attributes)
    return ", ".join(w for w in words if w and w.upper() != "UNKNOWN")


def _places(element: Element) -> Iterator[Place]:
    roles = (("citizenship", "nationality", ()), ("birthdate", "birth", _BORN), ("address", "location", ()))
    for tag, role, whole in roles:
        for e in children(element, tag):
            written = _joined(e, whole) if whole else ""
            if code := _country(e):
                yield Place(code, role, written)
            else:
                yield from place(squeezed(e.get("countryDescription", "")).replace("UNKNOWN", ""), role, whole=written)


def _born(element: Element) -> str:
    """A birth date in words that `birth_dates` reads; a date of another calendar is left as it is written."""
    year, month = element.get("year", ""), element.get("monthOfYear", "")
    first, last = element.get("yearRangeFrom", ""), element.get("yearRangeTo", "")
    if element.get("calendarType", "GREGORIAN") != "GREGORIAN":
        return f"{element.get('birthdate', '') or year} of the {element.get('calendarType', '').lower()} calendar"
    found = element.get("birthdate", "")
    if not found and first and last:
        found = span(first, last)
    if not found and year:
        found = f"{year}-{int(month):02}" if month.isdigit() else year
    about = "circa " if element.get("circa") == "true" else ""
    return f"{about}{found}" if found else ""


def _document(element: Element) -> Identifier | None:
    """A document's number; None where prose stands in its place."""
    number = squeezed(element.get("number", ""))
    code, word = element.get("identificationTypeCode", ""), element.get("identificationTypeDescription", "")
    if not number or not is_number(number):
        return None
    return Identifier(
        scheme_of(code) if scheme_of(code) != "other" else scheme_of(word),
        number,
        _country(element),
        word,
        iso_date(element.get("issuedDate", "")),
        iso_date(element.get("validTo", "")),
        "; ".join(said for attribute, said in _DOUBTS if element.get(attribute) == "true"),
    )
