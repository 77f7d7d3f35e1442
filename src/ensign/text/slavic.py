"""Slavic words, Russian ones for the most part, of firms' names in Latin letters: zavod is plant, oboronnogo defense.

tables/slavic_words.csv has stems with their English words, by which they weigh and match as those do. A stem has many
endings, and each of them many spellings in Latin letters (-nyy, -ny, -nyi, -nyj; -iya, -iia, -ia): a word is brought
to the spelling of the table, in which they are one, and cut where an ending is left.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.tables import rows
from ensign.text.folds import applied, apply_all
from ensign.text.remembered import WORDS, Remembered

_WRITTEN: Final = {
    "adjective": "a aia e ee ego ei em i ih im imi o oe ogo oi om omu ogo uiu",
    "noun": " a ah am ami e ei em ev i ia iah iam iami iem iu oi om ov u",
    "noun in i": "e ei em i ia iah iam iami iu",
    "noun in o": " a ah am ami e o om u",
    # Unstressed o is written a: вытворчае, вытворчага.
    "Belarusian adjective": "a ae aga ai aia e i ih im imi o uiu",
    # The article stands behind: отбраната, сдружението, въоръжените.
    "Bulgarian adjective": "a ata e i ia iat ite o oto",
    "Bulgarian noun": " a at ata e eto i ite o ta to",
    "Bulgarian noun in i": "a ata e eto i ia iata ite",
}
ENDINGS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {part: frozenset(endings.split(" ")) for part, endings in _WRITTEN.items()}
)
"""The endings of Russian and Ukrainian cases, and -o of what begins a compound (nauchno-), spelt so; and of others."""

_LONGEST: Final = max(len(ending) for endings in ENDINGS.values() for ending in endings)
_SHORTEST: Final = 3
"""Letters of a stem, at least."""

_ENOUGH: Final = 4
"""Letters by which, with the last, it is known of most words that the table has none of them."""

_WRITTEN_AS: Final = {"i": "ijy", "c": "csz"}
"""What is at the end of a word that ends so in the spelling of the table."""

_NONE: Final = frozenset[str]()

_H: Final = re.compile("(?<![zsc])h")
"""The letter of Ukrainians and Belarusians for a г, which is g in Russian: Torhovyi. Of kh no more is left, either."""

_LONG: Final = 5
"""Letters of a stem, at least, that is found so: Horne is nobody's mine."""


class _Stem(NamedTuple):
    """The endings of a stem, its English word, and whether it is a Slavic one, and no English one written so."""

    endings: frozenset[str]
    english: str
    is_slavic: bool


def english(word: str) -> str:
    """The English word for a folded Latin one, "" where the table has none."""
    return _ENGLISH[word]


def _english(word: str) -> str:
    if word[-1:] not in _LAST_LETTERS[word[:_ENOUGH]]:
        return ""
    return _english_of(spelt(word))


def _english_of(whole: str) -> str:
    """The same of a word in the spelling of the table."""
    return _known_of(whole)[1]


def _known_of(whole: str) -> tuple[str, str]:
    """The stem of a word in the spelling of the table, and its English word; both "" where the table has none."""
    found = _cut_of(whole, _SHORTEST)
    return found if found[0] or "h" not in whole else _cut_of(_H.sub("g", whole), _LONG)


def _cut_of(whole: str, shortest: int) -> tuple[str, str]:
    """The same of a stem of so many letters at least."""
    for length in range(min(_LONGEST, len(whole) - shortest) + 1):
        cut = len(whole) - length
        for stem in _stems().get(whole[:cut], ()):
            if whole[cut:] in stem.endings:
                return whole[:cut], stem.english
    return "", ""


def are_one(one: str, other: str) -> bool:
    """Whether two folded Latin words are one of the table, in other romanisations or cases: soyuz, soiuza."""
    stem, _ = _known_of(spelt(one))
    return bool(stem) and stem == _known_of(spelt(other))[0]


def among(words: Sequence[str]) -> Iterator[str]:
    """Those of many words for which there is an English one; they are spelt all at once, which is quicker."""
    for word, whole in zip(words, apply_all("slavic", words), strict=True):
        if whole[-1:] in _ends_of(whole[:_SHORTEST]) and _english_of(whole):
            yield word


_ENGLISH: Final = Remembered(_english, WORDS)
"""A word is asked for as a country's, and then as any other."""


def spelt(word: str) -> str:
    """A Latin word in the spelling of the table, a fold."""
    return applied("slavic", word)


_WRITTEN_SO: Final = "English in Russian letters"
"""The language of words that are no Slavic ones: юроп, хаус."""


@cache
def first_letters() -> Mapping[str, frozenset[str]]:
    """English words, each with the letters with which Slavic words for it begin; for one that is only written in
    Russian letters its own stands.
    """
    found = defaultdict[str, set[str]](set)
    for spelling, known in _stems().items():
        for stem in filter(attrgetter("is_slavic"), known):
            found[stem.english].add(spelling[0])
    return MappingProxyType({word: frozenset(letters) for word, letters in found.items()})


@cache
def _stems() -> Mapping[str, list[_Stem]]:
    """The stems as they are spelt."""
    found = defaultdict(list)
    for row in rows("ensign.text", "slavic_words"):
        found[row["spelt"]].append(_Stem(ENDINGS[row["part"]], row["english"], row["language"] != _WRITTEN_SO))
    return found


@cache
def _last_letters() -> Mapping[str, frozenset[str]]:
    """The letters with which words of the table end, as they may be written, by the first ones; and of all words."""
    found: dict[str, set[str]] = defaultdict(set)
    for stem, known in _stems().items():
        last = {(stem + ending)[-1] for one in known for ending in one.endings}
        for beginning in (stem[:_SHORTEST], ""):
            found[beginning].update(*(_WRITTEN_AS.get(letter, letter) for letter in last))
    return {beginning: frozenset(letters) for beginning, letters in found.items()}


def _last_of(beginning: str) -> frozenset[str]:
    """The letters with which words of the table may end that begin as a word does; of most it has none.

    What is spelt with fewer letters may be spelt otherwise before the next one.
    """
    whole = spelt(beginning)
    ends = _ends_of(whole[:_SHORTEST])
    return _last_letters()[""] if len(whole) < _SHORTEST or (ends and len(whole) < _ENOUGH) else ends


@lru_cache(1 << 12)
def _ends_of(begun: str) -> frozenset[str]:
    """The letters with which words of the table end that begin so, or so with g for h."""
    known = _last_letters()
    return known.get(begun, _NONE) | known.get(_H.sub("g", begun), _NONE)


_LAST_LETTERS: Final = Remembered(_last_of, WORDS)
