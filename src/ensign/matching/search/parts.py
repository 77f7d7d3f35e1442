"""The search of candidates for names of very many words, of which too much would be written down at once.

Most are so long that no listed name could reach the line, whatever its words are. Where one could, the listed names are
gone through part by part: each part is a list of its own, with the words and joins that its names have.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.segments import before, distinct, spread
from ensign.matching.arrays.strings import Flags, Ints, Small
from ensign.matching.search import listed as lists
from ensign.matching.search.bound import bracket, left_over
from ensign.matching.search.listed import Listed
from ensign.matching.search.work import GAINS, NEAR, NEAR_END, POSITION, WEIGHT, Joined, Known, Rule, Subjects

ROOM: Final = 1 << 25
"""Pairs of a subject's word or join and a listed word that are written down at once: 64 MB."""

_NAMES: Final = (lists.NAMES, lists.NAMES_WITH_INITIALS_END, lists.NAMES_END)
_ROW: Final = (lists.ROW, lists.ROW_END)
_NEAR: Final = (NEAR, NEAR_END)


class Search(NamedTuple):
    """What is searched for, among which listed names; the first of those is name `begin` of all."""

    subjects: Subjects
    known: Known
    joined: Joined
    listed: Listed
    begin: int = 0


def are_long(subjects: Subjects, joined: Joined, listed: Listed) -> Flags:
    """Which subjects have so many words and joins that there is no room for them."""
    found: Flags = (np.diff(subjects.starts) + np.diff(joined.starts)) * listed.size > ROOM
    return found


def some(subjects: Subjects, joined: Joined, kept: Ints) -> tuple[Subjects, Joined]:
    """Some subjects of all, with their joins."""
    starts, words = _segments(subjects.starts, kept)
    join_starts, joins = _segments(joined.starts, kept)
    return (
        Subjects(subjects.row[words], starts, subjects.totals[kept], subjects.letters[kept]),
        joined._replace(starts=join_starts, joins=joined.joins[joins]),
    )


def part_by_part(subject: Subjects, known: Known, joined: Joined, listed: Listed, rule: Rule) -> Iterator[Search]:
    """The searches for one subject among parts of the listed names; none where no name could reach the line."""
    if not _could_be_met(subject, known, joined, listed, rule):
        return
    own = distinct(subject.row)
    subject = subject._replace(row=np.searchsorted(own, subject.row))
    words, near = _gathered(known.words[own], known.near)
    joins, join_near = _gathered(joined.joins, joined.near)
    survey = known.survey[own]
    for begin, here, part in _parts(listed, ROOM // (len(subject.row) + len(joins))):
        yield Search(
            subject,
            Known(*_within(words, near, here), survey),
            Joined(joined.starts, *_within(joins, join_near, here)),
            part,
            begin,
        )


def _could_be_met(subject: Subjects, known: Known, joined: Joined, listed: Listed, rule: Rule) -> bool:
    """Whether (1) in index.py could be reached if each word of the widest listed name had the greatest bracket of all.

    The sum by the words of the listed name is no more than that, and the words of the subject cost what they do.
    """
    mine = max(int(known.words[subject.row, WEIGHT].max()), int(joined.joins[:, WEIGHT].max(initial=0)))
    theirs = int(listed.words[:, lists.WEIGHT].max(initial=0))
    most = bracket(rule, mine, theirs, max(mine, theirs), int(GAINS.max()))
    width = int((listed.names[:, lists.ROW_END] - listed.names[:, lists.ROW]).max(initial=0))
    return width * most >= left_over(rule, int(subject.totals[0]), 0)


def _segments(starts: Ints, kept: Ints) -> tuple[Ints, Ints]:
    """Where some segments of all begin when they lie one after the other, and the last ends, and their places."""
    _, places = spread(kept, starts[kept], starts[kept + 1])
    return before(starts[kept + 1] - starts[kept]), places


def _gathered(words: Ints, near: Small) -> tuple[Ints, Small]:
    """A table of words or joins, and of the listed words that each of these could stand for only."""
    _, places = spread(words[:, NEAR], words[:, NEAR], words[:, NEAR_END])
    ends = np.cumsum(words[:, NEAR_END] - words[:, NEAR])
    words = words.copy()
    words[:, NEAR], words[:, NEAR_END] = np.append(0, ends)[:-1], ends
    return words, near[places]


def _within(words: Ints, near: Small, here: Flags) -> tuple[Ints, Small]:
    """The same with the listed words that are in a part only, by their numbers there."""
    kept, words = here[near[:, POSITION]], words.copy()
    words[:, _NEAR] = before(kept.astype(np.int64))[words[:, _NEAR]]
    near = near[kept]
    near[:, POSITION] = before(here.astype(np.int64))[near[:, POSITION]]
    return words, near


def _parts(listed: Listed, most: int) -> Iterator[tuple[int, Flags, Listed]]:
    """Listed names of at most so many words together, or one; the first's position, and which words are there."""
    begin, ends = 0, listed.names[:, lists.ROW_END]
    while begin < len(ends):
        reached = np.searchsorted(ends, listed.names[begin, lists.ROW] + most, side="right")
        end = max(begin + 1, int(reached))
        yield begin, *_part(listed, begin, end)
        begin = end


def _part(listed: Listed, begin: int, end: int) -> tuple[Flags, Listed]:
    """The names from one position to another, and which words they have."""
    posted = (listed.posted >= begin) & (listed.posted < end)
    words, names = listed.words.copy(), listed.names[begin:end].copy()
    words[:, _NAMES] = before(posted.astype(np.int64))[words[:, _NAMES]]
    here = words[:, lists.NAMES_END] > words[:, lists.NAMES]
    row = listed.row[names[0, lists.ROW] : names[-1, lists.ROW_END]]
    names[:, _ROW] -= names[0, lists.ROW]
    lettered = listed.lettered[(listed.lettered >= begin) & (listed.lettered < end)]
    part = Listed(
        words[here],
        names,
        _like(listed.row, before(here.astype(np.int64))[row]),
        _like(listed.posted, listed.posted[posted] - begin),
        _like(listed.lettered, lettered - begin),
        int(here[: listed.size].sum()),
        listed.heaviest_initial,
    )
    return here, part


def _like(array: npt.NDArray[np.int64], values: Ints) -> Ints:
    """Values as an array of the same kind as another, for which loops are compiled already."""
    found = values.astype(array.dtype)
    found.flags.writeable = array.flags.writeable
    return found
