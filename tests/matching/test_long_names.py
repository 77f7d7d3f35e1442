"""Names of very many words: found as others are, in memory that does not grow with the words and the list."""

import random
import tracemalloc

import pytest

from ensign.fields.names import Way
from ensign.matching.alignment import Places
from ensign.matching.arrays import compiling
from ensign.matching.search import candidates, pairable, parts
from ensign.matching.search.building import arrays_of
from ensign.matching.search.index import Index
from ensign.matching.search.work import Paper
from ensign.settings import Settings

RANDOM = random.Random(3)
WORDS = ["".join(RANDOM.choices(("ba", "ko", "ri", "ne", "tu", "la", "sha", "dor"), k=3)) for _ in range(400)]


@pytest.fixture(autouse=True)
def _compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many words take; what joins are looked at is not told word for word alike where there are few."""
    monkeypatch.setattr(compiling, "MUCH", 0)


def index_of(way: Way, names: list[str]) -> Index:
    return Index(way, arrays_of(way, names, Settings()), Settings())


def some_names(many: int, most: int) -> list[str]:
    return [" ".join(RANDOM.choices((*WORDS, "A", "B.", "2"), k=RANDOM.randint(1, most))) for _ in range(many)]


def search(index: Index, queries: list[str], line: int) -> tuple[list[int], list[int], list[Places]]:
    """The candidates, and which of their words could stand for one another."""
    named = index.read(queries)
    numbers, positions = index.candidates(named, line)
    return numbers.tolist(), positions.tolist(), list(index.pairable(named, numbers, positions))


@pytest.mark.parametrize("line", [100, 670])
@pytest.mark.parametrize("way", list(Way))
def test_listed_names_are_gone_through_in_parts_with_the_same_result(
    way: Way, line: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = some_names(150, 5)
    # Some are listed, some with words joined or an initial, some far too long, one empty.
    queries = [*listed[::10], *(n.replace(" ", "", 1) for n in listed[::15]), *some_names(10, 30), "", listed[0][:-1]]
    index = index_of(way, listed)
    expected = search(index, queries, line)
    assert expected[0]
    for room in (500, 4_000):
        monkeypatch.setattr(parts, "ROOM", room)
        monkeypatch.setattr(pairable, "_PAIRS", room)
        assert search(index_of(way, listed), queries, line) == expected


def test_a_name_too_long_to_match_is_not_searched_for(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = []
    blank = Paper.blank
    monkeypatch.setattr(
        candidates.Paper, "blank", lambda listed, longest, joins: rows.append(longest) or blank(listed, longest, joins)
    )
    monkeypatch.setattr(parts, "ROOM", 10_000)
    index = index_of(Way.FIRM, some_names(200, 5))
    long = " ".join(WORDS * 10)
    numbers, _ = index.candidates(index.read([long, index.name(3).name.raw]), 670)
    assert set(numbers.tolist()) == {1}
    assert max(rows) <= 5
    rows.clear()
    assert len(index.candidates(index.read([long]), 1)[0]) > 0, "at such a line it may match"
    assert max(rows) == 4_000


def test_a_long_name_takes_no_more_memory_than_there_is_room_for() -> None:
    """12,000 words and 3,000 listed ones are 72 MB; a search at a line that none can reach, and at the least."""
    listed = ["".join(RANDOM.choices("bdfgklmnprstvaeiou", k=7)) for _ in range(3_000)]
    query = " ".join(RANDOM.choices(listed, k=12_000))
    index = index_of(Way.FIRM, listed)
    named = index.read([query])
    index.candidates(index.read(listed[:1]), 670)
    for line in (670, 1):
        tracemalloc.start()
        index.candidates(named, line)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 70_000_000, (line, peak)
