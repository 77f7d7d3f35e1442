"""Texts with very many names: what is done grows with them, and no faster."""

import random
import re
import sys
from pathlib import Path
from types import FrameType

import pytest

from ensign.brief import dates, marked, reading, sources
from ensign.brief.proposals import propose
from ensign.brief.relations import _places
from ensign.brief.titled import is_nation

RANDOM = random.Random(5)
FIRST = ("Viktor", "Ilya", "Omar", "Rafael", "Daniel", "Maria", "Pavel", "Hassan")


def word() -> str:
    return "".join(RANDOM.choices(("ba", "ko", "ri", "ne", "tu", "la", "mo", "sha", "dor", "kes"), k=4)).title()


def people(many: int) -> str:
    names = ", ".join(f"{RANDOM.choice(FIRST)} {word()}" for _ in range(many))
    return f"The office named the directors {names} and Omar Khan."


def words(many: int) -> str:
    return f"It lists {', '.join(word() for _ in range(many))}."


def entries(many: int) -> str:
    return "Individuals\n\n" + "\n".join(
        f"{n}. {RANDOM.choice(FIRST).upper()} {word().upper()}, DOB: 1970-01-02, Passport: A{n:07d}"
        for n in range(many)
    )


def calls_of(path: Path, text: str) -> int:
    """How many functions are called to propose from a text."""
    path.write_text(text, encoding="utf-8")
    many = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal many
        many += event in {"call", "c_call"}

    propose(path)  # tables are read once
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        propose(path)
    finally:
        sys.setprofile(before)
    return many


@pytest.mark.parametrize("text", [people, words, entries])
def test_four_times_as_many_names_take_hardly_more_than_four_times_as_much(text, tmp_path: Path) -> None:
    few, many = (calls_of(tmp_path / "brief.md", text(n)) for n in (100, 400))
    assert many < 5.5 * few


def test_all_names_of_a_long_sentence_are_proposed_with_their_kind(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_text(people(700), encoding="utf-8")
    found = [p for p in propose(path).proposals if p.name.split()[0] in FIRST]
    assert len(found) > 690
    assert {p.type for p in found} == {"person"}
    assert len({id(p.passage) for p in found}) == 1, "quoted once"


def test_of_a_long_line_what_stands_about_a_name_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    for many in (100, 2_000):
        path.write_text(people(many), encoding="utf-8")
        made = reading.read(sources.read(path))
        lines = marked.Marked(made)
        line, text = lines.lines(50)[0]
        assert text.count("@") == 1
        if many == 100:
            assert text.split("@") == line.text.split("<p50>"), "all of one that is not long"
        else:
            assert len(line.text) > marked.LONG
            assert len(text) < 3 * marked.AROUND
            before, after = text.split("@")
            assert f"{before}<p50>{after}" in line.text


def test_capitals_that_have_no_other_case_are_no_nation() -> None:
    assert not is_nation(["B", "52"])
    assert not is_nation(["DB", "2", "X"])
    assert is_nation(["NORTH", "KOREA"])
    assert is_nation(["UNITED", "STATES", "OF", "AMERICA"])


def test_dates_overlap_none_however_many() -> None:
    text = "3 May 2021, May 2022, 2023-01-02 and 2024, " * 3
    assert [d.value for d in dates.find(text)] == ["2021-05-03", "2022-05", "2023-01-02", "2024"] * 3


class _Asked:
    """A pattern that notes what it is held against."""

    def __init__(self, regex: str) -> None:
        self.regex, self.spans = re.compile(regex), []

    def search(self, text: str, at: int, end: int):
        self.spans.append(end - at)
        return self.regex.search(text, at, end)


def test_a_relation_in_a_long_line_is_found_wherever_it_stands() -> None:
    filler = "<p1> , " * 1_000
    text = f"a to b {filler}a to b {filler}a to b"
    regex = _Asked(r"a (?:<p1> , )*to b")
    assert [m.start() for m in _places(regex, text)] == [0, 7 + len(filler), 14 + 2 * len(filler)]
    assert max(regex.spans) < len(text) / 2
    short = _Asked("b")
    assert [m.start() for m in _places(short, "abcb")] == [1, 3]
