"""What there is: the lists on this machine, an entity, what changed between versions, whether all is whole."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

from rich.table import Table

from ensign import bundled, watchlist
from ensign.cli.console import put, screen, talk, words
from ensign.cli.folders import store
from ensign.entities import to_line, with_id
from ensign.errors import WatchlistError
from ensign.store import changes
from ensign.store.ages import words as age_in_words
from ensign.store.versions import Store
from ensign.watchlist import ListInfo, Watchlist

_SHOWN: Final = 20
"""Entities of each kind that a difference shows one by one."""

_COMPLETE: Final = "completeness cannot be verified"


def status(data_dir: str, *, as_json: bool) -> None:
    """Every list that ships or is installed."""
    home = store(data_dir)
    found = [*_lists(home)]
    if as_json:
        said = [{**_as_json(info), "bundled": shipped} for info, shipped in found]
        put(json.dumps({"lists": said}, ensure_ascii=False, indent=2) + "\n")
        return
    now = datetime.now(UTC)
    console = screen()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("list", "date", "age", "entities", "names", "vessels", "whole?", "source", "sha256"):
        table.add_column(column, justify="right" if column in {"entities", "names", "vessels"} else "left")
    for info, shipped in found:
        table.add_row(
            *map(words, (info.name, info.date, _age(info, now))),
            *(f"{n:,}" for n in (info.entities, info.names, info.vessels)),
            *map(
                words,
                (_whole(info, shipped=shipped), "ships with Ensign" if shipped else info.source, info.sha256[:12]),
            ),
        )
    if not console.is_terminal:
        console.width = 200
    console.print(table)
    for info, _ in found:
        for said in (*info.doubts, *((f"{len(info.rejections):,} records not read",) if info.rejections else ())):
            console.print(words(f"{info.name}: {said}", "yellow"))


def show(entity_id: str, data_dir: str, *, as_json: bool) -> None:
    """An entity, from whichever list has it."""
    for found in _watchlists(store(data_dir)):
        entity = with_id(found.entities, entity_id)
        if entity is None:
            continue
        plain: dict[str, Any] = json.loads(to_line(entity))
        if as_json:
            put(json.dumps(plain, ensure_ascii=False, indent=2) + "\n")
            return
        screen().print(words(f"{entity.primary}  ({entity.list}, {entity.type})", "bold"))
        for line in _told(plain):
            screen().print(words(line), soft_wrap=not screen().is_terminal)
        return
    raise WatchlistError(
        f"no list has an entity {entity_id}", "ensign lists status shows the lists; a match names the id"
    )


def diff(name: str, older: str, newer: str, data_dir: str, *, as_json: bool) -> None:
    """What changed between two versions of a list."""
    home = store(data_dir)
    new = newer or home.installed(name).version
    if not older:
        others = [v for v in home.versions(name) if v != new]
        if not others:
            raise WatchlistError(f"the list {name} has one version only", "there is nothing to compare it with yet")
        older = others[-1]
    found = changes.compare(home.read(name, older).entities, home.read(name, new).entities)
    if as_json:
        put(json.dumps(_difference(name, older, new, found), ensure_ascii=False, indent=2) + "\n")
        return
    console = screen()
    console.print(words(f"{name}: from {older} to {new}", "bold"), soft_wrap=True)
    for kind, entities in (("added", found.added), ("removed", found.removed)):
        console.print(words(f"{len(entities):,} {kind}"))
        for entity in entities[:_SHOWN]:
            console.print(words(f"  {entity.id}  {entity.primary}"), soft_wrap=True)
    console.print(words(f"{len(found.changed):,} changed"))
    for change in found.changed[:_SHOWN]:
        what = ", ".join(change.what).replace("_", " ")
        console.print(words(f"  {change.after.id}  {change.after.primary}: {what}"), soft_wrap=True)


def verify(data_dir: str) -> None:
    """Every version of every list against its digest. Raises WatchlistError where one is damaged."""
    home = store(data_dir)
    damaged = []
    for name in home.names():
        for version in home.versions(name):
            try:
                found = home.read(name, version)
                list(found.entities)
            except WatchlistError as e:
                damaged.append(f"{name} {version}: {e}")
                continue
            whole = found.lists[0].proof or _COMPLETE
            talk().print(
                words(f"{name} {version}: {len(found.entities):,} entities, as installed; {whole}"), soft_wrap=True
            )
    if damaged:
        raise WatchlistError("; ".join(damaged), "install the list again")


def _lists(home: Store) -> Iterator[tuple[ListInfo, bool]]:
    """Every list, and whether it ships with Ensign."""
    for folder in bundled.folders().values():
        yield from ((info, True) for info in watchlist.read(folder).lists)
    for name in home.names():
        yield from ((info, False) for info in home.read(name).lists)


def _watchlists(home: Store) -> Iterator[Watchlist]:
    yield from (watchlist.read(folder) for folder in bundled.folders().values())
    yield from (home.read(name) for name in home.names())


def _as_json(info: ListInfo) -> dict[str, Any]:
    return {
        "name": info.name,
        "title": info.title,
        "entities": info.entities,
        "names": info.names,
        "weak_names": info.weak_names,
        "vessels": info.vessels,
        "rejections": len(info.rejections),
        "publisher_date": info.date,
        "fetched": info.fetched,
        "source": info.source,
        "sha256": info.sha256,
        "digest": info.digest,
        "complete": info.proof,
        "doubts": list(info.doubts),
    }


def _whole(info: ListInfo, *, shipped: bool) -> str:
    return "yes" if shipped or info.proof else "not known"


def _age(info: ListInfo, now: datetime) -> str:
    """Since when it was last found to be current."""
    return age_in_words(now - datetime.fromisoformat(info.fetched)) if info.fetched else ""


def _told(plain: dict[str, Any], indent: str = "  ") -> Iterator[str]:
    """An entity's values as indented lines, in the order of the model."""
    for key, value in plain.items():
        if isinstance(value, list):
            yield f"{indent}{key.replace('_', ' ')}"
            yield from (f"{indent}  {_one(one)}" for one in value)
        elif isinstance(value, dict):
            yield f"{indent}{key.replace('_', ' ')}"
            yield from _told(value, f"{indent}  ")
        else:
            yield f"{indent}{key.replace('_', ' ')}: {value}"


def _one(value: Any) -> str:
    """One name, number, place or date of several."""
    if not isinstance(value, dict):
        return str(value)
    return "; ".join(str(v) if k in {"text", "value"} else f"{k.replace('_', ' ')}: {v}" for k, v in value.items())


def _difference(name: str, older: str, newer: str, found: changes.Changes) -> dict[str, Any]:
    return {
        "list": name,
        "from": older,
        "to": newer,
        "added": [{"id": e.id, "name": e.primary} for e in found.added],
        "removed": [{"id": e.id, "name": e.primary} for e in found.removed],
        "changed": [{"id": c.after.id, "name": c.after.primary, "what": list(c.what)} for c in found.changed],
    }
