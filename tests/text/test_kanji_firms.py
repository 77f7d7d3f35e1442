"""Firms and ships of Japan in Kanji, and those of Chinese that are written with the same characters."""

import pytest

from ensign.fields import firm_names, ship_names
from ensign.text import kanji_firms


def shown(name: str) -> list[str]:
    return [token.text for token in firm_names.read(name).tokens]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("株式会社東栄商事", ["toei", "trading"]),
        ("㈱明和電機", ["meiwa", "electric"]),
        ("(有)丸福", ["marufuku"]),
        ("森川組株式会社", ["morikawa", "gumi"]),
    ],
)
def test_the_characters_of_a_japanese_firm_are_words(name: str, words: list[str]) -> None:
    tokens = firm_names.read(name).tokens
    assert len(tokens) == len(words)
    for token, word in zip(tokens, words, strict=True):
        assert word in {token.text, *(kanji_firms.readings(token.char) if token.char else ())}


@pytest.mark.parametrize("name", ["東栄有限公司", "東栄", "東栄股份有限公司"])
def test_those_of_another_are_syllables(name: str) -> None:
    assert shown(name) == ["dong", "rong"]


def test_of_two_readings_that_meet_the_first_loses_its_last_vowel() -> None:
    assert "tekko" in kanji_firms.readings("铁工")
    assert "tetsuko" in kanji_firms.readings("铁工")
    assert "kokka" in kanji_firms.readings("黑加")
    assert "kokke" not in kanji_firms.readings("黑明")
    assert not kanji_firms.readings("铁")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("第十二東栄丸", ["12", "toei", "maru"]),
        ("東栄丸", ["toei", "maru"]),
        ("DAI-NI TOEI MARU", ["2", "toei", "maru"]),
        ("DAISAN TOEI MARU", ["3", "toei", "maru"]),
        ("DAI MARU", ["dai", "maru"]),
        ("DAINI TOEI", ["daini", "toei"]),
        ("DAI LONG MARU", ["dai", "long", "maru"]),
    ],
)
def test_a_ship_that_ends_with_maru_is_japanese(name: str, words: list[str]) -> None:
    assert [token.text for token in ship_names.read(name).tokens] == words
