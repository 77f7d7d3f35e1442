"""The words of subjects that an index has met so far, and what each is to the listed names.

What joining needs to know of a word is known once it is met; the listed words that it could stand for are known once
it is learnt.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ensign.fields.names import Kind, Token
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.segments import distinct
from ensign.matching.arrays.strings import Flags, Ints, Small
from ensign.matching.search.listed import Listed, begun_with
from ensign.matching.search.survey import COLUMNS, survey_of
from ensign.matching.search.vocabulary import Vocabulary
from ensign.matching.search.work import ACRONYM, BEGUN, INITIAL, LETTER, NEAR, NEAR_END, SAYS, WEIGHT, Known, Rule
from ensign.matching.words.joined_words import Words
from ensign.matching.words.neighbours import Neighbours
from ensign.matching.words.terms import Terms
from ensign.matching.words.word_columns import WordColumns


class _Met(NamedTuple):
    """Words that were met last, and what joining knows of them."""

    columns: WordColumns
    joinable: Words


class SubjectWords:
    """Words by their number: `meet` takes those that are new, `learn` finds what they could stand for.

    Those of names that are only read, and not searched for, need not be learnt.
    """

    def __init__(self, terms: Terms, vocabulary: Vocabulary) -> None:
        """None is met yet."""
        self._terms, self._vocabulary = terms, vocabulary
        self._last = self._met(())
        words, near = _known(facts_of(self._last.columns, ()), Neighbours.none())
        self._joinable, self._words, self._near = [Grown(c) for c in self._last.joinable], Grown(words), Grown(near)
        self._reach = Grown(vocabulary.reach(self._last.joinable))
        self._learnt, self._unknown = Grown(np.empty(0, dtype=bool)), dict[int, Token]()
        self._surveys: dict[Rule, tuple[Grown, Grown]] = {}

    def __len__(self) -> int:
        return len(self._words)

    @property
    def words(self) -> Ints:
        """The table of the words (work.py); of one that is not learnt it holds nothing."""
        return self._words.rows

    @property
    def near(self) -> Small:
        """The table of the listed words that each of those that are learnt could stand for (work.py)."""
        return self._near.rows

    @property
    def joinable(self) -> Words:
        """What joining knows of the words."""
        return Words(*(column.rows for column in self._joinable))

    @property
    def reach(self) -> Ints:
        """How far the words reach in the listed ones (ends.py)."""
        return self._reach.rows

    def meet(self, columns: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""
        tokens = columns.tokens
        if not tokens:
            return
        self._last = _Met(columns, Words.of(columns))
        # Where the first begins is where the last that was met ends.
        begins = self._last.joinable.cut_begins[1:] + self.joinable.cut_begins[-1]
        for column, more in zip(self._joinable, self._last.joinable._replace(cut_begins=begins), strict=True):
            column.add(more)
        self._reach.add(self._vocabulary.reach(self._last.joinable))
        self._unknown.update(zip(range(len(self), len(self) + len(tokens)), tokens, strict=True))
        self._words.add(np.zeros((len(tokens), self.words.shape[1]), np.int64))
        self._learnt.add(np.zeros(len(tokens), dtype=bool))

    def learn(self, words: Ints) -> None:
        """Learn those of some words that are not learnt yet."""
        new = distinct(words[~self._learnt.rows[words]])
        last = np.arange(len(self) - len(self._last.columns), len(self))
        if len(last) and np.array_equal(new[-len(last) :], last):  # the keys of all of them are there
            self._learn(last, self._last)
            new = new[: -len(last)]
        if len(new):
            self._learn(new, self._met([self._unknown[n] for n in new.tolist()]))

    def known(self, listed: Listed, rule: Rule) -> Known:
        """All that is known of the words, for a search by a rule; each word is surveyed once."""
        if rule not in self._surveys:
            self._surveys[rule] = Grown(np.zeros((0, COLUMNS), np.int64)), Grown(np.empty(0, dtype=bool))
        survey, surveyed = self._surveys[rule]
        more = len(self) - len(survey)
        survey.add(np.zeros((more, COLUMNS), np.int64))
        surveyed.add(np.zeros(more, dtype=bool))
        new = np.flatnonzero(self._learnt.rows & ~surveyed.rows)
        if len(new):
            survey.rows[new] = survey_of(self.words[new], self.near, listed, rule)
            surveyed.rows[new] = True
        return Known(self.words, self.near, survey.rows)

    def _met(self, tokens: Sequence[Token]) -> _Met:
        columns = WordColumns(tokens, self._terms.way)
        return _Met(columns, Words.of(columns))

    def _learn(self, numbers: Ints, met: _Met) -> None:
        tokens, weights = met.columns.tokens, self._terms.weights_of(met.columns.tokens)
        words, near = _known(facts_of(met.columns, weights), self._vocabulary.neighbours(*met))
        words[:, SAYS] = self._terms.says_of(tokens, weights)
        words[:, (NEAR, NEAR_END)] += len(self._near)
        self.words[numbers], self._learnt.rows[numbers] = words, True
        self._near.add(near)
        for n in numbers.tolist():
            del self._unknown[n]


def _known(facts: "Facts", near: Neighbours) -> tuple[Ints, Small]:
    """What a search asks of words: their facts, and the listed words that each could stand for."""
    words = np.zeros((len(facts.weights), SAYS + 1), dtype=np.int64)
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


def facts_of(columns: WordColumns, weights: Sequence[int]) -> Facts:
    """The facts of words, in order."""
    numbers = columns.are(Kind.NUMBER)
    return Facts(
        np.array(weights, dtype=np.int64),
        np.where(numbers, 0, np.array([ord(word[0]) for word in columns.spelt], dtype=np.int64)),
        (columns.lengths == 1) & ~numbers,
        columns.are(Kind.ACRONYM),
    )
