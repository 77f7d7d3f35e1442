"""What a user sets once for every command: the file `settings.toml` in Ensign's configuration folder.

    data_dir = "/srv/ensign/lists"    # where the installed lists are; "~" and paths from this file's folder will do
    max_age = ["3d", "un=7d"]         # as --max-age: refuse to screen where a list was not updated for longer

An option on the command line goes before the file: --max-age replaces all of `max_age`. Nothing that
changes a score is set here, and no environment variable of Ensign's own is read.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ensign.errors import UsageError

_KEYS: Final = ("data_dir", "max_age")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The file's values; where it is silent or not there, nothing is set."""

    data_dir: Path | None = None
    max_age: tuple[str, ...] = ()


def read(path: Path) -> Preferences:
    """The preferences in a file, none where it is not there. Raises UsageError for what it cannot say."""
    try:
        text = path.read_text(encoding="utf-8-sig")  # Windows' editors put a mark before it
    except FileNotFoundError:
        return Preferences()
    except (OSError, UnicodeDecodeError) as e:
        raise UsageError(f"{path} cannot be read: {getattr(e, 'strerror', None) or 'it is not UTF-8'}") from e
    import tomllib

    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        quotes = "; in single quotes a \\ stands for itself" if "\\" in text else ""
        raise UsageError(f"{path} is not TOML: {e}", f'write lines such as max_age = "3d"{quotes}') from e
    if strange := sorted(set(said) - set(_KEYS)):
        raise UsageError(f"{path} sets {strange[0]}, which is no setting", f"there are: {', '.join(_KEYS)}")
    return Preferences(_folder(said.get("data_dir"), path), _ages(said.get("max_age", ()), path))


def _folder(said: Any, path: Path) -> Path | None:
    if said is None:
        return None
    if not isinstance(said, str) or not said:
        raise UsageError(f"{path}: data_dir is no folder", 'write data_dir = "/srv/ensign/lists"')
    try:
        return path.parent / Path(said).expanduser()
    except RuntimeError as e:  # of a user that this machine does not know
        raise UsageError(f"{path}: data_dir {said} is nobody's folder", "write the whole path") from e


def _ages(said: Any, path: Path) -> tuple[str, ...]:
    found = (said,) if isinstance(said, str) else said
    if not isinstance(found, list | tuple) or not all(isinstance(one, str) for one in found):
        raise UsageError(f"{path}: max_age is no age", 'write max_age = "3d" or max_age = ["3d", "un=7d"]')
    return tuple(found)
