"""OFAC's Advanced XML: numbers that only the file itself explains, other scripts, and what stands after the parties."""

import tracemalloc
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.model import EntityType, Identifier, Listing, Name, NameKind, Place, Relation, Vessel
from reading import read_list

SHARED = Path(__file__).parents[2] / "../shared/lists/ofac"
PAGE = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=40"

# Numbers are other than OFAC's on purpose: none may be known beforehand.
WORDS = {
    "AliasType": {"1": "A.K.A.", "2": "F.K.A.", "3": "Name"},
    "Country": {"10": "Iraq", "11": "Malta"},
    "DetailReference": {"20": "Female", "21": "Tug"},
    "FeatureType": {
        "30": "Birthdate",
        "31": "Place of Birth",
        "32": "Nationality Country",
        "33": "Gender",
        "34": "Location",
        "35": "VESSEL TYPE",
        "36": "Digital Currency Address - XBT",
        "37": "Title",
    },
    "IDRegDocDateType": {"40": "Issue Date", "41": "Expiration Date"},
    "IDRegDocType": {"50": "Passport", "51": "Vessel Registration Identification", "52": "A new kind of card"},
    "List": {"60": "SDN List", "61": "Consolidated List", "62": "Sectoral Sanctions Identifications List"},
    "LocPartType": {"70": "ADDRESS1", "71": "CITY", "72": "POSTAL CODE", "73": "REGION"},
    "NamePartType": {
        "80": "Last Name",
        "81": "First Name",
        "82": "Middle Name",
        "83": "Entity Name",
        "84": "Vessel Name",
    },
    "RelationType": {"90": "Family member of"},
    "Reliability": {"95": "False", "96": "Unknown"},
    "SanctionsType": {"100": "Block", "101": "Program"},
    "Script": {"110": "Latin", "111": "Cyrillic", "112": "Chinese Simplified"},
    "Validity": {"120": "Valid", "121": "Fraudulent"},
    "LegalBasis": {"130": "Executive Order 13224 (Terrorism)"},
    "PartyType": {"140": "Individual", "141": "Entity", "142": "Transport"},
}


def words():
    kinds = "".join(
        f"<{kind}Values>{''.join(f'<{kind} ID={i!r}>{w}</{kind}>' for i, w in values.items())}</{kind}Values>"
        for kind, values in WORDS.items()
    )
    subs = "".join(
        f'<PartySubType ID="{i}" PartyTypeID="{t}">{w}</PartySubType>'
        for i, t, w in (("150", "140", "Unknown"), ("151", "141", "Unknown"), ("152", "142", "Vessel"))
    )
    return (kinds + f"<PartySubTypeValues>{subs}</PartySubTypeValues>").replace("'", '"')


def day(year, month, day_):
    return f"<Year>{year}</Year><Month>{month}</Month><Day>{day_}</Day>"


def period(first, last, approximate="false"):
    ends = "".join(
        f'<{tag} Approximate="{approximate}"><From>{day(*at)}</From><To>{day(*at)}</To></{tag}>'
        for tag, at in (("Start", first), ("End", last))
    )
    return f'<DatePeriod CalendarTypeID="1">{ends}</DatePeriod>'


def name(parts, group, script="110"):
    values = "".join(
        f'<DocumentedNamePart><NamePartValue NamePartGroupID="{group + i}" ScriptID="{script}">{p}</NamePartValue>'
        "</DocumentedNamePart>"
        for i, p in enumerate(parts)
    )
    return f"<DocumentedName>{values}</DocumentedName>"


def groups(*kinds):
    return "".join(
        f'<MasterNamePartGroup><NamePartGroup ID="{i}" NamePartTypeID="{k}"/></MasterNamePartGroup>' for i, k in kinds
    )


def feature(kind, inner, reliability="96"):
    version = f'<FeatureVersion ReliabilityID="{reliability}"><Comment/>{inner}</FeatureVersion>'
    return f'<Feature FeatureTypeID="{kind}">{version}</Feature>'


def alias(kind, *names, primary="false", weak="false"):
    return f'<Alias AliasTypeID="{kind}" Primary="{primary}" LowQuality="{weak}">{"".join(names)}</Alias>'


def party(number, kind, aliases, parts, features="", *, comment=""):
    return (
        f'<DistinctParty FixedRef="{number}"><Comment>{comment}</Comment>'
        f'<Profile ID="9{number}" PartySubTypeID="{kind}">'
        f'<Identity ID="8{number}">{aliases}<NamePartGroups>{parts}</NamePartGroups></Identity>{features}'
        "</Profile></DistinctParty>"
    )


DOE = party(
    40,
    150,
    alias(3, name(["Доу", "Джон"], 300, "111"), name(["DOE", "John", "Albert"], 200), primary="true")
    + alias(2, name(["J.D."], 400), name(["杜", "约翰"], 300, "112"), weak="true"),
    groups((200, 80), (201, 81), (202, 82), (300, 80), (301, 81), (400, 81)),
    feature(30, period((1957, 1, 1), (1957, 12, 31)) + '<VersionDetail DetailTypeID="1430"/>')
    + feature(30, period((1961, 5, 2), (1963, 1, 1), "true"))
    + feature(30, period((1970, 1, 1), (1970, 1, 1)), reliability="95")
    + feature(31, '<VersionDetail DetailTypeID="1432">Basra, Iraq</VersionDetail>')
    + feature(32, '<VersionDetail DetailTypeID="1433"/><VersionLocation LocationID="502"/>')
    + feature(33, '<VersionDetail DetailReferenceID="20"/>')
    + feature(34, '<VersionLocation LocationID="501"/>')
    + feature(36, "<VersionDetail>1AbC</VersionDetail>")
    + feature(37, "<VersionDetail>Minister</VersionDetail>"),
    comment="Chief of the Guard",
)
SHIP = party(
    50,
    152,
    alias(3, name(["Ocean Example"], 200), primary="true"),
    groups((200, 84)),
    feature(35, '<VersionDetail DetailReferenceID="21"/>'),
)
FIRM = party(60, 151, alias(3, name(["EXAMPLE, LTD."], 200), primary="true"), groups((200, 83)))


def location(number, country="", **parts):
    inner = f'<LocationCountry CountryID="{country}"/>' if country else ""
    kinds = {w.replace(" ", "_"): i for i, w in WORDS["LocPartType"].items()}
    inner += "".join(
        f'<LocationPart LocPartTypeID="{kinds[k]}"><LocationPartValue><Comment/><Value>{v}</Value>'
        "</LocationPartValue></LocationPart>"
        for k, v in parts.items()
    )
    return f'<Location ID="{number}">{inner}</Location>'


def document(kind, identity, number, *, country="", validity="120", dates=""):
    issuer = f'IssuedBy-CountryID="{country}" ' if country else ""
    return (
        f'<IDRegDocument IDRegDocTypeID="{kind}" IdentityID="8{identity}" {issuer}ValidityID="{validity}">'
        f"<Comment/><IDRegistrationNo>{number}</IDRegistrationNo>{dates}</IDRegDocument>"
    )


def entry(number, kind, program, at=(2015, 9, 29), effect="100"):
    return (
        f'<SanctionsEntry ProfileID="9{number}" ListID="{kind}"><EntryEvent LegalBasisID="130"><Date>{day(*at)}</Date>'
        f'</EntryEvent><SanctionsMeasure SanctionsTypeID="{effect}"/>'
        f'<SanctionsMeasure SanctionsTypeID="101"><Comment>{program}</Comment></SanctionsMeasure></SanctionsEntry>'
    )


DATES = "".join(
    f'<DocumentDate IDRegDocDateTypeID="{k}">{period(at, at)}</DocumentDate>'
    for k, at in (("40", (1999, 9, 2)), ("41", (2004, 1, 1)))
)
DOCUMENTS = (
    document("50", 40, "A1", country="10", dates=DATES)
    + document("50", 40, "B2", validity="121")
    + document("52", 40, "C3")
    + document("51", 50, "IMO 9074729")
)
LOCATIONS = location(501, "10", ADDRESS1="1 Quay St.", CITY="Basra", POSTAL_CODE="61001") + location(502, "10")
ENTRIES = entry(40, "60", "SDGT") + entry(50, "60", "IRAN") + entry(60, "60", "CUBA")


def written(tmp_path, parties=DOE + SHIP + FIRM, entries=ENTRIES, locations=LOCATIONS, documents=DOCUMENTS):
    path = tmp_path / "list.xml"
    related = '<ProfileRelationship From-ProfileID="940" To-ProfileID="960" RelationTypeID="90" Former="true"/>'
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<Sanctions xmlns="http://www.un.org/sanctions/1.0">'
        f"<DateOfIssue>{day(2024, 2, 3)}</DateOfIssue><ReferenceValueSets>{words()}</ReferenceValueSets>"
        f"<Locations>{locations}</Locations><IDRegDocuments>{documents}</IDRegDocuments>"
        f"<DistinctParties>{parties}</DistinctParties><ProfileRelationships>{related}</ProfileRelationships>"
        f"<SanctionsEntries>{entries}</SanctionsEntries><SanctionsEntryLinks/></Sanctions>",
        encoding="utf-8",
    )
    return path


def test_a_person_with_everything(tmp_path):
    found = read_list(written(tmp_path))
    (info,) = found.lists
    assert (info.name, info.date, info.reader) == ("ofac-sdn", "2024-02-03", "ofac-advanced/1")
    assert info.proof == "its end tag"
    assert info.doubts == ("it holds 3 parties where a whole list has 4,000 or more: a sample or a part",)
    doe = found.entities[0]
    assert doe.id == "ofac-sdn-40"
    assert doe.type is EntityType.PERSON
    assert doe.names == (
        Name("DOE, John Albert"),
        Name("Доу, Джон", NameKind.ORIGINAL_SCRIPT, script="Cyrillic"),
        Name("J.D.", NameKind.FORMER, weak=True),
        Name("杜约翰", NameKind.ORIGINAL_SCRIPT, weak=True, script="Chinese Simplified"),
    )
    assert doe.birth_dates == ("1957", "~1961-05-02/1963-01-01")
    assert doe.gender == "female"
    assert doe.roles == ("Minister",)
    assert set(doe.identifiers) == {
        Identifier("passport", "A1", "iq", "Passport", "1999-09-02", "2004-01-01"),
        Identifier("passport", "B2", label="Passport", doubt="fraudulent"),
        Identifier("other", "C3", label="A new kind of card"),
        Identifier("wallet", "1AbC", label="Digital Currency Address - XBT"),
    }
    assert set(doe.places) == {
        Place("iq", "birth", "Basra, Iraq"),
        Place("iq", "nationality"),
        Place("iq", "location", "1 Quay St., Basra 61001, Iraq"),
    }
    assert doe.listings == (
        Listing("SDGT", "2015-09-29", "Block", "", PAGE, "Executive Order 13224 (Terrorism)", "SDN List"),
    )
    assert doe.relations == (
        Relation("formerly family member of", "ofac-sdn-40", "ofac-sdn-60", object_name="EXAMPLE, LTD."),
    )
    assert doe.notes.splitlines() == ["False: Birthdate 1970-01-01", "Chief of the Guard"]


def test_of_a_fact_that_is_said_twice_only_the_false_one_is_left_out(tmp_path):
    false, sound = (
        f'<FeatureVersion ReliabilityID="{kind}">{period(at, at)}</FeatureVersion>'
        for kind, at in (("95", (1970, 1, 1)), ("96", (1961, 5, 2)))
    )
    name_ = alias(3, name(["DOE"], 200), primary="true")
    doe = party(40, 150, name_, groups((200, 80)), f'<Feature FeatureTypeID="30">{false}{sound}</Feature>')
    found = read_list(written(tmp_path, parties=doe + SHIP + FIRM))
    assert found.entities[0].birth_dates == ("1961-05-02",)
    assert "False: Birthdate 1970-01-01" in found.entities[0].notes


def test_ships_and_firms(tmp_path):
    _, ship, firm = read_list(written(tmp_path)).entities
    assert ship.type is EntityType.VESSEL
    assert ship.vessel == Vessel("Tug")
    assert ship.identifiers == (Identifier("imo", "9074729", label="Vessel Registration Identification"),)
    assert firm.type is EntityType.ORGANIZATION
    assert firm.names == (Name("EXAMPLE, LTD."),)


def test_a_file_is_of_the_list_that_most_of_its_parties_are_on(tmp_path):
    entries = "".join(
        entry(n, kind, "NS-PLC", at) for n in (40, 60) for kind, at in (("61", (2014, 10, 10)), ("62", (2006, 4, 12)))
    )
    both = read_list(written(tmp_path, DOE + FIRM, entries + entry(40, "60", "SDGT")))
    assert [i.name for i in both.lists] == ["ofac-cons"]
    doe = both.entities[0]
    assert [(one.program, one.date, one.source) for one in doe.listings] == [
        ("NS-PLC", "2006-04-12", "Sectoral Sanctions Identifications List"),
        ("SDGT", "2015-09-29", "SDN List"),
    ], "the consolidated list is an umbrella of the others"
    mixed = read_list(written(tmp_path, entries=entries + entry(50, "60", "IRAN")))
    assert [e.id for e in mixed.entities] == ["ofac-cons-40", "ofac-cons-60", "ofac-sdn-50"]


def test_references_that_lead_nowhere_are_said(tmp_path):
    (info,) = read_list(written(tmp_path, DOE + FIRM, locations="")).lists
    assert info.doubts == (
        "4 references in it lead nowhere: it is a part of a list",
        "it holds 2 parties where a whole list has 4,000 or more: a sample or a part",
    )
    assert info.entities == 2


def test_a_file_cut_anywhere_is_refused(tmp_path):
    whole = written(tmp_path).read_bytes()
    for end in range(1200, len(whole) - 1, 613):
        (tmp_path / "list.xml").write_bytes(whole[:end])
        with pytest.raises(WatchlistError):
            read_list(tmp_path / "list.xml")


def test_memory_stays_small_over_many_parties(tmp_path):
    other = alias(2, name(["SAMPLE, LTD."], 200))
    firm = FIRM.replace("<NamePartGroups>", f"{other}<NamePartGroups>")
    many = "".join(firm.replace("60", str(n)) for n in range(1000, 3000))
    path = written(tmp_path, many, "".join(entry(n, "60", "CUBA") for n in range(1000, 3000)))
    tracemalloc.start()
    assert len(read_list(path).entities) == 2000
    assert tracemalloc.get_traced_memory()[1] < 16 << 20
    tracemalloc.stop()


@pytest.mark.skipif(not SHARED.exists(), reason="the publishers' files are not here")
def test_the_real_files():
    cons = read_list(SHARED / "cons_advanced_2020-03-17.xml")
    assert [(i.name, i.date, i.entities, i.doubts) for i in cons.lists] == [("ofac-cons", "2020-03-17", 375, ())]
    assert sum(e.type is EntityType.PERSON for e in cons.entities) == 82
    assert sum(len(e.relations) for e in cons.entities) == 276
    assert all(r.object for e in cons.entities for r in e.relations)
    assert all(e.listings and all(one.date and one.program for one in e.listings) for e in cons.entities)
    sdn = read_list(SHARED / "sdn_advanced_2024-02-23_trimmed37.xml")
    assert [(i.name, i.date, i.entities) for i in sdn.lists] == [("ofac-sdn", "2024-02-23", 37)]
    assert "lead nowhere" in sdn.lists[0].doubts[0]
    assert sum(n.script == "Cyrillic" for e in sdn.entities for n in e.names) == 24
