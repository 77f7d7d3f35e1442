"""Entries of several lists that are one designation are shown with a match of one of them, and counted as before."""

import pandas as pd
import pytest

from ensign import explanation, screening, watchlist
from ensign.matching.cache import IndexCache
from ensign.matching.matcher import Matcher
from ensign.model import Entity, EntityType, Listing, Name, Reference, Subject
from ensign.schema import SUBJECT_FIELDS
from ensign.settings import Settings


def entity(list_, number, name, *references):
    return Entity(
        f"{list_}-{number}",
        list_,
        EntityType.PERSON,
        (Name(name),),
        listings=(Listing(f"{list_.upper()} PROGRAM"),),
        references=tuple(Reference(*r) for r in references),
    )


UN = entity("un", 1, "Zebulon Okarvian", ("un", "KPi.901"))
EU = entity("eu", 7, "Ardoxian Quillmeyer-Petrowitsch", ("un", "KPi.901"), ("eu", "EU.7.1"))
UK = entity("uk", "DPR9", "OKARVIAN Zebulon", ("un", "KPi.901"))
TWIN = entity("un", 2, "Zebulon Okarvian", ("un", "KPi.902"))
NEAR = entity("ca", 3, "Zebulon Okarvian", ("uk", "KPi.901"))
ALONE = entity("au", 4, "Plain Bakery")


def lists(*entities):
    names = dict.fromkeys(e.list for e in entities)
    return watchlist.union(
        [watchlist.build(n, n.upper(), "2026-01-01", [e for e in entities if e.list == n]) for n in names]
    )


ALL = lists(UN, EU, UK, TWIN, NEAR, ALONE)


def screen(*names, top=1):
    frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | {"name": n} for n in names])
    return screening.screen(frame, ALL, Settings(top=top)).to_dict("records")


def test_a_match_has_the_entries_that_share_its_number_and_no_others():
    found = {m.entity.id: m.also for m in Matcher(ALL, Settings()).match(Subject(("Zebulon Okarvian",))).matches}
    assert found == {"un-1": (EU, UK), "uk-DPR9": (EU, UN), "un-2": (), "ca-3": ()}


def test_a_number_is_the_list_s_and_not_another_s():
    (match,) = Matcher(lists(NEAR, EU), Settings()).match(Subject(("Zebulon Okarvian",))).matches[:1]
    assert match.also == ()


def test_the_reason_names_the_others_and_the_count_stays():
    assert [row["match_count"] for row in screen("Zebulon Okarvian")] == ["4"]
    by_id = {r["match_entity_id"]: r["match_reason"] for r in screen("Zebulon Okarvian", top=9)}
    assert " Also listed as eu-7 and uk-DPR9." in by_id["un-1"]
    assert "Also listed" not in by_id["un-2"] + by_id["ca-3"]


def test_one_of_another_name_is_found_by_its_number():
    (row,) = screen("Ardoxian Quillmeyer Petrowitsch")
    assert (row["match_entity_id"], row["match_count"]) == ("eu-7", "1")
    assert "Also listed as uk-DPR9 and un-1." in row["match_reason"]


def test_many_are_named_in_part():
    many = [entity(name, 1, f"Other {name}", ("un", "KPi.901")) for name in ("a", "b", "c", "d", "e", "f")]
    (match,) = Matcher(lists(UN, *many), Settings()).match(Subject(("Zebulon Okarvian",))).matches
    assert len(match.also) == 6
    assert "Also listed as a-1, b-1, c-1 and 3 more." in explanation.reason(match)


def test_a_clear_row_asks_for_nobody(monkeypatch):
    matcher = Matcher(ALL, Settings())
    monkeypatch.setattr(matcher._designations, "others", lambda _: pytest.fail("a clear row was looked up"))
    assert matcher.match(Subject(("Quxwold Pfister",))).matches == ()


def test_an_index_of_the_disk_says_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr("ensign.matching.cache._WORTH", 0)
    subject = Subject(("Zebulon Okarvian",))
    first = Matcher(ALL, Settings(), IndexCache(tmp_path)).match(subject)
    assert list(tmp_path.iterdir())
    assert Matcher(ALL, Settings(), IndexCache(tmp_path)).match(subject) == first
    assert first == Matcher(ALL, Settings()).match(subject)
