"""People whom the cell of a firm names, and those who are a firm by their own name."""

import pytest

from ensign.fields.parties import pieces
from ensign.fields.people_beside import people_beside
from ensign.fields.sole_traders import person_in
from ensign.model import Subject
from ensign.subjects import read

BESIDE = [
    ("Aranta LLC (director Boris Sakara)", ("Aranta LLC", "Boris Sakara")),
    ("Aranta LLC, director: Boris Sakara", ("Aranta LLC", "Boris Sakara")),
    ("OOO Aranta, director Boris Sakara", ("OOO Aranta", "Boris Sakara")),
    ('OOO "Aranta", gen. dir. Sakara B.I.', ('OOO "Aranta', "Sakara B.I")),
    ("ООО Аранта (директор Борис Сакара)", ("ООО Аранта", "Борис Сакара")),
    ("Aranta LLC - UBO: Boris Sakara", ("Aranta LLC", "Boris Sakara")),
    ("Aranta GmbH, Geschäftsführer Boris Sakara", ("Aranta GmbH", "Boris Sakara")),
    ("Aranta GmbH, Inh. Boris Sakara", ("Aranta GmbH", "Boris Sakara")),
    ("Aranta SARL gérant Boris Sakara", ("Aranta SARL", "Boris Sakara")),
    ("Aranta Foods, owner Boris Sakara", ("Aranta Foods", "Boris Sakara")),
    ("Boris Sakara, director of Aranta LLC", ("Boris Sakara", "Aranta LLC")),
    ("Boris Sakara (director), Aranta LLC", ("Boris Sakara", "Aranta LLC")),
    ("Sakara, Boris, director of Aranta LLC", ("Sakara, Boris", "Aranta LLC")),
    ("Aranta LLC (Boris Sakara)", ("Aranta LLC", "Boris Sakara")),
    ("Aranta LLC - Boris Sakara", ("Aranta LLC", "Boris Sakara")),
    ("Aranta LLC, Boris Sakara", ("Aranta LLC", "Boris Sakara")),
    ("Aranta LLC Boris Sakara", ("Aranta LLC", "Boris Sakara")),
    ("Boris Sakara, Aranta LLC", ("Boris Sakara", "Aranta LLC")),
    ("Aranta LLC owner Sakara Ltd", ("Aranta LLC", "Sakara Ltd")),
    ("Boris Sakara, director Aranta (HK) Limited", ("Boris Sakara", "Aranta Limited")),
    ("MV KHEK STAR, owner: Zinc Ocean Lines", ("MV KHEK STAR", "Zinc Ocean Lines")),
    ("M/V KHEK STAR (owner Boris Sakara)", ("M/V KHEK STAR", "Boris Sakara")),
]
"""Cells, and whom each names."""

NOBODY_BESIDE = [
    "Hotel President LLC",
    "Owner Operators Ltd",
    "Director Institute Ltd",
    "Zinc Trading, Inc.",
    "Zinc, Sakara & Brown LLP",
    "Sakara Boris, LLC",
    "Boris Sakara (UK) Ltd",
    "Zinc Co Ltd, Hong Kong",
    "Zinc Co Ltd, London Branch",
    "Zinc SICAV - Emerging Markets Fund",
    "Zinc, Boris Sakara",  # nothing says that Zinc is a firm
    "Brown Brothers Harriman & Co.",
    "Zinc LLC Trading",
    "MV OCEAN FOUNDER",
    "MV DIRECTOR KHEK STAR",
    "Owner, Director, CEO",
    "Khek Star, owner: Zinc Ocean Lines",  # nothing says that it is a ship, nor that the other is a firm
]
"""Cells that name one party."""

SOLE_TRADERS = [
    ("IP Boris Sakara", "Boris Sakara"),
    ("ИП Сакара Борис Иванович", "Сакара Борис Иванович"),
    ("ИП Сакара Б.И.", "Сакара Б.И"),
    ("Сакара Борис Иванович ИП", "Сакара Борис Иванович"),
    ("ФОП Сакара Борис Іванович", "Сакара Борис Іванович"),
    ("Boris Sakara e.K.", "Boris Sakara"),
    ("Boris Sakara e.U.", "Boris Sakara"),
    ("Boris Sakara s.p.", "Boris Sakara"),
    ("Notar Boris Sakara", "Boris Sakara"),
    ("Dr. Boris Sakara Rechtsanwalt", "Dr. Boris Sakara"),
    ("Law Offices of Boris Sakara", "Boris Sakara"),
    ("Boris Sakara, Attorney at Law", "Boris Sakara"),
    ("Boris Sakara, MD", "Boris Sakara"),
    ("IP Green Energy", ""),
    ("IP Sakara", ""),
    ("Zinc Trading e.K.", ""),
    ("Zinc S.p.A.", ""),
    ("MD Anderson Hospital", ""),
    ("Notary Services Ltd", ""),
    ("IP", ""),
]
"""Cells, and who each is by its words."""


@pytest.mark.parametrize(("cell", "parties"), BESIDE)
def test_people_beside_a_firm_are_screened_each(cell: str, parties: tuple[str, ...]) -> None:
    assert people_beside(cell) == parties
    for kind in ("", "company"):
        found = read({"name": cell, "type": kind})
        assert isinstance(found, Subject)
        assert found.names[0] == cell
        assert set(parties) <= set(found.pieces)


@pytest.mark.parametrize("cell", NOBODY_BESIDE)
def test_what_else_is_beside_a_firm_is_nobody(cell: str) -> None:
    assert people_beside(cell) == ()


@pytest.mark.parametrize(("cell", "person"), SOLE_TRADERS)
def test_who_trades_under_the_own_name_is_screened_as_a_person(cell: str, person: str) -> None:
    assert person_in(cell) == person
    found = read({"name": cell, "type": "company"})
    assert isinstance(found, Subject)
    assert found.pieces == ((person,) if person else ())


@pytest.mark.parametrize(
    ("cell", "person"),
    [
        ("Zinc LLC, represented by its director Boris Sakara", "Boris Sakara"),
        ("Zinc GmbH vertreten durch Boris Sakara", "Boris Sakara"),
        ("Zinc SARL, représentée par Boris Sakara", "Boris Sakara"),
        ("Boris Sakara in his capacity as trustee of the Zinc Trust", "Boris Sakara"),
        ("Boris Sakara trading through Zinc LLC", "Boris Sakara"),
        ("OOO Zinc (Boris Sakara)", "Boris Sakara"),
        ("Zinc LLC (attn: Notar Boris Sakara)", "Boris Sakara"),
    ],
)
def test_who_signs_for_another_is_found_behind_the_words_for_it(cell: str, person: str) -> None:
    found = read({"name": cell, "type": "company"})
    assert isinstance(found, Subject)
    assert person in found.pieces


@pytest.mark.parametrize("name", ["HAI HSING, Sae Wei", "VECTURA TRANS DOO NOVI BEOGRAD", "IP Boris Sakara"])
def test_what_a_list_names_is_one_party(name: str) -> None:
    assert pieces(name) == ()
