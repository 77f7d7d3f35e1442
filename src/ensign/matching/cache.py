"""Indices kept on disk between runs: each under the digest of all that it depends on.

What an index depends on is the listed entities, the settings but for those that only choose among what
it finds, and the code and tables that read names. Where any of them differs, the name of the file does, and the
index is made again. A cache may be deleted at any time; one that cannot be written is done without.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Final

from ensign.matching.arrays import mapped
from ensign.matching.arrays.mapped import Arrays
from ensign.settings import Settings

_KEPT: Final = 8
"""Indices that stay on the disk; the ones unused for longest go."""

_WORTH: Final = 1 << 21
"""Bytes from which an index takes longer to make than is pleasant."""

_CHOOSING: Final = frozenset({"line", "top", "explain_clear"})
"""Settings that a user has on the command line, and that touch no index."""

_PACKAGE: Final = Path(__file__).parents[1]
_READS_NAMES: Final = ("text", "fields", "matching")


class IndexCache:
    """A folder of indices."""

    def __init__(self, folder: Path) -> None:
        """The folder is made when there is something to keep."""
        self._folder = folder

    def get(self, digest: str, settings: Settings, make: Callable[[], Arrays]) -> Arrays:
        """The arrays for entities of that digest, from the disk or made now."""
        key = _key(digest, settings)
        path = self._path(key)
        found = mapped.read(path, key)
        if found is not None:
            with contextlib.suppress(OSError):
                os.utime(path)
            return found
        made = make()
        if sum(array.nbytes for array in made.values()) >= _WORTH:
            with contextlib.suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
                mapped.write(path, key, made)
                self._forget()
        return made

    def _path(self, key: str) -> Path:
        return self._folder / f"{key[:32]}.index"

    def _forget(self) -> None:
        """Delete what was not used for longest."""
        kept = sorted(self._folder.glob("*.index"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[_KEPT:]:
            with contextlib.suppress(OSError):  # Windows keeps one that another run reads; the next run may delete it
                path.unlink()


def _key(digest: str, settings: Settings) -> str:
    """The sha256 of everything that the arrays depend on."""
    said = {name: value for name, value in asdict(settings).items() if name not in _CHOOSING}
    parts = [digest, json.dumps(said, sort_keys=True), _code()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _code() -> str:
    """The sha256 of the code and tables that read and weigh names."""
    found = hashlib.sha256()
    for part in _READS_NAMES:
        for path in sorted((_PACKAGE / part).rglob("*")):
            if path.suffix in {".py", ".csv"}:
                found.update(path.read_bytes())
    return found.hexdigest()
