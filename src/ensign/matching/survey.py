"""What each word of the subjects can bring at most, whatever name it stands in: how the search knows where to begin."""

from typing import Final, NamedTuple

import numpy as np

from ensign.matching import listed as lists
from ensign.matching.joins import SIZES
from ensign.matching.listed import Listed
from ensign.matching.search import bracket, left_over
from ensign.matching.segments import spread
from ensign.matching.strings import Ints, Small
from ensign.matching.work import (
    ALIKE,
    ALWAYS,
    GAIN_MOST,
    GAINS,
    INITIAL,
    LETTER,
    LOOSE,
    NEAR,
    NEAR_END,
    OWN,
    POSITION,
    SIZE,
    SPARE,
    VALUE,
    WEIGHT,
    Rule,
)  # fmt: skip

_COLUMNS: Final = SPARE + 1
_FULL: Final = 1000
"""The weight that no word is above."""


class _Edges(NamedTuple):
    """Words, by their number, and listed words or joins that they could stand for: both weights, and how alike."""

    owners: Ints
    mine: Ints
    theirs: Ints
    alike: Small


def survey_of(words: Ints, near: Small, listed: Listed, rule: Rule) -> Ints:
    """How many names words touch, and the most of the brackets of (1) in index.py: a table with work's columns."""
    owners, at = spread(np.arange(len(words)), words[:, NEAR], words[:, NEAR_END])
    positions = near[at, POSITION]
    edges = _Edges(owners, words[owners, WEIGHT], listed.words[positions, lists.WEIGHT], near[at, ALIKE])
    single = positions < listed.size
    found = np.zeros((len(words), _COLUMNS), dtype=np.int64)
    np.add.at(found[:, ALWAYS], owners[~single], 1)
    found[:, SPARE] = _spare(words, _Edges(*(column[~single] for column in edges)), listed, rule)
    owners, mine, theirs, alike = (column[single] for column in edges)
    weights, gains = np.where(alike >= rule.same, (mine + theirs) // 2, np.minimum(mine, theirs)), GAINS[alike]
    values = bracket(rule, mine, theirs, weights, gains)
    begin, lettered, end = (
        listed.words[positions[single], at] for at in (lists.NAMES, lists.NAMES_WITH_INITIALS_END, lists.NAMES_END)
    )
    brings = values > 0
    np.maximum.at(found[:, LOOSE], owners[~brings], (weights * gains)[~brings])
    owners = owners[brings]
    np.add.at(found[:, SIZE], owners, (end - begin)[brings])
    np.add.at(found[:, ALWAYS], owners, (lettered - begin)[brings])
    np.maximum.at(found[:, VALUE], owners, values[brings])
    np.maximum.at(found[:, OWN], owners, (values - left_over(rule, np.zeros_like(theirs), theirs))[brings])
    np.maximum.at(found[:, GAIN_MOST], owners, (weights * gains)[brings])
    found[:, SPARE] = np.maximum(found[:, SPARE], found[:, OWN] - _cost(words, rule))
    return found


def _cost(words: Ints, rule: Rule) -> Ints:
    """What words cost where they are left over."""
    weights: Ints = words[:, WEIGHT]
    return left_over(rule, weights, np.zeros_like(weights))


def _spare(words: Ints, joins: _Edges, listed: Listed, rule: Rule) -> Ints:
    """What words have to spare left over, with an initial, or as listed joins."""
    mine, gain = words[:, WEIGHT], 1000 * (rule.initial_gain - rule.line)
    found = np.where(words[:, INITIAL] > 0, max(0, gain) * mine, -_cost(words, rule))
    single = listed.words[: listed.size, lists.SINGLE] > 0
    if single.any():
        initials = listed.words[: listed.size, lists.WEIGHT][single]
        paired = np.maximum(np.minimum(mine, initials.min()) * gain, np.minimum(mine, initials.max()) * gain)
        found = np.where(words[:, LETTER] > 0, np.maximum(found, paired), found)
    weights = np.maximum(joins.mine, joins.theirs // 2)
    np.maximum.at(found, joins.owners, 1000 * weights * (GAINS[joins.alike * rule.join // 1000] - rule.line))
    return found


def blank_survey(many: int, rule: Rule) -> Ints:
    """The survey of words of which nothing is known: each may be a listed word, or all words of a listed join."""
    same, join = 1000 - rule.line, int(GAINS[rule.join]) - rule.line
    found = np.zeros((many, _COLUMNS), dtype=np.int64)
    found[:, SPARE] = 1000 * max(_FULL * same, max(SIZES) * _FULL // 2 * join)
    return found
