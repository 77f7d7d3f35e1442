"""That an index of many names is made is said beforehand, whatever it is made for; that one is opened is not."""

import pytest

MADE = "an index of 2 names is made first, which takes about 10 seconds, and kept"


@pytest.fixture
def ask(ensign, tmp_path, monkeypatch):
    """Ask, as a process that was just started does, with a folder of indices of its own."""
    monkeypatch.setattr("ensign.cli.waiting._MANY", 2)
    monkeypatch.setattr("ensign.matching.cache._WORTH", 0)
    monkeypatch.setattr("ensign.cli.folders.user_cache_path", lambda *_, **__: tmp_path / "cache")
    (tmp_path / "list.csv").write_text("name\nBlue Heron Maritime Trading\nZebulon Okarvian\n")
    (tmp_path / "vendors.csv").write_text("name\n" + "".join(f"Plain Bakery {n}\n" for n in range(40)))

    def run(command, *arguments):
        monkeypatch.setattr("ensign.screening._SCREENERS", {})
        asked = {"check": "Plain Bakery", "screen": tmp_path / "vendors.csv"}[command]
        return ensign(command, asked, *arguments, "--watchlist", tmp_path / "list.csv")

    return run


@pytest.fixture
def index(tmp_path):
    """The one index on the disk."""

    def found():
        (path,) = (tmp_path / "cache").rglob("*.index")
        return path

    return found


@pytest.mark.parametrize("command", ["check", "screen"])
@pytest.mark.parametrize("damage", ["missing", "cut", "flipped"])
def test_that_an_index_is_made_is_said_once_be_it_missing_or_damaged(ask, index, command, damage):
    assert ask(command).err.count(MADE) == 1
    data = bytearray(index().read_bytes())
    whole = bytes(data)
    data[len(data) // 2] ^= 255
    if damage == "missing":
        index().unlink()
    else:
        index().write_bytes(data if damage == "flipped" else whole[:1000])
    assert ask(command).err.count(MADE) == 1
    assert index().read_bytes() == whole
    assert "index" not in ask(command).err


def test_it_is_said_before_worker_processes_need_it_and_they_say_nothing(ask, index, monkeypatch):
    monkeypatch.setattr("ensign.engines._MANY", 10)
    monkeypatch.setattr("ensign.engines._FEW", 10)
    for kept in (None, b"cut", b"cut"):
        if kept is not None:
            index().write_bytes(kept)
        done = ask("screen", "--processes", "2")
        assert (done.status, done.err.count(MADE), len(done.rows)) == (0, 1, 40)
    assert "index" not in ask("screen", "--processes", "2").err


@pytest.mark.parametrize("command", ["check", "screen"])
def test_of_few_names_nothing_is_said(ask, index, command, monkeypatch):
    monkeypatch.setattr("ensign.cli.waiting._MANY", 3)
    assert "index" not in ask(command).err
    assert index().exists()


def test_who_wants_quiet_is_told_nothing(ask, index):
    assert ask("screen", "--quiet").err == ""
    assert index().exists()
