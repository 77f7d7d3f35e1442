"""OFAC's plain XML: both namespaces, weak aliases, facts among the numbers, and its own count."""

from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.model import EntityType, Identifier, NameKind, Place, Relation, Vessel
from reading import read_list

SHARED = Path(__file__).parents[2] / "../shared/lists/ofac"
OLD = "http://tempuri.org/sdnList.xsd"
NEW = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"

PERSON = """<sdnEntry><uid>40</uid><firstName>John Albert</firstName><lastName>DOE</lastName><title>Minister</title>
<sdnType>Individual</sdnType><remarks>Chief of the Guard; (Linked To: OCEAN EXAMPLE)</remarks>
<programList><program>SDGT</program><program>IFSR</program></programList>
<akaList><aka><uid>1</uid><type>a.k.a.</type><category>strong</category><lastName>DOE</lastName>
<firstName>Johnny</firstName></aka><aka><uid>2</uid><type>f.k.a.</type><category>weak</category>
<lastName>J.D.</lastName></aka></akaList>
<idList><id><uid>3</uid><idType>Passport</idType><idNumber>A1</idNumber><idCountry>Iraq</idCountry>
<issueDate>02 Sep 1999</issueDate><expirationDate>2004</expirationDate></id>
<id><uid>4</uid><idType>Gender</idType><idNumber>Female</idNumber></id>
<id><uid>5</uid><idType>Digital Currency Address - XBT</idType><idNumber>1AbC</idNumber></id>
<id><uid>6</uid><idType>Secondary sanctions risk:</idType><idNumber>See Section 11.</idNumber></id>
<id><uid>7</uid><idType>A new kind of fact</idType><idNumber>x</idNumber></id></idList>
<addressList><address><uid>8</uid><address1>1 Quay St.</address1><city>Basra</city><stateOrProvince>BA</stateOrProvince>
<postalCode>61001</postalCode><country>Iraq</country></address></addressList>
<nationalityList><nationality><uid>9</uid><country>Iraq</country><mainEntry>true</mainEntry></nationality></nationalityList>
<dateOfBirthList><dateOfBirthItem><uid>10</uid><dateOfBirth>circa 1957</dateOfBirth><mainEntry>true</mainEntry>
</dateOfBirthItem><dateOfBirthItem><uid>11</uid><dateOfBirth>in spring</dateOfBirth></dateOfBirthItem></dateOfBirthList>
<placeOfBirthList><placeOfBirthItem><uid>12</uid><placeOfBirth>Basra, Iraq</placeOfBirth></placeOfBirthItem>
</placeOfBirthList></sdnEntry>"""
SHIP = """<sdnEntry><uid>50</uid><lastName>OCEAN EXAMPLE</lastName><sdnType>Vessel</sdnType>
<programList><program>IRAN</program></programList>
<idList><id><uid>1</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9074729</idNumber>
</id></idList>
<vesselInfo><callSign>T2EU4</callSign><vesselType>Tug</vesselType><vesselFlag>Cuba</vesselFlag>
<vesselOwner>Example Lines</vesselOwner><tonnage>9</tonnage>
<grossRegisteredTonnage>5</grossRegisteredTonnage></vesselInfo>
</sdnEntry>"""


def written(tmp_path, *entries, namespace=NEW, count=None, date="03/28/2025"):
    count = len(entries) if count is None else count
    path = tmp_path / "list.xml"
    path.write_text(
        f'<?xml version="1.0" standalone="yes"?>\n<sdnList xmlns="{namespace}"><publshInformation><Publish_Date>{date}'
        f"</Publish_Date><Record_Count>{count}</Record_Count></publshInformation>{''.join(entries)}</sdnList>",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize(
    ("remarks", "linked", "notes"),
    [
        ("(Linked To: OCEAN EXAMPLE)", ["OCEAN EXAMPLE"], ""),
        ("(Linked To: OCEAN EXAMPLE; Linked To: QUAY (OLD) LINES)", ["OCEAN EXAMPLE", "QUAY (OLD) LINES"], ""),
        (
            "Chief; (Linked To: A S.A.; Linked To: B; Linked To: C S.A.); retired",
            ["A S.A.", "B", "C S.A."],
            "Chief\nretired",
        ),
        # Brackets that are a part of a name, and of free text.
        ("(Linked To: QUAY LINES (OLD))", ["QUAY LINES (OLD)"], ""),
        ("Linked To: QUAY LINES (OLD)", ["QUAY LINES (OLD)"], ""),
        ("all offices (worldwide)", [], "all offices (worldwide)"),
    ],
)
def test_one_bracket_may_hold_several_links(tmp_path, remarks, linked, notes):
    entry = SHIP.replace("<programList>", f"<remarks>{remarks}</remarks><programList>", 1)
    (found,) = read_list(written(tmp_path, entry)).entities
    assert [r.object_name for r in found.relations] == linked
    assert found.notes == notes


def test_a_link_is_known_with_and_without_the_stop_at_its_end(tmp_path):
    entry = SHIP.replace("<lastName>OCEAN EXAMPLE", "<lastName>OCEAN EXAMPLE S.A.").replace("<uid>50", "<uid>51")
    other = SHIP.replace(
        "<programList>", "<remarks>(Linked To: OCEAN EXAMPLE S.A; Linked To: NOBODY)</remarks><programList>", 1
    )
    found, _ = read_list(written(tmp_path, entry, other)).entities
    assert [r.object for r in found.relations] == ["ofac-sdn-51", ""]


@pytest.mark.parametrize("namespace", [OLD, NEW])
def test_a_list_in_either_namespace(tmp_path, namespace):
    found = read_list(written(tmp_path, PERSON, SHIP, namespace=namespace))
    (info,) = found.lists
    assert (info.name, info.date, info.reader) == ("ofac-sdn", "2025-03-28", "ofac-xml/2")
    assert info.proof == "its own count of 2 records"
    doe, ship = found.entities
    assert doe.id == "ofac-sdn-40"
    assert doe.type is EntityType.PERSON
    assert [(n.text, n.kind, n.weak) for n in doe.names] == [
        ("DOE, John Albert", NameKind.PRIMARY, False),
        ("DOE, Johnny", NameKind.ALIAS, False),
        ("J.D.", NameKind.FORMER, True),
    ]
    assert doe.birth_dates == ("~1957",)
    assert doe.gender == "female"
    assert doe.roles == ("Minister",)
    assert doe.identifiers == (
        Identifier("passport", "A1", "iq", "Passport", "1999-09-02", "2004"),
        Identifier("wallet", "1AbC", label="Digital Currency Address - XBT"),
    )
    assert doe.addresses == ("1 Quay St., Basra, BA 61001, Iraq",)
    assert Place("iq", "nationality") in doe.places
    assert Place("iq", "birth", "Basra, Iraq") in doe.places
    assert doe.relations == (Relation("linked to", "ofac-sdn-40", "ofac-sdn-50", object_name="OCEAN EXAMPLE"),)
    assert doe.notes.splitlines() == [
        "DOB in spring",
        "Secondary sanctions risk: See Section 11.",
        "A new kind of fact x",
        "Chief of the Guard",
    ]
    assert ship.vessel == Vessel("Tug", "Example Lines", tonnage="9", gross_tonnage="5")
    assert ship.places == (Place("cu", "flag"),)
    assert {(i.scheme, i.value) for i in ship.identifiers} == {("imo", "9074729"), ("call_sign", "T2EU4")}


@pytest.mark.parametrize("count", [1, 3, ""])
def test_another_number_of_records_than_it_says_is_refused(tmp_path, count):
    with pytest.raises(WatchlistError, match="records, and holds 2"):
        read_list(written(tmp_path, PERSON, SHIP, count=count))


def test_a_file_cut_anywhere_is_refused(tmp_path):
    whole = written(tmp_path, PERSON, SHIP).read_bytes()
    for end in range(400, len(whole) - 1, 97):
        (tmp_path / "list.xml").write_bytes(whole[:end])
        with pytest.raises(WatchlistError):
            read_list(tmp_path / "list.xml")


def test_an_empty_list_is_none(tmp_path):
    with pytest.raises(WatchlistError, match="holds no OFAC list"):
        read_list(written(tmp_path))


@pytest.mark.skipif(not SHARED.exists(), reason="the publishers' files are not here")
@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("sdn_legacy_2021-03-10.xml", ("ofac-sdn", "2021-03-10", 8_832, 2_402)),
        ("consolidated_legacy_2022-03-24_oldnamespace.xml", ("ofac-cons", "2022-03-24", 462, 68)),
        ("consolidated_legacy_2025-03-28_newnamespace.xml", ("ofac-cons", "2025-03-28", 443, 70)),
    ],
)
def test_the_real_files(file, said):
    found = read_list(SHARED / file)
    (info,) = found.lists
    weak = sum(n.weak for e in found.entities for n in e.names)
    assert (info.name, info.date, info.entities, weak) == said
    assert info.rejections == ()
