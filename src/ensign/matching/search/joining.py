"""The joins in subjects' names that are a listed word, found name by name in loops that can be compiled.

joined_words.py does the same in arrays, for few names and for the listed ones, and says by what joins and words meet.
Of a subject's joins only what may be there is asked for: most are begun or ended by no listed word (ends.py).
"""

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.compiling import Kernel, maker, part
from ensign.matching.arrays.hashing import FIRST, HASH, LAST, LENGTH, TAIL
from ensign.matching.arrays.lookups import Table, found_in
from ensign.matching.arrays.segments import spread
from ensign.matching.arrays.strings import LONGEST, SALT, SPREAD, Flags, Hashes, Ints, Small
from ensign.matching.reading.rows import Named
from ensign.matching.search.work import ALIKE, END, NEAR, NEAR_END, POSITION, Joined
from ensign.matching.search.work import FIRST as FIRST_PLACE
from ensign.matching.words import joined_words as joined
from ensign.matching.words.ends import BEGINS, CONSONANT, ENDS, SPELLED
from ensign.matching.words.joined_words import Likeness, Words, joins_in, near_of
from ensign.matching.words.joins import CONSONANTS, JOIN_LENGTH, SIZES, SLACK, SYLLABLES, WIDE
from ensign.matching.words.neighbours import highest

_MORE: Final = max(SIZES) - 1
"""Words of a join beside the first, at most."""

_ROOM: Final = 1 << 10
"""Rows of a table at first; twice those that one join can ask for."""

_ONE_BYTE: Final = 127

# Bits of the lengths that a join less a letter, itself and with one more has; those that may share its keys.
_SHORTER: Final = 1
_EQUAL: Final = 2
_EVERY: Final = 7
_NEARLY: Final = (1 << 2 * SLACK + 1) - 1

# Columns of joins: of which name, its first and last word, its length, whether it has no lone letter; of which of the
# lengths above listed words begin as it does and end so; whether (1) its spelling, (2) consonants and (4) Chinese
# syllables are to be asked.
_NAME: Final = 0
_AT: Final = 1
_LAST: Final = 2
_LENGTH: Final = 3
_WHOLE: Final = 4
_BEGUN_BY: Final = 5
_ENDED_BY: Final = 6
_SHARED: Final = 7

# Columns of what is asked: by which join, the hash, what sharing it says.
_RUN: Final = 0
_VALUE: Final = 1
_GIVEN: Final = 2


@part
def _mixed(value: np.uint64, salt: int) -> np.uint64:
    """strings.mixed for one hash."""
    value = (value + np.uint64(salt) * SALT) * SPREAD
    value ^= value >> np.uint64(32)
    value *= SPREAD
    return value ^ (value >> np.uint64(29))


@part
def _number(value: np.uint64) -> int:
    """A number that can be reckoned with numbers that have a sign."""
    return int(np.int64(value))


@part
def _alike(given: int, mine: int, theirs: int, likeness: Likeness) -> int:
    """How alike a join and a word of such lengths are that share what is worth `given` (0: a slip); 0 if too little."""
    longer, apart = max(mine, theirs), abs(mine - theirs)
    alike = 1000 * (longer - 1) // longer if apart < 2 else 0
    if given:
        fits = apart <= SLACK or given == likeness.same or (given == likeness.consonants and apart <= WIDE)
        alike = given if fits else 0
    return alike if alike >= likeness.join_least else 0


@part
def _together(
    row: Ints, at: int, end: int, keys: Hashes, first: int, others: int, powers: Hashes, once: bool
) -> tuple[np.uint64, int]:
    """The hash and length of keys written together; with `once` a letter doubled where two meet is written once."""
    value, length, last = np.uint64(0), np.uint64(0), np.uint64(0)
    for k in range(at, end):
        word, which = row[k], others if k > at else first
        more, added = keys[word, which, HASH], keys[word, which, LENGTH]
        if once and length > 0 and added > 0 and last == keys[word, which, FIRST]:
            more, added = keys[word, which, TAIL], added - np.uint64(1)
        value, length = value * powers[added] + more, length + added
        if added > 0:
            last = keys[word, which, LAST]
    return value, _number(length)


@part
def _maybe(value: np.uint64, taken: Hashes, shift: np.uint64) -> bool:
    """Whether a hash may be in a table."""
    place = value >> shift
    return bool(taken[place >> np.uint64(6)] >> (place & np.uint64(63)) & np.uint64(1))


@part
def _swapped(one: int, other: int, keys: Hashes, powers: Hashes, taken: Hashes, shift: np.uint64) -> bool:
    """Whether two words may be a listed one but that where they meet letters changed places: less one of the two."""
    letters, begin = keys[other, joined.SPELT, LENGTH], keys[other, joined.SPELT, FIRST]
    value = keys[one, joined.SPELT, HASH] * powers[letters - np.uint64(1)] + keys[other, joined.SPELT, TAIL]
    # Of a letter of several bytes none is left out; then it may be the last of the first word.
    return bool(begin > _ONE_BYTE or _maybe(_mixed(value, joined.SLIP), taken, shift))


@part
def _are_syllables(one: int, other: int, keys: Hashes) -> bool:
    """Whether two words are Chinese syllables."""
    return bool(keys[one, joined.SYLLABLE, LENGTH] > 0 and keys[other, joined.SYLLABLE, LENGTH] > 0)


@part
def _note(
    runs: Ints, many: int, name: int, at: int, last: int, length: int, whole: bool, begun: int, ended: int, shared: int
) -> int:
    """Write down a join behind others, column by column: how many there are then."""
    runs[many, _NAME], runs[many, _AT], runs[many, _LAST], runs[many, _LENGTH] = name, at, last, length
    runs[many, _WHOLE], runs[many, _BEGUN_BY], runs[many, _ENDED_BY], runs[many, _SHARED] = whole, begun, ended, shared
    return many + 1


@maker
def _runs(
    row: Ints, starts: Ints, keys: Hashes, numbers: Flags, reach: Ints, powers: Hashes, taken: Hashes,
    shift: np.uint64,
) -> Ints:  # fmt: skip
    """The neighbours in names that listed words reach, and how far."""
    runs, many = np.empty((_MORE * len(row), 8), np.int64), 0
    for name in range(len(starts) - 1):
        for at in range(starts[name], starts[name + 1] - 1):
            length = shortest = _number(keys[row[at], joined.SPELT, LENGTH])
            first = reach[row[at]]
            for last in range(at + 1, min(at + 1 + _MORE, starts[name + 1])):
                added = _number(keys[row[last], joined.SPELT, LENGTH])
                length, shortest = length + added, min(shortest, added)
                if numbers[row[at]] or numbers[row[last]] or length < JOIN_LENGTH or length > LONGEST:
                    continue
                near, slack, whole = length - 1, length - SLACK, shortest > 1
                begun, ended = first[BEGINS] >> near & _EVERY, reach[row[last], ENDS] >> near & _EVERY
                spelled, consonant = first[SPELLED] >> slack & _NEARLY, first[CONSONANT] >> slack & _NEARLY
                read = last == at + SYLLABLES - 1 and _are_syllables(row[at], row[last], keys)
                shared = (spelled > 0) + 2 * (consonant > 0) + 4 * read if whole else 0
                if shared or (whole and begun | ended) or begun & ended & _EQUAL:
                    many = _note(runs, many, name, at, last, length, whole, begun, ended, shared)
                elif whole and last == at + 1 and _swapped(row[at], row[last], keys, powers, taken, shift):
                    many = _note(runs, many, name, at, last, length, True, begun, ended, 0)
    return runs[:many]


@part
def _cuts(k: int, last: int, begun: int, ended: int, letters: int) -> tuple[int, int, int]:
    """Which letters of word k of a join may be left out: from, to and by which step.

    Besides any one letter it may be the first or last that changed places with its neighbour's.
    """
    before, after = _EVERY if k == 0 else begun, _EVERY if k == last else ended
    if before & after & (_SHORTER | _EQUAL):
        return 0, letters, 1
    first = k > 0 and (_EVERY if k == 1 else begun) & after & _EQUAL
    final = k < last and before & (_EVERY if k == last - 1 else ended) & _EQUAL
    return 0 if first else letters - 1, letters if final else 1 if first else 0, letters - 1


@part
def _ask(value: np.uint64, given: int, run: int, taken: Hashes, shift: np.uint64, asked: Hashes, many: int) -> int:
    """Write down a hash that may be in the table, and what sharing it says (0 for a slip): how many there are then."""
    if _maybe(value, taken, shift):
        asked[many, _RUN], asked[many, _VALUE], asked[many, _GIVEN] = run, value, given
        many += 1
    return many


@maker
def _by_letters(
    runs: Ints, row: Ints, keys: Hashes, cut_begins: Ints, cut: Hashes, same: int, powers: Hashes, taken: Hashes,
    shift: np.uint64,
) -> Hashes:  # fmt: skip
    """What neighbours are to be found by: the hashes of their letters, and less one letter."""
    asked, many = np.empty((_ROOM, 3), np.uint64), 0
    for n in range(len(runs)):
        asked = _with_room(asked, many)
        at, last = runs[n, _AT], runs[n, _LAST]
        value, length = _together(row, at, last + 1, keys, joined.SPELT, joined.SPELT, powers, False)
        many = _ask(_mixed(value, joined.SAME), same, n, taken, shift, asked, many)
        if runs[n, _WHOLE]:
            many = _ask(_mixed(value, joined.SLIP), 0, n, taken, shift, asked, many)
            for k in range(at, last + 1):
                letters = _number(keys[row[k], joined.SPELT, LENGTH])
                length -= letters
                begin, end, step = _cuts(k - at, last - at, runs[n, _BEGUN_BY], runs[n, _ENDED_BY], letters)
                # The whole is before x B^(letters + rest) + word x B^rest + rest, and without a letter
                # before x B^(letters - 1 + rest) + cut x B^rest + rest.
                if begin < end:
                    word = keys[row[k], joined.SPELT, HASH]
                    before, _ = _together(row, at, k, keys, joined.SPELT, joined.SPELT, powers, False)
                    less = value - (before * (powers[letters] - powers[letters - 1]) + word) * powers[length]
                    for place in range(cut_begins[row[k]] + begin, cut_begins[row[k]] + end, step):
                        one = _mixed(less + cut[place] * powers[length], joined.SLIP)
                        many = _ask(one, 0, n, taken, shift, asked, many)
    return asked[:many]


@maker
def _by_keys(
    runs: Ints, row: Ints, keys: Hashes, characters: Flags, likeness: Likeness, powers: Hashes, taken: Hashes,
    shift: np.uint64,
) -> Hashes:  # fmt: skip
    """What neighbours are to be found by: the hashes of their keys of spelling, consonants and Chinese syllables."""
    asked, many = np.empty((_ROOM, 3), np.uint64), 0
    for n in range(len(runs)):
        asked = _with_room(asked, many)
        at, end = runs[n, _AT], runs[n, _LAST] + 1
        if runs[n, _SHARED] & 1:
            value, size = _together(row, at, end, keys, joined.SPELLED, joined.SPELLED, powers, True)
            if size >= 2:
                value = _mixed(value, joined.SPELLING)
                many = _ask(value, likeness.spelling, n, taken, shift, asked, many)
        if runs[n, _SHARED] & 2:
            value, size = _together(row, at, end, keys, joined.CONSONANT, joined.CORE, powers, True)
            if size >= CONSONANTS and not (characters[row[at]] or characters[row[at + 1]] or characters[row[end - 1]]):
                value = _mixed(value, joined.SKELETON)
                many = _ask(value, likeness.consonants, n, taken, shift, asked, many)
        if runs[n, _SHARED] & 4:
            value, _ = _together(row, at, end, keys, joined.SYLLABLE, joined.SYLLABLE, powers, False)
            many = _ask(_mixed(value, joined.READ), likeness.chinese, n, taken, shift, asked, many)
    return asked[:many]


@maker
def _by_run(some: Hashes, others: Hashes) -> Hashes:
    """What is asked by two tables, each ordered by its runs, in one that is."""
    found, n, k = np.empty((len(some) + len(others), 3), np.uint64), 0, 0
    for at in range(len(found)):
        first = k == len(others) or (n < len(some) and some[n, _RUN] <= others[k, _RUN])
        for column in range(3):
            found[at, column] = some[n, column] if first else others[k, column]
        n, k = n + first, k + (not first)
    return found


@maker
def _with_room(table: npt.NDArray[Any], many: int) -> npt.NDArray[Any]:
    """A table with room for what one join asks or finds beside so much."""
    if many + _ROOM // 2 <= len(table):
        return table
    found = np.empty((2 * len(table), table.shape[1]), table.dtype)
    for n in range(many):
        for column in range(table.shape[1]):
            found[n, column] = table[n, column]
    return found


@part
def _add(position: int, alike: int, near: Small, begin: int, end: int) -> int:
    """Write down a word, once, with its greatest likeness: where they end."""
    for at in range(begin, end):
        if near[at, POSITION] == position:
            near[at, ALIKE] = max(near[at, ALIKE], alike)
            return end
    near[end, POSITION], near[end, ALIKE] = position, alike
    return end + 1


@maker
def _found(
    asked: Hashes, runs: Ints, hashes: Hashes, begins: Ints, positions: Ints, lengths: Ints, likeness: Likeness
) -> tuple[Ints, Small]:
    """The words that each join could be: the runs, with where the words begin and end, and the words."""
    near, found = np.empty((_ROOM, 2), np.int32), np.empty((len(asked), 3), np.int64)
    many, begin, end, run = 0, 0, 0, -1
    for n in range(len(asked)):
        at = np.searchsorted(hashes, asked[n, _VALUE])
        if at < len(hashes) and hashes[at] == asked[n, _VALUE]:
            if run != _number(asked[n, _RUN]):
                run, begin = _number(asked[n, _RUN]), end
            for p in range(begins[at], begins[at + 1]):
                near, position = _with_room(near, end), positions[p]
                alike = _alike(_number(asked[n, _GIVEN]), runs[run, _LENGTH], lengths[position], likeness)
                if alike:
                    end = _add(position, alike, near, begin, end)
            if end > begin:
                many += many == 0 or found[many - 1, 0] != run
                found[many - 1, 0], found[many - 1, 1], found[many - 1, 2] = run, begin, end
    return found[:many], near[:end]


def _met(
    named: Named, words: Words, table: Table, reach: Ints, lengths: Ints, likeness: Likeness, powers: Hashes
) -> Joined:
    """The joins of all names that could be a listed word.

    Loops over all names, one after the other, as calls that hand on arrays cost more than what one name asks.
    """
    row, starts, keys, taken, shift = named.row, named.starts, words.keys, table.taken, table.shift
    runs = _runs(row, starts, keys, words.numbers, reach, powers, taken, shift)
    letters = _by_letters(runs, row, keys, words.cut_begins, words.cut, likeness.same, powers, taken, shift)
    shared = _by_keys(runs, row, keys, words.characters, likeness, powers, taken, shift)
    asked = _by_run(letters, shared)
    found, near = _found(asked, runs, table.hashes, table.begins, table.positions, lengths, likeness)
    begins, joins = np.zeros(len(starts), np.int64), np.zeros((len(found), 5), np.int64)
    for n in range(len(found)):
        run = runs[found[n, 0]]
        begins[run[_NAME] + 1] += 1
        joins[n, NEAR], joins[n, NEAR_END] = found[n, 1], found[n, 2]
        joins[n, FIRST_PLACE], joins[n, END] = run[_AT] - starts[run[_NAME]], run[_LAST] + 1 - starts[run[_NAME]]
    for name in range(len(starts) - 1):
        begins[name + 1] += begins[name]
    return Joined(begins, joins, near)


def _met_of_few(
    named: Named,
    words: Words,
    table: Table,
    reach: Ints,  # noqa: ARG001
    lengths: Ints,
    likeness: Likeness,
    powers: Hashes,  # noqa: ARG001
) -> Joined:
    """The same in arrays, which know the powers: some are found that the loops pass over, as scoring would."""
    joins = joins_in(words, named.row, named.starts, likeness)
    found = found_in(table.hashes, table.begins, table.positions, joins.asked.hashes)
    near = highest(near_of(joins.asked, found, joins.lengths, lengths, likeness), 1, len(joins.lengths), len(lengths))
    met = np.flatnonzero(np.diff(near.begins))
    met = met[np.argsort(joins.firsts[met], kind="stable")]
    _, at = spread(met, near.begins[met], near.begins[met + 1])
    ends = np.cumsum(near.begins[met + 1] - near.begins[met])
    starts = np.searchsorted(joins.firsts[met], named.starts)
    begin = named.starts[np.searchsorted(named.starts, joins.firsts[met], side="right") - 1]
    places = joins.firsts[met] - begin, joins.ends[met] - begin
    rows = np.stack((np.zeros(len(met), np.int64), np.append(0, ends)[:-1], ends, *places), axis=1)
    return Joined(starts, rows, np.stack((near.positions[at], near.similarities[at]), axis=1))


joins_met = Kernel(_met, plain=_met_of_few, seconds=4)
