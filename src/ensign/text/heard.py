"""What Hangul, Kana and other scripts keep of a word of another language: they write what is heard.

조지 is George, 리처드 Richard, ウラジーミル Vladimir. Rules of tables/folds.csv bring both sides to what is left of the
sound: Latin letters lose what is written and not heard, or heard and not written there; the syllables the vowels that
are put in where a consonant stands alone. (Hangul: Loanword Orthography of the National Institute of Korean Language,
1986. Kana: Notation of Loanwords, Cabinet Notification 2 of 1991.) Chinese characters do so in foreign names
(han_foreign.py), Tamil and Thai in all: they have one letter for sounds that others tell apart.

Who hears English leaves out an r before a consonant, and hears a j in ge. Hangul and Kana write Russian, Arabic and
Persian names otherwise: with each consonant (세르게이, Sergei), Kana with f for h or kh that no vowel follows
(アフンド is Akhund, ムフシン Muhsin) and with j for a soft d (ヴァジーム, Vadim).
So their words are heard in both ways.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ensign.text.folds import apply_all
from ensign.text.indic import is_tamil
from ensign.text.korean_names import may_be_korean
from ensign.text.scripts import Script

_FOLDS: Final = {
    Script.HANGUL: "heard hangul",
    Script.KANA: "heard kana",
    Script.FOREIGN_HAN: "heard han",
    Script.OTHER: "heard indic",
    Script.THAI: "heard thai",
}
TWICE_HEARD: Final = frozenset({Script.HANGUL, Script.KANA, Script.THAI})
"""The scripts in which English words, and those of other languages, are written by rules of their own."""

_FOLDS_OF_OTHERS: Final = _FOLDS | {script: f"{_FOLDS[script]} of others" for script in TWICE_HEARD}
_LATIN: Final = {True: "heard latin", False: "heard latin of others"}
_ALL: Final = frozenset({Script.FOREIGN_HAN, Script.THAI})
_HIRAGANA: Final = re.compile("[ぁ-ゖ]")
_CACHE: Final = 1 << 14


@lru_cache(_CACHE)
def may_be_foreign(written: str, script: Script, *, whole: bool = False) -> bool:
    """Whether a word as written may be one of another language: no Korean name, nor Hiragana, which writes none.

    Where `whole` names are read as one word, as in those of firms, a Korean's is none, either. Tamil and Thai have one
    letter for what others tell apart, in their own names, too.
    """
    if script is Script.HANGUL:
        return not may_be_korean(written, whole=whole)
    if script is Script.OTHER:
        return is_tamil(written)
    return script in _ALL or (script is Script.KANA and not _HIRAGANA.search(written))


class Heard(NamedTuple):
    """What is left of a word: with its vowels, and of its consonants alone."""

    whole: str
    bones: str


def heard_together(words: Sequence[str], scripts: Sequence[Script], *, english: bool = True) -> list[Heard]:
    """What is left of each of some words, romanised, each of its script; quicker than one at a time.

    As of words that are English or, in Latin letters and TWICE_HEARD, of other languages.
    """
    folds = [_fold(script, english=english) for script in scripts]
    read = {fold: iter(apply_all(fold, _of(fold, words, folds))) for fold in set(folds)}
    whole = apply_all("heard", [next(read[fold]) for fold in folds])
    return list(map(Heard._make, zip(whole, apply_all("bones", whole), strict=True)))


def _of(fold: str, words: Sequence[str], folds: Sequence[str]) -> list[str]:
    """The words that are read by one fold."""
    return [word for word, own in zip(words, folds, strict=True) if own == fold]


def _fold(script: Script, *, english: bool) -> str:
    """By which rules a word of a script is read."""
    return (_FOLDS if english else _FOLDS_OF_OTHERS).get(script, _LATIN[english])


@lru_cache(_CACHE)
def heard(word: str, script: Script, *, english: bool = True) -> Heard:
    """What is left of one word."""
    return heard_together([word], [script], english=english)[0]


@lru_cache(_CACHE)
def told(word: str, script: Script, *, english: bool = True) -> str:
    """The consonants of one word as Kana writes them, which tells apart what Hangul does not: g from k, v from p."""
    return apply_all("bones", apply_all("told", apply_all(_fold(script, english=english), [word])))[0]
