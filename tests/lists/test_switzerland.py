"""Switzerland's list: names by the order and spellings of their parts, who is still on it, what stands in prose.

All names are invented.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.model import EntityType, Identifier, NameKind, Place, Reference, Relation
from reading import read, read_list

REAL = Path(__file__).parents[2] / "../shared/lists/ch/seco_official_example_2024-01-17.xml"

PROGRAMS = """<sanctions-program ssid="20" version-date="2026-05-21"><program-key lang="ger">Erfundenland</program-key>
<program-key lang="eng">Inventia</program-key>
<program-name lang="eng">Ordinance of 1 May 2016 on Inventia</program-name>
<sanctions-set ssid="4387" lang="ger">Finanzsanktionen, Anhang 2</sanctions-set>
<sanctions-set ssid="4387" lang="eng">Financial measures, annex 2</sanctions-set>
<sanctions-set ssid="4388" lang="eng">Travel ban, annex 1</sanctions-set><origin>UN, EU</origin></sanctions-program>
<place ssid="29492"><location>Phnom Penh</location><area>Central</area><country iso-code="KH">Cambodia</country></place>
<place ssid="29493"><location>Kampot</location><country iso-code="KH">Cambodia</country></place>"""
LISTED = '<modification modification-type="listed" enactment-date="2016-03-01" effective-date="2016-03-02"/>'
OLD = """<modification modification-type="amended" effective-date="2017-06-05"><removed><target ssid="100"><individual>
<identity ssid="1" main="true"><name name-type="primary-name" quality="good"><name-part order="1"
 name-part-type="whole-name"><value>Boris Nobody</value></name-part></name><nationality><country iso-code="RU">Russia
</country></nationality></identity></individual></target></removed></modification>"""
PERSON = f"""<target ssid="100"><sanctions-set-id>4387</sanctions-set-id><sanctions-set-id>4388</sanctions-set-id>
<foreign-identifier>KPi.901</foreign-identifier><individual sex="male">
<identity ssid="1" main="true"><name ssid="2" name-type="primary-name" quality="good" lang="eng">
<name-part order="2" name-part-type="given-name"><value>Zebulon</value>
<spelling-variant lang="RUS" script="CYRL">Зебулон</spelling-variant></name-part>
<name-part order="1" name-part-type="family-name"><value>Okarvian</value>
<spelling-variant lang="RUS" script="LATN">Okarvyan</spelling-variant>
<spelling-variant lang="RUS" script="CYRL">Окарвян</spelling-variant>
<spelling-variant lang="RUS" script="CYRL">Окарвьян</spelling-variant></name-part>
<name-part order="3" name-part-type="title"><value>Dr</value></name-part></name>
<name name-type="alias" quality="low" lang="eng"><name-part order="1" name-part-type="whole-name">
<value>The Envoy</value></name-part></name>
<name name-type="formerly-known-as" quality="good"><name-part order="1" name-part-type="whole-name">
<value>Zeb Okar</value></name-part></name>
<nationality ssid="3"><country iso-code="KH">Cambodia</country></nationality>
<day-month-year ssid="4" day="2" month="5" year="1961" calendar="Gregorian" quality="good"/>
<day-month-year ssid="5" year="1963" calendar="Gregorian" quality="low"/>
<day-month-year ssid="6" month="4" year="1380" calendar="Islamic" quality="good"/>
<place-of-birth ssid="7" place-id="29493" quality="good"/>
<address ssid="8" place-id="29492" quality="good"><c-o>Harbour Office</c-o><address-details>Street 1</address-details>
<p-o-box>77</p-o-box><zip-code>12000</zip-code><remarks>as of 2015</remarks></address>
<identification-document ssid="9" document-type="passport"><number>N000123</number><issuer code="KH">Cambodia</issuer>
<date-of-issue>2010-02-01</date-of-issue><expiry-date>2020-02-01</expiry-date></identification-document>
<identification-document document-type="id-card"><number>believed lost</number></identification-document></identity>
<identity ssid="10" main="false"><name name-type="primary-name" quality="good"><name-part order="1"
 name-part-type="whole-name"><value>Ali Zafir</value></name-part></name>
<nationality><country iso-code="IQ">Iraq</country></nationality></identity>
<justification ssid="11">He met Boris Nobody.</justification>
<relation ssid="12" relation-type="related-to" target-id="200"/>
<other-information ssid="13">Envoy of the harbour. IMO Number: 9074729 is not his.</other-information></individual>
<modification modification-type="amended" effective-date="2020-01-01"/>{OLD}{LISTED}</target>"""
FIRM = f"""<target ssid="200"><sanctions-set-id>4387</sanctions-set-id><foreign-identifier>140</foreign-identifier>
<entity><identity main="true"><name name-type="primary-name" quality="good"><name-part order="1"
 name-part-type="whole-name"><value>Blue Heron Maritime</value></name-part></name>
<day-month-year year="1997" calendar="Gregorian"/></identity>
<other-information>Taxpayer Identification Number: 7707028663</other-information>
<other-information>State Registration number: 1247700291200.</other-information>
<other-information>Date of registration: 5.7.1994</other-information></entity>{LISTED}</target>"""
SHIP = f"""<target ssid="300"><sanctions-set-id>9999</sanctions-set-id><object object-type="vessel">
<identity main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name">
<value>QUIET LANTERN</value></name-part>
</name></identity><other-information>IMO Number: 9074729</other-information></object>{LISTED}</target>"""


def gone(ssid, *modifications):
    """A target with what was done to it."""
    done = "".join(f'<modification modification-type="{kind}"{date}/>' for kind, date in modifications)
    return FIRM.replace(LISTED, done).replace("200", str(ssid)).replace("Blue Heron", f"Heron {ssid}")


def listed(*targets, kind="whole-list", date="2026-08-27"):
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<swiss-sanctions-list list-type="{kind}" date="{date}">'
        f"{PROGRAMS}{''.join(targets)}</swiss-sanctions-list>"
    )


def test_a_person_with_all_that_is_said_of_them(tmp_path):
    found = read(tmp_path, listed(PERSON))
    (info,) = found.lists
    assert (info.name, info.date, info.entities, info.weak_names, info.proof) == (
        "ch-seco",
        "2026-08-27",
        1,
        1,
        "its end tag",
    )
    (person,) = found.entities
    assert (person.id, person.type, person.gender) == ("ch-seco-100", EntityType.PERSON, "male")
    assert [(n.text, n.kind, n.weak, n.script) for n in person.names] == [
        ("Okarvian Zebulon", NameKind.PRIMARY, False, ""),
        ("Okarvyan Zebulon", NameKind.ALIAS, False, "LATN"),
        ("Окарвян Зебулон", NameKind.ORIGINAL_SCRIPT, False, "CYRL"),
        ("Окарвьян Зебулон", NameKind.ORIGINAL_SCRIPT, False, "CYRL"),
        ("The Envoy", NameKind.ALIAS, True, ""),
        ("Zeb Okar", NameKind.FORMER, False, ""),
        ("Ali Zafir", NameKind.ALIAS, False, ""),
    ]
    assert person.roles == ("Dr",)
    assert person.birth_dates == ("1961-05-02", "~1963")
    assert "birth date: 1380-04 of the Islamic calendar" in person.notes
    assert person.places == (
        Place("kh", "nationality"),
        Place("kh", "birth", "Kampot, Cambodia"),
        Place("kh", "location"),
        Place("iq", "nationality"),
    )
    assert person.addresses == ("Harbour Office, Street 1, P.O. Box 77, 12000, Phnom Penh, Central, Cambodia",)
    assert person.identifiers == (Identifier("passport", "N000123", "kh", "passport", "2010-02-01", "2020-02-01"),)
    assert person.references == (Reference("ch-seco", "100"), Reference("un", "KPi.901"))
    assert person.relations == (Relation("related-to", "ch-seco-100", "ch-seco-200"),)
    assert "He met Boris Nobody." in person.notes
    assert "address: as of 2015" in person.notes
    assert "id-card: believed lost" in person.notes
    assert "which the file does not have" not in person.notes
    assert not any("Nobody" in n.text for n in person.names), "what was removed is no longer said"
    assert "ru" not in {p.country for p in person.places}


def test_a_listing_is_found_by_the_sanctions_set_and_dated_by_what_was_done(tmp_path):
    (person,) = read(tmp_path, listed(PERSON)).entities
    assert [(one.program, one.effect) for one in person.listings] == [
        ("Inventia", "Financial measures, annex 2"),
        ("Inventia", "Travel ban, annex 1"),
    ]
    one = person.listings[0]
    assert (one.date, one.updated, one.reference, one.source) == ("2016-03-02", "2020-01-01", "100", "UN, EU")
    assert one.authority == "Ordinance of 1 May 2016 on Inventia"


def test_numbers_of_firms_and_ships_stand_in_prose(tmp_path):
    firm, ship = read(tmp_path, listed(FIRM, SHIP)).entities
    assert firm.identifiers == (
        Identifier("tax", "7707028663", label="Taxpayer Identification Number"),
        Identifier("registration", "1247700291200", label="State Registration number"),
    )
    more = FIRM.replace(
        "Date of registration: 5.7.1994", "A works (OGRN: 1027739824999) since 5.7.1994; fax no. 7707028"
    )
    assert more != FIRM
    (told,) = read(tmp_path, listed(more)).entities
    assert [i.value for i in told.identifiers] == ["7707028663", "1247700291200", "1027739824999"]
    assert firm.birth_dates == ()
    assert "date: 1997" in firm.notes
    assert "foreign identifier: 140" in firm.notes
    assert (ship.type, ship.identifiers) == (EntityType.VESSEL, (Identifier("imo", "9074729"),))
    assert ship.listings[0].program == "sanctions set 9999", "a set that is nowhere is not left out in silence"


@pytest.mark.parametrize(
    ("modifications", "on"),
    [
        ([("de-listed", ' effective-date="2016-03-01"'), ("listed", ' effective-date="2015-11-18"')], False),
        ([("amended", ' effective-date="2025-06-03"'), ("de-listed", ' effective-date="2025-06-20"')], False),
        ([("listed", ' effective-date="2020-01-01"'), ("de-listed", ' effective-date="2016-03-01"')], True),
        ([("de-listed", ""), ("listed", "")], False),
        ([("de-listed", ""), ("listed", ' effective-date="2016-03-01"')], False),
        ([("de-listed", ' effective-date="2026-09-01"'), ("listed", ' effective-date="2016-03-01"')], True),
        ([("de-listed", ' publication-date="2016-03-01"'), ("amended", ' publication-date="2016-03-01"')], False),
        ([], True),
    ],
    ids=["newest first", "not in order", "listed again", "undated", "partly", "later", "one day", "nothing done"],
)
def test_the_newest_modification_says_whether_a_target_is_on_the_list(tmp_path, modifications, on):
    found = read(tmp_path, listed(gone(400, *modifications), FIRM))
    assert [e.id for e in found.entities] == (["ch-seco-200", "ch-seco-400"] if on else ["ch-seco-200"])
    told = [d for d in found.lists[0].doubts if "taken off the list by SECO" in d]
    assert bool(told) is not on


def test_a_place_that_is_nowhere_is_said(tmp_path):
    (person,) = read(tmp_path, listed(PERSON.replace('place-id="29492"', 'place-id="1"'))).entities
    assert "address: the place 1, which the file does not have" in person.notes
    assert person.addresses == ("Harbour Office, Street 1, P.O. Box 77, 12000",)


def test_spellings_multiply_and_not_without_end(tmp_path):
    few = '<spelling-variant lang="ARA" script="LATN">{0}a</spelling-variant>'
    many = "".join(f'<spelling-variant lang="ARA" script="LATN">{{0}}{n}</spelling-variant>' for n in "abcde")
    part = '<name-part order="{1}" name-part-type="other"><value>{0}</value>{2}</name-part>'

    def names(count, variants):
        parts = "".join(part.format(f"P{n}", n, variants.format(f"P{n}")) for n in range(count))
        text = FIRM.replace("</name-part></name>", f"</name-part></name><name name-type='alias'>{parts}</name>")
        return [n.text for n in read(tmp_path, listed(text)).entities[0].names][1:]

    assert names(2, few) == ["P0 P1", "P0a P1a"]
    assert len(names(2, many)) == 1 + 25
    lots = names(4, many)
    assert len(lots) == 1 + 4 * 5 - 3, "each spelling once"
    assert {word for name in lots for word in name.split()} >= {f"P{n}{v}" for n in range(4) for v in "abcde"}


def test_an_amendment_is_read_and_said_to_be_one(tmp_path):
    (info,) = read(tmp_path, listed(FIRM, kind="amendment")).lists
    assert info.proof == "", "the file is whole, the list is not"
    assert info.doubts[0].startswith("it says that it is an amendment, and holds a part of it")
    (info,) = read(tmp_path, listed(FIRM)).lists
    assert not any("amendment" in doubt for doubt in info.doubts)
    assert any("no whole file of this layout" in doubt for doubt in info.doubts)


def test_what_cannot_be_read_is_a_rejection_and_a_list_of_none_is_refused(tmp_path):
    nameless = SHIP.replace("QUIET LANTERN", "").replace('ssid="300"', 'ssid="301"')
    found = read(tmp_path, listed(FIRM, nameless, FIRM, FIRM.replace(' ssid="200"', "")))
    assert [(r.place, r.reason) for r in found.lists[0].rejections] == [
        ("target 301", "it has no name"),
        ("target 200", "its number comes a second time"),
        ("target", "it has no number"),
    ]
    for text in (listed(), listed(gone(400, ("de-listed", "")))):
        with pytest.raises(WatchlistError, match="holds no party"):
            read(tmp_path, text)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_file_that_ends_early_is_refused(tmp_path, share):
    whole = listed(PERSON, FIRM, SHIP)
    with pytest.raises(WatchlistError, match="nothing of it is used"):
        read(tmp_path, whole[: int(len(whole) * share)])


def test_memory_stays_flat_over_targets_with_long_histories(tmp_path):
    """8 MB here; the limit is far under what a tree of it would take, and does not grow with the file."""
    path = tmp_path / "list.xml"
    with path.open("w", encoding="utf-8") as out:
        out.write(listed("@").partition("@")[0])
        for number in range(1500):
            out.write(PERSON.replace('ssid="100"', f'ssid="{number + 1000}"').replace(OLD, OLD * 4))
        out.write("</swiss-sanctions-list>")
    code = (
        "import resource, sys; from pathlib import Path; from ensign.lists.table import read_lists\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "(found,) = read_lists((Path(sys.argv[1]),))\n"
        "print(len(found.entities), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    entities, grown = map(int, done.stdout.split())
    assert entities == 1500
    unit = 1 if sys.platform != "darwin" else 1024  # bytes there, kilobytes elsewhere
    assert grown // unit < 60


def test_the_publishers_own_example_is_read_whole():
    if not REAL.exists():
        pytest.skip("the shared lists are not here")
    found = read_list(REAL)
    assert [(e.primary, e.birth_dates, e.gender) for e in found.entities] == [
        ("Test A", ("1900-01-01",), ""),
        ("Test B", ("2025-12-31",), "female"),
        ("Test C", ("2000-01-01",), "male"),
    ]
    assert [listing.effect for listing in found.entities[0].listings] == [
        "Financial measures, annex 2",
        "Travel ban, annex 1",
    ]
    assert found.lists[0].rejections == ()
