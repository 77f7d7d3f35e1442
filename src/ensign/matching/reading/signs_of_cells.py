"""What the signs of many cells say of each: which doubts they leave (fields/doubts.py), and what it has some of."""

import unicodedata
from functools import cache
from typing import Final

import numpy as np

from ensign.fields import two_scripts
from ensign.fields.doubts import ANYTHING, NOTED, PARTIES, SPELT
from ensign.fields.identifiers import LEAST_DIGITS, LONGEST_MARK
from ensign.fields.parties import MARKS, SIGNS, TOO_SHORT, letters_around_slashes
from ensign.fields.spelt_abroad import MARKED
from ensign.matching.arrays.characters import ASCII, SLASH, SMALLER, Characters, Points, Values
from ensign.matching.arrays.compiling import Kernel, part
from ensign.matching.arrays.strings import Ints
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
# consonant, a letter with the mark of a language, a quotation mark.
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
_QUOTE: Final = 1 << 22
_LETTER: Final = _SMALL | _CAPITAL

_ZERO: Final = ord("0")
_ONE: Final = ord("1")
"""Before the slash of the first line of a payment's field: 1/KHEK VANDY 2/12 HIGH STREET."""

_SMALL_L: Final = ord("l")
_CAPITAL_I: Final = ord("I")
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
        signs = _QUOTE * (char in "’“”»") | _WITHIN * is_mark | _PARTING * (not is_none)
        return _SIGN | signs | (_HYPHEN | _ADDING) * (char in "–—") | pair
    if char in "()":
        return _SIGN | _OPENING * (char == "(") | _CLOSING * (char == ")")
    parts = char in SIGNS or char in "#@" or not char.isprintable()
    signs = _PARTING * parts | _BLANK * (char == " ") | _COMMA * (char == ",") | _HYPHEN * (char == "-")
    signs |= _ADDING * (char in "&+") | _COLON * (char == ":") | _QUOTE * (char in "\"'")
    return _DIGIT if char.isdigit() else _SIGN | signs


@cache
def _kinds() -> Characters:
    """Of each character what it is."""
    return Characters(_kind)


# What the characters of a cell say beside its doubts, in bits above theirs: a figure, a comma or a hyphen that parts
# words, a blank, a letter of another script, another sign that may join two firms, several commas and no figure, a sign
# that may join two people or ships (& and +), that the name may be there in two scripts, and be a firm's there, a
# letter with the mark of a language, a dash between blanks, a bracket or quotation mark that closes within, and a
# bracket that does so at the end.
FIGURE: Final = 1 << 7
PARTED: Final = 1 << 8
BLANKS: Final = 1 << 9
OTHERS: Final = 1 << 10
ADDED: Final = 1 << 11
BRACKETED: Final = 1 << 12
COMMAS: Final = 1 << 13
AND: Final = 1 << 14
SIDES: Final = 1 << 15
LONG_SIDE: Final = 1 << 16
MARKED_LETTER: Final = 1 << 17
DASHED: Final = 1 << 18
ASIDE: Final = 1 << 19
AT_END: Final = 1 << 20
DOUBTS: Final = FIGURE - 1

_STEPS: Final = 15
"""What one character takes, in the measure of compiling.MUCH."""

_SPACED: Final = 2
"""So many letters are between two blanks, one behind the other, where four have blanks between them."""

_APART: Final = 3
"""Blanks of a cell of nothing but letters and signs with blanks between them, at least."""

_TWICE: Final = 2 * LEAST_TWICE - 1
"""Blanks of a cell with the same words twice, at least."""


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
def _may_be_l(points: Points, k: int, begin: int, end: int, kinds: Values) -> bool:
    """Whether the capital I at a place and that before it, between small letters, may be l: MeIIi."""
    if k < begin + 2 or k + 1 >= end or points[k - 1] != _CAPITAL_I:
        return False
    return bool(kinds[points[k - 2]] & kinds[points[k + 1]] & _SMALL)


@part
def _doubts_at(points: Points, k: int, begin: int, end: int, kinds: Values) -> int:
    """The doubts that a character leaves: it may part two parties, begin a word within another, be the letter behind a
    figure, or the second of two that may be one.
    """
    kind, before = kinds[points[k]], kinds[points[k - 1]] if k > begin else 0
    if points[k] == _SMALL_L and _may_be_i(points, k, begin, end, kinds):
        return SPELT
    if points[k] == _CAPITAL_I and _may_be_l(points, k, begin, end, kinds):
        return SPELT
    if kind & _PARTING or (before & _LEAD and kind & _TRAIL):
        is_slash = points[k] == SLASH and not before & _LEAD and not (k == begin + 1 and points[begin] == _ONE)
        return 0 if _is_within(points, k, begin, end, kinds) else PARTIES | NOTED if is_slash else ANYTHING
    if before & _DIGIT and kind & _LETTER:
        return SPELT * (points[k - 1] == _ZERO or _run(points, k, begin, end, kinds) >= LEAST_FIGURED)
    if not (kind & _CAPITAL and before & _SMALL) or k < begin + 2 or k + 1 >= end:
        return 0
    is_hump = kinds[points[k - 2]] & _SMALL and kinds[points[k + 1]] & _SMALL
    return SPELT * (bool(is_hump) and _run(points, k, begin, end, kinds) >= LEAST_JOINED)


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
def _is_dash(points: Points, k: int, begin: int, end: int, kinds: Values) -> bool:
    """Whether a hyphen or dash between blanks is at a place."""
    is_within = begin < k < end - 1 and kinds[points[k]] & _HYPHEN
    return bool(is_within and kinds[points[k - 1]] & kinds[points[k + 1]] & _BLANK)


@part
def _has_aside(points: Points, begin: int, end: int, kinds: Values) -> bool:
    """Whether a bracket or quotation mark that may close is in a cell, and a blank or comma behind it."""
    for k in range(begin, end - 1):
        if kinds[points[k]] & (_QUOTE | _CLOSING) and kinds[points[k + 1]] & (_BLANK | _COMMA):
            return True
    return False


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
    return SIDES | LONG_SIDE * (eastern >= two_scripts.SHORTEST_FIRM or (words > 1 and eastern == 0))


@part
def _look(points: Points, begin: int, end: int, kinds: Values) -> int:
    """What the characters of a cell say, but for those at its ends."""
    said, closing, spaced, letters, commas, hyphens = 0, begin, 0, 0, 0, 0
    figures, blanks, others, apart, slashes, added, colons, marks = 0, 0, 0, 0, 0, 0, 0, 0
    bracketed, joined, dashed = False, False, False
    for k in range(begin, end):
        kind = kinds[points[k]]
        said |= _doubts_at(points, k, begin, end, kinds)
        if kind & _OPENING:
            closing = _closes(points, k, end, kinds)
            said |= (PARTIES | NOTED) * (closing == k)
            bracketed = bracketed or closing > k + 1 + TOO_SHORT or (closing > k and kinds[points[k + 1]] & _OTHER > 0)
        if kind & _CLOSING:
            said |= (PARTIES | NOTED) * (closing != k)
        if kind & _DIGIT:
            figures, said = figures + 1, said | NOTED * _is_parted(points, k, begin, kinds)
        if kind & _BLANK:
            is_letter = k > begin + 1 and kinds[points[k - 2]] & _BLANK and not kinds[points[k - 1]] & _SIGN
            letters = letters + 1 if is_letter else 0
            spaced = max(spaced, letters)
        commas, blanks = commas + bool(kind & _COMMA), blanks + bool(kind & _BLANK)
        others, slashes = others + bool(kind & _OTHER), slashes + (points[k] == SLASH)
        apart, colons = apart + bool(kind & _ALPHABET), colons + bool(kind & _COLON)
        added, marks = added + bool(kind & _ADDING), marks + bool(kind & _SPELT)
        joined, dashed = (
            joined or kind & (_ADDING | _HYPHEN) == _ADDING,
            dashed or _is_dash(points, k, begin, end, kinds),
        )
        hyphens += _parts_words(points, k, begin, end, kinds)
    said |= SPELT * (spaced >= _SPACED or (blanks >= _APART and end - begin <= 2 * blanks + 1))
    is_noted = (slashes > 0 and figures > 0) or (colons > 0 and others > 0)
    said |= ANYTHING * (figures >= LEAST_DIGITS) | (PARTIES | NOTED) * is_noted
    is_even = others > 0 and blanks >= _TWICE and blanks % 2 == 1
    said |= SPELT * (is_even and _may_repeat(points, begin, end, kinds, blanks))
    said |= FIGURE * (figures > 0) | PARTED * (commas + hyphens > 0) | BLANKS * (blanks > 0) | OTHERS * (others > 0)
    said |= COMMAS * (commas > 1 and figures == 0) | MARKED_LETTER * (marks > 0) | DASHED * dashed
    said |= _names_apart(points, begin, end, kinds) if apart > 1 else 0
    said |= (BRACKETED | PARTIES) * bracketed
    return said | ADDED * (added + slashes > 0) | AND * joined


@part
def _may_be_mark(points: Points, begin: int, end: int, kinds: Values) -> bool:
    """Whether a cell may be the mark of an aircraft: short, with a hyphen behind one or two signs."""
    if end > begin + LONGEST_MARK or end < begin + 3 or kinds[points[begin + 2]] & _SMALL:
        return False
    return bool((kinds[points[begin + 1]] | kinds[points[begin + 2]]) & _HYPHEN)


def _looking_at(points: Points, ends: Ints, kinds: Values) -> Ints:
    """As signs_of."""
    found, begin = np.zeros(len(ends), np.int64), 0
    for n in range(len(ends)):
        end = ends[n]
        found[n] = _look(points, begin, end, kinds)
        if end == begin or (kinds[points[begin]] & _SIGN and points[begin] != _MARK) or kinds[points[end - 1]] & _BLANK:
            found[n] |= ANYTHING
        if _may_be_mark(points, begin, end, kinds):
            found[n] |= ANYTHING
        found[n] |= ASIDE * _has_aside(points, begin, end, kinds)
        found[n] |= AT_END * (end > begin and kinds[points[end - 1]] & _CLOSING > 0)
        begin = end
    return found


_looked_at: Final = Kernel(_looking_at)


def signs_of(points: Points, ends: Ints) -> Ints:
    """Of each cell its doubts by its characters, and of what it has some."""
    return _looked_at.for_steps(len(points) * _STEPS)(points, ends, _kinds().table(points))
