"""The words of subjects that an index has met so far, and what each is to the listed names.

Each word is learnt once: the listed words that it could stand for, and what joining needs to know of it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ensign.fields.names import Kind
from ensign.matching.grown import Grown
from ensign.matching.joined_words import Words
from ensign.matching.listed import Listed, begun_with
from ensign.matching.neighbours import Neighbours
from ensign.matching.strings import Flags, Ints, Small
from ensign.matching.survey import survey_of
from ensign.matching.term import Term
from ensign.matching.vocabulary import Vocabulary
from ensign.matching.word_columns import WordColumns
from ensign.matching.work import ACRONYM, BEGUN, INITIAL, LETTER, NEAR, NEAR_END, WEIGHT, Known, Rule


class SubjectWords:
    """Words by their number; `learn` takes those that are new."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """None are known yet."""
        self._vocabulary = vocabulary
        words, near = _known((), Neighbours.none())
        self._joinable, self._words, self._near = [Grown(c) for c in Words.of(())], Grown(words), Grown(near)
        self._surveys: dict[Rule, Grown] = {}

    def __len__(self) -> int:
        return len(self._words)

    @property
    def words(self) -> Ints:
        """The table of the words (work.py)."""
        return self._words.rows

    @property
    def joinable(self) -> Words:
        """What joining knows of the words."""
        return Words(*(column.rows for column in self._joinable))

    def learn(self, terms: Sequence[Term]) -> None:
        """Learn the terms of words whose numbers come after those known."""
        if not terms:
            return
        columns = WordColumns(terms)
        joinable = Words.of_columns(columns)
        words, near = _known(terms, self._vocabulary.neighbours(columns, joinable))
        words[:, (NEAR, NEAR_END)] += len(self._near)
        self._words.add(words)
        self._near.add(near)
        # Where the first begins is where the last that is known ends.
        begins = joinable.cut_begins[1:] + self.joinable.cut_begins[-1]
        for column, more in zip(self._joinable, joinable._replace(cut_begins=begins), strict=True):
            column.add(more)

    def known(self, listed: Listed, rule: Rule) -> Known:
        """All that is known of the words, for a search by a rule; each word is surveyed once."""
        words, near, survey = self.words, self._near.rows, self._surveys.get(rule)
        if survey is None:
            survey = self._surveys[rule] = Grown(survey_of(words, near, listed, rule))
        elif len(survey) < len(words):
            survey.add(survey_of(words[len(survey) :], near, listed, rule))
        return Known(words, near, survey.rows)


def _known(terms: Sequence[Term], near: Neighbours) -> tuple[Ints, Small]:
    """What a search asks of words: their facts, and the listed words that each could stand for."""
    facts = facts_of(terms)
    words = np.zeros((len(terms), 7), dtype=np.int64)
    words[:, WEIGHT], words[:, NEAR], words[:, NEAR_END] = facts.weights, near.begins[:-1], near.begins[1:]
    words[:, LETTER], words[:, INITIAL], words[:, ACRONYM] = facts.letters, facts.initials, facts.acronyms
    words[:, BEGUN] = begun_with(facts.letters)
    return words, np.stack((near.positions, near.similarities), axis=1)


class Facts(NamedTuple):
    """One value a word: its weight, its first letter, and whether it is one letter or an abbreviation of the name.

    The letter is 0 where a word can stand for no initial: a number.
    """

    weights: Ints
    letters: Ints
    initials: Flags
    acronyms: Flags


def facts_of(terms: Sequence[Term]) -> Facts:
    """The facts of terms, in order."""
    numbers = [t.kind is Kind.NUMBER for t in terms]
    return Facts(
        np.array([t.weight for t in terms], dtype=np.int64),
        np.array([0 if n else ord(t.spelt[0]) for t, n in zip(terms, numbers, strict=True)], dtype=np.int64),
        np.array([len(t.spelt) == 1 and not n for t, n in zip(terms, numbers, strict=True)], dtype=bool),
        np.array([t.kind is Kind.ACRONYM for t in terms], dtype=bool),
    )
