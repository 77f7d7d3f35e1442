"""Names of other languages in Chinese characters, and Chinese names of the same characters."""

import pytest

from ensign.fields.person_names import read
from ensign.text.han_foreign import foreign
from ensign.text.scripts import Script


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("弗拉基米尔·普京", ["flakimir", "putin"]),
        ("拉夫罗夫", ["lafrof"]),
        ("法赫德·本·阿卜杜勒-阿齐兹", ["fahd", "abdul", "aziz"]),
        ("穆罕默德·薩勒曼", ["muhammad", "salman"]),
        ("费萨尔·阿勒沙特", ["fesar", "shat"]),
    ],
)
def test_a_name_is_read_as_it_is_heard(name: str, latin: list[str]) -> None:
    assert [heard for _, heard in foreign(name)] == latin


@pytest.mark.parametrize(
    "name",
    ["马丽娜", "王小明", "司马丽娜", "欧阳娜娜", "安达 加奈", "田中・太郎", "普京", "谢 · 罗夫", "Putin", "", "·"],
)
def test_other_names_are_none(name: str) -> None:
    assert not foreign(name)


def test_a_compound_of_an_arabic_name_is_in_its_parts_and_shown_as_it_was_written() -> None:
    tokens = read("阿卜杜勒阿齐兹·沙特").tokens
    assert [(token.text, token.shown, token.script) for token in tokens] == [
        ("abd", "阿卜杜勒阿齐兹", Script.FOREIGN_HAN),
        ("aziz", "阿卜杜勒阿齐兹", Script.FOREIGN_HAN),
        ("shat", "沙特", Script.FOREIGN_HAN),
    ]


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("威廉·布朗", ["william", "brown"]),
        ("华金·古斯曼", ["joaquin", "gusman"]),
        ("易卜拉欣·哈桑", ["ibrahim", "hasan"]),
        ("勃列日涅夫", ["bolezhnef"]),
    ],
)
def test_characters_of_all_tables_of_transcription_are_known(written, latin):
    assert [heard for _, heard in foreign(written)] == latin
