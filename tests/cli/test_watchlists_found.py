"""Which watchlists a run is against: by name, folder or file, and those that ship with Ensign."""

import importlib.util
import json
import zipfile
from pathlib import Path

import pytest

from ensign import bundled, watchlist
from ensign.errors import WatchlistError

OPENSANCTIONS = (
    '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails",'
    '"program_ids","dataset","first_seen","last_seen","last_change"\n'
    '"inv-1","Company","Blue Heron Maritime Trading","BHMT Trading","","kh","","","","","","","Invented List",'
    '"2026-01-01","2026-01-31","2026-01-31"\n'
)


@pytest.fixture
def shipped(monkeypatch, research) -> Path:
    """One watchlist that ships, instead of the real ones."""
    monkeypatch.setattr(bundled, "folders", lambda: {"test-research": research})
    return research


def test_what_ships_is_found_beside_the_source():
    for name, folder in bundled.folders().items():
        assert watchlist.read(folder).lists[0].name == name


def test_the_wheel_carries_what_ships(tmp_path):
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed here, so no wheel can be built")
    from hatchling.builders.wheel import WheelBuilder

    root = Path(__file__).parents[2]
    wheel = next(WheelBuilder(str(root)).build(directory=str(tmp_path), versions=["standard"]))
    names = zipfile.ZipFile(wheel).namelist()
    for name in bundled.folders():
        assert f"ensign/watchlists/{name}/{watchlist.ENTITIES}" in names
    assert "ensign/reports/page.html" in names


@pytest.mark.usefixtures("shipped")
def test_without_a_choice_everything_that_ships_is_screened():
    assert [i.name for i in bundled.load(()).lists] == ["test-research"]


def test_nothing_to_screen_against_is_an_error(monkeypatch):
    monkeypatch.setattr(bundled, "folders", dict)
    with pytest.raises(WatchlistError, match="no watchlist"):
        bundled.load(())


@pytest.mark.usefixtures("shipped")
def test_a_name_goes_before_a_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    assert bundled.load(("test-research",)).lists[0].entities == 4
    with pytest.raises(WatchlistError):
        bundled.load(("./empty",))


def test_a_file_is_a_watchlist(ensign, vendors, tmp_path):
    path = tmp_path / "targets.simple.csv"
    path.write_text(OPENSANCTIONS, encoding="utf-8")
    done = ensign("screen", vendors, "-w", path)
    assert done.status == 0
    assert [r["match_outcome"] for r in done.rows[:2]] == ["match", "match"]
    assert "no sanctions list" not in done.out + done.err


def test_the_columns_of_a_list_of_ones_own_are_said_when_it_is_read(ensign, vendors, tmp_path):
    own = tmp_path / "ours.csv"
    own.write_text("Company;Owner\nInitech;Bill Lumbergh\n")
    said = "CSV, ASCII, delimiter ';', LF line ends; name = Company; not screened: Owner\n"
    record = tmp_path / "run.json"
    assert f"list ours: {said}" in ensign("screen", vendors, "-w", own, "--record", record).err
    assert json.loads(record.read_text())["lists"][0]["recognised"] == said.strip()
    data = ("--data-dir", tmp_path / "data")
    assert f"  {said}" in ensign("lists", "import", own, *data).err
    assert f"list ours: {said}" in ensign("screen", vendors, *data).err


def test_a_list_of_ones_own_is_called_that_and_no_research(ensign, vendors, research, tmp_path):
    path = tmp_path / "blocked.csv"
    path.write_text("name,country\nBlue Heron Maritime Trading,KH\n", encoding="utf-8")
    done = ensign("screen", vendors, "-w", path)
    assert "your own, not a sanctions list" in done.err
    assert "Only a list of your own was screened" in done.err
    assert all("Only a list of your own was screened" in row["match_reason"] for row in done.rows)
    assert "research" not in done.out + done.err
    both = ensign("screen", vendors, "-w", path, "-w", research)
    assert all("Only a research watchlist and a list of your own" in row["match_reason"] for row in both.rows)
    assert "Only a list of your own" in ensign("check", "Aranta", "-w", path).out
    assert "Only a research watchlist was" in ensign("check", "Aranta", "-w", research).out


def test_a_folder_is_named_where_a_file_in_it_is_no_list(ensign, vendors, tmp_path):
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "targets.simple.csv").write_text(OPENSANCTIONS, encoding="utf-8")
    assert ensign("screen", vendors, "-w", folder).status == 0
    (folder / "notes.zip").write_bytes(b"PK\x03\x04 of something else")
    done = ensign("screen", vendors, "-w", folder)
    assert (done.status, f"in the folder {folder}: notes.zip is" in done.err) == (4, True)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("x,y\n1,2\n", "hint: save it as CSV in UTF-8, with a header in which the column of the names is called name"),
        ("<parties><a/></parties>", "hint: give a publisher's file that the README names, or a list of your own"),
    ],
)
def test_what_no_list_can_be_made_of_is_told_with_what_helps(ensign, vendors, tmp_path, text, hint):
    (tmp_path / "mine").write_text(text, encoding="utf-8")
    done = ensign("screen", vendors, "-w", tmp_path / "mine")
    assert done.status == 4
    assert hint in done.err
    assert "--" not in done.err, "the options of an input are none of a list's"


def test_several_lists_are_screened_together(ensign, vendors, research, tmp_path):
    path = tmp_path / "targets.simple.csv"
    path.write_text(OPENSANCTIONS, encoding="utf-8")
    done = ensign("screen", vendors, "-w", research, "-w", path, "--top", "9")
    assert {r["match_list"] for r in done.rows if r["match_outcome"] == "match"} == {
        "test-research",
        next(r["match_list"] for r in done.rows if r["match_list"] != "test-research" and ";" not in r["match_list"]),
    }
    clear = next(r for r in done.rows if r["match_outcome"] == "clear")
    assert "test-research" in clear["match_list"]
    assert ";" in clear["match_list"]
    assert "no sanctions list" not in clear["match_reason"]


def test_of_several_lists_one_without_a_date_is_said_to_have_none(ensign, vendors, research, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("name\nAranta\n", encoding="utf-8")

    def dates(*lists):
        rows = ensign("screen", vendors, *(option for one in lists for option in ("-w", one))).rows
        return {row["match_list_date"] for row in rows if row["match_outcome"] != "match"}

    (alone,) = dates(research)
    assert dates(research, own) == {f"{alone}; undated"}
    assert dates(own) == {""}


def test_a_research_list_can_be_required_but_not_stand_for_another(ensign, vendors, research):
    assert ensign("screen", vendors, "-w", research, "--require", "test-research").status == 0
    done = ensign("screen", vendors, "-w", research, "--require", "test-research", "--require", "un")
    assert (done.status, done.out) == (4, "")
    assert "un" in done.err
