"""Installed lists as one file for machines without a network: a ZIP archive with a check sum for each member.

    ensign-lists.json    {"format": …, "checked": {"LIST": when it was last found to be current, "" for never},
                          "members": {"LIST/entities.jsonl": sha256, "LIST/manifest.json": sha256}}
    LIST/entities.jsonl, LIST/manifest.json

The same lists give the same bytes. A bundle is taken whole or not at all.
"""

import hashlib
import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from ensign import watchlist
from ensign.errors import UsageError, WatchlistError, unwritable
from ensign.paths import is_file, is_there
from ensign.replacing import beside, put_in_place
from ensign.store.versions import Store
from ensign.watchlist import ENTITIES, MANIFEST, Watchlist

CONTENTS: Final = "ensign-lists.json"
FORMAT: Final = "ensign-lists/1"
_THEN: Final = (1980, 1, 1, 0, 0, 0)
_MOST: Final = 1 << 32
_AGAIN: Final = "export it again"
_DAMAGED: Final = (
    OSError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    RuntimeError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
)
"""All that a damaged archive, or JSON of another shape, makes of its reading."""


def write(store: Store, names: Sequence[str], path: Path) -> None:
    """Write the lists in use to a bundle.

    Raises WatchlistError where one is damaged, UsageError or OutputError where it cannot.
    """
    members: dict[str, bytes] = {}
    checked: dict[str, str] = {}
    for name in sorted(names):
        now = store.installed(name)
        members |= _files(name, now.folder)
        checked[name] = now.checked
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
    said = {"format": FORMAT, "checked": checked, "members": sums}
    contents = json.dumps(said, indent=2, sort_keys=True) + "\n"
    if is_there(path) and not is_file(path):  # as a device: it would be replaced
        raise UsageError(f"{path} is no file", "choose another --output")
    made = beside(path, "part")  # of this export alone
    try:
        with made.open("xb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, data in ((CONTENTS, contents.encode()), *members.items()):
                    archive.writestr(zipfile.ZipInfo(name, _THEN), data, zipfile.ZIP_DEFLATED)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(made, path)
    except OSError as e:
        raise unwritable(path, e, "choose another --output") from e
    finally:
        with suppress(OSError):  # a folder that cannot be written to, once more
            made.unlink(missing_ok=True)


def is_bundle(path: Path) -> bool:
    """Whether a file is such a bundle."""
    try:
        with zipfile.ZipFile(path) as archive:
            return CONTENTS in archive.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def read(path: Path) -> list[Watchlist]:
    """The lists of a bundle. Raises WatchlistError where anything in it is not what its check sums say."""
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
            if sum(i.file_size for i in archive.infolist()) > _MOST:
                raise WatchlistError(f"{path.name} unpacks to an absurd size: it was not read", "is it the right file?")
            contents = json.loads(archive.read(CONTENTS))
            if contents["format"] != FORMAT:
                raise WatchlistError(f"{path.name} is a bundle of a later Ensign", "update Ensign")
            places: dict[str, Path] = {}
            for member, expected in contents["members"].items():
                name, _, part = member.partition("/")
                data = archive.read(member)
                if part not in {ENTITIES, MANIFEST} or hashlib.sha256(data).hexdigest() != expected:
                    raise WatchlistError(f"{path.name}: {member} is not what the bundle's check sums say", _AGAIN)
                # Not called after the list: a name in a file from elsewhere is no path of ours.
                place = places.setdefault(name, Path(folder) / str(len(places)))
                place.mkdir(exist_ok=True)
                (place / part).write_bytes(data)
            return [_one(path, name, place, str(contents["checked"][name])) for name, place in places.items()]
    except _DAMAGED as e:
        raise WatchlistError(f"{path.name} is a damaged bundle", _AGAIN) from e


def _one(path: Path, name: str, place: Path, checked: str) -> Watchlist:
    """A list of a bundle, read to the end while its files are there."""
    try:
        found = watchlist.read(place)
    except WatchlistError as e:  # it says where the files are now, and they are gone when it is read
        raise WatchlistError(f"{path.name}: {str(e).replace(str(place), name)}", _AGAIN) from e
    (info,) = found.lists
    if info.name != name:
        raise WatchlistError(f"the list {info.name} is called {name} in the bundle", _AGAIN)
    return Watchlist((replace(info, checked=checked),), tuple(found.entities))


def _files(name: str, folder: Path) -> dict[str, bytes]:
    """A version's files as members of a bundle. Raises WatchlistError where it is damaged."""
    watchlist.read(folder)
    try:
        return {f"{name}/{part}": (folder / part).read_bytes() for part in (ENTITIES, MANIFEST)}
    except OSError as e:
        raise WatchlistError(f"the list {name} cannot be read: {e.strerror or e}", "try again") from e
