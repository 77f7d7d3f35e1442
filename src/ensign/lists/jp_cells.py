"""The other cells of the Japanese Ministry of Finance's workbook: dates, documents and places, mostly in Japanese."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ensign.fields.countries import parse_country
from ensign.lists.dates import date_or_span, iso_date
from ensign.lists.jp_names import ITEM, is_unknown, plain
from ensign.lists.values import squeezed
from ensign.model import Identifier, Place

_DATE: Final = re.compile(
    r"(\d{4})年(?:の)?(?:\s*(\d{1,2})月(?:\s*(\d{1,2})日)?)?|(\d{4}-\d\d-\d\d)|(?<!\d)(\d{4})(?!\d)"
)
_WRITTEN: Final = re.compile(r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日")
_SPAN: Final = re.compile(r"\s*頃?(?:[-~〜～ー]|から)\s*")
_ABOUT: Final = re.compile(r"頃|おおよそ|およそ|約|circa", re.IGNORECASE)
_DAY: Final = r"(\d{4}年\d{1,2}月\d{1,2}日)"
_ISSUED: Final = re.compile(rf"発行日:?\s*{_DAY}|{_DAY}(?:に)?発行")
_EXPIRES: Final = re.compile(rf"(?:失効日|有効期限)(?:は|:)?\s*{_DAY}|{_DAY}(?:に)?失効")
_NUMBER: Final = re.compile(r"(?<![A-Za-z0-9])[A-Z0-9]+(?:[ ./-]{1,2}[A-Z0-9]+)*(?![A-Za-z0-9])")
_LEAST: Final = ((3, 3), (2, 6))
"""The fewest figures of a number, and of how many letters and figures it then is at least."""

_BRACKET: Final = re.compile(r"\([^()]*\)")
_LONG_VOWEL: Final = re.compile(r"(?<=[A-Z])ー(?=\d)")
_ISSUER: Final = re.compile(
    r"(?:^|[(、\s])([^\s、()0-9A-Za-z]+?)(?:国)?(?:外交)?(?:旅券|国民|IDカード|外国人)|([^\s、()]+?)発給"
)
_STATE: Final = re.compile(r"(?:・アラブ)?(?:人民|民主|イスラム|連邦|社会主義)*(?:共和国|連邦|王国|国)$|人$")
_KATAKANA: Final = re.compile(r"[\u30a1-\u30fa\u30fc]")
_LONGEST: Final = 16


def items(cell: str) -> list[str]:
    """The values of a cell that is no name: (a) (b), or lines, or between semicolons."""
    text = plain(cell)
    parts = ITEM.split(text)[::2] if ITEM.search(text) else re.split(r"[\n;]", text)
    return [one for part in parts if not is_unknown(one := squeezed(part).strip(" 、,;"))]


def births(cell: str) -> tuple[tuple[str, ...], list[str]]:
    """The birth dates in a cell, in the model's form, and what was not read."""
    read: list[str] = []
    unread: list[str] = []
    for item in items(cell):
        for part in re.split(r"、|又は|または|及び", item):
            found = list(_DATE.finditer(part))
            about = "~" if _ABOUT.search(part) else ""
            days = [_iso(match) for match in found]
            if len(days) == 2 and _SPAN.fullmatch(part[found[0].end() : found[1].start()]):
                days = [date_or_span(f"{days[0]} to {days[1]}")]
            read += [about + one for one in days if one]
            if part.strip() and not any(days) and not read:
                unread.append(part.strip())
    return tuple(dict.fromkeys(read)), unread


def _iso(found: re.Match[str]) -> str:
    year, month, day, whole, alone = found.groups()
    return iso_date(whole or "-".join([year or alone, *(f"{int(n):02}" for n in (month, day) if n)]))


def notice_day(text: str) -> str:
    """A notice's day, 2001.9.22 with or without words behind it, in ISO 8601."""
    found = re.match(r"(\d{4})[.-](\d{1,2})[.-](\d{1,2})", text)
    return iso_date(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}") if found else ""


def documents(cell: str, scheme: str) -> Iterator[Identifier | str]:
    """The numbers in a cell; what holds none is given back as written."""
    whole: list[str] = []
    for item in items(cell):
        # A line without a number goes on with what the one above it says of its own.
        if whole and not _number(item):
            whole[-1] += f" {item}"
        else:
            whole.append(item)
    for item in whole:
        number = _number(item)
        yield _document(item, number, scheme) if number else item


def _number(item: str) -> str:
    """The number in an item: figures, or letters and figures, that are no date and in no bracket."""
    bare = _LONG_VOWEL.sub("-", _WRITTEN.sub("、", _BRACKET.sub("、", item)))
    found = [m[0] for m in _NUMBER.finditer(bare) if _is_number(m[0])]
    return max(found, key=len, default="")


def _is_number(text: str) -> bool:
    figures = sum(map(str.isdigit, text))
    return any(figures >= least and len(text) >= length for least, length in _LEAST)


def _document(item: str, number: str, scheme: str) -> Identifier:
    issued, expires = (_found_day(pattern, item) for pattern in (_ISSUED, _EXPIRES))
    issuer = _ISSUER.search(item)
    codes = country(issuer[1] or issuer[2]) if issuer else ()
    return Identifier(
        scheme,
        number,
        codes[0] if len(codes) == 1 else "",
        label="" if item == number else item,
        issued=issued,
        expires=expires,
    )


def _found_day(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    date = _DATE.search(next(filter(None, found.groups()))) if found else None
    return _iso(date) if date else ""


def country(text: str) -> tuple[str, ...]:
    """The country that a text names, by its whole name or without "Republic" and the like; () where none is told."""
    name = _BRACKET.sub("", text).strip(" 、。,.")
    return tuple(sorted(parse_country(name) or parse_country(_STATE.sub("", name))))


def located(texts: Iterable[str], role: str) -> Iterator[Place]:
    """Places with the country that they name, be it their last word (English) or their first (Japanese)."""
    for text in texts:
        whole = country(text)
        last = re.split(r"[,、]", text)[-1]
        bracket = re.search(r"\(([^()]+)\)\s*$", text)
        found = whole or country(last) or _first(text) or (country(bracket[1]) if bracket else ())
        plainly = len(whole) == 1 and not re.search(r"[,、(]", text)
        yield Place(found[0] if len(found) == 1 else "", role, "" if plainly else text)


def _first(text: str) -> tuple[str, ...]:
    """The country that a Japanese address begins with."""
    for end in range(min(len(text), _LONGEST), 1, -1):
        # タイ is Thailand, タイズ is in Yemen: a name goes on in the same letters.
        if end < len(text) and _KATAKANA.match(text[end - 1]) and _KATAKANA.match(text[end]):
            continue
        if (found := country(text[:end])) and not text[:end].isascii():
            return found
    return ()
