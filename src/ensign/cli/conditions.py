"""What makes the exit status 1 (`--fail-on`): of a file, and of one party."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from ensign.model import Band


class FailOn(StrEnum):
    """What of a file's rows makes it so."""

    MATCH = "match"
    STRONG = "strong"
    EXACT = "exact"
    UNSCREENABLE = "unscreenable"


class FailOnParty(StrEnum):
    """Those for one party: one that cannot be screened is an error, of status 2."""

    MATCH = FailOn.MATCH
    STRONG = FailOn.STRONG
    EXACT = FailOn.EXACT


def is_met(conditions: Iterable[str], bands: Collection[str | None], *, unscreenable: bool = False) -> bool:
    """Whether one of the conditions is met by matches of these bands. Exact counts as strong."""
    met = {
        FailOn.MATCH: bool(bands),
        FailOn.STRONG: Band.STRONG in bands or Band.EXACT in bands,
        FailOn.EXACT: Band.EXACT in bands,
        FailOn.UNSCREENABLE: unscreenable,
    }
    return any(met[FailOn(condition)] for condition in conditions)
