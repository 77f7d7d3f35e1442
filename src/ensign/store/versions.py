"""The installed lists of a user: immutable versions, one of each list in use.

    DIR/LIST/versions/DATE.DIGEST/entities.jsonl, manifest.json    a watchlist folder (watchlist.py)
    DIR/LIST/current.json                                          which version is in use, and when it was last checked

A version is written beside its place and renamed into it, and `current.json` is replaced in one
step: whatever is interrupted, the list in use stays whole. Writers wait for one another; readers
need not. What an interrupted writer left behind is swept up by the next.
"""

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from ensign import watchlist
from ensign.entities import to_line
from ensign.errors import OutputError, WatchlistError
from ensign.watchlist import ENTITIES, MANIFEST, ListInfo, Watchlist, manifest_of

CURRENT: Final = "current.json"
_VERSIONS: Final = "versions"
_MAKING: Final = ".making-"
_LOCK: Final = ".lock"
_KEPT: Final = 3
"""Versions of a list that stay, the one in use among them."""

_PATIENCE: Final = 120
"""Seconds to wait for another process that writes."""

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]*")
_DIGEST: Final = 12


@dataclass(frozen=True, slots=True)
class Installed:
    """A list in use: its version and folder, when it was last checked (ISO 8601, UTC), and what the server said."""

    name: str
    version: str
    folder: Path
    checked: str
    etag: str = ""
    modified: str = ""


class Store:
    """The installed lists under a folder, which is made when the first is installed."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made yet."""
        self.folder = folder

    def names(self) -> tuple[str, ...]:
        """The lists that have a version in use, by name."""
        if not self.folder.is_dir():
            return ()
        return tuple(sorted(p.parent.name for p in self.folder.glob(f"*/{CURRENT}")))

    def installed(self, name: str) -> Installed:
        """The version of a list in use. Raises WatchlistError where there is none or the store is damaged."""
        path = self.folder / name / CURRENT
        try:
            said = json.loads(path.read_text(encoding="utf-8"))
            version = str(said["version"])
            folder = self.folder / name / _VERSIONS / version
            return Installed(
                name, version, folder, str(said["checked"]), said.get("etag", ""), said.get("modified", "")
            )
        except FileNotFoundError as e:
            known = ", ".join(self.names()) or "none"
            raise WatchlistError(f"the list {name} is not installed", f"installed lists: {known}") from e
        except OSError as e:
            raise WatchlistError(f"{path} cannot be read: {e.strerror}", "look at the folder's rights") from e
        except (ValueError, KeyError, TypeError, AttributeError) as e:
            raise WatchlistError(f"{path} is damaged", f"install the list {name} again") from e

    def versions(self, name: str) -> tuple[str, ...]:
        """The versions of a list that are kept, in the order in which they were installed."""
        home = self.folder / name / _VERSIONS
        found = [path.parent for path in home.glob(f"*/{MANIFEST}") if not path.parent.name.startswith(_MAKING)]
        return tuple(p.name for p in sorted(found, key=lambda p: (p.stat().st_mtime_ns, p.name)))

    def read(self, name: str, version: str = "") -> Watchlist:
        """A list as installed, in use or of a version. Raises WatchlistError where it is not there or damaged.

        Of the one in use, `fetched` is when it was last found to be the publisher's current one.
        """
        if not version:
            now = self.installed(name)
            found = watchlist.read(now.folder)
            return Watchlist(tuple(replace(info, fetched=now.checked) for info in found.lists), found.entities)
        fits = [v for v in self.versions(name) if v == version or v.startswith(version) or v.endswith(version)]
        if len(fits) != 1:
            known = ", ".join(self.versions(name)) or "none"
            raise WatchlistError(
                f"the list {name} has no version {version}" if not fits else f"{version} may be several versions",
                f"versions of {name}: {known}",
            )
        return watchlist.read(self.folder / name / _VERSIONS / fits[0])

    def install(self, lists: Watchlist, fetched: str, sha256: str, *, etag: str = "", modified: str = "") -> list[str]:
        """Install every list of a watchlist, and put it in use; their names.

        `fetched` is when the source was had (ISO 8601, UTC), `sha256` that of its files. Raises
        OutputError where the store cannot be written; the lists in use stay as they are then.
        """
        with self._writing():
            for info in lists.lists:
                mine = lists.entities if len(lists.lists) == 1 else [e for e in lists.entities if e.list == info.name]
                told = replace(info, fetched=fetched, sha256=sha256)
                version = self._add(told, [to_line(entity) + "\n" for entity in mine])
                self._use(info.name, version, fetched, etag, modified)
        return [info.name for info in lists.lists]

    def checked(self, name: str, when: str) -> None:
        """Note that the list in use was found to be the publisher's current one."""
        with self._writing():
            now = self.installed(name)
            self._use(name, now.version, when, now.etag, now.modified)

    def remove(self, name: str) -> None:
        """Remove a list with all its versions. Raises WatchlistError where it is not installed."""
        self.installed(name)
        with self._writing():
            # Without its pointer a list is not installed, whatever is left of it.
            (self.folder / name / CURRENT).unlink()
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def _add(self, info: ListInfo, lines: list[str]) -> str:
        """Write a version, whole or not at all; its name. One that is there already stays."""
        if not _NAME.fullmatch(info.name):
            raise OutputError(f"a list cannot be called {info.name!r}", "rename its file")
        home = self.folder / info.name / _VERSIONS
        home.mkdir(parents=True, exist_ok=True)
        for left in home.glob(f"{_MAKING}*"):
            shutil.rmtree(left, ignore_errors=True)
        version = f"{info.date or info.fetched[:10] or 'undated'}.{info.digest[:_DIGEST]}"
        place = home / version
        making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=home))
        try:
            _write(making / ENTITIES, "".join(lines))
            _write(
                making / MANIFEST, json.dumps(manifest_of(info), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
            )
            making.chmod(0o755)
            if place.exists():
                if _is_whole(place):
                    return version
                shutil.rmtree(place)
            making.rename(place)
            _sync(home)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        return version

    def _use(self, name: str, version: str, checked: str, etag: str, modified: str) -> None:
        """Put a version in use, and delete those that are too many."""
        said = {"version": version, "checked": checked, "etag": etag, "modified": modified}
        made = self.folder / name / f"{CURRENT}.part"
        _write(made, json.dumps(said, sort_keys=True) + "\n")
        made.replace(self.folder / name / CURRENT)
        _sync(self.folder / name)
        home = self.folder / name / _VERSIONS
        others = [v for v in self.versions(name) if v != version]
        for old in others[: -(_KEPT - 1)]:
            shutil.rmtree(home / old, ignore_errors=True)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One writer at a time. Raises OutputError for what the disk refuses."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / _LOCK, timeout=_PATIENCE):
                yield
        except Timeout as e:
            raise OutputError(f"{self.folder} is in use by another Ensign", "try again when it is done") from e
        except OSError as e:
            where = e.filename or self.folder
            raise OutputError(f"{where} cannot be written: {e.strerror or e}", "choose another --data-dir") from e


def _is_whole(folder: Path) -> bool:
    try:
        watchlist.read(folder)
    except WatchlistError:
        return False
    return True


def _write(path: Path, text: str) -> None:
    """Write a file through to the disk."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    """Make a renaming last; where a system has no such thing, it lasts without."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
