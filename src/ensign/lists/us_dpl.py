"""The Denied Persons List of the Bureau of Industry and Security (BIS), dpl.txt: tabs, quotes, a row for each address.

https://www.bis.gov: parties to whom an order denies export privileges. The file has neither a date nor a
count, and no numbers: an order is known here by the name and its first day. An order that had ended
when the file was last updated is not in force and is left out, with its row and day among the
rejections; the end of every other is kept. Dates are typed by hand (the year 3017 among them), so the
file's own is the older of the newest update and the newest order. Since about 2017 an address in the
United States has no country: a state's two letters and a ZIP code say it (187 rows of 2022-09-02; the 15
others without a country have no such code).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from ensign import watchlist
from ensign.lists.dates import iso_date
from ensign.lists.delimited import UNENDED, Row, headed, header_of, is_ended
from ensign.lists.files import ListFile, refuse_empty
from ensign.lists.values import named_in, place, slug, squeezed, without_repeats
from ensign.model import Entity, EntityType, Listing, Name, NameKind, Reference, Rejection
from ensign.watchlist import Watchlist

DPL: Final = "us-dpl"
TITLE: Final = "U.S. Denied Persons List"
COLUMNS: Final = (
    *("Name", "Street_Address", "City", "State", "Country", "Postal_Code", "Effective_Date", "Expiration_Date"),
    *("Standard_Order", "Last_Update", "Action", "FR_Citation"),
)

_ADDRESS: Final = ("Street_Address", "City", "State", "Postal_Code", "Country")
_STATE: Final = re.compile(r"[A-Z]{2}")
_ZIP_CODE: Final = re.compile(r"\d{5}(?:-\d{4})?")
_ORDERS: Final = {"y": " (standard order)", "n": " (non-standard order)"}
_ENDED: Final = "its order ended on"


def is_dpl(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return set(header_of(file, "\t")) >= set(COLUMNS)


def read_dpl(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where a row does not fit the header or none is there."""
    (file,) = files
    rows = list(headed(file, COLUMNS, "\t"))
    date = min(filter(None, (_newest(rows, column) for column in ("Last_Update", "Effective_Date"))), default="")
    orders: dict[str, list[Row]] = {}
    rejections: list[Rejection] = []
    for line, row in rows:
        reason = "it has no name" if not row["Name"].strip() else ended(_day(row["Expiration_Date"]), date)
        if reason:
            rejections.append(Rejection(f"line {line}", reason))
        else:
            orders.setdefault(order_of(row["Name"], _day(row["Effective_Date"])), []).append(row)
    refuse_empty(file, orders)
    doubts = ["the file has no date: the newest order or update in it stands for it", *left_out(rejections)]
    return watchlist.build(
        DPL,
        TITLE,
        date,
        (_entity(order, members) for order, members in orders.items()),
        source=file.name,
        rejections=rejections,
        publisher="U.S. Department of Commerce, Bureau of Industry and Security (BIS)",
        reader="us-dpl/2",
        doubts=doubts if is_ended(file) else [*doubts, UNENDED],
    )


def order_of(name: str, date: str) -> str:
    """What an order is known by: the name as listed and its first day."""
    return "-".join(filter(None, (slug(name.casefold()), date)))


def ended(end: str, date: str) -> str:
    """Why an order that ends on one ISO date is left out of a list of another; "" where it is in force."""
    return f"{_ENDED} {end}, before the list's date" if end and date and end < date else ""


def left_out(rejections: Iterable[Rejection]) -> list[str]:
    """A sentence on the orders that were left out since they had ended; none where there are none."""
    count = sum(one.reason.startswith(_ENDED) for one in rejections)
    return [f"{count:,} orders that had ended are left out"] if count else []


def _day(text: str) -> str:
    return iso_date(text, month_first=True)


def _newest(rows: Sequence[tuple[int, Row]], column: str) -> str:
    return max((_day(row[column]) for _, row in rows), default="")


def _entity(order: str, rows: Sequence[Row]) -> Entity:
    names: list[Name] = []
    notes: list[str] = []
    for row in rows:  # AL NASER and AL-NASER are one order
        read, said = named_in(row["Name"])
        names += [replace(n, kind=NameKind.ALIAS) if names and n.kind is NameKind.PRIMARY else n for n in read]
        notes += said
    addresses = [(", ".join(v for c in _ADDRESS if (v := row[c].strip())), _country(row)) for row in rows]
    notes += [f"{column}: {row[column]}" for row in rows for column in ("Action",) if row[column].strip()]
    notes += [f"last update: {row['Last_Update']}" for row in rows if not _day(row["Last_Update"])]
    return Entity(
        id=f"{DPL}-{order}",
        list=DPL,
        type=EntityType.UNKNOWN,
        names=without_repeats(names),
        places=tuple(dict.fromkeys(p for text, country in addresses for p in place(country, "location", whole=text))),
        addresses=tuple(dict.fromkeys(text for text, _ in addresses if text)),
        listings=tuple(dict.fromkeys(map(_listing, rows))),
        notes="\n".join(dict.fromkeys(notes)),
        references=(Reference(DPL, order),),
    )


def _country(row: Row) -> str:
    """The country of an address: the United States where there is none behind a state and a ZIP code."""
    is_domestic = _STATE.fullmatch(row["State"].strip()) and _ZIP_CODE.fullmatch(row["Postal_Code"].strip())
    return row["Country"].strip() or ("US" if is_domestic else "")


def _listing(row: Mapping[str, str]) -> Listing:
    return Listing(
        "Denied Persons List",
        _day(row["Effective_Date"]),
        effect=f"export privileges are denied{_ORDERS.get(row['Standard_Order'].strip().lower(), '')}",
        authority=squeezed(row["FR_Citation"]),
        updated=_day(row["Last_Update"]),
        ends=_day(row["Expiration_Date"]),
    )
