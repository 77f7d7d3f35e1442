"""The UK Sanctions List, XML: letters for unknown days, ships named by their numbers, weak aliases, references.

All names are invented.
"""

from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.model import EntityType, Identifier, NameKind, Place, Reference
from reading import read, read_list

REAL = Path(__file__).parents[2] / "../shared/lists/uk/uksl_xml_fixture_edited_individual_entity_ship.xml"

XML = """<?xml version="1.0" encoding="utf-8"?>
<Designations><DateGenerated>20/08/2026</DateGenerated>
<Designation><LastUpdated>14/04/2026</LastUpdated><DateDesignated>25/01/2021</DateDesignated><UniqueID>INV0006</UniqueID>
<OFSIGroupID>7172</OFSIGroupID><UNReferenceNumber>KPi.901</UNReferenceNumber><Names>
<Name><Name1>Zebulon</Name1><Name6>OKARVIAN</Name6><NameType>Primary Name</NameType></Name>
<Name><Name1>Zeb</Name1><Name6>Okarvian</Name6><NameType>Primary name variation</NameType></Name>
<Name><Name6>The Envoy</Name6><NameType>ALias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name></Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>Зебулон</NameNonLatinScript></NonLatinName></NonLatinNames>
<RegimeName>Invented Regulations 2019</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
<DesignationSource>UN</DesignationSource><SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed>
<OtherInformation>He met Boris Nobody &amp;amp; Co.</OtherInformation><UKStatementofReasons>
</UKStatementofReasons><Addresses><Address><AddressLine1>Street 1</AddressLine1>
<AddressCountry>Cambodia</AddressCountry>
</Address></Addresses><IndividualDetails><Individual><DOBs><DOB>dd/mm/1945</DOB><DOB>dd/03/1958</DOB><DOB>02/05/1961</DOB>
</DOBs><PassportDetails><Passport><PassportNumber>P04581926</PassportNumber></Passport></PassportDetails><Nationalities>
<Nationality>Cambodia</Nationality></Nationalities><Genders><Gender>Male</Gender></Genders></Individual></IndividualDetails>
</Designation>
<Designation><UniqueID>INV0075</UniqueID><Names><Name><Name6>IMO 9074729 ("QUIET LANTERN")</Name6>
<NameType>Primary name</NameType></Name></Names><IndividualEntityShip>Ship</IndividualEntityShip><ShipDetails><Ship>
<IMONumbers><IMONumber>IMO9074729</IMONumber></IMONumbers><CurrentBelievedFlagOfShips>
<CurrentBelievedFlagOfShip>Comoros</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips><PreviousFlags>
<PreviousFlag>Panama</PreviousFlag></PreviousFlags><TypeOfShipDetails><TypeOfShip>Tanker</TypeOfShip></TypeOfShipDetails>
</Ship></ShipDetails></Designation>
<Designation><UniqueID>INV0080</UniqueID></Designation></Designations>"""


def test_a_designation_with_all_that_is_said_of_it(tmp_path):
    found = read(tmp_path, XML)
    (info,) = found.lists
    assert (info.name, info.date, info.entities, info.weak_names, info.vessels) == ("uk", "2026-08-20", 2, 1, 1)
    assert [(r.place, r.reason) for r in info.rejections] == [("designation 3", "it has no name")]
    person, ship = found.entities
    assert person.id == "uk-INV0006"
    assert [(n.text, n.kind, n.weak) for n in person.names] == [
        ("Zebulon OKARVIAN", NameKind.PRIMARY, False),
        ("Zeb Okarvian", NameKind.ALIAS, False),
        ("The Envoy", NameKind.ALIAS, True),
        ("Зебулон", NameKind.ORIGINAL_SCRIPT, False),
    ]
    assert person.birth_dates == ("1945", "1958-03", "1961-05-02")
    assert person.places == (Place("kh", "nationality"), Place("kh", "location"))
    assert person.identifiers == (Identifier("passport", "P04581926"),)
    (listing,) = person.listings
    assert (listing.date, listing.effect, listing.source) == ("2021-01-25", "Asset freeze; Travel Ban", "UN")
    assert person.references == (Reference("uk", "INV0006"), Reference("un", "KPi.901"), Reference("uk-ofsi", "7172"))
    assert person.notes == "He met Boris Nobody & Co."
    assert (ship.type, ship.identifiers) == (EntityType.VESSEL, (Identifier("imo", "9074729"),))
    assert [n.text for n in ship.names] == ['IMO 9074729 ("QUIET LANTERN")', "QUIET LANTERN"]
    assert ship.places == (Place("km", "flag"), Place("pa", "former flag"))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_that_ends_early_is_refused(tmp_path, share):
    with pytest.raises(WatchlistError, match="nothing of it is used"):
        read(tmp_path, XML[: int(len(XML) * share)])


def test_the_real_sample_is_read_whole():
    if not REAL.exists():
        pytest.skip("the shared lists are not here")
    found = read_list(REAL)
    assert [e.id for e in found.entities] == ["uk-AFG0001", "uk-AFG0006", "uk-DPR0075"]
    assert found.lists[0].rejections == ()
