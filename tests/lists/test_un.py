"""What the UN's list says in brackets, notes and words: other names, numbers, days. All names are invented."""

from pathlib import Path

import pytest

from ensign.lists.numbers import country_first, numbers_told
from ensign.model import Entity, NameKind
from reading import read_list

PERSON = (
    '<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>101</DATAID>'
    "<FIRST_NAME>Zebulon</FIRST_NAME><SECOND_NAME>OKARVIAN</SECOND_NAME><UN_LIST_TYPE>Taliban</UN_LIST_TYPE>"
    "{}</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"
)


def person(tmp_path: Path, said: str) -> Entity:
    path = tmp_path / "un.xml"
    path.write_text(PERSON.format(said), encoding="utf-8")
    (found,) = read_list(path).entities
    return found


def alias(name: str, note: str = "", quality: str = "Good") -> str:
    return (
        f"<INDIVIDUAL_ALIAS><QUALITY>{quality}</QUALITY><ALIAS_NAME>{name}</ALIAS_NAME><NOTE>{note}</NOTE>"
        "</INDIVIDUAL_ALIAS>"
    )


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Zeb Okar (Зеб Окар)", ["Zeb Okar", "Зеб Окар"]),
        ("Zeb Okar (original script: Зеб Окар)", ["Zeb Okar", "Зеб Окар"]),
        ("Зеб Окар (Zeb Okar; Zebi Okari)", ["Зеб Окар", "Zeb Okar", "Zebi Okari"]),
        ("Zeb Okar (ZO) (Зеб Окар (original script); Zebo Okaro); Z. Okarv",
         ["Zeb Okar (ZO)", "Зеб Окар", "Zebo Okaro", "Z. Okarv"]),
        ("Zeb Okar (birth name)", ["Zeb Okar"]),
        ("Zeb Okar, born 1 Jan. 1953 (Khmer passport no.03825239, lost)", ["Zeb Okar"]),
        ("Zeb Okar b) Z. Okarv", ["Zeb Okar", "Z. Okarv"]),
        # A part of the name, and not another one.
        ("Okar Group (OG)", ["Okar Group (OG)"]),
        ("Okar (Hong Kong) Trading Ltd.", ["Okar (Hong Kong) Trading Ltd."]),
        ("Okar Brigade (martyrs)", ["Okar Brigade (martyrs)"]),
        ("'Abd Okar", ["'Abd Okar"]),
    ],
)  # fmt: skip
def test_a_text_of_several_names_gives_each(tmp_path, written, names):
    found = person(tmp_path, alias(written)).names[1:]
    assert [name.text for name in found] == names


def test_a_note_on_an_alias_may_hold_a_name(tmp_path):
    found = person(
        tmp_path,
        alias("The Envoy", "original script: Посланник", "Low")
        + alias("Zeb Okar", "Previously listed as. In Arabic: زيب اوكار")
        + alias("حاجى زيب", "Haji Zeb; Hajji Zeb")
        + alias("Zebo", "in Kampot, Cambodia; Passport No. 284158, expires 21 August 2005"),
    )
    texts = [(name.text, name.weak) for name in found.names[1:]]
    assert texts == [
        ("The Envoy", True), ("Посланник", True), ("Zeb Okar", False), ("زيب اوكار", False),
        ("حاجى زيب", False), ("Haji Zeb", False), ("Hajji Zeb", False), ("Zebo", False),
    ]  # fmt: skip
    assert found.names[2].kind is NameKind.ORIGINAL_SCRIPT
    assert [(i.scheme, i.value) for i in found.identifiers] == [("passport", "284158")]
    assert "alias Zebo: in Kampot" in found.notes


def test_a_part_of_a_name_that_there_is_not_is_left_out(tmp_path):
    assert person(tmp_path, "<THIRD_NAME>na</THIRD_NAME>").primary == "Zebulon OKARVIAN"
    assert person(tmp_path, "<THIRD_NAME>NA</THIRD_NAME>").primary == "Zebulon OKARVIAN NA"


def document(number: str = "", second: str = "", note: str = "") -> str:
    return (
        f"<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>{second}"
        f"</TYPE_OF_DOCUMENT2><NUMBER>{number}</NUMBER><NOTE>{note}</NOTE></INDIVIDUAL_DOCUMENT>"
    )


@pytest.mark.parametrize(
    ("said", "value", "country"),
    [
        (document("Cambodian passport number SE 012820"), "SE 012820", "kh"),
        (document(note="Cambodian passport number L 191609 issued on 28 Feb. 1996"), "L 191609", "kh"),
        (document(second="Cambodian identification card number 545167", note="issued in 1974"), "545167", "kh"),
        (document("R00005943, South Sudan"), "R00005943", "ss"),
    ],
)
def test_a_number_is_read_wherever_and_in_whatever_words_it_stands(tmp_path, said, value, country):
    (found,) = person(tmp_path, said).identifiers
    assert (found.value, found.country) == (value, country)


@pytest.mark.parametrize("said", [document("believed lost"), document(note="issued in 1974"), document()])
def test_words_without_a_number_give_none(tmp_path, said):
    assert person(tmp_path, said).identifiers == ()


@pytest.mark.parametrize(
    "written",
    ["AB 123456", "HRB 32490 (Mainz)", "5/KALATA (NAING) 127084", "K357514(4)", "8208 No. 555627", "12 34 56 78"],
)
def test_letters_and_brackets_that_may_be_a_part_of_a_number_stay(written):
    assert [i.value for i in numbers_told("registration", written)] in ([], [written])


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("Libyan. Issued in Tripoli", "ly"), ("US passport", "us"), ("(Philippines) number", "ph"),
        ("No. 7", ""), ("ID card", ""), ("In Rome", ""), ("NO 7", ""), ("My book", ""),
    ],
)  # fmt: skip
def test_a_short_word_at_the_beginning_is_no_country(said, country):
    assert country_first(said) == country


def test_two_numbers_in_one_text_are_two():
    found = numbers_told("registration", "1037804006811 (Russia). Tax ID 7802059185")
    assert [(i.scheme, i.value, i.country) for i in found] == [
        ("registration", "1037804006811", "ru"),
        ("tax", "7802059185", ""),
    ]


def test_a_date_with_a_time_zone_is_that_day(tmp_path):
    found = person(tmp_path, "<LISTED_ON>2015-04-07-04:00</LISTED_ON>")
    assert found.listings[0].date == "2015-04-07"
    assert person(tmp_path, "<LISTED_ON>spring</LISTED_ON>").listings[0].date == ""


def test_a_note_beside_a_year_of_birth_may_be_its_month(tmp_path):
    born = "<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1958</YEAR><NOTE>{}</NOTE></INDIVIDUAL_DATE_OF_BIRTH>"
    assert person(tmp_path, born.format("Sep.")).birth_dates == ("1958-09",)
    assert person(tmp_path, born.format("disputed")).birth_dates == ("1958",)


def test_notes_on_addresses_and_places_are_kept(tmp_path):
    found = person(
        tmp_path,
        "<INDIVIDUAL_ADDRESS><CITY>Kampot</CITY><NOTE>as of June 2016</NOTE></INDIVIDUAL_ADDRESS>"
        "<INDIVIDUAL_PLACE_OF_BIRTH><STREET>Bokor</STREET><COUNTRY>Cambodia</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>",
    )
    assert "address: Kampot, as of June 2016" in found.notes
    assert found.places[0].text == "Bokor, Cambodia"


def test_narrative_has_single_blanks(tmp_path):
    found = person(tmp_path, "<COMMENTS1>He met\n                 Boris.</COMMENTS1>")
    assert found.notes == "He met Boris."
