"""A file or folder to a watchlist: which reader takes which format, found by content and never by name."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TextIO, cast

from ensign import watchlist
from ensign.errors import EnsignError, WatchlistError
from ensign.lists import opensanctions
from ensign.watchlist import Watchlist

_HEAD: Final = 1 << 13
_GZIP: Final = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Reader:
    """One publisher's format of text: `takes` judges by the first characters, `read` reads the whole."""

    title: str
    takes: Callable[[str], bool]
    read: Callable[[Path, TextIO], Watchlist]


READERS: Final = (Reader("OpenSanctions targets.simple.csv", opensanctions.is_targets, opensanctions.read_targets),)
"""The publishers' formats, in the order in which they are tried; what none takes is a list of the user's own."""


def read_list(path: Path) -> Watchlist:
    """The watchlist at a path: a watchlist folder, a publisher's file, or a list of the user's own with a name column.

    Raises WatchlistError where it is missing, damaged or none of these.
    """
    if path.is_dir():
        return watchlist.read(path)
    try:
        with _open(path) as stream:
            head = stream.read(_HEAD).decode("utf-8-sig", "replace")
            reader = next((r for r in READERS if r.takes(head)), None)
            if reader is not None:
                stream.seek(0)
                with io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
                    return reader.read(path, text)
    except (OSError, EOFError, zlib.error) as e:
        raise WatchlistError(f"{path} cannot be read: {getattr(e, 'strerror', None) or e}", "check the file") from e
    from ensign.lists.own import read_own  # noqa: PLC0415 - a publisher's format does without frames

    try:
        return read_own(path)
    except WatchlistError:
        raise
    except EnsignError as e:
        raise WatchlistError(f"{e}; as a watchlist it cannot be used", e.hint) from e


@contextmanager
def _open(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file, gunzipped."""
    with path.open("rb") as stream:
        packed = stream.read(len(_GZIP)) == _GZIP
        stream.seek(0)
        if packed:
            with gzip.GzipFile(fileobj=stream) as plain:
                yield cast("BinaryIO", plain)
        else:
            yield stream
