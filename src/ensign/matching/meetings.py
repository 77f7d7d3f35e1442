"""Words (or joins) of subjects with the listed words that each could stand for, and what each pair brings."""

from typing import NamedTuple, Self

import numpy as np

from ensign.matching.joined_words import Joins
from ensign.matching.rules import GAINS, Rule
from ensign.matching.strings import Flags, Ints
from ensign.matching.vocabulary import Neighbours


class Met(NamedTuple):
    """One entry a pair. `begins` says where the entries of each word begin.

    `values` are the brackets of (1) in index.py, `own` the same without what the list's word would cost if it
    were left over, `gains` what the pair agrees; `joined` where neighbours are one word, `same` where
    that is so letter by letter. A pair whose bracket is not positive is as good as none.
    """

    begins: Ints
    positions: Ints
    values: Ints
    own: Ints
    gains: Ints
    joined: Flags
    same: Flags

    @classmethod
    def of_words(cls, near: Neighbours, weights: Ints, listed: Ints, size: int, rule: Rule, *, joined: bool) -> Self:
        """What single words bring as words of the list (of which there are `size`), or as its joins."""
        chosen = np.flatnonzero((near.positions >= size) == joined)
        owners = np.repeat(np.arange(len(weights)), np.diff(near.begins))[chosen]
        positions, alike = (c[chosen].astype(np.int64) for c in (near.positions, near.similarities))
        mine, theirs = weights[owners], listed[positions]
        if joined:
            gain, weight = GAINS[alike * rule.similarities.join // 1000], np.maximum(mine, theirs // 2)
        else:
            gain, weight = GAINS[alike], rule.weight(mine, theirs, alike)
        pairs = _Pairs(owners, positions, mine, theirs, weight, gain, alike)
        return cls._of(pairs, len(weights), rule, joined=joined)

    @classmethod
    def of_joins(cls, joins: Joins, near: Neighbours, listed: Ints, rule: Rule) -> Self:
        """What the subjects' joins bring. A join stands for a word of the list, never for another join."""
        owners = np.repeat(np.arange(len(joins.firsts)), np.diff(near.begins))
        positions, alike = near.positions.astype(np.int64), near.similarities.astype(np.int64)
        mine, theirs = joins.weights[owners], listed[positions]
        gain = GAINS[alike * rule.similarities.join // 1000]
        pairs = _Pairs(owners, positions, mine, theirs, np.maximum(theirs, mine // 2), gain, alike)
        return cls._of(pairs, len(joins.firsts), rule, joined=True)

    @classmethod
    def _of(cls, pairs: "_Pairs", count: int, rule: Rule, *, joined: bool) -> Self:
        values = rule.bracket(pairs.mine, pairs.theirs, pairs.weight, pairs.gain)
        kept = np.flatnonzero(values > 0)
        values, theirs = values[kept], pairs.theirs[kept]
        own = np.maximum(0, values - rule.left_over(np.zeros_like(theirs), theirs))
        same = pairs.alike[kept] >= rule.similarities.same
        begins = np.searchsorted(pairs.owners[kept], np.arange(count + 1))
        gains = pairs.weight[kept] * pairs.gain[kept]
        return cls(begins, pairs.positions[kept], values, own, gains, np.full(len(kept), joined), same)

    def then(self, other: "Met") -> "Met":
        """The entries of both, one after the other; `begins` are the first's."""
        return Met(self.begins, *(np.concatenate(both) for both in zip(self[1:], other[1:], strict=True)))


class _Pairs(NamedTuple):
    owners: Ints
    positions: Ints
    mine: Ints
    theirs: Ints
    weight: Ints
    gain: Ints
    alike: Ints
