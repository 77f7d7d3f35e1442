"""Where Ensign keeps what is its own on this machine."""

from platformdirs import user_cache_path

from ensign.matching.cache import IndexCache


def cache() -> IndexCache:
    """The indices of lists that were screened before; XDG_CACHE_HOME or the system says where."""
    return IndexCache(user_cache_path("ensign", appauthor=False) / "indices")
