"""What changes the installed lists: import, export, remove."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from ensign import bundled
from ensign.cli.console import talk, words
from ensign.cli.folders import store
from ensign.errors import UsageError, WatchlistError
from ensign.lists.files import files_at
from ensign.lists.table import read_lists
from ensign.store import bundles, changes
from ensign.store.versions import Store
from ensign.watchlist import ListInfo, Watchlist

_SHOWN: Final = 5
"""Rejections that are shown one by one."""

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def import_files(paths: Sequence[str], data_dir: str, list_date: str) -> None:
    """Read every file, and only then install their lists. Raises WatchlistError where one cannot be trusted."""
    if list_date and (not _DATE.fullmatch(list_date) or not _is_date(list_date)):
        raise UsageError(f"--list-date {list_date}: not a date", "give it as 2026-11-24")
    home, now = store(data_dir), datetime.now(UTC).isoformat(timespec="seconds")
    given = [Path(path) for path in paths]
    packed = [path for path in given if path.is_file() and bundles.is_bundle(path)]
    plain = [path for path in given if path not in packed]
    found = [one for path in packed for one in bundles.read(path)]
    for one in found:
        (info,) = one.lists
        _install(home, one, info.fetched or now, info.sha256)
    if plain:
        sums = _digest(plain)
        for one in read_lists(plain):
            _install(home, _dated(one, list_date), now, sums)


def export(names: Sequence[str], data_dir: str, output: str, *, everything: bool) -> None:
    """Write a bundle."""
    home = store(data_dir)
    if bool(names) == everything:
        raise UsageError("which lists?", "name them, or give --all")
    chosen = home.names() if everything else tuple(dict.fromkeys(names))
    if not chosen:
        raise WatchlistError("no list is installed", "ensign lists import FILE")
    bundles.write(home, chosen, Path(output))
    talk().print(words(f"{output}: {', '.join(chosen)}"), soft_wrap=True)


def remove(names: Sequence[str], data_dir: str) -> None:
    """Remove lists; all of them must be there."""
    home = store(data_dir)
    for name in names:
        home.installed(name)
    for name in dict.fromkeys(names):
        home.remove(name)
        talk().print(words(f"{name}: removed"), soft_wrap=True)


def _install(home: Store, lists: Watchlist, fetched: str, sha256: str) -> None:
    """Install what was read, and say what it is and what changed."""
    shipped = bundled.folders()
    for info in lists.lists:
        if info.name in shipped:
            raise WatchlistError(f"a list called {info.name} ships with Ensign", "rename the file")
        if not info.entities:
            raise WatchlistError(f"{info.source or info.name} holds no entity", "is it the right file?")
    before = {info.name: home.read(info.name) for info in lists.lists if info.name in home.names()}
    home.install(lists, fetched, sha256)
    for info in lists.lists:
        _say(info, home, before.get(info.name))


def _say(info: ListInfo, home: Store, before: Watchlist | None) -> None:
    console = talk()
    console.print(
        words(f"{info.name}: {info.title}, {info.date or 'undated'}, {info.entities:,} entities, {info.names:,} names"),
        soft_wrap=True,
    )
    if before is not None:
        moved = changes.compare(before.entities, home.read(info.name).entities)
        told = f"{len(moved.added):,} added, {len(moved.removed):,} removed, {len(moved.changed):,} changed"
        console.print(words(f"  since {before.lists[0].date or 'the last version'}: {told}", "dim"), soft_wrap=True)
    if not info.proof:
        console.print(words("  nothing in the file shows that it is complete", "yellow"), soft_wrap=True)
    for doubt in info.doubts:
        console.print(words(f"  {doubt}", "yellow"), soft_wrap=True)
    for rejection in info.rejections[:_SHOWN]:
        console.print(words(f"  not read: {rejection.place}: {rejection.reason}", "yellow"), soft_wrap=True)
    if len(info.rejections) > _SHOWN:
        console.print(words(f"  and {len(info.rejections) - _SHOWN:,} more not read", "yellow"), soft_wrap=True)


def _dated(found: Watchlist, list_date: str) -> Watchlist:
    """The lists with the user's date where the file has none."""
    lists = tuple(info if info.date or not list_date else replace(info, date=list_date) for info in found.lists)
    return Watchlist(lists, found.entities)


def _digest(paths: Sequence[Path]) -> str:
    """The sha256 of a file; of several, that of their sums in order of name."""
    files = sorted({file.path for path in paths for file in files_at(path)})
    sums = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
    return sums[0] if len(sums) == 1 else hashlib.sha256("\n".join(sums).encode()).hexdigest()


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
