"""A ship that a cell names beside another party, or beside what was paid for: "Aranta Shipping Ltd MV ZEDNA STAR",
"MV Zedna Star, Aranta Shipping Ltd", "Port dues M/V Zedna Star", "Capt. Boris Sakara MV Zedna Star".

Her name begins with a hull prefix that hardly anything else is, and ends where a sign parts it from what follows. Other
prefixes, as MS and SS, stand within firms' names, and tell of a ship only at the beginning of a cell (ship_names.py).
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ensign.fields.cell_words import cell_words
from ensign.fields.parties import FORMER_SHIP
from ensign.fields.ship_notes import notes_before
from ensign.fields.telling import is_firm, is_form, is_named_firm
from ensign.fields.two_firms import may_be_form
from ensign.text import lexicon
from ensign.text.words import texts

_PREFIX: Final = re.compile(
    r"(?<![^\s(\[{\"“«,;:–—-])(?:[mf]/v|m/t|[mf]\.\s?v\.|m\.\s?t\.|mv|(?-i:MT|FV))(?=[\s\"“«'‘])\s*", re.IGNORECASE
)
"""A hull prefix; MT and FV only in capitals, as "Mt" is a mount."""

_LOOKS: Final = ("mv", "mt", "fv", "m/", "f/", "m.", "f.")
"""What a cell has that has a prefix, as a look tells."""

TELLING_OF_SHIPS: Final = frozenset({"mv", "mt", "fv"})
"""Words of which each cell has one in which a prefix without a sign may stand."""

LETTERS_OF_SHIPS: Final = (("f", "v"), ("m", "t"), ("m", "v"))
"""The letters, one behind the other, of which each cell with another prefix has two."""

_END: Final = re.compile(r"\s*[,;|\r\n]|\s+[-–—/]\s")
"""What may end a ship's name; brackets are parted by parties.py."""

_FORMER: Final = re.compile(FORMER_SHIP, re.IGNORECASE)
"""Before another name of the ship's, which is parted there, too."""

_EDGES: Final = " ,;:|-–—/&+()[]{}\r\n"
_LEAST: Final = 2
"""Letters of a word of a ship's name, at least."""

_FAR: Final = 100
"""Characters on either side that tell whether a ship's name begins."""

_FIGURE_BEFORE: Final = re.compile(r"\d[\s.,]*$")
"""500 MT are metric tons."""

_OF_ADDRESS: Final = frozenset({"honorific", "academic"})
_JOINING: Final = frozenset({"a", "and", "at", "by", "for", "from", "of", "on", "per", "re", "the", "to", "with"})
"""Words between what is paid for, or who is paid, and the ship."""


class Beside(NamedTuple):
    """The ships that a cell names beside other parties, each with its prefix, and those."""

    ships: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


_NONE: Final = Beside()


@lru_cache(1)  # one is asked for by two rules, one after the other
def ships_beside(cell: str) -> Beside:
    """The ships of a cell that names something beside them, and that; nothing of one that is a ship's name alone."""
    lower = cell.lower()
    if not any(map(lower.__contains__, _LOOKS)):
        return _NONE  # nearly every cell
    begins = [found for found in _PREFIX.finditer(cell) if _begins_ship(cell, found)]
    if not begins:
        return _NONE
    told: list[str] = []
    others = [_without_joining(cell[: begins[0].start()])]
    for found, behind in zip(begins, [*(b.start() for b in begins[1:]), len(cell)], strict=True):
        sign = _END.search(cell, found.end(), behind)
        end = sign.start() if sign else behind
        ship, rest = cell[found.start() : end].strip(_EDGES), cell[end:behind].strip(_EDGES)
        if is_form(rest):  # MV Marketplace, LLC
            ship, rest = f"{ship} {rest}", ""
        (others if is_named_firm(ship) or is_form(cell[found.end() : end]) else told).append(ship)
        others.append(rest)
    if not told or told == [cell.strip(_EDGES)]:
        return _NONE
    return Beside(tuple(told), tuple(filter(None, map(_without_former, others))))


def _begins_ship(cell: str, found: re.Match[str]) -> bool:
    """Whether a name follows that may be a ship's, and no number or name that says that the letters mean others."""
    before = cell[max(0, found.start() - _FAR) : found.start()]
    behind = texts(cell[found.end() : found.end() + _FAR])
    if not behind or behind[0] == "of" or may_be_form(behind[0]) or _FIGURE_BEFORE.search(before):
        return False
    if _is_address(texts(before)):
        return False
    if not any(len(word) >= _LEAST and not word.isdigit() for word in behind):
        return False
    return "." not in found[0] or not before.strip(_EDGES) or is_firm(before)  # Boris M.V. Sakara


def _is_address(words: tuple[str, ...]) -> bool:
    """Whether words are a form of address, behind which letters are initials: Mrs MV Moss; not Capt. MV Moss."""
    titles = [lexicon.titles().get(word) for word in words]
    return bool(titles) and all(title is not None and title.kind in _OF_ADDRESS for title in titles)


def _without_former(text: str) -> str:
    """What stands beside a ship, but another name of hers before it."""
    text = text.strip(_EDGES)
    while _FORMER.match(text):
        sign = _END.search(text)
        text = text[sign.end() :].strip(_EDGES) if sign else ""
    return text


def _without_joining(text: str) -> str:
    """What stands before a ship, without the words that only join it to her: Boris Sakara, Master of."""
    said = cell_words(text)
    words = tuple([word.text for word in said])
    while words and (length := notes_before(words) or int(words[-1] in _JOINING)):
        words = words[:-length]
    return text[: said[len(words) - 1].end] if words else ""
