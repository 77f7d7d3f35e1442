"""Worker processes answer as this one does, and none outlives what it was asked for."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign import engines, screening, watchlist
from ensign.engines import Engine
from ensign.matching import cache as matching_cache
from ensign.matching.cache import IndexCache
from ensign.model import Entity, EntityType, Name
from ensign.settings import Settings
from ensign.workers import WorkerError, Workers, ahead_for

NAMES = ("Zebulon Okarvian", "Blue Heron Maritime Trading", "Ptolemy Vashkenaz", "Quxwold Marine Ltd")
LIST = watchlist.build(
    "own", "own", "2026-01-01", [Entity(f"own-{n}", "own", EntityType.UNKNOWN, (Name(t),)) for n, t in enumerate(NAMES)]
)


def record(name):
    return (name, *("",) * 9)


def records(count):
    """Distinct names, every seventh of them nearly a listed one, and one that is no name."""
    return [record(f"{NAMES[n % 4]} {n}" if n % 7 == 0 else f"Plain Bakery {n}") for n in range(count)] + [record("--")]


@pytest.fixture
def engine(tmp_path, monkeypatch):
    """An engine whose workers start for very little."""
    monkeypatch.setattr(engines, "_MANY", 100)
    monkeypatch.setattr(engines, "_FEW", 10)
    with Engine(LIST, Settings(), IndexCache(tmp_path), 2) as found:
        yield found


def alone():
    return Engine(LIST, Settings(), None, 1)


def test_workers_give_the_same_answers_in_the_same_order(engine):
    asked = [records(150), records(40), [record("Zebulon Okarvian"), *records(300)[200:]]]
    here = list(alone().answers(enumerate(asked)))
    assert list(engine.answers(enumerate(asked), lambda: 0.5)) == here
    assert engine._workers is not None, "nothing was sent to a worker"
    assert sum(row[0] == "match" for _, part in here for answer in part for row in answer) > 10


def test_an_index_that_is_not_on_the_disk_is_made_before_the_workers_need_it(engine, tmp_path, monkeypatch):
    monkeypatch.setattr(matching_cache, "_WORTH", 0)
    monkeypatch.setattr(screening, "_SCREENERS", {})
    list(engine.answers([(0, records(120))]))
    assert len(list(tmp_path.glob("*.index"))) == 1
    monkeypatch.setattr(engines, "screener", None)  # nor is one that is there opened where nobody is asked
    with Engine(LIST, Settings(), IndexCache(tmp_path), 2) as another:
        assert len(list(another.answers([(0, records(120))]))) == 1


def test_parts_of_which_more_are_to_come_are_asked_for_together_and_the_last_ones_as_they_come(engine, monkeypatch):
    monkeypatch.setattr(engines, "_BATCH", 100)
    first, second = engine._ask(records(120), 0.05), engine._ask(records(240)[120:], 0.3)
    assert first.together is second.together
    assert sum(len(numbers) for numbers, _ in first.together.said) == 241  # the one that is no name, too, but once
    last = engine._ask(records(360)[240:], 0.95)
    assert last.together is not first.together
    assert len(last.together.said) == 2


def test_a_record_that_was_answered_is_not_asked_again(engine):
    list(engine.answers([(0, records(120))]))
    assert engine._ask(records(120), 1.0).together.said == []


@given(st.lists(st.tuples(st.text(max_size=6)), unique=True), st.integers(1, 5))
def test_each_record_is_in_one_share(asked, count):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines, "_FEW", 1)
        shares = engines._divided(asked, count)
    assert len(shares) <= count
    assert sorted(n for share in shares for n in share) == list(range(len(asked)))


def test_names_that_begin_alike_are_one_workers_unless_nearly_all_do():
    beginnings = [a + b for a in "bcdfghjklmnpqrstvwz" for b in ("alat", "ERUM", "Ivor", "onan")]
    asked = [record(f"{one if n % 2 else one.upper()} {n}") for n in range(30) for one in beginnings]
    shares = [{asked[n][0][:4].lower() for n in share} for share in engines._divided(asked, 2)]
    assert all(shares)
    assert shares[0].isdisjoint(shares[1])
    alike = [record(f"Joint Stock Company {n}") for n in range(2000)]
    assert list(map(len, engines._divided(alike, 2))) == [1000, 1000]
    assert list(map(len, engines._divided(alike[:300], 2))) == [300]  # which is done sooner by one


def test_a_part_that_is_waited_for_is_answered_before_the_next_is_read(engine):
    read = []

    def parts():
        for n in range(3):
            read.append(n)
            yield n, records(120 + n)

    answered = engine.answers(parts())
    assert next(answered)[0] == 0
    assert read == [0]


def test_workers_start_with_the_beginning_of_a_large_file(engine):
    list(engine.answers([(0, records(20))], lambda: 0.5))
    assert engine._workers is None
    list(engine.answers([(0, records(40))], lambda: 0.1))
    assert engine._workers is not None


def test_a_worker_that_is_gone_is_said_and_nothing_is_answered_by_half(engine):
    list(engine.answers([(0, records(120))]))
    for process in engine._workers._processes:
        process.kill()
        process.join()
    with pytest.raises(WorkerError, match="ended before its work was done"):
        list(engine.answers([(0, records(400))]))


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        (("Zebulon Okarvian", Settings(), None), [record("Blue Heron")]),  # no watchlist
        ((LIST, Settings(), None), [(5, "Blue Heron")]),  # no text
    ],
    ids=["at the start", "at work"],
)
def test_a_fault_in_a_worker_is_told_without_values(given, asked, capfd):
    workers = Workers(1)
    try:
        workers.instruct(*given)
        with pytest.raises(RuntimeError, match=r"^\w+Error in a worker$"):
            workers.answer(asked, 0).result(60)
    finally:
        workers.end()
    said = capfd.readouterr()
    assert said.err == said.out == ""


def test_workers_end_with_the_engine(engine):
    list(engine.answers([(0, records(120))]))
    processes = engine._workers._processes
    assert all(process.is_alive() for process in processes)
    engine.__exit__(None, None, None)
    assert not any(process.is_alive() for process in processes)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as on a terminal")
def test_ctrl_c_is_the_askers_to_handle(engine):
    list(engine.answers([(0, records(120))]))
    for process in engine._workers._processes:
        os.kill(process.pid, signal.SIGINT)
    time.sleep(0.2)
    assert len(next(engine.answers([(0, records(200))]))[1]) == 201


def test_workers_that_are_ready_are_used_and_end_with_what_they_were_started_for(tmp_path, monkeypatch):
    monkeypatch.setattr(engines, "_MANY", 100)
    large = tmp_path / "large.csv"
    large.write_bytes(b"name\n" + b"Plain Bakery\n" * 30_000)
    with ahead_for(large, 2) as ready, Engine(LIST, Settings(), IndexCache(tmp_path), 2, ready) as engine:
        processes = ready._processes
        assert list(engine.answers([(0, records(120))])) == list(alone().answers([(0, records(120))]))
        assert engine._workers is ready
    with ahead_for(large, 2) as unused:
        processes += unused._processes
    assert not any(process.is_alive() for process in processes)


@pytest.mark.parametrize(("size", "processes"), [(1_000, 2), (300_000, 1)])
def test_workers_are_not_started_where_there_is_little_to_do_or_one_process(tmp_path, size, processes):
    (tmp_path / "rows.csv").write_bytes(b"x" * size)
    for path in (tmp_path / "rows.csv", tmp_path, tmp_path / "missing", Path("-")):
        with ahead_for(path, processes) as ready:
            assert ready is None
