"""Words of cities, states, provinces and landmarks: in a firm's name they say where, not who.

tables/place_words.csv holds the cities that the IANA time zone database names and the subdivisions
of a few large countries (ISO 3166-2), and landmarks that firms are named after, each row with its source.
"""

from functools import cache

from ensign.tables import rows


@cache
def place_words() -> frozenset[str]:
    """The words, folded."""
    return frozenset(row["word"] for row in rows("ensign.text", "place_words"))
