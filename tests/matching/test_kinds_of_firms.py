"""Words for kinds of firms and bodies, in several languages and abbreviated: what is left says who it is."""

import pytest

from ensign import screening
from ensign.model import EntityType
from ensign.settings import Settings

SAME = [
    # An Arabic article written in one with its word.
    ("Alrahman Trading", "Al-Rahman Trading"),
    ("Arrahman Trading", "Al-Rahman Trading"),
    ("Addounia TV", "Dounia TV"),
    ("Alnoor Shipping", "Al Noor Shipping"),
]

OTHER = [
    ("Alpine Shipping", "Pine Shipping"),
    ("Elfaro OU", "Faro OU"),
    ("Alliance Trading", "Liance Trading"),
]


@pytest.mark.parametrize(("mine", "listed"), SAME)
def test_one_firm_in_other_words_matches(mine: str, listed: str) -> None:
    assert screening.compare(mine, listed, EntityType.COMPANY, Settings()).score >= Settings().line


@pytest.mark.parametrize(("mine", "listed"), OTHER)
def test_another_firm_of_the_kind_stays_under_the_line(mine: str, listed: str) -> None:
    match = screening.compare(mine, listed, EntityType.COMPANY, Settings())
    assert match is None or match.score < Settings().line
