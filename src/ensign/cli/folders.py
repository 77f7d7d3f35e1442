"""Where Ensign keeps what is its own on this machine; the system says where, or the user."""

from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path

from ensign.cli.preferences import Preferences, read
from ensign.matching.cache import IndexCache
from ensign.store.versions import Store


def cache() -> IndexCache:
    """The indices of lists that were screened before."""
    return IndexCache(user_cache_path("ensign", appauthor=False) / "indices")


def settings_file() -> Path:
    """The user's settings.toml, which need not be there."""
    return user_config_path("ensign", appauthor=False) / "settings.toml"


def preferences() -> Preferences:
    """What that file sets. Raises UsageError where it is no such file."""
    return read(settings_file())


def store(given: str = "") -> Store:
    """The installed lists: in the given folder, that of the settings file, or the user's own."""
    chosen = Path(given) if given else preferences().data_dir
    return Store(chosen or user_data_path("ensign", appauthor=False) / "lists")
