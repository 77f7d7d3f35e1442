"""Ships' names: the prefix and what is written beside them out, their own numbers in; which names are ships'."""

import pytest

from ensign.fields.ship_names import has_hull_prefix, read
from ensign.matching.reading.plain_cells import PlainCells
from ensign.subjects import Subject, read_record
from ensign.subjects import read as read_row


def words(name: str) -> str:
    return " ".join(token.text for token in read(name).tokens)


@pytest.mark.parametrize(
    "beside",
    [
        *(" V.123", " V. 123", " V123", " V-023", " v.0123N", " VOY 12E", " VOY.123", " Voyage 123", " - VOY 5"),
        *(", Voy 45", " VOY#12", " voyage no. 7", " 012E", " DWT 45000", " 45,000 DWT", " built 1998", " (blt 1998)"),
        *(" V.23/2023", " VOY 23/24", " V23-04", " 2304E", " tanker", " Bulk carrier"),
        *(" - Panama flag", " Marshall Islands flag", " CS 3FZZ9", " C/S 3FZZ9", " B/L 12345", " Hull No. 123"),
        *(" AND OWNERS", " & owners", " - Master and owners", " OR SUB", " at Fujairah", " V.12 at Khor Fakkan"),
        *(" (PA)", " (Panama)", " [PAN]", ", Panama", " - Panama", " FLAG PANAMA", " flag: Marshall Islands"),
        *(" (M/V)", ", M/V", " MV", " M/T", " GEMİSİ"),
        *(" ETA NAMPO 12/3", " LDG COAL", " - DISCH SUGAR", " LAYCAN 10-15 MAR", " ETB 12TH", " @ BANDAR ABBAS"),
        *(
            " LOA 120M",
            " ABT 45000MT DWT",
            " CALL SIGN: HMZU",
            " FLG COMOROS",
            " IN TRANSIT",
            " SAILED",
            " O/A CAPT KHEK",
        ),
    ],
)
def test_what_is_written_beside_a_ships_name_is_none_of_it(beside: str) -> None:
    name = beside.replace("&", "and")
    assert words(f"ARANTA{name}") == "aranta"
    assert words(f"M/V ARANTA 2{name}") == "aranta 2"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("M/V ST. ARANTA", "saint aranta"), ("ST. ARANTA", "saint aranta"), ("MV St Aranta", "saint aranta"),
        ("MV SAINT ARANTA", "saint aranta"), ("ST ARANTA", "aranta"),  # a steam tanker
        ("ARANTA 123", "aranta 123"), ("ARANTA V", "aranta 5"), ("ARANTA V 5", "aranta 5 5"), ("V 123", "v 123"),
        ("HULL NO 12", "yard 12"), ("YARD NO. 12", "yard 12"),
        ("OWNERS", "owners"), ("AT SEA", "at sea"), ("BOW MASTER", "bow master"),
        ("PANAMA FLAG", "panama flag"), ("VOYAGE", "voyage"), ("M/V", "m 5"), ("12E", "12e"), ("BUILT", "built"),
        ("PANAMA", "panama"), ("TANKER", "tanker"), ("STAR CARRIER", "star carrier"),
        ("ARANTA 23 2023", "aranta 23 2023"), ("ARANTA 23-04", "aranta 23 4"), ("CRUDE ARANTA", "crude aranta"),
        ("STAR PANAMA", "star panama"), ("ARANTA (NEW)", "aranta new"),
        ("FLAG PANAMA", "flag panama"), ("ETA", "eta"), ("ETA STAR", "eta star"), ("SIGN HMZU", "sign hmzu"),
        ("ARANTA CS HMZU", "aranta cs hmzu"), ("ARANTA@NAMPO", "aranta nampo"), ("TRANSIT", "transit"),
        ("KM", "km"), ("MASTER OF SEAS", "master of seas"), ("TAU", "tau"),
    ],
)  # fmt: skip
def test_a_name_keeps_its_own_words_and_numbers(name: str, kept: str) -> None:
    assert words(name) == kept


@pytest.mark.parametrize(
    "prefix",
    [
        *("M/V", "B/C", "N/T", "T/T", "M/B", "C/V", "O/O", "D/B", "т/х", "ULCC", "Oil Tanker", "Bulk Carrier"),
        *("Cargo vessel", "buque tanque", "Charter hire MV", "Freight M/V", "Agency fee MV", "Demurrage MT"),
        *("Master of MV", "Owners of M/V", "shipped on board MV", "per MV", "Master MV", "To the Master M/V"),
        *("Ship spares in transit MV", "C/O Master MV", "FDA MV", "PDA M/T", "M/Tanker", "M/Vessel", "Suezmax tanker"),
        *("Ocean vessel", "VSL Name:", "Vessel name/voy:"),
        *("Crude oil tanker", "General cargo vessel", "Reefer vessel"),
    ],
)
def test_a_ships_prefix_tells_that_a_name_is_one(prefix: str) -> None:
    name = f"{prefix} ARANTA"
    assert has_hull_prefix(name)
    assert words(name) == "aranta"


@pytest.mark.parametrize(
    "prefix",
    [
        *("Barge", "Dredger", "Tanker", "танкер", "Yacht", "Ship", "the vessel", "BC", "MB", "RO-RO", "gemi", "navire"),
        *(
            "KM",
            "KMN.",
            "LCT",
            "AHT",
            "MF",
            "motonave",
            "remolcador",
            "теплоход",
            "буксир",
            "тх",
            "السفينة",
            "کشتی",
            "Tàu",
        ),
        *("The Master MV", "Captain of M/V", "Capt MV", "DA MV", "G.C.", "Gen cargo", "Bulker", "Aframax", "MSV"),
        *("Motor yacht", "VSL", "Passenger ship"),
    ],
)
def test_words_with_which_firms_names_begin_are_prefixes_of_a_vessels_alone(prefix: str) -> None:
    name = f"{prefix} ARANTA"
    assert not has_hull_prefix(name)
    assert words(name) == "aranta"


@pytest.mark.parametrize(
    "name",
    [
        "B C Aranta",
        "B C Aranta A/S",
        "T T Aranta",
        "Freight Aranta",
        "Per Aranta",
        "On board Aranta",
        "Re Aranta",
        "Charter MV",
        "MV",
        "Aranta MV",
        "Master of Arts",
        "Captain M S Gill",
        "Ship Spares in Aranta",
        "To the Aranta",
        "Capt M V Aranta",
    ],
)
def test_other_names_are_no_ships(name: str) -> None:
    assert not has_hull_prefix(name)


def test_letters_apart_are_one_word_and_a_number_behind_two_is_one() -> None:
    assert words("A R A N T A") == words("M/V A R A N T A") == "aranta"
    assert words("A R ANTA") == "a r anta"
    assert words("KHEK RA1") == words("KHEK RA 1") == "khek ra 1"
    assert words("KHEK R1") == "khek r1"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("ARANTA NO. 3", "aranta 3"),
        ("ARANTA NO3", "aranta 3"),
        ("ARANTA № 3", "aranta 3"),
        ("ARANTA N° 3", "aranta 3"),
        ("NO.3 ARANTA", "3 aranta"),
        ("ARANTA 3 HO", "aranta 3"),
        ("ARANTA-3HO", "aranta 3"),
        ("ARANTA3HAO", "aranta 3"),
        ("ARANTA NO 3 GO", "aranta 3"),
    ],
)
def test_what_says_that_a_number_is_one_is_none_of_a_name(name: str, kept: str) -> None:
    assert words(name) == kept


@pytest.mark.parametrize("name", ["no 3", "ho 3 aranta", "2go aranta", "aranta no", "aranta ho", "go go"])
def test_the_same_words_elsewhere_are(name: str) -> None:
    assert words(name) == name


def test_a_prefix_in_one_with_a_name_tells_as_well() -> None:
    assert has_hull_prefix("M/VARANTA")
    assert words("M/VARANTA") == words("Freight M/TARANTA") == "aranta"
    assert not has_hull_prefix("M/V")
    assert not has_hull_prefix("MVARANTA")


@pytest.mark.parametrize("name", ["ARANTA (M/V)", "ARANTA, M/V", "ARANTA M/T"])
def test_a_prefix_behind_a_name_tells_as_well(name: str) -> None:
    found = read_row({"name": name})
    assert isinstance(found, Subject)
    assert any(has_hull_prefix(one) and words(one) == "aranta" for one in found.names)
    other = read_row({"name": name, "type": "person"})
    assert isinstance(other, Subject)
    assert not any(map(has_hull_prefix, other.names))


@pytest.mark.parametrize("name", ["Aranta A/S", "M/V", "Aranta (MVX)", "M/V1"])
def test_other_slashes_are_no_prefix(name: str) -> None:
    found = read_row({"name": name})
    assert isinstance(found, Subject)
    assert found.names[0] == name
    assert not any(one.startswith("M/V ") for one in found.names)


def test_a_name_in_hebrew_letters_is_no_prefix() -> None:
    assert words("מאיה לב") == "my lv"
    assert not has_hull_prefix("מאיה לב")
    assert words("M/V לב") == "lv"


@pytest.mark.parametrize(
    "name",
    ["ARANTA (DPRK FLAG)", "ARANTA - PALAU FLAG", "ARANTA FLAG: TOGO", "ARANTA 8K DWT",
     "ARANTA ETA NAMPO 12/3", "ARANTA LAYCAN 10-15 MAR", "ARANTA DWT 5000", "ARANTA VOY 12"],
)  # fmt: skip
def test_what_only_a_ship_has_behind_its_name_tells_as_well(name: str) -> None:
    for found in (read_row({"name": name}), read_record((name, ""), PlainCells().look([name]).item())):
        assert isinstance(found, Subject)
        assert any(has_hull_prefix(one) and words(one) == "aranta" for one in found.names)
    other = read_row({"name": name, "type": "company"})
    assert isinstance(other, Subject)
    assert not any(map(has_hull_prefix, other.names))


@pytest.mark.parametrize(
    "name",
    ["China Flag", "Aranta Flag Makers", "DPRK FLAG", "Aranta Sign", "Al Eta Trading", "Eta Aranta 12", "Aranta 5000",
     "Aranta Trading Ltd Panama Flag Ltd", "Aranta Voyage 12", "VOY 12"],
)  # fmt: skip
def test_the_same_words_of_other_names_tell_nothing(name: str) -> None:
    found = read_row({"name": name})
    assert isinstance(found, Subject)
    assert not any(map(has_hull_prefix, found.names))


def test_a_ships_letters_may_be_misread_too() -> None:
    for name, kind in (("8ADR", "vessel"), ("M/V FAX0N", "")):
        found = read_row({"name": name, "type": kind})
        assert isinstance(found, Subject)
        assert {"BADR", "M/V FAXON"}.intersection(found.names)
    numbered = read_row({"name": "2GO MASAGANA 10", "type": "vessel"})
    assert isinstance(numbered, Subject)
    assert numbered.names == ("2GO MASAGANA 10",)


@pytest.mark.parametrize("former", [" (PREV SAKARA)", " (FORMER SAKARA)", "/EX SAKARA"])
def test_a_row_with_a_flag_is_of_a_ship_that_has_former_names(former: str) -> None:
    flagged = read_row({"name": f"ARANTA{former}", "flag": "Togo"})
    firm = read_row({"name": "ARANTA (FORMER SAKARA)", "flag": "Togo", "type": "company"})
    assert isinstance(flagged, Subject)
    assert isinstance(firm, Subject)
    assert "SAKARA" in flagged.pieces
    assert "SAKARA" not in firm.pieces
