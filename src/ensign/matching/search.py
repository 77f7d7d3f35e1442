"""The steps of index.py for many names, one name after the other, in plain loops over tables of numbers.

Each step leaves out only listed names that cannot reach the line; (1) is in index.py. All values are sums in
billionths (weight x gain x 1000), so that they compare with line x cost. What is compiled stands in one file for the
reason that compiling.py gives, and takes arrays one by one: handing on tuples of them costs more than the loops.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from ensign.matching import listed as lists
from ensign.matching import work
from ensign.matching.compiling import Kernel, part
from ensign.matching.joins import SIZES
from ensign.matching.listed import Listed
from ensign.matching.strings import Flags, Ints, Small
from ensign.matching.work import Joined, Known, Letters, Most, Paper, Rule, Subject, Subjects

_IN_JOIN: Final = max(SIZES)
"""Words of a side that are in a join, at most."""


@part
def _left_over(rule: Rule, mine: int, theirs: int) -> int:
    """What words of such weights cost where they are left over."""
    return rule.line * (rule.omitted_by_list * mine + rule.omitted_by_subject * theirs)


@part
def _bracket(rule: Rule, mine: int, theirs: int, weight: int, gain: int) -> int:
    """The bracket of a pair of words in (1); negative where they are better left over."""
    return 1000 * weight * (gain - rule.line) + _left_over(rule, mine, theirs)


@part
def _thin(rule: Rule, gains: int, whole: bool) -> int:
    """What thin evidence takes of pairs that agree to at most so much."""
    return 0 if whole else rule.line * rule.thin * (max(0, 1000 * rule.thin_below - gains) // 1000)


@part
def _against(rule: Rule, words: int, gains: int, whole: bool) -> int:
    """What so many words that both sides have left over cost, and thin evidence, at least."""
    differ, thin = rule.line * 1000 * max(0, words), _thin(rule, gains, whole)
    return max(rule.contradiction * differ + thin, rule.contradiction_most * differ)


@part
def _initial(rule: Rule, weight: int, other: int) -> int:
    """The most that the bracket of an initial can be, with a word of this weight."""
    cost = max(rule.omitted_by_list, rule.omitted_by_subject) * (weight + other)
    return 1000 * weight * max(0, rule.initial_gain - rule.line) + rule.line * cost


@part
def _weight(rule: Rule, mine: int, theirs: int, alike: int) -> int:
    """The most that a pair of words can weigh."""
    return (mine + theirs) // 2 if alike >= rule.same else min(mine, theirs)


@part
def _survey(
    k: int, word: int, words: Ints, near: Small, theirs: Ints, size: int, rule: Rule, gain_of: Ints, survey: Ints,
    order: Ints,
) -> None:  # fmt: skip
    """Note of a subject's word how many names it touches and the most that it brings."""
    mine, many, most, own, gains = words[word, work.WEIGHT], 0, 0, 0, 0
    for e in range(words[word, work.NEAR], words[word, work.NEAR_END]):
        position, alike = near[e, work.POSITION], near[e, work.ALIKE]
        if position < size:
            other = theirs[position, lists.WEIGHT]
            weight, gain = _weight(rule, mine, other, alike), gain_of[alike]
            value = _bracket(rule, mine, other, weight, gain)
            if value > 0:
                many += theirs[position, lists.NAMES_END] - theirs[position, lists.NAMES]
                most = max(most, value)
                own = max(own, value - _left_over(rule, 0, other))
                gains = max(gains, weight * gain)
    survey[k, work.SIZE], survey[k, work.VALUE], survey[k, work.OWN], survey[k, work.GAIN_MOST] = many, most, own, gains
    at = k  # sorted in: those that touch most first
    while at > 0 and survey[order[at - 1], work.SIZE] < many:
        order[at] = order[at - 1]
        at -= 1
    order[at] = k


@part
def _letters(row: Ints, words: Ints) -> Letters:
    """What a subject has of initials, and of words that count."""
    initials, weight, heaviest, heaviest_initial, counted = 0, 0, 0, 0, 0
    for word in row:
        mine = words[word, work.WEIGHT]
        heaviest = max(heaviest, mine)
        if words[word, work.INITIAL]:
            initials += 1
            weight += mine
            heaviest_initial = max(heaviest_initial, mine)
        if not words[word, work.ACRONYM]:
            counted += 1
    return Letters(initials, weight, heaviest, heaviest_initial, counted)


@part
def _passed_over(row: Ints, words: Ints, survey: Ints, order: Ints, total: int, letters: Letters, rule: Rule) -> int:
    """How many of the words that most names have could not reach the line by themselves.

    A name that only they touch, and that has no initial, could be paired with nothing else of the subject's but
    its initials.
    """
    own = _bracket(rule, letters.weight, 0, letters.weight, max(rule.line, rule.initial_gain))
    gains, paired, passed = letters.weight * rule.initial_gain, letters.number, 0
    for n in range(len(row)):
        own += survey[order[n], work.OWN]
        gains += survey[order[n], work.GAIN_MOST]
        if not words[row[order[n]], work.ACRONYM]:
            paired += 1
        if own < _left_over(rule, total, 0) + _thin(rule, gains, paired >= letters.counted):
            passed = n + 1
    return passed


@part
def _touch_by_letter(
    subject: Subject, letters: Letters, lettered: Ints, rule: Rule, names: Small, sums: Ints, many: int
) -> int:
    """Add the names that only initials could be paired with, where that is enough: how many are touched then."""
    own = _bracket(rule, letters.weight, 0, letters.weight, rule.initial_gain)
    thin = _thin(rule, letters.weight * rule.initial_gain, letters.number >= letters.counted)
    alone = letters.number > 0 and own >= _left_over(rule, subject.total, 0) + thin
    for n in range(len(sums) if alone else len(lettered)):
        name = n if alone else lettered[n]
        if sums[name, work.WORDS] == 0:
            names[many] = name
            many += 1
    return many


@part
def _pass_over(many: int, width: int, survey: Ints, order: Ints, passed: Flags) -> Most:
    """Mark the words that are passed over, and say what they bring at most."""
    values, value, gains, gain = 0, 0, 0, 0
    for k in range(width):
        passed[k] = False
    for n in range(many):
        k = order[n]
        passed[k] = True
        values += survey[k, work.VALUE]
        value = max(value, survey[k, work.VALUE])
        gains += survey[k, work.GAIN_MOST]
        gain = max(gain, survey[k, work.GAIN_MOST])
    return Most(many, values, value, gains, gain)


@part
def _touch(posted: Ints, value: int, gain: int, joined: int, names: Small, sums: Ints, many: int) -> int:
    """Add what a word, or a join (1, or 2 where it is the same), brings to some names; how many are touched then."""
    for p in range(len(posted)):
        name = posted[p]
        if sums[name, work.WORDS] == 0:
            names[many] = name
            many += 1
        sums[name, work.WORDS] += 1
        sums[name, work.VALUES] += value
        sums[name, work.SUM_GAINS] += gain
        if joined:
            sums[name, work.JOINS] += 1
            sums[name, work.SAME_JOINS] += joined - 1
            sums[name, work.JOIN_VALUES] += value
            sums[name, work.JOIN_GAINS] += gain
    return many


@part
def _follow(
    word: int, is_join: bool, passed: bool, words: Ints, near: Small, theirs: Ints, size: int, posted: Ints,
    rule: Rule, gain_of: Ints, names: Small, sums: Ints, many: int,
) -> int:  # fmt: skip
    """Follow a word or a join of a subject to names; a word passed over only to those with an initial."""
    mine = words[word, work.WEIGHT]
    for e in range(words[word, work.NEAR], words[word, work.NEAR_END]):
        position, alike = near[e, work.POSITION], near[e, work.ALIKE]
        other, begin, end = (
            theirs[position, lists.WEIGHT],
            theirs[position, lists.NAMES],
            theirs[position, lists.NAMES_END],
        )
        if is_join or position >= size:
            parts, whole = (mine, other) if is_join else (other, mine)
            weight, gain, joined = max(whole, parts // 2), gain_of[alike * rule.join // 1000], 1 + (alike >= rule.same)
        else:
            weight, gain, joined = _weight(rule, mine, other, alike), gain_of[alike], 0
            if passed:
                end = theirs[position, lists.NAMES_WITH_INITIALS_END]
        value = _bracket(rule, mine, other, weight, gain)
        if value > 0:
            many = _touch(posted[begin:end], value, weight * gain, joined, names, sums, many)
    return many


@part
def _could_reach(
    name: int, sums: Ints, listed: Ints, heaviest: int, subject: Subject, letters: Letters, most: Most, rule: Rule
) -> bool:
    """Whether a name touched could reach (1), every word counted at the most that it could bring there."""
    words, joins, theirs = sums[name, work.WORDS], sums[name, work.JOINS], listed[name, lists.INITIALS]
    width = listed[name, lists.ROW_END] - listed[name, lists.ROW]
    single = words + most.words < 2 and subject.width > 1 and width > 1 and joins == 0
    if single and letters.number + theirs == 0 and not subject.one_is_enough:
        return False
    values = sums[name, work.VALUES] + min(most.values, width * most.value)
    gains = sums[name, work.SUM_GAINS] + min(most.gains, width * most.gain)
    # An initial could stand for any word that begins so.
    if letters.number:
        least, greatest = min(letters.heaviest_initial, 1000), max(letters.heaviest_initial, 1000)
        values += letters.number * _initial(rule, least, greatest)
        gains += letters.number * least * rule.initial_gain
    if theirs:
        least, greatest = min(heaviest, letters.heaviest), max(heaviest, letters.heaviest)
        values += theirs * _initial(rule, least, greatest)
        gains += theirs * least * rule.initial_gain
    needed = _left_over(rule, subject.total, listed[name, lists.TOTAL])
    if values < needed:
        return False
    paired = words + min(most.words, width) + _IN_JOIN * joins + letters.number + theirs
    left = min(subject.width, width) - paired
    whole = paired >= letters.counted and paired >= listed[name, lists.COUNTED]
    return bool(values >= needed + _against(rule, left, gains, whole))


@part
def _hold(
    word: int, words: Ints, alike: npt.NDArray[np.int16], row: Ints, theirs: Ints, rule: Rule, gain_of: Ints,
    columns: Ints,
) -> tuple[int, int, int, int]:  # fmt: skip
    """A word of the subject held against those of a listed name: the most it brings, and what for each of those."""
    mine, letter, initial = words[word, work.WEIGHT], words[word, work.LETTER], words[word, work.INITIAL]
    best, best_gain, pairable, same = 0, 0, 0, words[word, work.ACRONYM]
    for j in range(len(row)):
        position = row[j]
        likeness = int(alike[position])
        if letter > 0 and letter == theirs[position, lists.LETTER] and (initial or theirs[position, lists.SINGLE]):
            likeness = max(likeness, rule.initial)
        if likeness > 0:
            other = theirs[position, lists.WEIGHT]
            weight, gain = _weight(rule, mine, other, likeness), gain_of[likeness]
            value = _bracket(rule, mine, other, weight, gain)
            best, best_gain, pairable = max(best, value), max(best_gain, weight * gain), 1
            columns[j, 0] = max(columns[j, 0], value)
            columns[j, 1] = max(columns[j, 1], weight * gain)
            columns[j, 2] = 1
            if likeness >= rule.same:
                same, columns[j, 3] = 1, 1
    return best, best_gain, pairable, same


@part
def _reaches(
    row: Ints, words: Ints, alike: npt.NDArray[np.int16], their_row: Ints, theirs: Ints, listed: Ints, sums: Ints,
    subject: Subject, initials: int, rule: Rule, gain_of: Ints, columns: Ints,
) -> bool:  # fmt: skip
    """Whether a name could reach (1), every word of the one held against every word of the other."""
    width = len(their_row)
    for j in range(width):
        columns[j, 0], columns[j, 1], columns[j, 2], columns[j, 3] = 0, 0, 0, 0
    values, gains, rows, whole = 0, 0, 0, 0
    for k in range(len(row)):
        value, gain, pairable, same = _hold(row[k], words, alike[k], their_row, theirs, rule, gain_of, columns)
        values, gains, rows, whole = values + value, gains + gain, rows + pairable, whole + same
    column_values, column_gains, pairs, their_whole = 0, 0, 0, 0
    for j in range(width):
        column_values += columns[j, 0]
        column_gains += columns[j, 1]
        pairs += columns[j, 2]
        their_whole += columns[j, 3]
    values = min(values, column_values) + sums[work.JOIN_VALUES]
    gains = min(gains, column_gains) + sums[work.JOIN_GAINS]
    left = (
        min(subject.width - initials, width - listed[lists.INITIALS]) - min(rows, pairs) - _IN_JOIN * sums[work.JOINS]
    )
    needed = _left_over(rule, subject.total, listed[lists.TOTAL])
    joined = _IN_JOIN * sums[work.SAME_JOINS]
    every = whole + joined >= subject.width and their_whole + joined >= listed[lists.COUNTED]
    return bool(values >= needed + _against(rule, left, gains, every))


@part
def _write_alike(row: Ints, words: Ints, near: Small, size: int, there: int, alike: npt.NDArray[np.int16]) -> None:
    """Write for each word of a subject how alike it is to each listed word (`there` 1), or take it out again (0)."""
    for k in range(len(row)):
        for e in range(words[row[k], work.NEAR], words[row[k], work.NEAR_END]):
            if near[e, work.POSITION] < size:
                alike[k, near[e, work.POSITION]] = near[e, work.ALIKE] * there


@part
def _touch_names(
    row: Ints, joins: tuple[int, int], known: Known, joined: Joined, listed: Listed, subject: Subject,
    letters: Letters, rule: Rule, gain_of: Ints, paper: Paper,
) -> tuple[int, Most]:  # fmt: skip
    """Follow the words and joins of a subject to names: how many are touched, and what was passed over."""
    words, theirs, posted, survey, order = known.words, listed.words, listed.posted, paper.survey, paper.order
    for k in range(len(row)):
        _survey(k, row[k], words, known.near, theirs, listed.size, rule, gain_of, survey, order)
    passed = _passed_over(row, words, survey, order, subject.total, letters, rule)
    most, many, names, sums = _pass_over(passed, len(row), survey, order, paper.passed), 0, paper.names, paper.sums
    size = listed.size
    for k in range(len(row)):
        many = _follow(
            row[k], False, paper.passed[k], words, known.near, theirs, size, posted, rule, gain_of, names, sums, many
        )
    for join in range(joins[0], joins[1]):
        many = _follow(
            join, True, False, joined.joins, joined.near, theirs, size, posted, rule, gain_of, names, sums, many
        )
    if rule.initial_gain > rule.line:
        many = _touch_by_letter(subject, letters, listed.lettered, rule, names, sums, many)
    return many, most


@part
def _still(
    row: Ints, many: int, known: Known, listed: Listed, subject: Subject, letters: Letters, most: Most,
    rule: Rule, gain_of: Ints, paper: Paper,
) -> int:  # fmt: skip
    """Of the names touched those that could reach the line are put first: how many they are."""
    names, sums, theirs, columns, close = paper.names, paper.sums, listed.names, paper.columns, 0
    for n in range(many):
        name = names[n]
        if _could_reach(name, sums, theirs, listed.heaviest_initial, subject, letters, most, rule):
            names[n], names[close] = names[close], name
            close += 1
    if not close:
        return 0
    words, alike, found = known.words, paper.alike, 0
    _write_alike(row, words, known.near, listed.size, 1, alike)
    for n in range(close):
        name = names[n]
        their_row = listed.row[theirs[name, lists.ROW] : theirs[name, lists.ROW_END]]
        reaches = _reaches(
            row, words, alike, their_row, listed.words, theirs[name], sums[name], subject, letters.number, rule,
            gain_of, columns,
        )  # fmt: skip
        if reaches:
            names[n], names[found] = names[found], name
            found += 1
    _write_alike(row, words, known.near, listed.size, 0, alike)
    return found


def _search(
    subjects: Subjects, known: Known, joined: Joined, listed: Listed, rule: Rule, gain_of: Ints, paper: Paper
) -> tuple[Small, Small]:
    """The candidates of all names: the subjects' numbers, ascending, and the listed names' positions."""
    # If one pair of words is all, then what it brings beyond the line, at most the whole of it, stands
    # against one word at least that each side has left over, and against thin evidence.
    one_is_enough = 1000 * 1000 * (1000 - rule.line) >= _against(rule, 1, 1000 * 1000, False)
    numbers, positions, found = np.empty(1024, np.int32), np.empty(1024, np.int32), 0
    for number in range(len(subjects.totals)):
        row = subjects.row[subjects.starts[number] : subjects.starts[number + 1]]
        joins = (joined.starts[number], joined.starts[number + 1])
        subject = Subject(len(row), subjects.totals[number], one_is_enough)
        letters = _letters(row, known.words)
        many, most = _touch_names(row, joins, known, joined, listed, subject, letters, rule, gain_of, paper)
        some = _still(row, many, known, listed, subject, letters, most, rule, gain_of, paper)
        while found + some > len(numbers):
            numbers, positions = np.append(numbers, numbers), np.append(positions, positions)
        numbers[found : found + some] = number
        positions[found : found + some] = np.sort(paper.names[:some])
        found += some
        for n in range(many):
            paper.sums[paper.names[n]] = 0
    return numbers[:found], positions[:found]


search = Kernel(_search)
