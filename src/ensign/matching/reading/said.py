"""The words of many names at once, as letters of ASCII: what text.words makes of names read letter by letter.

Of another name no word is given; a sign says that it is to be read by itself. Where no more is asked than its words
in such letters, words of other scripts may stand beside them.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

import numpy as np

from ensign.fields.parts import AND, BRACKET, BRACKETED, CYRILLIC, HYPHENED, SLASHED, UNREAD
from ensign.matching.arrays.characters import ASCII, LAST, SLASH, SMALLER, Characters, Points, Values
from ensign.matching.arrays.compiling import Kernel, part
from ensign.matching.arrays.interned import Bytes
from ensign.matching.arrays.mapped import read_only
from ensign.matching.arrays.strings import Flags, Ints
from ensign.text import digraphs
from ensign.text.arabic import SUN_LETTERS
from ensign.text.lookalikes import MIXED
from ensign.text.scripts import Script, script_of
from ensign.text.words import words

_JOINT: Final = 0x1FFF
"""No character (Unicode 17): put between letters that are one word."""

_WITHIN: Final = frozenset("`_")
"""Signs of ASCII that can stand within a word, but for one."""

_APOSTROPHES: Final = frozenset("'’")
_OF: Final = (ord("s"), ord("S"))
_OWNER: Final = 3
"""Letters or figures before 's, at least, with which it is no part of a name."""

# What a character is that stands for no letters, which are above: what parts words, no letter at all, any other, of
# those a letter of a script that is not read letter by letter, or a mark at one, what may be before an s, and one of
# these that may be at an end of a word (SOCIETA' PER AZIONI) where words are asked for beside those of other scripts.
_SIGN: Final = 0
_SILENT: Final = -1
_UNKNOWN: Final = -2
_OTHER: Final = -3
_APOSTROPHE: Final = -4
_AT_END: Final = -5

_MOST: Final = 4
"""Letters of ASCII that stand for one."""

FEW: Final = 16
"""Names from which it pays to take them together, for which tables are made."""

_STEPS: Final = 25
"""What one letter takes, in the measure of compiling.MUCH."""

_AND: Final = ord(AND)
_PLUS: Final = ord("+")
_COMMA: Final = ord(",")
_DOT: Final = ord(".")
_HYPHEN: Final = ord("-")
_BRACKET: Final = ord(BRACKET)
_CLOSED: Final = ord(")")
_BLANK: Final = ord(" ")
_MESSRS: Final = (ord("m"), ord("s"))
_CAPITALS: Final = (ord("A"), ord("Z"))
_ABBREVIATION: Final = 8
_NINE: Final = ord("9")
_ARTICLES: Final = np.zeros((1 << 8, 1 << 8), dtype=bool)
"""With which two letters articles before sun letters begin."""
_ARTICLES[np.ix_(list(b"aeu"), [*map(ord, SUN_LETTERS)])] = True

_LONGEST_ARTICLE: Final = 3
_SMALL: Final = (ord("a"), ord("z"))
_CYRILLIC: Final = (0x400, 0x500)
_GEORGIAN: Final = (0x10A0, 0x1100)
"""Where letters begin and end that may write names of others (Unicode, Blocks.txt); Greek and Armenian are unread."""

_OTHERWISE: Final = tuple(map(ord, "əƏğĞışŞİțȚţŢșȘ"))
"""And Latin letters that others spell otherwise (alphabets.py)."""


class Said(NamedTuple):
    """The letters of words, one after the other, and where each word ends; of each name the number of its first word
    (at last that of none), of the first behind a comma, or else of the first, and its signs (parts.py).
    """

    letters: Bytes
    ends: Ints
    starts: Ints
    turns: Ints
    signs: Ints

    @property
    def begins(self) -> Ints:
        """Where each word begins."""
        return np.append(0, self.ends)[:-1]


def said_in(names: Sequence[str], *, of_firms: bool = False) -> Said:
    """The words of names; of firms, letters with dots (S.A.R.L.) are one word, what may abbreviate the name begins with
    its bracket, and Messrs (M/S) before it is none.
    """
    return said_of(*points_of(names), of_firms=of_firms)


def said_of(points: Points, ends: Ints, *, of_firms: bool = False, beside: bool = False) -> Said:
    """The same of names as `points_of` gives them; with `beside`, those beside words of other scripts, too."""
    folds = _folds(beside=beside).table(points)
    if of_firms:
        points = read_only(_joined.for_steps(len(points) * _STEPS)(points, ends, folds))
    return _said.for_steps(len(points) * _STEPS)(points, ends, folds, _ARTICLES, of_firms)


def points_of(names: Sequence[str]) -> tuple[Points, Ints]:
    """The code points of names, LAST for those beyond it, one after the other, and where each name ends."""
    points = np.frombuffer("".join(names).encode("utf-32-le", "surrogatepass"), np.uint32)
    ends = np.cumsum(np.fromiter(map(len, names), np.int64, len(names)))
    return read_only(np.minimum(points, LAST)), ends


@cache
def _folds(*, beside: bool) -> Characters:
    """For each character the letters of ASCII that it stands for, the first in the lowest byte, or what it is."""
    found = Characters(_fold_beside if beside else _fold)
    found.table(np.array([_JOINT], np.uint32))
    return found


def _fold(char: str) -> int:
    """The letters that a character stands for, or what it is, where all others are unknown."""
    if char in _APOSTROPHES:
        return _APOSTROPHE
    if char.isascii():
        return ord(char.lower()) if char.isalnum() else _UNKNOWN if char in _WITHIN else _SIGN
    return _SILENT if ord(char) == _JOINT else _fold_of_others(char)


def _fold_of_others(char: str) -> int:
    """The same of a character that is not of ASCII."""
    is_other = script_of(char) is not Script.LATIN or digraphs.is_letter(char)
    if unicodedata.normalize("NFKC", char) != char or (char.isalpha() and is_other):
        return _UNKNOWN
    read = [word.text for word in words(f"0{char}0")]  # within a word, where it might part it
    if char.isalpha() and len(read) == 1 and len(letters := read[0][1:-1]) <= _MOST:
        return int.from_bytes(letters.encode(), "little") or _SILENT
    return _SIGN if unicodedata.category(char)[0] in "PS" and read == ["0", "0"] else _UNKNOWN


def _fold_beside(char: str) -> int:
    """The same, and what is a letter of another script, or a mark."""
    fold = _fold(char)
    if fold == _APOSTROPHE:
        return _AT_END if char.isascii() else _UNKNOWN
    is_other = not char.isascii() and (char.isalpha() or unicodedata.category(char)[0] == "M")
    is_other = is_other and not digraphs.is_letter(char)  # of whose words places are known, too
    return _OTHER if fold == _UNKNOWN and is_other and unicodedata.normalize("NFKC", char) == char else fold


@part
def _is_word(points: Points, k: int, end: int, folds: Values) -> bool:
    """Whether there is a letter or digit at a place, or what may be one."""
    return bool(k < end and folds[points[k]] != _SIGN and folds[points[k]] != _APOSTROPHE)


@part
def _is_letter(points: Points, k: int, folds: Values) -> bool:
    """Whether a letter is at a place."""
    return bool(folds[points[k]] > _NINE or folds[points[k]] == _SILENT)


@part
def _dotted(points: Points, k: int, end: int, folds: Values) -> int:
    """How far letters with dots go from a place on: firm_names says by a pattern which are one word (S.A.R.L.)."""
    at = k
    while at + 1 < end and points[at + 1] == _DOT and _is_letter(points, at, folds):
        at += 2
    ends_with_letter = at < end and _is_letter(points, at, folds) and not _is_word(points, at + 1, end, folds)
    if at < k + 4 or (at < k + 6 and not ends_with_letter):
        return 0
    return at - k + int(ends_with_letter)


@part
def _is_abbreviation(points: Points, k: int, end: int) -> bool:
    """Whether the bracket at a place holds 2 to 8 capitals and nothing else."""
    at = k + 1
    while at < end and _CAPITALS[0] <= points[at] <= _CAPITALS[1]:
        at += 1
    return 1 < at - k - 1 <= _ABBREVIATION and at < end and points[at] == _CLOSED


@part
def _are_mixed(points: Points, k: int, begin: int, folds: Values) -> bool:
    """Whether the letter at a place and the one before it are Latin and Greek or Cyrillic, or one of another script."""
    at = k - 2 if points[k - 1] == _JOINT else k - 1
    if at < begin:
        return False
    mine, before = folds[points[k]], folds[points[at]]
    if min(mine, before) == _OTHER:
        return bool(mine != before and max(mine, before) != _SIGN)
    least, most = min(points[at], points[k]), max(points[at], points[k])
    is_latin = _CAPITALS[0] <= least <= _CAPITALS[1] or _SMALL[0] <= least <= _SMALL[1]
    return bool(is_latin and MIXED[0] <= most < MIXED[1])


@part
def _sign(points: Points, k: int, begin: int, end: int, word: Bytes, articles: Flags) -> int:
    """What the sign behind a word is, of those of parts.py."""
    if points[k] == _BRACKET:
        return BRACKETED if _is_abbreviation(points, k, end) else 0
    if points[k] == SLASH:
        return SLASHED * (k == begin + 1 and points[begin] | SMALLER == _MESSRS[0])
    is_article = points[k] == _HYPHEN and 1 < len(word) <= _LONGEST_ARTICLE and articles[word[0], word[1]]
    return HYPHENED if is_article else 0


@part
def _own(points: Points, k: int, begin: int, end: int, folds: Values) -> int:
    """How many characters an apostrophe is with what it takes along: 's is two; -1 where that cannot be told."""
    if k > begin + 1 and points[k - 2] == _JOINT:
        return -1
    if k + 1 >= end or (points[k + 1] != _OF[0] and points[k + 1] != _OF[1]) or _is_word(points, k + 2, end, folds):
        return 1
    for at in range(k - _OWNER, k):
        if at < begin or not _is_word(points, at, end, folds):
            return 1
        if folds[points[at]] == _SILENT:
            return -1
    return 2


@part
def _passed_over(points: Points, k: int, begin: int, end: int, folds: Values) -> int:
    """How many characters from a place on are neither letters nor part them; -1 where one is none that can be read."""
    fold = folds[points[k]]
    if fold == _UNKNOWN or (k > begin and _are_mixed(points, k, begin, folds)):
        return -1
    if fold == _AT_END:
        is_first = k == begin or folds[points[k - 1]] == _SIGN
        return 1 if is_first or k + 1 >= end or folds[points[k + 1]] == _SIGN else -1
    return _own(points, k, begin, end, folds) if fold == _APOSTROPHE else int(fold == _OTHER)


@part
def _behind_messrs(points: Points, begin: int, end: int, folds: Values) -> int:
    """Where a name begins, or what stands behind Messrs (M/S, M/S.), as firm_names says by a pattern."""
    if end < begin + 4 or points[begin + 1] != SLASH:
        return begin
    if points[begin] | SMALLER != _MESSRS[0] or points[begin + 2] | SMALLER != _MESSRS[1]:
        return begin
    at = begin + 3 + int(points[begin + 3] == _DOT)
    parted = folds[points[begin + 3]] == _SIGN
    while at < end and points[at] == _BLANK:
        at += 1
    return at if parted and at < end and points[at] < ASCII and folds[points[at]] > 0 else begin


@part
def _mark(
    points: Points, k: int, end: int, of_firm: bool, letters: Bytes, filled: int, ends: Ints, many: int
) -> tuple[int, int, int]:
    """Write what a sign says, a word for "and" or the beginning of an abbreviation in brackets: where the next word is
    opened, and how many letters and words there are then.
    """
    if points[k] in (_AND, _PLUS):
        letters[filled], ends[many] = _AND, filled + 1
        return filled + 1, filled + 1, many + 1
    if of_firm and points[k] == _BRACKET and _is_abbreviation(points, k, end):
        letters[filled] = _BRACKET
        return filled, filled + 1, many
    return filled, filled, many


@part
def _is_bracketed_alone(letters: Bytes, begin: int, ends: Ints, first: int, last: int) -> bool:
    """Whether of the words of a name, which begin at a place, none in brackets stands without them, too."""
    opened = begin
    for n in range(first, last):
        bare = letters[opened + 1 : ends[n]]
        other = begin
        for m in range(first, last if letters[opened] == _BRACKET else first):
            same = ends[m] - other == len(bare)
            for k in range(len(bare) if same else 0):
                same = same and letters[other + k] == bare[k]
            if same:
                return False
            other = ends[m]
        opened = ends[n]
    return True


@part
def _may_be_of_others(point: int) -> bool:
    """Whether a letter is one of an alphabet that may write names of others, or that others write otherwise."""
    return _CYRILLIC[0] <= point < _CYRILLIC[1] or _GEORGIAN[0] <= point < _GEORGIAN[1] or point in _OTHERWISE


@part
def _say(
    points: Points, begin: int, end: int, folds: Values, articles: Flags, of_firm: bool,
    letters: Bytes, filled: int, ends: Ints, many: int,
) -> tuple[int, int, int, int]:  # fmt: skip
    """Write the words of a name behind others: how many letters and words there are then, where it turns, its signs."""
    begin = _behind_messrs(points, begin, end, folds) if of_firm else begin
    opened, turn, signs, after, far, first, before = filled, -1, 0, begin, False, many, filled
    while after < end:
        k, point, was_far = after, points[after], far
        fold, far = folds[point], point >= ASCII
        passed = _passed_over(points, k, begin, end, folds) if far or was_far or fold < _SILENT else 0
        after = k + max(passed, 1)
        if passed < 0:
            return filled, many, -1, UNREAD
        if passed:
            continue
        if fold != _SIGN:
            signs |= CYRILLIC * (point >= ASCII and _may_be_of_others(point))
            while fold > 0:
                letters[filled], filled, fold = fold & 255, filled + 1, fold >> 8
            continue
        signs |= _sign(points, k, begin, end, letters[opened:filled], articles)
        if filled > opened:
            ends[many], many, opened = filled, many + 1, filled
        opened, filled, many = _mark(points, k, end, of_firm, letters, filled, ends, many)
        if point == _COMMA and turn < 0:
            turn = many
    if filled > opened:
        ends[many], many = filled, many + 1
    if of_firm and signs & BRACKETED and _is_bracketed_alone(letters, before, ends, first, many):
        signs ^= BRACKETED
    return filled, many, turn, signs


def _saying(points: Points, name_ends: Ints, folds: Values, articles: Flags, of_firms: bool) -> Said:
    """As Said."""
    letters, ends = np.empty(_MOST * len(points), np.uint8), np.empty(len(points), np.int64)
    starts, turns = np.zeros(len(name_ends) + 1, np.int64), np.zeros(len(name_ends), np.int64)
    signs, filled, many, begin = np.zeros(len(name_ends), np.int64), 0, 0, 0
    for n in range(len(name_ends)):
        end = name_ends[n]
        after, words_after, turn, signs[n] = _say(
            points, begin, end, folds, articles, of_firms, letters, filled, ends, many
        )
        turns[n] = many if turn < 0 else turn
        if signs[n] != UNREAD:
            filled, many = after, words_after
        begin, starts[n + 1] = end, many
    return Said(letters[:filled], ends[:many], starts, turns, signs)


def _joining(points: Points, name_ends: Ints, folds: Values) -> Points:
    """The same, with a joint for each dot within what is one word."""
    found, begin = points.copy(), 0
    for end in name_ends:
        k = begin
        while k + 3 < end:
            reach = 0
            if points[k + 1] == _DOT and (k == begin or not _is_word(points, k - 1, end, folds)):
                reach = _dotted(points, k, end, folds)
                found[k + 1 : max(k + 1, k + reach - 1) : 2] = _JOINT
            k += max(reach, 1)
        begin = end
    return found


_said: Final = Kernel(_saying, seconds=0.7)
_joined: Final = Kernel(_joining)
