"""How much of a word in a script that leaves vowels out a Latin word says, and how much more.

Arabic and Hebrew write the consonants and the long vowels, the scripts of India leave out one short vowel;
whoever romanises a name puts in what he hears. So each letter that is written is in the Latin word, in
order, and each consonant of the Latin word is written, but Latin vowels are free: the same consonants alone
make Sayari of srwr and Khodadadi of ghyda.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final

from rapidfuzz.distance import LCSseq

from ensign.matching.words.term import Term
from ensign.text import arabic, folds
from ensign.text.scripts import Script
from ensign.text.words import heard_otherwise

_LONG_I: Final = ("i", "y")
_WRITTEN_I: Final = ("y", "a")
"""A long i at the end is written (Ebrahimi, Ebrahim), as yeh, alif maqsura or before an ayn."""

_CUSTOMS: Final = ("latin french", "latin italian")
_WITH_DH: Final = (*_CUSTOMS, "latin dh")
"""How Latin writers write what another custom reads otherwise; th for dh where there is one."""

_VOWELS: Final = re.compile("[aiu]")

_LONG: Final = (
    (re.compile(r"(?<=[^aeiouy])(?:ai|ay|ei|ey|ee)(?=[^aeiouyh])"), re.compile("[يیىئېے](?!$)")),
    (re.compile(r"(?<=[^aeiouy])oo(?=[^aeiouyh])"), re.compile("[وؤۆۇ]")),
)
"""What Latin writers have for a long vowel or a diphthong only, and the Arabic letters that write it.

Of 230 words with one of these that lists give in both writings, 5 lack the letter, most of which are other names.
French ou (Moustafa) and aa (Sha'afiq) are short vowels, too.
"""


def alike(word: Term, latin: Term) -> int:
    """The share of what is written, of the one word's letters and the other's consonants, that both have.

    In thousandths, by the customary romanisation that fits best.
    """
    return alike_together((word,), (latin,))


def alike_together(words: Sequence[Term], latin: Sequence[Term]) -> int:
    """The same of words and of Latin ones, both read together: either may be several that the other has in one."""
    ends = latin[-1].spelt.endswith(_LONG_I) and not words[-1].spelt.endswith(_WRITTEN_I)
    unwritten = words[-1].script is Script.ABJAD and ends
    lacking = int(unwritten) + _unsaid(words, latin)
    heard = [_heard(word, words) for word in latin]
    together, apart = (_products(sides) for sides in zip(*heard, strict=True))
    return max(
        _alike(mine, theirs, lacking)
        for mine in _products([_written(word) for word in words])
        for theirs in (together | apart if "i" in mine[1:] else together)
    )


def _unsaid(words: Sequence[Term], latin: Sequence[Term]) -> int:
    """How many long vowels and diphthongs of Latin words have no letter in words in Arabic ones: حسن, Hussain."""
    written = [word.token.shown for word in words]
    if not all(map(_is_arabic, written)):
        return 0
    said = ((sum(len(heard.findall(word.spelt)) for word in latin), letter) for heard, letter in _LONG)
    return sum(max(0, heard - sum(len(letter.findall(word)) for word in written)) for heard, letter in said if heard)


def _is_arabic(written: str) -> bool:
    """Whether a word is in Arabic letters."""
    return "\u0600" < written[:1] < "\u0700"


def _products(sides: Iterable[Iterable[str]]) -> frozenset[str]:
    """One of each, written together, in all ways."""
    return frozenset(map("".join, product(*sides)))


def _written(word: Term) -> frozenset[str]:
    """The letters of a word, by each custom, and as others hear it."""
    read = (word.spelt, *heard_otherwise(word.token.shown))
    return frozenset(letters for one in read for letters in folds.letters(one, word.script))


def _heard(latin: Term, words: Sequence[Term]) -> tuple[frozenset[str], frozenset[str]]:
    """What a Latin word says that may be words of another script; without an article that they have, too."""
    customs = _WITH_DH if any("dh" in word.spelt for word in words) else _CUSTOMS
    heard, apart = folds.letters_heard(latin.spelt, customs)
    if arabic.has_article(words[0].token.shown) and (bare := arabic.without_article(latin.spelt)):
        more, parted = folds.letters_heard(bare, customs)
        return heard | more, apart | parted
    return heard, apart


def _alike(mine: str, theirs: str, lacking: int) -> int:
    """The share of what is written and heard that both have; `lacking` is what is heard besides, and not written."""
    bare, sounds = _VOWELS.sub("", mine), _VOWELS.sub("", theirs)
    apart = len(mine) - LCSseq.similarity(mine, theirs) + len(sounds) - LCSseq.similarity(bare, sounds)
    return 1000 - 1000 * (apart + lacking) // max(1, len(mine) + len(sounds) + lacking)
