"""The steps of index.py for many names, one name after the other, in plain loops over tables of numbers.

Each step leaves out only listed names that cannot reach the line; (1) is in index.py, its terms in bound.py. Arrays are
taken one by one: handing on tuples of them costs more.
"""

from typing import Final

import numpy as np

from ensign.matching.arrays.compiling import Kernel, part
from ensign.matching.arrays.strings import Ints, Short, Small
from ensign.matching.search import listed as lists
from ensign.matching.search import work
from ensign.matching.search.bound import against, bracket, initial_of, left_over, thin_of, weight_of, whole_of
from ensign.matching.search.listed import Listed
from ensign.matching.search.work import Joined, Known, Letters, Most, Paper, Rule, Subject, Subjects
from ensign.matching.words.joins import SIZES

_IN_JOIN: Final = max(SIZES)
"""Words of a side that are in a join, at most."""

_JOIN: Final = 20
_SAME_JOIN: Final = 40
_MOST: Final = (1 << _JOIN) - 1
"""How it is counted in one number what touches a name: the joins, and those that say all, in higher bits."""


@part
def _pass_over(row: Ints, words: Ints, survey: Ints, total: int, letters: Letters, rule: Rule, order: Ints) -> Most:
    """Of the words, now in the order of the names that have them, the first could not reach the line: what they bring.

    A name that only they touch, and that has no initial, could be paired with nothing else but the subject's initials.
    """
    for k in range(len(row)):  # sorted in
        at = k
        while at > 0 and survey[row[order[at - 1]], work.SIZE] < survey[row[k], work.SIZE]:
            order[at] = order[at - 1]
            at -= 1
        order[at] = k
    own = bracket(rule, letters.weight, 0, letters.weight, max(rule.line, rule.initial_gain))
    gains, paired, most = letters.weight * rule.initial_gain + letters.loose_gains, letters.number, Most(0, 0, 0, 0, 0)
    values, value, some, gain = 0, 0, 0, 0
    for n in range(len(row)):
        word = row[order[n]]
        own, gains = own + survey[word, work.OWN], gains + survey[word, work.GAIN_MOST]
        values, value = values + survey[word, work.VALUE], max(value, survey[word, work.VALUE])
        some, gain = some + survey[word, work.GAIN_MOST], max(gain, survey[word, work.GAIN_MOST])
        paired += not words[word, work.ACRONYM]
        if own < left_over(rule, total, 0) + thin_of(rule, gains, paired >= letters.counted):
            most = Most(n + 1, values, value, some, gain)
    return most


@part
def _touch_by_letter(
    subject: Subject, letters: Letters, lettered: Ints, rule: Rule, touched: Small, names: Ints, many: int
) -> int:
    """Add the names that only initials could be paired with, where that is enough: how many are touched then."""
    own = bracket(rule, letters.weight, 0, letters.weight, rule.initial_gain)
    thin = thin_of(rule, letters.weight * rule.initial_gain + letters.loose_gains, letters.number >= letters.counted)
    alone = letters.number > 0 and own >= left_over(rule, subject.total, 0) + thin
    for n in range(len(names) if alone else len(lettered)):
        name = n if alone else lettered[n]
        if names[name, lists.TOUCHED] == 0:
            touched[many] = name
            many += 1
    return many


@part
def _touch(
    posted: Ints, begin: int, end: int, value: int, gain: int, one: int, touched: Small, names: Ints, many: int
) -> int:
    """Add what a word or join brings to some names, each of which it touches as `one`: how many are touched then."""
    for p in range(begin, end):
        name = posted[p]
        if names[name, lists.TOUCHED] == 0:
            touched[many] = name
            many += 1
        names[name, lists.TOUCHED] += one
        names[name, lists.VALUES] += value
        names[name, lists.GAINS] += gain
    return many


@part
def _follow(
    word: int, is_join: bool, passed: bool, words: Ints, near: Small, theirs: Ints, size: int, posted: Ints,
    rule: Rule, gain_of: Ints, touched: Small, names: Ints, many: int,
) -> int:  # fmt: skip
    """Follow a word or a join of a subject to names; a word passed over only to those with an initial."""
    mine = words[word, work.WEIGHT]
    for e in range(words[word, work.NEAR], words[word, work.NEAR_END]):
        position, alike, says = near[e, work.POSITION], near[e, work.ALIKE], 1000
        other, begin = theirs[position, lists.WEIGHT], theirs[position, lists.NAMES]
        end = theirs[position, lists.NAMES_END]
        if is_join or position >= size:
            parts, whole = (mine, other) if is_join else (other, mine)
            weight, gain = whole_of(rule, whole, parts, alike, gain_of)
            one = 1 + (1 << _JOIN) + ((alike * rule.join // 1000 >= rule.whole_join) << _SAME_JOIN)
        else:
            weight, gain, one, says = weight_of(rule, mine, other, alike), gain_of[alike], 1, words[word, work.SAYS]
            if passed:
                end = theirs[position, lists.NAMES_WITH_INITIALS_END]
        value = bracket(rule, mine, other, weight, gain)
        if value > 0:
            many = _touch(posted, begin, end, value, weight * gain * says // 1000, one, touched, names, many)
    return many


@part
def _could_reach(
    name: int, names: Ints, heaviest: int, subject: Subject, letters: Letters, most: Most, rule: Rule
) -> bool:
    """Whether a name touched could reach (1), every word counted at the most that it could bring there."""
    touched, begun = names[name, lists.TOUCHED], names[name, lists.LETTERS]
    initials = theirs = names[name, lists.COUNTS] % lists.COUNTED
    if theirs:  # the words passed over were followed to it
        most = Most(0, 0, 0, 0, 0)
    # An initial could stand for any word that begins so, where there is one.
    theirs, mine = theirs * (begun & letters.begun > 0), letters.number * (begun // lists.WORDS & letters.initials > 0)
    words, joins, width = touched & _MOST, touched >> _JOIN & _MOST, names[name, lists.ROW_END] - names[name, lists.ROW]
    single = words + most.words < 2 and subject.width > 1 and width > 1 and joins == 0
    # Of one word beside acronyms, one is all.
    counted = max(letters.counted, names[name, lists.COUNTS] % lists.WIVES // lists.COUNTED)
    if single and counted > 1 and letters.number + letters.loose + initials == 0 and not subject.one_is_enough:
        return False
    values = names[name, lists.VALUES] + min(most.values, width * most.value)
    gains = names[name, lists.GAINS] + min(most.gains, width * most.gain) + letters.loose_gains
    if mine:
        least, greatest = min(letters.heaviest_initial, 1000), max(letters.heaviest_initial, 1000)
        values += mine * initial_of(rule, least, greatest)
        gains += mine * least * rule.initial_gain
    if theirs:
        least, greatest = min(heaviest, letters.heaviest), max(heaviest, letters.heaviest)
        values += theirs * initial_of(rule, least, greatest)
        gains += theirs * least * rule.initial_gain
    needed = left_over(rule, subject.total, names[name, lists.TOTAL])
    if values < needed:
        return False
    paired = words + min(most.words, width) + _IN_JOIN * joins
    left = min(subject.width - letters.number - theirs, width - initials - mine) - paired - letters.loose
    left -= max(letters.wife, names[name, lists.COUNTS] // lists.WIVES)
    return bool(values >= needed + against(rule, left, gains, paired + mine + theirs >= counted))


@part
def _bring(rows: Ints, k: int, columns: Ints, j: int, value: int, gain: int) -> None:
    """Note what a pair brings to its word, or its first, of either name."""
    rows[k, work.VALUE_MOST] = max(rows[k, work.VALUE_MOST], value)
    rows[k, work.GAIN_BEST] = max(rows[k, work.GAIN_BEST], gain)
    columns[j, work.VALUE_MOST] = max(columns[j, work.VALUE_MOST], value)
    columns[j, work.GAIN_BEST] = max(columns[j, work.GAIN_BEST], gain)


@part
def _hold(
    k: int, word: int, words: Ints, alike: Short, row: Ints, theirs: Ints, rule: Rule, gain_of: Ints, rows: Ints,
    columns: Ints,
) -> None:  # fmt: skip
    """Hold a word of the subject against those of a listed name."""
    mine, letter, initial = words[word, work.WEIGHT], words[word, work.LETTER], words[word, work.INITIAL]
    if words[word, work.ACRONYM]:
        rows[k, work.WHOLE] = 1
    for j in range(len(row)):
        position, likeness = row[j], int(alike[k, row[j]])
        if letter > 0 and letter == theirs[position, lists.LETTER] and (initial or theirs[position, lists.SINGLE]):
            likeness = max(likeness, rule.initial)
        if likeness > 0:
            other = theirs[position, lists.WEIGHT]
            weight, gain = weight_of(rule, mine, other, likeness), gain_of[likeness]
            said = weight * gain * words[word, work.SAYS] // 1000
            _bring(rows, k, columns, j, bracket(rule, mine, other, weight, gain), said)
            rows[k, work.PAIRABLE] = columns[j, work.PAIRABLE] = 1
            if likeness >= rule.in_full:
                rows[k, work.WHOLE] = columns[j, work.WHOLE] = 1


@part
def _hold_join(
    k: int, join: int, joins: Ints, alike: Short, their_row: Ints, theirs: Ints, rule: Rule, gain_of: Ints,
    rows: Ints, columns: Ints,
) -> None:  # fmt: skip
    """Hold a join of the subject against the words of a listed name: it counts for the first word of it."""
    parts, first = joins[join, work.WEIGHT], joins[join, work.FIRST]
    for j in range(len(their_row)):
        likeness, whole = int(alike[k, their_row[j]]), theirs[their_row[j], lists.WEIGHT]
        if likeness > 0:
            weight, gain = whole_of(rule, whole, parts, likeness, gain_of)
            _bring(rows, first, columns, j, bracket(rule, parts, whole, weight, gain), weight * gain)


@part
def _hold_to_joins(
    k: int, word: int, words: Ints, near: Small, name: int, theirs: Ints, posted: Ints, size: int, rule: Rule,
    gain_of: Ints, rows: Ints, columns: Ints,
) -> None:  # fmt: skip
    """Hold a word of the subject against the joins of a listed name, which stand behind the words."""
    mine, e = words[word, work.WEIGHT], words[word, work.NEAR_END] - 1
    while e >= words[word, work.NEAR] and near[e, work.POSITION] >= size:
        join = near[e, work.POSITION]
        if posted[theirs[join, lists.NAMES]] == name:
            parts = theirs[join, lists.WEIGHT]
            weight, gain = whole_of(rule, mine, parts, near[e, work.ALIKE], gain_of)
            value, j = bracket(rule, mine, parts, weight, gain), theirs[join, lists.FIRST]
            _bring(rows, k, columns, j, value, weight * gain)
        e -= 1


@part
def _summed(side: Ints, size: int) -> tuple[int, int, int, int]:
    """What so many words of one side could bring together; it is blank after that."""
    values, gains, pairable, whole = 0, 0, 0, 0
    for at in range(size):
        values, gains = values + side[at, work.VALUE_MOST], gains + side[at, work.GAIN_BEST]
        pairable, whole = pairable + side[at, work.PAIRABLE], whole + side[at, work.WHOLE]
        for column in range(side.shape[1]):
            side[at, column] = 0
    return values, gains, pairable, whole


@part
def _reaches(
    row: Ints, joins: tuple[int, int], name: int, words: Ints, near: Small, joined: Ints, theirs: Ints, names: Ints,
    their_row: Ints, posted: Ints, size: int, subject: Subject, initials: int, wife: int, rule: Rule, gain_of: Ints,
    alike: Short, rows: Ints, columns: Ints,
) -> bool:  # fmt: skip
    """Whether a name could reach (1), every word of the one held against every word of the other."""
    mine, width = len(row), len(their_row)
    for k in range(mine):
        _hold(k, row[k], words, alike, their_row, theirs, rule, gain_of, rows, columns)
    touched = names[name, lists.TOUCHED]
    if touched >> _JOIN:
        for n in range(joins[1] - joins[0]):
            _hold_join(mine + n, joins[0] + n, joined, alike, their_row, theirs, rule, gain_of, rows, columns)
        for k in range(mine):
            _hold_to_joins(k, row[k], words, near, name, theirs, posted, size, rule, gain_of, rows, columns)
    values, gains, pairable, whole = _summed(rows, mine)
    column_values, column_gains, pairs, their_whole = _summed(columns, width)
    in_joins, same = _IN_JOIN * (touched >> _JOIN & _MOST), _IN_JOIN * (touched >> _SAME_JOIN)
    left = min(mine - initials, width - names[name, lists.COUNTS] % lists.COUNTED) - min(pairable, pairs) - in_joins
    left -= max(wife, names[name, lists.COUNTS] // lists.WIVES)
    every = whole + same >= mine and their_whole + same >= names[name, lists.COUNTS] % lists.WIVES // lists.COUNTED
    needed = left_over(rule, subject.total, names[name, lists.TOTAL])
    return bool(min(values, column_values) >= needed + against(rule, left, min(gains, column_gains), every))


@part
def _write(k: int, word: int, words: Ints, near: Small, size: int, there: int, alike: Short) -> None:
    """Write how alike a word (or join) is to each listed word (`there` 1), or take it out again (0)."""
    for e in range(words[word, work.NEAR], words[word, work.NEAR_END]):
        if near[e, work.POSITION] < size:
            alike[k, near[e, work.POSITION]] = near[e, work.ALIKE] * there


@part
def _brought(
    row: Ints, most: Most, order: Ints, words: Ints, alike: Short, theirs_in: Ints, theirs: Ints, rule: Rule,
    gain_of: Ints,
) -> Most:  # fmt: skip
    """What the words passed over bring to a listed name."""
    many, values, gains = 0, 0, 0
    for n in range(most.words):
        mine, value, agreed = words[row[order[n]], work.WEIGHT], 0, 0
        for j in range(len(theirs_in)):
            likeness = alike[order[n], theirs_in[j]]
            if likeness > 0:
                other, gain = theirs[theirs_in[j], lists.WEIGHT], gain_of[likeness]
                weight = weight_of(rule, mine, other, likeness)
                value, agreed = max(value, bracket(rule, mine, other, weight, gain)), max(agreed, weight * gain)
        many, values = many + (agreed > 0), values + value
        gains += agreed * words[row[order[n]], work.SAYS] // 1000
    return Most(many, values, values, gains, gains)


@part
def _still(
    row: Ints, joins: tuple[int, int], many: int, known: Known, joined: Joined, listed: Listed, subject: Subject,
    letters: Letters, most: Most, rule: Rule, gain_of: Ints, paper: Paper,
) -> int:  # fmt: skip
    """Of the names touched those that could reach the line are put first: how many they are."""
    touched, names, close, found = paper.touched, paper.names, 0, 0
    for n in range(many):
        name = touched[n]
        if _could_reach(name, names, listed.heaviest_initial, subject, letters, most, rule):
            touched[n], touched[close] = touched[close], name
            close += 1
    if not close:
        return 0
    words, near, size, alike, heaviest = known.words, known.near, listed.size, paper.alike, listed.heaviest_initial
    theirs, their_rows, posted, joins_of, join_near = listed.words, listed.row, listed.posted, joined.joins, joined.near
    for there in (1, 0):
        for k in range(len(row)):
            _write(k, row[k], words, near, size, there, alike)
        for n in range(joins[1] - joins[0]):
            _write(len(row) + n, joins[0] + n, joins_of, join_near, size, there, alike)
        for n in range(close if there else 0):
            name = touched[n]
            their_row = their_rows[names[name, lists.ROW] : names[name, lists.ROW_END]]
            brought = _brought(row, most, paper.order, words, alike, their_row, theirs, rule, gain_of)
            if _could_reach(name, names, heaviest, subject, letters, brought, rule) and _reaches(
                row, joins, name, words, near, joins_of, theirs, names, their_row, posted, size, subject,
                letters.number, letters.wife, rule, gain_of, alike, paper.rows, paper.columns,
            ):  # fmt: skip
                touched[n], touched[found] = touched[found], name
                found += 1
    return found


@part
def _touch_names(
    row: Ints, joins: tuple[int, int], known: Known, joined: Joined, listed: Listed, subject: Subject,
    letters: Letters, rule: Rule, gain_of: Ints, paper: Paper,
) -> tuple[int, Most]:  # fmt: skip
    """Follow the words and joins of a subject to names: how many are touched, and what was passed over."""
    words, theirs, posted, size = known.words, listed.words, listed.posted, listed.size
    most = _pass_over(row, words, known.survey, subject.total, letters, rule, paper.order)
    near, many, touched, names = known.near, 0, paper.touched, paper.names
    for n in range(len(row)):
        word, over = row[paper.order[n]], n < most.words
        if not over or known.survey[word, work.ALWAYS]:
            many = _follow(word, False, over, words, near, theirs, size, posted, rule, gain_of, touched, names, many)
    words, near = joined.joins, joined.near
    for join in range(joins[0], joins[1]):
        many = _follow(join, True, False, words, near, theirs, size, posted, rule, gain_of, touched, names, many)
    if rule.initial_gain > rule.line:
        many = _touch_by_letter(subject, letters, listed.lettered, rule, touched, names, many)
    return many, most


def _search(
    subjects: Subjects, known: Known, joined: Joined, listed: Listed, rule: Rule, gain_of: Ints, paper: Paper
) -> tuple[Small, Small]:
    """The candidates of all names: the subjects' numbers, ascending, and the listed names' positions, in any order."""
    # What one pair of words brings beyond the line stands against a word that each side has left, and thin evidence.
    one_is_enough = 1000 * 1000 * (1000 - rule.line) >= against(rule, 1, 1000 * rule.says_most, False)
    numbers, positions, found = np.empty(1024, np.int32), np.empty(1024, np.int32), 0
    for number in range(len(subjects.totals)):
        row = subjects.row[subjects.starts[number] : subjects.starts[number + 1]]
        joins = (joined.starts[number], joined.starts[number + 1])
        subject = Subject(len(row), subjects.totals[number], one_is_enough)
        of = subjects.letters[number]
        letters = Letters(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7], of[8], of[9])
        many, most = _touch_names(row, joins, known, joined, listed, subject, letters, rule, gain_of, paper)
        some = _still(row, joins, many, known, joined, listed, subject, letters, most, rule, gain_of, paper)
        while found + some > len(numbers):
            numbers, positions = np.concatenate((numbers, numbers)), np.concatenate((positions, positions))
        for n in range(some):
            numbers[found + n], positions[found + n] = number, paper.touched[n]
        found += some
        for n in range(many):
            name = paper.touched[n]
            paper.names[name, lists.TOUCHED] = paper.names[name, lists.VALUES] = paper.names[name, lists.GAINS] = 0
    return numbers[:found], positions[:found]


search = Kernel(_search, seconds=4)
