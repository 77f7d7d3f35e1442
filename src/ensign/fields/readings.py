"""A string read as a name, in one way or in all the ways that its type allows."""

from functools import lru_cache

from ensign.fields import firm_names, person_names, ship_names
from ensign.fields.names import ParsedName, Way

_READERS = {Way.PERSON: person_names.read, Way.FIRM: firm_names.read, Way.SHIP: ship_names.read}


@lru_cache(1 << 12)
def parse(raw: str, way: Way) -> ParsedName:
    """A name read in one way; `tokens` is empty where nothing in it can be read."""
    return _READERS[way](raw)
