"""Delimiters, line ends, quotes, ragged rows, blank lines, preambles and missing headers."""

import io

import pytest

from ensign.errors import BrokenInput, EnsignError, InputError, UsageError
from ensign.readers.inputs import open_input
from ensign.readers.options import ReadOptions
from ensign.readers.subjects import subject_frame
from ensign.schema import SEPARATOR


def read(text, **options):
    source = open_input(io.BytesIO(text.encode()), ReadOptions(**options))
    rows = []
    for frame in source.frames():
        rows += zip(*(frame.iloc[:, i].tolist() for i in range(len(source.header))), strict=True)
    return source, rows


def screened(text, **options):
    source = open_input(io.BytesIO(text.encode()), ReadOptions(**options))
    return [name for frame in source.frames() for name in subject_frame(frame, source.columns)["name"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~", "\x01", "¦"])
def test_a_delimiter_is_found(delimiter):
    lines = [["Supplier", "Country", "Amount"], ["Acme", "DE", "1"], ["Beta & Co", "FR", "2"]]
    text = "\n".join(delimiter.join(line) for line in lines) + "\n"
    source, rows = read(text)
    assert source.header == ("Supplier", "Country", "Amount")
    assert rows == [tuple(line) for line in lines[1:]]


def test_a_header_tells_the_delimiter_of_two_rows_of_which_one_has_more():
    source, rows = read("name,country\nAcme,KH\nSmith, John,US\n")
    assert "delimiter ','" in source.recognised
    assert len(rows) == 2
    assert screened("name,country\nAcme,KH\nSmith, John,US\n")[0] == "Acme"
    assert "delimiter ','" not in read("Name, Country\nAcme\nBeta\n")[0].recognised  # no row has two values


RAGGED = "id{0}name{0}country\n1{0}Aranta{0}KH{0}a{0}b\n2{0}Sakara\n3\n\n4{0}Okar{0}DE{0}\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_plain_header_tells_the_delimiter_of_rows_of_any_width(delimiter):
    source, rows = read(RAGGED.format(delimiter))
    assert source.header == ("id", "name", "country")
    surplus = f"KH{delimiter}a{delimiter}b"
    assert rows == [("1", "Aranta", surplus), ("2", "Sakara", ""), ("3", "", ""), ("", "", ""), ("4", "Okar", "DE")]
    assert "Aranta" in screened(RAGGED.format(delimiter))[0].split(SEPARATOR)
    assert read("name,country\nAranta,KH,\nSakara\nOkar\n")[1] == [("Aranta", "KH"), ("Sakara", ""), ("Okar", "")]


def test_rows_as_uneven_below_a_header_of_which_only_one_word_is_known():
    source, rows = read("name,paid by us\nAranta,x,y,z\nSakara\nOkar,v,w\nZinc\nVandy\n")
    assert source.header == ("name", "paid by us")
    assert [row[0] for row in rows] == ["Aranta", "Sakara", "Okar", "Zinc", "Vandy"]


@pytest.mark.parametrize(
    "text",
    [
        "name\nSmith, John\nDoe, Jane, Jr\nAcme\n",
        "Smith, John\nAcme\nDoe, Jane, Jr\nBeta\n",  # no word for names
        "Name (Last, First)\nSmith, John\nAcme\nDoe, Jane, Jr\nBeta\n",  # torn apart
        "Name, Name\nSmith, John\nAcme\nDoe, Jane, Jr\nBeta\n",  # twice
        "Company, Ltd,\nSmith, John\nAcme\nDoe, Jane, Jr, MD\nBeta\n",  # one is empty
        "Name, Country\nAcme\nBeta\n",  # of nothing that is there
    ],
)
def test_one_column_of_names_with_commas_stays_one(text):
    assert "one column of text" in read(text)[0].recognised
    assert screened(text)[-1] == text.split("\n")[-2]


def test_commas_in_values_are_not_the_delimiter():
    source, rows = read("Supplier;Amount;Net\nSmith, John;1,50;1,20\nDoe, Jane;2,50;2,00\n")
    assert "delimiter ';'" in source.recognised
    assert rows[0] == ("Smith, John", "1,50", "1,20")


@pytest.mark.parametrize(
    "text",
    [
        "Acme, Berlin\nBeta, Rome\nGamma, Oslo\nDelta, 1 High St, York\nEps, 2 Low St, Hull\n",  # many rows have more
        "Acme; Rome; I\nBeta; Oslo; N\nGamma; Nice\nDelta; Bath\nEps; Bonn; D\nZeta\nEta\n",  # few have as many
    ],
)
def test_a_sign_in_values_is_no_delimiter(text):
    assert read(text)[1] == [(line,) for line in text.splitlines()]


def test_a_title_of_one_cell_hides_no_delimiter():
    assert read("Paid in May\nAcme,DE,1\nBeta,FR,2\n", columns="name=1")[1] == [
        ("Acme", "DE", "1"),
        ("Beta", "FR", "2"),
    ]


def test_one_column_needs_no_delimiter():
    source, rows = read('name\nSmith, John\nDoe, Jane\n"Roe; Co"\n')
    assert "one column of text" in source.recognised
    assert rows == [("Smith, John",), ("Doe, Jane",), ("Roe; Co",)]


def test_excels_sep_line_is_obeyed():
    source, rows = read("sep=;\nname;note\nAcme;a,b\n")
    assert source.header == ("name", "note")
    assert rows == [("Acme", "a,b")]
    source, rows = read("SEP=§\r\nname§note\r\nAcme§x;y\r\n")  # which nobody would find
    assert (source.header, rows) == (("name", "note"), [("Acme", "x;y")])
    assert read("Payee\nAcme\nBete\n")[0].header == ("Payee",)
    assert read("sep=;x;y\nAcme;1;2\n", columns="name=1")[1] == [("Acme", "1", "2")]


@pytest.mark.parametrize(("given", "delimiter"), [("tab", "\t"), (";", ";"), ("pipe", "|")])
def test_the_user_may_name_the_delimiter(given, delimiter):
    assert read(f"name{delimiter}b,c\nAcme{delimiter}1,2\n", delimiter=given)[1] == [("Acme", "1,2")]
    with pytest.raises(UsageError, match="one character"):
        read("name,b\n", delimiter="ab")


def test_a_named_delimiter_that_is_in_no_line_is_refused_where_another_one_is():
    with pytest.raises(UsageError, match="have no delimiter ';'") as caught:
        read("name,b\nAcme,1\nBeta,2\n", delimiter=";")
    assert "delimiter ','" in caught.value.hint
    assert read("name\nAcme\nBeta\n", delimiter=";")[1] == [("Acme",), ("Beta",)]


@pytest.mark.parametrize(("end", "said"), [("\n", "LF"), ("\r\n", "CRLF"), ("\r", "CR")])
def test_line_ends(end, said):
    source, rows = read(end.join(["name,note", '"A",x', 'B,"one\ntwo"', "C,"]) + end)
    assert f"{said} line ends" in source.recognised
    assert rows == [("A", "x"), ("B", "one\ntwo"), ("C", "")]


def test_quotes_within_values_are_kept():
    _, rows = read('name,size\nPipe 5" Ltd,1\nO"Brien,2\n"Say ""hi""",3\n"A" & B,4\n')
    assert [r[0] for r in rows] == ['Pipe 5" Ltd', 'O"Brien', 'Say "hi"', "A & B"]


def test_a_quote_that_is_never_closed_stops_with_its_line():
    with pytest.raises(BrokenInput) as caught:
        read('name,n\nAcme,1\n"Secret Ltd,2\nBeta,3\n')
    assert "line 3" in str(caught.value)
    assert "Secret" not in str(caught.value) + caught.value.hint


def test_short_rows_are_padded_and_empty_cells_beyond_the_header_dropped():
    assert read("name,a,b\nAcme\nBeta,1,2,,,\n")[1] == [("Acme", "", ""), ("Beta", "1", "2")]


def test_a_row_with_too_many_cells_loses_nothing_and_is_screened_under_every_name_it_may_have():
    text = "id,name,amount\n1,Acme,10\n2,Smith, John & Co,20\n3,Beta,30\n"
    _, rows = read(text)
    assert rows[1] == ("2", "Smith", " John & Co,20")
    names = screened(text)
    assert names[0] == "Acme"
    assert "Smith John & Co" in names[1].split(SEPARATOR)
    assert "Smith" in names[1].split(SEPARATOR)
    shifted = screened("note,name,n\nx,Acme,1\na,b,Hidden Name,2\ny,Beta,3\n")
    assert "Hidden Name" in shifted[1].split(SEPARATOR)


def test_cells_that_most_rows_have_beyond_the_header_get_columns_without_a_name():
    source, rows = read("name,country\nAcme,DE,x\nBeta,FR,y\n")
    assert source.header == ("name", "country", "")
    assert rows == [("Acme", "DE", "x"), ("Beta", "FR", "y")]


def test_duplicate_and_empty_headers_lose_nothing():
    source, rows = read("name,note,note,,\nAcme,a,b,c,d\n")
    assert source.header == ("name", "note", "note", "", "")
    assert rows == [("Acme", "a", "b", "c", "d")]


def test_blank_records_are_rows_but_for_those_at_the_end():
    assert read("name,n\nAcme,1\n\n,\nBeta,2\n\n\n")[1] == [("Acme", "1"), ("", ""), ("", ""), ("Beta", "2")]
    assert read("name\nAcme\n\nBeta\n\n")[1] == [("Acme",), ("",), ("Beta",)]
    assert read("name,n\r\nAcme,1\r\n\x1a")[1] == [("Acme", "1")]


def test_values_stay_as_they_are():
    _, rows = read("name,code,country\n NA ,007,NA\nnull,1e5,TRUE\nNone,-,nan\n")
    assert rows == [(" NA ", "007", "NA"), ("null", "1e5", "TRUE"), ("None", "-", "nan")]


def test_zero_bytes_are_only_characters():
    assert read("name,n\nAc\0me,1\nBeta,2\n")[1] == [("Ac\0me", "1"), ("Beta", "2")]


def test_a_preamble_is_left_out_and_said():
    text = "Payments over 500\n\nPeriod: May 2018\nSupplier,Country,Amount\nAcme,DE,1\nBeta,FR,2\n"
    source, rows = read(text)
    assert source.header == ("Supplier", "Country", "Amount")
    assert "3 lines before the header skipped" in source.recognised
    assert rows == [("Acme", "DE", "1"), ("Beta", "FR", "2")]
    assert read(text, skip_lines=3)[1] == rows
    assert "1 line before the header skipped" in read("Payments\nSupplier,Country\nAcme,DE\nBeta,FR\n")[0].recognised
    assert "skipped" not in read("\n\nSupplier,Country\nAcme,DE\n")[0].recognised


def test_what_is_behind_the_lines_to_skip_is_the_header_whatever_looks_more_like_one():
    text = "Export\nNotes,,\nSupplier,Country,Amount\nAcme,DE,1\n"
    source, rows = read(text, skip_lines=1, columns="name=1")
    assert source.header == ("Notes", "", "")
    assert rows == [("Supplier", "Country", "Amount"), ("Acme", "DE", "1")]
    assert read(text)[0].header == ("Supplier", "Country", "Amount")


def test_one_long_row_widens_no_table():
    source, rows = read("name,country\nAcme,DE\nBeta,FR\nGamma,IT,paid,twice\n")
    assert source.header == ("name", "country")
    assert rows[-1][0] == "Gamma"


@pytest.mark.parametrize("header", ["name,,", ",Supplier,", ",,Given name"])
def test_a_header_over_one_column_only_is_the_header(header):
    """Notes beside a list often have no word above them; the row below would be lost."""
    text = header + "\nKhek Vandy,Khek Vandy,Khek Vandy\nAranta,Aranta,company\nSakara,Sakara,Sakara\n"
    source, rows = read(text, columns="name=1+2+3")
    assert source.header == tuple(header.split(","))
    assert [row[0] for row in rows] == ["Khek Vandy", "Aranta", "Sakara"]
    assert screened("Report\n\nname,\nKhek Vandy,x\nAranta,y\n") == ["Khek Vandy", "Aranta"]


def test_a_title_is_no_header_though_columns_are_called_so():
    assert screened("Supplier,,\nNo,Supplier,Amount\n1,Aranta,10\n2,Sakara,20\n") == ["Aranta", "Sakara"]
    assert screened("Company,Okar Ltd,,\nMonth,May,,\nNo,Supplier,Country,Amount\n1,Aranta,DE,3\n") == ["Aranta"]
    assert screened("Company\n\nName,Country\nAranta,DE\nSakara,FR\n") == ["Aranta", "Sakara"]


def test_without_a_header_the_columns_are_numbered():
    source, rows = read("1,Acme,2018-01-02\n2,Beta,2018-01-03\n", no_header=True, columns="name=2")
    assert source.header == ("1", "2", "3")
    assert rows[0] == ("1", "Acme", "2018-01-02")
    assert screened("1,Acme,2018-01-02\n2,Beta,2018-01-03\n", no_header=True) == ["Acme", "Beta"]
    source, rows = read("name,id\nAcme,1\n", no_header=True, columns="name=1")  # who says so is believed
    assert (source.header, rows) == (("1", "2"), [("name", "id"), ("Acme", "1")])


def test_a_missing_header_is_found_where_it_is_unmistakable():
    assert screened("9074729,OCEAN STAR,2001\n9187629,ARTAVIL,2000\n") == ["OCEAN STAR", "ARTAVIL"]
    assert screened("Acme Ltd\nBeta GmbH\n") == ["Acme Ltd", "Beta GmbH"]
    assert screened("Vendor\nBeta GmbH\n") == ["Beta GmbH"]
    assert read("Ref,2017\nAcme,x\nBeta,y\nGamma,3\n", columns="name=1")[0].header == ("Ref", "2017")
    assert read("Ref,2017\nAcme,x\nBeta,3\n", columns="name=1")[0].header == ("1", "2")  # half of what is below


def test_a_header_alone_is_a_table_without_rows():
    for text, said in (("name,country\n", "LF line ends"), ("name,country", "one line")):
        source, rows = read(text)
        assert rows == []
        assert source.header == ("name", "country")
        assert f", {said};" in source.recognised


@pytest.mark.parametrize("text", ["\n\n\n", "  \n \n", ",,,\n,,\n"])
def test_a_file_of_blanks_is_refused(text):
    with pytest.raises(EnsignError):
        read(text)


def test_no_line_end_in_a_megabyte_is_no_table():
    with pytest.raises(InputError, match="no line end"):
        read("a" * 2_000_000)


def test_no_message_holds_a_value():
    for text in ("id,x\nSECRET,1\n", "SECRET Ltd;DE\nBeta;FR\n", 'name,n\n"SECRET,1\n'):
        with pytest.raises(EnsignError) as caught:
            read(text)
        assert "SECRET" not in str(caught.value) + caught.value.hint
