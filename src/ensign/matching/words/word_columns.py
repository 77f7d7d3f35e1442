"""Many words at once: what hangs on their letters alone, in columns, each with all words in their order."""

from collections.abc import Collection, Sequence
from functools import cached_property
from operator import attrgetter, eq
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.names import Kind, Token, Way
from ensign.fields.telling import is_generic
from ensign.matching.arrays.hashing import FIRST, HASH, LENGTH, Hashed, hashed
from ensign.matching.arrays.strings import Flags, Hashes, Ints
from ensign.matching.words.slips import Spelt
from ensign.matching.words.spelt_words import spelt_of
from ensign.text import folds
from ensign.text.folds import LEADING_VOWEL, Folded
from ensign.text.heard import TWICE_HEARD, may_be_foreign
from ensign.text.scripts import UNVOWELLED, Script

_SEVERAL: Final = "skeletons"
"""The column that has several keys a word."""

_VOWEL: Final = ord(LEADING_VOWEL)


class Keys(NamedTuple):
    """Keys, of which a word can have several: whose each is, its hash, how many letters it has but a leading vowel."""

    owners: Ints
    hashes: Hashes
    sounds: Ints

    @classmethod
    def of(cls, owners: Ints, texts: Sequence[str]) -> "Keys":
        """Texts, each of which is a key of its owner."""
        return cls.of_table(owners, hashed(texts).table)

    @classmethod
    def of_table(cls, owners: Ints, table: Hashes) -> "Keys":
        """The same of texts by their hashes (hashing.py)."""
        return cls(owners, table[:, HASH], table[:, LENGTH].astype(np.int64) - (table[:, FIRST] == _VOWEL))

    def where(self, kept: Flags) -> "Keys":
        """Some of them."""
        return Keys(self.owners[kept], self.hashes[kept], self.sounds[kept])


class WordColumns:
    """Tokens of a way, and their columns, which are made when they are asked for."""

    def __init__(self, tokens: Sequence[Token], way: Way) -> None:
        """Of some tokens, in order."""
        self.tokens, self.way = tokens, way
        self.chars = [token.char for token in tokens]
        self.spelt = [token.spelt for token in tokens]
        self.texts = [token.text for token in tokens]
        self.scripts = [token.script for token in tokens]
        self.kinds = [token.kind for token in tokens]
        # No more than dicts: who holds a method of its own is only freed when the collector comes by.
        self._columns: dict[str, Sequence[str]] = {}
        self._tables: dict[str, Hashes] = {}
        self._written_in: dict[frozenset[Script], Flags] = {frozenset(Script): np.ones(len(tokens), dtype=bool)}

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def _keys(self) -> Sequence[Folded]:
        """What is folded of each."""
        return folds.folded_together(self.spelt, self.scripts)

    def column(self, name: str) -> Sequence[str]:
        """A column of folds.Folded that has one key a word, by its name."""
        if name not in self._columns:
            self._columns[name] = list(map(attrgetter(name), self._keys))
        return self._columns[name]

    @cached_property
    def lengths(self) -> Ints:
        """How many letters each has."""
        return np.fromiter(map(len, self.spelt), np.int64, len(self))

    def written_in(self, scripts: frozenset[Script]) -> Flags:
        """Whether each is in one of some scripts."""
        if scripts not in self._written_in:
            self._written_in[scripts] = np.array([script in scripts for script in self.scripts], dtype=bool)
        return self._written_in[scripts]

    @cached_property
    def latin(self) -> Flags:
        """Whether each is in Latin script."""
        return self.written_in(frozenset({Script.LATIN}))

    @cached_property
    def unvowelled(self) -> Flags:
        """Whether each is in a script that leaves vowels out."""
        return self.written_in(UNVOWELLED)

    @cached_property
    def abjad(self) -> Flags:
        """Whether each is in Arabic or Hebrew letters."""
        return self.written_in(frozenset({Script.ABJAD}))

    @cached_property
    def heard_twice(self) -> Flags:
        """Whether each is in a script whose foreign words are heard in two ways."""
        return self.written_in(TWICE_HEARD)

    @cached_property
    def heard(self) -> Flags:
        """Whether each may be a foreign word, written by syllables as it is heard."""
        pairs, whole = zip(self.tokens, self.scripts, strict=True), self.way is Way.FIRM
        others = [s is not Script.LATIN and may_be_foreign(token.shown, s, whole=whole) for token, s in pairs]
        return np.array(others, dtype=bool)

    def skeletons(self, n: int) -> Collection[str]:
        """The skeletons of a word, by the customs of romanisation."""
        return self._keys[n].skeletons

    @cached_property
    def as_written(self) -> Flags:
        """Whether each is written as what it stands for."""
        return np.fromiter(map(eq, self.texts, self.spelt), bool, len(self))

    @cached_property
    def generic(self) -> Flags:
        """Whether each is one that any firm may use."""
        return np.fromiter(map(is_generic, self.tokens), bool, len(self))

    @cached_property
    def characters(self) -> Flags:
        """Whether each is a Han character."""
        return self.written_in(frozenset({Script.HAN}))

    @cached_property
    def compared(self) -> Flags:
        """Whether each is compared letter by letter and by its sounds: numbers and initials are not."""
        return ~(self.are(Kind.NUMBER) | self.are(Kind.INITIAL))

    def are(self, kind: Kind) -> Flags:
        """Whether each is of a kind."""
        return np.array([own is kind for own in self.kinds], dtype=bool)

    @cached_property
    def letters(self) -> Hashed:
        """The hashes of the words, and of each less one letter."""
        return hashed(self.spelt, cut=True)

    @cached_property
    def folded(self) -> Spelt:
        """The words in folded spelling, letter by letter."""
        return spelt_of(self.column("spelling"))

    @cached_property
    def text_table(self) -> Hashes:
        """The hashes of the words, or of what they stand for."""
        found = self.letters.table.copy()
        others = np.flatnonzero(~self.as_written).tolist()
        found[others] = hashed([self.texts[n] for n in others]).table
        return found

    def table(self, column: str) -> Hashes:
        """The hashes of a column that has one key a word."""
        if column not in self._tables:
            self._tables[column] = hashed(self.column(column)).table
        return self._tables[column]

    def keys(self, column: str) -> Keys:
        """The keys of a column."""
        return self._several if column == _SEVERAL else Keys.of_table(np.arange(len(self)), self.table(column))

    @cached_property
    def _several(self) -> Keys:
        several = [keys.skeletons for keys in self._keys]
        sizes = np.fromiter(map(len, several), np.int64, len(self))
        return Keys.of(np.repeat(np.arange(len(self)), sizes), [key for keys in several for key in keys])
