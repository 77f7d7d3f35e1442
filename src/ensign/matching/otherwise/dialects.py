"""Persons whose whole name is a listed one as another Chinese dialect writes it: Chan Kwok Keung, Chen Guoqiang.

Word by word they have nothing in common, and the syllables by which a character may be written are too many to be alike
one by one; a surname and two syllables that are all of the same characters are few (han_dialects.py). Names in pinyin
are looked up by what names in dialects may be in pinyin, and the reverse, and names in dialects by what two share.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import numpy as np

from ensign.fields.names import Kind, ParsedName, Token
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.segments import sums
from ensign.matching.reading.rows import Named
from ensign.matching.words.word_columns import WordColumns
from ensign.model import Evidence
from ensign.text import han_dialects
from ensign.text.scripts import Script

_MANDARIN: Final = "dialects.mandarin"
_ELSEWHERE: Final = "dialects.elsewhere"
_BY_ANY: Final = "dialects.by_any"
_NONE: Final = np.empty(0, np.int64)
_BESIDE: Final = 1
_CHINESE: Final = 1 << 8
"""What a word adds that may be of a Chinese name, and what besides where it is no English name beside one."""


class _Met:
    """Words by their number: which may be of a Chinese name, and the letters or the character of these."""

    def __init__(self) -> None:
        self._flags, self._words = Grown(_NONE), dict[int, str]()

    def meet(self, words: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""
        begin, flags = len(self._flags), np.zeros(len(words), np.int64)
        for n in np.flatnonzero(words.latin | words.characters).tolist():
            if word := _word(words.tokens[n]):
                self._words[begin + n] = word
                flags[n] = _BESIDE + _CHINESE * han_dialects.is_of_one(word)
        self._flags.add(flags)

    def names(self, named: Named) -> Iterator[tuple[int, Sequence[str]]]:
        """The numbers and words of the names that may be Chinese."""
        begins, ends = named.starts[:-1], named.starts[1:]
        sizes = ends - begins
        some = (sizes >= han_dialects.SHORTEST) & (sizes <= han_dialects.LONGEST)
        summed = sums(self._flags.rows[named.row], begins, ends)
        # Most names are of words that may stand beside a Chinese one.
        some &= (summed % _CHINESE == sizes) & (summed // _CHINESE >= np.maximum(han_dialects.SHORTEST, sizes - 1))
        for n in np.flatnonzero(some).tolist():
            yield n, [self._words[word] for word in named.row[begins[n] : ends[n]].tolist()]


class Dialects:
    """The listed names of Chinese by what they are in pinyin."""

    def __init__(self, arrays: Arrays) -> None:
        """What `arrays_of` made."""
        self._mandarin, self._elsewhere = Lookup(_MANDARIN, arrays), Lookup(_ELSEWHERE, arrays)
        self._by_any = Lookup(_BY_ANY, arrays)
        self.forget()

    @staticmethod
    def arrays_of(words: WordColumns, named: Named) -> Arrays:
        """Names, of words by their number, as arrays to be kept."""
        met = _Met()
        met.meet(words)
        names = list(met.names(named))
        return {
            **Lookup.of_texts(_MANDARIN, _read(names, han_dialects.in_mandarin)),
            **Lookup.of_texts(_ELSEWHERE, _read(names, han_dialects.elsewhere)),
            **Lookup.of_texts(_BY_ANY, _read(names, han_dialects.by_any)),
        }

    def meet(self, words: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""
        self._met.meet(words)

    def forget(self) -> None:
        """Drop what was met."""
        self._met = _Met()

    def find(self, named: Named) -> list[tuple[int, int]]:
        """The numbers of names, and the positions of listed ones of which one is in a dialect, the other in pinyin
        or another dialect.
        """
        names = list(self._met.names(named))
        found = set[tuple[int, int]]()
        for lookup, read in (
            (self._elsewhere, han_dialects.in_mandarin),
            (self._mandarin, han_dialects.elsewhere),
            (self._by_any, han_dialects.by_any),
        ):
            asked = list(_read(names, read))
            met = lookup.by_text(dict.fromkeys(key for key, _ in asked))
            found.update((n, position) for key, n in asked for position in met.get(key, ()))
        return sorted(found)


def _read(
    names: Sequence[tuple[int, Sequence[str]]], read: Callable[[Sequence[str]], frozenset[str]]
) -> Iterator[tuple[str, int]]:
    """Each reading of each name, with the name's number."""
    return ((key, n) for n, words in names for key in sorted(read(words)))


def dialect_evidence(mine: ParsedName, theirs: ParsedName, points: int) -> Evidence | None:
    """What says that a name is the other as another dialect writes it; None where it is not."""
    ours, listed = _words(mine), _words(theirs)
    for of_one, of_other in (
        (han_dialects.in_mandarin(ours), han_dialects.elsewhere(listed)),
        (han_dialects.in_mandarin(listed), han_dialects.elsewhere(ours)),
        (han_dialects.by_any(ours), han_dialects.by_any(listed)),
    ):
        if not of_one.isdisjoint(of_other):
            return Evidence("dialect", _shown(mine), _shown(theirs), "dialect", points)
    return None


def _words(name: ParsedName) -> Sequence[str]:
    """The words of a name, none where it may be no Chinese's."""
    words = list(map(_word, name.tokens))
    return words if all(words) and han_dialects.SHORTEST <= len(words) <= han_dialects.LONGEST else ()


def _word(token: Token) -> str:
    """A word as it may be of a Chinese name, its character where it is one; empty where it may be of none."""
    if token.script is Script.HAN:
        return token.char if len(token.char) == 1 else ""
    is_word = token.kind is Kind.WORD and token.script is Script.LATIN
    return token.spelt if is_word and han_dialects.may_be_of_one(token.spelt) else ""


def _shown(name: ParsedName) -> str:
    return " ".join([token.shown for token in name.tokens])
