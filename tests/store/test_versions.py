"""The store: what is in use is whole, whatever interrupts; the last good versions stay; writers wait."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from ensign import watchlist
from ensign.errors import OutputError, UsageError, WatchlistError
from ensign.model import Entity, EntityType, Name, Rejection
from ensign.store import versions
from ensign.store.versions import Store

THEN = "2026-11-24T10:00:00+00:00"
LATER = "2026-11-26T10:00:00+00:00"


def people(*names, list_="inv", date="2026-01-01"):
    entities = [Entity(f"{list_}-{n}", list_, EntityType.PERSON, (Name(text),)) for n, text in enumerate(names)]
    rejections = [Rejection("line 9", "it has no name")]
    return watchlist.build(
        list_, "Invented", date, entities, rejections=rejections, proof="its count", doubts=["a doubt"]
    )


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "lists")


def test_what_was_installed_reads_back_with_all_that_is_known_of_it(store):
    assert store.install(people("Ada Quill"), THEN, "abc") == ["inv"]
    found = store.read("inv")
    assert [e.primary for e in found.entities] == ["Ada Quill"]
    (info,) = found.lists
    assert (info.fetched, info.sha256, info.proof, info.doubts) == (THEN, "abc", "its count", ("a doubt",))
    assert info.rejections == (Rejection("line 9", "it has no name"),)
    assert (info.entities, info.names, info.weak_names, info.vessels) == (1, 1, 0, 0)


def test_a_watchlist_of_two_lists_is_installed_as_two(store):
    both = watchlist.union([people("Ada Quill", list_="one"), people("Bo Reed", list_="two")])
    assert store.install(both, THEN, "") == ["one", "two"]
    assert store.names() == ("one", "two")
    assert [e.primary for e in store.read("two").entities] == ["Bo Reed"]


def test_the_newest_is_in_use_and_few_are_kept(store):
    for n in range(5):
        store.install(people(f"Person {'abcde'[n]}", date=f"2026-01-0{n + 1}"), THEN, "")
    assert [v[:10] for v in store.versions("inv")] == ["2026-01-03", "2026-01-04", "2026-01-05"]
    assert [e.primary for e in store.read("inv").entities] == ["Person e"]
    assert [e.primary for e in store.read("inv", "2026-01-03").entities] == ["Person c"]
    store.install(people("Person c", date="2026-01-03"), THEN, "")
    assert store.installed("inv").version.startswith("2026-01-03")
    assert len(store.versions("inv")) == 3


def test_a_version_that_another_process_deletes_meanwhile_is_none(store, monkeypatch):
    for day in ("2026-01-01", "2026-01-02"):
        store.install(people("Ada Quill", date=day), THEN, "")
    stat = Path.stat

    def gone(path, **options):
        if path.name.startswith("2026-01-01"):
            raise FileNotFoundError(path)
        return stat(path, **options)

    monkeypatch.setattr(Path, "stat", gone)
    assert [version[:10] for version in store.versions("inv")] == ["2026-01-02"]


def test_nothing_is_installed_instead_of_another_version_than_it_was_compared_with(store):
    assert store.version_in_use("inv") == ""
    assert store.install(people("Ada Quill"), THEN, "", instead_of={"inv": "2025-01-01.abc"}) == []
    assert store.names() == ()
    assert store.install(people("Ada Quill"), THEN, "", instead_of={"inv": ""}) == ["inv"]
    before = store.version_in_use("inv")
    store.install(people("Bo Reed", date="2026-01-02"), THEN, "")
    assert store.install(people("Cy Dunn"), THEN, "", instead_of={"inv": before}) == []
    assert [e.primary for e in store.read("inv").entities] == ["Bo Reed"]


def wrapped(found, source):
    """The same list, read from another file."""
    return watchlist.Watchlist((replace(found.lists[0], source=source),), found.entities)


def test_the_same_list_in_another_wrapping_is_the_version_in_use_and_all_that_is_known_of_it_stays(store):
    sent = {"https://example.test/inv": {"If-None-Match": '"1"'}}
    store.install(wrapped(people("Ada Quill"), "inv.xml"), THEN, "abc", checked=LATER, conditions=sent)
    before = store.installed("inv")
    store.install(wrapped(people("Ada Quill"), "inv.xml.gz"), LATER, "def")
    assert store.installed("inv") == before
    assert store.versions("inv") == (before.version,)
    (info,) = store.read("inv").lists
    assert (info.source, info.sha256, info.fetched, info.checked) == ("inv.xml", "abc", THEN, LATER)
    store.install(wrapped(people("Ada Quill"), "inv.zip"), LATER, "", checked=f"{LATER[:4]}-12-01T00:00:00+00:00")
    assert store.installed("inv").checked > LATER
    assert store.installed("inv").conditions == sent


@pytest.mark.parametrize(
    "other",
    [
        people("Bo Reed"),
        people("Ada Quill", date="2026-01-02"),
        watchlist.Watchlist((replace(people("Ada Quill").lists[0], reader="another/1"),), people("Ada Quill").entities),
    ],
    ids=["entities", "date", "reader"],
)
def test_another_list_or_another_reading_of_it_is_another_version(store, other):
    sent = {"https://example.test/inv": {"If-None-Match": '"1"'}}
    store.install(people("Ada Quill"), THEN, "abc", checked=THEN, conditions=sent)
    store.install(other, THEN, "abc")
    assert len(store.versions("inv")) == 2
    assert (store.installed("inv").checked, store.installed("inv").conditions) == ("", {})


@pytest.mark.parametrize(("fetched", "count"), [("2026-11-24T20:00:00+00:00", 1), (LATER, 2)])
def test_a_list_without_a_date_is_as_old_as_its_file_which_another_day_makes_a_version(store, fetched, count):
    store.install(wrapped(people("Ada Quill", date=""), "inv.csv"), THEN, "abc")
    store.install(wrapped(people("Ada Quill", date=""), "inv.zip"), fetched, "def")
    assert len(store.versions("inv")) == count
    (info,) = store.read("inv").lists
    assert info.fetched == (THEN if count == 1 else fetched)


def test_what_is_in_use_but_damaged_is_no_version_that_stays(store):
    store.install(wrapped(people("Ada Quill"), "inv.xml"), THEN, "abc")
    (store.installed("inv").folder / watchlist.ENTITIES).write_text("")
    store.install(wrapped(people("Ada Quill"), "inv.xml.gz"), THEN, "def")
    (info,) = store.read("inv").lists
    assert info.source == "inv.xml.gz"


def test_what_is_not_there_is_refused_in_words(store):
    with pytest.raises(WatchlistError, match="the list un is not installed"):
        store.read("un")
    store.install(people("Ada Quill"), THEN, "")
    with pytest.raises(WatchlistError, match="has no version 1999"):
        store.read("inv", "1999")
    (store.folder / "inv" / versions.CURRENT).write_text("{")
    with pytest.raises(WatchlistError, match="damaged"):
        store.read("inv")


def test_a_version_that_was_damaged_is_written_again(store):
    store.install(people("Ada Quill"), THEN, "")
    path = store.installed("inv").folder / watchlist.ENTITIES
    path.write_text("")
    for version in ("", "2026-01-01"):
        with pytest.raises(WatchlistError) as caught:
            store.read("inv", version)
        assert caught.value.hint.startswith("install the list inv again: ensign lists ")
    store.install(people("Ada Quill"), THEN, "")
    assert [e.primary for e in store.read("inv").entities] == ["Ada Quill"]


def test_removed_is_gone(store):
    store.install(people("Ada Quill"), THEN, "")
    store.remove("inv")
    assert store.names() == ()
    with pytest.raises(WatchlistError):
        store.remove("inv")


def test_downloads_that_were_abandoned_are_swept_up_and_others_are_not(store):
    store.folder.mkdir()
    old, new = store.folder / ".fetching-old", store.folder / ".fetching-new"
    old.mkdir()
    new.mkdir()
    os.utime(old, (0, 0))
    with store.workshop() as mine:
        assert [mine.is_dir(), old.exists(), new.exists()] == [True, False, True]
    assert [mine.exists(), new.exists()] == [False, True]


@pytest.mark.skipif(os.name == "nt", reason="links as POSIX has them")
def test_an_update_that_ends_while_another_looks_for_abandoned_ones_is_no_failure(store):
    store.folder.mkdir()
    (store.folder / ".fetching-gone").symlink_to("nowhere")  # is listed, and not there when it is looked at
    with store.workshop() as mine:
        assert mine.is_dir()


def test_a_list_has_a_name_that_is_no_path(store):
    with pytest.raises(UsageError, match="cannot be called"):
        store.install(people("Ada Quill", list_="../out"), THEN, "")


@pytest.mark.parametrize("date", ["../../../out", "2026-01-01T10:00:00+00:00", "C:\\out", "x" * 500])
def test_a_date_of_a_list_from_elsewhere_is_no_path(store, tmp_path, date):
    """A bundle of another machine's may say anything; nor may a folder on Windows have a colon in its name."""
    store.install(people("Ada Quill", date=date), THEN, "")
    (version,) = store.versions("inv")
    assert set(version) <= set("0123456789abcdef-.undt")
    assert store.read("inv").lists[0].date == date
    assert [path.name for path in tmp_path.iterdir()] == ["lists"]


class Killed(BaseException):
    """As if the process had ended here."""


def test_an_end_at_any_step_leaves_a_usable_store(store, monkeypatch):
    """The process ends at the first, second, … step that touches the disk: the old version or the new one is whole."""
    store.install(people("Old Person", date="2026-01-01"), THEN, "")
    real = {name: getattr(os, name) for name in ("fsync", "rename", "replace", "mkdir")}
    seen = set()
    for last in range(1, 60):
        steps = iter(range(1, 1000))

        def counted(name, *args, _steps=steps, _last=last, **kwargs):
            if next(_steps) >= _last:
                raise Killed
            return real[name](*args, **kwargs)

        with monkeypatch.context() as patch:
            for name in real:
                patch.setattr(os, name, lambda *a, _name=name, **k: counted(_name, *a, **k))
            try:
                store.install(people("New Person", date="2026-01-02"), THEN, "")
                ended = False
            except Killed:
                ended = True
        found = [e.primary for e in store.read("inv").entities]
        assert found in (["Old Person"], ["New Person"])
        seen.add(found[0])
        if not ended:
            break
        store.install(people("Old Person", date="2026-01-01"), THEN, "")
    else:
        pytest.fail("the installation never came to its end")
    assert seen == {"Old Person", "New Person"}
    assert not list(store.folder.rglob(".making-*"))


def test_another_writer_is_waited_for_and_then_refused(store, monkeypatch):
    monkeypatch.setattr(versions, "_PATIENCE", 0.05)
    store.folder.mkdir(parents=True)
    with FileLock(store.folder / ".lock"), pytest.raises(OutputError, match="in use by another"):
        store.install(people("Ada Quill"), THEN, "")
    store.install(people("Ada Quill"), THEN, "")


WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from ensign import watchlist
from ensign.model import Entity, EntityType, Name
from ensign.store.versions import Store
from pathlib import Path
store, n = Store(Path(sys.argv[1])), 0
while True:
    n += 1
    many = [Entity(f"inv-{i}", "inv", EntityType.PERSON, (Name(f"Person {n} {i}"),)) for i in range(300)]
    store.install(watchlist.build("inv", "Invented", f"2026-01-{n % 28 + 1:02}", many), "2026-11-24T10:00:00+00:00", "")
    print(n, flush=True)
"""


def test_two_writers_killed_at_random_leave_a_whole_list(store):
    source = str(Path(watchlist.__file__).parents[1])
    for pause in (0.05, 0.17, 0.31):
        command = [sys.executable, "-c", WRITER, str(store.folder), source]
        writers = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.readline()  # at least one version is installed
        time.sleep(pause)
        for writer in writers:
            writer.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
            writer.communicate()
        assert len(list(store.read("inv").entities)) == 300
    store.install(people("Ada Quill"), THEN, "")
    assert [e.primary for e in store.read("inv").entities] == ["Ada Quill"]
    assert not list(store.folder.rglob(".making-*"))
