"""Names that a field has cut off: KOREA MINING DEVELOPMENT TRADING C.

Payment messages and bookkeeping programs have fields of 30 or 35 characters (SWIFT MT103, field 59: lines of 35), and
long names end in the middle of a word. What is left is how the listed name begins, letter by letter; too little may
agree for a score. Long names of which one begins the other by chance are rare, but for the legal forms with which they
begin: OBSHCHESTVO S OGRANICHENNOI OTV is nobody's.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Final

from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.fields.state_bodies import is_of_any_state
from ensign.fields.telling import is_anybodys
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.texts import Texts
from ensign.matching.listed_names import MetName, PlacedName
from ensign.matching.positions import Positions
from ensign.model import Entity, Evidence
from ensign.settings import Settings
from ensign.text import legal_forms, lexicon
from ensign.text.remembered import WORDS, Remembered
from ensign.text.words import fold

_FIELD: Final = 30
"""Letters and blanks of a field that cuts names off, at least."""

_HEAD: Final = re.compile("[A-Za-z0-9]+(?: [A-Za-z0-9]+)*(?![A-Za-z0-9'`]|[^\0-\x7f])")
"""The words with which a name begins that are folded letter by letter, as no letter of another alphabet is in them."""


class CutNames:
    """The long listed names, but of ships, in alphabetical order, by which those that begin alike stand together."""

    def __init__(self, entities: Sequence[Entity], arrays: Arrays, settings: Settings) -> None:
        """What `arrays_of` made with these settings."""
        self._names, self._texts = Positions("long", entities, arrays), Texts.of("long", arrays)
        self._letters, self._own = settings.cut_from, settings.cut_own

    @staticmethod
    def arrays_of(names: Iterable[PlacedName], settings: Settings) -> Arrays:
        """Names that may have been cut off as arrays to be kept."""
        folded = ((fold(name.text), name.place, name.nth) for name in names)
        long = sorted(row for row in folded if len(row[0]) > settings.cut_from)
        places = Positions.arrays_of("long", ((place, nth) for _, place, nth in long))
        return {**Texts.arrays("long", [text for text, *_ in long]), **places}

    def find(self, asked: Iterable[tuple[int, str]]) -> Iterator[MetName]:
        """The listed names that begin with names, each with its place, of enough letters, and go on.

        Behind a legal form, which may be cut off itself (Limited Liability Comp), some are of the name. One that no
        field has cut off, of whole words that any firm may use, is nobody's (Industrial Development); but a ministry's.
        """
        long = [one for one in asked if len(one[1]) >= self._letters and self._is_likely(one[1])]
        for place, name in dict.fromkeys(long):
            begun = fold(name)
            if len(begun) < self._letters or len(_behind_form(begun)) < self._own:
                continue
            found = self._beginning_with(begun)
            if found and len(begun) < _FIELD and _is_anybodys(name):
                found = [at for at in found if not _goes_on(self._listed[at][len(begun) :])]
            yield from (MetName(place, name, *self._names[at]) for at in found)

    def _beginning_with(self, begun: str) -> list[int]:
        """The places of the listed names that begin so, and go on."""
        first = last = bisect_right(self._listed, begun)
        while last < len(self._listed) and self._listed[last].startswith(begun):
            last += 1
        return list(range(first, last))

    def _is_likely(self, name: str) -> bool:
        """Whether a listed name begins with the first letters of a name, as far as a quick look tells."""
        first, _, others = name.partition(" ")
        if others[:1].isalnum() and not self._may_begin(first, others):
            return False
        head = _HEAD.match(name)
        if head is None:
            return True
        length = min(head.end(), self._letters)
        if length < self._letters:
            length = 1 << length.bit_length() - 1
        return name[:length].lower() in self._heads[length]

    @cached_property
    def _listed(self) -> list[str]:
        """The names, folded, in order; most inputs ask for some."""
        found: list[str] = self._texts.all().tolist()
        return found

    def _may_begin(self, first: str, others: str) -> bool:
        """Whether a listed name begins with the first word of what stands before a blank and others."""
        if not (others[0].isascii() or _HAS_WORDS[others.partition(" ")[0]]):
            return True
        word = first.lower() if first.isascii() and first.isalnum() else _FIRST_WORD[first]
        return not word or word in self._first_words

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """The words with which the names begin."""
        return frozenset([text.partition(" ")[0] for text in self._listed])

    @cached_property
    def _heads(self) -> Mapping[int, frozenset[str]]:
        """With so many letters the names begin: all that are asked for, and powers of two below."""
        lengths = (self._letters, *(1 << power for power in range(self._letters.bit_length())))
        return {length: frozenset([text[:length] for text in self._listed]) for length in lengths}


def _first_word(chunk: str) -> str:
    """The first word, folded, of what stands before a blank and other words; "" where it has none."""
    return fold(f"{chunk} 0").partition(" ")[0] if _HAS_WORDS[chunk] else ""


_HAS_WORDS: Final[Remembered[str, bool]] = Remembered(lambda chunk: bool(fold(chunk)), WORDS)
_FIRST_WORD: Final = Remembered(_first_word, WORDS)


def _behind_form(begun: str) -> str:
    """What is behind the legal form with which a folded name begins: nothing where that is cut off itself."""
    forms = _long_forms().get(begun.partition(" ")[0], ())
    if any(form.startswith(begun) for form in forms):
        return ""
    length = max((len(form) for form in forms if begun.startswith(f"{form} ")), default=-1)
    return begun[length + 1 :]


@cache
def _long_forms() -> Mapping[str, Sequence[str]]:
    """Legal forms of several words, by the first."""
    found = defaultdict(list)
    for form in legal_forms.every():
        if len(form) > 1:
            found[form[0]].append(" ".join(form))
    return found


def _is_anybodys(name: str) -> bool:
    """Whether a name is whole words that any firm may use, and neither a ministry's nor ended by a legal form."""
    return is_anybodys(name) and not is_of_any_state(name) and not parse(name, Way.FIRM).legal


def _goes_on(rest: str) -> bool:
    """Whether the rest of a listed name begins with another word, and says more than a country: of Iran."""
    said = rest.removeprefix(" of ").removeprefix("the ")
    return rest.startswith(" ") and said not in lexicon.country_words()


def cut_evidence(name: str, listed: str, points: int) -> Evidence:
    """A name is how a listed one begins."""
    return Evidence("cut", name, listed, "cut off", points)
