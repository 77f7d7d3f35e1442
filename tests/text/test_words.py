"""Folding and romanising: idempotent, complete, and the same for every way of writing one name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.text.scripts import Script, script_of
from ensign.text.words import fold, heard_otherwise, words


@given(st.text(max_size=40))
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_words_are_lower_case_ascii(text: str) -> None:
    for word in words(text):
        assert word.text
        assert word.text.isascii()
        assert word.text.isalnum()
        assert word.text == word.text.lower()


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüéñç ", max_size=30))
def test_fold_does_not_see_case_or_composition(text: str) -> None:
    assert fold(text.title()) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("KHEK, Vandy", "khek vandy"),
        ("Aranta \u17c0 Quebec", "aranta quebec"),  # a vowel sign without a letter is no IE
        ("Aranta \u1780\u17c0", "aranta kea"),
        ("Khek\u200bVandy", "khekvandy"),  # a zero-width space is no blank
        ("Ｋｈｅｋ Ｖａｎｄｙ", "khek vandy"),  # full-width letters
        ("Çağrı Öztürk", "cagri ozturk"),
        ("Straße", "strasse"),
        ("People’s Bank", "people bank"),
        ("O’Neil", "oneil"),
        ("Василий Колчанов", "vasiliy kolchanov"),
        ("محمد القذافي", "mhmd qdhafy"),
        ("موسى", "mwsa"),
        ("موسی", "mwsa"),  # as Persians write it; with an article it is another name
        ("الموسوي", "mwswy"),
        ("إلهام", "alham"),
        ("الهام", "alham"),  # no article
        ("ئەيسا", "aysa"),  # Uyghur: a carrier of a vowel is none itself
        ("زاكىر", "zakyr"),  # and what Arabs read as a is i
        ("ފާތިމަތު", "faathimathu"),  # the Maldives write all vowels
        ("משה שרביט", "msh shrvyt"),
        ("בנימין", "bnymyn"),
        ("김정은", "gim jeong eun"),
        ("박석", "bak seok"),
        ("យ៉ុងផាត់", "yongphat"),
        ("ประยุทธ์", "prayut"),
        ("ນາຄຳ", "nakam"),
        ("ក៤", "ka4"),
        ("အောင်၁", "aung 1"),
        ("리 용호", "ri yongho"),
        ("-", ""),
        ("", ""),
        ("…", ""),
    ],
)
def test_names_as_written_fold_to(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_han_characters_that_are_read_alike_stay_different() -> None:
    assert [w.text for w in words("李")] == [w.text for w in words("理")]
    assert fold("李") != fold("理")


SCRIPTS = {
    Script.LATIN: ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "THAANA"),
    Script.ABJAD: ("ARABIC", "HEBREW", "SYRIAC"),
    Script.HANGUL: ("HANGUL",),
    Script.KANA: ("KATAKANA", "HIRAGANA"),
    Script.HAN: ("CJK",),
    Script.THAI: ("THAI", "LAO"),
    Script.KHMER: ("KHMER",),
    Script.BURMESE: ("MYANMAR",),
    Script.OTHER: ("ETHIOPIC", "DEVANAGARI", "BENGALI", "TAMIL", "TIBETAN", "YI", "VAI"),
}
SELDOM = (range(0x0860, 0x08A0), range(0xA960, 0xA980), range(0xA9E0, 0xAA80), range(0x1AFF0, 0x1F000))
"""Blocks of letters of old Korean, minorities and scholars."""


def test_the_script_of_a_letter_is_what_its_name_in_unicode_says() -> None:
    named = {name: script for script, names in SCRIPTS.items() for name in names}
    letters = [chr(p) for p in range(0x80, 0x323B0) if chr(p).isalpha() and not any(p in block for block in SELDOM)]
    told = {letter: named.get(unicodedata.name(letter, "").split(" ")[0]) for letter in letters}
    assert [letter for letter, script in told.items() if script not in {None, script_of(letter)}] == []


def test_a_hebrew_word_is_romanised_otherwise_in_few_ways() -> None:
    assert heard_otherwise("פדרמן") == {"fdrmn"}
    assert heard_otherwise("שמחה") == {"smh", "shmch", "shmkh", "smch", "smkh"}
    assert heard_otherwise("בחכךפשצץ" * 2_000) == heard_otherwise("בחכךפשצץ") == frozenset()  # all letters that vary
