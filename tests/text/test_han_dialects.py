"""Names of Chinese by their dialects, as pinyin."""

from ensign.text import han_dialects


def test_a_name_of_a_dialect_has_the_readings_that_its_characters_may_have() -> None:
    assert "liu jia wei" in han_dialects.elsewhere(["lau", "ka", "wai"])
    assert "liu jia hui" in han_dialects.elsewhere(["ka", "wai", "lau"])
    assert not han_dialects.elsewhere(["lau", "wai"])
    assert not han_dialects.elsewhere(["sakara", "ka", "wai"])


def test_a_name_in_pinyin_is_cut_wherever_it_can_be() -> None:
    assert han_dialects.in_mandarin(["liu", "jiawei"]) == {"liu jia wei"}
    assert han_dialects.in_mandarin(["liu", "xianan"]) == {"liu xia nan", "liu xian an"}
    assert not han_dialects.in_mandarin(["liu", "jia"])
    assert not han_dialects.in_mandarin(["liu", "xian"])  # which is one, too


def test_an_english_name_may_stand_beside_and_a_syllable_may_not() -> None:
    assert han_dialects.elsewhere(["peter", "lau", "ka", "wai"]) == han_dialects.elsewhere(["lau", "ka", "wai"])
    assert not han_dialects.elsewhere(["ming", "lau", "ka", "wai"])
    assert not han_dialects.elsewhere(["peter", "lau", "wai"])
