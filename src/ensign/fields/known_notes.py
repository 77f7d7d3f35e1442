"""The notes of tables/notes.csv by where they stand, and the words with which they begin and end.

What is written before a number is there, too: the labels of identifier_labels.csv.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from ensign.fields.cell_words import Phrase, notes_in
from ensign.fields.number_labels import NUMBER_WORDS, labels

COMMON: Final = ("trust", "office")
"""Words with which many names end, and some notes of several words."""

OF_NUMBER: Final = "before a number"
OF_LAST: Final = "before a number at the end"
_BEFORE: Final = ("before", "before a sign")
_BEHIND: Final = ("behind", "behind a sign")
"""Where notes stand, as the table says it."""


@cache
def by_place() -> Mapping[str, frozenset[Phrase]]:
    """The notes by where they stand."""
    found = notes_in("notes")
    labelled = [tuple(label.split()) for label in labels()]
    numbered = found[OF_NUMBER].union(labelled, ((*label, word) for label in labelled for word in NUMBER_WORDS))
    return {**found, OF_NUMBER: numbered, OF_LAST: found[OF_LAST] | numbered}


@cache
def openings() -> frozenset[tuple[str, str]]:
    """The first two words of the notes before a name that have several."""
    return frozenset((n[0], n[1]) for where in _BEFORE for n in by_place()[where] if len(n) > 1)


@cache
def alone() -> frozenset[str]:
    """The notes before a name that are one word."""
    return frozenset(note[0] for where in _BEFORE for note in by_place()[where] if len(note) == 1)


@cache
def lasts() -> frozenset[str]:
    """The last words of the notes behind a name, but of A/C, which is told by its slash."""
    ends = (note for where in _BEHIND for note in by_place()[where])
    return frozenset(note[-1] for note in ends if len(note) == 1 or note[-1] not in COMMON) - {"c"}


@cache
def firsts() -> frozenset[str]:
    """The first words of all notes that may be before a name."""
    return frozenset(note[0] for where in (*_BEFORE, OF_NUMBER) for note in by_place()[where])


@cache
def all_lasts() -> frozenset[str]:
    """The last words of the notes behind a name."""
    return frozenset(note[-1] for where in _BEHIND for note in by_place()[where])


@cache
def pairs_behind() -> Sequence[tuple[str, frozenset[str]]]:
    """The words of COMMON, each with the words before it in notes: behind any other word it is none."""
    return tuple(
        (last, frozenset(note[-2] for note in by_place()["behind"] if note[-1] == last and len(note) > 1))
        for last in COMMON
    )
