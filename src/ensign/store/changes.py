"""What changed between two versions of a list: the basis for screening again only what moved."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from ensign.model import Entity


@dataclass(frozen=True, slots=True)
class Change:
    """An entity that both versions have, and the names of the values (of model.Entity) that differ."""

    before: Entity
    after: Entity
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Entities by id that only the newer version has, only the older, and both but not alike."""

    before: int
    added: tuple[Entity, ...]
    removed: tuple[Entity, ...]
    changed: tuple[Change, ...]

    @property
    def lost(self) -> float:
        """The share of the older version's entities that are gone, 0 to 1."""
        return len(self.removed) / self.before if self.before else 0.0

    @property
    def moved(self) -> float:
        """The share of the older version's entities that are gone or differ, 0 to 1."""
        return (len(self.removed) + len(self.changed)) / self.before if self.before else 0.0


def compare(older: Sequence[Entity], newer: Sequence[Entity]) -> Changes:
    """What changed from one version to the other, each kind in order of id."""
    before, after = {e.id: e for e in older}, {e.id: e for e in newer}
    both = sorted(before.keys() & after.keys())
    return Changes(
        before=len(before),
        added=tuple(after[i] for i in sorted(after.keys() - before.keys())),
        removed=tuple(before[i] for i in sorted(before.keys() - after.keys())),
        changed=tuple(Change(before[i], after[i], _what(before[i], after[i])) for i in both if before[i] != after[i]),
    )


def _what(before: Entity, after: Entity) -> tuple[str, ...]:
    return tuple(f.name for f in fields(Entity) if getattr(before, f.name) != getattr(after, f.name))
