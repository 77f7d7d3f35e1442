"""Given names of Koreans that are written in one, and other words that begin or end like them."""

import pytest

from ensign.text.korean_names import given_name, may_be_korean


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


@pytest.mark.parametrize(
    ("blocks", "may_be"),
    [
        ("김", True),
        ("영철", True),
        ("정은", True),
        ("김정은", False),  # a name in one, which is read by its syllables
        ("푸틴", False),  # no Han character is read so
        ("트럼", False),
        ("영a", False),
    ],
)
def test_blocks_that_may_be_a_koreans_surname_or_given_name(blocks: str, *, may_be: bool) -> None:
    assert may_be_korean(blocks) is may_be
