"""Which listed name is at each position of what names are looked up in: whose it is, and which of that party's."""

from collections.abc import Iterable, Sequence

import numpy as np

from ensign.matching.arrays.mapped import Arrays
from ensign.matching.listed_names import ListedName, listed_name
from ensign.model import Entity


class Positions:
    """The listed names by their positions."""

    def __init__(self, name: str, entities: Sequence[Entity], arrays: Arrays) -> None:
        """What `arrays_of` made under this name of names of the same entities."""
        self._entities = entities
        self._owners, self._nths = arrays[f"{name}.owners"], arrays[f"{name}.nths"]

    @staticmethod
    def arrays_of(name: str, places: Iterable[tuple[int, int]]) -> Arrays:
        """For each name the place of its party, and which of its `listed_names` it is, as arrays to be kept."""
        owners, nths = np.array(list(places), dtype=np.int64).reshape(-1, 2).T.copy()
        return {f"{name}.owners": owners, f"{name}.nths": nths}

    def __getitem__(self, position: int) -> tuple[Entity, ListedName]:
        entity = self._entities[int(self._owners[position])]
        return entity, listed_name(entity, int(self._nths[position]))
