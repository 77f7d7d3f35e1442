"""Firms of whose name some words are written as their initials: IRGC Ground Forces, 711 ARZ, I A C International.

Also in Russian where the words are English (initials.py), and with those of a legal form (IC, an investment company).

Alone initials are nobody's name; beside words of the name they are, if all others are the same. Whatever the order, the
words of a name are found by the sum of their hashes, from which that of some words can be taken and that of their
initials added.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from math import prod
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.fields.telling import is_own_word, places_and_joining
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.hashing import HASH, hashed
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.segments import before, distinct, sums
from ensign.matching.arrays.strings import Flags, Hashes, Ints, mixed
from ensign.matching.otherwise.initial_runs import MOST_WAYS, Asked, Letters, runs_of
from ensign.matching.otherwise.initials import (
    initial,
    initial_of,
    initials_of_form,
    letters_of,
    letters_of_words,
    sizes_of_form,
)
from ensign.matching.reading.rows import Named
from ensign.matching.words.word_columns import WordColumns
from ensign.model import Evidence
from ensign.text import lexicon
from ensign.text.scripts import Script

_SIZES: Final = range(2, 7)
"""Words of which there may be the initials."""

_MANY: Final = 4
"""So many initials and another word are hardly those of somebody else: IRGC Force."""

_TWO: Final = 2
"""So few initials stand for too much, but for initials, or where a word that hardly any other firm has is beside them
(LLC CF Golfstream, a charitable foundation).
"""

_DIGITS: Final = 3
"""A number of so many digits tells who somebody is beside initials (711 ARZ, an aircraft repair plant)."""

_WORDS: Final = frozenset({Kind.WORD, Kind.ACRONYM})

_SALT: Final = 1


class _Words(NamedTuple):
    """What is asked of words: of each its hash and that of its first letter, 0 where it has none.

    Beside them the row of `_other_letters` with those that may stand for it, too; whether it tells who somebody is,
    and is a letter; and where it may be initials itself the row of `cuts`, counted from 1. That has what its hash
    changes by, if so many letters behind are a legal form's.
    """

    hashes: Hashes
    letters: Hashes
    others: Ints
    tells: Ints
    alone: Ints
    short: Ints
    cuts: Hashes

    @classmethod
    def of(cls, words: WordColumns) -> "_Words":
        """Of words."""
        hashes = _spread(words.text_table[:, HASH])
        letters = _hashes(list(map(initial_of, words.spelt, words.scripts)))
        numbers = _other_letters().numbers
        others = np.array([numbers.get(text, 0) for text in words.texts], np.int64)
        sizes = np.fromiter(map(len, words.texts), np.int64, len(words))
        tells, alone = _telling(words, sizes).astype(np.int64), (sizes == 1).astype(np.int64)
        at = np.flatnonzero(_may_all_be_initials(words, sizes))
        short = np.zeros(len(words), np.int64)
        short[at] = np.arange(1, len(at) + 1)
        texts = [words.texts[n] for n in at.tolist()]
        ways = [(i, k) for i, text in enumerate(texts) for k in sizes_of_form(text)]
        cuts = np.zeros((len(at), _SIZES.stop), np.uint64)
        if ways:
            rows, sizes = np.array(ways).T
            cuts[rows, sizes] = _written(_hashes([texts[i][:-k] for i, k in ways])) - hashes[at[rows]]
        return cls(hashes, letters, others, tells, alone, short, cuts)


class _Letters(NamedTuple):
    """Letters for words by the row that each has, 0 where there are fewer; the first row has none."""

    numbers: Mapping[str, int]
    table: Hashes
    counts: Ints


@cache
def _other_letters() -> _Letters:
    """The letters that may stand for words beside the first ones."""
    known = letters_of_words()
    table = np.zeros((len(known) + 1, max(map(len, known.values()))), np.uint64)
    counts = np.array([0, *map(len, known.values())])
    table[np.arange(table.shape[1]) < counts[:, None]] = _hashes([*chain.from_iterable(known.values())])
    return _Letters({word: row for row, word in enumerate(known, 1)}, table, counts)


class Initialled:
    """The listed names of firms by their words, and by their words of which some are their initials."""

    def __init__(self, arrays: Arrays) -> None:
        """What `arrays_of` made."""
        self._short, self._long = Lookup("initialled.short", arrays), Lookup("initialled.long", arrays)
        self.forget()

    @staticmethod
    def arrays_of(columns: WordColumns, named: Named) -> Arrays:
        """Names, of words by their number, as arrays to be kept."""
        words = _Words.of(columns)
        summed = _Summed.of(words, named)
        numbers, short = _with_initials(words, named, summed)
        owners, long = _initialled(words, named, summed)
        return {
            **Lookup.arrays("initialled.short", short, numbers),
            **Lookup.arrays("initialled.long", long, owners),
        }

    def meet(self, columns: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""
        words, cuts = _Words.of(columns), len(self._words[-1])
        words.short[words.short > 0] += cuts
        for column, more in zip(self._words, words, strict=True):
            column.add(more)

    def forget(self) -> None:
        """Drop what was met."""
        self._words = [Grown(column) for column in _Words.of(WordColumns((), Way.FIRM))]

    def find(self, named: Named) -> list[tuple[int, int]]:
        """The numbers of names and the positions of listed ones that are the same but for initials, if hashes tell."""
        words = _Words(*(column.rows for column in self._words))
        summed = _Summed.of(words, named)
        numbers, short = _with_initials(words, named, summed)
        owners, long = _initialled(words, named, summed)
        found = set[tuple[int, int]]()
        for lookup, mine, keys in ((self._long, numbers, short), (self._short, owners, long)):
            asked, positions = lookup.find(keys)
            found.update(zip(mine[asked].tolist(), positions.tolist(), strict=True))
        return sorted(found)


def _hashes(texts: Sequence[str]) -> Hashes:
    found: Hashes = hashed(texts).table[:, HASH]
    return found


def _may_be_initials(token: Token) -> bool:
    """Whether a word is as long as initials are, and stands for no other."""
    return (
        len(token.text) in _SIZES
        and token.kind in _WORDS
        and token.script is not Script.HAN
        and token.text == token.spelt
    )


def _may_all_be_initials(words: WordColumns, sizes: Ints) -> Flags:
    """The same of many words, of which each text has so many letters."""
    is_long = (sizes >= _SIZES.start) & (sizes < _SIZES.stop)
    kinds = np.any([words.are(kind) for kind in _WORDS], axis=0)
    found: Flags = is_long & kinds & ~words.characters & words.as_written
    return found


def _tells(token: Token) -> bool:
    """Whether a word beside initials may say who somebody is: no generic word, or a number of several digits."""
    return is_own_word(token) or (token.kind is Kind.NUMBER and len(token.text) >= _DIGITS)


def _telling(words: WordColumns, sizes: Ints) -> Flags:
    """The same of many words, of which each text has so many letters."""
    nobodys = places_and_joining()
    own = np.array([text not in nobodys for text in words.texts], dtype=bool) & ~words.generic
    found: Flags = (words.are(Kind.WORD) & own) | (words.are(Kind.NUMBER) & (sizes >= _DIGITS))
    return found


def _spread(hashes: Hashes) -> Hashes:
    """Hashes that can be added up: the sum of others is hardly ever the same."""
    return mixed(hashes, _SALT)


def _written(initials: Hashes) -> Hashes:
    """What initials add to the words beside them; none nothing."""
    return _spread(initials) * (initials > 0)


class _Summed(NamedTuple):
    """The hashes of words before each place, summed; of each name all of them, and how many words tell who it is."""

    before: Hashes
    names: Hashes
    telling: Ints

    @classmethod
    def of(cls, words: _Words, named: Named) -> "_Summed":
        """Of names."""
        begins, ends = named.starts[:-1], named.starts[1:]
        up_to = before(words.hashes[named.row])
        return cls(up_to, up_to[ends] - up_to[begins], sums(words.tells[named.row], begins, ends))


def _with_initials(words: _Words, named: Named, summed: _Summed) -> tuple[Ints, Hashes]:
    """The numbers of the names of several words of which one may be initials, and the sums of their words.

    A name is there once more for each way in which the last of the initials are a legal form's.
    """
    places = np.flatnonzero(words.short[named.row])
    owners = np.searchsorted(named.starts[1:], places, "right")
    several = np.flatnonzero(np.diff(named.starts)[owners] > 1)
    places, owners = places[several], owners[several]
    told = np.flatnonzero(summed.telling[owners] > words.tells[named.row[places]])
    ways, sizes = np.nonzero(cuts := words.cuts[words.short[named.row[places[told]]] - 1])
    numbers, cut = distinct(owners), owners[told][ways]
    left = summed.names[cut] + cuts[ways, sizes]
    return np.concatenate((numbers, cut)), np.concatenate((summed.names[numbers], left))


def _initialled(words: _Words, named: Named, summed: _Summed) -> tuple[Ints, Hashes]:
    """The names of which some words, but not all, may be written as initials, and the sums of the words that are then.

    A name is there once for each way to do so; as a legal form may be, also with one such word, and with none.
    """
    owner = np.repeat(np.arange(len(summed.names)), np.diff(named.starts))
    known = _other_letters()
    letters = Letters(words.letters, words.others, known.table, known.counts, words.tells, words.alone)
    at, size, written = runs_of(letters, named.row, named.starts, Asked(_SIZES.stop - 1, _MANY))
    left = summed.names[owner[at]] - (summed.before[at + size] - summed.before[at])
    whole = np.flatnonzero(summed.telling)
    return np.concatenate((whole, owner[at])), np.concatenate((summed.names[whole], left + _spread(written)))


def initials_evidence(mine: ParsedName, theirs: ParsedName, points: int) -> Evidence | None:
    """What says that a name has initials for words of the other, and else the same words; None where it has not."""
    if (found := _meeting(mine, theirs)) is not None:
        return Evidence("initials", found[0], found[1], "initials", points)
    if (found := _meeting(theirs, mine)) is not None:
        return Evidence("initials", found[1], found[0], "initials", points)
    return None


def _meeting(short: ParsedName, full: ParsedName) -> tuple[str, str] | None:
    """The word of the one name that has the initials of words of the other, and those words; not those of all.

    Where the last initials are a legal form's, that is behind the words.
    """
    said = Counter(token.text for token in short.tokens)
    for token in filter(_may_be_initials, short.tokens):
        for initials, form in _ways(token.text, full.dropped):
            size = len(initials)
            for at in range(len(full.tokens) - size + 1):
                run, others = full.tokens[at : at + size], [*full.tokens[:at], *full.tokens[at + size :]]
                if not others or not _is_written(run, initials):
                    continue
                left = Counter(word.text for word in others)
                left[token.text] += 1
                if left == said and _tell(others, run, token.text):
                    return token.shown, " ".join([word.shown for word in run] + form)
    return None


def _is_written(run: Sequence[Token], initials: str) -> bool:
    """Whether letters may be the initials of as many words."""
    letters = list(map(letters_of, run))
    if prod(map(len, letters)) > MOST_WAYS:
        return initials == "".join(map(initial, run))
    return all(letter in known for letter, known in zip(initials, letters, strict=True))


def _ways(text: str, forms: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """A word without the initials of a legal form, and the form; at first all of it."""
    yield text, []
    for form in forms:
        known = initials_of_form(form)
        for size in sizes_of_form(text):
            if text[-size:] in known:
                yield text[:-size], [form]


def _tell(others: Sequence[Token], run: Sequence[Token], initials: str) -> bool:
    """Whether words beside initials say who somebody is, or the initials do: of four words and more as they are
    written, or in both names (I A C).
    """
    if initials == "".join(map(initial, run)) and (len(run) >= _MANY or all(len(word.text) == 1 for word in run)):
        return True
    if len(initials) == _TWO:
        return any(is_own_word(word) and word.text not in lexicon.frequent_words() for word in others)
    return any(map(_tells, others))
