"""Numbers that stand in a cell right behind the words for them: passport AB1234567, INN 7707083893, call sign: T8AB2.

A number is one only where a label of tables/identifier_labels.csv stands before it and it has the form of such a
number. IMO numbers and MMSI are read by numbers_beside.py, and a bare ID is the bookkeeper's as often as the party's.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from ensign.fields.bank_codes import is_code
from ensign.fields.births_beside import Span
from ensign.fields.cell_words import CellWord
from ensign.fields.identifiers import LEAST_DIGITS, WRONG_CHECK, identifiers_of
from ensign.fields.number_labels import NUMBER_WORDS, labels
from ensign.model import Identifier

_ELSEWHERE: Final = frozenset({"imo", "mmsi"})
_SAYS_TOO_LITTLE: Final = frozenset({"id"})

GLUED: Final = re.compile(r"([a-z]{3,})(\d{8,})")
"""A label and a long number in one: INN7707083893."""

_BEHIND_LABEL: Final = re.compile(r"[\s.:#№=–—-]*")
_WITHIN: Final = re.compile(r"[-–./]")
_BLANK: Final = re.compile(r"\s")
"""What stands between the parts of a number, and of one with blanks."""

_LETTERS: Final = re.compile(r"[A-Z]{1,3}")
"""With what a number may begin: AB 1234567, GB 123 4567 89."""

_WITHIN_NAMES: Final = frozenset("-.'’")
"""Behind which alone a label is a part of a name: Al-Pan, L.RUT."""

_CALL_SIGN: Final = re.compile(r"[A-Z0-9]{4,7}")
_DATE: Final = re.compile(r"\d{1,2}[-–./]\d{1,2}[-–./](?:\d{4}|\d\d)|\d{4}[-–./]\d{1,2}[-–./]\d{1,2}")
_MOST: Final = 40
"""Numbers of a cell, at most: what has more is a list of something."""

Found = tuple[Span, tuple[Identifier, ...]]
"""Where a number and its label stand, and the number in each way in which it can be read."""


class _Label(NamedTuple):
    """A label, its scheme, and the word that stands behind it and the words for a number."""

    text: str
    scheme: str
    behind: int


def numbers_in(cell: str, said: Sequence[CellWord]) -> Iterator[Found]:
    """The numbers in a cell of some words."""
    at = found = 0
    while at < len(said) and found < _MOST:
        end, numbers = _number(cell, said, at)
        if numbers:
            yield (said[at].begin, said[end - 1].end), numbers
            found += 1
        at = max(end, at + 1)


def _number(cell: str, said: Sequence[CellWord], at: int) -> tuple[int, tuple[Identifier, ...]]:
    """The number whose label begins with the word at a place, and behind which word it ends; none is (0, ())."""
    if glued := GLUED.fullmatch(said[at].text):
        scheme = labels().get(glued[1], "other")
        return at + 1, () if scheme in {"other", *_ELSEWHERE} else _read(glued[1], glued[2])
    label = _label(said, at) if said[at].text in first_words() else None
    if label is None:
        return 0, ()
    if label.scheme in {"call_sign", "swift"}:
        one = said[label.behind]
        return label.behind + 1, _of_a_word(label.scheme, cell[one.begin : one.end], is_signed=":" in one.before)
    return _with_figures(cell, said, label)


def _label(said: Sequence[CellWord], at: int) -> _Label | None:
    """The label that begins with the word at a place, if a number may stand behind it: the longest."""
    if at and said[at].before in _WITHIN_NAMES:
        return None
    words = [one.text for one in said[at : at + _longest()]]
    for length in range(len(words), 0, -1):
        text = " ".join(words[:length])
        scheme = "" if text in _SAYS_TOO_LITTLE else labels().get(text, "")
        if not scheme or scheme in _ELSEWHERE:
            continue
        behind = at + length
        while behind < len(said) - 1 and said[behind].text in NUMBER_WORDS:
            behind += 1
        is_whole = not _is_of_initials(text) or all("." in one.before for one in said[at + 1 : behind])
        between = said[at + length : behind + 1]
        is_right_before = bool(between) and all(_BEHIND_LABEL.fullmatch(one.before) for one in between)
        return _Label(text, scheme, behind) if is_whole and is_right_before else None
    return None


def _of_a_word(scheme: str, value: str, *, is_signed: bool) -> tuple[Identifier, ...]:
    """A call sign or a bank's code, in capitals; one without figures only behind a colon: Swift Holdings."""
    if not (is_signed or any(map(str.isdigit, value))) or not value.isupper():
        return ()
    if scheme == "call_sign":
        return identifiers_of(scheme, value) if _CALL_SIGN.fullmatch(value) else ()
    return (Identifier(scheme, value),) if is_code(value.lower()) else ()


def _with_figures(cell: str, said: Sequence[CellWord], label: _Label) -> tuple[int, tuple[Identifier, ...]]:
    """A number that has figures, and behind which word it ends."""
    first = label.behind
    close, wide = _end(said, first, _WITHIN), _end(said, first, _BLANK)
    if not close:
        return 0, ()
    texts = [cell[said[first].begin : said[end - 1].end] for end in dict.fromkeys((close, wide))]
    figures = sum(map(str.isdigit, texts[-1]))
    if _DATE.fullmatch(texts[0]) or (_is_of_initials(label.text) and figures < LEAST_DIGITS):
        return 0, ()
    alone = [texts[0].partition("/")[0]] if "/" in texts[0] else []  # INN/KPP 7707083893/773601001
    found = dict.fromkeys(one for text in (*texts, *alone) for one in _read(label.text, text))
    sound = tuple(one for one in found if not one.doubt)
    is_told = any(not one.doubt for one in _read(label.text, texts[0]))
    is_wide = not is_told or wide == len(said) or not said[wide].before.isspace()
    return wide if is_wide else close, sound or tuple(found)


def _is_of_initials(label: str) -> bool:
    """Whether a label has nothing but letters by themselves, as the names of people have: C.C., V. No."""
    return all(len(word) == 1 or word in NUMBER_WORDS for word in label.split())


def _read(label: str, text: str) -> tuple[Identifier, ...]:
    """The numbers in a text behind a label, of the form that theirs have."""
    return tuple(
        one
        for one in identifiers_of("identifier", f"{label}: {text}")
        if one.scheme not in {"swift", "aircraft"} and (one.scheme != "lei" or one.doubt in {"", WRONG_CHECK})
    )


def _end(said: Sequence[CellWord], first: int, between: re.Pattern[str]) -> int:
    """Behind which word a number ends whose parts have a sign or something else between them; 0 where none begins.

    It may begin with letters by themselves, and end with a letter: 95967944-K.
    """
    at = first
    if not said[at].has_figure:
        if not (at + 1 < len(said) and said[at + 1].has_figure and _LETTERS.fullmatch(said[at].text.upper())):
            return 0
        if not (said[at + 1].before.isspace() or _WITHIN.fullmatch(said[at + 1].before)):
            return 0
        at += 1
    at += 1
    while at < len(said) and said[at].has_figure and _is_within(said[at].before, between):
        at += 1
    ends_in_letter = at < len(said) and len(said[at].text) == 1 and _WITHIN.fullmatch(said[at].before)
    return at + bool(ends_in_letter)


def _is_within(before: str, between: re.Pattern[str]) -> bool:
    return _WITHIN.fullmatch(before) is not None or between.fullmatch(before) is not None


@cache
def first_words() -> frozenset[str]:
    """The words with which the labels begin, those of IMO numbers and MMSI among them."""
    return frozenset(label.split()[0] for label in labels())


@cache
def _longest() -> int:
    return max(len(label.split()) for label in labels())
