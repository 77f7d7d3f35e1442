"""The sample vendor file is as vendor files are, and says beforehand what screening it must find."""

import csv
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VENDORS = ROOT / "seeds" / "vendors.csv"
EXPECTED = Path(__file__).with_name("expected_vendors.csv")

CORE = (
    "Cambodia Shipping Corporation",
    "International Ship Registry of Cambodia",
    "Angkor Panorama Museum",
    "Khek Vandy",
    "Khek Sakara",
    "Bouphe Devi",
)
EMBASSY = "North Korean embassy in Phnom Penh"


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def vendors():
    return rows(VENDORS)


@pytest.fixture(scope="module")
def expected():
    return rows(EXPECTED)


def test_every_vendor_row_has_its_expectation_in_order(vendors, expected):
    key = ("Vendor ID", "Vendor Name")
    assert [[v[k] for k in key] for v in vendors] == [[e[k] for k in key] for e in expected]
    assert 95 <= len(vendors) <= 115


def test_vendor_ids_are_unique_and_only_the_blank_row_has_none(vendors):
    ids = Counter(v["Vendor ID"] for v in vendors)
    assert set(ids.values()) == {1}
    (blank,) = [v for v in vendors if not v["Vendor ID"]]
    assert set(blank.values()) == {""}


def test_one_row_is_blank_and_one_has_a_dash_for_a_name(vendors, expected):
    names = [v["Vendor Name"] for v, e in zip(vendors, expected, strict=True) if e["expectation"] == "unscreenable"]
    assert sorted(names) == ["", "-"]


def test_every_core_entity_is_there_in_variants_and_never_by_its_plain_name_alone(expected):
    found = {name: set() for name in (*CORE, EMBASSY)}
    for row in expected:
        if row["expectation"] in ("match", "weak"):
            found[row["entity"]].add(row["Vendor Name"])
    assert all(len(variants - {name}) >= 4 for name, variants in found.items()), found


def test_only_matches_name_an_entity_and_every_expectation_says_why(expected):
    assert {e["expectation"] for e in expected} == {"match", "weak", "clear", "unscreenable"}
    for row in expected:
        assert bool(row["entity"]) == (row["expectation"] in ("match", "weak")), row["Vendor ID"]
        assert row["why"], row["Vendor ID"]


@pytest.mark.parametrize("name", ["CSC", "ISRC", "Grand Panorama Museum"])
def test_a_name_that_needs_a_country_is_there_with_one_that_agrees_and_one_that_does_not(name, vendors, expected):
    outcomes = {
        v["Country"]: e["expectation"] for v, e in zip(vendors, expected, strict=True) if v["Vendor Name"] == name
    }
    agreeing = outcomes.pop("KH")
    assert agreeing in ("match", "weak")
    assert set(outcomes.values()) == {"clear"}


def test_several_parties_share_a_cell(vendors, expected):
    cells = {
        v["Vendor Name"]: e["entity"]
        for v, e in zip(vendors, expected, strict=True)
        if " / " in v["Vendor Name"] or " c/o " in v["Vendor Name"]
    }
    assert len(cells) == 2
    assert all(cells.values())


def ship_check_digit(number):
    """The seventh digit of a ship's IMO number: the last digit of the first six times 7, 6, 5, 4, 3, 2, summed."""
    return sum(int(d) * w for d, w in zip(number[:6], range(7, 1, -1), strict=True)) % 10


def test_ships_have_imo_numbers_that_no_ship_bears_and_one_is_mistyped(vendors):
    ships = {v["Vendor Name"]: v["IMO"] for v in vendors if v["Type"] == "Vessel"}
    assert len(ships) >= 5
    given = [n for n in ships.values() if n]
    assert all(len(n) == 7 and n[0] == "3" for n in given)  # no ship number begins with 3: the ships are invented
    assert sum(ship_check_digit(n) != int(n[6]) for n in given) == 1
    assert all(not v["IMO"] for v in vendors if v["Type"] != "Vessel")
