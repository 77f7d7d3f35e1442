"""Entries of lists, forms and tables, which tell of a party under labels, each with its twin. Names are invented."""

import pytest


def ties(proposal):
    return {(t.predicate, t.target_name) for t in proposal.ties}


def told(p):
    return {*p.dates, *(f"{i.scheme} {i.value}" for i in p.identifiers), *(f"{x.country} {x.role}" for x in p.places)}


ENTRY = (
    "Designations\n\nThe following individuals were added:\n\n"
    'OSTBY, Delmar Arne (a.k.a. OSTBY, Del; a.k.a. "THE HERON"), Oslo, Norway; DOB 14 Mar 1971; POB Bergen, Norway;'
    " nationality Norway; Gender Male; Passport N1234567 (Norway) (individual) [TAG2] (Linked To: QUELL LTD).\n\n"
    "The following entities were added:\n\nQUELL LTD (f.k.a. LUND LTD), Oslo, Norway [TAG2].\n\n"
    "The following vessels were added:\n\nLOUD TERN (LAXY4) Oil Tanker Norway flag; IMO 9074729 (vessel) [TAG2].\n"
)


def test_an_entry_of_a_list_tells_of_its_party_and_names_nobody_else(read):
    found = read(ENTRY)
    ostby = found["Delmar Arne OSTBY"]
    assert told(ostby) >= {"1971-03-14 born", "passport N1234567", "no nationality"}
    assert {a.text for a in ostby.aliases} == {"Del OSTBY", "HERON"}
    assert ("linked-to", "QUELL LTD") in ties(ostby)
    assert told(found["LOUD TERN"]) >= {"imo 9074729", "call_sign LAXY4", "no flag"}
    assert {n: p.type for n, p in found.items() if not p.left_out_because} == {
        "Delmar Arne OSTBY": "person", "QUELL LTD": "company", "LOUD TERN": "vessel",
    }  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        "OSLO, Norway, is where Quell Ltd sits; its ship is out.",
        "UNHCR, Oxfam and Quell Ltd met; they spoke of ships.",
        "QUELL LTD, Bergen, Norway; it sold a ship.",
    ],
)
def test_capitals_before_a_comma_are_not_always_a_surname(read, said):
    found = read(f"{ENTRY}\n\nNotes on it\n\n{said}\n")
    assert not {"Norway OSLO", "Oxfam UNHCR", "Bergen QUELL LTD"} & set(found)


def test_an_entry_is_high_on_the_list_and_says_why(read):
    reasons = read(ENTRY)["Delmar Arne OSTBY"].reasons
    assert any(r.startswith("an entry of a list or table") for r in reasons)
    assert not any("entry" in r for r in read("A sale\n\nQuell Ltd sold it.\n\nThat was all.\n")["Quell Ltd"].reasons)


TABLE = (
    "# Ships\n\n{head}| Loud Tern | 9074729 | Togo | Quell Ltd |\n| Mild Gull | 9045962 | Palau | Lund Ltd |\n\n"
    "That is the whole of it.\n"
)


def test_a_row_of_a_table_tells_who_owns_what(read):
    head = "| Vessel | IMO no. | Flag | Registered owner |\n|---|---|---|---|\n"
    found = read(TABLE.format(head=head), "brief.md")
    assert told(found["Loud Tern"]) == {"imo 9074729", "tg flag"}
    assert ties(found["Quell Ltd"]) == {("owner-of", "Loud Tern")}
    assert ties(found["Lund Ltd"]) == {("owner-of", "Mild Gull")}
    assert found["Quell Ltd"].passage.text == "Loud Tern | 9074729 | Togo | Quell Ltd"
    assert not {"Vessel", "Flag", "IMO"} & set(found)


def test_a_table_without_headings_tells_no_ownership(read):
    found = read(TABLE.format(head=""), "brief.md")
    assert not ties(found["Quell Ltd"])


FORM = (
    "PROFILE\n\n{first}Country: Norway\nRegistered address: No. 14, Street 2, Oslo\n"
    "Date of incorporation: 6 March 2013\nRegistration number: 00031877\nDirectors: Ana Rudge; Mr. Karl Brede\n"
    "Shareholders: Ana Rudge (51%); Lund Ltd (49%)\n\n"
    "That is the whole of it.\n"
)


def test_the_lines_of_a_form_tell_of_its_subject(read):
    found = read(FORM.format(first="Subject: Quell Ltd\n"))
    assert "registration 00031877" in told(found["Quell Ltd"])
    assert ties(found["Ana Rudge"]) == {("director-of", "Quell Ltd"), ("owner-of", "Quell Ltd")}
    assert ties(found["Karl Brede"]) == {("director-of", "Quell Ltd")}
    assert ties(found["Lund Ltd"]) == {("owner-of", "Quell Ltd")}
    assert not {"Subject", "Date", "Directors"} & set(found)


@pytest.mark.parametrize(
    ("item", "held"),
    [
        ("- **Ana Rudge** – a trader; founder of Quell Ltd, shareholder of Lund Ltd", {"founder-of", "owner-of"}),
        ("- Ana Rudge: director of Quell Ltd and Lund Ltd", {"director-of"}),
        ("- Ana Rudge – met the founder of Quell Ltd", set()),
    ],
)
def test_an_item_of_a_list_tells_the_posts_of_whom_it_begins_with(read, item, held):
    found = read(f"# People\n\nThey were named:\n\n{item}\n- Karl Brede: no post\n\nThat is all.\n", "brief.md")
    assert {p for p, _ in ties(found["Ana Rudge"])} == held


def test_an_entry_of_the_european_list_is_read_label_by_label(read):
    found = read(
        "ANNEX\n\n1. Name: Delmar Arne OSTBY (alias Haji Delmar). Date of birth: 12.5.1965. Nationality: Norwegian."
        " Function: CEO of Quell Ltd. Statement of reasons: Delmar Ostby supplied arms.\n\nThat is all.\n"
    )
    ostby = found["Delmar Arne OSTBY"]
    assert told(ostby) == {"1965-05-12 born", "no nationality"}
    assert ("head-of", "Quell Ltd.") in ties(ostby)
    assert [a.text for a in ostby.aliases] == ["Haji Delmar"]
    assert not {"Statement", "Function", "Nationality"} & set(found)


REGISTER = """EXTRACT FROM THE REGISTER

{head}Tern Trading Ltd
Former name: Gull Commodities Ltd (until 2019)
Status: Active

Directors:
1. Anna Lind, Cypriot, appointed 2013
2. Karl Brede, Russian, born 17.09.1976

Secretary: Mirage Services Ltd

Shareholders:
Brede Trust: 6,000 shares
"""


def test_a_register_tells_who_directs_and_owns_its_firm_and_what_it_was_called(read):
    found = read(REGISTER.format(head="Name of company: "))
    firm = "Tern Trading Ltd"
    assert {a.text: a.kind.value for a in found[firm].aliases}["Gull Commodities Ltd"] == "former"
    assert ("director-of", firm) in {(t.predicate, t.target_name) for t in found["Karl Brede"].ties}
    assert ("owner-of", firm) in {(t.predicate, t.target_name) for t in found["Brede Trust"].ties}
    assert "1976-09-17 born" in found["Karl Brede"].dates
    assert not found["Mirage Services Ltd"].left_out_because


def test_a_list_of_directors_without_a_firm_is_nobodys(read):
    found = read(REGISTER.format(head="See also: "))
    assert not found["Karl Brede"].ties


FORM_OF_CELLS = """Karl Brede was asked.

| Field | Finding |
|---|---|
| Name | Tern Trading Ltd |
| Former names | Gull Commodities Ltd |
| Registration number | 201533871K |
| Directors | Anna Lind; Otto Vast |
"""


def test_a_table_of_labels_and_values_is_a_form(read):
    found = read(FORM_OF_CELLS, "brief.md")
    assert "Gull Commodities Ltd" in {a.text for a in found["Tern Trading Ltd"].aliases}
    assert ("director-of", "Tern Trading Ltd") in {(t.predicate, t.target_name) for t in found["Anna Lind"].ties}
    assert "Registration number" not in found
    assert "Field" not in found


def test_a_table_of_two_columns_of_parties_is_none(read):
    text = "Ships seen.\n\n| Vessel | Owner |\n|---|---|\n| Blue Tern | Gull Ltd |\n| Red Tern | Kite Ltd |\n"
    found = read(text, "brief.md")
    assert ("owner-of", "Red Tern") in {(t.predicate, t.target_name) for t in found["Kite Ltd"].ties}


def test_a_value_ends_before_the_next_label(read):
    text = "Refused:\n- MT BLUE TERN, IMO 9074729, flag: Gabon, manager: Gull Tide Inc\n- MT KITE, flag: Togo"
    found = read(text)
    assert ("manager-of", "BLUE TERN") in {(t.predicate, t.target_name) for t in found["Gull Tide Inc"].ties}
    assert ("ga", "flag") in {(x.country, x.role) for x in found["BLUE TERN"].places}


def test_years_in_a_table_are_no_parties(read):
    text = "Reports.\n\n| Year | Reports |\n|---|---|\n| 2020 | 14 |\n| 2021 | 15 |\n"
    assert not {"2020", "2021"} & set(read(text, "brief.md"))


def test_a_number_in_another_cell_is_of_the_ship_of_its_row(read):
    text = "Name | Remarks | Kind\nMV Lady Grace | flag of Zanzibar, IMO 9074729 | yacht\nKite Ltd | tobacco | farm\n"
    assert [i.value for i in read(text)["Lady Grace"].identifiers] == ["9074729"]
