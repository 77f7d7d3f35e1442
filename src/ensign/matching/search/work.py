"""What a search of candidates reads, beside the listed names, and what it writes to."""

from typing import Final, NamedTuple, Self

import numpy as np

from ensign.fields.names import Way
from ensign.matching.arrays.strings import Ints, Short, Small
from ensign.matching.scoring import GAIN
from ensign.matching.search.listed import ROW, ROW_END, Listed
from ensign.settings import Penalties, Similarities, Weights

GAINS: Final = np.array(GAIN, dtype=np.int64)
"""scoring.GAIN."""

# Columns of the table of subjects' words; the first three also of that of their joins, with the place in the name of
# the FIRST word and behind the last (END). NEAR to NEAR_END is where the listed words are that it could stand for,
# BEGUN listed.begun_with, SAYS how many times its agreement stands against thin evidence, in thousandths.
WEIGHT: Final = 0
NEAR: Final = 1
NEAR_END: Final = 2
LETTER: Final = 3
FIRST: Final = 3
END: Final = 4
INITIAL: Final = 4
ACRONYM: Final = 5
BEGUN: Final = 6
SAYS: Final = 7

# Columns of what could be stood for.
POSITION: Final = 0
ALIKE: Final = 1

# Columns of the survey of subjects' words: how many names it touches, the most of the brackets of (1) in index.py, of
# the same without what the list's word would cost if it were left over, of what a pair agrees, and how many names are
# looked at although the word is passed over: those that have an initial, or a join that it could be; and what a pair
# agrees at most that is worth less than both its words left over: it is followed to no name, but may be there.
SIZE: Final = 0
VALUE: Final = 1
OWN: Final = 2
GAIN_MOST: Final = 3
ALWAYS: Final = 4
LOOSE: Final = 5

# Columns of what a pair could bring to a word of either name: the greatest bracket, what it agrees, whether there is
# such a pair, and whether one that is the same.
VALUE_MOST: Final = 0
GAIN_BEST: Final = 1
PAIRABLE: Final = 2
WHOLE: Final = 3


class Rule(NamedTuple):
    """The line in tenths, what words without a counterpart cost, how alike words are (settings.py).

    Neighbours and one word say all of each other, so that evidence is not thin, from `whole_join` on: the same, or of
    persons as scoring.py has it, where one of the two is in another script.
    """

    line: int
    omitted_by_list: int
    omitted_by_subject: int
    contradiction: int
    contradiction_most: int
    thin_below: int
    thin: int
    same: int
    in_full: int
    join: int
    whole_join: int
    initial: int
    initial_gain: int
    says_most: int
    lightest: int

    @classmethod
    def of(cls, line: int, way: Way, p: Penalties, s: Similarities, w: Weights) -> Self:
        """What the settings say; contradiction is the least that it may be."""
        known = p.contradiction_known
        least, most = min(p.contradiction, known), min(p.contradiction_most, known)
        whole_join = (min(s.consonants, s.same) if way is Way.PERSON else s.same) * s.join // 1000
        return cls(
            line, p.omitted_by_list, p.omitted_by_subject, least, most, p.thin_below, p.thin,
            s.same, p.in_full, s.join, whole_join, s.initial, GAIN[s.initial], w.long_most,
            min(w.floor, w.syllable, w.character, w.join_across),
        )  # fmt: skip


class Subjects(NamedTuple):
    """The subjects' names: the words of all, where each name begins, the sum of its weights, its `Letters`."""

    row: Ints
    starts: Ints
    totals: Ints
    letters: Ints


class Known(NamedTuple):
    """Tables of the subjects' words, of the listed words and joins that each could stand for, and what it brings."""

    words: Ints
    near: Small
    survey: Ints


class Joined(NamedTuple):
    """Where each name's joins begin, a table of them, and of the listed words that each could be."""

    starts: Ints
    joins: Ints
    near: Small


class Most(NamedTuple):
    """How many words are passed over; the most that they bring together, and each."""

    words: int
    values: int
    value: int
    gains: int
    gain: int


class Letters(NamedTuple):
    """How many initials a subject has, and their weight; its heaviest word and initial; how many words count.

    `begun` and `initials` say by bits with which letters its words and its initials begin. `loose` of its words
    have pairs that are followed to no name (LOOSE), which agree together to at most `loose_gains`. A `wife` is who may
    have her husband's surname, which contradicts nothing.
    """

    number: int
    weight: int
    heaviest: int
    heaviest_initial: int
    counted: int
    begun: int
    initials: int
    loose: int
    loose_gains: int
    wife: int


class Subject(NamedTuple):
    """How many words a subject has and their weight; `one_is_enough` where agreeing on one word could be."""

    width: int
    total: int
    one_is_enough: bool


class Paper(NamedTuple):
    """What is written while one subject is looked at, and is blank before the next.

    `order` are the subject's words by the names that they touch, most first. `touched` are listed names, `names` is
    the table of all. `alike` says for each word of the subject, and then for each of its joins, how alike it is
    to each listed word; `rows` and `columns` what each word of the subject and of a listed name could bring.
    """

    order: Ints
    touched: Small
    names: Ints
    alike: Short
    rows: Ints
    columns: Ints

    @classmethod
    def blank(cls, listed: Listed, longest: int, joins: int) -> Self:
        """For subjects of at most so many words and joins."""
        width = int((listed.names[:, ROW_END] - listed.names[:, ROW]).max(initial=1))
        return cls(
            np.zeros(longest, np.int64),
            np.zeros(len(listed.names), np.int32),
            listed.names.copy(),
            np.zeros((longest + joins, listed.size), np.int16),
            np.zeros((longest, 4), np.int64),
            np.zeros((width, 4), np.int64),
        )
