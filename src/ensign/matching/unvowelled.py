"""How much of a word in a script that leaves vowels out a Latin word says, and how much more.

Arabic and Hebrew write the consonants and the long vowels, the scripts of India leave out one short vowel;
whoever romanises a name puts in what he hears. So each letter that is written is in the Latin word, in
order, and each consonant of the Latin word is written, but Latin vowels are free: the same consonants alone
make Sayari of srwr and Khodadadi of ghyda.
"""

import re
from typing import Final

from rapidfuzz.distance import LCSseq

from ensign.matching.term import Term
from ensign.text import arabic, folds
from ensign.text.scripts import Script
from ensign.text.words import heard_otherwise

_LONG_I: Final = ("i", "y")
_WRITTEN_I: Final = ("y", "a")
"""A long i at the end is written (Ebrahimi, Ebrahim), as yeh, alif maqsura or before an ayn."""

_CUSTOMS: Final = ("latin french",)
_WITH_DH: Final = ("latin french", "latin dh")
"""How Latin writers write what another custom reads otherwise; th for dh where there is one."""

_VOWELS: Final = re.compile("[aiu]")


def alike(word: Term, latin: Term) -> int:
    """The share of what is written, of the one word's letters and the other's consonants, that both have.

    In thousandths, by the customary romanisation that fits best.
    """
    heard, apart = _heard(word, latin.spelt)
    if arabic.has_article(word.token.shown) and (bare := arabic.without_article(latin.spelt)):
        heard, apart = (one | other for one, other in zip((heard, apart), _heard(word, bare), strict=True))
    unwritten = word.script is Script.ABJAD and latin.spelt.endswith(_LONG_I) and not word.spelt.endswith(_WRITTEN_I)
    read = (word.spelt, *heard_otherwise(word.token.shown))
    return max(
        _alike(mine, theirs, int(unwritten))
        for mine in {letters for one in read for letters in folds.letters(one, word.script)}
        for theirs in (heard | apart if "i" in mine[1:] else heard)
    )


def _heard(word: Term, latin: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a Latin word says that may be a word of another script."""
    return folds.letters_heard(latin, _WITH_DH if "dh" in word.spelt else _CUSTOMS)


def _alike(mine: str, theirs: str, unwritten: int) -> int:
    bare, sounds = _VOWELS.sub("", mine), _VOWELS.sub("", theirs)
    lacking = len(mine) - LCSseq.similarity(mine, theirs) + len(sounds) - LCSseq.similarity(bare, sounds)
    return 1000 - 1000 * (lacking + unwritten) // max(1, len(mine) + len(sounds) + unwritten)
