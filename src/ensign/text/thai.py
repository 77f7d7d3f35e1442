"""Thai words romanised as the names of persons are, syllable by syllable; Lao ones as the Thai that they nearly are.

A vowel stands before its consonant, behind it or around it, or is not written: a consonant without one ends a syllable,
or has a vowel of its own. Vowels are those of the Royal Thai General System of Transcription (1999).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.tables import rows
from ensign.text.syllables import runs

_LAO: Final = "\u0e80"
_BETWEEN: Final = 0x80
"""How far a Lao letter is from the Thai one (Unicode 15, charts of both)."""

# Lao letters that Thai has not, or that are another: the letter for s, signs for ia and o, n and m with h above.
_AS_THAI: Final = {"ໍາ": "ำ", "ຊ": "ซ", "ົ": "็", "ຼ": "ล", "ໍ": "อ", "ໜ": "หน", "ໝ": "หม"}
_IA: Final = "ຽ"
_TONES: Final = re.compile("[\u0e48-\u0e4b\u0e45\u0e46\u0e2f\u0e4e]")
_SILENT: Final = re.compile("[ก-ฮ][ิุ]?\u0e4c")
_FOREIGN_R: Final = re.compile("(?<=[อีิ])ร\u0e4c|(?<=ีย)ร\u0e4c|(?<!เ.า)(?<=า)ร\u0e4c")
"""Not silent to all is r behind the vowels of foreign names: เซอร์เกย์, Sergey; but not เสาร์, Sao."""

_BREAK: Final = "|"
"""Where a silent letter was, and a syllable ends."""

_UNSIGNED: Final = "(?![ะ-\u0e3a\u0e47])"
_TWO: Final = "ห[งญนมยรลว]|[กขคตทปผพบสศซจดฟ][รล]"
"""Consonants that begin a syllable together; k and w only where the vowel stands behind them (Khwan, but Kaew)."""

_WUA: Final = re.compile(r"ว(?=ง\|)")
"""Not ua, but wo: in Wong, of which the silent letter says that it is a word of its own."""

_SAP: Final = re.compile("ทร(?=ั)|^ทร")
"""Two letters for s: Sap, Song."""

_CLUSTERS: Final = frozenset({"ตร", "ชร"})
"""Of these the first ends a word, and the second is not said: Mitr, Phet."""

_OF_CLUSTER: Final = max(map(len, _CLUSTERS))
"""Letters of one, at most."""

_CLOSED: Final = frozenset({"am", "ai", "ao"})
"""Vowels that nothing ends."""

_SHORT: Final = frozenset("ั็")
"""Signs of vowels that a consonant always ends."""

_R: Final = "ร"
_H: Final = "ห"


class _Consonant(NamedTuple):
    """How it begins and ends a syllable."""

    initial: str
    final: str


class _Vowel(NamedTuple):
    """How one is written, as a pattern with the consonants it is with, and said; what may or must end its syllable."""

    pattern: re.Pattern[str]
    said: str
    may_end: bool
    must_end: bool


class _Group(NamedTuple):
    """The consonants that begin a syllable, with their vowel; or one that may do so, or end the syllable before."""

    letters: str
    vowel: _Vowel | None = None


def romanised(word: str) -> str:
    """A word with its Thai or Lao letters as Latin ones; what is none stays."""
    plain = _SILENT.sub(_BREAK, _FOREIGN_R.sub(f"r{_BREAK}", _TONES.sub("", _as_thai(word))))
    plain = _SAP.sub("ซ", _WUA.sub("ว็", plain))
    first, *others = plain.split(_BREAK)
    return "".join([*_said(list(_groups(first))), *(said for part in others for said in _behind_silent(part))])


def _behind_silent(part: str) -> Iterator[str]:
    """What a part of a word says behind a silent letter: a consonant alone ends the syllable before (Robert)."""
    return iter((_consonants()[part].final,)) if part in _consonants() else _said(list(_groups(part)))


def _as_thai(word: str) -> str:
    for written, thai in _AS_THAI.items():
        word = word.replace(written, thai)
    thai = "".join([chr(ord(char) - _BETWEEN) if _LAO <= char < "\u0ee0" and char != _IA else char for char in word])
    return thai.replace("\u0e4d\u0e32", "ำ").replace("ฤ", "ริ").replace("ฦ", "ลิ")


def _groups(part: str) -> Iterator[_Group]:
    """The groups of a word, or of a part of it."""
    at = 0
    while at < len(part):
        found = next(((vowel, m) for vowel in _vowels() if (m := vowel.pattern.match(part, at))), None)
        if found is None:
            yield _Group(part[at])
            at += 1
        else:
            vowel, match = found
            yield _Group(match[1], vowel)
            at = match.end()


def _said(groups: Sequence[_Group]) -> Iterator[str]:
    """What groups say: of those without a vowel every second ends a syllable, counted from the next with one."""
    before: _Vowel | None = None
    is_open = False
    for n, ((letters, vowel), run) in enumerate(zip(groups, runs([not group.vowel for group in groups]), strict=True)):
        if vowel is not None:
            yield _initial(letters) + vowel.said
            before, is_open = vowel, vowel.may_end
        elif letters not in _consonants():
            yield letters
            is_open = False
        elif is_open and (run % 2 or before is None or before.must_end or _is_cluster(groups[n : n + _OF_CLUSTER + 1])):
            yield _final(letters, is_last=before is None or n + 1 == len(groups))
            before, is_open = None, False
        elif n and n + 1 == len(groups):
            yield "r" if letters == _R else ""  # many write it (Mitr, Butr); others nobody says
        else:
            yield _initial(letters) + ("a" if run % 2 else "o")
            before, is_open = None, not run % 2


def _initial(letters: str) -> str:
    """What consonants begin a syllable with; h before others only tells the tone."""
    known = _consonants()
    kept = letters[1:] if letters[:1] == _H and len(letters) > 1 else letters
    return "".join([known[letter].initial for letter in kept])


def _is_cluster(rest: Sequence[_Group]) -> bool:
    """Whether of what is left the first ends a syllable, and the second is not said."""
    return "".join([letters for letters, _ in rest]) in _CLUSTERS


def _final(letter: str, *, is_last: bool) -> str:
    """What a consonant ends a syllable with; r is n at the end of a word, and where no vowel is written."""
    return "r" if letter == _R and not is_last else _consonants()[letter].final


@cache
def _consonants() -> Mapping[str, _Consonant]:
    found = rows("ensign.text", "thai_consonants")
    return MappingProxyType({row["letter"]: _Consonant(row["initial"], row["final"]) for row in found})


@cache
def _vowels() -> Sequence[_Vowel]:
    """The vowels, those of most letters first."""
    found = sorted(rows("ensign.text", "thai_vowels"), key=lambda row: -len(row["vowel"]))
    return [_vowel(row["vowel"], row["said"]) for row in found]


def _vowel(written: str, said: str) -> _Vowel:
    """A vowel of the table: a hyphen stands for the consonants, C for one without a vowel that must follow, and a line
    for that no sign does.
    """
    before, behind = written.split("-")
    consonants = f"({_TWO}|[ก-ฮ])" if before else f"({_TWO}|[กขค]ว|[ก-ฮ])"
    behind = behind.replace("C", f"(?=[ก-ฮ]{_UNSIGNED})").replace("_", _UNSIGNED)
    may_end = said not in _CLOSED and not written.endswith("ะ")
    return _Vowel(re.compile(before + consonants + behind), said, may_end, not _SHORT.isdisjoint(written))
