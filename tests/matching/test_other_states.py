"""A state's body that is called as other states' are is met with its own country, and with no other."""

import pytest

from ensign import explanation, screening
from ensign.fields.state_bodies import is_of_any_state
from ensign.matching.matcher import Outcome
from ensign.model import Entity, EntityType, Listing, Name, Place
from ensign.settings import Settings
from ensign.subjects import read
from ensign.watchlist import build

SYRIAN = Entity(
    "test-1",
    "test",
    EntityType.ORGANIZATION,
    tuple(map(Name, ("Ministry of Defence", "Ministério da Defesa", "Ministerstwo Obrony", "وزارة الدفاع"))),
    places=(Place("sy", "location"),),
)
RUSSIAN = Entity(
    "test-2",
    "test",
    EntityType.ORGANIZATION,
    tuple(map(Name, ("Ministry of Education and Finance of the Russian Federation", "Министерство финансов"))),
)
OF_PROGRAMME = Entity(
    "test-3",
    "test",
    EntityType.ORGANIZATION,
    (Name("Ministry of Tourism"),),
    listings=(Listing("Ukraine"),),
)
FIRM = Entity(
    "test-4",
    "test",
    EntityType.ORGANIZATION,
    (Name("General Shipping Trading Ltd"),),
    places=(Place("sy", "location"),),
)
LISTED = build("test", "a list", "", (SYRIAN, RUSSIAN, OF_PROGRAMME, FIRM))


def judge(name: str, country: str) -> Outcome:
    return screening.judge(read({"name": name, "country": country}), LISTED, Settings())


def found(name: str, country: str) -> list[str]:
    return [match.entity.id for match in judge(name, country).matches]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ministry of Defence", "Kenya"),
        ("Ministério da Defesa", "Brazil"),
        ("Ministerstwo Obrony", "Poland"),  # of words that are not read, but as a ministry's
        ("وزارة الدفاع", "Egypt"),
        ("Ministry of Finance", "Germany"),  # an alias, and the country in another name
        ("財務省", "Japan"),
        ("Ministry of Education", "Spain"),  # how the listed name begins
        ("Ministry of Tourism", "Spain"),
        ("Ministry of Defence, London", ""),  # a city tells its country
    ],
)
def test_a_body_of_another_state_is_no_match_and_the_row_says_so(name: str, country: str) -> None:
    assert found(name, country) == []
    outcome = judge(name, country)
    said = explanation.no_match(outcome.withheld, outcome.doubts)
    assert " is on the list a body of " in said
    assert said.endswith(f", and yours is of {country}.") or not country


def test_a_name_with_its_own_country_is_another() -> None:
    assert found("Ministry of Finance of Germany", "") == []


@pytest.mark.parametrize(
    ("name", "country", "entity"),
    [
        ("Ministry of Defence", "Syria", SYRIAN),
        ("Ministry of Defence", "", SYRIAN),
        ("Ministry of Defence", "Kenya; Syria", SYRIAN),
        ("Ministério da Defesa", "Syria", SYRIAN),
        ("Ministry of Finance", "Russia", RUSSIAN),
        ("Ministry of Education", "Russia", RUSSIAN),
        ("Ministry of Tourism", "Russia", OF_PROGRAMME),  # under Ukraine's programme are both
        ("Ministry of Tourism", "Ukraine", OF_PROGRAMME),
        ("General Shipping Trading", "Kenya", FIRM),  # a firm moves
    ],
)
def test_with_its_own_or_none_it_is(name: str, country: str, entity: Entity) -> None:
    assert found(name, country) == [entity.id]


@pytest.mark.parametrize(
    ("name", "is_so"),
    [
        ("Försvarsministeriet", True),
        ("Védelmi Minisztérium", True),
        ("Air Force Intelligence", True),
        ("Ministry of Sound Ltd", False),
        ("Police Supplies Ltd", False),
        ("Maritime Administration Bureau", False),
        ("Aranta Intelligence", False),
        ("New People's Army", False),
    ],
)
def test_a_body_of_any_state_is_told_by_its_words(name: str, *, is_so: bool) -> None:
    assert is_of_any_state(name) is is_so
