"""Words that any firm may use, with a slip of the pen in them: cmopany is company, managment is management.

Of a name of such words alone one slip would leave nothing that agrees, and a legal form that is not seen as one would
be a word of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from rapidfuzz.distance import OSA

from ensign.text import legal_forms, lexicon
from ensign.text.remembered import WORDS, Remembered

_LEAST: Final = 9
"""Letters of such a word, at least: what is a slip away from a shorter one is mostly a word itself (baking)."""

_SHORTER: Final = ("company", "limited")
"""Shorter ones that are in so many names that slips in them are not rare."""

_NEAR: Final = 0.7
"""The share of letters from which on a spelling is called near."""

_SHORT: Final = max(map(len, _SHORTER))


def meant(word: str) -> str:
    """The word that a folded one is a slip away from, with the same first letter; "" where it is one itself."""
    return _MEANT[word]


def among(words: Iterable[str]) -> Iterator[str]:
    """Those of many words that are a slip away from another."""
    return filter(meant, filter(_may_be, words))


def is_slip(word: str, known: str) -> bool:
    """Whether two words are one slip apart, or one."""
    return OSA.distance(word, known, score_cutoff=1) <= 1


def is_near(word: str, other: str) -> bool:
    """Whether two words have most letters in the same order."""
    return OSA.normalized_similarity(word, other) >= _NEAR


def _meant(word: str) -> str:
    if not _may_be(word) or not word.isalpha() or word in _as_they_are():
        return ""
    shared = {known for key in _less_one(word) for known in _by_less_one().get(key, ()) if known[0] == word[0]}
    near = sorted(known for known in shared if known != word and is_slip(word, known))
    same = {lexicon.abbreviations().get(known, known) for known in near}  # exhibition and exhibitions are one
    return near[0] if len(same) == 1 else ""


_MEANT: Final = Remembered(_meant, WORDS)
"""A word is asked for as one of a legal form, and then by itself."""


@cache
def _as_they_are() -> frozenset[str]:
    """Words that are known, and no slips of others."""
    others = (lexicon.generic_words(), lexicon.abbreviations(), lexicon.frequent_names(), lexicon.place_words())
    return legal_forms.words().union(*others)


def _less_one(word: str) -> Iterator[str]:
    """A word, and it less each of its letters: two words a slip apart share one of these."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


@cache
def _known() -> tuple[str, ...]:
    """The words, in order."""
    words = legal_forms.words().union(lexicon.generic_words())
    return tuple(sorted({*_SHORTER, *(word for word in words if len(word) >= _LEAST)}))


def _may_be(word: str) -> bool:
    """Whether a word is about as long as those, and begins or ends as one: a slip leaves one end as it is.

    The first letter is one's own, too.
    """
    shorter, longer = _ends()
    if abs(len(word) - _SHORT) <= 1 and (word[:3] in shorter[0] or word[0] + word[-3:] in shorter[1]):
        return True
    return len(word) >= _LEAST - 1 and (word[:4] in longer[0] or word[0] + word[-4:] in longer[1])


@cache
def _ends() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """With which letters the words begin, and with which first and last ones: three of the shorter ones, and four."""
    found = []
    for size, words in ((3, _SHORTER), (4, [word for word in _known() if len(word) >= _LEAST])):
        found.append((frozenset(word[:size] for word in words), frozenset(word[0] + word[-size:] for word in words)))
    return tuple(found)


@cache
def _by_less_one() -> Mapping[str, list[str]]:
    """The words by what they share with those that are a slip away."""
    found = defaultdict(list)
    for word in _known():
        for key in _less_one(word):
            found[key].append(word)
    return dict(found)
