"""Where a party is listed in the row's letters, too, these decide who is meant."""

import pytest

from ensign.matching.matcher import Matcher
from ensign.model import Entity, EntityType, Name, Subject
from ensign.settings import Settings
from ensign.watchlist import build


def is_met(name: str, *listed: str) -> bool:
    entity = Entity("test-1", "test", EntityType.PERSON, tuple(map(Name, listed)))
    subject = Subject((name,), EntityType.PERSON)
    return bool(Matcher(build("test", "a list", "", (entity,)), Settings()).match(subject).matches)


@pytest.mark.parametrize(
    ("name", "other", "own"),
    [
        ("Harish Krish Char", "ヘリス・シャー", "Hells SHAH"),
        ("Martin Rybarova", "マリヤ・ラヴロヴァ", "Mariya LAVROVA"),
        ("Raul Loya", "ハッジ・ロイ・ラーラ", "Haji Roi LALA"),
    ],
)
def test_a_name_is_not_met_in_other_letters_where_it_is_another_in_its_own(name: str, other: str, own: str) -> None:
    assert is_met(name, other)
    assert not is_met(name, other, own)


@pytest.mark.parametrize(
    ("name", "other", "own"),
    [
        ("Mohammed Hasan Akhund", "محمد حسن أخوند", "Mohammad Hassan Akhund"),
        ("Mohammed Hasan Akhund", "محمد حسن أخوند", "Quite Another"),  # which is no other spelling of it
        ("Wang Xiaoming", "王小明", "Quite Another"),
        ("Kim Chol Sam", "金铁三", "Jin Tiesan"),  # the characters are read in Korean and in Chinese
    ],
)
def test_it_is_where_that_is_alike_or_none_of_its_own_is_the_same(name: str, other: str, own: str) -> None:
    assert is_met(name, other, own)
