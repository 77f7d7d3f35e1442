"""IMO numbers: equal, of another ship, one slip away; in a column or behind a name; ship's or company's."""

from dataclasses import replace
from functools import partial

import pandas as pd
import pytest

import comparing
from ensign import explanation, screening, subjects
from ensign.fields.identifiers import identifiers_of
from ensign.fields.imo_numbers import imo_company_is_valid, imo_ship_is_valid
from ensign.matching.evidence.ships import near
from ensign.matching.matcher import Matcher, Outcome
from ensign.model import Band, Entity, EntityType, Identifier, Name, NameKind, Place, Standing, Subject
from ensign.schema import SUBJECT_FIELDS
from ensign.settings import Settings
from ensign.watchlist import build

STAR = Entity(
    "x-1", "x", EntityType.VESSEL, (Name("OCEAN STAR"),), places=(Place("kp", "flag"), Place("kh", "former flag")),
    identifiers=(Identifier("imo", "9074729"), Identifier("mmsi", "445123000"), Identifier("call_sign", "HMZK")),
)  # fmt: skip
TWIN = Entity("x-2", "x", EntityType.VESSEL, (Name("LITTLE TWIN"),), identifiers=(Identifier("imo", "7605811"),))
OWNER = Entity(
    "x-3", "x", EntityType.COMPANY, (Name("Zebra Shipowners"),), identifiers=(Identifier("imo_company", "2041999"),)
)
WATCHLIST = build("x", "X", "2026-01-01", (STAR, TWIN, OWNER))
judge = partial(comparing.judge, WATCHLIST)


def judge_against(entity: Entity, *, least: int = 670, **given: str) -> Outcome:
    subject = subjects.read(given)
    assert isinstance(subject, Subject)
    return Matcher(build("x", "X", "2026-01-01", [entity]), Settings()).match(subject, least)


def row(**given: str) -> dict[str, str]:
    frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | given])
    (found,) = screening.screen(frame, WATCHLIST, Settings()).to_dict("records")
    return {str(k): str(v) for k, v in found.items()}


@pytest.mark.parametrize("name", ["SOMETHING ELSE", "Ocean Star", ""])
def test_the_same_number_is_a_match_whatever_the_name_says(name: str) -> None:
    (match,) = judge(name=name, imo="IMO 9074729").matches
    assert (match.entity.id, match.score, match.band) == ("x-1", 1000, Band.EXACT)
    assert "IMO number 9074729" in explanation.reason(match)
    assert match.name_score == (1000 if name == "Ocean Star" else 0)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"imo": "9074729"}, "carries the IMO number 9074729 of"),
        ({"imo": "9074729", "mmsi": "445123000"}, "carries the IMO number 9074729 and MMSI 445123000 of"),
        (
            {"imo": "9074729", "mmsi": "445123000", "call_sign": "HMZK"},
            "carries the IMO number 9074729, MMSI 445123000 and call sign HMZK of",
        ),
    ],
)
def test_several_numbers_are_said_as_a_list(given: dict[str, str], said: str) -> None:
    (match,) = judge(name="NEW NAME", **given).matches
    assert said in explanation.reason(match)


@pytest.mark.parametrize(
    "name",
    [
        "NEW NAME (IMO 9074729)",
        "NEW NAME IMO9074729",
        "NEW NAME, IMO No. 9074729",
        "IMO: 9074729 NEW NAME",
        "M/V NEW NAME - imo number 9074729",
    ],
)
def test_a_number_behind_a_name_is_read(name: str) -> None:
    assert [m.entity.id for m in judge(name=name).matches] == ["x-1"]


@pytest.mark.parametrize("name", ["{} (9074729)", "{} 9074729", "{}/9074729", "{} [9074729]"])
def test_a_bare_number_beside_a_ships_name_is_read_and_beside_another_is_not(name: str) -> None:
    assert [m.entity.id for m in judge(name=name.format("NEW NAME"), type="vessel").matches] == ["x-1"]
    assert [m.entity.id for m in judge(name=name.format("M/V NEW NAME")).matches] == ["x-1"]
    assert judge(name=name.format("NEW NAME")).matches == ()
    assert judge(name=name.format("NEW NAME"), type="company").matches == ()


@pytest.mark.parametrize(
    ("flag", "said"),
    [
        ("CY", "the flag has changed (yours Cyprus, listed Cambodia, North Korea)"),
        ("KH", "the flag agrees (Cambodia"),
        ("KP", "the flag agrees (North Korea"),
    ],
)
def test_a_changed_flag_never_counts_against_an_equal_number(flag: str, said: str) -> None:
    (match,) = judge(name="NEW NAME", imo="9074729", flag=flag).matches
    assert (match.score, match.band, match.standing) == (1000, Band.EXACT, Standing.AGREES)
    assert said in explanation.reason(match)


def test_another_flag_counts_against_a_name_alone() -> None:
    (match,) = judge(name="Ocean Star", type="vessel", flag="CY").matches
    assert (match.band, match.standing, match.name_score - match.score) == (Band.STRONG, Standing.CONFLICTS, 30)
    (match,) = judge(name="Ocean Star", type="vessel", flag="KP", country="CY").matches
    assert match.standing is Standing.AGREES  # the owner's country is compared with no flag


@pytest.mark.parametrize(
    ("given", "standing"),
    [
        ({"flag": "KH"}, Standing.AGREES),
        ({"flag": "CY"}, Standing.SILENT),
        ({"country": "KH"}, Standing.AGREES),
        ({"country": "CY"}, Standing.CONFLICTS),  # a row that gives one country means the ship's
    ],
)
def test_a_country_that_is_not_said_to_be_the_flag_agrees_with_one_but_does_not_conflict(
    given: dict[str, str], standing: Standing
) -> None:
    moon = Entity("x-4", "x", EntityType.VESSEL, (Name("LOTUS MOON"),), places=(Place("kh"),))
    (match,) = judge_against(moon, name="Lotus Moon", type="vessel", **given).matches
    assert match.standing is standing


@pytest.mark.parametrize(
    ("name", "imo", "listed"), [("Ocean Star", "9486910", "9074729"), ("Little Twin", "7625811", "7605811")]
)
def test_the_same_name_with_another_sound_number_is_another_ship_and_the_row_says_so(
    name: str, imo: str, listed: str
) -> None:
    outcome = judge(name=name, type="vessel", imo=imo)
    assert outcome.matches == ()
    (withheld,) = outcome.withheld
    assert sum(e.points for e in withheld.evidence) == withheld.score < Settings().line
    found = row(name=name, type="vessel", imo=imo)
    assert found["match_outcome"] == "clear"
    assert f"another ship: IMO {listed}, not {imo}." in found["match_reason"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "EP-IDA X", "imo": "9486910"}, "but it is an aircraft, and IMO 9486910 is a ship’s."),
        ({"name": "EP-IDA", "imo": "9486910"}, "but it is an aircraft, and IMO 9486910 is a ship’s."),
        ({"name": "EP-IDA X", "type": "vessel"}, "but it is an aircraft, and yours is a ship."),
        ({"name": "M/V EP-IDA X"}, "but it is an aircraft, and yours is a ship."),
    ],
)
def test_a_ship_is_no_aircraft(given: dict[str, str], said: str) -> None:
    outcome = judge_against(PLANE, **given, least=500)
    assert outcome.matches == ()
    assert all(said in explanation.withheld(match) for match in outcome.withheld)
    assert outcome.withheld


@pytest.mark.parametrize("given", [{"type": "aircraft"}, {"type": "vessel"}])
def test_the_same_mark_is_a_match_and_a_like_one_of_an_aircraft_too(given: dict[str, str]) -> None:
    assert [m.entity.id for m in judge_against(PLANE, name="EP IDA", **given).matches] == ["x-8"]
    assert [m.entity.id for m in judge_against(PLANE, name="EP-IDA X", type="aircraft", least=500).matches] == ["x-8"]


PLANE = Entity("x-8", "x", EntityType.AIRCRAFT, (Name("EP-IDA"),))
RENAMED = Entity(
    "x-9", "x", EntityType.VESSEL, (Name("KHEK SAKARA"), Name("ARANTA", NameKind.FORMER), Name("VANDY")),
    identifiers=(Identifier("imo", "9074729"),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Khek Sakara", "has the same name, but"),
        ("Kheck Sakara", "has a like name, but"),
        ("Aranta", "has the same name, formerly “ARANTA”, but"),
        ("M/V Vandy", "has the same name, “VANDY”, but"),
    ],
)
def test_a_clear_row_names_the_name_that_is_alike_and_the_ship_that_has_it(name: str, said: str) -> None:
    outcome = judge_against(RENAMED, name=name, type="vessel", imo="9486910")
    assert explanation.no_match(outcome.withheld, outcome.doubts) == (
        f"No match: the listed “KHEK SAKARA” (x-9) {said} it is another ship: IMO 9074729, not 9486910."
    )


@pytest.mark.parametrize(
    ("name", "imo"),
    [
        ("NEW NAME", "9074728"),
        ("NEW NAME", "9074792"),
        ("NEW NAME", "9704729"),
        ("NEW NAME (IMO 9174729)", ""),
        ("NEW NAME", "2074729"),
    ],
)
def test_one_wrong_digit_is_no_match_and_is_reported_with_the_listed_number(name: str, imo: str) -> None:
    found = row(name=name, imo=imo)
    assert found["match_outcome"] == "clear"
    number = imo or "9174729"
    assert found["match_reason"] == (
        f"No match: IMO {number} has a wrong check digit; it is one slip from 9074729, the number of OCEAN STAR, "
        "but the names do not agree."
    )


@pytest.mark.parametrize("imo", ["907729", "074729", "90747299", "99074729", "90747529"])
def test_a_number_that_lost_or_gained_a_figure_is_reported_with_the_listed_number(imo: str) -> None:
    found = row(name="NEW NAME", imo=imo)
    assert found["match_outcome"] == "clear"
    assert found["match_reason"] == (
        f"No match: IMO {imo} is no IMO number; it is one slip from 9074729, the number of OCEAN STAR, "
        "but the names do not agree."
    )
    (match,) = judge(name="OCEAN STAR", imo=imo).matches
    assert "it is one slip from 9074729, the listed one" in explanation.reason(match)
    for said in (f"IMO {imo}", f"IMO No. {imo}", f"IMO: {imo}", f"Lloyd's number {imo}"):
        assert row(name=f"NEW NAME ({said})")["match_reason"] == found["match_reason"], "as in the column"
        assert judge(name=f"OCEAN STAR, {said}").matches[0].evidence[-1] == match.evidence[-1]


@pytest.mark.parametrize("imo", ["90747", "907474729", "9O7472X", "90774792"])
def test_other_lengths_and_two_slips_name_nobody(imo: str) -> None:
    assert "OCEAN STAR" not in row(name="NEW NAME", imo=imo)["match_reason"]


def test_all_listed_numbers_that_are_one_slip_away_are_named() -> None:
    twins = [
        Entity(f"x-{n}", "x", EntityType.VESSEL, (Name(f"TWIN {name}"),), identifiers=(Identifier("imo", imo),))
        for n, (name, imo) in enumerate((("AFT", "7605811"), ("FORE", "7625811"), ("FORE AGAIN", "7625811")))
    ]
    outcome = screening.judge(
        Subject(("NEW NAME",), identifiers=identifiers_of("imo", "7615811")),
        build("x", "X", "2026-01-01", twins),
        Settings(),
    )
    assert explanation.no_match(outcome.withheld, outcome.doubts) == (
        "No match: IMO 7615811 has a wrong check digit; it is one slip from 7605811, the number of TWIN AFT, "
        "and from 7625811, the number of TWIN FORE, but the names do not agree."
    )


def test_a_number_that_only_a_company_can_have_is_doubted_in_a_vessels_row() -> None:
    slipped = "9074719"  # one slip from 9074729, and right by the rule for companies
    assert imo_company_is_valid(slipped)
    assert not imo_ship_is_valid(slipped)
    found = row(name="NEW NAME", type="vessel", imo=slipped)
    assert found["match_reason"] == (
        f"No match: IMO {slipped} has a wrong check digit for a ship; it is one slip from 9074729, the number of "
        "OCEAN STAR, but the names do not agree."
    )
    assert row(name="NEW NAME", imo=slipped)["match_reason"] == ""
    (match,) = judge(name="OCEAN STAR", type="vessel", imo=slipped).matches
    assert "has a wrong check digit for a ship: it is one slip from 9074729" in explanation.reason(match)
    far = row(name="NEW NAME", type="vessel", imo="2041985")
    assert far["match_reason"].startswith("The IMO number 2041985 is no ship's: its check digit is right for a company")


def test_the_owners_number_in_a_vessels_row_is_the_owners() -> None:
    (match,) = judge(name="NEW NAME", type="vessel", imo="2041999").matches
    assert (match.entity.id, match.score) == ("x-3", 1000)


@pytest.mark.parametrize(
    "given", [{"imo": "9074728"}, {"type": "vessel", "imo": "9074728"}, {"type": "company", "imo": "9074728"}]
)
def test_one_wrong_digit_and_the_same_name_is_a_match(given: dict[str, str]) -> None:
    (match,) = judge(name="Ocean Star", **given).matches
    assert (match.entity.id, match.score, match.band) == ("x-1", 1000, Band.EXACT)
    assert "IMO 9074728 has a wrong check digit: it is one slip from 9074729, the listed one" in explanation.reason(
        match
    )
    assert [m.entity.id for m in judge(name="OCEAN STAR (IMO 9074728)").matches] == ["x-1"]


def test_a_slip_is_told_beside_another_match_too() -> None:
    found = row(name="Zebra Shipowners", imo="9074728")
    assert found["match_entity_id"] == "x-3"
    assert "Besides, IMO 9074728 has a wrong check digit; it is one slip from 9074729" in found["match_reason"]


def test_a_number_that_cannot_be_right_and_is_near_none_is_told_as_well() -> None:
    found = row(name="Quiet Harbour Bakery", imo="9000000")
    assert found["match_outcome"] == "clear"
    assert found["match_reason"] == "The IMO number 9000000 could not be looked up: wrong check digit."
    assert row(name="Quiet Harbour Bakery", imo="9000003")["match_reason"] == ""


def test_a_row_of_nothing_but_such_a_number_is_not_screened() -> None:
    found = row(imo="9074728")
    assert found["match_outcome"] == "unscreenable"
    assert "9074728: wrong check digit" in found["match_reason"]


def test_two_slips_are_too_many() -> None:
    assert judge(name="NEW NAME", imo="9174728").withheld == ()


def test_a_company_number_is_no_ships() -> None:
    (match,) = judge(name="Quite Another Firm", type="company", imo="2041999").matches
    assert match.entity.id == "x-3"
    assert judge(name="Ocean Star", type="vessel", imo="2041999").matches[0].score == 1000


def test_another_mmsi_counts_against_a_name_alone_as_it_may_have_changed_with_the_flag() -> None:
    (match,) = judge(name="OCEAN STAR", type="vessel", mmsi="244123456", flag="KP").matches
    assert (match.score, match.band, match.standing) == (980, Band.STRONG, Standing.MIXED)
    assert "the MMSI differs (yours 244123456, listed 445123000)" in explanation.reason(match)


def test_an_mmsi_of_a_ship_with_the_same_imo_number_has_changed() -> None:
    (match,) = judge(name="OCEAN STAR", imo="9074729", mmsi="244123456").matches
    assert (match.band, match.standing) == (Band.EXACT, Standing.AGREES)


def test_a_flag_beside_countries_of_which_none_is_said_to_be_it_is_told_and_decides_nothing() -> None:
    ship = Entity("x-4", "x", EntityType.VESSEL, (Name("OCEAN STAR"),), places=(Place("gw"), Place("pw")))
    (match,) = judge_against(ship, name="OCEAN STAR", type="vessel", flag="NL").matches
    assert (match.score, match.standing) == (1000, Standing.SILENT)
    assert "the flag decides nothing (yours Netherlands, listed Guinea-Bissau, Palau:" in explanation.reason(match)


@pytest.mark.parametrize("number", [{"mmsi": "445123000"}, {"call_sign": "HMZK"}])
def test_a_number_that_went_to_another_ship_with_the_flag_is_no_match(number: dict[str, str]) -> None:
    assert [m.entity.id for m in judge(name="NEW NAME", **number).matches] == ["x-1"]
    found = row(name="NEW NAME", imo="9486910", **number)
    assert found["match_outcome"] == "clear"
    (said,) = number.values()
    assert f"has the same {'MMSI' if 'mmsi' in number else 'call sign'} {said}, but" in found["match_reason"]
    assert "another ship: IMO 9074729, not 9486910" in found["match_reason"]


def test_two_numbers_that_agree_are_both_named() -> None:
    (match,) = judge(name="NEW NAME", imo="9074729", call_sign="HMZK").matches
    assert "carries the IMO number 9074729 and call sign HMZK of “OCEAN STAR”" in explanation.reason(match)
    assert sum(e.points for e in match.evidence) == match.score


def test_former_names_of_a_ship_are_read() -> None:
    assert [m.entity.id for m in judge(name="BLUE MOON ex OCEAN STAR", type="vessel").matches] == ["x-1"]
    assert judge(name="BLUE MOON ex OCEAN STAR").matches == ()


def test_a_number_of_thousands_of_figures_is_no_slip_of_any():
    # Every slip of it was written down: gigabytes, and minutes, for one cell.
    slipped = Identifier("imo", "31" * 16_000, doubt="wrong check digit")
    assert near(slipped) == ("31" * 16_000,)
    assert "9074729" in near(Identifier("imo", "9074728", doubt="wrong check digit"))
    assert "9074729" in near(Identifier("imo", "90747299", doubt="wrong check digit"))


PERSON = Entity("x-4", "x", EntityType.PERSON, (Name("Denis Valentinovich MANTUROV"),))


def test_an_imo_number_beside_a_name_says_that_the_row_is_no_person() -> None:
    (match,) = judge_against(PERSON, name="DENIS MANTUROV", imo="9074729").matches
    assert (
        "the type conflicts (yours IMO number 9074729, listed person: an IMO number is a ship's)"
        in explanation.reason(match)
    )
    assert match.score < match.name_score


@pytest.mark.parametrize("facts", [{}, {"imo": "9074728"}, {"imo": "9074729", "type": "person"}])
def test_without_a_sound_number_or_with_a_type_it_may_be_one(facts: dict[str, str]) -> None:
    (match,) = judge_against(PERSON, name="DENIS MANTUROV", **facts).matches
    assert match.score == match.name_score


def test_an_aircrafts_mark_is_a_match_whatever_is_beside_it() -> None:
    listed = replace(PLANE, identifiers=(Identifier("aircraft", "EP-IDA"),))
    for given in ({"name": "EP-IDA"}, *({"name": n, "type": "aircraft"} for n in ("Airbus A310 EP-IDA", "EPIDA"))):
        assert [m.entity.id for m in judge_against(listed, **given).matches] == ["x-8"]
    for given in ({"name": "EP-IDB"}, {"name": "Airbus A310 EP-IDB", "type": "aircraft"}):
        assert not judge_against(listed, **given).matches


def test_a_number_is_a_match_though_the_listed_name_is_no_more_than_legal_forms() -> None:
    listed = replace(PERSON, names=(Name("Corp Ltd"),), identifiers=(Identifier("imo", "9074729"),))
    (match,) = judge_against(listed, name="DENIS MANTUROV", imo="9074729").matches
    assert match.band is Band.EXACT
    assert not judge_against(listed, name="DENIS MANTUROV", imo="7605811").matches


WHOSE = "but the row does not say whose of several it is"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "MV LOTUS MOON (IMO 9486910) / MV OCEAN STAR"}, ""),
        ({"name": "MV LOTUS MOON IMO 9486910 & MV OCEAN STAR"}, ""),
        ({"name": "MV LOTUS MOON IMO 9486910, MV OCEAN STAR"}, ""),
        ({"name": "MVs LOTUS MOON (IMO 9486910) and OCEAN STAR"}, ""),
        ({"name": "LOTUS MOON (IMO 9486910) & OCEAN STAR", "type": "vessel"}, ""),
        ({"name": "LOTUS MOON / 9486910 / OCEAN STAR", "type": "vessel"}, ""),
        ({"name": "LOTUS MOON (ex KHEK VANDY) IMO 9486910; OCEAN STAR", "type": "vessel"}, ""),
        ({"name": "LOTUS MOON (IMO 9486910) / OCEAN STAR", "type": "vessel", "imo": "9486910"}, ""),
        ({"name": "LOTUS MOON / OCEAN STAR", "type": "vessel", "imo": "9486910"}, WHOSE),
        ({"name": "LOTUS MOON/OCEAN STAR", "type": "vessel", "imo": "9486910"}, WHOSE),
        ({"name": "MV LOTUS MOON & MV OCEAN STAR", "imo": "9486910"}, WHOSE),
    ],
)
def test_a_number_of_another_ship_of_the_row_hides_none(given: dict[str, str], said: str) -> None:
    (match,) = judge(**given).matches
    assert (match.entity.id, match.name_score) == ("x-1", 1000)
    assert (WHOSE in explanation.reason(match)) == bool(said)


@pytest.mark.parametrize(
    "given",
    [
        {"name": "LOTUS MOON / OCEAN STAR (IMO 9486910)", "type": "vessel"},
        {"name": "MV LOTUS MOON & MV OCEAN STAR IMO 9486910"},
        {"name": "LOTUS MOON (ex OCEAN STAR)", "type": "vessel", "imo": "9486910"},
        {"name": "LOTUS MOON (IMO 9486910) ex OCEAN STAR", "type": "vessel"},
        {"name": "LOTUS MOON / f/k/a OCEAN STAR", "type": "vessel", "imo": "9486910"},
        {"name": "LOTUS MOON / ex OCEAN STAR", "type": "vessel", "imo": "9486910"},
        {"name": "LOTUS MOON ex KHEK VANDY / OCEAN STAR", "type": "vessel", "imo": "9486910"},
        {"name": "OCEAN STAR renamed LOTUS MOON", "type": "vessel", "imo": "9486910"},
        {"name": "OCEAN STAR / Panama", "type": "vessel", "imo": "9486910"},
        {"name": "OCEAN STAR / 9486910", "type": "vessel"},
        {"name": "Zinc Tin Ltd / MV OCEAN STAR", "imo": "9486910"},
        {"name": "Zinc Tin Ltd / OCEAN STAR", "type": "vessel", "imo": "9486910"},
        {"name": "OCEAN STAR & SAKARA", "type": "vessel", "imo": "9486910"},  # which may be what one ship is called
    ],
)
def test_another_number_of_the_ships_own_does(given: dict[str, str]) -> None:
    outcome = judge(**given)
    assert outcome.matches == ()
    assert "x-1" in [match.entity.id for match in outcome.withheld]


def test_the_listed_number_is_a_match_whosever_it_is() -> None:
    for name in ("LOTUS MOON / KHEK VANDY", "MV LOTUS MOON & MV KHEK VANDY"):
        (match,) = judge(name=name, imo="9074729").matches
        assert match.band is Band.EXACT


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("MV OCEAN STAR & MV LITTLE TWIN", ""),
        ("MVs OCEAN STAR, LITTLE TWIN", ""),
        ("OCEAN STAR and LITTLE TWIN", "vessel"),
    ],
)
def test_each_of_several_ships_is_met(name: str, kind: str) -> None:
    assert {match.entity.id for match in judge(name=name, type=kind).matches} == {"x-1", "x-2"}


BOTH_RULES = "5000110"
"""Right by the rule for ships and by that for companies, as one number of a company in ten is."""


@pytest.mark.parametrize("column", ["IMO company number: ", "Company IMO: "])
def test_a_companys_number_shows_no_ship_to_be_another(column: str) -> None:
    ship = Entity("s-1", "s", EntityType.VESSEL, (Name("OCEAN STAR"),), identifiers=(Identifier("imo", "9074729"),))
    ask = partial(comparing.judge, build("s", "S", "", (ship,)))
    (match,) = ask(name="OCEAN STAR", type="vessel", identifier=f"{column}{BOTH_RULES}").matches
    assert match.score == 1000
    assert ask(name="OCEAN STAR", type="vessel", imo=f"IMO company no. {BOTH_RULES}").matches
    assert not ask(name="OCEAN STAR", type="vessel", imo=BOTH_RULES).matches, "a ship's own number does"
    assert not ask(name="Unlike", identifier=f"{column}9074729").matches, "a ship's number is no company's"


def test_a_companys_number_finds_the_company_and_says_one_slip() -> None:
    firm = Entity("s-2", "s", EntityType.COMPANY, (Name("Zarubezhflot"),), identifiers=(Identifier("imo", "2041999"),))
    ask = partial(comparing.judge, build("s", "S", "", (firm,)))
    (match,) = ask(name="Unlike", type="vessel", identifier="IMO company number: 2041999").matches
    assert explanation.reason(match).startswith("“Unlike” carries the IMO company number 2041999 of “Zarubezhflot”")
    (near,) = ask(name="Unlike", identifier="Company IMO: 2041998").withheld
    assert "one slip from 2041999" in explanation.withheld(near)
