"""Installed lists as one file for machines without a network: a ZIP archive with a check sum for each member.

    ensign-lists.json    {"format": …, "members": {"LIST/entities.jsonl": sha256, "LIST/manifest.json": sha256}}
    LIST/entities.jsonl, LIST/manifest.json

The same lists give the same bytes.
"""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ensign import watchlist
from ensign.errors import OutputError, WatchlistError
from ensign.store.versions import Store
from ensign.watchlist import ENTITIES, MANIFEST, Watchlist

CONTENTS: Final = "ensign-lists.json"
FORMAT: Final = "ensign-lists/1"
_THEN: Final = (1980, 1, 1, 0, 0, 0)
_MOST: Final = 1 << 32
_AGAIN: Final = "export it again"


def write(store: Store, names: Sequence[str], path: Path) -> None:
    """Write the lists in use to a bundle. Raises WatchlistError where one is damaged, OutputError where it cannot."""
    members: dict[str, bytes] = {}
    for name in sorted(names):
        folder = store.installed(name).folder
        watchlist.read(folder)
        members |= {f"{name}/{part}": (folder / part).read_bytes() for part in (ENTITIES, MANIFEST)}
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
    contents = json.dumps({"format": FORMAT, "members": sums}, indent=2, sort_keys=True) + "\n"
    made = path.with_name(f".{path.name}.part")
    try:
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in ((CONTENTS, contents.encode()), *members.items()):
                archive.writestr(zipfile.ZipInfo(name, _THEN), data, zipfile.ZIP_DEFLATED)
        made.replace(path)
    except OSError as e:
        raise OutputError(f"{path} cannot be written: {e.strerror or e}", "choose another --output") from e
    finally:
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
            names = sorted({member.partition("/")[0] for member in contents["members"]})
            for member, expected in contents["members"].items():
                name, _, part = member.partition("/")
                data = archive.read(member)
                if part not in {ENTITIES, MANIFEST} or hashlib.sha256(data).hexdigest() != expected:
                    raise WatchlistError(f"{path.name}: {member} is not what the bundle's check sums say", _AGAIN)
                place = Path(folder) / str(names.index(name))
                place.mkdir(exist_ok=True)
                (place / part).write_bytes(data)
            found = [watchlist.read(Path(folder) / str(n)) for n in range(len(names))]
            # Read to the end while the files are there.
            return [Watchlist(one.lists, tuple(one.entities)) for one in found]
    except (OSError, KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile, RuntimeError) as e:
        raise WatchlistError(f"{path.name} is a damaged bundle", _AGAIN) from e
