"""A row that says its right type finds what the same row finds without one, of that type and of an unknown one.

The names are of OFAC's, the EU's, Canada's and the Ukrainian lists and the U.S. Consolidated Screening List, which has
no types for the Entity List.
"""

import pytest

from comparing import matches
from ensign.model import Band, EntityType

C, P, U, V = EntityType.COMPANY, EntityType.PERSON, EntityType.UNKNOWN, EntityType.VESSEL
FIRM_TYPES = (C, EntityType.ORGANIZATION, EntityType.PUBLIC_BODY)

FIRMS = [
    ("NPO Mashinostroyeniya", "-VPK NPO Mashinostroeniya"),
    ("NPO Mashinostroenie", "MIC NPO Mashinostroyenia"),  # in another case
    ("АО НПО машиностроения", "MIC NPO Mashinostroyenia JSC"),
    ("Soiuz PAO", "Soyuz PAO"),
    ("Energiya PJSC", "ENERGIA PJSC"),
    ("Gazprom Flot", "Gazprom Flot, OOO"),
    ("AL RASCHID TRUST", "AL RASHID TRUST"),
    ("NPO Optika", "NPO OPTIKA, AO"),
    ("Trast Lodzhistiks Grupp OOO", "TRUST LOGISTICS GROUP"),
]
PEOPLE = [
    ("Fadi Sitto", "Fadi E. Sitto"),
    ("HERNANDEZ, Jose", "Jose Hernandez-Vallejo"),
    ("Dmitriy Lukhanin", "Dmitry V Lukhanin"),
]
SHIPS = [("M/V Voskhod 3", "VOSKHOD-3"), ("MV Etim Emin", "ETIM EMIN")]


@pytest.mark.parametrize(
    ("name", "said", "listed"),
    [
        *((name, kind, listed) for name, listed in FIRMS for kind in FIRM_TYPES),
        *((name, P, listed) for name, listed in PEOPLE),
        *((name, V, listed) for name, listed in SHIPS),
    ],
)
def test_the_right_type_takes_no_alert_away(name: str, said: EntityType, listed: str) -> None:
    for of in (said, U) if said is not V else (V,):  # an unknown party's name is not read as a ship's unasked
        assert matches(name, listed, U, of=of), of
        assert matches(name, listed, said, of=of), of


@pytest.mark.parametrize("said", [C, U])
@pytest.mark.parametrize("of", [C, U])
@pytest.mark.parametrize(
    "name",
    [
        "Mashinostroyeniya LLC",  # which any firm may be called
        "Machinery Ltd",
        "NPO Avtomatika",
        "NPO",
    ],
)
def test_of_the_firm_that_another_holds_all_is_to_be_said(name: str, said: EntityType, of: EntityType) -> None:
    assert not matches(name, "MIC NPO Mashinostroyenia", said, of=of)


def test_and_it_is_never_more_than_possible() -> None:
    (found,) = matches("NPO Mashinostroyenia", "MIC NPO Mashinostroyenia")
    assert found.band is Band.POSSIBLE
