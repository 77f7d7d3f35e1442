"""The four steps of index.py for many names at once."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from ensign.matching.grids import Grid
from ensign.matching.joined_words import joins_in
from ensign.matching.meetings import Met
from ensign.matching.rules import GAINS, Rule
from ensign.matching.segments import distinct, peaks, running, spread, sums
from ensign.matching.strings import Flags, Ints
from ensign.matching.subject_words import SubjectWords
from ensign.matching.terms import WeighedName
from ensign.matching.touching import Listed, Touched, Walk, touched_by
from ensign.matching.vocabulary import Neighbours, Vocabulary

_AT_ONCE: Final = 1 << 20
"""Pairs (of a name and a listed one, or of two words) that are looked at together."""

_CELLS: Final = 1 << 22
"""Cells of the table in which names are looked up by word."""

_PLACES: Final = np.uint64(64 - 21)
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)


class _Passed(NamedTuple):
    """What words that are passed over bring, and how many they are."""

    values: Ints
    gains: Ints
    words: Ints


class Search:
    """The candidates of some names."""

    def __init__(
        self, listed: Listed, vocabulary: Vocabulary, known: SubjectWords, names: Sequence[WeighedName], rule: Rule
    ) -> None:
        """All words of the names are known."""
        self._listed, self._rule = listed, rule
        self._counts: Ints = np.array([len(name.terms) for name in names], dtype=np.int64)
        self._starts: Ints = np.append(0, np.cumsum(self._counts))
        self._owners: Ints = np.repeat(np.arange(len(names)), self._counts)
        self._totals: Ints = np.array([name.total for name in names], dtype=np.int64)
        row: Ints = np.array([t.number for name in names for t in name.terms], dtype=np.int64)
        self._facts = known.facts.at(row)
        used, self._local = distinct(row)
        self._keys, self._near = self._neighbours(used, known.neighbours)
        weights, size = known.facts.weights[used], vocabulary.size
        self._words = Met.of_words(self._near, weights, listed.weights, size, rule, joined=False)
        self._listed_joins = Met.of_words(self._near, weights, listed.weights, size, rule, joined=True)
        joins = joins_in(known.joinable, row, self._starts, rule.similarities)
        self._joins = Met.of_joins(joins, vocabulary.words_for(joins), listed.weights, rule)
        self._join_owners: Ints = self._owners[joins.firsts]
        self._initials = sums(self._facts.initials.astype(np.int64), self._starts)
        self._counted = sums((~self._facts.acronyms).astype(np.int64), self._starts)
        self._heaviest = peaks(self._facts.weights, self._starts)
        self._heaviest_initial = peaks(self._facts.weights * self._facts.initials, self._starts)
        self._passed = self._passed_over()
        self._passed_count = sums(self._passed.astype(np.int64), self._starts)

    def found(self) -> tuple[Ints, Ints]:
        """The subjects' numbers, ascending, and the listed names' positions."""
        chosen: list[tuple[Ints, Ints]] = [(np.empty(0, dtype=np.int64),) * 2]
        for begin, end in self._portions():
            touched = self._touched(begin, end)
            touched = touched.at(self._several(touched))
            touched = touched.at(self._reach(touched, self._passed_at(touched)))
            touched = touched.at(self._reach(touched, self._passed_in(touched)))
            sizes = np.cumsum(self._counts[touched.subjects] * self._listed.counts[touched.listed])
            cuts = np.searchsorted(sizes, np.arange(_AT_ONCE, int(sizes[-1]) if len(sizes) else 0, _AT_ONCE)) + 1
            for part in np.split(np.arange(len(sizes)), cuts):
                some = touched.at(part)
                stays = self._held_together(some)
                chosen.append((some.subjects[stays], some.listed[stays]))
        subjects, listed = (np.concatenate(parts) for parts in zip(*chosen, strict=True))
        return subjects, listed

    def _neighbours(self, used: Ints, known: Neighbours) -> tuple[Ints, Neighbours]:
        """Those of the names' different words, and the keys, ascending, by which a pair of words is found."""
        owners, at = spread(np.arange(len(used)), known.begins[used], known.begins[used + 1])
        begins = np.append(0, np.cumsum(known.begins[used + 1] - known.begins[used]))
        near = Neighbours(begins, known.positions[at], known.similarities[at])
        return owners * len(self._listed.weights) + near.positions, near

    def _passed_over(self) -> Flags:
        """The words that most names have, as far as those could not reach the line by themselves.

        A name that only they touch, and that has no initial, could be paired with nothing else of the
        subject's but its initials.
        """
        met, facts, rule = self._words, self._facts, self._rule
        own, gains = (peaks(c, met.begins)[self._local] for c in (met.own, met.gains))
        sizes = self._sizes
        counted = (~facts.acronyms).astype(np.int64)
        order = np.lexsort((-sizes, self._owners))
        subjects = self._owners[order]
        own_sum, gain_sum, count = (running(c[order], self._starts) for c in (own, gains, counted))
        letters = sums(facts.initials * facts.weights, self._starts)
        nothing = np.zeros_like(letters)
        own_sum = own_sum + rule.bracket(letters, nothing, letters, np.maximum(rule.line, rule.initial_gain))[subjects]
        gain_sum = gain_sum + (letters * rule.initial_gain)[subjects]
        whole = count + self._initials[subjects] >= self._counted[subjects]
        needed = rule.left_over(self._totals, nothing)[subjects] + rule.thin(gain_sum, whole)
        last = peaks(np.where(own_sum < needed, np.arange(1, len(order) + 1), 0), self._starts)
        passed = np.zeros(len(order), dtype=bool)
        passed[order] = np.arange(len(order)) < last[subjects]
        return passed

    @cached_property
    def _sizes(self) -> Ints:
        """How many names each word touches."""
        return sums(self._listed.posted_for(self._words.positions), self._words.begins)[self._local]

    def _portions(self) -> Iterator[tuple[int, int]]:
        """Runs of subjects that touch not too many names at once."""
        summed = np.cumsum(sums(np.where(self._passed, 0, self._sizes), self._starts))
        begin = 0
        while begin < len(summed):
            before = int(summed[begin - 1]) if begin else 0
            end = max(begin + 1, int(np.searchsorted(summed, before + _AT_ONCE, side="right")))
            yield begin, end
            begin = end

    def _touched(self, begin: int, end: int) -> Touched:
        """The listed names that some subjects' words touch; of words passed over, those with an initial."""
        words = np.arange(self._starts[begin], self._starts[end])
        passed = self._passed[words]
        joins = self._join_order[slice(*np.searchsorted(self._join_owners[self._join_order], (begin, end)))]
        owners, local = self._owners - begin, self._local
        after_words = len(self._words.positions)
        after_joins = after_words + len(self._listed_joins.positions)
        walks = []
        for met, first, chosen, of, initials_only in (
            (self._words, 0, local[words[~passed]], owners[words[~passed]], False),
            (self._words, 0, local[words[passed]], owners[words[passed]], True),
            (self._listed_joins, after_words, local[words], owners[words], False),
            (self._joins, after_joins, joins, self._join_owners[joins] - begin, False),
        ):
            whose, at = spread(of, met.begins[chosen], met.begins[chosen + 1])
            walks.append(Walk(whose, at + first, initials_only))
        found = touched_by(walks, self._entries, self._listed)
        return found._replace(subjects=found.subjects + begin)

    @cached_property
    def _entries(self) -> Met:
        """What words, listed joins and joins bring, one after the other."""
        return self._words.then(self._listed_joins).then(self._joins)

    @cached_property
    def _join_order(self) -> Ints:
        """The joins by subject; those that meet no word left out."""
        met = np.flatnonzero(np.diff(self._joins.begins))
        return met[np.argsort(self._join_owners[met], kind="stable")]

    def _several(self, touched: Touched) -> Ints:
        """Which of the names are touched by two words or could be, where one is not enough.

        If one pair of words is all, then what it brings beyond the line, at most the whole of it, stands
        against one word at least that each side has left over, and against thin evidence.
        """
        rule, one = self._rule, np.ones(1, dtype=np.int64)
        if 1000 * 1000 * (1000 - rule.line) >= rule.contradiction(one) + rule.thin(1000 * 1000 * one, one < 1):
            return np.arange(len(touched.subjects))
        subjects, listed = touched.subjects, self._listed
        several = touched.words + self._passed_count[subjects] > 1
        several |= (self._counts[subjects] == 1) | (listed.counts[touched.listed] == 1) | (touched.join_words > 0)
        return np.flatnonzero(several | (self._initials[subjects] > 0) | (listed.initials[touched.listed] > 0))

    def _passed_at(self, touched: Touched) -> _Passed:
        """The most that the words passed over could bring, to names of so many words."""
        met, subjects = self._words, touched.subjects
        values, gains = (np.where(self._passed, peaks(c, met.begins)[self._local], 0) for c in (met.values, met.gains))
        room = self._listed.counts[touched.listed]
        found = []
        for column in (values, gains, self._passed.astype(np.int64)):
            whole, most = sums(column, self._starts), peaks(column, self._starts)
            found.append(np.minimum(whole[subjects], room * most[subjects]))
        return _Passed(*found)

    def _passed_in(self, touched: Touched) -> _Passed:
        """The most that the words passed over could bring in these names, by the names that each of them is in."""
        met, listed, subjects = self._words, self._listed, touched.subjects
        places = np.flatnonzero(self._passed)
        begins = np.searchsorted(self._owners[places], np.arange(len(self._totals) + 1))
        which, at = spread(np.arange(len(subjects)), begins[subjects], begins[subjects + 1])
        used, words = distinct(self._local[places])
        words = words[at]
        order = np.argsort(words, kind="stable")
        rows = max(1, _CELLS // len(listed.totals))
        # For each word and name, which of the words of the name is the best, counted from 1.
        best = np.zeros((min(rows, len(used)), len(listed.totals)), dtype=np.int32)
        entries = np.zeros(len(which), dtype=np.int64)
        for begin in range(0, len(used), rows):
            some = used[begin : begin + rows]
            row, entry = spread(np.arange(len(some)), met.begins[some], met.begins[some + 1])
            ascending = np.argsort(met.values[entry], kind="stable")  # of several, the last written stays
            row, entry = row[ascending], entry[ascending]
            positions = met.positions[entry]
            of, posted = spread(np.arange(len(entry)), listed.begins[positions], listed.begins[positions + 1])
            best[row[of], listed.posted[posted]] = entry[of] + 1
            asked = order[slice(*np.searchsorted(words[order], (begin, begin + len(some))))]
            entries[asked] = best[words[asked] - begin, touched.listed[which[asked]]]
            best[row[of], listed.posted[posted]] = 0
        there = np.flatnonzero(entries)
        most = peaks(met.gains, met.begins)
        columns = (met.values[entries[there] - 1], most[used[words[there]]], np.ones(len(there), dtype=np.int64))
        return _Passed(*(np.bincount(which[there], c, len(subjects)).astype(np.int64) for c in columns))

    def _reach(self, touched: Touched, passed: _Passed) -> Ints:
        """Which of the names touched could reach (1), every word counted at the most that it could bring there."""
        subjects, names, rule = touched.subjects, touched.listed, self._rule
        mine, theirs = self._initials[subjects], self._listed.initials[names]
        values, gains = touched.values + passed.values, touched.gains + passed.gains
        # An initial could stand for any word that begins so.
        for count, weight, other in (
            (mine, self._heaviest_initial[subjects], np.int64(1000)),
            (theirs, np.int64(self._listed.heaviest_initial), self._heaviest[subjects]),
        ):
            some = np.flatnonzero(count)
            least = np.broadcast_to(np.minimum(weight, other), count.shape)[some]
            most = np.broadcast_to(np.maximum(weight, other), count.shape)[some]
            values[some] += count[some] * rule.initial(least, most)
            gains[some] += count[some] * least * rule.initial_gain
        needed = rule.left_over(self._totals[subjects], self._listed.totals[names])
        near = np.flatnonzero(values >= needed)  # most are out already
        subjects, names = subjects[near], names[near]
        paired = (touched.words + passed.words + touched.join_words + mine + theirs)[near]
        left = np.minimum(self._counts[subjects], self._listed.counts[names]) - paired
        thin = rule.thin(gains[near], paired >= self._counted[subjects])
        return near[values[near] >= needed[near] + rule.contradiction(left) + thin]

    def _held_together(self, touched: Touched) -> Ints:
        """Which pairs of names could reach (1), every word of the one held against every word of the other."""
        rule, listed = self._rule, self._listed
        grid = Grid.of(self._counts[touched.subjects], listed.counts[touched.listed])
        mine = self._starts[touched.subjects][grid.pairs] + grid.rows
        theirs = listed.row[listed.starts[touched.listed][grid.pairs] + grid.columns]
        alike = self._alike(mine, theirs)
        weights, others = self._facts.weights[mine], listed.weights[theirs]
        gain, weight = GAINS[alike], rule.weight(weights, others, alike)
        value = np.where(alike > 0, np.maximum(0, rule.bracket(weights, others, weight, gain)), 0)
        values = grid.least_of_sides(value) + touched.join_values
        gains = grid.least_of_sides(np.where(alike > 0, weight * gain, 0)) + touched.join_gains
        may_be_same = (alike >= rule.similarities.same) | self._facts.acronyms[mine]
        whole = grid.rows_with(may_be_same) + touched.join_same >= grid.heights
        needed = rule.left_over(self._totals[touched.subjects], listed.totals[touched.listed])
        needed = needed + rule.contradiction(self._contradicting(grid, touched, alike > 0))
        return np.flatnonzero(values >= needed + rule.thin(gains, whole))

    def _alike(self, mine: Ints, theirs: Ints) -> Ints:
        """How alike pairs of words are at most, 0 where they are not alike."""
        asked = self._local[mine] * len(self._listed.weights) + theirs
        found = np.zeros(len(asked), dtype=np.int64)
        if len(self._keys):
            maybe = np.flatnonzero(self._taken[_place(asked)])
            at = np.minimum(np.searchsorted(self._keys, asked[maybe]), len(self._keys) - 1)
            there = self._keys[at] == asked[maybe]
            found[maybe[there]] = self._near.similarities[at[there]]
        letters = self._facts.letters[mine]
        single = self._facts.initials[mine] | self._listed.single[theirs]
        initial = single & (letters > 0) & (letters == self._listed.letters[theirs])
        return np.where(initial, np.maximum(found, self._rule.similarities.initial), found)

    @cached_property
    def _taken(self) -> Flags:
        """Where a key may be, so that most pairs of words need not be looked for."""
        found = np.zeros(1 << (64 - int(_PLACES)), dtype=bool)
        found[_place(self._keys)] = True
        return found

    def _contradicting(self, grid: Grid, touched: Touched, pairable: Flags) -> Ints:
        """How many words at least are left over on both sides, initials apart."""
        pairs = np.minimum(grid.rows_with(pairable), grid.columns_with(pairable))
        left = grid.heights - pairs - self._initials[touched.subjects] - touched.join_words
        theirs = grid.widths - pairs - self._listed.initials[touched.listed] - touched.join_words
        found: Ints = np.minimum(left, theirs)
        return found


def _place(keys: Ints) -> npt.NDArray[np.uint64]:
    found: npt.NDArray[np.uint64] = (keys.astype(np.uint64) * _SPREAD) >> _PLACES
    return found
