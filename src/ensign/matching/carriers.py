"""Which listed entities carry a number: those of many subjects are looked up at once, of which hardly one is listed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ensign.fields.identifiers import are_one, key_of
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.evidence.ships import doubted, near
from ensign.model import Entity, Identifier, Subject

Numbers = Mapping[str, Sequence[int]]
"""By the keys of numbers, the entities that have them."""


class Carriers:
    """The screened entities by their numbers."""

    def __init__(self, entities: Sequence[Entity], arrays: Arrays) -> None:
        """Of the arrays that `assembling` made of them."""
        self._entities = entities
        self._lookup = Lookup("identifiers", arrays)

    def listed(self, subjects: Iterable[Subject]) -> Numbers:
        """Those of the subjects' numbers that are listed."""
        return self._lookup.by_text(
            {sought_as(i): None for subject in subjects for i in subject.identifiers if not i.doubt}
        )

    def of(self, identifier: Identifier, numbers: Numbers) -> Iterator[tuple[Entity, Identifier]]:
        """The entities that carry one of `listed` numbers, each with it as it is listed; none where it is in doubt."""
        for number in numbers.get(sought_as(identifier), ()) if numbers and not identifier.doubt else ():
            entity = self._entities[number]
            listed = next((i for i in entity.identifiers if are_one(identifier, i)), None)
            if listed is not None and not (identifier.scheme == "imo_company" and entity.type.is_craft):
                yield entity, listed

    def near(self, identifiers: Iterable[Identifier]) -> Iterator[Entity]:
        """The ships from whose IMO number one of these, which cannot be right, is one slip away."""
        keys = [f"imo {n}" for identifier in doubted(identifiers) for n in near(identifier)]
        return (self._entities[n] for n in dict.fromkeys(self._lookup.under(keys) if keys else ()))


def sought_as(identifier: Identifier) -> str:
    """The text under which a number is kept and looked up."""
    return " ".join(key_of(identifier))
