"""The words of subjects that an index has met so far, and what each is to the listed names.

Each word is learnt once: the listed words that it could stand for, and what joining needs to know of it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ensign.fields.names import Kind
from ensign.matching.joined_words import Words
from ensign.matching.strings import Flags, Ints
from ensign.matching.term import Term
from ensign.matching.vocabulary import Neighbours, Vocabulary


class Facts(NamedTuple):
    """One value a word: its weight, its first letter, and whether it is one letter or an abbreviation of the name.

    The letter is 0 where a word can stand for no initial: a number.
    """

    weights: Ints
    letters: Ints
    initials: Flags
    acronyms: Flags

    def at(self, numbers: Ints) -> "Facts":
        """Those of some words."""
        return Facts(self.weights[numbers], self.letters[numbers], self.initials[numbers], self.acronyms[numbers])


class SubjectWords:
    """Words by their number; `learn` takes those that are new."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """None are known yet."""
        self._vocabulary = vocabulary
        self.neighbours = Neighbours.none()
        self.joinable = Words.of(())
        self.facts = facts_of(())

    def __len__(self) -> int:
        return len(self.facts.weights)

    def learn(self, terms: Sequence[Term]) -> None:
        """Learn the terms of a way, in their order, that come after those known."""
        before = len(self)
        fresh = terms[before:]
        if not fresh:
            return
        self.joinable = self.joinable.and_(Words.of(fresh))
        found = self._vocabulary.neighbours(fresh, self.joinable, before)
        self.neighbours = self.neighbours.and_(found)
        self.facts = Facts(*(np.concatenate(both) for both in zip(self.facts, facts_of(fresh), strict=True)))


def facts_of(terms: Sequence[Term]) -> Facts:
    """The facts of terms, in order."""
    numbers = [t.kind is Kind.NUMBER for t in terms]
    return Facts(
        np.array([t.weight for t in terms], dtype=np.int64),
        np.array([0 if n else ord(t.spelt[0]) for t, n in zip(terms, numbers, strict=True)], dtype=np.int64),
        np.array([len(t.spelt) == 1 and not n for t, n in zip(terms, numbers, strict=True)], dtype=bool),
        np.array([t.kind is Kind.ACRONYM for t in terms], dtype=bool),
    )
