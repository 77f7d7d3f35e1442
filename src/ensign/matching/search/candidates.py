"""The candidates of many names: what their words sum up to, their joins, and the search over them."""

from typing import Final

import numpy as np

from ensign.matching.arrays.compiling import Kernel
from ensign.matching.arrays.segments import sums
from ensign.matching.arrays.strings import Flags, Ints, Small
from ensign.matching.reading.rows import Named
from ensign.matching.search.listed import Listed
from ensign.matching.search.parts import Search, are_long, part_by_part, some
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
    counted = _summed.for_steps(len(named.row) * _STEPS_OF_SUM)(named, known.words, known.survey)
    subjects = Subjects(named.row, named.starts, *counted)
    joins = _weighed(joins, subjects, known)
    long = are_long(subjects, joins, listed)
    if long.any():
        found, positions = _with_long(long, Search(subjects, known, joins, listed), rule)
    else:
        found, positions = _searched(Search(subjects, known, joins, listed), rule)
    order = np.lexsort((positions, found))
    return found[order].astype(np.int64), positions[order]


def _searched(asked: Search, rule: Rule) -> tuple[Small, Small]:
    """The candidates, in any order."""
    subjects, known, joined, listed, begin = asked
    longest, most = (int(np.diff(starts).max(initial=1)) for starts in (subjects.starts, joined.starts))
    paper = Paper.blank(listed, longest, most)
    run = search.for_steps(len(subjects.row) * (_STEPS + len(listed.names) // 4))
    found, positions = run(subjects, known, joined, listed, rule, GAINS, paper)
    return found, positions + begin if begin else positions


def _with_long(long: Flags, asked: Search, rule: Rule) -> tuple[Small, Small]:
    """The same where subjects are `long`, each of which is searched for by itself."""
    kept = np.flatnonzero(~long)
    subjects, joined = some(asked.subjects, asked.joined, kept)
    found, positions = _searched(asked._replace(subjects=subjects, joined=joined), rule)
    all_found = [(kept[found].astype(np.int32), positions)]
    for n in np.flatnonzero(long).tolist():
        subject, joined = some(asked.subjects, asked.joined, np.array([n]))
        for part in part_by_part(subject, asked.known, joined, asked.listed, rule):
            found, positions = _searched(part, rule)
            all_found.append((found + np.int32(n), positions))
    return np.concatenate([f for f, _ in all_found]), np.concatenate([p for _, p in all_found])


def _weighed(joins: Joined, subjects: Subjects, known: Known) -> Joined:
    """Joins with the weights of their words."""
    table, begins = joins.joins.copy(), np.repeat(subjects.starts[:-1], np.diff(joins.starts))
    weights = known.words[subjects.row, WEIGHT]
    table[:, WEIGHT] = sums(weights, begins + table[:, FIRST], begins + table[:, END])
    return joins._replace(joins=table)


def _sums(named: Named, words: Ints, survey: Ints) -> tuple[Ints, Ints]:
    """The weight of each name, and its Letters."""
    row, starts, wives = named
    many = len(starts) - 1
    totals, letters = np.zeros(many, np.int64), np.zeros((many, 10), np.int64)
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
        wife = wives[n] if len(wives) else 0
        of = Letters(initials, weight, heaviest, heaviest_initial, counted, begun, letter, loose, loose_gains, wife)
        for column, value in enumerate(of):
            letters[n, column] = value
    return totals, letters


_summed: Final = Kernel(_sums)
