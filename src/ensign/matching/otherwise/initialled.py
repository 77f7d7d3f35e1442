"""Firms of whose name some words are written as their initials: IRGC Ground Forces, 711 ARZ, I A C International.

Also in Russian where the words are English (initials.py), and with those of a legal form (IC, an investment company).

Alone initials are nobody's name; beside words of the name they are, if all others are the same. Whatever the order, the
words of a name are found by the sum of their hashes, from which that of some words can be taken and that of their
initials added.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.names import Kind, ParsedName, Token
from ensign.fields.telling import is_own_word
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.hashing import HASH, hashed
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.segments import before, distinct
from ensign.matching.arrays.strings import BASE, Hashes, Ints, mixed
from ensign.matching.otherwise.initials import (
    initial,
    initials_of_form,
    initials_of_forms,
    letters_of,
    letters_of_words,
)
from ensign.matching.reading.rows import Named
from ensign.model import Evidence
from ensign.text import lexicon
from ensign.text.scripts import Script

_SIZES: Final = range(2, 7)
"""Words of which there may be the initials."""

_SIZES_OF_FORMS: Final = range(1, _SIZES.stop)
"""And how many of those may be a legal form's."""

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
    """What is asked of words: of each its hash and that of its first letter, 0 where it has none.

    Beside them the row of `_other_letters` with those that may stand for it, too; and where it may be initials itself
    the row of `cuts`, counted from 1. That has what its hash changes by, if so many letters behind are a legal form's.
    """

    hashes: Hashes
    letters: Hashes
    others: Ints
    short: Ints
    cuts: Hashes

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> "_Words":
        """Of tokens."""
        hashes = _spread(_hashes([token.text for token in tokens]))
        letters = _hashes(list(map(initial, tokens)))
        numbers = _other_letters().numbers
        others = np.array([numbers.get(token.text, 0) for token in tokens], np.int64)
        at = np.flatnonzero(np.array(list(map(_may_be_initials, tokens)), bool))
        short = np.zeros(len(tokens), np.int64)
        short[at] = np.arange(1, len(at) + 1)
        texts = [tokens[n].text for n in at.tolist()]
        ways = [
            (i, k)
            for i, text in enumerate(texts)
            for k in _SIZES_OF_FORMS
            if k <= len(text) and text[-k:] in initials_of_forms()
        ]
        cuts = np.zeros((len(at), _SIZES.stop), np.uint64)
        if ways:
            rows, sizes = np.array(ways).T
            cuts[rows, sizes] = _written(_hashes([texts[i][:-k] for i, k in ways])) - hashes[at[rows]]
        return cls(hashes, letters, others, short, cuts)


class _Letters(NamedTuple):
    """Letters for words by the row that each has, 0 where there are fewer; the first row has none."""

    numbers: Mapping[str, int]
    table: Hashes


@cache
def _other_letters() -> _Letters:
    """The letters that may stand for words beside the first ones."""
    known = letters_of_words()
    table = np.zeros((len(known) + 1, max(map(len, known.values()))), np.uint64)
    for row, letters in enumerate(known.values(), 1):
        table[row, : len(letters)] = _hashes(letters)
    return _Letters({word: row for row, word in enumerate(known, 1)}, table)


class Initialled:
    """The listed names of firms by their words, and by their words of which some are their initials."""

    def __init__(self, arrays: Arrays) -> None:
        """What `arrays_of` made."""
        self._short, self._long = Lookup("initialled.short", arrays), Lookup("initialled.long", arrays)
        self.forget()

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
        words, cuts = _Words.of(tokens), len(self._words[-1])
        words.short[words.short > 0] += cuts
        for column, more in zip(self._words, words, strict=True):
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


def _hashes(texts: Sequence[str]) -> Hashes:
    found: Hashes = hashed(texts).table[:, HASH]
    return found


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


def _written(initials: Hashes) -> Hashes:
    """What initials add to the words beside them; none nothing."""
    return _spread(initials) * (initials > 0)


def _with_initials(words: _Words, named: Named) -> tuple[Ints, Hashes]:
    """The numbers of the names of several words of which one may be initials, and the sums of their words.

    A name is there once more for each way in which the last of the initials are a legal form's.
    """
    begins, ends = named.starts[:-1], named.starts[1:]
    up_to = before(words.hashes[named.row])
    places = np.flatnonzero(words.short[named.row])
    owners = np.searchsorted(ends, places, "right")
    several = np.flatnonzero((ends - begins)[owners] > 1)
    places, owners = places[several], owners[several]
    cuts = words.cuts[words.short[named.row[places]] - 1]
    ways, sizes = np.nonzero(cuts)
    numbers = distinct(owners)
    cut = owners[ways]
    sums = up_to[ends] - up_to[begins]
    return np.concatenate((numbers, cut)), np.concatenate((sums[numbers], sums[cut] + cuts[ways, sizes]))


def _initialled(words: _Words, named: Named) -> tuple[Ints, Hashes]:
    """The names of which some words, but not all, may be written as initials, and the sums of the words that are then.

    A name is there once for each way to do so; as a legal form may be, also with one such word, and with none.
    """
    begins, ends = named.starts[:-1], named.starts[1:]
    up_to = before(words.hashes[named.row])
    sums = up_to[ends] - up_to[begins]
    owners = np.repeat(np.arange(len(begins)), ends - begins)
    found_owners, found = [np.flatnonzero(ends > begins)], [sums[ends > begins]]
    places, written = np.arange(len(owners)), np.zeros(len(owners), np.uint64)
    for size in range(1, _SIZES.stop):
        # So many words from each place on, all of one name, that all have a letter.
        there = np.flatnonzero(places + size <= ends[owners[places]])
        places, written = _one_more(words, named.row, places[there], written[there], size)
        mine = owners[places]
        some = np.flatnonzero(ends[mine] - begins[mine] > size)
        mine, at = mine[some], places[some]
        found_owners.append(mine)
        found.append(sums[mine] - (up_to[at + size] - up_to[at]) + _spread(written[some]))
    return np.concatenate(found_owners), np.concatenate(found)


def _one_more(words: _Words, row: Ints, places: Ints, written: Hashes, size: int) -> tuple[Ints, Hashes]:
    """The places where so many words have letters, and what is written with each letter that the last of them has."""
    last = row[places + size - 1]
    own = words.letters[last]
    has, known = np.flatnonzero(own), np.flatnonzero(words.others[last])
    others = _other_letters().table[words.others[last[known]]]
    more, which = np.nonzero(others * (others != own[known, np.newaxis]))
    at = np.concatenate((has, known[more]))
    return places[at], written[at] * BASE + np.concatenate((own[has], others[more, which]))


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
                if not others or any(a not in letters_of(b) for a, b in zip(initials, run, strict=True)):
                    continue
                left = Counter(word.text for word in others)
                left[token.text] += 1
                if left == said and _tells(others, run, token.text):
                    return token.shown, " ".join([word.shown for word in run] + form)
    return None


def _ways(text: str, forms: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """A word without the initials of a legal form, and the form; at first all of it."""
    yield text, []
    for form in forms:
        for initials in sorted(initials_of_form(form)):
            if text.endswith(initials):
                yield text.removesuffix(initials), [form]


def _tells(others: Sequence[Token], run: Sequence[Token], initials: str) -> bool:
    """Whether words beside initials say who somebody is, or the initials do: of four words and more as they are
    written, or in both names (I A C).
    """
    if initials == "".join(map(initial, run)) and (len(run) >= _MANY or all(len(word.spelt) == 1 for word in run)):
        return True
    own = [word for word in others if is_own_word(word)]
    if len(initials) == _TWO:
        return any(word.text not in lexicon.frequent_words() for word in own)
    return bool(own) or any(word.kind is Kind.NUMBER and len(word.text) >= _DIGITS for word in others)
