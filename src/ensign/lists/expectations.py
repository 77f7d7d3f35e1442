"""What a publisher's whole list is expected to hold: how many parties, and what share has a birth date or number.

An end tag shows that a file was not cut, not that its layout is still the one that is read, and a CSV
has no end at all. tables/expectations.csv has a row for each thing that is expected of what a reader
gives, or of a list whose readers give another list, too; what has no rows is not judged. What is outside is

- *said*, as a doubt that `ensign lists import` and `status` show, where it may be an old or a small
  edition, or a part: fewer parties than the least, more than the most, a share below the least;
- *refused* where it is GROSS times outside: then the file ends early or its columns have moved, and
  the list in use is worth more. A list of fewer than SAMPLE parties is never refused: it is plainly
  a sample, for no publisher's list was ever that short, and is marked as a part (ListInfo.partial).

Shares are judged where SAMPLE parties or more could have the thing. A reader whose file says by itself
that it is a part (an amendment, a search's result) has another name, and no rows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign import tables
from ensign.errors import WatchlistError
from ensign.model import Entity, EntityType
from ensign.watchlist import ListInfo, Watchlist

SAMPLE: Final = 100
"""Parties of a list that is more than a sample, and parties by which a share is judged, at least."""

GROSS: Final = 4
"""So many times outside of what is expected, a list is refused."""

UNSEEN: Final = "Ensign's authors have had no whole file of this layout yet: compare the counts with the publisher's"
"""The doubt of a layout that was built from descriptions and samples."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One row: at least and at most how many parties ("parties"), or which share of those concerned (in hundredths)."""

    what: str
    least: int
    most: int


_BODIES: Final = frozenset({EntityType.ORGANIZATION, EntityType.COMPANY, EntityType.PUBLIC_BODY})
_SHARES: Final[Mapping[str, tuple[Callable[[Entity], bool], Callable[[Entity], bool]]]] = MappingProxyType(
    {
        "people with a birth date": (lambda e: e.type is EntityType.PERSON, lambda e: bool(e.birth_dates)),
        "people with a country": (lambda e: e.type is EntityType.PERSON, lambda e: bool(e.places)),
        "parties that are people": (lambda _: True, lambda e: e.type is EntityType.PERSON),
        "parties that are firms or bodies": (lambda _: True, lambda e: e.type in _BODIES),
        "parties of a known type": (lambda _: True, lambda e: e.type is not EntityType.UNKNOWN),
        "ships with an IMO number": (
            lambda e: e.type is EntityType.VESSEL,
            lambda e: any(i.scheme == "imo" for i in e.identifiers),
        ),
        "parties with several names": (lambda _: True, lambda e: len(e.names) > 1),
        "parties with a program": (lambda _: True, lambda e: any(listing.program for listing in e.listings)),
    }
)
"""What a share is of, and who has it."""

_LIST_DATE: Final = "--list-date"
_PARTIES: Final = "parties"
_REJECTED: Final = "records that cannot be read"


@cache
def _table() -> Mapping[str, tuple[Expected, ...]]:
    """The rows of each reader or list."""
    found: dict[str, list[Expected]] = {}
    for row in tables.rows("ensign.lists", "expectations"):
        for reader in row["readers"].split():
            expected = Expected(row["what"], int(row["least"] or 0), int(row["most"] or 100))
            found.setdefault(reader, []).append(expected)
    return MappingProxyType({reader: tuple(rows) for reader, rows in found.items()})


def held(found: Watchlist) -> Watchlist:
    """A reader's lists with what is doubtful about their size and fill. Raises WatchlistError where it is gross."""
    lists = []
    for info in found.lists:
        rows = (*_table().get(info.reader.partition("/")[0], ()), *_table().get(info.name, ()))
        mine = found.entities if len(found.lists) == 1 else [e for e in found.entities if e.list == info.name]
        doubts = (*_undated(info), *(said for row in rows for said in _judged(row, info, mine)))
        partial = info.partial or next((said for said in doubts if _is_far(rows, len(mine))), "")
        lists.append(
            replace(info, doubts=tuple(dict.fromkeys((*info.doubts, *doubts))), partial=partial) if doubts else info
        )
    return Watchlist(tuple(lists), found.entities)


def _undated(info: ListInfo) -> Iterator[str]:
    """That a file has no date, where its reader has not said so already with what to do."""
    if not info.date and not any(_LIST_DATE in doubt for doubt in info.doubts):
        yield f"the file does not say of what date it is: say it with {_LIST_DATE}"


def _is_far(rows: Sequence[Expected], count: int) -> bool:
    """Whether so many parties are far fewer than the least: a sample, where it is not refused."""
    return any(row.what == _PARTIES and count * GROSS < row.least for row in rows)


def _judged(row: Expected, info: ListInfo, entities: Sequence[Entity]) -> Iterator[str]:
    """The doubt that one row raises."""
    if row.what == _PARTIES:
        yield from _counted(row, info, len(entities))
    elif row.what == _REJECTED:
        yield from _shared(row, info, len(info.rejections), len(entities) + len(info.rejections))
    else:
        concerned, has = _SHARES[row.what]
        some = [e for e in entities if concerned(e)]
        yield from _shared(row, info, sum(map(has, some)), len(some))


def _counted(row: Expected, info: ListInfo, count: int) -> Iterator[str]:
    if row.least <= count <= row.most:
        return
    holds = f"it holds {count:,} {'party' if count == 1 else 'parties'} where"
    said = (
        f"{holds} a whole list has {row.least:,} or more"
        if count < row.least
        else f"{holds} no list so far had more than {row.most:,}"
    )
    if count >= SAMPLE and (count * GROSS < row.least or count > row.most * GROSS):
        raise _refusal(info, said)
    yield f"{said}: {'a sample or a part' if count < row.least else 'its layout may have changed'}"


def _shared(row: Expected, info: ListInfo, having: int, of: int) -> Iterator[str]:
    if of < SAMPLE:
        return
    share = round(100 * having / of)
    if row.least <= share <= row.most:
        return
    usual = f"{row.least} or more" if share < row.least else f"at most {row.most}"
    said = f"{row.what}: {share} in 100, where {usual} are usual"
    if share * GROSS < row.least or share > row.most * GROSS:
        raise _refusal(info, said)
    yield said


def _refusal(info: ListInfo, said: str) -> WatchlistError:
    return WatchlistError(
        f"{info.source} is no whole list or its layout has changed: {said}",
        "fetch it again; if it is the same, a later Ensign may know its layout",
    )
