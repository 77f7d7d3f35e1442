"""What an accepted row of a review must say, since it is what rows of vendors are compared with.

A spreadsheet that saves a CSV in an old encoding writes "?" for each letter that it lacks, and a person may
write a number with a slip. Nobody would ever meet such a name or number, and nobody would be told.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ensign.brief.proposals import Proposal
from ensign.errors import InputError
from ensign.fields.dates import parse_date
from ensign.fields.identifiers import normalise
from ensign.fields.imo_numbers import imo_company_is_valid, imo_ship_is_valid
from ensign.model import Identifier
from ensign.text.words import fold

_LOST: Final = re.compile(r"\?\?|\?\w|\N{REPLACEMENT CHARACTER}")
"""Marks for letters that were lost; a name such as Guess? ends in one that is its own."""

_MMSI: Final = re.compile(r"\d{9}")
_BORN: Final = re.compile(r"(?:born:?\s+(?P<behind>.+)|(?P<before>.+?)\s+born)", re.IGNORECASE)


def check(p: Proposal) -> None:
    """Raise InputError that names the row and cell of what nothing could be compared with."""
    for column, text in (("name", p.name), *(("aliases", n.text) for n in p.aliases)):
        _check_name(p, column, text)
    for name in p.add_aliases:
        _check_name(p, "add_aliases", name.text)
    for identifier in p.identifiers:
        if not _can_be(identifier):
            said = f"{identifier.scheme} {identifier.value} can be no such number: a figure of it is wrong"
            raise _error(p, "identifiers", said, "mend it, or write it in the column note")
    for date in births(p):
        if parse_date(date) is None:
            raise _error(p, "dates", f"{date!r} is no date", "write it as 1961-05-12 born, or 1961 born")


def births(p: Proposal) -> Iterator[str]:
    """The birth dates among its dates, as written."""
    for date in p.dates:
        if found := _BORN.fullmatch(date.strip()):
            yield found["behind"] or found["before"]


def as_meant(identifier: Identifier) -> Identifier:
    """The identifier without the word for it that stands before a ship's number: imo IMO 9074729."""
    if identifier.scheme not in {"imo", "mmsi"}:
        return identifier
    return replace(identifier, value=normalise(identifier.value).removeprefix(identifier.scheme.upper()))


def _check_name(p: Proposal, column: str, text: str) -> None:
    if _LOST.search(text):
        said = f"{text!r} has lost letters, as when a spreadsheet saves another encoding"
        raise _error(p, column, said, "write the name again, and save the file as CSV UTF-8")
    if not fold(text):
        raise _error(p, column, f"{text!r} has no letter or digit that can be read", "write a name, or take it out")


def _can_be(identifier: Identifier) -> bool:
    """Whether a ship's number is one; of others their form says nothing."""
    number = as_meant(identifier).value
    if identifier.scheme == "imo":
        return imo_ship_is_valid(number) or imo_company_is_valid(number)
    return identifier.scheme != "mmsi" or bool(_MMSI.fullmatch(number))


def _error(p: Proposal, column: str, said: str, hint: str) -> InputError:
    return InputError(f"row {p.id} ({p.name}), column {column}: {said}", hint)
