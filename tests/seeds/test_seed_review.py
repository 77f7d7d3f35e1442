"""The retelling yields the core six; the committed watchlist is what its review builds, byte for byte."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from ensign import watchlist
from ensign.brief import build, proposals, review

ROOT = Path(__file__).parents[2]
RETELLING = ROOT / "seeds" / "cambodia-north-korea-relations.md"
FOLDER = ROOT / "watchlists" / "cambodia-dprk"
REVIEW = FOLDER / "review.csv"

CSC = "Cambodia Shipping Corporation"
ISROC = "International Ship Registry of Cambodia"
MUSEUM = "Angkor Panorama Museum"
VANDY, SAKARA, DEVI = "Khek Vandy", "Khek Sakara", "Bouphe Devi"

CORE = {
    CSC: "company",
    ISROC: "company",
    MUSEUM: "organization",
    VANDY: "person",
    SAKARA: "person",
    DEVI: "person",
}
RELATIONS = {
    (VANDY, "founder-of", CSC, ""),
    (VANDY, "head-of", CSC, ""),
    (VANDY, "spouse-of", DEVI, ""),
    (DEVI, "child-of", "Norodom Sihanouk", ""),
    (SAKARA, "child-of", VANDY, ""),
    (SAKARA, "head-of", CSC, "before 2002"),
    (SAKARA, "joint-venture-with", "an unnamed North Korean diplomat", "before 2002"),
    (CSC, "used-for-trade-by", "North Korea", "1994"),
    (CSC, "replaced-by", ISROC, "2002"),
    ("Cambodian government", "shut-down", CSC, "2002"),
    (ISROC, "formed-in", "", "2002"),
    (ISROC, "shut-down-in", "", "2016"),
    (MUSEUM, "located-in", "Siem Reap", ""),
    (MUSEUM, "joint-venture-between", "Cambodia", ""),
    (MUSEUM, "joint-venture-between", "North Korea", ""),
}
NOT_TO_BE_LISTED = (
    "Chheang Vannarith",
    "East-West Center",
    "Asian Vision Institute",
    "Hun Sen",
    "Hor Namhong",
    "Moon Jae-in",
    "Le Luong Minh",
    "Jack Board",
    "Satu Limaye",
    "Peter Valente",
    "Channel NewsAsia",
    "Khmer Times",
    "ASEAN",
    "United Nations",
    "Cambodian government",
)


@pytest.fixture(scope="module")
def proposed():
    return {p.name: p for p in proposals.propose(RETELLING).proposals}


@pytest.fixture(scope="module")
def reviewed():
    return review.read_proposals(REVIEW)


@pytest.fixture(scope="module")
def built(reviewed):
    manifest = json.loads((FOLDER / watchlist.MANIFEST).read_text(encoding="utf-8"))
    return build.build(
        reviewed,
        name="cambodia-dprk",
        title=manifest["title"],
        reviewer="Ensign founders",
        date="2026-11-23",
    )


def test_the_retelling_yields_the_core_six_by_name_and_type(proposed):
    assert {n: proposed[n].type for n in CORE if n in proposed} == CORE
    assert all(not proposed[n].left_out_because for n in CORE)


def test_the_core_six_come_with_every_relation_of_the_brief_and_no_other(proposed):
    ties = {(p.name, t.predicate, t.target_name, t.date) for p in proposed.values() for t in p.ties}
    assert {t for t in ties if t[0] in CORE or t[2] in CORE} == RELATIONS


def test_who_must_not_be_listed_ranks_under_the_six(proposed):
    lowest = min(proposed[n].priority for n in CORE)
    assert all(proposed[n].priority < lowest for n in NOT_TO_BE_LISTED if n in proposed)
    assert all(proposed[n].left_out_because for n in NOT_TO_BE_LISTED if n in proposed)


@pytest.mark.parametrize("file", [watchlist.ENTITIES, watchlist.MANIFEST])
def test_the_committed_watchlist_is_what_the_review_builds_to_the_byte(file, built, tmp_path):
    build.write(built, tmp_path / "cambodia-dprk")
    assert (FOLDER / file).read_bytes() == (tmp_path / "cambodia-dprk" / file).read_bytes()


def test_the_review_decides_every_row(reviewed):
    decisions = [p.decision for p in reviewed.proposals]
    assert set(decisions) == {"accept", "context", "reject"}
    assert (decisions.count("accept"), decisions.count("context")) == (7, 8)


def test_the_review_is_of_the_retelling_as_it_stands(reviewed):
    assert reviewed.sha256 == hashlib.sha256(RETELLING.read_bytes()).hexdigest()


def test_the_review_file_is_as_the_loader_writes_it(reviewed, tmp_path):
    review.write_proposals(reviewed, tmp_path / "review.csv")
    assert (tmp_path / "review.csv").read_bytes() == REVIEW.read_bytes()


def test_the_manifest_names_the_reviewer_and_cites_the_article(built):
    assert built.manifest["reviewer"] == "Ensign founders"
    assert built.manifest["accept_all"] is False
    assert 'Chheang Vannarith, "Cambodia-North Korea Relations"' in str(built.manifest["source"])


def test_a_review_with_one_decision_changed_builds_something_else(reviewed, built):
    changed = [replace(p, decision="context") if p.name == MUSEUM else p for p in reviewed.proposals]
    other = build.build(
        replace(reviewed, proposals=tuple(changed)),
        name="cambodia-dprk",
        title="x",
        reviewer="Ensign founders",
        date="2026-11-23",
    )
    assert other.watchlist.digest != built.watchlist.digest
    assert sum(not e.context for e in other.watchlist.entities) == 6
