"""Chinese and Korean names in Cyrillic letters, and names of Europeans that are made of the same syllables."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.person_names import read
from ensign.tables import rows
from ensign.text import folds
from ensign.text.cyrillic import LONGEST, east_asian

CHINESE = {row["written"]: row["latin"] for row in rows("ensign.text", "cyrillic_chinese")}
KOREAN = {row["written"]: row["latin"] for row in rows("ensign.text", "cyrillic_korean")}

EUROPEAN = ["Анна Ли", "Иван Ли", "Саша Ким", "Юлия Пак", "Нина Юнь", "Владимир Путин", "Си Цзиньпин Иваныч", "Ли", ""]


@pytest.mark.parametrize("name", EUROPEAN)
def test_other_names_are_read_letter_by_letter(name: str) -> None:
    assert not east_asian(name)


def test_what_is_shown_is_what_was_written_letter_by_letter() -> None:
    assert [(token.text, token.shown) for token in read("Ким Чен Ын").tokens] == [
        ("kim", "kim"),
        ("jong", "chen"),
        ("un", "yn"),
    ]


def test_each_syllable_is_one_of_its_language() -> None:
    assert [latin for latin in KOREAN.values() if not folds.is_korean(latin)] == []
    assert [latin for latin in CHINESE.values() if not folds.is_chinese(latin)] == ["er"]
    assert not any(map(str.isascii, (*CHINESE, *KOREAN)))


@given(st.sampled_from([*product([*CHINESE][::9], CHINESE), *product([*KOREAN][::20], KOREAN)]), st.sampled_from(" -"))
def test_a_name_of_syllables_is_read_word_by_word(pair: tuple[str, str], between: str) -> None:
    found = east_asian(between.join(pair))
    assert [word for word, _ in found] == list(pair)
    assert all(latin.isascii() and latin.isalpha() for _, latin in found)


@given(st.text(st.sampled_from("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ -,'x"), max_size=LONGEST + 4))
def test_any_text_has_its_words_or_none(text: str) -> None:
    found = east_asian(text)
    assert not found or "".join(word for word, _ in found) == "".join(c for c in text if c not in " -,")
