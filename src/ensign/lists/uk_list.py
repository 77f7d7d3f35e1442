"""The UK Sanctions List of the Foreign, Commonwealth & Development Office, XML: one element a designation.

https://www.gov.uk/government/publications/the-uk-sanctions-list; the UK's only list since 28 January
2026. Not yet seen whole: read by an edited sample of three designations. `Unique ID` is the key, the
OFSI group number a reference. The end tag shows the file to be whole; it has no count.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.lists.dates import birth_dates, iso_date
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.values import is_number, place, squeezed, without_repeats
from ensign.lists.xml import Element, children, local, records, text
from ensign.model import (
    Entity,
    EntityType,
    Identifier,
    Listing,
    Name,
    NameKind,
    Place,
    Reference,
    Rejection,
    Relation,
    Vessel,
)
from ensign.watchlist import Watchlist

LIST: Final = "uk"
_TYPES: Final = {"individual": EntityType.PERSON, "entity": EntityType.ORGANIZATION, "ship": EntityType.VESSEL}
_ORDER: Final = tuple(f"Name{n}" for n in range(1, 7))
_ADDRESS: Final = (*(f"AddressLine{n}" for n in range(1, 7)), "AddressPostalCode", "AddressCountry")
_NUMBERS: Final = (
    ("PassportNumber", "passport"),
    ("NationalIdentifierNumber", "national"),
    ("BusinessRegistrationNumber", "registration"),
)
_UNKNOWN_PART: Final = re.compile(r"^(?:(?:dd|00)/)?(?:(?:mm|00)/)?(?=\d)", re.IGNORECASE)
_NAMED_BY_IMO: Final = re.compile(r"IMO\s*\d{7}\s*\(\W*(?P<name>[^)]*?)\W*\)", re.IGNORECASE)
_VESSEL: Final = (
    ("kind", "TypeOfShip"),
    ("owner", "CurrentOwnerOperator"),
    ("former_owner", "PreviousOwnerOperator"),
    ("tonnage", "TonnageOfShip"),
    ("length", "LengthOfShip"),
    ("built", "YearBuilt"),
)
_NARRATIVE: Final = ("OtherInformation", "UKStatementofReasons")


def is_uk_list(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "Designations"


def read_uk_list(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it is not well-formed to its end or empty."""
    (file,) = files
    date = ""
    entities: dict[str, Entity] = {}
    rejections: list[Rejection] = []
    for number, element in enumerate(records(file, {"DateGenerated", "Designation"})):
        if local(element) == "DateGenerated":
            date = iso_date(text(element))
            continue
        key = text(element, "UniqueID")
        names = without_repeats(_names(element))
        if not key or not names or f"{LIST}-{key}" in entities:
            why = "it has no name" if not names else "its number comes a second time" if key else "it has no number"
            rejections.append(Rejection(f"designation {number}", why))
        else:
            entities[f"{LIST}-{key}"] = _entity(element, key, names)
    if not entities:
        raise WatchlistError(f"{file.name} holds no party", AGAIN)
    return watchlist.build(
        LIST,
        "UK Sanctions List",
        date,
        entities.values(),
        source=file.name,
        rejections=rejections,
        publisher="UK Foreign, Commonwealth & Development Office (FCDO)",
        reader="uk-list-xml/1",
        proof="its end tag",
    )


def _names(element: Element) -> Iterator[Name]:
    for name in children(element, "Names", "Name"):
        word = text(name, "NameType").lower()
        primary = not word or (word.startswith("primary name") and "variation" not in word)
        weak = text(name, "AliasStrength").lower().startswith("low")
        whole = squeezed(html.unescape(" ".join(text(name, part) for part in _ORDER)))
        yield Name(whole, NameKind.PRIMARY if primary else NameKind.ALIAS, weak=weak)
        if quoted := _NAMED_BY_IMO.search(whole):
            yield Name(quoted["name"], NameKind.ALIAS, weak=weak)
    for name in children(element, "NonLatinNames", "NonLatinName"):
        script, language = text(name, "NonLatinScriptType"), text(name, "NonLatinScriptLanguage")
        yield Name(text(name, "NameNonLatinScript"), NameKind.ORIGINAL_SCRIPT, script=script, language=language)


def _all(element: Element, tag: str) -> list[str]:
    """The texts of every element of that name within the designation, without repeats."""
    found = (squeezed(html.unescape(text(e))) for e in element.iter() if local(e) == tag)
    return list(dict.fromkeys(value for value in found if value))


def _entity(element: Element, key: str, names: tuple[Name, ...]) -> Entity:
    dates = birth_dates(_UNKNOWN_PART.sub("", d) for d in _all(element, "DOB"))
    numbers = [(scheme, tag, n) for tag, scheme in _NUMBERS for n in _all(element, tag)]
    imos = [n for value in _all(element, "IMONumber") for n in re.findall(r"\d{7}", value)]
    vessel = {name: "; ".join(values) for name, tag in _VESSEL if (values := _all(element, tag))}
    notes = [html.unescape(value) for tag in _NARRATIVE for value in _all(element, tag)]
    notes += [f"birth date: {d}" for d in dates.unread]
    notes += [f"{tag}: {n}" for _, tag, n in numbers if not is_number(n)]
    kind = _TYPES.get(text(element, "IndividualEntityShip").lower(), EntityType.UNKNOWN)
    addresses = (", ".join(v for t in _ADDRESS if (v := text(e, t))) for e in children(element, "Addresses", "Address"))
    return Entity(
        id=f"{LIST}-{key}",
        list=LIST,
        type=kind,
        names=tuple(sorted(names, key=lambda n: n.kind is not NameKind.PRIMARY)),
        birth_dates=dates.read,
        gender=next((g.lower() for g in _all(element, "Gender") if g.lower() in {"male", "female"}), ""),
        places=tuple(dict.fromkeys(_places(element))),
        identifiers=tuple(
            dict.fromkeys(
                [
                    *(Identifier(scheme, n) for scheme, _, n in numbers if is_number(n)),
                    *(Identifier("imo", n) for n in imos),
                ]
            )
        ),
        addresses=tuple(dict.fromkeys(a for a in addresses if a)),
        roles=tuple(_all(element, "Title") + _all(element, "Position") + _all(element, "TypeOfEntity")),
        listings=(
            Listing(
                text(element, "RegimeName"),
                iso_date(text(element, "DateDesignated")),
                effect="; ".join(squeezed(part) for part in text(element, "SanctionsImposed").split("|")),
                reference=key,
                source=text(element, "DesignationSource"),
                updated=iso_date(text(element, "LastUpdated")),
            ),
        ),
        relations=tuple(
            Relation(predicate, f"{LIST}-{key}", "", object_name=name)
            for predicate, tag in (("subsidiary-of", "ParentCompany"), ("parent-of", "Subsidiary"))
            for name in _all(element, tag)
        ),
        notes="\n".join(notes),
        references=tuple(
            Reference(list_, number)
            for list_, number in (
                (LIST, key),
                ("un", text(element, "UNReferenceNumber")),
                ("uk-ofsi", text(element, "OFSIGroupID")),
            )
            if number
        ),
        vessel=Vessel(**vessel) if vessel and kind is EntityType.VESSEL else None,
    )


def _places(element: Element) -> Iterator[Place]:
    for value in _all(element, "Nationality"):
        yield from place(value, "nationality")
    for e in (e for e in element.iter() if local(e) == "Location"):
        town, country = text(e, "TownOfBirth"), text(e, "CountryOfBirth")
        yield from place(country, "birth", whole=", ".join(v for v in (town, country) if v))
    for value in _all(element, "AddressCountry"):
        yield from place(value, "location")
    for tag, role in (("CurrentBelievedFlagOfShip", "flag"), ("PreviousFlag", "former flag")):
        for value in _all(element, tag):
            yield from place(value, role)
