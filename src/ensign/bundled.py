"""The watchlists that ship with Ensign, and how what the user names becomes a watchlist: shipped, installed, a path.

An installed wheel has them inside the package; an editable install finds them beside `src`.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.paths import is_folder, is_there
from ensign.store.versions import Store
from ensign.tables import rows
from ensign.watchlist import MANIFEST, ListInfo, Watchlist

_COLLECTION: Final = "opensanctions-"
_PACKAGE: Final = Path(__file__).parent


def folders() -> dict[str, Path]:
    """The folders of the watchlists that ship with Ensign, by name."""
    for home in (_PACKAGE / "watchlists", _PACKAGE.parent.parent / "watchlists"):
        found = sorted(path.parent for path in home.glob(f"*/{MANIFEST}"))
        if found:
            return {path.name: path for path in found}
    return {}


def load(wanted: Sequence[str], store: Store | None = None) -> Watchlist:
    """The wanted watchlists as one: names that ship with Ensign or are installed, folders, or files.

    Where none is named, all that ship and all that are installed. A name goes before a path, so that
    what lies in the current folder cannot stand in for a list: `./NAME` is always the path. Raises
    WatchlistError.
    """
    shipped = folders()
    installed = store.names() if store is not None else ()
    names = list(wanted) or [*shipped, *installed]
    if not names:
        raise WatchlistError("there is no watchlist to screen against", "give one with --watchlist")
    found: list[Watchlist] = []
    paths: list[Path] = []
    for name in names:
        if name in shipped:
            found.append(watchlist.read(shipped[name]))
        elif store is not None and name in installed:
            found.append(store.read(name))
        else:
            paths.append(_path(name, (*shipped, *installed), store))
    if paths:
        from ensign.lists.table import read_lists  # noqa: PLC0415 - what is installed needs no reader; they are slow to import

        found += read_lists(paths)
    for one in found:
        for info in one.lists:
            refuse_stranger(info)
    return watchlist.union(found)


def refuse_stranger(info: ListInfo) -> None:
    """Raise WatchlistError for a list that bears an official list's name and is none, so that none passes for it."""
    if info.research and is_official(info.name):
        raise WatchlistError(
            f"{info.source or 'a watchlist'} is called {info.name} as an official list is, and is none",
            "give it another name",
        )


def is_official(name: str) -> bool:
    """Whether a name is that of a publisher's list."""
    return name in _published() or name.startswith(_COLLECTION)


@cache
def _published() -> frozenset[str]:
    """The names of the publishers' lists."""
    return frozenset(row["list"] for row in rows("ensign.fetch", "addresses"))


def require(found: Watchlist, names: Sequence[str]) -> None:
    """Raise WatchlistError where a list that must be screened is not among those found, or only a part of it is."""
    present = {info.name: info for info in found.lists}
    if missing := [name for name in names if name not in present]:
        raise WatchlistError(
            f"the list {missing[0]} is required and not there: nothing was screened",
            f"give it with --watchlist; there are: {', '.join(present)}",
        )
    for info in (present[name] for name in names):
        if info.partial:
            raise WatchlistError(
                f"the list {info.name} is required and not whole: {info.partial}; nothing was screened",
                "install the whole list with ensign lists update or import",
            )


def _path(name: str, known: Sequence[str], store: Store | None) -> Path:
    """The folder or file of that name."""
    path = Path(name)
    if not is_there(path):
        missing = ""
        if store is not None and not is_folder(store.folder):  # a slip in --data-dir, or nothing was installed yet
            missing = f"; there is no folder {store.folder} of installed lists"
        raise WatchlistError(
            f"there is no watchlist called {name}, nor a folder or file of that name",
            f"lists that ship with Ensign or are installed: {', '.join(known) or 'none'}{missing}",
        )
    return path
