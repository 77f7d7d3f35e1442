"""IMO numbers and MMSI that are written beside a name: "Jie Shun (IMO 8518780)", "M/V JIE SHUN / 8518780".

Behind a word for one, any number is meant as one. Bare figures are none, but beside a ship's name: in brackets,
behind a slash, at an end, where they are right by the rule for ships and begin as numbers of ships do.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ensign.fields.identifiers import MMSI, identifiers_of, imo_meant, mmsi_flag
from ensign.fields.imo_numbers import IMO_WORD, imo_ship_is_valid
from ensign.model import Identifier

_FIGURES: Final = re.compile(r"\d(?:[ .,]?\d){5}")
_MMSI_WORD: Final = re.compile(rf"\bMMSI\b[^\d\n]{{0,16}}?({MMSI.pattern})(?!\d)", re.IGNORECASE)
_RIGHT_BEHIND: Final = r"[^\w\n]{0,4}(?:(?:no|nr|n°|num|number)[^\w\n]{0,4})?"
_DOUBTFUL_WORD: Final = re.compile(
    rf"(?<![^\W_])(?:OMI|O\.\s?M\.\s?I)(?![A-Za-z]){_RIGHT_BEHIND}(\d{{7}})(?!\d)", re.IGNORECASE
)
"""Words that also mean something else: French and Spanish for IMO."""

_LLOYDS: Final = r"Lloyd[’']?s?(?: register)? (?:no|nr|number|id)"
_MEANT: Final = re.compile(
    rf"(?<![^\W_])(?:(?:I\.? ?M\.? ?O|ИМО)(?![A-Za-zА-Яа-я]){_RIGHT_BEHIND}(?=(?:\d{{6}}|\d{{8}})(?!\d))"
    rf"|{_LLOYDS}(?![A-Za-z]){_RIGHT_BEHIND})(\d{{6,8}})(?!\d)",
    re.IGNORECASE,
)
"""Figures right behind the word IMO that are one too few or too many, and those of the register that gave the numbers
first.
"""

_BARE: Final = re.compile(
    r"[(\[]\s*([15-9]\d{6})\s*[)\]]|(?:/\s*|[\s,;:–—-]|^)([15-9]\d{6})(?=\s*(?:$|/))|^([15-9]\d{6})(?=\s)"
)
_WRITTEN: Final = (IMO_WORD, _MMSI_WORD, _DOUBTFUL_WORD, _MEANT)
_EDGES: Final = " ,;:/-–—"
_BEFORE_SIGN: Final = re.compile(r"(?<!\s)\s(?=[,;:])")
"""The blank that is put where something stood before a sign: ARANTA (IMO 9074729), Panama."""

_OPENING: Final = frozenset("([{")
_CLOSING: Final = frozenset(")]}")


def identifiers_in(name: str, *, ship: bool = False) -> tuple[Identifier, ...]:
    """The IMO numbers and MMSI that are written beside a name, which may be known to be a ship's."""
    return tuple(dict.fromkeys(_found(name, ship=ship))) if _FIGURES.search(name) else ()


def without_identifiers(name: str, *, ship: bool = False) -> str:
    """A name without the IMO numbers and MMSI that are written beside it."""
    for written in _WRITTEN:
        name = _without(written, name)
    return (_BARE.sub(_left, name) if ship else name).strip(_EDGES)


def _found(name: str, *, ship: bool) -> Iterator[Identifier]:
    for found in IMO_WORD.finditer(name):
        yield imo_meant(re.sub(r"\D", "", found[1]))
    for number in _MEANT.findall(name):
        yield from identifiers_of("imo", number)
    numbers = _DOUBTFUL_WORD.findall(name)
    if ship:
        numbers += [number for found in _BARE.finditer(name) for number in found.groups() if number]
    yield from (Identifier("imo", number) for number in numbers if imo_ship_is_valid(number))
    yield from (Identifier("mmsi", number) for number in _MMSI_WORD.findall(name) if mmsi_flag(number))


def _without(written: re.Pattern[str], name: str) -> str:
    """A name without what a pattern finds, a bracket around that and signs before it."""
    return _without_spans(name, (found.span() for found in written.finditer(name)))


def without_spans(name: str, spans: Iterable[tuple[int, int]]) -> str:
    """A name without some parts of it, in order, brackets around them and signs beside them."""
    return _without_spans(name, spans).strip(_EDGES)


def _without_spans(name: str, spans: Iterable[tuple[int, int]]) -> str:
    """The same with signs at the ends.

    Those are looked for by hand: a pattern for any number of blanks takes hours for a cell that is padded with them.
    """
    kept, end = [], 0
    for first, last in spans:
        kept.append(name[end : max(end, _begin(name, first))])
        end = _end(name, last)
    return _BEFORE_SIGN.sub("", " ".join((*kept, name[end:])))


def _begin(name: str, at: int) -> int:
    """Where the blanks, bracket and signs before a place begin."""
    bracket = len(name[:at].rstrip()) - 1
    if bracket >= 0 and name[bracket] in _OPENING:
        at = bracket
    while at and (name[at - 1].isspace() or name[at - 1] in _EDGES):
        at -= 1
    return at


def _end(name: str, at: int) -> int:
    """Where the blanks and the bracket behind a place end."""
    while at < len(name) and name[at].isspace():
        at += 1
    return at + (name[at : at + 1] in _CLOSING)


def _left(found: re.Match[str]) -> str:
    """What is left of bare figures: all, where they are no ship's number."""
    return " " if any(map(imo_ship_is_valid, filter(None, found.groups()))) else found[0]
