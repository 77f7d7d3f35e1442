"""Which listed names a name could match: every one at or above the line, and few others.

The bound. Write w for weights, g for similarity^1.5, T for the line, W for the sum of weights of a
name, and a, b for what a word left over in the subject or in the list costs. Contradiction, thin
evidence and the factors of conflicts can only lower a score (scoring.py), so score >= T needs

    sum over pairs of w g  >=  T (sum over pairs of w + a x left in the subject + b x left in the list)

and, as what is left over is W less what the pairs cover,

    sum over pairs of [ w (g - T) + T a w_mine + T b w_theirs ]  >=  T (a W_mine + b W_theirs).

Each bracket belongs to one word (or join of words) of the subject; replacing it by the greatest
that any word of the listed name could give, and by zero where it is negative, makes the left side
only larger. So the sum over the subject's words of these greatest brackets is a bound: a listed
name for which it stays below the right side cannot reach the line. Joins add their brackets beside
those of their parts, which again makes the left side only larger.

Of those that pass, a second look adds thin evidence to the right side: unless a name agrees word
for word, T x thin x what the agreement is short of thin_below. The agreement is at most the sum
over the subject's words of the greatest w g that any word of the listed name could give. A name
agrees word for word only if every word of the subject (an acronym apart) has one in it that could
be the same, alone or joined. All numbers are integers, and
`score >= T` holds before the rounding down of scores exactly when it holds after.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.names import Kind, ParsedName, Way
from ensign.fields.readings import parse
from ensign.matching.arrays import Arrays
from ensign.matching.building import statistics_of
from ensign.matching.scoring import GAIN, Scorer
from ensign.matching.terms import Term, Terms, WeighedName
from ensign.matching.texts import Flags, Ints, Texts
from ensign.matching.vocabulary import Vocabulary
from ensign.settings import Settings

_REMEMBERED: Final = 20_000
"""Subjects' words whose brackets are kept; beyond, all are dropped and memory stays flat."""

_GAIN: Final = np.array(GAIN, dtype=np.int64)


class Bracket(NamedTuple):
    """A word of a subject, alone or joined, in the listed names that it touches.

    Their positions, ascending, and in each the greatest bracket, the greatest w g, and whether a
    word of the name could be the same.
    """

    names: Ints
    values: Ints
    gains: Ints
    same: Flags


_NOWHERE: Final = Bracket(*(np.empty(0, dtype=np.int64),) * 3, np.empty(0, dtype=bool))


class Index:
    """The listed names of one way, each with a position, and the brackets of the bound."""

    def __init__(self, way: Way, arrays: Arrays, settings: Settings) -> None:
        """What building.arrays_of made of the names with these settings."""
        self.way = way
        self.arrays = arrays
        self.terms = Terms(way, statistics_of(way, arrays), settings.weights)
        self.scorer = Scorer(way, self.terms, settings)
        self._raw = Texts.of("names", arrays)
        self._names: dict[int, WeighedName] = {}
        self._s = settings.similarities
        self._weights: Ints = arrays["weights"]
        self._totals: Ints = arrays["totals"]
        self._is_join: Flags = arrays["is_join"]
        self._posted: Ints = arrays["posted"]
        self._begins: Ints = arrays["begins"]
        self._longest = int(arrays["longest"][0])
        self._vocabulary = Vocabulary(arrays, settings.similarities)
        self._brackets: dict[tuple[int, Term, int], Bracket] = {}
        self._scratch = np.zeros(len(self._totals), dtype=np.int64)

    def __len__(self) -> int:
        return len(self._totals)

    def name(self, position: int) -> WeighedName:
        """A listed name, by its position."""
        found = self._names.get(position)
        if found is None:
            found = self._names[position] = self.terms.weigh(parse(self._raw[position], self.way))
        return found

    def prepare(self, names: Iterable[WeighedName], line: int) -> None:
        """Find the neighbours of the words of many names at once; only a matter of speed."""
        wanted = dict.fromkeys(s for name in names for s in self._slots(name) if (line, *s) not in self._brackets)
        terms = list(dict.fromkeys(term for term, _ in wanted))
        neighbours = dict(zip(terms, self._vocabulary.neighbours(terms), strict=True))
        for term, joined in wanted:
            self._brackets[line, term, joined] = self._bracket(line, term, joined, *neighbours[term])

    def weigh(self, name: ParsedName) -> WeighedName:
        """A subject's name as terms of this index. Terms from before a `forget` are not to be used after it."""
        return self.terms.weigh(name)

    def forget(self) -> None:
        """Drop what is remembered of subjects' words, once it is much."""
        if len(self._brackets) < _REMEMBERED:
            return
        self._brackets.clear()
        self._names.clear()
        self.scorer.comparer.forget()
        self.terms.forget()

    def candidates(self, name: WeighedName, line: int) -> list[int]:
        """The positions of all listed names that could reach the line, ascending."""
        if not name.terms or not len(self):
            return []
        slots = [*self._slots(name)]
        if any((line, *slot) not in self._brackets for slot in slots):
            self.prepare((name,), line)
        touched = []
        for slot in slots:
            bracket = self._brackets[line, *slot]
            if bracket.names.size:
                self._scratch[bracket.names] += bracket.values
                touched.append(bracket.names)
        if not touched:
            return []
        positions = np.unique(np.concatenate(touched))
        sums = self._scratch[positions]
        self._scratch[positions] = 0
        p = self.scorer.penalties
        needed = line * (p.omitted_by_list * name.total + p.omitted_by_subject * self._totals[positions])
        near = np.flatnonzero(sums >= needed)
        found: list[int] = positions[near][self._look_again(name, positions[near], needed[near], line)].tolist()
        return found

    def _look_again(self, name: WeighedName, positions: Ints, needed: Ints, line: int) -> Flags:
        """Which of the listed names at these positions stay, thin evidence and joins looked at more closely."""
        shape = (len(name.terms), len(positions))
        same = np.array([[t.kind is Kind.ACRONYM] for t in name.terms]) & np.ones(shape, dtype=bool)
        values, gains = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        beyond = np.zeros((2, len(positions)), dtype=np.int64)
        for slot, parts in self._places(name):
            bracket = self._brackets[line, *slot]
            if not bracket.names.size:
                continue
            at = np.minimum(np.searchsorted(bracket.names, positions), len(bracket.names) - 1)
            touched = bracket.names[at] == positions
            own = slice(parts.start, parts.stop)
            same[own] |= touched & bracket.same[at]
            value, gain = np.where(touched, bracket.values[at], 0), np.where(touched, bracket.gains[at], 0)
            if len(parts) == 1:
                values[parts.start], gains[parts.start] = value, gain
            else:
                beyond[0] += np.maximum(0, value - values[own].sum(axis=0))
                beyond[1] += np.maximum(0, gain - gains[own].sum(axis=0))
        p = self.scorer.penalties
        short = np.maximum(0, 1000 * p.thin_below - gains.sum(axis=0) - beyond[1]) // 1000
        thin = np.where(same.all(axis=0), 0, p.thin * short)
        stays: Flags = values.sum(axis=0) + beyond[0] >= needed + line * thin
        return stays

    def _slots(self, name: WeighedName) -> Iterable[tuple[Term, int]]:
        """The words and joins of a name with the weight that each covers; 0 marks a single word."""
        return (slot for slot, _ in self._places(name))

    def _places(self, name: WeighedName) -> Iterable[tuple[tuple[Term, int], range]]:
        """Each slot with the positions of its words; a join that is longer than any listed word is left out."""
        for i, term in enumerate(name.terms):
            yield (term, 0), range(i, i + 1)
        for join in name.joins:
            if len(join.term.spelt) <= self._longest:
                yield (join.term, join.weight), range(join.begin, join.end)

    def _bracket(self, line: int, term: Term, joined: int, positions: Ints, similarities: Ints) -> Bracket:
        """What a word (or a join of the given weight) is to the listed names that it touches."""
        if not positions.size:
            return _NOWHERE
        kept = similarities >= np.where(self._is_join[positions] | (joined > 0), self._s.join_least, self._s.least)
        positions, similarities = positions[kept], similarities[kept]
        theirs = self._weights[positions]
        is_join = self._is_join[positions]
        if joined:
            # A join stands for one word of the list, never for another join.
            mine = joined
            weight = np.maximum(theirs, mine // 2)
            gain = _GAIN[similarities * self._s.join // 1000]
            possible = ~is_join
        else:
            mine = term.weight
            alone = np.where(similarities >= self._s.same, (mine + theirs) // 2, np.minimum(mine, theirs))
            weight = np.where(is_join, np.maximum(mine, theirs // 2), alone)
            gain = _GAIN[np.where(is_join, similarities * self._s.join // 1000, similarities)]
            possible = np.ones(len(positions), dtype=bool)
        p = self.scorer.penalties
        value = weight * np.maximum(0, 1000 * (gain - line))
        value += line * (p.omitted_by_list * mine + p.omitted_by_subject * theirs)
        chosen = np.flatnonzero(possible)
        if not chosen.size:
            return _NOWHERE
        begins, ends = self._begins[positions[chosen]].tolist(), self._begins[positions[chosen] + 1].tolist()
        names = np.concatenate([self._posted[begin:end] for begin, end in zip(begins, ends, strict=True)])
        order = np.argsort(names, kind="stable")
        starts = np.flatnonzero(np.diff(names[order], prepend=-1))
        sizes = self._begins[positions[chosen] + 1] - self._begins[positions[chosen]]

        def greatest(values: Ints) -> Ints:
            found: Ints = np.maximum.reduceat(np.repeat(values[chosen], sizes)[order], starts)
            return found

        same = greatest((similarities >= self._s.same).astype(np.int64)) > 0
        return Bracket(names[order][starts], greatest(value), greatest(weight * gain), same)
