"""Kana by syllable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.text.kana import romanised
from ensign.text.words import fold

KANA = "".join(map(chr, range(0x3041, 0x3097))) + "".join(map(chr, range(0x30A1, 0x30FB))) + "ー"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("タナカ", "tanaka"),
        ("しょうじ", "shouji"),
        ("リュウ", "ryuu"),
        ("チョル", "choru"),
        ("ジャマラディン", "jamaradin"),
        ("ファン", "fan"),
        ("ヴォロジン", "vorojin"),
        ("ウィリアム", "wiriamu"),
        ("クァク", "kwaku"),
        ("トゥーラ", "tura"),
        ("イェレナ", "yerena"),
        ("マッチ", "matchi"),
        ("アッラー", "arra"),
        ("さっぽろ", "sapporo"),
        ("Bァ", "ba"),
    ],
)
def test_syllables(written: str, said: str) -> None:
    assert romanised(written) == said


@given(st.text(KANA, max_size=12))
def test_any_run_is_latin_letters(written: str) -> None:
    assert romanised(written).isascii()
    assert romanised(written).isalpha() or romanised(written) == ""


@given(st.text(KANA, max_size=12))
def test_hiragana_and_katakana_are_one(written: str) -> None:
    hiragana = "".join(chr(ord(c) - 0x60) if 0x30A1 <= ord(c) <= 0x30F6 else c for c in written)
    assert fold(hiragana) == fold(written)
