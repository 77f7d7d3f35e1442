"""Birth dates that are written beside a person's name: Viktor Melnik (b. 1970), Anna Bolek, geb. 12.03.1962.

Only what a word for a birth stands before (tables/birth_labels.csv) is one, or in Russian and Ukrainian behind it
(1970 г.р.), and only with a year of four figures, or behind such a word as a whole day (dob 4/3/70). A b stands for the
word where a sign parts it from the name, or a full stop that it is none of the name (b. 4.3.1970): Block B 1970.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ensign.fields.birth_dates import is_birth_date
from ensign.fields.cell_words import CellWord, Phrase
from ensign.fields.date_texts import is_of_date
from ensign.tables import kept

Span = tuple[int, int]
"""Where something begins and ends in a cell."""

_YEAR: Final = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_DAY: Final = re.compile(r"(?:1[89]|20)\d{6}|\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d\d")
"""A whole day that has no year of four figures by itself: 19700304, 4/3/70."""

_LONGEST: Final = 7
"""Words of a date, at most."""

_WITHIN: Final = re.compile(r"[\s.,:/'’–—-]*")
"""What may stand between the words of a date, and before it."""

_OF_YEAR: Final = frozenset({"g", "goda", "r", "roku"})
"""Words for the year behind it in Russian and Ukrainian."""

_LETTER: Final = "b"
_AT: Final = "in"
"""Before the place of a birth."""


def births_in(cell: str, said: Sequence[CellWord]) -> Iterator[tuple[Span, str]]:
    """The birth dates in a cell of some words, each with where it and the word for it stand."""
    at = 0
    while at < len(said):
        length = _label(cell, said, at) if said[at].text in first_words() else 0
        end = _date(cell, said, at + length) if length else 0
        if end:
            last = said[_place(said, end) - 1].end
            yield (said[at].begin, _behind_point(cell, last)), cell[said[at + length].begin : said[end - 1].end]
        elif said[at].text in first_words():
            yield from _birth_before(cell, said, at)
        at = max(end, at + 1)


@cache
def first_words() -> frozenset[str]:
    """The words with which what says of a birth begins."""
    return frozenset(label[0] for label in _every_label())


@cache
def telling_of_birth() -> frozenset[str]:
    """Words of which each cell with a birth date has one, a letter among them."""
    return frozenset(max(label, key=len) for label in _every_label())


def _label(cell: str, said: Sequence[CellWord], at: int) -> int:
    """How many words from a place on say of a birth; 0 where none do."""
    words = tuple([one.text for one in said[at : at + _longest()]])
    length = next((n for n in range(len(words), 0, -1) if words[:n] in _labels()), 0)
    return int(_is_said(cell, said, at)) if length == 1 and words[0] == _LETTER else length


def _is_said(cell: str, said: Sequence[CellWord], at: int) -> bool:
    """Whether a b stands for the word, and for none of a name's: a figure is right behind it, or its full stop."""
    behind = said[at + 1] if at + 1 < len(said) else None
    if behind is None or not behind.has_figure or behind.before.strip() not in {"", "."}:
        return False
    is_short = "." in behind.before and (cell[said[at].begin].islower() or not _YEAR.fullmatch(behind.text))
    return said[at].is_parted or is_short


def _date(cell: str, said: Sequence[CellWord], first: int) -> int:
    """Behind which word a birth date ends that begins with a word, as far as it goes; 0 where none does."""
    last = first
    while last < min(first + _LONGEST, len(said)) and _may_be_of_date(said[last]):
        last += 1
    for end in range(last, first, -1):
        if said[end - 1].has_figure:
            text = cell[said[first].begin : said[end - 1].end]
            if (_YEAR.search(text) or _DAY.fullmatch(text)) and is_birth_date(text):
                return end
    return 0


def _birth_before(cell: str, said: Sequence[CellWord], at: int) -> Iterator[tuple[Span, str]]:
    """The birth date that ends before a word with which a label behind it begins: 1970 г.р., 1970 року народження."""
    words = tuple([one.text for one in said[at : at + _longest()]])
    length = next((n for n in range(len(words), 0, -1) if words[:n] in _labels("behind")), 0)
    first = _first_of_date(cell, said, at) if length else at
    if first < at:
        end = _behind_point(cell, said[at + length - 1].end)
        yield (said[first].begin, end), cell[said[first].begin : said[at - 1].end]


def _behind_point(cell: str, end: int) -> int:
    """Behind the full stop that is right behind a place, if one is: г.р., 1970 г."""
    return end + (cell[end : end + 1] == ".")


def _first_of_date(cell: str, said: Sequence[CellWord], end: int) -> int:
    """The first word of a birth date that ends before a word; that word where none does."""
    for first in range(max(0, end - _LONGEST), end):
        text = cell[said[first].begin : said[end - 1].end]
        is_date = said[first].has_figure and all(map(_may_be_of_date, said[first + 1 : end]))
        if is_date and _YEAR.search(text) and is_birth_date(text):
            return first
    return end


def _place(said: Sequence[CellWord], end: int) -> int:
    """Behind which word the place ends that is said behind a date; there where none is: in Nizhny Tagil. A word for
    the year may stand before it: 1970 г.
    """
    end += said[end : end + 1] != () and said[end].text in _OF_YEAR and said[end].before.isspace()
    if said[end : end + 1] and said[end].text == _AT and said[end].before == " ":
        behind = end + 1
        while behind < len(said) and said[behind].before == " " and not said[behind].has_figure:
            behind += 1
        return behind
    return end


def _may_be_of_date(word: CellWord) -> bool:
    """Whether a word may stand in a date, behind what stands before it."""
    return (word.text[0].isdigit() or is_of_date(word.text)) and _WITHIN.fullmatch(word.before) is not None


@cache
def _labels(where: str = "before") -> frozenset[Phrase]:
    """The words that stand there beside a date."""
    known = kept("ensign.fields", "birth_labels")
    return frozenset(tuple(row["label"].split()) for row in known if row["where"] == where)


def _every_label() -> frozenset[Phrase]:
    """The words that stand on either side of one."""
    return _labels() | _labels("behind")


@cache
def _longest() -> int:
    return max(map(len, _every_label()))
