"""A date as written in Latin letters and figures, with English months: what is only said beside it is left out.

tables/month_names.csv, date_words.csv and eras.csv have the words: months, week days, what joins the parts, what says
that it is a birth date or about right, the eras of Japan and Taiwan. A word that is in none stays, and the text is then
no date.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from anyascii import anyascii

from ensign.tables import rows
from ensign.text.han_numbers import number

_HAN: Final = re.compile(r"(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일]?)?)?")
_HAN_MONTH: Final = re.compile(r"(\d{1,2})\s*[月월]")
_HAN_BESIDE: Final = re.compile(
    r"[(（]?(?:[日月火水木金土]曜日?|[星周週]期?[一二三四五六日天]|[일월화수목금토]요일)[)）]?|生まれ|出?生|출?생"
)
_TIME: Final = re.compile(
    r"(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M|Z|[+-]\d\d:?\d\d)?"
    r"|(?<=\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d))\s*$",
    re.IGNORECASE,
)
"""The time of the day, or the zone that XML has behind a day (W3C, XML Schema 2, 3.2.9): 1961-05-02-04:00."""

_ROMAN: Final = re.compile(r"(?<=\d)([./\s-]+)(x?i{1,3}|i?[vx]|vi{1,3})\.?([./\s-]+)(?=\d)", re.IGNORECASE)
_ROMANS: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ORDINAL: Final = re.compile(r"(?<=\d)o\b")
"""1º, but no other o: so is Burmese August written."""

_PLACE: Final = re.compile(r"(?<=\d)\s+(?:in|at)\s+\D+$", re.IGNORECASE)
_PLACE_BESIDE: Final = re.compile(
    r"^(?P<before>\D+),\s*(?=\d)|(?<=\d)(?:\s*,\s*|\s*[(\[]|\s+-\s+)(?P<behind>[^\d()]+)$"
)
"""A place before a date or behind it, as the months are not: Leningrad, 7.10.1952; 7.10.1952 (Leningrad)."""

_AGE: Final = re.compile(
    r"[\s,(\[]+(?:age[d:]?|aged?|years)\s*:?\s*\d{1,3}(?:\s*(?:years|yrs?|y)?(?:\s*old)?)?\W*$", re.IGNORECASE
)
_ERA: Final = re.compile(r"(?:中[華华])?([^\W\d]{2})\s*(元|\d{1,3})\s*年")
_HAN_YEAR: Final = re.compile(r"[〇零一二三四五六七八九]{4}(?=\s*年)")
_HAN_COUNT: Final = re.compile(r"([二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=\s*[日號号月])")
_WORDS: Final = re.compile(r"\d+|[a-z]+")
_BORN: Final = "born"
_ABOUT: Final = "about"
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def in_latin(text: str) -> str:
    """A text in letters and figures of ASCII, with months in words where they are in Roman or Han figures."""
    if not text.isascii():
        text = _HAN_MONTH.sub(_han_month, _HAN.sub(_iso, _HAN_BESIDE.sub(" ", _with_figures(text))))
    plain = anyascii(text).replace("'", "").replace("`", "").strip().strip('"()[] ')
    return _ROMAN.sub(_roman, _PLACE_BESIDE.sub(_without_place, _PLACE.sub("", _AGE.sub("", plain))))


def without_circa(plain: str) -> tuple[str, bool]:
    """A text without what says about, and the time of the day or its zone, and whether it said about."""
    said = _circa().sub(" ", plain)
    return _TIME.sub("", said).strip(" .,;:?"), said != plain


def without_label(plain: str) -> str:
    """A text without the words before it that say of a birth date that it is one."""
    while (found := re.match(r"\s*([A-Za-z]+)[\s.:]+(?=\S)", plain)) and _kinds().get(found[1].lower()) == _BORN:
        plain = plain[found.end() :]
    return plain


def words_of(plain: str) -> list[str]:
    """The figures and words of a date; those that say nothing of it are left out."""
    return [word for word in _WORDS.findall(_ORDINAL.sub("", plain.lower())) if word not in _kinds()]


def is_of_date(word: str) -> bool:
    """Whether a folded word is a month's name, or one that is written beside a date."""
    return word in month_names() or word in _kinds()


@cache
def month_names() -> Mapping[str, int]:
    """Months by their names."""
    return MappingProxyType({row["word"]: int(row["month"]) for row in rows("ensign.fields", "month_names")})


@cache
def _kinds() -> Mapping[str, str]:
    """What the words beside a date are."""
    return MappingProxyType({row["word"]: row["kind"] for row in rows("ensign.fields", "date_words")})


@cache
def _circa() -> re.Pattern[str]:
    """What says that a date is about right; c and circa also where they are written in one with a year."""
    said = sorted((word for word, kind in _kinds().items() if kind == _ABOUT), key=lambda word: (-len(word), word))
    return re.compile(rf"~|\b(?:{'|'.join(said)})\b\.?|\bc(?:a|irca)?\.?(?=\d{{4}}\b)", re.IGNORECASE)


def _with_figures(text: str) -> str:
    """Years of eras and Han figures as figures: 昭和27年, 一九五二年十月七日."""
    text = _HAN_COUNT.sub(_figures, _HAN_YEAR.sub(_figures, text))
    return _ERA.sub(_of_era, text)


def _figures(found: re.Match[str]) -> str:
    """Han figures as others; what is no number stays."""
    value = number(found.group())
    return found.group() if value is None else str(value)


def _of_era(found: re.Match[str]) -> str:
    """The year of an era, whose first is called 元."""
    year = 1 if found[2] == "元" else int(found[2])
    first = _eras().get(found[1])
    return f"{first + year - 1}年" if first else found.group()


@cache
def _eras() -> Mapping[str, int]:
    """The first year of eras, by their names."""
    return MappingProxyType({row["era"]: int(row["first"]) for row in rows("ensign.fields", "eras")})


def _without_place(found: re.Match[str]) -> str:
    """Nothing, for a place beside a date; words that may be of the date stay."""
    said = found["before"] or found["behind"]
    words = re.findall("[a-z]+", said.lower())
    is_of_date = _circa().search(said) or any(word in month_names() or word in _kinds() for word in words)
    return found.group() if is_of_date or not words else ""


def _iso(found: re.Match[str]) -> str:
    return "-".join(part for part in found.groups() if part)


def _han_month(found: re.Match[str]) -> str:
    """A month in figures before the character for month."""
    month = int(found[1])
    return f" {_MONTHS[month - 1]} " if 1 <= month <= len(_MONTHS) else found.group()


def _roman(found: re.Match[str]) -> str:
    """A month in Roman figures between the others."""
    before, month, behind = found.groups()
    if month.lower() not in _ROMANS:
        return found.group()
    return f"{before} {_MONTHS[_ROMANS.index(month.lower())]} {behind}"
