"""The candidates of many names: their words and joins as arrays, and the search over them."""

from collections.abc import Sequence
from itertools import chain
from typing import Final

import numpy as np

from ensign.matching.listed import Listed
from ensign.matching.search import search
from ensign.matching.strings import Ints, Small
from ensign.matching.subject_words import SubjectWords
from ensign.matching.vocabulary import Vocabulary
from ensign.matching.work import GAINS, WEIGHT, Paper, Rule, Subjects

_STEPS: Final = 600
"""What following one word takes where few names are listed, in the measure of compiling.MUCH."""


def candidates_of(
    rows: Sequence[Sequence[int]], words: SubjectWords, listed: Listed, vocabulary: Vocabulary, rule: Rule
) -> tuple[Small, Small]:
    """The subjects' numbers, ascending, and the positions of listed names.

    `rows` are the words of each name by their number in `words`, which knows them all.
    """
    subjects = _subjects(rows, words.known.words[:, WEIGHT])
    joins = vocabulary.joined(subjects, words.joinable)
    paper = Paper.blank(listed, int(np.diff(subjects.starts).max(initial=1)))
    run = search.for_steps(len(subjects.row) * (_STEPS + len(listed.names) // 4))
    return run(subjects, words.known, joins, listed, rule, GAINS, paper)


def _subjects(rows: Sequence[Sequence[int]], weights: Ints) -> Subjects:
    row: Ints = np.array(list(chain.from_iterable(rows)), dtype=np.int64)
    starts: Ints = np.cumsum([0, *map(len, rows)], dtype=np.int64)
    summed = np.append(0, np.cumsum(weights[row]))
    return Subjects(row, starts, np.diff(summed[starts]))
