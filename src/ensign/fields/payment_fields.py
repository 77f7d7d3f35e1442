"""A party in a payment message, line by line: 1/KHEK VANDY 2/12 HIGH STREET 3/GB/LONDON.

The lines of fields 50F and 59F of an MT103 are numbered: 1 is the name, which may go on in another, 2 the address, 3
country and town, 4 to 8 birth and identity; an account may stand before them (SWIFT, Standards Category 1, Customer
Payments and Cheques, Message Reference Guide). In others a code says who it is: /ORD/KHEK VANDY. The tag of the field
may stand before all (:50K:KHEK VANDY), and the code of field 77B for where who is meant resides (/ORDERRES/KH//).
"""

import re
from typing import Final

_NUMBERED: Final = re.compile(r"(?:^|\s)([1-8])/")
_NAME: Final = "1"
_CODED: Final = re.compile(r"^\s*/(?:ORD|ORDP|BNF|BENM|ACC|INS|NAME)/+\s*(?=\w)", re.IGNORECASE)
"""The codes of fields 70, 72 and 86 before the name of a party."""

_RESIDENCE: Final = re.compile(r"^\s*/(?:ORDERRES|BENEFRES)/[A-Z]{2}//\s*(?=\w)", re.IGNORECASE)
_TAG: Final = re.compile(r"^\s*:\d\d[A-Z]?:\s*(?=[\w/])", re.IGNORECASE)


def name_in(cell: str) -> str:
    """The name in such a cell; the cell as it is where it is none."""
    if tag := _TAG.match(cell):
        cell = cell[tag.end() :]
    if coded := _CODED.match(cell) or _RESIDENCE.match(cell):
        return cell[coded.end() :]
    if "1/" not in cell:
        return cell
    account, *lines = _NUMBERED.split(cell)
    numbers, texts = lines[::2], lines[1::2]
    is_field = numbers[:1] == [_NAME] and len(set(numbers)) > 1 and (not account.strip() or account.startswith("/"))
    if not is_field:
        return cell
    return " ".join(text.strip() for number, text in zip(numbers, texts, strict=True) if number == _NAME)
