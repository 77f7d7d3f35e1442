"""A list of the user's own, and how a path becomes a watchlist."""

import re

import pytest
import xlsxwriter

from ensign.errors import WatchlistError
from ensign.lists.table import READERS
from ensign.model import Basis, EntityType, Identifier, Listing, NameKind, Place, Vessel
from ensign.watchlist import Watchlist
from reading import read_list


def read(tmp_path, text, name="Our List.csv") -> Watchlist:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_list(path)


def test_a_list_with_everything(tmp_path):
    text = (
        "ID;Party;Also known as;Weak alias;Type;Country;Flag;IMO;DOB;Program\n"
        "v1;OCEAN STAR;Sea Star|Star of the Sea;OS;vessel;;Panama;9074729;;Red ships\n"
        "p1;Jo Doe;-;;individual;DE;;;1960-05-02;\n"
        ";Acme Ltd;Acme;;company;France;;;;\n"
    )
    found = read(tmp_path, text)
    ship, person, firm = (
        next(e for e in found.entities if e.primary == n) for n in ("OCEAN STAR", "Jo Doe", "Acme Ltd")
    )
    assert (ship.id, person.id, firm.id) == ("our-list-v1", "our-list-p1", "our-list-row-3")
    assert ship.type is EntityType.VESSEL
    assert [(n.text, n.kind, n.weak) for n in ship.names] == [
        ("OCEAN STAR", NameKind.PRIMARY, False),
        ("Sea Star", NameKind.ALIAS, False),
        ("Star of the Sea", NameKind.ALIAS, False),
        ("OS", NameKind.ALIAS, True),
    ]
    assert ship.places == (Place("pa", "flag"),)
    assert ship.identifiers == (Identifier("imo", "9074729"),)
    assert ship.listings[0].program == "Red ships"
    assert person.birth_dates == ("1960-05-02",)
    assert [n.text for n in person.names] == ["Jo Doe"]
    assert {e.basis for e in found.entities} == {Basis.OWN}
    (info,) = found.lists
    assert (info.name, info.title, info.date, info.research) == ("our-list", "Our List", "", True)


def book(path, *sheets):
    """A workbook with sheets of names; one in brackets is hidden."""
    with xlsxwriter.Workbook(path) as made:
        for title, *rows in sheets:
            sheet = made.add_worksheet(title.strip("()"))
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
            if title.startswith("("):
                sheet.hide()
    return path


def test_sheets_that_are_not_read_are_said(tmp_path):
    names = ("ID", "Name"), (1, "Initech")
    path = book(tmp_path / "ours.xlsx", ("Cover", ("Our list",)), ("Vendors", *names), ("(Old)", *names), ("2", *names))
    (info,) = read_list(path).lists
    assert info.recognised == "XLSX, sheet 'Vendors'; name = Name, key = ID"
    assert [doubt.partition(";")[0] for doubt in info.doubts] == [
        "other sheets not read: 'Cover', '2'",
        "hidden sheets not read: 'Old'",
    ]
    (info,) = read_list(book(tmp_path / "one.xlsx", ("Vendors", *names))).lists
    assert not info.doubts


def test_columns_are_said(tmp_path):
    (info,) = read(tmp_path, "Company;Owner\nInitech;Bill Lumbergh\n").lists
    assert info.recognised == "CSV, ASCII, delimiter ';', LF line ends; name = Company; not screened: Owner"
    assert not info.doubts


def test_the_place_of_a_number_that_is_none_is_said(tmp_path):
    (info,) = read(tmp_path, "name,IMO number\nAranta,9074729\nSakara,123\nLotus,9074728\n").lists
    assert info.doubts[0].endswith("not used (first: row 2, IMO number)")


def test_a_blank_row_is_no_record_that_could_not_be_read(tmp_path):
    (info,) = read(tmp_path, "name,country\nAranta,DE\n,\n\n  ,\n,FR\n-,\n").lists
    assert [r.place for r in info.rejections] == ["row 5", "row 6"]


def test_whatever_else_is_there_is_kept(tmp_path):
    text = (
        "ID,Vessel name,AKA 1,AKA 2,Former names,Type,Ship type,IMO,MMSI,Flag,Previous flags,Owner,Year built,"
        "Listed on,Reason,Link,Nationality,Remarks,Berth\n"
        "v1,OCEAN STAR,Sea Star,Star of the Sea,OLD STAR; ELDER STAR,vessel,Crude tanker,9074729,351234567,Panama,"
        "Iran;Togo,NLTC,1994,2 March 2016,Red ships,https://example.org/1,,Seen at night,12\n"
    )
    (ship,) = read(tmp_path, text).entities
    assert [(n.text, n.kind) for n in ship.names] == [
        ("OCEAN STAR", NameKind.PRIMARY),
        ("Sea Star", NameKind.ALIAS),
        ("Star of the Sea", NameKind.ALIAS),
        ("OLD STAR", NameKind.FORMER),
        ("ELDER STAR", NameKind.FORMER),
    ]
    assert ship.vessel == Vessel(kind="Crude tanker", owner="NLTC", built="1994")
    assert set(ship.places) == {Place("pa", "flag"), Place("ir", "former flag"), Place("tg", "former flag")}
    assert ship.listings == (Listing("Red ships", "2016-03-02", url="https://example.org/1"),)
    assert ship.notes == "Seen at night\nBerth: 12"


def test_a_person_with_places_dates_and_a_role(tmp_path):
    text = (
        "Full name;Gender;Nationality;Country of residence;Place of birth;Date of birth;Position;National ID\n"
        "Jo Doe;F;Cambodia;France;Kampot, Cambodia;02/05/1961|1963|soon;Envoy;AB-1234567\n"
    )
    (person,) = read(tmp_path, text).entities
    assert set(person.places) == {
        Place("kh", "nationality"),
        Place("fr", "residence"),
        Place("kh", "birth", "Kampot, Cambodia"),
    }
    assert person.birth_dates == ("02/05/1961", "1963"), "two readings stay as written: a comparison tries both"
    assert (person.gender, person.roles) == ("female", ("Envoy",))
    assert [i.value for i in person.identifiers] == ["AB-1234567"]
    assert person.notes == "birth date: soon"


@pytest.mark.parametrize(
    ("row", "notes"),
    [
        (
            "Widget,maybe,Atlantis,Atlantis,soon",
            "type: Widget\ngender: maybe\ncountry: Atlantis\nflag: Atlantis\nlisted: soon",
        ),
        ("ship,M,KH,PA,2026-01-02", ""),
        ("unknown,-,N/A,,", ""),
    ],
)
def test_what_is_not_understood_is_kept_for_the_reader(tmp_path, row, notes):
    (entity,) = read(tmp_path, f"name,type,gender,country,flag,listed on\nZebulon,{row}\n").entities
    assert entity.notes == notes


@pytest.mark.parametrize(
    ("column", "value", "numbers", "notes"),
    [
        ("registration number", "HRB 45678", ["45678"], ""),
        ("passport", "12345", ["12345"], ""),
        ("passport", "AB 12345", ["AB 12345"], ""),
        ("passport", "123", [], "identifier: passport: 123"),
        ("identifier", "12345", [], "identifier: 12345"),
    ],
)
def test_a_short_number_of_a_known_kind_is_kept(tmp_path, column, value, numbers, notes):
    (entity,) = read(tmp_path, f"name,{column}\nZebulon,{value}\n").entities
    assert [(i.value, i.doubt) for i in entity.identifiers] == [(value, "") for value in numbers]
    assert entity.notes == notes


def test_every_column_of_numbers_is_read(tmp_path):
    header = "name,passport,tax number,registration number,LEI,SWIFT,berth"
    (entity,) = read(tmp_path, f"{header}\nZebulon,,,HE123456,5493001KJTIIGC8Y1R12,ZMHLCY2NXXX,12\n").entities
    assert entity.identifiers == (
        Identifier("registration", "HE123456"),
        Identifier("lei", "5493001KJTIIGC8Y1R12"),
        Identifier("swift", "ZMHLCY2NXXX"),
    )
    assert entity.notes == "berth: 12"


@pytest.mark.parametrize(
    ("header", "row", "places"),
    [
        ("name,nationality,country", "Jo Doe,KH,KH", [Place("kh", "nationality")]),  # it is said already
        ("name,nationality,country", "Jo Doe,KH,US", [Place("kh", "nationality"), Place("us")]),
        ("name,country,flag", "Ocean Star,KH,KH", [Place("kh"), Place("kh", "flag")]),
        ("name,nationality", "Jo Doe,Atlantis", [Place("", "nationality", "Atlantis")]),
    ],
)
def test_a_country_stands_once_and_a_flag_beside_it(tmp_path, header, row, places):
    (entity,) = read(tmp_path, f"{header}\n{row}\n").entities
    assert list(entity.places) == places


def test_an_alias_that_is_none_is_left_out(tmp_path):
    (entity,) = read(tmp_path, "name,aliases\nJo Doe,n/a;J. Doe;-\n").entities
    assert [n.text for n in entity.names] == ["Jo Doe", "J. Doe"]


@pytest.mark.parametrize(
    ("header", "row", "weak"),
    [
        ("name,weak", "OS,yes", {"OS"}),
        ("name,weak", "Ocean Star,no", set()),
        ("name,aliases,alias quality", "Ocean Star,OS;Star,Low quality", {"OS", "Star"}),
        ("name,aliases,alias strength", "Ocean Star,Sea Star,Strong", set()),
        ("name,weak aliases,aliases", "Ocean Star,OS,Sea Star", {"OS"}),
    ],
)
def test_a_mark_for_weak_names(tmp_path, header, row, weak):
    (entity,) = read(tmp_path, f"{header}\n{row}\n").entities
    assert {n.text for n in entity.names if n.weak} == weak


def test_a_number_that_cannot_be_one_is_a_note_and_said(tmp_path):
    found = read(tmp_path, "name,imo\nOCEAN STAR,9074720\nSEA STAR,9074729\n")
    wrong, right = found.entities
    assert (wrong.identifiers, wrong.notes) == ((), "imo: 9074720")
    assert right.identifiers == (Identifier("imo", "9074729"),)
    assert found.lists[0].doubts[0].startswith("1 of its numbers cannot be numbers of their kind")


def test_a_workbook_is_read_as_a_csv_is(tmp_path):
    path = tmp_path / "Our List.xlsx"
    rows = [["ID", "Name", "Aliases", "Country"], ["a1", "Acme Ltd", "Acme; Akme", "France"]]
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for n, row in enumerate(rows):
            sheet.write_row(n, 0, row)
    text = "\n".join(",".join(row) for row in rows) + "\n"
    assert read_list(path).entities == read(tmp_path, text).entities


@pytest.mark.parametrize("title", [reader.title for reader in READERS if reader.columns])
def test_a_publishers_damaged_header_is_no_list_of_ones_own(tmp_path, title):
    columns = next(reader.columns for reader in READERS if reader.title == title)
    damaged = [f"{column}x" if n % 3 == 1 else column for n, column in enumerate(columns)]
    # Some publishers' readers know their header though much of it is damaged, and say what is missing.
    with pytest.raises(
        WatchlistError, match=f"the columns of {re.escape(title)}|header has no column|as another program"
    ):
        read(tmp_path, ",".join(damaged) + "\n" + ",".join("Name" for _ in columns) + "\n")


def test_a_list_that_shares_a_few_columns_with_a_publishers_is_ones_own(tmp_path):
    found = read(tmp_path, "id,name,aliases,countries,addresses,identifiers\n1,Acme,Akme,fr,1 Long Street,\n")
    assert found.lists[0].reader == "own/1"


def test_what_is_no_text_is_no_list(tmp_path):
    with pytest.raises(WatchlistError, match="row 2 holds a NUL"):
        read(tmp_path, "name,type\nOCEAN STAR,vessel\nPK\0\0mimetype,x\n")


def test_rows_without_a_name_are_rejected_not_lost(tmp_path):
    found = read(tmp_path, "name,country\nAcme,DE\n-,FR\n,\nBeta,\n")
    assert [e.primary for e in found.entities] == ["Acme", "Beta"]
    assert [(r.place, r.reason) for r in found.lists[0].rejections] == [
        ("row 2", "it has no name"),
    ]


def test_a_repeated_key_loses_no_party(tmp_path):
    found = read(tmp_path, "id,name\n1,Acme\n1,Beta\n")
    assert [e.primary for e in found.entities] == ["Acme", "Beta"]
    found = read(tmp_path, "id,name\nrow-2,Acme\n,Beta\nrow-2,Gamma\n")
    assert sorted(e.primary for e in found.entities) == ["Acme", "Beta", "Gamma"]


@pytest.mark.parametrize(("header", "cell", "gender"), [("Geschlecht", "weiblich", "female"), ("Sex", "m/f", "")])
def test_a_gender_is_read_as_in_a_file_to_screen(tmp_path, header, cell, gender):
    (entity,) = read(tmp_path, f"name,{header}\nJo Doe,{cell}\n").entities
    assert entity.gender == gender


def test_the_same_file_gives_the_same_digest(tmp_path):
    text = "name,country\nAcme,DE\nBeta,FR\n"
    assert read(tmp_path, text).digest == read(tmp_path, text).digest


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is empty"),
        ("<html><body>Not found</body></html>", "web page"),
        ('{"message": "Forbidden"}', "a server's answer in JSON"),
        ('\ufeff{"error": {"code": 429, "status": "RESOURCE_EXHAUSTED"}}\n', "a server's answer in JSON"),
        ("vendor id\n10023\nV7\n", "no name has a word, only numbers or single letters: name = vendor id"),
        ("Too Many Requests\n", "a single line without a header"),
        ("error code: 1015", "a single line without a header"),
        ("ref,amount\n1,2\n", "no column could be told to hold the names"),
        ("id,name\n1,Smith, John\n2,Beta\n3,Gamma\n", "row 1 has more cells than the header"),
        ('id,name,country\n1,"Smith,GB\n2,Beta,DE\n3,"Gamma",FR\n', "row 1 has a value that looks like whole rows"),
        ("name,country\n-,DE\n", "holds no party"),
    ],
)
def test_what_is_no_list_is_a_watchlist_error(tmp_path, text, message):
    with pytest.raises(WatchlistError, match=message) as caught:
        read(tmp_path, text)
    assert caught.value.exit_status == 4


@pytest.mark.parametrize(
    "text",
    [
        '{"name": "Zebulon Okarvian", "status": "active"}',
        '{"status": "ok", "parties": [{"name": "Zebulon Okarvian"}]}',
        '{"message": "Okar Works"}\n{"message": "Zebulon Okarvian"}\n',
        "name\nToo Many Requests\n",
        "Zebulon Okarvian\nBlue Heron Trading\n",
    ],
)
def test_what_may_be_a_list_of_ones_own_is_one(tmp_path, text):
    assert read(tmp_path, text).entities


def test_a_missing_file_and_a_folder_that_is_none(tmp_path):
    with pytest.raises(WatchlistError):
        read_list(tmp_path / "nope.csv")
    with pytest.raises(WatchlistError, match="not a watchlist folder"):
        read_list(tmp_path)


def test_parties_without_a_word_in_their_names_are_doubtful(tmp_path):
    text = "name\nAcme\nRoe\n10023\n华\n"
    assert read(tmp_path, text).lists[0].doubts == (
        "parties without a word in their names, only numbers: 1 (first: our-list-row-3)",
    )
    assert read(tmp_path, "name\nAcme\nRoe\n").lists[0].doubts == ()


def test_an_encoding_that_is_a_guess_is_a_doubt(tmp_path):
    path = tmp_path / "ours.csv"
    text = "Наименование;Страна\nООО Ромашка;Россия\nПАО Саранский завод;Беларусь\n"
    path.write_bytes(text.encode("cp1251"))
    found = read_list(path)
    assert [entity.primary for entity in found.entities] == ["ООО Ромашка", "ПАО Саранский завод"]
    assert "read as cp1251; if names look wrong, save it as UTF-8" in found.lists[0].doubts[0]
    path.write_bytes(text.encode())
    assert read_list(path).lists[0].doubts == ()
