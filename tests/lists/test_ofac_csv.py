"""OFAC's CSV set: what is joined from four files, what the remarks say, and which sets are refused."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign.errors import WatchlistError
from ensign.fields.identifiers import is_mark
from ensign.lists import ofac_csv, ofac_remarks
from ensign.lists.files import ListFile
from ensign.lists.ofac import Fact
from ensign.lists.table import read_lists
from ensign.model import EntityType, Identifier, Listing, NameKind, Place, Reference, Relation, Vessel
from ensign.watchlist import union

SHARED = Path(__file__).parents[2] / "../shared/lists/ofac"
END = "\x1a\r\n"
PAGE = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id="


def line(*cells):
    return ",".join(c if isinstance(c, int) else f'"{c}"' if c else "-0- " for c in map(_cell, cells)) + "\r\n"


def _cell(value):
    return value or ""


def prim(number, name, kind="", programs="CUBA", remarks="", **more):
    keys = ("title", "call_sign", "vessel", "tonnage", "gross", "flag", "owner")
    cells = [name, kind, programs, *(more.get(k, "") for k in keys), remarks]
    return f"{number}," + line(*cells)


def alt(number, name, kind="aka"):
    return f'{number},{number}0,"{kind}","{name}",-0- \r\n'


def add(number, *cells):
    return f"{number},{number}1," + line(*cells, "")


def comment(number, text):
    return f'{number},"{text}"\r\n'


def read(tmp_path, *, end=END, **texts):
    for name, text in texts.items():
        (tmp_path / f"{name}.csv").write_text(text + end, encoding="ascii", newline="")
    return union(read_lists([tmp_path]))


SET = {
    "a": prim(36, "AERO EXAMPLE")
    + prim(
        40,
        "DOE, John Albert",
        "individual",
        "SDGT] [IFSR",
        "DOB 02 Sep 1957; alt. DOB circa 1958; POB Basra, Iraq; nationality Iraq; citizen Iran; Gender Male; "
        "Passport A123 (Iraq) issued 01 Jan 2001 expires 2011; alt. Passport B9 (Korea, North); "
        "National ID No. 77 (Iran); a.k.a. 'ABD'RABBAH'; f.k.a. 'OLD; NAME'; Chief of the Guard; "
        "Additional Sanctions Information - Subject to Secondary Sanctions; Linked To: AERO EXAMPLE.",
        title="Minister",
    )
    + prim(
        50,
        "OCEAN EXAMPLE",
        "vessel",
        "IRAN",
        "Vessel Registration Identification IMO  9074729; MMSI 572469210; Former Vessel Flag Malta; "
        "alt. Former Vessel Flag None Identified; Vessel Year of Build 1999; Linked To: EXAMPLE, LINES.",
        call_sign="T2EU4",
        vessel="Crude Oil Tanker",
        tonnage="9,999",
        gross="5,000",
        flag="Iran",
        owner="Example Lines",
    ),
    "b": alt(36, "AERO-EX") + alt(36, "EX AIR", "fka") + alt(40, "DOE, Johnny", "nka"),
    "c": add(36, "", "Havana", "Cuba") + add(40, "1 Quay St., Pier 2", "Basra 61001", "Iraq") + add(50, "", "", ""),
}


def test_the_files_are_joined_whatever_they_are_called(tmp_path):
    found = read(tmp_path, **SET, d=comment(36, "More.") + comment(999, "of nobody"))
    aero, doe, ship = found.entities
    (info,) = found.lists
    assert (info.name, info.date, info.reader) == ("ofac-sdn", "", "ofac-csv/2")
    assert info.proof == "the end mark of each of its 4 files"
    assert info.doubts == (
        ofac_csv.UNDATED,
        "it holds 3 parties where a whole list has 4,000 or more: a sample or a part",
    )
    assert info.partial == info.doubts[1]
    assert [(r.place, r.reason) for r in info.rejections] == [
        ("number 999", "comments on a party that is not in the list")
    ]
    assert aero.id == "ofac-sdn-36"
    assert aero.type is EntityType.ORGANIZATION
    assert [(n.text, n.kind, n.weak) for n in aero.names] == [
        ("AERO EXAMPLE", NameKind.PRIMARY, False),
        ("AERO-EX", NameKind.ALIAS, False),
        ("EX AIR", NameKind.FORMER, False),
    ]
    assert aero.addresses == ("Havana, Cuba",)
    assert aero.places == (Place("cu", "location", "Havana, Cuba"),)
    assert aero.listings == (Listing("CUBA", url=f"{PAGE}36"),)
    assert aero.references == (Reference("ofac-sdn", "36"),)
    assert ship.addresses == ()
    assert doe.addresses == ("1 Quay St., Pier 2, Basra 61001, Iraq",)


def test_the_remarks_of_a_person(tmp_path):
    doe = read(tmp_path, **SET).entities[1]
    assert doe.type is EntityType.PERSON
    assert [(n.text, n.kind, n.weak) for n in doe.names] == [
        ("DOE, John Albert", NameKind.PRIMARY, False),
        ("DOE, Johnny", NameKind.ALIAS, False),
        ("ABD'RABBAH", NameKind.ALIAS, True),
        ("OLD; NAME", NameKind.FORMER, True),
    ]
    assert doe.birth_dates == ("1957-09-02", "~1958")
    assert doe.gender == "male"
    assert doe.roles == ("Minister",)
    assert doe.places[:3] == (
        Place("iq", "birth", "Basra, Iraq"),
        Place("iq", "nationality"),
        Place("ir", "nationality"),
    )
    assert doe.identifiers == (
        Identifier("passport", "A123", "iq", "Passport", "2001-01-01", "2011"),
        Identifier("passport", "B9", "kp", "Passport"),
        Identifier("national", "77", "ir", "National ID No."),
    )
    assert [one.program for one in doe.listings] == ["SDGT", "IFSR"]
    assert doe.relations == (Relation("linked to", "ofac-sdn-40", "ofac-sdn-36", object_name="AERO EXAMPLE"),)
    assert doe.notes.splitlines() == [
        "Additional Sanctions Information - Subject to Secondary Sanctions",
        "Chief of the Guard",
    ]


def test_the_columns_and_remarks_of_a_ship(tmp_path):
    ship = read(tmp_path, **SET).entities[2]
    assert ship.type is EntityType.VESSEL
    assert set(ship.identifiers) == {
        Identifier("imo", "9074729", label="Vessel Registration Identification"),
        Identifier("mmsi", "572469210", label="MMSI"),
        Identifier("call_sign", "T2EU4", label="Vessel Call Sign"),
    }
    assert ship.places == (Place("ir", "flag"), Place("mt", "former flag"))
    assert ship.vessel == Vessel(
        "Crude Oil Tanker", "Example Lines", tonnage="9,999", gross_tonnage="5,000", built="1999"
    )
    assert ship.relations == (Relation("linked to", "ofac-sdn-50", object_name="EXAMPLE, LINES"),)


def test_comments_go_on_where_the_remarks_are_cut(tmp_path):
    start = "Digital Currency Address - XBT 1AAA; "
    start = (start * 40)[: 1000 - len("alt. Digital Currency Address - ETH 0xAB")].rpartition("; ")[0] + "; "
    start += "alt. Digital Currency Address - ETH 0xAB".rjust(1000 - len(start))
    assert len(start) == 1000
    found = read(
        tmp_path, a=prim(1, "HACKER", remarks=start), b=alt(1, "H"), c=add(1, "", "", "Iran"), d=comment(1, "CD9.")
    )
    (one,) = found.entities
    assert one.identifiers == (
        Identifier("wallet", "1AAA", label="Digital Currency Address - XBT"),
        Identifier("wallet", "0xABCD9", label="Digital Currency Address - ETH"),
    )
    (tmp_path / "d.csv").unlink()
    found = read(tmp_path, a=prim(1, "HACKER", remarks=start))
    assert found.lists[0].doubts[:2] == (
        "its comments (sdn_comments.csv) were not given: give them together with it",
        "the remarks of 1 of its parties are cut, and no comments go on from there",
    )
    assert [i.value for i in found.entities[0].identifiers] == ["1AAA"], "half an address is no address"
    assert "cut: alt. Digital Currency Address - ETH 0xAB" in found.entities[0].notes


def test_the_primary_file_alone_loads_and_says_what_is_missing(tmp_path):
    (info,) = read(tmp_path, a=SET["a"]).lists
    assert info.proof == "the end mark of its file"
    assert info.doubts[0] == info.partial
    assert info.partial == (
        "its aliases (alt.csv), addresses (add.csv), comments (sdn_comments.csv) were not given: "
        "give them together with it"
    )


def test_the_parts_of_the_consolidated_list_are_called_as_ofac_calls_them(tmp_path):
    (info,) = read(tmp_path, a=prim(80, "CITIZEN, A", "individual", "NS-PLC"), b=alt(80, "CITIZEN, B")).lists
    assert info.partial.startswith("its addresses (cons_add.csv), comments (cons_comments.csv) were not given")


def test_without_the_end_mark_nothing_shows_it_whole(tmp_path):
    (info,) = read(tmp_path, a=SET["a"], end="").lists
    assert info.proof == ""
    assert info.entities == 3


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"b": SET["b"]}, "aliases without the names"),
        ({"d": comment(1, "X.")}, "comments without the names"),
        ({"a": SET["a"], "b": SET["b"] + alt(41, "X")}, "not of the same edition as a.csv: 1 of its 3 numbers"),
        ({"a": SET["a"], "c": SET["c"] + add(41, "", "", "Iran")}, "not of the same edition"),
        ({"a": SET["a"], "d": comment(1, "X.")}, "not of the same edition"),
        ({"a": SET["a"], "e": SET["a"] + prim(60, "NEW")}, "two editions of one list"),
        ({"a": SET["a"], "b": SET["b"], "e": alt(36, "OTHER")}, "second file of aliases"),
        ({"a": SET["a"] + '70,"CUT'}, "ends early or is damaged"),
        ({"a": SET["a"] + '70,"SHORT","vessel"\r\n'}, "line 4 has 3 fields, not 12"),
        ({"a": SET["a"] + END + prim(70, "LATE")}, "behind the end mark"),
        ({"a": SET["a"] + prim(70, "BYTE").replace("70", "7x")}, "line 4 does not begin with its number"),
        ({"a": prim(1, "") + prim(2, "") + prim(3, "X")}, "1 of 3 records have a name"),
    ],
)
def test_a_damaged_or_mixed_set_is_refused_whole(tmp_path, texts, said):
    with pytest.raises(WatchlistError, match=said):
        read(tmp_path, **texts)


@pytest.mark.parametrize("lost", ["a", "b", "c"])
def test_a_file_without_the_end_mark_that_the_others_have_is_cut(tmp_path, lost):
    texts = {**SET, "d": comment(36, "More.")}
    written = {name: text if name == lost else text + END for name, text in texts.items()}
    with pytest.raises(WatchlistError, match=rf"{lost}\.csv has no end mark, and the other files of its set do"):
        read(tmp_path, **written, end="")


def test_a_last_row_without_a_line_end_is_said(tmp_path):
    said = "its last line has no line end: it may have been cut there"
    (info,) = read(tmp_path, a=SET["a"].removesuffix("\r\n"), end="").lists
    assert said in info.doubts
    (info,) = read(tmp_path, a=SET["a"], end="").lists
    assert said not in info.doubts


@pytest.mark.parametrize("delimiter", ["|", "@"])
def test_ofacs_other_delimiters_give_the_same_list(tmp_path, delimiter):
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    one = read(tmp_path / "one", **SET, d=comment(36, "More."))
    for name, text in {**SET, "d": comment(36, "More.")}.items():
        out = io.StringIO(newline="")
        for row in csv.reader(io.StringIO(text, newline="")):
            cells = (c if c.isdecimal() or c == "-0- " else f'"{c}"' for c in row)
            out.write(delimiter.join(cells) + "\r\n")
        (tmp_path / "other" / f"{name}.pip").write_text(out.getvalue() + END, encoding="ascii", newline="")
    other = union(read_lists([tmp_path / "other"]))
    assert list(one.entities) == list(other.entities)
    assert other.lists[0].proof == "the end mark of each of its 4 files"


def test_a_header_that_somebody_put_there_is_no_party(tmp_path):
    header = "Ent_num,SDN_name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks\r\n"
    assert len(read(tmp_path, a=header + SET["a"]).entities) == 3
    with pytest.raises(WatchlistError, match="line 2 does not begin with its number"):
        read(tmp_path, a=SET["a"].replace("\r\n", "\r\n" + header, 1))


def test_rows_that_come_twice_are_one(tmp_path):
    texts = {**SET, "d": comment(36, "More.")}
    whole = read(tmp_path, **texts)
    again = read(tmp_path, **{name: text * 2 for name, text in texts.items()})
    assert list(whole.entities) == list(again.entities)
    assert again.lists[0].rejections == ()


def test_two_lists_together_each_take_their_own_files(tmp_path):
    found = read(
        tmp_path,
        **SET,
        p=prim(80, "CITIZEN, A", "individual", "NS-PLC"),
        q=alt(80, "CITIZEN, B"),
        r=comment(80, "More."),
        s=add(80, "", "", ""),
    )
    sdn, cons = found.lists
    assert (sdn.name, cons.name) == ("ofac-sdn", "ofac-cons")
    assert [n.text for e in found.entities if e.list == "ofac-cons" for n in e.names] == ["CITIZEN, A", "CITIZEN, B"]
    assert found.entities[-1].id == "ofac-cons-80"


def test_programs_that_are_on_both_lists_show_neither(tmp_path):
    (info,) = read(tmp_path, a=prim(1, "X", programs="RUSSIA-EO14024")).lists
    assert info.name == "ofac-sdn"
    assert "its programs do not show which of OFAC's lists it is: it is taken for the SDN list" in info.doubts


def test_the_same_file_given_twice_is_one(tmp_path):
    (tmp_path / "a.csv").write_text(SET["a"] + END, encoding="ascii", newline="")
    assert len(union(read_lists([tmp_path, tmp_path / "a.csv"])).entities) == 3


def test_a_record_without_a_name_or_with_a_number_that_was_there_is_counted(tmp_path):
    (info,) = read(tmp_path, a=SET["a"] + prim(36, "AGAIN") + prim(37, "")).lists
    assert [(r.place, r.reason) for r in info.rejections] == [
        ("number 36", "its number comes twice"),
        ("number 37", "it has no name"),
    ]


@pytest.mark.parametrize(
    "text",
    ['id,name\n1,"Acme"\n2,"Zenith"\n3,"Nadir"\n', "1,Acme\n", '1,"Acme","x","y","z","w"\n', '1,"a","b","c","d"\n'],
)
def test_a_list_of_the_users_own_is_not_taken_for_one_of_these(tmp_path, text):
    path = tmp_path / "mine.csv"
    path.write_text(text)
    assert not ofac_csv.is_part(ListFile(path))


@pytest.mark.parametrize(
    ("clause", "fact"),
    [
        ("Tax ID No. 123 (Russia)", Fact("Tax ID No.", "123", "Russia")),
        (
            "Tarjeta Profesional 186785 (Abogado) (Colombia)",
            Fact("Tarjeta Profesional", "186785 (Abogado)", "Colombia"),
        ),
        ("Telephone 12 (3)", None),
        ("Passport 1 issued 03 Mar 1999 expires 2004", Fact("Passport", "1", issued="03 Mar 1999", expires="2004")),
        ("Passport 1 (Iraq) (fraudulent)", Fact("Passport", "1", "Iraq", doubt="fraudulent")),
        ("Passportless person", None),
        ("Passport I1 (Cabo Verde.  Previously X.)", Fact("Passport", "I1", "Cabo Verde.  Previously X.")),
        ("Registration Number (Iran)", Fact("Registration Number", "(Iran)")),
        ("Linked To: X (IRAN) LTD.", Fact("Linked To:", "X (IRAN) LTD.")),
        ("Listing Date (CMIC) 03 Jun 2021", Fact("Listing Date (", "CMIC) 03 Jun 2021")),
    ],
)
def test_a_clause(clause, fact):
    found = ofac_remarks.read(f"{clause}.")
    assert found.facts == ((fact,) if fact else ())
    assert found.notes == (() if fact else (clause,))


def test_prose_behind_a_number_is_kept_for_the_reader():
    found = ofac_remarks.read(
        "Passport 4117921 issued under the name of another; Passport and card were issued in Ulm."
    )
    assert found.facts == (Fact("Passport", "4117921"),)
    assert found.notes == ("Passport 4117921 issued under the name of another", "Passport and card were issued in Ulm")
    (plain,) = ofac_remarks.read("Passport AB 4117921 issued 01 Jan 2008 to 31 Dec 2008.").facts
    assert plain == Fact("Passport", "AB 4117921", issued="01 Jan 2008 to 31 Dec 2008")


@settings(deadline=None)
@given(st.lists(st.text(st.characters(codec="ascii", exclude_characters=";'"), min_size=1), max_size=5))
def test_nothing_in_the_remarks_is_lost(clauses):
    text = "; ".join(clauses)
    found = ofac_remarks.read(text)
    said = " ".join(
        [*(f"{f.label}{f.value}{f.country}{f.issued}{f.expires}{f.doubt}" for f in found.facts), *found.notes]
    )
    assert sum(c.isalnum() for c in said) + text.count("alt. ") * 3 >= sum(c.isalnum() for c in text)


@pytest.mark.parametrize(
    ("name", "kind", "remarks", "marks"),
    [
        ("XU-ABC", "aircraft", "", ["XU-ABC"]),
        ("XU-ABC", "aircraft", "Aircraft Manufacturer's Serial Number (MSN) 2257.", ["2257", "XU-ABC"]),
        ("XU-ABC", "aircraft", "Aircraft Tail Number XU-ABC.", ["XU-ABC"]),  # said already
        ("MSN 371", "aircraft", "Aircraft Manufacturer's Serial Number (MSN) 371.", ["371"]),
        ("XU-ABC", "vessel", "", []),
        ("XU-ABC", "", "", []),
    ],
)
def test_an_aircraft_has_the_mark_by_which_it_is_called_as_a_number(tmp_path, name, kind, remarks, marks):
    (found,) = read(tmp_path, sdn=prim(36, name, kind, remarks=remarks)).entities
    assert [(i.scheme, i.value) for i in found.identifiers] == [("aircraft", mark) for mark in marks]


@pytest.mark.skipif(not SHARED.exists(), reason="the publishers' files are not here")
def test_the_real_sets():
    found = union(read_lists([SHARED / "csv_2023-12-28", SHARED / "cons_csv"]))
    sdn, cons = found.lists
    assert (sdn.name, sdn.entities, len(sdn.rejections)) == ("ofac-sdn", 13_821, 3)
    assert (cons.name, cons.entities, len(cons.rejections)) == ("ofac-cons", 442, 0)
    assert sdn.proof == cons.proof == "the end mark of each of its 4 files"
    sdn_entities = [e for e in found.entities if e.list == "ofac-sdn"]
    types = [e.type for e in sdn_entities]
    assert [types.count(t) for t in ("person", "vessel", "aircraft", "organization")] == [6_646, 764, 378, 6_033]
    assert sum(any(i.scheme == "imo" for i in e.identifiers) for e in sdn_entities) == 757
    aircraft = [e for e in sdn_entities if e.type is EntityType.AIRCRAFT]
    assert not [e for e in aircraft if is_mark(e.primary) and e.primary not in {i.value for i in e.identifiers}]
    assert all("," in e.primary for e in sdn_entities if e.type is EntityType.PERSON)
    with pytest.raises(WatchlistError, match="not of the same edition"):
        read_lists([SHARED / "orphans", SHARED / "csv_2023-12-28/alt.csv"])
