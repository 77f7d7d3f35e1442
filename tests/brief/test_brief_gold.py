"""The brief and its neighbours against their annotation, where that is at hand."""

import json
from pathlib import Path

import pytest

from ensign.brief import priority
from ensign.brief.proposals import Proposals, propose

SHARED = Path(__file__).parents[2].parent / "shared" / "brief"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated briefs are not at hand")
TEXTS = ("h1_courageous", "h2_chongchongang", "h3_taiwan_network")
TYPES = {
    "Person": "person",
    "Company": "company",
    "Organization": "organization",
    "PublicBody": "public body",
    "Vessel": "vessel",
}


def article():
    gold = json.loads((SHARED / "gold.json").read_text(encoding="utf-8"))
    return propose(SHARED / gold["source_file"]), gold


def text(name):
    gold = json.loads((SHARED / "texts" / f"{name}.gold.json").read_text(encoding="utf-8"))
    return propose(SHARED / "texts" / gold["source_file"]), gold


def forms(entity):
    """Every way the text writes an annotated entity."""
    return {entity["name"], *(m["text"] for m in entity["mentions"])}


def find(proposals: Proposals, entity):
    """The proposal whose mentions overlap those of an annotated entity."""
    spans = [(m["start"], m["end"]) for m in entity["mentions"] if m.get("kind") != "nominal"]
    for p in proposals.proposals:
        if any(a < end and start < b for start, end, _ in p.mentions for a, b in spans):
            return p
    return None


@needs_shared
def test_core_six_have_exact_names_and_types():
    proposals, gold = article()
    by_name = {p.name: p for p in proposals.proposals if not p.left_out_because}
    for entity in gold["entities"]:
        if entity["id"] in gold["watch_core"]:
            assert by_name[entity["name"]].type == TYPES[entity["type"]]


@needs_shared
def test_relations_of_the_core_are_those_annotated():
    proposals, gold = article()
    names = {e["id"]: e["name"] for e in gold["entities"]}
    core = {names[i] for i in gold["watch_core"]}
    same = {"Cambodian government": "Government of Cambodia"}
    found = {
        (same.get(p.name, p.name), t.predicate, same.get(t.target_name, t.target_name)): t
        for p in proposals.proposals
        for t in p.ties
        if {p.name, t.target_name} & core
    }
    wanted = {}
    for r in gold["relations"]:
        if {r["subject"], r["object"]} & set(gold["watch_core"]):
            for other in [r["object"], *([r["object2"]] if "object2" in r else [])]:
                wanted[names[r["subject"]], r["predicate"], names.get(other, "")] = r
    assert set(found) == set(wanted)
    for key, r in wanted.items():
        assert found[key].date == (r["date"] or ""), key
        assert bool(found[key].coreference) == (found[key].confidence == "low")
    assert "24 million" in found["Angkor Panorama Museum", "joint-venture-between", "Cambodia"].amount


@needs_shared
def test_nothing_that_must_not_be_claimed_is_claimed():
    proposals, _ = article()
    told = {(p.name, t.predicate, t.target_name, t.date) for p in proposals.proposals for t in p.ties}
    csc = "Cambodia Shipping Corporation"
    assert not [x for x in told if x[0] == csc and x[3] == "2016"]
    assert ("Khek Sakara", "child-of", "Bouphe Devi") not in {x[:3] for x in told}
    assert not [x for x in told if x[0] == "Norodom Sihanouk" and x[3] == "2000"]
    assert not [p for p in proposals.proposals if "Mansudae" in p.name]
    diplomats = {
        p.id for p in proposals.proposals if p.name in {"a North Korean diplomat", "the North Korean ambassador"}
    }
    assert len(diplomats) == 2
    assert all("sanctioned" not in " ".join(p.roles) for p in proposals.proposals)


@needs_shared
def test_nobody_annotated_no_ranks_with_the_core():
    proposals, gold = article()
    core = [find(proposals, e).priority for e in gold["entities"] if e["id"] in gold["watch_core"]]
    for entity in gold["entities"]:
        if entity["watch"] == "no" and (p := find(proposals, entity)):
            assert p.priority < min(core), entity["name"]
            assert p.left_out_because, entity["name"]


@needs_shared
def test_spans_are_code_points_of_the_file():
    proposals, gold = article()
    written = (SHARED / gold["source_file"]).read_text(encoding="utf-8")
    for p in proposals.proposals:
        for start, end, number in p.mentions:
            paragraph = gold["paragraphs"][number - 1]
            assert paragraph["start"] <= start < end <= paragraph["end"]
            if not p.unnamed:
                assert written[start:end].split()[0].casefold() in written[start:end].casefold()
        assert p.passage.text.split()[0].strip("*") in written[p.passage.start : p.passage.end]


@needs_shared
@pytest.mark.parametrize("name", TEXTS)
def test_other_texts_propose_the_watched_and_little_else(name):
    proposals, gold = text(name)
    kept = [p for p in proposals.proposals if not p.left_out_because]
    watched = [e for e in gold["entities"] if e["id"] in gold["watch_all"]]
    hits = [p for e in watched if (p := find(proposals, e)) and not p.left_out_because]
    assert len(hits) >= 0.9 * len(watched)
    assert len(kept) <= 3 * len(watched)
    upper = {p.id for p in proposals.proposals[: max(1, len(proposals.proposals) // 2)]}
    assert sum(p.id in upper for p in hits) > len(hits) / 2
    for entity in gold["entities"]:
        if entity["watch"] == "no" and (p := find(proposals, entity)):
            assert p.left_out_because, entity["name"]


@needs_shared
@pytest.mark.parametrize("name", TEXTS)
def test_other_texts_state_the_annotated_relations(name):
    proposals, gold = text(name)
    by_id = {e["id"]: (find(proposals, e) or e) for e in gold["entities"]}
    told = {(p.id, t.predicate, t.target or t.target_name) for p in proposals.proposals for t in p.ties}
    told |= {(b, predicate, a) for a, predicate, b in told if predicate == "spouse-of"}
    for r in gold["relations"]:
        target = by_id[r["object"]].id if r["object"] in by_id else r["object"]
        assert (by_id[r["subject"]].id, r["predicate"], target) in told, r


@needs_shared
def test_a_text_without_targets_ranks_nobody_high():
    proposals, _ = text("h5_negative_visit")
    assert all(p.priority < priority.MEDIUM for p in proposals.proposals)
