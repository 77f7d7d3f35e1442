"""Where somebody is from or lives, as forms and registers write it behind a name: X, born in Moscow; X, citizen of
Russia; X, a Russian national.

The words are in tables/notes.csv. A name is screened without that, too.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from ensign.fields.cell_words import CellWord, Phrase, notes_in
from ensign.fields.countries import parse_country
from ensign.fields.postal import are_seats

_LEAST: Final = 2
"""Words of a name before it, at least."""

_MOST: Final = 4
"""Words of a place, with a year, at most."""

_FAR: Final = 10
"""Words from what says that a place follows to the end, at most."""

_LONGEST: Final = 3
"""Words of what says that somebody is from a place, and of a country's name, at most."""

_ARTICLES: Final = frozenset({"a", "an"})


def origin_behind(said: Sequence[CellWord], words: Phrase) -> int:
    """How many of the last words say where somebody is from; 0 where none do."""
    if telling().isdisjoint(words) and words[-1] not in last_words():
        return 0  # nearly every cell
    first = _labelled(said, words) or _of_country(words)
    first -= words[first - 1] in _ARTICLES
    return len(words) - first if first >= _LEAST else 0


def _labelled(said: Sequence[CellWord], words: Phrase) -> int:
    """The first word of what stands before a place that ends a cell, with the words for it; 0 where none does."""
    for at in range(max(_LEAST, len(words) - _FAR), len(words) - 1):
        length = next(
            (n for n in range(_LONGEST, 0, -1) if words[at : at + n] in notes_in("notes")["before an origin"]), 0
        )
        place = tuple([word for word in words[at + length :] if not word.isdigit()])
        if length and 0 < len(place) <= _MOST and (said[at].is_parted or are_seats(place)):
            return at
    return 0


def _of_country(words: Phrase) -> int:
    """The first word of a country, or of who is of one, before the words for that, which end a cell."""
    behind = next((n for n in range(_LONGEST, 0, -1) if words[-n:] in notes_in("notes")["behind an origin"]), 0)
    end = len(words) - behind
    lengths = range(min(_LONGEST, end - _LEAST), 0, -1) if behind else ()
    return next((end - n for n in lengths if parse_country(" ".join(words[end - n : end]))), 0)


@cache
def telling() -> frozenset[str]:
    """Words of which each cell has one that has such a note, but for what ends with who is of a country."""
    return frozenset(max(note, key=len) for note in notes_in("notes")["before an origin"])


@cache
def last_words() -> frozenset[str]:
    """The last words of what stands behind a country or who is of one."""
    return frozenset(note[-1] for note in notes_in("notes")["behind an origin"])
