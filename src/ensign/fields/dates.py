"""Dates as people write them: whole or in part, about, from-to, in either order of day and month.

What can be read in two ways keeps both readings; what cannot be read is None. Nothing is filled in:
a year stays a year.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from ensign.fields.date_texts import in_latin, month_names, without_circa, without_label, words_of

_CACHE: Final = 1 << 14
_FIRST_YEAR: Final = 1850
_LAST_YEAR: Final = 2099
"""Years of which a cell may speak: of firms and ships, too."""

_TWO_DIGIT_YEARS_OF_2000: Final = 30  # 00 to 29 may also be 2000 to 2029

# Excel counts days from 1899-12-30; five figures that no other way of writing a date has: 1927 to 2027.
_EXCEL_EPOCH: Final = date(1899, 12, 30)
_EXCEL_DAYS: Final = range(10_000, 46_500)

_TO: Final = re.compile(
    r"\bbetween\s+(?P<a>.+?)\s+and\s+(?P<b>.+)|\b(?:from\s+)?(?P<c>\S.*?)\s+(?:to|(?P<or>or)|until|till)\s+(?P<d>.+)"
    r"|(?P<e>\d{4})\s*[-–—/]\s*(?P<f>\d{4}|\d\d(?=\s*$))|(?P<g>\d{4}-\d\d(?:-\d\d)?)/(?P<h>\d{4}-\d\d(?:-\d\d)?)",
    re.IGNORECASE,
)
_EITHER: Final = re.compile(r"\s*[;|\n]\s*|\s+/\s+|,\s*|\s+(?:or|and|&)\s+|\s*\(?\balt(?:ernative(?:ly)?)?\b[.:\s]*")
_MOST: Final = 6
"""Dates of a cell, at most."""

_DECADE: Final = re.compile(r"(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<tens>\d{3})0'?s", re.IGNORECASE)
_SHORT_YEARS: Final = re.compile(r"(\d\d)\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\s*\.?")
_LONE: Final = re.compile(r"\d\W*\b[a-z]\b\W*\d")
"""A letter between figures, which could be a month."""

_TOO_LONG: Final = re.compile(r"\d{20}")
"""Figures of no date, and of no number either that Python would make of thousands of them."""

_BOUND: Final = re.compile(r"[<>]|\d\s*\+\s*$")
"""Signs that a date is after, or before, the one that is written."""

_DAYS: Final = 31
"""Days of a month, at most: a greater number is a year."""

_THAI: Final = 543
_THAI_YEARS: Final = range(2484, 2600)
"""Years of the Buddhist era, 543 more than others, since they begin with January (1941)."""


class Day(NamedTuple):
    """A year, with month and day where they are known (0 where not)."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        return "-".join((f"{self.year:04}", *(f"{n:02}" for n in self[1:] if n)))


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known.

    `readings` has one day, or several where day and month (or century) can be read either way, or it is one of several;
    `last` ends a range that begins with the first reading; `approximate` means "about".
    """

    readings: tuple[Day, ...]
    last: Day | None = None
    approximate: bool = False

    @property
    def year(self) -> int:
        """The year of the first reading."""
        return self.readings[0].year

    def __str__(self) -> str:
        """ISO 8601 as the model has it: 1961-05, ~1961, 1961/1963; two readings joined by " or "."""
        text = " or ".join(map(str, self.readings))
        return f"{'~' if self.approximate else ''}{text}{f'/{self.last}' if self.last else ''}"


@lru_cache(_CACHE)
def parse_date(text: str) -> PartialDate | None:
    """The date that a text gives, or one of several; None where it gives none."""
    plain = in_latin(text)
    if _BOUND.search(plain) or _TOO_LONG.search(plain):
        return None
    if serial := _excel(plain):
        return PartialDate((serial,))
    return _one(plain) or _either(plain)


def _one(plain: str) -> PartialDate | None:
    """The date or range that a text gives."""
    plain, approximate = without_circa(without_label(plain))
    if decade := decade_in(plain):
        return PartialDate(decade[:1], decade[1], approximate)
    if found := _TO.fullmatch(plain):
        return _range(found, approximate=approximate)
    return _single(plain, approximate=approximate)


def decade_in(plain: str) -> tuple[Day, Day] | None:
    """The first and the last year of the decade that a text names, the early 1940s; None where it names none."""
    found = _DECADE.fullmatch(plain)
    return (Day(int(found["tens"]) * 10), Day(int(found["tens"]) * 10 + 9)) if found else None


def _either(plain: str) -> PartialDate | None:
    """One of the dates that a text gives; None where one is about or a range."""
    parts = [part for part in _EITHER.split(plain) if part.strip(" .()")]
    found = [_one(part.strip(" .()")) for part in parts] if 1 < len(parts) <= _MOST else [None]
    days: dict[Day, None] = {}
    for one in found:
        if one is None or one.last or one.approximate:
            return None
        days.update(dict.fromkeys(one.readings))
    return PartialDate(tuple(days))


def year_first(text: str) -> Iterator[Day]:
    """The days that three short figures mean where the year is the first."""
    found = _SHORT_YEARS.fullmatch(text.strip())
    if found:
        year, month, day = found.groups()
        yield from _distinct(_valid(y, int(month), int(day)) for y in _centuries(year))


def _range(found: re.Match[str], *, approximate: bool) -> PartialDate | None:
    first, last = (part for name, part in found.groupdict().items() if part and name != "or")
    if len(last) == 2 and len(first) == 4:
        if int(last) <= int(first[2:]):
            # 1961-05 is a month, 1958-61 a range
            return _single(f"{first}-{last}", approximate=approximate)
        last = first[:2] + last
    ends = [tuple(_readings(without_label(part))) for part in (first, last)]
    if not all(ends):
        return None
    (start, *_), (end, *_) = ends
    if found["or"] and start.day and end.day:
        return PartialDate(tuple(dict.fromkeys((*ends[0], *ends[1]))), approximate=approximate)
    return PartialDate((start,), end, approximate) if start < end else _single(str(start), approximate=approximate)


def _single(text: str, *, approximate: bool) -> PartialDate | None:
    readings = tuple(_readings(text))
    return PartialDate(readings, approximate=approximate) if readings else None


def _excel(plain: str) -> Day | None:
    """A day that a spreadsheet wrote as a number."""
    if re.fullmatch(r"\d{5}(?:\.0+)?", plain) and int(plain[:5]) in _EXCEL_DAYS:
        day = _EXCEL_EPOCH + timedelta(days=int(plain[:5]))
        return Day(day.year, day.month, day.day)
    return None


def _readings(plain: str) -> Iterator[Day]:
    """The days that a text without "about" and "to" can mean, likeliest first; none where it is no date."""
    text = re.sub(r"^(\d{4})(?:\.0+)?$", r"\1", plain.lower())
    if re.fullmatch(r"\d{8}", text):
        yield from _compact(text)
        return
    found = words_of(text)
    months = [month_names()[w] for w in found if w in month_names()]
    numbers = [w for w in found if w.isdigit()]
    if len(months) > 1 or len(months) + len(numbers) != len(found):
        return
    if not months and _LONE.search(text):
        return
    if months:
        yield from _named_month(months[0], numbers)
    else:
        yield from _numbers(numbers)


def _compact(text: str) -> Iterator[Day]:
    """Eight figures: year first where that is a date, else day or month first."""
    year_first = _valid(int(text[:4]), int(text[4:6]), int(text[6:]))
    if year_first:
        yield year_first
    else:
        yield from _numbers([text[:2], text[2:4], text[4:]])


def _named_month(month: int, numbers: list[str]) -> Iterator[Day]:
    long = [n for n in numbers if len(n) == 4]
    short = [n for n in numbers if len(n) <= 2]
    if len(long) + len(short) != len(numbers):
        return
    if len(long) == 1 and len(short) <= 1:
        day = _valid(int(long[0]), month, int(short[0]) if short else 0)
        if day:
            yield day
    elif not long and len(short) == 1 and int(short[0]) > _DAYS:  # Oct-44; Oct-12 may be a day
        yield from _distinct(_valid(y, month) for y in _centuries(short[0]))
    elif not long and len(short) == 2:
        day_first, year = short if int(short[0]) <= _DAYS else short[::-1]
        yield from _distinct(_valid(y, month, int(day_first)) for y in _centuries(year))


def _numbers(numbers: list[str]) -> Iterator[Day]:
    """Figures alone: a year, year and month in either order, or a whole date in any usual order."""
    sizes = [len(n) for n in numbers]
    values = [int(n) for n in numbers]
    if sizes == [4]:
        yield from _distinct([_valid(values[0])])
    elif len(sizes) == 2 and 4 in sizes and min(sizes) <= 2:
        year, month = values if sizes[0] == 4 else values[::-1]
        yield from _distinct([_valid(year, month)] if month else [])
    elif len(sizes) == 3 and sizes[0] == 4 and max(sizes[1:]) <= 2:
        yield from _distinct([_valid(*values) or _valid(values[0], values[2], values[1])])
    elif len(sizes) == 3 and max(sizes) == 2 and values[0] > _DAYS:
        yield from _distinct(_valid(y, *values[1:]) for y in _centuries(numbers[0]))
    elif len(sizes) == 3 and max(sizes[:2]) <= 2 and sizes[2] in {2, 4}:
        years = [values[2]] if sizes[2] == 4 else _centuries(numbers[2])
        first, second = values[:2]
        yield from _distinct(_valid(y, m, d) for y in years for m, d in ((second, first), (first, second)))


def _centuries(two_figures: str) -> list[int]:
    value = int(two_figures)
    return [1900 + value, 2000 + value] if value < _TWO_DIGIT_YEARS_OF_2000 else [1900 + value]


def _distinct(days: Iterable[Day | None]) -> Iterator[Day]:
    yield from dict.fromkeys(day for day in days if day is not None)


def _valid(year: int, month: int = 0, day: int = 0) -> Day | None:
    """The day where there is such a one; a month or day of zero is unknown (1961-00-00)."""
    year -= _THAI if year in _THAI_YEARS else 0
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Day(year, month, day if month else 0)
