"""The UK's former list as a workbook: the same parties as the CSV; facts and numbers that stand in prose and details.

All names are invented.
"""

import csv
import io
from pathlib import Path

import pytest
import xlsxwriter

from ensign.errors import WatchlistError
from ensign.model import Identifier, Place, Relation
from reading import read, read_list
from siblings import fixtures_of

REAL = Path(__file__).parents[2] / "../shared/lists/uk/ConList_2022-05.xlsx"
OLD_HEADER = (
    *("Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Title", "DOB", "Town of Birth", "Country of Birth"),
    *("Nationality", "Passport Details", "NI Number", "Position", "Address 1", "Address 2", "Address 3", "Address 4"),
    *("Address 5", "Address 6", "Post/Zip Code", "Country", "Other Information", "Group Type", "Alias Type", "Regime"),
    *("Listed On", "Last Updated", "Group ID"),
)


conlist = fixtures_of("un_eu_uk")


def workbook(path, text):
    """A CSV's rows as a workbook, padded to one width as the publisher does."""
    table = list(csv.reader(io.StringIO(text)))
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Data")
        for n, row in enumerate(table):
            sheet.write_row(n, 0, [*row, *[""] * (len(table[1]) - len(row))])
    return path


def old(**cells):
    row = {**conlist.OKAR, "Alias Type": "Prime Alias", **cells}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([("Last Updated", "27/04/2020"), OLD_HEADER, [row.get(column, "") for column in OLD_HEADER]])
    return out.getvalue()


def test_a_workbook_gives_the_csvs_entities(tmp_path):
    one, other = read(tmp_path, conlist.UK), read_list(workbook(tmp_path / "list.xlsx", conlist.UK))
    assert list(one.entities) == list(other.entities)
    (info,) = other.lists
    assert (info.name, info.date, info.proof) == ("uk", "2026-05-21", "the workbook's own directory")
    assert info.rejections == one.lists[0].rejections
    assert "the list was closed on 28 January 2026: the UK Sanctions List is in force" in info.doubts


def test_the_older_columns_are_read_in_a_workbook_too(tmp_path):
    text = old(**{"Passport Details": "S335026 (False Elbonian)", "NI Number": "(1) 20645897 (2) -", "DOB": "1961"})
    one, other = read(tmp_path, text), read_list(workbook(tmp_path / "list.xlsx", text))
    assert list(one.entities) == list(other.entities)
    (person,) = other.entities
    assert (person.birth_dates, person.primary) == (("1961",), "Zebulon OKARVIAN")
    assert person.identifiers == (Identifier("passport", "S335026"), Identifier("national", "20645897"))
    assert "passport number S335026: False Elbonian" in person.notes


@pytest.mark.parametrize(
    ("details", "number"),
    [
        ("R512768 (Afghan)", "R512768"),
        ("Passport number: F50859", "F50859"),
        ("284173, expires 21 Aug 2005 (Iraq)", "284173"),
        ("Uganda Passport.", ""),
        ("issued in 2005", ""),
    ],
)
def test_a_number_at_the_beginning_of_the_details_is_one(tmp_path, details, number):
    (person,) = read(tmp_path, old(**{"Passport Details": details})).entities
    assert [i.value for i in person.identifiers] == ([number] if number else [])
    assert details.split()[-1].strip(".()") in person.notes or details.endswith(number)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Cambodian national ID no. 284013101406", [("national", "284013101406", "kh")]),
        ("3520025509842-7 (Cambodian)", [("national", "3520025509842-7", "kh")]),
        ("Italian Fiscal Code OKR ZBL 61S17 Z352F", [("tax", "OKR ZBL 61S17 Z352F", "it")]),
        ("730338534. 604751385", [("national", "730338534", ""), ("national", "604751385", "")]),
        ("(1) 05515496 (Laos) (2) W334061 (Cambodia)", [("national", "05515496", "la"), ("national", "W334061", "kh")]),
        # Brackets that may be a part of the number, and letters.
        ("K357514(4)", [("national", "K357514(4)", "")]),
        ("5/KALATA (NAING) 127084", [("national", "5/KALATA (NAING) 127084", "")]),
    ],
)
def test_a_number_is_read_without_the_words_around_it(tmp_path, written, found):
    (person,) = read(tmp_path, old(**{"NI Number": written})).entities
    assert [(i.scheme, i.value, i.country) for i in person.identifiers] == found
    assert len(found) > 1 or written == found[0][1] or f"national number {written}" in person.notes


def test_the_details_of_a_passport_say_whose_it_is(tmp_path):
    row = {**conlist.OKAR, "Passport Number": "(1) P123 (2) Q456789", "Passport Details": "(1) Libyan (2) Lost in Rome"}
    (person,) = read(tmp_path, conlist.uk(row)).entities
    assert [(i.value, i.country) for i in person.identifiers] == [("P123", "ly"), ("Q456789", "")]


def test_facts_within_the_prose_are_read_for_every_kind_of_party(tmp_path):
    person = {**conlist.OKAR, "Other Information": "(UK Statement of Reasons):He met Boris. (Gender):Female and more"}
    firm = {
        **conlist.OKAR,
        "Name 6": "Blue Heron Maritime",
        "Name 1": "",
        "Group Type": "Entity",
        "Group ID": "7003",
        "Other Information": "(Parent company):Heron Ltd (Business Reg No):INN: 7707028663 (Subsidiaries):Heronwing",
    }
    one, other = read(tmp_path, conlist.uk(person, firm)).entities
    assert one.gender == "female"
    assert other.identifiers == (Identifier("tax", "7707028663", label="INN"),)
    assert other.relations == (
        Relation("subsidiary-of", "uk-7003", object_name="Heron Ltd"),
        Relation("parent-of", "uk-7003", object_name="Heronwing"),
    )


def test_towns_and_countries_of_birth_belong_together_by_their_numbers(tmp_path):
    born = {"Town of Birth": "(1) Odek (2) Gulu (3) Zliten", "Country of Birth": "(1-2) Uganda (3) Libya"}
    (person,) = read(tmp_path, conlist.uk({**conlist.OKAR, **born})).entities
    assert person.places == (
        Place("ug", "birth", "Odek, Uganda"),
        Place("ug", "birth", "Gulu, Uganda"),
        Place("ly", "birth", "Zliten, Libya"),
    )


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("OKAR HOLDINGS A.K.A ZEB ASTRA", ["OKAR HOLDINGS", "ZEB ASTRA"]),
        ("OKAR LINES (f.k.a. Zeb Lines)", ["OKAR LINES", "Zeb Lines"]),
        ("AKA MARINE", ["AKA MARINE"]),
    ],
)
def test_two_names_in_one_are_two(tmp_path, written, names):
    (party,) = read(tmp_path, old(**{"Name 6": written, "Name 1": "", "Group Type": "Entity"})).entities
    assert [name.text for name in party.names] == names


def test_a_number_in_brackets_within_a_value_does_not_split_it(tmp_path):
    (person,) = read(tmp_path, conlist.uk({**conlist.OKAR, "Position": "Head of Ward (2)"})).entities
    assert person.roles == ("Head of Ward (2)",)


def test_a_day_or_month_that_is_not_known_is_left_out(tmp_path):
    rows = [{**conlist.OKAR, "DOB": d} for d in ("00/00/1994", "00/05/1995", "12/00/1996", "02/03/1997")]
    (person,) = read(tmp_path, conlist.uk(*rows)).entities
    assert person.birth_dates == ("1994", "1995-05", "1996", "1997-03-02")


def test_a_damaged_letter_of_utf_8_is_refused_and_windows_1252_is_read(tmp_path):
    path = tmp_path / "list.any"
    path.write_bytes(conlist.UK.encode().replace("З".encode(), b"\xd0A", 1))
    with pytest.raises(WatchlistError, match="not text in UTF-8"):
        read_list(path)
    path.write_bytes(conlist.uk({**conlist.OKAR, "Name 6": "O’KARVÍAN"}).encode("cp1252"))
    assert read_list(path).entities[0].primary == "Zebulon O’KARVÍAN"


def test_an_older_file_without_its_numbers_is_refused(tmp_path):
    with pytest.raises(WatchlistError, match="its header has no column National Identification Number"):
        read(tmp_path, old().replace("NI Number", "N", 1))


@pytest.mark.parametrize("lost", ["Alias Quality", "Passport Number", "Name Non-Latin Script"])
def test_a_newer_file_without_one_of_its_columns_says_so(tmp_path, lost):
    found = read(tmp_path, conlist.UK.replace(f"{lost},", "Invented,", 1))
    said = f"its header has no column {lost}: what these say is missing"
    assert (said in found.lists[0].doubts, said in read(tmp_path, conlist.UK).lists[0].doubts) == (True, False)


def test_files_that_do_not_say_how_strong_aliases_are_are_told_apart(tmp_path):
    said = "it does not say how strong its aliases are"
    assert said in read(tmp_path, old()).lists[0].doubts
    assert said not in read(tmp_path, conlist.UK).lists[0].doubts


def test_a_header_that_comes_again_is_no_party(tmp_path):
    first, header, row, _ = old().split("\r\n")
    found = read(tmp_path, f"{first}\r\n{header}\r\n{row}\r\n{header}\r\n{row}\r\n")
    assert len(found.entities) == 1
    assert found.lists[0].rejections == ()


def test_a_workbook_that_is_damaged_is_refused(tmp_path):
    path = workbook(tmp_path / "list.xlsx", conlist.UK)
    whole = path.read_bytes()
    at = whole.index(b"sheet1.xml") + 60
    for hurt in (whole[: len(whole) // 2], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
        path.write_bytes(hurt)
        with pytest.raises(WatchlistError):
            read_list(path)


def test_every_group_of_the_real_workbook_is_an_entity():
    if not REAL.exists():
        pytest.skip("the shared lists are not here")
    found = read_list(REAL)
    (info,) = found.lists
    assert (info.date, info.entities, info.rejections, info.vessels) == ("2022-05-04", 3430, (), 15)
    assert info.doubts == ("the list was closed on 28 January 2026: the UK Sanctions List is in force",)
    assert sum(i.scheme == "imo" for e in found.entities for i in e.identifiers) == 15
    assert info.weak_names > 500
