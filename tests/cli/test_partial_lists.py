"""A file that holds a part of a list, imported over the whole: held back, whoever wrote it, and the whole stays in use.

All names are invented.
"""

import json

import pytest

from siblings import fixtures_of

swiss, ofac = map(fixtures_of, ("switzerland", "ofac_csv"))
COUNT = 12


def swiss_whole(folder):
    path = folder / "consolidated-list.xml"
    path.write_text(swiss.listed(*swiss_targets()), encoding="utf-8")
    return [path]


def swiss_targets():
    return [swiss.gone(n, ("listed", ' effective-date="2016-03-02"')) for n in range(100, 100 + COUNT)]


def swiss_amendment(folder):
    path = folder / "2026-09-01.xml"
    path.write_text(swiss.listed(*swiss_targets()[:2], kind="amendment", date="2026-09-01"), encoding="utf-8")
    return [path]


def ofac_whole(folder):
    primary, aliases = folder / "sdn.csv", folder / "alt.csv"
    numbers = range(36, 36 + COUNT)
    primary.write_bytes("".join(ofac.prim(n, f"OKARVIAN, Zebulon {n}", "individual", "INV") for n in numbers).encode())
    aliases.write_bytes("".join(ofac.alt(n, f"ZEBUL {n}") for n in numbers).encode())
    return [primary, aliases]


def ofac_primary(folder):
    return ofac_whole(folder)[:1]


@pytest.mark.parametrize(
    ("whole", "part", "says"),
    [
        (swiss_whole, swiss_amendment, "ch-seco: held back: it lost 10 of 12 entities, more than a tenth"),
        (ofac_whole, ofac_primary, "ofac-sdn: held back: 12 changes to 12 entities are more than a fifth"),
    ],
)
def test_a_part_is_held_back_and_the_whole_stays(ensign, tmp_path, whole, part, says):
    data = ("--data-dir", tmp_path / "data")
    assert ensign("lists", "import", *whole(tmp_path), *data).status == 0
    before = status(ensign, data)
    held = ensign("lists", "import", *part(tmp_path), *data)
    assert held.status == 4
    assert f"{says}; the version in use stays" in held.err
    assert status(ensign, data) == before
    assert before["entities"] == COUNT


def test_a_script_is_told_of_a_part_what_a_person_is(ensign, tmp_path):
    data = ("--data-dir", tmp_path / "data")
    assert ensign("lists", "import", *swiss_amendment(tmp_path), *data).status == 0
    asked = ensign("check", "Okarvian", "-w", "ch-seco", "-w", "cambodia-dprk", *data, "--format", "json")
    said = {one["name"]: one["partial"] for one in json.loads(asked.out)["lists"]}
    assert said["ch-seco"] == status(ensign, data)["partial"] != ""
    assert said["cambodia-dprk"] == ""


def status(ensign, data):
    """The one list that is installed."""
    found = json.loads(ensign("lists", "status", *data, "--format", "json").out)["lists"]
    (one,) = (one for one in found if not one["bundled"])
    return one
