"""The publisher's current edition of a list: its files fetched, read and checked, or found unchanged."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.fetch.addresses import File, Source
from ensign.fetch.download import Patience, download
from ensign.lists.files import digest_of
from ensign.lists.table import read_lists
from ensign.store.versions import Conditions
from ensign.watchlist import Watchlist


@dataclass(frozen=True, slots=True)
class Edition:
    """A list as its publisher has it now, the sha256 of its files, and the conditions for the next time."""

    list: Watchlist
    sha256: str
    conditions: Conditions


def current(source: Source, conditions: Conditions, folder: Path, patience: Patience) -> Edition | None:
    """The current edition of a list, None where no file changed since the conditions were got.

    The files are left in the folder, which must be empty. Raises WatchlistError where a file cannot
    be had whole, or is not this list.
    """
    asked = conditions if all(conditions.get(file.shown) for file in source.files) else {}
    found = {file: download(file, folder / file.name, asked.get(file.shown, {}), patience) for file in source.files}
    if all(got is None for got in found.values()):
        return None
    # The files of a set belong together, so that one which is unchanged is had again with those that are not.
    got = {
        file.shown: answer if answer is not None else _again(file, folder, patience) for file, answer in found.items()
    }
    files = tuple(sorted(folder.iterdir()))  # by themselves: what is wrong with one is not said of a folder of ours
    own = _only(source, watchlist.union(read_lists(files)))
    return Edition(own, digest_of((folder,)), got)


def _again(file: File, folder: Path, patience: Patience) -> Mapping[str, str]:
    found = download(file, folder / file.name, {}, patience)
    if found is None:
        raise WatchlistError(f"{file.shown}: the server says 304 Not Modified, which was not asked", "try again later")
    return found


def _only(source: Source, found: Watchlist) -> Watchlist:
    """The list itself out of what its files hold. Raises WatchlistError where they hold another, or nobody's."""
    addresses = " ".join(file.shown for file in source.files)
    # A list of one's own is marked as research: nobody stands behind it.
    named = {info.name: info for info in found.lists if info.reader and not info.research}
    if source.list not in named:
        said = (
            f"holds the list {next(iter(named))}, not {source.list}"
            if named
            else "is no publisher's list that is known"
        )
        raise WatchlistError(f"{addresses} {said}", "look at the publisher's page")
    info = named[source.list]
    doubts = [
        f"{other.entities:,} parties of {name} in the same file were left to that list's own"
        for name, other in named.items()
        if name != source.list
    ]
    told = replace(info, source=addresses, doubts=(*info.doubts, *doubts))
    return Watchlist((told,), found.alone(info.name).entities)
