"""What there is: the lists on this machine, an entity, what changed between versions, whether all is whole."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, Final

from rich.cells import cell_len
from rich.table import Table

from ensign import bundled, watchlist
from ensign.cli.activating import lines_of, one_line
from ensign.cli.console import Talk, put, screen, talk, words
from ensign.cli.folders import existing, settings_file, store
from ensign.entities import to_line, with_id, with_reference
from ensign.errors import WatchlistError
from ensign.model import Entity
from ensign.reports.facts import counted
from ensign.store import ages, changes
from ensign.store.versions import Store
from ensign.watchlist import ListInfo, Watchlist

_COMPLETE: Final = "completeness cannot be verified"
_SUM: Final = 12
_COLUMNS: Final = ("list", "date", "age", "entities", "names", "vessels", "whole?", "source", "sha256")
_SOURCE: Final = ("source", "sha256")
_NAME: Final = 13
"""Characters of a list's name that stay in one line however narrow the terminal is."""

_AGE: Final = len("1,000 days")
_WIDE: Final = 130
"""Characters of a line in which all of them have room."""

_NARROW: Final = 76
"""Those under which the counts of names and ships give way, so that there is room for whether a list is whole."""


def status(data_dir: str, *, as_json: bool) -> None:
    """Every list that ships or is installed. Raises WatchlistError for those that are damaged, after the others."""
    home = existing(data_dir)
    found, damaged = _lists(home)
    if as_json:
        said = [{**_as_json(info), "bundled": shipped} for info, shipped in found]
        put(json.dumps({"lists": said}, ensure_ascii=False, indent=2) + "\n")
    else:
        _table(found)
        talk().say(f"installed lists: {home.folder}; settings: {settings_file()}", "dim")
    if damaged:
        raise WatchlistError("; ".join(damaged), "install it again")


def _table(found: Sequence[tuple[ListInfo, bool]]) -> None:
    """The lists for a person; on a narrow terminal their sources stand below."""
    now = datetime.now(UTC)
    console = screen()
    wide = console.width >= _WIDE
    table = Table(box=None, pad_edge=False, header_style="bold")
    longest = max((cell_len(info.name) for info, _ in found), default=0)
    columns = [
        column
        for column in _COLUMNS
        if (wide or column not in _SOURCE) and (console.width >= _NARROW or column not in {"names", "vessels"})
    ]
    for column in columns:
        table.add_column(
            column,
            justify="right" if column in {"entities", "names", "vessels"} else "left",
            no_wrap=column not in {"list", "age", "whole?", "source"},
            min_width={"list": min(longest, _NAME), "age": _AGE}.get(column),  # what a line is about goes last
            overflow="fold",
        )
    for info, shipped in found:
        cells = (
            *(info.name, info.date, _age(info, now)),
            *(f"{n:,}" for n in (info.entities, info.names, info.vessels)),
            *(_whole(info, shipped=shipped), _source(info, shipped=shipped), info.sha256[:_SUM]),
        )
        table.add_row(*(words(cell) for column, cell in zip(_COLUMNS, cells, strict=True) if column in columns))
    console.print(table)
    for info, shipped in () if wide else found:
        said = f"{info.name}: {_source(info, shipped=shipped)}{f', sha256 {info.sha256[:_SUM]}' if info.sha256 else ''}"
        console.print(words(said, "dim"))
    for info, _ in found:
        unread = len(info.rejections)
        left = f"{unread:,} record{'' if unread == 1 else 's'} not read"
        for doubt in (*info.doubts, *((left,) if unread else ())):
            console.print(words(f"{info.name}: {doubt}", "yellow"))


def show(entity_id: str, data_dir: str, *, as_json: bool) -> None:
    """Print an entity, from whichever list has it, or all to which a list gives that number.

    Raises WatchlistError where there is none.
    """
    lists = list(_watchlists(store(data_dir)))
    one = next((entity for found in lists if (entity := with_id(found.entities, entity_id)) is not None), None)
    entities = (one,) if one else tuple(e for found in lists for e in with_reference(found.entities, entity_id))
    if not entities:
        raise WatchlistError(
            f"no list has an entity {entity_id}, or one of that number",
            "ensign lists status shows the lists; a match names the id",
        )
    if as_json:
        plain = [json.loads(to_line(entity)) for entity in entities]
        put(json.dumps(plain[0] if one else plain, ensure_ascii=False, indent=2) + "\n")
        return
    for entity in entities:
        _show(screen(), entity)


def _show(console: Talk, entity: Entity) -> None:
    """What a list says of an entity, line by line."""
    plain: dict[str, Any] = json.loads(to_line(entity))
    console.print(words(f"{entity.primary}  ({entity.list}, {entity.type})", "bold"))
    order = [field.name for field in fields(entity) if field.name in plain]
    for line in _told({name: plain[name] for name in order}):
        console.print(words(line))


def diff(name: str, older: str, newer: str, data_dir: str, *, as_json: bool) -> None:
    """Print what changed between two versions of a list. Raises WatchlistError where it has one only."""
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
    console.say(f"{name}: from {older} to {new}", "bold")
    for line in lines_of(found):
        console.say(line)


def verify(data_dir: str) -> None:
    """Every version of every list against its digest. Raises WatchlistError where one is damaged."""
    home = existing(data_dir)
    damaged = []
    for name in home.names():
        versions = home.versions(name)
        try:
            if home.installed(name).version not in versions:
                damaged.append(f"{name}: the version in use is gone")
        except WatchlistError as e:
            damaged.append(f"{name}: {e}")
        for version in versions:
            try:
                found = home.read(name, version)
                list(found.entities)
            except WatchlistError as e:
                damaged.append(f"{name} {version}: {e}")
                continue
            info = found.lists[0]
            whole = f"not the whole list: {info.partial}" if info.partial else info.proof or _COMPLETE
            entities = counted(len(found.entities), "entity", "entities")
            talk().say(f"{name} {version}: {entities}, as installed; {whole}")
    if damaged:
        raise WatchlistError("; ".join(damaged), "install the list again")
    if not home.names():
        talk().say(f"no list is installed in {home.folder}", "yellow")


def _lists(home: Store) -> tuple[list[tuple[ListInfo, bool]], list[str]]:
    """Every list, and whether it ships with Ensign; and what is wrong with those that cannot be read."""
    found = [(info, True) for folder in bundled.folders().values() for info in watchlist.read(folder).lists]
    damaged = []
    for name in home.names():
        try:
            found += [(info, False) for info in home.read(name).lists]
        except WatchlistError as e:
            damaged.append(f"{name}: {e}")
    return found, damaged


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
        "context": info.context,
        "partial": info.partial,
        "doubts": list(info.doubts),
        "rejections": len(info.rejections),
        "publisher_date": info.date,
        "fetched": info.checked or info.fetched,
        "source": info.source,
        "sha256": info.sha256,
        "digest": info.digest,
    }


def _whole(info: ListInfo, *, shipped: bool) -> str:
    """Whether what is in use is the whole list, as far as anything shows."""
    if info.partial:
        return "no"
    return "yes" if shipped or info.proof else "not known"


def _source(info: ListInfo, *, shipped: bool) -> str:
    return "ships with Ensign" if shipped else info.source


def _age(info: ListInfo, now: datetime) -> str:
    """Since when it was last known to be current; a list that ships is of its day and grows no older."""
    age = ages.age_of(info, now) if info.fetched else None
    by = " (its file)" if ages.is_its_files(info, now) else ""
    return f"{ages.words(age)}{by}" if age is not None else ""


def _told(plain: dict[str, Any], indent: str = "  ") -> Iterator[str]:
    """Values as indented lines."""
    for key, value in plain.items():
        if isinstance(value, list):
            yield f"{indent}{key.replace('_', ' ')}"
            yield from (f"{indent}  {one_line(one)}" for one in value)
        elif isinstance(value, dict):
            yield f"{indent}{key.replace('_', ' ')}"
            yield from _told(value, f"{indent}  ")
        else:
            yield f"{indent}{key.replace('_', ' ')}: {value}"


def _difference(name: str, older: str, newer: str, found: changes.Changes) -> dict[str, Any]:
    return {
        "list": name,
        "from": older,
        "to": newer,
        "added": [{"id": e.id, "name": e.primary} for e in found.added],
        "removed": [{"id": e.id, "name": e.primary} for e in found.removed],
        "changed": [
            {
                "id": c.after.id,
                "name": c.after.primary,
                "what": list(c.what),
                "values": [{"what": v.what, "gone": list(v.gone), "new": list(v.new)} for v in changes.values(c)],
            }
            for c in found.changed
        ],
    }
