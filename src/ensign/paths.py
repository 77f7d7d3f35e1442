"""Whether a file or folder is there. `Path` tells so, too, but raises for a name too long, or in a closed folder.

Whatever a user types as a path is asked about here, so that "there is no such file" is said in words.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from ensign.errors import UsageError

STANDARD_INPUT: Final = "-"
"""What is typed as a path for what is no file."""


def refuse_empty(what: str, names: Iterable[str]) -> None:
    """Raise UsageError where one of some names is empty, as of a variable in a script.

    To pathlib that is the folder at hand.
    """
    if not all(map(str.strip, names)):
        raise UsageError(f"{what} is empty", "give a name; is a variable not set?")


def is_there(path: Path) -> bool:
    """Whether anything is at a path, as far as this process may see."""
    return os.path.exists(path)  # noqa: PTH110 - see above


def is_file(path: Path) -> bool:
    """Whether a regular file is at a path."""
    return os.path.isfile(path)  # noqa: PTH113 - see above


def is_folder(path: Path) -> bool:
    """Whether a folder is at a path."""
    return os.path.isdir(path)  # noqa: PTH112 - see above
