"""What may stand beside a person's name alone, as a firm's may be called so: what is paid for (Salary Boris Sakara), a
country's code in brackets, and a year or date, most of which are of a birth (Boris Sakara 4 March 1970).
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from ensign.fields.addressed import OF_PERSON
from ensign.fields.births_beside import telling_of_birth
from ensign.fields.cell_words import CellWord, Phrase, notes_in
from ensign.fields.countries import parse_country
from ensign.fields.date_texts import is_of_date
from ensign.fields.two_people import is_persons
from ensign.text import lexicon

_BEHIND: Final = re.compile(r"[(\[]\s*[^\W\d_]{2,}\W*$|(?<!\d)(?:19|20)\d\d\W*$")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SIGNS: Final = frozenset("([")
_LONGEST: Final = 3
"""Words of a note, at most."""

_LABEL: Final = 3
"""Words for a birth before a date, at most."""

_OF_DAY: Final = 2
"""Figures of a day, at most."""


def may_have(cell: str) -> bool:
    """Whether a look tells that a code or year may be behind a name."""
    return _BEHIND.search(cell) is not None


@cache
def firsts() -> frozenset[str]:
    """The first words of what stands before a person's name."""
    return frozenset(note[0] for note in notes_in("notes")["before a person"])


@cache
def lasts() -> frozenset[str]:
    """The last words of what stands behind one."""
    return frozenset(note[-1] for note in notes_in("notes")["behind a person"])


def note_before(words: Phrase, least: int) -> int:
    """How many of the first words say what a person is paid for; 0 where none do."""
    if least < OF_PERSON or words[0] not in firsts():
        return 0
    lengths = range(min(_LONGEST, len(words) - least), 0, -1)
    return next(
        (n for n in lengths if words[:n] in notes_in("notes")["before a person"] and is_persons(" ".join(words[n:]))), 0
    )


def note_behind(said: Sequence[CellWord], words: Phrase, least: int) -> int:
    """How many of the last words are a note, a code or a date behind a person's name; 0 where none are."""
    if least < OF_PERSON or len(words) <= least:
        return 0
    length = _date(words, least) if _YEAR.fullmatch(words[-1]) else _note(words, least) or int(_is_code(said[-1]))
    name = words[: len(words) - length]
    is_told = not telling_of_birth().isdisjoint(name[-_LABEL:])  # births_beside.py
    return length if length and not is_told and is_persons(" ".join(name)) else 0


def _note(words: Phrase, least: int) -> int:
    """How many of the last words say what a person is paid for, or who else is meant."""
    lengths = range(min(_LONGEST, len(words) - least), 0, -1) if words[-1] in lasts() else ()
    return next((n for n in lengths if words[-n:] in notes_in("notes")["behind a person"]), 0)


def _is_code(last: CellWord) -> bool:
    """Whether the last word is a country, or its code, that a bracket parts from a name; (Sofia) may be anything."""
    return not _SIGNS.isdisjoint(last.before) and bool(parse_country(last.text))


def _date(words: Phrase, least: int) -> int:
    """How many of the last words are a date: a year, a month and a year, a day as well."""
    before = words[least:-1][-2:]
    kinds = ["day" if _is_day(word) else "month" if _is_month(word) else "" for word in before]
    if kinds in (["day", "month"], ["month", "day"], ["day", "day"]):
        return len(kinds) + 1
    is_named = kinds[-1:] == ["month"] and before[-1] not in lexicon.frequent_names()  # Anna Maria May 1970
    return 1 + is_named


def _is_day(word: str) -> bool:
    return word.isdigit() and len(word) <= _OF_DAY


def _is_month(word: str) -> bool:
    return not word.isdigit() and is_of_date(word)
