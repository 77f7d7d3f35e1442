"""Scraps that name nobody, and names that were cut at "and" or at a bracket, with twins. All are invented."""

import pytest

AFTER = "\n\nThat was in 2011, and nobody has asked since then.\n"


def kept(read, said):
    """The parties of a text that are not left out."""
    return {n: p for n, p in read(f"A network\n\n{said}{AFTER}").items() if not p.left_out_because}


TURNS = "{0}: Who owned it?\n\n{1}: Quell Trading Ltd did.\n\n{0}: And then?\n\n{1}: Jon Ostby bought it."


@pytest.mark.parametrize(
    ("asks", "answers"), [("MODERATOR", "RUDGE"), ("Q", "WITNESS"), ("[00:14] HOST", "[00:15] Wren")]
)
def test_who_speaks_in_turns_is_no_party(read, asks, answers):
    assert set(kept(read, TURNS.format(asks, answers))) == {"Quell Trading Ltd", "Jon Ostby"}


ASKED = """Q. State your name.
A. {}. I kept the books.

Q. Whose?
A. Quell Trading Ltd's.

MR. FINCH: Objection.
THE COURT: Overruled."""


@pytest.mark.parametrize("name", ["Jon Ostby", "Ana Rudge", "Nadim al-Harb"])
def test_letters_of_questions_and_answers_are_no_part_of_names(read, name):
    assert set(kept(read, ASKED.format(name))) == {name, "Quell Trading Ltd"}


@pytest.mark.parametrize("said", ["A. Ostby owns Quell Ltd.", "Q. Rudge owns Quell Ltd."])
def test_initials_are_part_of_names(read, said):
    assert " ".join(said.split()[:2]) in kept(read, said)


def test_ships_that_head_two_lines_stay(read):
    found = kept(read, "BRISK TERN: at Oslo on 3 May.\n\nLOUD TERN: at sea.\n\nBRISK TERN: at Zell on 9 May.")
    assert "BRISK TERN" in found


LONG = "was heard in May by the court of Oslo, and the case went on for two more years."


@pytest.mark.parametrize("heading", ["Trial", "Ships", "The Hearing", "Legal Aftermath"])
def test_a_heading_right_over_a_paragraph_is_no_part_of_a_name(read, heading):
    found = kept(read, f"{heading}\nRudge {LONG} Ana Rudge owns Quell Ltd.")
    assert set(found) == {"Ana Rudge", "Quell Ltd."}


def test_a_name_that_is_wrapped_is_whole(read):
    assert "Ana Lucia Rudge" in kept(read, f"It is told of a woman whom they call Ana Lucia\nRudge that she {LONG}")


def test_firms_that_head_two_paragraphs_stay(read):
    found = kept(read, "Quell Trading Ltd: sold coal.\n\nBrisk Tern: loaded it.\n\nQuell Trading Ltd: paid for it.")
    assert "Quell Trading Ltd" in found


@pytest.mark.parametrize(
    ("said", "scrap"),
    [
        ("DARK WATER, season 2: who paid for the ship of Jon Ostby?", "DARK WATER"),
        ("Jon Ostby's firm, BR No. 1180223, sold coal.", "BR No."),
        ("The return (form AR01) names Jon Ostby as director.", "AR01"),
        ("See annex NC2 on Jon Ostby.", "NC2"),
        ("He gave Jon Ostby a Level 2 licence.", "Level 2"),
        ("Successive Ministries knew of Jon Ostby.", "Ministries"),
        ("Directive No 12 did not bind Jon Ostby.", "Directive No 12"),
        ("Permission is given to nobody but Jon Ostby.", "Permission"),
        ("Shipment is by sea, said Jon Ostby.", "Shipment"),
        ("(4) Reference to a ship of Jon Ostby.", "Reference"),
        ('Its commander, "Colonel" Jon Ostby, owns Quell Ltd.', "Colonel"),
        ("The Permanent Under-Secretary wrote to Jon Ostby, who owns Quell Ltd.", "Permanent Under-Secretary"),
        ("The ship failed on the Energy Efficiency Index of Jon Ostby.", "Energy Efficiency Index"),
    ],
)
def test_scraps_are_not_proposed(read, said, scrap):
    assert scrap not in kept(read, said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("They sold coal to Quell Plant No. 39 in Pyongyang.", "Quell Plant No. 39"),
        ("The tanker Quell No. 5 loaded coal.", "Quell No. 5"),
        ("The ship was sold to Index Quell Ltd.", "Index Quell Ltd."),
        ("(4) Orlando was named as the buyer by Jon Ostby.", "Orlando"),
        ("Orion is owned by smugglers. They bought Orion in Oslo.", "Orion"),
    ],
)
def test_names_that_look_like_scraps_stay(read, said, name):
    assert name in kept(read, said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("It paid the State Company for Cement and Quarries of Iran.", "State Company for Cement and Quarries of Iran"),
        ("It paid the General Company for Cotton and Textiles.", "General Company for Cotton and Textiles"),
        ("The firm is Quell Ltd (青山貿易(澳門)有限公司).", "Quell Ltd"),
    ],
)  # fmt: skip
def test_names_are_whole(read, said, name):
    found = kept(read, said)
    assert set(found) == {name}
    assert [a.text for a in found[name].aliases] in ([], ["青山貿易(澳門)有限公司"])


def test_ministries_of_several_fields_are_whole(read):
    found = read("A network\n\nThe Ministry of the Coast, Inland Ports and Tourism knew of it." + AFTER)
    assert set(found) == {"Ministry of the Coast, Inland Ports and Tourism"}


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("The Company for Cement and Jon Ostby sold it.", {"Company for Cement", "Jon Ostby"}),
        ("The Ministry of Finance, Ana Rudge and Jon Ostby own Quell Ltd.", {"Ana Rudge", "Jon Ostby", "Quell Ltd."}),
    ],
)
def test_and_before_a_person_ends_a_name(read, said, names):
    assert names <= set(kept(read, said))
