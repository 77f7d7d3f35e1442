"""Towns and regions as others call them, or did, and as Chinese write them: what is beside them decides."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.settings import Settings
from ensign.tables import rows
from ensign.text import lexicon

PLACES = [
    ("Wulumuqi", "Urumqi"), ("Xizang", "Tibet"), ("Neimenggu", "Inner Mongolia"), ("Xigaze", "Shigatse"),
    ("Peking", "Beijing"), ("Amoy", "Xiamen"), ("Mukden", "Shenyang"), ("Bombay", "Mumbai"),
    ("Saigon", "Ho Chi Minh City"), ("Kompong Som", "Sihanoukville"), ("Astana", "Nur-Sultan"), ("Alma-Ata", "Almaty"),
    ("Dnepropetrovsk", "Dnipro"), ("Lefkosia", "Nicosia"), ("Trablus", "Tripoli"), ("Halab", "Aleppo"),
    ("Sanghaj", "Shanghai"), ("Zagabria", "Zagreb"), ("Phenjan", "Pyongyang"), ("Wien", "Vienna"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), PLACES)
def test_a_firm_is_found_by_either_name_of_its_place(one: str, other: str) -> None:
    for mine, theirs in ((one, other), (other, one)):
        assert score(f"{mine} Aranta Trade Co", f"{theirs} Aranta Trade Co., Ltd.", EntityType.COMPANY) > 900


@pytest.mark.parametrize(("one", "other"), PLACES)
def test_another_firm_of_the_place_is_not(one: str, other: str) -> None:
    found = score(f"{one} Sakara Trade Co", f"{other} Aranta Trade Co., Ltd.", EntityType.COMPANY)
    assert found < Settings().line


@pytest.mark.parametrize(("one", "other"), [("Bombay", "Chennai"), ("Wulumuqi", "Tibet"), ("Khalil", "Hebron")])
def test_other_places_are_not_taken_for_each_other(one: str, other: str) -> None:
    assert score(f"{one} Trade Co", f"{other} Trade Co., Ltd.", EntityType.COMPANY) < Settings().line


def test_no_name_of_a_person_is_one_of_a_place() -> None:
    places = {row["short"] for row in rows("ensign.text", "abbreviations") if row["kind"] == "place"}
    assert places
    assert not {place for place in places if place in lexicon.name_variants() or place in lexicon.frequent_names()}
