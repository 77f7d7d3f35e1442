"""The candidates of many names: what their words sum up to, their joins, and the search over them."""

from typing import Final

import numpy as np

from ensign.matching.arrays.compiling import Kernel
from ensign.matching.arrays.segments import sums
from ensign.matching.arrays.strings import Ints, Small
from ensign.matching.reading.rows import Named
from ensign.matching.search.listed import Listed
from ensign.matching.search.steps import search
from ensign.matching.search.subject_words import SubjectWords
from ensign.matching.search.vocabulary import Vocabulary
from ensign.matching.search.work import (
    ACRONYM,
    BEGUN,
    END,
    FIRST,
    GAINS,
    INITIAL,
    LOOSE,
    WEIGHT,
    Joined,
    Known,
    Letters,
    Paper,
    Rule,
    Subjects,
)  # fmt: skip

_STEPS: Final = 600
"""What following one word takes where few names are listed, in the measure of compiling.MUCH."""

_STEPS_OF_SUM: Final = 30
"""What adding up one word takes."""


def candidates_of(
    named: Named, words: SubjectWords, listed: Listed, vocabulary: Vocabulary, rule: Rule
) -> tuple[Ints, Small]:
    """The subjects' numbers and the positions of listed names, both ascending; all words of the names are met."""
    joins = vocabulary.joined(named, words.joinable, words.reach)
    words.learn(named.row)
    known = words.known(listed, rule)
    counted = _summed.for_steps(len(named.row) * _STEPS_OF_SUM)(named.row, named.starts, known.words, known.survey)
    subjects = Subjects(*named, *counted)
    joins = _weighed(joins, subjects, known)
    longest, most = (int(np.diff(starts).max(initial=1)) for starts in (subjects.starts, joins.starts))
    paper = Paper.blank(listed, longest, most)
    run = search.for_steps(len(subjects.row) * (_STEPS + len(listed.names) // 4))
    found, positions = run(subjects, known, joins, listed, rule, GAINS, paper)
    order = np.lexsort((positions, found))
    return found[order].astype(np.int64), positions[order]


def _weighed(joins: Joined, subjects: Subjects, known: Known) -> Joined:
    """Joins with the weights of their words."""
    table, begins = joins.joins.copy(), np.repeat(subjects.starts[:-1], np.diff(joins.starts))
    weights = known.words[subjects.row, WEIGHT]
    table[:, WEIGHT] = sums(weights, begins + table[:, FIRST], begins + table[:, END])
    return joins._replace(joins=table)


def _sums(row: Ints, starts: Ints, words: Ints, survey: Ints) -> tuple[Ints, Ints]:
    """The weight of each name, and its Letters."""
    many = len(starts) - 1
    totals, letters = np.zeros(many, np.int64), np.zeros((many, 9), np.int64)
    for n in range(many):
        initials, weight, heaviest, heaviest_initial, counted, begun, letter = 0, 0, 0, 0, 0, 0, 0
        loose, loose_gains = 0, 0
        for word in row[starts[n] : starts[n + 1]]:
            mine = words[word, WEIGHT]
            totals[n] += mine
            heaviest, begun = max(heaviest, mine), begun | words[word, BEGUN]
            if words[word, INITIAL]:
                initials, weight, heaviest_initial = initials + 1, weight + mine, max(heaviest_initial, mine)
                letter |= words[word, BEGUN]
            if not words[word, ACRONYM]:
                counted += 1
            if survey[word, LOOSE]:
                loose, loose_gains = loose + 1, loose_gains + survey[word, LOOSE]
        of = Letters(initials, weight, heaviest, heaviest_initial, counted, begun, letter, loose, loose_gains)
        for column, value in enumerate(of):
            letters[n, column] = value
    return totals, letters


_summed: Final = Kernel(_sums)
