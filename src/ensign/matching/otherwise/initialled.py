"""Firms of whose name some words are written as their initials: IRGC Ground Forces, 711 ARZ, I A C International.

Alone initials are nobody's name; beside words of the name they are, if all others are the same. Whatever the order, the
words of a name are found by the sum of their hashes, from which that of some words can be taken and that of their
initials added.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.names import Kind, ParsedName, Token
from ensign.fields.telling import is_own_word
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.hashing import HASH, hashed
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.segments import before, sums
from ensign.matching.arrays.strings import BASE, Flags, Hashes, Ints, mixed
from ensign.matching.reading.rows import Named
from ensign.model import Evidence
from ensign.text import lexicon
from ensign.text.scripts import Script

_SIZES: Final = range(2, 7)
"""Words of which there may be the initials."""

_TWO: Final = 2
"""So few initials stand for too much, but for initials, or where a word that hardly any other firm has is beside them
(LLC CF Golfstream, a charitable foundation).
"""

_MANY: Final = 4
"""So many initials and another word are hardly those of somebody else: IRGC Force."""

_DIGITS: Final = 3
"""A number of so many digits tells who somebody is beside initials (711 ARZ, an aircraft repair plant)."""

_SALT: Final = 1


class _Words(NamedTuple):
    """Of each word its hash, that of its first letter, 0 where it has none, and whether it may be initials."""

    hashes: Hashes
    letters: Hashes
    short: Flags

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> "_Words":
        """Of tokens."""
        texts, initials = hashed([token.text for token in tokens]).table, hashed(list(map(_initial, tokens))).table
        short = np.array(list(map(_may_be_initials, tokens)), dtype=bool)
        return cls(_spread(texts[:, HASH]), initials[:, HASH], short)


class Initialled:
    """The listed names of firms by their words, and by their words of which some are their initials."""

    def __init__(self, arrays: Arrays) -> None:
        """What `arrays_of` made."""
        self._short, self._long = Lookup("initialled.short", arrays), Lookup("initialled.long", arrays)
        self._words = [Grown(column) for column in _Words.of(())]

    @staticmethod
    def arrays_of(tokens: Sequence[Token], named: Named) -> Arrays:
        """Names, of tokens by their number, as arrays to be kept."""
        words = _Words.of(tokens)
        numbers, short = _with_initials(words, named)
        owners, long = _initialled(words, named)
        return {
            **Lookup.arrays("initialled.short", short, numbers),
            **Lookup.arrays("initialled.long", long, owners),
        }

    def meet(self, tokens: Sequence[Token]) -> None:
        """Meet the tokens of words whose numbers come after those that were met."""
        for column, more in zip(self._words, _Words.of(tokens), strict=True):
            column.add(more)

    def forget(self) -> None:
        """Drop what was met."""
        self._words = [Grown(column) for column in _Words.of(())]

    def find(self, named: Named) -> list[tuple[int, int]]:
        """The numbers of names and the positions of listed ones that are the same but for initials, if hashes tell."""
        words = _Words(*(column.rows for column in self._words))
        numbers, short = _with_initials(words, named)
        owners, long = _initialled(words, named)
        found = set[tuple[int, int]]()
        for lookup, mine, keys in ((self._long, numbers, short), (self._short, owners, long)):
            asked, positions = lookup.find(keys)
            found.update(zip(mine[asked].tolist(), positions.tolist(), strict=True))
        return sorted(found)


def _initial(token: Token) -> str:
    """The first letter of a word, "" where it has none: a number, or a Han character."""
    return token.spelt[0] if token.script is not Script.HAN and token.spelt[0].isalpha() else ""


def _may_be_initials(token: Token) -> bool:
    """Whether a word is as long as initials are, and stands for no other."""
    return (
        token.kind in {Kind.WORD, Kind.ACRONYM}
        and len(token.text) in _SIZES
        and token.text == token.spelt
        and token.script is not Script.HAN
    )


def _spread(hashes: Hashes) -> Hashes:
    """Hashes that can be added up: the sum of others is hardly ever the same."""
    return mixed(hashes, _SALT)


def _with_initials(words: _Words, named: Named) -> tuple[Ints, Hashes]:
    """The numbers of the names of several words of which one may be initials, and the sums of their words."""
    begins, ends = named.starts[:-1], named.starts[1:]
    numbers = np.flatnonzero((sums(words.short[named.row], begins, ends) > 0) & (ends - begins > 1))
    up_to = before(words.hashes[named.row])
    return numbers, up_to[ends[numbers]] - up_to[begins[numbers]]


def _initialled(words: _Words, named: Named) -> tuple[Ints, Hashes]:
    """The names of which some words, but not all, may be written as initials, and the sums of the words that are then.

    A name is there once for each way to do so.
    """
    begins, ends = named.starts[:-1], named.starts[1:]
    up_to, letters = before(words.hashes[named.row]), words.letters[named.row]
    owners = np.repeat(np.arange(len(begins)), ends - begins)
    found_owners, found = [np.empty(0, np.int64)], [np.empty(0, np.uint64)]
    places, written = np.arange(len(letters)), np.zeros(len(letters), np.uint64)
    for size in range(1, _SIZES.stop):
        # So many words from each place on, all of one name, that all have a letter.
        there = np.flatnonzero(places + size <= ends[owners[places]])
        there = there[letters[places[there] + size - 1] > 0]
        places = places[there]
        written = written[there] * BASE + letters[places + size - 1]
        if size in _SIZES:
            mine = owners[places]
            some = np.flatnonzero(ends[mine] - begins[mine] > size)
            mine, at = mine[some], places[some]
            found_owners.append(mine)
            others = up_to[ends[mine]] - up_to[begins[mine]] - (up_to[at + size] - up_to[at])
            found.append(others + _spread(written[some]))
    return np.concatenate(found_owners), np.concatenate(found)


def initials_evidence(mine: ParsedName, theirs: ParsedName, points: int) -> Evidence | None:
    """What says that a name has initials for words of the other, and else the same words; None where it has not."""
    if (found := _meeting(mine.tokens, theirs.tokens)) is not None:
        return Evidence("initials", found[0], found[1], "initials", points)
    if (found := _meeting(theirs.tokens, mine.tokens)) is not None:
        return Evidence("initials", found[1], found[0], "initials", points)
    return None


def _meeting(short: Sequence[Token], full: Sequence[Token]) -> tuple[str, str] | None:
    """The word of the one name that has the initials of words of the other, and those words; not those of all."""
    said = Counter(token.text for token in short)
    for token in filter(_may_be_initials, short):
        size = len(token.text)
        for at in range(len(full) - size + 1):
            run, others = full[at : at + size], [*full[:at], *full[at + size :]]
            if not others or "".join(map(_initial, run)) != token.text:
                continue
            left = Counter(word.text for word in others)
            left[token.text] += 1
            if left == said and _tells(others, run):
                return token.shown, " ".join([word.shown for word in run])
    return None


def _tells(others: Sequence[Token], run: Sequence[Token]) -> bool:
    """Whether words beside initials say who somebody is, or the initials do: of four words and more, or in both names
    (I A C).
    """
    if all(len(word.spelt) == 1 for word in run) or len(run) >= _MANY:
        return True
    own = [word for word in others if is_own_word(word)]
    if len(run) == _TWO:
        return any(word.text not in lexicon.frequent_words() for word in own)
    return bool(own) or any(word.kind is Kind.NUMBER and len(word.text) >= _DIGITS for word in others)
