"""The UN's, the EU's and the UK's former list: each format's traps, what is refused, and the real files' own counts.

All names are invented.
"""

import csv
import re
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.model import EntityType, Identifier, Name, NameKind, Place, Reference
from reading import read, read_list

REAL = Path(__file__).parents[2] / "../shared/lists"

UN = """<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS>
<INDIVIDUAL><DATAID>101</DATAID><FIRST_NAME> Zebulon
 </FIRST_NAME><SECOND_NAME>OKARVIAN</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
<REFERENCE_NUMBER>KPi.901</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON><GENDER>Male</GENDER>
<COMMENTS1>He met Boris Nobody.</COMMENTS1><NAME_ORIGINAL_SCRIPT>제불론</NAME_ORIGINAL_SCRIPT>
<DESIGNATION><VALUE>Envoy</VALUE></DESIGNATION><NATIONALITY><VALUE>Cambodia</VALUE></NATIONALITY>
<LAST_DAY_UPDATED><VALUE>2017-06-05</VALUE><VALUE>2020-01-01</VALUE></LAST_DAY_UPDATED>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Zeb Okar; Z. Okarv</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><DATE_OF_BIRTH>1962-08-25</DATE_OF_BIRTH><ALIAS_NAME>The Envoy</ALIAS_NAME>
</INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ADDRESS><CITY>Phnom Penh</CITY><COUNTRY>Cambodia</COUNTRY></INDIVIDUAL_ADDRESS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1961-05-02</DATE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1963</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1958</FROM_YEAR><TO_YEAR>1960</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE/></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Kampot</CITY><COUNTRY>Cambodia</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>X 1234567</NUMBER>
<COUNTRY_OF_ISSUE>Cambodia</COUNTRY_OF_ISSUE></INDIVIDUAL_DOCUMENT>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>believed lost</NUMBER></INDIVIDUAL_DOCUMENT>
<INDIVIDUAL_DOCUMENT/></INDIVIDUAL>
<INDIVIDUAL><DATAID>102</DATAID><FIRST_NAME/></INDIVIDUAL></INDIVIDUALS><ENTITIES>
<ENTITY><DATAID>201</DATAID><FIRST_NAME>Blue Heron Maritime</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
<REFERENCE_NUMBER>KPe.902</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON>
<COMMENTS1>IMO Number: 5342883</COMMENTS1>
<ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Heronwing</ALIAS_NAME></ENTITY_ALIAS></ENTITY>
</ENTITIES></CONSOLIDATED_LIST>"""

EU = """<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-08-05T12:00:00" globalFileId="1">
<sanctionEntity designationDate="2017-10-16" euReferenceNumber="EU.9001.1" logicalId="9001" unitedNationId="KPi.901">
<remark>He met Boris Nobody.</remark><regulation programme="PRK" numberTitle="2017/1858 (OJ L265I)"
 entryIntoForceDate="2017-10-16"><publicationUrl>https://eur-lex.europa.eu/x</publicationUrl></regulation>
<subjectType code="person" classificationCode="P"/>
<nameAlias wholeName="Zebulon OKARVIAN" strong="true" gender="M" nameLanguage="EN" title="Envoy" function=""/>
<nameAlias wholeName="Зебулон Окарвян" strong="true" nameLanguage="RU"/>
<nameAlias wholeName="The Envoy" strong="false" nameLanguage=""/>
<nameAlias wholeName="Zebulon OKARVIAN" strong="true" nameLanguage="FR"/>
<citizenship countryIso2Code="KH" countryDescription="CAMBODIA"/>
<citizenship countryIso2Code="00" countryDescription="UNKNOWN"/>
<birthdate birthdate="1961-05-02" circa="false" calendarType="GREGORIAN" city="Kampot" countryIso2Code="KH"
 countryDescription="CAMBODIA"/>
<birthdate year="1963" monthOfYear="4" circa="true" calendarType="GREGORIAN" countryIso2Code="00"/>
<birthdate yearRangeFrom="1958" yearRangeTo="1960" calendarType="GREGORIAN" countryIso2Code="00"/>
<birthdate year="1380" calendarType="ISLAMIC" countryIso2Code="00"/>
<address street="Street 1" city="Phnom Penh" countryIso2Code="KH" countryDescription="CAMBODIA"/>
<identification identificationTypeCode="passport" identificationTypeDescription="National passport" number="N000123"
 countryIso2Code="KH" knownFalse="true" reportedLost="true"/>
<identification identificationTypeCode="id" identificationTypeDescription="ID card" number="unknown"
 countryIso2Code="00"/>
</sanctionEntity>
<sanctionEntity logicalId="9001"><regulation programme="RUS"/><nameAlias wholeName="Zeb OKARV"/></sanctionEntity>
<sanctionEntity euReferenceNumber="EU.9002.1" logicalId="9002"><subjectType code="enterprise"/>
<nameAlias wholeName="QUIET LANTERN"/><identification identificationTypeCode="imo" number="9074729"/></sanctionEntity>
<sanctionEntity logicalId="9003"><subjectType code="person"/></sanctionEntity></export>"""

UK_HEADER = [
    *("Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Title", "Name Non-Latin Script"),
    *("Non-Latin Script Type", "Non-Latin Script Language", "DOB", "Town of Birth", "Country of Birth", "Nationality"),
    *("Passport Number", "Passport Details", "National Identification Number", "National Identification Details"),
    *("Position", "Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code"),
    *("Country", "Other Information", "Group Type", "Alias Type", "Alias Quality", "Regime", "Listed On"),
    *("UK Sanctions List Date Designated", "Last Updated", "Group ID"),
]


def uk(*rows, date="21/05/2026"):
    lines = [f"Last Updated,{date}", ",".join(UK_HEADER)]
    for row in rows:
        cells = [row.get(column, "") for column in UK_HEADER]
        lines.append(",".join(f'"{c}"' if "," in c else c for c in cells))
    return "\r\n".join(lines) + "\r\n"


OKAR = {
    "Name 6": "OKARVIAN",
    "Name 1": "Zebulon",
    "Group Type": "Individual",
    "Alias Type": "Primary name",
    "Regime": "Invented Regime",
    "Listed On": "02/03/2016",
    "Last Updated": "31/12/2020",
    "Group ID": "7001",
}
UK = uk(
    {**OKAR, "Name 6": "OKAR", "Alias Type": "AKA", "Alias Quality": "Low quality", "DOB": "00/00/1994"},
    {
        **OKAR,
        "DOB": "02/05/1961",
        "Nationality": "(1) Cambodia (2) China",
        "Passport Number": "(1) 223611 (2) C00146605",
        "Name Non-Latin Script": "Зебулон",
        "Non-Latin Script Type": "Cyrillic",
        "Other Information": "(UK Sanctions List Ref):DPR0901. (UN Ref): KPi.901 He met Boris Nobody.",
    },
    {
        **OKAR,
        "Name 6": "QUIET LANTERN",
        "Name 1": "",
        "Group Type": "Ship",
        "Group ID": "7002",
        "Other Information": "(IMO number):9074729 (Current owners):Heron, Ltd (Flag of ship):Panama "
        "(Type of ship):Oil tanker (Year built):1994",
    },
    {**OKAR, "Group ID": ""},
)


def test_the_un_says_who_when_and_how_well_known(tmp_path):
    found = read(tmp_path, UN)
    (info,) = found.lists
    assert (info.name, info.date, info.entities, info.weak_names, info.proof) == (
        "un",
        "2026-02-27",
        2,
        1,
        "its end tag",
    )
    assert [(r.place, r.reason) for r in info.rejections] == [("record 2", "it has no name")]
    person, firm = found.entities
    assert person.id == "un-101"
    assert [n.text for n in person.names] == ["Zebulon OKARVIAN", "Zeb Okar", "Z. Okarv", "The Envoy", "제불론"]
    assert [n.weak for n in person.names] == [False, False, False, True, False]
    assert person.names[-1].kind is NameKind.ORIGINAL_SCRIPT
    assert person.birth_dates == ("1961-05-02", "~1963", "1958/1960", "1962-08-25"), "the last under an alias"
    assert person.gender == "male"
    assert person.places == (
        Place("kh", "nationality"),
        Place("kh", "birth", "Kampot, Cambodia"),
        Place("kh", "location"),
    )
    assert person.identifiers == (Identifier("passport", "X 1234567", "kh", "Passport"),)
    assert "believed lost" in person.notes
    assert person.roles == ("Envoy",)
    (listing,) = person.listings
    assert (listing.program, listing.date, listing.reference, listing.updated) == (
        "DPRK",
        "2016-03-02",
        "KPi.901",
        "2020-01-01",
    )
    assert person.references == (Reference("un", "KPi.901"),)
    assert firm.type is EntityType.ORGANIZATION
    assert firm.names[1] == Name("Heronwing", NameKind.FORMER)
    assert [i.value for i in firm.identifiers] == ["5342883"]


def test_the_eu_says_which_names_are_weak_and_which_numbers_are_doubted(tmp_path):
    found = read(tmp_path, EU)
    (info,) = found.lists
    assert (info.name, info.date, info.entities) == ("eu", "2026-08-05", 2)
    assert [r.reason for r in info.rejections] == ["it has no name"]
    person, ship = found.entities
    assert [(n.text, n.weak) for n in person.names] == [
        ("Zebulon OKARVIAN", False),
        ("Зебулон Окарвян", False),
        ("The Envoy", True),
        ("Zeb OKARV", False),
    ]
    assert [listing.program for listing in person.listings] == ["PRK", "RUS"], "two records of one number are one party"
    assert person.birth_dates == ("1961-05-02", "~1963-04", "1958/1960")
    assert "1380 of the islamic calendar" in person.notes
    assert person.places == (
        Place("kh", "nationality"),
        Place("kh", "birth", "Kampot, CAMBODIA"),
        Place("kh", "location"),
    )
    assert person.identifiers == (
        Identifier("passport", "N000123", "kh", "National passport", doubt="known false; reported lost"),
    )
    assert "unknown" in person.notes
    assert person.references == (Reference("eu", "EU.9001.1"), Reference("un", "KPi.901"))
    assert (person.listings[0].program, person.listings[0].authority) == ("PRK", "2017/1858 (OJ L265I)")
    assert ship.type is EntityType.VESSEL
    assert ship.identifiers == (Identifier("imo", "9074729"),)


def test_the_eus_caption_is_the_first_strong_name_in_english(tmp_path):
    others = (
        '<nameAlias wholeName="Okarvián Bank" strong="true" nameLanguage="HU"/>',
        '<nameAlias wholeName="Bank of the Envoy" strong="false" nameLanguage="EN"/>',
    )
    own = '<nameAlias wholeName="Zebulon OKARVIAN" strong="true" gender="M" nameLanguage="EN"'
    assert own in EU
    for first in (*others, "".join(others)):
        (entity, *_) = read(tmp_path, EU.replace(own, first + own), "eu.xml").entities
        assert entity.primary == "Zebulon OKARVIAN"
        assert {n.text for n in entity.names} >= {o.split('"')[1] for o in others if o in first}


def test_the_eu_says_more_of_documents_and_citizenships(tmp_path):
    said = (
        '<identification identificationTypeCode="passport" identificationTypeDescription="Passport" number="P123456"'
        ' validFrom="2003-12-20" validTo="2006-12-29" issuedBy="Consulate" region="Kampot" nameOnDocument="Zeb Okar"/>'
        '<identification identificationTypeCode="passport" number="P999999" issuedBy="" region=""/>'
        '<citizenship countryIso2Code="CN" countryDescription="CHINA"><remark>withdrawn in 2015</remark></citizenship>'
    )
    person, *_ = read(tmp_path, EU.replace("</sanctionEntity>", f"{said}</sanctionEntity>", 1)).entities
    known, plain = (next(i for i in person.identifiers if i.value == number) for number in ("P123456", "P999999"))
    assert (known.issued, known.expires, plain.issued) == ("2003-12-20", "2006-12-29", "")
    assert "Passport: P123456 Consulate Kampot Zeb Okar" in person.notes
    assert "citizenship: withdrawn in 2015" in person.notes
    assert "P999999" not in person.notes


@pytest.mark.parametrize(
    ("name", "number", "kind", "scheme"),
    [
        ("QUIET LANTERN", "9074729", EntityType.VESSEL, "imo"),  # right by the rule for ships alone
        ("Heron Shipping Co Ltd", "5300008", EntityType.ORGANIZATION, "imo_company"),  # by that for companies alone
        ("Heron Shipping Co Ltd", "5300039", EntityType.ORGANIZATION, "imo_company"),  # by both
        ("M/V QUIET LANTERN", "5300039", EntityType.VESSEL, "imo"),
        ("Heron Shipping Co Ltd", "9074728", EntityType.ORGANIZATION, "imo"),  # by neither
    ],
)
def test_an_imo_number_of_the_eus_is_a_ships_or_a_companys(tmp_path, name, number, kind, scheme):
    record = EU.replace("QUIET LANTERN", name).replace('number="9074729"', f'number="{number}"')
    found = read(tmp_path, record).entities[-1]
    assert (found.type, found.identifiers) == (kind, (Identifier(scheme, number),))


@pytest.mark.parametrize(
    ("number", "codes"),
    [("OKARKHPP", ["OKARKHPP"]), ("OKAR KH PP XXX", ["OKAR KH PP XXX"]), ("not known", []), ("OKARQQPP", [])],
)
def test_a_banks_code_of_the_eus_needs_no_figure(tmp_path, number, codes):
    imo = 'identificationTypeCode="imo" number="9074729"'
    record = EU.replace(imo, f'identificationTypeCode="swiftbic" number="{number}"')
    found = read(tmp_path, record).entities[-1]
    assert [(i.scheme, i.value) for i in found.identifiers] == [("swift", code) for code in codes]


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("SWIFT/BIC: OKARKHPP", ["OKARKHPP"]),
        ("A bank. SWIFT: OKARKH2PXXX. It has branches.", ["OKARKH2PXXX"]),
        ("SWIFT/BIC OKAR KHPP (Cambodia).", ["OKAR KHPP"]),
        ("Bank Identifier Code (BIC): OKARKH22", ["OKARKH22"]),
        ("It was cut off from SWIFT TRANSFER and MESSAGES.", []),
        ("SWIFT: OKARQQPP", []),  # of no country
    ],
)
def test_a_banks_code_is_read_out_of_the_prose(tmp_path, said, codes):
    def of(entity):
        return [i.value for i in entity.identifiers if i.scheme == "swift"]

    assert of(read(tmp_path, UN.replace("IMO Number: 5342883", said)).entities[-1]) == codes
    firm = {"Group Type": "Entity", "Other Information": said, "Name 6": "Okar Bank", "Name 1": ""}
    assert of(read(tmp_path, uk({**OKAR, **firm})).entities[0]) == codes
    assert of(read(tmp_path, uk({**OKAR, "Other Information": said})).entities[0]) == [], "a person has none"


def test_a_number_behind_a_label_in_the_prose_is_the_partys(tmp_path):
    """Beside the numbers of the lists' own columns; of the UK's, the reasons are about others, too."""
    prose = "Italian Fiscal Code: SSDSBN68B10Z399F. His file has the number 90210."
    un = UN.replace("<COMMENTS1>", f"<COMMENTS1>{prose} ", 1)
    eu = EU.replace("</sanctionEntity>", f"<remark>{prose}</remark></sanctionEntity>", 1)
    both = uk({**OKAR, "Passport Number": "C00146605", "Other Information": f"{prose} Passport no: C00146605"})
    address = EU.replace(
        '<address street="Street 1"', f'<address><remark>{prose}</remark></address><address street="1"'
    )
    for name, text in (("un.xml", un), ("eu.xml", eu), ("of.xml", address), ("uk.csv", both)):
        person = next(e for e in read(tmp_path, text, name).entities if e.primary == "Zebulon OKARVIAN")
        assert [i.country for i in person.identifiers if (i.scheme, i.value) == ("tax", "SSDSBN68B10Z399F")] == ["it"]
        assert not any("90210" in i.value for i in person.identifiers)
        assert [i.value for i in person.identifiers].count("C00146605") == (name == "uk.csv")
        assert prose in person.notes


def test_the_uk_groups_rows_and_reads_ships_out_of_the_prose(tmp_path):
    found = read(tmp_path, UK)
    (info,) = found.lists
    assert (info.name, info.date, info.entities, info.proof) == ("uk", "2026-05-21", 2, "")
    assert [r.place for r in info.rejections] == ["line 6"]
    person, ship = found.entities
    assert [(n.text, n.kind, n.weak) for n in person.names] == [
        ("Zebulon OKARVIAN", NameKind.PRIMARY, False),
        ("Zebulon OKAR", NameKind.ALIAS, True),
        ("Зебулон", NameKind.ORIGINAL_SCRIPT, False),
    ]
    assert set(person.birth_dates) == {"1994", "1961-05-02"}
    assert [i.value for i in person.identifiers] == ["223611", "C00146605"]
    assert [p.country for p in person.places] == ["kh", "cn"]
    assert person.references == (Reference("uk", "DPR0901"), Reference("un", "KPi.901"))
    assert ship.type is EntityType.VESSEL
    assert ship.identifiers == (Identifier("imo", "9074729"),)
    assert ship.places == (Place("pa", "flag"),)
    assert ship.vessel is not None
    assert (ship.vessel.kind, ship.vessel.owner, ship.vessel.built) == ("Oil tanker", "Heron, Ltd", "1994")
    assert not any("Nobody" in n.text for e in found.entities for n in e.names)


def test_an_old_file_in_windows_1252_is_read(tmp_path):
    (entity,) = read(tmp_path, uk({**OKAR, "Name 6": "O’KARVÍAN"}).encode("cp1252")).entities
    assert entity.primary == "Zebulon O’KARVÍAN"


@pytest.mark.parametrize("whole", [UN, EU], ids=["un", "eu"])
def test_a_file_that_ends_early_is_refused_whole(tmp_path, whole):
    for share in (0.3, 0.6, 0.95):
        with pytest.raises(WatchlistError, match=r"nothing of it is used|ends early"):
            read(tmp_path, whole[: int(len(whole) * share)])


def test_a_row_of_another_width_is_refused(tmp_path):
    with pytest.raises(WatchlistError, match="ends early or is damaged"):
        read(tmp_path, UK[: UK.index("Panama")])


def test_files_without_a_party_are_refused(tmp_path):
    for text in (UN[: UN.index("<INDIVIDUAL>")] + "</INDIVIDUALS></CONSOLIDATED_LIST>", uk()):
        with pytest.raises(WatchlistError, match="holds no party"):
            read(tmp_path, text)


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("un/un_consolidated_2021-03-12.xml", "<DATAID>"),
        ("un/un_consolidated_2026-02-27.xml", "<DATAID>"),
    ],
)
def test_every_record_of_a_real_file_is_an_entity_or_a_rejection(name, mark):
    path = REAL / name
    if not path.exists():
        pytest.skip("the shared lists are not here")
    (info,) = read_list(path).lists
    assert info.entities + len(info.rejections) == path.read_text(encoding="utf-8").count(mark)
    assert info.entities > 900


def test_every_number_of_the_real_eu_list_is_an_entity():
    path = REAL / "eu/eu_full_2021-03-02.xml"
    if not path.exists():
        pytest.skip("the shared lists are not here")
    numbers = set(re.findall(r'<sanctionEntity [^>]*logicalId="(\d+)"', path.read_text(encoding="utf-8")))
    (info,) = read_list(path).lists
    assert (info.entities, info.rejections) == (len(numbers), ())


def test_every_group_of_the_real_conlist_is_an_entity():
    path = REAL / "uk/ConList_2020-04-27_oldlayout_29cols_cp1252.csv"
    if not path.exists():
        pytest.skip("the shared lists are not here")
    with path.open(encoding="cp1252", newline="") as stream:
        groups = {row[-1] for row in list(csv.reader(stream))[2:] if row}
    assert read_list(path).lists[0].entities == len(groups)
