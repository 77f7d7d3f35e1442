"""The words of many names at once, as letters of ASCII: what text.words makes of names read letter by letter.

Of another name no word is given; a sign says that it is to be read by itself.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from ensign.fields.parts import AND, BRACKETED, CYRILLIC, HYPHENED, SLASHED, UNREAD
from ensign.matching.arrays import read_only
from ensign.matching.compiling import Kernel, part
from ensign.matching.interned import Bytes
from ensign.matching.strings import Flags, Ints
from ensign.text.arabic import SUN_LETTERS
from ensign.text.cyrillic import LONGEST
from ensign.text.lookalikes import MIXED
from ensign.text.scripts import Script, script_of
from ensign.text.words import words

Points = npt.NDArray[np.uint32]

_END: Final = 0x2000
"""Code points from which none is read by itself: behind are signs, and scripts that are read by syllable."""

_JOINT: Final = _END - 1
"""No character (Unicode 17): put between letters that are one word."""

_WITHIN: Final = frozenset("'`_")
"""Signs of ASCII that can stand within a word."""

# What a code point is that stands for no letters, which are above: what parts words, no letter at all, any other.
_SIGN: Final = 0
_SILENT: Final = -1
_UNKNOWN: Final = -2

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
_SLASH: Final = ord("/")
_BRACKET: Final = ord("(")
_CLOSED: Final = ord(")")
_CAPITALS: Final = (ord("A"), ord("Z"))
_ABBREVIATION: Final = 8
_NINE: Final = ord("9")
_ARTICLES: Final = np.zeros((1 << 8, 1 << 8), dtype=bool)
"""With which two letters articles before sun letters begin."""
_ARTICLES[np.ix_(list(b"aeu"), [*map(ord, SUN_LETTERS)])] = _ARTICLES[ord("i"), ord("l")] = True

_LONGEST_ARTICLE: Final = 3
_SMALL: Final = (ord("a"), ord("z"))
_CYRILLIC: Final = (0x400, 0x500)
"""Where Cyrillic letters begin and end (Unicode, Blocks.txt)."""


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


def said_in(names: Sequence[str], *, dotted: bool = False) -> Said:
    """The words of names; `dotted` letters (S.A.R.L.) are one word."""
    return said_of(*points_of(names), dotted=dotted)


def said_of(points: Points, ends: Ints, *, dotted: bool = False) -> Said:
    """The same of names as `points_of` gives them."""
    if dotted:
        points = read_only(_joined.for_steps(len(points) * _STEPS)(points, ends, _folds()))
    return _said.for_steps(len(points) * _STEPS)(points, ends, _folds(), _ARTICLES)


def points_of(names: Sequence[str]) -> tuple[Points, Ints]:
    """The code points of names, one after the other, and where each name ends."""
    points = np.frombuffer("".join(names).encode("utf-32-le", "surrogatepass"), np.uint32)
    return points, np.cumsum(np.fromiter(map(len, names), np.int64, len(names)))


@cache
def _folds() -> Ints:
    """For each code point the letters of ASCII that it stands for, the first in the lowest byte, or what it is."""
    found = np.full(_END, _UNKNOWN, np.int64)
    found[_JOINT] = _SILENT
    for point in range(_JOINT):
        char = chr(point)
        if char.isascii():
            found[point] = ord(char.lower()) if char.isalnum() else _UNKNOWN if char in _WITHIN else _SIGN
        elif char.isalpha() and script_of(char) is Script.LATIN and unicodedata.normalize("NFKC", char) == char:
            read = words(f"0{char}0")  # within a word, where it might part it
            if len(read) == 1 and len(letters := read[0].text[1:-1]) <= _MOST:
                found[point] = int.from_bytes(letters.encode(), "little") or _SILENT
    return found


@part
def _is_word(points: Points, k: int, end: int, folds: Ints) -> bool:
    """Whether there is a letter or digit at a place, or what may be one."""
    return bool(k < end and (points[k] >= _END or folds[points[k]] != _SIGN))


@part
def _is_letter(points: Points, k: int, folds: Ints) -> bool:
    """Whether a letter is at a place."""
    return bool(points[k] < _END and (folds[points[k]] > _NINE or folds[points[k]] == _SILENT))


@part
def _dotted(points: Points, k: int, end: int, folds: Ints) -> int:
    """How far letters with dots go from a place on: firm_names says by a pattern which are one word (S.A.R.L.)."""
    at = k
    while at + 1 < end and points[at + 1] == _DOT and _is_letter(points, at, folds):
        at += 2
    if at < k + 4 or (at < k + 6 and not _is_word(points, at, end, folds)):
        return 0
    ends_with_letter = at < end and _is_letter(points, at, folds) and not _is_word(points, at + 1, end, folds)
    return at - k + int(ends_with_letter)


@part
def _is_abbreviation(points: Points, k: int, end: int) -> bool:
    """Whether the bracket at a place holds 2 to 8 capitals and nothing else."""
    at = k + 1
    while at < end and _CAPITALS[0] <= points[at] <= _CAPITALS[1]:
        at += 1
    return 1 < at - k - 1 <= _ABBREVIATION and at < end and points[at] == _CLOSED


@part
def _are_mixed(points: Points, k: int, begin: int) -> bool:
    """Whether the letter at a place and the one before it are Latin and Greek or Cyrillic."""
    at = k - 2 if points[k - 1] == _JOINT else k - 1
    if at < begin:
        return False
    least, most = min(points[at], points[k]), max(points[at], points[k])
    is_latin = _CAPITALS[0] <= least <= _CAPITALS[1] or _SMALL[0] <= least <= _SMALL[1]
    return bool(is_latin and MIXED[0] <= most < MIXED[1])


@part
def _sign(points: Points, k: int, begin: int, end: int, word: Bytes, articles: Flags) -> int:
    """What the sign behind a word is, of those of parts.py."""
    if points[k] == _BRACKET:
        return BRACKETED if _is_abbreviation(points, k, end) else 0
    if points[k] == _SLASH:
        return SLASHED if k == begin + 1 else 0
    is_article = points[k] == _HYPHEN and 1 < len(word) <= _LONGEST_ARTICLE and articles[word[0], word[1]]
    return HYPHENED if is_article else 0


@part
def _say(
    points: Points, begin: int, end: int, folds: Ints, articles: Flags,
    letters: Bytes, filled: int, ends: Ints, many: int,
) -> tuple[int, int, int, int]:  # fmt: skip
    """Write the words of a name behind others: how many letters and words there are then, where it turns, its signs."""
    opened, turn, signs = filled, -1, 0
    for k in range(begin, end):
        point = int(points[k])
        fold = folds[point] if point < _END else _UNKNOWN
        if fold == _UNKNOWN or (k > begin and _are_mixed(points, k, begin)):
            return filled, many, -1, UNREAD
        if fold != _SIGN:
            if _CYRILLIC[0] <= point < _CYRILLIC[1] and end - begin <= LONGEST:
                signs |= CYRILLIC
            while fold > 0:
                letters[filled], filled, fold = fold & 255, filled + 1, fold >> 8
            continue
        signs |= _sign(points, k, begin, end, letters[opened:filled], articles)
        if filled > opened:
            ends[many], many, opened = filled, many + 1, filled
        if point in (_AND, _PLUS):
            letters[filled], filled, opened = _AND, filled + 1, filled + 1
            ends[many], many = filled, many + 1
        if point == _COMMA and turn < 0:
            turn = many
    if filled > opened:
        ends[many], many = filled, many + 1
    return filled, many, turn, signs


def _saying(points: Points, name_ends: Ints, folds: Ints, articles: Flags) -> Said:
    """As Said."""
    letters, ends = np.empty(_MOST * len(points), np.uint8), np.empty(len(points), np.int64)
    starts, turns = np.zeros(len(name_ends) + 1, np.int64), np.zeros(len(name_ends), np.int64)
    signs, filled, many, begin = np.zeros(len(name_ends), np.int64), 0, 0, 0
    for n in range(len(name_ends)):
        end = name_ends[n]
        after, words_after, turn, signs[n] = _say(points, begin, end, folds, articles, letters, filled, ends, many)
        turns[n] = many if turn < 0 else turn
        if signs[n] != UNREAD:
            filled, many = after, words_after
        begin, starts[n + 1] = end, many
    return Said(letters[:filled], ends[:many], starts, turns, signs)


def _joining(points: Points, name_ends: Ints, folds: Ints) -> Points:
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
