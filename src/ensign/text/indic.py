"""Words in the scripts of India and Sri Lanka, romanised as names are, with the vowel that is not written.

A consonant without a vowel sign has a short a. At the end of a word, and between syllables, Hindi, Bengali, Punjabi and
Gujarati do not say it: रहमान is Rahman, not Rahamana (Ohala, Aspects of Hindi Phonology, 1983). Compatibility forms
(NFKC) part a letter from its dot, by which z is told from j and f from ph; a romaniser needs them as one. The sign for
a nasal is m before p, b and m, and n before others: Ansari, Singh. In Bengali it is ng, wherever it stands: কিম জং উন
is Kim Jong Un.

Tamil has one letter each for k and g, t and d, p and b, ch and s, which names tell apart by where they stand
(tables/folds.csv, "tamil"). A sign before p makes it f.
"""

import re
import unicodedata
from functools import cache
from typing import Final

from anyascii import anyascii

from ensign.text import folds

_BLOCKS: Final = range(0x0900, 0x0D80, 0x80)
"""Devanagari to Malayalam: a letter stands at the same place of each block (Unicode 15, after ISCII)."""

_BEHIND: Final = 0x0B00
"""From here on the short a is said at the end."""

_SINHALA: Final = "\u0d9a-\u0dc6"
_NUKTA: Final = re.compile(".[\u093c\u09bc\u0a3c\u0b3c]")
_WRITTEN: Final = {0x1A: "ch", 0x1B: "chh", 0x36: "sh", 0x37: "sh"}
"""Letters by their place, as names have them (the Hunterian system): Chandra, Chhota, Shakil, Krishna."""

_TAMIL: Final = 0x0B80
"""Where the letter for ch is s, too, and there is no other of these."""

_TAMIL_LETTER: Final = re.compile("[\u0b80-\u0bff]")
_F: Final = "\u0b83\u0baa"

_SHORT: Final = "A"
"""A vowel that is not written, until it is known whether it is said."""

_BEFORE: Final = re.compile(r"[aeiouA][^aeiouA]{1,2}$")
_AFTER: Final = re.compile(r"[^aeiouA]h?[aeiou]")
_NEAR: Final = 3
"""Letters, at most, by which these two know where they are."""


def _of_blocks(*places: int) -> str:
    """The characters at some places of all blocks, for a pattern."""
    return "".join(chr(block + place) for block in _BLOCKS for place in places)


_CONSONANTS: Final = _of_blocks(*range(0x15, 0x3A)) + "\u0958-\u095f\u09dc\u09dd\u09df\u0a59-\u0a5e" + _SINHALA
_VOWELS: Final = _of_blocks(*range(0x05, 0x15)) + "\u0d85-\u0d96"
_LABIALS: Final = _of_blocks(*range(0x2A, 0x2F)) + "\u0db4-\u0db9"
_NASALS: Final = _of_blocks(2) + "\u0a70\u0d82"
_NASAL: Final = re.compile(f"[{_NASALS}](?=[^{_LABIALS}])")
_NG: Final = re.compile("ং(?![গঘ])")
_BARE: Final = re.compile(f"(?<=[{_CONSONANTS}])(?=[{_CONSONANTS}{_VOWELS}{_NASALS}n])")
_LAST: Final = re.compile(f"(?<=[{_CONSONANTS}])$")
_LAST_OF_TWO: Final = re.compile(f"(?<=[{_of_blocks(0x4D)}\u0dca][{_CONSONANTS}])$")


def is_tamil(word: str) -> bool:
    """Whether a word has letters of Tamil."""
    return _TAMIL_LETTER.search(word) is not None


def romanised(word: str) -> str:
    """A word with Latin letters for its own; what is none stays, or is romanised as it is anywhere."""
    word = _NG.sub("ng", word)
    marked = _NASAL.sub("n", _NUKTA.sub(lambda m: _dotted().get(m.group(), m.group()), word))
    is_said = any(ord(char) >= _BEHIND for char in marked)
    marked = (_LAST if is_said else _LAST_OF_TWO).sub(_SHORT, _BARE.sub(_SHORT, marked))
    latin = anyascii(marked.replace(_F, "f").translate(_letters()))
    if is_tamil(word):
        latin = folds.applied("tamil", latin.lower())
    return latin.replace(_SHORT, "a") if is_said else _without_unsaid(latin)


def _without_unsaid(latin: str) -> str:
    """A word with its short vowels, but for those between a syllable and another, told from its end."""
    said: list[str] = []
    end, behind = len(latin), ""
    while (at := latin.rfind(_SHORT, 0, end)) >= 0:
        behind = (latin[at + 1 : end] + behind)[:_NEAR]
        is_said = not (_BEFORE.search(latin, max(0, at - _NEAR), at) and _AFTER.match(behind))
        said += [latin[at + 1 : end], "a" * is_said]
        end, behind = at, "a" * is_said + behind
    return latin[:end] + "".join(reversed(said))


@cache
def _letters() -> dict[int, str]:
    """Letters by their code points, as they are written in names."""
    blocks = (block for block in _BLOCKS if block != _TAMIL)
    return {block + place: said for block in blocks for place, said in _WRITTEN.items()}


@cache
def _dotted() -> dict[str, str]:
    """Letters with a dot, by the letter and the dot (Unicode 15)."""
    points = range(_BLOCKS.start, _BLOCKS.stop)
    found = ((unicodedata.normalize("NFKC", chr(point)), chr(point)) for point in points)
    return {parted: whole for parted, whole in found if parted != whole and _NUKTA.fullmatch(parted)}
