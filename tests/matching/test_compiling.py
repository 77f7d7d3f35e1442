"""Loops are compiled once it pays, and by an earlier run for a later one."""

import ast
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numba
import pytest
from filelock import FileLock

from ensign import watchlist
from ensign.matching import cache
from ensign.matching.arrays import claims, compiling
from ensign.matching.arrays.compiling import MUCH, Kernel
from ensign.matching.cache import IndexCache
from ensign.matching.matcher import Matcher
from ensign.matching.search.joining import joins_met
from ensign.matching.search.steps import search
from ensign.matching.words.slips import slips
from ensign.matching.words.sounding import alikes
from ensign.model import Entity, EntityType, Name, Subject
from ensign.settings import Settings

NAMES = ("Kim Nam Gil", "Сергей Волков", "محمد الحسن")


SOURCE = Path(compiling.__file__).parents[2]
NUMBERS = {"bool", "int", "None", "np.uint64", "Most", "tuple"}


def twice(number):
    return number + number


@pytest.fixture
def kernels(tmp_path, monkeypatch):
    """Loops that nothing is known of, as on a new machine."""
    monkeypatch.setattr(numba.config, "CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(Kernel, "_started", False)
    monkeypatch.setattr(Kernel, "_much_expected", False)
    return lambda seconds=1: Kernel(twice, seconds=seconds)


@pytest.fixture
def kernel(kernels):  # noqa: ARG001 - on a new machine
    """One that says whether it is compiled, and the lock of the process that compiles it."""
    kernel = Kernel(twice, plain=lambda number: f"{number} twice", seconds=1)
    return kernel, FileLock(kernel._folder / f"{kernel._name}.lock")


def test_a_new_machine_waits_for_no_compiler_until_there_is_much_to_do(kernels):
    kernel = kernels()
    assert kernel.for_steps(1) is twice
    assert kernel.for_steps(2 * MUCH) is twice, "none has left it compiled"
    assert kernel.for_steps(8 * MUCH) is not twice
    assert kernel.for_steps(1)(4) == 8
    assert kernels(seconds=2).for_steps(15 * MUCH) is not twice, "it is kept now"


def test_what_an_earlier_run_has_left_is_used_soon(kernels):
    kernel = kernels()
    assert kernel.for_steps(2 * MUCH) is twice
    assert kernel.compiled(4) == 8  # as another process would have it
    assert kernels().for_steps(MUCH // 2) is not twice, "numba is loaded already"
    assert kernel.for_steps(1) is not twice


def test_a_loop_that_takes_longer_to_compile_has_to_have_more_to_do(kernels):
    assert kernels(seconds=0.1).for_steps(2 * MUCH) is not twice
    assert kernels(seconds=0.4).for_steps(2 * MUCH) is twice


def test_who_expects_much_leaves_it_compiled_sooner(kernels):
    assert kernels().for_steps(2 * MUCH) is twice
    Kernel.expect_much()
    assert kernels().for_steps(2 * MUCH) is not twice


def test_what_another_process_compiles_is_not_waited_for_where_there_is_less_to_do(kernel):
    kernel, other = kernel
    with other:
        assert kernel.for_steps(15 * MUCH)(4) == "4 twice"
    assert kernel.for_steps(15 * MUCH)(4) == 8
    with other:
        assert kernel.for_steps(15 * MUCH)(4) == 8, "it is kept now"


def test_what_another_process_compiles_is_waited_for_where_there_is_more_to_do(kernel):
    kernel, other = kernel
    is_held = threading.Event()

    def hold():
        with other:
            is_held.set()
            time.sleep(0.5)
            assert not asked.is_set(), "it was not waited for"

    asked = threading.Event()
    with ThreadPoolExecutor(1) as pool:  # a lock knows who in its own thread has it already
        held = pool.submit(hold)
        is_held.wait()
        assert kernel.for_steps(50 * MUCH)(4) == 8
        asked.set()
        held.result()


def test_who_compiles_for_too_long_is_waited_for_no_more(kernel, monkeypatch):
    kernel, other = kernel
    monkeypatch.setattr(claims, "_PATIENCE", 0.1)
    is_held, is_done = threading.Event(), threading.Event()

    def hold():
        with other:
            is_held.set()
            is_done.wait(60)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold)
        is_held.wait()
        assert kernel.for_steps(50 * MUCH)(4) == 8
        is_done.set()


def test_a_folder_that_allows_no_claim_keeps_nobody_from_compiling(kernel):
    kernel, other = kernel
    Path(other.lock_file).mkdir()
    assert kernel.for_steps(15 * MUCH)(4) == 8


def test_a_list_that_was_indexed_before_needs_no_other_loops(tmp_path, monkeypatch):
    """Arrays that may be written and such that may not are two kinds: each would be compiled for."""
    monkeypatch.setattr(cache, "_WORTH", 0)
    monkeypatch.setattr(compiling, "MUCH", 0)
    people = [Entity(f"x-{n}", "x", EntityType.PERSON, (Name(text),)) for n, text in enumerate(NAMES)]
    entries = watchlist.build("x", "X", "2026-01-01", people)
    subjects = [
        Subject(names=(text,), type=EntityType.PERSON) for text in ("Kim Nam Kil", "Volkov Sergej", "KimNamGil")
    ]
    counts = []
    for _ in range(2):
        matcher = Matcher(entries, Settings(), IndexCache(tmp_path))
        assert [len(outcome.matches) for outcome in matcher.match_all(subjects)] == [1, 1, 1]
        counts.append([len(kernel.compiled.signatures) for kernel in (search, joins_met, slips, alikes)])
    assert counts[0] == counts[1]
    assert min(counts[0]) > 0


def given_by(decorator):
    """What each function with a decorator says that it gives, by the names in that."""
    found = {}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef) and decorator in map(ast.unparse, node.decorator_list):
                words = ast.unparse(node.returns).replace("[", " ").replace("]", " ").replace(",", " ").split()
                found[path.stem, node.name] = set(words)
    return found


def test_pieces_that_count_no_arrays_give_none():
    """An array that one gave would be freed while it is held."""
    assert {name: said for name, said in given_by("part").items() if not said <= NUMBERS} == {}
    assert all(not said <= NUMBERS for said in given_by("maker").values())
