"""Which listed names a name could match: every one at or above the line, and few others.

The bound. Write w for the weight of a pair of words, g for similarity^1.5, T for the line, W for the
sum of weights of a name, and a, b for what a word left over in the subject or in the list costs.
Contradiction, thin evidence and the factors of conflicts only lower a score (scoring.py), so score >= T
needs

    sum over pairs of w g  >=  T (sum over pairs of w + a x left in the subject + b x left in the list
                                  + contradiction + thin evidence)

and, as what is left over is W less what the pairs cover,

    sum over pairs of [ w (g - T) + T a w_mine + T b w_theirs ]
        >=  T (a W_mine + b W_theirs + contradiction + thin evidence).                           (1)

Each bracket belongs to one word (or join of words) of either name. Replacing it by the greatest that any
word of the other name could give, and by zero where it is negative, makes the left side only larger. A pair weighs
no more than its words do; one with g < T counts as the lightest that there can be, as w (g - T) is then the greater;
joins add their brackets beside those of their parts, which does so again. The words that a word could
stand for are known completely (vocabulary.py), but for initials, for which any word that begins so is
counted, where one does. The number of pairs is at most that of the words that could be paired, so the
rest of either name contradicts, but for initials, which left over count for next to nothing, and for one
word where a name may end in a husband's surname (surnames.py); the
agreement, on which thin evidence hangs, is at most the sum of the greatest w g, each as often as the
length of the subject's word says (Term). A name agrees word for word, so that thin evidence costs
nothing, only if every word of the subject (an acronym apart) could be one of the list in full, alone or
joined, and every word of the list as one of the subject.

Three steps (steps.py), each of which leaves out only what cannot reach the line:

1. Of the words of a subject those that most listed names have are passed over, as long as they could
   not reach (1) by themselves. A name that only they touch has nothing else to be paired with, so that
   all other words are left over; names with an initial are looked at all the same.
2. The names that the other words touch are collected, each with the sum of the brackets, and the words
   passed over counted at their best; one pair of words alone is not enough where both names have more. A pair
   whose bracket is not positive is followed to no name, but may be there: it contradicts nothing, and agrees. At a
   line so low that an initial alone could reach it, the names with nothing but initials in common are, too.
3. For what is left, the words passed over count for what they could bring to that name, and where that may
   reach (1), every word of the one name is held against every word of the other. No two pairs have a first
   word in common, so that a join counts for its first word only, and the smaller of the two sums, by the
   words of either name, is asked to reach (1).

All numbers are integers, and `score >= T` holds before the rounding down of scores exactly when it
holds after.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

import numpy as np

from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.matching.alignment import Places
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.strings import Hashes, Ints, Small
from ensign.matching.arrays.texts import Texts
from ensign.matching.otherwise.nearly_same import NearlySame, Say
from ensign.matching.otherwise.other_types import Consonants
from ensign.matching.reading.rows import Named, Rows
from ensign.matching.reading.said import FEW
from ensign.matching.scoring import Scorer
from ensign.matching.search.building import statistics_of
from ensign.matching.search.candidates import candidates_of
from ensign.matching.search.listed import Listed
from ensign.matching.search.pairable import pairable
from ensign.matching.search.subject_words import SubjectWords
from ensign.matching.search.vocabulary import Vocabulary
from ensign.matching.search.work import Rule
from ensign.matching.words.terms import Terms, WeighedName
from ensign.matching.words.word_columns import WordColumns
from ensign.settings import Settings
from ensign.text.folds import folded_together

NOBODY: Final = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int32)
"""No candidates."""

_REMEMBERED: Final = 160_000
"""Subjects' words that are remembered; beyond, all are forgotten and memory stays flat."""


class Index:
    """The listed names of one way, each with a position."""

    def __init__(self, way: Way, arrays: Arrays, settings: Settings) -> None:
        """What building.arrays_of made of the names with these settings."""
        self.way = way
        self.terms = Terms(way, statistics_of(way, arrays), settings.weights)
        self.scorer = Scorer(way, self.terms, settings)
        self._raw = Texts.of("names", arrays)
        self._names: dict[int, WeighedName] = {}
        self._similarities = settings.similarities
        self._listed = Listed.open(arrays)
        self._vocabulary = Vocabulary(arrays, settings.similarities)
        self._nearly_same = NearlySame(way, arrays, settings)
        self._consonants = Consonants(settings.chances)
        self._rows, self._known = Rows(way), SubjectWords(self.terms, self._vocabulary)

    def __len__(self) -> int:
        return len(self._listed.names)

    def name(self, position: int) -> WeighedName:
        """A listed name, by its position."""
        found = self._names.get(position)
        if found is None:
            found = self._names[position] = self.weigh(self._raw[position])
        return found

    def weigh(self, name: str) -> WeighedName:
        """A name as terms of this index. Terms from before a `forget` are not to be used after it."""
        return self.terms.weigh(parse(name, self.way))

    def weigh_all(self, names: Sequence[str], positions: Small) -> dict[str, WeighedName]:
        """Names that are to be compared with the listed ones at some positions; words of many are folded at once."""
        mine = {name: self.weigh(name) for name in names}
        if len(mine) >= FEW:
            listed = map(self.name, set(positions.tolist()))
            terms = list(dict.fromkeys(term for name in chain(mine.values(), listed) for term in name.terms))
            folded_together([term.spelt for term in terms], [term.script for term in terms])
        return mine

    def forget(self) -> None:
        """Drop what is remembered of words, once it is much."""
        if len(self._rows) < _REMEMBERED:
            return
        self._rows, self._known = Rows(self.way), SubjectWords(self.terms, self._vocabulary)
        self._nearly_same.forget()
        self._consonants.forget()
        self._names.clear()
        self.scorer.comparer.forget()
        self.terms.forget()

    def read(self, names: Sequence[str]) -> Named:
        """Names as rows of the words that are met, to be used before anything is forgotten."""
        named, new = self._rows.read(names)
        words = WordColumns(new, self.way)
        self._known.meet(words)
        if new:
            self._nearly_same.meet(words)
            if self.way is Way.FIRM:
                self._consonants.meet(words)
        return named

    def sums(self, named: Named) -> tuple[Hashes, Hashes]:
        """The sums of the words of firms' names (other_types.py)."""
        return self._consonants.sums(named)

    def nearly_same(self, named: Named, line: int) -> Iterator[tuple[int, int, Say]]:
        """Listed names that may be the same but for initials, a slip or a dialect (nearly_same.py)."""
        return self._nearly_same.find(named, line)

    def candidates(self, named: Named, line: int) -> tuple[Ints, Small]:
        """All listed names that could reach the line: the numbers of the names given, ascending, and the positions."""
        if not len(self) or not len(named.row):
            return NOBODY
        rule = Rule.of(line, self.way, self.scorer.penalties, self._similarities, self.terms.limits)
        return candidates_of(named, self._known, self._listed, self._vocabulary, rule)

    def pairable(self, named: Named, numbers: Ints, positions: Small) -> Iterator[Places]:
        """Which words of names and of candidates, the first with the first, could stand for one another."""
        return pairable(named, numbers, positions, self._known, self._listed)
