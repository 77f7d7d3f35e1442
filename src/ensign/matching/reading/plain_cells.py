"""Which of many names are one name of one party, with no number beside it, as their signs and words tell at a look.

Of others a longer look may tell the same (subjects.py).
"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np

from ensign.fields import two_people, two_scripts
from ensign.fields.identifiers import LEAST_DIGITS, LONGEST_MARK
from ensign.fields.parties import MARKS, SIGNS, TOO_SHORT, letters_around_slashes
from ensign.fields.parts import UNREAD
from ensign.fields.spelt_abroad import MARKED
from ensign.matching.arrays.characters import ASCII, SLASH, SMALLER, Characters, Points, Values
from ensign.matching.arrays.compiling import Kernel, part
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.interned import Interned
from ensign.matching.arrays.segments import bits_of_any, has_within, set_at, sums
from ensign.matching.arrays.strings import Flags, Ints
from ensign.matching.reading import words_of_cells as may_be
from ensign.matching.reading.cells_abroad import are_spelt_abroad
from ensign.matching.reading.ends_of_cells import may_be_twice, may_have_initials
from ensign.matching.reading.said import points_of, said_of
from ensign.text.damage import CODED, LEADS, TRAILS
from ensign.text.lookalikes import LEAST_FIGURED
from ensign.text.scripts import Script, script_of
from ensign.text.spacing import LEAST_JOINED, LEAST_TWICE
from ensign.text.words import fold

# What a character is, in bits: no letter or digit, a digit, what may part two parties, a blank, a comma, a hyphen or
# dash, a small letter, a capital, the first and the second of two that may be one, misread (text/damage.py), an opening
# and a closing bracket, a letter of another script than ASCII's that can be read by itself, a sign that adds, letters
# before and behind the slash of a separator that has words there (parties.py), a letter of a script that writes a name
# in one, a sign within a word of such scripts (a vowel's), a letter of another alphabet than Latin, a colon, a small
# consonant, a letter with the mark of a language.
_SIGN: Final = 1
_DIGIT: Final = 2
_PARTING: Final = 4
_BLANK: Final = 8
_COMMA: Final = 16
_HYPHEN: Final = 32
_SMALL: Final = 64
_CAPITAL: Final = 128
_LEAD: Final = 256
_TRAIL: Final = 512
_OPENING: Final = 1024
_CLOSING: Final = 2048
_OTHER: Final = 4096
_ADDING: Final = 8192
_BEFORE_SLASH: Final = 1 << 14
_BEHIND_SLASH: Final = 1 << 15
_EASTERN: Final = 1 << 16
_WITHIN: Final = 1 << 17
_ALPHABET: Final = 1 << 18
_COLON: Final = 1 << 19
_CONSONANT: Final = 1 << 20
_SPELT: Final = 1 << 21
_LETTER: Final = _SMALL | _CAPITAL

_ZERO: Final = ord("0")
_SMALL_L: Final = ord("l")
_AMPERSAND: Final = ord("&")
_MARK: Final = ord('"')
"""The quotation mark, with which a plain cell may begin."""

_BEHIND: Final = ord("s")
"""A letter behind a letter and a slash that parts no parties, nor says of an account: A/S, M/S, K/S."""

_OF_SHIP: Final = ord("m")
"""The letter before it with which it says of a ship, where it does not stand before a name."""

_LEAST_BESIDE: Final = 3
"""Letters on either side of a slash that may part two names of several words."""


def _kind(char: str) -> int:
    """What a character is."""
    pair = _LEAD * (char in LEADS) | _TRAIL * (char in TRAILS)
    if char.isalpha():
        before, behind = letters_around_slashes()
        at_slash = _BEFORE_SLASH * (char.lower() in before) | _BEHIND_SLASH * (char.lower() in behind)
        is_other = script_of(char) is not Script.LATIN and bool(fold(char))
        other = (_OTHER | _EASTERN * two_scripts.is_eastern(char)) * is_other
        other |= _ALPHABET * (not two_scripts.is_latin(char))
        other |= _CONSONANT * (char in "bcdfgkmnpqrstvxz") | _SPELT * (char.lower() in MARKED)
        return _SMALL * char.islower() | _CAPITAL * char.isupper() | other | pair | at_slash
    if char in CODED:
        return _SIGN | _PARTING | pair
    if not char.isascii():
        is_mark = unicodedata.category(char)[0] == "M"
        is_none = is_mark or char in MARKS
        return _SIGN | _WITHIN * is_mark | _PARTING * (not is_none) | (_HYPHEN | _ADDING) * (char in "–—") | pair
    if char in "()":
        return _SIGN | _OPENING * (char == "(") | _CLOSING * (char == ")")
    parts = char in SIGNS or char in "#@" or not char.isprintable()
    signs = _PARTING * parts | _BLANK * (char == " ") | _COMMA * (char == ",") | _HYPHEN * (char == "-")
    signs |= _ADDING * (char in "&+") | _COLON * (char == ":")
    return _DIGIT if char.isdigit() else _SIGN | signs


@cache
def _kinds() -> Characters:
    """Of each character what it is."""
    return Characters(_kind)


# What the characters of a cell say, in bits: that it is not plain, has a figure, a comma or a hyphen that parts words,
# a blank, a letter of another script, another sign that may join two firms, a bracket, several commas and no figure, a
# sign that may join two people, that the name may be there in two scripts, and be a firm's there, and a letter with the
# mark of a language.
_ODD: Final = 1
_FIGURE: Final = 2
_PARTED: Final = 4
_BLANKS: Final = 8
_OTHERS: Final = 16
_ADDED: Final = 32
_BRACKETED: Final = 64
_COMMAS: Final = 128
_AND: Final = 256
_SIDES: Final = 512
_LONG_SIDE: Final = 1024
_MARKS: Final = 2048

_STEPS: Final = 15
"""What one character takes, in the measure of compiling.MUCH."""

_SPACED: Final = 2
"""So many letters are between two blanks, one behind the other, where four have blanks between them."""

_APART: Final = 3
"""Blanks of a cell of nothing but letters and signs with blanks between them, at least."""

_TWICE: Final = 2 * LEAST_TWICE - 1
"""Blanks of a cell with the same words twice, at least."""

_MOST: Final = 1 << 17
"""Words that are remembered; beyond, all are forgotten and memory stays flat."""


class PlainCells:
    """A look at many cells, for which each different word is looked up once."""

    def __init__(self) -> None:
        """None is met yet."""
        self._words, self._part = Interned(), Grown(np.empty(0, np.int64))

    def look(self, cells: Sequence[str]) -> tuple[Flags, Flags]:
        """Of each cell whether it surely is plain, and whether it is but for what may be parties in brackets."""
        if len(self._words) > _MOST:
            self._words, self._part = Interned(), Grown(np.empty(0, np.int64))
        points, ends = points_of(cells)
        said, kinds = said_of(points, ends, beside=True), _kinds().table(points)
        row = self._words.numbers(said.letters, said.begins, said.ends)
        new = self._words.since(len(self._part))
        self._part.add(np.array([may_be.part_of(word.decode()) for word in new], np.int64))
        parts, first, last = self._part.rows[row], said.starts[:-1], said.starts[1:]
        signs = _looked_at.for_steps(len(points) * _STEPS)(points, ends, kinds)
        has = bits_of_any(parts, first, last)
        found: Flags = ((said.signs & UNREAD) == 0) & ((signs & _ODD) == 0)
        found &= ((has & may_be.TELLING) == 0) & (has & has >> 1 & _FIRSTS_OF_PAIRS == 0)
        found &= ((has & may_be.WEB) == 0) | (((signs & _BLANKS) > 0) & ~set_at(parts & may_be.WEB, last - 1))
        of_number = (has & may_be.OF_NUMBER | has & has >> 1 & 1 << may_be.REGISTERED) > 0
        found &= ~of_number | ((signs & _FIGURE) == 0)
        found &= ((has & may_be.TITLE) == 0) | ((signs & _COMMAS) == 0)
        behind_place = set_at(parts & may_be.PLACE, np.maximum(first, last - 2))
        may_be_place = ((signs & _PARTED | has & (may_be.FORM | may_be.TRADE)) > 0) | behind_place
        found &= ~(may_be_place & set_at(parts & may_be.PLACE, last - 1)) & ~set_at(parts & may_be.FIRST, first)
        found &= ~(behind_place & set_at(parts & may_be.STATE, last - 1))
        found &= ~set_at(parts & may_be.LAST, last - 1) & ~may_be_twice(row, first, last) & ~may_have_initials(said)
        found &= ~are_spelt_abroad(cells, (signs & _MARKS) > 0, has, (parts, said.starts))
        words, is_other, are_signed = last - first, (signs & _OTHERS) > 0, (signs & (_PARTED | _ADDED)) > 0
        beside = is_other & (are_signed | ((has & may_be.JOINS) > 0))
        found &= ~_may_be_two_firms(parts, first, last, are_signed, beside)
        may_join = ((has & may_be.OF_PEOPLE) > 0) | ((signs & _AND) > 0)
        found &= ~(may_join & ((has & may_be.TRADE) == 0) & ((words >= two_people.LEAST) | is_other))
        is_bracketed = (signs & _BRACKETED) > 0
        firms = sums((parts & (may_be.TRADE | may_be.OF_FIRM)) > 0, first, last)
        found &= ((words > 0) | is_other) & (is_bracketed | ~_may_have_sides(signs, words, firms))
        return found & ~is_bracketed, found & is_bracketed & ((signs & _FIGURE) == 0)


_FIRSTS_OF_PAIRS: Final = ((1 << may_be.REGISTERED - may_be.PAIRS) // 3) << may_be.PAIRS
"""Every second bit of those, of which there are at most 23."""


@part
def _closes(points: Points, k: int, end: int, kinds: Values) -> int:
    """Where the bracket closes that opens at a place, and holds something that nothing parts; else that place."""
    at = k + 1
    while at < end and not kinds[points[at]] & (_OPENING | _CLOSING | _PARTING):
        at += 1
    return at if at > k + 1 and at < end and kinds[points[at]] & _CLOSING else k


@part
def _parts_several(points: Points, k: int, begin: int, end: int, kinds: Values) -> bool:
    """Whether a sign stands between words of three letters and more, and there are blanks on both sides of it."""
    before, behind = False, False
    for at in range(k - _LEAST_BESIDE, k + _LEAST_BESIDE + 1):
        if at < begin or at >= end or (at != k and kinds[points[at]] & _SIGN):
            return False
    for at in range(begin, k):
        before = before or kinds[points[at]] & _BLANK > 0
    for at in range(k + 1, end):
        behind = behind or kinds[points[at]] & _BLANK > 0
    return before and behind


@part
def _is_within(points: Points, k: int, begin: int, end: int, kinds: Values) -> bool:
    """Whether the sign at a place is a slash that parts nothing: A/S and Long/Short, not A/C, c/o nor and/or."""
    if points[k] != SLASH or k == begin or k + 1 >= end:
        return False
    before, behind = points[k - 1], points[k + 1]
    if not kinds[before] & _LETTER or not kinds[behind] & _LETTER or _parts_several(points, k, begin, end, kinds):
        return False
    is_alone = k < begin + 2 or kinds[points[k - 2]] & _SIGN
    if is_alone and (k + 2 >= end or kinds[points[k + 2]] & _SIGN):
        return bool(behind | SMALLER == _BEHIND and (k == begin + 1 or before | SMALLER != _OF_SHIP))
    return not (kinds[before] & _BEFORE_SLASH and kinds[behind] & _BEHIND_SLASH)


@part
def _run(points: Points, k: int, begin: int, end: int, kinds: Values) -> int:
    """How many letters and figures there are around a place, with nothing else between."""
    first, last = k, k + 1
    while first > begin and not kinds[points[first - 1]] & _SIGN:
        first -= 1
    while last < end and not kinds[points[last]] & _SIGN:
        last += 1
    return last - first


@part
def _may_be_i(points: Points, k: int, begin: int, end: int, kinds: Values) -> bool:
    """Whether the small l at a place may be a capital I: beside capitals, or before a consonant at a beginning."""
    before = kinds[points[k - 1]] if k > begin else _SIGN
    behind = kinds[points[k + 1]] if k + 1 < end else _SIGN
    if behind & _CAPITAL or (before & _CAPITAL and k > begin + 1 and kinds[points[k - 2]] & _CAPITAL):
        return True
    return bool(before & _SIGN and behind & _CONSONANT)


@part
def _is_odd(points: Points, k: int, begin: int, end: int, kinds: Values) -> bool:
    """Whether a character may part two parties, begin a word within another, be the letter behind a figure, or the
    second of two that may be one.
    """
    kind, before = kinds[points[k]], kinds[points[k - 1]] if k > begin else 0
    if points[k] == _SMALL_L and _may_be_i(points, k, begin, end, kinds):
        return True
    if kind & _PARTING or (before & _LEAD and kind & _TRAIL):
        return not _is_within(points, k, begin, end, kinds)
    if before & _DIGIT and kind & _LETTER:
        return points[k - 1] == _ZERO or _run(points, k, begin, end, kinds) >= LEAST_FIGURED
    if not (kind & _CAPITAL and before & _SMALL) or k < begin + 2 or k + 1 >= end:
        return False
    is_hump = kinds[points[k - 2]] & _SMALL and kinds[points[k + 1]] & _SMALL
    return bool(is_hump) and _run(points, k, begin, end, kinds) >= LEAST_JOINED


@part
def _is_parted(points: Points, k: int, begin: int, kinds: Values) -> bool:
    """Whether a comma, a bracket, or a hyphen and a blank part the figure at a place from what is before it."""
    at = k - 1
    while at >= begin and kinds[points[at]] & _BLANK:
        at -= 1
    if at < begin:
        return False
    kind = kinds[points[at]]
    return bool(kind & (_COMMA | _OPENING) or (kind & _HYPHEN and at < k - 1))


@part
def _parts_words(points: Points, k: int, begin: int, end: int, kinds: Values) -> bool:
    """Whether a hyphen or dash beside a blank, a bracket or another sign is at a place."""
    if not kinds[points[k]] & _HYPHEN:
        return False
    before, behind = max(k - 1, begin), min(k + 1, end - 1)
    return bool((kinds[points[before]] | kinds[points[behind]]) & _SIGN)


@part
def _may_repeat(points: Points, begin: int, end: int, kinds: Values, blanks: int) -> bool:
    """Whether the word in the middle of a cell begins like the first, so that the cell may be the same twice."""
    k = begin
    for _ in range(blanks // 2 + 1):
        while k < end and not kinds[points[k]] & _BLANK:
            k += 1
        k += 1
    first, again = points[begin], points[min(k, end - 1)]
    if max(first, again) < ASCII:
        return bool(first | SMALLER == again | SMALLER)
    return bool(first == again or not (kinds[first] | kinds[again]) & _OTHER)


@part
def _names_apart(points: Points, begin: int, end: int, kinds: Values) -> int:
    """Whether letters of two scripts are one behind the other, as many as names have; and of the other as of a firm."""
    latin, latin_words, eastern, words, changes, before = 0, 0, 0, 0, 0, 0
    for k in range(begin, end):
        script = kinds[points[k]] & (_LETTER | _ALPHABET)
        if not script:
            continue
        is_other = script & _ALPHABET > 0
        is_first = k == begin or not kinds[points[k - 1]] & (_LETTER | _ALPHABET | _WITHIN)
        words, latin_words = words + (is_other and is_first), latin_words + (not is_other and is_first)
        latin, eastern = latin + (not is_other), eastern + (kinds[points[k]] & _EASTERN > 0)
        changes += before > 0 and is_other != (before & _ALPHABET > 0)
        before = script
    if changes != 1 or (latin < two_scripts.LONG and latin_words < 2) or (eastern < 2 and words < 2):
        return 0
    return _SIDES | _LONG_SIDE * (eastern >= two_scripts.SHORTEST_FIRM or (words > 1 and eastern == 0))


@part
def _look(points: Points, begin: int, end: int, kinds: Values) -> int:
    """What the characters of a cell say, but for those at its ends."""
    odd, closing, spaced, letters, commas, hyphens = False, begin, 0, 0, 0, 0
    figures, blanks, others, apart, slashes, added, colons, bracketed, joined = 0, 0, 0, 0, 0, 0, 0, False, False
    marks = 0
    for k in range(begin, end):
        kind = kinds[points[k]]
        odd = odd or _is_odd(points, k, begin, end, kinds)
        if kind & _OPENING:
            closing = _closes(points, k, end, kinds)
            odd = odd or closing == k
            bracketed = bracketed or closing > k + 1 + TOO_SHORT or (closing > k and kinds[points[k + 1]] & _OTHER > 0)
        if kind & _CLOSING:
            odd = odd or closing != k
        if kind & _DIGIT:
            figures, odd = figures + 1, odd or _is_parted(points, k, begin, kinds)
        if kind & _BLANK:
            is_letter = k > begin + 1 and kinds[points[k - 2]] & _BLANK and not kinds[points[k - 1]] & _SIGN
            letters = letters + 1 if is_letter else 0
            spaced = max(spaced, letters)
        commas, blanks = commas + bool(kind & _COMMA), blanks + bool(kind & _BLANK)
        others, slashes = others + bool(kind & _OTHER), slashes + (points[k] == SLASH)
        apart, colons = apart + bool(kind & _ALPHABET), colons + bool(kind & _COLON)
        added += bool(kind & _ADDING)
        joined, marks = joined or points[k] == _AMPERSAND, marks + bool(kind & _SPELT)
        hyphens += _parts_words(points, k, begin, end, kinds)
    odd = odd or spaced >= _SPACED or (blanks >= _APART and end - begin <= 2 * blanks + 1)
    odd = odd or figures >= LEAST_DIGITS or (slashes > 0 and figures > 0) or (colons > 0 and others > 0)
    is_even = others > 0 and blanks >= _TWICE and blanks % 2 == 1
    odd = odd or (is_even and _may_repeat(points, begin, end, kinds, blanks))
    said = _FIGURE * (figures > 0) | _PARTED * (commas + hyphens > 0) | _BLANKS * (blanks > 0) | _OTHERS * (others > 0)
    said |= _COMMAS * (commas > 1 and figures == 0) | _MARKS * (marks > 0)
    said |= _names_apart(points, begin, end, kinds) if apart > 1 else 0
    return _ODD * odd | _ADDED * (added + slashes > 0) | _BRACKETED * bracketed | _AND * joined | said


@part
def _may_be_mark(points: Points, begin: int, end: int, kinds: Values) -> bool:
    """Whether a cell may be the mark of an aircraft: short, with a hyphen behind one or two signs."""
    if end > begin + LONGEST_MARK or end < begin + 3 or kinds[points[begin + 2]] & _SMALL:
        return False
    return bool((kinds[points[begin + 1]] | kinds[points[begin + 2]]) & _HYPHEN)


def _looking_at(points: Points, ends: Ints, kinds: Values) -> Ints:
    """Of each cell, by its characters: _ODD where it is not plain, and of what it has some."""
    found, begin = np.zeros(len(ends), np.int64), 0
    for n in range(len(ends)):
        end = ends[n]
        found[n] = _look(points, begin, end, kinds)
        if end == begin or (kinds[points[begin]] & _SIGN and points[begin] != _MARK) or kinds[points[end - 1]] & _BLANK:
            found[n] |= _ODD
        if _may_be_mark(points, begin, end, kinds):
            found[n] |= _ODD
        begin = end
    return found


_looked_at: Final = Kernel(_looking_at)


def _may_have_sides(signs: Ints, words: Ints, firms: Ints) -> Flags:
    """Which cells may have a name in two scripts; of their Latin words so many are of any firm (two_scripts.py)."""
    is_beside_firm = ((signs & _LONG_SIDE) == 0) | ((firms == words) & (words <= two_scripts.FEWEST))
    found: Flags = ((signs & _SIDES) > 0) & ~((firms > 0) & is_beside_firm)
    return found


def _may_be_two_firms(parts: Ints, first: Ints, last: Ints, are_signed: Flags, beside: Flags) -> Flags:
    """Which cells may name two firms of which each has its legal form, with a sign or a word between them.

    `beside` are those with words of other scripts, too: as these are not seen, the forms may be anywhere.
    """
    forms = (parts & may_be.OF_FIRM) > 0
    joined = forms & (np.append(parts[1:], 0)[: len(parts)] & may_be.JOINS > 0)
    within = (are_signed & has_within(forms, first, last)) | has_within(joined, first, last)
    return (set_at(parts & may_be.OF_FIRM, last - 1) & within) | (beside & (sums(forms, first, last) > 1))
