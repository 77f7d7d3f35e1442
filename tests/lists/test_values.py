"""What several publishers' readers share: places, numbers in prose, names within names, two records of one party."""

import pytest

from ensign.lists.values import (
    imo_in,
    is_bic,
    is_number,
    merged,
    named_in,
    place,
    slug,
    strange_words,
    swift_in,
    untaken,
    without_repeats,
)
from ensign.model import Entity, EntityType, Name, NameKind, Place, Vessel


@pytest.mark.parametrize(
    ("text", "whole", "country", "written"),
    [
        ("Cambodia", "", "kh", ""),
        ("Cambodia", "  12  Road, Phnom Penh ", "kh", "12 Road, Phnom Penh"),
        ("", "12 Road, Nowhere", "", "12 Road, Nowhere"),
        ("Congo", "", "", "Congo"),  # which of the two is not said
        ("Atlantis", "", "", "Atlantis"),
    ],
)
def test_a_place_is_its_country_and_what_is_written_beside_it(text: str, whole: str, country: str, written: str):
    assert list(place(text, "location", whole=whole)) == [Place(country, "location", written)]


@pytest.mark.parametrize(("text", "whole"), [("", ""), ("n/a", ""), (" NA ", ""), ("Cambodia", "N/A")])
def test_no_place_is_none(text: str, whole: str):
    assert list(place(text, "location", whole=whole)) == []


@pytest.mark.parametrize(
    ("text", "ship", "found"),
    [
        ("The vessel (IMO 9074729) called", True, [("imo", "9074729")]),
        ("IMO number: 9074729, formerly IMO 9074729", True, [("imo", "9074729")]),
        ("IMO company number 2041999", False, [("imo_company", "2041999")]),
        ("IMO 2041999", True, [("imo", "2041999")]),  # a ship has a ship's, be it wrong
        ("It owns IMO 9074729", False, [("imo", "9074729")]),  # which no company can have
        ("imo 12345678", True, []),
        ("9074729", True, []),
    ],
)
def test_imo_numbers_in_prose(text: str, found: list[tuple[str, str]], *, ship: bool):
    assert [(i.scheme, i.value) for i in imo_in(text, ship=ship)] == found


def test_a_banks_code_has_a_label_and_a_country():
    assert [i.value for i in swift_in("SWIFT/BIC: SBERRUMM; BIC: ABCDZZ22; SWIFT MESSAGES; SBERRUMM")] == ["SBERRUMM"]
    assert is_bic("SBERRUMM")
    assert is_bic("SBER RU MM 123")
    assert not is_bic("ABCDZZ22")
    assert not is_bic("SBERRUMM and others")


def test_a_word_that_is_not_known_is_said_with_how_often():
    words = ("Person", "Robot", "", "Ghost", "robot", "Robot", "Imp", "Elf", "Orc")
    assert list(strange_words("the type", words, {"person"})) == [
        "the type is 7 times a word that Ensign does not know (Robot, Ghost, robot, Imp): it says nothing there"
    ]
    assert list(strange_words("the type", ("PERSON", ""), {"person"})) == []


PRIMARY = ("Blue Heron", "primary")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Blue Heron (f.k.a. Grey Heron; ; Old Heron)", [PRIMARY, ("Grey Heron", "former"), ("Old Heron", "former")]),
        ("Blue Heron, a.k.a. BH", [PRIMARY, ("BH", "alias")]),
        ("Blue Heron d/b/a Heronway", [PRIMARY, ("Heronway", "alias")]),
        ("Blue Heron [aka Y [f.k.a. Z]]", [PRIMARY, ("Y", "alias"), ("Z", "former")]),
        ("(f.k.a. Grey Heron) Blue Heron", [PRIMARY, ("Grey Heron", "former")]),
    ],
)
def test_names_within_a_name_are_told_and_the_whole_is_noted(cell: str, names: list[tuple[str, str]]):
    found, notes = named_in(cell)
    assert [(n.text, str(n.kind)) for n in found] == names
    assert notes == [f"name as listed: {cell}"]


@pytest.mark.parametrize("cell", ["Blue Heron", "AKA Blue Heron", "Blue Heron (Kyoto)"])
def test_a_name_without_such_words_is_one(cell: str):
    assert named_in(cell) == ([Name(cell)], [])


def test_a_remark_in_the_place_of_a_name_is_a_note():
    assert named_in("(formerly listed)") == ([], ["(formerly listed)"])
    assert named_in("") == ([], [])


def test_a_name_stays_once_and_strong_where_it_is_so_anywhere():
    names = (Name("A", weak=True), Name("B"), Name(""), Name("A"), Name("B", NameKind.ALIAS, weak=True))
    assert without_repeats(names) == (Name("A"), Name("B"))
    assert without_repeats((Name("C", weak=True), Name("C", weak=True))) == (Name("C", weak=True),)


def test_two_records_of_one_party_are_one_with_all_that_either_says():
    first = Entity("x-1", "x", EntityType.PERSON, (Name("A"),), birth_dates=("1961",), notes="One.")
    second = Entity("x-1", "x", EntityType.PERSON, (Name("B"), Name("A")), birth_dates=("1961", "1962"), notes="One.")
    found = merged(first, second)
    assert found.names == (Name("A"), Name("B", NameKind.ALIAS))
    assert found.birth_dates == ("1961", "1962")
    assert found.notes == "One."
    assert merged(first, Entity("x-1", "x", EntityType.PERSON, (Name("A"),), notes="Two.")).notes == "One.\nTwo."


def test_what_only_the_second_record_says_is_not_lost():
    plain = Entity("x-1", "x", EntityType.UNKNOWN, (Name("A"),))
    said = Entity("x-1", "x", EntityType.VESSEL, (Name("A"),), gender="female", vessel=Vessel(kind="Tanker"))
    for one, other in ((plain, said), (said, plain)):
        found = merged(one, other)
        assert (found.type, found.gender, found.vessel) == (EntityType.VESSEL, "female", Vessel(kind="Tanker"))
    person = Entity("x-1", "x", EntityType.PERSON, (Name("A"),), gender="male")
    found = merged(person, said)
    assert (found.type, found.gender) == (EntityType.UNKNOWN, "male"), "a ship's and a person's: sought as either"


def test_ids_are_of_letters_and_figures_and_nobody_elses():
    assert slug("  Blue & Co. 5 ") == "blue-co-5"
    assert untaken("x", {"y"}) == "x"
    assert untaken("x", {"x", "x-2"}) == "x-3"


@pytest.mark.parametrize(("text", "is_one"), [("AB 12", True), ("none", False), ("1" * 60, True), ("1" * 61, False)])
def test_a_number_is_short_and_has_a_figure(text: str, *, is_one: bool):
    assert is_number(text) is is_one
