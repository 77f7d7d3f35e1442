"""A bundle brings lists to another machine whole or not at all, and is the same bytes each time."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from ensign import watchlist
from ensign.errors import EnsignError, WatchlistError
from ensign.model import Entity, EntityType, Name
from ensign.store import bundles
from ensign.store.versions import Store

THEN = "2026-11-24T10:00:00+00:00"


def people(list_: str, *names: str) -> watchlist.Watchlist:
    entities = [Entity(f"{list_}-{n}", list_, EntityType.PERSON, (Name(text),)) for n, text in enumerate(names)]
    return watchlist.build(list_, "Invented", "2026-01-01", entities)


@pytest.fixture
def store(tmp_path) -> Store:
    found = Store(tmp_path / "lists")
    found.install(people("alpha", "Ada Quill", "Bo Reed"), THEN, "abc")
    found.install(people("beta", "Cy Tern"), THEN, "def")
    return found


@pytest.fixture
def bundle(store, tmp_path) -> Path:
    path = tmp_path / "b.zip"
    bundles.write(store, ("beta", "alpha"), path)
    return path


def rewritten(path: Path, change) -> Path:
    """The bundle with its members changed, which are by name."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def edited(members: dict[str, bytes], change) -> None:
    """Change what the bundle says of itself."""
    contents = json.loads(members[bundles.CONTENTS])
    change(contents)
    members[bundles.CONTENTS] = json.dumps(contents).encode()


def test_what_was_written_reads_back_with_when_it_was_current(bundle, store):
    found = bundles.read(bundle)
    assert [(w.lists[0].name, [e.primary for e in w.entities]) for w in found] == [
        ("alpha", ["Ada Quill", "Bo Reed"]),
        ("beta", ["Cy Tern"]),
    ]
    assert [w.lists[0].checked for w in found] == [store.installed(name).checked for name in ("alpha", "beta")]
    assert [w.lists[0].digest for w in found] == [store.read(name).lists[0].digest for name in ("alpha", "beta")]


def test_the_same_lists_are_the_same_bytes_and_leave_nothing_beside(bundle, store, tmp_path):
    bundles.write(store, ("alpha", "beta"), tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == bundle.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again.zip", "b.zip", "lists"]


def test_a_bundle_is_told_from_another_archive_and_from_none(bundle, tmp_path):
    assert bundles.is_bundle(bundle)
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.csv", "name\n")
    assert not bundles.is_bundle(tmp_path / "other.zip")
    (tmp_path / "plain.zip").write_bytes(b"name\n")
    assert not bundles.is_bundle(tmp_path / "plain.zip")
    assert not bundles.is_bundle(tmp_path / "nowhere.zip")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda m: m.update({"alpha/entities.jsonl": m["beta/entities.jsonl"]}), "is not what the bundle's check sums"),
        (lambda m: m.pop("alpha/manifest.json"), "is a damaged bundle"),
        (lambda m: m.update({bundles.CONTENTS: b"[]"}), "is a damaged bundle"),
        (lambda m: edited(m, lambda c: c.update(format="ensign-lists/2")), "of a later Ensign"),
        (lambda m: edited(m, lambda c: c["checked"].pop("beta")), "is a damaged bundle"),
        (lambda m: edited(m, lambda c: c["members"].pop("alpha/manifest.json")), "manifest.json"),
    ],
)
def test_what_is_not_as_it_was_written_is_refused_whole(bundle, change, says):
    with pytest.raises(WatchlistError, match=says):
        bundles.read(rewritten(bundle, change))


def test_a_damaged_list_of_a_bundle_is_called_by_its_name_in_the_bundle(bundle):
    def emptied(members):
        members["alpha/entities.jsonl"] = b""
        sums = {"alpha/entities.jsonl": hashlib.sha256(b"").hexdigest()}
        edited(members, lambda contents: contents["members"].update(sums))

    with pytest.raises(
        WatchlistError, match=r"b\.zip: alpha/entities\.jsonl is not what manifest\.json says"
    ) as caught:
        bundles.read(rewritten(bundle, emptied))
    assert caught.value.hint == "export it again"


def test_a_list_under_another_name_and_a_part_that_is_none_are_refused(bundle):
    def renamed(members):
        for part in (watchlist.ENTITIES, watchlist.MANIFEST):
            members[f"un/{part}"] = members.pop(f"beta/{part}")

        def change(contents):
            contents["checked"]["un"] = ""
            sums = contents["members"]
            contents["members"] = {name.replace("beta/", "un/"): value for name, value in sums.items()}

        edited(members, change)

    def another(members):
        members["alpha/../../x"] = b"x"
        edited(members, lambda c: c["members"].update({"alpha/../../x": hashlib.sha256(b"x").hexdigest()}))

    whole = bundle.read_bytes()
    with pytest.raises(WatchlistError, match="the list beta is called un"):
        bundles.read(rewritten(bundle, renamed))
    bundle.write_bytes(whole)
    with pytest.raises(WatchlistError, match="is not what the bundle's check sums say"):
        bundles.read(rewritten(bundle, another))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_bundle_that_was_cut_is_refused(bundle, share):
    whole = bundle.read_bytes()
    bundle.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(WatchlistError, match="is a damaged bundle"):
        bundles.read(bundle)


def test_one_that_unpacks_to_more_than_lists_have_is_not_read(bundle, monkeypatch):
    monkeypatch.setattr(bundles, "_MOST", 100)
    with pytest.raises(WatchlistError, match="absurd size"):
        bundles.read(bundle)


def test_a_damaged_list_makes_no_bundle_and_a_former_one_stays(store, bundle):
    before = bundle.read_bytes()
    (store.installed("beta").folder / watchlist.ENTITIES).write_text("{}\n", encoding="utf-8")
    with pytest.raises(WatchlistError):
        bundles.write(store, ("alpha", "beta"), bundle)
    assert bundle.read_bytes() == before


def test_what_cannot_be_written_leaves_nothing(store, tmp_path):
    with pytest.raises(EnsignError, match="cannot be written"):
        bundles.write(store, ("alpha",), tmp_path / "nowhere" / "b.zip")
    with pytest.raises(EnsignError, match="is no file"):
        bundles.write(store, ("alpha",), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["lists"]
