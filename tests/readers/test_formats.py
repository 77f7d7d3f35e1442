"""Workbooks, JSON, Parquet, gzip, and what is refused, each in one sentence."""

import datetime as dt
import gzip
import io
import json
import zipfile
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
import xlsxwriter
from pyarrow import parquet

from ensign.errors import BrokenInput, EnsignError, InputError, UsageError
from ensign.readers.inputs import open_input
from ensign.readers.options import ReadOptions
from ensign.readers.subjects import subject_columns
from ensign.schema import SEPARATOR

SHARED = Path(__file__).parents[2] / "../shared"


def rows_of(source):
    rows = []
    for frame in source.frames():
        rows += zip(*(frame.iloc[:, i].tolist() for i in range(len(source.header))), strict=True)
    return rows


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "vendors.dat"
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as book:
        book.add_worksheet("About").write(0, 0, "Printed by the finance department")
        sheet = book.add_worksheet("Vendors")
        sheet.write_row(1, 0, ["Payments in May"])
        sheet.write_row(3, 0, ["No", "Vendor Name", "Paid", "When", "Ok"])
        sheet.write_row(4, 0, [7, "Acme", 12.5, dt.date(2018, 3, 6), True])
        sheet.write_row(6, 0, [8, " Beta ", 3.0, dt.datetime(2018, 3, 6, 12, 30), False])  # noqa: DTZ001 - a cell has none
        hidden = book.add_worksheet("Old vendors")
        hidden.write_row(0, 0, ["Vendor Name"])
        hidden.write_row(1, 0, ["Gamma"])
        hidden.hide()
        book.add_worksheet("Notes").write(0, 0, "x")
    return path


def test_a_number_of_a_workbook_has_the_figures_that_it_shows(tmp_path):
    path = tmp_path / "sums.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Vendor Name", "Sum", "Account"])
        sheet.write_row(1, 0, ["Acme", 5 * 1234.56, 4111111111111111])
        sheet.write_row(2, 0, ["Beta", 0.1, 12])
    assert rows_of(open_input(path)) == [("Acme", "6172.8", "4111111111111111"), ("Beta", "0.1", "12")]


def test_a_workbook_is_read_by_content_and_its_hidden_sheets_named(workbook):
    source = open_input(workbook)
    said = source.recognised
    assert "XLSX, sheet 'Vendors'" in said
    assert "other sheets not read: 'About', 'Notes'" in said
    assert "hidden sheets not read: 'Old vendors'" in said
    assert "3 lines before the header skipped" in said
    assert said.endswith("name = Vendor Name")
    assert rows_of(source) == [
        ("7", "Acme", "12.5", "2018-03-06", "true"),
        ("", "", "", "", ""),
        ("8", " Beta ", "3", "2018-03-06 12:30:00", "false"),
    ]


@pytest.mark.parametrize(
    ("first", "chosen"),
    [
        ([["Title"]], "Vendors"),  # a word for a column, and nothing below it
        ([["Company", "Aranta Bank"], ["Prepared by", "J. Doe"], ["Date", "2026-05-01"]], "Vendors"),
        ([["Company"], ["Aranta Bank"]], "First"),
        ([["Company", "Aranta"], ["Acme", "1"], ["Beta", "2"]], "First"),
        ([["Company", "Date"], ["Acme", "2026-05-01"]], "First"),
        ([["Company", "Aranta", "x"], ["Date", "2026-05-01"]], "First"),
    ],
)
def test_a_sheet_before_the_table_is_passed_over_where_it_is_none(tmp_path, first, chosen):
    path = tmp_path / "v.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in (("First", first), ("Vendors", [["Vendor Name", "Country"], ["Gamma", "DE"]])):
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    assert f"sheet '{chosen}'" in open_input(path).recognised


def test_a_sheet_is_chosen_by_name_or_number(workbook):
    assert rows_of(open_input(workbook, ReadOptions(sheet="Old vendors"))) == [("Gamma",)]
    assert rows_of(open_input(workbook, ReadOptions(sheet="3"))) == [("Gamma",)]
    with pytest.raises(UsageError, match="no sheet 'Nope'") as caught:
        open_input(workbook, ReadOptions(sheet="Nope"))
    assert "'Vendors'" in caught.value.hint


def test_options_that_a_format_has_no_use_for_are_said(workbook, tmp_path):
    odd = open_input(workbook, ReadOptions(encoding="utf-8", delimiter=";", sheet="Vendors", skip_lines=3))
    assert odd.warnings == ("--encoding, --delimiter are not used: vendors.dat is a workbook",)
    (tmp_path / "v.csv").write_text("name;n\nAcme;1\n")
    plain = open_input(tmp_path / "v.csv", ReadOptions(sheet="2"))
    assert plain.warnings == ("--sheet is not used: v.csv is delimited text",)
    assert open_input(tmp_path / "v.csv", ReadOptions(encoding="utf-8", delimiter=";", skip_lines=0)).warnings == ()
    (tmp_path / "v.jsonl").write_text('{"name": "Acme"}\n')
    lines = open_input(tmp_path / "v.jsonl", ReadOptions(skip_lines=0))
    assert lines.warnings == ("--skip-lines is not used: v.jsonl is JSON",)


def test_a_table_that_ends_before_the_lines_to_skip_is_told_so(tmp_path):
    (tmp_path / "v.csv").write_text("name,n\nAcme,1\n")
    with pytest.raises(UsageError, match="after the lines to skip") as caught:
        open_input(tmp_path / "v.csv", ReadOptions(skip_lines=5))
    assert "--skip-lines" in caught.value.hint


def test_a_workbooks_header_may_stand_over_its_first_column_only(tmp_path):
    path = tmp_path / "notes.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate((["name"], ["Khek Vandy", "asked in May"], ["Aranta", "paid"])):
            sheet.write_row(at, 0, row)
    source = open_input(path)
    assert source.header == ("name", "")
    assert rows_of(source) == [("Khek Vandy", "asked in May"), ("Aranta", "paid")]


@pytest.mark.parametrize(
    ("top", "below", "header"),
    [
        (
            ["Code", "Raison sociale", "Dirigeant", "", "Pays"],
            ["", "", "Nom", "Prénom", ""],
            ("Code", "Raison sociale", "Dirigeant", "Dirigeant Prénom", "Pays"),
        ),
        (
            ["Code", "Fournisseur", "", "", "Dû"],
            ["", "Nom", "Pays", "N° TVA", ""],
            ("Code", "Nom", "Pays", "N° TVA", "Dû"),
        ),
        (
            ["Company", "Director", "", "Sum", "Seller", ""],
            ["", "Name", "Date of birth", "", "Name", "Country"],
            ("Company", "Director", "Director Date of birth", "Sum", "Seller Name", "Country"),
        ),
    ],
)
def test_a_header_of_two_rows_has_its_groups_named(tmp_path, top, below, header):
    path = tmp_path / "groups.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate((["Suppliers 2026"], top, below, ["x"] * len(top))):
            sheet.write_row(at, 0, row)
    source = open_input(path)
    assert source.header == header
    assert "a header of 2 rows" in source.recognised
    assert rows_of(source) == [("x",) * len(top)]


@pytest.mark.parametrize(
    "first",
    [
        ["Name", "Director", "", "Name"],  # under columns that have a word of their own
        ["Acme", "", "", "paid"],
        ["Acme", "Jo", "Doe", ""],
        ["", "Name", "7", ""],
    ],
)
def test_a_row_of_the_table_is_no_second_row_of_its_header(tmp_path, first):
    path = tmp_path / "groups.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate((["Company", "Director", "", "Sum"], first, ["Zinc", "Ann", "Roe", "5"])):
            sheet.write_row(at, 0, row)
    source = open_input(path)
    assert source.header == ("Company", "Director", "", "Sum")
    assert len(rows_of(source)) == 2


def with_formulas(path, *formulas):
    """A workbook of a vendor, and formulas below it: each its cell, and its value as the file has it."""
    plain = path.with_name("plain.xlsx")
    with xlsxwriter.Workbook(str(plain)) as book:
        sheet = book.add_worksheet("Vendors")
        sheet.write_column(0, 0, ["Vendor Name", "Acme"])
        for cell, _ in formulas:
            sheet.write_formula(cell, f"=UPPER({cell})", value=7)
    with zipfile.ZipFile(plain) as read, zipfile.ZipFile(path, "w") as written:
        for name in read.namelist():
            data = read.read(name)
            for cell, value in formulas:
                start = f'<c r="{cell}"><f>UPPER({cell})</f>'.encode()
                data = data.replace(start + b"<v>7</v>", start + value)
            written.writestr(name, data)


def test_formulas_without_a_value_are_told_of(tmp_path):
    path = tmp_path / "made.xlsx"
    with_formulas(path, ("A3", b""), ("A4", b"<v></v>"), ("A5", b"<v>9</v>"))
    source = open_input(path)
    assert rows_of(source) == [("Acme",), ("",), ("",), ("9",)]
    (said,) = source.warnings
    assert said.startswith("made.xlsx: 2 cells hold formulas (the first is A3)")
    assert "read as blank" in said


def test_formulas_with_their_values_are_not_told_of(tmp_path):
    path = tmp_path / "saved.xlsx"
    with_formulas(path, ("A3", b"<v>7</v>"))
    assert open_input(path).warnings == ()


def test_a_formula_that_comes_to_the_empty_text_is_not_told_of(tmp_path):
    path = tmp_path / "saved.xlsx"
    with xlsxwriter.Workbook(str(tmp_path / "plain.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_column(0, 0, ["Vendor Name", "Acme"])
        sheet.write_formula("A3", '=""', value="none")
    with zipfile.ZipFile(tmp_path / "plain.xlsx") as read, zipfile.ZipFile(path, "w") as written:
        for name in read.namelist():
            written.writestr(name, read.read(name).replace(b"<v>none</v>", b"<v></v>"))
    assert open_input(path).warnings == ()


def test_a_sheet_of_nothing_but_formulas_without_values_says_why_it_is_empty(tmp_path):
    path = tmp_path / "made.xlsx"
    with xlsxwriter.Workbook(str(tmp_path / "plain.xlsx")) as book:
        book.add_worksheet().write_formula("A1", "=B1")
    with zipfile.ZipFile(tmp_path / "plain.xlsx") as read, zipfile.ZipFile(path, "w") as written:
        for name in read.namelist():
            written.writestr(name, read.read(name).replace(b"<v>0</v>", b""))
    with pytest.raises(InputError) as caught:
        open_input(path, ReadOptions(sheet="Sheet1"))
    assert "1 cell holds a formula (A1)" in caught.value.hint


def test_a_workbook_comes_gzipped_and_from_a_stream(workbook):
    packed = gzip.compress(workbook.read_bytes())
    assert len(rows_of(open_input(io.BytesIO(packed)))) == 3
    assert len(rows_of(open_input(io.BytesIO(workbook.read_bytes()), ReadOptions(chunk_rows=1)))) == 3


def test_an_open_document_sheet(tmp_path):
    path = tmp_path / "vendors.ods"
    cells = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell office:value-type="string"><text:p>{c}</text:p></table:table-cell>' for c in row)
        + "</table:table-row>"
        for row in (["Vendor Name", "Country"], ["Acme", "DE"])
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            '<?xml version="1.0"?><office:document-content '
            'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="Sheet1">{cells}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    source = open_input(path)
    assert "ODS" in source.recognised
    assert rows_of(source) == [("Acme", "DE")]


def test_a_real_xls_is_read():
    found = sorted((SHARED / "lists").rglob("*.xls"))
    if not found:
        pytest.skip("no .xls in ../shared/lists")
    for path in found:
        with open_input(path, ReadOptions(columns="name=1")) as source:
            assert "XLS" in source.recognised
            assert len(rows_of(source)) > 10


def test_json_lines_keep_numbers_as_written_and_take_objects_apart(tmp_path):
    path = tmp_path / "vendors.json"
    lines = [
        '{"name": "Acme", "id": 007e1, "party": {"country": "DE"}}'.replace("007e1", "7.10"),
        "",
        '{"name": null, "new": ["a", "b"], "ok": true, "big": 12345678901234567890}',
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    source = open_input(path)
    assert source.header == ("name", "id", "party.country", "new", "ok", "big")
    assert rows_of(source) == [
        ("Acme", "7.10", "DE", "", "", ""),
        ("", "", "", '["a", "b"]', "true", "12345678901234567890"),
    ]


def test_a_key_that_comes_twice_loses_no_value():
    lines = (
        b'{"name": "Khek Vandy", "note": "x", "name": "Bouphe Devi"}\n{"name": "Sok Dara", "party": {"a": 1, "a": 2}}\n'
    )
    assert rows_of(open_input(io.BytesIO(lines))) == [
        ('["Khek Vandy", "Bouphe Devi"]', "x", ""),
        ("Sok Dara", "", '["1", "2"]'),
    ]
    frame = next(open_input(io.BytesIO(lines)).frames())
    assert subject_columns(frame, open_input(io.BytesIO(lines)).columns, ("name",))["name"] == [
        f"Khek Vandy{SEPARATOR}Bouphe Devi",
        "Sok Dara",
    ]


def test_a_json_array_of_objects(tmp_path):
    path = tmp_path / "x.json"
    path.write_text(json.dumps([{"name": "Acme"}, {"name": "Bé"}], indent=1), encoding="utf-8")
    assert rows_of(open_input(path)) == [("Acme",), ("Bé",)]


def test_a_key_that_comes_late_is_found_in_a_file_and_stops_a_stream(tmp_path):
    text = '{"name": "Acme"}\n' * 3000 + '{"name": "Beta", "note": "x"}\n'
    path = tmp_path / "x.jsonl"
    path.write_text(text, encoding="utf-8")
    assert rows_of(open_input(path))[-1] == ("Beta", "x")
    with pytest.raises(BrokenInput, match="object 3001 has a key 'note'"):
        rows_of(open_input(io.BytesIO(text.encode())))


@pytest.mark.parametrize(
    "text", ['{"name": "SECRET"\n{"name": 1}\n', '{"name": "Acme"}\nSECRET\n', '{"name": 1}\n[2]\n']
)
def test_broken_json_says_its_line(text, tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EnsignError, match=r"line [12] is no JSON") as caught:
        rows_of(open_input(path))
    assert "SECRET" not in str(caught.value)


@pytest.mark.parametrize("depth", [500, 900, 2_000, 100_000])
@pytest.mark.parametrize("ends", [('{"a":', "}"), ("[", "]")])
def test_json_that_is_nested_absurdly_is_read_or_refused_in_words(depth, ends):
    text = f'{{"name": "Acme", "x": {ends[0] * depth}1{ends[1] * depth}}}'
    try:
        assert rows_of(open_input(io.BytesIO(text.encode())))[0][0] == "Acme"
    except EnsignError as e:
        assert "line 1 is no JSON" in str(e)  # noqa: PT017 - how deep Python goes is its own affair


def test_parquet_values_are_text(tmp_path):
    path = tmp_path / "x.parquet"
    frame = pd.DataFrame(
        {
            "Supplier": ["Acme", None, "NA"],
            "n": [1, 2, 3],
            "x": [1.5, None, 3.0],
            "day": pd.to_datetime(["2018-03-06", None, "2018-03-06 10:00"], format="ISO8601"),
            "kind": pd.Categorical(["a", "b", "a"]),
            "list": [["p", "q"], None, []],
        }
    )
    frame.to_parquet(path)
    source = open_input(path, ReadOptions(chunk_rows=2))
    assert source.recognised.endswith("Parquet; name = Supplier")
    assert rows_of(source) == [
        ("Acme", "1", "1.5", "2018-03-06", "a", '["p", "q"]'),
        ("", "2", "", "", "b", ""),
        ("NA", "3", "3", "2018-03-06 10:00:00", "a", "[]"),
    ]


def test_a_parquet_structs_fields_are_columns_as_an_objects_are_in_json(tmp_path):
    parties = [{"name": {"first": "Vandy", "last": "Khek"}, "country": "KH"}, None]
    parquet.write_table(pa.table({"party": parties, "id": [1, 2]}), tmp_path / "x.parquet")
    (tmp_path / "x.jsonl").write_text("".join(json.dumps({"party": p or {}, "id": 1}) + "\n" for p in parties))
    inputs = [open_input(tmp_path / f"x.{ending}") for ending in ("parquet", "jsonl")]
    header = ("party.name.first", "party.name.last", "party.country", "id")
    assert sorted(inputs[0].header) == sorted(inputs[1].header) == sorted(header)
    assert all("name = party.name.first+party.name.last, country = party.country" in i.recognised for i in inputs)
    first, second = (dict(zip(inputs[0].header, row, strict=True)) for row in rows_of(inputs[0]))
    assert (first["party.name.last"], second["party.name.last"], second["id"]) == ("Khek", "", "2")


def test_parquet_has_days_in_nanoseconds_and_beyond_all_calendars(tmp_path):
    """Databases write 9999-12-31 and more for "for ever", and pandas wrote nanoseconds for years."""
    days = ["1961-05-02T00:00:00", "1961-05-02T10:11:12", None]
    table = pa.table(
        {
            "name": ["Acme", "Beta", "Gamma"],
            "born": pa.array([None if d is None else dt.datetime.fromisoformat(d) for d in days], pa.timestamp("ns")),
            "until": pa.array([253_402_214_400, 253_402_300_800, None], pa.timestamp("s")),
            "ends": pa.array([0, 1 << 30, None], pa.date32()),
        }
    )
    parquet.write_table(table, tmp_path / "x.parquet")
    rows = rows_of(open_input(tmp_path / "x.parquet"))
    assert [row[:2] for row in rows] == [("Acme", "1961-05-02"), ("Beta", "1961-05-02 10:11:12"), ("Gamma", "")]
    assert all(row[2] and row[3] for row in rows[:2])
    assert rows[2][2:] == ("", "")


@pytest.mark.parametrize(("before", "error"), [(0, InputError), (300, BrokenInput)])
def test_parquet_with_a_text_in_no_unicode_is_said_to_be_damaged(tmp_path, before, error):
    path = tmp_path / "x.parquet"
    frame = pd.DataFrame({"name": [f"Acme {n}" for n in range(before)] + ["Sakara"]})
    frame.to_parquet(path, compression=None, use_dictionary=False)
    path.write_bytes(path.read_bytes().replace(b"Sakara", b"S\xb2kara"))
    with pytest.raises(error, match=r"x\.parquet") as caught:
        rows_of(open_input(path))
    assert "kara" not in str(caught.value)


def test_gzip_is_found_by_content_and_digested_as_it_is(tmp_path):
    data = gzip.compress(b"name,n\nAcme,1\n") + gzip.compress(b"Beta,2\n")
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    source = open_input(path)
    assert "gzip, CSV" in source.recognised
    assert rows_of(source) == [("Acme", "1"), ("Beta", "2")]
    assert source.size == len(data)
    assert source.fraction == 1.0


@pytest.mark.parametrize("stream", [False, True])
def test_a_gzip_that_ends_early_is_said(tmp_path, stream):
    data = gzip.compress(b"name,n\n" + b"".join(b"Firm %d,%d\n" % (i * i, i) for i in range(50_000)))[:-2000]
    path = tmp_path / "x.csv.gz"
    path.write_bytes(data)
    with pytest.raises(BrokenInput if stream else InputError, match="damaged gzip"):
        rows_of(open_input(io.BytesIO(data) if stream else path))


@pytest.mark.parametrize("stream", [False, True])
def test_a_gzip_that_ends_in_its_beginning_is_refused_before_anything_is_screened(tmp_path, stream):
    data = gzip.compress(b"name,n\n" + b"".join(b"Firm %d,%d\n" % (i * i, i) for i in range(500)))[:-200]
    path = tmp_path / "x.csv.gz"
    path.write_bytes(data)
    with pytest.raises(InputError, match="damaged gzip"):
        open_input(io.BytesIO(data) if stream else path)


def word_document():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return out.getvalue()


def plain_archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("vendors.csv", "name\nAcme\n")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"[ ]\n", "no JSON object"),
        (b"<!DOCTYPE html><html><body><table><tr><td>name</td></tr></table>", "web page"),
        (b"\xef\xbb\xbf\r\n <html xmlns:x='urn:schemas-microsoft-com:office:excel'>", "web page"),
        (b"<table border=1><tr><td>name</td>", "web page"),
        ("<html><body>".encode("utf-16"), "web page"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "XML"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"{\\rtf1\\ansi name}", "rich-text"),
        (word_document(), "Word document"),
        (plain_archive(), "ZIP archive"),
        (b"PK\x03\x04" + b"\0" * 200, "damaged workbook"),
        (plain_archive().replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\xb1"), "damaged workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "cannot be read"),
        (b"PAR1" + b"\0" * 50 + b"PAR1", "Parquet"),
        (b"BZh91AY&SY", "bzip2"),
        (gzip.compress(gzip.compress(b"name\nAcme\n", mtime=0), mtime=0), "within a gzip file"),
        (b'["Acme", "Heron Trading"]', "rows are no objects"),
        (b'[\n ["name", "country"],\n ["Acme", "NO"]\n]', "rows are no objects"),
        (b'[1, {"name": "Acme"}]', "rows are no objects"),
        (b'[[{"name": "Acme"}]]', "rows are no objects"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_what_is_no_table_is_refused_in_a_sentence(tmp_path, data, message, stream):
    path = tmp_path / "vendors.xls"
    path.write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        open_input(io.BytesIO(data) if stream else path)
    assert ("standard input" if stream else "vendors.xls") in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize("text", ["[name],[country]\nAcme,NO\n", "[1] Acme\n[2] Heron\n", "[Acme]\n[[Heron]]\n"])
def test_brackets_alone_make_no_json(text):
    assert open_input(io.BytesIO(text.encode())).columns.of("name") == ((0,),)


def test_a_folder_and_a_missing_file(tmp_path):
    with pytest.raises(InputError, match="is a folder"):
        open_input(tmp_path)
    with pytest.raises(InputError, match="cannot be read"):
        open_input(tmp_path / "nope.csv")


def test_what_cannot_be_read_from_its_first_byte_on_is_refused_in_words(tmp_path):
    with (tmp_path / "only-written").open("wb") as stream, pytest.raises(InputError, match="cannot be read"):
        open_input(stream)


def test_a_file_that_changes_while_it_is_read_is_noticed(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("name\n" + "Acme\n" * 100_000, encoding="utf-8")
    source = open_input(path)
    frames = source.frames()
    next(frames)
    with path.open("a", encoding="utf-8") as file:
        file.write("Beta\n")
    with pytest.raises(BrokenInput, match="changed while it was read"):
        list(frames)
