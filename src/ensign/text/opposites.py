"""Words of which a name has one of a few, and what has another is another: North and South, Blue and White (Nile)."""

from collections.abc import Collection, Mapping
from functools import cache
from types import MappingProxyType

from ensign.tables import rows


def are_opposed(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether words of both sides are of one kind, and none of that kind means the same."""
    mine, listed = _told(ours), _told(theirs)
    return any(mine[kind].isdisjoint(listed[kind]) for kind in mine.keys() & listed.keys())


def _told(words: Collection[str]) -> dict[str, set[str]]:
    """What words mean, by kind."""
    found: dict[str, set[str]] = {}
    for word in words:
        if word in _known():
            kind, means = _known()[word]
            found.setdefault(kind, set()).add(means)
    return found


@cache
def _known() -> Mapping[str, tuple[str, str]]:
    """The words of tables/opposites.csv to their kind and what they mean."""
    return MappingProxyType({row["word"]: (row["kind"], row["means"]) for row in rows("ensign.text", "opposites")})
