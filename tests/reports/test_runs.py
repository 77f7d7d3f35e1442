"""A run's counts and record: exact while that is cheap, an honest estimate beyond, and never a row's value."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ensign.runs import Distinct, Tally, to_record
from ensign.settings import Settings


@given(st.lists(st.lists(st.sampled_from(["", "a", "b", "é", "한", "a "]), max_size=6), max_size=6))
def test_few_names_are_counted_exactly(parts):
    distinct = Distinct()
    for part in parts:
        distinct.add(part)
    assert distinct.exact
    assert distinct.count == len({text for part in parts for text in part if text})


def test_many_names_are_estimated_in_bounded_memory():
    distinct = Distinct(keep=4096)
    for start in range(0, 100_000, 1000):
        distinct.add([f"name {i % 60_000}" for i in range(start, start + 1000)])
    assert not distinct.exact
    assert abs(distinct.count - 60_000) < 60_000 * 0.06
    assert len(distinct._smallest) == 4096


def test_rows_are_counted_by_their_best_result():
    tally = Tally()
    tally.add(["a", "b", ""], ["match", "clear", "unscreenable"], ["strong", "", ""], 5)
    tally.add(["a"], ["match"], ["exact"], 1)
    counts = tally.counts
    assert (counts.rows, counts.written, counts.names, counts.matches) == (4, 6, 2, 2)
    assert counts.outcomes == {"match": 2, "clear": 1, "unscreenable": 1}
    assert counts.bands == {"exact": 1, "strong": 1, "possible": 0}


def test_the_record_is_canonical_and_complete(run):
    run = replace(run, settings=Settings(), options={"prefix": ""})
    data = to_record(run)
    assert data == to_record(run)
    found = json.loads(data)
    assert found["settings"]["digest"] == Settings().digest
    assert found["settings"]["line"] == Settings().line
    assert found["started"] == "2026-02-03T04:05:06+00:00"
    assert found["user"] == "tester"
    assert found["lists"][0]["digest"] == "cd" * 32
    assert found["counts"]["outcomes"]["unscreenable"] == 1


def test_the_record_says_that_a_list_is_a_part(run):
    run = replace(run, settings=Settings())
    sample = replace(run, lists=(replace(run.lists[0], partial="it is a sample"),))
    assert [json.loads(to_record(r))["lists"][0]["partial"] for r in (sample, run)] == ["it is a sample", ""]


def test_a_runs_id_depends_on_what_decides_the_results_only(run):
    assert replace(run, user="another", started="2030-01-01T00:00:00+00:00", seconds=9.0).id == run.id
    assert replace(run, version="9").id != run.id
    assert replace(run, options={"columns": "name=x"}).id != run.id
    assert replace(run, input=replace(run.input, sha256="00" * 32)).id != run.id
    assert replace(run, lists=()).id != run.id
