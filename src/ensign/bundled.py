"""The watchlists that ship with Ensign, and how a name given by the user becomes a watchlist.

An installed wheel has them inside the package; an editable install finds them beside `src`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.watchlist import MANIFEST, Watchlist

_PACKAGE: Final = Path(__file__).parent


def folders() -> dict[str, Path]:
    """The folders of the watchlists that ship with Ensign, by name."""
    for home in (_PACKAGE / "watchlists", _PACKAGE.parent.parent / "watchlists"):
        found = sorted(path.parent for path in home.glob(f"*/{MANIFEST}"))
        if found:
            return {path.name: path for path in found}
    return {}


def load(wanted: Sequence[str]) -> Watchlist:
    """The wanted watchlists as one: names that ship with Ensign, folders, or files; all that ship where none is named.

    A name goes before a path, so that what lies in the current folder cannot stand in for a list:
    `./NAME` is always the path. Raises WatchlistError.
    """
    shipped = folders()
    if not wanted and not shipped:
        raise WatchlistError("there is no watchlist to screen against", "give one with --watchlist")
    found = [watchlist.read(shipped[name]) for name in wanted or shipped if name in shipped]
    if paths := [_path(name, shipped) for name in wanted if name not in shipped]:
        from ensign.lists.table import read_lists  # noqa: PLC0415 - what ships needs no reader, and they are slow to import

        found += read_lists(paths)
    return watchlist.union(found)


def require(found: Watchlist, names: Sequence[str]) -> None:
    """Raise WatchlistError where a list that must be screened is not among those found."""
    present = [info.name for info in found.lists]
    if missing := [name for name in names if name not in present]:
        raise WatchlistError(
            f"the list {missing[0]} is required and not there: nothing was screened",
            f"give it with --watchlist; there are: {', '.join(present)}",
        )


def _path(name: str, shipped: dict[str, Path]) -> Path:
    """The folder or file of that name."""
    path = Path(name)
    if not path.exists():
        known = ", ".join(shipped) or "none"
        raise WatchlistError(
            f"there is no watchlist called {name}, nor a folder or file of that name",
            f"watchlists that ship with Ensign: {known}",
        )
    return path
