"""The publishers' dates as the model has them: 1961, 1961-05, 1961-05-02, 1961/1963, ~1961.

Reading a date is `ensign.fields.dates`' work; here is what lists have beside it: several dates in a
cell, ranges in words, decades, and the publisher's own order of day and month, which leaves one
reading where a user's file leaves two. What cannot be read is given back as written, for the notes.
"""

import calendar
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from ensign.fields.date_texts import without_circa
from ensign.fields.dates import PartialDate, decade_in, parse_date

_SEVERAL: Final = re.compile(r"\s*[;\n]\s*|\s*,?\s+or\s+|(?<=\d{4}),\s*(?=\S)|\s+/\s+", re.IGNORECASE)
_RANGE: Final = re.compile(
    r"(?:between|from)?\s*(?P<a>\S.*?)\s+(?:to|and|until|-|–)\s+(?P<b>\S.*)"
    r"|(?P<c>\d{4})\s*[-–/]\s*(?P<d>\d{4})"
    r"|(?P<e>\d{4}-\d\d(?:-\d\d)?)/(?P<f>\d{4}-\d\d(?:-\d\d)?)",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(r"(?P<month>[A-Za-z]{3})-(?P<year>\d\d)")
_DAYS: Final = 31


class Dates(NamedTuple):
    """The dates that were read, in order and without repeats, and the texts that were not."""

    read: tuple[str, ...]
    unread: tuple[str, ...]


def birth_dates(texts: Iterable[str]) -> Dates:
    """The dates in a publisher's cells or elements, each of which may hold several.

    >>> birth_dates(["02 May 1961", "circa 1958 to 1961; spring"])
    Dates(read=('1961-05-02', '~1958/1961'), unread=('spring',))
    """
    read, unread = [], []
    for text in texts:
        for part in _parts(text):
            found = date_or_span(part)
            if found:
                read.append(found)
            else:
                unread.append(part)
    return Dates(tuple(dict.fromkeys(read)), tuple(dict.fromkeys(unread)))


def date_or_span(text: str) -> str:
    """One date, range or decade, about or exact, in the model's form; "" where it is none."""
    plain, approximate = without_circa(text.replace("\u00a0", " "))
    circa = "~" if approximate else ""
    if found := _RANGE.fullmatch(plain):
        ends = [_one(part) for part in found.groups() if part]
        return circa + span(*ends) if len(ends) == 2 and all(ends) else ""
    if decade := decade_in(plain):
        return circa + span(*map(str, decade))
    single = _one(plain)
    return circa + single if single else ""


def iso_date(text: str, *, month_first: bool = False) -> str:
    """One date without "about" and "to" (of a listing, a document, a publication), as precise as given; "" if none."""
    return _one(text.replace("\u00a0", " ").strip(), month_first=month_first)


def span(first: str, last: str) -> str:
    """From one ISO date to another in the fewest words: a whole month or year is that, a day to itself a day.

    >>> span("1961-01-01", "1961-12-31"), span("1961-01-01", "1963-12-31"), span("1961-05-02", "1961-05-02")
    ('1961', '1961/1963', '1961-05-02')
    """
    if last < first[: len(last)]:
        return ""
    for width in (4, 7):
        if _opens(first, width) and _closes(last, width):
            first, last = first[:width], last[:width]
            break
    return first if first == last else f"{first}/{last}"


def _opens(text: str, width: int) -> bool:
    """Whether a date is the first day of its year (width 4) or month (7), or less precise."""
    return len(text) <= width or text[width:] == "-01-01"[width - 10 :]


def _closes(text: str, width: int) -> bool:
    """Whether a date is the last day of its year or month, or less precise."""
    if len(text) <= width:
        return True
    year, month = int(text[:4]), int(text[5:7])
    last_month = width == 7 or month == 12
    return last_month and (len(text) == 7 or int(text[8:]) == calendar.monthrange(year, month)[1])


def _parts(text: str) -> list[str]:
    return [part for part in _SEVERAL.split(text.strip()) if part and part.strip(" .,;")]


def _one(text: str, *, month_first: bool = False) -> str:
    """One date with one reading; "" where it is none, a range, or its century is open."""
    if short := _SHORT.fullmatch(text):
        if int(short["year"]) <= _DAYS:
            return ""  # a day of an unknown year, or a year of an unknown century
        text = f"{short['month']} 19{short['year']}"
    found = parse_date(text)
    return "" if found is None or found.last or found.approximate else _reading(found, month_first=month_first)


def _reading(found: PartialDate, *, month_first: bool) -> str:
    """The publisher's reading of two: `parse_date` puts day before month first."""
    if len({day.year for day in found.readings}) > 1:
        return ""
    return str(found.readings[-1 if month_first else 0])
