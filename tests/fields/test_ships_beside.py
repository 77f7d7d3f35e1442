"""Ships in cells that name somebody else, or what was paid for, as well."""

import pytest

from comparing import judge
from ensign.fields.ships_beside import ships_beside
from ensign.model import Entity, EntityType, Name
from ensign.watchlist import build

BESIDE = [
    ("Sakara Shipping MV ARANTA STAR", ("MV ARANTA STAR",), ("Sakara Shipping",)),
    ("Sakara Ltd M/T Aranta Star", ("M/T Aranta Star",), ("Sakara Ltd",)),
    ("MV Aranta Star, Sakara Ltd", ("MV Aranta Star",), ("Sakara Ltd",)),
    ("MV Aranta Star - Sakara Ltd", ("MV Aranta Star",), ("Sakara Ltd",)),
    ("M.V. Aranta Star – Sakara Ltd", ("M.V. Aranta Star",), ("Sakara Ltd",)),
    ("MV Aranta Star, ex Khek Hope, Sakara Ltd", ("MV Aranta Star",), ("Sakara Ltd",)),
    ("MV Aranta Star, ex Khek Hope", ("MV Aranta Star",), ()),
    ("Khek Sakara, Master of MV Aranta Star", ("MV Aranta Star",), ("Khek Sakara",)),
    ("Capt. Khek Sakara M/V Aranta Star", ("M/V Aranta Star",), ("Capt. Khek Sakara",)),
    ("- MV Aranta Star, Sakara Ltd", ("MV Aranta Star",), ("Sakara Ltd",)),
    ("Capt. MV Aranta Star", ("MV Aranta Star",), ()),
    ("Port dues MV Aranta Star", ("MV Aranta Star",), ()),
    ("Fuel supply to MV ARANTA STAR at Busan", ("MV ARANTA STAR at Busan",), ()),
    ("Port dues - MT ARANTA STAR - 12 MAR 2023", ("MT ARANTA STAR",), ("12 MAR 2023",)),
    ("The Owners of MT Aranta Star, Sakara Ltd", ("MT Aranta Star",), ("Sakara Ltd",)),
    ("Sakara Ltd MV Aranta Star MV Khek Hope", ("MV Aranta Star", "MV Khek Hope"), ("Sakara Ltd",)),
    ("Sakara Ltd MV Ad Astra", ("MV Ad Astra",), ("Sakara Ltd",)),  # AD is a legal form of Bulgaria
    ('Sakara Ltd M/V "Aranta Star"', ('M/V "Aranta Star"',), ("Sakara Ltd",)),
    ("Sakara Ltd M.V. Aranta Star", ("M.V. Aranta Star",), ("Sakara Ltd",)),
    (
        "Sakara Ltd, MV Aranta Shipping Ltd, MV Aranta Star",
        ("MV Aranta Star",),
        ("Sakara Ltd", "MV Aranta Shipping Ltd"),
    ),
]
NONE = [
    "MV ARANTA STAR",
    "Aranta Star",
    "MV Aranta Shipping Ltd, Majuro",  # a firm that is called so
    "Boris M.V. Sakara",  # initials
    "Sakara M. T.",
    "Helena MT 59601",  # Montana
    "500 MT STEEL COILS",  # metric tons
    "Steel coils 20.5 MT ARANTA",
    "Hotel Mt Aranta",  # a mount
    "Sakara MV",
    "Sakara MT Ltd",
    "Aranta Solar MV GbR",
    "MV Aranta Solar, SL",
    "Sakara MV Marketplace, LLC",
    "Mrs MV Sakara",
    "Tumv Aranta",
    "Aranta M/Vs",
]


@pytest.mark.parametrize(("cell", "ships", "others"), BESIDE)
def test_a_ship_beside_others(cell, ships, others):
    assert ships_beside(cell) == (ships, others)


@pytest.mark.parametrize("cell", NONE)
def test_what_is_no_ship_beside_others(cell):
    assert ships_beside(cell) == ((), ())


LISTED = build(
    "test",
    "a list",
    "",
    (
        Entity("test-1", "test", EntityType.VESSEL, (Name("ZEDNA STAR"),)),
        Entity("test-2", "test", EntityType.COMPANY, (Name("Aranta Shipping Ltd"),)),
        Entity("test-3", "test", EntityType.PERSON, (Name("Boris Sakara"),)),
    ),
)


@pytest.mark.parametrize("kind", ["", "company", "person", "vessel"])
@pytest.mark.parametrize(
    ("cell", "met"),
    [
        ("Aranta Shipping Ltd MV ZEDNA STAR", {"test-1", "test-2"}),
        ("MV Zedna Star, Aranta Shipping Ltd", {"test-1", "test-2"}),
        ("Boris Sakara M/V Zedna Star", {"test-1", "test-3"}),
        ("MV Zedna Star (Aranta Shipping Ltd)", {"test-1", "test-2"}),
        ("Towage of MV ZEDNA STAR", {"test-1"}),
        ("MV ZEDNA STAR BUNKERS 12/03", {"test-1"}),
        ("MV Zedna Star port costs Busan", {"test-1"}),
        ("MV Zedna Star Freight Mar 2023", {"test-1"}),
        ("MV Zedna Star demurrage inv 123", {"test-1"}),
        ("MV Zedna Sea, Sakara Star Ltd", set()),
        ("Zedna Star MV Khek Hope", set()),  # what is before a prefix is no ship's name
    ],
)
def test_rows_of_any_type_meet_the_ship_and_who_is_beside_her(cell, met, kind):
    found = {match.entity.id for match in judge(LISTED, name=cell, type=kind).matches}
    assert found == met or (kind == "vessel" and cell.startswith("Zedna Star"))


@pytest.mark.parametrize(
    ("cell", "is_met"),
    [("Zedna Star (tanker)", True), ("The tanker Zedna Star", False), ("Zedna Star", False), ("Zedna Star Ltd", False)],
)
def test_a_kind_of_ship_beside_a_name_says_that_it_is_a_ships(cell, is_met):
    assert bool(judge(LISTED, name=cell).matches) is is_met
