"""A row of several parties, or with a number of another party's, says of each that is listed, however few rows are
shown for it.
"""

import pytest

from ensign import screening
from ensign.model import Entity, EntityType, Identifier, Name
from ensign.schema import RESULT_COLUMNS
from ensign.settings import Settings
from ensign.subjects import FIELDS
from ensign.watchlist import build

FIRM = Entity("x-1", "x", EntityType.COMPANY, (Name("Quillonia Trading FZE"),))
NAMESAKE = Entity("x-2", "x", EntityType.COMPANY, (Name("Quillonia Trading FZE"),))
PERSON = Entity("x-3", "x", EntityType.PERSON, (Name("SAKARA, Boris Ivanovich"),))
OWNER = Entity(
    "x-4", "x", EntityType.COMPANY, (Name("Zarubezhvektor JSC"),), identifiers=(Identifier("tax", "7707083893", "ru"),)
)
WATCHLIST = build("x", "X", "2026-01-01", (FIRM, NAMESAKE, PERSON, OWNER))


def reasons(*, top: int = 1, **given: str) -> list[str]:
    """The reasons of the rows that are shown for a row of these fields."""
    record = tuple(given.get(field, "") for field in FIELDS)
    rows = screening.screener(WATCHLIST, Settings(top=top), None).answer([record])[0]
    return [row[RESULT_COLUMNS.index("match_reason")] for row in rows]


def test_another_listed_party_of_a_cell_is_told():
    (reason,) = reasons(name="Boris Sakara / Quillonia Trading FZE")
    assert reason.startswith("“Quillonia Trading FZE”, part of “Boris Sakara / Quillonia Trading FZE”, meets the")
    assert "Besides, “Boris Sakara” meets the listed name “SAKARA, Boris Ivanovich” (x-3; strong, " in reason


def test_a_number_of_another_listed_party_is_told():
    (reason,) = reasons(name="Quillonia Trading FZE", identifier="INN 7707083893")
    assert "Besides, the tax number 7707083893 is that of “Zarubezhvektor JSC” (x-4; exact, 100.0)." in reason


def test_a_name_that_meets_others_than_the_number_is_told():
    (reason,) = reasons(name="Boris Sakara", identifier="INN 7707083893")
    assert reason.startswith("“Boris Sakara” carries the tax number")
    assert "Besides, “Boris Sakara” meets the listed name “SAKARA, Boris Ivanovich” (x-3; strong, " in reason


@pytest.mark.parametrize(
    ("given", "top"),
    [
        ({"name": "Quillonia Trading FZE"}, 1),  # another entity of the same name is counted
        ({"name": "Zarubezhvektor", "identifier": "INN 7707083893"}, 1),
        ({"name": "Boris Sakara / Quillonia Trading FZE"}, 3),  # all are shown
        ({"name": "Boris Sakara / Unlike Bakery"}, 1),
    ],
)
def test_what_the_rows_show_is_not_told_twice(given: dict[str, str], top: int):
    assert not any("Besides" in reason for reason in reasons(top=top, **given))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Unlike-Quillonia Trading Joint Venture FZE", ", read as “Quillonia Trading FZE”, meets"),
        ("Quillonia (closed) Trading FZE", ", read as “Quillonia Trading FZE”, meets"),
        ("Quillonia Trading FZE (closed)", ""),
        ("Unlike Bakery / Quillonia Trading FZE", ""),
    ],
)
def test_what_is_put_together_of_a_cell_is_said_to_be_read(name: str, said: str):
    (reason,) = reasons(name=name)
    part = f"“Quillonia Trading FZE”, part of “{name}”, meets the listed name"
    assert reason.startswith(f"“{name}”{said}" if said else part)


def test_each_of_several_ships_is_told_as_it_is_read():
    ships = build("x", "X", "", [Entity(f"x-{n}", "x", EntityType.VESSEL, (Name(n),)) for n in ("OSTARA", "KHEKLIN")])
    record = ("MVs OSTARA and KHEKLIN", *[""] * (len(FIELDS) - 1))
    (row,) = screening.screener(ships, Settings(), None).answer([record])[0]
    assert "“MVs OSTARA and KHEKLIN”, read as “MVs KHEKLIN”, meets" in row[-1]
    assert "“MVs OSTARA” meets" in row[-1]


def test_a_word_that_tells_a_ship_is_not_the_users():
    ships = build("x", "X", "", (Entity("x-1", "x", EntityType.VESSEL, (Name("OSTARA KHEK"),)),))
    record = ("OSTARA KHEK call sign HMAB", *[""] * (len(FIELDS) - 1))
    (row,) = screening.screener(ships, Settings(), None).answer([record])[0]
    assert row[-1].startswith("“OSTARA KHEK call sign HMAB”, read as a ship’s name, meets the listed name")
    assert "“vessel" not in row[-1]
