"""Where Ensign keeps what is its own on this machine; the system says where, or the user."""

from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path

from ensign.cli.preferences import Preferences, read
from ensign.errors import WatchlistError
from ensign.paths import is_folder
from ensign.store.versions import Store


def indices() -> Path:
    """The folder of the indices of lists that were screened before."""
    return user_cache_path("ensign", appauthor=False) / "indices"


def settings_file() -> Path:
    """The user's settings.toml, which need not be there."""
    return user_config_path("ensign", appauthor=False) / "settings.toml"


def preferences() -> Preferences:
    """What that file sets. Raises UsageError where it is no such file."""
    return read(settings_file())


def store(given: str) -> Store:
    """The installed lists: in the given folder, that of the settings file, or the user's own."""
    chosen = Path(given) if given else preferences().data_dir
    return Store(chosen or user_data_path("ensign", appauthor=False) / "lists")


def existing(given: str) -> Store:
    """The installed lists in a folder that is there: a slip in its name is no folder without lists.

    Raises WatchlistError where the given folder, or that of the settings file, is not there.
    """
    home = store(given)
    if not is_folder(home.folder) and (given or preferences().data_dir):
        said = "--data-dir" if given else f"data_dir in {settings_file()}"
        raise WatchlistError(
            f"there is no folder {home.folder}, where the installed lists should be",
            f"look at {said}; ensign lists update and ensign lists import make the folder",
        )
    return home
