"""A name with an address behind it in one cell, and names that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.addressed import names_before
from ensign.matching.matcher import Matcher
from ensign.model import Entity, EntityType, Name, Subject
from ensign.settings import Settings
from ensign.subjects import read
from ensign.watchlist import build

ADDRESSES = [
    "12 High Street London",
    "123 Main St N",
    "12a Long Park Lane, New York, NY 10001",
    "ul. Lenina 5",
    "Lenina Ul., D. 5, Of. 3, Moscow 105005, Russia",
    "12 RUE DE LA PAIX 75002 PARIS",
    "Via Roma 12 Milano",
    "Friedrichstrasse 12, 10117 Berlin",
    "Lange Allee 12 Berlin",
    "75002 PARIS",
    "MOSCOW 115035",
    "Room 1203, 610 Nathan Road, Hong Kong",
    "P.O. Box 1234, Dubai, United Arab Emirates",
    "Office No. 3, 2nd Floor, Kabul",
    "Lenina #28, Las Tunas, Cuba",
    "LONDON SW1A 1AA",
    "TORONTO ON M5V2T6",
    "561 Vista Grande, Ladyville, Belize",
]
"""In the ways in which the official lists and files of payments write them."""

FORMS = ["Aranta Sistems", "Aranta Sistems Ltd.", "OOO Aranta Sistems", "ARANTA SISTEMS S.A. DE C.V."]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("sign", [" ", ", ", " - ", "; ", "\n"])
@pytest.mark.parametrize("name", FORMS)
def test_the_name_before_an_address_is_told(name: str, sign: str, address: str) -> None:
    found = [one.rstrip(".") for one in names_before(name + sign + address, person=False)]
    assert name.rstrip(".") in found


@pytest.mark.parametrize(
    "name", ["देवदान महेन्द्रा", "สมชาย ใจดี", "Cafe\u0301 Aranta"]
)  # with signs for vowels and accents
def test_a_word_is_not_cut_at_a_vowel_sign(name: str) -> None:
    cell = f"{name} Funds Trust, 12 High Street, London (Series 3)"
    wholes = {" ".join(cell.split()[:n]).rstrip(",") for n in range(1, len(cell.split()) + 1)}
    assert set(names_before(cell, person=False)) <= wholes


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("sign", [" ", ", "])
@pytest.mark.parametrize("name", ["KHEK, Vandy Sokhon", "Vandy Sokhon Khek", "EL KHEK SAKARA, Vandy"])
def test_so_is_a_persons(name: str, sign: str, address: str) -> None:
    assert name in names_before(name + sign + address, person=True)


@pytest.mark.parametrize(
    "cell",
    [
        "Aranta 2000",
        "3M Company",
        "558 Aranta Works",
        "Pier 39 Street Food LLC",
        "12 Main Street Aranta Ltd",
        "Aranta Fund 2030 USA GmbH",
        "Aranta Main Street, London",
        "Aranta 24",
        "Aranta, 24 Sistems",
        "Aranta-747 Moscow",
        "Aranta Industrial Zone 5 Corp",
    ],
)
def test_figures_and_places_of_a_name_are_no_address(cell: str) -> None:
    assert list(names_before(cell, person=False)) == []


def test_a_persons_name_ends_at_one_of_two_signs_and_a_firms_at_the_first() -> None:
    address = "12, High Street, 5, Paris"
    assert list(names_before(f"KHEK, Vandy, {address}", person=True)) == ["KHEK, Vandy", "KHEK, Vandy, 12"]
    assert list(names_before(f"Aranta Sistems, {address}", person=False)) == ["Aranta Sistems"]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Aranta MOSCOW 115035", ["Aranta"]),
        ("Aranta Sistems MOSCOW 1150", ["Aranta Sistems"]),
        ("Aranta Sistems MOSCOW 115", []),  # too few figures for a postal code
        ("MOSCOW 115035", []),
        # Nothing tells how many words the street's own name has: two at most.
        ("Aranta Sistems Trade Lotus Road 5", ["Aranta Sistems Trade Lotus", "Aranta Sistems Trade", "Aranta Sistems"]),
        ("Aranta Lotus Road 5", ["Aranta Lotus", "Aranta"]),
        ("Aranta Sistems SW1A 1AA", ["Aranta Sistems", "Aranta"]),  # a postal code tells by itself
        ("Aranta Sistems SW1A 1A", []),
        ("Aranta Sistems PO Box 1234 Dubai", ["Aranta Sistems"]),
        ("Aranta Sistems P O Box 1234 Dubai", ["Aranta Sistems"]),
    ],
)
def test_where_an_address_begins_without_a_sign(cell: str, names: list[str]) -> None:
    assert list(names_before(cell, person=False)) == names


@pytest.mark.parametrize("cell", ["Khek 12 High Street", "Vandy 75002 PARIS"])
def test_a_person_has_two_names(cell: str) -> None:
    assert list(names_before(cell, person=True)) == []


def test_what_is_before_an_address_is_screened_in_full_with_the_notes_beside_it() -> None:
    subject = read({"name": "Payment to Aranta Sistems, 12 Rue de la Paix, 75002 Paris", "type": "company"})
    assert isinstance(subject, Subject)
    assert "Aranta Sistems" in subject.names


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_listed_name_is_found_with_an_address_behind_it(address: str) -> None:
    subject = read({"name": f"Aranta Gavot {address}", "type": "company"})
    assert isinstance(subject, Subject)
    listed = build("inv", "", "", (Entity("a", "inv", EntityType.COMPANY, (Name("ARANTA GAVOT"),)),))
    assert [match.score for match in Matcher(listed, Settings()).match(subject).matches] == [1000]


@given(st.text(max_size=40))
def test_what_is_told_is_the_beginning_of_the_cell(name: str) -> None:
    cell = f"{name} 12 High Street, Paris"
    for person in (True, False):
        assert all(found and cell.startswith(found) for found in names_before(cell, person=person))


@pytest.mark.parametrize("name", ["Aranta Sistems Co Ltd", "Aranta Sistems L.L.C", "Aranta Sistems Corporation"])
@pytest.mark.parametrize("sign", [" ", ", ", " - "])
@pytest.mark.parametrize(
    "address",
    ["VALI ASR AVE, TEHRAN, IRAN", "Deira Industrial Area, Sharjah", "TONGHUNG-DONG, CENTRAL DISTRICT, PYONGYANG",
     "CHUNG-GUYOK PYONGYANG"],
)  # fmt: skip
def test_behind_a_legal_form_an_address_needs_no_number(name: str, sign: str, address: str) -> None:
    assert name in names_before(name + sign + address, person=True)


@pytest.mark.parametrize(
    "cell",
    ["Aranta Est. for Trading, Hamra Street, Beirut", "Aranta Ltd Area Sistems Co Ltd Tehran", "Aranta Avenue Tehran",
     "Aranta Ltd Trading Area Tehran", "Aranta Sistems Ltd Tehran", "Aranta Ltd Vali Asr Ave"],
)  # fmt: skip
def test_what_may_be_the_rest_of_a_name_is_no_such_address(cell: str) -> None:
    assert list(names_before(cell, person=False)) == []
