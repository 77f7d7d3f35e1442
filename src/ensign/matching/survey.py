"""What each word of the subjects can bring at most, whatever name it stands in: how the search knows where to begin."""

from typing import Final

import numpy as np

from ensign.matching import listed as lists
from ensign.matching.joins import SIZES
from ensign.matching.listed import Listed
from ensign.matching.search import bracket, left_over
from ensign.matching.segments import LEAST, greatest, spread, sums
from ensign.matching.strings import Ints, Small
from ensign.matching.term import FULL
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
    SAYS,
    SIZE,
    SPARE,
    VALUE,
    WEIGHT,
    Rule,
)  # fmt: skip

_COLUMNS: Final = SPARE + 1


def survey_of(words: Ints, near: Small, listed: Listed, rule: Rule) -> Ints:
    """How many names words touch, and the most of the brackets of (1) in index.py: a table with work's columns."""
    sizes = words[:, NEAR_END] - words[:, NEAR]
    owners, at = spread(np.arange(len(words)), words[:, NEAR], words[:, NEAR_END])
    ends = np.cumsum(sizes)
    begins = ends - sizes
    positions, alike, mine = near[at, POSITION], near[at, ALIKE], words[owners, WEIGHT]
    is_join, theirs = positions >= listed.size, listed.words[positions, lists.WEIGHT]
    weights, gains = np.where(alike >= rule.same, (mine + theirs) // 2, np.minimum(mine, theirs)), GAINS[alike]
    values = np.where(is_join, 0, bracket(rule, mine, theirs, weights, gains))
    brings, agree = values > 0, np.where(is_join, 0, weights * gains * words[owners, SAYS] // 1000)
    names, lettered, names_end = (
        listed.words[positions, column] for column in (lists.NAMES, lists.NAMES_WITH_INITIALS_END, lists.NAMES_END)
    )
    found = np.empty((len(words), _COLUMNS), dtype=np.int64)
    found[:, SIZE] = sums(np.where(brings, names_end - names, 0), begins, ends)
    found[:, ALWAYS] = sums(np.where(brings, lettered - names, is_join), begins, ends)
    found[:, VALUE] = np.maximum(0, greatest(values, sizes))
    found[:, OWN] = np.maximum(0, greatest(values - left_over(rule, np.zeros_like(theirs), theirs), sizes))
    found[:, GAIN_MOST] = np.maximum(0, greatest(np.where(brings, agree, 0), sizes))
    found[:, LOOSE] = np.maximum(0, greatest(np.where(brings, 0, agree), sizes))
    whole = 1000 * np.maximum(mine, theirs // 2) * (GAINS[alike * rule.join // 1000] - rule.line)
    paired = np.maximum(found[:, OWN] - _cost(words, rule), greatest(np.where(is_join, whole, LEAST), sizes))
    found[:, SPARE] = np.maximum(_spare_alone(words, listed, rule), paired)
    return found


def _cost(words: Ints, rule: Rule) -> Ints:
    """What words cost where they are left over."""
    weights: Ints = words[:, WEIGHT]
    return left_over(rule, weights, np.zeros_like(weights))


def _spare_alone(words: Ints, listed: Listed, rule: Rule) -> Ints:
    """What words have to spare left over, or with an initial on either side."""
    mine, gain = words[:, WEIGHT], 1000 * (rule.initial_gain - rule.line)
    found = np.where(words[:, INITIAL] > 0, max(0, gain) * mine, -_cost(words, rule))
    single = listed.words[: listed.size, lists.SINGLE] > 0
    if single.any():
        initials = listed.words[: listed.size, lists.WEIGHT][single]
        paired = np.maximum(np.minimum(mine, initials.min()) * gain, np.minimum(mine, initials.max()) * gain)
        found = np.where(words[:, LETTER] > 0, np.maximum(found, paired), found)
    return found


def blank_survey(many: int, rule: Rule) -> Ints:
    """The survey of words of which nothing is known: each may be a listed word, or all words of a listed join."""
    same, join = 1000 - rule.line, int(GAINS[rule.join]) - rule.line
    found = np.zeros((many, _COLUMNS), dtype=np.int64)
    found[:, SPARE] = 1000 * max(FULL * same, max(SIZES) * FULL // 2 * join)
    return found
