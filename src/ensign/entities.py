"""Entities as lines of canonical JSON, and sequences of entities that are read when they are asked for."""

import hashlib
import json
import typing
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from itertools import accumulate
from pathlib import Path
from types import UnionType
from typing import Any

from ensign.errors import WatchlistError
from ensign.model import Entity

AGAIN = "build or fetch it again"


def digest_of(entities: Sequence[Entity]) -> str:
    """The sha256 of the entities' canonical lines."""
    found = hashlib.sha256()
    for entity in entities:
        found.update(to_line(entity).encode())
        found.update(b"\n")
    return found.hexdigest()


def to_line(entity: Entity) -> str:
    """An entity as one line of canonical JSON; fields at their defaults are left out."""
    return json.dumps(_plain(entity), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_line(line: str) -> Entity:
    """The entity that `to_line` wrote. Raises ValueError, TypeError or KeyError on anything else."""
    entity: Entity = _typed(Entity, json.loads(line))
    return entity


class _Entities(Sequence[Entity]):
    """Entities in order; equal to any other that holds the same."""

    __hash__ = None  # type: ignore[assignment]

    @typing.overload
    def __getitem__(self, at: int) -> Entity: ...
    @typing.overload
    def __getitem__(self, at: slice) -> tuple[Entity, ...]: ...
    def __getitem__(self, at: int | slice) -> Entity | tuple[Entity, ...]:
        if isinstance(at, slice):
            return tuple(self._one(i) for i in range(*at.indices(len(self))))
        return self._one(range(len(self))[at])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple | _Entities):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def _one(self, number: int) -> Entity:
        raise NotImplementedError


class Lines(_Entities):
    """Entities as canonical lines, each read when it is asked for: a screening needs few of many."""

    def __init__(self, whole: bytes, path: Path) -> None:
        """The bytes of a file, which messages call `path`."""
        # Only "\n" ends a line: a name may hold one of the other characters that splitlines knows.
        self._lines = whole.removesuffix(b"\n").split(b"\n") if whole else []
        self._path = path
        self._read: dict[int, Entity] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def _one(self, number: int) -> Entity:
        """Raises WatchlistError where the line is damaged."""
        found = self._read.get(number)
        if found is None:
            try:
                found = self._read[number] = from_line(self._lines[number].decode())
            except (ValueError, TypeError, KeyError) as e:
                raise WatchlistError(f"{self._path} is damaged in line {number + 1}", AGAIN) from e
        return found

    def with_id(self, key: str) -> Entity | None:
        """The entity of that id; only lines that hold it are read."""
        needle = json.dumps(key, ensure_ascii=False).encode()
        near = (number for number, line in enumerate(self._lines) if needle in line)
        return next((entity for number in near if (entity := self._one(number)).id == key), None)

    def with_reference(self, number: str) -> tuple[Entity, ...]:
        """The entities that a list has under that number; only lines that hold it are read."""
        needle = json.dumps(number, ensure_ascii=False).encode().lower()
        near = (self._one(place) for place, line in enumerate(self._lines) if needle in line.lower())
        return tuple(entity for entity in near if _refers(entity, number))


class Chained(_Entities):
    """The entities of several lists, one list after the other."""

    def __init__(self, parts: Sequence[Sequence[Entity]]) -> None:
        """The parts stay what they are: what is not asked for is not read."""
        self.parts = parts
        self._ends = list(accumulate(len(part) for part in parts))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def _one(self, number: int) -> Entity:
        part = bisect_right(self._ends, number)
        return self.parts[part][number - (self._ends[part - 1] if part else 0)]


def with_id(entities: Sequence[Entity], key: str) -> Entity | None:
    """The first entity of that id, None where there is none; of lines, no more than need be are read."""
    if isinstance(entities, Chained):
        return next((found for part in entities.parts if (found := with_id(part, key)) is not None), None)
    if isinstance(entities, Lines):
        return entities.with_id(key)
    return next((entity for entity in entities if entity.id == key), None)


def with_reference(entities: Sequence[Entity], number: str) -> tuple[Entity, ...]:
    """The entities that a list has under that number, its own or another's, in capitals or not."""
    if isinstance(entities, Chained):
        return tuple(found for part in entities.parts for found in with_reference(part, number))
    if isinstance(entities, Lines):
        return entities.with_reference(number)
    return tuple(entity for entity in entities if _refers(entity, number))


def _refers(entity: Entity, number: str) -> bool:
    return number.casefold() in (reference.number.casefold() for reference in entity.references)


def _plain(value: Any) -> Any:
    """A dataclass, enum or tuple as what JSON knows."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            f.name: _plain(getattr(value, f.name))
            for f in fields(value)
            if f.default is MISSING or getattr(value, f.name) != f.default
        }
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return str(value) if isinstance(value, StrEnum) else value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _typed(kind: Any, value: Any) -> Any:
    """The reverse of `_plain`, guided by the field's declared type."""
    if isinstance(kind, UnionType):
        kind = next(k for k in kind.__args__ if k is not type(None))
    if typing.get_origin(kind) is tuple:
        return tuple(_typed(typing.get_args(kind)[0], v) for v in value)
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        if not isinstance(value, dict) or (strange := set(value) - set(hints)):
            raise ValueError(f"not a {kind.__name__}: {sorted(strange) if isinstance(value, dict) else 'no object'}")
        return kind(**{k: _typed(hints[k], v) for k, v in value.items()})
    if isinstance(kind, type) and not isinstance(kind(value) if issubclass(kind, StrEnum) else value, kind):
        raise TypeError(f"{kind.__name__} expected")
    return kind(value) if isinstance(kind, type) and issubclass(kind, StrEnum) else value
