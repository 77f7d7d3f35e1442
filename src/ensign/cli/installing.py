"""What changes the installed lists from files: import, export, remove."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from ensign import bundled
from ensign.cli.activating import Arrival, activate, refuse
from ensign.cli.console import talk
from ensign.cli.folders import store
from ensign.errors import UsageError, WatchlistError
from ensign.lists.files import ListFile, digest_of, files_at
from ensign.lists.table import read_lists
from ensign.paths import is_file, refuse_empty
from ensign.store import bundles
from ensign.store.ages import is_to_come
from ensign.watchlist import ListInfo, Watchlist

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def import_files(paths: Sequence[str], data_dir: str, list_date: str, *, accept: bool) -> None:
    """Read every file, and only then install their lists.

    Raises WatchlistError where one cannot be trusted, and then nothing is installed; and where one
    is held back, when all that are not have been installed.
    """
    if list_date and (not _DATE.fullmatch(list_date) or not _is_date(list_date)):
        raise UsageError(f"--list-date {list_date}: not a date", "give it as 2026-11-24")
    if is_to_come(list_date):  # it would never be too old
        raise UsageError(f"--list-date {list_date} is to come", "give the day of which the list is")
    refuse_empty("the path of a file", paths)
    home = store(data_dir)
    arrivals = list(_arrivals([Path(path) for path in paths], list_date))
    for arrival in arrivals:
        refuse(arrival)
    names = [arrival.info.name for arrival in arrivals]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise WatchlistError(f"two of the files hold the list {twice[0]}: nothing was installed", "give one of them")
    held = [a.info for a in arrivals if activate(home, a, accept=accept)]
    if held:
        parts = [f"{info.name}: {info.partial}" for info in held if info.partial]
        raise WatchlistError(
            f"held back: {', '.join(info.name for info in held)}; what was in use stays",
            f"give the whole list ({'; '.join(parts)})" if parts else "look at the changes, and give --accept",
        )


def export(names: Sequence[str], data_dir: str, output: str, *, everything: bool) -> None:
    """Write a bundle of some installed lists, or of all.

    Raises UsageError where it is said neither or both, WatchlistError where none is installed.
    """
    home = store(data_dir)
    if bool(names) == everything:
        raise UsageError("which lists?", "name them, or give --all")
    if Path(output).suffix.lower() != ".zip":  # a slip would put it in the place of somebody's table
        raise UsageError(f"{output!r} is not called as a bundle is, which is ZIP", "let its name end in .zip")
    chosen = home.names() if everything else tuple(dict.fromkeys(names))
    if not chosen:
        raise WatchlistError("no list is installed", "ensign lists import FILE")
    bundles.write(home, chosen, Path(output))
    talk().say(f"{output}: {', '.join(chosen)}")


def remove(names: Sequence[str], data_dir: str) -> None:
    """Remove lists. Raises WatchlistError where one of them is not installed, before any is removed."""
    home = store(data_dir)
    for name in names:
        if name in bundled.folders() and name not in home.names():
            raise WatchlistError(
                f"the list {name} ships with Ensign and cannot be removed", "name others with --watchlist"
            )
        home.installed(name)
    for name in dict.fromkeys(names):
        home.remove(name)
        talk().say(f"{name}: removed")


def _arrivals(paths: Sequence[Path], list_date: str) -> Iterator[Arrival]:
    """The lists of bundles, with all that is known of them, and of publishers' and other files."""
    packed = [path for path in paths if is_file(path) and bundles.is_bundle(path)]
    for path in packed:
        for one in bundles.read(path):
            yield Arrival(one, one.lists[0].fetched or _written(path), one.lists[0].sha256, one.lists[0].checked)
    plain = [path for path in paths if path not in packed]
    files = [file for path in plain for file in files_at(path)]
    for one in read_lists(plain):
        for info in one.lists:
            mine = [file.path for file in _files_of(info, files)]
            yield Arrival(_dated(one.alone(info.name), list_date), min(map(_written, mine)), digest_of(mine))


def _files_of(info: ListInfo, files: Sequence[ListFile]) -> Sequence[ListFile]:
    """The files that a list was read from, by what it says of its source; all, where that names none of them."""
    return [file for file in files if file.name in info.source.split(", ")] or files


def _written(path: Path) -> str:
    """When a file was last written, which is the nearest to when it was fetched that is known of it."""
    then = min(datetime.fromtimestamp(path.stat().st_mtime, UTC), datetime.now(UTC))
    return then.isoformat(timespec="seconds")


def _dated(found: Watchlist, list_date: str) -> Watchlist:
    """The lists with the user's date where the file has none or one that is to come; where it has one, that is said."""
    for info in found.lists if list_date else ():
        if _is_dated(info):
            said = f"{info.name}: --list-date is not used: its file says {info.date}"
            talk().say(said, "yellow")
    lists = tuple(
        info if _is_dated(info) or not list_date else replace(info, date=list_date, doubts=_without_date(info.doubts))
        for info in found.lists
    )
    return Watchlist(lists, found.entities)


def _is_dated(info: ListInfo) -> bool:
    return bool(info.date) and not is_to_come(info.date)


def _without_date(doubts: Sequence[str]) -> tuple[str, ...]:
    """The doubts of a list that has a date now."""
    return tuple(doubt for doubt in doubts if "--list-date" not in doubt)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
