"""Indices on disk: the same answers, made again where anything differs or is damaged, and never needed."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ensign import watchlist
from ensign.matching import cache
from ensign.matching.arrays import mapped
from ensign.matching.cache import IndexCache
from ensign.matching.matcher import Matcher
from ensign.model import Entity, EntityType, Identifier, Name, Subject
from ensign.settings import Settings, Similarities, Weights

PEOPLE = ("Kim Nam Gil", "Сергей Волков", "محمد الحسن", "O'Neil d'Arcy", "김철수")
ASKED = ("KIM NAM GIL", "Sergey Volkov", "Mohamed Hassan", "Kim Chol Su", "Darcy ONeil", "Somebody Else")


def listed(*names):
    entities = [
        Entity(id=f"x-{n}", list="x", type=EntityType.PERSON, names=(Name(text), Name(f"{text} junior")))
        for n, text in enumerate(names)
    ]
    ship = Entity("x-s", "x", EntityType.VESSEL, (Name("BLUE HERON"),), identifiers=(Identifier("imo", "9074729"),))
    return watchlist.build("x", "X", "2026-01-01", [*entities, ship])


def answers(matcher):
    found = [matcher.match(Subject(names=(name,), type=EntityType.PERSON)) for name in ASKED]
    ship = matcher.match(Subject(names=("Other",), identifiers=(Identifier("imo", "9074729"),)))
    return [[(m.entity.id, m.name.text, m.score) for m in outcome.matches] for outcome in (*found, ship)]


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_WORTH", 0)
    return IndexCache(tmp_path / "indices")


def files(tmp_path):
    return sorted((tmp_path / "indices").glob("*"))


def test_an_index_from_the_disk_answers_as_one_that_was_just_made(tmp_path, kept):
    plain = answers(Matcher(listed(*PEOPLE), Settings()))
    made = answers(Matcher(listed(*PEOPLE), Settings(), kept))
    (path,) = files(tmp_path)
    written = path.read_bytes()
    assert answers(Matcher(listed(*PEOPLE), Settings(), kept)) == made == plain
    assert path.read_bytes() == written
    assert [len(found) > 0 for found in plain[:4]] == [True, True, True, True], "the cases must find something"
    assert plain[-1] == [("x-s", "BLUE HERON", 1000)]


def test_what_it_depends_on_makes_another(tmp_path, kept):
    Matcher(listed(*PEOPLE), Settings(), kept)
    Matcher(listed(*PEOPLE), replace(Settings(), line=500, top=9), kept)
    assert len(files(tmp_path)) == 1, "the line does not touch the index"
    Matcher(listed(*PEOPLE[1:]), Settings(), kept)
    Matcher(listed(*PEOPLE), replace(Settings(), weights=Weights(floor=200)), kept)
    Matcher(listed(*PEOPLE), replace(Settings(), with_context=True), kept)
    Matcher(listed(*PEOPLE), replace(Settings(), similarities=Similarities(join_least=990)), kept)
    Matcher(listed(*PEOPLE), replace(Settings(), cut_from=12), kept)
    Matcher(listed(*PEOPLE), replace(Settings(), together_from=5), kept)
    assert len(files(tmp_path)) == 7


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "header"])
def test_a_damaged_file_is_made_again(tmp_path, kept, damage):
    plain = answers(Matcher(listed(*PEOPLE), Settings(), kept))
    (path,) = files(tmp_path)
    data = bytearray(path.read_bytes())
    if damage == "cut":
        del data[-100:]
    elif damage == "flipped":
        data[len(data) // 2] ^= 255
    elif damage == "header":
        data[:4] = b"what"
    path.write_bytes(b"" if damage == "empty" else data)
    assert answers(Matcher(listed(*PEOPLE), Settings(), kept)) == plain
    assert mapped.read(path, arrays_key(path)) is not None


def arrays_key(path):
    return path.read_bytes().split(b'"key": "')[1].split(b'"')[0].decode()


def test_few_are_kept_and_those_used_last(tmp_path, kept, monkeypatch):
    monkeypatch.setattr(cache, "_KEPT", 2)
    for n in range(1, 4):
        Matcher(listed(*PEOPLE[:n]), Settings(), kept)
    assert len(files(tmp_path)) == 2


def test_one_that_cannot_be_deleted_keeps_no_other(tmp_path, kept, monkeypatch):
    for n in range(3):
        Matcher(listed(*PEOPLE[: n + 1]), Settings(), kept)
        (path,) = [p for p in files(tmp_path) if p.stat().st_mtime > 100]
        os.utime(path, (n + 1, n + 1))
    held, delete = max(files(tmp_path), key=lambda p: p.stat().st_mtime), Path.unlink

    def unlink(self, **kwargs):
        if self == held:
            raise PermissionError
        delete(self, **kwargs)

    monkeypatch.setattr(cache, "_KEPT", 1)
    monkeypatch.setattr(Path, "unlink", unlink)
    Matcher(listed(*PEOPLE[:4]), Settings(), kept)
    assert len(files(tmp_path)) == 2
    assert held in files(tmp_path)


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_WORTH", 0)
    (tmp_path / "file").write_text("")
    blocked = IndexCache(tmp_path / "file" / "indices")
    assert answers(Matcher(listed(*PEOPLE), Settings(), blocked)) == answers(Matcher(listed(*PEOPLE), Settings()))


def test_arrays_read_back_and_nothing_half_written_stays(tmp_path):
    given = {
        "a": np.arange(5),
        "b": np.array([True, False]),
        "none": np.empty(0, np.int64),
        "t": np.arange(3, dtype=np.uint64),
    }
    mapped.write(tmp_path / "x", "key", given)
    found = mapped.read(tmp_path / "x", "key")
    assert found is not None
    assert {k: v.tolist() for k, v in found.items()} == {k: v.tolist() for k, v in given.items()}
    assert mapped.read(tmp_path / "x", "other") is None
    assert mapped.read(tmp_path / "y", "key") is None
    with pytest.raises(OSError, match="No such"):
        mapped.write(tmp_path / "no" / "x", "key", given)
    (tmp_path / "z").mkdir()
    with pytest.raises(OSError, match="directory"):
        mapped.write(tmp_path / "z", "key", given)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x", "z"]


def test_an_index_has_the_same_bytes_in_every_process(tmp_path):
    """Sets have another order in each."""
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2]); from matching import test_cache as t\n"
        "t.cache._WORTH, names = 0, [*t.PEOPLE, *map('Kim {} Gil Volkov'.format, range(9))]\n"
        "t.Matcher(t.listed(*names), t.Settings(), t.IndexCache(Path(sys.argv[1])))"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        tests = str(Path(__file__).parents[1])
        subprocess.run([sys.executable, "-c", code, str(tmp_path / seed), tests], check=True, env=environment)
    first, second = ([path.read_bytes() for path in (tmp_path / seed).iterdir()] for seed in ("1", "2"))
    assert first == second
    assert len(first) == 1
