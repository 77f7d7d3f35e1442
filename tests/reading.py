"""One list, read from a file or from what a test writes to one."""

from pathlib import Path

from ensign.lists.table import read_lists
from ensign.watchlist import Watchlist, union


def read_list(path: Path) -> Watchlist:
    """The watchlist at a path."""
    return union(read_lists((path,)))


def read(folder: Path, content: str | bytes, name: str = "list.any") -> Watchlist:
    """The watchlist that a file of this content is."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_list(path)
