"""Japanese words in Kunrei-shiki, and words of others."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.settings import Settings
from ensign.text.kunrei import hepburn


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("tutumi", "tsutsumi"),
        ("syozi", "shoji"),
        ("hukuti", "fukuchi"),
        ("tyuziro", "chujiro"),
        ("kattuda", "kattsuda"),
    ],
)
def test_it_is_hepburn(word: str, other: str) -> None:
    assert hepburn(word) == (other,)


@pytest.mark.parametrize("word", ["matsumoto", "martinez", "siti", "kanako", "situmorang", "houston"])
def test_what_is_written_so_anyway_and_words_of_others_are_not(word: str) -> None:
    assert not hepburn(word)


def test_a_name_is_met_in_either_system() -> None:
    assert score("Tutumi Huziko", "TSUTSUMI, Fujiko", EntityType.PERSON) >= Settings().strong
    assert score("Tutumi Huziko", "TSUTSUI, Fujio", EntityType.PERSON) < Settings().strong
