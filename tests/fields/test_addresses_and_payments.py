"""Names in web and mail addresses, in party fields of payment messages and in the lines of passports."""

import pytest

from ensign.fields import machine_lines, payment_fields, web_addresses
from ensign.matching.reading.plain_cells import PlainCells
from ensign.subjects import Subject, read, read_record

PARTED = ["Aranta.com/Sakara.com", "aranta.ru/Sakara", "https://www.aranta.com/www.sakara.com", "Aranta/Sakara.de"]
"""What a slash may part two parties in."""


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("www.aranta.com", "aranta"),
        ("ARANTA.COM", "ARANTA"),
        ("info@aranta.ru", "aranta"),
        ("https://www.aranta-trading.co.ir/", "aranta trading"),
        ("shop.aranta.com", "aranta"),
        ("VEB.RF", "VEB"),
        ("https://www.aranta.ru/en", "aranta"),
        ("https://aranta.ru/about.html", "aranta"),
        ("http://aranta.de:8080/?id=1&q=x#top", "aranta"),
        ("www.aranta.co.uk/our%20work/", "aranta"),
    ],
)
def test_the_name_in_an_address(cell: str, name: str) -> None:
    assert web_addresses.name_in(cell) == name
    found = read({"name": cell, "type": "company"})
    assert isinstance(found, Subject)
    assert found.names == (cell, name)


@pytest.mark.parametrize(
    "cell", ["St.Petersburg", "C.Smith.Co", "A.B.C.", "S.p.A", "aranta.de", "Dr.Al", "Aranta Co.", *PARTED]
)
def test_what_is_no_address(cell: str) -> None:
    assert web_addresses.name_in(cell) == cell


@pytest.mark.parametrize(
    "cell",
    [
        "Aranta Ltd WWW.ARANTA.DE",
        "Aranta Ltd - aranta.com",
        "Aranta Ltd (info@aranta.ru)",
        "Aranta Ltd https://aranta.de/en",
    ],
)
def test_an_address_behind_a_name_is_left_out(cell: str) -> None:
    assert web_addresses.without_address(cell) == "Aranta Ltd"
    found = read({"name": cell, "type": "company"})
    assert isinstance(found, Subject)
    assert "Aranta Ltd" in found.names


@pytest.mark.parametrize("cell", ["aranta.com", "Aranta St.Ir", "Aranta aranta", "Aranta S.A.", "Aranta.com Ltd"])
def test_other_words_behind_a_name_stay(cell: str) -> None:
    assert web_addresses.without_address(cell) == cell


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("1/KHEK VANDY 2/12 HIGH STREET 3/GB/LONDON", "KHEK VANDY"),
        ("/ORD/KHEK VANDY", "KHEK VANDY"),
        ("/BNF//KHEK VANDY", "KHEK VANDY"),
        (":59:KHEK VANDY", "KHEK VANDY"),
        (":50K:/12345678 KHEK VANDY", "/12345678 KHEK VANDY"),
        (":59F:1/KHEK VANDY 2/12 HIGH STREET", "KHEK VANDY"),
        ("/ORDERRES/KH//KHEK VANDY", "KHEK VANDY"),
        ("/12345678\n1/KHEK VANDY\n1/SAKARA\n2/12 HIGH STREET\n3/GB/LONDON", "KHEK VANDY SAKARA"),
    ],
)
def test_the_name_of_a_party_in_a_payment_message(cell: str, name: str) -> None:
    assert payment_fields.name_in(cell) == name
    found = read({"name": cell})
    assert isinstance(found, Subject)
    assert name in found.names
    among_many = read_record((cell, ""), PlainCells().look([cell]).item())
    assert isinstance(among_many, Subject)
    assert name in among_many.names


@pytest.mark.parametrize(
    "cell",
    [
        "1/2 Price Ltd",
        "A/S 1/3",
        "Lotus 1/ Zinc",
        "12/1/2020 Lotus",
        "1/Lotus",
        "/Order/ Lotus",
        "ORD/Lotus",
        "59:Lotus",
    ],
)
def test_fractions_and_dates_are_no_such_party(cell: str) -> None:
    assert payment_fields.name_in(cell) == cell


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("P<KHMKHEK<<VANDY<<<<<<", "KHEK, VANDY"),
        ("P<D<<KHEK<SAKARA<<VANDY<JOHN<<<<", "KHEK SAKARA, VANDY JOHN"),
        ("P<KHMKHEK<<<<<<\nA123456784KHM7001015M3001012<<<<<<<<<<<<<<02", "KHEK"),
    ],
)
def test_the_name_in_the_line_of_a_passport(cell: str, name: str) -> None:
    assert machine_lines.name_in(cell) == name
    found = read({"name": cell})
    assert isinstance(found, Subject)
    assert name in found.names


@pytest.mark.parametrize("cell", ["KHEK<<VANDY<<<<", "P<KHMKHEK", "PUKHEKOV<<VANDY", "P<khmkhek<<vandy", "<<Lotus>>"])
def test_other_signs_are_no_such_line(cell: str) -> None:
    assert machine_lines.name_in(cell) == cell
