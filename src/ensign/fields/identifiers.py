"""Numbers that identify a ship or a party: what is one, which scheme it is of, and when two are the same.

A number with a wrong check figure holds a slip or is made up: it is kept with its doubt and says of
nobody who it is.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign.fields.imo_numbers import IMO_FIGURES, IMO_LENGTH, as_imo, imo_company_is_valid, imo_ship_is_valid
from ensign.fields.number_labels import has_label, readings, scheme_named
from ensign.model import Identifier
from ensign.tables import rows

_SEVEN_WITHIN: Final = re.compile(r"(?<![^\W_])(?:IMO|LR)?(\d{7})(?![^\W_])", re.IGNORECASE)
LEAST_DIGITS: Final = 7
"""A name with fewer has no IMO number or MMSI beside it."""

MMSI: Final = re.compile(r"[2-7]\d{8}")
"""The nine figures of a ship's MMSI: those of coast stations, aircraft and buoys begin with others (ITU-R M.585)."""

_CALL_SIGN: Final = re.compile(r"(?=.*[A-Z])[A-Z0-9]{3,8}")
_BIC: Final = re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_LEI: Final = re.compile(r"[A-Z0-9]{18}\d\d")
_BETWEEN: Final = re.compile(r"[;|,\n\r\t]|\s+/\s+|\s+(?:and|or)\s+", re.IGNORECASE)
_PARTS_OF_IMOS: Final = re.compile(rf"{_BETWEEN.pattern}|/", re.IGNORECASE)
_FLOAT: Final = re.compile(r"(?<=\d)\.0+$")
_THOUSANDS: Final = re.compile(r"(?<![\d.,])(\d)([.,])(\d{3})\2(\d{3})(?![\d.,]\d)")
_MILLIONS: Final = re.compile(r"\d\.\d{1,6}E\+?0?6", re.IGNORECASE)
_HUNDREDS_OF_MILLIONS: Final = re.compile(r"\d\.\d{5,8}E\+?0?8", re.IGNORECASE)
_NOT_ALPHANUMERIC: Final = re.compile(r"[\W_]+")

# Shorter numbers of an unknown scheme meet each other by chance in files of some size.
_LEAST_FIGURES: Final = 8
_LEAST_MIXED: Final = 6

WRONG_CHECK: Final = "wrong check digit"
NO_NUMBER: Final = "not a possible number"
TOO_SHORT: Final = "too short to tell one party from another"
NO_SHIPS: Final = "its check digit is right for a company, not for a ship"
"""Doubts of the user's own numbers (Identifier.doubt)."""

_AROUND: Final = " \t'’`\"()[]{}#"
"""What is written around a number."""

_BEFORE_FIGURES: Final = re.compile(r"^\W*IMO\D*|[\s'’]", re.IGNORECASE)
"""And what is before or between its figures."""

_LEAST_MEANT: Final = 5  # fewer figures where an IMO number should stand are a code for "none"

SHIP_SCHEMES: Final = frozenset({"imo", "mmsi", "call_sign"})
"""Schemes of numbers by which a row shows that it is about a ship."""

_TAIL_MARK: Final = re.compile(r"[A-Z][A-Z0-9]{4,7}")
LONGEST_MARK: Final = 8
_HYPHENED_MARK: Final = re.compile(r"[A-Z0-9]{1,2}-[A-Z0-9]{3,5}")
"""An aircraft's mark as it is painted on: its country's, a hyphen, its own (ICAO Annex 7)."""

_OF_COMPANY: Final = re.compile(r"compan|owner", re.IGNORECASE)
"""Words for whose IMO number one is that is no ship's."""

_MARK_OF_LETTERS: Final = re.compile(r"[A-Z]{1,2}-[A-Z]{3,4}")
"""One that is told without a word for it, and without figures: EP-MOP."""

_ONE_PARTYS: Final = frozenset({"passport", "national", "registration", "tax"})
"""Schemes of which a short number counts beside a name that agrees."""

_OF_PEOPLE: Final = frozenset({"passport", "national"})
_OF_FIRMS: Final = frozenset({"registration", "imo_company"})
_OF_AIRCRAFT: Final = frozenset({"aircraft"})


def _sevens(text: str) -> Iterator[str]:
    """The numbers of seven figures in a cell that says that they are IMO numbers, however spreadsheets write them."""
    within = _SEVEN_WITHIN.findall(text)
    if within:
        yield from within
        return
    plain = _FLOAT.sub("", text.strip(_AROUND))
    plain = str(int(float(plain))) if _MILLIONS.fullmatch(plain) else _BEFORE_FIGURES.sub("", plain)
    if len(plain) == len("0") + IMO_LENGTH and plain[0] == "0" and imo_ship_is_valid(plain[1:]):
        plain = plain[1:]  # filled up with a zero
    if IMO_FIGURES.fullmatch(plain):
        yield plain


def parse_mmsi(text: str) -> str | None:
    """A ship's MMSI (ITU-R M.585: nine figures, the first three a country's), or None."""
    plain = re.sub(r"[\s.\-]", "", _FLOAT.sub("", re.sub(r"^\s*MMSI\W*", "", text, flags=re.IGNORECASE)))
    if _HUNDREDS_OF_MILLIONS.fullmatch(text.strip()):
        plain = str(round(float(text)))
    return plain if MMSI.fullmatch(plain) and mmsi_flag(plain) else None


def mmsi_flag(mmsi: str) -> str:
    """The country (alpha-2, lower case) to whose register the first three figures belong; "" where to none."""
    return _flags().get(mmsi[:3], "")


def normalise_call_sign(text: str) -> str:
    """A radio call sign in capitals without blanks, hyphens or the words "call sign"; "" where it is none."""
    plain = _NOT_ALPHANUMERIC.sub("", re.sub(r"^\s*call\W*sign\W*", "", text, flags=re.IGNORECASE)).upper()
    return plain if _CALL_SIGN.fullmatch(plain) else ""


def normalise(text: str) -> str:
    """A number of any scheme in capitals and figures only."""
    return _NOT_ALPHANUMERIC.sub("", _FLOAT.sub("", text.strip())).upper()


def lei_is_valid(text: str) -> bool:
    """Whether the text is a Legal Entity Identifier (ISO 17442) with right check figures."""
    return _is_lei(normalise(text))


def _is_lei(number: str) -> bool:
    if not _LEI.fullmatch(number):
        return False
    from stdnum.iso7064 import mod_97_10  # noqa: PLC0415 - read only where something looks like an LEI

    return bool(mod_97_10.is_valid(number))


def identifiers_of(scheme: str, text: str) -> tuple[Identifier, ...]:
    """The identifiers in a cell of a column for IMO numbers, MMSI, call signs or identifiers of any scheme.

    A cell may hold several. What is no such number, or is too short to tell one party from another, gives
    none; an IMO number or LEI that cannot be right is given with its doubt.
    """
    if not text.isascii():
        text = _with_plain_figures(text)
    if scheme == "imo":
        return tuple(dict.fromkeys(_imos(text)))
    parts = [bare for part in _BETWEEN.split(text) if (bare := part.strip())]
    if scheme in SHIP_SCHEMES:
        found = (_one(scheme, part) or _misplaced(part) for part in parts)
        return tuple(dict.fromkeys(one for one in found if one is not None))
    return tuple(dict.fromkeys(found for part in parts for found in _labelled(part)))


def labelled(label: str, cell: str) -> str:
    """A cell of identifiers with their column's word for them before each that has none, where the word is known."""
    if not scheme_named(label):
        return cell
    parts = (part.strip() for part in _BETWEEN.split(cell))
    return "; ".join(part if has_label(part) else f"{label}: {part}" for part in parts if part)


def of_a_ship(identifiers: Iterable[Identifier]) -> Iterator[Identifier]:
    """The identifiers of a row that says that it is a ship's: an IMO number that can only be a company's is that, and a
    doubted one of the ship.
    """
    for one in identifiers:
        yield one
        if one.scheme == "imo" and not one.doubt and not imo_ship_is_valid(one.value):
            yield replace(one, doubt=NO_SHIPS)


def key_of(identifier: Identifier) -> tuple[str, str]:
    """What two identifiers have in common when they are one.

    Numbers of ships, LEI and SWIFT codes meet only their own kind; of a SWIFT code the first eight
    characters tell the bank, the others its branch (ISO 9362). Of other numbers the scheme is
    named differently from list to list and mostly not at all by the user, so they share one.
    """
    value = normalise(identifier.value)
    if identifier.scheme in {"imo", "imo_company"}:
        return "imo", value.removeprefix("IMO")
    if identifier.scheme == "swift":
        return "swift", value[:8]
    if identifier.scheme in {"mmsi", "call_sign", "lei"}:
        return identifier.scheme, value
    return "number", value


def are_one(mine: Identifier, listed: Identifier) -> bool:
    """Whether two identifiers are the same number: not a passport and a firm's registration, nor of two issuers, nor an
    aircraft's mark and a number of somebody's.
    """
    if key_of(mine) != key_of(listed) or (mine.country and listed.country and mine.country != listed.country):
        return False
    schemes = {mine.scheme, listed.scheme}
    is_of_aircraft = schemes > _OF_AIRCRAFT and "other" not in schemes
    return not (is_of_aircraft or (schemes & _OF_PEOPLE and schemes & _OF_FIRMS))


def conflicting_ships(mine: Iterable[Identifier], listed: Iterable[Identifier]) -> tuple[str, str] | None:
    """Two different IMO numbers, each with a right check figure: another ship. None where that is not shown."""
    ours, theirs = (_sound_numbers(side) for side in (mine, listed))
    if ours and theirs and not set(ours) & set(theirs):
        return ours[0], theirs[0]
    return None


def _sound_numbers(identifiers: Iterable[Identifier]) -> list[str]:
    numbers = (key_of(i)[1] for i in identifiers if i.scheme == "imo")
    return [n for n in numbers if imo_ship_is_valid(n)]


def _with_plain_figures(text: str) -> str:
    """A text with the figures of all scripts as those of ASCII, and without what is not seen (U+200E and the like)."""
    seen = (c for c in text if unicodedata.category(c) != "Cf")
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in seen)


def _imos(text: str) -> Iterator[Identifier]:
    """The IMO numbers of a column for them, and what was meant for one."""
    for part in _PARTS_OF_IMOS.split(_THOUSANDS.sub(r"\1\3\4", text)):
        numbers = [number for number in _sevens(part) if int(number)]
        yield from map(_company_imo if _OF_COMPANY.search(part) else imo_meant, numbers)
        other = None if numbers else _misplaced(part.strip()) or _none_such("imo", part.strip())
        if other:
            yield other


def is_mark(name: str) -> bool:
    """Whether the name of an aircraft is the mark that it bears."""
    return _HYPHENED_MARK.fullmatch(name) is not None


def _company_imo(number: str) -> Identifier:
    """Seven figures that are said to be a company's IMO number, which of one in ten may be a ship's, too."""
    return Identifier("imo_company", number, doubt="" if imo_company_is_valid(number) else WRONG_CHECK)


def imo_meant(number: str) -> Identifier:
    """Seven figures that are meant for an IMO number."""
    imo = as_imo(number)
    return Identifier("imo", number, doubt=NO_NUMBER if imo is None else "" if imo.sound else WRONG_CHECK)


def _one(scheme: str, part: str) -> Identifier | None:
    """A number of ships."""
    if scheme == "imo":
        return next(_imos(part), None)
    if scheme == "mmsi":
        mmsi = parse_mmsi(part)
        return Identifier("mmsi", mmsi) if mmsi else None
    if scheme == "call_sign":
        call_sign = normalise_call_sign(part)
        return Identifier("call_sign", call_sign) if call_sign else None
    return None


def _misplaced(part: str) -> Identifier | None:
    """What is surely a number of another kind of ships' columns, by its length and check figure or country: an MMSI
    in the column of IMO numbers, and the reverse.
    """
    imo = next(filter(imo_ship_is_valid, _sevens(part)), None)
    if imo:
        return Identifier("imo", imo)
    mmsi = parse_mmsi(part)
    if mmsi:
        return Identifier("mmsi", mmsi)
    return Identifier("lei", normalise(part)) if lei_is_valid(part) else None


def _none_such(scheme: str, part: str) -> Identifier | None:
    """What was meant for a number of a scheme and cannot be one; None where it means that there is none."""
    figures = [c for c in _FLOAT.sub("", part) if c.isdigit()]
    meant = len(figures) >= _LEAST_MEANT and len(set(figures)) > 1
    return Identifier(scheme, normalise(part), doubt=NO_NUMBER) if meant else None


def _labelled(part: str) -> Iterator[Identifier]:
    """A number of any scheme, told by a word before it or by its own form, in each way in which it can be told."""
    for label, value in readings(part):
        found = _one(label, value) if label in SHIP_SCHEMES else _of(label, value)
        if found is not None:
            yield found


def _of(label: str, value: str) -> Identifier | None:
    """A number of a scheme, or of none that is known."""
    number = normalise(value)
    if label == "imo_company":
        return next(map(_company_imo, _sevens(value)), None)
    if _is_lei(number):
        return Identifier("lei", number)
    if label == "lei":
        return Identifier("lei", number, doubt=WRONG_CHECK) if _LEI.fullmatch(number) else _none_such("lei", number)
    if not label and _MARK_OF_LETTERS.fullmatch(value):
        return Identifier("aircraft", value)
    if (label == "swift" and _BIC.fullmatch(number)) or (label == "aircraft" and _TAIL_MARK.fullmatch(number)):
        return Identifier(label, value if label == "aircraft" else number)
    return _plain(label, value, number)


def _plain(label: str, value: str, number: str) -> Identifier | None:
    """A number that its form tells nothing of; None where it is too short to say who it is, or a code for none."""
    if not any(map(str.isdigit, number)) or len(set(number)) == 1:
        return None
    if len(number) >= (_LEAST_FIGURES if number.isdigit() else _LEAST_MIXED):
        return Identifier(label or "other", value)
    return Identifier(label, value, doubt=TOO_SHORT) if label in _ONE_PARTYS and len(number) >= _LEAST_MEANT else None


@cache
def _flags() -> Mapping[str, str]:
    return MappingProxyType({row["mid"]: row["country"] for row in rows("ensign.fields", "mmsi_flags")})
