"""Whole names and what is no name at all: joints of sentences, months, letters, lists in quotes. All are invented."""

import pytest

from ensign.model import NameKind

AFTER = "\n\nThat was in 2011, and nobody has asked since then.\n"


def named(read, said):
    """The parties of a sentence, between a heading and another sentence."""
    return {n: p for n, p in read(f"A network\n\n{said}{AFTER}").items() if not p.left_out_because}


@pytest.mark.parametrize(
    ("said", "name", "kind"),
    [
        ("The other ship is called Orla T. Both sailed from Aranta.", "Orla T", "vessel"),
        ("The master is Delmar T. Ostby of Oslo.", "Delmar T. Ostby", "person"),
        ("On 3 Sept BRISK TERN (IMO 9074729) met two more hulls.", "BRISK TERN", "vessel"),
        ("On Tuesday the tanker Stella Mar 5 sailed on.", "Stella Mar 5", "vessel"),
        ("It is run by Quell Ship Management Co Ltd. Nobody answered.", "Quell Ship Management Co Ltd", "company"),
        ("It is run by Quell Ship Management Co. Ltd. Nobody answered.", "Quell Ship Management Co. Ltd.", "company"),
        ("The works belong to Quell Stone (Zambia) CC and to nobody else.", "Quell Stone (Zambia) CC", "company"),
        ("A clerk said that Quell Overseas Group\n(QOG) had built it.", "Quell Overseas Group", "company"),
        ("The tanker *Brisk Tern* (ex-*Loud Tern*, IMO 9074729) sank.", "Brisk Tern", "vessel"),
        ('The crew of M/T "BRISK TERN" switched it off.', "BRISK TERN", "vessel"),
        ("Now it is called Green Lily Kitchen, and is full.", "Green Lily Kitchen", "organization"),
        ("The manager is Quell Ship Mgmt.", "Quell Ship Mgmt", "company"),
    ],
)  # fmt: skip
def test_a_name_is_whole_and_no_more(read, said, name, kind):
    assert named(read, said)[name].type == kind


@pytest.mark.parametrize(
    "said",
    [
        'They hired three tankers - the "Brisk Tern", the "Loud Wren 9" and the "Odd Teal 618" - to load.',
        "They hired three tankers: the Brisk Tern, the Loud Wren 9 and the Odd Teal 618, to load.",
    ],
)
def test_ships_of_a_list_are_ships_in_quotes_too(read, said):
    found = named(read, said)
    assert {found[n].type for n in ("Brisk Tern", "Loud Wren 9", "Odd Teal 618")} == {"vessel"}


def test_firms_of_a_list_in_quotes_are_no_ships(read):
    found = named(read, 'They hired three companies - "Brisk Tern", "Loud Wren" and "Odd Teal" - to load.')
    assert found["Brisk Tern"].type == "company"
    assert "vessel" not in {found[n].type for n in ("Loud Wren", "Odd Teal")}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("They bought them from Company B, a maker of pumps.", "Company B"),
        ("Individual-2 paid Quell Shipping Ltd.", "Individual-2"),
        ("Aranta's women came first in Group C of the round.", "Group C"),
        ("The ship loaded Kasra 9 Aug in the rain.", "Kasra 9 Aug"),
        ("It was its first call outside the Baltic in May.", "Baltic"),
        ("They beat Myanmar 3-1 on Saturday.", "Myanmar 3"),
        ("Ana Rudge is Director of Outreach at the Aranta Forum.", "Outreach"),
        ('The VLCC came alongside M/T "BRISK TERN" there.', "M/T"),
        ("The cargo went to Quell Rohstoff GmbH of Zell.", "Zell"),
        ("The Golden Teal Hotel (Bagrat) shares its name.", "Bagrat"),
        ("They met on Tern Holm, where a retreat was held on Langholm.", "Langholm"),
    ],
)  # fmt: skip
def test_what_names_nobody_is_not_proposed(read, said, name):
    assert name not in named(read, said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("They bought them from Bravo B Company, a maker of pumps.", "Bravo B Company"),
        ("Wolf Group 4 Ltd paid Quell Shipping Ltd.", "Wolf Group 4 Ltd"),
        ("The tanker Baltic sailed in May.", "Baltic"),
        ("The tanker Kasra 9 sailed in May.", "Kasra 9"),
        ("The ship was sold by Quell Rohstoff GmbH of the Kestrel Group.", "Kestrel Group"),
        ("He works for Golden Teal Trading (GTT) and sails.", "Golden Teal Trading"),
    ],
)
def test_what_looks_like_it_and_names_somebody_is_proposed(read, said, name):
    assert name in named(read, said)


@pytest.mark.parametrize(
    ("said", "party", "other"),
    [
        (
            "The tanker Brisk Tern was previously the Odd Teal and, before that, the Loud Wren.",
            "Brisk Tern",
            "Loud Wren",
        ),
        ("The tanker Brisk Tern, which sailed as the Loud Wren until 2022, sank.", "Brisk Tern", "Loud Wren"),
        (
            "He ran Quell Trading LLC, an Oslo free-zone company formerly known as Wren Parts FZE.",
            "Quell Trading LLC",
            "Wren Parts FZE",
        ),
        (
            'It is fuel of Quell Family Trading (Bagrat), t/a "QFT Fuels": by truck.',
            "Quell Family Trading",
            "QFT Fuels",
        ),
        ("Brisk Tern (IMO 9074729), crude oil tanker, Panama flag; formerly the Loud Wren;", "Brisk Tern", "Loud Wren"),
        (
            "The tanker Brisk Tern, which you may remember under her old name, Loud Wren, sank.",
            "Brisk Tern",
            "Loud Wren",
        ),
    ],
)
def test_names_a_party_had_or_has_are_its_aliases(read, said, party, other):
    found = named(read, said)
    assert other in [a.text for a in found[party].aliases]
    assert other not in found


@pytest.mark.parametrize(
    "said",
    [
        "The tanker Brisk Tern, which sailed with the Loud Wren until 2022, sank.",
        "Brisk Tern (IMO 9074729), crude oil tanker, Panama flag; followed by the Loud Wren;",
        "The tanker Brisk Tern, which you may remember beside the other one, Loud Wren, sank.",
    ],
)
def test_a_ship_beside_another_is_no_name_of_it(read, said):
    found = named(read, said)
    assert not found["Brisk Tern"].aliases
    assert "Loud Wren" in found


ROWS = """Ships seen

| Vessel | IMO | Remark |
|---|---|---|
| BRISK TERN | 9074729 | {} |
| ODD TEAL | 9179957 | for Oslo |
"""


def test_names_a_ship_had_stand_in_a_cell_of_its_row(read):
    found = read(ROWS.format("ex LOUD WREN, ex SOFT WREN"))
    former = [a.text for a in found["BRISK TERN"].aliases if a.kind is NameKind.FORMER]
    assert former == ["LOUD WREN", "SOFT WREN"]
    assert not found["ODD TEAL"].aliases
    assert not {"LOUD WREN", "SOFT WREN"} & set(found)
    assert not read(ROWS.format("with LOUD WREN"))["BRISK TERN"].aliases


def test_a_name_in_turkish_capitals_is_that_of_the_short_form(read):
    found = named(read, "Two are sought: GÜLŞEN DEMİRELİ, of Aranta, and Ana Rudge. Demireli owned Quell Shipping Ltd.")
    assert "GÜLŞEN DEMİRELİ" in found
    assert "Demireli" not in found
    other = named(read, "Two are sought: GÜLŞEN DEMİRELİ, of Aranta, and Ana Rudge. Demirel owned Quell Shipping Ltd.")
    assert {"GÜLŞEN DEMİRELİ", "Demirel"} <= set(other)


def test_a_short_name_is_that_of_a_firm_with_a_form_of_several_words(read):
    text = "He runs Inversiones Cerro Pardo, S.A. de C.V. in Lima. Ana Rudge is the agent of {}."
    assert "Cerro Pardo" not in named(read, text.format("Cerro Pardo"))
    assert "Cerro Verde" in named(read, text.format("Cerro Verde"))


def test_a_surname_beside_a_place_is_no_place(read):
    text = (
        "He met Jang Sol Il of the Aranta Coal Trading Corporation in Oslo. The firm gave Rudge a share in a mine "
        "near Pyongyang and Jang an office in Oslo."
    )
    assert named(read, text)["Jang Sol Il"].type == "person"
    assert "Sunchon" not in named(read, "He had a share in a mine near Pyongyang and Sunchon in the north.")


def test_who_makes_or_pictures_a_text_is_named_in_its_last_lines(read):
    text = "Ships\n\nAna Rudge runs Quell Shipping Ltd in Oslo.\n\n{}\n"
    found = read(text.format("Imagery: Tern Labs. Analyst on duty: J. Ostby. Port agent reports by Wrenholm."))
    assert all(found[n].left_out_because for n in ("Tern Labs", "J. Ostby", "Wrenholm") if n in found)
    kept = read(text.format("Papers of the cargo were prepared by Jon Ostby of Wrenholm Ltd, a forger in Oslo."))
    assert not kept["Jon Ostby"].left_out_because


def test_words_between_stars_are_a_heading_and_no_item(read):
    found = read("# Flags\n\n**QRST Study 7/2025**\n\nAna Rudge runs Quell Shipping Ltd in Oslo.\n")
    assert not [n for n in found if n.startswith("QRST")]
    assert "Wren Maritime" in read("# Flags\n\n* Wren Maritime\n\nAna Rudge runs Quell Shipping Ltd in Oslo.\n")


CASE = """IN THE HIGH COURT OF JUSTICE, COMMERCIAL COURT
Before: Mr Justice Penhale

BETWEEN:
(1) QUELL ALUMINIUM TRADING LIMITED
(2) MR DELMAR OSTBY
Claimants
- and -
NORTH QUELL BANK PLC
Defendant

JUDGMENT

1. The Second Claimant, Mr Ostby, owns a firm in Oslo, Brisk Tern Limited. It cited Loud Wren Ltd v Odd Teal Bank.
"""


def test_a_caption_names_the_parties_of_a_case_and_no_more(read):
    found = {n for n, p in read(CASE).items() if not p.left_out_because}
    assert {"QUELL ALUMINIUM TRADING LIMITED", "DELMAR OSTBY", "NORTH QUELL BANK PLC", "Brisk Tern Limited"} == found


def test_a_title_in_capitals_over_its_second_line_names_nobody(read):
    text = "Obituary\n\nDELMAR OSTBY-WREN\n{} who tuned pianos\n\nDelmar Ostby-Wren, who died in Oslo, ran Quell AG.\n"
    assert "Delmar Ostby-Wren" in read(text.format("Dealer"))
    assert not [n for n in read(text.format("Dealer")) if "Dealer" in n]


@pytest.mark.parametrize(
    ("said", "name", "kind"),
    [
        ("The al-Quell-linked facilitator Adnan Wren Ostby fled.", "Adnan Wren Ostby", "person"),
        ("They froze the assets of Quell Fertilizers sp. z o.o. in May.", "Quell Fertilizers sp. z o.o.", "company"),
        ("The tankers had been classed by the Quell Classification Bureau.", "Quell Classification Bureau", "company"),
        ("Its books are kept by Quell Corporate Secretaries in Oslo.", "Quell Corporate Secretaries", "company"),
        ("The Panama Secretaries met Ana Rudge.", "Ana Rudge", "person"),
        ("He worked for Wren & Sons Kestrel.", "Wren & Sons Kestrel", "company"),
        ("The ships were covered by the Al Quell P&I Club.", "Al Quell P&I Club", "company"),
        ("They were armed by technicians of the Quell Service enterprise.", "Quell Service", "company"),
        ("Two patrol craft, the Fu Tern 81 and the Fu Tern 82, were armed.", "Fu Tern 82", "vessel"),
        ("The clearing agent, Freight Quella, says it was deceived.", "Freight Quella", "person"),
    ],
)  # fmt: skip
def test_more_names_are_whole_and_kept(read, said, name, kind):
    found = named(read, said)
    assert found[name].type == kind
    assert not [n for n in found if n.endswith("-linked")]
