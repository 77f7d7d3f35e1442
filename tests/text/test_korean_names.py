"""Given names of Koreans that are written in one, and other words that begin or end like them."""

import pytest

from ensign.text.korean_names import given_name


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("jeongeun", ("jeong", "eun")),
        ("cheolmin", ("cheol", "min")),
        ("kwangmyong", ("kwang", "myong")),
        ("hyunwoo", ("hyun", "woo")),
        ("kyungsoo", ("kyung", "soo")),
    ],
)
def test_a_given_name_is_two_syllables(word: str, syllables: tuple[str, str]) -> None:
    assert given_name(word) == syllables


@pytest.mark.parametrize(
    "word", ["jeong", "hwang", "hasan", "sunil", "mateo", "simeon", "eugene", "leon", "koeung", "yeung", "guangming"]
)
def test_a_word_of_others_is_one_word(word: str) -> None:
    assert given_name(word) == ()
