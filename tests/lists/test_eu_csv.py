"""The EU's CSV 1.1: the same entity as in the XML; what is no longer made is refused with what to fetch.

All names are invented.
"""

import csv
import io
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.lists.files import ListFile
from ensign.lists.xml import children, records, text
from ensign.model import NameKind
from reading import read, read_list
from siblings import fixtures_of

SHARED = Path(__file__).parents[2] / "../shared/lists/eu"

# The columns of csvFullSanctionsList_1_1, as the publisher names them.
ACT = (
    "Type",
    "OrganisationType",
    "PublicationDate",
    "EntryIntoForceDate",
    "NumberTitle",
    "Programme",
    "PublicationUrl",
)
LAST = ("LogicalId", "RegulationLanguage", "Remark", *(f"Regulation_{word}" for word in ACT))
COUNTRY = ("CountryIso2Code", "CountryDescription")
PARTS = {
    "NameAlias": ("LastName", "FirstName", "MiddleName", "WholeName", "NameLanguage", "Gender", "Title", "Function"),
    "Address": ("City", "Street", "PoBox", "ZipCode", "Region", "Place", "AsAtListingTime", "ContactInfo", *COUNTRY),
    "BirthDate": (
        *("BirthDate", "Day", "Month", "Year", "YearRangeFrom", "YearRangeTo", "Circa", "CalendarType", "ZipCode"),
        *("Region", "Place", "City", *COUNTRY),
    ),
    "Identification": (
        *("Number", "Diplomatic", "KnownExpired", "KnownFalse", "ReportedLost", "RevokedByIssuer", "IssuedBy"),
        *("IssuedDate", "ValidFrom", "ValidTo", "LatinNumber", "NameOnDocument", "TypeCode", "TypeDescription"),
        *("Region", *COUNTRY),
    ),
    "Citizenship": ("Region", *COUNTRY),
}
HEADER = (
    "fileGenerationDate",
    *(
        f"Entity_{word}"
        for word in (
            *("LogicalId", "EU_ReferenceNumber", "UnitedNationId", "DesignationDate", "DesignationDetails", "Remark"),
            *("SubjectType", "SubjectType_ClassificationCode", *(f"Regulation_{act}" for act in ACT)),
        )
    ),
    *(f"{block}_{word}" for block, words in PARTS.items() for word in (*words, *LAST)),
)
# Where the XML has another word, and its element for each block.
WORDS = {
    ("BirthDate", "BirthDate"): "birthdate",
    ("BirthDate", "Day"): "dayOfMonth",
    ("BirthDate", "Month"): "monthOfYear",
    ("Identification", "IssuedDate"): "issueDate",
    ("Identification", "TypeCode"): "identificationTypeCode",
    ("Identification", "TypeDescription"): "identificationTypeDescription",
}
ELEMENTS = {
    "NameAlias": "nameAlias",
    "Address": "address",
    "BirthDate": "birthdate",
    "Identification": "identification",
    "Citizenship": "citizenship",
}


WHOLE = """<?xml version="1.0" encoding="UTF-8"?><WHOLE Date="01/02/2017"><ENTITY Id="1" Type="P"><NAME Id="2">
<WHOLENAME>Zebulon OKARVIAN</WHOLENAME></NAME></ENTITY></WHOLE>"""
OLD = """Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Programme;Naal_logical_id;Naal_wholename
01/02/2017;1;P;1/2016;PRK;2;Zebulon OKARVIAN
"""
# `strong` has no column: as in the real files, the remark on an alias says that it is weak.
XML = fixtures_of("un_eu_uk").EU.replace(
    '"The Envoy" strong="false" nameLanguage=""/>',
    '"The Envoy" strong="true" nameLanguage=""><remark>low quality alias</remark></nameAlias>',
)


def own(element, date):
    """The columns of a record itself, which stand in every row."""
    (act,) = children(element, "regulation") or [None]
    (subject,) = children(element, "subjectType") or [{}]
    remarks = [text(e) for e in children(element, "remark")]
    found = {
        "fileGenerationDate": date,
        "Entity_LogicalId": element.get("logicalId"),
        "Entity_EU_ReferenceNumber": element.get("euReferenceNumber"),
        "Entity_UnitedNationId": element.get("unitedNationId"),
        "Entity_DesignationDate": element.get("designationDate"),
        "Entity_DesignationDetails": element.get("designationDetails"),
        "Entity_Remark": f"({remarks[0]})" if len(remarks) == 1 else "\n".join(remarks),
        # The codes are the other way round than in the XML.
        "Entity_SubjectType": subject.get("classificationCode"),
        "Entity_SubjectType_ClassificationCode": subject.get("code"),
        "Entity_Regulation_PublicationUrl": text(act, "publicationUrl"),
    }
    for word in ACT[1:-1] if act is not None else ():
        found[f"Entity_Regulation_{word}"] = act.get(word[:1].lower() + word[1:])
    return found


def as_csv(path, date="05/08/2026", header=HEADER):
    """An XML file as the CSV: a row for each part of a record, with the other parts' columns empty."""
    out = io.StringIO()
    writer = csv.DictWriter(out, header, delimiter=";", lineterminator="\r\n", restval="", extrasaction="ignore")
    writer.writeheader()
    for element in records(ListFile(path), {"sanctionEntity"}):
        mine = own(element, date)
        for block, words in PARTS.items():
            for part in children(element, ELEMENTS[block]):
                row = {
                    f"{block}_{word}": part.get(WORDS.get((block, word), word[:1].lower() + word[1:]), "")
                    for word in words
                }
                row[f"{block}_Remark"] = "\n".join(text(e) for e in children(part, "remark"))
                contacts = (f"{e.get('key').lower()}: {e.get('value')}" for e in children(part, "contactInfo"))
                row[f"{block}_ContactInfo"] = "; ".join(contacts)
                row[f"{block}_LogicalId"] = part.get("logicalId", "")
                writer.writerow({**mine, **row})
    return "\ufeff" + out.getvalue()


@pytest.fixture
def whole(tmp_path):
    path = tmp_path / "list.xml"
    path.write_text(XML, encoding="utf-8")
    return as_csv(path)


def test_a_party_is_the_same_entity_in_xml_and_csv(tmp_path, whole):
    one, other = read(tmp_path, XML), read(tmp_path, whole)
    assert list(other.entities) == list(one.entities)
    assert [n.text for e in other.entities for n in e.names if n.weak] == ["The Envoy"]
    assert (other.lists[0].name, other.lists[0].date) == (one.lists[0].name, one.lists[0].date) == ("eu", "2026-08-05")


def test_every_party_of_a_real_file_is_the_same_entity_in_xml_and_csv(tmp_path):
    path = SHARED / "eu_full_2021-03-02.xml"
    if not path.exists():
        pytest.skip("the shared lists are not here")
    one, other = read_list(path), read(tmp_path, as_csv(path))
    for mine, theirs in zip(one.entities, other.entities, strict=True):
        # A row's line ends are kept in one and squeezed in the other; notes are for reading.
        assert (mine.id, mine.names, mine.birth_dates, mine.places) == (
            *(theirs.id, theirs.names, theirs.birth_dates, theirs.places),
        )
        assert (mine.identifiers, mine.addresses, mine.roles, mine.listings, mine.references, mine.type) == (
            *(theirs.identifiers, theirs.addresses, theirs.roles, theirs.listings, theirs.references, theirs.type),
        )


def test_the_publishers_first_columns_are_read_with_a_doubt_for_the_rest():
    path = SHARED / "eu_csv11_first21cols_2rows_2026-08-05.csv"
    if not path.exists():
        pytest.skip("the shared lists are not here")
    assert path.read_text(encoding="utf-8-sig").splitlines()[0].split(";") == list(HEADER[:21])
    found = read_list(path)
    (entity,) = found.entities
    assert (entity.id, len(entity.names), entity.listings[0].program) == ("eu-13", 2, "IRQ")
    assert entity.notes == "UNSC RESOLUTION 1483"
    assert any("its header has no column" in doubt and "93 more" in doubt for doubt in found.lists[0].doubts)


@pytest.mark.parametrize("delimiter", [",", "\t"])
@pytest.mark.parametrize("columns", [len(HEADER), 21])
def test_what_another_program_has_saved_is_no_list_of_ones_own(tmp_path, whole, delimiter, columns):
    given = csv.reader(io.StringIO(whole.lstrip("\ufeff")), delimiter=";")
    saved = io.StringIO()
    csv.writer(saved, delimiter=delimiter).writerows(row[:columns] for row in given)
    with pytest.raises(WatchlistError, match="the EU's list as another program has saved it") as caught:
        read(tmp_path, saved.getvalue())
    assert "with semicolons" in caught.value.hint


def test_what_the_csv_leaves_open_is_said(tmp_path, whole):
    (info,) = read(tmp_path, whole).lists
    assert (info.proof, info.entities) == ("", 2)
    assert any("no whole file of this layout" in doubt for doubt in info.doubts)


def test_a_remark_on_an_alias_says_how_good_it_is(tmp_path, whole):
    column = HEADER.index("NameAlias_Remark")
    lines = []
    for line in whole.split("\r\n"):
        cells = line.split(";")
        if "Зебулон Окарвян" in cells:
            cells[column] = "original script"
        if "Zeb OKARV" in cells:
            cells[column] = "Low quality a.k.a."
        lines.append(";".join(cells))
    person = read(tmp_path, "\r\n".join(lines)).entities[0]
    kinds = {n.text: (n.kind, n.weak) for n in person.names}
    assert kinds["Зебулон Окарвян"] == (NameKind.ORIGINAL_SCRIPT, False)
    assert kinds["Zeb OKARV"] == (NameKind.ALIAS, True)
    assert "original script" not in person.notes


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda t: t[: t.rindex(";9074729")], "ends early or is damaged"),
        (lambda t: t.replace("Entity_LogicalId", "Entity_LogicalIx", 1), "no column Entity_LogicalId"),
        (lambda t: t.replace("fileGenerationDate", "fileGenerationDat", 1), "no column fileGenerationDate"),
        (lambda t: "\r\n".join((t.split("\r\n")[1], t.split("\r\n")[0], *t.split("\r\n")[2:])), "no header"),
        (lambda t: t.replace("05/08/2026;9002", "06/08/2026;9002"), "several dates"),
        (lambda t: t.split("\r\n")[0] + "\r\n", "holds no party"),
        (lambda t: t.replace("QUIET LANTERN", '"QUIET LANTERN', 1), "fields where the header has"),
        (
            lambda t: t.replace("NameAlias_WholeName", "x").replace("Entity_LogicalId", "NameAlias_WholeName"),
            "no column",
        ),
    ],
    ids=["cut", "a name flipped", "another", "header exchanged", "two editions", "empty", "open quote", "swapped"],
)
def test_damage_is_refused_in_one_sentence(tmp_path, whole, spoil, said):
    with pytest.raises(WatchlistError, match=said) as caught:
        read(tmp_path, spoil(whole))
    assert "\n" not in str(caught.value)


def test_columns_that_changed_places_leave_no_number(tmp_path, whole):
    swapped = whole.replace("Entity_LogicalId", "@", 1).replace("NameAlias_WholeName", "Entity_LogicalId", 1)
    with pytest.raises(WatchlistError, match="holds no party"):
        read(tmp_path, swapped.replace("@", "NameAlias_WholeName", 1))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (WHOLE, "global.xml"),
        (OLD, "CSV 1.0"),
    ],
    ids=["global.xml", "CSV 1.0"],
)
def test_what_is_no_longer_made_is_refused_with_what_to_fetch(tmp_path, text, what):
    with pytest.raises(WatchlistError, match=what) as caught:
        read(tmp_path, text)
    assert "no longer made" in str(caught.value)
    assert "xmlFullSanctionsList_1_1" in caught.value.hint
