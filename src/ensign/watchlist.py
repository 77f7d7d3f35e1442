"""A watchlist: entities in order, with the lists they came from and a digest.

On disk a watchlist is a folder: `entities.jsonl` (one entity a line, canonical JSON, sorted by
id) and `manifest.json` (name, title, date, basis, source, counts, digests). The same entities give
the same bytes.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from ensign.entities import AGAIN, Chained, Lines, digest_of
from ensign.errors import WatchlistError
from ensign.model import Entity, EntityType, Rejection

ENTITIES: Final = "entities.jsonl"
MANIFEST: Final = "manifest.json"
FORMAT: Final = "ensign-watchlist/1"
OWN: Final = "own"
"""What reads a list of the user's own."""

_TEXTS: Final = ("source", "publisher", "reader", "proof", "partial", "fetched", "sha256", "recognised")


@dataclass(frozen=True, slots=True)
class ListInfo:
    """What is said of a list on every row and report.

    `date` is the publisher's (ISO 8601); `research` marks a list that no authority published;
    `digest` is the sha256 of its entities in canonical form. `publisher` is who issues it, `reader`
    what read it ("ofac-csv/1"). `proof` says what showed the file to be whole ("its own count of
    17,123 records"), "" where nothing in the format can; `doubts` are sentences on what the file
    leaves open (a part of a set that was not given, an export's filter), `partial` one of them by which it
    is known to be a part of the list, "" where nothing says so. Of installed lists are known
    `fetched`, when the source was had, `sha256` of its files, and `checked`, when it was last found to be
    the publisher's current one, "" where that never was (ISO 8601, UTC). `recognised` is what was recognised in the
    file of a list of the user's own: its format, and which columns were taken. `context` counts the entities that are
    screened only where the settings say so.
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
    partial: str = ""
    weak_names: int = 0
    vessels: int = 0
    context: int = 0
    fetched: str = ""
    sha256: str = ""
    checked: str = ""
    recognised: str = ""

    @property
    def is_own(self) -> bool:
        """Whether it is the user's own list, of which nobody else knows why a party is on it."""
        return self.reader.partition("/")[0] == OWN


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

    def alone(self, name: str) -> "Watchlist":
        """The list of that name and its entities. Raises KeyError."""
        info = self.info(name)
        mine = self.entities if len(self.lists) == 1 else tuple(e for e in self.entities if e.list == name)
        return Watchlist((info,), mine)


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
    partial: str = "",
    recognised: str = "",
) -> Watchlist:
    """A watchlist of one list, its entities sorted by id; the other values are those of ListInfo."""
    ordered = tuple(sorted(entities, key=lambda e: e.id))
    info = ListInfo(
        name=name,
        title=title,
        date=date,
        digest=digest_of(ordered),
        entities=len(ordered),
        names=0,
        research=research,
        source=source,
        rejections=tuple(rejections),
        publisher=publisher,
        reader=reader,
        proof=proof,
        doubts=tuple(doubts),
        partial=partial,
        recognised=recognised,
    )
    return Watchlist((_counted(info, ordered),), ordered)


def union(watchlists: Sequence[Watchlist]) -> Watchlist:
    """Several watchlists as one; parts of a list that come in several files are one list.

    Raises WatchlistError where two parts of a list hold different entities of one id.
    """
    parts: dict[str, list[tuple[ListInfo, Sequence[Entity]]]] = {}
    for one in watchlists:
        for info in one.lists:
            known = parts.setdefault(info.name, [])
            if info.digest not in {i.digest for i, _ in known}:
                known.append((info, one.alone(info.name).entities))
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
        partial=next((i.partial for i in infos if i.partial), ""),
    )
    return whole.lists[0], whole.entities


def read(folder: Path) -> Watchlist:
    """Read a watchlist folder. Raises WatchlistError where it is missing, damaged or was edited by hand."""
    missing = [name for name in (ENTITIES, MANIFEST) if not (folder / name).is_file()]
    if missing:
        raise WatchlistError(
            f"{folder} is not a watchlist folder: it has no {missing[0]}", f"it needs {ENTITIES} and {MANIFEST}"
        )
    try:
        whole = (folder / ENTITIES).read_bytes()
        entities = Lines(whole, folder / ENTITIES)
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        info, made_as = _info(manifest, len(entities)), str(manifest.get("format", FORMAT))
    except OSError as e:
        raise WatchlistError(f"{folder} cannot be read: {e.strerror}", "look at the folder's rights") from e
    except (ValueError, TypeError, KeyError, AttributeError) as e:
        raise WatchlistError(f"{folder / MANIFEST} is damaged", AGAIN) from e
    if made_as != FORMAT:
        raise WatchlistError(
            f"{folder} is in the format {made_as}, which this Ensign does not know: it reads {FORMAT}",
            "read it with the Ensign that made it, or a later one",
        )
    if (found := hashlib.sha256(whole).hexdigest()) != info.digest:
        for _ in entities:
            pass  # a damaged line says more than the digest of all
        raise WatchlistError(
            f"{folder / ENTITIES} is not what {MANIFEST} says: its digest is {found[:12]}, not {info.digest[:12]}",
            f"{AGAIN}; it must not be edited by hand",
        )
    return Watchlist((info if info.names else _counted(info, entities),), entities)


def manifest_of(info: ListInfo) -> dict[str, Any]:
    """What a folder's manifest says of its list."""
    return {
        "format": FORMAT,
        "name": info.name,
        "title": info.title,
        "date": info.date,
        "digest": info.digest,
        "research": info.research,
        "source": info.source,
        "publisher": info.publisher,
        "reader": info.reader,
        "proof": info.proof,
        "doubts": list(info.doubts),
        "partial": info.partial,
        "fetched": info.fetched,
        "sha256": info.sha256,
        **({"recognised": info.recognised} if info.recognised else {}),
        "counts": {
            "entities": info.entities,
            "names": info.names,
            "weak_names": info.weak_names,
            "vessels": info.vessels,
            "context": info.context,
        },
        "rejections": [{"place": r.place, "reason": r.reason} for r in info.rejections],
    }


def _info(manifest: dict[str, Any], entities: int) -> ListInfo:
    """What a manifest says; without counts where it has not all of them."""
    counts = manifest.get("counts", {})
    names, weak_names, vessels = (counts.get(key) for key in ("names", "weak_names", "vessels"))
    known = isinstance(names, int) and isinstance(weak_names, int) and isinstance(vessels, int)
    said = {key: str(manifest.get(key, "")) for key in _TEXTS}
    return ListInfo(
        name=str(manifest["name"]),
        title=str(manifest["title"]),
        date=str(manifest["date"]),
        digest=str(manifest["digest"]),
        entities=entities,
        names=int(names) if known else 0,
        weak_names=int(weak_names) if known else 0,
        vessels=int(vessels) if known else 0,
        context=int(counts.get("context", 0)),
        research=bool(manifest["research"]),
        rejections=tuple(Rejection(r["place"], r["reason"]) for r in manifest.get("rejections", ())),
        doubts=tuple(map(str, manifest.get("doubts", ()))),
        **said,
    )


def _counted(info: ListInfo, entities: Sequence[Entity]) -> ListInfo:
    """The list with its counts, but that of its entities."""
    names = [name for entity in entities for name in entity.names]
    vessels = sum(e.type is EntityType.VESSEL for e in entities)
    context = sum(e.context for e in entities)
    return replace(info, names=len(names), weak_names=sum(n.weak for n in names), vessels=vessels, context=context)
