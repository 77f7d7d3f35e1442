"""Names of several words that were written in one: KOREACOMPUTERCOMPANY, info@pouyanelectronicco.com.

Of two or three neighbours it is known that they may be one word (joins.py). A whole name that has lost its blanks, as
in text that was taken from a PDF, or has none, as an address of mail or web, is the listed one letter by letter.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ensign.fields.firm_names import forms_of
from ensign.fields.telling import has_own_word
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.listed_names import MetName, PlacedName
from ensign.matching.positions import Positions
from ensign.model import Entity, EntityType, Evidence
from ensign.settings import Settings
from ensign.text.words import fold

_FEWEST: Final = 2
"""Words of a listed name, at least."""


class RunTogether:
    """The listed names, but of ships, by their letters without blanks."""

    def __init__(self, entities: Sequence[Entity], arrays: Arrays, settings: Settings) -> None:
        """What `arrays_of` made with these settings."""
        self._names, self._letters = Positions("together", entities, arrays), settings.together_from
        self._lookup = Lookup("together", arrays)

    @staticmethod
    def arrays_of(names: Iterable[PlacedName], settings: Settings) -> Arrays:
        """Names of enough letters as arrays to be kept."""
        letters = settings.together_from
        found = [(key, name.place, name.nth) for name in names for key in _of_listed(name.text, name.kind, letters)]
        keys = Lookup.of_texts("together", ((key, number) for number, (key, *_) in enumerate(found)))
        return {**keys, **Positions.arrays_of("together", ((place, nth) for _, place, nth in found))}

    def find(self, asked: Iterable[tuple[int, str]]) -> Iterator[MetName]:
        """The listed names with the letters of names, each with its place, that have enough of them.

        Of a name with blanks, twice as many more for each.
        """
        letters = self._letters
        likely = [one for one in asked if len(one[1]) >= letters * (1 + 2 * one[1].count(" "))]
        for place, name in dict.fromkeys(likely):
            keys = set(_keys(name, letters))
            for at in dict.fromkeys(self._lookup.under(sorted(keys))):
                entity, listed = self._names[at]
                if not keys.isdisjoint(_of_listed(listed.text, entity.type, letters)):
                    yield MetName(place, name, entity, listed)


def _of_listed(text: str, kind: EntityType, letters: int) -> frozenset[str]:
    """The letters of a listed name of several words; of a person's as it is spoken, too (SURNAME, Given)."""
    if len(fold(text).split()) < _FEWEST:
        return frozenset()
    if kind is not EntityType.PERSON:
        return frozenset(_keys(text, letters))
    family, _, given = text.partition(",")
    return frozenset(key for one in (text, f"{given} {family}") if (key := _key(fold(one), letters)))


def _keys(name: str, letters: int) -> Iterator[str]:
    """The letters of a name, if there are enough, and those without its legal form, if they say who it is."""
    folded = fold(name)
    if key := _key(folded, letters):
        yield key
    bare = f" {folded} "
    for form in forms_of(name):
        bare = bare.replace(f" {form} ", " ")
    without = bare.strip()
    if without != folded and (key := _key(without, letters)) and has_own_word(without):
        yield key


def _key(folded: str, letters: int) -> str:
    """The letters of a folded name; "" where they are too few, or have characters among them."""
    key = folded.replace(" ", "")
    return key if len(key) >= letters and key.isascii() else ""


def together_evidence(name: str, listed: str, points: int) -> Evidence:
    """A name has the letters of a listed one."""
    return Evidence("together", name, listed, "run together", points)
