"""Names of South Asians, Indonesians and Filipinos as they write them short, in old spelling or anglicised."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.settings import Settings

SAME = [
    ("Ma. Teresa L. Sakaran", "SAKARAN, Maria Teresa Lim"),
    ("Aranta Bdr. Thapa", "THAPA, Aranta Bahadur"),
    ("Bimal Ch. Aranta", "ARANTA, Bimal Chandra"),
    ("Anil Kr. Aranta", "ARANTA, Anil Kumar"),
    ("St. Aminarti", "AMINARTI, Siti"),
    ("Sk. Bahlul Karim", "SHEIKH, Bahlul Karim"),
    ("Atty. Ramon Sakaran", "Ramon SAKARAN"),
    ("Mst. Rohana Khatun", "Rohana KHATUN"),
    ("Nirmal Mukherji", "MUKHOPADHYAY, Nirmal"),
    ("Nirmal Ganguly", "GANGOPADHYAY, Nirmal"),
    ("Nirmal Bose", "Nirmal BASU"),
    ("Soetjiharto Hadiwidjaja", "Suciharto HADIWIJAYA"),
    ("Soerjawan", "SURYAWAN"),
    ("Harjowinoto Djatmiko", "Haryowinoto JATMIKO"),
]
OTHER = [
    ("Ma. Teresa L. Sakaran", "SAKARAN, Mario Tomas"),
    ("Aranta Bdr. Thapa", "THAPA, Bimal Bahadur"),
    ("Bimal Ch. Aranta", "ARANTA, Rohit Chandra"),
    ("St. Aminarti", "HAYATI, Siti"),
    ("Nirmal Mukherji", "CHATTOPADHYAY, Nirmal"),
    ("Nirmal Bose", "Nirmal BASRA"),
    ("Soerjawan", "SUNAWAN"),
    ("Vijaya", "VIYA"),
]


@pytest.mark.parametrize(("mine", "listed"), SAME)
def test_a_name_is_met_in_either_spelling(mine: str, listed: str) -> None:
    for one, other in ((mine, listed), (listed, mine)):
        assert score(one, other, EntityType.PERSON) >= Settings().line


@pytest.mark.parametrize(("mine", "listed"), OTHER)
def test_other_people_are_not(mine: str, listed: str) -> None:
    for one, other in ((mine, listed), (listed, mine)):
        assert score(one, other, EntityType.PERSON) < Settings().line
