"""Where a party is listed in the row's letters, too, these decide who is meant."""

import pytest

from ensign import explanation
from ensign.matching.matcher import Matcher
from ensign.model import Band, Entity, EntityType, Match, Name, Subject
from ensign.settings import Settings
from ensign.watchlist import build


def met(name: str, *listed: str, **facts: str) -> tuple[Match, ...]:
    entity = Entity("test-1", "test", EntityType.PERSON, tuple(map(Name, listed)), birth_dates=tuple(facts.values()))
    subject = Subject((name,), EntityType.PERSON, **facts)
    return Matcher(build("test", "a list", "", (entity,)), Settings()).match(subject).matches


def is_met(name: str, *listed: str) -> bool:
    return bool(met(name, *listed))


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


def test_a_name_that_is_less_alike_in_its_own_letters_is_possible_and_says_so() -> None:
    name, other, own = "Dmitry Smirnov", "ドミトリー・セミョノフ", "Dmitry SEMYONOV"
    (alone,) = met(name, other)
    assert alone.band is Band.STRONG
    (match,) = met(name, other, own)
    assert (match.score, match.band) == (alone.score, Band.POSSIBLE)
    said = explanation.reason(match)
    assert "in your letters the listed name is “Dmitry SEMYONOV”, only " in said
    assert " of 100 alike" in said
    (told,) = (term for term in explanation.sum_of(match) if term.listed == own)
    assert f"only {told.subject} of 100 alike" in said  # in the table as in the sentence
    assert sum(e.points for e in match.evidence) == match.score
    (same,) = met("Dmitri Semyonov", other, own)
    assert same.band is not Band.POSSIBLE
    assert "in your letters" not in explanation.reason(same)
    (born,) = met(name, other, own, birth_date="1961-05-02")
    assert born.band is Band.STRONG
