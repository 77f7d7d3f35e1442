"""What Hangul and Kana keep of a foreign word is the same from both sides, and Korean and Japanese words are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.text.heard import heard, heard_together, may_be_foreign
from ensign.text.scripts import Script
from ensign.text.words import words as words_of

HANGUL, KANA, LATIN = Script.HANGUL, Script.KANA, Script.LATIN


def left(written, script):
    """What is left of a word as it is romanised by syllables."""
    return heard("".join(word.text for word in words_of(written)), script)


@pytest.mark.parametrize(
    ("written", "script", "latin"),
    [
        ("푸틴", HANGUL, "putin"),
        ("라브로프", HANGUL, "lavrov"),
        ("루카셴코", HANGUL, "lukashenko"),
        ("화이트", HANGUL, "white"),
    ],
)
def test_what_is_left_of_a_word_is_the_same_from_both_sides(written, script, latin):
    assert left(written, script) == heard(latin, LATIN)


@pytest.mark.parametrize(
    ("written", "script", "latin"),
    [
        ("조지", HANGUL, "george"),
        ("로버트", HANGUL, "robert"),
        ("애덤", HANGUL, "adam"),
        ("브랜슨", HANGUL, "branson"),
        ("クリストス", KANA, "christos"),
        ("プーチン", KANA, "putin"),
        ("ルカシェンコ", KANA, "lukashenko"),
    ],
)
def test_consonants_are_kept_where_vowels_are_not(written, script, latin):
    mine, theirs = left(written, script), heard(latin, LATIN)
    assert mine.bones == theirs.bones
    assert mine.whole != theirs.whole


@pytest.mark.parametrize(
    ("written", "script", "latin", "other"),
    [
        ("세르게이", HANGUL, "sergei", "sesei"),
        ("후세인", HANGUL, "hussein", "kussein"),
        ("아흐마드", HANGUL, "ahmad", "armad"),
        ("드미트리", HANGUL, "dmitry", "demeter"),
        ("アフンド", KANA, "akhund", "arkind"),
        ("バナフ", KANA, "banakh", "banak"),
        ("ムフシン", KANA, "muhsin", "mursin"),
        ("フサイン", KANA, "husain", "kusain"),
        ("セルゲイ", KANA, "sergey", "sesey"),
        ("ヴァジーム", KANA, "vadim", "vazim"),
        ("メドヴェージェフ", KANA, "medvedev", "metkov"),
        ("イーゴリ", KANA, "igor", "egon"),
    ],
)
def test_each_consonant_is_written_of_names_that_are_not_english(written, script, latin, other):
    word = "".join(word.text for word in words_of(written))
    mine, theirs, another = (heard(*one, english=False) for one in ((word, script), (latin, LATIN), (other, LATIN)))
    assert mine.bones == theirs.bones
    assert another != mine


@pytest.mark.parametrize(("written", "latin"), [("푸틴", "potanin"), ("라브로프", "lavrenov"), ("로버트", "norbert")])
def test_another_name_keeps_other_consonants(written, latin):
    assert left(written, HANGUL).bones != heard(latin, LATIN).bones


@pytest.mark.parametrize(
    ("written", "script", "foreign"),
    [
        ("브랜슨", Script.HANGUL, True),
        ("푸틴", Script.HANGUL, True),
        ("영철", Script.HANGUL, False),
        ("김", Script.HANGUL, False),
        ("プーチン", Script.KANA, True),
        ("さゆり", Script.KANA, False),
        ("ปูติน", Script.THAI, True),
        ("பூட்டின்", Script.OTHER, True),
        ("पुतिन", Script.OTHER, False),
        ("普京", Script.FOREIGN_HAN, True),
        ("putin", Script.LATIN, False),
        ("путин", Script.OTHER, False),
    ],
)
def test_which_words_may_be_of_another_language(written, script, foreign):
    assert may_be_foreign(written, script) is foreign


@given(
    st.lists(st.tuples(st.text("abcdeghijklmnorstuvwxyz", max_size=12), st.sampled_from(list(Script)))), st.booleans()
)
def test_many_words_are_heard_as_each_alone(some, english):
    words, scripts = [word for word, _ in some], [script for _, script in some]
    each = [heard(word, script, english=english) for word, script in some]
    assert heard_together(words, scripts, english=english) == each
