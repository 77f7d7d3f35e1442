"""Values that tell nothing, and rows that are not as the header promises, are counted, and never shown."""

import io

import pytest

from ensign.readers.frames import Framer
from ensign.readers.inputs import open_input
from ensign.readers.oddities import SWALLOWED, Oddities, swallowed
from ensign.readers.options import ReadOptions
from ensign.readers.records import Records
from ensign.readers.unread import Unread, tells
from ensign.schema import SEPARATOR


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("type", "zebra", False),
        ("type", "Individual", True),
        ("type", "Unknown", True),
        ("country", "Atlantis", False),
        ("country", "Cambodia", True),
        ("country", f"KH{SEPARATOR}Atlantis", False),
        ("flag", "xx-yy", False),
        ("birth_date", "soon", False),
        ("birth_date", "c. 1961", True),
        ("imo", "12", False),
        ("imo", "9074729", True),
        ("imo", "9074728", True),  # a wrong check digit is said on the row
        ("mmsi", "x", False),
        ("identifier", "3379699", False),
        ("identifier", "Passport A1234567", True),
        ("name", "Aranta", True),
        ("country", "", True),
    ],
)
def test_what_tells_something(field, value, told):
    assert tells(field, value) is told


def test_they_are_counted_over_all_parts_of_a_file():
    unread = Unread()
    unread.add({"name": ["Aranta", "Sakara"], "country": ["KH", "Atlantis"], "imo": ["", ""]})
    unread.add({"name": ["Khek", "Okar", "Zeb"], "country": ["Atlantis", "", "Lemuria"], "imo": ["", "7", ""]})
    assert unread.said == (
        "country: 3 values count for nothing: not understood (the first in row 2)",
        "imo: 1 value counts for nothing: too short, or no such number (row 4)",
    )
    assert Unread().said == ()


def test_names_without_a_word_are_counted_as_of_another_column():
    unread = Unread()
    unread.add({"name": ["Aranta", "", "X Corp", "华", "X", "3M Co"]})
    assert unread.said == ()
    unread.add({"name": ["V10023", "Sakara", "1,200.50"]})
    unread.add({"name": ["2026-11-23"], "country": ["Atlantis"]})
    numbers = "name: 3 names have no word, only numbers or single letters (the first in row 7)"
    assert unread.said == (numbers, "country: 1 value counts for nothing: not understood (row 10)")
    unread.add({"name": ["7", "8", "9", "10"]})
    assert unread.said[0] == numbers.replace("3", "7", 1) + ": is this the column of the names?"


def odd(text: str, chunk_rows: int = 50_000) -> tuple[str, ...]:
    """What is said of the rows of a text."""
    found = Oddities()
    for frame in open_input(io.BytesIO(text.encode()), ReadOptions(chunk_rows=chunk_rows)).frames():
        found.add(frame)
    return found.said


HEADER = "name,note,country\n"
OPEN_BEFORE_A_QUOTED_VALUE = 'Lotus Pond,"12 inch,KH\nAranta Trading,x,KH\n"Sok, Dara",y,KH\nChea,z,KH\n'
OPEN_IN_THE_ROW_BEFORE = 'Lotus Pond,"12 inch,KH\nAranta Trading,"x",KH\nChea,z,KH\n'


@pytest.mark.parametrize("text", [OPEN_BEFORE_A_QUOTED_VALUE, OPEN_IN_THE_ROW_BEFORE])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_rows_that_an_open_quote_took_into_a_value_are_told(text, ends):
    *_, said = odd((HEADER + "Okar,a,US\n" + text).replace("\n", ends))  # one may have become too wide, too
    assert said.startswith("1 row has a value that looks like whole rows (row 2): ")
    assert "Aranta" not in said


@pytest.mark.parametrize(
    "text",
    [
        'Lotus Pond,"12 High Street\nSpringfield, IL\nUSA",KH\n',  # an address
        'Lotus Pond,"one, two, three\nfour, five, six",KH\n',  # prose
        'Lotus Pond,"dealt with\n, , \nby hand",KH\n',
        'Lotus Pond,"says ""so"" himself\nand she",KH\n',
        "Lotus Pond,,KH\n\n",
    ],
)
def test_a_value_of_several_lines_is_no_row(text):
    assert odd(HEADER + text) == ()


def test_cells_beyond_the_header_are_told_wherever_they_are():
    rows = [f"Okar {n},a,US{',x' if n % 40 == 30 else ''}\n" for n in range(1, 201)]
    (said,) = odd(HEADER + "".join(rows), chunk_rows=50)
    assert said.startswith("5 rows have more cells than the header (the first is row 30): ")
    assert odd(HEADER + "Okar,a,US,,\n") == (), "empty cells hold nothing"


def test_another_files_header_behind_the_rows_is_told_where_its_order_is_another():
    (said,) = odd(HEADER + "Okar,a,US\ncountry,name, note\nKH,Khek,b\n", chunk_rows=2)
    assert said.startswith("1 row has the header's words in another order (row 2): ")
    assert odd(HEADER + "Okar,a,US\nname,note,country\nKhek,b,KH\n") == (), "the same columns"
    assert odd(HEADER + "country,name,KH\nname,a,US\n") == ()
    assert odd("name\nname\n") == ()


def test_a_large_block_is_looked_through_as_a_small_one():
    row = 'Okar Trading and Shipping of Springfield,"a, b",US\n'
    for count in (1, 5_000):
        frame = Framer(3, ",", 50_000).frame(Records((row * count + OPEN_BEFORE_A_QUOTED_VALUE).encode()))
        assert list(frame.attrs[SWALLOWED]) == [count]
        assert SWALLOWED not in Framer(3, ",", 50_000).frame(Records((row * count).encode())).attrs


@pytest.mark.parametrize(
    ("width", "cell", "looks_like_rows"),
    [
        (1, 'Acme\n"Beta"\nGamma', False),  # in one column nothing tells a row
        (2, 'Acme\nBeta,FR\n"Gamma', True),
        (2, "12 High Street\nSpringfield, IL\nUSA", False),
        (2, "Acme,US\nBeta,FR\nGamma Two", True),
        (2, "Acme,US\nBeta,FR\n\nGamma", False),
        (2, "12 High Street, Flat 2\nSpringfield, IL\nUSA", False),
        (2, "Acme,US\nBeta", False),
        (4, "Acme\nBeta,FR,1,\nGamma", True),
        (4, "Acme\nBeta,FR,,\nGamma", False),
        (4, "Acme\nBeta,FR,1\nGamma", False),
    ],
)
def test_a_value_of_several_lines_looks_like_rows_if_they_have_its_columns(width, cell, looks_like_rows):
    columns = [[cell, "Beta"], *([["", "x"]] * (width - 1))]
    assert swallowed(columns, ",") == ({0: ()} if looks_like_rows else {})
