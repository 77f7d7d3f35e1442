"""Every file of ../shared/inputs is read as it is: rows, encoding, delimiter, line ends, columns."""

import csv
import gzip
import hashlib
import io
from pathlib import Path

import pytest

from ensign.readers.inputs import open_input
from ensign.readers.subjects import subject_frame

INPUTS = Path(__file__).parents[2] / "../shared/inputs"

# file: rows, what is said, the columns, the encoding and delimiter for the independent reading
FILES = {
    "CSV__25K_Returns_January_Data_.csv": (849, "latin-1 (doubtful), delimiter ','", "name = Supplier", "latin-1", ","),
    "March_2012_Spend_over__25k.csv": (
        2076,
        "UTF-8, delimiter ','",
        "name = Supplier, identifier = Vat Registration Num",
        "utf-8",
        ",",
    ),
    "cefas-over-25k-1010.csv": (
        7,
        "ASCII, delimiter ';'",
        "name = Supplier(T), identifier = VAT Registration Number",
        "ascii",
        ";",
    ),
    "dedupe_chicago_messy_input.csv": (
        3337,
        "UTF-8",
        "name = Site name, address = Address+Zip, key = Id",
        "utf-8",
        ",",
    ),
    "dwp-payments-april10.csv": (23486, "ASCII", "name = 'Supplier '", "ascii", ","),
    "gleif_lei_names.csv.gz": (
        399203,
        "gzip, CSV, UTF-8",
        "name = Entity.LegalName, country = Entity.LegalAddress.Country, identifier = LEI",
        "utf-8",
        ",",
    ),
    "phoenix_checkbook_august-2018_CR-line-ends.csv": (50322, "CR line ends", "name = Vendor Name", "ascii", ","),
    "phoenix_checkbook_march-2018.csv": (54354, "LF line ends", "name = Vendor Name", "ascii", ","),
    "publicbodies_de_utf16le_bom_tab.txt": (
        1003,
        "TSV, UTF-16 LE with byte order mark, delimiter tab, CRLF line ends",
        "name = name, country = jurisdiction_code, address = address, key = id",
        "utf-16",
        "\t",
    ),
    "publicbodies_it_utf8bom_semicolon.csv": (
        11951,
        "UTF-8 with byte order mark, delimiter ';', CRLF line ends",
        "name = Ragione Sociale, country = Paese, address = Indirizzo",
        "utf-8-sig",
        ";",
    ),
    "scottsdale_vendor_payments.csv": (23612, "ASCII", "name = VendorName", "ascii", ","),
    "synthetic_people_global.csv.gz": (
        50000,
        "gzip, CSV, UTF-8",
        "name = full_name, country = nationality, birth_date = date_of_birth, gender = gender",
        "utf-8",
        ",",
    ),
    "vessels_fishing_with_mmsi.csv": (
        5116,
        "ASCII",
        "name = name, type = vessel_type__sub_type, country = country, imo = imo, mmsi = mmsi, call_sign = call_sign",
        "ascii",
        ",",
    ),
    "vessels_tankers_with_imo.csv": (8896, "ASCII", "name = Name, type = Type, imo = IMO, flag = Flag", "ascii", ","),
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_real_file_is_read_as_it_is(name):
    path = INPUTS / name
    if not path.exists():
        pytest.skip("the files of ../shared/inputs are not here")
    rows, said, columns, encoding, delimiter = FILES[name]
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if name.endswith(".gz") else raw).decode(encoding)
    expected = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = next(expected)

    source = open_input(path)

    assert said in source.recognised
    assert source.recognised.endswith(f"; {columns}")
    assert source.header == tuple(header)
    count = 0
    for frame in source.frames():
        for cells in zip(*(frame.iloc[:, i].tolist() for i in range(len(header))), strict=True):
            wanted = next(expected)
            assert list(cells) == wanted + [""] * (len(header) - len(wanted))
            count += 1
    assert next(expected, None) is None
    assert count == rows
    assert source.digest == hashlib.sha256(raw).hexdigest()
    assert source.size == len(raw)


@pytest.mark.parametrize(
    "name", ["cefas-over-25k-1010.csv", "scottsdale_vendor_payments.csv", "vessels_fishing_with_mmsi.csv"]
)
def test_the_name_column_holds_names_and_nulls_are_nothing(name):
    if not (INPUTS / name).exists():
        pytest.skip("the files of ../shared/inputs are not here")
    source = open_input(INPUTS / name)
    subjects = [subject_frame(frame, source.columns) for frame in source.frames()]
    names = [value for frame in subjects for value in frame["name"]]
    assert sum(any(c.isalpha() for c in value) for value in names) > 0.9 * len(names)
    assert not any("-" in set(frame["imo"]) for frame in subjects)
    assert all(value == value.strip() for value in names)
