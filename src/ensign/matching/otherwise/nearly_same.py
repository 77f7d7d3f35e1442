"""Names that are a listed one but for initials, a slip or a dialect: of them a score word by word says too little."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, Protocol

from ensign.fields.names import ParsedName, Way
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.otherwise.dialects import Dialects, dialect_evidence
from ensign.matching.otherwise.initialled import Initialled, initials_evidence
from ensign.matching.otherwise.slipped import Slipped, slip_evidence
from ensign.matching.reading.rows import Named
from ensign.matching.words.word_columns import WordColumns
from ensign.model import Evidence
from ensign.settings import Settings

Say = Callable[[ParsedName, ParsedName], Evidence | None]
"""What says that a name is a listed one but for that; None where it is not, as only hashes told so."""


class _Finder(Protocol):
    """What knows listed names by what of them is the same."""

    def meet(self, words: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""

    def forget(self) -> None:
        """Drop what was met."""

    def find(self, named: Named) -> list[tuple[int, int]]:
        """The numbers of names, and the positions of listed ones that may be the same."""


class _Asked(NamedTuple):
    """Who is asked for names, what says that they are the same, and what these score."""

    finder: _Finder
    say: Say
    points: int


class NearlySame:
    """The listed names of a way, but of ships, by what of them is the same."""

    def __init__(self, way: Way, arrays: Arrays, settings: Settings) -> None:
        """What `arrays_of` made."""
        self._asked = _OF_WAYS[way](arrays, settings)

    @staticmethod
    def arrays_of(way: Way, words: WordColumns, named: Named) -> Arrays:
        """Names, of words by their number, as arrays to be kept."""
        if way is Way.PERSON:
            return Dialects.arrays_of(words, named)
        return {**Initialled.arrays_of(words, named), **Slipped.arrays_of(words, named)} if way is Way.FIRM else {}

    def meet(self, words: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""
        for asked in self._asked:
            asked.finder.meet(words)

    def forget(self) -> None:
        """Drop what was met."""
        for asked in self._asked:
            asked.finder.forget()

    def find(self, named: Named, line: int) -> Iterator[tuple[int, int, Say]]:
        """The numbers of names, and the positions of listed ones that may be the same, with what says at a line."""
        for finder, say, points in self._asked:
            for number, position in finder.find(named) if points >= line else ():
                yield number, position, say


def _of_persons(arrays: Arrays, s: Settings) -> Sequence[_Asked]:
    return (_Asked(Dialects(arrays), partial(dialect_evidence, points=s.dialect), s.dialect),)


def _of_firms(arrays: Arrays, s: Settings) -> Sequence[_Asked]:
    by_slip = partial(slip_evidence, points=s.slipped, letters=s.slipped_from)
    return (
        _Asked(Initialled(arrays), partial(initials_evidence, points=s.initials), s.initials),
        _Asked(Slipped(arrays, s.slipped_from), by_slip, s.slipped),
    )


def _of_ships(_arrays: Arrays, _settings: Settings) -> Sequence[_Asked]:
    return ()


_OF_WAYS = {Way.PERSON: _of_persons, Way.FIRM: _of_firms, Way.SHIP: _of_ships}
