"""Fold keys: what two spellings of one word have in common, so that equality finds them.

The rules are regular expressions in tables/folds.csv, each with its reason, applied in order. A
key in capitals and lower case is a code, not a spelling: capitals stand for sounds that are
written with several letters. An empty key means that the fold does not apply to the word.
"""

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache, lru_cache
from operator import itemgetter
from typing import Final, NamedTuple

from ensign.tables import rows
from ensign.text.scripts import Script

_CACHE: Final = 1 << 15

_KOREAN_SYLLABLE: Final = re.compile(r"[^aeiouyw]{0,2}[yw]?[aeiou]{1,3}(?:ng|nk|hn|[nmkgpblrth])?")
_CHINESE_SYLLABLE: Final = re.compile(r"[^aeiou]{0,2}[yw]?[aeiou]{1,3}(?:ng|[nh])?")
_LONGEST_SYLLABLE: Final = 6
_VOWELS: Final = frozenset("aeiouA")
_CUSTOMS: Final = {
    Script.ABJAD: ("abjad persian", "abjad dad", "abjad apart", "abjad g", "abjad french", "abjad waw"),
    Script.LATIN: ("latin french", "latin dh", "latin east"),
}
"""How words are romanised by custom, where the rule, or the English, says otherwise: folds of the table."""


_ahead: Final[dict[str, dict[str, str]]] = {}
"""By fold, texts with what comes of them, while `learn` is at work."""


class _Rule(NamedTuple):
    """One rule: what is replaced, by what. A pattern of letters alone is their text, which str.replace does quicker."""

    letters: str
    pattern: re.Pattern[str]
    replacement: str
    sub: str | Callable[[re.Match[str]], str]


def _rule(pattern: str, replacement: str) -> _Rule:
    """A rule of the table; the letter that is kept of a double is taken from the match without parsing a template."""
    sub = itemgetter(1) if replacement == r"\1" else replacement
    return _Rule(pattern if pattern.isalpha() else "", re.compile(pattern, re.MULTILINE), replacement, sub)


@cache
def _rules() -> dict[str, tuple[_Rule, ...]]:
    """The table, compiled: fold to its rules in order."""
    found: dict[str, list[_Rule]] = {}
    for row in rows("ensign.text", "folds"):
        found.setdefault(row["fold"], []).append(_rule(row["pattern"], row["replacement"]))
    return {fold: tuple(rules) for fold, rules in found.items()}


def _apply(fold: str, text: str) -> str:
    found = _ahead[fold].get(text) if fold in _ahead else None
    return _ruled(fold, text) if found is None else found


def _ruled(fold: str, text: str) -> str:
    """What the rules make of a text, or of many, one a line."""
    for letters, pattern, replacement, sub in _rules()[fold]:
        text = text.replace(letters, replacement) if letters else pattern.sub(sub, text)
    return text


def learn(words: Iterable[str]) -> None:
    """Make the keys of many Latin words, which are then remembered: a rule for all words at once is ten times as quick.

    Rules see no further than the line that a word is on (tests/text/test_folds.py).
    """
    plain = {word for word in words if word and "\n" not in word}
    romanised = set(plain)
    for custom in _CUSTOMS[Script.LATIN]:
        romanised |= set(_apply_all(custom, romanised))
    bare, read = _apply_all("consonants", romanised), _apply_all("reading", plain)
    _apply_all("spelling", {*plain, *bare, *read})
    skeletons_of = _apply_all("skeleton", {_apply("spelling", word) for word in bare})
    _apply_all("sound", set(skeletons_of))
    for word in plain:
        spelling(word), reading(word), sound(word), skeletons(word)
    _ahead.clear()


def _apply_all(fold: str, texts: Collection[str]) -> list[str]:
    """What the rules make of each of some texts, kept until `learn` is done."""
    known = list(texts)
    if not known:
        return known
    found = _ruled(fold, "\n".join(known)).split("\n")
    _ahead.setdefault(fold, {}).update(zip(known, found, strict=True))
    return found


@lru_cache(_CACHE)
def spelling(word: str) -> str:
    """What most romanisations and careless spellings of one word share, vowels kept."""
    return _apply("spelling", word)


@lru_cache(_CACHE)
def reading(word: str) -> str:
    """A second reading of letters that stand for other sounds in other languages (j, h, w, qu)."""
    return spelling(_apply("reading", word))


@lru_cache(_CACHE)
def consonants(word: str, script: Script = Script.LATIN) -> str:
    """The consonant skeleton; a leading vowel is kept as A. In an abjad, w inside is a vowel."""
    if script is Script.ABJAD:
        word = word[:1] + word[1:].replace("w", "")
    return _apply("skeleton", spelling(_apply("consonants", word)))


@lru_cache(_CACHE)
def skeletons(word: str, script: Script = Script.LATIN) -> frozenset[str]:
    """The consonant skeleton, and those by the customs of romanisation."""
    return frozenset(consonants(w, script) for w in _romanised(word, script))


@lru_cache(_CACHE)
def spellings(word: str, script: Script = Script.LATIN) -> frozenset[str]:
    """What `spelling` makes of a word, and of the word by the customs of romanisation."""
    return frozenset(spelling(w) for w in _romanised(word, script))


@lru_cache(_CACHE)
def letters(word: str, script: Script = Script.LATIN) -> frozenset[str]:
    """The letters by which a word of a script that leaves vowels out, however romanised, and a Latin one compare."""
    if script is not Script.ABJAD:
        return frozenset((_apply("letters", spelling(word)),))
    return frozenset(_apply("letters", spelling(_apply("abjad", w))) for w in _romanised(word, script))


def _romanised(word: str, script: Script) -> set[str]:
    """A word as it is romanised, and would be by each custom and by several together."""
    found = {word}
    for custom in _CUSTOMS.get(script, ()):
        found |= {_apply(custom, w) for w in found}
    return found


@lru_cache(_CACHE)
def sound(word: str, script: Script = Script.LATIN) -> str:
    """The skeleton with voicing and near sounds merged: what is left in the ear."""
    return _apply("sound", consonants(word, script))


@lru_cache(1 << 8)
def first_sound(letter: str) -> str:
    """What the first letter of a folded word is to the ear: voicing and near sounds merged, vowels one.

    H is with k and g: Russian and Ukrainian have one letter where others write h, kh or g (Hrodna, Grodno).
    """
    if letter in _VOWELS:
        return "a"
    return "k" if letter == "h" else _apply("sound", letter) or letter


@lru_cache(_CACHE)
def korean(word: str) -> str:
    """One romanised Korean syllable over McCune-Reischauer, Revised and customary spelling; "" for anything else."""
    if len(word) > _LONGEST_SYLLABLE or not _KOREAN_SYLLABLE.fullmatch(word):
        return ""
    return _apply("korean", word)


@lru_cache(_CACHE)
def chinese(word: str) -> str:
    """One romanised Chinese syllable over pinyin and Wade-Giles; "" for anything else."""
    if len(word) > _LONGEST_SYLLABLE or not _CHINESE_SYLLABLE.fullmatch(word):
        return ""
    return _apply("chinese", word)
