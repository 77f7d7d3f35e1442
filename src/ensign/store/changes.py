"""What changed between two versions of a list: the basis for screening again only what moved, and for doubt.

A list that shrank or moved more than lists do may be half a file that its format cannot show to be
half, or another publisher's mistake. It is held back until a person has looked.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from ensign.entities import to_line
from ensign.model import Entity

_LOST: Final = 10
"""More than one in so many entities gone is doubtful."""

_MOVED: Final = 5
"""More than one in so many entities added, gone or changed is doubtful."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entity that both versions have, and the names of the values (of model.Entity) that differ."""

    before: Entity
    after: Entity
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """What differs in one value of an entity: what is gone and what is new, as in canonical JSON.

    Of one that has several (names, identifiers) those that only one version has; of any other the
    old one and the new. Neither where only the order differs.
    """

    what: str
    gone: tuple[Any, ...]
    new: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Entities by id that only the newer version has, only the older, and both but not alike.

    `before` is how many entities the older had; `names` are how many names either has.
    """

    before: int
    added: tuple[Entity, ...]
    removed: tuple[Entity, ...]
    changed: tuple[Change, ...]
    names: tuple[int, int]

    @property
    def words(self) -> str:
        """How many of each."""
        return f"{len(self.added):,} added, {len(self.removed):,} removed, {self.changed_words}"

    @property
    def changed_words(self) -> str:
        """How many were changed, and how many of these in what is for the reader alone."""
        notes = self.only_notes
        return f"{len(self.changed):,} changed" + (f" ({notes:,} of them in their notes only)" if notes else "")

    @property
    def only_notes(self) -> int:
        """How many were changed in their notes, and in nothing else."""
        return sum(1 for change in self.changed if change.what == ("notes",))


def compare(older: Sequence[Entity], newer: Sequence[Entity]) -> Changes:
    """What changed from one version to the other, each kind in order of id."""
    before, after = {e.id: e for e in older}, {e.id: e for e in newer}
    both = sorted(before.keys() & after.keys())
    return Changes(
        before=len(before),
        added=tuple(after[i] for i in sorted(after.keys() - before.keys())),
        removed=tuple(before[i] for i in sorted(before.keys() - after.keys())),
        changed=tuple(Change(before[i], after[i], _what(before[i], after[i])) for i in both if before[i] != after[i]),
        names=(sum(len(e.names) for e in older), sum(len(e.names) for e in newer)),
    )


def doubt(found: Changes, *, same_reader: bool, of_part: bool = False) -> str:
    """Why a person should look before the newer version is used, "" where there is no reason.

    Where another reader or another of the publisher's formats made the newer version, every entity
    may differ though the list does not: then only those that came and went count. Names count in
    any case: a file without the aliases has every party, and meets half as many of them. Notes never
    do: they are for the reader, and a publisher may put a comma into each of them. Of a part of the list that the
    whole takes the place of (`of_part`), only what went counts: that there is more is what it is for.
    """
    gone = len(found.removed)
    changed = len(found.changed) - found.only_notes
    moved = len(found.added) + gone + (changed if same_reader else 0)
    if gone * _LOST > found.before:
        return f"it lost {gone:,} of {found.before:,} entities, more than a tenth"
    if moved * _MOVED > found.before and not of_part:
        return f"{moved:,} changes to {found.before:,} entities are more than a fifth"
    had, has = found.names
    if (had - has) * _LOST > had:
        return f"it has {has:,} names where there were {had:,}: more than a tenth are lost"
    return ""


def values(change: Change) -> Iterator[Value]:
    """What changed in an entity, value by value."""
    before, after = (json.loads(to_line(entity)) for entity in (change.before, change.after))
    for what in change.what:
        old, new = before.get(what), after.get(what)
        if isinstance(old or new, list):
            had, has = old or [], new or []
            yield Value(what, tuple(v for v in had if v not in has), tuple(v for v in has if v not in had))
        else:
            yield Value(what, () if old is None else (old,), () if new is None else (new,))


def _what(before: Entity, after: Entity) -> tuple[str, ...]:
    return tuple(f.name for f in fields(Entity) if getattr(before, f.name) != getattr(after, f.name))
