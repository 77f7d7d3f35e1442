"""The words and signs that part several parties in a cell, by where they do: tables/party_separators.csv."""

from collections.abc import Mapping, Sequence
from functools import cache

from ensign.tables import rows, several


def separators(where: str) -> Sequence[str]:
    """Those of a place, as the table has them, in its order."""
    return _by_place()[where]


def separators_that_say(*meanings: str) -> Sequence[str]:
    """Those that part parties anywhere and have one of some meanings."""
    known = rows("ensign.fields", "party_separators")
    return [row["separator"] for row in known if row["where"] == "any" and row["meaning"] in meanings]


@cache
def _by_place() -> Mapping[str, Sequence[str]]:
    return several("ensign.fields", "party_separators", "where", "separator")
