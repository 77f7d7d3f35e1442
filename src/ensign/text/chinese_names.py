"""Given names of Chinese that are written in one, by pinyin or Wade-Giles: Chunhsien is Chunxian, Chihyung Zhiyong.

Wade-Giles without its apostrophes has one spelling for several syllables of pinyin (chih is zhi and chi), and a word
may be cut in more than one place: so a word has several readings, and two that share one may be one name. A word of
pinyin is read as Wade-Giles, too, where it can be.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import Final

from ensign.tables import column, rows

_LONGEST: Final = 6
"""Letters of a syllable, at most."""

_SHORTEST: Final = 6
"""Letters of two, at least: shorter words are names of others, too (Taha, Daha)."""

_LAST: Final = frozenset("aeioungrh")
"""What a syllable ends with."""


def readings(word: str) -> Sequence[str]:
    """A folded Latin word as the two syllables of pinyin that it may be, in capitals; none of what is one syllable."""
    cuts = _cuts(word)
    return _read(cuts) if cuts else ()


def are_read_alike(first: str, second: str, word: str) -> bool:
    """Whether two folded syllables and a word may be one given name: Tse-tung is Zedong, Ching-kuo Jingguo."""
    known = syllables()
    return first in known and second in known and not set(_read([(first, second)])).isdisjoint(readings(word))


def key(syllable: str) -> str:
    """What all syllables share that are read alike, or like others that are; empty for what is none."""
    return _keys().get(syllable, "")


def keys(word: str) -> Sequence[str]:
    """The keys of the two syllables that a word may be, written together."""
    return sorted({key(first) + key(second) for first, second in _cuts(word)})


def _cuts(word: str) -> Sequence[tuple[str, str]]:
    """The two syllables, of either system, that a word may be."""
    letters = len(word)
    if not _SHORTEST <= letters <= 2 * _LONGEST or word[-1] not in _LAST:
        return ()
    known = syllables()
    cuts = [
        (word[:at], word[at:])
        for at in range(max(1, letters - _LONGEST), min(_LONGEST + 1, letters))
        if word[:at] in known and word[at:] in known
    ]
    return cuts if cuts and word not in known else ()


def _read(cuts: Sequence[tuple[str, str]]) -> Sequence[str]:
    """What a word that may be cut so is in pinyin, both syllables by one system."""
    known = syllables()
    found = {
        f"{one} {other}".upper()
        for first, second in cuts
        for mine, theirs in zip(known[first], known[second], strict=True)
        for one, other in product(mine, theirs)
    }
    return sorted(found)


@cache
def syllables() -> Mapping[str, tuple[Sequence[str], ...]]:
    """The syllables of both systems, with what each is in pinyin by either."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for row in rows("ensign.text", "wade_giles"):
        found.setdefault(row["pinyin"], ([], []))[0].append(row["pinyin"])
        for written in row["written"].split(" "):
            found.setdefault(written, ([], []))[1].append(row["pinyin"])
    return found


def wade_giles(syllable: str) -> Sequence[str]:
    """How Wade-Giles writes a syllable of pinyin, without its marks."""
    return _wade_giles().get(syllable, ())


@cache
def _wade_giles() -> Mapping[str, Sequence[str]]:
    return {row["pinyin"]: row["written"].split(" ") for row in rows("ensign.text", "wade_giles")}


@cache
def pinyin() -> frozenset[str]:
    """The syllables of pinyin."""
    return frozenset(column("ensign.text", "wade_giles", "pinyin"))


@cache
def _keys() -> Mapping[str, str]:
    """For each syllable the first of all that are linked by what they are read as: zhi and ji by chih and chi."""
    read = {syllable: {*pinyin, *wade_giles} for syllable, (pinyin, wade_giles) in syllables().items()}
    found = {syllable: min(syllable, *heard) for syllable, heard in read.items()}
    linked = True
    while linked:
        linked = False
        for syllable, heard in read.items():
            group = {syllable, *heard}
            first = min(found[one] for one in group)
            linked |= any(found[one] != first for one in group)
            found.update(dict.fromkeys(group, first))
    return found
