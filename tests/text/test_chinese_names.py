"""Given names of Chinese that are written in one, by pinyin or Wade-Giles."""

import pytest

from ensign.text.chinese_names import readings


@pytest.mark.parametrize(
    ("written", "pinyin"),
    [("chunhsien", "chunxian"), ("chihyung", "zhiyong"), ("hsiaoming", "xiaoming"), ("kueichin", "guiqin")],
)
def test_wade_giles_is_read_as_pinyin(written: str, pinyin: str) -> None:
    assert set(readings(pinyin)) <= set(readings(written))
    assert len(readings(pinyin)) == 1


@pytest.mark.parametrize(("one", "other"), [("jiming", "qiming"), ("zhiyong", "ziyong"), ("chunxian", "chunsheng")])
def test_two_names_in_pinyin_are_two(one: str, other: str) -> None:
    assert set(readings(one)).isdisjoint(readings(other))


@pytest.mark.parametrize("word", ["huang", "xian", "maria", "taha", "lina", "sakara", "petrov", "an", "chunhsienming"])
def test_one_syllable_three_and_other_words_have_no_reading(word: str) -> None:
    assert not readings(word)
