"""Where Ensign keeps what is its own on this machine."""

from pathlib import Path

from platformdirs import user_cache_path, user_data_path

from ensign.matching.cache import IndexCache
from ensign.store.versions import Store


def cache() -> IndexCache:
    """The indices of lists that were screened before; XDG_CACHE_HOME or the system says where."""
    return IndexCache(user_cache_path("ensign", appauthor=False) / "indices")


def store(given: str = "") -> Store:
    """The installed lists, in the given folder or the user's own; XDG_DATA_HOME or the system says where."""
    return Store(Path(given) if given else user_data_path("ensign", appauthor=False) / "lists")
