"""Bodies of two states that are called alike: Brazil's Ministry of Defence and Syria's.

Such a name is met in every list, in twenty languages, cut off or letter by letter; what tells whose body it is stands
beside it. So it is no match where the row says one country and the list another: as a place of the party, in another of
its names (of the Russian Federation), or, where none has any, by the programme under which it is listed.
"""

from types import MappingProxyType
from typing import Final

from ensign.fields.countries import parse_country
from ensign.fields.names import WAYS, Way
from ensign.fields.state_bodies import countries_in, country_of_city_behind, is_of_any_state
from ensign.model import Entity, Evidence, Match, Standing, Subject

_OVER: Final = MappingProxyType({"ua": frozenset({"ua", "ru"})})
"""Countries over which measures were taken against another state's bodies, with those that may be meant."""


def of_another_state(subject: Subject, match: Match) -> Evidence | None:
    """What says that a row names a body of a state other than that of which the listed one is; None where nothing does.

    A row may say it by a city, too: Ministry of Defence, London.
    """
    if Way.FIRM not in WAYS[match.entity.type] or not is_of_any_state(match.subject_name):
        return None
    mine = countries_in(match.subject_name) | {place.country for place in subject.places if place.role != "flag"}
    mine = mine.union(*map(country_of_city_behind, subject.names[: subject.written]))
    listed = _countries(match.entity) if mine else frozenset()
    if not listed or not mine.isdisjoint(listed):
        return None
    return Evidence("state", ", ".join(sorted(mine)), ", ".join(sorted(listed)), "other state", 0, Standing.CONFLICTS)


def _countries(entity: Entity) -> frozenset[str]:
    """The countries of which a list says that a body is theirs, or there."""
    placed = {place.country for place in entity.places if place.country}
    named = placed.union(*(countries_in(name.text) for name in entity.names))
    if named:
        return frozenset(named)
    programs = frozenset[str]().union(*(parse_country(listing.program) for listing in entity.listings))
    return programs.union(*(_OVER.get(country, ()) for country in programs))
