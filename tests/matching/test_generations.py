"""Father and son of one name, and others who bear it: at most possible."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.settings import Settings
from ensign.text.generations import generations

SETTINGS = Settings()


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("Raimundo Aranta Sakara Neto", "ARANTA SAKARA FILHO, Raimundo"),
        ("Boris Sakara Sr.", "SAKARA, Boris, Jr."),
        ("Sakara III, Boris", "SAKARA JR, Boris"),
        ("id. Sakara József", "SAKARA, József, ifj."),
    ],
)
def test_of_two_generations_is_no_strong_match(mine: str, listed: str) -> None:
    assert score(mine, listed, EntityType.PERSON) <= SETTINGS.conflicts.generation < SETTINGS.strong


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("Raimundo Aranta Sakara Filho", "ARANTA SAKARA FILHO, Raimundo"),
        ("Boris Sakara Junior", "SAKARA, Boris, Jr."),
        ("Boris Sakara II", "SAKARA JR, Boris"),  # who is both
        ("Boris Sakara", "SAKARA, Boris, Jr."),  # which many leave out
        ("Sr. Boris Sakara", "SAKARA, Boris, Jr."),  # señor
        ("Sakara József ifj.", "ifj. SAKARA József"),
    ],
)
def test_of_one_or_of_none_that_is_said_is_strong(mine: str, listed: str) -> None:
    assert score(mine, listed, EntityType.PERSON) >= SETTINGS.strong


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Boris Sakara Neto", {"grandson"}),
        ("SAKARA NETO, Boris", {"grandson"}),
        ("Neto Boris Sakara", set()),  # a name
        ("Boris Neto Sakara", set()),
        ("Pere Sakara", set()),
        ("Sakara", set()),
        ("", set()),
    ],
)
def test_it_is_told_behind_a_name(name: str, found: set[str]) -> None:
    assert generations(name) == found
