"""The two Kheks stand on the list under one spelling each, and every other spelling of them is found by rule.

Spellings: Khmer has no one romanisation. Kh or k, ae for e, i, ey or ee for y, w for v, doubled or
dropped letters, c for k, o for a, either order, one word.
"""

from pathlib import Path

import pytest

from ensign import screening, watchlist
from ensign.model import Subject
from ensign.settings import Settings

FOLDER = Path(__file__).parents[2] / "watchlists" / "cambodia-dprk"

VANDY = (
    "Vandy Khek",
    "KHEK, Vandy",
    "Kek Vandy",
    "Khaek Vandy",
    "Kaek Vandy",
    "Khek Vandi",
    "Khek Vandey",
    "Khek Vanndy",
    "Khek Wandy",
    "Khek Vandee",
    "Khekvandy",
)
SAKARA = (
    "Sakara Khek",
    "KHEK, Sakara",
    "Kek Sakara",
    "Khaek Sakara",
    "Kaek Sakara",
    "Khek Sakhara",
    "Khek Sakkara",
    "Khek Sacara",
    "Khek Sakra",
    "Khek Sokara",
)
OTHERS = ("Khek Ravy", "Sok Vandy", "Kek Galabru", "Chea Vandeth", "Chan Sakara", "Sakara Hotel")


def found(name):
    hits = screening.judge(Subject((name,)), watchlist.read(FOLDER), Settings()).matches
    return [m.entity.primary for m in hits]


@pytest.mark.parametrize("name", VANDY)
def test_a_spelling_of_khek_vandy_is_found(name):
    assert found(name) == ["Khek Vandy"]


@pytest.mark.parametrize("name", SAKARA)
def test_a_spelling_of_khek_sakara_is_found(name):
    assert found(name) == ["Khek Sakara"]


@pytest.mark.parametrize("name", OTHERS)
def test_somebody_else_is_not(name):
    assert found(name) == []
