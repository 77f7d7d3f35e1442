"""Hangul blocks written together and the words that they could be, block by block.

Hangul writes its vowels, so that consonants alone make no word of another: Yong Suk is not Yong Sik. Romanisations
vary within the kinds of vowels here (eo, o and u; ae, e and oe), and not between them. Of two names in Hangul, 영식 and
정식, another letter is another name, but as North and South write it (리, 이). Kana write n and ng alike, and eo and o.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ensign.matching.words.term import Term
from ensign.text import folds, hangul, lexicon
from ensign.text.korean_names import may_be_korean
from ensign.text.scripts import Script, script_of

_NONE: Final = frozenset[int]()
_KANA: Final = re.compile("[ァ-ヶ]")
_VOWELS: Final = re.compile(r"[yw]*([aeiou]+)")
_KINDS: Final = (
    frozenset({"a", "ah"}),
    frozenset({"ae", "e", "oe", "oi", "ei", "ai"}),
    frozenset({"i", "ee", "ui", "eui"}),
    frozenset({"o", "u", "eo", "eu", "oo", "ou"}),
)


class _Block(NamedTuple):
    """A romanised syllable, and whether it was written in Kana."""

    syllable: str
    in_kana: bool = False


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


def are_other_names(ours: Sequence[Term], theirs: Sequence[Term]) -> bool:
    """Whether both are Korean names in Hangul, or in Kana that are read as such, and one block of them is another."""
    mine, listed = _of_name(ours), _of_name(theirs)
    return bool(mine and listed) and (len(mine) != len(listed) or not all(map(_are_one_block, mine, listed)))


def _of_name(terms: Sequence[Term]) -> list[_Block]:
    """The blocks of some words together; none where one of them is no Korean name's."""
    found: list[_Block] = []
    for term in terms:
        written = term.token.shown
        is_kana = _KANA.match(written) is not None
        if term.script is not Script.HANGUL or not (is_kana or may_be_korean(written)):
            return []
        found += [_Block(term.spelt, in_kana=True)] if is_kana else map(_Block, hangul.syllables(written))
    return found


def _are_one_block(one: _Block, other: _Block) -> bool:
    """Whether two blocks are one, as the North and the South write it and, in Kana, as it is heard."""
    if hangul.southern(one.syllable) == hangul.southern(other.syllable):
        return True
    keys = [folds.korean(block.syllable).replace("nk", "n") for block in (one, other)]
    return (one.in_kana or other.in_kana) and keys[0] == keys[1] != ""


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
