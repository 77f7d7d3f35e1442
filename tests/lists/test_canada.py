"""Canada's list: its format's traps, what is refused, and the real files' own counts.

All names are invented.
"""

import re
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.lists.alternatives import alternatives
from ensign.model import EntityType, Identifier
from reading import read_list

REAL = Path(__file__).parents[2] / "../shared/lists"

NEW = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<data-set xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<record><Country>Belarus / Bélarus</Country><LastName>Okarvian</LastName><GivenName>Zebulon Borisovich</GivenName>
<Aliases>Zeb; Russian: Зебулон Окарвян</Aliases><DateOfBirthOrShipBuildDate>1961 or 1963-05</DateOfBirthOrShipBuildDate>
<TitleOrShip>Envoy</TitleOrShip><Schedule>1, Part 1</Schedule><Item>7</Item>
<DateOfListing>2020-09-28</DateOfListing></record>
<record><Country>Russia / Russie</Country><EntityOrShip>Blue Heron Maritime</EntityOrShip>
<Aliases>Heronwing Co., Ltd., Heron Line</Aliases><Schedule>1</Schedule><Item>9</Item></record>
<record><Country>Russia / Russie</Country><EntityOrShip>QUIET LANTERN</EntityOrShip>
<ShipIMONumber>9074729</ShipIMONumber>
<DateOfBirthOrShipBuildDate>1994</DateOfBirthOrShipBuildDate><Schedule>1</Schedule><Item>9</Item>
<DateOfListing>2025-03-20</DateOfListing></record>
<record><Country>Russia / Russie</Country><Item>11</Item></record></data-set>"""


def canada(tmp_path, text):
    path = tmp_path / "list.xml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("written", "person", "names"),
    [
        ("Zebulon Okarvian", True, ["Zebulon Okarvian"]),
        ("Zebulon Okarvian or Zeb Otherby", True, ["Zebulon Okarvian", "Zeb Otherby"]),
        ("Zebulon Okarvian or Okarvyan", True, ["Zebulon Okarvian", "Zebulon Okarvyan"]),
        ("Zebulon Okarvian or Otherby", True, ["Zebulon Okarvian", "Zebulon Otherby"]),
        ("Zebulon or Zebulun Okarvian", True, ["Zebulon Okarvian", "Zebulun Okarvian"]),
        ("Zebulon or Boris Okarvian", True, ["Zebulon Okarvian", "Boris Okarvian"]),
        (
            "Zebulon Borisovich or Borysovych Okarvian",
            True,
            ["Zebulon Borisovich Okarvian", "Zebulon Borysovych Okarvian"],
        ),
        ("Zeb Okarvian or Okarvyan or Otherby", True, ["Zeb Okarvian", "Zeb Okarvyan", "Zeb Otherby"]),
        ("Zebulon/ Zebulun or Zeb /Seb Okarvian", True, ["Zebulon/ Zebulun or Zeb /Seb Okarvian"]),
        ("Blue Heron Maritime or Heron Line", False, ["Blue Heron Maritime", "Heron Line"]),
        ("JSC or Joint Stock Company Heron Line", False, ["Joint Stock Company Heron Line"]),
        ("Oregon Heron", False, ["Oregon Heron"]),
    ],
)
def test_alternatives_in_one_name_are_names(written, person, names):
    assert alternatives(written, person=person) == names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Zeb AKA", [("Zeb", True)]),
        ("also Zeb Okar", [("Zeb Okar", False)]),
        ("Zeb Okar and Zebul Okarvyan", [("Zeb Okar", False), ("Zebul Okarvyan", False)]),
        ("Зебулон Окарвян and Окар", [("Зебулон Окарвян", False), ("Окар", True)]),
        ("Alsou Okar; Andrew Akar", [("Alsou Okar", False), ("Andrew Akar", False)]),
    ],
)
def test_words_between_canadas_aliases_are_no_part_of_them(tmp_path, written, names):
    found = read_list(canada(tmp_path, NEW.replace("Zeb; Russian: Зебулон Окарвян", written))).entities[0]
    assert [(n.text, n.weak) for n in found.names[1:]] == names


def test_and_is_a_word_of_a_firms_name_but_between_names_in_another_script(tmp_path):
    written = "Heron Rope and Line, and НПО Цапля, Цапля and АО Цапля"
    found = read_list(canada(tmp_path, NEW.replace("Heronwing Co., Ltd., Heron Line", written))).entities[1]
    assert [n.text for n in found.names[1:]] == ["Heron Rope and Line", "НПО Цапля", "Цапля", "АО Цапля"]


@pytest.mark.parametrize(
    ("entity", "aliases", "names"),
    [
        ("Heron JSC (also known as Blue Heron Plant)", "", ["Heron JSC", "Blue Heron Plant"]),
        ("Heron JSC (also known as Blue Heron Plant", "", ["Heron JSC", "Blue Heron Plant"]),
        ("Heron JSC (also known as Heron Zavod, OAO)", "Hern", ["Heron JSC", "Heron Zavod, OAO", "Hern"]),
        ("Heron (Khmer) Ltd.", "", ["Heron (Khmer) Ltd."]),
        ("Heron JSC", "Цапля, АО, Hern SARL", ["Heron JSC", "Цапля, АО", "Hern SARL"]),  # a form in any letters
        ("Heron JSC", "Blue Heron (BH, AO), Hern", ["Heron JSC", "Blue Heron (BH, AO)", "Hern"]),
        ("Heron JSC", "(Blue Heron; Hern)", ["Heron JSC", "Blue Heron", "Hern"]),
    ],
)
def test_brackets_of_canadas_firms_hold_other_names_or_a_part_of_one(tmp_path, entity, aliases, names):
    record = (
        f"<record><Country>Iran</Country><EntityOrShip>{entity}</EntityOrShip><Aliases>{aliases}</Aliases></record>"
    )
    (found,) = read_list(canada(tmp_path, f"<data-set>{record}</data-set>")).entities
    assert [name.text for name in found.names] == names


def test_a_file_of_canadas_without_a_date_says_so(tmp_path):
    record = "<record><Country>Iran</Country><EntityOrShip>Heron JSC</EntityOrShip>{}</record>"
    dated = read_list(
        canada(tmp_path, f"<data-set>{record.format('<DateOfListing>2024-05-06</DateOfListing>')}</data-set>")
    )
    assert (dated.lists[0].date, dated.lists[0].doubts[0][:20]) == ("2024-05-06", "the file has no date")
    undated = read_list(canada(tmp_path, f"<data-set>{record.format('')}</data-set>"))
    assert undated.lists[0].date == ""
    assert "say it with --list-date" in undated.lists[0].doubts[0]


def test_an_abbreviation_beside_a_name_is_a_weak_alias(tmp_path):
    found = read_list(canada(tmp_path, NEW.replace("Heronwing Co., Ltd., Heron Line", "Heron Line or BHM, Heronwing")))
    names = next(e.names for e in found.entities if e.names[0].text == "Blue Heron Maritime")
    assert [(n.text, n.weak) for n in names[1:]] == [("Heron Line", False), ("BHM", True), ("Heronwing", False)]


def test_canada_tells_people_firms_and_ships_apart(tmp_path):
    found = read_list(canada(tmp_path, NEW))
    (info,) = found.lists
    assert (info.name, info.date, info.proof) == ("ca", "2025-03-20", "its end tag")
    assert [(r.place, r.reason) for r in info.rejections] == [("record 4", "it has no name")]
    person, firm, ship = found.entities
    assert person.id == "ca-belarus-1-part-1-7"
    assert [(n.text, n.weak) for n in person.names] == [
        ("Zebulon Borisovich Okarvian", False),
        ("Zeb", True),
        ("Зебулон Окарвян", False),
    ]
    assert person.birth_dates == ("1961", "1963-05")
    assert person.places == (), "the regulation is no nationality"
    assert person.listings[0].program == "Belarus"
    assert [n.text for n in firm.names] == ["Blue Heron Maritime", "Heronwing Co., Ltd.", "Heron Line"]
    assert (ship.type, ship.identifiers) == (EntityType.VESSEL, (Identifier("imo", "9074729"),))
    assert ship.vessel is not None
    assert ship.vessel.built == "1994"
    assert {firm.id, ship.id} == {"ca-russia-1-9", "ca-russia-1-9-2"}, "two records of one item are two parties"


def test_a_record_that_comes_twice_is_one_party_and_two_of_one_item_are_two(tmp_path):
    first = NEW[NEW.index("<record>") : NEW.index("</record>") + len("</record>")]
    again = NEW.replace("</data-set>", first + first.replace("Zebulon", "Zachary") + "</data-set>")
    found = [e.id for e in read_list(canada(tmp_path, again)).entities if e.type is EntityType.PERSON]
    assert found == ["ca-belarus-1-part-1-7", "ca-belarus-1-part-1-7-2"]


def test_canadas_old_tags_are_read(tmp_path):
    old = NEW.replace("EntityOrShip", "Entity").replace("DateOfBirthOrShipBuildDate", "DateOfBirth")
    old = old.replace("TitleOrShip", "Title")
    found = read_list(canada(tmp_path, old)).entities
    assert found[0].birth_dates == ("1961", "1963-05")
    assert found[0].roles == ("Envoy",)
    assert found[1].primary == "Blue Heron Maritime"


def test_canada_cut_is_refused(tmp_path):
    with pytest.raises(WatchlistError, match="nothing of it is used"):
        read_list(canada(tmp_path, NEW[:-12]))


@pytest.mark.parametrize("name", ["ca/sema-lmes_2022-05.xml", "ca/sema-lmes_2025.xml"])
def test_every_record_of_canadas_real_files_is_an_entity(name):
    path = REAL / name
    if not path.exists():
        pytest.skip("the shared lists are not here")
    (info,) = read_list(path).lists
    assert (info.entities, info.rejections) == (len(re.findall("<record>", path.read_text(encoding="utf-8"))), ())
