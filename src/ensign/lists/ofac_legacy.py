"""OFAC's plain XML, sdn.xml and consolidated.xml: one element a party, weak aliases marked, its own count.

`idList` holds numbers beside facts that are none (gender, website, secondary sanctions); what each
is stands in tables/ofac_labels.csv. The namespace has changed between years. Which of the two lists
a file is, it says only by its programs.
"""

from typing import Final

from ensign.errors import WatchlistError
from ensign.lists import ofac_remarks
from ensign.lists.dates import iso_date
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.ofac import SDN, UNTOLD, build, list_of
from ensign.lists.ofac_drafts import ALIASES, Draft, Fact, full_name, one_line
from ensign.lists.xml import Element, child, children, lines, records, text
from ensign.model import Name, NameKind
from ensign.watchlist import Watchlist

_VESSEL: Final = (
    ("callSign", "Vessel Call Sign"),
    ("vesselType", "VESSEL TYPE"),
    ("vesselFlag", "Vessel Flag"),
    ("vesselOwner", "Vessel Owner"),
    ("tonnage", "Vessel Tonnage"),
    ("grossRegisteredTonnage", "Vessel Gross Registered Tonnage"),
)
_LISTS: Final = (
    (("dateOfBirthList", "dateOfBirthItem"), "dateOfBirth", "DOB"),
    (("placeOfBirthList", "placeOfBirthItem"), "placeOfBirth", "POB"),
    (("nationalityList", "nationality"), "country", "nationality"),
    (("citizenshipList", "citizenship"), "country", "citizen"),
)
_STREET: Final = ("address1", "address2", "address3")
_TOWN: Final = ("city", "stateOrProvince", "postalCode")


def is_legacy(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "sdnList"


def read_legacy(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format.

    Raises WatchlistError where it is not well-formed to its end or holds another number of parties than it says.
    """
    (file,) = files
    date, count = "", ""
    drafts = []
    for element in records(file, {"publshInformation", "sdnEntry"}):
        if child(element, "Record_Count") is not None:
            date = iso_date(text(element, "Publish_Date"), month_first=True)
            count = text(element, "Record_Count")
        else:
            drafts.append(_draft(element))
    if count != str(len(drafts)):
        raise WatchlistError(
            f"{file.name} says that it holds {count or 'no number of'} records, and holds {len(drafts)}", AGAIN
        )
    name = list_of(program for draft in drafts for program in draft.programs)
    return build(
        name or SDN,
        drafts,
        date=date,
        source=file.name,
        reader="ofac-xml/2",
        proof=f"its own count of {len(drafts):,} records",
        doubts=() if name else (UNTOLD,),
    )


def _draft(entry: Element) -> Draft:
    facts = [Fact("Title", t) for t in (text(entry, "title"),) if t]
    facts += [
        Fact(word, value) for path, tag, word in _LISTS for e in children(entry, *path) if (value := text(e, tag))
    ]
    facts += [_number(e) for e in children(entry, "idList", "id")]
    facts += [Fact(word, value) for tag, word in _VESSEL if (value := text(entry, "vesselInfo", tag))]
    remarks = ofac_remarks.read(lines(entry, "remarks"))
    return Draft(
        number=text(entry, "uid"),
        kind=text(entry, "sdnType"),
        names=(
            *(name for name in map(_name, (entry, *children(entry, "akaList", "aka"))) if name.text),
            *remarks.aliases,
        ),
        programs=tuple(text(e) for e in children(entry, "programList", "program")),
        facts=(*facts, *remarks.facts),
        addresses=tuple(a for e in children(entry, "addressList", "address") if any(a := _address(e))),
        notes=remarks.notes,
    )


def _name(element: Element) -> Name:
    """The name as OFAC prints it, the last first."""
    whole = full_name(text(element, "lastName"), text(element, "firstName"))
    kind = ALIASES.get(text(element, "type")[:1], NameKind.ALIAS) if child(element, "category") is not None else None
    return Name(whole, kind or NameKind.PRIMARY, weak=text(element, "category").casefold() == "weak")


def _number(element: Element) -> Fact:
    return Fact(
        text(element, "idType"),
        text(element, "idNumber"),
        text(element, "idCountry"),
        text(element, "issueDate"),
        text(element, "expirationDate"),
    )


def _address(element: Element) -> tuple[str, str]:
    """The address in one line, and its country."""
    country = text(element, "country")
    street, town = ([text(element, tag) for tag in tags] for tags in (_STREET, _TOWN))
    return one_line(street, town, country), country
