"""Names of Vietnamese, Chinese and Koreans that are articles, prepositions or words for son in names of others: the
surnames Lê, Đỗ and Du, the given names Bin, De, Di and Da Wei, Ri Ul Sol.

All put the surname first, or last as Europeans do, and have names of short syllables beside it. A Vietnamese one has a
consonant or none, one to three vowels, and ends in a vowel or one of eight consonants (Wikipedia, "Vietnamese
phonology", read 2026-11); it is j, f, w and z that European words have, and endings.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from ensign.text import chinese_names, folds, korean_names, lexicon

_VIETNAMESE: Final = re.compile("(?:[bcdghklmnpqrstvx]|[cgknpt]h|gi|qu|ngh?|tr)?[aeiouy]{1,3}(?:ch?|m|n[gh]?|p|t)?")
_LANGUAGES: Final = ("Chinese", "Vietnamese")
_LONGEST: Final = 6
"""Letters of a syllable, at most."""

_SEVERAL: Final = 2
"""Words beside the name that tell by their syllables; one has to be a name that is known, but before it."""


def is_surname(word: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word at one end of a name is such a surname, as those before or after it are Vietnamese or Chinese."""
    others = before or after
    if (before and after) or not others or lexicon.names_like_particles().get(word) not in _LANGUAGES:
        return False
    if len(others) >= _SEVERAL:
        return all(_VIETNAMESE.fullmatch(other) or other in chinese_names.syllables() for other in others)
    return others[0] in _given_names() or bool(chinese_names.readings(others[0]))


def is_syllable_of(word: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word is one of the syllables that are all of a name: Li Di, but De Man is a surname of others, too."""
    others = [*before, *after]
    if word not in _like_particles() or not others:
        return False
    if len(others) < _SEVERAL and not (before or others[0] in _given_names()):
        return False
    known = [chinese_names.syllables()] + [korean_names.syllables()] * (len(others) >= _SEVERAL)
    return any(all(syllable in some for syllable in (word, *others)) for some in known)


def are_syllables(one: str, behind: str) -> bool:
    """Whether two words beside one another may be such names, of which one could be a particle."""
    return not _like_particles().isdisjoint((one, behind)) and is_syllable(one) and is_syllable(behind)


def is_syllable(word: str) -> bool:
    """Whether a word may be a syllable of a Chinese or Korean name, and no initial."""
    return word in syllables()


def are_two_syllables(one: str, other: str) -> bool:
    """Whether words are two syllables of pinyin, or two of Koreans, of which the spelling of others makes one: Lu, Liu;
    Hoon, Hyun. What is a slip of the pen apart may be one: Chan, Chang.
    """
    if one == other or max(len(one), len(other)) > _LONGEST or folds.spelling(one) != folds.spelling(other):
        return False
    pinyin, korean = chinese_names.pinyin(), korean_names.syllables()
    if one in pinyin and other in pinyin:
        return True
    return one in korean and other in korean and folds.korean(one) != folds.korean(other)


@cache
def syllables() -> frozenset[str]:
    """The syllables of Chinese and Korean names, but those that may be initials."""
    return frozenset(one for one in korean_names.syllables().union(chinese_names.syllables()) if len(one) > 1)


def is_second_syllable(word: str, before: str, after: str) -> bool:
    """Whether what could join words is a syllable of a name, by those beside it ("" where there is none): Bao An Li."""
    return is_syllable(word) and is_syllable(before) and (not after or is_syllable(after))


@cache
def _like_particles() -> frozenset[str]:
    """Particles that are Chinese or Korean syllables."""
    return frozenset(filter(is_syllable, lexicon.particles()))


@cache
def _given_names() -> frozenset[str]:
    """Names that many Chinese and Vietnamese bear."""
    return frozenset(name for name, _ in lexicon.frequent_among(*_LANGUAGES))
