"""The installed lists of a user: immutable versions, one of each list in use.

    DIR/LIST/versions/DATE.DIGEST/entities.jsonl, manifest.json    a watchlist folder (watchlist.py)
    DIR/LIST/current.json                                          which version is in use, and what updates know of it
    DIR/.fetching-…/                                               what an update is downloading

A version is written beside its place and renamed into it, and `current.json` is replaced in one
step: whatever is interrupted, the list in use stays whole. Writers wait for one another; readers
need not. What an interrupted writer left behind is swept up by the next.
"""

import hashlib
import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from ensign import __version__, watchlist
from ensign.entities import to_line
from ensign.errors import OutputError, UsageError, WatchlistError, unwritable
from ensign.paths import is_folder
from ensign.replacing import put_in_place
from ensign.watchlist import ENTITIES, MANIFEST, ListInfo, Watchlist, manifest_of

CURRENT: Final = "current.json"
_VERSIONS: Final = "versions"
_MAKING: Final = ".making-"
_FETCHING: Final = ".fetching-"
_LOCK: Final = ".lock"
KEPT: Final = 3
"""Versions of a list that stay, the one in use among them."""

_PATIENCE: Final = 120
"""Seconds to wait for another process that writes."""

_ABANDONED: Final = 24 * 3600
"""Seconds after which no update can still be writing its downloads."""

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._-]*")
_NO_DAY: Final = re.compile(r"[^0-9-]")
_DAY: Final = len("2026-11-28")
"""A version is called after a day: what a file from elsewhere says may be a path, or a name that Windows refuses."""

_DIGEST: Final = 12
_OF_FILES: Final = frozenset({"fetched", "sha256", "source"})
"""What differs where the same list comes in another wrapping."""

Conditions = Mapping[str, Mapping[str, str]]
"""By address, the headers (If-None-Match, If-Modified-Since) that ask for what is newer than the version in use."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A list in use: its version and folder, and what updates know of it.

    `checked` is when it was last found to be the publisher's current one (ISO 8601, UTC), "" where
    that never was. `conditions` hold for what this release of Ensign made of the files: another may
    read more out of them, and has none.
    """

    name: str
    version: str
    folder: Path
    checked: str = ""
    conditions: Conditions = field(default_factory=dict)


class Store:
    """The installed lists under a folder, which is made when the first is installed."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made yet."""
        self.folder = folder

    def names(self) -> tuple[str, ...]:
        """The lists that have a version in use, by name."""
        if not is_folder(self.folder):
            return ()
        found = (path.parent.name for path in self.folder.glob(f"*/{CURRENT}"))
        return tuple(sorted(name for name in found if _NAME.fullmatch(name)))

    def installed(self, name: str) -> Installed:
        """The version of a list in use. Raises WatchlistError where there is none or the store is damaged."""
        path = self.folder / name / CURRENT
        try:
            said = json.loads(path.read_text(encoding="utf-8"))
            version = str(said["version"])
            folder = self.folder / name / _VERSIONS / version
            known = said["conditions"] if said["ensign"] == __version__ else {}
            conditions = {str(url): {str(k): str(v) for k, v in sent.items()} for url, sent in known.items()}
            return Installed(name, version, folder, str(said["checked"]), conditions)
        except FileNotFoundError as e:
            known = ", ".join(self.names()) or "none"
            raise WatchlistError(f"the list {name} is not installed", f"installed lists: {known}") from e
        except OSError as e:
            raise WatchlistError(f"{path} cannot be read: {e.strerror}", "look at the folder's rights") from e
        except (ValueError, KeyError, TypeError, AttributeError) as e:
            raise WatchlistError(f"{path} is damaged", f"install the list {name} again") from e

    def version_in_use(self, name: str) -> str:
        """The version of a list that is in use, whole or not; "" where there is none or it cannot be told."""
        known = self._known(name)
        return known.version if known is not None else ""

    def versions(self, name: str) -> tuple[str, ...]:
        """The versions of a list that are kept, in the order in which they were installed."""
        home = self.folder / name / _VERSIONS
        found = []
        for path in home.glob(f"*/{MANIFEST}"):
            with suppress(FileNotFoundError):  # another process may just have deleted it, as one too many
                if not path.parent.name.startswith(_MAKING):
                    found.append((path.parent.stat().st_mtime_ns, path.parent.name))
        return tuple(name for _, name in sorted(found))

    def read(self, name: str, version: str = "") -> Watchlist:
        """A list as installed, in use or of a version. Raises WatchlistError where it is not there or damaged.

        Of the one in use, `checked` is when it was last found to be the publisher's current one.
        """
        if not version:
            return self._in_use(name)
        fits = [v for v in self.versions(name) if v == version or v.startswith(version) or v.endswith(version)]
        if len(fits) != 1:
            known = ", ".join(self.versions(name)) or "none"
            raise WatchlistError(
                f"the list {name} has no version {version}" if not fits else f"{version} may be several versions",
                f"versions of {name}: {known}",
            )
        return _read(name, self.folder / name / _VERSIONS / fits[0])

    def install(
        self,
        lists: Watchlist,
        fetched: str,
        sha256: str,
        *,
        checked: str = "",
        conditions: Conditions | None = None,
        instead_of: Mapping[str, str] | None = None,
    ) -> list[str]:
        """Install every list of a watchlist, and put it in use; their names.

        One that differs from the version in use in nothing but the files that it was read from is that version,
        which keeps what it says of them. `fetched` is when the source was had (ISO 8601, UTC), `sha256` that of
        its files; `checked` and `conditions` are those of Installed. `instead_of` are the versions of lists by
        name ("" for none) that they were compared with: where another is in use by now, nothing is installed and
        there are no names. Raises UsageError or OutputError where the store cannot be written; the lists in use stay
        then.
        """
        made = []
        for info in lists.lists:
            told = replace(info, fetched=fetched, sha256=sha256)
            made.append((told, "".join(to_line(entity) + "\n" for entity in lists.alone(info.name).entities)))
        with self._writing():
            if any(self.version_in_use(name) != version for name, version in (instead_of or {}).items()):
                return []
            for told, lines in made:
                before = self._known(told.name)
                version = self._add(told, lines)
                if before is not None and before.version == version:  # what is known of it stays true
                    self._use(told.name, version, max(checked, before.checked), conditions or before.conditions)
                else:
                    self._use(told.name, version, checked, conditions or {})
        return [info.name for info in lists.lists]

    def found_current(self, name: str, version: str, when: str) -> None:
        """Note that this version was found to be the publisher's current one; not where another is in use by now."""
        with self._writing():
            now = self.installed(name)
            if now.version == version:
                self._use(name, version, when, now.conditions)

    def remove(self, name: str) -> None:
        """Remove a list with all its versions. Raises WatchlistError where it is not installed."""
        self.installed(name)
        with self._writing():
            # Without its pointer a list is not installed, whatever is left of it.
            (self.folder / name / CURRENT).unlink()
            shutil.rmtree(self.folder / name, ignore_errors=True)

    @contextmanager
    def workshop(self) -> Iterator[Path]:
        """A folder for downloads on the store's own disk, deleted at the end. Raises UsageError, OutputError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for left in self.folder.glob(f"{_FETCHING}*"):
                with suppress(FileNotFoundError):  # of an update that has just ended
                    if time.time() - left.stat().st_mtime > _ABANDONED:
                        shutil.rmtree(left, ignore_errors=True)
            made = Path(tempfile.mkdtemp(prefix=_FETCHING, dir=self.folder))
        except OSError as e:
            raise unwritable(self.folder, e, "choose another --data-dir") from e
        try:
            yield made
        finally:
            shutil.rmtree(made, ignore_errors=True)

    def _known(self, name: str) -> Installed | None:
        """What is in use of a list, whole or not; None where there is nothing, or it cannot be told."""
        try:
            return self.installed(name)
        except WatchlistError:
            return None

    def _in_use(self, name: str) -> Watchlist:
        """The version in use; a newer one, where it went while it was being read because others install several."""
        now = self.installed(name)
        while True:
            try:
                found = _read(name, now.folder)
                return Watchlist(tuple(replace(info, checked=now.checked) for info in found.lists), found.entities)
            except WatchlistError:
                before, now = now, self.installed(name)
                if now.version == before.version:
                    raise

    def _add(self, info: ListInfo, lines: str) -> str:
        """Write a version, whole or not at all; its name. One that is there already stays.

        It is called after its date and all that its manifest says but when it was fetched: what
        another reader made of the same file is another version. The same in another wrapping is none.
        """
        if not _NAME.fullmatch(info.name):
            raise UsageError(f"a list cannot be called {info.name!r}", "rename its file")
        day = _NO_DAY.sub("", (info.date or info.fetched)[:_DAY]) or "undated"
        if now := self._same_in_use(info, day):
            return now
        home = self.folder / info.name / _VERSIONS
        home.mkdir(parents=True, exist_ok=True)
        for left in home.glob(f"{_MAKING}*"):
            shutil.rmtree(left, ignore_errors=True)
        version = f"{day}.{_key(info)}"
        place = home / version
        making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=home))
        try:
            _write(making / ENTITIES, lines)
            _write(
                making / MANIFEST, json.dumps(manifest_of(info), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
            )
            making.chmod(0o755)
            _sync(making)
            if place.exists():
                if _is_whole(place):
                    return version
                shutil.rmtree(place)
            put_in_place(making, place)
            _sync(home)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        return version

    def _same_in_use(self, info: ListInfo, day: str) -> str:
        """The version in use, where it is whole, of that day and says of the list what `info` does; else "".

        The day tells where a list has no date of its own: it is as old as its file then.
        """
        now = self._known(info.name)
        if now is None or now.version.rpartition(".")[0] != day:
            return ""
        try:
            said = json.loads((now.folder / MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ""
        is_same = isinstance(said, dict) and _of_list(said) == _of_list(manifest_of(info))
        return now.version if is_same and _is_whole(now.folder) else ""

    def _use(self, name: str, version: str, checked: str, conditions: Conditions) -> None:
        """Put a version in use, and delete those that are too many."""
        said = {"version": version, "checked": checked, "conditions": conditions, "ensign": __version__}
        made = self.folder / name / f"{CURRENT}.part"
        _write(made, json.dumps(said, sort_keys=True) + "\n")
        put_in_place(made, self.folder / name / CURRENT)
        _sync(self.folder / name)
        home = self.folder / name / _VERSIONS
        others = [v for v in self.versions(name) if v != version]
        for old in others[: -(KEPT - 1)]:
            shutil.rmtree(home / old, ignore_errors=True)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One writer at a time. Raises UsageError or OutputError for what the disk refuses."""
        from filelock import FileLock, Timeout  # noqa: PLC0415 - who only reads has no time for it

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / _LOCK, timeout=_PATIENCE):
                yield
        except Timeout as e:
            raise OutputError(f"{self.folder} is in use by another Ensign", "try again when it is done") from e
        except OSError as e:
            where = e.filename or self.folder
            raise unwritable(where, e, "choose another --data-dir") from e


def _of_list(manifest: Mapping[str, Any]) -> dict[str, Any]:
    """What a manifest says of the list, and not of the files that it was read from."""
    return {key: value for key, value in manifest.items() if key not in _OF_FILES}


def _key(info: ListInfo) -> str:
    """What tells a version from others of its date."""
    said = {key: value for key, value in manifest_of(info).items() if key != "fetched"}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:_DIGEST]


def _read(name: str, folder: Path) -> Watchlist:
    """An installed version. Raises WatchlistError that says what mends it."""
    try:
        return watchlist.read(folder)
    except WatchlistError as e:
        raise WatchlistError(str(e), f"install the list {name} again: ensign lists update, or import") from e


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
