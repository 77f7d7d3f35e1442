"""Fold keys: what two spellings of one word have in common, so that equality finds them.

The rules are regular expressions in tables/folds.csv, each with its reason, applied in order. A
key in capitals and lower case is a code, not a spelling: capitals stand for sounds that are
written with several letters. An empty key means that the fold does not apply to the word.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache, lru_cache
from itertools import compress
from operator import itemgetter, ne
from typing import Final, NamedTuple

from ensign.tables import rows
from ensign.text.scripts import Script

_CACHE: Final = 1 << 15

_KOREAN_SYLLABLE: Final = re.compile(r"[^aeiouyw]{0,2}[yw]?[aeiou]{1,3}(?:ng|nk|hn|[nmkgpblrth])?")
_CHINESE_SYLLABLE: Final = re.compile(r"[^aeiou]{0,2}[yw]?[aeiou]{1,3}(?:ng|[nh])?")
_LONGEST_SYLLABLE: Final = 6
_VOWELS: Final = frozenset("aeiouA")
LEADING_VOWEL: Final = "A"
"""How a skeleton begins where the word does with a vowel."""

_APART: Final = "'"
"""Where a letter was that is left out."""

_BEHIND: Final = re.compile(r"\(\?<([=!])(\[[^]]+\]|\.)\)(\[[^]]+\]|[a-z])(?![*+?{])")
"""A letter of a pattern with what is asked of the one before it."""

_CLASS: Final = re.compile(r"\[([A-Za-z]+)\]")
_SOME: Final = 2
"""Letters of a replacement, from which what was put in could be replaced once more."""
_WITH_CUSTOMS: Final = {
    "abjad": Script.ABJAD,
    "indic": Script.OTHER,
    "khmer": Script.KHMER,
    "burmese": Script.BURMESE,
    "kana": Script.KANA,
    "thai": Script.THAI,
    "latin": Script.LATIN,
}
"""With what the names of folds begin that say how words of a script are romanised by custom."""

_MOST: Final = 1 << 15
"""So many learnt words are kept when others are learnt: about those of one batch, which is read in several ways."""


class Folded(NamedTuple):
    """The keys of a word, by the functions that make them."""

    spelling: str
    reading: str
    consonants: str
    sound: str
    skeletons: Collection[str]


_learnt: Final[dict[Script, dict[str, Folded]]] = {script: {} for script in Script}
"""By script, the words learnt last with their keys."""


class _Rule(NamedTuple):
    """One rule: what is replaced, by what. `texts` are what a simple pattern matches: str.replace is quicker."""

    texts: tuple[str, ...]
    pattern: re.Pattern[str]
    replacement: str
    sub: str | Callable[[re.Match[str]], str]


def _rule(pattern: str, replacement: str) -> _Rule:
    """A rule of the table; the letter that is kept of a double is taken from the match without parsing a template."""
    sub = itemgetter(1) if replacement == r"\1" else replacement
    some = _CLASS.fullmatch(pattern) if len(replacement) < _SOME else None
    texts = (pattern,) if pattern.isalpha() else tuple(some[1]) if some else ()
    return _Rule(texts, re.compile(_letters_first(pattern), re.MULTILINE), replacement, sub)


def _letters_first(pattern: str) -> str:
    """A pattern that asks for a letter and then for the one before it: ten times as quick as to ask at every place."""
    return _BEHIND.sub(r"\3(?<\1\2\3)", pattern)


@cache
def _table() -> dict[str, list[tuple[str, str]]]:
    """The table: fold to its patterns and replacements in order."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows("ensign.text", "folds"):
        found.setdefault(row["fold"], []).append((row["pattern"], row["replacement"]))
    return found


@cache
def _rules(fold: str) -> tuple[_Rule, ...]:
    """The rules of a fold; of the other folds, most of which are of other scripts, none is compiled."""
    return tuple(_rule(pattern, replacement) for pattern, replacement in _table()[fold])


@cache
def _customs() -> dict[Script, list[str]]:
    """How words are romanised by custom, where the rule, or the English, says otherwise: folds in order, by script."""
    found: dict[Script, list[str]] = {script: [] for script in Script}
    for fold in _table():
        script, _, custom = fold.partition(" ")
        if custom and script in _WITH_CUSTOMS:
            found[_WITH_CUSTOMS[script]].append(fold)
    return found


@cache
def of_custom(kind: str) -> Sequence[str]:
    """The folds whose names begin with a word, in order: as of an alphabet, each the spelling of a language."""
    return [fold for fold in _table() if fold.startswith(f"{kind} ")]


def applied(fold: str, text: str) -> str:
    """What the rules make of a text, or of many, one a line."""
    for texts, pattern, replacement, sub in _rules(fold):
        if not texts:
            text = pattern.sub(sub, text)
        for letters in texts:
            text = text.replace(letters, replacement)
    return text


@cache
def found_by(*folds: str) -> re.Pattern[str]:
    """What one of the rules of some folds finds: in a text without it they replace nothing."""
    return re.compile("|".join(f"(?:{pattern})" for fold in folds for pattern, _ in _table()[fold]))


def learn(words: Iterable[str], script: Script = Script.LATIN) -> None:
    """Make the keys of many words, which are then at hand: a rule for all words at once is ten times as quick.

    Rules see no further than the line that a word is on (tests/text/test_folds.py).
    """
    known, wanted = _learnt[script], dict.fromkeys(words)
    fresh = [word for word in wanted if word and word not in known and "\n" not in word]
    if not fresh:
        return
    if len(known) > _MOST:
        known = _learnt[script] = {word: known[word] for word in wanted if word in known}
    owners, romanised = list(range(len(fresh))), list(fresh)
    for custom in _customs()[script]:
        others = apply_all(custom, romanised)
        changed = list(compress(range(len(others)), map(ne, romanised, others)))
        owners += [owners[n] for n in changed]
        romanised += [others[n] for n in changed]
    if script is Script.ABJAD:
        romanised = [_bare(word, script) for word in romanised]
    bare = apply_all("consonants", romanised)
    read = apply_all("reading", fresh)
    spelt = _by_text("spelling", (*fresh, *bare, *read))
    skeletons_of = apply_all("skeleton", list(map(spelt.__getitem__, bare)))
    heard = _by_text("sound", skeletons_of[: len(fresh)])
    own = skeletons_of[: len(fresh)]
    several: list[Collection[str]] = list(zip(own, strict=True))
    for owner, skeleton in zip(owners[len(fresh) :], skeletons_of[len(fresh) :], strict=True):
        several[owner] = {*several[owner], skeleton}
    spellings, readings = map(spelt.__getitem__, fresh), map(spelt.__getitem__, read)
    keys = zip(spellings, readings, own, map(heard.__getitem__, own), several, strict=True)
    known.update(zip(fresh, map(Folded._make, keys), strict=True))


def folded(words: Iterable[str], script: Script = Script.LATIN) -> list[Folded]:
    """The keys of words, of each by itself where it is not learnt."""
    known = _learnt[script]
    return [known.get(word) or _alone(word, script) for word in words]


def folded_together(words: Sequence[str], scripts: Sequence[Script]) -> list[Folded]:
    """The keys of many words, each of its script, which are learnt."""
    own: dict[Script, list[str]] = defaultdict(list)
    for word, script in zip(words, scripts, strict=True):
        own[script].append(word)
    found = {}
    for script, some in own.items():
        learn(some, script)
        found[script] = iter(folded(some, script))
    return [next(found[script]) for script in scripts]


def _alone(word: str, script: Script) -> Folded:
    return Folded(
        spelling(word), reading(word), consonants(word, script), sound(word, script), skeletons(word, script)
    )  # fmt: skip


def apply_all(fold: str, texts: Sequence[str]) -> list[str]:
    """What the rules of a fold make of each of some texts."""
    joined = "\n".join(texts)
    if joined.count("\n") != len(texts) - 1:  # there is no text, or one that has several lines
        return [applied(fold, text) for text in texts]
    return applied(fold, joined).split("\n")


def _by_text(fold: str, texts: Iterable[str]) -> dict[str, str]:
    """What the rules make of each of some texts, many of which may be the same."""
    distinct = list(dict.fromkeys(texts))
    return dict(zip(distinct, apply_all(fold, distinct), strict=True))


@lru_cache(_CACHE)
def spelling(word: str) -> str:
    """What most romanisations and careless spellings of one word share, vowels kept."""
    return applied("spelling", word)


@lru_cache(_CACHE)
def reading(word: str) -> str:
    """A second reading of letters that stand for other sounds in other languages (j, h, w, qu)."""
    return spelling(applied("reading", word))


@lru_cache(_CACHE)
def consonants(word: str, script: Script = Script.LATIN) -> str:
    """The consonant skeleton; a leading vowel is kept as A. In an abjad, w inside is a vowel."""
    if word in _learnt[script]:
        return _learnt[script][word].consonants
    return applied("skeleton", spelling(applied("consonants", _bare(word, script))))


@lru_cache(_CACHE)
def skeletons(word: str, script: Script = Script.LATIN) -> frozenset[str]:
    """The consonant skeleton, and those by the customs of romanisation."""
    return frozenset(consonants(w, script) for w in _romanised(word, script))


@lru_cache(_CACHE)
def spellings(word: str, script: Script = Script.LATIN) -> frozenset[str]:
    """What `spelling` makes of a word, and of the word by the customs of romanisation."""
    return frozenset(spelling(w) for w in _romanised(word, script))


@lru_cache(_CACHE)
def unfilled(word: str, script: Script) -> frozenset[str]:
    """The spellings of a word without the vowels that kana put behind a consonant that has none (Morozofu)."""
    return frozenset(applied("unfilled", spelt) for spelt in spellings(word, script))


@lru_cache(_CACHE)
def letters(word: str, script: Script) -> frozenset[str]:
    """The letters by which a word of a script that leaves vowels out, however romanised, compares with a Latin one."""
    if script is not Script.ABJAD:
        return frozenset(applied("letters", spelling(w)) for w in _romanised(word, script))
    found = {applied("letters", spelling(applied("abjad", w))) for w in _romanised(word, script)}
    return frozenset(found | {applied("vowels together", w) for w in found})


@lru_cache(_CACHE)
def letters_heard(word: str, customs: tuple[str, ...] = ()) -> tuple[frozenset[str], frozenset[str]]:
    """Those of the Latin word, as it is and by customs: with a, i and u beside one another as one vowel, and as two."""
    read = (word, *(applied(custom, word) for custom in customs))
    together = frozenset([applied("letters", spelling(w)) for w in read])
    return together, frozenset([applied("letters", spelling(applied("vowels apart", w))) for w in read])


def _bare(word: str, script: Script) -> str:
    """A word of an abjad without the letters that are mostly long vowels; what they stood between is apart (Nazih)."""
    return word[:1] + word[1:].replace("w", _APART).replace("y", _APART) if script is Script.ABJAD else word


def _romanised(word: str, script: Script) -> set[str]:
    """A word as it is romanised, and would be by each custom and by several together."""
    found = {word}
    for custom in _customs()[script]:
        found |= {applied(custom, w) for w in found}
    return found


@lru_cache(_CACHE)
def sound(word: str, script: Script = Script.LATIN) -> str:
    """The skeleton with voicing and near sounds merged: what is left in the ear."""
    return applied("sound", consonants(word, script))


@lru_cache(1 << 8)
def first_sound(letter: str) -> str:
    """What the first letter of a folded word is to the ear: voicing and near sounds merged, vowels one.

    H is with k and g: Russian and Ukrainian have one letter where others write h, kh or g (Hrodna, Grodno).
    """
    if letter in _VOWELS:
        return "a"
    return "k" if letter == "h" else applied("sound", letter) or letter


@lru_cache(_CACHE)
def korean(word: str) -> str:
    """One romanised Korean syllable over McCune-Reischauer, Revised and customary spelling; "" for anything else."""
    return applied("korean", word) if is_korean(word) else ""


def sounds_of(key: str) -> int:
    """How many letters a key has; a leading vowel of a skeleton is none."""
    return len(key) - key.startswith(LEADING_VOWEL)


def is_korean(word: str) -> bool:
    """Whether a word can be one romanised Korean syllable."""
    return len(word) <= _LONGEST_SYLLABLE and _KOREAN_SYLLABLE.fullmatch(word) is not None


def is_chinese(word: str) -> bool:
    """Whether a word can be one romanised Chinese syllable, which has a fold of pinyin and Wade-Giles."""
    return len(word) <= _LONGEST_SYLLABLE and _CHINESE_SYLLABLE.fullmatch(word) is not None
