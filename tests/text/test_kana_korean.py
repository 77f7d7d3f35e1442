"""Korean names in kana, and names of others that are made of the same signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.person_names import read
from ensign.tables import rows
from ensign.text import folds, hangul
from ensign.text.kana_korean import korean
from ensign.text.scripts import Script

TABLE = {row["written"]: row["latin"] for row in rows("ensign.text", "kana_korean")}


@pytest.mark.parametrize(
    "name",
    [
        "アン・マリ",
        "アブ・アリ",
        "オレグ・モロゾフ",
        "キム",
        "キム・ヨンチョルナム",
        "マ・シャオホン",
        "Kim・ヨン",
        "",
        "・",
    ],
)
def test_other_names_are_no_korean_ones(name: str) -> None:
    assert not korean(name)


def test_a_syllable_is_shown_as_it_was_written() -> None:
    tokens = read("キム・ヨンチョル").tokens
    assert [(token.text, token.shown, token.script) for token in tokens] == [
        ("gim", "キム", Script.HANGUL),
        ("yeong", "ヨン", Script.HANGUL),
        ("cheol", "チョル", Script.HANGUL),
    ]


def test_each_syllable_is_a_korean_one() -> None:
    assert [latin for latin in TABLE.values() if not folds.is_korean(latin)] == []


@given(st.text("キムヨンチョルナ・ー アa", max_size=10))
def test_any_name_is_all_its_syllables_or_none(name: str) -> None:
    found = korean(name)
    assert not found or "".join(kana for kana, _ in found) == "".join(c for c in name if c not in "・ ")


@pytest.mark.parametrize(
    ("revised", "others"),
    [
        ("jeong", {"jeong", "chong", "jong"}),
        ("gim", {"gim", "kim"}),
        ("cheol", {"cheol", "chol"}),
        ("taek", {"taek", "thaek"}),
        ("eun", {"eun", "un"}),
        ("o", {"o"}),
    ],
)
def test_systems_of_romanisation(revised: str, others: set[str]) -> None:
    assert hangul.systems(revised) == others


@given(st.sampled_from(sorted(set(TABLE.values()))))
def test_what_systems_write_is_one_syllable(revised: str) -> None:
    assert {folds.korean(other) for other in hangul.systems(revised)} == {folds.korean(revised)}
