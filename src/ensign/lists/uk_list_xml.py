"""The UK Sanctions List as XML, its best format: one element a designation, one element a value.

Not yet seen whole: read by an edited sample of three designations. The end tag shows the file to be
whole; it has no count.
"""

from typing import Final

from ensign.lists.cross_join import Blocks
from ensign.lists.dates import iso_date
from ensign.lists.expectations import UNSEEN
from ensign.lists.files import ListFile
from ensign.lists.uk_list import BLOCKS, build
from ensign.lists.xml import Element, local, records, strange, strange_elements, text
from ensign.watchlist import Watchlist

_DATE: Final = "DateGenerated"
_TAGS: Final = frozenset(("UniqueID", *(tag or block.element for block in BLOCKS.values() for tag in block.tags)))
_BY_ELEMENT: Final = {block.element: (name, block.tags) for name, block in BLOCKS.items()}


def is_uk_list_xml(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "Designations"


def read_uk_list_xml(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it is not well-formed to its end or empty."""
    (file,) = files
    date = ""
    designations: list[tuple[str, str, Blocks]] = []
    unknown: list[str] = []
    for element in records(file, {_DATE, "Designation"}):
        if local(element) == _DATE:
            date = iso_date(text(element))
        else:
            unknown += strange(element, _TAGS)
            where = f"designation {len(designations) + 1}"
            designations.append((where, text(element, "UniqueID"), _blocks(element)))
    doubts = (UNSEEN, *strange_elements(unknown))
    return build(file, designations, date=date, reader="uk-list-xml/4", proof="its end tag", doubts=doubts)


def _blocks(designation: Element) -> Blocks:
    """What a designation says."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for element in designation.iter():
        name, tags = _BY_ELEMENT.get(local(element), ("", ()))
        if name:
            found.setdefault(name, []).append(tuple(text(element, tag) if tag else text(element) for tag in tags))
    return {name: tuple(values) for name, values in found.items()}
