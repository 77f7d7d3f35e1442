"""What the terms of the bound (1) in index.py come to: pairs of words, words left over, what contradicts or is thin.

All values are in billionths (weight x gain x 1000), as line x cost is.
"""

from ensign.matching.arrays.compiling import part
from ensign.matching.arrays.strings import Ints
from ensign.matching.search.work import Rule


@part
def left_over(rule: Rule, mine: int, theirs: int) -> int:
    """What words of such weights cost where they are left over."""
    return rule.line * (rule.omitted_by_list * mine + rule.omitted_by_subject * theirs)


@part
def bracket(rule: Rule, mine: int, theirs: int, weight: int, gain: int) -> int:
    """The most that the bracket in (1) of a pair can be that weighs so much at most; negative: better left over."""
    weighs = weight if gain >= rule.line else min(weight, rule.lightest)
    return left_over(rule, mine, theirs) + 1000 * weighs * (gain - rule.line)


@part
def thin_of(rule: Rule, gains: int, whole: bool) -> int:  # noqa: FBT001
    """What thin evidence takes of pairs that agree to at most so much."""
    return 0 if whole else rule.line * rule.thin * (max(0, 1000 * rule.thin_below - gains) // 1000)


@part
def against(rule: Rule, words: int, gains: int, whole: bool) -> int:  # noqa: FBT001
    """What so many words that both sides have left over cost, and thin evidence, at least."""
    differ, thin = rule.line * 1000 * max(0, words), thin_of(rule, gains, whole)
    return max(rule.contradiction * differ + thin, rule.contradiction_most * differ)


@part
def initial_of(rule: Rule, weight: int, other: int) -> int:
    """The most that the bracket of an initial can be, with a word of this weight."""
    cost = max(rule.omitted_by_list, rule.omitted_by_subject) * (weight + other)
    return 1000 * weight * max(0, rule.initial_gain - rule.line) + rule.line * cost


@part
def weight_of(rule: Rule, mine: int, theirs: int, alike: int) -> int:
    """The most that a pair of words can weigh."""
    return (mine + theirs) // 2 if alike >= rule.same else min(mine, theirs)


@part
def whole_of(rule: Rule, whole: int, parts: int, alike: int, gain_of: Ints) -> tuple[int, int]:
    """The most that a word and a join of the other name can weigh, and what they gain."""
    return max(whole, parts // 2), gain_of[alike * rule.join // 1000]
