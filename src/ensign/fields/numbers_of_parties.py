"""Whose the ships' numbers of a row are, where its name names several parties: "M/V ARANTA (IMO 9074729) / M/V SAKARA".

A number that stands beside one of them says nothing of the others. One of a column may be any ship's. The names of one
ship are parted by what says so (ex, renamed, a.k.a.) and by brackets: a number is all of theirs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Final

from ensign.fields.countries import parse_country
from ensign.fields.fleets import joined_in, ships_in, sides_of, without_brackets
from ensign.fields.identifiers import SHIP_SCHEMES
from ensign.fields.numbers_beside import identifiers_in, without_identifiers
from ensign.fields.parties import FORMER_SHIP, pieces
from ensign.fields.separators import separators_that_say
from ensign.fields.ship_names import has_hull_prefix
from ensign.fields.telling import is_named_firm
from ensign.model import Identifier
from ensign.text.words import texts

_SIGNS: Final = re.compile(r"[;|\n\r]|\s/|/\s|(?<=[^\W\d_]{3})/(?=[^\W\d_]{3})|\s(?:and|&)/or\s", re.IGNORECASE)
_LEAST: Final = 2
"""Letters of a word that is a name."""

Strangers = tuple[tuple[str, tuple[Identifier, ...]], ...]
"""Parts of a cell that are one of several parties, each with the row's numbers that are not known to be its own."""


def strangers_of(cell: str, parts: Iterable[str], numbers: Sequence[Identifier], *, ship: bool) -> Strangers:
    """The parts that are one of several parties of a cell; empty where all numbers are every part's."""
    ours = [number for number in numbers if number.scheme in SHIP_SCHEMES]
    named = list(_named(cell, ship=ship)) if ours else []
    if len(named) < len(("one", "other")):
        return ()
    own = [identifiers_in(party, ship=ship) for party in named]
    beside = set(chain.from_iterable(own))
    of_column = [number for number in ours if number not in beside]
    ships = _ships(named)
    by_name: dict[str, set[Identifier]] = {}
    for at, (party, found) in enumerate(zip(named, own, strict=True)):
        mine = {*found, *of_column} if ships == [at] else set(found)
        for name in _names(party, ship=ship):
            by_name[name] = by_name.get(name, set()) | mine
    known = [(part, by_name[part]) for part in parts if part in by_name]
    strangers = tuple((part, tuple(number for number in ours if number not in mine)) for part, mine in known)
    return strangers if any(others for _, others in strangers) else ()


def _named(cell: str, *, ship: bool) -> Iterator[str]:
    """The parties of a cell, each with the numbers and former names beside it."""
    party, is_party = "", False
    for part in _parted(cell, ship=ship):
        is_other = _is_party(part, ship=ship)
        if is_party and is_other and not _is_same(party, part):
            yield party
            party = part
        else:
            party = f"{party} / {part}" if party else part
        is_party = is_party or is_other
    yield party


def _parted(cell: str, *, ship: bool) -> Iterator[str]:
    """A cell in the parts that may each be of another party."""
    for side in filter(None, map(str.strip, sides_of(cell, _SIGNS))):
        joined = ships_in(side) or joined_in(side)
        is_told = has_hull_prefix(joined[-1]) if joined else False
        is_parted = is_told or any(identifiers_in(one, ship=ship) for one in joined[:-1])
        yield from joined if is_parted else (side,)


def _is_party(part: str, *, ship: bool) -> bool:
    """Whether a part has a name, and is more than a country."""
    bare = without_identifiers(part, ship=ship)
    return any(len(word) >= _LEAST and word.isalpha() for word in texts(bare)) and not parse_country(bare)


def _is_same(party: str, part: str) -> bool:
    """Whether a part is another name of the party before it, or may be a further one of its former names."""
    return bool(_same().match(part)) or (bool(_same().search(without_brackets(party))) and not has_hull_prefix(part))


def _ships(named: Sequence[str]) -> list[int]:
    """The places of the parties that are ships: those with a hull prefix or, where none has one, all but firms."""
    prefixed = [at for at, party in enumerate(named) if has_hull_prefix(party)]
    return prefixed or [at for at, party in enumerate(named) if not is_named_firm(party)]


def _names(party: str, *, ship: bool) -> frozenset[str]:
    """A party as it may be called among the parts of the cell."""
    bare = without_identifiers(party, ship=ship)
    return frozenset((party, bare, *pieces(bare, ship=ship), *joined_in(bare)))


@cache
def _same() -> re.Pattern[str]:
    """What stands before another name of a ship's."""
    meanings = ("formerly known as", "now known as", "also known as")
    words = "|".join(map(re.escape, separators_that_say(*meanings)))
    return re.compile(rf"{FORMER_SHIP}|(?:^|\s)(?:{words})(?!\w)", re.IGNORECASE)
