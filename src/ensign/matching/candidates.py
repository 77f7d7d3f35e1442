"""The three steps of index.py's bound, for many names at once: words passed over, names touched, words held together.

All values are sums in billionths (weight x gain x 1000), so that they compare with line x cost.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from ensign.matching.joined_words import Joins, joins_in
from ensign.matching.joins import SIZES
from ensign.matching.lookups import groups, spread
from ensign.matching.scoring import GAIN
from ensign.matching.strings import LONGEST, Flags, Ints
from ensign.matching.subject_words import Facts, SubjectWords
from ensign.matching.terms import WeighedName
from ensign.matching.vocabulary import Neighbours, Vocabulary
from ensign.settings import Penalties, Similarities

_GAIN: Final = np.array(GAIN, dtype=np.int64)

_AT_ONCE: Final = 1 << 19
"""Pairs (of a name and a listed one, or of two words) that are looked at together."""

_PLACES: Final = np.uint64(64 - 21)
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Listed:
    """The listed names as arrays.

    `row` has the words of all names, `starts` where each name begins; `posted` the names of each word, those
    with an initial first (`with_initials` of them), `begins` where a word's begin. `initials` counts a name's
    single letters; `letters` has each word's first letter and `single` whether it is all of it.
    """

    totals: Ints
    row: Ints
    starts: Ints
    weights: Ints
    posted: Ints
    begins: Ints
    with_initials: Ints
    initials: Ints
    letters: Ints
    single: Flags
    heaviest_initial: int

    @classmethod
    def open(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Listed":
        """What building.arrays_of made."""
        weights = arrays["weights"][: len(arrays["single"])]
        heaviest = int(weights[arrays["single"]].max(initial=0))
        return cls(*(arrays[f.name] for f in fields(cls)[:-1]), heaviest)


class Rule(NamedTuple):
    """What decides: the line in tenths, what left-over words cost, how alike words are."""

    line: int
    penalties: Penalties
    similarities: Similarities

    @property
    def initial_gain(self) -> int:
        """What an initial brings for its weight."""
        return GAIN[self.similarities.initial]

    def initial(self, weight: Ints, other: Ints) -> Ints:
        """The most that the bracket of an initial can be, with a word of this weight."""
        p = self.penalties
        left_over = max(p.omitted_by_list, p.omitted_by_subject) * (weight + other)
        return 1000 * weight * max(0, self.initial_gain - self.line) + self.line * left_over

    def needed_for(self, gains: Ints, whole: Flags) -> Ints:
        """What thin evidence takes of pairs that agree to at most so much."""
        p = self.penalties
        short = np.maximum(0, 1000 * p.thin_below - gains) // 1000
        return np.where(whole, 0, self.line * p.thin * short)


class _Met(NamedTuple):
    """Words (or joins) of subjects with the listed words that each could stand for, and what the pair brings.

    `values` are the brackets of (1), `own` the same without what the list's word would cost if it were left over.
    """

    begins: Ints
    positions: Ints
    values: Ints
    own: Ints
    gains: Ints
    joined: Flags
    same: Flags


class _Touched(NamedTuple):
    """Listed names that words of a subject touch, each once: sums over the words of what they bring.

    `count` are the words that touch; `join_values` and `join_gains` what joins bring, `join_words` at most
    how many words of a side are in one, and `join_same` in one that is the same letter by letter.
    """

    subjects: Ints
    listed: Ints
    values: Ints
    gains: Ints
    count: Ints
    join_values: Ints
    join_gains: Ints
    join_words: Ints
    join_same: Ints

    def at(self, places: Ints) -> "_Touched":
        return _Touched(*(column[places] for column in self))


class _Passed(NamedTuple):
    """What words that are passed over bring, and how many they are."""

    values: Ints
    gains: Ints
    count: Ints


class Search:
    """The candidates of some names."""

    def __init__(
        self, listed: Listed, vocabulary: Vocabulary, known: SubjectWords, names: Sequence[WeighedName], rule: Rule
    ) -> None:
        """All words of the names are known."""
        self._listed, self._rule = listed, rule
        self._size = vocabulary.size
        counts = np.array([len(name.terms) for name in names], dtype=np.int64)
        row: Ints = np.array([t.number for name in names for t in name.terms], dtype=np.int64)
        self._starts: Ints = np.append(0, np.cumsum(counts))
        self._owners: Ints = np.repeat(np.arange(len(names)), counts)
        self._totals: Ints = np.array([name.total for name in names], dtype=np.int64)
        self._facts = Facts(*(column[row] for column in known.facts))
        used, self._local = _distinct(row)
        self._keys, self._near = self._neighbours(used, known.neighbours)
        weights = known.facts.weights[used]
        self._words = self._of_words(weights, joined=False)
        self._listed_joins = self._of_words(weights, joined=True)
        joins = joins_in(known.joinable, row, self._starts, LONGEST, rule.similarities)
        self._joins = self._of_joins(joins, vocabulary.words_for(joins))
        self._join_owners: Ints = self._owners[joins.firsts]
        self._initials = _sums(self._facts.initials.astype(np.int64), self._starts)
        self._counted = _sums((~self._facts.acronyms).astype(np.int64), self._starts)
        self._heaviest = _peaks(self._facts.weights, self._starts)
        self._heaviest_initial = _peaks(self._facts.weights * self._facts.initials, self._starts)
        self._passed = self._passed_over()

    def found(self) -> tuple[Ints, Ints]:
        """The subjects' numbers, ascending, and the listed names' positions."""
        chosen: list[tuple[Ints, Ints]] = [(np.empty(0, dtype=np.int64),) * 2]
        for begin, end in self._portions():
            touched = self._touched(begin, end)
            touched = touched.at(self._reach(touched, self._passed_at(touched)))
            touched = touched.at(self._reach(touched, self._passed_in(touched)))
            sizes = np.cumsum(self._pairs_of(touched))
            cuts = np.searchsorted(sizes, np.arange(_AT_ONCE, int(sizes[-1]) if len(sizes) else 0, _AT_ONCE)) + 1
            for part in np.split(np.arange(len(sizes)), cuts):
                some = touched.at(part)
                stays = self._held_together(some)
                chosen.append((some.subjects[stays], some.listed[stays]))
        subjects, listed = (np.concatenate(parts) for parts in zip(*chosen, strict=True))
        return subjects, listed

    def _neighbours(self, used: Ints, known: Neighbours) -> tuple[Ints, Neighbours]:
        """Those of the names' different words, and the keys, ascending, by which a pair of words is found."""
        owners, at = spread(
            np.arange(len(used)), known.begins[used], known.begins[used + 1], np.arange(len(known.positions))
        )
        begins = np.append(0, np.cumsum(known.begins[used + 1] - known.begins[used]))
        positions = known.positions[at]
        return owners * len(self._listed.weights) + positions, Neighbours(begins, positions, known.similarities[at])

    def _of_words(self, weights: Ints, *, joined: bool) -> _Met:
        """What the names' different words bring as words of the list, or as its joins."""
        near, s = self._near, self._rule.similarities
        chosen = (near.positions >= self._size) == joined
        owners = np.repeat(np.arange(len(weights)), np.diff(near.begins))[chosen]
        positions, alike = near.positions[chosen], near.similarities[chosen]
        mine, theirs = weights[owners], self._listed.weights[positions]
        if joined:
            gain, weight = _GAIN[alike * s.join // 1000], np.maximum(mine, theirs // 2)
        else:
            gain, weight = _GAIN[alike], _weight(mine, theirs, alike, s)
        return self._met(owners, len(weights), positions, (mine, theirs), weight, gain, alike, joined=joined)

    def _of_joins(self, joins: Joins, near: Neighbours) -> _Met:
        """What the subjects' joins bring. A join stands for a word of the list, never for another join."""
        owners = np.repeat(np.arange(len(joins.firsts)), np.diff(near.begins))
        mine, theirs = joins.weights[owners], self._listed.weights[near.positions]
        gain = _GAIN[near.similarities * self._rule.similarities.join // 1000]
        weight, alike = np.maximum(theirs, mine // 2), near.similarities
        return self._met(owners, len(joins.firsts), near.positions, (mine, theirs), weight, gain, alike, joined=True)

    def _met(
        self, owners: Ints, count: int, positions: Ints, weights: tuple[Ints, Ints], weight: Ints, gain: Ints,
        alike: Ints, *, joined: bool,
    ) -> _Met:  # fmt: skip
        """The brackets of pairs of words; a pair whose bracket is not positive is as good as none."""
        line, p = self._rule.line, self._rule.penalties
        own = 1000 * weight * (gain - line) + line * p.omitted_by_list * weights[0]
        values = own + line * p.omitted_by_subject * weights[1]
        kept = np.flatnonzero(values > 0)
        columns = (positions, values, np.maximum(0, own), weight * gain, np.full(len(owners), joined))
        same = alike >= self._rule.similarities.same
        begins = np.searchsorted(owners[kept], np.arange(count + 1))
        return _Met(begins, *(column[kept] for column in columns), same[kept])

    def _passed_over(self) -> Flags:
        """The words that most names have, as far as those could not reach the line by themselves.

        A name that only they touch, and that has no initial, could be paired with nothing else of the
        subject's but its initials.
        """
        met, facts, rule = self._words, self._facts, self._rule
        own, gains = (_peaks(c, met.begins)[self._local] for c in (met.own, met.gains))
        sizes = _sums(self._posted(met.positions), met.begins)[self._local]
        counted = (~facts.acronyms).astype(np.int64)
        order = np.lexsort((-sizes, self._owners))
        subjects = self._owners[order]
        own_sum, gain_sum, count = (self._running(c[order]) for c in (own, gains, counted))
        letters = _sums(facts.initials * facts.weights, self._starts)
        p, excess = rule.penalties, 1000 * max(0, rule.initial_gain - rule.line)
        own_sum = own_sum + (letters * (excess + rule.line * p.omitted_by_list))[subjects]
        gain_sum = gain_sum + (letters * rule.initial_gain)[subjects]
        whole = count + self._initials[subjects] >= self._counted[subjects]
        needed = rule.line * p.omitted_by_list * self._totals[subjects] + rule.needed_for(gain_sum, whole)
        fits = own_sum < needed
        last = _peaks(np.where(fits, np.arange(1, len(order) + 1), 0), self._starts)
        passed = np.zeros(len(order), dtype=bool)
        passed[order] = np.arange(len(order)) < last[subjects]
        return passed

    def _posted(self, positions: Ints) -> Ints:
        """In how many listed names words are."""
        return self._listed.begins[positions + 1] - self._listed.begins[positions]

    def _running(self, values: Ints) -> Ints:
        """Sums from the beginning of each name."""
        before = np.append(0, np.cumsum(values))
        return before[1:] - np.repeat(before[self._starts[:-1]], np.diff(self._starts))

    def _portions(self) -> Iterator[tuple[int, int]]:
        """Runs of subjects that touch not too many names at once."""
        sizes = _sums(self._posted(self._words.positions), self._words.begins)[self._local]
        summed = np.cumsum(_sums(np.where(self._passed, 0, sizes), self._starts))
        begin = 0
        while begin < len(summed):
            before = int(summed[begin - 1]) if begin else 0
            end = max(begin + 1, int(np.searchsorted(summed, before + _AT_ONCE, side="right")))
            yield begin, end
            begin = end

    def _touched(self, begin: int, end: int) -> _Touched:
        """The listed names that some subjects' words touch; of words passed over, those with an initial."""
        words = np.arange(self._starts[begin], self._starts[end])
        passed = self._passed[words]
        joins = self._join_order[slice(*np.searchsorted(self._join_owners[self._join_order], (begin, end)))]
        listed = self._listed
        ends, firsts = listed.begins[1:], listed.begins[:-1] + listed.with_initials
        found = []
        for met, chosen, owners, until in (
            (self._words, self._local[words[~passed]], self._owners[words[~passed]], ends),
            (self._words, self._local[words[passed]], self._owners[words[passed]], firsts),
            (self._listed_joins, self._local[words], self._owners[words], ends),
            (self._joins, joins, self._join_owners[joins], ends),
        ):
            which, at = spread(
                np.arange(len(chosen)), met.begins[chosen], met.begins[chosen + 1], np.arange(len(met.positions))
            )
            places, names = spread(
                np.arange(len(at)), listed.begins[met.positions[at]], until[met.positions[at]], listed.posted
            )
            found.append((owners[which[places]], names, *(column[at[places]] for column in met[2:])))
        return self._summed(*(np.concatenate(parts) for parts in zip(*found, strict=True)))

    @cached_property
    def _join_order(self) -> Ints:
        """The joins by subject; those that meet no word left out."""
        met = np.flatnonzero(np.diff(self._joins.begins))
        return met[np.argsort(self._join_owners[met], kind="stable")]

    def _summed(
        self, subjects: Ints, names: Ints, values: Ints, _own: Ints, gains: Ints, joined: Flags, same: Flags
    ) -> _Touched:
        """What touches one name together."""
        keys = subjects * len(self._listed.totals) + names
        order = np.argsort(keys)
        starts = np.flatnonzero(np.diff(keys[order], prepend=-1))
        columns = (
            values,
            gains,
            np.ones(len(keys), dtype=np.int64),
            np.where(joined, values, 0),
            np.where(joined, gains, 0),
            np.where(joined, max(SIZES), 0),
            np.where(joined & same, max(SIZES), 0),
        )
        sums = (np.add.reduceat(column[order], starts) if len(starts) else column[:0] for column in columns)
        first = order[starts]
        return _Touched(subjects[first], names[first], *sums)

    def _passed_at(self, touched: _Touched) -> _Passed:
        """The most that the words passed over could bring, whatever the name."""
        met = self._words
        columns = (_peaks(met.values, met.begins)[self._local], _peaks(met.gains, met.begins)[self._local])
        sums = (_sums(np.where(self._passed, c, 0), self._starts) for c in (*columns, np.ones(len(self._local), int)))
        return _Passed(*(column[touched.subjects] for column in sums))

    def _passed_in(self, touched: _Touched) -> _Passed:
        """The most that the words passed over could bring in these names, by the names that each of them is in."""
        met, listed = self._words, self._listed
        places = np.flatnonzero(self._passed)
        begins = np.searchsorted(self._owners[places], np.arange(len(self._totals) + 1))
        subjects = touched.subjects
        which, words = spread(np.arange(len(subjects)), begins[subjects], begins[subjects + 1], self._local[places])
        gains = _peaks(met.gains, met.begins)[words]
        by_value = np.lexsort((met.values, np.repeat(np.arange(len(met.begins) - 1), np.diff(met.begins))))
        values = np.zeros(len(which), dtype=np.int64)
        entries = np.zeros(len(listed.totals), dtype=np.int64)
        for word, asked in groups(words):
            # Of several words of a name that the subject's could stand for, the last written is the best.
            own = by_value[met.begins[word] : met.begins[word + 1]]
            positions = met.positions[own]
            entry, names = spread(own + 1, listed.begins[positions], listed.begins[positions + 1], listed.posted)
            entries[names] = entry
            found = entries[touched.listed[which[asked]]]
            values[asked[found > 0]] = met.values[found[found > 0] - 1]
            entries[names] = 0
        there = values > 0
        sums = (
            np.bincount(which[there], c[there], len(subjects)).astype(np.int64)
            for c in (values, gains, np.ones(len(which), dtype=np.int64))
        )
        return _Passed(*sums)

    def _reach(self, touched: _Touched, passed: _Passed) -> Ints:
        """Which of the names touched could reach (1), every word counted at the most that it could bring there."""
        subjects, names, rule = touched.subjects, touched.listed, self._rule
        mine, theirs = self._initials[subjects], self._listed.initials[names]
        values, gains = touched.values + passed.values, touched.gains + passed.gains
        # An initial could stand for any word that begins so.
        for count, weight, other in (
            (mine, self._heaviest_initial[subjects], np.int64(1000)),
            (theirs, np.int64(self._listed.heaviest_initial), self._heaviest[subjects]),
        ):
            values = values + count * rule.initial(np.minimum(weight, other), np.maximum(weight, other))
            gains = gains + count * np.minimum(weight, other) * rule.initial_gain
        paired = touched.count + passed.count + touched.join_words + mine + theirs
        whole = paired >= self._counted[subjects]
        left = np.minimum(np.diff(self._starts)[subjects], np.diff(self._listed.starts)[names]) - paired
        needed = self._needed(touched) + rule.line * rule.penalties.contradiction * 1000 * np.maximum(0, left)
        return np.flatnonzero(values >= needed + rule.needed_for(gains, whole))

    def _needed(self, touched: _Touched) -> Ints:
        """The right side of (1) without contradiction and thin evidence."""
        p = self._rule.penalties
        mine, theirs = self._totals[touched.subjects], self._listed.totals[touched.listed]
        needed: Ints = self._rule.line * (p.omitted_by_list * mine + p.omitted_by_subject * theirs)
        return needed

    def _pairs_of(self, touched: _Touched) -> Ints:
        """How many pairs of words each pair of names has."""
        mine = np.diff(self._starts)[touched.subjects]
        return mine * np.diff(self._listed.starts)[touched.listed]

    def _held_together(self, touched: _Touched) -> Ints:
        """Which pairs of names could reach (1), every word of the one held against every word of the other."""
        rule, p, listed = self._rule, self._rule.penalties, self._listed
        grid = _Grid.of(np.diff(self._starts)[touched.subjects], np.diff(listed.starts)[touched.listed])
        mine = self._starts[touched.subjects][grid.pairs] + grid.rows
        theirs = listed.row[listed.starts[touched.listed][grid.pairs] + grid.columns]
        alike = self._alike(mine, theirs)
        weights, others = self._facts.weights[mine], listed.weights[theirs]
        gain, weight = _GAIN[alike], _weight(weights, others, alike, rule.similarities)
        value = 1000 * weight * (gain - rule.line)
        value += rule.line * (p.omitted_by_list * weights + p.omitted_by_subject * others)
        values = grid.least_of_sides(np.where(alike > 0, np.maximum(0, value), 0)) + touched.join_values
        gains = grid.least_of_sides(np.where(alike > 0, weight * gain, 0)) + touched.join_gains
        may_be_same = (alike >= rule.similarities.same) | self._facts.acronyms[mine]
        whole = grid.rows_with(may_be_same) + touched.join_same >= grid.heights
        contradiction = p.contradiction * 1000 * self._contradicting(grid, touched, alike > 0)
        needed = self._needed(touched) + rule.line * contradiction
        return np.flatnonzero(values >= needed + rule.needed_for(gains, whole))

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

    def _contradicting(self, grid: "_Grid", touched: _Touched, pairable: Flags) -> Ints:
        """How many words at least are left over on both sides, initials apart."""
        pairs = np.minimum(grid.rows_with(pairable), grid.columns_with(pairable))
        left = grid.heights - pairs - self._initials[touched.subjects] - touched.join_words
        theirs = grid.widths - pairs - self._listed.initials[touched.listed] - touched.join_words
        return np.maximum(0, np.minimum(left, theirs))


@dataclass(frozen=True, slots=True)
class _Grid:
    """For each pair of names a grid of their words, one row a word of the subject, all grids one after the other."""

    heights: Ints
    widths: Ints
    pairs: Ints
    rows: Ints
    columns: Ints
    row_begins: Ints
    column_begins: Ints
    turned: Ints
    row_of_pair: Ints
    column_of_pair: Ints

    @classmethod
    def of(cls, heights: Ints, widths: Ints) -> "_Grid":
        """Grids of these sizes, none of them empty."""
        cells = heights * widths
        begins = np.append(0, np.cumsum(cells))
        pairs = np.repeat(np.arange(len(heights)), cells)
        within = np.arange(int(begins[-1])) - begins[pairs]
        width, height = widths[pairs], heights[pairs]
        # The same cells column by column: where each lies row by row.
        turned = begins[pairs] + (within % height) * width + within // height
        by_row = np.append(0, np.cumsum(np.repeat(widths, heights)))
        by_column = np.append(0, np.cumsum(np.repeat(heights, widths)))
        return cls(
            heights, widths, pairs, within // width, within % width, by_row, by_column, turned,
            np.append(0, np.cumsum(heights)), np.append(0, np.cumsum(widths)),
        )  # fmt: skip

    def least_of_sides(self, values: Ints) -> Ints:
        """For each pair of names, the greatest value of each word summed, for the side where that is less."""
        rows = _sums(_peaks(values, self.row_begins), self.row_of_pair)
        columns = _sums(_peaks(values[self.turned], self.column_begins), self.column_of_pair)
        return np.minimum(rows, columns)

    def rows_with(self, flags: Flags) -> Ints:
        """How many words of the subject have a cell that is true."""
        return _sums(_peaks(flags.astype(np.int64), self.row_begins), self.row_of_pair)

    def columns_with(self, flags: Flags) -> Ints:
        """How many words of the listed name have a cell that is true."""
        return _sums(_peaks(flags.astype(np.int64)[self.turned], self.column_begins), self.column_of_pair)


def _weight(mine: Ints, theirs: Ints, alike: Ints, s: Similarities) -> Ints:
    """The most that a pair of words can weigh."""
    return np.where(alike >= s.same, (mine + theirs) // 2, np.minimum(mine, theirs))


def _peaks(values: Ints, begins: Ints) -> Ints:
    """The greatest value of each run; 0 for an empty one."""
    return _reduced(np.maximum, values, begins)


def _sums(values: Ints, begins: Ints) -> Ints:
    """The sum of each run."""
    return _reduced(np.add, values, begins)


def _reduced(how: np.ufunc, values: Ints, begins: Ints) -> Ints:
    found = np.zeros(len(begins) - 1, dtype=np.int64)
    filled = begins[1:] > begins[:-1]
    if len(values):
        found[filled] = how.reduceat(values, begins[:-1][filled])
    return found


def _distinct(values: Ints) -> tuple[Ints, Ints]:
    """The different values, ascending, and for each value its place among them."""
    order = np.argsort(values, kind="stable")
    fresh = np.diff(values[order], prepend=-1) != 0
    places = np.empty(len(values), dtype=np.int64)
    places[order] = np.cumsum(fresh) - 1
    return values[order][fresh], places


def _place(keys: Ints) -> npt.NDArray[np.uint64]:
    return (keys.astype(np.uint64) * _SPREAD) >> _PLACES
