"""What each word of the subjects can bring at most, whatever name it stands in: how the search knows where to begin."""

from typing import Final

import numpy as np

from ensign.matching import listed as lists
from ensign.matching.compiling import Kernel
from ensign.matching.joins import SIZES
from ensign.matching.listed import Listed
from ensign.matching.search import left_over
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

_STEPS: Final = 60
"""What one pair takes, in the measure of compiling.MUCH."""


def survey_of(words: Ints, near: Small, listed: Listed, rule: Rule) -> Ints:
    """How many names words touch, and the most of the brackets of (1) in index.py: a table with work's columns."""
    alone = _spare_alone(words, listed, rule)
    run = _surveyed.for_steps(int(np.sum(words[:, NEAR_END] - words[:, NEAR])) * _STEPS)
    return run(words, near, listed.words, listed.size, rule, GAINS, alone)


def _surveying(words: Ints, near: Small, theirs: Ints, size: int, rule: Rule, gain_of: Ints, spare_alone: Ints) -> Ints:
    """The survey; each word's pairs one after the other."""
    found = np.zeros((len(words), _COLUMNS), np.int64)
    for n in range(len(words)):
        mine, paired = words[n, WEIGHT], spare_alone[n]
        cost = rule.line * rule.omitted_by_list * mine
        for e in range(words[n, NEAR], words[n, NEAR_END]):
            position, alike = near[e, POSITION], near[e, ALIKE]
            other = theirs[position, lists.WEIGHT]
            if position >= size:
                found[n, ALWAYS] += 1
                gain, weight = gain_of[alike * rule.join // 1000], max(mine, other // 2)
                weight = weight if gain >= rule.line else min(weight, rule.lightest)
                paired = max(paired, 1000 * weight * (gain - rule.line))
                continue
            weight = (mine + other) // 2 if alike >= rule.same else min(mine, other)
            weighs = weight if gain_of[alike] >= rule.line else min(weight, rule.lightest)
            own = 1000 * weighs * (gain_of[alike] - rule.line) + cost  # search.bracket without the listed word's cost
            value = own + rule.line * rule.omitted_by_subject * other
            agree = weight * gain_of[alike] * words[n, SAYS] // 1000
            found[n, OWN] = max(found[n, OWN], own)
            if value > 0:
                names = theirs[position, lists.NAMES]
                found[n, SIZE] += theirs[position, lists.NAMES_END] - names
                found[n, ALWAYS] += theirs[position, lists.NAMES_WITH_INITIALS_END] - names
                found[n, VALUE], found[n, GAIN_MOST] = max(found[n, VALUE], value), max(found[n, GAIN_MOST], agree)
            else:
                found[n, LOOSE] = max(found[n, LOOSE], agree)
        found[n, SPARE] = max(paired, found[n, OWN] - cost)
    return found


_surveyed: Final = Kernel(_surveying)


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
