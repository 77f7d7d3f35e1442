"""Firms' names that are a listed one but for initials or a slip: of them a score word by word says too little."""

from collections.abc import Callable, Iterator
from functools import partial

from ensign.fields.names import ParsedName
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.otherwise.initialled import Initialled, initials_evidence
from ensign.matching.otherwise.slipped import Slipped, slip_evidence
from ensign.matching.reading.rows import Named
from ensign.matching.words.word_columns import WordColumns
from ensign.model import Evidence
from ensign.settings import Settings

Say = Callable[[ParsedName, ParsedName], Evidence | None]
"""What says that a name is a listed one but for that; None where it is not, as only hashes told so."""


class NearlySame:
    """The listed names of firms by what of them is the same."""

    def __init__(self, arrays: Arrays, settings: Settings) -> None:
        """What `arrays_of` made."""
        self._initialled, self._slipped = Initialled(arrays), Slipped(arrays, settings.slipped_from)
        self._settings = settings

    @staticmethod
    def arrays_of(words: WordColumns, named: Named) -> Arrays:
        """Names, of words by their number, as arrays to be kept."""
        return {**Initialled.arrays_of(words, named), **Slipped.arrays_of(words, named)}

    def meet(self, words: WordColumns) -> None:
        """Meet words whose numbers come after those that were met."""
        self._initialled.meet(words)
        self._slipped.meet(words)

    def forget(self) -> None:
        """Drop what was met."""
        self._initialled.forget()
        self._slipped.forget()

    def find(self, named: Named, line: int) -> Iterator[tuple[int, int, Say]]:
        """The numbers of names, and the positions of listed ones that may be the same, with what says at a line."""
        s = self._settings
        say: Say
        for points, find, say in (
            (s.initials, self._initialled.find, partial(initials_evidence, points=s.initials)),
            (s.slipped, self._slipped.find, partial(slip_evidence, points=s.slipped, letters=s.slipped_from)),
        ):
            for number, position in find(named) if points >= line else ():
                yield number, position, say
