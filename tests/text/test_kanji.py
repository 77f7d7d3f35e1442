"""Japanese names in Kanji, and Chinese ones that are written with the same characters."""

import pytest

from ensign.fields.person_names import read
from ensign.text.kanji import japanese, may_begin, readings
from ensign.text.scripts import Script


@pytest.mark.parametrize(
    "name",
    [
        "张伟",
        "高志明",  # Gao Zhiming, though Takashi Mei would be one
        "田中诚",  # three characters without a blank may be a Chinese name, too
        "林鄭月娥",
        "欧阳娜娜",
        "田中",
        "田中 花子 三",
        "田中Hanako",
        "田中商事株式会社",
        "",
        " ",
    ],
)
def test_other_names_are_no_japanese_ones(name: str) -> None:
    assert not japanese(name)


@pytest.mark.parametrize("name", ["田中花子", "田中 花子", "花子 田中", "田中　花子"])
def test_a_name_is_read_with_its_surname_before_or_behind(name: str) -> None:
    assert japanese(name)[0] == ("田中", "田中", "tanaka")
    assert "hanako" in readings(japanese(name)[1].written)


def test_a_word_is_shown_as_it_was_written_and_known_by_its_folded_characters() -> None:
    surname, given = read("高橋 誠").tokens
    assert (surname.text, surname.char, surname.shown, surname.script) == ("takahashi", "高桥", "高橋", Script.HAN)
    assert given.shown == "誠"
    assert {"makoto", "sei"} & set(readings(given.char))
    assert not readings("诚")  # in a Chinese name


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("大野 一郎", {"ono", "oono", "ohno"}),
        ("難波 一郎", {"nanba", "namba"}),
        ("佐々木 一郎", {"sasaki"}),
        ("井上 一郎", {"inoue"}),  # o and u are two syllables
    ],
)
def test_long_vowels_are_spelt_in_several_ways(name: str, spellings: set[str]) -> None:
    assert spellings <= set(readings(japanese(name)[0].written))


def test_three_characters_are_one_whose_first_is_no_surname_of_chinese() -> None:
    assert japanese("佐藤誠")[0].latin == "sato"
    assert not japanese("石川誠")


def test_no_vowel_is_long_from_one_character_to_the_next() -> None:
    assert "koichi" in readings(japanese("田中 公一")[1].written)


def test_what_may_be_a_surname_is_not_read_without_what_is_beside_it() -> None:
    assert may_begin("高橋")
    assert not any(map(may_begin, ("张伟", "誠", "高橋誠", "Tanaka", "")))
