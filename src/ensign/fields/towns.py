"""Large towns of America and Canada (tables/towns.csv)."""

from functools import cache

from ensign.tables import rows


@cache
def towns() -> frozenset[tuple[str, str]]:
    """Towns, each with the code of its state."""
    return frozenset((row["town"], row["state"]) for row in rows("ensign.fields", "towns"))
