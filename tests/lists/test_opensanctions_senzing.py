"""OpenSanctions senzing.json: who is listed, what a record without a type is, and damaged files.

All names are invented.
"""

import json
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.model import Basis, EntityType, Identifier, Listing, NameKind, Place, Reference, Relation
from reading import read_list

REAL = Path(__file__).parents[2] / "../shared/lists/opensanctions/sample_senzing.json"

PERSON = {
    "DATA_SOURCE": "OS_US_OFAC_SDN",
    "RECORD_ID": "NK-1",
    "RECORD_TYPE": "PERSON",
    "LAST_CHANGE": "2026-02-03T10:00:00",
    "NAMES": [
        {"NAME_TYPE": "ALIAS", "NAME_FULL": "Zeb Okarvyan"},
        {"NAME_TYPE": "PRIMARY", "NAME_FULL": "Zebulon Okarvian"},
    ],
    "GENDER": "M",
    "RISKS": [{"TOPIC": "sanction"}, {"TOPIC": "gov.national"}],
    "DATES": [{"DATE_OF_BIRTH": "1961-05-02"}, {"DATE_OF_DEATH": "2020"}],
    "ADDRESSES": [{"ADDR_FULL": "Street 1, Basrah"}, {"PLACE_OF_BIRTH": "Kampot, Cambodia"}],
    "COUNTRIES": [{"NATIONALITY": "sy"}, {"CITIZENSHIP": "lb"}],
    "IDENTIFIERS": [
        {"PASSPORT_NUMBER": "K475336", "PASSPORT_COUNTRY": "sy"},
        {"NATIONAL_ID_NUMBER": "102770", "NATIONAL_ID_TYPE": "ogrnCode"},
        {"OTHER_ID_TYPE": "swiftBic", "OTHER_ID_NUMBER": "BLHEGB2L"},
        {"OTHER_ID_TYPE": "OPEN_SANCTIONS", "OTHER_ID_NUMBER": "NK-1"},
        {"TRUSTED_ID_TYPE": "WIKIDATA", "TRUSTED_ID_NUMBER": "Q1"},
        {"OFAC_ID": "90001"},
    ],
    "RELATIONSHIPS": [
        {"REL_POINTER_ROLE": "Ownership", "REL_POINTER_DOMAIN": "OPEN_SANCTIONS", "REL_POINTER_KEY": "NK-2"},
        {"REL_ANCHOR_KEY": "NK-3", "REL_POINTER_ROLE": "Family", "REL_POINTER_KEY": "NK-1"},
        {"REL_ANCHOR_DOMAIN": "OPEN_SANCTIONS", "REL_ANCHOR_KEY": "NK-1"},
    ],
    "URL": "https://opensanctions.org/entities/NK-1/",
}


def record(key, kind, name, *risks, **more):
    return {
        "DATA_SOURCE": "OS_US_OFAC_SDN",
        "RECORD_ID": key,
        "RECORD_TYPE": kind,
        "NAMES": [{"NAME_TYPE": "PRIMARY", "NAME_FULL" if kind == "PERSON" else "NAME_ORG": name}],
        "RISKS": [{"TOPIC": topic} for topic in risks],
        **more,
    }


FIRM = record("NK-2", "ORGANIZATION", "Blue Heron LLC", "role.oligarch", COUNTRIES=[{"REGISTRATION_COUNTRY": "ru"}])
WIFE = record("NK-3", "PERSON", "Ada Okarvian")
SHIP = record("NK-4", "VESSEL", "QUIET LANTERN", "sanction", IDENTIFIERS=[{"IMO_NUMBER": "IMO9074729"}])
WALLET = record(
    "w-1", None, "bc1qxy", "sanction", IDENTIFIERS=[{"OTHER_ID_TYPE": "publicKey", "OTHER_ID_NUMBER": "bc1qxy"}]
)


def written(folder, *lines):
    path = folder / "senzing.json"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), encoding="utf-8")
    return path


def test_a_person_with_everything(tmp_path):
    found = read_list(written(tmp_path, PERSON, FIRM, WIFE, SHIP, WALLET))
    person, firm, ship = found.entities
    assert (person.id, person.type, person.gender) == ("NK-1", EntityType.PERSON, "male")
    assert [(n.text, n.kind) for n in person.names] == [
        ("Zebulon Okarvian", NameKind.PRIMARY),
        ("Zeb Okarvyan", NameKind.ALIAS),
    ]
    assert person.birth_dates == ("1961-05-02",)
    assert person.places == (
        Place("sy", "nationality"),
        Place("lb", "nationality"),
        Place("kh", "birth", "Kampot, Cambodia"),
    )
    assert person.identifiers == (
        Identifier("passport", "K475336", "sy"),
        Identifier("registration", "102770", label="ogrnCode"),
        Identifier("swift", "BLHEGB2L", label="swiftBic"),
    )
    assert person.relations == (
        Relation("ownership", "NK-1", "NK-2"),
        Relation("family", "", "NK-1", subject_name="Ada Okarvian"),
    )
    assert person.listings == (Listing("Sanctioned", url="https://opensanctions.org/entities/NK-1/"),)
    assert Reference("ofac-sdn", "90001") in person.references
    assert (firm.basis, firm.places) == (Basis.ADVISORY, (Place("ru", "registration"),))
    assert (ship.type, ship.identifiers) == (EntityType.VESSEL, (Identifier("imo", "9074729"),))


def test_who_is_no_risk_is_not_screened_and_a_wallet_is_no_name(tmp_path):
    (info,) = read_list(written(tmp_path, PERSON, WIFE, WALLET)).lists
    assert (info.name, info.date, info.entities) == ("opensanctions-us-ofac-sdn", "2026-02-03", 1)
    assert [(r.place, r.reason) for r in info.rejections] == [("line 3", "a wallet has no name to compare")]
    assert info.doubts[0].startswith("1 parties in it that are no risk themselves")


def test_an_older_file_says_of_nobody_why_and_all_are_screened(tmp_path):
    older = [{k: v for k, v in one.items() if k != "RISKS"} for one in (PERSON, WIFE, record("q", None, "An Office"))]
    found = read_list(written(tmp_path, *older))
    assert [e.id for e in found.entities] == ["NK-1", "NK-3", "q"]
    assert {e.basis for e in found.entities} == {Basis.DESIGNATION}
    assert found.lists[0].doubts[0].startswith("it does not say for what a party is in the data")
    assert "1 of its records have no type" in found.lists[0].doubts[1]


def test_a_collection_is_named_after_its_file(tmp_path):
    path = written(tmp_path, {**PERSON, "DATA_SOURCE": "OPEN_SANCTIONS"})
    path = path.rename(tmp_path / "sanctions.senzing.json")
    assert read_list(path).lists[0].name == "opensanctions-sanctions"


def test_a_cut_line_is_refused(tmp_path):
    path = written(tmp_path, PERSON, FIRM)
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(WatchlistError, match="line 2 is no JSON"):
        read_list(path)


def test_every_record_of_the_real_sample_is_an_entity():
    if not REAL.exists():
        pytest.skip("the shared lists are not here")
    records = list(map(json.loads, REAL.read_text(encoding="utf-8").splitlines()))
    found = read_list(REAL)
    assert {e.id for e in found.entities} == {one["RECORD_ID"] for one in records}
    assert found.lists[0].names == sum(len(one["NAMES"]) for one in records)
