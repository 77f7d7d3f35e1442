"""Two names compared as if the second were listed."""

from ensign import screening
from ensign.matching.matcher import Matcher
from ensign.model import Entity, EntityType, Match, Name, Subject
from ensign.settings import Settings
from ensign.watchlist import build


def score(mine: str, listed: str, kind: EntityType) -> int:
    """How alike they are, in tenths; 0 where they have nothing in common."""
    found = screening.compare(mine, listed, kind, Settings())
    return found.score if found else 0


def matches(
    name: str,
    listed: str,
    kind: EntityType = EntityType.COMPANY,
    *,
    of: EntityType = EntityType.COMPANY,
    weak: bool = False,
    by: Settings | None = None,
) -> tuple[Match, ...]:
    """What is found for one, where the other is the second name of a listed party; both are firms unless told."""
    entity = Entity("test-1", "test", of, (Name("Quite Another"), Name(listed, weak=weak)))
    return Matcher(build("test", "a list", "", (entity,)), by or Settings()).match(Subject((name,), kind)).matches
