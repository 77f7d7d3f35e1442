"""Texts in several styles, with invented names: who is proposed, who is left out, and what is related."""

import json
from functools import cache
from pathlib import Path

import pytest

from ensign.brief import priority
from ensign.brief.proposals import propose

HERE = Path(__file__).parent / "texts"
TEXTS = sorted(p.name for p in HERE.iterdir() if p.suffix in {".txt", ".md"})


GOLD = {name: json.loads((HERE / f"{Path(name).stem}.gold.json").read_text(encoding="utf-8")) for name in TEXTS}


@cache
def proposed(name):
    return propose(HERE / name).proposals


def load(name):
    return proposed(name), GOLD[name]


def that_tell(*keys):
    """The texts of which something of the kind is annotated."""
    return [name for name in TEXTS if any(GOLD[name].get(key) for key in keys)]


def names(p):
    return {p.name, *(a.text for a in p.aliases)}


def stated(proposals):
    """Every relation by every name of both ends, with its date; those that hold both ways, both ways."""
    known = {n: names(p) for p in proposals for n in sorted(names(p))}
    found = {
        (n, t.predicate, other): t.date
        for p in proposals
        for n in names(p)
        for t in p.ties
        for other in known.get(t.target_name, {t.target_name})
    }
    both = {"spouse-of", "sibling-of", "relative-of", "joint-venture-with"}
    return {(b, said, a): d for (a, said, b), d in found.items() if said in both} | found


@pytest.mark.parametrize("name", that_tell("watch"))
def test_parties_are_proposed_with_their_type(name):
    proposals, gold = load(name)
    for party, kind in gold["watch"].items():
        hits = [p for p in proposals if party in names(p)]
        assert hits, party
        assert hits[0].type == kind, party
        assert not hits[0].left_out_because, party


@pytest.mark.parametrize("name", that_tell("no"))
def test_those_with_another_role_are_left_out_if_they_are_written_at_all(name):
    proposals, gold = load(name)
    for other in gold["no"]:
        for p in proposals:
            if other in names(p):
                assert p.left_out_because, other
                assert p.priority <= priority.LEFT_OUT


@pytest.mark.parametrize("name", that_tell("relations"))
def test_relations_are_found(name):
    proposals, gold = load(name)
    told = stated(proposals)
    for subject, predicate, target, *date in gold["relations"]:
        assert (subject, predicate, target) in told, (subject, predicate, target)
        assert told[subject, predicate, target] == (date or [told[subject, predicate, target]])[0]


@pytest.mark.parametrize("name", that_tell("not"))
def test_nothing_wrong_is_stated(name):
    proposals, gold = load(name)
    told = stated(proposals)
    for subject, predicate, target, *date in gold["not"]:
        key = (subject, predicate, target)
        assert key not in told or (date and told[key] != date[0]), key


@pytest.mark.parametrize("name", that_tell("aliases", "unnamed"))
def test_other_names_stand_with_their_party(name):
    proposals, gold = load(name)
    for party, others in gold.get("aliases", {}).items():
        assert any({party, *others} <= names(p) for p in proposals), party
    for words in gold.get("unnamed", []):
        assert any(p.name == words and p.unnamed for p in proposals), words


@pytest.mark.parametrize("name", that_tell("told"))
def test_numbers_birth_dates_and_countries_stand_with_their_party(name):
    proposals, gold = load(name)
    for party, facts in gold["told"].items():
        p = next(p for p in proposals if p.name == party)
        told = {
            *p.dates,
            *(f"{i.scheme} {i.value}" for i in p.identifiers),
            *(f"{x.country} {x.role}" for x in p.places),
        }
        assert not set(facts) - told, party


@pytest.mark.parametrize("name", that_tell("watch"))
def test_proposals_are_few(name):
    proposals, gold = load(name)
    kept = [p for p in proposals if not p.left_out_because]
    assert len(kept) <= 3 * len(gold["watch"])


@pytest.mark.parametrize("name", that_tell("watch"))
def test_most_parties_are_in_the_upper_half(name):
    proposals, gold = load(name)
    upper = proposals[: max(len(gold["watch"]), len(proposals) // 2)]
    assert sum(bool(names(p) & set(gold["watch"])) for p in upper) >= 0.8 * len(gold["watch"])


@pytest.mark.parametrize("name", ["negative_fair.txt", "negative_results.txt", "negative_visit.txt"])
def test_a_text_with_nobody_to_watch_has_no_high_priority(name):
    proposals, _ = load(name)
    assert all(p.priority < priority.HIGH for p in proposals)


def test_a_harvest_festival_has_no_medium_priority():
    proposals, _ = load("negative_fair.txt")
    assert all(p.priority < priority.MEDIUM for p in proposals)


def test_a_parent_named_in_passing_is_no_partner(tmp_path):
    text = "Delta Shipping Company was run by Karl Brede, a son of Otto Lind, as a joint venture with Mario Vast."
    (tmp_path / "b.txt").write_text(text, encoding="utf-8")
    told = stated(propose(tmp_path / "b.txt").proposals)
    assert ("Karl Brede", "joint-venture-with", "Mario Vast") in told
    assert {predicate for subject, predicate, _ in told if subject == "Otto Lind"} <= {"parent-of"}
