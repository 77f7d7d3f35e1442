"""The listed names that words of subjects touch, each once, with what touches it summed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ensign.matching.joins import SIZES
from ensign.matching.meetings import Met
from ensign.matching.segments import spread
from ensign.matching.strings import Flags, Ints


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
    counts: Ints
    heaviest_initial: int

    @classmethod
    def open(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Listed":
        """What building.arrays_of made."""
        kept: dict[str, Any] = {f.name: arrays[f.name] for f in fields(cls) if f.name in arrays}
        weights = kept["weights"][: len(kept["single"])]
        heaviest = int(weights[kept["single"]].max(initial=0))
        return cls(**kept, counts=np.diff(kept["starts"]), heaviest_initial=heaviest)

    def posted_for(self, positions: Ints) -> Ints:
        """In how many names words are."""
        return self.begins[positions + 1] - self.begins[positions]


class Touched(NamedTuple):
    """Pairs of a subject and a listed name: sums over the subject's words of what they bring.

    `words` are how many touch; `join_values` and `join_gains` what joins bring, `join_words` at most
    how many words of a side are in one, and `join_same` in one that is the same letter by letter.
    """

    subjects: Ints
    listed: Ints
    values: Ints
    gains: Ints
    words: Ints
    join_values: Ints
    join_gains: Ints
    join_words: Ints
    join_same: Ints

    def at(self, places: Ints) -> "Touched":
        """Some of the pairs."""
        return Touched(*(column[places] for column in self))


class Walk(NamedTuple):
    """Entries of `Met` to be followed to the listed names: whose each is, and whether only to those with an initial."""

    subjects: Ints
    entries: Ints
    initials_only: bool


def touched_by(walks: Sequence[Walk], met: Met, listed: Listed) -> Touched:
    """What some entries touch; in subjects' and then in listed names' order."""
    size, names = len(listed.totals), []
    bits = max(1, len(met.positions)).bit_length()
    for walk in walks:
        positions = met.positions[walk.entries]
        begins = listed.begins[positions]
        ends = begins + listed.with_initials[positions] if walk.initials_only else listed.begins[positions + 1]
        # One number holds the subject, the name and the entry, so that one sort brings together what belongs together.
        whose = ((walk.subjects * size) << bits) | walk.entries
        keys, places = spread(whose, begins, ends)
        names.append(keys + (listed.posted[places] << bits))
    keys = np.concatenate(names)
    keys.sort()
    entries = keys & ((1 << bits) - 1)
    keys >>= bits
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    values, gains = (np.add.reduceat(c[entries], starts) if len(starts) else keys for c in (met.values, met.gains))
    subjects, touched = np.divmod(keys[starts], size)
    joins = np.flatnonzero(met.joined[entries])
    at, of = np.searchsorted(starts, joins, side="right") - 1, entries[joins]
    in_joins = np.full(len(joins), max(SIZES), dtype=np.int64)
    columns = (met.values[of], met.gains[of], in_joins, in_joins * met.same[of])
    joined = (np.bincount(at, c, len(starts)).astype(np.int64) for c in columns)
    return Touched(subjects, touched, values, gains, np.diff(np.append(starts, len(keys))), *joined)
