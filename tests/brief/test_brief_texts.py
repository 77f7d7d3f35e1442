"""Texts in several styles, with invented names: who is proposed, who is left out, and what is related."""

import json
from pathlib import Path

import pytest

from ensign.brief import priority
from ensign.brief.proposals import propose

HERE = Path(__file__).parent / "texts"
TEXTS = sorted(p.name for p in HERE.iterdir() if p.suffix in {".txt", ".md"})


def load(name):
    gold = json.loads((HERE / f"{Path(name).stem}.gold.json").read_text(encoding="utf-8"))
    return propose(HERE / name).proposals, gold


def names(p):
    return {p.name, *(a.text for a in p.aliases)}


@pytest.mark.parametrize("name", TEXTS)
def test_parties_are_proposed_with_their_type(name):
    proposals, gold = load(name)
    for party, kind in gold["watch"].items():
        hits = [p for p in proposals if party in names(p)]
        assert hits, party
        assert hits[0].type == kind, party
        assert not hits[0].left_out_because, party


@pytest.mark.parametrize("name", TEXTS)
def test_those_with_another_role_are_left_out_and_written(name):
    proposals, gold = load(name)
    for other in gold["no"]:
        for p in proposals:
            if other in names(p):
                assert p.left_out_because, other
                assert p.priority <= priority.LEFT_OUT


@pytest.mark.parametrize("name", TEXTS)
def test_relations_are_found(name):
    proposals, gold = load(name)
    told = {(n, t.predicate, t.target_name) for p in proposals for n in names(p) for t in p.ties}
    targets = {t for p in proposals for t in names(p)}
    known = {n: names(p) for p in proposals for n in names(p)}
    for subject, predicate, target in gold["relations"]:
        ways = known.get(target, {target}) if target in targets else {target}
        assert any((subject, predicate, w) in told for w in ways), (subject, predicate, target)


@pytest.mark.parametrize("name", TEXTS)
def test_proposals_are_few(name):
    proposals, gold = load(name)
    kept = [p for p in proposals if not p.left_out_because]
    assert len(kept) <= max(3 * len(gold["watch"]), 8)


def test_a_harvest_festival_has_no_high_priority():
    proposals, _ = load("negative_fair.txt")
    assert all(p.priority < priority.MEDIUM for p in proposals)
