"""Names as texts write them: where they end, what they are called by beside, and what only looks like a party."""

import pytest


def other_names(p):
    return {a.text: a.kind.value for a in p.aliases}


def ties(p):
    return {(t.predicate, t.target_name) for t in p.ties}


@pytest.mark.parametrize(
    ("text", "party", "other"),
    [
        ('Karl Brede — "the Pharmacist" to all who owe him — lives in Riga.', "Karl Brede", "Pharmacist"),
        ('Karl Brede, "the King of Plot 54", buys ships.', "Karl Brede", "King of Plot 54"),
        ('Colonel Karl Brede, nicknamed "Tonton Karl", commanded it.', "Karl Brede", "Tonton Karl"),
        ('Karl Brede — known on the quay as "Papa Douane" — was arrested.', "Karl Brede", "Papa Douane"),
        ("The trader Karl Brede, whom everybody calls Dheere, was arrested.", "Karl Brede", "Dheere"),
        ("A man with the nickname Duro, Karl Brede, was arrested.", "Karl Brede", "Duro"),
        ("The real name of El Viejo is Karl Brede, who was arrested.", "Karl Brede", "El Viejo"),
        ("The organiser is Karl Brede @ Abu Yasmine, who was arrested.", "Karl Brede", "Abu Yasmine"),
        ('Karl "Monk" Brede was arrested.', 'Karl "Monk" Brede', "Karl Brede"),
        ("Tern Trading (also trading as Gull Machinery) was searched.", "Tern Trading", "Gull Machinery"),
        ("Tern Trading Ltd was founded in 2015 as Gull Machinery AB.", "Tern Trading Ltd", "Gull Machinery AB"),
        ("The mine is run by Minería del Sur (Minersur), a firm.", "Minería del Sur", "Minersur"),
        ('The vessel "Blue Tern", now "Lotus Grace", was sold.', "Blue Tern", "Lotus Grace"),
        ("The tanker Blue Tern (IMO 9074729, ex Arctic Breeze) sank.", "Blue Tern", "Arctic Breeze"),
        ("The tanker Blue Tern, ex Star of Asia, sank.", "Blue Tern", "Star of Asia"),
        ("The bulk carrier Blue Tern, previously named the Hope of Suez, sank.", "Blue Tern", "Hope of Suez"),
    ],
)
def test_other_names_are_found_beside_a_name(read, text, party, other):
    assert other in other_names(read(text)[party])


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ('Karl Brede — "Tern Holding" owes him money — lives in Riga.', "Karl Brede"),
        ("Karl Brede, now Minister Otto Lind's partner, was arrested.", "Karl Brede"),
        ("Tern Trading Ltd was founded in 2015 as a branch of Gull Machinery AB.", "Tern Trading Ltd"),
        ("Karl Brede, ex Star of Asia, sailed on the tanker Blue Tern.", "Karl Brede"),
        ("Write to Karl Brede @ brede@tern.example for more, said Otto Lind.", "Karl Brede"),
    ],
)
def test_what_only_stands_near_is_no_other_name(read, text, party):
    assert not other_names(read(text)[party])


def test_brothers_have_one_surname_and_others_need_not(read):
    found = read("Nothing new on the brothers Ihab and Nawar Maktabi of Tern Trading Ltd.")
    assert {"Ihab Maktabi", "Nawar Maktabi"} <= set(found)
    assert "Ihab Maktabi" not in read("Nothing new on the traders Ihab and Nawar Maktabi of Tern Trading Ltd.")


def test_people_of_a_place_are_one_name_and_a_country_of_somebody_is_two(read):
    assert "Wolves of Raqqa" in read("The Wolves of Raqqa, a militia, tax the trucks.")
    assert "Philippines of Marcos" not in read("He left the Philippines of Marcos in 1980.")


def test_a_firm_is_for_its_trades_and_nobody_leaves_one_for_them(read):
    assert "Zeitoun for Exchange and Transfer Co." in read("Zeitoun for Exchange and Transfer Co. moved the money.")
    found = read("Karl Brede left Zeitoun for Mirage Trading Co. in 2019.")
    assert "Mirage Trading Co." in found


def test_works_are_named_in_quotes_behind_their_word(read):
    assert 'State Enterprise "Arsenal-2"' in read('The State Enterprise "Arsenal-2" makes shells.')
    assert 'Bank "Kermen"' not in read('He went to the Bank "Kermen" for money.')


def test_german_words_say_by_their_end_what_they_name(read):
    text = "The Zollfahndungsamt Essen and the Landesamt für Verfassungsschutz know Amtmann Handels GmbH."
    found = read(text)
    assert found["Zollfahndungsamt Essen"].left_out_because
    assert found["Landesamt für Verfassungsschutz"].left_out_because
    assert not found["Amtmann Handels GmbH"].left_out_because


def test_a_port_of_the_table_is_a_place_and_a_ship_of_its_name_is_a_ship(read):
    assert read("Karl Brede sent coal through Mersin.")["Mersin"].type == "place"
    assert read("Karl Brede bought the tanker Mersin in 2019.")["Mersin"].type == "vessel"


def test_the_group_that_writes_is_no_firm_of_that_word(read):
    found = read("The Group saw it. A contract was made with Tern Armour Group, a manufacturer. The Group asked.")
    assert found["Tern Armour Group"].type == "company"


@pytest.mark.parametrize("words", ["Terminal 2", "Beneficiary", "Defendants", "Section 4819"])
def test_words_of_the_page_name_nobody(read, words):
    found = read(f"Karl Brede of Tern Trading Ltd is named under {words} of the paper.")
    assert {name for name, p in found.items() if not p.left_out_because} == {"Karl Brede", "Tern Trading Ltd"}


def test_a_flag_stands_in_the_bracket_with_the_number(read):
    flags = {(x.country, x.role) for x in read("The reefer Blue Tern (Panama; IMO 9074729) sank.")["Blue Tern"].places}
    assert ("pa", "flag") in flags
    bare = read("The reefer Blue Tern (Panama) sank.")["Blue Tern"].places
    assert ("pa", "flag") not in {(x.country, x.role) for x in bare}


def test_fishing_vessels_in_capitals_keep_their_numbers_and_years_are_none(read):
    assert "LU RONG YU 9917" in read("The trawler LU RONG YU 9917 was boarded.")
    assert "BLUE TERN 2019" not in read("The trawler BLUE TERN 2019 was boarded.")


def test_whom_a_note_tells_of_as_kin_is_a_party_and_whom_it_cites_is_none(read):
    text = (
        "Tern Trading Ltd is run by Karl Brede.\n\nNotes: Karl Brede's daughter Anna Brede signed. See Gull Register."
    )
    found = read(text)
    assert not found["Anna Brede"].left_out_because
    assert found["Gull Register"].left_out_because


def test_who_is_thanked_is_no_party_and_who_is_paid_is_one(read):
    text = "Karl Brede owns Tern Trading Ltd. We thank Nils Overgaard and Otto Lind. It paid Emil Vast."
    found = read(text)
    assert found["Nils Overgaard"].left_out_because
    assert not found["Emil Vast"].left_out_because


@pytest.mark.parametrize("form", ["s.r.o.", "d.o.o.", "S.R.L.", "Kft.", "Ltd.", "GmbH", "e.U.", "OU"])
def test_behind_a_legal_form_another_name_begins(read, form):
    found = read(f"Otto Lind owns Tern Trading {form.removesuffix('.')}. Karl Brede owns Gull Machinery AB.")
    assert ("owner-of", "Gull Machinery AB") in ties(found["Karl Brede"])
    assert found[f"Tern Trading {form}"].type == "company"


def test_a_legal_form_before_or_within_a_name_does_not_end_it(read):
    found = read("Otto Lind owns OOO Tern Trading and Gull Machinery Co. Ltd. of Riga.")
    assert {"OOO Tern Trading", "Gull Machinery Co. Ltd."} <= set(found)


@pytest.mark.parametrize(
    "born", [", born 12 May 1961", " (born on 12 May 1961)", " (b. 12 May 1961)", ", DOB 12 May 1961", ", born in 1961"]
)
def test_when_somebody_was_born_is_nothing_elses_date(read, born):
    found = read(f"Tern Trading Ltd was founded by Karl Brede{born}. It was closed down by Otto Lind.")
    assert not [t for p in found.values() for t in p.ties if "1961" in t.date]
    assert [d for d in found["Karl Brede"].dates if d.endswith("born")]
    found = read(f"Tern Trading Ltd was founded in 1999 by Karl Brede{born}.")
    assert [t.date for t in found["Tern Trading Ltd"].ties if t.predicate == "formed-in"] == ["1999"]


@pytest.mark.parametrize("aside", [", born in 1961 in Riga,", ", DOB 1.2.1961,", " (b. 1961)", ", a Latvian national,"])
def test_what_is_told_of_a_birth_does_not_part_a_name_from_its_verb(read, aside):
    found = read(f"Karl Brede{aside} founded Tern Trading in Riga.")
    assert ("founder-of", "Tern Trading") in ties(found["Karl Brede"])


@pytest.mark.parametrize("alias", ["", " (alias: Karlo Breda)"])
def test_a_birth_date_stands_behind_a_bracket_of_names(read, alias):
    assert read(f"1. KARL BREDE{alias}, DOB 1961, POB Riga.")["KARL BREDE"].dates == ("1961 born",)
