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
those of their parts, which again makes the left side only larger. All numbers are integers, and
`score >= T` holds before the rounding down of scores exactly when it holds after.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from ensign.fields.names import ParsedName, Way
from ensign.matching import statistics
from ensign.matching.alignment import JOIN_LENGTH, JOIN_SLACK, JOINS, joinable
from ensign.matching.scoring import GAIN, Scorer
from ensign.matching.terms import Term, Terms, WeighedName
from ensign.matching.vocabulary import Ints, Vocabulary
from ensign.settings import Settings

_REMEMBERED: Final = 20_000
"""Subjects' words whose brackets are kept; beyond, all are dropped and memory stays flat."""

_NOWHERE: Final = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
_GAIN: Final = np.array(GAIN, dtype=np.int64)


class Index:
    """The listed names of one way, each with a position, and the brackets of the bound."""

    def __init__(self, way: Way, names: Sequence[ParsedName], settings: Settings) -> None:
        """Names without tokens can have no candidates and are never returned."""
        self.way = way
        self.terms = Terms(way, statistics.count(way, names), settings.weights)
        self.scorer = Scorer(way, self.terms, settings)
        self.names = tuple(self.terms.weigh(n) for n in names)
        self._join = settings.similarities.join
        self._join_least = settings.similarities.join_least
        self._least = settings.similarities.least
        singles, joins, occurrences = self._occurrences()
        self._words = (*singles, *joins)
        self._longest = max((len(t.spelt) for t in singles), default=0) + JOIN_SLACK
        self._is_join = np.array([False] * len(singles) + [True] * len(joins), dtype=bool)
        self._weights = np.array([max(w for _, w in occurrences[k]) for k in range(len(self._words))], dtype=np.int64)
        self._postings = [np.array(sorted({n for n, _ in o}), dtype=np.int64) for o in occurrences]
        self._totals = np.array([n.total for n in self.names], dtype=np.int64)
        self._vocabulary = Vocabulary(self._words, settings.similarities)
        self._brackets: dict[tuple[int, Term, int], tuple[Ints, Ints]] = {}
        self._scratch = np.zeros(len(self.names), dtype=np.int64)
        self.terms.close()

    def _occurrences(self) -> tuple[list[Term], list[Term], list[list[tuple[int, int]]]]:
        """The distinct words and joins of the listed names, and for each where it occurs and with what weight."""
        single: dict[Term, list[tuple[int, int]]] = {}
        joined: dict[Term, list[tuple[int, int]]] = {}
        for n, name in enumerate(self.names):
            for term in name.terms:
                single.setdefault(term, []).append((n, term.weight))
            for parts in _joins(name.terms):
                joined.setdefault(self.terms.join(parts), []).append((n, sum(p.weight for p in parts)))
        return list(single), list(joined), [*single.values(), *joined.values()]

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
        self.scorer.comparer.forget()
        self.terms.forget()

    def candidates(self, name: WeighedName, line: int) -> list[int]:
        """The positions of all listed names that could reach the line, ascending."""
        if not name.terms or not self.names:
            return []
        slots = [*self._slots(name)]
        if any((line, *slot) not in self._brackets for slot in slots):
            self.prepare((name,), line)
        touched = []
        for slot in slots:
            names, values = self._brackets[line, *slot]
            if names.size:
                self._scratch[names] += values
                touched.append(names)
        if not touched:
            return []
        positions = np.unique(np.concatenate(touched))
        sums = self._scratch[positions]
        self._scratch[positions] = 0
        p = self.scorer.penalties
        needed = line * (p.omitted_by_list * name.total + p.omitted_by_subject * self._totals[positions])
        found: list[int] = positions[sums >= needed].tolist()
        return found

    def _slots(self, name: WeighedName) -> Iterable[tuple[Term, int]]:
        """The words and joins of a name with the weight that each covers; 0 marks a single word.

        A join that is longer than any listed word it could be is left out.
        """
        for term in name.terms:
            yield (term, 0)
        for parts in _joins(name.terms):
            if sum(len(p.spelt) for p in parts) <= self._longest:
                yield (self.terms.join(parts), sum(p.weight for p in parts))

    def _bracket(self, line: int, term: Term, joined: int, positions: Ints, similarities: Ints) -> tuple[Ints, Ints]:
        """The listed names that a word (or a join of the given weight) touches, and its greatest bracket in each."""
        if not positions.size:
            return _NOWHERE
        kept = similarities >= np.where(self._is_join[positions] | (joined > 0), self._join_least, self._least)
        positions, similarities = positions[kept], similarities[kept]
        theirs = self._weights[positions]
        is_join = self._is_join[positions]
        if joined:
            # A join stands for one word of the list, never for another join.
            mine = joined
            weight = np.maximum(theirs, mine // 2)
            gain = _GAIN[similarities * self._join // 1000]
            possible = ~is_join
        else:
            mine = term.weight
            weight = np.where(is_join, np.maximum(mine, theirs // 2), (mine + theirs) // 2)
            gain = _GAIN[np.where(is_join, similarities * self._join // 1000, similarities)]
            possible = np.ones(len(positions), dtype=bool)
        p = self.scorer.penalties
        value = weight * np.maximum(0, 1000 * (gain - line))
        value += line * (p.omitted_by_list * mine + p.omitted_by_subject * theirs)
        chosen = np.flatnonzero(possible)
        # Least first, so that the greatest is what stays where several words touch one name.
        chosen = chosen[np.argsort(value[chosen], kind="stable")]
        if not chosen.size:
            return _NOWHERE
        lists = [self._postings[v] for v in positions[chosen].tolist()]
        names = np.concatenate(lists)
        self._scratch[names] = np.repeat(value[chosen], [len(x) for x in lists])
        touched = np.unique(names)
        values = self._scratch[touched]
        self._scratch[touched] = 0
        return touched, values


def _joins(terms: tuple[Term, ...]) -> Iterable[tuple[Term, ...]]:
    """Two and three neighbours that could be written as one word."""
    for n in JOINS:
        for i in range(len(terms) - n + 1):
            parts = terms[i : i + n]
            if joinable(parts) and sum(len(p.spelt) for p in parts) >= JOIN_LENGTH:
                yield parts
