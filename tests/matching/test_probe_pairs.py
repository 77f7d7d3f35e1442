"""What screening tools were probed with and got wrong: secondary evidence, ships, several parties in a cell.

The cases and the figures of nomenklatura's logic-v2 (4.17.4, a match from .70) come from a survey of
screening tools, November 2026, groups "secondary evidence", "shipping" and "several parties in one
cell"; the pairs stand with the negative twin that a looser rule would take for them.
"""

from functools import partial

import pytest

import comparing
from ensign import explanation, screening, subjects
from ensign.model import Band, Entity, EntityType, Identifier, Name, Place, Standing
from ensign.settings import Settings
from ensign.watchlist import build

SHIP = Entity(
    "x-ship", "x", EntityType.VESSEL, (Name("OCEAN STAR"),), places=(Place("kp", "flag"),),
    identifiers=(Identifier("imo", "9329760"),),
)  # fmt: skip
FIRMS = tuple(
    Entity(f"x-{n}", "x", EntityType.COMPANY, (Name(name),))
    for n, name in enumerate(("Sovcomflot", "Mansudae Overseas Project Group", "Korea Daesong Bank"))
)
PERSON = Entity("x-person", "x", EntityType.PERSON, (Name("Khek Sakara"),), birth_dates=("1955-03-07",))
REGISTERED = Entity(
    "x-registered", "x", EntityType.COMPANY, (Name("Zarubezhflot"),), places=(Place("ru", "registration"),),
    identifiers=(Identifier("registration", "1027700132195", "ru"),),
)  # fmt: skip
WATCHLIST = build("x", "X", "2026-01-01", (SHIP, *FIRMS, PERSON, REGISTERED))
judge = partial(comparing.judge, WATCHLIST)


# Several parties in a cell: logic-v2 .29 to .59, all under its line and so silently missed.
PARTIES = [
    ("Atlas-Sovcomflot Joint Venture Ltd", "x-0", "Sovcomflot Ltd"),  # .30
    ("Sovcomflot/Atlas JV", "x-0", "Sovcomflot"),
    ("Joint Venture of Atlas and Sovcomflot", "x-0", "Sovcomflot"),
    ("Atlas Bulk c/o Sovcomflot", "x-0", "Sovcomflot"),
    ("Atlas Bulk t/a Sovcomflot", "x-0", "Sovcomflot"),
    ("Atlas Bulk D/B/A Sovcomflot", "x-0", "Sovcomflot"),
    ("Atlas Bulk (f/k/a Sovcomflot)", "x-0", "Sovcomflot"),
    ("Atlas Bulk / Sovcomflot", "x-0", "Sovcomflot"),
    ("Atlas Bulk and/or Sovcomflot", "x-0", "Sovcomflot"),
    ("Sovcomflot as managers for Atlas Bulk", "x-0", "Sovcomflot"),
    ("Atlas Bulk as agents for Sovcomflot", "x-0", "Sovcomflot"),
    ("Atlas Bulk on behalf of Mansudae Overseas Project Group", "x-1", "Mansudae Overseas Project Group"),
    ("Lotus Pond Landscaping / Khek Sakara JV", "x-person", "Khek Sakara"),
    ("M/V TONLE DAWN (ex OCEAN STAR)", "x-ship", "OCEAN STAR"),
]
ONE_PARTY = [
    "Sov/Comflot A/S",
    "Smith and Sons",
    "Either/Or Ltd",
    "Atlas-Mansudae Ltd",  # no word says that a hyphen parts two
    "J.V. Sakara",
    "Petróleo Brasileiro S/A",
]


@pytest.mark.parametrize(("cell", "met", "piece"), PARTIES)
def test_a_party_within_a_cell_is_found_and_the_reason_says_which(cell: str, met: str, piece: str) -> None:
    best = judge(name=cell).matches[0]
    assert best.entity.id == met
    is_written = piece in cell
    said = f"“{piece}”, part of “{cell}”, meets" if is_written else f"“{cell}”, read as “{piece}”, meets"
    assert explanation.reason(best).startswith(f"{said} the listed name")
    assert best.subject_name == (piece if is_written else cell)


@pytest.mark.parametrize("cell", ONE_PARTY)
def test_a_cell_of_one_party_is_not_taken_apart(cell: str) -> None:
    subject = subjects.read({"name": cell})
    assert isinstance(subject, subjects.Subject)
    assert (subject.names, subject.pieces) == ((cell,), ())


@pytest.mark.parametrize(("cell", "met", "piece"), PARTIES)
def test_the_whole_cell_is_screened_too(cell: str, met: str, piece: str) -> None:
    listed = build("x", "X", "", (Entity("x-whole", "x", EntityType.UNKNOWN, (Name(cell),)),))
    subject = subjects.read({"name": cell})
    assert isinstance(subject, subjects.Subject)
    (match,) = screening.judge(subject, listed, Settings()).matches
    assert (match.subject_name, match.band) == (cell, Band.EXACT), (met, piece)


# Ships.
@pytest.mark.parametrize(
    "given",
    [
        {"name": "TONLE DAWN", "imo": "9329760", "flag": "TZ"},  # renamed and reflagged: .75
        {"name": "OCEAN STAR (IMO 9329760)"},  # .00
        {"name": "OCEAN STAR (IMO 9329761)"},  # one wrong digit: .00
        {"name": "OCEAN STAR", "imo": "9329706"},  # two neighbours exchanged
        {"name": "STAR OCEAN", "type": "vessel"},  # another order: .00
    ],
    ids=str,
)
def test_a_listed_ship_is_found(given: dict[str, str]) -> None:
    assert [m.entity.id for m in judge(**given).matches] == ["x-ship"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "OCEAN STAR", "imo": "9074729"}, "another ship: IMO 9329760, not 9074729"),  # 1.00
        ({"name": "OCEAN STAR (IMO 9074729)"}, "another ship: IMO 9329760, not 9074729"),
        ({"name": "TONLE DAWN", "imo": "9329761"}, "one slip from 9329760"),
    ],
    ids=str,
)
def test_another_ship_stays_under_the_line_and_the_row_says_why(given: dict[str, str], said: str) -> None:
    outcome = judge(**given)
    assert outcome.matches == ()
    assert said in explanation.no_match(outcome.withheld, outcome.doubts)


@pytest.mark.parametrize("given", [{"name": "OCEAN STAR"}, {"name": "OCEAN STAR", "type": "company"}], ids=str)
def test_a_ships_name_alone_is_no_ship(given: dict[str, str]) -> None:
    assert judge(**given).matches == ()


# Secondary evidence.
@pytest.mark.parametrize(
    ("given", "standing", "band"),
    [
        ({"birth_date": "1955"}, Standing.AGREES, Band.EXACT),  # year only
        ({"birth_date": "03/07/1955"}, Standing.AGREES, Band.EXACT),  # either order of day and month
        ({"birth_date": "1961-03-07"}, Standing.CONFLICTS, Band.POSSIBLE),  # lowered, never rejected
    ],
    ids=str,
)
def test_a_birth_date_sorts_a_match(given: dict[str, str], standing: Standing, band: Band) -> None:
    (match,) = judge(name="Khek Sakara", **given).matches
    assert (match.standing, match.band) == (standing, band)


def test_another_registration_number_lowers_the_score() -> None:  # 1.00
    (same,) = judge(name="Zarubezhflot", country="RU").matches
    (other,) = judge(name="Zarubezhflot", country="RU", identifier="Registration number 1027739244741").matches
    assert other.score < same.score == other.name_score
    assert (other.band, other.standing) == (Band.POSSIBLE, Standing.MIXED)


def test_identity_is_told_apart_from_the_likeness_of_names() -> None:  # one blended number
    (match,) = judge(name="Khek Sakara", birth_date="1961-03-07").matches
    assert (match.name_score, match.score) == (1000, 900)
