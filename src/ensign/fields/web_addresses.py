"""A name that is a web or mail address: www.aranta-trading.com, info@aranta.ru. The label before the top says whose.

Behind www, http or the sign of mail any top-level domain is one, else only a few, as St.Ir and Smith.Co are none.
Behind www and http the path of a page may follow; elsewhere a slash parts two parties (Aranta.com/Sakara).
"""

import re
from typing import Final

BEGINNINGS: Final = frozenset({"http", "https", "www"})
_TOPS: Final = ("com", "net", "org", "ru", "su", "ir", "rf")
"""Top-level domains that are no word or legal form behind a point: those of anybody, of Russia and of Iran."""

TELLING: Final = BEGINNINGS.union(_TOPS)
"""Words one of which, or the sign of mail, is in every address: with which it begins, or ends."""

_BEFORE: Final = r"(?:https?://|[\w.+-]+@)?(?:www\.)?(?:[\w-]+\.)*?"
_PATH: Final = r"(?::\d{1,5})?(?:[/?#](?:(?!www\.|https?:)[^\s@])*)?"
"""A port, and the path of a page, in which no other address is."""

_ADDRESS: Final = re.compile(
    rf"(?=https?://|www\.){_BEFORE}([\w-]{{3,}})(?:\.[a-z]{{2,4}}){{1,2}}{_PATH}"
    rf"|(?=\S+@){_BEFORE}([\w-]{{3,}})(?:\.[a-z]{{2,4}}){{1,2}}/?"
    rf"|{_BEFORE}([\w-]{{3,}})\.(?:{'|'.join(_TOPS)})/?",
    re.IGNORECASE,
)
_JOINS: Final = str.maketrans("-_", "  ")


def without_address(cell: str) -> str:
    """A cell without an address that stands behind a name in it."""
    name, blank, last = cell.rpartition(" ")
    return name.rstrip(" ,;:-–—|(") if blank and "." in last and _ADDRESS.fullmatch(last.strip("()<>[],;")) else cell


def name_in(cell: str) -> str:
    """The name in a cell that is such an address and nothing else; the cell as it is where it is none."""
    if "." not in cell or " " in cell:
        return cell
    found = _ADDRESS.fullmatch(cell)
    return (found[1] or found[2] or found[3]).translate(_JOINS).strip() or cell if found else cell
