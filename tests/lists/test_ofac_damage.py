"""Damaged OFAC files: refused with one sentence, or read with what shows or does not show them whole; never a crash."""

import random

import pytest

from ensign.errors import WatchlistError
from ensign.lists.table import read_lists
from ensign.watchlist import union
from siblings import fixtures_of

advanced, csv_set, enhanced, legacy = map(fixtures_of, ("ofac_advanced", "ofac_csv", "ofac_enhanced", "ofac_legacy"))
XML = {
    "legacy": lambda folder: legacy.written(folder, legacy.PERSON, legacy.SHIP),
    "advanced": advanced.written,
    "enhanced": lambda folder: enhanced.written(folder, enhanced.DOE, enhanced.FIRM),
}
DAMAGE = 60


def flipped(whole, chance):
    at = chance.randrange(len(whole))
    return whole[:at] + bytes([whole[at] ^ (1 << chance.randrange(8))]) + whole[at + 1 :]


def holed(whole, chance):
    first, last = sorted(chance.sample(range(len(whole)), 2))
    return whole[:first] + whole[last:]


def read(paths):
    """The list, or None where it is refused as it should be: in one line."""
    try:
        return union(read_lists(paths))
    except WatchlistError as e:
        said = str(e)
    assert said
    assert "\n" not in said
    return None


@pytest.mark.parametrize("format_", XML)
def test_an_undamaged_file_loads(tmp_path, format_):
    found = read([XML[format_](tmp_path)])
    assert found is not None
    assert found.lists[0].proof


@pytest.mark.parametrize("format_", XML)
@pytest.mark.parametrize("damage", [flipped, holed])
def test_damaged_xml_is_refused_or_read_without_a_crash(tmp_path, format_, damage):
    path = XML[format_](tmp_path)
    whole = path.read_bytes()
    chance = random.Random(f"{format_} {damage.__name__}")
    refused = 0
    for _ in range(DAMAGE):
        path.write_bytes(damage(whole, chance))
        refused += read([path]) is None
    assert refused >= DAMAGE // 4


@pytest.mark.parametrize("format_", XML)
def test_an_unclosed_tag_is_refused(tmp_path, format_):
    path = XML[format_](tmp_path)
    whole = path.read_text(encoding="utf-8")
    tags = [at for at in range(len(whole)) if whole.startswith("</", at)]
    for at in tags[:: max(1, len(tags) // 20)]:
        path.write_text(whole[:at] + whole[whole.index(">", at) + 1 :], encoding="utf-8")
        assert read([path]) is None


@pytest.mark.parametrize("part", "abcd")
def test_a_csv_file_that_is_cut_is_refused_or_without_proof(tmp_path, part):
    texts = {**csv_set.SET, "d": csv_set.comment(40, "And more.")}
    assert csv_set.read(tmp_path, **texts).lists[0].proof
    path = tmp_path / f"{part}.csv"
    whole = path.read_bytes()
    for end in range(1, len(whole) - 2, max(1, len(whole) // 60)):
        path.write_bytes(whole[:end])
        found = read([tmp_path])
        if found is not None:
            assert not found.lists[0].proof, end


@pytest.mark.parametrize("damage", [flipped, holed])
def test_a_damaged_csv_set_never_crashes(tmp_path, damage):
    texts = {**csv_set.SET, "d": csv_set.comment(40, "And more.")}
    csv_set.read(tmp_path, **texts)
    wholes = {name: (tmp_path / f"{name}.csv").read_bytes() for name in texts}
    chance = random.Random(damage.__name__)
    for _ in range(3 * DAMAGE):
        name = chance.choice(sorted(wholes))
        (tmp_path / f"{name}.csv").write_bytes(damage(wholes[name], chance))
        read([tmp_path])
        (tmp_path / f"{name}.csv").write_bytes(wholes[name])


def test_files_that_were_exchanged_are_told_by_what_they_hold(tmp_path):
    texts = csv_set.SET
    first = csv_set.read(tmp_path, **texts).entities
    swapped = {"a": texts["c"], "b": texts["a"], "c": texts["b"]}
    assert csv_set.read(tmp_path, **swapped).entities == first
