"""What the countries say of a match, each compared with what it can be compared with.

Nationality, residence, registration and address are compared with one another, for a user's country
may be any of them. A country of birth can agree but not conflict, since people move. A flag is compared
with flags. The flag of a ship with an equal IMO number never conflicts: flags are changed, numbers are not.
"""

from collections.abc import Collection, Iterable
from typing import Final

from ensign.fields.countries import is_of_several
from ensign.fields.identifiers import key_of
from ensign.model import Entity, Evidence, Place, Standing, Subject
from ensign.settings import Facts

SAME: Final = "country"
"""How countries agree where neither side says what they are to the party."""

UNTOLD: Final = "the list does not say which was its flag"
_EITHER: Final = "either may be meant"
"""Why countries decide nothing."""

_HOMES: Final = frozenset({"", "nationality", "residence", "registration", "location"})
_FLAGS: Final = frozenset({"flag", "former flag"})


def country_evidence(subject: Subject, entity: Entity, settings: Facts) -> Iterable[Evidence]:
    """One `Evidence` where both sides say countries, or flags, that can be compared."""
    listed = [place for place in entity.places if place.country]
    if not listed or not subject.places:
        return
    homes = sorted({p.country for p in subject.places if p.role != "flag"})
    flags = sorted({p.country for p in subject.places if p.role == "flag"})
    if entity.type.is_craft:
        yield from _flags(flags or homes, listed, settings, said=bool(flags), same=_is_same_ship(subject, entity))
    elif homes:
        yield from _countries(homes, listed, settings)


def _countries(mine: list[str], listed: list[Place], settings: Facts) -> Iterable[Evidence]:
    homes = [p for p in listed if p.role in _HOMES]
    born = [p for p in listed if p.role == "birth" and p.country in mine]
    shared = [p for p in homes if p.country in mine] or born
    if shared and is_of_several("|".join(mine)) and any(country not in {p.country for p in shared} for country in mine):
        yield Evidence("country", _codes(mine), _codes(p.country for p in shared), _EITHER, 0)
    elif shared:
        yield _agrees("country", shared)
    elif homes:
        yield _conflicts("country", mine, homes, settings.country_conflict)


def _flags(mine: list[str], listed: list[Place], settings: Facts, *, said: bool, same: bool) -> Iterable[Evidence]:
    """A ship's country is its flag, where a row does not give the flag besides (`said`).

    A list that does not say which of its countries is the flag agrees with one, but does not conflict.
    """
    kind = "flag" if said else "country"
    shared = [p for p in listed if p.country in mine and p.role in (_FLAGS | {""})]
    others = [p for p in listed if p.role in _FLAGS or (p.role == "" and not said)]
    if shared:
        yield _agrees(kind, shared)
    elif others:
        found = _conflicts(kind, mine, others, settings.flag_conflict)
        yield Evidence("flag", found.subject, found.listed, "changed", 0) if same else found
    elif said and (open_ones := [p.country for p in listed if p.role == ""]):
        yield Evidence("flag", _codes(mine), _codes(open_ones), UNTOLD, 0)


def _is_same_ship(subject: Subject, entity: Entity) -> bool:
    keys = {key_of(i) for i in subject.identifiers if i.scheme == "imo" and not i.doubt}
    return any(i.scheme == "imo" and key_of(i) in keys for i in entity.identifiers)


def _agrees(kind: str, shared: Collection[Place]) -> Evidence:
    codes = _codes(p.country for p in shared)
    roles = ", ".join(dict.fromkeys(p.role for p in shared if p.role))
    return Evidence(kind, codes, codes, roles or SAME, 0, Standing.AGREES)


def _conflicts(kind: str, mine: list[str], listed: Iterable[Place], points: int) -> Evidence:
    return Evidence(kind, _codes(mine), _codes(p.country for p in listed), "other country", -points, Standing.CONFLICTS)


def _codes(countries: Iterable[str]) -> str:
    return ", ".join(sorted(set(countries))).upper()
