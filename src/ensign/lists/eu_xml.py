"""The EU's list as XML 1.1: a record is an element, everything said is an attribute.

The file has no count of its own; its end tag shows it to be whole.
"""

from collections.abc import Iterator
from typing import Final

from ensign.lists.dates import iso_date
from ensign.lists.eu import REMARK, Part, Record, build
from ensign.lists.files import ListFile
from ensign.lists.xml import Element, children, lines, records
from ensign.watchlist import Watchlist

_CONTACT: Final = "contactInfo"


def is_eu_xml(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "export" and "eu.europa.ec/fpi/fsd/export" in file.text_head


def read_eu_xml(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it is not well-formed to its end or empty."""
    (file,) = files
    _, _, rest = file.text_head.partition("generationDate=")
    return build(file, _records(file), date=iso_date(rest[1:11]), reader="eu-xml/5", proof="its end tag")


def _records(file: ListFile) -> Iterator[Record]:
    for number, element in enumerate(records(file, {"sanctionEntity"}), 1):
        yield Record(
            f"record {number}",
            _part(element),
            [
                {**_part(e), "publicationUrl": " ".join(u.text or "" for u in children(e, "publicationUrl"))}
                for e in children(element, "regulation")
            ],
            *(
                [_part(e) for e in children(element, tag)]
                for tag in ("subjectType", "nameAlias", "citizenship", "birthdate", "address", "identification")
            ),
        )


def _part(element: Element) -> Part:
    """An element's attributes, with the remarks on it and how one can be reached there."""
    found = dict(element.attrib)
    if remarks := [said for e in children(element, REMARK) if (said := lines(e))]:
        found[REMARK] = "\n".join(remarks)
    contacts = [f"{e.get('key', '').lower()}: {e.get('value', '')}" for e in children(element, _CONTACT)]
    if contacts:
        found[_CONTACT] = "; ".join(contacts)
    return found
