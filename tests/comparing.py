"""Two names compared as if the second were listed, a row with a list, or some firms' names with each other."""

from itertools import permutations

from ensign import screening, subjects
from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.matching.matcher import Matcher, Outcome
from ensign.matching.otherwise.nearly_same import Say
from ensign.matching.search.building import arrays_of
from ensign.matching.search.index import Index
from ensign.model import Entity, EntityType, Match, Name, Subject
from ensign.settings import Settings
from ensign.watchlist import Watchlist, build


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


def judge(listed: Watchlist, **given: str) -> Outcome:
    """What is found for a row of these fields."""
    subject = subjects.read(given)
    assert isinstance(subject, Subject)
    return screening.judge(subject, listed, Settings())


def check_that_the_index_has_every_pair(names: list[str], say: Say, way: Way = Way.FIRM) -> None:
    """Every pair of names (of firms) of which something is said, and of many names what it has of each alone."""
    index = Index(way, arrays_of(way, names, Settings()), Settings())
    found = {(n, k) for n, k, _ in index.nearly_same(index.read(names), 0)}
    parsed = [parse(name, way) for name in names]
    expected = {(n, k) for n, k in permutations(range(len(names)), 2) if say(parsed[n], parsed[k]) is not None}
    assert expected <= found
    assert found == {(n, k) for n, name in enumerate(names) for _, k, _ in index.nearly_same(index.read([name]), 0)}
