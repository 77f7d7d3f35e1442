"""`ensign brief`: prose to a review file, and the review file to a watchlist that can be screened against."""

import csv
import io
from pathlib import Path

import pytest

from ensign import watchlist

BRIEF = (
    "The harbour of Invented Town\n\n"
    "Blue Heron Maritime Trading Co., Ltd. was founded by Zebulon Okarvian in 2001. The company registered ships "
    "under a flag of convenience for North Korea until it was shut down in 2016. Zebulon Okarvian is the head of "
    "Blue Heron Maritime Trading Co., Ltd.\n"
)

BUILD = ("--name", "my-list", "--title", "My brief", "--reviewer", "A. Person", "--date", "2026-11-23")


@pytest.fixture
def brief(tmp_path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text(BRIEF, encoding="utf-8")
    return path


@pytest.fixture
def review(ensign, brief, tmp_path) -> Path:
    path = tmp_path / "review.csv"
    assert ensign("brief", "propose", brief, "--output", path).status == 0
    return path


def test_standard_input_is_no_brief_and_that_is_said(ensign, tmp_path):
    done = ensign("brief", "propose", "-", "--output", tmp_path / "r.csv")
    assert (done.status, done.out, (tmp_path / "r.csv").exists()) == (2, "", False)
    assert "error: a brief is not read from standard input" in done.err


@pytest.mark.parametrize(("text", "warned"), [("Karl Brede\nOtto Lind\n", True), ("Otto Lind was arrested.\n", False)])
def test_a_brief_without_a_name_is_told_of(ensign, tmp_path, text, warned):
    (tmp_path / "b.txt").write_text(text)
    done = ensign("brief", "propose", tmp_path / "b.txt", "--output", tmp_path / "r.csv")
    assert done.status == 0
    assert ("no name was found in b.txt: a brief is prose" in done.err) is warned


@pytest.mark.parametrize(("name", "status"), [("r.xlsx", 2), ("r", 2), ("r.CSV", 0)])
def test_a_review_file_is_called_as_what_it_is(ensign, brief, tmp_path, name, status):
    done = ensign("brief", "propose", brief, "--output", tmp_path / name)
    assert (done.status, (tmp_path / name).exists()) == (status, not status)
    assert ("let its name end in .csv" in done.err) is bool(status)


def fill_in(path: Path, decisions: dict[str, str]) -> None:
    """Decide as a person would in a spreadsheet."""
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    for row in rows:
        row["decision"] = decisions.get(row["name"], "")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_a_pipe_gets_the_proposals_as_csv(ensign, brief):
    done = ensign("brief", "propose", brief)
    assert done.status == 0
    assert "Zebulon Okarvian" in {row["name"] for row in done.rows}
    assert not done.out.startswith("\ufeff")
    assert "proposed" in done.err


def test_the_review_file_opens_in_a_spreadsheet(review):
    assert review.read_bytes().startswith(b"\xef\xbb\xbfdecision,")


def test_decisions_are_never_overwritten(ensign, brief, review):
    fill_in(review, {"Zebulon Okarvian": "accept"})
    before = review.read_bytes()
    done = ensign("brief", "propose", brief, "--output", review)
    assert done.status == 2
    assert "may hold decisions" in done.err
    assert review.read_bytes() == before


def test_nothing_unreviewed_is_loaded(ensign, review, tmp_path):
    done = ensign("brief", "build", review, *BUILD, "--out", tmp_path / "my-list")
    assert done.status == 2
    assert "nobody" in done.err
    assert not (tmp_path / "my-list").exists()


def test_from_prose_to_a_screened_file(ensign, review, tmp_path):
    fill_in(review, {"Zebulon Okarvian": "accept"})
    folder = tmp_path / "my-list"
    done = ensign("brief", "build", review, *BUILD, "--out", folder)
    assert done.status == 0
    assert "1 entity to screen against" in done.err
    built = watchlist.read(folder)
    assert [e.primary for e in built.entities if not e.context] == ["Zebulon Okarvian"]
    source = tmp_path / "people.csv"
    source.write_text("name\nZebulon Okarvian\nPlain Bakery of Springfield\n", encoding="utf-8")
    rows = ensign("screen", source, "-w", folder).rows
    assert [r["match_outcome"] for r in rows] == ["match", "clear"]
    assert rows[0]["match_basis"] == "named-in-brief"


def test_the_same_review_gives_the_same_bytes(ensign, review, tmp_path):
    for name in ("one", "two"):
        assert ensign("brief", "build", review, *BUILD, "--accept-all", "--out", tmp_path / name).status == 0
    for file in (watchlist.ENTITIES, watchlist.MANIFEST):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    assert '"accept_all": true' in (tmp_path / "one" / watchlist.MANIFEST).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("--date", "yesterday"), "date"),
        (("--date", "20261123"), "no date"),
        (("--date", "2026-W48-1"), "no date"),
        (("--date", "2926-11-23"), "is to come"),
        (("--name", "My List"), "name"),
        (("--reviewer", " "), "reviewer"),
        (("--reviewer", "A. P\udcffrson"), "the reviewer holds bytes that are no text"),
        (("--title", "\udcff"), "the title holds bytes that are no text"),
    ],
)
def test_what_a_watchlist_must_say_is_checked(ensign, review, tmp_path, change, said):
    done = ensign("brief", "build", review, *BUILD, *change, "--accept-all", "--out", tmp_path / "x")
    assert done.status == 2
    assert said in done.err


def test_a_file_that_is_no_review_is_refused(ensign, vendors, tmp_path):
    done = ensign("brief", "build", vendors, *BUILD, "--out", tmp_path / "x")
    assert done.status == 2
    assert "review" in done.err


def test_a_missing_brief_is_refused(ensign, tmp_path):
    assert ensign("brief", "propose", tmp_path / "nothing.txt").status == 2
