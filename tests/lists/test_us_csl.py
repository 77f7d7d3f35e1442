"""The U.S. Consolidated Screening List: CSV and JSON, its thirteen sources, its traps, and the real file's own counts.

All names are invented.
"""

import csv
import gzip
import io
import json
from collections import Counter
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.lists.table import read_lists
from ensign.lists.us_csl_records import COLUMNS
from ensign.lists.us_dpl import COLUMNS as DPL_COLUMNS
from ensign.model import EntityType, Identifier, Listing, NameKind, Place, Reference, Vessel
from reading import read_list

REAL = Path(__file__).parents[2] / "../shared/lists/us_csl"

SDN = "Specially Designated Nationals (SDN) - Treasury Department"
SSI = "Sectoral Sanctions Identifications List (SSI) - Treasury Department"
EL = "Entity List (EL) - Bureau of Industry and Security"
DPL = "Denied Persons List (DPL) - Bureau of Industry and Security"

PERSON = {
    "_id": "90001",
    "source": SDN,
    "entity_number": "90001",
    "type": "Individual",
    "programs": "SDGT; IFSR",
    "name": "OKARVIAN, Zebulon",
    "title": "Envoy",
    "addresses": "SY; Street 1, Basrah, 61001, IQ",
    "remarks": "(Linked To: BLUE HERON LLC)",
    "alt_names": "OKARVYAN, Zeb; THE ENVOY",
    "citizenships": "LB",
    "dates_of_birth": "1961-05-02; circa 1963; 1965 to 1967",
    "nationalities": "SY; NA",
    "places_of_birth": "Kampot, Cambodia",
    "ids": "Male, Gender; SY, 2014-08-30, 2009-08-31, K475336, Passport; QA, 28940000602, National ID No.; "
    "2017-08-21, G1751672, Passport; No. 7, Building 3, Registration Number",
}
FIRM = {
    "_id": "90002",
    "source": SDN,
    "entity_number": "90002",
    "type": "Entity",
    "programs": "UKRAINE-EO13662",
    "name": "BLUE HERON LLC",
}
SHIP = {
    "_id": "90003",
    "source": SDN,
    "entity_number": "90003",
    "type": "Vessel",
    "programs": "IRAN",
    "name": "QUIET LANTERN",
    "call_sign": "5IM 597",
    "vessel_type": "Crude Oil Tanker",
    "gross_tonnage": "318000",
    "vessel_flag": "Panama",
    "vessel_owner": "NLTC",
    "ids": "IMO 9074729, Vessel Registration Identification; 351234567, MMSI; Iran, Former Vessel Flag",
}
PLANT = {
    "_id": "4398d33e",
    "source": EL,
    "name": "Grey Plant 12, OOO (f.k.a., Red Plant 12 OAO)",
    "addresses": "19 Long St., Borisov, 222512, BY",
    "federal_register_notice": "87 FR 20299",
    "start_date": "2022-04-07",
    "license_requirement": "For all items subject to the EAR.",
    "license_policy": "Policy of denial. ",
    "source_list_url": "http://example.org/el",
    "alt_names": "Science and Plant 12; (all of them in Borisov); and JSC Plant 12",
}
DENIED = {
    "_id": "deb7a1d5",
    "source": DPL,
    "name": " JO DOE",
    "addresses": "1 LONG STREET, EL PASO, TX, 79905",
    "start_date": "2021-10-16",
    "end_date": "2030-10-13",
    "standard_order": "Y",
}


def written(folder, *rows, columns=COLUMNS, end="\n", name="list.csv"):
    text = io.StringIO()
    out = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    out.writeheader()
    out.writerows(rows)
    path = folder / name
    path.write_text(text.getvalue().removesuffix("\n") + end, encoding="utf-8", newline="")
    return path


def read(folder, *rows, **options):
    return read_list(written(folder, *rows, **options))


def as_json(folder, *results, **members):
    path = folder / "list.json"
    path.write_text(json.dumps({"total": len(results), "offset": 0, "results": results, **members}), encoding="utf-8")
    return path


def test_a_person_of_ofacs_list(tmp_path):
    found = read(tmp_path, PERSON, FIRM)
    person, firm = found.entities
    assert (person.id, person.type, person.list) == ("us-csl-90001", EntityType.PERSON, "us-csl")
    assert [(n.text, n.kind) for n in person.names] == [
        ("OKARVIAN, Zebulon", NameKind.PRIMARY),
        ("OKARVYAN, Zeb", NameKind.ALIAS),
        ("THE ENVOY", NameKind.ALIAS),
    ]
    assert person.birth_dates == ("1961-05-02", "~1963", "1965/1967")
    assert (person.gender, person.roles) == ("male", ("Envoy",))
    assert person.addresses == ("Street 1, Basrah, 61001, IQ",), "a code alone is a country and no address"
    assert set(person.places) >= {
        Place("sy", "location"),
        Place("iq", "location", "Street 1, Basrah, 61001, IQ"),
        Place("lb", "nationality"),
        Place("sy", "nationality"),
        Place("kh", "birth", "Kampot, Cambodia"),
    }
    assert person.references == (Reference("ofac-sdn", "90001"),)
    assert [(one.program, one.source, one.reference) for one in person.listings] == [
        ("SDGT", "SDN", "90001"),
        ("IFSR", "SDN", "90001"),
    ]
    assert "id=90001" in person.listings[0].url
    (relation,) = person.relations
    assert (relation.predicate, relation.object, relation.object_name) == ("linked to", firm.id, "BLUE HERON LLC")


def test_namibia_is_a_country_and_no_sign_for_none(tmp_path):
    here, nowhere = ({**FIRM, "_id": key, "name": key, "addresses": a} for key, a in (("A", "Windhoek, NA"), ("B", "")))
    first, second = read(tmp_path, here, nowhere).entities
    assert (first.places, second.places) == ((Place("na", "location", "Windhoek, NA"),), ())
    (other,) = read_list(
        as_json(tmp_path, {**FIRM, "source_list_url": "x", "addresses": [{"city": "Windhoek", "country": "NA"}]})
    ).entities
    assert other.places == first.places


def test_numbers_are_read_from_the_right(tmp_path):
    (person,) = read(tmp_path, PERSON).entities
    assert person.identifiers == (
        Identifier("passport", "K475336", "sy", "Passport", "2009-08-31", "2014-08-30"),
        Identifier("passport", "G1751672", label="Passport (dated 2017-08-21)"),
        Identifier("national", "28940000602", "qa", "National ID No."),
        Identifier("registration", "No. 7, Building 3", label="Registration Number"),
    )


def test_a_ship_keeps_its_numbers_flags_and_facts(tmp_path):
    (ship,) = read(tmp_path, SHIP).entities
    assert ship.type is EntityType.VESSEL
    assert {(i.scheme, i.value) for i in ship.identifiers} == {
        ("imo", "9074729"),
        ("mmsi", "351234567"),
        ("call_sign", "5IM 597"),
    }
    assert ship.places == (Place("pa", "flag"), Place("ir", "former flag"))
    assert ship.vessel == Vessel(kind="Crude Oil Tanker", owner="NLTC", tonnage="318000")


def test_an_export_control_says_its_source_and_what_it_asks_for(tmp_path):
    (plant,) = read(tmp_path, PLANT).entities
    assert [(n.text, n.kind) for n in plant.names] == [
        ("Grey Plant 12, OOO", NameKind.PRIMARY),
        ("Red Plant 12 OAO", NameKind.FORMER),
        ("Science and Plant 12", NameKind.ALIAS),
        ("JSC Plant 12", NameKind.ALIAS),
    ]
    assert plant.listings == (
        Listing(
            "Entity List",
            "2022-04-07",
            effect="For all items subject to the EAR.; Policy of denial.",
            url="http://example.org/el",
            authority="87 FR 20299",
            source="EL",
        ),
    )
    assert (plant.type, plant.references) == (EntityType.UNKNOWN, ())
    assert "(all of them in Borisov)" in plant.notes
    assert "name as listed: Grey Plant 12, OOO (f.k.a., Red Plant 12 OAO)" in plant.notes


def test_one_party_on_two_lists_is_one_entity_with_both_listings(tmp_path):
    both = {**FIRM, "source": SSI, "programs": "RUSSIA-EO14024", "alt_names": "HERON LLC"}
    (firm,) = read(tmp_path, FIRM, both).entities
    assert [(one.program, one.source) for one in firm.listings] == [
        ("UKRAINE-EO13662", "SDN"),
        ("RUSSIA-EO14024", "SSI"),
    ]
    assert firm.references == (Reference("ofac-sdn", "90002"), Reference("ofac-cons", "90002"))
    assert [n.text for n in firm.names] == ["BLUE HERON LLC", "HERON LLC"]


def test_a_number_that_comes_again_with_another_name_is_rejected(tmp_path):
    found = read(tmp_path, FIRM, {**FIRM, "name": "OTHER LLC"})
    assert [e.primary for e in found.entities] == ["BLUE HERON LLC"]
    assert found.lists[0].rejections[0].reason == "its number comes a second time with another name"


def test_orders_that_have_ended_are_left_out_and_counted(tmp_path):
    over = {**DENIED, "_id": "x1", "name": "KAY ROE", "end_date": "2021-10-15"}
    found = read(tmp_path, DENIED, over, PLANT)
    denied = next(e for e in found.entities if e.primary == "JO DOE")
    assert denied.listings[0].ends == "2030-10-13"
    assert denied.listings[0].effect == "export privileges are denied"
    assert [(r.place, r.reason) for r in found.lists[0].rejections] == [
        ("line 3", "its order ended on 2021-10-15, before the list's date")
    ]
    assert "1 orders that had ended are left out" in found.lists[0].doubts
    assert found.lists[0].date == "2021-10-16", "one mistyped year of another list ends no order"


def test_a_denied_person_is_known_to_be_the_same_in_bis_own_list(tmp_path):
    row = {"Name": " JO DOE", "Effective_Date": "10/16/2021", "Last_Update": "2021-10-20"}
    own = tmp_path / "dpl.txt"
    own.write_text(
        "\t".join(DPL_COLUMNS) + "\n" + "\t".join(row.get(c, "") for c in DPL_COLUMNS) + "\n", encoding="utf-8"
    )
    (csl, dpl) = read_lists([written(tmp_path, DENIED), own])
    assert csl.entities[0].references == dpl.entities[0].references


def test_the_header_without_ids_the_short_codes_and_a_repeated_header(tmp_path):
    older = [c for c in COLUMNS if c != "_id"]
    rows = [{k: v for k, v in row.items() if k != "_id"} for row in (FIRM, PLANT, {**DENIED, "source": "DPL"})]
    found = read(tmp_path, dict(zip(older, older, strict=True)), {**rows[0], "source": "SDN"}, *rows[1:], columns=older)
    assert sorted(one.source for e in found.entities for one in e.listings) == ["DPL", "EL", "SDN"]
    assert "us-csl-90002" in {e.id for e in found.entities}
    assert found.lists[0].rejections == ()
    again = read(tmp_path, *reversed(rows), columns=older)
    assert {e.id for e in again.entities if e.references == ()} == {e.id for e in found.entities if e.references == ()}


def test_a_source_that_is_new_is_kept_with_its_name(tmp_path):
    (firm,) = read(tmp_path, {**PLANT, "source": "Some New List (SNL) - Bureau", "license_policy": ""}).entities
    assert (firm.listings[0].source, firm.listings[0].program) == ("SNL", "Some New List (SNL)")


def test_what_no_list_has_is_said(tmp_path):
    info = read(tmp_path, PERSON, end="").lists[0]
    assert info.proof == ""
    assert "its last line has no line end: it may have been cut there" in info.doubts
    assert any("strong and weak" in said for said in info.doubts)
    older = [c for c in COLUMNS if c != "ids"]
    row = {k: v for k, v in PERSON.items() if k != "ids"}
    assert "it has no column ids" in read(tmp_path, row, columns=older).lists[0].doubts


@pytest.mark.parametrize("cut", [1, 5, 20, 200])
def test_a_short_last_row_is_refused(tmp_path, cut):
    path = written(tmp_path, PERSON, {**FIRM, "ids": "US, 80-0890696, Tax ID No."})
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[: -1 - cut], encoding="utf-8")
    with pytest.raises(WatchlistError, match="ends early or is damaged"):
        read_list(path)


@pytest.mark.parametrize("column", ["alt_names", "ids", "remarks", "source", "_id"])
def test_a_damaged_header_is_refused(tmp_path, column):
    path = written(tmp_path, PERSON)
    path.write_text(path.read_text(encoding="utf-8").replace(column, f"{column}x", 1), encoding="utf-8")
    with pytest.raises(WatchlistError, match="header"):
        read_list(path)


JSON_PERSON = {
    "id": "90001",
    "source": SDN,
    "entity_number": "90001",
    "type": "Individual",
    "programs": ["SDGT"],
    "name": "OKARVIAN, Zebulon",
    "title": None,
    "addresses": [{"address": "Street 1", "city": "Basrah", "state": None, "postal_code": "", "country": "IQ"}],
    "alt_names": ["OKARVYAN, Zeb"],
    "citizenships": [],
    "dates_of_birth": ["1961-05-02"],
    "ids": [
        {
            "type": "Passport",
            "number": "K475336",
            "country": "SY",
            "issue_date": "2009-08-31",
            "expiration_date": "2014-08-30",
        },
        {"type": "Gender", "number": "Male", "country": None},
    ],
}


def test_json_with_keys_absent_null_empty_or_filled(tmp_path):
    state = {"id": "2446250b", "source": "Nonproliferation Sanctions (ISN) - State Department", "name": "Super Trade "}
    state |= {"programs": ["Export-Import Bank Act"], "country": "TH", "alt_names": None, "start_date": "1994-02-08"}
    used = [{"source": SDN, "source_last_updated": "2026-09-04T10:00:00Z"}]
    found = read_list(as_json(tmp_path, JSON_PERSON, state, sources_used=used))
    (info,) = found.lists
    assert (info.date, info.proof) == ("2026-09-04", "its own count of 2 records")
    trade, person = found.entities
    assert person.identifiers == (Identifier("passport", "K475336", "sy", "Passport", "2009-08-31", "2014-08-30"),)
    assert (person.gender, person.addresses) == ("male", ("Street 1, Basrah, IQ",))
    assert (trade.primary, trade.places) == ("Super Trade", (Place("th"),))
    assert (trade.listings[0].program, trade.listings[0].source) == ("Export-Import Bank Act", "ISN")


def test_csv_and_json_give_the_same_entity(tmp_path):
    row = {
        "_id": "90001",
        **{k: PERSON[k] for k in ("source", "entity_number", "type", "name")},
        "programs": "SDGT",
        "addresses": "Street 1, Basrah, IQ",
        "alt_names": "OKARVYAN, Zeb",
        "dates_of_birth": "1961-05-02",
        "ids": "SY, 2014-08-30, 2009-08-31, K475336, Passport; Male, Gender",
    }
    assert read(tmp_path, row).entities == read_list(as_json(tmp_path, JSON_PERSON)).entities


def test_a_page_of_an_answer_is_no_list(tmp_path):
    path = tmp_path / "page.json"
    path.write_text(json.dumps({"total": 14160, "results": [JSON_PERSON]}), encoding="utf-8")
    with pytest.raises(WatchlistError, match="holds 14160 records, and holds 1"):
        read_list(path)


def test_json_without_a_count_has_its_end_for_proof(tmp_path):
    path = tmp_path / "list.json"
    path.write_text(json.dumps({"results": [JSON_PERSON]}), encoding="utf-8")
    assert read_list(path).lists[0].proof == "its closing bracket"


def test_json_that_is_cut_anywhere_is_refused(tmp_path):
    path = as_json(tmp_path, JSON_PERSON, {**JSON_PERSON, "id": "x", "entity_number": "90009"})
    whole = path.read_text(encoding="utf-8")
    for end in range(1, len(whole) - 1, 7):
        path.write_text(whole[:end], encoding="utf-8")
        with pytest.raises(WatchlistError):
            read_list(path)


def test_a_result_that_is_no_record_is_counted(tmp_path):
    found = read_list(as_json(tmp_path, JSON_PERSON, 7))
    assert [(r.place, r.reason) for r in found.lists[0].rejections] == [("record 2", "it is no record")]


def test_the_real_file_has_every_party_of_its_own():
    path = REAL / "consolidated.csv.gz"
    if not path.exists():
        pytest.skip("the shared lists are not here")
    with gzip.open(path, "rt", encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    found = read_list(path)
    (info,) = found.lists
    assert info.entities == len({row["_id"] for row in rows})
    assert info.vessels == len({row["_id"] for row in rows if row["type"] == "Vessel"})
    assert info.rejections == ()
    sources = Counter(pair for e in found.entities for pair in {(one.source, e.id) for one in e.listings})
    shown = Counter(code for code, _ in sources)
    assert shown["SDN"] == len({row["_id"] for row in rows if "(SDN)" in row["source"]})
    assert shown["EL"] == sum("(EL)" in row["source"] for row in rows)
    assert len(shown) == 13
    ofac = [e for e in found.entities if any(r.list.startswith("ofac") for r in e.references)]
    assert len(ofac) == len({row["entity_number"] for row in rows if row["entity_number"]})
    numbers = sum("Vessel Registration Identification" in row["ids"] for row in rows if row["type"] == "Vessel")
    assert sum(any(i.scheme == "imo" for i in e.identifiers) for e in found.entities) >= numbers - 11
