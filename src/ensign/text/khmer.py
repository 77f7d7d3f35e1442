"""Khmer words romanised as the names of persons are, syllable by syllable.

A consonant is of one of two series, by which the vowel behind it is read: សា is sa, ជា chea. One without a vowel sign
has a vowel of its own, or ends a syllable, which is not written. Consonants and vowels are those of the transliteration
table for names of persons and places (Documentation Center of Cambodia, 1998), after UNGEGN's for Khmer (1972).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.tables import rows
from ensign.text.syllables import runs

_GROUP: Final = re.compile(
    r"(?P<letters>[ក-អ](?:[៉៊]?្[ក-អ])*)(?P<shift>[៉៊]?)(?P<vowel>[ា-ៅ]*)(?P<signs>[ំះៈ-៑]*)|(?P<alone>[ឣ-ឳ])(?P<own>[ំះៈ-៑]*)|(?P<other>.)"
)
_SUBSCRIPT: Final = "្"
_SHIFTS: Final = {"៉": "first", "៊": "second"}
_ENDING: Final = "់"  # the consonant ends its syllable, which is short
_SILENT: Final = "៍"
_WITH_VOWEL: Final = ("ំ", "ះ", "័")
_NASALS: Final = frozenset("ងញណនម")
_OPEN: Final = "."
"""In the table, behind a vowel at the end of a word."""

_AS_D: Final = {"ត្ត": "ដ", "ត្ដ": "ដ", "ណ្ត": "ណ្ដ"}
"""Spellings of d within a word: Norodom, Kandal."""

_SHORT: Final = frozenset("ិុ")
"""Vowels that words of Pali have at the end, and nobody says: ជាតិ is cheat."""


class _Consonant(NamedTuple):
    """Of which series it is, and how it begins and ends a syllable."""

    series: str
    initial: str
    final: str


class _Group(NamedTuple):
    """Consonants that are written together, and the vowel and signs on them; or, without letters, something else."""

    letters: str
    shift: str = ""
    vowel: str = ""
    signs: str = ""
    other: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether no vowel is written."""
        return not (self.vowel or self.other or any(sign in self.signs for sign in _WITH_VOWEL))

    @property
    def said_vowel(self) -> str:
        """The vowel with the sign that is read with it."""
        return self.vowel + next((sign for sign in _WITH_VOWEL if sign in self.signs), "")


def romanised(word: str) -> str:
    """A word with its Khmer letters as Latin ones; what is none stays."""
    return "".join(_said(_syllables(_shortened(list(_groups(word))))))


def _groups(word: str) -> Iterator[_Group]:
    """The groups of a word; those that a sign silences are left out."""
    for found in _GROUP.finditer(word):
        written, other = found["letters"] or "", found["alone"] or found["other"] or ""
        letters = "".join([letter for letter in written if letter not in _SHIFTS])
        if _SILENT not in (found["signs"] or ""):
            signs = found["signs"] or found["own"] or ""
            shift = found["shift"] or next((letter for letter in written if letter in _SHIFTS), "")
            yield _Group(letters, shift, found["vowel"] or "", signs, other)


def _shortened(groups: list[_Group]) -> list[_Group]:
    """The same without a short vowel at the end that is not said, behind another syllable, and with d as it is said."""
    if len(groups) > 1:
        *_, before, last = groups
        is_syllable = (len(last.letters) == 1 and before.vowel and not before.signs) or last.letters in _AS_D
        if last.vowel in _SHORT and not last.signs and is_syllable:
            groups[-1] = last._replace(vowel="", letters=last.letters[:1])
    return [group._replace(letters=_AS_D.get(group.letters, group.letters)) for group in groups]


class _Syllable(NamedTuple):
    """A group that begins a syllable, and the consonant that ends it, which may be said once with the next."""

    group: _Group
    end: str = ""
    says_end: bool = True


def _syllables(groups: Sequence[_Group]) -> list[_Syllable]:
    """Groups as syllables: of groups without a vowel every second ends one, counted from the next with a vowel."""
    found: list[_Syllable] = []
    for i, (group, run) in enumerate(zip(groups, runs([group.is_bare for group in groups]), strict=True)):
        if group.other or not group.letters:
            found.append(_Syllable(group))
        elif found and _is_open(found[-1]) and run and (run % 2 or _ENDING in group.signs):
            found[-1], rest = _ended(found[-1], group)
            if rest and i + 1 < len(groups):  # at the end of a word nobody says it
                found.append(_Syllable(rest))
        else:
            rest = None
            if found and _is_open(found[-1]) and _parts(group):
                found[-1], rest = _ended(found[-1], group)
            found.append(_Syllable(rest or group))
    return found


def _is_open(syllable: _Syllable) -> bool:
    """Whether a syllable may be ended by a consonant that follows it."""
    group = syllable.group
    return not syllable.end and not ("ំ" in group.signs and group.vowel != "ា") and "ះ" not in group.signs


def _parts(group: _Group) -> bool:
    """Whether the first consonant of a group ends the syllable before: a nasal, or one that is written twice."""
    first, *others = group.letters.split(_SUBSCRIPT)
    return bool(others) and (first in _NASALS or _consonants()[first].final == _consonants()[others[0]].final)


def _ended(syllable: _Syllable, group: _Group) -> tuple[_Syllable, _Group | None]:
    """A syllable with the first consonant of a group as its end, and what is left of the group."""
    first, *others = group.letters.split(_SUBSCRIPT)
    rest = group._replace(letters=_SUBSCRIPT.join(others)) if others else None
    says_end = rest is None or first != others[0] or len(_consonants()[first].final) == 1  # nh is not said twice
    return syllable._replace(end=first, says_end=says_end), rest


def _said(syllables: Sequence[_Syllable]) -> Iterator[str]:
    """What syllables say."""
    known = _vowels()
    for n, (group, end, says_end) in enumerate(syllables, 1):
        said = _consonants()[end].final if end and says_end else ""
        if group.letters:
            series, initial = _onset(group)
            is_open = n == len(syllables) and not end
            whole = group.said_vowel + (_OPEN if is_open else end)
            written = (whole, group.shift + group.said_vowel, group.said_vowel, group.vowel, group.vowel[:1])
            vowel = next(vowel for vowel in written if vowel in known)
            yield initial + known[vowel][series] + ("" if end and vowel == whole else said)
        else:
            yield (known[group.other]["first"] if group.other in known else group.other) + said


def _onset(group: _Group) -> tuple[str, str]:
    """The series of a group and the consonants that it begins with."""
    known = _consonants()
    whole = known.get(group.letters[:3])
    letters = group.letters[4:].split(_SUBSCRIPT) if whole else group.letters.split(_SUBSCRIPT)
    read = [*([whole] if whole else []), *(known[letter[0]] for letter in letters if letter)]
    said = "".join([one.initial for one in read])
    if group.letters[0] == "ប" and (len(read) > 1 or group.shift == "៉"):
        said = "p" + said[1:]
    strong = [one.series for one, letter in zip(read, letters, strict=False) if letter[:1] not in _WEAK]
    series = strong[-1] if strong else read[0].series
    return _SHIFTS.get(group.shift, series), said


_WEAK: Final = frozenset("ងញណនមយរលវ")
"""Consonants that leave the vowel to the one above them."""


@cache
def _consonants() -> Mapping[str, _Consonant]:
    return MappingProxyType(
        {
            row["letter"]: _Consonant(row["series"], row["initial"], row["final"])
            for row in rows("ensign.text", "khmer_consonants")
        }
    )


@cache
def _vowels() -> Mapping[str, Mapping[str, str]]:
    """By the vowel as it is written how it is read behind a consonant of either series."""
    return MappingProxyType(
        {row["vowel"]: {"first": row["first"], "second": row["second"]} for row in rows("ensign.text", "khmer_vowels")}
    )
