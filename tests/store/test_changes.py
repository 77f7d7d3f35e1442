"""What changed between two versions, and bundles of lists that carry their check sums."""

import zipfile
from dataclasses import replace

import pytest

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.model import Entity, EntityType, Name
from ensign.store import bundles, changes
from ensign.store.versions import Store

ADA, BO, CY = (Entity(f"inv-{n}", "inv", EntityType.PERSON, (Name(n),)) for n in ("Ada", "Bo", "Cy"))


def test_added_removed_and_what_changed():
    moved = replace(BO, birth_dates=("1961",), places=())
    found = changes.compare((ADA, BO), (moved, CY))
    assert [e.id for e in found.added] == ["inv-Cy"]
    assert [e.id for e in found.removed] == ["inv-Ada"]
    assert [(c.after.id, c.what) for c in found.changed] == [("inv-Bo", ("birth_dates",))]
    assert (found.lost, found.moved) == (0.5, 1.0)


def test_nothing_changed_is_nothing():
    found = changes.compare((ADA, BO), (BO, ADA))
    assert found == changes.Changes(2, (), (), ())
    assert changes.compare((), (ADA,)).lost == 0.0


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "lists")
    for name in ("one", "two"):
        entities = [replace(e, list=name, id=f"{name}-{e.primary}") for e in (ADA, BO)]
        made.install(watchlist.build(name, name.title(), "2026-01-01", entities), "2026-11-24T10:00:00+00:00", "sum")
    return made


def test_a_bundle_reads_back_and_is_the_same_each_time(store, tmp_path):
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    bundles.write(store, ("two", "one"), first)
    bundles.write(store, ("one", "two"), second)
    assert first.read_bytes() == second.read_bytes()
    assert bundles.is_bundle(first)
    found = bundles.read(first)
    assert [(w.lists[0].name, w.lists[0].sha256, len(w.entities)) for w in found] == [
        ("one", "sum", 2),
        ("two", "sum", 2),
    ]


def test_a_bundle_that_was_changed_is_refused(store, tmp_path):
    whole, changed = tmp_path / "a.zip", tmp_path / "b.zip"
    bundles.write(store, ("one",), whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"Ada", b"Eve") if name.endswith(".jsonl") else old.read(name))
    with pytest.raises(WatchlistError, match="not what the bundle's check sums say"):
        bundles.read(changed)
    changed.write_bytes(whole.read_bytes()[:-40])
    assert not bundles.is_bundle(changed)
    with pytest.raises(WatchlistError, match="damaged bundle"):
        bundles.read(changed)
