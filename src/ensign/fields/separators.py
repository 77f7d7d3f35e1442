"""The words and signs that part several parties in a cell, by where they do: tables/party_separators.csv."""

from collections.abc import Mapping, Sequence
from functools import cache

from ensign.tables import rows


def separators(where: str) -> Sequence[str]:
    """Those of a place, as the table has them, in its order."""
    return _by_place()[where]


@cache
def _by_place() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for row in rows("ensign.fields", "party_separators"):
        found.setdefault(row["where"], []).append(row["separator"])
    return found
