"""The candidates of many names: their words and joins as arrays, and the search over them."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from ensign.matching.listed import Listed
from ensign.matching.search import search
from ensign.matching.strings import Ints, Small
from ensign.matching.subject_words import SubjectWords
from ensign.matching.terms import WeighedName
from ensign.matching.vocabulary import Vocabulary
from ensign.matching.work import GAINS, Paper, Rule, Subjects

_STEPS: Final = 600
"""What following one word takes where few names are listed, in the measure of compiling.MUCH."""


def candidates_of(
    names: Sequence[WeighedName], words: SubjectWords, listed: Listed, vocabulary: Vocabulary, rule: Rule
) -> tuple[Small, Small]:
    """The subjects' numbers, ascending, and the positions of listed names; all words of the names are known."""
    subjects = _subjects(names)
    joins = vocabulary.joined(subjects, words.joinable)
    paper = Paper.blank(listed, int(np.diff(subjects.starts).max(initial=1)))
    run = search.for_steps(len(subjects.row) * (_STEPS + len(listed.names) // 4))
    return run(subjects, words.known, joins, listed, rule, GAINS, paper)


def _subjects(names: Sequence[WeighedName]) -> Subjects:
    row: Ints = np.array([term.number for name in names for term in name.terms], dtype=np.int64)
    starts: Ints = np.cumsum([0, *[len(name.terms) for name in names]], dtype=np.int64)
    return Subjects(row, starts, np.array([name.total for name in names], dtype=np.int64))
