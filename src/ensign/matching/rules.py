"""What decides whether two names can reach the line, as far as the index asks: index.py's bound in numbers.

All values are sums in billionths (weight x gain x 1000), so that they compare with line x cost.
"""

from typing import Final, NamedTuple

import numpy as np

from ensign.matching.scoring import GAIN
from ensign.matching.strings import Flags, Ints
from ensign.settings import Penalties, Similarities

GAINS: Final = np.array(GAIN, dtype=np.int64)
"""scoring.GAIN, to be looked up by many similarities at once."""


class Rule(NamedTuple):
    """The line in tenths, what left-over words cost, how alike words are."""

    line: int
    penalties: Penalties
    similarities: Similarities

    @property
    def initial_gain(self) -> int:
        """What an initial brings for its weight."""
        return GAIN[self.similarities.initial]

    def weight(self, mine: Ints, theirs: Ints, alike: Ints) -> Ints:
        """The most that a pair of words can weigh."""
        return np.where(alike >= self.similarities.same, (mine + theirs) // 2, np.minimum(mine, theirs))

    def bracket(self, mine: Ints, theirs: Ints, weight: Ints, gain: Ints) -> Ints:
        """The bracket of a pair of words in (1); negative where they are better left over."""
        found: Ints = 1000 * weight * (gain - self.line)
        return found + self.left_over(mine, theirs)

    def left_over(self, mine: Ints, theirs: Ints) -> Ints:
        """What words of such weights cost where they are left over."""
        found: Ints = self.line * (self.penalties.omitted_by_list * mine + self.penalties.omitted_by_subject * theirs)
        return found

    def contradiction(self, words: Ints) -> Ints:
        """What so many words that both sides have left over cost."""
        found: Ints = self.line * self.penalties.contradiction * 1000 * np.maximum(0, words)
        return found

    def thin(self, gains: Ints, whole: Flags) -> Ints:
        """What thin evidence takes of pairs that agree to at most so much."""
        short = np.maximum(0, 1000 * self.penalties.thin_below - gains) // 1000
        return np.where(whole, 0, self.line * self.penalties.thin * short)

    def initial(self, weight: Ints, other: Ints) -> Ints:
        """The most that the bracket of an initial can be, with a word of this weight."""
        p = self.penalties
        left_over: Ints = max(p.omitted_by_list, p.omitted_by_subject) * (weight + other)
        return 1000 * weight * max(0, self.initial_gain - self.line) + self.line * left_over
