"""The review file keeps everything, opens safely in a spreadsheet, and says which cell is wrong."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign.brief.document import parse
from ensign.brief.proposals import Proposal, Proposals, Tie, propose, propose_from
from ensign.brief.review import COLUMNS, read_proposals, write_proposals
from ensign.errors import InputError
from ensign.model import Identifier, Name, NameKind, Passage, Place

HERE = Path(__file__).parent / "texts"
# What a cell may hold: a line of anything that text can be, blanks at its ends aside.
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=20).map(
    lambda t: " ".join(t.split())
)
WORD = TEXT.filter(bool)
CODE = st.sampled_from(["kh", "sg", "pa"])
PASSAGES = st.builds(Passage, TEXT, st.integers(0, 99), st.integers(0, 999), st.integers(0, 999))
NAMES = st.builds(
    Name, WORD.filter(lambda t: ":" not in t), st.sampled_from(NameKind), st.booleans(), st.lists(CODE).map(tuple), WORD
)
PLAIN = WORD.filter(lambda t: ":" not in t)
PROPOSALS = st.builds(
    Proposal,
    id=st.uuids().map(str),
    name=WORD,
    type=st.sampled_from(["person", "vessel", "place"]),
    priority=st.integers(0, 100),
    reasons=st.lists(WORD).map(tuple),
    left_out_because=TEXT,
    roles=st.lists(WORD).map(tuple),
    aliases=st.lists(NAMES).map(tuple),
    identifiers=st.lists(st.builds(Identifier, st.just("imo"), PLAIN, CODE)).map(tuple),
    places=st.lists(st.builds(Place, CODE, st.just("flag"), WORD)).map(tuple),
    dates=st.lists(WORD).map(tuple),
    ties=st.lists(
        st.builds(Tie, st.just("owner-of"), st.just(""), PLAIN, TEXT, TEXT, TEXT, st.just("low"), PASSAGES)
    ).map(tuple),
    passage=PASSAGES,
    mentions=st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99))).map(tuple),
    unnamed=st.booleans(),
    engines=st.just(("rules",)),
    decision=st.sampled_from(["", "accept", "context", "reject"]),
    add_aliases=st.lists(NAMES).map(tuple),
    note=TEXT,
)


@given(st.lists(PROPOSALS, min_size=1, max_size=3, unique_by=lambda p: p.id), TEXT)
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read(tmp_path_factory, rows, source):
    path = tmp_path_factory.mktemp("review") / "review.csv"
    proposals = Proposals(source, "ab" * 32, tuple(rows))
    write_proposals(proposals, path)
    assert read_proposals(path) == proposals


@pytest.mark.parametrize("name", sorted(p.name for p in HERE.iterdir() if p.suffix in {".txt", ".md"}))
def test_proposals_survive_the_file(tmp_path, name):
    proposals = propose(HERE / name)
    write_proposals(proposals, tmp_path / "r.csv")
    assert read_proposals(tmp_path / "r.csv") == proposals


def test_the_file_opens_well_in_a_spreadsheet(tmp_path):
    path = tmp_path / "r.csv"
    proposals = propose(HERE / "un_panel.txt")
    write_proposals(proposals, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert all(len(r) == len(COLUMNS) for r in rows)
    assert not [c for r in rows for c in r if c[:1] in set("=+-@\t\r")]


def test_a_formula_is_no_formula(tmp_path):
    risky = Proposal("c001", "=HYPERLINK(1)", "company", note="-1+1", roles=("@sum",))
    kept = Proposal("c002", "'=x", "company")
    write_proposals(Proposals("", "", (risky, kept)), tmp_path / "r.csv")
    cells = rows_of(tmp_path / "r.csv")[0]
    assert (cells["name"], cells["note"], cells["roles"]) == ("'=HYPERLINK(1)", "'-1+1", "'@sum")
    assert read_proposals(tmp_path / "r.csv").proposals == (risky, kept)


def test_a_spreadsheet_may_save_with_semicolons_and_its_own_line_ends(tmp_path):
    proposals = propose(HERE / "ngo_report.md")
    write_proposals(proposals, tmp_path / "r.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "r.csv").read_text(encoding="utf-8-sig"), newline="")))
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    (tmp_path / "saved.csv").write_bytes(b"\xef\xbb\xbf" + out.getvalue().encode())
    assert read_proposals(tmp_path / "saved.csv") == proposals


def test_written_to_a_stream_there_is_no_mark():
    out = io.StringIO()
    write_proposals(propose(HERE / "newspaper.txt"), out)
    assert out.getvalue().startswith("decision,name")


def rows_of(path):
    """The rows of a review file as a spreadsheet would see them."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def edited(tmp_path, **cells):
    """A small review file in which cells of the first row were overwritten."""
    path = tmp_path / "edited.csv"
    tie = Tie("owner-of", "c002", "Sea Fox", passage=Passage("x", 1, 0, 1))
    rows = (Proposal("c001", "Ana Ruiz", "person", ties=(tie,)), Proposal("c002", "Sea Fox", "vessel"))
    write_proposals(Proposals("s", "d", rows), path)
    read = rows_of(path)
    read[0] |= cells
    with path.open("w", encoding="utf-8", newline="") as f:
        writer = csv.DictWriter(f, COLUMNS)
        writer.writeheader()
        writer.writerows(read)
    return path


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        ("decision", "maybe", "'maybe' is no decision"),
        ("type", "robot", "'robot' is no type"),
        ("add_aliases", "A. Ruiz", "has no source"),
        ("add_aliases", "A. Ruiz | week | source: x", "'week' is no part of a name"),
        ("add_aliases", "A. Ruiz | needs: Cambodia | source: x", "two-letter country codes"),
        ("priority", "high", "a whole number"),
        ("identifiers", "9074729", "is no identifier"),
        ("add_aliases", "A. Ruiz | needs: zz | source: x", "two-letter country codes"),
        ("countries", "Panama", "is no country"),
        ("countries", "zz | flag", "'zz' is no country"),
        ("name", "Ana Ruiz\nAnna Ruiz", "a name takes one line"),
        ("relations", "owns Sea Fox", "is no relation"),
        ("relations", "owner-of | Sea Fox | to: c009", "c009 is no row's id"),
        ("name", "", "it is empty"),
        ("id", "c002", "the id c002 twice"),
    ],
)
def test_a_bad_cell_is_named(tmp_path, column, cell, says):
    with pytest.raises(InputError) as e:
        read_proposals(edited(tmp_path, **{column: cell}))
    assert says in str(e.value)
    assert column == "id" or f"row 2, column {column}" in str(e.value)
    assert e.value.hint


def test_a_persons_cells_are_read_as_people_write_them(tmp_path):
    path = edited(
        tmp_path,
        decision=" Accept ",
        add_aliases="AR|Weak|needs: KH sg|source: a newspaper, 2020\n\nAnna Ruiz | Source: court file 7 | former",
        name="  Ana  Ruiz\n",
        type="Person",
        countries="UK | nationality\nna",
    )
    first = read_proposals(path).proposals[0]
    assert (first.decision, first.name, first.type) == ("accept", "Ana Ruiz", "person")
    assert first.add_aliases == (
        Name("AR", NameKind.ALIAS, weak=True, needs_country=("kh", "sg"), source="a newspaper, 2020"),
        Name("Anna Ruiz", NameKind.FORMER, source="court file 7"),
    )
    assert first.places == (Place("gb", "nationality"), Place("na"))


def test_a_weak_name_needs_the_country_that_people_mean(tmp_path):
    path = edited(tmp_path, add_aliases="AR | weak | needs: UK | source: x")
    assert read_proposals(path).proposals[0].add_aliases[0].needs_country == ("gb",)


def test_a_cell_may_be_as_long_as_it_is(tmp_path):
    path = edited(tmp_path, note="x" * 200_000)
    assert len(read_proposals(path).proposals[0].note) == 200_000


def test_a_row_is_numbered_as_the_spreadsheet_does_where_others_are_blank(tmp_path):
    path = edited(tmp_path, relations="owner-of | Sea Fox | to: c009")
    header, rest = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text(header + "\n" + "," * (len(COLUMNS) - 1) + "\n" + rest, encoding="utf-8")
    with pytest.raises(InputError, match="row 3, column relations"):
        read_proposals(path)


def test_what_is_no_review_file_is_refused(tmp_path):
    (tmp_path / "a.csv").write_text("name,decision\nx,y\n", encoding="utf-8")
    with pytest.raises(InputError, match="it lacks"):
        read_proposals(tmp_path / "a.csv")
    (tmp_path / "b.csv").write_bytes(b"decision;name\n\xe9;x\n")
    with pytest.raises(InputError, match="not UTF-8"):
        read_proposals(tmp_path / "b.csv")
    with pytest.raises(InputError, match="cannot be read"):
        read_proposals(tmp_path / "none.csv")


def test_same_text_same_bytes():
    text = (HERE / "newspaper.txt").read_text(encoding="utf-8")
    first, second = io.StringIO(), io.StringIO()
    write_proposals(propose_from(parse(text)), first)
    write_proposals(replace(propose_from(parse(text))), second)
    assert first.getvalue() == second.getvalue()
