"""What changed between two versions, and bundles of lists that carry their check sums."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from ensign import watchlist
from ensign.errors import UsageError, WatchlistError
from ensign.model import Entity, EntityType, Name, NameKind
from ensign.store import bundles, changes
from ensign.store.versions import Store

ADA, BO, CY = (Entity(f"inv-{n}", "inv", EntityType.PERSON, (Name(n),)) for n in ("Ada", "Bo", "Cy"))


def test_added_removed_and_what_changed():
    moved = replace(BO, birth_dates=("1961",), places=())
    found = changes.compare((ADA, BO), (moved, CY))
    assert [e.id for e in found.added] == ["inv-Cy"]
    assert [e.id for e in found.removed] == ["inv-Ada"]
    assert [(c.after.id, c.what) for c in found.changed] == [("inv-Bo", ("birth_dates",))]
    assert found.words == "1 added, 1 removed, 1 changed"


def test_what_changed_in_notes_only_is_said_to():
    newer = (replace(ADA, notes="Reviewed"), replace(BO, notes="Reviewed", gender="male"), CY)
    assert (
        changes.compare((ADA, BO, CY), newer).words == "0 added, 0 removed, 2 changed (1 of them in their notes only)"
    )


def test_nothing_changed_is_nothing():
    found = changes.compare((ADA, BO), (BO, ADA))
    assert found == changes.Changes(2, (), (), (), (2, 2))


def test_what_changed_in_an_entity_is_said_value_by_value():
    before = replace(ADA, names=(Name("Ada"), Name("Adah", NameKind.ALIAS)), gender="", birth_dates=("1961", "1962"))
    after = replace(
        ADA, names=(Name("Ada"), Name("Adda", NameKind.ALIAS)), gender="female", birth_dates=("1962", "1961")
    )
    (change,) = changes.compare((before,), (after,)).changed
    assert {v.what: (v.gone, v.new) for v in changes.values(change)} == {
        "names": (({"kind": "alias", "text": "Adah"},), ({"kind": "alias", "text": "Adda"},)),
        "gender": ((), ("female",)),
        "birth_dates": ((), ()),
    }


def test_of_what_only_one_version_says_all_is_gone_or_new():
    bare, told = ADA, replace(ADA, gender="female", birth_dates=("1961",), notes="a note")
    (more,), (less,) = (changes.compare((a,), (b,)).changed for a, b in ((bare, told), (told, bare)))
    said = {"gender": ("female",), "birth_dates": ("1961",), "notes": ("a note",)}
    assert {v.what: (v.gone, v.new) for v in changes.values(more)} == {what: ((), new) for what, new in said.items()}
    assert {v.what: (v.gone, v.new) for v in changes.values(less)} == {what: (gone, ()) for what, gone in said.items()}
    (other,) = changes.compare((told,), (replace(told, gender="male"),)).changed
    assert [(v.gone, v.new) for v in changes.values(other)] == [(("female",), ("male",))]


def many(count, *, first=0, born="", notes=""):
    dates = (born,) if born else ()
    return [
        Entity(f"inv-{n:04}", "inv", EntityType.PERSON, (Name(f"Person {n}"),), birth_dates=dates, notes=notes)
        for n in range(first, first + count)
    ]


@pytest.mark.parametrize(
    ("newer", "same_reader", "says"),
    [
        (many(90, first=10), True, ""),
        (many(89, first=11), True, "it lost 11 of 100 entities, more than a tenth"),
        (many(120), True, ""),
        (many(121), True, "21 changes to 100 entities are more than a fifth"),
        (many(20, born="1961") + many(80, first=20), True, ""),
        (many(100, notes="a comma, moved"), True, ""),
        (many(20, born="1961") + many(80, first=20, notes="a comma, moved"), True, ""),
        (many(21, born="1961") + many(79, first=21), True, "21 changes to 100 entities are more than a fifth"),
        (many(5, born="1961") + many(101, first=10), True, "21 changes to 100 entities are more than a fifth"),
        (many(100, born="1961"), False, ""),
        (many(100, born="1961") + many(20, first=100), False, ""),
        (many(100, born="1961") + many(21, first=100), False, "21 changes to 100 entities are more than a fifth"),
        (many(89, born="1961"), False, "it lost 11 of 100 entities, more than a tenth"),
    ],
)
def test_a_list_that_shrank_or_moved_is_doubted_beyond_a_tenth_and_a_fifth(newer, same_reader, says):
    assert changes.doubt(changes.compare(many(100), newer), same_reader=same_reader) == says


def test_the_whole_in_the_place_of_a_part_may_have_much_more_and_not_much_less():
    part, whole = many(10), many(40)
    assert "more than a fifth" in changes.doubt(changes.compare(part, whole), same_reader=True)
    assert changes.doubt(changes.compare(part, whole), same_reader=True, of_part=True) == ""
    assert "more than a tenth" in changes.doubt(changes.compare(whole, part), same_reader=True, of_part=True)


@pytest.mark.parametrize(
    ("kept", "says"),
    [(80, ""), (79, "it has 179 names where there were 200: more than a tenth are lost")],
)
def test_a_list_that_lost_its_aliases_is_doubted_whoever_read_it(kept, says):
    both = [replace(e, names=(*e.names, Name(f"Alias {n}", NameKind.ALIAS))) for n, e in enumerate(many(100))]
    newer = both[:kept] + many(100 - kept, first=kept)
    assert changes.doubt(changes.compare(both, newer), same_reader=False) == says


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


def test_a_bundle_that_cannot_be_written_is_said_in_words(store, tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(UsageError, match="cannot be written: there is a file where a folder should be"):
        bundles.write(store, ("one",), tmp_path / "file" / "a.zip")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "lists"]


def test_a_bundle_never_takes_the_place_of_what_is_no_file(store, tmp_path):
    folder = tmp_path / "a.zip"
    folder.mkdir()
    with pytest.raises(UsageError, match="is no file"):
        bundles.write(store, ("one",), folder)
    assert folder.is_dir()
    for name in (".", "/"):
        with pytest.raises(UsageError, match="is no file"):
            bundles.write(store, ("one",), Path(name))


def test_a_bundle_may_have_the_longest_name_that_a_file_has(store, tmp_path):
    for name in ("l" * 255, "名" * 85):
        bundles.write(store, ("one",), tmp_path / name)
        assert bundles.is_bundle(tmp_path / name)


def test_a_bundle_that_was_changed_is_refused(store, tmp_path):
    whole, changed = tmp_path / "a.zip", tmp_path / "b.zip"
    bundles.write(store, ("one",), whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"Ada", b"Eve") if name.endswith(".jsonl") else old.read(name))
    with pytest.raises(WatchlistError, match="not what the bundle's check sums say"):
        bundles.read(changed)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            if not name.endswith(".jsonl"):
                new.writestr(name, old.read(name))
    with pytest.raises(WatchlistError, match="damaged bundle"):
        bundles.read(changed)
    changed.write_bytes(whole.read_bytes()[:-40])
    assert not bundles.is_bundle(changed)
    with pytest.raises(WatchlistError, match="damaged bundle"):
        bundles.read(changed)


def test_a_bundle_tells_what_updates_knew(store, tmp_path):
    then = "2026-11-24T10:00:00+00:00"
    store.found_current("one", store.installed("one").version, then)
    bundles.write(store, ("one", "two"), tmp_path / "a.zip")
    assert [w.lists[0].checked for w in bundles.read(tmp_path / "a.zip")] == [then, ""]


def test_a_byte_that_flips_is_refused_or_harmless(store, tmp_path):
    """Never a list that differs from what was exported."""
    whole = tmp_path / "a.zip"
    bundles.write(store, ("one", "two"), whole)
    data, read = whole.read_bytes(), bundles.read(whole)
    refused = 0
    for at in range(0, len(data), 7):
        (tmp_path / "b.zip").write_bytes(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :])
        try:
            assert bundles.read(tmp_path / "b.zip") == read, at
        except WatchlistError:
            refused += 1
    assert refused > len(data) / 7 / 2
