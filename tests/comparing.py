"""Two names compared as if the second were listed."""

from ensign import screening
from ensign.model import EntityType
from ensign.settings import Settings


def score(mine: str, listed: str, kind: EntityType) -> int:
    """How alike they are, in tenths; 0 where they have nothing in common."""
    found = screening.compare(mine, listed, kind, Settings())
    return found.score if found else 0
