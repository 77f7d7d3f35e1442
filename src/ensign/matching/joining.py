"""The joins in subjects' names that are a listed word, found name by name in loops that can be compiled.

joined_words.py does the same in arrays, for few names and for the listed ones, and says by what joins and words meet.
"""

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.matching import joined_words as joined
from ensign.matching.compiling import Kernel, part
from ensign.matching.hashing import FIRST, HASH, LAST, LENGTH, TAIL
from ensign.matching.joined_words import Likeness, Words, joins_in, similarities_of
from ensign.matching.joins import CONSONANTS, JOIN_LENGTH, SIZES, SLACK
from ensign.matching.lookups import Table, found_in
from ensign.matching.neighbours import Near, highest
from ensign.matching.segments import spread
from ensign.matching.strings import LONGEST, SALT, SPREAD, Flags, Hashes, Ints, Small
from ensign.matching.work import ALIKE, NEAR, NEAR_END, POSITION, WEIGHT, Joined, Subjects
from ensign.matching.work import FIRST as FIRST_PLACE

_LONGEST_SIZE: Final = max(SIZES)


@part
def _mixed(value: np.uint64, salt: int) -> np.uint64:
    """strings.mixed for one hash."""
    value = (value + np.uint64(salt) * SALT) * SPREAD
    value ^= value >> np.uint64(32)
    value *= SPREAD
    return value ^ (value >> np.uint64(29))


@part
def _alike(given: int, mine: int, theirs: int, likeness: Likeness) -> int:
    """How alike a join and a word of such lengths are that share what is worth `given` (0: a slip); 0 if too little."""
    longer, apart = max(mine, theirs), abs(mine - theirs)
    alike = 1000 * (longer - 1) // longer if apart < 2 else 0
    if given:
        alike = given if apart <= SLACK or given == likeness.same else 0
    return alike if alike >= likeness.join_least else 0


@part
def _add(position: int, alike: int, near: Small, begin: int, end: int) -> int:
    """Write down a word, once, with its greatest likeness; where there is no room it is only counted."""
    for at in range(begin, min(end, len(near))):
        if near[at, POSITION] == position:
            near[at, ALIKE] = max(near[at, ALIKE], alike)
            return end
    if end < len(near):
        near[end, POSITION], near[end, ALIKE] = position, alike
    return end + 1


@part
def _together(keys: Hashes, others: Hashes, row: Ints, powers: Hashes, once: bool) -> tuple[np.uint64, int]:
    """The hash and length of keys written together; with `once` a letter doubled where two meet is written once."""
    value, length, last = keys[row[0], HASH], keys[row[0], LENGTH], keys[row[0], LAST]
    for k in range(1, len(row)):
        word = row[k]
        more, added = others[word, HASH], others[word, LENGTH]
        if once and length > 0 and added > 0 and last == others[word, FIRST]:
            more, added = others[word, TAIL], added - np.uint64(1)
        value, length = value * powers[added] + more, length + added
        if added > 0:
            last = others[word, LAST]
    return value, int(length)


@part
def _less(row: Ints, k: int, cut: np.uint64, keys: Hashes, powers: Hashes) -> np.uint64:
    """The hash of a join of whose word k a letter is left out: `cut` is the hash of what is left of that."""
    value = np.uint64(0)
    for n in range(len(row)):
        if n == k:
            value = value * powers[keys[row[n], LENGTH] - np.uint64(1)] + cut
        else:
            value = value * powers[keys[row[n], LENGTH]] + keys[row[n], HASH]
    return value


@part
def _length(row: Ints, keys: Hashes, numbers: Flags) -> int:
    """How many letters a join has; 0 where it is none."""
    length = 0
    for k in range(len(row)):
        length += int(keys[row[k], LENGTH])
    fits = JOIN_LENGTH <= length <= LONGEST and not numbers[row[0]] and not numbers[row[-1]]
    return length if fits else 0


@part
def _whole(row: Ints, keys: Hashes) -> bool:
    """Whether no word of a join is a lone letter."""
    shortest = keys[row[0], LENGTH]
    for k in range(1, len(row)):
        shortest = min(shortest, keys[row[k], LENGTH])
    return bool(shortest > 1)


@part
def _alphabetic(row: Ints, characters: Flags) -> bool:
    """Whether no word of a join is of Han characters."""
    many = 0
    for k in range(len(row)):
        many += characters[row[k]]
    return many == 0


@part
def _ask(
    row: Ints, keys: Hashes, characters: Flags, cut_begins: Ints, cut: Hashes, likeness: Likeness, powers: Hashes,
    values: Hashes, given: Ints,
) -> int:  # fmt: skip
    """Write down the hashes by which a join is found, and what sharing each says (0 for a slip): how many they are."""
    spelt = keys[joined.SPELT]
    value, _ = _together(spelt, spelt, row, powers, False)
    values[0], given[0], many = _mixed(value, joined.SAME), likeness.same, 1
    if not _whole(row, spelt):
        return many
    values[1], given[1], many = _mixed(value, joined.SLIP), 0, 2
    for k in range(len(row)):
        for at in range(cut_begins[row[k]], cut_begins[row[k] + 1]):
            values[many], given[many] = _mixed(_less(row, k, cut[at], spelt, powers), joined.SLIP), 0
            many += 1
    value, size = _together(keys[joined.SPELLED], keys[joined.SPELLED], row, powers, True)
    if size >= 2:
        values[many], given[many] = _mixed(value, joined.SPELLING), likeness.spelling
        many += 1
    value, size = _together(keys[joined.CONSONANT], keys[joined.CORE], row, powers, True)
    if size >= CONSONANTS and _alphabetic(row, characters):
        values[many], given[many] = _mixed(value, joined.SKELETON), likeness.consonants
        many += 1
    return many


@part
def _meet(
    values: Hashes, given: Ints, length: int, hashes: Hashes, begins: Ints, positions: Ints, taken: Hashes,
    shift: np.uint64, lengths: Ints, likeness: Likeness, near: Small, begin: int,
) -> int:  # fmt: skip
    """Write down the words under some hashes, from `begin` on: where they end."""
    end = begin
    for n in range(len(values)):
        place = values[n] >> shift
        if taken[place >> np.uint64(6)] >> (place & np.uint64(63)) & np.uint64(1):
            at = np.searchsorted(hashes, values[n])
            if at < len(hashes) and hashes[at] == values[n]:
                for p in range(begins[at], begins[at + 1]):
                    alike = _alike(given[n], length, lengths[positions[p]], likeness)
                    if alike:
                        end = _add(positions[p], alike, near, begin, end)
    return end


@part
def _weight(row: Ints, weights: Ints) -> int:
    """What the words of a join weigh together."""
    weight = 0
    for k in range(len(row)):
        weight += weights[row[k]]
    return weight


@part
def _grown(table: npt.NDArray[Any], size: int) -> npt.NDArray[Any]:
    """A table with room for so many rows, and no less than it had."""
    found = np.empty((max(size, len(table)), table.shape[1]), table.dtype)
    found[: len(table)] = table
    return found


@part
def _meet_name(
    row: Ints, words: Words, table: Table, lengths: Ints, likeness: Likeness, powers: Hashes, values: Hashes,
    given: Ints, joins: Ints, near: Small, many: int, end: int,
) -> tuple[int, int]:  # fmt: skip
    """Write down a name's joins and the words that each could be; where there is no room they are only counted."""
    hashes, begins, positions, taken, shift = table.hashes, table.begins, table.positions, table.taken, table.shift
    keys, characters, cut_begins, cut = words.keys, words.characters, words.cut_begins, words.cut
    for at in range(len(row)):
        for after in range(at + 2, min(at + _LONGEST_SIZE, len(row)) + 1):
            some = row[at:after]
            length = _length(some, keys[joined.SPELT], words.numbers)
            if length:
                asked = _ask(some, keys, characters, cut_begins, cut, likeness, powers, values, given)
                begin = end
                end = _meet(
                    values[:asked],
                    given,
                    length,
                    hashes,
                    begins,
                    positions,
                    taken,
                    shift,
                    lengths,
                    likeness,
                    near,
                    begin,
                )
                if end > begin:
                    if many < len(joins):
                        weight = _weight(some, words.weights)
                        joins[many, WEIGHT], joins[many, NEAR], joins[many, NEAR_END] = weight, begin, end
                        joins[many, FIRST_PLACE] = at
                    many += 1
    return many, end


def _met(subjects: Subjects, words: Words, table: Table, lengths: Ints, likeness: Likeness, powers: Hashes) -> Joined:
    """The joins of all names that could be a listed word."""
    values, given = np.empty(2 * LONGEST, np.uint64), np.empty(2 * LONGEST, np.int64)
    joins, near = np.empty((1024, 4), np.int64), np.empty((1024 + len(lengths), 2), np.int32)
    starts, many, end = np.zeros(len(subjects.starts), np.int64), 0, 0
    for number in range(len(starts) - 1):
        row = subjects.row[subjects.starts[number] : subjects.starts[number + 1]]
        more = _meet_name(row, words, table, lengths, likeness, powers, values, given, joins, near, many, end)
        while more[0] > len(joins) or more[1] > len(near):
            joins, near = _grown(joins, 2 * more[0]), _grown(near, 2 * more[1])
            more = _meet_name(row, words, table, lengths, likeness, powers, values, given, joins, near, many, end)
        many, end = more
        starts[number + 1] = many
    return Joined(starts, joins[:many], near[:end])


def _met_of_few(
    subjects: Subjects,
    words: Words,
    table: Table,
    lengths: Ints,
    likeness: Likeness,
    powers: Hashes,  # noqa: ARG001
) -> Joined:
    """The same in arrays, which know the powers."""
    joins = joins_in(words, subjects.row, subjects.starts, likeness)
    numbers, positions = found_in(table.hashes, table.begins, table.positions, joins.asked.hashes)
    owners = joins.asked.owners[numbers]
    given, mine, theirs = joins.asked.similarities[numbers], joins.lengths[owners], lengths[positions]
    found = Near(owners, positions, similarities_of(given, mine, theirs, likeness))
    near = highest(found, 1, len(joins.lengths), len(lengths))
    met = np.flatnonzero(np.diff(near.begins))
    met = met[np.argsort(joins.firsts[met], kind="stable")]
    _, at = spread(met, near.begins[met], near.begins[met + 1])
    ends = np.cumsum(near.begins[met + 1] - near.begins[met])
    starts = np.searchsorted(joins.firsts[met], subjects.starts)
    firsts = joins.firsts[met] - subjects.starts[np.searchsorted(subjects.starts, joins.firsts[met], side="right") - 1]
    rows = np.stack((joins.weights[met], np.append(0, ends)[:-1], ends, firsts), axis=1)
    return Joined(starts, rows, np.stack((near.positions[at], near.similarities[at]), axis=1))


joins_met = Kernel(_met, plain=_met_of_few)
