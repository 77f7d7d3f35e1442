"""Parties of another type than the row's: a firm's row against listed persons, a person's or ship's against firms.

Type columns are filled in carelessly, and sole traders are both. Such a row is held only against names of the same
words, in any order, as far as their consonants tell: of a million firms nearly none is so called as a person. Of a few
consonants all letters do, as those tell little: Rikke Ltd. is no Raka. Titles, particles and legal forms do not count.
A person's name counts also as most write it, without middle names and second surnames; and a firm is called by it where
its other words are any firm's (Vandy Khek Foundation), whatever the row says.
All names are read as a firm's, so that no row has to be read twice.

So are ships found by a name that hardly anybody else bears (listed_names.telling_ships) where nothing says that a row
is about a ship.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Final

import numpy as np

from ensign.fields.names import WAYS, Way
from ensign.fields.readings import parse
from ensign.fields.telling import is_generic
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.hashing import HASH, LENGTH, hashed
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.segments import before
from ensign.matching.arrays.strings import Hashes, mixed
from ensign.matching.listed_names import ListedName, PlacedName, told_type
from ensign.matching.positions import Positions
from ensign.matching.reading.rows import Named
from ensign.matching.words.word_columns import WordColumns
from ensign.model import Entity
from ensign.settings import Chances
from ensign.text import folds, legal_forms, lexicon
from ensign.text.words import texts

# Columns of what is known of a word: the hash of its consonants and of its spelling, how many consonants it has, and
# whether any firm may use it.
_CONSONANTS: Final = 0
_SPELLING: Final = 1
_MANY: Final = 2
_GENERIC: Final = 3

_SHORT: Final = 2
"""Words of a name as most write it."""

_WAYS: Final = tuple(Way)


class Consonants:
    """Subjects' words by their consonants and spelling, as hashes that can be added up; 0 for what says nothing of who
    it is.
    """

    def __init__(self, chances: Chances) -> None:
        """None is met yet."""
        self._chances = chances
        self.forget()

    def meet(self, words: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""
        self._words.add(_of(words))

    def forget(self) -> None:
        """Drop what was met."""
        self._words = Grown(_of(WordColumns((), Way.FIRM)))

    def sums(self, named: Named) -> tuple[Hashes, Hashes]:
        """The sum of the words of each name, modulo 2^64, and of those that are its own, where it has several."""
        words = self._words.rows
        own = words * (words[:, _GENERIC] == 0)[:, None]
        several = _summed((own[:, _MANY] > 0).astype(np.uint64), named) > 1
        return _sums(words, named, self._chances), _sums(own, named, self._chances) * several


class OtherTypes:
    """The listed names of persons and firms, and telling ones of ships, by the sums of their words."""

    def __init__(self, entities: Sequence[Entity], arrays: Arrays) -> None:
        """What `arrays_of` made."""
        self._names, self._lookup = Positions("sums", entities, arrays), Lookup("sums", arrays)
        self._ways = arrays["sums.ways"]

    @staticmethod
    def arrays_of(names: Sequence[PlacedName], chances: Chances) -> Arrays:
        """Names as arrays to be kept, but those that are read in several ways: no row is of another type."""
        ways = [WAYS[told_type(name.kind, name.text)] for name in names]
        sought = [(n, name.text) for n, name in enumerate(names)]
        sought += [(n, text) for n, own in enumerate(ways) if own == (Way.PERSON,) for text in _in_short(names[n].text)]
        numbers, parsed = [n for n, _ in sought], [parse(text, Way.FIRM).tokens for _, text in sought]
        starts = np.append(0, np.cumsum(np.fromiter(map(len, parsed), np.int64, len(parsed))))
        words = _of(WordColumns(list(chain.from_iterable(parsed)), Way.FIRM))
        sums = _sums(words, Named(np.arange(len(words)), starts), chances)
        told = np.flatnonzero((sums > 0) & np.array([len(ways[n]) == 1 for n in numbers], dtype=bool))
        found = [numbers[at] for at in told.tolist()]
        return {
            **Lookup.arrays("sums", sums[told], np.arange(len(told))),
            **Positions.arrays_of("sums", ((names[n].place, names[n].nth) for n in found)),
            "sums.ways": np.array([_WAYS.index(ways[n][0]) for n in found], dtype=np.int64),
        }

    def find(self, sums: Hashes) -> Iterator[tuple[int, Way, Entity, ListedName]]:
        """The numbers of the sums of names, and the parties with the names that have the same, as each is read."""
        for number, at in zip(*(found.tolist() for found in self._lookup.find(sums)), strict=True):
            yield number, _WAYS[self._ways[at]], *self._names[at]


def _in_short(name: str) -> Sequence[str]:
    """A person's name of more words as most write it: a given name and the surname, or the first of two surnames."""
    family, comma, given = name.partition(",")
    said = name.split()
    if not comma:
        return (f"{said[0]} {said[-1]}",) if len(said) > _SHORT else ()
    families, givens = family.split(), given.split()
    if not families or not givens or len(families) + len(givens) <= _SHORT:
        return ()
    return tuple(dict.fromkeys((f"{givens[0]} {family}", f"{givens[0]} {families[0]}")))


def without_trade(name: str) -> str:
    """A name without its legal forms and the words that any firm may use: what it is called by."""
    read = parse(name, Way.FIRM)
    forms = {word for form in read.dropped for word in form.split()}
    said = (word for word in name.split() if not forms.issuperset(texts(word)))
    return " ".join(word for word in said if not all(map(is_generic, parse(word, Way.FIRM).tokens)))


def _of(words: WordColumns) -> Hashes:
    """What is known of each word, in columns."""
    others = np.flatnonzero(~words.as_written).tolist()
    keys = folds.folded_together([words.texts[n] for n in others], [words.scripts[n] for n in others])
    found = np.zeros((len(words), 4), np.uint64)
    for column, name in ((_CONSONANTS, "consonants"), (_SPELLING, "spelling")):
        table = words.table(name).copy()
        table[others] = hashed([getattr(key, name) for key in keys]).table
        found[:, column] = mixed(table[:, HASH], 1 + column)
        if column == _CONSONANTS:
            found[:, _MANY] = table[:, LENGTH]
    silent = _silent()
    said = np.array([text not in silent for text in words.texts], dtype=bool)
    found[~said | (found[:, _MANY] == 0)] = 0
    found[:, _GENERIC] = words.generic
    return found


def _sums(words: Hashes, named: Named, chances: Chances) -> Hashes:
    """The sum of the words of each name: by their consonants, or, of few of those, by all letters."""
    consonants, spelling, many = (_summed(words[:, column], named) for column in range(3))
    return np.where(many > chances.few_sounds, consonants, spelling)


def _summed(values: Hashes, named: Named) -> Hashes:
    """The sum of the values of the words of each name."""
    up_to = before(values[named.row])
    found: Hashes = up_to[named.starts[1:]] - up_to[named.starts[:-1]]
    return found


@cache
def _silent() -> frozenset[str]:
    """Words that say nothing of who it is: titles, particles, and those of legal forms."""
    forms: Iterable[str] = (form[0] for form in legal_forms.every() if len(form) == 1)
    return frozenset((*lexicon.titles(), *lexicon.particles(), *forms))
