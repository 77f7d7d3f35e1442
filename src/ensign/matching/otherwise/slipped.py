"""Firms of whose name one word has a slip of the pen in it, or gave a letter to its neighbour: SHIPMANAEGMENT, PIONEE
RSHIPPING.

Where few words tell who is meant, one that is only nearly the same leaves too little that agrees. But long words are
hardly ever one letter apart by chance where all else is the same: of 399,203 registered firms (GLEIF) six are so called
as one that OFAC, the UK or Canada lists. Names less any one letter are looked up, as two that are a slip apart have one
of these in common.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from rapidfuzz.distance import OSA

from ensign.fields.names import Kind, ParsedName, Token
from ensign.matching.arrays.compiling import Kernel
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.hashing import HASH, hashed_in
from ensign.matching.arrays.interned import Bytes
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.segments import before, spread
from ensign.matching.arrays.strings import SPREAD, Hashes, Ints
from ensign.matching.reading.rows import Named
from ensign.matching.words.word_columns import WordColumns
from ensign.model import Evidence
from ensign.text import lexicon

_STEPS: Final = 12
"""What one word takes in arrays, in the measure of compiling.MUCH."""

_MOVED: Final = 2
"""Words between which a letter may have changed sides."""


class _Letters:
    """Words by their number as bytes, each with a blank behind it."""

    def __init__(self) -> None:
        self._bytes, self._ends = Grown(np.empty(0, np.uint8)), Grown(np.zeros(1, np.int64))

    def meet(self, words: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""
        coded = [f"{word} ".encode() for word in words.spelt]
        self._ends.add(self._ends.rows[-1] + np.cumsum(np.fromiter(map(len, coded), np.int64, len(coded))))
        self._bytes.add(np.frombuffer(b"".join(coded), np.uint8))

    def keys(self, named: Named, least: int) -> tuple[Ints, Hashes]:
        """The numbers of names of so many letters, and a hash of each as it is and less any one of its letters."""
        ends = self._ends.rows
        up_to = before(ends[named.row + 1] - ends[named.row])
        begins, behind = up_to[named.starts[:-1]], up_to[named.starts[1:]]
        some = np.flatnonzero(behind - begins - np.diff(named.starts) >= least)
        text = _written.for_steps(len(named.row) * _STEPS)(self._bytes.rows, ends, named.row)
        found = hashed_in(text, begins[some], behind[some] - 1)
        owners = np.append(some, np.repeat(some, np.diff(found.begins)))
        # By their first bits they are looked up, on which the last letters of a name would have no bearing.
        return owners, np.append(found.table[:, HASH], found.cut) * SPREAD


def _writing(letters: Bytes, ends: Ints, row: Ints) -> Bytes:
    """The words of all names one after the other."""
    size = 0
    for word in row:
        size += ends[word + 1] - ends[word]
    found, at = np.empty(size, np.uint8), 0
    for word in row:
        for k in range(ends[word], ends[word + 1]):
            found[at] = letters[k]
            at += 1
    return found


def _gathering(letters: Bytes, ends: Ints, row: Ints) -> Bytes:
    return letters[spread(row, ends[row], ends[row + 1])[1]]


_written: Final = Kernel(_writing, plain=_gathering)


class Slipped:
    """The listed names of firms by all but one of their letters."""

    def __init__(self, arrays: Arrays, least: int) -> None:
        """What `arrays_of` made; names of fewer letters are not looked for."""
        self._lookup, self._letters, self._least = Lookup("slipped", arrays), _Letters(), least

    @staticmethod
    def arrays_of(words: WordColumns, named: Named) -> Arrays:
        """Names, of words by their number, as arrays to be kept."""
        letters = _Letters()
        letters.meet(words)
        owners, keys = letters.keys(named, 1)
        return Lookup.arrays("slipped", keys, owners)

    def meet(self, words: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""
        self._letters.meet(words)

    def forget(self) -> None:
        """Drop what was met."""
        self._letters = _Letters()

    def find(self, named: Named) -> list[tuple[int, int]]:
        """The numbers of names, and the positions of listed ones that may be one letter apart from them."""
        owners, keys = self._letters.keys(named, self._least)
        asked, positions = self._lookup.find(keys)
        return sorted(set(zip(owners[asked].tolist(), positions.tolist(), strict=True)))


def slip_evidence(mine: ParsedName, theirs: ParsedName, points: int, letters: int) -> Evidence | None:
    """What says that a name is the other but for a slip in a word of so many letters; None where it is not.

    Firms of different legal forms are two. Where it is the only word, another letter makes another: Mashprom, Mashprim.
    """
    if mine.forms and theirs.forms and mine.forms.isdisjoint(theirs.forms):
        return None
    ours, listed = _differing(mine.tokens, theirs.tokens)
    if not ours or len(ours) != len(listed) or not all(map(_is_of_letters, (*ours, *listed))):
        return None
    if min(sum(len(token.spelt) for token in side) for side in (ours, listed)) < letters:
        return None
    if not (_are_one_slip_apart(ours, listed) if len(ours) == 1 else _has_moved(ours, listed)):
        return None
    if len(mine.tokens) == 1 and _is_another_letter(ours[0].spelt, listed[0].spelt):
        return None
    return Evidence("slip", _shown(ours), _shown(listed), "slip", points)


def _differing(mine: Sequence[Token], theirs: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The words of each from the first on that is not the other's, up to the last."""
    first, last, least = 0, 0, min(len(mine), len(theirs))
    while first < least and mine[first].text == theirs[first].text:
        first += 1
    while last < least - first and mine[-last - 1].text == theirs[-last - 1].text:
        last += 1
    return mine[first : len(mine) - last], theirs[first : len(theirs) - last]


def _is_of_letters(token: Token) -> bool:
    return token.kind is Kind.WORD and token.spelt.isascii() and token.spelt.isalpha()


def _are_one_slip_apart(ours: Sequence[Token], listed: Sequence[Token]) -> bool:
    """Whether two words are, and ours is none that is common: who writes Service means no AService.

    Few slips are in the first letter (Yannakoudakis and Fawthrop, "The rules of spelling errors", 1983), and another
    one makes another word: Moltech, Soltech. It may be lost, or exchanged with the second.
    """
    a, b = ours[0].spelt, listed[0].spelt
    if a in lexicon.frequent_words() or a in lexicon.generic_words():
        return False
    if a[0] != b[0] and b[1:] != a and a[:2] != b[1::-1]:
        return False
    return OSA.distance(a, b, score_cutoff=1) == 1


def _is_another_letter(a: str, b: str) -> bool:
    """Whether the slip is no letter that was lost, doubled, put in or exchanged with its neighbour."""
    return len(a) == len(b) and sorted(a) != sorted(b)


def _has_moved(ours: Sequence[Token], listed: Sequence[Token]) -> bool:
    """Whether the blank between two words stands a letter too early or too late."""
    a, b = ([token.spelt for token in side] for side in (ours, listed))
    return len(a) == _MOVED and "".join(a) == "".join(b) and abs(len(a[0]) - len(b[0])) == 1


def _shown(tokens: Sequence[Token]) -> str:
    return " ".join([token.shown for token in tokens])
