"""A watchlist holds what a person decided, the same bytes each time, whole or not at all."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ensign import watchlist
from ensign.brief.build import build, write
from ensign.brief.document import parse
from ensign.brief.proposals import propose_from
from ensign.errors import InputError, OutputError, UsageError
from ensign.model import Basis, EntityType, Identifier, Name, NameKind

TEXT = """Ships and shells

Delmar Ostby, a Norwegian national, founded Quell Shipping Ltd (QSL) in 2011. Quell Shipping owns the tanker Brisk Tern
(IMO 9074729), formerly known as the Old Tern. Later the firm was run by Petra Sandoval in a joint venture with
an Iranian businessman. The firm was shut down in 2019. Sandoval's brother, Ugo Sandoval, was never charged.

The Ministry of Fisheries declined to comment.
"""
KNOWN = {"name": "test-brief", "title": "Ships and shells", "reviewer": "R. Viewer", "date": "2026-11-23"}


def decide(found, decisions):
    """The proposals with decisions set by id, as a reviewer would in the file."""
    return replace(
        found, proposals=tuple(replace(p, decision=decisions.get(p.id, p.decision)) for p in found.proposals)
    )


def proposals(**decisions):
    found = propose_from(parse(TEXT, "ships.txt", "ab" * 32))
    ids = {p.name: p.id for p in found.proposals}
    return decide(found, {ids[name]: d for name, d in decisions.items()})


REVIEWED = {
    "Delmar Ostby": "accept", "Quell Shipping Ltd": "accept", "Brisk Tern": "accept", "Petra Sandoval": "accept",
    "an Iranian businessman": "accept", "Ugo Sandoval": "context", "Ministry of Fisheries": "reject",
}  # fmt: skip


def entities(built):
    return {e.primary: e for e in built.watchlist.entities}


def test_decisions_make_the_watchlist():
    found = entities(build(proposals(**REVIEWED), **KNOWN))
    assert {n for n, e in found.items() if not e.context} == {
        "Delmar Ostby",
        "Quell Shipping Ltd",
        "Brisk Tern",
        "Petra Sandoval",
    }
    assert {n for n, e in found.items() if e.context} == {"an Iranian businessman", "Ugo Sandoval"}
    assert all(e.basis is Basis.NAMED_IN_BRIEF and e.passages and e.list == "test-brief" for e in found.values())
    ship = found["Brisk Tern"]
    assert ship.type is EntityType.VESSEL
    assert [i.value for i in ship.identifiers] == ["9074729"]
    assert Name("Old Tern", NameKind.FORMER) in ship.names
    assert Name("QSL", NameKind.ALIAS, weak=True) in found["Quell Shipping Ltd"].names
    assert found["Delmar Ostby"].places[0].country == "no"


@pytest.mark.parametrize("number", ["9074728", "0000000"])
def test_a_number_that_is_no_ships_is_not_taken_and_that_is_said(number):
    found = propose_from(parse(TEXT.replace("9074729", number), "ships.txt", "ab" * 32))
    ship = next(p for p in found.proposals if p.name == "Brisk Tern")
    assert ship.identifiers == ()
    assert any(number in reason and "not taken" in reason for reason in ship.reasons)


def test_relations_hang_on_both_ends_with_their_words():
    found = entities(build(proposals(**REVIEWED), **KNOWN))
    firm = found["Quell Shipping Ltd"]
    told = {(r.predicate, r.subject or r.subject_name, r.object or r.object_name, r.date) for r in firm.relations}
    assert ("founder-of", found["Delmar Ostby"].id, firm.id, "2011") in told
    assert ("owner-of", firm.id, found["Brisk Tern"].id, "") in told
    assert ("shut-down-in", firm.id, "", "2019") in told
    head = next(r for r in firm.relations if r.predicate == "head-of")
    assert (head.confidence, head.date) == ("low", "before 2019")
    assert "the firm = Quell Shipping Ltd" in head.coreference
    assert head.passage.text in " ".join(TEXT.split())


def test_nothing_undecided_is_loaded_unless_all_is_accepted():
    assert not build(proposals(), **KNOWN).watchlist.entities
    built = build(proposals(), **KNOWN, accept_all=True)
    found = entities(built)
    assert "Delmar Ostby" in found
    assert "Ministry of Fisheries" not in found
    assert found["an Iranian businessman"].context
    assert built.manifest["accept_all"] is True
    assert built.manifest["counts"]["taken_undecided"] == len(found)


def test_a_decision_outweighs_a_role_and_accept_all():
    found = entities(
        build(proposals(**{"Ministry of Fisheries": "accept", "Ugo Sandoval": "reject"}), **KNOWN, accept_all=True)
    )
    assert "Ministry of Fisheries" in found
    assert "Ugo Sandoval" not in found


def test_a_place_cannot_be_accepted():
    found = proposals(**REVIEWED)
    place = next(p for p in found.proposals if p.type == "place")
    with pytest.raises(InputError, match="no party"):
        build(decide(found, {place.id: "accept"}), **KNOWN)


def test_added_aliases_come_with_their_source():
    found = proposals(**REVIEWED)
    extra = (Name("QS Line", NameKind.ALIAS, weak=True, needs_country=("no",), source="a register"),)
    rows = tuple(replace(p, add_aliases=extra) if p.name == "Quell Shipping Ltd" else p for p in found.proposals)
    assert extra[0] in entities(build(replace(found, proposals=rows), **KNOWN))["Quell Shipping Ltd"].names


def with_cells(**cells):
    """The reviewed proposals, the ship's cells changed."""
    found = proposals(**REVIEWED)
    return replace(
        found, proposals=tuple(replace(p, **cells) if p.name == "Brisk Tern" else p for p in found.proposals)
    )


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"name": "???"}, "column name: .* has lost letters"),
        ({"name": "?ysk Tern"}, "has lost letters"),
        ({"aliases": (Name("Brisk \ufffd", NameKind.ALIAS),)}, "column aliases: .* has lost letters"),
        ({"add_aliases": (Name("???", NameKind.ALIAS, source="x"),)}, "column add_aliases: .* has lost letters"),
        ({"name": "--"}, "no letter or digit"),
        ({"identifiers": (Identifier("imo", "9074728"),)}, "imo 9074728 can be no such number"),
        ({"identifiers": (Identifier("mmsi", "12"),)}, "mmsi 12 can be no such number"),
        ({"dates": ("spring born",)}, "'spring' is no date"),
    ],
)
def test_what_no_row_of_a_vendor_file_could_ever_meet_is_not_accepted(cells, says):
    with pytest.raises(InputError, match=says) as e:
        build(with_cells(**cells), **KNOWN)
    assert e.value.hint
    rejected = with_cells(**cells, decision="reject")
    assert build(rejected, **KNOWN).watchlist.entities, "what is rejected may say anything"


@pytest.mark.parametrize(
    "cells",
    [
        {"name": "Guess?, Inc."},
        {"identifiers": (Identifier("imo", "9074729"), Identifier("mmsi", "518100999"), Identifier("tax", "12"))},
        {"dates": ("2011 formed-in", "spring founded")},
    ],
)
def test_what_may_be_met_is_accepted(cells):
    assert build(with_cells(**cells), **KNOWN).watchlist.entities


def test_a_reviewers_facts_are_read_as_people_write_them():
    found = with_cells(
        identifiers=(Identifier("imo", "IMO 9074729"), Identifier("mmsi", "518 100 999")),
        dates=("12 May 1961 born", "Born: 1962", "2011 formed-in"),
    )
    ship = entities(build(found, **KNOWN))["Brisk Tern"]
    assert [i.value for i in ship.identifiers] == ["9074729", "518100999"]
    assert ship.birth_dates == ("12 May 1961", "1962")


def test_the_folder_reads_back_and_has_the_same_bytes(tmp_path):
    built = build(proposals(**REVIEWED), **KNOWN)
    for name in ("one", "two"):
        write(built, tmp_path / name)
    write(built, tmp_path / "one")
    assert watchlist.read(tmp_path / "one").entities == built.watchlist.entities
    for file in (watchlist.ENTITIES, watchlist.MANIFEST):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
    manifest = json.loads((tmp_path / "one" / watchlist.MANIFEST).read_text(encoding="utf-8"))
    assert manifest["source"] == "Ships and shells (ships.txt)"
    assert manifest["source_sha256"] == "ab" * 32
    assert manifest["reviewer"] == "R. Viewer"
    assert manifest["counts"]["by_decision"]["accept"] == 5
    assert manifest["counts"]["screened"] == 4
    assert manifest["research"] is True
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_bytes(b"x")
    with pytest.raises(UsageError, match="no watchlist folder"):
        write(build(proposals(**REVIEWED), **KNOWN), tmp_path / "photos")
    assert (tmp_path / "photos" / "a.jpg").read_bytes() == b"x"


@pytest.mark.parametrize("given", ["", ".", "..", "../here"])
def test_the_folder_that_one_is_in_is_no_place_for_a_watchlist(tmp_path, monkeypatch, given):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    built = build(proposals(**REVIEWED), **KNOWN)
    with pytest.raises(UsageError, match="is the folder that you are in"):
        write(built, Path(given))
    write(built, Path("new"))
    assert [p.name for p in (tmp_path / "here").iterdir()] == ["new"]


def test_a_folder_that_cannot_be_put_in_place_leaves_the_old_one(tmp_path, monkeypatch):
    built = build(proposals(**REVIEWED), **KNOWN)
    write(built, tmp_path / "w")
    before = (tmp_path / "w" / watchlist.MANIFEST).read_bytes()
    smaller = build(proposals(), **KNOWN)
    path_type = type(tmp_path)
    rename = path_type.rename

    def fail(self, target):
        if target == tmp_path / "w" and not self.name.endswith(".old"):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(path_type, "rename", fail)
    with pytest.raises(OutputError, match="no space left"):
        write(smaller, tmp_path / "w")
    assert (tmp_path / "w" / watchlist.MANIFEST).read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["w"]


@pytest.mark.parametrize(
    ("change", "says"),
    [({"name": "My List"}, "name"), ({"reviewer": " "}, "reviewer"), ({"date": "23.11.2026"}, "no date")],
)
def test_what_a_manifest_needs_is_asked_for(change, says):
    with pytest.raises(UsageError, match=says):
        build(proposals(**REVIEWED), **(KNOWN | change))


def test_the_review_in_the_watchlists_own_folder_survives_building_there(tmp_path):
    built = build(proposals(**REVIEWED), **KNOWN)
    write(built, tmp_path / "list")
    (tmp_path / "list" / "review.csv").write_text("decisions\n", encoding="utf-8")
    (tmp_path / "list" / "sources").mkdir()
    (tmp_path / "list" / "sources" / "brief.txt").write_text("text\n", encoding="utf-8")
    write(built, tmp_path / "list")
    assert (tmp_path / "list" / "review.csv").read_text(encoding="utf-8") == "decisions\n"
    assert (tmp_path / "list" / "sources" / "brief.txt").read_text(encoding="utf-8") == "text\n"
    assert watchlist.read(tmp_path / "list").digest == built.watchlist.digest


def test_without_a_title_the_citation_is_it():
    built = build(proposals(**REVIEWED), **(KNOWN | {"title": "", "source": "A. Writer, Ships and shells"}))
    assert built.watchlist.lists[0].title == "A. Writer, Ships and shells"
