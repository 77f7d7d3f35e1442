"""What ships' numbers say of a match where they are not equal: another ship, or a slip of the pen.

Two IMO numbers with right check digits are two ships, whatever they are called. A number with a wrong
check digit, or a figure too many or too few, is nobody's; where one slip makes a listed number of it, that
is said beside the name's score and decides nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from ensign.fields.identifiers import IMO_LENGTH, conflicting_ships, key_of
from ensign.fields.slips import one_step_from, with_one_less, with_one_more
from ensign.model import Entity, EntityType, Evidence, Identifier, Standing, Subject

OTHER_SHIP: Final = "other imo"
NEAR: Final = "near imo"
"""How numbers that are not equal are called in evidence."""


def other_ship(subject: Subject, entity: Entity) -> tuple[str, str] | None:
    """The two numbers that show a ship to be another than the listed one; None where nothing does."""
    if entity.type not in {EntityType.VESSEL, EntityType.UNKNOWN}:
        return None
    return conflicting_ships(subject.identifiers, entity.identifiers)


def other_ship_evidence(mine: str, listed: str, points: int) -> Evidence:
    """Two sound numbers that differ, and what they take off the score."""
    return Evidence("identifier", mine, listed, OTHER_SHIP, -points, Standing.CONFLICTS)


def doubted(identifiers: Iterable[Identifier]) -> Iterator[Identifier]:
    """The IMO numbers among identifiers that cannot be right."""
    return (i for i in identifiers if i.scheme == "imo" and i.doubt)


def near(identifier: Identifier) -> tuple[str, ...]:
    """A number that cannot be right as it may be listed so, and those one slip away."""
    number = key_of(identifier)[1]
    slips = _SLIPS.get(len(number), one_step_from) if number.isdigit() else one_step_from
    return (number, *slips(number))


_SLIPS: Final[Mapping[int, Callable[[str], Iterator[str]]]] = MappingProxyType(
    {IMO_LENGTH - 1: with_one_more, IMO_LENGTH + 1: with_one_less}
)
"""What makes an IMO number of one that is too short or too long, by its figures."""


def doubt_evidence(subject: Subject, entity: Entity) -> Iterable[Evidence]:
    """For each IMO number of the subject that cannot be right, the entity's number that is one slip away."""
    listed = {key_of(i)[1] for i in entity.identifiers if i.scheme == "imo"}
    for identifier in doubted(subject.identifiers) if listed else ():
        meant = next((n for n in near(identifier) if n in listed), None)
        yield Evidence("identifier", identifier.value, meant or "", NEAR if meant else identifier.doubt, 0)
