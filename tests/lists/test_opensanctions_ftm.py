"""OpenSanctions in FollowTheMoney: lines linked by ids, or nested, give the same entities; what is not listed is said.

All names are invented.
"""

import gzip
import json
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.model import Basis, EntityType, Identifier, Listing, NameKind, Place, Reference, Relation, Vessel
from reading import read_list

SHARED = Path(__file__).parents[2] / "../shared/lists/opensanctions"


def line(key, schema, *, target=False, referents=(), datasets=("us_ofac_sdn",), **properties):
    name = properties.get("name", [schema])[0]
    return {
        "id": key,
        "caption": name,
        "schema": schema,
        "properties": properties,
        "referents": list(referents),
        "datasets": list(datasets),
        "target": target,
        "first_seen": "2024-01-01T00:00:00",
        "last_seen": "2026-03-01T00:00:00",
        "last_change": "2026-02-03T10:00:00",
    }


PERSON = line(
    "NK-1",
    "Person",
    target=True,
    referents=["ofac-90001", "ofac-pr-77", "gb-hmt-12345", "gb-fcdo-rus0251", "eu-fsf-eu-4908-14", "unsc-690757"],
    name=["Zebulon Okarvian", "Зебулон Окарвян"],
    alias=["Zeb Okarvyan"],
    weakAlias=["Zeb"],
    previousName=["Zebulon Grey"],
    birthDate=["1961-05-02", "1963", "circa 1960"],
    birthPlace=["Kampot, Cambodia"],
    gender=["male"],
    nationality=["sy"],
    country=["sy", "lb", "suhh"],
    position=["Envoy"],
    passportNumber=["K475336"],
    innCode=["7707083893"],
    wikidataId=["Q1"],
    addressEntity=["addr-1"],
    topics=["sanction", "role.pep"],
    notes=["He met others."],
)
SANCTION = line(
    "s-1",
    "Sanction",
    entity=["NK-1"],
    authority=["Office of Foreign Assets Control"],
    authorityId=["90001"],
    unscId=["QDi.901"],
    program=["Executive Order 1"],
    programId=["US-GLOMAG"],
    provisions=["Block"],
    listingDate=["2020-09-28"],
    startDate=["2020-09-29"],
    endDate=["2030-01-01"],
    reason=["A long reason."],
    sourceUrl=["https://example.org/90001"],
)
PASSPORT = line(
    "p-1",
    "Passport",
    holder=["NK-1"],
    number=["K475336"],
    country=["sy"],
    type=["Passport"],
    startDate=["2009-08-31"],
    endDate=["2014-08-30"],
)
ADDRESS = line("addr-1", "Address", full=["Street 1, Basrah"], country=["iq"])
WALLET = line(
    "w-1", "CryptoWallet", target=True, holder=["NK-1"], publicKey=["bc1qxy"], currency=["XBT"], name=["bc1qxy"]
)
FIRM = line("NK-2", "Company", target=True, name=["Blue Heron LLC"], jurisdiction=["ru"], topics=["sanction.linked"])
WIFE = line("NK-3", "Person", name=["Ada Okarvian"], topics=[])
OWNS = line("o-1", "Ownership", owner=["NK-1"], asset=["NK-2"], percentage=["51%"], startDate=["2019"])
FAMILY = line("f-1", "Family", person=["NK-1"], relative=["NK-3"], relationship=["husband"])
POST = line("q-1", "Position", name=["Member of the Assembly"])
OFFICE = line("h-1", "Occupancy", holder=["NK-1"], post=["q-1"], status=["ended"])
SHIP = line(
    "NK-4",
    "Vessel",
    target=True,
    name=["QUIET LANTERN"],
    previousName=["LOUD LANTERN"],
    imoNumber=["IMO9074729"],
    mmsi=["351234567"],
    callSign=["3ABC1"],
    flag=["pa"],
    pastFlags=["ir"],
    type=["Crude Oil Tanker"],
    buildDate=["1994"],
    grossRegisteredTonnage=["318000"],
    topics=["mare.shadow"],
    programId=["UA-WS-MARE"],
)
SHIP_OWNER = line("o-2", "Ownership", owner=["NK-2"], asset=["NK-4"])

LINES = (ADDRESS, FAMILY, FIRM, OFFICE, OWNS, PASSPORT, PERSON, POST, SANCTION, SHIP, SHIP_OWNER, WALLET, WIFE)


def nested(party, **inside):
    return {**party, "properties": {**party["properties"], **inside}}


NESTED = (
    nested(
        PERSON,
        sanctions=[SANCTION],
        passports=[PASSPORT],
        addressEntity=[ADDRESS],
        cryptoWallets=[WALLET],
        ownershipOwner=[nested(OWNS, asset=[FIRM])],
        familyPerson=[nested(FAMILY, relative=[WIFE])],
        positionOccupancies=[nested(OFFICE, post=[POST])],
    ),
    nested(FIRM, ownershipAsset=[OWNS], ownershipOwner=[SHIP_OWNER]),
    nested(SHIP, ownershipAsset=[nested(SHIP_OWNER, owner=[FIRM])]),
    WALLET,
)


def written(folder, *lines, name="entities.ftm.json"):
    path = folder / name
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), encoding="utf-8")
    return path


def by_id(found):
    return {e.id: e for e in found.entities}


def test_a_person_with_all_that_is_linked_to_it(tmp_path):
    found = read_list(written(tmp_path, *LINES))
    person = by_id(found)["NK-1"]
    assert (person.type, person.basis, person.gender) == (EntityType.PERSON, Basis.DESIGNATION, "male")
    assert [(n.text, n.kind, n.weak) for n in person.names] == [
        ("Zebulon Okarvian", NameKind.PRIMARY, False),
        ("Зебулон Окарвян", NameKind.ALIAS, False),
        ("Zeb Okarvyan", NameKind.ALIAS, False),
        ("Zebulon Grey", NameKind.FORMER, False),
        ("Zeb", NameKind.ALIAS, True),
    ]
    assert person.birth_dates == ("1961-05-02", "1963")
    assert person.places == (
        Place("sy", "nationality"),
        Place("lb"),
        Place("kh", "birth", "Kampot, Cambodia"),
        Place("iq", "location", "Street 1, Basrah"),
    )
    assert set(person.identifiers) == {
        Identifier("passport", "K475336", "sy", "Passport", "2009-08-31", "2014-08-30"),
        Identifier("wallet", "bc1qxy", label="XBT"),
        Identifier("tax", "7707083893", label="innCode"),
        Identifier("other", "Q1", label="wikidataId"),
    }
    assert person.addresses == ("Street 1, Basrah",)
    assert person.roles == ("Envoy", "Member of the Assembly (ended)")
    assert person.listings == (
        Listing(
            "US-GLOMAG",
            "2020-09-28",
            effect="Block",
            reference="90001",
            url="https://example.org/90001",
            authority="Office of Foreign Assets Control",
            source="us_ofac_sdn",
            ends="2030-01-01",
        ),
    )
    assert person.references == (
        Reference("ofac-sdn", "90001"),
        Reference("uk-ofsi", "12345"),
        Reference("uk", "RUS0251"),
        Reference("eu", "EU.4908.14"),
        Reference("un", "QDi.901"),
    )
    assert set(person.relations) == {
        Relation("owner-of", "NK-1", "NK-2", date="2019", amount="51%"),
        Relation("relative-of (husband)", "NK-1", "", object_name="Ada Okarvian"),
    }
    assert "A long reason." in person.notes
    assert "birth date: circa 1960" in person.notes
    assert "country: suhh" in person.notes


def test_a_ship_with_its_numbers_and_owner(tmp_path):
    ship = by_id(read_list(written(tmp_path, *LINES)))["NK-4"]
    assert {(i.scheme, i.value) for i in ship.identifiers} == {
        ("imo", "9074729"),
        ("mmsi", "351234567"),
        ("call_sign", "3ABC1"),
    }
    assert ship.places == (Place("pa", "flag"), Place("ir", "former flag"))
    assert ship.vessel == Vessel("Crude Oil Tanker", owner="Blue Heron LLC", gross_tonnage="318000", built="1994")
    assert [n.kind for n in ship.names] == [NameKind.PRIMARY, NameKind.FORMER]
    assert (ship.basis, ship.listings[0].program) == (Basis.ADVISORY, "UA-WS-MARE"), "shadow fleet is no designation"


def test_nested_lines_give_the_same_entities(tmp_path):
    flat = read_list(written(tmp_path, *LINES))
    deep = read_list(written(tmp_path, *NESTED, name="targets.nested.json"))
    assert by_id(deep).keys() == by_id(flat).keys()
    for key, entity in by_id(flat).items():
        other = by_id(deep)[key]
        assert (entity.names, entity.listings, entity.places) == (other.names, other.listings, other.places), key
        assert set(entity.identifiers) == set(other.identifiers)
        assert set(entity.relations) == set(other.relations)
        assert (entity.vessel, entity.roles, entity.references) == (other.vessel, other.roles, other.references)
    assert [info.reader for one in (flat, deep) for info in one.lists] == [
        "opensanctions-ftm/1",
        "opensanctions-nested/1",
    ]


def test_what_is_not_screened_is_said(tmp_path):
    (info,) = read_list(written(tmp_path, *LINES, {"id": "x", "schema": "Person"})).lists
    assert (info.name, info.date, info.proof) == ("opensanctions-us-ofac-sdn", "2026-02-03", "")
    assert {(r.place, r.reason) for r in info.rejections} == {
        ("line 12", "a wallet has no name to compare"),
        ("line 14", "it has no id, no schema or no properties"),
    }
    assert info.doubts == (
        "1 parties in it that are nobody's target, but others' owners or relatives, are not screened",
    )


@pytest.mark.parametrize(
    ("given", "listed"),
    [
        ({"target": True, "topics": []}, True),
        ({"target": False, "topics": []}, False),
        ({"target": False, "topics": ["sanction"]}, True),
        ({"target": False, "topics": ["role.rca"]}, False),
        ({"target": None, "topics": ["role.rca"]}, True),
        ({"target": None, "topics": ["gov.soe"]}, False),
    ],
)
def test_who_is_listed(tmp_path, given, listed):
    one = line("NK-9", "Person", name=["Kay Roe"], topics=given["topics"])
    one["target"] = given["target"]
    if given["target"] is None:
        del one["target"]
    assert ("NK-9" in by_id(read_list(written(tmp_path, one, PERSON)))) is listed


def test_a_party_without_designation_is_no_designation(tmp_path):
    pep = line("NK-9", "Person", target=True, name=["Kay Roe"], topics=["role.pep"])
    (entity,) = read_list(written(tmp_path, pep)).entities
    assert entity.basis is Basis.ADVISORY
    assert entity.listings == (Listing("PEP", url="https://www.opensanctions.org/entities/NK-9/"),)


def test_lines_that_refer_to_parties_that_are_gone_are_said(tmp_path):
    (info,) = read_list(written(tmp_path, FIRM, SANCTION)).lists
    assert "1 parties that its lines refer to are not in it: it may have been cut" in info.doubts


def test_a_cut_line_is_refused_and_gzip_is_no_hindrance(tmp_path):
    path = written(tmp_path, *LINES)
    whole = path.read_bytes()
    path.write_bytes(gzip.compress(whole))
    assert len(read_list(path).entities) == 3
    path.write_bytes(whole[:-20])
    with pytest.raises(WatchlistError, match="line 13 is no JSON"):
        read_list(path)


def test_a_damaged_first_line_is_refused_and_no_list_of_ones_own(tmp_path):
    path = written(tmp_path, PERSON)
    path.write_text(path.read_text(encoding="utf-8").replace('"schema"', '"sch3ma"'), encoding="utf-8")
    with pytest.raises(WatchlistError, match="has the columns of OpenSanctions entities"):
        read_list(path)


@pytest.mark.parametrize(
    ("name", "entities", "listed"),
    [("ve_assembly_entities.ftm.json", 274, "ve-asamblea-nacional"), ("sample_targets.nested.json", 20, "wd-persons")],
)
def test_every_target_of_the_real_files_is_an_entity(name, entities, listed):
    if not (SHARED / name).exists():
        pytest.skip("the shared lists are not here")
    text = (SHARED / name).read_text(encoding="utf-8")
    targets = {one["id"]: one for one in map(json.loads, text.splitlines()) if one["target"]}
    found = read_list(SHARED / name)
    assert (len(targets), found.lists[0].entities) == (entities, entities)
    assert (found.lists[0].name, found.lists[0].rejections) == (f"opensanctions-{listed}", ())
    for entity in found.entities:
        said = targets[entity.id]["properties"]
        assert {n.text for n in entity.names} == {
            " ".join(t.split()) for k in ("name", "alias") for t in said.get(k, [])
        }
