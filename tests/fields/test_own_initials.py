"""A firm's own initials, without brackets, beside its name."""

import pytest

from ensign.fields.doubts import ANYTHING, SPELT
from ensign.fields.own_initials import without_initials
from ensign.matching.reading.plain_cells import PlainCells
from ensign.matching.reading.said import FEW


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Islamic Republic of Iran Shipping Lines IRISL", "Islamic Republic of Iran Shipping Lines"),
        ("NIOC National Iranian Oil Company", "National Iranian Oil Company"),
        ("Islamic Movement of Uzbekistan - IMU", "Islamic Movement of Uzbekistan"),
        ("Bank of Industry and Mine, BIM", "Bank of Industry and Mine"),
        ("Aranta Régie des Îles ARI", "Aranta Régie des Îles"),
        ("University of the Arts of Sakara UAS", "University of the Arts of Sakara"),
    ],
)
def test_initials_beside_a_name_are_no_part_of_it(cell: str, name: str) -> None:
    assert without_initials(cell) == name
    assert all(PlainCells().look([cell] * FEW) & (SPELT | ANYTHING))


@pytest.mark.parametrize(
    "name",
    [
        "Bank of Industry and Mine BIMB",  # other initials
        "NIOC National Iranian Tanker Company",
        "Aranta Zinc AZ",  # too few letters
        "Aranta Bank Cambodia abc",  # and no capitals
        "Fiat Iveco Aranta Turin",  # whose first word has none of the letters
        "SUS Saar Umwelt 沈",
        "ABC",
    ],
)
def test_other_words_are(name: str) -> None:
    assert without_initials(name) == name
