"""In which ways a subject's names are read: as its type says, and otherwise.

A person's or ship's name is read as a firm's, too, as the words of firms tell all from parties of other types
(other_types.py). As a ship's only where something says that it is one: a hull prefix, a ship's number, a flag.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from ensign.fields.identifiers import SHIP_SCHEMES
from ensign.fields.names import WAYS, Way
from ensign.fields.ship_names import has_hull_prefix
from ensign.fields.telling import is_named_firm
from ensign.model import EntityType, Subject


class Reading(NamedTuple):
    """A subject's name read in a way; `own` where the subject's type says that it may be so."""

    name: str
    way: Way
    own: bool = True


_SHIPS: Final = frozenset(kind for kind, ways in WAYS.items() if Way.SHIP in ways)

Asked = dict[tuple[Way, bool], list[tuple[int, str]]]
"""Names, each with its subject's place, by the way in which it is read and whether that is own."""


def asked(subjects: Sequence[Subject]) -> Asked:
    """The names of subjects by the ways in which each is read."""
    found: Asked = {(way, own): [] for way in Way for own in (True, False)}
    plain: dict[EntityType, list[tuple[int, str]]] = defaultdict(list)
    for n, subject in enumerate(subjects):
        if _is_plain(subject):
            plain[subject.type].append((n, subject.names[0]))
        else:
            for name, way, own in readings_of(subject):
                found[way, own].append((n, name))
    for kind, names in plain.items():
        for _, way, own in readings_of(Subject(("",), kind)):
            found[way, own] += names
    return found


def own_names(by_way: Asked) -> Sequence[tuple[int, str]]:
    """Of names that were `asked` those of subjects that may be no ships, each with its subject's place, or twice."""
    return by_way[Way.PERSON, True] + by_way[Way.FIRM, True]


def way_between(subject: Subject, name: str, listed: EntityType) -> Way | None:
    """The first way, but as a ship's, in which both a name is read as its type says and one of a listed type."""
    return next((way for way in WAYS[listed] if is_read(subject, name, way)), None)


def is_read(subject: Subject, name: str, way: Way) -> bool:
    """Whether a name is read in a way, but as a ship's, as its type says."""
    own = WAYS[subject.type] if name in subject.names else WAYS[EntityType.UNKNOWN]
    return way in own and way is not Way.SHIP


def is_ship(subject: Subject) -> bool:
    """Whether a row says that it is a ship or aircraft."""
    return subject.type in _SHIPS


def _is_plain(subject: Subject) -> bool:
    """Whether a subject is no more than one name, and nothing of it is a ship's but its type: read as that says."""
    if subject.pieces or len(subject.names) != 1 or has_hull_prefix(subject.names[0]):
        return False
    return not (subject.identifiers or subject.places) or not _has_of_a_ship(subject)


def _has_of_a_ship(subject: Subject) -> bool:
    """Whether a subject has a number of a ship, or a flag."""
    return any(i.scheme in SHIP_SCHEMES for i in subject.identifiers) or any(p.role == "flag" for p in subject.places)


def readings_of(subject: Subject) -> list[Reading]:
    """The subject's names with the ways in which each is read."""
    ways = WAYS[subject.type]
    may_be_ship = Way.SHIP in ways or (subject.type is EntityType.UNKNOWN and _has_of_a_ship(subject))
    found: list[Reading] = []
    for name in subject.names:
        found += [Reading(name, way) for way in ways]
        if Way.FIRM not in ways:
            found.append(Reading(name, Way.FIRM, own=False))
        if Way.SHIP not in ways and (may_be_ship or _is_of_ship(name)):
            found.append(Reading(name, Way.SHIP))
    wholes = subject.names if subject.type is EntityType.UNKNOWN else ()  # of a firm, M. S. are initials
    for piece in subject.pieces:
        found += [Reading(piece, way) for way in WAYS[EntityType.UNKNOWN]]
        if may_be_ship or any(map(_is_of_ship, (piece, *wholes))):
            found.append(Reading(piece, Way.SHIP))
    return found


def is_no_ship(subject: Subject) -> bool:
    """Whether a subject is compared with no ships, because it is something else or nothing says that it is one."""
    return all(way is not Way.SHIP for _, way, _ in readings_of(subject))


def _is_of_ship(name: str) -> bool:
    """Whether a name has a hull prefix, and no legal form at its end: My Auto World Private Limited is no yacht."""
    return has_hull_prefix(name) and not is_named_firm(name)
