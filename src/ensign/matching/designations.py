"""Entries of several lists that are one designation, by the numbers that the publishers give for one another's lists.

The EU and the UK quote the UN's number, the US collection OFAC's (model.Reference). Such a number is
no evidence of a match; it says that a match with one entry is a match with the others, whatever
their names.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays
from ensign.model import Entity

_NAME: Final = "references"


class Designations:
    """The entries of one designation, found when one of them matches; rows without a match cost nothing."""

    def __init__(self, entities: Sequence[Entity], arrays: Arrays) -> None:
        """`arrays` hold what `arrays_of` made of the same entities."""
        self._entities = entities
        self._lookup = Lookup(_NAME, arrays)
        self._found: dict[str, tuple[Entity, ...]] = {}

    @staticmethod
    def arrays_of(entities: Iterable[Entity]) -> Arrays:
        """Where each number is given, as arrays to be kept."""
        numbers = enumerate(entities)
        return Lookup.of_texts(
            _NAME, ((f"{r.list} {r.number}", at) for at, entity in numbers for r in entity.references)
        )

    def others(self, entity: Entity) -> tuple[Entity, ...]:
        """The other lists' entries of the same designation, in order of list and id."""
        if not entity.references:
            return ()
        if entity.id not in self._found:
            keys = [f"{r.list} {r.number}" for r in entity.references]
            near = {self._entities[at].id: self._entities[at] for at in self._lookup.under(keys)}
            mine = set(entity.references)
            same = (e for e in near.values() if e.list != entity.list and mine & set(e.references))
            self._found[entity.id] = tuple(sorted(same, key=lambda e: (e.list, e.id)))
        return self._found[entity.id]
