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
from ensign.matching.work import ACRONYM, GAINS, INITIAL, WEIGHT, Paper, Rule, Subjects

_STEPS: Final = 600
"""What following one word takes where few names are listed, in the measure of compiling.MUCH."""


def candidates_of(
    rows: Sequence[Sequence[int]], words: SubjectWords, listed: Listed, vocabulary: Vocabulary, rule: Rule
) -> tuple[Small, Small]:
    """The subjects' numbers, ascending, and the positions of listed names.

    `rows` are the words of each name by their number in `words`, which knows them all.
    """
    subjects = _subjects(rows, words.words)
    joins = vocabulary.joined(subjects, words.joinable)
    longest, most = (int(np.diff(starts).max(initial=1)) for starts in (subjects.starts, joins.starts))
    paper = Paper.blank(listed, longest, most)
    run = search.for_steps(len(subjects.row) * (_STEPS + len(listed.names) // 4))
    return run(subjects, words.known(listed, rule), joins, listed, rule, GAINS, paper)


def _subjects(rows: Sequence[Sequence[int]], words: Ints) -> Subjects:
    """The rows of words as one, and what each name sums up to."""
    row: Ints = np.array(list(chain.from_iterable(rows)), dtype=np.int64)
    lengths = np.array(list(map(len, rows)), dtype=np.int64)
    owners, weights = np.repeat(np.arange(len(rows)), lengths), words[row, WEIGHT]
    initial = words[row, INITIAL] > 0
    totals, letters = np.zeros(len(rows), np.int64), np.zeros((len(rows), 5), np.int64)
    np.add.at(totals, owners, weights)
    np.add.at(letters[:, 0], owners[initial], 1)
    np.add.at(letters[:, 1], owners[initial], weights[initial])
    np.maximum.at(letters[:, 2], owners, weights)
    np.maximum.at(letters[:, 3], owners[initial], weights[initial])
    np.add.at(letters[:, 4], owners, words[row, ACRONYM] == 0)
    return Subjects(row, np.append(0, np.cumsum(lengths)), totals, letters)
