"""What numbers that are not equal say of a match: nothing, but where a party has one of them at a time.

An LEI is a legal entity's for life (ISO 17442), an IMO number a company's. A registration number tells
firms apart within one country and form, since registers have numbers of their own. Passports are renewed,
tax numbers differ by tax, call signs and MMSI change with the flag, and the SWIFT code in a vendor file is
that of the vendor's bank.

A number that is too short to find a party by agrees where a name that was found has it, too. An LEI that cannot be
right decides nothing, and is told, with the listed one where it is one slip away.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final

from ensign.fields.identifiers import TOO_SHORT, WRONG_CHECK, are_one, key_of, lei_is_valid, normalise
from ensign.fields.imo_numbers import imo_company_is_valid, imo_ship_is_valid
from ensign.fields.slips import is_one_slip
from ensign.model import Entity, Evidence, Identifier, Standing, Subject
from ensign.settings import Facts

NEAR_LEI: Final = "near lei"
WRONG_LEI: Final = "wrong lei"
NO_LEI: Final = "no lei"
"""How an LEI that cannot be right is called in evidence."""


def identifier_evidence(subject: Subject, entity: Entity, settings: Facts) -> Iterable[Evidence]:
    """One `Evidence` for each short number of both, each LEI in doubt, and each scheme of which both have sound ones,
    none the same.
    """
    if not subject.identifiers:
        return
    yield from _doubted(subject, entity)
    if not entity.identifiers:
        return
    yield from _short(subject, entity)
    issuers = {p.country for p in subject.places if p.role != "flag"}
    issuer = issuers.pop() if len(issuers) == 1 else ""
    for scheme, reading in _ONE_AT_A_TIME:
        if scheme == "imo_company" and entity.type.is_craft:
            continue  # two ships are told apart by more than points
        mine = {value: i for i in subject.identifiers if not i.doubt and (value := reading(i, issuer))}
        listed = {value: i for i in entity.identifiers if not i.doubt and (value := reading(i, ""))}
        if mine and listed and not mine.keys() & listed.keys() and _comparable(scheme, mine, listed):
            first, other = min(mine), min(listed)
            yield Evidence(
                "identifier", mine[first].value, listed[other].value, f"other {scheme}",
                -settings.identifier_conflict, Standing.CONFLICTS,
            )  # fmt: skip


def _short(subject: Subject, entity: Entity) -> Iterable[Evidence]:
    """The numbers by which nobody is looked for, and which both sides have."""
    for mine in subject.identifiers:
        if mine.doubt == TOO_SHORT:
            listed = next((i for i in entity.identifiers if are_one(mine, i)), None)
            if listed is not None:
                yield Evidence("identifier", mine.value, listed.value, mine.scheme, 0, Standing.AGREES)


def _doubted(subject: Subject, entity: Entity) -> Iterable[Evidence]:
    """The subject's LEI that cannot be right, each with the listed one that is one slip away."""
    for mine in subject.identifiers:
        if mine.scheme == "lei" and mine.doubt:
            listed = (i.value for i in entity.identifiers if i.scheme == "lei")
            meant = next((value for value in listed if is_one_slip(normalise(mine.value), normalise(value))), "")
            how = NEAR_LEI if meant else WRONG_LEI if mine.doubt == WRONG_CHECK else NO_LEI
            yield Evidence("identifier", mine.value, meant, how, 0)


def _lei(identifier: Identifier, _issuer: str) -> str:
    sound = identifier.scheme == "lei" and lei_is_valid(identifier.value)
    return normalise(identifier.value) if sound else ""


def _imo_company(identifier: Identifier, _issuer: str) -> str:
    """A number that is a company's and, where only its figures tell, cannot be a ship's."""
    number = key_of(identifier)[1]
    said = identifier.scheme == "imo_company" or (identifier.scheme == "imo" and not imo_ship_is_valid(number))
    return number if said and imo_company_is_valid(number) else ""


def _registration(identifier: Identifier, issuer: str) -> str:
    country = identifier.country or issuer
    return f"{country} {normalise(identifier.value)}" if identifier.scheme == "registration" and country else ""


_ONE_AT_A_TIME: Final[tuple[tuple[str, Callable[[Identifier, str], str]], ...]] = (
    ("lei", _lei),
    ("imo_company", _imo_company),
    ("registration", _registration),
)
"""Schemes, and what of a number of theirs must be the same; "" where a number cannot be compared."""


def _comparable(scheme: str, mine: Iterable[str], listed: Iterable[str]) -> bool:
    """Whether numbers are of one register: of registrations, those of one country and form."""
    return scheme != "registration" or bool(set(map(_form, mine)) & set(map(_form, listed)))


def _form(registration: str) -> str:
    """The country and the form of a registration number."""
    country, _, number = registration.partition(" ")
    return f"{country} {re.sub('[0-9]', '0', re.sub('[^0-9]', 'A', number))}"
