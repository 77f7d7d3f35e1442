"""Chinese names in Hangul by how they are read in China, and names that are none."""

import pytest

from ensign.text.hangul_chinese import chinese, otherwise


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("시진핑", ["xi", "jinping"]),
        ("마오쩌둥", ["mao", "zedong"]),
        ("저우언라이", ["zhou", "enlai"]),
        ("천취안궈", ["chen", "quanguo"]),
    ],
)
def test_a_chinese_name_is_read_by_its_syllables(written, latin):
    assert [read for _, read in chinese(written)] == latin


def test_a_syllable_that_stands_for_several_is_each_of_them():
    assert "keqiang" in otherwise("커창")


@pytest.mark.parametrize("name", ["김정은", "왕이", "왕치산", "푸틴", "오사마", "탄 슈웨", "세르게이 왕", "Xi", ""])
def test_a_name_of_others_or_one_that_may_be_korean_is_not(name):
    assert not chinese(name)
