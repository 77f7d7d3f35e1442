"""Numbers of ships and parties: what is taken for one, and what looks like one and is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.identifiers import (
    NO_NUMBER,
    TOO_SHORT,
    WRONG_CHECK,
    are_one,
    conflicting_ships,
    identifiers_of,
    key_of,
    labelled,
    lei_is_valid,
    mmsi_flag,
    normalise_call_sign,
    parse_mmsi,
)
from ensign.fields.imo_numbers import imo_company_is_valid, imo_ship_is_valid, parse_imo
from ensign.fields.numbers_beside import identifiers_in, without_identifiers
from ensign.model import Identifier
from ensign.subjects import Subject, read


def found(scheme: str, text: str) -> list[tuple[str, str]]:
    return [(i.scheme, i.value) for i in identifiers_of(scheme, text)]


def test_the_two_rules_for_imo_numbers() -> None:
    assert imo_ship_is_valid("9074729")
    assert not imo_ship_is_valid("9074728")
    assert imo_company_is_valid("2041999")
    assert not imo_company_is_valid("2041998")


@pytest.mark.parametrize("number", ["7605811", "7625811"])
def test_a_ship_number_can_hide_a_slip(number: str) -> None:
    # the check figure is weak: these differ in one figure and both are right (T. Vuori, check characters)
    assert imo_ship_is_valid(number)


@pytest.mark.parametrize("text", ["IMO 9074729", "IMO9074729", "imo no. 9074729", "IMO: 9074729", "IMO Number 9074729"])
def test_the_word_imo_makes_an_imo_number(text: str) -> None:
    imo = parse_imo(text)
    assert imo is not None
    assert imo.number == "9074729"
    assert imo.sound


@pytest.mark.parametrize(
    "text", ["9074729", "invoice 10007", "invoice 9074729", "IMO 90747290", "IMO 0074729", "IMO 907472", "limo 9074729"]
)
def test_seven_figures_alone_are_none(text: str) -> None:
    assert parse_imo(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "9074729",
            " 9074729 ",
            "9074729.0",
            "907 4729",
            "9 074 729",
            "(9074729)",
            "[9074729]",
            "9.074.729",
            "9,074,729",
            "'9074729",
            '"9074729"',
        ),
        *("09074729", "9.074729E+06", "9074729.00", "IMO 907 4729", "IMO9074729", "LR9074729", "#9074729"),
        *("９０７４７２９", "٩٠٧٤٧٢٩", "9\u00a0074\u00a0729", "IMO: 9074729 (ship)"),
    ],
)
def test_a_column_for_imo_numbers_takes_them_however_spreadsheets_write_them(text: str) -> None:
    assert identifiers_of("imo", text) == (Identifier("imo", "9074729"),)


@pytest.mark.parametrize("text", ["1.11.2009", "AB9074729", "9074729X", "90.747.29", "9074729123", "19074729"])
def test_other_figures_in_it_are_no_imo_number(text: str) -> None:
    assert all(i.doubt == NO_NUMBER for i in identifiers_of("imo", text))


@pytest.mark.parametrize("text", ["9074729/9486910", "9074729 9486910", "9074729, 9486910", "9,074,729; 9,486,910"])
def test_several_imo_numbers_in_a_cell_are_several(text: str) -> None:
    assert found("imo", text) == [("imo", "9074729"), ("imo", "9486910")]


def test_figures_in_order_stand_for_no_number() -> None:
    assert not imo_ship_is_valid("1234567")  # though the check figure is right, by chance
    assert identifiers_of("imo", "1234567") == (Identifier("imo", "1234567", doubt=NO_NUMBER),)
    assert identifiers_of("imo", "1234579") == (Identifier("imo", "1234579"),)


def test_a_companys_number_may_begin_with_a_nought_and_a_ships_may_not() -> None:
    assert imo_company_is_valid("0200013")
    assert not imo_company_is_valid("0200014")
    for scheme, text in (("imo", "0200013"), ("identifier", "IMO 0200013"), ("imo", "IMO0200013")):
        assert identifiers_of(scheme, text) == (Identifier("imo", "0200013"),)
    assert identifiers_of("imo", "0200014") == (Identifier("imo", "0200014", doubt=NO_NUMBER),)
    assert not any(imo_ship_is_valid(f"0{n}") for n in range(200_000, 200_100))


def test_a_wrong_check_figure_is_marked_and_identifies_nobody() -> None:
    imo = parse_imo("IMO 9074728")
    assert imo is not None
    assert not imo.sound
    assert identifiers_of("imo", "9074728") == (Identifier("imo", "9074728", doubt=WRONG_CHECK),)
    assert identifiers_of("imo", "9074729") == (Identifier("imo", "9074729"),)
    assert identifiers_in("Jie Shun (IMO 8518781)") == (Identifier("imo", "8518781", doubt=WRONG_CHECK),)


@pytest.mark.parametrize("text", ["907472", "0074729", "90747290", "IMO 90747"])
def test_what_was_meant_for_an_imo_number_and_is_none_is_kept_with_its_doubt(text: str) -> None:
    (kept,) = identifiers_of("imo", text)
    assert (kept.scheme, kept.doubt) == ("imo", NO_NUMBER)


@pytest.mark.parametrize("text", ["0", "0000000", "none", "TBC", "1234", "-"])
def test_a_code_for_none_is_no_number(text: str) -> None:
    assert identifiers_of("imo", text) == ()


def test_a_companys_imo_number_is_one_too() -> None:
    assert found("identifier", "IMO 2041999") == [("imo", "2041999")]


@given(st.integers(min_value=1_000_000, max_value=9_999_999))
def test_a_ship_number_has_one_right_check_figure(number: int) -> None:
    stem = str(number)[:6]
    assert sum(imo_ship_is_valid(f"{stem}{figure}") for figure in range(10)) == 1


def test_an_mmsi_belongs_to_a_flag() -> None:
    assert parse_mmsi("MMSI 514 123 000") == parse_mmsi("5.14123E+08") == "514123000"
    assert mmsi_flag("514123000") == "kh"
    assert mmsi_flag("515123000") == "kh"
    assert mmsi_flag("445123000") == "kp"
    assert mmsi_flag("659123000") == "na"  # Namibia, not "not available"


@pytest.mark.parametrize(
    ("scheme", "number"),
    [("imo", "9074729"), ("mmsi", "514123000"), ("call_sign", "A8LU7"), ("identifier", "A1234567")],
)
@pytest.mark.parametrize("mark", ["\u200e", "\u200b", "\ufeff"])
def test_what_is_not_seen_in_a_cell_is_no_part_of_a_number(scheme: str, number: str, mark: str) -> None:
    plain = identifiers_of(scheme, number)
    assert [i.value for i in plain] == [number]
    assert identifiers_of(scheme, f"{mark}{number}{mark}") == plain


@pytest.mark.parametrize(
    "text", ["002275000", "111232501", "970123456", "51412300", "5141230000", "299123456", "Cambodia"]
)
def test_stations_rescue_beacons_and_unknown_countries_are_no_ships(text: str) -> None:
    assert parse_mmsi(text) is None


def test_call_signs() -> None:
    assert normalise_call_sign("xu-fn8") == "XUFN8"
    assert normalise_call_sign("Call sign: A8LU7") == "A8LU7"
    assert normalise_call_sign("12345") == ""
    assert normalise_call_sign("not known yet") == ""


def test_an_lei_needs_its_check_figures() -> None:
    assert lei_is_valid("001GPB6A9XPE8XJICC14")
    assert not lei_is_valid("001GPB6A9XPE8XJICC15")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("001GPB6A9XPE8XJICC14", [("lei", "001GPB6A9XPE8XJICC14")]),
        ("LEI: 001GPB6A9XPE8XJICC14", [("lei", "001GPB6A9XPE8XJICC14")]),
        ("LEI: n/a", []),
        ("National ID 512A9912", [("national", "512A9912")]),
        ("Tax ID No. 7707049388", [("tax", "7707049388")]),
        ("Passport A1234567", [("passport", "A1234567")]),
        ("SWIFT: KDBKKPPY", [("swift", "KDBKKPPY")]),
        ("7707049388", [("other", "7707049388")]),
        ("IMO 9074729; 7707049388", [("imo", "9074729"), ("other", "7707049388")]),
        ("12345", []),
        ("1234567", []),
        ("n/a", []),
        ("99999999", []),
        ("HEAD OFFICE", []),
    ],
)
def test_numbers_of_any_scheme(text: str, expected: list[tuple[str, str]]) -> None:
    assert found("identifier", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cedula No. 98515360", ("national", "98515360")),
        ("C.U.R.P. HELJ850101", ("national", "HELJ850101")),
        ("R.F.C. ABC850101", ("tax", "ABC850101")),
        ("National passport 024421568", ("passport", "024421568")),
        ("Diplomatic Passport (dated 2014-06-25) 024421568", ("passport", "024421568")),
        ("National Identification Number Italian Fiscal Code: LDLA70L14Z352B", ("national", "LDLA70L14Z352B")),
        ("Government Gazette Number 33556474", ("other", "33556474")),
        ("Unified Social Credit Code (USCC) 91350200705420347R", ("registration", "91350200705420347R")),
        ("Legal Entity Number 001GPB6A9XPE8XJICC14", ("lei", "001GPB6A9XPE8XJICC14")),
        ("Digital Currency Address - XBT 1Ab2Cd3Ef4", ("other", "1Ab2Cd3Ef4")),
        ("BTC: 1Ab2Cd3Ef4", ("other", "1Ab2Cd3Ef4")),
        ("Aircraft Tail Number XU-ABC", ("aircraft", "XU-ABC")),
        ("XU-ABC", ("aircraft", "XU-ABC")),
        ("G-ABCD", ("aircraft", "G-ABCD")),
        ("Trade License No. C 41949", ("other", "C 41949")),
        ("Registration Number HRA 736338 (Stuttgart)", ("registration", "HRA 736338")),
        ("Registration Number HRA 736338 (Stuttgart)", ("registration", "HRA 736338 (Stuttgart)")),
        ("N° 98515360", ("other", "98515360")),
        ("Passport TR-J 565114", ("passport", "TR-J 565114")),
        ("Booklet: A6169832", ("other", "A6169832")),
        ("Booklet: A6169832", ("other", "Booklet: A6169832")),
        ("AB 1234567", ("other", "AB 1234567")),
    ],
)
def test_what_stands_before_a_number_is_its_label(text: str, expected: tuple[str, str]) -> None:
    assert expected in found("identifier", text)


@pytest.mark.parametrize(
    "text",
    [
        "XU ABC",
        "xu-abc",
        "XUX-ABC",
        "XU-AB",
        "Invoice 98515360",
        "Account No. 98515360",
        "Phone: 98515360",
        "Cedula No. 985",
        "Cedula No.",
        "Passport: none",
    ],
)
def test_an_invoices_number_is_no_partys_nor_is_a_word_without_one(text: str) -> None:
    assert not any(value == "98515360" for _, value in found("identifier", text))
    assert all(value == text for _, value in found("identifier", text))


@pytest.mark.parametrize("text", ["Passport: 2026337", "Passport 2026337", "Reg. No 12345", "National ID 1234567"])
def test_a_short_number_of_a_known_scheme_is_kept_with_its_doubt(text: str) -> None:
    (kept,) = identifiers_of("identifier", text)
    assert kept.doubt == TOO_SHORT


@pytest.mark.parametrize("text", ["2026337", "ID 2026337", "ID: No. 12345", "Passport 1234", "Passport 1111111"])
def test_a_short_number_of_any_party_is_none(text: str) -> None:
    assert identifiers_of("identifier", text) == ()


@pytest.mark.parametrize(
    ("column", "text", "number"),
    [
        ("imo", "514123000", ("mmsi", "514123000")),
        ("imo", "MMSI 514 123 000", ("mmsi", "514123000")),
        ("mmsi", "9074729", ("imo", "9074729")),
        ("mmsi", "IMO 9074729", ("imo", "9074729")),
        ("call_sign", "9074729", ("imo", "9074729")),
        ("imo", "5493001KJTIIGC8Y1R12", ("lei", "5493001KJTIIGC8Y1R12")),
    ],
)
def test_a_number_in_another_column_is_what_its_form_says(column: str, text: str, number: tuple[str, str]) -> None:
    assert found(column, text) == [number]


@pytest.mark.parametrize(
    ("column", "text"),
    [("imo", "914123000"), ("imo", "200123000"), ("mmsi", "9074728"), ("mmsi", "5493001KJTIIGC8Y1R13")],
)
def test_what_its_form_does_not_show_to_be_of_another_kind_is_not(column: str, text: str) -> None:
    assert all(one.doubt for one in identifiers_of(column, text))


def test_several_numbers_in_one_cell() -> None:
    assert found("imo", "9074729 / 9486910") == [("imo", "9074729"), ("imo", "9486910")]


@pytest.mark.parametrize(
    ("name", "numbers", "bare"),
    [
        ("Jie Shun (IMO 8518780)", [("imo", "8518780")], "Jie Shun"),
        ("Jie Shun IMO8518780", [("imo", "8518780")], "Jie Shun"),
        ("Jie Shun, IMO No. 8518780", [("imo", "8518780")], "Jie Shun"),
        ("IMO 8518780 - Jie Shun", [("imo", "8518780")], "Jie Shun"),
        ("Jie Shun, MMSI 514123000", [("mmsi", "514123000")], "Jie Shun"),
        ("Jie Shun (IMO 8518780, MMSI 514123000)", [("imo", "8518780"), ("mmsi", "514123000")], "Jie Shun"),
        ("Jie Shun IMO 8518780 / Courageous IMO 8617524", [("imo", "8518780"), ("imo", "8617524")], None),
        ("Suite 8518780 Trading", [], "Suite 8518780 Trading"),
    ],
)
def test_numbers_beside_a_name(name: str, numbers: list[tuple[str, str]], bare: str | None) -> None:
    assert [(i.scheme, i.value) for i in identifiers_in(name)] == numbers
    assert bare is None or without_identifiers(name) == bare


@pytest.mark.parametrize(
    "written",
    [
        *("I.M.O. 8518780", "ИМО 8518780", "(ИМО: 8518780)", "IMO编号8518780", "IMO番号 8518780", "IMO_8518780"),
        *("IMO 851 8780", "IMO 8518 780", "IMO 8,518,780", "IMO Ship Identification Number 8518780"),
        *("OMI 8518780", "O.M.I. 8518780", "Lloyds No 8518780", "(Lloyd's Register No. 8518780)"),
    ],
)
def test_the_word_for_an_imo_number_is_known_in_any_writing(written: str) -> None:
    assert identifiers_in(f"Jie Shun {written}") == (Identifier("imo", "8518780"),)
    assert without_identifiers(f"Jie Shun {written}") == "Jie Shun"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *(("(IMO 851878)", "851878"), ("IMO No. 851878", "851878"), ("IMO: 85187800", "85187800")),
        *(("ИМО 851878", "851878"), ("(Lloyd's number 851878)", "851878"), ("Lloyds Register No. 8518781", "8518781")),
    ],
)
def test_a_number_of_other_length_behind_the_word_is_doubted_as_in_its_column(written: str, number: str) -> None:
    assert identifiers_in(f"Jie Shun {written}") == identifiers_of("imo", number)
    assert all(one.doubt for one in identifiers_of("imo", number))
    assert without_identifiers(f"Jie Shun {written}") == "Jie Shun"


def test_a_zero_before_a_number_behind_the_word_fills_it_up() -> None:
    assert identifiers_in("Jie Shun (IMO 08518780)") == (Identifier("imo", "8518780"),)


@pytest.mark.parametrize(
    "name",
    ["IMO Car Wash 123456", "IMO 12345", "IMO 123456789", "IMO 1111111111", "Lloyds Bank 851878", "Limo 851878",
     "Lloyds 851878"],
)  # fmt: skip
def test_other_figures_near_the_word_are_none(name: str) -> None:
    assert identifiers_in(name) == ()


@pytest.mark.parametrize(
    "name", ["Limo 8518780", "OMI Holdings 8518780", "OMI 8518781", "Lloyds Bank 8518780", "Kimo 851 8780"]
)
def test_other_words_before_figures_are_none(name: str) -> None:
    assert identifiers_in(name, ship=False) == ()


@pytest.mark.parametrize(
    "name",
    ["Jie Shun (8518780)", "Jie Shun [8518780]", "Jie Shun/8518780", "Jie Shun / 8518780", "Jie Shun 8518780",
     "Jie Shun - 8518780", "8518780 Jie Shun"],
)  # fmt: skip
def test_bare_figures_are_a_number_beside_a_ships_name_alone(name: str) -> None:
    assert identifiers_in(name, ship=True) == (Identifier("imo", "8518780"),)
    assert without_identifiers(name, ship=True) == "Jie Shun"
    assert identifiers_in(name) == ()
    assert without_identifiers(name) == name


@pytest.mark.parametrize(
    "name",
    ["Jie Shun (8518781)", "Jie Shun 8518780 Dalian", "Jie Shun A8518780", "Jie Shun 85187800", "Jie Shun 2041999"],
)
def test_figures_that_cannot_be_a_ships_number_are_none_beside_its_name(name: str) -> None:
    assert identifiers_in(name, ship=True) == ()
    assert without_identifiers(name, ship=True) == name


def test_an_lei_with_wrong_check_figures_is_nobodys() -> None:
    assert identifiers_of("identifier", "LEI 001GPB6A9XPE8XJICC15") == (
        Identifier("lei", "001GPB6A9XPE8XJICC15", doubt=WRONG_CHECK),
    )


@pytest.mark.parametrize(
    ("header", "cell", "read"),
    [
        ("Passport No", "A1234567", [("passport", "A1234567")]),
        ("Tax ID", "7707049388; 7736050003", [("tax", "7707049388"), ("tax", "7736050003")]),
        ("Tax ID", "LEI 001GPB6A9XPE8XJICC14", [("lei", "001GPB6A9XPE8XJICC14")]),
        ("ИНН", "7707049388", [("tax", "7707049388")]),
        ("Vendor code", "7707049388", [("other", "7707049388")]),
        ("Cedula No.", "98515360", [("national", "98515360")]),
        ("Diplomatic Passport Number", "A1234567", [("passport", "A1234567")]),
    ],
)
def test_a_columns_word_tells_the_kind_of_its_numbers(header: str, cell: str, read: list[tuple[str, str]]) -> None:
    assert found("identifier", labelled(header, cell)) == read


def test_one_number_under_two_names_of_a_scheme_is_one() -> None:
    assert key_of(Identifier("tax", "77-0704 9388")) == key_of(Identifier("registration", "7707049388"))
    assert key_of(Identifier("swift", "KDBKKPPYXXX")) == key_of(Identifier("swift", "kdbkkppy"))
    assert key_of(Identifier("imo_company", "2041999")) == key_of(Identifier("imo", "2041999"))
    assert key_of(Identifier("imo", "IMO 9074729")) == key_of(Identifier("imo", "9074729"))


def test_a_ships_number_is_no_tax_number() -> None:
    assert key_of(Identifier("imo", "9074729")) != key_of(Identifier("tax", "9074729"))
    assert key_of(Identifier("mmsi", "514123000")) != key_of(Identifier("other", "514123000"))


def test_equal_figures_of_two_kinds_or_issuers_are_two_numbers() -> None:
    passport = Identifier("passport", "12345678", "ru")
    assert are_one(passport, Identifier("other", "1234 5678"))
    assert are_one(passport, Identifier("national", "12345678"))
    assert not are_one(passport, Identifier("registration", "12345678"))
    assert not are_one(passport, Identifier("passport", "12345678", "sy"))


def test_two_sound_imo_numbers_are_two_ships() -> None:
    mine, other = (Identifier("imo", "9074729"),), (Identifier("imo", "9486910"),)
    assert conflicting_ships(mine, other) == ("9074729", "9486910")
    assert conflicting_ships(mine, mine) is None
    assert conflicting_ships(mine, (*other, *mine)) is None
    assert conflicting_ships((), other) is None


def test_a_number_with_a_slip_is_no_proof_of_another_ship() -> None:
    assert conflicting_ships((Identifier("imo", "9074728"),), (Identifier("imo", "9074729"),)) is None


@given(st.sampled_from(("imo", "mmsi", "call_sign", "identifier")), st.text(max_size=40))
def test_any_cell_is_read(scheme: str, text: str) -> None:
    for identifier in identifiers_of(scheme, text):
        assert identifier.value
        assert key_of(identifier) == key_of(Identifier(identifier.scheme, identifier.value.lower()))


@pytest.mark.parametrize(
    ("name", "kind", "marks"),
    [
        ("XU-ABC", "", ["XU-ABC"]),
        ("XU-ABC", "aircraft", ["XU-ABC"]),
        ("Airbus A310 XU-ABC", "aircraft", ["XU-ABC"]),
        ("XU-ABC A310-304", "aircraft", ["XU-ABC"]),
        ("Tail No. 4L-12345, MSN 376", "aircraft", ["4L-12345"]),
        ("XU12345", "aircraft", ["XU12345"]),
        ("Airbus A310 XU-ABC", "", []),
        ("XU-ABC", "company", []),
        ("XU12345", "", []),
        ("Boeing 747-200", "aircraft", []),
        ("AL-KHEK, Vandy", "", []),
        ("12-345", "", []),
    ],
)
def test_the_mark_of_an_aircraft_in_a_name(name: str, kind: str, marks: list[str]) -> None:
    found = read({"name": name, "type": kind})
    assert isinstance(found, Subject)
    assert [(i.scheme, i.value) for i in found.identifiers] == [("aircraft", mark) for mark in marks]


def test_a_ship_that_is_called_like_a_mark_has_none() -> None:
    found = read({"name": "XU-ABC", "imo": "9074729"})
    assert isinstance(found, Subject)
    assert [i.scheme for i in found.identifiers] == ["imo"]


def test_a_mark_is_no_number_of_somebodys() -> None:
    assert are_one(Identifier("aircraft", "XU-ABC"), Identifier("aircraft", "XUABC"))
    assert not are_one(Identifier("aircraft", "XU-ABC1"), Identifier("tax", "XUABC1"))
