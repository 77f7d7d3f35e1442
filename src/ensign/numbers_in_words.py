"""Numbers and ships in words, for explanation.py: what is equal, another's, nearly a listed one, or in doubt."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ensign.fields.identifiers import NO_SHIPS, TOO_SHORT
from ensign.fields.imo_numbers import IMO_LENGTH, as_imo, imo_company_is_valid
from ensign.model import Entity, Evidence, Identifier, Match, NameKind, Standing

IDENTIFIER_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "imo": "IMO number",
        "imo_company": "IMO company number",
        "mmsi": "MMSI",
        "call_sign": "call sign",
        "lei": "LEI",
        "swift": "SWIFT code",
        "tax": "tax number",
        "registration": "registration number",
        "passport": "passport number",
        "national": "identity number",
        "aircraft": "aircraft's mark or serial number",
        "wallet": "wallet address",
    }
)

_CONTROL: Final = re.compile(r"\s*[\x00-\x1f\x7f-\x9f\u2028\u2029]\s*")
"""What ends a line, or cannot be seen at all."""

_SPAN: Final = re.compile(r"(?<![\d/-])(\d{4}(?:-\d\d){0,2})/(?=\d{4}(?![\d/]))")
"""What stands between the ends of a span of time (ISO 8601)."""

_SINGLE: Final = str.maketrans("“”", "‘’")
"""Quotation marks within others."""

_OF_NAMES: Final = frozenset({"pair", "left over", "cut", "together", "initials", "slip", "dialect"})
"""Evidence of how alike names are."""


_LEI_IN_DOUBT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "near lei": "has a wrong check digit: it is one slip from ",
        "wrong lei": "has a wrong check digit and decides nothing",
        "no lei": "is no LEI and decides nothing",
    }
)
"""What is said of such evidence (evidence/identifiers.py)."""


def numbers_of(evidence: Iterable[Evidence]) -> str:
    """The numbers that agree, each with what it is."""
    return enumerated([f"{IDENTIFIER_WORDS.get(e.how, 'identifier')} {e.subject}" for e in evidence])


def whose(evidence: Sequence[Evidence], entity: Entity) -> str:
    """Numbers that agree, and whose they are: also as what the list has one that is of another kind there."""
    listed = {i.value: i.scheme for i in entity.identifiers}
    kinds = dict.fromkeys(
        IDENTIFIER_WORDS.get(scheme, "number")
        for e in evidence
        if (scheme := listed.get(e.listed, e.how)) != e.how and scheme not in {"imo", "other"}
    )
    as_listed = f", on the list the {enumerated([*kinds])} of" if kinds else " of"
    return f"{numbers_of(evidence)}{as_listed} {quoted(entity.primary)}"


def near_numbers(matches: Iterable[Match]) -> str:
    """Numbers that are nearly listed, or are listed though they cannot be right, with whose they are; "" of none."""
    said: dict[str, dict[str, str]] = {}
    for match in matches:
        for e in match.evidence:
            if e.how == "near imo":
                said.setdefault(e.subject, {}).setdefault(e.listed, match.entity.primary)
    return "; ".join(_near_to(number, listed) for number, listed in said.items())


def _near_to(number: str, listed: Mapping[str, str]) -> str:
    """One such number, with the listed ones and whose they are."""
    if number in listed:
        return f"{_wrong(number)} and is on the list as that of {listed[number]}"
    ships = ", and from ".join(f"{other}, the number of {name}" for other, name in listed.items())
    return f"{_wrong(number)}; it is one slip from {ships}"


def _wrong(number: str) -> str:
    """What is wrong with an IMO number of a ship."""
    if imo_company_is_valid(number):
        return f"IMO {number} has a wrong check digit for a ship"
    whole = len(number) == IMO_LENGTH and number.isdigit() and as_imo(number) is not None
    return f"IMO {number} {'has a wrong check digit' if whole else 'is no IMO number'}"


def doubt(identifier: Identifier) -> str:
    """A number of the user's that cannot be right."""
    what = IDENTIFIER_WORDS.get(identifier.scheme, "identifier")
    if identifier.doubt == NO_SHIPS:
        return f"The {what} {identifier.value} is no ship's: {identifier.doubt}"
    if identifier.doubt == TOO_SHORT:
        return f"The {what} {identifier.value} is {identifier.doubt}, and counts only beside a name that agrees"
    return f"The {what} {identifier.value} could not be looked up: {identifier.doubt}"


def like_name(match: Match) -> str:
    """How a listed ship's name is like the row's, and which it is, where it is not the one by which it is shown."""
    words = [e for e in match.evidence if e.kind in _OF_NAMES]
    like = "the same name" if words and all(e.how == "same" for e in words) else "a like name"
    if match.name.text == match.entity.primary:
        return like
    kind = "formerly " if match.name.kind is NameKind.FORMER else ""
    return f"{like}, {kind}{quoted(match.name.text)}"


def other_craft(e: Evidence) -> str:
    """What a listed ship or aircraft is, that is another than the row's ship."""
    if e.listed:
        return f"another ship: IMO {e.listed}, not {e.subject}"
    return f"an aircraft, and {f'IMO {e.subject} is a ship’s' if e.subject else 'yours is a ship'}"


def entry_of(entity: Entity) -> str:
    """An entry by its id and, where that does not say it, the list."""
    return entity.id if entity.id.startswith(f"{entity.list}-") else f"{entity.id}, {entity.list}"


def other_number(e: Evidence) -> Iterator[str]:
    """Numbers that are not equal."""
    if e.how in _LEI_IN_DOUBT:
        yield f"LEI {e.subject} {_LEI_IN_DOUBT[e.how]}{e.listed}{', the listed one' if e.listed else ''}"
    elif e.how == "near imo":
        listed = "so is the listed one" if e.subject == e.listed else f"it is one slip from {e.listed}, the listed one"
        yield f"{_wrong(e.subject)}: {listed}"
    elif e.how == "imo of one of several":
        yield f"IMO {e.subject} is not the listed {e.listed}, but the row does not say whose of several it is"
    elif e.standing is Standing.SILENT:
        yield f"{_wrong(e.subject)} and decides nothing"
    elif e.how == "other imo" and not e.listed:
        yield f"the listed one is {other_craft(e)}"
    elif e.standing is Standing.CONFLICTS:
        what = IDENTIFIER_WORDS.get(e.how.removeprefix("other "), "identifier")
        yield f"the {what} differs (yours {e.subject}, listed {e.listed})"


_IMO_IN_DOUBT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "near imo": "one slip from the listed one",
        "imo of one of several": "of one of several, not known of which",
    }
)
"""What is said of IMO numbers that decide nothing, as a term of the sum."""


def which_number(e: Evidence) -> str:
    """A number as a term of the sum."""
    if e.how in _LEI_IN_DOUBT:
        return f"LEI: {'one slip from the listed one' if e.listed else 'no possible number'}"
    if e.how == "other imo":
        return "another ship: its IMO number differs" if e.listed else "an aircraft, and yours is a ship"
    if e.how in _IMO_IN_DOUBT:
        return f"IMO number: {_IMO_IN_DOUBT[e.how]}"
    if e.standing is Standing.CONFLICTS:
        return f"{IDENTIFIER_WORDS[e.how.removeprefix('other ')]}: another"
    if e.standing is Standing.SILENT:
        return f"IMO number: {e.how}"
    return f"the same {IDENTIFIER_WORDS.get(e.how, 'identifier')}"


def enumerated(said: Sequence[str]) -> str:
    """One or more things, the last behind "and"."""
    *others, last = said
    return f"{', '.join(others)} and {last}" if others else last


def quoted(text: str) -> str:
    """A value of the user's or the list's, in quotation marks; on one line, as a sentence is, its own marks single."""
    line = _CONTROL.sub(" ", text).strip() if _CONTROL.search(text) else text
    return f"“{line.translate(_SINGLE)}”"


def dated(listed: str) -> str:
    """A date of a list as it is said: ~1944 is about 1944, 1969/1971 is 1969 to 1971; 05/04/1971 stays as it is."""
    return _SPAN.sub(r"\1 to ", listed.replace("~", "about "))


def points(tenths: int) -> str:
    """A score as it is shown: 0-100 with one decimal."""
    return f"{tenths // 10}.{tenths % 10}"
