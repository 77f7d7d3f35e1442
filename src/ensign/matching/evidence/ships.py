"""What ships' numbers say of a match where they are not equal: another ship, or a slip of the pen.

Two IMO numbers with right check digits are two ships, whatever they are called. A number with a wrong
check digit, or a figure too many or too few, is nobody's; where one slip makes a listed number of it, that
is said beside the name's score and decides nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Final

from ensign.fields.identifiers import conflicting_ships, key_of
from ensign.fields.imo_numbers import IMO_LENGTH, imo_ship_is_valid
from ensign.fields.ship_names import has_hull_prefix
from ensign.fields.slips import one_step_from, with_one_less, with_one_more
from ensign.model import Entity, EntityType, Evidence, Identifier, Standing, Subject
from ensign.settings import Facts
from ensign.text.words import fold

OTHER_SHIP: Final = "other imo"
NEAR: Final = "near imo"
"""How numbers that are not equal are called in evidence."""

ANYBODYS: Final = "imo of one of several"
OTHER_MMSI: Final = "other mmsi"

_MAY_BE_SHIPS: Final = frozenset({EntityType.VESSEL, EntityType.UNKNOWN})

_IMO: Final = frozenset({"imo", "imo_company"})

OF_SHIP: Final = "an IMO number is a ship's"
"""How a number tells of which type a row is."""


def other_ship(subject: Subject, entity: Entity) -> tuple[str, str] | None:
    """The two numbers that show a ship to be another than the listed one; None where nothing does.

    An aircraft is another than any ship, without a number: their marks are short, and like many a ship's name.
    """
    if entity.type is EntityType.AIRCRAFT:
        return _ship_beside_aircraft(subject, entity)
    if entity.type not in _MAY_BE_SHIPS:
        return None
    return conflicting_ships(subject.identifiers, entity.identifiers)


def _ship_beside_aircraft(subject: Subject, entity: Entity) -> tuple[str, str] | None:
    """What shows that a row is about a ship: its IMO number or, where its name is not the aircraft's own, its type."""
    imo = next((i.value for i in subject.identifiers if i.scheme == "imo" and imo_ship_is_valid(i.value)), "")
    if imo:
        return imo, ""
    if subject.type is not EntityType.VESSEL and not has_hull_prefix(subject.names[0]):
        return None
    listed = {_letters(name.text) for name in entity.names}
    return None if any(_letters(name) in listed for name in (*subject.names, *subject.pieces)) else ("", "")


def ship_beside_person(subject: Subject, entity: Entity, points: int) -> Iterator[Evidence]:
    """A sound IMO number in a row that says no type, where the list has a person: that is another type."""
    if subject.type is EntityType.UNKNOWN and entity.type is EntityType.PERSON:
        sound = (i.value for i in subject.identifiers if i.scheme == "imo" and imo_ship_is_valid(i.value))
        for number in islice(sound, 1):
            yield Evidence("type", number, str(entity.type), OF_SHIP, -points, Standing.CONFLICTS)


def mmsi_evidence(subject: Subject, entity: Entity, settings: Facts) -> Iterator[Evidence]:
    """Where both have an MMSI and none is the same: another ship, or one that has changed its flag, and so its number.

    With an equal IMO number it is the same ship, and that says nothing.
    """
    mine, listed = (_by_number("mmsi", side) for side in (subject.identifiers, entity.identifiers))
    if not mine or not listed or mine.keys() & listed.keys():
        return
    ships, others = (_by_number("imo", side).keys() for side in (subject.identifiers, entity.identifiers))
    if ships.isdisjoint(others):
        first, other = mine[min(mine)].value, listed[min(listed)].value
        yield Evidence("identifier", first, other, OTHER_MMSI, -settings.mmsi_conflict, Standing.CONFLICTS)


def _by_number(scheme: str, identifiers: Iterable[Identifier]) -> dict[str, Identifier]:
    """The numbers of a scheme that may be right."""
    return {key_of(i)[1]: i for i in identifiers if i.scheme == scheme and not i.doubt}


def _letters(name: str) -> str:
    """A name without blanks and signs: EP-IDA, EP IDA."""
    return fold(name).replace(" ", "")


def other_ship_evidence(mine: str, listed: str, points: int) -> Evidence:
    """Two sound numbers that differ, or a ship and an aircraft, and what that takes off the score."""
    return Evidence("identifier", mine, listed, OTHER_SHIP, -points, Standing.CONFLICTS)


def anybodys_evidence(subject: Subject, known: Subject, entity: Entity) -> Iterator[Evidence]:
    """The number of a row that names several ships, not known to be that of the one which is `known`, that would show
    it to be another than the listed one.
    """
    if known is subject or entity.type not in _MAY_BE_SHIPS:
        return
    owners = [frozenset(others) for _, others in subject.strangers]
    anybodys = [i for i in subject.identifiers if i not in known.identifiers and all(i in others for others in owners)]
    differing = conflicting_ships(anybodys, entity.identifiers)
    if differing is not None and other_ship(known, entity) is None:
        yield Evidence("identifier", *differing, ANYBODYS, 0)


def doubted(identifiers: Iterable[Identifier]) -> Iterator[Identifier]:
    """The IMO numbers among identifiers that cannot be right."""
    return (i for i in identifiers if i.scheme in _IMO and i.doubt)


def near(identifier: Identifier) -> tuple[str, ...]:
    """A number that cannot be right as it may be listed so, and those one slip away."""
    number = key_of(identifier)[1]
    if len(number) > 2 * IMO_LENGTH:  # of none, however it slipped; a cell may hold thousands of figures
        return (number,)
    slips = _SLIPS.get(len(number), one_step_from) if number.isdigit() else one_step_from
    return (number, *slips(number))


_SLIPS: Final[Mapping[int, Callable[[str], Iterator[str]]]] = MappingProxyType(
    {IMO_LENGTH - 1: with_one_more, IMO_LENGTH + 1: with_one_less}
)
"""What makes an IMO number of one that is too short or too long, by its figures."""


def doubt_evidence(subject: Subject, entity: Entity) -> Iterable[Evidence]:
    """For each IMO number of the subject that cannot be right, the entity's number that is one slip away."""
    for identifier in doubted(subject.identifiers):
        is_of_ship = identifier.scheme == "imo"
        kinds = {"imo"} if is_of_ship else _IMO
        listed = {key_of(i)[1] for i in entity.identifiers if i.scheme in kinds}
        if not listed or (entity.type.is_craft and not is_of_ship):
            continue
        meant = next((n for n in near(identifier) if n in listed), None)
        yield Evidence("identifier", identifier.value, meant or "", NEAR if meant else identifier.doubt, 0)
