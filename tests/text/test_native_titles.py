"""Titles that are written in one with a name, in scripts of Southeast Asia and India, and behind it in East Asia."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.person_names import read
from ensign.tables import rows
from ensign.text.native_titles import without_titles

TITLES = [row["title"] for row in rows("ensign.text", "native_titles")]
BEHIND = [row["title"] for row in rows("ensign.text", "titles_behind")]


@pytest.mark.parametrize(
    ("raw", "name", "titles"),
    [
        ("นายสมชาย แสงทอง", "สมชาย แสงทอง", ("นาย",)),
        ("นางสาว มาลี แสงทอง", "มาลี แสงทอง", ("นางสาว",)),
        ("พล.อ. สมชาย แสงทอง", "สมชาย แสงทอง", ("พล.อ.",)),
        ("นายิกา แสงทอง", "นายิกา แสงทอง", ()),  # Nayika
        ("ឯកឧត្តម ឧកញ៉ា ជា វណ្ណា", "ជា វណ្ណា", ("ឯកឧត្តម", "ឧកញ៉ា")),
        ("ဦးသန့်", "သန့်", ("ဦး",)),
        ("အောင်ဦး", "အောင်ဦး", ()),  # Aung Oo
        ("ဦး", "ဦး", ()),
        ("श्रीमती मीरा", "मीरा", ("श्रीमती",)),
        ("श्रीकांत", "श्रीकांत", ()),  # Shrikant
        ("শেখ হাসিনা", "হাসিনা", ("শেখ",)),
        ("শেখর দত্ত", "শেখর দত্ত", ()),  # Shekhar
        ("हाजी सलीम", "सलीम", ("हाजी",)),
        ("सलीम शेख", "सलीम शेख", ()),  # a surname behind it
        ("ሼክ ሞሐመድ", "ሞሐመድ", ("ሼክ",)),
        ("Mr Nai", "Mr Nai", ()),
        ("王明女士", "王明", ("女士",)),
        ("王先生", "王先生", ()),  # Mr Wang, which is no name to be found by
        ("陈志宏总经理", "陈志宏", ("总经理",)),
        ("プーチン大統領", "プーチン", ("大統領",)),
        ("小川 太郎 様", "小川 太郎", ("様",)),
        ("小川博士", "小川博士", ()),  # Ogawa Hiroshi, a given name
        ("小川太郎博士", "小川太郎", ("博士",)),
        ("김철수 선생님", "김철수", ("선생님",)),
        ("김대표", "김대표", ()),  # Mr Kim, who is a manager
        ("황보장군", "황보", ("장군",)),
        ("Chol Su Kim 님", "Chol Su Kim", ("님",)),
        ("先生", "先生", ()),
        ("モハンマド・アフンド", "モハンマド", ("アフンド",)),
        ("ハジ・カリム将軍", "カリム", ("ハジ", "将軍")),
    ],
)
def test_titles_are_told_from_names(raw: str, name: str, titles: tuple[str, ...]) -> None:
    assert without_titles(raw) == (name, titles)


def test_they_are_told_with_what_else_is_left_out() -> None:
    assert read("นายสมชาย แสงทอง").dropped == ("นาย",)


@given(st.lists(st.sampled_from([*TITLES, *BEHIND, " ", "สมชาย", "ជា", "Hun", "王", "明"]), max_size=6).map("".join))
def test_what_is_left_is_within_the_name(raw: str) -> None:
    name, titles = without_titles(raw)
    assert name in raw
    assert bool(name) == bool(raw)
    assert all(title in raw for title in titles)
