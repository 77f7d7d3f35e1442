"""Hangul romanised by syllable, by Revised Romanization: a letter as it is heard first or last in a syllable."""

import re
from typing import Final

from anyascii import anyascii

_SYLLABLES: Final = re.compile(r"[A-Z][a-z]*|[^A-Z]+")
"""anyascii begins each syllable with a capital."""

_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")
_HEARD: Final = {"g": "k", "d": "t", "b": "p"}
_PARTS: Final = re.compile(r"([^aeiouyw]*)([aeiouyw].*)")
_FIRST: Final = {
    "g": ("k",),
    "d": ("t",),
    "b": ("p",),
    "j": ("ch", "j"),
    "k": ("k", "kh"),
    "t": ("t", "th"),
    "p": ("p", "ph"),
}
_NORTHERN: Final = re.compile("[rn](?=[iy])")
_LIQUID: Final = re.compile("^r")
_STOPS: Final = tuple(_HEARD)
"""What Korean stops are at the end of a syllable."""


def syllables(text: str) -> list[str]:
    """The syllables of Hangul, and what stands between them; "" for what cannot be read."""
    return [_heard(_NOT_WORD.sub("", found.lower())) for found in _SYLLABLES.findall(anyascii(text))]


def systems(syllable: str) -> frozenset[str]:
    """A syllable of Revised Romanization as it, McCune-Reischauer and North Korea write it: jeong, chong, jong.

    McCune-Reischauer has k, t, p, ch for g, d, b, j, and o, u for eo, eu; North Korea so too, but j, and kh, th, ph.
    """
    m = _PARTS.fullmatch(syllable)
    if m is None:
        return frozenset({syllable})
    first, rest = m.groups()
    short = rest.replace("eo", "o").replace("eu", "u")
    return frozenset({syllable, *(other + short for other in _FIRST.get(first, (first,)))})


def southern(syllable: str) -> str:
    """A syllable as the South writes it at the beginning of a word where the North has r or n: i of ri, no of ro.

    (Hangul Orthography of the National Institute of Korean Language, articles 10 to 12.)
    """
    return _NORTHERN.sub("", syllable) if _NORTHERN.match(syllable) else _LIQUID.sub("n", syllable)


def _heard(syllable: str) -> str:
    """A syllable as it is heard by itself: Bak, not Bag, and Ri, not Li."""
    if syllable.startswith("l"):
        syllable = "r" + syllable[1:]
    if syllable.endswith(_STOPS) and not syllable.endswith("ng"):
        syllable = syllable[:-1] + _HEARD[syllable[-1]]
    return syllable
