"""Hangul blocks written together and the words of another script that they could be, block by block.

Hangul writes its vowels, so that consonants alone make no word of another: Yong Suk is not Yong Sik. Romanisations
vary within the kinds of vowels here (eo, o and u; ae, e and oe), and not between them.
"""

import re
from collections.abc import Sequence
from typing import Final

from ensign.matching.words.term import Term
from ensign.text import folds, hangul, lexicon
from ensign.text.scripts import Script, script_of

_NONE: Final = frozenset[int]()
_VOWELS: Final = re.compile(r"[yw]*([aeiou]+)")
_KINDS: Final = (
    frozenset({"a", "ah"}),
    frozenset({"ae", "e", "oe", "oi", "ei", "ai"}),
    frozenset({"i", "ee", "ui", "eui"}),
    frozenset({"o", "u", "eo", "eu", "oo", "ou"}),
)


def are_others(word: Term, parts: Sequence[Term]) -> bool:
    """Whether a word is as many blocks as there are parts, and the vowel of one is of another kind than its part's."""
    return any(_are_other_vowels(block, part.spelt) for block, part in _blocks(word, parts))


def are_other_syllables(block: Term, word: Term) -> bool:
    """Whether both are one syllable, and the vowels are of two kinds: 숙 is not Sik."""
    return _are_other_vowels(block.spelt, word.spelt)


def are_parts(word: Term, parts: Sequence[Term]) -> bool:
    """Whether a word is as many blocks as there are parts, and each is its part in one of the Korean romanisations."""
    blocks = _blocks(word, parts)
    return bool(blocks) and all(_are_one(block, part.spelt) for block, part in blocks)


def _blocks(word: Term, parts: Sequence[Term]) -> list[tuple[str, Term]]:
    """The blocks of a word, romanised, each with its part; none where there are not as many of both."""
    written = word.token.shown
    if len(written) != len(parts) or script_of(written) is not Script.HANGUL:  # Han characters may be read as Hangul
        return []
    blocks = hangul.syllables(written)
    return list(zip(blocks, parts, strict=True)) if len(blocks) == len(parts) else []


def _are_one(block: str, syllable: str) -> bool:
    """Whether both are one syllable, by rule or by custom."""
    if folds.korean(block) == folds.korean(syllable) != "":
        return True
    custom = lexicon.name_variants()
    return not (custom.get(block, _NONE) & custom.get(syllable, _NONE)).isdisjoint(lexicon.romanisations())


def _are_other_vowels(block: str, syllable: str) -> bool:
    mine, theirs = _kind(block), _kind(syllable)
    return mine is not None and theirs is not None and mine != theirs


def _kind(syllable: str) -> int | None:
    """Which kind of vowel a romanised syllable has; None of what is no syllable, or has another."""
    found = _VOWELS.findall(syllable)
    return next((n for n, kind in enumerate(_KINDS) if len(found) == 1 and found[0] in kind), None)
