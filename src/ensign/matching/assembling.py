"""Listed parties to all arrays that a Matcher is opened with: the names by way, and what else they are found by."""

from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from ensign.fields.names import WAYS, Way
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays, read_only
from ensign.matching.cache import IndexCache
from ensign.matching.carriers import sought_as
from ensign.matching.designations import Designations
from ensign.matching.evidence.addresses import counted_words
from ensign.matching.listed_names import PlacedName, placed_names, sought_names, telling_ships, told_type
from ensign.matching.otherwise.cut_names import CutNames
from ensign.matching.otherwise.other_types import OtherTypes
from ensign.matching.otherwise.run_together import RunTogether
from ensign.matching.positions import Positions
from ensign.matching.search.building import arrays_of
from ensign.model import Entity
from ensign.settings import Settings
from ensign.watchlist import Watchlist


class _Sought(NamedTuple):
    """A name that is looked for: whether a country of its party was put to it, its text, the party, and its number."""

    is_placed: bool
    text: str
    number: int
    nth: int


def kept_arrays(watchlist: Watchlist, settings: Settings, cache: IndexCache | None) -> Arrays:
    """Those of a watchlist: from the disk, where they are kept, or made now."""
    if cache is None:
        return arrays_for(watchlist.entities, settings)
    return cache.get(watchlist.digest, settings, lambda: arrays_for(watchlist.entities, settings))


def arrays_for(entities: Sequence[Entity], settings: Settings) -> Arrays:
    """The names by way, each with its entity and its number there, and the identifiers, as arrays not to be changed."""
    names: dict[Way, list[_Sought]] = defaultdict(list)
    identifiers: list[tuple[str, int]] = []
    placed: list[PlacedName] = []
    ships: list[PlacedName] = []
    for number, entity in enumerate(entities):
        if entity.context and not settings.with_context:
            continue
        listed = sought_names(entity)
        placed += placed_names(number, entity.type, listed)
        ships += telling_ships(number, entity.type, listed)
        for nth, one in listed:
            for way in WAYS[told_type(entity.type, one.text)]:
                names[way].append(_Sought(one.country != "", one.text, number, nth))
        identifiers += ((sought_as(i), number) for i in entity.identifiers)
    found = {
        **Lookup.of_texts("identifiers", identifiers),
        **Lookup.of_texts("addresses", counted_words(entities)),
        **Designations.arrays_of(entities),
        **CutNames.arrays_of(placed, settings),
        **RunTogether.arrays_of(placed, settings),
        **OtherTypes.arrays_of([*placed, *ships], settings.chances),
    }
    names[Way.FIRM] += ()  # as which all rows of persons and firms are read
    for way, sought in names.items():
        sought.sort(key=attrgetter("is_placed"))
        counted = sum(not one.is_placed for one in sought)
        places = Positions.arrays_of("names", [(one.number, one.nth) for one in sought])
        own = {**arrays_of(way, [one.text for one in sought], settings, counted), **places}
        found |= {f"{way} {key}": array for key, array in own.items()}
    return {key: read_only(array) for key, array in found.items()}
