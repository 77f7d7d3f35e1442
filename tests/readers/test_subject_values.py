"""Cells to subject fields: nulls, joined columns, several values."""

import datetime as dt
import io
from decimal import Decimal

import pandas as pd
import pytest

from ensign.readers.cells import show_cell
from ensign.readers.inputs import open_input
from ensign.readers.nulls import is_no_name, is_nobody, is_null, is_plainly_something
from ensign.readers.options import ReadOptions
from ensign.readers.subjects import subject_frame
from ensign.schema import SEPARATOR, SUBJECT_FIELDS
from ensign.tables import rows


def subjects(text, columns=""):
    source = open_input(io.BytesIO(text.encode()), ReadOptions(columns=columns))
    return [
        {k: v for k, v in row.items() if v}
        for frame in source.frames()
        for row in subject_frame(frame, source.columns).to_dict("records")
    ]


@pytest.mark.parametrize("value", ["-", "--", "n/a", "N/A", "null", "None", "nil", "NA", r"\N", "#N/A", " - ", "?", ""])
def test_nulls_of_facts(value):
    assert is_null(value)
    assert subjects(f"name,imo\nStar,9074729\nMoon,{value}\n")[1] == {"name": "Moon"}


@pytest.mark.parametrize(
    "value", ["-", "...", "N/A", r"\N", "(null)", "#REF!", "", "?", "Unknown", "REDACTED", "tbd ", "不明"]
)
def test_what_is_nobodys_name(value):
    assert is_no_name(value)


@pytest.mark.parametrize("value", ["None", "NULL", "Na", "Nan", "Nil", "Ó", "李", "3", "A-B", "John Unknown", "TBC"])
def test_what_may_be_part_of_a_name_is_one(value):
    """Null and None are surnames: beside a first name they are kept."""
    assert not is_no_name(value)


@pytest.mark.parametrize(
    "value",
    [
        *("NULL", "None", "nil", "n.a.", "NA", "nan", "TBC", "See attached", "see below", "As above", "Petty cash"),
        *("Confidential", "Sundry suppliers", "0", "000", "不详", "sin nombre", "Non renseigné", "keine Angabe"),
        *("нет", "(none)", "[REDACTED]", "*** N/A ***", "'NULL'", "<unknown>", "Unknown", "-", ""),
    ],
)
def test_a_whole_name_that_is_nobodys(value):
    assert is_nobody(value)
    assert subjects(f'ID,Vendor Name\n1,"{value}"\n2,Acme\n', "name=Vendor Name,key=ID")[0] == {"key": "1"}


@pytest.mark.parametrize(
    "value",
    [
        *("Cash", "TRUE", "True", "42", "27", "123456", "TBC Bank", "John Null", "Nil Kamal", "Confidential Ltd"),
        *("Various Artists LLC", "Sin Nombre SA", "N.A. Ivanov", "Kein", "Geen", "Divers", "Vari", "Ohn", "Na Hyeok"),
    ],
)
def test_a_whole_name_that_somebody_may_bear(value):
    """Listed parties are called 42 and True, and Cash is a surname."""
    assert not is_nobody(value)


def test_no_word_for_nothing_is_longer_than_is_looked_at():
    words = [row["written"] for row in rows("ensign.readers", "nulls")]
    assert not any(map(is_plainly_something, words))
    assert {row["where"] for row in rows("ensign.readers", "nulls")} == {"anywhere", "alone", "name"}


def test_a_surname_that_is_a_word_for_nothing_stays_beside_a_first_name():
    found = subjects("First,Last\nJennifer,Null\nNULL,NULL\nnone,\nUnknown,Smith\n", "name=First+Last")
    assert found == [{"name": "Jennifer Null"}, {}, {}, {"name": "Smith"}]


def test_an_alias_none_is_no_alias():
    assert subjects("Name,Alias\nAcme,None\n", "name=Name,name=Alias") == [{"name": "Acme"}]


def test_nought_and_see_below_are_no_nothing_in_a_fact():
    assert not is_null("0")
    assert not is_null("see below")


def test_namibia_is_no_null():
    assert subjects("name,country\nAcme,NA\nBeta,na\nGamma,N/A\n") == [
        {"name": "Acme", "country": "NA"},
        {"name": "Beta"},
        {"name": "Gamma"},
    ]


def test_columns_are_joined_with_a_blank_and_fields_with_the_separator():
    text = "Company,First,Last,Ctry,Res\nAcme,Jo,Doe,DE,FR\n,Mo,,-,IT\n"
    found = subjects(text, "name=Company,name=First+Last,country=Ctry,country=Res")
    assert found == [
        {"name": f"Acme{SEPARATOR}Jo Doe", "country": f"DE{SEPARATOR}FR"},
        {"name": "Mo", "country": "IT"},
    ]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ('[{"name": "Jo Doe"}, {"name": "Ann Roe", "share": 5}]', "Jo Doe|Ann Roe"),
        ('[{"firstName": "Jo", "lastName": "Doe"}, "Ann Roe"]', "Jo Doe|Ann Roe"),
        ('{"name": "Jo Doe", "born": "1961"}', "Jo Doe"),
        ('[{"share": 5}]', '[{"share": 5}]'),
        ('[{"name": "Jo Doe"}, {"share": 5}]', '[{"name": "Jo Doe"}, {"share": 5}]'),  # nobody is left out
    ],
)
def test_the_names_of_objects_in_a_cell_are_names(cell, names):
    quoted = cell.replace('"', '""')
    assert subjects(f'Owners,x\n"{quoted}",\n', "name=Owners") == [{"name": names.replace("|", SEPARATOR)}]


def test_a_json_list_in_a_cell_is_several_values():
    found = subjects('{"name": ["Acme", "Acme Ltd"], "country": "DE"}\n{"name": "[a, b]"}\n')
    assert found == [{"name": f"Acme{SEPARATOR}Acme Ltd", "country": "DE"}, {"name": "[a, b]"}]


def test_a_cell_of_brackets_stops_nothing():
    deep = "[" * 100_000 + "]" * 100_000
    assert subjects(f"name,country\nAcme,{deep}\nx{deep},DE\n")[1] == {"name": f"x{deep}", "country": "DE"}


def test_the_frame_has_every_field_as_text():
    source = open_input(io.BytesIO(b"name,n\nAcme,1\n"))
    frame = subject_frame(next(source.frames()), source.columns)
    assert tuple(frame.columns) == SUBJECT_FIELDS
    assert all(isinstance(value, str) for value in frame.iloc[0])


def test_a_blank_row_is_a_row_of_nothing():
    assert subjects("name,country\nAcme,DE\n,\nBeta,\n") == [
        {"name": "Acme", "country": "DE"},
        {},
        {"name": "Beta"},
    ]


def test_a_columns_header_tells_the_kind_of_its_numbers():
    text = "name,Passport No,Tax ID\nJo Doe,A1234567,77-0704-9388; 7736050003\n"
    assert subjects(text) == [
        {
            "name": "Jo Doe",
            "identifier": f"Passport No: A1234567{SEPARATOR}Tax ID: 77-0704-9388; Tax ID: 7736050003",
        }
    ]
    assert subjects("name,Marks\nJo Doe,A1234567\n", "name=name,identifier=Marks") == [
        {"name": "Jo Doe", "identifier": "A1234567"}
    ]


def test_a_row_of_a_file_of_ships_is_one_but_where_it_has_a_type_of_its_own():
    found = subjects("Vessel,Type\nARANTA,\nSAKARA,Aframax\nTug 5,Tug\nAcme Ltd,Company\n")
    assert [row["type"] for row in found] == ["vessel", "vessel", "Tug", "Company"]


def test_a_row_with_a_tonnage_is_a_ship_and_others_of_the_file_are_not():
    found = subjects("Name,DWT,Gross Tonnage\nARANTA,45000,\nAcme Ltd,,-\nSAKARA,0,1200\nBargain,0,0\n")
    assert [row.get("type", "") for row in found] == ["vessel", "", "vessel", ""]
    assert not any("type" in row for row in subjects("Supplier,DWT\nAcme Ltd,45000\n"))  # of what it supplied


def test_a_moved_tonnage_tells_nothing():
    assert "type" not in subjects("Name,City,DWT\nAcme, Ltd,Berlin,45000\n")[0]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (float("nan"), ""),
        (12.0, "12"),
        (999_999_999_999_999.0, "999999999999999"),
        (1e15, "1000000000000000"),
        (2.0**53, "9007199254740992.0"),  # from here on floating point does not know the last figure
        (1.5, "1.5"),
        (Decimal("1E+3"), "1000"),
        (True, "true"),
        (dt.date(1961, 5, 2), "1961-05-02"),
        (dt.datetime(1961, 5, 2), "1961-05-02"),  # noqa: DTZ001 - a workbook knows no zone
        (dt.datetime(1961, 5, 2, 3, 4), "1961-05-02 03:04:00"),  # noqa: DTZ001 - see above
        (pd.Timestamp("1961-05-02"), "1961-05-02"),
        (pd.Timestamp("1961-05-02 03:04"), "1961-05-02 03:04:00"),
        (dt.time(3, 4), "03:04:00"),
        ("Müller".encode(), "Müller"),
        ([1, "é"], '[1, "é"]'),
        ({"since": dt.date(1961, 5, 2)}, '{"since": "1961-05-02"}'),
    ],
)
def test_a_typed_cell_is_what_a_person_would_write(value, shown):
    assert show_cell(value) == shown
