"""The UK Sanctions List in its formats: a designation is the same entity in XML, CSV and a workbook; what each lacks.

All names are invented.
"""

import csv
import io
import itertools
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
import xlsxwriter

from ensign.errors import WatchlistError
from ensign.lists.uk_list import BLOCKS
from ensign.model import EntityType, Identifier, Listing, NameKind, Place, Reference, Relation
from reading import read, read_list

REAL = Path(__file__).parents[2] / "../shared/lists/uk/uksl_csv_header_only_2026-06-24.csv"

HEADER = (
    *("Last Updated", "Unique ID", "OFSI Group ID", "UN Reference Number", "Name 6", "Name 1", "Name 2", "Name 3"),
    *("Name 4", "Name 5", "Name type", "Alias strength", "Title", "Name non-latin script", "Non-latin script type"),
    *("Non-latin script language", "Regime Name", "Designation Type", "Designation source", "Sanctions Imposed"),
    *("Other Information", "UK Statement of Reasons", "Address Line 1", "Address Line 2", "Address Line 3"),
    *("Address Line 4", "Address Line 5", "Address Line 6", "Address Postal Code", "Address Country", "Phone number"),
    *("Website", "Email address", "Date Designated", "D.O.B", "Nationality(/ies)", "National Identifier number"),
    *("National Identifier additional information", "Passport number", "Passport additional information", "Position"),
    *("Gender", "Town of birth", "Country of birth", "Type of entity", "Subsidiaries", "Parent company"),
    *("Business registration number (s)", "IMO number", "Current owner/operator (s)", "Previous owner/operator (s)"),
    *("Current believed flag of ship", "Previous flags", "Type of ship", "Tonnage of ship", "Length of ship"),
    *("Year Built", "Hull identification number (HIN)"),
)
EXPORT = (
    *("Unique ID", "OFSI Group ID", "Name", "Regime Name", "Type", "Designation source", "Date Designated"),
    "Sanctions Imposed",
)
REGIME = ("Invented Regulations 2019", "UN", "Asset freeze|Travel Ban", "25/01/2021", "14/04/2026")

# Each party by the blocks of uk_list.BLOCKS, as a publisher's database would have it.
PERSON = {
    "key": "INV0006",
    "type": [("Individual",)],
    "ofsi": [("7172",)],
    "un": [("KPi.901",)],
    "listing": [REGIME],
    "name": [
        ("Zebulon", "", "", "", "", "OKARVIAN", "Primary Name", ""),
        ("Zeb", "Boris", "", "", "", "Okarvian", "Primary name variation", ""),
        ("", "", "", "", "", "The Envoy", "ALias", "Low quality a.k.a"),
        ("", "", "", "", "", "Z. Okar", "Alias", "Good quality a.k.a"),
    ],
    "script": [("Зебулон Окарвян", "Cyrillic", "Russian")],
    "title": [("Dr",)],
    "position": [("Envoy; Head of the Harbour",)],
    "gender": [("Male",)],
    "born": [("dd/mm/1945",), ("dd/03/1958",), ("02/05/1961",), ("15/08/19yy",)],
    "birth": [("Kampot", "Cambodia"), ("Odek", "Uganda")],
    "nationality": [("Cambodia",), ("China",)],
    "passport": [("P04581926", "Cambodian diplomatic passport"), ("X99", "")],
    "national": [("12345678", "Personal number")],
    "address": [("Street 1", "", "", "", "", "Phnom Penh", "12000", "Cambodia")],
    "information": [("He met Boris Nobody &amp; Co.",)],
    "reasons": [('Said to have travelled, "often".',)],
    "phone": [("+855 1",)],
}
FIRM = {
    "key": "INV0050",
    "type": [("Entity",)],
    "listing": [REGIME],
    "name": [("", "", "", "", "", "Blue Heron Maritime", "Primary Name", "")],
    "kind of entity": [("Shipping company",)],
    "registration": [("OGRN: 1247700291200 INN: 7707028663",), ("BR-99",), ("not known",)],
    "parent": [("Heron Holding",)],
    "subsidiary": [("Heronwing Ltd",)],
    "website": [("http://example.org",)],
}
SHIP = {
    "key": "INV0075",
    "type": [("Ship",)],
    "listing": [(*REGIME[:2], "Prohibition of port entry", *REGIME[3:])],
    "name": [("", "", "", "", "", 'IMO 9074729 ("QUIET LANTERN")', "Primary name", "")],
    "imo": [("IMO9074729",)],
    "owner": [("Heron Shipping",)],
    "former_owner": [("Lantern Line",)],
    "flag": [("Comoros",)],
    "former flag": [("Panama",), ("Malta",)],
    "kind": [("Tanker",)],
    "tonnage": [("7078",)],
    "length": [("120",)],
    "built": [("1994",)],
}
ALL = (PERSON, FIRM, SHIP)


def xml(*parties):
    """The XML of parties; where an element stands in the tree does not matter to the reader, its name does."""
    found = ['<?xml version="1.0" encoding="utf-8"?><Designations><DateGenerated>24/06/2026</DateGenerated>']
    for party in parties:
        found.append(f"<Designation><UniqueID>{party['key']}</UniqueID>")
        for name, block in BLOCKS.items():
            for value in party.get(name, ()):
                inside = "".join(
                    f"<{t}>{escape(v)}</{t}>" if t else escape(v) for t, v in zip(block.tags, value, strict=False) if v
                )
                found.append(
                    inside if block.element == "Designation" else f"<{block.element}>{inside}</{block.element}>"
                )
        found.append("</Designation>")
    return "\n".join((*found, "</Designations>"))


def rows(*parties, header=HEADER):
    """The rows of a cross join: each value of a block with each of every other."""
    for party in parties:
        blocks = [(block.columns, party.get(name) or [("",) * len(block.columns)]) for name, block in BLOCKS.items()]
        for chosen in itertools.product(*(values for _, values in blocks)):
            pairs = [zip(columns, value, strict=False) for (columns, _), value in zip(blocks, chosen, strict=True)]
            row = {column: text for pair in pairs for column, text in pair}
            yield [{**row, "Unique ID": party["key"]}.get(column, "") for column in header]


def as_csv(*parties, header=HEADER, first="Report Date: 24-Jun-2026"):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([first])
    writer.writerows([header, *rows(*parties, header=header)])
    return out.getvalue()


def ods(path, table):
    """A minimal ODS of one sheet."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(v)}</text:p></table:table-cell>' for v in row
        )
        + "</table:table-row>"
        for row in table
    )
    names = "".join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Sheet1">{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<x/>")
    return path


def test_a_designation_is_the_same_entity_in_xml_and_csv(tmp_path):
    one, other = read(tmp_path, xml(*ALL)), read(tmp_path, as_csv(*ALL))
    assert list(one.entities) == list(other.entities)
    assert (one.lists[0].name, one.lists[0].date) == (other.lists[0].name, other.lists[0].date) == ("uk", "2026-06-24")
    assert one.lists[0].digest == other.lists[0].digest


def test_a_person_with_all_that_is_said_of_them(tmp_path):
    (person,) = read(tmp_path, as_csv(PERSON)).entities
    assert [(n.text, n.kind, n.weak) for n in person.names] == [
        ("Zebulon OKARVIAN", NameKind.PRIMARY, False),
        ("Zeb Boris Okarvian", NameKind.ALIAS, False),
        ("The Envoy", NameKind.ALIAS, True),
        ("Z. Okar", NameKind.ALIAS, False),
        ("Зебулон Окарвян", NameKind.ORIGINAL_SCRIPT, False),
    ]
    assert (person.names[-1].script, person.names[-1].language) == ("Cyrillic", "Russian")
    assert person.birth_dates == ("1945", "1958-03", "1961-05-02")
    assert person.gender == "male"
    assert person.places == (
        Place("kh", "nationality"),
        Place("cn", "nationality"),
        Place("kh", "birth", "Kampot, Cambodia"),
        Place("ug", "birth", "Odek, Uganda"),
        Place("kh", "location"),
    )
    assert person.identifiers == (
        Identifier("passport", "P04581926", "kh"),
        Identifier("passport", "X99"),
        Identifier("national", "12345678"),
    )
    assert person.addresses == ("Street 1, Phnom Penh, 12000, Cambodia",)
    assert person.roles == ("Dr", "Envoy; Head of the Harbour")
    (listing,) = person.listings
    assert (listing.program, listing.effect, listing.source) == (REGIME[0], "Asset freeze; Travel Ban", "UN")
    assert (listing.date, listing.updated, listing.reference) == ("2021-01-25", "2026-04-14", "INV0006")
    assert person.references == (Reference("uk", "INV0006"), Reference("un", "KPi.901"), Reference("uk-ofsi", "7172"))
    assert person.notes.splitlines() == [
        "He met Boris Nobody & Co.",
        'Said to have travelled, "often".',
        "birth date: 15/08/19yy",
        "passport number P04581926: Cambodian diplomatic passport",
        "national number 12345678: Personal number",
        "phone: +855 1",
    ]


def test_a_firms_numbers_lose_their_labels_and_prose_is_none(tmp_path):
    (firm,) = read(tmp_path, as_csv(FIRM)).entities
    assert firm.identifiers == (
        Identifier("registration", "1247700291200", label="OGRN"),
        Identifier("tax", "7707028663", label="INN"),
        Identifier("registration", "BR-99"),
    )
    assert "registration number not known" in firm.notes
    assert firm.relations == (
        Relation("subsidiary-of", "uk-INV0050", object_name="Heron Holding"),
        Relation("parent-of", "uk-INV0050", object_name="Heronwing Ltd"),
    )


def test_a_ship_with_its_flags_owners_and_the_name_within_its_number(tmp_path):
    (ship,) = read(tmp_path, as_csv(SHIP)).entities
    assert ship.type is EntityType.VESSEL
    assert [n.text for n in ship.names] == ['IMO 9074729 ("QUIET LANTERN")', "QUIET LANTERN"]
    assert ship.identifiers == (Identifier("imo", "9074729"),)
    assert ship.places == (Place("km", "flag"), Place("pa", "former flag"), Place("mt", "former flag"))
    assert ship.vessel is not None
    assert (ship.vessel.owner, ship.vessel.former_owner) == ("Heron Shipping", "Lantern Line")
    assert (ship.vessel.kind, ship.vessel.tonnage, ship.vessel.length, ship.vessel.built) == (
        *("Tanker", "7078", "120", "1994"),
    )


def test_columns_are_known_by_name_in_any_order(tmp_path):
    other = tuple(reversed(HEADER))
    assert list(read(tmp_path, as_csv(*ALL, header=other)).entities) == list(read(tmp_path, as_csv(*ALL)).entities)


def test_two_regimes_are_two_listings_and_dates_of_one_are_one(tmp_path):
    party = {**SHIP, "listing": [REGIME, (*REGIME[:4], "15/04/2026"), ("Other Regulations 2020", *REGIME[1:])]}
    (ship,) = read(tmp_path, as_csv(party)).entities
    assert [(one.program, one.updated) for one in ship.listings] == [
        ("Invented Regulations 2019", "2026-04-15"),
        ("Other Regulations 2020", "2026-04-14"),
    ]
    assert isinstance(ship.listings[0], Listing)


def test_what_the_csv_leaves_open_is_said(tmp_path):
    (info,) = read(tmp_path, as_csv(*ALL)).lists
    assert info.proof == "", "nothing in it shows that it is whole"
    assert any("no whole file of this layout" in doubt for doubt in info.doubts)
    assert any("it holds 3 parties where a whole list has 4,000 or more" in doubt for doubt in info.doubts)


def test_rows_without_a_number_or_a_name_are_rejected_with_their_place(tmp_path):
    nobody = {**SHIP, "key": "INV0080", "name": []}
    found = read(tmp_path, as_csv(PERSON, {**SHIP, "key": ""}, nobody, {**FIRM, "key": "7172"}))
    said = [(r.place, r.reason) for r in found.lists[0].rejections]
    assert ("designation INV0080", "it has no name") in said
    assert ("designation 7172", "its number is none of the UK Sanctions List") in said
    assert any(place.startswith("line ") and why == "it has no number" for place, why in said)
    assert [e.id for e in found.entities] == ["uk-INV0006"]


def test_a_column_that_is_missing_or_new_is_said_and_one_that_is_needed_refused(tmp_path):
    doubts = read(tmp_path, as_csv(SHIP, header=[*HEADER[:-1], "Colour"])).lists[0].doubts
    assert "its header has no column Hull identification number (HIN): what these say is missing" in doubts
    assert "its header has the column Colour, which Ensign does not know and did not read" in doubts
    for changed in ("Name 6", "Designation Type", "IMO number"):
        with pytest.raises(WatchlistError, match="its header"):
            read(tmp_path, as_csv(SHIP).replace(f",{changed},", f",{changed}x,", 1))


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda t: t.replace("Report Date: 24-Jun-2026\r\n", ""), ""),
        (lambda t: "\r\n".join(t.split("\r\n")[::-1][1:]), "where the header should"),
        (lambda t: t[: t.rindex("Tanker")], "ends early or is damaged"),
        (lambda t: t.replace("Said to", '"Said" to'), "cannot be read|fields where"),
        (lambda t: t.split("\r\n")[0] + "\r\n" + t.split("\r\n")[1], "no party"),
    ],
    ids=["without its date", "upside down", "cut", "an open quote", "a header alone"],
)
def test_damage_is_refused_in_one_sentence_or_said(tmp_path, spoil, said):
    text = spoil(as_csv(*ALL))
    if not said:
        (info,) = read(tmp_path, text).lists
        assert (info.date, info.entities) == ("", 3)
        assert "its report has no date" in info.doubts
        return
    with pytest.raises(WatchlistError, match=said) as caught:
        read(tmp_path, text)
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_utf_8_are_not_read_as_other_letters(tmp_path):
    whole = as_csv(PERSON).encode()
    at = whole.index("Зебулон".encode()) + 1
    with pytest.raises(WatchlistError, match=f"not text in UTF-8: it is damaged at byte {at - 1:,}"):
        read(tmp_path, whole[:at] + b"A" + whole[at + 1 :])


def test_a_workbook_with_the_same_columns_gives_the_same_entities(tmp_path):
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Report Date: 24-Jun-2026")
        for n, row in enumerate([HEADER, *rows(*ALL)], 1):
            sheet.write_row(n, 0, row)
    found = read_list(path)
    assert list(found.entities) == list(read(tmp_path, as_csv(*ALL)).entities)
    assert (found.lists[0].date, found.lists[0].proof) == ("2026-06-24", "the workbook's own directory")


def test_the_search_pages_export_is_read_with_its_padding_and_its_doubts(tmp_path):
    table = [
        [f" {c}  " for c in EXPORT],
        [
            f"{v} "
            for v in ("INV0006", "7172", "Zebulon OKARVIAN", REGIME[0], "Individual", "UN", "25-01-2021", REGIME[2])
        ],
        [f"{v} " for v in ("INV0075", "", 'IMO 9074729 ("QUIET LANTERN")', REGIME[0], "Ship", "UK", "03-10-2017", "x")],
        ["INV0080 ", "", "", REGIME[0], "Ship", "UK", "", ""],
    ]
    found = read_list(ods(tmp_path / "any.ods", table))
    (info,) = found.lists
    person, ship = found.entities
    assert (info.name, info.date, info.entities) == ("uk", "", 2)
    assert info.doubts[0].startswith("an export of the search page has no aliases")
    assert [(r.place, r.reason) for r in info.rejections] == [("row 4", "it has no name")]
    assert (person.id, person.primary, person.type) == ("uk-INV0006", "Zebulon OKARVIAN", EntityType.PERSON)
    assert (person.listings[0].date, person.listings[0].effect) == ("2021-01-25", "Asset freeze; Travel Ban")
    assert person.references == (Reference("uk", "INV0006"), Reference("uk-ofsi", "7172"))
    assert (ship.type, [n.text for n in ship.names][1:]) == (EntityType.VESSEL, ["QUIET LANTERN"])


def test_the_publishers_own_header_is_the_one_of_these_tests():
    if not REAL.exists():
        pytest.skip("the shared lists are not here")
    with REAL.open(encoding="utf-8-sig", newline="") as stream:
        assert tuple(list(csv.reader(stream))[1]) == HEADER
    with pytest.raises(WatchlistError, match="holds no party"):
        read_list(REAL)
