"""Dates in prose to ISO 8601, as precise as written: "in July 2019" is 2019-07, "2014 to 2016" 2014/2016."""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and its span in the line or text it was read from."""

    value: str
    start: int
    end: int


MONTHS: Final = {
    m: i
    for i, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1)
    for m in names.split()
}  # fmt: skip
_MONTH: Final = r"(?:" + "|".join(sorted(MONTHS, key=lambda m: (-len(m), m))) + r")\.?"
_YEAR: Final = r"(?:19|20)\d\d"
_PATTERNS: Final = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (
        rf"\b(?P<m1>{_MONTH}) (?:and|to|—|-|until) (?P<m2>{_MONTH})(?: ?,)? (?P<y>{_YEAR})\b",
        rf"\b(?P<m1>{_MONTH}) (?P<y>{_YEAR}) (?:and|to|—|-|until) (?P<m2>{_MONTH}) (?P<y2>{_YEAR})\b",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?P<m>{_MONTH})(?: ?,)? (?P<y>{_YEAR})\b",
        rf"\b(?P<m>{_MONTH}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: ?,)? (?P<y>{_YEAR})\b",
        rf"\b(?P<m>{_MONTH})(?: of)? (?P<y>{_YEAR})\b",
        rf"\b(?P<y>{_YEAR})-(?P<mm>\d\d)-(?P<d>\d\d)\b",
        rf"\b(?P<d>1[3-9]|2\d|3[01])/(?P<mm>\d{{1,2}})/(?P<y>{_YEAR})\b",  # of days over 12 the order is plain
        rf"\b(?P<mm>\d{{1,2}})/(?P<d>1[3-9]|2\d|3[01])/(?P<y>{_YEAR})\b",
        rf"\b(?P<d>\d{{1,2}})\.(?P<mm>\d{{1,2}})\.(?P<y>{_YEAR})\b",
        rf"\b(?P<y>{_YEAR}) (?:to|and|—|-|until) (?P<y2>{_YEAR})\b",
        rf"(?<![\d,.$€£/-])\b(?P<y>{_YEAR})\b(?![\d,.]*\d|[-/]\d)",
    )
)


def find(text: str) -> tuple[Dated, ...]:
    """The dates of a text in order, none overlapping; the longest reading at each place wins."""
    found: list[Dated] = []
    taken: set[int] = set()
    for pattern in _PATTERNS:
        for m in pattern.finditer(text):
            if taken.isdisjoint(range(m.start(), m.end())) and (value := _iso(m)):
                found.append(Dated(value, m.start(), m.end()))
                taken.update(range(m.start(), m.end()))
    return tuple(sorted(found, key=lambda f: f.start))


def _iso(m: re.Match[str]) -> str:
    g = m.groupdict()
    year = g["y"]
    if g.get("m1") and g.get("m2"):
        return f"{year}-{_month(g['m1']):02d}/{g.get('y2') or year}-{_month(g['m2']):02d}"
    if g.get("y2"):
        return f"{year}/{g['y2']}"
    if g.get("mm"):
        return (
            f"{year}-{int(g['mm']):02d}-{int(g['d']):02d}" if 1 <= int(g["mm"]) <= 12 and 1 <= int(g["d"]) <= 31 else ""
        )
    if not g.get("m"):
        return str(year)
    month = f"{year}-{_month(g['m']):02d}"
    return f"{month}-{int(g['d']):02d}" if g.get("d") and 1 <= int(g["d"]) <= 31 else month


def _month(word: str) -> int:
    return MONTHS[word.lower().rstrip(".")]
