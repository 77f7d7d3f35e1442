"""The UK Sanctions List of the Foreign, Commonwealth & Development Office: what its formats have in common.

https://www.gov.uk/government/publications/the-uk-sanctions-list; the UK's only list since 28 January
2026. The XML has an element for each value, the CSV and the workbook 58 columns, the export of the
search page eight. BLOCKS says where in each stands what belongs together; from there on there is one
reading, so that a designation is the same entity in every format. `Unique ID` is the key, OFSI's
group number a reference.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign import watchlist
from ensign.lists import uk
from ensign.lists.cross_join import Blocks
from ensign.lists.files import ListFile, refuse_empty
from ensign.lists.values import squeezed
from ensign.model import Entity, Listing, Reference, Rejection
from ensign.watchlist import Watchlist

PAGE: Final = "https://www.gov.uk/government/publications/the-uk-sanctions-list"
KEY: Final = "Unique ID"


class Block(NamedTuple):
    """What belongs together: the XML element that holds it, its children ("" for its own text), and the columns."""

    element: str
    tags: tuple[str, ...]
    columns: tuple[str, ...]


def _one(tag: str, column: str) -> Block:
    return Block(tag, ("",), (column,))


BLOCKS: Final[Mapping[str, Block]] = MappingProxyType(
    {
        "name": Block(
            "Name",
            (*(f"Name{n}" for n in range(1, 7)), "NameType", "AliasStrength"),
            (*(f"Name {n}" for n in range(1, 7)), "Name type", "Alias strength"),
        ),
        "script": Block(
            "NonLatinName",
            ("NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage"),
            ("Name non-latin script", "Non-latin script type", "Non-latin script language"),
        ),
        "listing": Block(
            "Designation",
            ("RegimeName", "DesignationSource", "SanctionsImposed", "DateDesignated", "LastUpdated"),
            ("Regime Name", "Designation source", "Sanctions Imposed", "Date Designated", "Last Updated"),
        ),
        "address": Block(
            "Address",
            (*(f"AddressLine{n}" for n in range(1, 7)), "AddressPostalCode", "AddressCountry"),
            (*(f"Address Line {n}" for n in range(1, 7)), "Address Postal Code", "Address Country"),
        ),
        "birth": Block("Location", ("TownOfBirth", "CountryOfBirth"), ("Town of birth", "Country of birth")),
        "passport": Block(
            "Passport",
            ("PassportNumber", "PassportAdditionalInformation"),
            ("Passport number", "Passport additional information"),
        ),
        "national": Block(
            "NationalIdentifier",
            ("NationalIdentifierNumber", "NationalIdentifierAdditionalInformation"),
            ("National Identifier number", "National Identifier additional information"),
        ),
        "ofsi": _one("OFSIGroupID", "OFSI Group ID"),
        "un": _one("UNReferenceNumber", "UN Reference Number"),
        "type": _one("IndividualEntityShip", "Designation Type"),
        "title": _one("Title", "Title"),
        "position": _one("Position", "Position"),
        "gender": _one("Gender", "Gender"),
        "born": _one("DOB", "D.O.B"),
        "nationality": _one("Nationality", "Nationality(/ies)"),
        "kind of entity": _one("TypeOfEntity", "Type of entity"),
        "registration": _one("BusinessRegistrationNumber", "Business registration number (s)"),
        "parent": _one("ParentCompany", "Parent company"),
        "subsidiary": _one("Subsidiary", "Subsidiaries"),
        "imo": _one("IMONumber", "IMO number"),
        "owner": _one("CurrentOwnerOperator", "Current owner/operator (s)"),
        "former_owner": _one("PreviousOwnerOperator", "Previous owner/operator (s)"),
        "flag": _one("CurrentBelievedFlagOfShip", "Current believed flag of ship"),
        "former flag": _one("PreviousFlag", "Previous flags"),
        "kind": _one("TypeOfShip", "Type of ship"),
        "tonnage": _one("TonnageOfShip", "Tonnage of ship"),
        "length": _one("LengthOfShip", "Length of ship"),
        "built": _one("YearBuilt", "Year Built"),
        # The element of the first is called as the others are; it was not in the sample. The second's has no column.
        "hull": _one("HullIdentificationNumber", "Hull identification number (HIN)"),
        "wallet": Block("CryptoWalletAddress", ("",), ()),
        "information": _one("OtherInformation", "Other Information"),
        "reasons": _one("UKStatementofReasons", "UK Statement of Reasons"),
        "phone": _one("PhoneNumber", "Phone number"),
        "e-mail": _one("EmailAddress", "Email address"),
        "website": _one("Website", "Website"),
    }
)
_KEY: Final = re.compile(r"[A-Z]{2,}[\w/-]*\d[\w/-]*", re.IGNORECASE)
"""AFG0001: letters for the regime, and a number; OFSI's are figures alone."""


def build(
    file: ListFile,
    designations: Iterable[tuple[str, str, Blocks]],
    *,
    date: str,
    reader: str,
    proof: str = "",
    doubts: Sequence[str] = (),
    partial: str = "",
    rejections: Sequence[Rejection] = (),
) -> Watchlist:
    """The list of designations, each with its place in the file and its number. Raises WatchlistError where none is."""
    entities: dict[str, Entity] = {}
    rejected = [*rejections]
    parties: list[Blocks] = []
    for where, key, found in designations:
        said = {block: _plain(values) for block, values in found.items()}
        parties.append({block: said.get(block, ()) for block in ("type", "name")})
        if why := _refused(key, said, entities):
            rejected.append(Rejection(where, why))
        else:
            entities[key] = uk.entity(key, said, listings=[*_listings(key, said)], references=[*_references(key, said)])
    refuse_empty(file, entities)
    return watchlist.build(
        uk.LIST,
        "UK Sanctions List",
        date,
        entities.values(),
        source=file.name,
        rejections=rejected,
        publisher="UK Foreign, Commonwealth & Development Office (FCDO)",
        reader=reader,
        proof=proof,
        doubts=(*doubts, *uk.strange(parties)),
        partial=partial,
    )


def _refused(key: str, said: Blocks, known: Mapping[str, Entity]) -> str:
    """Why a designation is none; "" where it is one."""
    if not key:
        return "it has no number"
    if not _KEY.fullmatch(key):
        return "its number is none of the UK Sanctions List"
    if key in known:
        return "its number comes a second time"
    return "" if uk.names(said) else "it has no name"


def _plain(values: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Values with single blanks and without entities, some of which are escaped twice; without repeats."""
    found = dict.fromkeys(tuple(squeezed(html.unescape(text)) for text in value) for value in values)
    return tuple(value for value in found if any(value))


def _listings(key: str, said: Blocks) -> Iterator[Listing]:
    """A listing for each regime; several rows of one differ in their dates at most."""
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for regime, source, imposed, designated, updated in said.get("listing", ()):
        found.setdefault((regime, source, imposed), []).append((designated, updated))
    for (regime, source, imposed), dates in found.items():
        designated, updated = uk.since(dates)
        yield Listing(
            regime,
            designated,
            effect="; ".join(part for each in imposed.split("|") if (part := squeezed(each))),
            reference=key,
            url=PAGE,
            source=source,
            updated=updated,
        )


def _references(key: str, said: Blocks) -> Iterator[Reference]:
    yield Reference(uk.LIST, key)
    for list_, block in (("un", "un"), ("uk-ofsi", "ofsi")):
        yield from (Reference(list_, number) for number in uk.values(said, block))
