"""Cells that name several parties, and cells that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.parties import pieces
from ensign.subjects import Subject, read

SEVERAL = [
    ("Aranta Ltd, owners of MV SAKARA", ("Aranta Ltd", "MV SAKARA")),
    ("Lotus / Khek Sakara", ("Lotus", "Khek Sakara")),
    ("Lotus/ Khek Sakara", ("Lotus", "Khek Sakara")),
    ("Lotus\nKhek Sakara", ("Lotus", "Khek Sakara")),
    ("Lotus; Khek Sakara", ("Lotus", "Khek Sakara")),
    ("Lotus and/or Mansudae", ("Lotus", "Mansudae")),
    ("Lotus c/o Mansudae", ("Lotus", "Mansudae")),
    ("Lotus Pty Ltd as Trustee for Mansudae", ("Lotus Pty Ltd", "Mansudae")),
    ("Lotus in trust for Mansudae", ("Lotus", "Mansudae")),
    ("The Trustee for Mansudae", ("Mansudae",)),
    ("Lotus Ltd t/a Mansudae", ("Lotus Ltd", "Mansudae")),
    ("Lotus Ltd trading  as Mansudae", ("Lotus Ltd", "Mansudae")),
    ("Lotus D/B/A Mansudae", ("Lotus", "Mansudae")),
    ("Lotus dba: Mansudae", ("Lotus", "Mansudae")),
    ("Lotus f/k/a Mansudae", ("Lotus", "Mansudae")),
    ("Lotus a.k.a. Mansudae", ("Lotus", "Mansudae")),
    ("Lotus (formerly Mansudae)", ("Mansudae", "Lotus")),
    ("Lotus (aka Mansudae; fka Zebra)", ("Mansudae", "Zebra", "Lotus")),
    ("Lotus on behalf of Mansudae", ("Lotus", "Mansudae")),
    ("Lotus O/B Mansudae", ("Lotus", "Mansudae")),
    ("Lotus on a/c of Mansudae", ("Lotus", "Mansudae")),
    ("B/O Mansudae", ("Mansudae",)),
    ("Lotus by order of Mansudae", ("Lotus", "Mansudae")),
    ("Lotus for account Mansudae", ("Lotus", "Mansudae")),
    ("Lotus FFC Mansudae", ("Lotus", "Mansudae")),
    ("Lotus merged with Mansudae", ("Lotus", "Mansudae")),
    ("Lotus acquired by Mansudae", ("Lotus", "Mansudae")),
    ("Lotus (hereinafter Mansudae)", ("Mansudae", "Lotus")),
    ("Lotus TTEE Mansudae", ("Lotus", "Mansudae")),
    ("For A/C of Mansudae", ("Mansudae",)),
    ("Lotus (former name: Mansudae)", ("Mansudae", "Lotus")),
    ("Lotus prev. Mansudae", ("Lotus", "Mansudae")),
    ("Lotus for and on behalf of Mansudae", ("Lotus", "Mansudae")),
    ("Lotus FBO Mansudae", ("Lotus", "Mansudae")),
    ("Lotus f/b/o Mansudae", ("Lotus", "Mansudae")),
    ("Lotus for the benefit of Mansudae", ("Lotus", "Mansudae")),
    ("Lotus as agents for Mansudae", ("Lotus", "Mansudae")),
    ("Lotus, managers for Mansudae", ("Lotus", "Mansudae")),
    ("Lotus as managers of Mansudae", ("Lotus", "Mansudae")),
    *(
        (f"Lotus {word} Mansudae", ("Lotus", "Mansudae"))
        for word in (
            "agent of",
            ", agents of",
            "- managers of",
            "subsidiary of",
            ", a wholly-owned subsidiary of",
            "owned by",
            "wholly owned by",
            "majority-owned by",
            "controlled by",
            "owned and controlled by",
            "managed by",
            "operated by",
        )
    ),
    ("Lotus (subsidiary of Mansudae)", ("Mansudae", "Lotus")),
    ("Managers of Mansudae", ("Mansudae",)),
    ("Lotus attn: Khek Sakara", ("Lotus", "Khek Sakara")),
    ("attn Khek Sakara, Mansudae AG", ("Khek Sakara", "Mansudae AG", "Khek Sakara, Mansudae AG")),
    ("Att.: Khek Sakara, Mansudae AG", ("Khek Sakara", "Mansudae AG", "Khek Sakara, Mansudae AG")),
    ("z.Hd. Khek Sakara; Mansudae AG", ("Khek Sakara", "Mansudae AG")),
    ("Attention: Khek Sakara", ("Khek Sakara",)),
    ("p/a Mansudae AG, Khek Sakara", ("Mansudae AG", "Khek Sakara", "Mansudae AG, Khek Sakara")),
    (
        "Attn: KHEK, Sakara, Mansudae AG",
        ("KHEK", "Sakara, Mansudae AG", "KHEK, Sakara", "Mansudae AG", "KHEK, Sakara, Mansudae AG"),
    ),
    ("Lotus att. Khek Sakara", ("Lotus", "Khek Sakara")),
    ("Lotus, Att: Khek Sakara", ("Lotus", "Khek Sakara")),
    ("Khek Sakara @ Khek Vandy @Vandy", ("Khek Sakara", "Khek Vandy", "Vandy")),
    ('Khek Sakara "Lotus" @ Vandy', ('Khek Sakara "Lotus"', "Vandy")),
    ("Khek Sakara urf Vandy", ("Khek Sakara", "Vandy")),
    ("Khek Sakara, vulgo Loto", ("Khek Sakara", "Loto")),
    ("Lotus propiedad de Khek Sakara", ("Lotus", "Khek Sakara")),
    ("Lotus (Mansudae)", ("Mansudae", "Lotus")),
    ("Lotus (Mansudae", ("Mansudae", "Lotus")),
    ("莲花贸易（Mansudae）", ("Mansudae", "莲花贸易")),
    ("OCEAN STAR (ex MAR AZUL)", ("MAR AZUL", "OCEAN STAR")),
    ("OCEAN STAR, ex-MAR AZUL", ("OCEAN STAR", "MAR AZUL")),
]
IN_OTHER_WORDS = [
    *(f"Aranta {word} Sakara" for word in (
        "OBO", "ATF", "ITF", "FAO", "f/a/o", "t/as", "T/AS", "DB/A", "D B A", "c/-", "℅", "o/a", "operating as",
        "alias", "known as", "as trustee for", "as trustees of", "acting for", "as agents only for", "for account of",
        "as receiver for", "as nominee for", "a division of", "previously", "renamed", "vormals", "vorm.", "früher",
        "ehemals", "antes", "anciennement", "già", "voorheen", "h.o.d.n.", "tidigare", "бывший", "ранее", "und/oder",
        "et/ou", "y/o", "e/o", "&/or", "и/или", "im Auftrag von", "•", "、",
        "trustee of", "trustees of", "executor of", "jointly with", "together with",
        "née", "nee", "geb.", "geborene", "z domu", "rozená", "урожд.", "урождённая",
    )),
    "Aranta/DBA Sakara", "Aranta dba/Sakara", "Aranta DBA-Sakara", "1) Aranta 2) Sakara", "(1) Aranta (2) Sakara",
]  # fmt: skip
TWO_FIRMS = [
    ("Aranta Ltd & Sakara GmbH", ("Aranta Ltd", "Sakara GmbH")),
    ("Aranta Ltd and Sakara GmbH", ("Aranta Ltd", "Sakara GmbH")),
    ("Aranta GmbH und Sakara AG", ("Aranta GmbH", "Sakara AG")),
    ("Aranta Ltda e Sakara Ltda", ("Aranta Ltda", "Sakara Ltda")),
    ("Aranta, Inc., Sakara LLC and Khek Corp", ("Aranta, Inc", "Sakara LLC", "Khek Corp")),
    ("Aranta Inc - Sakara LLC", ("Aranta Inc", "Sakara LLC")),
    ("Aranta Inc/Sakara LLC", ("Aranta Inc", "Sakara LLC")),
    ("Aranta Ltd ex Khek Sakara", ("Aranta Ltd", "Khek Sakara")),
    ("Aranta Ltd now Khek Sakara", ("Aranta Ltd", "Khek Sakara")),
    ("Aranta Ltd SEE Khek Sakara", ("Aranta Ltd", "Khek Sakara")),
    ("Aranta Ltd - use Khek Sakara", ("Aranta Ltd", "Khek Sakara")),
    ("Aranta Lotus/Khek Sakara", ("Aranta Lotus", "Khek Sakara")),
]
HONOURS = [
    ("Aranta Plant imeni Kalinina", "Aranta Plant"),
    ("АО «НПО «Аранта» имени А.Н. Ганичева»", "АО «НПО «Аранта»»"),
    ("ОАО Аранта им. А.М. Горького", "ОАО Аранта"),
    ("ПрАТ «Аранта» імені М. В. Фрунзе", "ПрАТ «Аранта»"),
    ("Port Lotniczy Aranta im. Rodziny Ulmów S.A.", "Port Lotniczy Aranta S.A."),
    ("Aranta Corporation named after Academician A.A. Raspletin, Moscow", "Aranta Corporation, Moscow"),
    ("JSC Aranta Institute named in honour of Yu. A. Gagarin", "JSC Aranta Institute"),
    ("Институт Аранта имени П. Н. Лебедева Российской академии наук", "Институт Аранта Российской академии наук"),
    ("Aranta named after Alexei Talai Foundation", "Aranta Foundation"),
]
IN_NO_HONOUR = [
    "Plant named after Y.M. Sverdlov",  # which would be any plant
    "Машиностроительный завод имени М.И. Калинина",
    "АО «ОКБ им А.С. Яковлева»",
    "IM. Mobile S.R.L.",
    "Aranta IM France",
    "Aranta Werke im Rheinland",
    "Imeni Kalinina",
]
FLEETS = [
    ("MV ARANTA & MV SAKARA", ("MV ARANTA", "MV SAKARA")),
    ("MV ARANTA and MV SAKARA", ("MV ARANTA", "MV SAKARA")),
    ("M.V. ARANTA + M.V. SAKARA", ("M.V. ARANTA", "M.V. SAKARA")),
    ("MV ARANTA, MT SAKARA", ("MV ARANTA", "MT SAKARA")),
    ("MV ARANTA - MV SAKARA", ("MV ARANTA", "MV SAKARA")),
    ("M/V ARANTA, M/V SAKARA and M/V KHEK", ("M/V ARANTA", "M/V SAKARA", "M/V KHEK")),
    ("MV ROMEO & JULIET and MV SAKARA", ("MV ROMEO & JULIET", "MV SAKARA")),
    ("TUG ARANTA & BARGE SAKARA", ("TUG ARANTA", "BARGE SAKARA")),
    ("MVs ARANTA and SAKARA", ("MVs ARANTA", "MVs SAKARA")),
    ("M/Vs ARANTA, SAKARA & MT KHEK", ("M/Vs ARANTA", "M/Vs SAKARA", "MT KHEK")),
    ("Charter hire vessels: ARANTA, SAKARA", ("vessels ARANTA", "vessels SAKARA")),
    ("MV ARANTA (MV SAKARA & MV KHEK)", ("MV SAKARA & MV KHEK", "MV SAKARA", "MV KHEK", "MV ARANTA")),
    ("Lotus Ltd, owners of MVs ARANTA and KHEK", ("Lotus Ltd", "MVs ARANTA and KHEK", "MVs ARANTA", "MVs KHEK")),
]
ONE_SHIP = [
    "MV ROMEO & JULIET",
    "MV ARANTA, Panama",
    "MV ARANTA AND OWNERS",
    "MV ARANTA - 12",
    "MVs ARANTA",
    "ARANTA & MV",
    "MV ARANTA, MV",
    "Vessels and Boilers Ltd",
    "My Home & My Garden Ltd",
]
JOINED_SHIPS = [
    ("ARANTA & SAKARA", ("ARANTA", "SAKARA")),
    ("ARANTA, SAKARA and KHEK 2", ("ARANTA", "SAKARA", "KHEK 2")),
    ("ARANTA/SAKARA", ("ARANTA", "SAKARA")),
]
VENTURES = [
    ("Atlas-Sovcomflot Joint Venture Ltd", ("Atlas-Sovcomflot Ltd", "Atlas", "Sovcomflot Ltd")),
    ("Atlas/Sovcomflot JV", ("Atlas/Sovcomflot", "Atlas", "Sovcomflot")),
    ("Atlas & Sovcomflot J.V.", ("Atlas & Sovcomflot", "Atlas", "Sovcomflot")),
    ("JV Atlas–Sovcomflot", ("Atlas–Sovcomflot", "Atlas", "Sovcomflot")),
    ("Joint Venture of Atlas and Sovcomflot", ("Atlas and Sovcomflot", "Atlas", "Sovcomflot")),
    ("Lotus / Khek Sakara JV", ("Lotus", "Khek Sakara")),
    ("Al-Fajr-Sovcomflot JV", ("Al-Fajr-Sovcomflot", "Al-Fajr", "Sovcomflot")),
    ("Al-Rashid Trading Joint-Venture", ("Al-Rashid Trading",)),
]
ONE = [
    "info@mansudae.com",
    "Lotus @ 22",
    "Lotus@Mansudae",
    "ATT Sakara Holding",
    "A/S Dampskibsselskabet",
    "Petróleo Brasileiro S/A",
    "M/V Ocean Star",
    "Smith and Sons",
    "Smith & Sons Ltd",
    "Either/Or Ltd",
    "Fed Ex Ground",
    "Director Sakara Holding",
    "Sakara Owner Services Ltd",
    "Use Now Foods",
    "See Hotel Lotus",
    "J.V. Smith",
    "Smith J.V.",
    "Kumar, J. V.",
    "Navjot Singh",
    "Al-Rashid Trading",
    "Rolls-Royce plc",
    "Khan Akaash",
    "Acme (UK) Ltd",
    "深圳 (中国) 有限公司",
    "Aranta (王)",
    "Trading Aspects Ltd",
    "Bank of East Asia",
    "Bath and Body Ltd",
    "Aranta Trust and Investment Ltd",
    "Aranta GmbH & Co. KG",
    "Aranta Corporation Private Limited",
    "Aranta, LLC",
    "Aranta Inc. Ltd",
    "Ortega y Gasset S.A.",
    "Aranta Long/Short",
    "Aranta S.A. de C.V.",
    "Gia Aranta",
    "EP-ITF",
    "1 Aranta 2",
    "Gold Standard of Care of Aranta, L.L.C.",
    "Aranta Trust for Sakara",
    "Aranta Employee Owned Ltd",
    "Controlled Environments by Aranta",
    "Association of Managers",
]


@pytest.mark.parametrize(("cell", "parties"), [*SEVERAL, *VENTURES, *TWO_FIRMS, *FLEETS])
def test_each_party_of_a_cell_is_a_piece(cell: str, parties: tuple[str, ...]) -> None:
    assert pieces(cell) == parties


@pytest.mark.parametrize("cell", ONE_SHIP)
def test_a_sign_before_no_hull_prefix_parts_no_ship(cell: str) -> None:
    assert pieces(cell) == ()


@pytest.mark.parametrize(("cell", "ships"), JOINED_SHIPS)
def test_two_names_that_are_joined_in_a_row_of_a_ship_are_screened_each(cell: str, ships: tuple[str, ...]) -> None:
    for row in ({}, {"imo": "9074729"}):
        found = read({"name": cell, "type": "vessel", **row})
        assert isinstance(found, Subject)
        assert (found.names, found.pieces) == ((cell,), ships)
        other = read({"name": cell, **row})
        assert isinstance(other, Subject)
        assert other.pieces == ()


@pytest.mark.parametrize("cell", ["ARANTA", "ARANTA M/V", "A & B", "T&L II", "ARANTA & 2"])
def test_what_is_too_short_for_a_ship_is_none_beside_another(cell: str) -> None:
    found = read({"name": cell, "type": "vessel"})
    assert isinstance(found, Subject)
    assert found.pieces == ()


@pytest.mark.parametrize(("cell", "firm"), HONOURS)
def test_a_firm_is_sought_without_in_whose_honour_it_is_named_too(cell: str, firm: str) -> None:
    assert pieces(cell) == (firm,)
    assert pieces(cell, ship=True) == ()


@pytest.mark.parametrize("cell", IN_NO_HONOUR)
def test_a_firm_is_sought_whole_where_nothing_else_says_which_it_is(cell: str) -> None:
    assert pieces(cell) == ()


def test_on_behalf_of_is_no_honour() -> None:
    assert pieces("ООО Аранта от имени Сакара") == ("ООО Аранта", "Сакара")


@pytest.mark.parametrize("cell", IN_OTHER_WORDS)
def test_what_parts_two_parties_is_known_in_many_words(cell: str) -> None:
    assert pieces(cell) == ("Aranta", "Sakara")


@pytest.mark.parametrize("word", ["vormals", "anciennement", "ранее", "previously", "renamed", "alias"])
def test_a_former_name_is_found_in_brackets(word: str) -> None:
    assert pieces(f"Aranta ({word} Khek Sakara)") == ("Khek Sakara", "Aranta")


@pytest.mark.parametrize("own", ["王小明", "李伟", "김정은"])
def test_so_is_a_persons_name_in_his_own_characters(own: str) -> None:
    assert pieces(f"Khek Sakara ({own})") == (own, "Khek Sakara")


@pytest.mark.parametrize("aside", ["阿曼", "南蘇丹", "말라위", "男性"])
def test_a_country_or_gender_in_such_characters_is_no_party(aside: str) -> None:
    found = read({"name": f"Khek Sakara ({aside})"})
    assert isinstance(found, Subject)
    assert found.pieces == ("Khek Sakara",)


@pytest.mark.parametrize("cell", ONE)
def test_one_party_stays_whole(cell: str) -> None:
    assert pieces(cell) == ()


def test_ex_stands_before_a_former_name_of_a_ship() -> None:
    assert pieces("OCEAN STAR EX MAR AZUL", ship=True) == ("OCEAN STAR", "MAR AZUL")
    assert pieces("OCEAN STAR EX MAR AZUL") == ()


@pytest.mark.parametrize(
    "cell",
    [
        *("ARANTA ex. SAKARA II", "ARANTA ex-SAKARA II", "ARANTA, ex: SAKARA II", "ARANTA (ex name: SAKARA II)"),
        *(
            "ARANTA TBR SAKARA II",
            "ARANTA to be renamed SAKARA II",
            "ARANTA renamed SAKARA II",
            "ARANTA renamed to SAKARA II",
            "ARANTA (now SAKARA II)",
        ),
        *("ARANTA (previous name: SAKARA II)", "ARANTA previous name SAKARA II", "ARANTA (old name SAKARA II)"),
        *("ARANTA (former SAKARA II)", "ARANTA (formerly SAKARA II)", "ARANTA (бывш. SAKARA II)"),
        *(
            "ARANTA former names: SAKARA II",
            "ARANTA now SAKARA II",
            "ARANTA previously SAKARA II",
            "ARANTA former SAKARA II",
        ),
    ],
)
def test_both_names_of_a_ship_that_was_renamed_are_pieces(cell: str) -> None:
    assert pieces(cell, ship=True) == ("ARANTA", "SAKARA II")
    for row in ({"type": "vessel"}, {"name": f"M/V {cell}"}):
        found = read({"name": cell, **row})
        assert isinstance(found, Subject)
        assert found.pieces[-1] == "SAKARA II"


def test_each_of_several_former_names_of_a_ship_is_a_piece() -> None:
    assert pieces("ARANTA (ex-SAKARA II, KHEK VANDY)", ship=True) == ("ARANTA", "SAKARA II", "KHEK VANDY")
    assert pieces("ARANTA (ex SAKARA II, ex KHEK VANDY)", ship=True) == ("ARANTA", "SAKARA II", "KHEK VANDY")
    assert pieces("ARANTA (Panama, Colon)", ship=True) == ("Panama, Colon", "ARANTA")


@pytest.mark.parametrize("cell", ["ARANTA EXPRESS", "NOW", "FORMERLY", "RENAMED", "OLD GLORY", "A/B", "ARANTA A/S"])
def test_a_ships_name_that_is_one_stays_whole(cell: str) -> None:
    assert pieces(cell, ship=True) == ()


def test_all_parties_of_a_cell_are_told_however_many() -> None:
    parties = tuple(f"item {first}{second}" for first in "abcde" for second in "abcdefgh")
    assert pieces(" / ".join(parties)) == parties


@given(st.text(max_size=60))
def test_pieces_are_never_the_whole_nor_empty(cell: str) -> None:
    for piece in (*pieces(cell), *pieces(cell, ship=True)):
        assert piece.strip() == piece
        assert any(map(str.isalpha, piece))
        assert piece != " ".join(cell.split())


def test_all_of_a_cell_but_the_words_before_it_is_a_party_whatever_it_says() -> None:
    alone, beside = read({"name": "C/O Shanghai Trading"}), read({"name": "Aranta (Shanghai)"})
    assert isinstance(alone, Subject)
    assert isinstance(beside, Subject)
    assert alone.pieces == ("Shanghai Trading",)
    assert "Shanghai" not in beside.pieces
