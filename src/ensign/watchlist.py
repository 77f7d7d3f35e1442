"""A watchlist: entities in order, with the lists they came from and a digest.

On disk a watchlist is a folder: `entities.jsonl` (one entity a line, canonical JSON, sorted by
id) and `manifest.json` (name, title, date, basis, source, counts, digests). The same entities give
the same bytes.
"""

import hashlib
import json
import typing
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from itertools import accumulate
from pathlib import Path
from types import UnionType
from typing import Any, Final

from ensign.errors import WatchlistError
from ensign.model import Entity, Rejection

ENTITIES: Final = "entities.jsonl"
MANIFEST: Final = "manifest.json"
FORMAT: Final = "ensign-watchlist/1"
_AGAIN: Final = "build it again from its review"


@dataclass(frozen=True, slots=True)
class ListInfo:
    """What is said of a list on every row and report.

    `date` is the publisher's (ISO 8601); `research` marks a list that no authority published;
    `digest` is the sha256 of its entities in canonical form. `publisher` is who issues it, `reader`
    what read it ("ofac-csv/1"). `proof` says what showed the file to be whole ("its own count of
    17,123 records"), "" where nothing in the format can; `doubts` are sentences on what the file
    leaves open (a part of a set that was not given, an export's filter).
    """

    name: str
    title: str
    date: str
    digest: str
    entities: int
    names: int
    research: bool = False
    source: str = ""
    rejections: tuple[Rejection, ...] = ()
    publisher: str = ""
    reader: str = ""
    proof: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Watchlist:
    """Entities to screen against, in order, and the lists they belong to."""

    lists: tuple[ListInfo, ...]
    entities: Sequence[Entity]

    @property
    def digest(self) -> str:
        """One digest for all lists, in order."""
        return hashlib.sha256("\n".join(i.digest for i in self.lists).encode()).hexdigest()

    def info(self, name: str) -> ListInfo:
        """The list of that name. Raises KeyError."""
        for info in self.lists:
            if info.name == name:
                return info
        raise KeyError(name)


def build(
    name: str,
    title: str,
    date: str,
    entities: Iterable[Entity],
    *,
    research: bool = False,
    source: str = "",
    rejections: Sequence[Rejection] = (),
    publisher: str = "",
    reader: str = "",
    proof: str = "",
    doubts: Sequence[str] = (),
) -> Watchlist:
    """A watchlist of one list, its entities sorted by id; the other values are those of ListInfo."""
    ordered = tuple(sorted(entities, key=lambda e: e.id))
    info = ListInfo(
        name=name,
        title=title,
        date=date,
        digest=digest_of(ordered),
        entities=len(ordered),
        names=sum(len(e.names) for e in ordered),
        research=research,
        source=source,
        rejections=tuple(rejections),
        publisher=publisher,
        reader=reader,
        proof=proof,
        doubts=tuple(doubts),
    )
    return Watchlist((info,), ordered)


def union(watchlists: Sequence[Watchlist]) -> Watchlist:
    """Several watchlists as one; parts of a list that come in several files are one list.

    Raises WatchlistError where two parts of a list hold different entities of one id.
    """
    parts: dict[str, list[tuple[ListInfo, Sequence[Entity]]]] = {}
    for one in watchlists:
        for info in one.lists:
            known = parts.setdefault(info.name, [])
            if info.digest not in {i.digest for i, _ in known}:
                own = one.entities if len(one.lists) == 1 else tuple(e for e in one.entities if e.list == info.name)
                known.append((info, own))
    joined = [_join(name, found) for name, found in parts.items()]
    return Watchlist(tuple(i for i, _ in joined), Chained([entities for _, entities in joined]))


def _join(name: str, parts: list[tuple[ListInfo, Sequence[Entity]]]) -> tuple[ListInfo, Sequence[Entity]]:
    """The parts of one list as one; its date is the oldest of theirs."""
    if len(parts) == 1:
        return parts[0]
    entities: dict[str, Entity] = {}
    for _, some in parts:
        for entity in some:
            if entities.setdefault(entity.id, entity) != entity:
                raise WatchlistError(
                    f"two different lists are both called {name}: they differ in the entity {entity.id}",
                    "give one of them, or rename it",
                )
    infos = [info for info, _ in parts]
    whole = build(
        name,
        infos[0].title,
        min(i.date for i in infos),
        entities.values(),
        research=all(i.research for i in infos),
        source="; ".join(dict.fromkeys(i.source for i in infos if i.source)),
        rejections=[r for i in infos for r in i.rejections],
        publisher=infos[0].publisher,
        reader=infos[0].reader,
        proof=infos[0].proof if all(i.proof for i in infos) else "",
        doubts=list(dict.fromkeys(d for i in infos for d in i.doubts)),
    )
    return whole.lists[0], whole.entities


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


def read(folder: Path) -> Watchlist:
    """Read a watchlist folder. Raises WatchlistError where it is missing, damaged or was edited by hand."""
    missing = [name for name in (ENTITIES, MANIFEST) if not (folder / name).is_file()]
    if missing:
        raise WatchlistError(
            f"{folder} is not a watchlist folder: it has no {missing[0]}", f"it needs {ENTITIES} and {MANIFEST}"
        )
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        name, date, digest = manifest["name"], manifest["date"], manifest["digest"]
        title, research = manifest["title"], bool(manifest["research"])
        names = manifest.get("counts", {}).get("names")
        whole = (folder / ENTITIES).read_bytes()
    except OSError as e:
        raise WatchlistError(f"{folder} cannot be read: {e.strerror}", "look at the folder's rights") from e
    except (ValueError, TypeError, KeyError, AttributeError) as e:
        raise WatchlistError(f"{folder / MANIFEST} is damaged", _AGAIN) from e
    entities = Lines(whole, folder / ENTITIES)
    if (found := hashlib.sha256(whole).hexdigest()) != digest:
        for _ in entities:
            pass  # a damaged line says more than the digest of all
        raise WatchlistError(
            f"{folder / ENTITIES} is not what {MANIFEST} says: its digest is {found[:12]}, not {digest[:12]}",
            f"{_AGAIN}; it must not be edited by hand",
        )
    info = ListInfo(
        name=name,
        title=title,
        date=date,
        digest=digest,
        entities=len(entities),
        names=names if isinstance(names, int) else sum(len(e.names) for e in entities),
        research=research,
        source=str(manifest.get("source", "")),
    )
    return Watchlist((info,), entities)


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
                raise WatchlistError(f"{self._path} is damaged in line {number + 1}", _AGAIN) from e
        return found


class Chained(_Entities):
    """The entities of several lists, one list after the other."""

    def __init__(self, parts: Sequence[Sequence[Entity]]) -> None:
        """The parts stay what they are: what is not asked for is not read."""
        self._parts = parts
        self._ends = list(accumulate(len(part) for part in parts))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def _one(self, number: int) -> Entity:
        part = bisect_right(self._ends, number)
        return self._parts[part][number - (self._ends[part - 1] if part else 0)]


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
