"""What two birth dates say of each other: whether they agree, conflict or leave it open, and how."""

from collections.abc import Iterator, Sequence
from typing import Final

from ensign.fields.dates import Day, PartialDate, parse_date, year_first
from ensign.model import Standing

CIRCA_YEARS: Final = 2
"""How far an approximate year reaches to either side; publishers do not say what they mean by "circa"."""

_WIDE: Final = 8
"""Years of a range that says too little to agree, from which on."""

_LATEST: Final = 2030
"""The year that no listed person's birth is behind; no clock is asked, so that a run can be done again."""

_FOR_NONE: Final = frozenset({(1900, 1, 1), (1899, 12, 30), (1899, 12, 31)})
"""What files have for no date: the first days that spreadsheets and databases know."""

WHOLE: Final = frozenset({"same day", "day and month exchanged"})
"""How whole dates agree."""

_OTHER_YEAR: Final = (Standing.CONFLICTS, "other year")


def compare(mine: str, listed: str) -> tuple[Standing, str]:
    """What two birth dates, as written, say of each other, and how.

    The best of all readings counts. Dates that are a slip of one figure or a year apart decide
    nothing, nor does what a file has for no date, or a year whose century is not said. The first of January stands
    for an unknown day, as many registers enter it.
    """
    a, b = parse_date(mine), parse_date(listed)
    if a is None or b is None:
        return Standing.SILENT, "date not readable"
    if doubt := _doubt(a) or _doubt(b):
        return Standing.SILENT, doubt
    if a.approximate or b.approximate or a.last or b.last:
        return min((_compare_years(x, y) for x in _each(a) for y in _each(b)), key=_rank)
    ours, theirs = (*a.readings, *year_first(mine)), (*b.readings, *year_first(listed))
    found = [_compare_days(x, y) for x in ours for y in theirs]
    best = min(found, key=_rank)
    is_open = _is_of_two_centuries(ours) or _is_of_two_centuries(theirs)
    if is_open and best[0] is Standing.AGREES and best[1] not in WHOLE and _OTHER_YEAR in found:
        return Standing.SILENT, "the century is not said"
    return best


def is_birth_date(text: str) -> bool:
    """Whether it is a date that can be somebody's birth date."""
    found = parse_date(text)
    return found is not None and not _doubt(found)


def _doubt(found: PartialDate) -> str:
    """Why a date can be nobody's birth date; "" where it can."""
    if all(day in _FOR_NONE for day in found.readings):
        return "a date that stands for none"
    return "a date in the future" if all(day.year > _LATEST for day in found.readings) else ""


def _is_of_two_centuries(days: Sequence[Day]) -> bool:
    """Whether readings differ in nothing but the century."""
    return any((day.year + 100, *day[1:]) in days for day in days)


def _each(found: PartialDate) -> Iterator[PartialDate]:
    """Its readings, each by itself."""
    for day in found.readings:
        yield PartialDate((day,), found.last, found.approximate)


def _rank(found: tuple[Standing, str]) -> tuple[int, bool]:
    """Better evidence first."""
    order = (Standing.AGREES, Standing.SILENT, Standing.CONFLICTS)
    return order.index(found[0]), found[1] != "same day"


def _compare_years(a: PartialDate, b: PartialDate) -> tuple[Standing, str]:
    """Two spans of years, widened where they are approximate."""
    (first, end), (start, last) = _span(a), _span(b)
    if first <= last and start <= end:
        if max(end - first, last - start) > _WIDE:
            return Standing.SILENT, "within many years"
        return Standing.AGREES, "within those years" if a.last or b.last else "about that year"
    if first <= last + 1 and start <= end + 1:
        return Standing.SILENT, "a year apart"
    return Standing.CONFLICTS, "other year"


def _span(found: PartialDate) -> tuple[int, int]:
    wide = CIRCA_YEARS if found.approximate else 0
    years = [day.year for day in found.readings]
    return min(years) - wide, max(found.last.year if found.last else 0, *years, 0) + wide


def _compare_days(a: Day, b: Day) -> tuple[Standing, str]:
    """Two dates as precise as the less precise of them."""
    a, b = (Day(d.year) if d[1:] == (1, 1) and a != b else d for d in (a, b))
    if a.day and b.day:
        return _compare_whole(a, b)
    if a.year != b.year:
        return (Standing.SILENT, "a year apart") if abs(a.year - b.year) == 1 else (Standing.CONFLICTS, "other year")
    if a.month and b.month:
        return (Standing.AGREES, "same month") if a.month == b.month else (Standing.CONFLICTS, "other month")
    return Standing.AGREES, "same year"


def _compare_whole(a: Day, b: Day) -> tuple[Standing, str]:
    if a == b:
        return Standing.AGREES, "same day"
    if a.year == b.year and (a.month, a.day) == (b.day, b.month):
        return Standing.AGREES, "day and month exchanged"
    if sum(x != y for x, y in zip(str(a), str(b), strict=True)) == 1:
        return Standing.SILENT, "one figure differs"
    return Standing.CONFLICTS, "same year, other day" if a.year == b.year else "other year"
