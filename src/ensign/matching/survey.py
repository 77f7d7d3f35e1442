"""What each word of the subjects can bring at most, whatever name it stands in: how the search knows where to begin."""

import numpy as np

from ensign.matching import listed as lists
from ensign.matching.listed import Listed
from ensign.matching.search import bracket, left_over
from ensign.matching.strings import Ints, Small
from ensign.matching.work import (
    ALIKE,
    ALWAYS,
    GAIN_MOST,
    GAINS,
    LOOSE,
    NEAR,
    NEAR_END,
    OWN,
    POSITION,
    SIZE,
    VALUE,
    WEIGHT,
    Rule,
)  # fmt: skip


def survey_of(words: Ints, near: Small, listed: Listed, rule: Rule) -> Ints:
    """How many names words touch, and the most of the brackets of (1) in index.py: a table with work's columns."""
    owners = np.repeat(np.arange(len(words)), words[:, NEAR_END] - words[:, NEAR])
    edges = near[words[0, NEAR] : words[-1, NEAR_END]] if len(words) else near
    single = edges[:, POSITION] < listed.size
    found = np.zeros((len(words), 6), dtype=np.int64)
    np.add.at(found[:, ALWAYS], owners[~single], 1)
    owners, positions, alike = owners[single], edges[single, POSITION], edges[single, ALIKE]
    mine, theirs = words[owners, WEIGHT], listed.words[positions, lists.WEIGHT]
    weights, gains = np.where(alike >= rule.same, (mine + theirs) // 2, np.minimum(mine, theirs)), GAINS[alike]
    values = bracket(rule, mine, theirs, weights, gains)
    begin, lettered, end = (
        listed.words[positions, at] for at in (lists.NAMES, lists.NAMES_WITH_INITIALS_END, lists.NAMES_END)
    )
    brings = values > 0
    np.maximum.at(found[:, LOOSE], owners[~brings], (weights * gains)[~brings])
    owners = owners[brings]
    np.add.at(found[:, SIZE], owners, (end - begin)[brings])
    np.add.at(found[:, ALWAYS], owners, (lettered - begin)[brings])
    np.maximum.at(found[:, VALUE], owners, values[brings])
    np.maximum.at(found[:, OWN], owners, (values - left_over(rule, np.zeros_like(theirs), theirs))[brings])
    np.maximum.at(found[:, GAIN_MOST], owners, (weights * gains)[brings])
    return found
