"""What is said of a run and its lists, word for word: numbers with nouns, rows that are counted one way, ages."""

import subprocess
import sys
from dataclasses import replace

import pytest

from ensign.reports.facts import counted, describe_list
from ensign.watchlist import ListInfo

NOW = "2026-11-27T12:00:00+00:00"


def info(date, *, research=False, checked="", fetched=""):
    return ListInfo("un", "UN", date, "", 1, 1, research=research, checked=checked, fetched=fetched)


def test_one_is_no_several():
    assert (counted(1, "name"), counted(2, "name"), counted(1200, "entity", "entities")) == (
        "1 name",
        "2 names",
        "1,200 entities",
    )


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (info("2026-11-20"), "UN, 2026-11-20, 1 entity, 1 name"),
        (info("2021-03-02"), "UN, 2021-03-02, 1 entity, 1 name, 2,096 days old"),
        (info("2021-03-02", checked="2026-11-27T01:00:00+00:00"), "UN, 2021-03-02, 1 entity, 1 name"),
        (info(""), "UN, undated, 1 entity, 1 name"),
        (replace(info("2026-11-20"), title="un"), "2026-11-20, 1 entity, 1 name"),
        (info("2021-03-02", research=True), "UN, 2021-03-02, 1 entity, 1 name, research, not a sanctions list"),
    ],
)
def test_an_old_list_is_said_to_be_old_and_an_undated_one_undated(listed, said):
    assert describe_list(listed, NOW) == said


def test_the_summary_says_how_rows_are_counted(ensign, vendors, research):
    said = ensign("screen", vendors, "-w", research).err
    assert "5 (4 distinct names); row 1 is the first below the header" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Heron Trading\nPlain Bakery\n", "row 1 is the first of the file"),
        ('{"name": "Heron"}\n{"name": "Plain"}\n', "row 1 is the first object"),
        ("name\nHeron\nPlain\n", "row 1 is the first below the header"),
    ],
)
def test_no_header_is_spoken_of_where_there_is_none(ensign, research, tmp_path, text, said):
    (tmp_path / "v").write_text(text)
    assert said in ensign("screen", tmp_path / "v", "-w", research, "-o", tmp_path / "o.html").err
    assert said in (tmp_path / "o.html").read_text()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--top", "3"), "up to 3 for each row, which counts once, by its best"),
        (("--with-context",), "for context only were screened, too"),
        (("--only", "matches"), "the clear ones"),
    ],
)
def test_a_page_says_what_the_user_chose(ensign, vendors, research, options, said):
    page = research.parent / "o.html"
    for chosen in (options, ()):
        assert ensign("screen", vendors, "-w", research, "-o", page, *chosen).status == 0
        assert (said in page.read_text(encoding="utf-8")) is bool(chosen)


def test_a_column_without_a_header_is_said_to_have_none(ensign, research):
    source, page = research.parent / "v.csv", research.parent / "o.html"
    source.write_text("name,,note\n,x,  \n")
    ensign("screen", source, "-w", research, "-o", page)
    assert '<div class="given">(no name): x</div>' in page.read_text(encoding="utf-8")


def test_the_module_is_the_command(vendors, research):
    done = subprocess.run(
        [sys.executable, "-m", "ensign", "screen", str(vendors), "-w", str(research), "-q"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("Supplier,Country,Amount,match_outcome")


def test_help_shows_the_name_of_an_extra(ensign):
    assert "(the extra [ner])" in ensign("brief", "propose", "--help").out


def test_the_date_that_is_given_is_no_doubt_any_more(ensign, tmp_path):
    row = '36,"OKARVIAN","individual","CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
    (tmp_path / "sdn.csv").write_text(row + row.replace("36", "37"))
    for day in ("", "2025-11-20"):
        done = ensign("lists", "import", tmp_path / "sdn.csv", "--list-date", day, "--data-dir", tmp_path / f"d{day}")
        assert done.status == 0, done.err
        assert ("say it with --list-date" in done.err) is not bool(day)
        age = ensign("lists", "status", "--data-dir", tmp_path / f"d{day}").out
        assert ("(its file)" in age) is not bool(day)


@pytest.mark.parametrize("command", [(), ("screen",), ("lists",), ("lists", "import"), ("brief", "build")])
def test_help_shows_no_value_of_its_own(ensign, command):
    said = ensign(*command, "--help").out
    assert "Show this message and exit." in said
    assert "<bool>" not in said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--top", "0"), "0 is too little: it must be at least 1."),
        (("--top", "x"), "'x' is not a whole number."),
        (("--fail-on", "foo"), "'--fail-on': 'foo' is not one of"),
    ],
)
def test_an_option_that_cannot_be_is_said_in_plain_words(ensign, options, said):
    done = ensign("screen", "x.csv", *options)
    assert done.status == 2
    assert said in " ".join(done.err.replace("│", " ").split())
