"""What each word of the subjects can bring at most, whatever name it stands in: how the search knows where to begin."""

from typing import Final

import numpy as np

from ensign.matching.arrays.compiling import Kernel
from ensign.matching.arrays.strings import Ints, Small
from ensign.matching.search import listed as lists
from ensign.matching.search.listed import Listed
from ensign.matching.search.work import (
    ALIKE,
    ALWAYS,
    GAIN_MOST,
    GAINS,
    LOOSE,
    NEAR,
    NEAR_END,
    OWN,
    POSITION,
    SAYS,
    SIZE,
    VALUE,
    WEIGHT,
    Rule,
)  # fmt: skip

COLUMNS: Final = LOOSE + 1

_STEPS: Final = 60
"""What one pair takes, in the measure of compiling.MUCH."""


def survey_of(words: Ints, near: Small, listed: Listed, rule: Rule) -> Ints:
    """How many names words touch, and the most of the brackets of (1) in index.py: a table with work's columns."""
    run = surveyed.for_steps(int(np.sum(words[:, NEAR_END] - words[:, NEAR])) * _STEPS)
    return run(words, near, listed.words, listed.size, rule, GAINS)


def _surveying(words: Ints, near: Small, theirs: Ints, size: int, rule: Rule, gain_of: Ints) -> Ints:
    """The survey; each word's pairs one after the other."""
    found = np.zeros((len(words), COLUMNS), np.int64)
    for n in range(len(words)):
        mine = words[n, WEIGHT]
        cost = rule.line * rule.omitted_by_list * mine
        for e in range(words[n, NEAR], words[n, NEAR_END]):
            position, alike = near[e, POSITION], near[e, ALIKE]
            other = theirs[position, lists.WEIGHT]
            if position >= size:
                found[n, ALWAYS] += 1
                continue
            weight = (mine + other) // 2 if alike >= rule.same else min(mine, other)
            weighs = weight if gain_of[alike] >= rule.line else min(weight, rule.lightest)
            own = 1000 * weighs * (gain_of[alike] - rule.line) + cost  # steps.bracket without the listed word's cost
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
    return found


surveyed: Final = Kernel(_surveying)
