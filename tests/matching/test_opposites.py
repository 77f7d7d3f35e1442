"""Firms and bodies that one word of few tells apart: North and South, Blue and White."""

import pytest

from comparing import score
from ensign import explanation, screening
from ensign.model import EntityType
from ensign.settings import Settings
from ensign.text.opposites import are_opposed

SETTINGS = Settings()


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("White Aranta Wings Aviation Ltd", "BLUE ARANTA WINGS AVIATION LTD"),
        ("North Aranta Oil Company", "SOUTH ARANTA OIL COMPANY"),
        ("Aranta Industrial Group East", "ARANTA INDUSTRIAL GROUP WEST"),
        ("Old Sakara Aranta Shipyard", "NEW SAKARA ARANTA SHIPYARD"),
        ("Second Aranta Sakara Bureau", "FIRST ARANTA SAKARA BUREAU"),
        ("Северный завод Аранта", "SOUTHERN ARANTA PLANT"),
    ],
)
def test_the_other_one_is_under_the_line_and_the_reason_says_so(mine: str, listed: str) -> None:
    match = screening.compare(mine, listed, EntityType.COMPANY, SETTINGS)
    assert match is not None
    assert match.score < SETTINGS.line
    assert "words that tell two apart differ" in explanation.reason(match)


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("Northern Aranta Sakara Oil", "NORTH ARANTA SAKARA OIL"),  # the same side
        ("North and South Aranta Sakara Oil", "SOUTH ARANTA SAKARA OIL"),
        ("Aranta Sakara Oil", "NORTH ARANTA SAKARA OIL"),  # which many leave out
        ("White Aranta Sakara Wings", "NORTH ARANTA SAKARA WINGS"),  # words of two kinds
    ],
)
def test_what_is_no_opposite_stays_a_match(mine: str, listed: str) -> None:
    assert score(mine, listed, EntityType.COMPANY) >= SETTINGS.line


def test_words_are_opposed_by_their_kind() -> None:
    assert are_opposed(["north", "oil"], ["southern"])
    assert not are_opposed(["north"], ["northern", "oil"])
    assert not are_opposed(["north", "south"], ["south"])
    assert not are_opposed(["north"], ["blue"])
    assert not are_opposed([], ["blue"])


@pytest.mark.parametrize("kind", [EntityType.UNKNOWN, EntityType.COMPANY, EntityType.VESSEL])
def test_another_number_is_another_one_whatever_the_name_is_read_as(kind: EntityType) -> None:
    assert score("ARANTA MARU NO. 38", "NO. 28 ARANTA MARU", kind) < SETTINGS.line
    assert score("ARANTA MARU NO. 28", "NO. 28 ARANTA MARU", kind) >= SETTINGS.strong
