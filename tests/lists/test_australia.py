"""Australia's list: its format's traps, what is refused, and the real files' own counts.

All names are invented.
"""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from ensign.errors import WatchlistError
from ensign.model import EntityType, Identifier, NameKind, Place, Reference
from reading import read_list

REAL = Path(__file__).parents[2] / "../shared/lists"

HEADER = (
    *("Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth"),
    *("Place of Birth", "Citizenship", "Address", "Additional Information", "Listing Information", "IMO Number"),
    *("Committees", "Control Date", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban"),
    *("Arms Embargo", "Maritime Restriction"),
)

OKAR = {
    "Type": "Individual",
    "Date of Birth": "1/05/1961, 1963",
    "Place of Birth": "Kampot, Cambodia",
    "Citizenship": "Cambodia; China",
    "Address": "Street 1, Phnom Penh, Cambodia",
    "Additional Information": "KPi.901. He met Boris Nobody (KPi.902).",
    "Listing Information": "Listed on 2 March 2016 (amended on 3 Sep 2017)",
    "Committees": "1718 (DPRK)",
    "Control Date": "2026-04-14",
    "Targeted Financial Sanction": True,
    "Travel Ban": True,
}


def australia(tmp_path, *rows):
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Consolidated List")
        sheet.write_row(0, 0, HEADER)
        for n, row in enumerate(rows, 1):
            sheet.write_row(n, 0, [row.get(column, "") for column in HEADER])
    return path


def test_australia_groups_the_names_of_a_reference(tmp_path):
    path = australia(
        tmp_path,
        {**OKAR, "Reference": 147, "Name of Individual or Entity": "Zebulon OKARVIAN", "Name Type": "Primary Name"},
        {
            **OKAR,
            "Reference": "147a",
            "Name of Individual or Entity": "The Envoy",
            "Name Type": "Alias",
            "Alias Strength": "Weak",
        },
        {**OKAR, "Reference": "147b", "Name of Individual or Entity": "Зебулон", "Name Type": "Original script "},
        {"Reference": 148, "Name of Individual or Entity": "QUIET LANTERN", "Type": "Vessel ", "IMO Number": 9074729},
        {"Reference": "", "Name of Individual or Entity": "Nobody", "Type": "Individual"},
    )
    found = read_list(path)
    (info,) = found.lists
    assert (info.name, info.date, info.entities, info.weak_names) == ("au", "2026-04-14", 2, 1)
    assert [(r.place, r.reason) for r in info.rejections] == [("row 6", "it has no reference number")]
    person, ship = found.entities
    assert person.id == "au-147"
    assert [(n.text, n.kind, n.weak) for n in person.names] == [
        ("Zebulon OKARVIAN", NameKind.PRIMARY, False),
        ("The Envoy", NameKind.ALIAS, True),
        ("Зебулон", NameKind.ORIGINAL_SCRIPT, False),
    ]
    assert person.birth_dates == ("1961-05-01", "1963")
    assert person.places == (
        Place("kh", "nationality"),
        Place("cn", "nationality"),
        Place("kh", "birth", "Kampot, Cambodia"),
        Place("kh", "location"),
    )
    (listing,) = person.listings
    assert (listing.program, listing.date) == ("1718 (DPRK)", "2016-03-02")
    assert listing.effect == "Targeted Financial Sanction; Travel Ban"
    assert person.references == (Reference("un", "KPi.901"),), "a number in passing is another party's"
    assert ship.identifiers == (Identifier("imo", "9074729"),)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Zeb Okar (previously listed as)", [("Zeb Okar", NameKind.FORMER)]),
        (
            "Zeb Okar (Formerly listed as. In Arabic: زيب أوكار )",
            [("Zeb Okar", NameKind.FORMER), ("زيب أوكار", NameKind.ORIGINAL_SCRIPT)],
        ),
        ("Formerly known as Okar Works", [("Okar Works", NameKind.FORMER)]),
        ("Okar Works (formerly of Kampot)", [("Okar Works (formerly of Kampot)", NameKind.ALIAS)]),
    ],
)
def test_australias_former_names_come_without_the_words_that_say_so(tmp_path, written, names):
    alias = {"Reference": "147a", "Name of Individual or Entity": written, "Type": "Individual", "Name Type": "Alias"}
    row = {**OKAR, "Reference": "147", "Name of Individual or Entity": "Zebulon OKARVIAN", "Name Type": "Primary Name"}
    (person,) = read_list(australia(tmp_path, row, alias)).entities
    assert [(n.text, n.kind) for n in person.names[1:]] == names


def test_a_row_of_australias_that_has_only_the_words_beside_a_name_is_no_party(tmp_path):
    row = {**OKAR, "Reference": "148", "Name of Individual or Entity": "(previously listed as)"}
    named = {**OKAR, "Reference": "149", "Name of Individual or Entity": "Zebulon OKARVIAN"}
    found = read_list(australia(tmp_path, row, named))
    assert [e.primary for e in found.entities] == ["Zebulon OKARVIAN"]
    assert [r.reason for r in found.lists[0].rejections] == ["it has no name"]


@pytest.mark.parametrize(("kind", "codes"), [("Entity", ["OKARKHPP"]), ("Individual", [])])
def test_a_banks_code_in_australias_prose_is_a_banks(tmp_path, kind, codes):
    row = {"Reference": "9", "Name of Individual or Entity": "Okar Bank", "Type": kind, "Name Type": "Primary Name"}
    (party,) = read_list(australia(tmp_path, row | {"Additional Information": "SWIFT/BIC: OKARKHPP\nKampot"})).entities
    assert [i.value for i in party.identifiers] == codes


@pytest.mark.parametrize(
    ("prose", "gender", "references"),
    [
        ("KPi.901 Gender: male. Born in a harbour.", "male", ["KPi.901"]),
        ("Qdi.901 Passport no: na", "", ["QDi.901"]),
        ("Associated with Qde.128. gender: Female", "female", []),
        ("Gender: unknown. Their agenda: male", "", []),
    ],
)
def test_australias_prose_says_a_gender_and_begins_with_the_uns_number(tmp_path, prose, gender, references):
    row = {"Reference": "9", "Name of Individual or Entity": "Zeb Okar", "Type": "Individual"}
    (party,) = read_list(australia(tmp_path, row | {"Additional Information": prose})).entities
    assert (party.gender, [r.number for r in party.references]) == (gender, references)


@pytest.mark.parametrize(
    ("cell", "addresses", "codes"),
    [
        ("Street 1, Phnom Penh, Cambodia", ["Street 1, Phnom Penh, Cambodia"], ["kh"]),
        ("Street 1, Reutov, 143966 Russia", ["Street 1, Reutov, 143966 Russia"], ["ru"]),
        ("1 Lane Moscow Russia 115487", ["1 Lane Moscow Russia 115487"], ["ru"]),
        ("Street 1, Minsk, Belarus, 220026", ["Street 1, Minsk, Belarus, 220026"], ["by"]),
        ("a) Jilib, Somalia;\nb) Kutum, Sudan (previous address)",
         ["Jilib, Somalia", "Kutum, Sudan (previous address)"],
         ["so", "sd"]),
        ("Building 1,\nSahnaya, Syria;\nP.O. Box 9, Beirut, Lebanon",
         ["Building 1, Sahnaya, Syria", "P.O. Box 9, Beirut, Lebanon"], ["sy", "lb"]),
        ("a) Algeria b) Mali", ["Algeria", "Mali"], ["dz", "ml"]),
        ("Street 1, Damascus", ["Street 1, Damascus"], []),
        ("Street 1, Georgia Lane", ["Street 1, Georgia Lane"], []),
        ("Flat b), Street 1, Minsk", ["Flat b), Street 1, Minsk"], []),
    ],
)  # fmt: skip
def test_australias_addresses_are_told_apart_with_their_countries(tmp_path, cell, addresses, codes):
    row = {"Reference": "9", "Name of Individual or Entity": "Okar CO", "Type": "Entity", "Address": cell}
    (party,) = read_list(australia(tmp_path, row)).entities
    assert party.addresses == tuple(addresses)
    assert [(p.country, p.role) for p in party.places] == [(code, "location") for code in codes]


@pytest.mark.parametrize(
    ("kind", "prose", "numbers"),
    [
        (
            "Individual",
            "KPi.901. Passport no: a) 6620999, issued in Cambodia b) 9003999, issued in China. He met 90210 people.",
            [("passport", "6620999"), ("passport", "9003999")],
        ),
        (
            "Entity",
            "Registration ID: 1027800000999 (Russia)\nTax ID No.: 7831000999 (Russia)",
            [("registration", "1027800000999"), ("tax", "7831000999")],
        ),
        ("Entity", "KPe.901. IMO number: 2041999.", [("imo_company", "2041999")]),
        ("Entity", "It owns the vessel QUIET LANTERN (IMO number: 9074729).", []),
        ("Individual", "Manager of Okar CO, IMO number: 2041999.", []),
    ],
)
def test_australias_numbers_stand_in_its_prose_behind_labels(tmp_path, kind, prose, numbers):
    row = {"Reference": "9", "Name of Individual or Entity": "Zebulon OKARVIAN", "Type": kind}
    (party,) = read_list(australia(tmp_path, row | {"Additional Information": prose})).entities
    assert [(i.scheme, i.value) for i in party.identifiers] == numbers
    assert prose in party.notes


def test_australias_header_is_found_below_notes_beside_a_blank_column_and_in_a_later_sheet(tmp_path):
    rows = [HEADER, ["1", "Zebulon OKARVIAN", "Individual", "Primary Name"], HEADER, ["2", "Okar CO", "Entity"]]
    notes = [["About this list"], [], ["Read me first"]]
    for name, sheets in {
        "below": [[*notes, *rows]],
        "beside": [[["", *row] for row in rows]],
        "later": [notes, [], rows],
    }.items():
        with xlsxwriter.Workbook(tmp_path / f"{name}.xlsx") as book:
            for sheet in sheets:
                page = book.add_worksheet()
                for n, row in enumerate(sheet):
                    page.write_row(n, 0, row)
        found = read_list(tmp_path / f"{name}.xlsx")
        assert [e.primary for e in found.entities] == ["Zebulon OKARVIAN", "Okar CO"]
        assert found.lists[0].rejections == ()


def test_australias_header_in_two_sheets_is_refused(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "two.xlsx") as book:
        for number in ("1", "2"):
            page = book.add_worksheet()
            page.write_row(0, 0, HEADER)
            page.write_row(1, 0, [number, "Zebulon OKARVIAN", "Individual", "Primary Name"])
    with pytest.raises(WatchlistError, match="has the list's header in several sheets"):
        read_list(tmp_path / "two.xlsx")


@pytest.mark.parametrize(
    ("written", "dates"),
    [
        ("06/10/1956 20/06/1956", ("1956-10-06", "1956-06-20")),
        ("1960 9/09/1966", ("1960", "1966-09-09")),
        ("10/061962", ("1962-06-10",)),
        ("1/05/1961, 1963", ("1961-05-01", "1963")),
        ("10 June 1962", ("1962-06-10",)),
    ],
)
def test_australias_birth_dates_with_a_blank_between_or_a_slash_lost_are_read(tmp_path, written, dates):
    row = {**OKAR, "Reference": 147, "Name of Individual or Entity": "Zebulon OKARVIAN", "Name Type": "Primary Name"}
    assert read_list(australia(tmp_path, row | {"Date of Birth": written})).entities[0].birth_dates == dates


OLDER = (
    *("Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Place of Birth"),
    *("Citizenship", "Address", "Additional Information", "Listing Information", "Committees", "Control Date "),
)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Listed on: 14 Aug. 2019 (Relisted on 3 Aug. 2022)", "2019-08-14"),
        ("Listed by the UN 1267 Committee on 10 Dec. 2008", "2008-12-10"),
        ("First listed on 2/03/2016 (amended on 26/07/2022)", "2016-03-02"),
        ("Designated under the Autonomous Sanctions Regulations 2011 on 20 January 2015.", "2015-01-20"),
        ("Relisted on 3 Aug. 2020", ""),
        ("Listed by the 1591 Committee", ""),
        ("Autonomous Sanctions (Designated Persons) Amendment (No. 1) Instrument 2026", ""),
    ],
)
def test_australias_day_of_listing_is_read_and_its_words_are_kept(tmp_path, written, date):
    row = {**OKAR, "Reference": "7", "Name of Individual or Entity": "Zebulon Okarvian", "Listing Information": written}
    act = {**row, "Reference": "8", "Instrument of Designation": written}
    first, second = read_list(australia(tmp_path, row, act)).entities
    assert (first.listings[0].date, second.listings[0].date) == (date, date)
    assert f"listing: {written}" in first.notes
    assert "listing: " not in second.notes, "it stands as the act"


def older(tmp_path, *rows, header=OLDER):
    path = tmp_path / "older.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Sheet1")
        sheet.write_row(0, 0, header)
        for n, row in enumerate(rows, 1):
            sheet.write_row(n, 0, row)
    return path


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Primary name", NameKind.PRIMARY),
        ("primary Name ", NameKind.PRIMARY),
        ("Primay Name", NameKind.PRIMARY),
        ("Primary", NameKind.PRIMARY),
        ("", NameKind.PRIMARY),
        ("aka", NameKind.ALIAS),
        ("Aka", NameKind.ALIAS),
        ("AKA ", NameKind.ALIAS),
        ("a.k.a.", NameKind.ALIAS),
        ("a", NameKind.ALIAS),
        ("Original script ", NameKind.ORIGINAL_SCRIPT),
        ("original Script", NameKind.ORIGINAL_SCRIPT),
        ("Formerly known as", NameKind.FORMER),
        ("f.k.a.", NameKind.FORMER),
        ("Previously  listed as", NameKind.FORMER),
        ("Something new", NameKind.ALIAS),
    ],
)
def test_australias_older_layout_spells_the_type_of_a_name_in_many_ways(tmp_path, written, kind):
    path = older(
        tmp_path,
        ["147", "Zebulon OKARVIAN", " individual", "Primary Name", "2/05/1961", *[""] * 5, "1718 (DPRK)", "3/09/2017"],
        ["147a", "Zeb OKARVYAN", "Individual ", written],
    )
    found = read_list(path)
    (person,) = found.entities
    assert person.type is EntityType.PERSON
    assert next(n.kind for n in person.names if n.text == "Zeb OKARVYAN") is kind
    assert not any(n.weak for n in person.names)
    assert (person.birth_dates, person.listings[0].updated) == (("1961-05-02",), "2017-09-03")
    assert "it does not say how strong its aliases are" in found.lists[0].doubts


def test_australias_older_layout_has_imo_numbers_in_prose(tmp_path):
    row = ["148", "QUIET LANTERN", "Vessel", "Primary name", *[""] * 4, "IMO number: 9074729. Owned by others."]
    (ship,) = read_list(older(tmp_path, row)).entities
    assert (ship.type, ship.identifiers) == (EntityType.VESSEL, (Identifier("imo", "9074729"),))


@pytest.mark.parametrize("lost", ["Type", "Name Type"])
def test_a_workbook_of_australias_without_a_column_that_it_needs_is_refused(tmp_path, lost):
    path = older(tmp_path, ["1", "Zebulon OKARVIAN"], header=[c if c != lost else "Tipe" for c in OLDER])
    with pytest.raises(WatchlistError, match=f"has no column {lost}"):
        read_list(path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Date of Birth", "Born", ["no column Date of Birth: what", "the column Born, which"]),
        ("Date of Birth", "Date of Birth", []),
    ],
)
def test_a_column_of_australias_that_is_lost_or_new_is_said(tmp_path, monkeypatch, old, new, said):
    monkeypatch.setitem(globals(), "HEADER", [new if column == old else column for column in HEADER])
    row = {**OKAR, "Reference": "7", "Name of Individual or Entity": "Zebulon Okarvian"}
    (info,) = read_list(australia(tmp_path, row)).lists
    told = [doubt for doubt in info.doubts if "its header has" in doubt]
    assert len(told) == len(said)
    assert all(words in doubt for words, doubt in zip(said, told, strict=True))


def test_a_damaged_header_of_australias_is_no_list_of_ones_own(tmp_path):
    path = older(tmp_path, ["1", "Zebulon OKARVIAN"], header=["Ref", *HEADER[1:]])
    with pytest.raises(WatchlistError, match="has the columns of Australia"):
        read_list(path)


def test_a_workbook_that_is_cut_or_a_bomb_is_refused(tmp_path):
    path = australia(tmp_path, {**OKAR, "Reference": 1, "Name of Individual or Entity": "Zebulon OKARVIAN"})
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(WatchlistError):
        read_list(path)
    bomb = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive,
        zipfile.ZipFile(australia(tmp_path, OKAR)) as fine,
    ):
        for name in fine.namelist():
            archive.writestr(name, fine.read(name))
        with archive.open("xl/huge.xml", "w", force_zip64=True) as part:
            for _ in range(1100):
                part.write(b" " * (1 << 20))
    with pytest.raises(WatchlistError):
        read_list(bomb)


def test_every_subject_of_australias_real_file_is_an_entity():
    path = REAL / "au/dfat_consolidated_2026.xlsx"
    if not path.exists():
        pytest.skip("the shared lists are not here")
    found = read_list(path)
    (info,) = found.lists
    assert (info.entities, info.vessels, info.rejections) == (3846, 262, ())
    assert sum(i.scheme == "imo" for e in found.entities for i in e.identifiers) == 261
