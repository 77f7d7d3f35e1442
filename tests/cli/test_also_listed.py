"""Two publishers' entries of one designation, installed from their files, are shown together."""

import json

import pytest

UN = """<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>101</DATAID>
<FIRST_NAME>Zebulon</FIRST_NAME><SECOND_NAME>OKARVIAN</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
<REFERENCE_NUMBER>KPi.901</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON></INDIVIDUAL></INDIVIDUALS>
<ENTITIES></ENTITIES></CONSOLIDATED_LIST>"""

EU = """<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-08-05T12:00:00" globalFileId="1">
<sanctionEntity designationDate="2017-10-16" euReferenceNumber="EU.9001.1" logicalId="9001" unitedNationId="KPi.901">
<regulation programme="PRK" numberTitle="2017/1858 (OJ L265I)" entryIntoForceDate="2017-10-16"/>
<subjectType code="person" classificationCode="P"/><nameAlias wholeName="Ardoxian QUILLMEYER" strong="true"/>
</sanctionEntity></export>"""


@pytest.fixture
def both(ensign, tmp_path):
    (tmp_path / "un.xml").write_text(UN)
    (tmp_path / "eu.xml").write_text(EU)
    data = ("--data-dir", str(tmp_path / "data"))
    assert ensign("lists", "import", tmp_path / "un.xml", tmp_path / "eu.xml", *data).status == 0
    return data


def test_check_shows_the_other_entry_with_its_list_and_date(ensign, both):
    out = ensign("check", "Zebulon Okarvian", *both).out
    assert "1 match at" in out
    assert "Also listed as eu-9001." in out
    assert "Ardoxian QUILLMEYER (eu-9001)" in out
    assert "2026-08-05" in out
    (match,) = json.loads(ensign("check", "Zebulon Okarvian", *both, "--format", "json").out)["matches"]
    (also,) = match["also_listed"]
    assert (also["list"], also["entity_id"], also["listings"][0][:3]) == ("eu", "eu-9001", "PRK")


def test_an_entity_is_shown_by_the_number_that_lists_have_it_under(ensign, both):
    out = ensign("lists", "show", "kpi.901", *both).out
    assert [line for line in out.splitlines() if not line.startswith(" ")] == [
        "Ardoxian QUILLMEYER  (eu, person)",
        "Zebulon OKARVIAN  (un, person)",
    ]
    assert [one["id"] for one in json.loads(ensign("lists", "show", "KPi.901", *both, "--format", "json").out)] == [
        "eu-9001",
        "un-101",
    ]
    assert json.loads(ensign("lists", "show", "un-101", *both, "--format", "json").out)["id"] == "un-101"
    failed = ensign("lists", "show", "KPi.90", *both)
    assert (failed.status, failed.out) == (4, "")


def test_screen_has_one_row_and_names_the_other_list_in_its_reason(ensign, both, tmp_path):
    (tmp_path / "v.csv").write_text("name\nZebulon Okarvian\nPlain Bakery\n")
    match, clear = ensign("screen", tmp_path / "v.csv", *both, "-w", "un", "-w", "eu").rows
    assert (match["match_entity_id"], match["match_count"]) == ("un-101", "1")
    assert match["match_reason"].endswith("Also listed as eu-9001.")
    assert (clear["match_list"], clear["match_list_date"]) == ("un; eu", "2026-02-27; 2026-08-05")
    alone = ensign("screen", tmp_path / "v.csv", *both, "-w", "un").rows[0]
    assert "Also listed" not in alone["match_reason"], "what is not screened is not named"
