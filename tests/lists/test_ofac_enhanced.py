"""OFAC's Enhanced XML: translations of names, custom exports and their filters, lists and programs."""

from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.model import EntityType, Identifier, Listing, Name, NameKind, Place, Relation
from reading import read_list

SHARED = Path(__file__).parents[2] / "../shared/lists/ofac"
SPACE = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML"
PAGE = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=40"
SDN = "<sanctionsLists><sanctionsList>SDN List</sanctionsList></sanctionsLists>"


def translation(last, first="", script="Latin", primary="true"):
    given = f"<formattedFirstName>{first}</formattedFirstName>" if first else ""
    whole = f"{last}, {first}" if first else last
    return (
        f"<translation><isPrimary>{primary}</isPrimary><script>{script}</script>{given}"
        f"<formattedLastName>{last}</formattedLastName><formattedFullName>{whole}</formattedFullName></translation>"
    )


def name(*translations, primary="false", kind="", weak=""):
    alias = f"<aliasType>{kind}</aliasType>" if kind else ""
    quality = f"<isLowQuality>{weak}</isLowQuality>" if weak else ""
    return (
        f"<name><isPrimary>{primary}</isPrimary>{alias}{quality}"
        f"<translations>{''.join(translations)}</translations></name>"
    )


def feature(kind, value, more=""):
    return f"<feature><type>{kind}</type><value>{value}</value>{more}<isPrimary>true</isPrimary></feature>"


def document(kind, number, country="", valid="true", dates=""):
    issuer = f"<issuingCountry>{country}</issuingCountry>" if country else ""
    return (
        f'<identityDocument><type>{kind}</type><name nameId="1">NOT A NAME OF ITS OWN</name>'
        f"<documentNumber>{number}</documentNumber><isValid>{valid}</isValid>{issuer}{dates}</identityDocument>"
    )


def lists(*pairs):
    return "".join(f'<sanctionsList datePublished="{date}">{source}</sanctionsList>' for source, date in pairs)


def entity(number, kind, names, rest="", *, on=(("SDN List", "2015-09-29"),), programs=("SDGT",), general=""):
    tags = "".join(f"<sanctionsProgram>{p}</sanctionsProgram>" for p in programs)
    return (
        f'<entity id="{number}"><generalInfo><identityId>1</identityId><entityType>{kind}</entityType>{general}'
        f"</generalInfo><sanctionsLists>{lists(*on)}</sanctionsLists><sanctionsPrograms>{tags}</sanctionsPrograms>"
        "<sanctionsTypes><sanctionsType>Block</sanctionsType></sanctionsTypes><legalAuthorities><legalAuthority>"
        f"Executive Order 13224</legalAuthority></legalAuthorities><names>{names}</names>{rest}</entity>"
    )


def address(country, *forms):
    inner = ""
    for script, parts in forms:
        tags = "".join(f"<addressPart><type>{k}</type><value>{v}</value></addressPart>" for k, v in parts)
        inner += f"<translation><script>{script}</script><addressParts>{tags}</addressParts></translation>"
    return f"<address><country>{country}</country><translations>{inner}</translations></address>"


DOE = entity(
    40,
    "Individual",
    name(
        translation("Доу", "Джон", "Cyrillic", "false"), translation("DOE", "John Albert"), primary="true", weak="false"
    )
    + name(translation("J.D."), translation("杜", "约翰", "Chinese Simplified", "false"), kind="F.K.A.", weak="true"),
    "<addresses>"
    + address("Iraq", ("Latin", [("ADDRESS1", "1 Quay St."), ("CITY", "Basra"), ("POSTAL CODE", "61001")]))
    + "</addresses><features>"
    + feature("Birthdate", "1957", "<valueDate><fromDateBegin>1957-01-01</fromDateBegin></valueDate>")
    + feature("Birthdate", "1970", "<reliability>False</reliability>")
    + feature("Place of Birth", "Basra, Iraq")
    + feature("Nationality Country", "Iraq")
    + feature("Gender", "Female")
    + feature("Website", "example.test", "<comments>the old one</comments>")
    + "</features><identityDocuments>"
    + document("Passport", "A1", "Iraq", dates="<issueDate>1999-09-02</issueDate><expirationDate>2004</expirationDate>")
    + document("Passport", "B2", valid="false")
    + document("A new kind of card", "C3")
    + '</identityDocuments><relationships><relationship><type>Family member of</type><relatedEntity entityId="60">'
    + "EXAMPLE, LTD.</relatedEntity></relationship><relationship><type>Associate Of</type>"
    + '<relatedEntity entityId="99">ELSEWHERE</relatedEntity></relationship></relationships>',
    general="<remarks>Chief of the Guard</remarks><title>Minister</title>",
)
FIRM = entity(60, "Entity", name(translation("EXAMPLE, LTD."), primary="true"))


def written(tmp_path, *entities, filters=SDN):
    path = tmp_path / "list.xml"
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<sanctionsData xmlns="{SPACE}"><publicationInfo><dataAsOf>'
        f"2025-03-28T14:08:11.12-04:00</dataAsOf><filters>{filters}</filters></publicationInfo><referenceValues/>"
        f"<featureTypes/><entities>{''.join(entities)}</entities></sanctionsData>",
        encoding="utf-8",
    )
    return path


def test_a_person_with_everything(tmp_path):
    found = read_list(written(tmp_path, DOE, FIRM))
    (info,) = found.lists
    assert (info.name, info.date, info.reader) == ("ofac-sdn", "2025-03-28", "ofac-enhanced/1")
    assert (info.proof, info.doubts) == (
        "its end tag",
        ("it holds 2 parties where a whole list has 4,000 or more: a sample or a part",),
    )
    doe, firm = found.entities
    assert doe.id == "ofac-sdn-40"
    assert doe.type is EntityType.PERSON
    assert doe.names == (
        Name("DOE, John Albert"),
        Name("Доу, Джон", NameKind.ORIGINAL_SCRIPT, script="Cyrillic"),
        Name("J.D.", NameKind.FORMER, weak=True),
        Name("杜约翰", NameKind.ORIGINAL_SCRIPT, weak=True, script="Chinese Simplified"),
    )
    assert doe.birth_dates == ("1957",)
    assert doe.gender == "female"
    assert doe.roles == ("Minister",)
    assert doe.identifiers == (
        Identifier("passport", "A1", "iq", "Passport", "1999-09-02", "2004"),
        Identifier("passport", "B2", label="Passport", doubt="not valid"),
        Identifier("other", "C3", label="A new kind of card"),
    )
    assert doe.addresses == ("1 Quay St., Basra 61001, Iraq",)
    assert Place("iq", "nationality") in doe.places
    assert doe.listings == (Listing("SDGT", "2015-09-29", "Block", "", PAGE, "Executive Order 13224", "SDN List"),)
    assert doe.relations == (
        Relation("family member of", "ofac-sdn-40", "ofac-sdn-60", object_name="EXAMPLE, LTD."),
        Relation("associate of", "ofac-sdn-40", object_name="ELSEWHERE"),
    )
    assert doe.notes.splitlines() == [
        "False: Birthdate 1970",
        "Website example.test",
        "Website example.test: the old one",
        "Chief of the Guard",
    ]
    assert firm.names == (Name("EXAMPLE, LTD."),)


@pytest.mark.parametrize(
    ("filters", "doubts"),
    [
        (SDN, ()),
        ("", ()),
        ("<sanctionsLists><sanctionsList>Consolidated List</sanctionsList></sanctionsLists>", ()),
        (
            SDN + "<sanctionsPrograms><sanctionsProgram>CUBA</sanctionsProgram>"
            "<sanctionsProgram>IRAN</sanctionsProgram></sanctionsPrograms>",
            ("it is an export with filters (sanctionsPrograms: CUBA, IRAN), not the whole list",),
        ),
        (
            "<sanctionsLists><sanctionsList>Non-SDN CMIC List</sanctionsList></sanctionsLists>",
            ("it is an export with filters (sanctionsLists: Non-SDN CMIC List), not the whole list",),
        ),
    ],
)
def test_a_custom_export_shows_its_filters(tmp_path, filters, doubts):
    (info,) = read_list(written(tmp_path, FIRM, filters=filters)).lists
    assert info.doubts[:-1] == doubts
    assert info.partial == (*doubts, info.doubts[-1])[0]


def test_no_date_is_given_to_a_program_that_may_be_of_another_list(tmp_path):
    on = (
        ("Consolidated List", "2016-01-01"),
        ("Sectoral Sanctions Identifications List", "2015-12-22"),
        ("SDN List", "2022-04-06"),
    )
    two = entity(70, "Entity", name(translation("BANK"), primary="true"), on=on, programs=("A", "B"))
    one = entity(71, "Entity", name(translation("BANK B"), primary="true"), on=on[:2], programs=("A",))
    both, single = read_list(written(tmp_path, two, one)).entities
    assert both.list == "ofac-cons"
    assert {(x.program, x.date, x.source) for x in both.listings} == {
        (p, "", "Sectoral Sanctions Identifications List; SDN List") for p in "AB"
    }
    assert "on the SDN List since 2022-04-06" in both.notes
    assert [(x.program, x.date) for x in single.listings] == [("A", "2015-12-22")]


def test_an_export_of_both_lists_is_two_lists(tmp_path):
    other = entity(80, "Entity", name(translation("X"), primary="true"), on=(("Non-SDN CMIC List", "2021-06-03"),))
    found = read_list(written(tmp_path, DOE, FIRM, other, filters=""))
    assert [e.id for e in found.entities] == ["ofac-sdn-40", "ofac-sdn-60", "ofac-cons-80"]


def test_a_file_cut_anywhere_is_refused(tmp_path):
    whole = written(tmp_path, DOE, FIRM).read_bytes()
    for end in range(300, len(whole) - 1, 397):
        (tmp_path / "list.xml").write_bytes(whole[:end])
        with pytest.raises(WatchlistError):
            read_list(tmp_path / "list.xml")


@pytest.mark.skipif(not SHARED.exists(), reason="the publishers' files are not here")
def test_the_real_file():
    found = read_list(SHARED / "cons_enhanced_2025-03-28.xml")
    assert [(i.name, i.date, i.entities, i.doubts) for i in found.lists] == [("ofac-cons", "2025-03-28", 443, ())]
    scripts = [n.script for e in found.entities for n in e.names if n.script]
    assert scripts.count("Cyrillic") == 50 - 11, "eleven of the fifty are of addresses"
    assert len(scripts) == 39 + 6
